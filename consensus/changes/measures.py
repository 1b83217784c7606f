"""What became of each measure since an earlier brief.

- ``newly-disputed``, ``settled``: the verdict became "disputed", or is so no more;
- ``risen``, ``fallen``: numbers came or went, and the range of all that is claimed moved up, or down;
- ``changed``: they came or went, and it moved neither way; dates always;
- ``new``, ``gone``: none of its printed numbers stood in the other brief.

Of a running count (``as-of``) its latest state is compared: the earlier ones still hold of their hours.

Only what the articles print counts. A number that meets the earlier ones (rounded otherwise, said by one more
article) is no change, and neither is one number grouped with others than before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from consensus.changes.mentions import Mentions, figures_of, latest, sound, values
from consensus.changes.pairs import pair
from consensus.figures.compare.relation import relation
from consensus.schema import Brief, Change, Figure, Measure

# The gravest first: what an editor has to act on.
Kind = Literal["new", "gone", "risen", "fallen", "changed", "settled", "newly-disputed"]
KINDS: tuple[Kind, ...] = ("newly-disputed", "settled", "risen", "fallen", "changed", "new", "gone")

_TIMES = frozenset({"date", "time"})


def changes(before: Brief, after: Brief) -> tuple[Change, ...]:
    """The measures that are not what they were, the gravest kind first, then by label.

    Two measures are one when they hold the same printed numbers (same place in the article, or same
    sentence), or else the same label and dimension. The order of measures in the briefs does not matter.
    """
    old, new = Mentions(before), Mentions(after)
    found = pair(old.measures, new.measures)
    told = [_compared(b, a, old, new) for b, a in found.same]
    # Numbers that were grouped otherwise: only what a new or a lost number made of them is told.
    told += [_compared(b, a, old, new) for b, a in found.split if any(not old.has(f) for f in figures_of(a))]
    told += [_settled(b, a, old, new) for b, a in found.merged]
    told += [_change("new", None, a, old, new) for a in found.new if not any(map(old.has, figures_of(a)))]
    told += [_change("gone", b, None, old, new) for b in found.gone if not any(map(new.has, figures_of(b)))]
    return tuple(sorted((change for change in told if change is not None), key=_order))


def _order(change: Change) -> tuple[object, ...]:
    values = (change.before, change.after, change.articles, change.measure)
    return KINDS.index(change.kind), change.label, *values


def _compared(b: Measure, a: Measure, old: Mentions, new: Mentions) -> Change | None:
    if (b.verdict == "disputed") != (a.verdict == "disputed"):
        return _change("newly-disputed" if a.verdict == "disputed" else "settled", b, a, old, new)
    mine, theirs = sound(latest(b)), sound(latest(a))
    come, lost = _unmet(theirs, mine), _unmet(mine, theirs)
    if not come and not lost:
        return None
    return _change(_direction(mine, theirs), b, a, old, new)


def _settled(b: Measure, a: Measure, old: Mentions, new: Mentions) -> Change | None:
    if b.verdict != "disputed" or a.verdict == "disputed":
        return None
    return _change("settled", b, a, old, new)


def _unmet(figures: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    """Those that say another number than all the others."""
    return [f for f in figures if not any(_meet(f, other) for other in others)]


def _meet(one: Figure, other: Figure) -> bool:
    if one.printed == other.printed and one.dimension == other.dimension:
        return True
    return relation(one, other) in ("meet", "bound-compatible")


def _direction(before: Sequence[Figure], after: Sequence[Figure]) -> Kind:
    """Where the range of all claims moved."""
    dimensions = {figure.dimension for figure in (*before, *after)}
    if len(dimensions) != 1 or dimensions & _TIMES:
        return "changed"
    one, two = _range(before), _range(after)
    if one is None or two is None or one == two:
        return "changed"
    if two[0] >= one[0] and two[1] >= one[1]:
        return "risen"
    return "fallen" if two[0] <= one[0] and two[1] <= one[1] else "changed"


def _range(figures: Sequence[Figure]) -> tuple[float, float] | None:
    """From the lowest to the highest number claimed, in the base unit; an open end counts as the other."""
    lows = [f.base_low if f.base_low is not None else f.base_high for f in figures]
    highs = [f.base_high if f.base_high is not None else f.base_low for f in figures]
    low = [bound for bound in lows if bound is not None]
    high = [bound for bound in highs if bound is not None]
    return (min(low), max(high)) if low and high else None


def _change(kind: Kind, b: Measure | None, a: Measure | None, old: Mentions, new: Mentions) -> Change:
    shown = a or b
    assert shown is not None
    return Change(
        kind=kind,
        label=shown.label,
        measure=a.id if a else "",
        before=values(b) if b else (),
        after=values(a) if a else (),
        articles=tuple(dict.fromkeys(_doers(b, a, old, new))),
    )


def _doers(b: Measure | None, a: Measure | None, old: Mentions, new: Mentions) -> Iterator[str]:
    """The articles whose numbers came or went; where none did, those that say another number than before."""
    came = [f for f in (figures_of(latest(a)) if a else ()) if not old.has(f)]
    went = [f for f in (figures_of(latest(b)) if b else ()) if not new.has(f)]
    if not came and not went and a and b:
        came = _unmet([f for f in figures_of(latest(a)) if not f.fault], sound(latest(b)))
    yield from sorted({figure.article for figure in (*came, *went)})
