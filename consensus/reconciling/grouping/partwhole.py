"""Parts that make up a whole: killed and injured are killed or wounded; 15 there and one here are 16."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from consensus.figures.compare.sums import adds_up
from consensus.figures.meaning.scope import scope
from consensus.reconciling.grouping.barriers import nouns_fit
from consensus.reconciling.grouping.readings import Reading
from consensus.schema import Figure

# What a whole's scope is made of.
_WHOLES = {
    "injured-or-killed": ("killed", "injured"),
    "casualties": ("killed", "injured"),
    "killed-or-missing": ("killed", "missing"),
    "injured-or-missing": ("injured", "missing"),
}

# So many counts of a sentence are added up; a sentence with more than so many is a table.
SIZES = (2, 3)
_LISTED = 12


def find_parts(groups: Mapping[str, Sequence[Figure]]) -> dict[str, list[tuple[str, ...]]]:
    """For groups that state a whole: the sets of other groups' figure ids that make it up.

    Only figures of one article make a set, only where that article does not itself state the whole,
    and only where the figures stand in no group with another article's figures.
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    used: set[str] = set()
    sentences = _Sentences(groups.values())
    for whole_id, wholes in groups.items():
        kinds = _WHOLES.get(_harm(wholes[0]), ())
        stating = {f.article for f in wholes}
        candidates = _candidate_sets(groups, kinds, stating) if kinds else []
        for part in [*candidates, *sentences.summing_to(wholes[0], stating)]:
            ids = tuple(f.id for f in part)
            if not used & {*ids, wholes[0].id} and adds_up(wholes[0], part):
                found.setdefault(whole_id, []).append(ids)
                used |= set(ids)
    return found


class _Sentences:
    """The sentences with lone counts, by what some of their counts add up to."""

    def __init__(self, groups: Iterable[Sequence[Figure]]) -> None:
        held: dict[tuple[str, int], list[Figure]] = {}
        for figures in groups:
            if len(figures) == 1 and _is_count(figures[0]):
                held.setdefault((figures[0].article, figures[0].quote_start), []).append(figures[0])
        self._all = [sorted(sentence, key=lambda f: f.start) for sentence in held.values()]
        self._with: dict[float, list[int]] = {}
        self._long: list[int] = []
        for number, sentence in enumerate(self._all):
            if len(sentence) > _LISTED:
                self._long.append(number)
                continue
            counts = [f.value for f in sentence if isinstance(f.value, (int, float))]
            for total in {sum(some) for size in SIZES for some in combinations(counts, size)}:
                self._with.setdefault(total, []).append(number)

    def summing_to(self, whole: Figure, stating: set[str]) -> Iterator[list[Figure]]:
        """Counts of other articles' sentences that add up exactly to a whole that counts the same thing."""
        if not isinstance(whole.value, (int, float)):
            return
        for number in sorted([*self._with.get(whole.value, ()), *self._long]):
            sentence = self._all[number]
            if sentence[0].article not in stating:
                parts = summing(Reading(whole), [Reading(f) for f in sentence])
                if parts:
                    yield parts


def _one_thing(whole: Reading, part: Reading) -> bool:
    """Whether a part counts what the whole counts: no other harm, nouns that fit, words in common."""
    return (
        part.harm in ("", whole.harm) and bool(whole.wide & part.wide) and nouns_fit(whole, part) is not False
    )


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


def summing(whole: Reading, sentence: Sequence[Reading]) -> list[Figure]:
    """The numbers of one sentence of another article that add up exactly to a whole, or none.

    "Fifteen deaths in Germany and one in Sweden" are sixteen deaths. Only whole counts of the same
    dimension, two or three side by side, and only sums that chance does not make (above 2).
    """
    target = whole.figure
    if not _is_count(target) or target.value == 2:
        return []
    fitting = [r.figure for r in sentence if r.figure.dimension == target.dimension and _one_thing(whole, r)]
    counts = [f for f in fitting if _is_count(f)]
    for size in SIZES:
        for at in range(len(counts) - size + 1):
            parts = counts[at : at + size]
            if sum(f.value for f in parts if isinstance(f.value, (int, float))) == target.value:
                return parts
    return []


def _is_count(figure: Figure) -> bool:
    value = figure.value
    flat = figure.hedge in ("", "approx", "over")
    return figure.kind == "number" and flat and isinstance(value, (int, float)) and float(value).is_integer()


def _harm(figure: Figure) -> str:
    return dict(scope(figure)).get("harm", "")
