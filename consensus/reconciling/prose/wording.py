"""How a figure is worded for a reader: always in the words printed, never in a model's."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from consensus.figures.compare import explain
from consensus.figures.meaning.restated import fullness, given_in, in_brackets
from consensus.schema import Figure, Measure, Position

# Words of a printed number that are written with a capital anywhere: names of days and months, of currencies.
_CAPITALS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december christmas easter new rs mon tue tues wed thu thurs fri sat "
    "sun jan feb mar apr jun jul aug sep sept oct nov dec celsius fahrenheit".split()
)
_SHOUTED = re.compile(r"[A-Z]{4,}")  # "6,100 BARRELS" of a headline in capitals; "USD" stays
_DAY_ADDED = re.compile(r"(?:, |\()\d{1,2} [A-Z][a-z]{2,8} \d{4}\)?\Z")
WORDINGS = 3  # numbers told of one position: a sentence holds no more
MONTHS = "January February March April May June July August September October November December".split()


def shown(figure: Figure) -> str:
    """The printed number with its qualifier, as it can stand in a sentence.

    A weekday or a relative date gets the day that it resolves to: "Thursday, 1 May 2025",
    "last year (2024)".
    """
    if figure.kind == "date":
        return _lowered(figure.printed) + _resolved(figure)
    words = _lowered(explain.shown_in_full(figure))
    joined = figure.kind in ("measure", "duration", "money") and figure.hedge != "range"
    return re.sub(r"(?<=\w)-(?=[A-Za-z])", " ", words) if joined else words


def _lowered(words: str) -> str:
    """On one line, without the capital of a sentence's first word ("Nine", "At least")."""
    line = " ".join(word.lower() if _SHOUTED.fullmatch(word) else word for word in words.split())
    first = line.split(" ")[0].split("-")[0]
    name = first.casefold() in _CAPITALS or not first.isalpha() or not (first[1:] or "a").islower()
    return line if name else line[:1].lower() + line[1:]


def _resolved(figure: Figure) -> str:
    if not isinstance(figure.value, str):
        return ""
    parts = figure.value.split("-")
    if any(part.lstrip("0") in figure.printed for part in parts[-1:] if part.isdigit()):
        return ""
    day = day_words(figure.value)
    if not day or day.casefold() in figure.printed.casefold():
        return ""
    return f", {day}" if figure.printed.casefold().endswith("day") else f" ({day})"


def day_words(value: str) -> str:
    """An ISO day, month or year in words; "" for anything else.

    >>> day_words("2025-05-01"), day_words("2025-05"), day_words("2025")
    ('1 May 2025', 'May 2025', '2025')
    """
    try:
        if len(value) == 10:
            day = date.fromisoformat(value)
            return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        if len(value) == 7:
            return f"{MONTHS[int(value[5:]) - 1]} {int(value[:4])}"
        return str(int(value)) if len(value) == 4 else ""
    except (ValueError, IndexError):
        return ""


def apart(told: str, between: str) -> str:
    """What parts two numbers, with a comma behind a day that code added to a weekday.

    >>> apart("by Monday, 5 May 2025", " ") + "noon"
    ', noon'
    """
    return "," + between if between == " " and _DAY_ADDED.search(told) else between


def representative(figures: Sequence[Figure], mixed: bool = False) -> Figure:
    """The figure that speaks for a position: the commonest number in its commonest wording.

    ``mixed`` says that its measure is in several currencies: then a sum with its conversion goes first.
    """
    sound = [figure for figure in figures if not figure.fault] or list(figures)
    counts = Counter((figure.value, figure.unit) for figure in sound)
    often = Counter(shown(figure) for figure in sound)

    def rank(figure: Figure) -> tuple[object, ...]:
        told = fullness(figure) if mixed else (False, 0)
        number = -counts[figure.value, figure.unit], bool(in_brackets(figure))
        return *told, *number, -often[shown(figure)], _width(figure), figure.article, figure.start

    return min(sound, key=rank)


def sides(measure: Measure) -> list[Position]:
    """The positions that count (a text fault is none): two by their support, more from low to high."""
    found = sides_in_order(measure)
    return found if len(found) < 3 else sorted(found, key=lambda position: _middle(position, measure.unit))


def sides_in_order(measure: Measure) -> list[Position]:
    """The positions that count, as the measure has them."""
    return [p for p in measure.positions if any(not f.fault for f in p.figures)] or list(measure.positions)


def _middle(position: Position, unit: str) -> float:
    figures = representative(position.figures, mixed=True), *position.figures
    given = next(filter(None, (given_in(figure, unit) for figure in figures)), None)
    if given is None:
        return math.inf
    ends = [end for end in (given.base_low, given.base_high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def mixed(measure: Measure) -> bool:
    """Whether a measure is in several currencies."""
    return len({figure.dimension for position in measure.positions for figure in position.figures}) > 1


def wordings(position: Position, mixed: bool) -> list[tuple[Figure, tuple[Figure, ...]]]:
    """The numbers that a position's figures print, the commonest first, each with the figures that print it.

    Figures of one position fit each other; they need not print the same ("1 km", "half a mile").
    """
    sound = [f for f in position.figures if not f.fault] or position.figures
    converted = {(f.article, f.value, f.unit): words for f in sound if (words := in_brackets(f))}
    bare = {(f.value, f.unit) for f in sound if not in_brackets(f)}
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sound:
        # An article's bare sum goes with the one that it converts; no other article is credited with that.
        number = figure.value, figure.unit
        words = in_brackets(figure) or converted.get((figure.article, *number), "")
        groups.setdefault((*number, words if mixed or number not in bare else ""), []).append(figure)
    first = representative(position.figures, mixed)
    ordered = sorted(groups.values(), key=lambda group: (first not in group, -len(group)))
    return [(representative(group, mixed), tuple(group)) for group in ordered[:WORDINGS]]


def _width(figure: Figure) -> float:
    if figure.base_low is None or figure.base_high is None:
        return float("inf")
    return figure.base_high - figure.base_low


def superseded(measure: Measure) -> list[Figure]:
    """The earlier states of a running count, one figure each; empty for every other measure."""
    if (measure.verdict, measure.reason) != ("compatible", "as-of"):
        return []
    latest, *earlier = sides_in_order(measure)
    told = {shown(representative(latest.figures, mixed(measure))).casefold()}
    found = []
    for figure in (representative(position.figures, mixed(measure)) for position in earlier):
        if shown(figure).casefold() not in told:
            told.add(shown(figure).casefold())
            found.append(figure)
    return found


def alternatives(measure: Measure) -> str:
    """A measure in a sentence: one wording, or its positions joined with "or" where they dispute."""
    if measure.verdict != "disputed":
        return shown(representative(measure.positions[0].figures, mixed(measure)))
    words = list(dict.fromkeys(shown(representative(p.figures, mixed(measure))) for p in sides(measure)))
    return ", ".join(words[:-1]) + " or " + words[-1] if len(words) > 1 else words[0]
