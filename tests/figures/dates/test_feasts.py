"""Days with a name, published on Monday, 18 September 2023. Cases written for this project."""

from __future__ import annotations

import datetime

import pytest

from consensus.figures.dates import find_dates
from consensus.figures.dates.feasts import NAMES, in_year

PUBLISHED = datetime.date(2023, 9, 18)

DAYS = [
    ("They walked out on Easter Sunday.", "Easter Sunday", "2023-04-09"),
    ("The strike runs until Thanksgiving.", "Thanksgiving", "2023-11-23"),
    ("Orders rose on Black Friday.", "Black Friday", "2022-11-25"),
    ("The pool will open on Memorial Day.", "Memorial Day", "2024-05-27"),
    ("He was shot on Good Friday 2019.", "Good Friday 2019", "2019-04-19"),
    ("Since Easter, prices have risen.", "Easter", "2023-04-09"),
    ("It will be held on St. Patrick's Day.", "St. Patrick's Day", "2024-03-17"),
    ("The slaves were freed on Juneteenth.", "Juneteenth", "2023-06-19"),
    ("He fell ill on Remembrance Sunday.", "Remembrance Sunday", "2022-11-13"),
    ("He was shot on Valentine's Day last year.", "Valentine's Day last year", "2022-02-14"),
    ("She was married on Christmas Eve 1998.", "Christmas Eve 1998", "1998-12-24"),
]

NO_DAYS = ["They hid Easter eggs.", "A Thanksgiving turkey cost more.", "Black Friday sales were slow.",
    "Good news came late.", "The Palm was full."]  # fmt: skip

# Printed in almanacs.
EASTERS = [(1999, "1999-04-04"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2024, "2024-03-31"),
    (2025, "2025-04-20"), (2038, "2038-04-25")]  # fmt: skip


@pytest.mark.parametrize(("text", "printed", "value"), DAYS)
def test_named_day(text: str, printed: str, value: str) -> None:
    assert [(day.printed, day.value) for day in find_dates(text, PUBLISHED)] == [(printed, value)]


@pytest.mark.parametrize("text", NO_DAYS)
def test_no_day(text: str) -> None:
    assert find_dates(text, PUBLISHED) == []


@pytest.mark.parametrize(("year", "day"), EASTERS)
def test_easter(year: int, day: str) -> None:
    span = in_year("easter", year)
    assert span is not None
    assert datetime.date.fromordinal(span[0]).isoformat() == day


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_name_falls_once_a_year(name: str) -> None:
    for year in range(2000, 2040):
        span = in_year(name, year)
        assert span is not None
        assert span[1] - span[0] == 1
        assert datetime.date.fromordinal(span[0]).year == year
        weekday = {"friday": 4, "monday": 0, "sunday": 6, "thursday": 3, "wednesday": 2, "tuesday": 1}
        named = weekday.get(name.rsplit(maxsplit=1)[-1])
        assert named in (None, datetime.date.fromordinal(span[0]).weekday())
