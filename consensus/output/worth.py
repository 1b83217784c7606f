"""Which measures and statements a reader is shown, and counts in words."""

from __future__ import annotations

import math
from collections.abc import Sequence

from consensus.figures.meaning.restated import given_in
from consensus.output.names import sound, sound_figures
from consensus.schema import Brief, Measure, Position, Statement

VERDICTS = ("disputed", "agreed", "compatible", "single-source")


def measures_with(brief: Brief, *verdicts: str) -> list[Measure]:
    """Measures with these verdicts that are worth a reader's time: not "two countries" alone."""
    found = [measure for measure in brief.measures if measure.verdict in verdicts]
    return [m for m in found if not all(f.weak for p in m.positions for f in p.figures)]


def statements_with(brief: Brief, *verdicts: str) -> list[Statement]:
    """Statements with these verdicts."""
    return [statement for statement in brief.statements if statement.verdict in verdicts]


def plural(count: int, noun: str) -> str:
    """A count with its noun.

    >>> plural(1, "article"), plural(3, "article")
    ('1 article', '3 articles')
    """
    return f"{count} {noun}" if count == 1 else f"{count:,} {noun}s"


def positions_told(measure: Measure) -> list[Position]:
    """The positions that count; more than two from low to high, as nobody ranks them."""
    return _ordered(sound(measure), measure.unit)


def _ordered(positions: Sequence[Position], unit: str) -> list[Position]:
    return sorted(positions, key=lambda p: _low(p, unit)) if len(positions) > 2 else list(positions)


def positions_drawn(measure: Measure) -> list[Position]:
    """All positions, in the order in which they are told."""
    return _ordered(measure.positions, measure.unit)


def values(measure: Measure) -> list[str]:
    """The values of a measure as printed."""
    return [value(position) for position in positions_told(measure)]


def either(measure: Measure) -> str:
    """All values in a row, disputed ones as alternatives."""
    return (" or " if measure.verdict == "disputed" else "; ").join(values(measure))


def _low(position: Position, unit: str) -> float:
    told = filter(None, (given_in(figure, unit) for figure in sound_figures(position)))
    ends = [end for f in told for end in (f.base_low, f.base_high) if end is not None]
    return min(ends, default=math.inf)


def value(position: Position) -> str:
    """A position as printed, but without the capital of a sentence that began with it: "at least six"."""
    printed = position.printed
    plain = printed[:1].isupper() and printed[1:2].islower()
    begins = any(
        f.quote.lstrip("“\"'‘").startswith(printed) and f.kind not in ("date", "time", "money")
        for f in position.figures
    )
    return printed[:1].lower() + printed[1:] if plain and begins else printed


def sentence(words: str) -> str:
    """Words with the capital and the full stop of a sentence.

    >>> sentence("another copy prints “12,000”")
    'Another copy prints “12,000”.'
    """
    said = words.strip()
    return said[:1].upper() + said[1:] + ("" if not said or said[-1] in ".!?…" else ".")


def against(measure: Measure) -> str:
    """How many independent reports stand behind each value of a dispute.

    "2 independent reports give 1 km, 1 gives 4.7 km."
    """
    told = [(len(set(position.origins)), value(position)) for position in positions_told(measure)]
    said = [f"{count:,} {'gives' if count == 1 else 'give'} {words}" for count, words in told]
    count, words = told[0]
    said[0] = f"{plural(count, 'independent report')} {'gives' if count == 1 else 'give'} {words}"
    return f"{', '.join(said)}."
