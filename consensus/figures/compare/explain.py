"""The one sentence that says why a verdict is what it is, in words of the texts.

Printed numbers are quoted as printed; numbers that code computed (a sum, a gap) are plain.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from consensus.figures.compare.calendars import by_the_page
from consensus.figures.compare.relation import as_compared
from consensus.figures.meaning.restated import in_brackets, sums
from consensus.figures.meaning.scope import conflict, scope
from consensus.figures.meaning.stated import claimed, distinct, last_digit, meets, stated
from consensus.figures.meaning.zones import zone_of
from consensus.figures.text.wording import tokens
from consensus.schema import Figure, Reason

UNEXPLAINED = "The articles do not say why."
_COUNT_WORDS = {2: "Both", 3: "All three", 4: "All four", 5: "All five"}
_JUST = frozenset({"just-over", "just-under"})
_ADDING = frozenset({"another", "additional", "further", "extra"})


def shown(figure: Figure) -> str:
    """The number as printed with the qualifier that bears on its value: "about 15,000".

    "a total of" and "only" say nothing of the value and are left off.
    """
    printed, qualifier = " ".join(figure.printed.split()), " ".join(figure.qualifier.split())
    if not qualifier or not (figure.hedge or qualifier.split()[0].lower() in _ADDING):
        return printed
    if figure.kind == "time" and figure.hedge in _JUST:  # the phrase of "just before noon" leaves out "just"
        return f"{qualifier} {printed}"
    if figure.phrase and figure.qualifier not in figure.phrase:  # its report's, not its own
        return printed
    at, of = figure.phrase.find(figure.qualifier), figure.phrase.find(figure.printed)
    return f"{printed} {qualifier}" if at > of >= 0 else f"{qualifier} {printed}"


def shown_in_full(figure: Figure) -> str:
    """The same, of a sum with the conversion that stands in brackets: "2.8 billion yen ($27.4 million)"."""
    return f"{shown(figure)} {in_brackets(figure)}".strip()


def shown_counted(figure: Figure) -> str:
    """The number as printed with what it counts: "around 600 killed"."""
    harm = dict(scope(figure)).get("harm", "")
    what = harm.replace("-or-", " or ") or figure.noun
    return f"{shown(figure)} {what}".strip()


def number(value: float) -> str:
    """A computed number for readers.

    >>> number(4550.0), number(0.25), number(1234567)
    ('4,550', '0.25', '1,234,567')
    """
    if float(value).is_integer() or abs(value) >= 1000:
        return f"{round(value):,}"
    return f"{value:.2g}" if abs(value) < 10 else f"{value:.3g}"


def full_stop(text: str) -> str:
    """A sentence with one full stop at its end: "6:17 a.m." has it."""
    return text if text.endswith(".") else f"{text}."


def listed(items: Sequence[str]) -> str:
    """Items in a row, each once.

    >>> listed(["a", "b", "a", "c"])
    'a, b and c'
    """
    once = list(dict.fromkeys(items))
    if len(once) < 2:
        return "".join(once)
    return f"{', '.join(once[:-1])} and {once[-1]}"


def agreement(figures: Sequence[Figure]) -> tuple[Reason | None, str]:
    """Why figures that meet agree: the same number, another unit, or rounding."""
    once = _distinct(figures)
    both = _COUNT_WORDS.get(len(figures), f"All {len(figures)}")
    if len({f.dimension for f in figures}) > 1:
        return "unit", _one_sum(figures)
    if len(once) < 2:
        return None, full_stop(f"{both} give {shown(once[0])}" if len(figures) > 1 else shown(once[0]))
    what = figures[0].kind if figures[0].kind in ("date", "time") else "number"
    if len({(f.low, f.high, f.unit) for f in figures}) == 1 or len({(f.value, f.unit) for f in figures}) == 1:
        return None, f"{listed([shown(f) for f in once])} are the same {what}."
    if what != "number":
        paged = any(by_the_page(*pair) for pair in combinations(once, 2))
        why = ": a page bears the day of its edition or time zone" if paged else ""
        return "rounding", f"{listed([shown(f) for f in once])} can be the same {what}{why}."
    words = listed([shown(f) for f in once])
    if len({f.unit for f in figures}) > 1:
        return "unit", f"{words} are the same within rounding, in different units."
    coarse = max(figures, key=lambda f: (last_digit(f), shown(f)))
    if all(_rounds_to(f, coarse) for f in figures):
        return "rounding", full_stop(f"{'Both' if len(figures) == 2 else 'All'} round to {coarse.printed}")
    return "rounding", f"{words} are the same within rounding."


def _one_sum(figures: Sequence[Figure]) -> str:
    """That sums in several currencies can be one, by the conversions that the articles print."""
    words = listed([in_currencies(f) for f in figures])
    pairs = (as_compared(a, b) for a, b in combinations(distinct(figures), 2))
    if all(a.dimension != b.dimension or meets(stated(a), stated(b)) for a, b in pairs):
        return f"{words} are the same sum within rounding."
    return f"{words} can be the same sum: a conversion goes by the rate of its day."


def in_currencies(figure: Figure) -> str:
    """A sum in all currencies that its article prints it in: "6.5 billion yen ($65 million)"."""
    first, *others = (shown(sum_) for sum_ in sums(figure))
    return f"{first} ({listed(others)})" if others else first


def two_currencies(a: Figure, b: Figure) -> str:
    """That nothing tells whether two sums are the same."""
    return f"{capital(shown(a))} and {shown(b)} are in different currencies, and no article converts them."


def bound(a: Figure, b: Figure) -> str:
    """Why two figures are compatible though they do not say the same."""
    a, b = as_compared(a, b)
    if "vague" in (a.hedge, b.hedge):
        loose, firm = (a, b) if a.hedge == "vague" else (b, a)
        return full_stop(f"{capital(shown(loose))} is too vague to contradict {shown(firm)}")
    loose, firm = (a, b) if math.isinf(claimed(a)[1]) or math.isinf(claimed(a)[0]) else (b, a)
    return full_stop(f"{capital(shown(loose))} leaves room for {shown(firm)}")


def gap(a: Figure, b: Figure) -> str:
    """How far two figures that cannot both be true stand apart."""
    a, b = as_compared(a, b)
    pair = f"{capital(_with_day(a))} and {_with_day(b)} cannot both be true"
    if a.dimension == "date" and a.base_low is not None and b.base_low is not None:
        days = abs(round(a.base_low - b.base_low))
        return f"{pair}: they are {days} day{'s' if days != 1 else ''} apart."
    if a.dimension == "date":
        return f"{pair}."
    low, high = sorted((point(a), point(b)))
    if a.kind == "time":
        return f"{pair}." if zone_of(a) != zone_of(b) else f"{pair}: {_minutes_apart(high - low)}."
    if low == high:
        return f"{pair}: they lie on two sides of one number."
    if low > 0 and high / low >= 2:
        return f"{pair}: one is {number(high / low)} times the other."
    if not a.unit and not b.unit and a.kind in ("number", "rate") and float(high - low).is_integer():
        return f"{pair}: they are {number(high - low)} apart."
    return f"{pair}: they are {number(100 * (high - low) / high)} % apart." if high > 0 else f"{pair}."


_DAY = 1440  # minutes


def _minutes_apart(count: float) -> str:
    """How far two clock times are apart; two on either side of midnight by the minutes between them."""
    count = _DAY - count if count > _DAY - _HOURS * 60 else count
    return f"they are {_minutes(count)} apart" if count else "they lie on two sides of one moment"


def _minutes(count: float) -> str:
    hours, minutes = divmod(round(count), 60)
    said = [f"{n} {word}{'s' if n != 1 else ''}" for n, word in ((hours, "hour"), (minutes, "minute")) if n]
    return " and ".join(said) if hours >= _HOURS else f"{number(count)} minutes"


# From so many hours on a stretch of minutes is told in hours.
_HOURS = 2


def _with_day(figure: Figure) -> str:
    """A figure as shown; a weekday with the day it stands for: "Thursday (1 May)"."""
    one_day = figure.base_low is not None and figure.base_high == figure.base_low + 1
    if figure.kind != "date" or not one_day or any(map(str.isdigit, figure.printed)):
        return shown(figure)
    return f"{shown(figure)} ({day_of(str(figure.low)[:10])})"


def no_sum(whole: Figure, parts: Sequence[Figure]) -> str:
    """Why parts do not make up a whole."""
    return f"{listed([shown_counted(p) for p in parts])} do not add up to {shown(whole)}."


def single(figures: Sequence[Figure], clusters: Sequence[Sequence[Figure]] = ()) -> str:
    """What one origin alone says."""
    faulty = [f for f in figures if f.fault]
    articles = len({f.article for f in figures})
    if len(clusters) > 1:
        said = listed([shown(c[0]) for c in clusters])
        return f"Only one origin gives this, and it prints {said}."
    said = (
        f"Only one origin gives this; {articles} articles carry it."
        if articles > 1
        else "Only one origin gives this."
    )
    return f"{said} {fault(faulty[0])}" if faulty else said


def within_one(figures: Sequence[Figure]) -> str:
    """That a dispute stands in one report alone."""
    articles = len({f.article for f in figures})
    return "All of them carry one report." if articles > 1 else "One article alone gives them all."


def fault(figure: Figure) -> str:
    """What became of a figure that a text fault spoiled."""
    return f"“{shown(figure)}” is a text fault: {figure.fault}."


def scopes(a: Sequence[Figure], b: Sequence[Figure]) -> str:
    """A difference of scope between two positions, or "" where their words name none."""
    ones, twos = {scope(f) for f in a}, {scope(f) for f in b}
    found = [conflict(one, two) for one in ones for two in twos]
    return f"Their scopes differ: {min(filter(None, found))}." if all(found) else ""


def credits(a: Sequence[Figure], b: Sequence[Figure]) -> str:
    """That two positions go back to different sources, or "" unless both name one."""
    one, two = _credit(a), _credit(b)
    words = [set(tokens(credit.lower())) for credit in (one, two)]
    if not one or not two or words[0] <= words[1] or words[1] <= words[0]:
        return ""
    first, second = as_compared(a[0], b[0])
    said = f"{capital(shown(first))} is credited to {one}, {shown(second)} to {two}."
    shared = [word for word in tokens(one) if word[0].isupper() and word in tokens(two)]
    return f"{said} Both name {' '.join(shared)}." if shared else said


# "lists at all three hospitals and at the mortuary", taken from the middle of a phrase.
_BROKEN_OFF = re.compile(r"\s+and\s+(?:at|in|by|from|on)\b.*$")


def _credit(figures: Sequence[Figure]) -> str:
    said = next((f.attribution for f in figures if f.attribution), "")
    return _BROKEN_OFF.sub("", said)


def day_of(iso: str) -> str:
    """An ISO day for readers: "1 May"; as it is where it is none."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {day:%B}"


def _rounds_to(figure: Figure, coarse: Figure) -> bool:
    if not isinstance(figure.value, (int, float)) or not isinstance(coarse.value, (int, float)):
        return False
    digit = last_digit(coarse)
    return math.isclose(round(figure.value / digit), coarse.value / digit)


def _distinct(figures: Sequence[Figure]) -> list[Figure]:
    once: dict[str, Figure] = {}
    for figure in figures:
        once.setdefault(shown(figure).lower(), figure)
    return list(once.values())


def point(figure: Figure) -> float:
    """One number of a figure by which distances are told: its middle, or the end it has."""
    low, high = claimed(figure)
    sided = isinstance(figure.value, (int, float)) or (figure.kind == "time" and figure.hedge in _JUST)
    if sided and figure.hedge in ("over", "just-over") and math.isfinite(low):
        return low
    if sided and figure.hedge in ("under", "just-under") and math.isfinite(high):
        return high
    if figure.kind == "time" and high - low == 1:
        return low  # the minute it says
    if math.isinf(low) or math.isinf(high):
        return low if math.isfinite(low) else high if math.isfinite(high) else 0.0
    return (low + high) / 2


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
