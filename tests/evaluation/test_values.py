"""A figure's value beside the labelled one: right, or off by a scale, a unit, another value."""

from __future__ import annotations

from typing import Any

import pytest

from consensus.evaluation.gold import Report
from consensus.evaluation.values import UnknownValue, labelled, slip_of
from consensus.figures import find
from consensus.schema import Figure

# printed in the article, what the label says, expected
CASES: list[tuple[str, dict[str, Any], str]] = [
    ("12", {"value": 12}, ""),
    ("15", {"value": 12}, "value"),
    ("1.2 million", {"value": 1_200_000}, ""),
    ("1.2 million", {"value": 1200}, "scale"),
    ("12,000", {"value": 1200}, "scale"),
    ("4.7 kilometres", {"value": 4.7, "unit": "kilometre"}, ""),
    ("4.7 kilometres", {"value": 2.92, "unit": "mile"}, ""),
    ("4.7 kilometres", {"value": 4.7, "unit": "mile"}, "unit"),
    ("38 acres", {"value": 38, "unit": "hectare"}, "unit"),
    ("18 months", {"value": 1.5, "unit": "year"}, ""),
    ("18 months", {"value": 18, "unit": "kilometre"}, "unit"),
    ("18 months", {"value": 18}, "unit"),
    ("aged 47", {"value": 47, "unit": "year"}, ""),
    ("more than 4,000", {"value": 4000}, ""),
    ("about 15,000", {"value": 15000}, ""),
    ("between 5 and 36", {"low": 5, "high": 36}, ""),
    ("dozens", {"low": 24, "high": 99}, ""),
    ("a third of them", {"value": 0.3333}, ""),
    ("97 percent", {"value": 97, "unit": "percent"}, ""),
    ("97 percent", {"value": 97}, "scale"),
    ("900,000 a year", {"value": 900000}, ""),
    ("900,000 barrels a day", {"value": 900000, "unit": "barrel"}, ""),
    ("40 million dollars", {"value": 40000000, "unit": "USD per year"}, ""),
    ("1 May 2025", {"value": "2025-05-01"}, ""),
    ("1 May 2025", {"value": "2025-05-02"}, "value"),
    ("May 2025", {"value": "2025-05"}, ""),
    ("May 2025", {"value": "2025-05-01"}, "value"),
    ("in 2025", {"value": "2025"}, ""),
    ("in 2025", {"value": 2025}, "unit"),
    ("5:20 p.m.", {"value": "17:20"}, ""),
    ("5:20 p.m.", {"value": "05:20"}, "value"),
    ("midnight", {"value": "24:00"}, ""),
]


def _figure(printed: str) -> Figure:
    (found,) = find(f"There were {printed} there.")
    return Figure(
        id="F1",
        article="a",
        start=found.start,
        end=found.end,
        printed=found.printed,
        phrase="",
        quote="",
        quote_start=0,
        quote_end=0,
        kind=found.kind,
        dimension=found.dimension,
        value=found.value,
        low=found.low,
        high=found.high,
        unit=found.unit,
        base_low=found.base_low,
        base_high=found.base_high,
        hedge=found.hedge,
    )


@pytest.mark.parametrize(("printed", "label", "slip"), CASES)
def test_a_value_is_right_or_its_slip_is_named(printed: str, label: dict[str, Any], slip: str) -> None:
    report = Report(article="a", start=0, end=1, printed=printed, **label)
    assert slip_of(report, _figure(printed)) == slip


@pytest.mark.parametrize(
    "label",
    [
        {},
        {"value": "soon"},
        {"value": "2025-13"},
        {"low": 3, "high": "2025"},
        {"low": "2025", "high": "05:20"},
    ],
)
def test_a_value_that_cannot_be_read_is_an_error(label: dict[str, Any]) -> None:
    with pytest.raises(UnknownValue):
        labelled(Report(article="a", start=0, end=1, printed="x", **label))
