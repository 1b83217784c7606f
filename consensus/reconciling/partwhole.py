"""Parts that make up a whole, found by scope words: killed and injured are killed or wounded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consensus.figures.scope import scope
from consensus.figures.sums import adds_up
from consensus.schema import Figure

# What a whole's scope is made of.
_WHOLES = {
    "injured-or-killed": ("killed", "injured"),
    "casualties": ("killed", "injured"),
    "killed-or-missing": ("killed", "missing"),
    "injured-or-missing": ("injured", "missing"),
}


def find_parts(groups: Mapping[str, Sequence[Figure]]) -> dict[str, list[tuple[str, ...]]]:
    """For groups that state a whole: the sets of other groups' figure ids that make it up.

    Only figures of one article make a set, only where that article does not itself state the whole,
    and only where the figures stand in no group with another article's figures.
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    used: set[str] = set()
    for whole_id, wholes in groups.items():
        kinds = _WHOLES.get(_harm(wholes[0]))
        if not kinds:
            continue
        stating = {f.article for f in wholes}
        for part in _candidate_sets(groups, kinds, stating):
            ids = tuple(f.id for f in part)
            if not used & set(ids) and adds_up(wholes[0], part):
                found.setdefault(whole_id, []).append(ids)
                used |= set(ids)
    return found


def _candidate_sets(
    groups: Mapping[str, Sequence[Figure]], kinds: Sequence[str], stating: set[str]
) -> list[list[Figure]]:
    by_article: dict[str, dict[str, Figure]] = {}
    for figures in groups.values():
        articles = {f.article for f in figures}
        if len(articles) > 1 or articles & stating:
            continue
        harm = _harm(figures[0])
        if harm in kinds:
            by_article.setdefault(figures[0].article, {}).setdefault(harm, figures[0])
    return [[found[k] for k in kinds] for found in by_article.values() if len(found) == len(kinds)]


def _harm(figure: Figure) -> str:
    return dict(scope(figure)).get("harm", "")
