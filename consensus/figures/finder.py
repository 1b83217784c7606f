"""Finds every printed number of a text: the pass over its triggers, dates first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from consensus.figures import readers
from consensus.figures.dates import find_dates
from consensus.figures.lex import MASK, PAD, Tokens, traits_of
from consensus.figures.quantity import Quantity

Span = tuple[int, int]
# A text is read in stretches of whole lines of about this many characters: no figure crosses a
# line, and short lists stay in the processor's cache (2 MB at once took a third longer).
_STRETCH = 8_000


def find(text: str, *, published: date | None = None, spans: Sequence[Span] | None = None) -> list[Quantity]:
    """Every number and date that ``text`` prints, in text order, none overlapping.

    Args:
        text: the whole article as read. Nothing may be cut from it: offsets index it.
        published: the day the article came out; without it "Thursday" stays unresolved.
        spans: where to look (the spans of the body); everywhere by default.

    Returns:
        Quantities whose ``text[start:end] == printed``. What counts something but is hardly
        worth reporting ("two countries", "for the first time") is there, with ``weak`` set.

    >>> [(q.value, q.unit) for q in find("The 4.7-kilometer (3 miles) bridge costs $3.2bn.")]
    [(4.7, 'kilometre'), (3200000000, 'USD')]
    >>> [(q.low, q.high, q.unit, q.noun) for q in find("more than 4,000 injured in 1½ years")]
    [(4000, None, '', 'injured'), (1.25, 1.75, 'year', '')]
    >>> find("He is one of the best; the Boeing 737 left Channel 4.")
    []
    """
    areas = _areas(text, spans)
    dates = find_dates(text, published) if areas else []
    starts = [day.start for day in dates]
    traits = traits_of(text) if areas else None
    found: list[Quantity] = []
    for begin, stop in areas:
        inside = [
            day for day in dates[bisect_left(starts, begin) : bisect_left(starts, stop)] if day.end <= stop
        ]
        tokens = Tokens(text, begin, stop, traits)
        _mask(tokens, inside)
        found += _merged(inside, _numbers(tokens))
    return found


def _areas(text: str, spans: Sequence[Span] | None) -> list[Span]:
    """The stretches to read, clipped to the text, in order and apart."""
    areas: list[Span] = []
    for start, end in sorted(spans) if spans is not None else [(0, len(text))]:
        begin = max(start, 0, areas[-1][1] if areas else 0)
        stop = min(end, len(text))
        while begin < stop:
            cut = text.find("\n", begin + _STRETCH, stop) + 1 or stop
            areas.append((begin, cut))
            begin = cut
    return areas


def _mask(tokens: Tokens, dates: Iterable[Quantity]) -> None:
    """Blank the tokens of dates, so that no number is read from them."""
    for day in dates:
        first = bisect_right(tokens.start, day.start, PAD) - 1
        first = max(first, PAD)
        last = bisect_left(tokens.start, day.end, first, len(tokens.start) - PAD)
        for i in range(first, last):
            tokens.low[i] = tokens.raw[i] = MASK


def _numbers(tokens: Tokens) -> list[Quantity]:
    """The numbers of one stretch, by one pass over its triggers."""
    found: list[Quantity] = []
    free = 0
    readings = readers.READERS
    for i in [i for i, word in enumerate(tokens.low) if word in readings or word[0].isdecimal()]:
        if i < free:
            continue
        reader = readings.get(tokens.low[i], readers.digits)
        read = reader(tokens, i)
        if read is not None and read[0].first >= free:
            quantity, free = readers.finish(tokens, *read)
            found.append(quantity)
    return found


def _merged(dates: list[Quantity], numbers: list[Quantity]) -> list[Quantity]:
    """Both in text order."""
    if not dates:
        return numbers
    return sorted(dates + numbers, key=lambda quantity: quantity.start)
