"""Reads the short notation of the date tables.

A row is the text, then what must be found in it: ``printed = value``, parted by ``;``. A value
is an ISO day, month or year, ``low/high`` (the first day and the day after the last), ``?`` for
a date that cannot be resolved, ``HH:MM`` for a clock time; an empty list means that nothing
must be found.
"""

from __future__ import annotations

import datetime

from consensus.figures.dates import find_dates

THURSDAY = datetime.date(2025, 5, 1)


def found(text: str, published: datetime.date | None = THURSDAY) -> list[str]:
    """What ``find_dates`` returns for ``text``, in the notation of the tables."""
    rows = []
    for date in find_dates(text, published):
        value = date.value
        if value is None:
            value = "?" if date.low is None else f"{date.low}/{date.high}"
        rows.append(f"{date.printed} = {value}")
    return rows


def expected(cell: str) -> list[str]:
    """The rows of a table's cell."""
    return [part.strip() for part in cell.split(";") if part.strip()]
