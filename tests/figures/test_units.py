"""The table of units against pint, and conversion there and back."""

from __future__ import annotations

import pint
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consensus.figures.units import UNITS, convert, find_unit

ORACLE = pint.UnitRegistry()
# How pint spells what it names differently; its acre, furlong and fathom are of the survey foot.
SPELLED = {
    "gallon": "US_liquid_gallon",
    "imperial gallon": "imperial_gallon",
    "quart": "US_liquid_quart",
    "pint": "imperial_pint",
    "fluid ounce": "US_fluid_ounce",
    "barrel": "oil_barrel",
    "degree Celsius": "degC",
    "degree Fahrenheit": "degF",
    "light year": "light_year",
    "nautical mile": "nautical_mile",
    "long ton": "long_ton",
    "watt hour": "watt_hour",
    "kilowatt hour": "kilowatt_hour",
    "megawatt hour": "megawatt_hour",
    "gigawatt hour": "gigawatt_hour",
    "terawatt hour": "terawatt_hour",
    "electron volt": "electron_volt",
    "acre": "foot**2 * 43560",
    "acre foot": "foot**3 * 43560",
    "furlong": "foot * 660",
    "fathom": "foot * 6",
    "decade": "year * 10",
    "quintal": "kilogram * 100",
    "British thermal unit": "Btu",
    "astronomical unit": "astronomical_unit",
    "million British thermal unit": "Btu * 1e6",
    "billion cubic feet": "foot**3 * 1e9",
    "billion cubic metres": "metre**3 * 1e9",
    "megawatt thermal": "megawatt",
    "metric horsepower": "metric_horsepower",
    "milliampere hour": "milliampere * hour",
    "ampere hour": "ampere * hour",
    "newton metre": "newton * metre",
    "pound foot": "pound_force * foot",
    "troy ounce": "troy_ounce",
    "hand": "hand",
    "therm": "therm",
    "atmosphere": "standard_atmosphere",
    "square inch": "inch**2",
    "cubic inch": "inch**3",
    "cubic mile": "mile**3",
    "kilometre per second": "kilometre/second",
    "mile per second": "mile/second",
    "gigabyte per second": "gigabyte/second",
    "megabyte per second": "megabyte/second",
}
# Units that are words here, or no physical unit at all.
NOT_PHYSICAL = {
    *("mile per gallon", "night", "quarter", "penny", "cent", "paisa", "kopeck", "magnitude", "ppm", "ppb"),
    *("percent", "percentage point", "basis point", "decibel", "pixel", "megapixel", "degree"),
    *("degree Celsius", "degree Fahrenheit", "kelvin"),
}
# Dimensions that pint lacks or reckons otherwise (a karat, a container, a frame a second).
COUNTED = {
    *("fuel economy", "rotation", "frame rate", "pulse", "brightness", "light", "illuminance", "deadweight"),
    *("gross tonnage", "containers", "fineness", "resolution", "acceleration"),
}
BASE = {
    "length": "metre",
    "area": "metre**2",
    "volume": "metre**3",
    "mass": "kilogram",
    "time": "second",
    "speed": "metre/second",
    "energy": "joule",
    "power": "watt",
    "data": "byte",
    "data rate": "byte/second",
    "frequency": "hertz",
    "voltage": "volt",
    "current": "ampere",
    "force": "newton",
    "pressure": "pascal",
    "radiation": "sievert",
    "torque": "newton * metre",
    "charge": "ampere * hour",
    "resistance": "ohm",
    "activity": "becquerel",
    "dose": "gray",
    "angle": "degree",
}


@pytest.mark.parametrize(
    "name",
    sorted(
        name
        for name, unit in UNITS.items()
        if name not in NOT_PHYSICAL and not unit.dimension.startswith("money") and unit.dimension not in COUNTED
    ),
)
def test_factor_is_pints(name):
    unit = UNITS[name]
    theirs = ORACLE.parse_expression(SPELLED.get(name, name)).to(BASE[unit.dimension]).magnitude
    assert unit.factor == pytest.approx(theirs, rel=1e-6)


@pytest.mark.parametrize("celsius", [-40, 0, 36.6, 100])
def test_temperature_is_pints(celsius):
    theirs = ORACLE.Quantity(celsius, "degC")
    assert convert(celsius, "degree Celsius", "degree Fahrenheit") == pytest.approx(
        theirs.to("degF").magnitude
    )
    assert convert(celsius, "degree Celsius", "kelvin") == pytest.approx(theirs.to("kelvin").magnitude)


@settings(max_examples=200)
@given(st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(UNITS)), st.floats(-1e6, 1e6))
def test_there_and_back(one, other, value):
    if UNITS[one].dimension != UNITS[other].dimension:
        with pytest.raises(ValueError, match=" is "):
            convert(value, one, other)
        return
    there = convert(value, one, other)
    assert convert(there, other, one) == pytest.approx(value, rel=1e-9, abs=1e-6)


CONVERSIONS = [
    (1.5, "year", "month", 18),
    (1, "mile", "kilometre", 1.609344),
    (1, "hectare", "acre", 2.4710538),
    (1, "barrel", "litre", 158.987294928),
    (1, "barrel per day", "litre per day", 158.987294928),
    (60, "kilometre per hour", "knot", 32.397408),
    (50, "penny", "GBP", 0.5),
    (2, "percentage point", "basis point", 200),
]


@pytest.mark.parametrize(("value", "one", "other", "expected"), CONVERSIONS)
def test_conversion(value, one, other, expected):
    assert convert(value, one, other) == pytest.approx(expected)


def test_currencies_are_not_converted():
    with pytest.raises(ValueError, match="money"):
        convert(1, "USD", "EUR")


@pytest.mark.parametrize("name", ["", "parsec-ish", "usd"])
def test_unknown_unit(name):
    with pytest.raises(KeyError):
        find_unit(name)
