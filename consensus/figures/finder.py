"""Finds every printed number of a text: the pass over its triggers, dates first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from consensus.figures.dates import find_dates
from consensus.figures.kept import SHORTEST, Kept
from consensus.figures.quantity import Quantity
from consensus.figures.readers import triggers
from consensus.figures.text.lex import MASK, PAD, Tokens, Traits, traits_of

Span = tuple[int, int]
# A text is read in stretches of whole paragraphs of about this many characters: none has a figure
# across its end, and short lists stay in the processor's cache (2 MB at once took a third longer).
_STRETCH = 8_000
_KEPT = Kept()


def find(
    text: str, *, published: date | None = None, spans: Sequence[Span] | None = None, language: str = "en"
) -> list[Quantity]:
    """Every number and date that ``text`` prints, in text order, none overlapping.

    Args:
        text: the whole article as read. Nothing may be cut from it: offsets index it.
        published: the day the article came out; without it "Thursday" stays unresolved.
        spans: where to look (the spans of the body); everywhere by default.
        language: the text's, as an ISO code: where it groups thousands with a point ("de"),
            "1.200" is twelve hundred. The words that are read are English.

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
    dates = _dates(text, published) if areas else []
    inside = [_inside(dates, area) for area in areas]
    traits = traits_of(text, language)
    key = text, tuple(areas), traits
    # Several outlets may print one text. The places of its dates do not depend on the day it was published.
    known = _KEPT.look(key)
    numbers = list(known) if known is not None else _read(text, areas, inside, traits)
    _KEPT.put(key, numbers)
    return _merged([day for days in inside for day in days], numbers)


def find_numbers(
    text: str, *, spans: Sequence[Span] | None = None, language: str = "en"
) -> Sequence[Quantity]:
    """What ``find`` gives without dates and clock times, whose places do not depend on ``published``.

    Costs nothing where ``find`` has read the same spans of the text a short while ago: reading an article
    and looking for its copies both need its numbers.

    >>> text = "On May 5 the 4.7-kilometer bridge cost $3.2bn."
    >>> [q.printed for q in find(text)], [q.printed for q in find_numbers(text)]
    (['May 5', '4.7-kilometer', '$3.2bn'], ['4.7-kilometer', '$3.2bn'])
    """
    areas, traits = _areas(text, spans), traits_of(text, language)
    known = _KEPT.take((text, tuple(areas), traits))
    if known is not None:
        return known
    dates = find_dates(text) if areas else []
    return _read(text, areas, [_inside(dates, area) for area in areas], traits)


def _dates(text: str, published: date | None) -> Sequence[Quantity]:
    """The dates of a text; of a long one they are kept a while, as several outlets may print it."""
    return _dates_kept(text, published) if len(text) >= SHORTEST else find_dates(text, published)


@lru_cache(maxsize=128)
def _dates_kept(text: str, published: date | None) -> tuple[Quantity, ...]:
    return tuple(find_dates(text, published))


def _inside(dates: Sequence[Quantity], area: Span) -> list[Quantity]:
    """The dates that stand wholly in an area."""
    first, last = (bisect_left(dates, edge, key=lambda day: day.start) for edge in area)
    return [day for day in dates[first:last] if day.end <= area[1]]


def _read(
    text: str, areas: Sequence[Span], dates: Sequence[Sequence[Quantity]], traits: Traits
) -> list[Quantity]:
    """The numbers of each area, with its dates blanked."""
    found: list[Quantity] = []
    for area, inside in zip(areas, dates, strict=True):
        order = [day.start for day in inside]
        for begin, stop in _stretches(text, area, inside):
            here = inside[bisect_left(order, begin) : bisect_left(order, stop)]
            tokens = Tokens(text, begin, stop, traits)
            _mask(tokens, here)
            found += _numbers(tokens)
    return found


def _areas(text: str, spans: Sequence[Span] | None) -> list[Span]:
    """Where to read, clipped to the text, in order and apart."""
    if spans is None:
        return [(0, len(text))] if text else []
    areas: list[Span] = []
    for start, end in sorted(spans):
        begin = max(start, 0, areas[-1][1] if areas else 0)
        if begin < min(end, len(text)):
            areas.append((begin, min(end, len(text))))
    return areas


def _stretches(text: str, area: Span, dates: Sequence[Quantity]) -> Iterator[Span]:
    """An area cut at line ends, but at none that stands inside a date."""
    begin, stop = area
    starts = [day.start for day in dates]
    while begin < stop:
        reach = begin + _STRETCH
        cut = text.find("\n\n", reach, min(reach + _STRETCH, stop)) + 1
        cut = cut or text.find("\n", reach, stop) + 1 or stop
        before = bisect_left(starts, cut) - 1
        if before >= 0 and dates[before].end > cut:
            cut = text.find("\n", dates[before].end, stop) + 1 or stop
        yield begin, cut
        begin = cut


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
    readings = triggers.READERS
    words = {word for word in set(tokens.low) if word in readings or word[0].isdecimal()}
    for i in [i for i, word in enumerate(tokens.low) if word in words]:
        if i < free:
            continue
        reader = readings.get(tokens.low[i], triggers.digits)
        read = reader(tokens, i)
        if read is not None and read[0].first >= free:
            quantity, free = triggers.finish(tokens, *read)
            found.append(quantity)
    return found


def _merged(dates: list[Quantity], numbers: list[Quantity]) -> list[Quantity]:
    """Both in text order."""
    if not dates:
        return numbers
    return sorted(dates + numbers, key=lambda quantity: quantity.start)
