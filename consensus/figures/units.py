"""The units news prints: a small table, and conversion between them.

A unit's name is what ``Quantity.unit`` holds: British singular ("kilometre", "tonne"), "percent",
an ISO 4217 code for money, and "<unit> per <unit>" for rates.

Sources: exact definitions (international yard and pound 1959, US and imperial gallon, oil barrel
of 42 US gallons, year of 365.25 days, month of a twelfth of it). A "gallon" is American, a "ton"
the American short ton, an "ounce" the avoirdupois one and a "cent" American, where the article does
not say.
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: ``value in the base unit = value * factor + offset``."""

    name: str
    symbol: str
    dimension: str
    factor: float
    offset: float = 0.0


MINUTE, HOUR, DAY = 60, 3600, 86400
YEAR = 365.25 * DAY
FOOT, POUND, US_GALLON, IMPERIAL_GALLON = 0.3048, 0.45359237, 3.785411784e-3, 4.54609e-3

# name, symbol, dimension, factor to the base unit, forms in print beside the name itself
# (a form ending in "+" also takes an s).
_TABLE: tuple[tuple[str, str, str, float, str], ...] = (
    ("decimetre", "dm", "length", 0.1, "decimetre+|decimeter+"),
    ("millimetre", "mm", "length", 1e-3, "millimeter+|mm|millimetre+"),
    ("centimetre", "cm", "length", 1e-2, "centimeter+|cm|cms|centimetre+"),
    ("metre", "m", "length", 1, "meter+|m|metre+"),
    ("kilometre", "km", "length", 1e3, "kilometer+|km+|kilometre+|klick+"),
    ("micrometre", "µm", "length", 1e-6, "micrometer+|micrometre+|micron+|µm|μm"),
    ("nanometre", "nm", "length", 1e-9, "nanometer+|nanometre+|nm"),
    ("inch", "in", "length", FOOT / 12, "inch|inches|in|″"),
    ("foot", "ft", "length", FOOT, "foot|feet|ft|′"),
    ("yard", "yd", "length", 3 * FOOT, "yard+|yd+"),
    ("mile", "mi", "length", 5280 * FOOT, "mile+|mi"),
    ("nautical mile", "nmi", "length", 1852, "nautical mile+|nmi"),
    ("light year", "ly", "length", 9460730472580800, "light year+|light - year+|lightyear+"),
    ("fathom", "fathom", "length", 6 * FOOT, "fathom+"),
    ("furlong", "furlong", "length", 660 * FOOT, "furlong+"),
    ("square metre", "m²", "area", 1, "square metre+|square meter+|sq m|sqm|m ²|m²|m 2|sq metre+|sq meter+"),
    ("square kilometre", "km²", "area", 1e6,
     "square kilometre+|square kilometer+|sq km|sq . km|sqkm|km ²|km²|km 2|square km|sq kilometre+|"
     "sq kilometer+"),
    ("square centimetre", "cm²", "area", 1e-4, "square centimetre+|square centimeter+|sq cm|cm ²|cm 2"),
    ("square foot", "sq ft", "area", FOOT**2,
     "square foot|square feet|sq ft|sq . ft|sqft|sq feet|sq foot|square ft"),
    ("square yard", "sq yd", "area", (3 * FOOT) ** 2, "square yard+|sq yd+|sq yard+"),
    ("square mile", "sq mi", "area", (5280 * FOOT) ** 2, "square mile+|sq mi|sq mile+|sq . mile+"),
    ("square inch", "sq in", "area", (FOOT / 12) ** 2, "square inch|square inches|sq in"),
    ("hectare", "ha", "area", 1e4, "hectare+|ha"),
    ("acre", "acre", "area", 43560 * FOOT**2, "acre+"),
    ("millilitre", "ml", "volume", 1e-6, "millilitre+|milliliter+|ml|cc"),
    ("centilitre", "cl", "volume", 1e-5, "centilitre+|centiliter+|cl"),
    ("litre", "l", "volume", 1e-3, "litre+|liter+|l|ltr+"),
    ("megalitre", "Ml", "volume", 1e3, "megalitre+|megaliter+"),
    ("cubic centimetre", "cm³", "volume", 1e-6, "cubic centimetre+|cubic centimeter+|cm ³|cm 3"),
    ("cubic metre", "m³", "volume", 1, "cubic metre+|cubic meter+|m ³|m³|m 3|cu m|cubic m"),
    ("cubic kilometre", "km³", "volume", 1e9, "cubic kilometre+|cubic kilometer+|km ³|km 3|cubic km|cu km"),
    ("cubic foot", "cu ft", "volume", FOOT**3, "cubic foot|cubic feet|cu ft|cu . ft"),
    ("cubic yard", "cu yd", "volume", (3 * FOOT) ** 3, "cubic yard+|cu yd"),
    ("acre foot", "acre-ft", "volume", 43560 * FOOT**3, "acre foot|acre feet|acre - feet|acre - foot"),
    ("gallon", "gal", "volume", US_GALLON, "gallon+|gal+|us gallon+|u . s . gallon+"),
    ("imperial gallon", "imp gal", "volume", IMPERIAL_GALLON, "imperial gallon+|uk gallon+"),
    ("quart", "qt", "volume", US_GALLON / 4, "quart+"),
    ("pint", "pt", "volume", IMPERIAL_GALLON / 8, "pint+"),
    ("fluid ounce", "fl oz", "volume", US_GALLON / 128, "fluid ounce+|fl oz"),
    ("barrel", "bbl", "volume", 42 * US_GALLON, "barrel+|bbl+"),
    ("bushel", "bu", "volume", 0.03523907016688, "bushel+"),
    ("microgram", "µg", "mass", 1e-9, "microgram+|microgramme+|µg|μg|mcg"),
    ("milligram", "mg", "mass", 1e-6, "milligram+|milligramme+|mg"),
    ("gram", "g", "mass", 1e-3, "gram+|gramme+|g"),
    ("kilogram", "kg", "mass", 1, "kilogram+|kilogramme+|kg+|kilo+"),
    ("tonne", "t", "mass", 1e3, "tonne+|metric ton+|metric tonne+|t|mt"),
    ("kilotonne", "kt", "mass", 1e6, "kilotonne+|kiloton+|kt"),
    ("megatonne", "Mt", "mass", 1e9, "megatonne+|megaton+"),
    ("gigatonne", "Gt", "mass", 1e12, "gigatonne+|gigaton+"),
    ("ton", "ton", "mass", 2000 * POUND, "ton+|short ton+"),
    ("long ton", "long ton", "mass", 2240 * POUND, "long ton+"),
    ("quintal", "q", "mass", 100, "quintal+"),
    ("ounce", "oz", "mass", POUND / 16, "ounce+|oz"),
    ("pound", "lb", "mass", POUND, "pound+|lb+"),
    ("stone", "st", "mass", 14 * POUND, "stone|st"),
    ("carat", "ct", "mass", 2e-4, "carat+"),
    ("nanosecond", "ns", "time", 1e-9, "nanosecond+"),
    ("microsecond", "µs", "time", 1e-6, "microsecond+"),
    ("millisecond", "ms", "time", 1e-3, "millisecond+|ms"),
    ("second", "s", "time", 1, "second+|sec+|s"),
    ("minute", "min", "time", MINUTE, "minute+|min+"),
    ("hour", "h", "time", HOUR, "hour+|hr+|h"),
    ("day", "d", "time", DAY, "day+"),
    ("night", "night", "time", DAY, "night+"),
    ("week", "wk", "time", 7 * DAY, "week+|wk+"),
    ("fortnight", "fortnight", "time", 14 * DAY, "fortnight+"),
    ("month", "mo", "time", YEAR / 12, "month+|mth+"),
    ("quarter", "quarter", "time", YEAR / 4, ""),
    ("year", "yr", "time", YEAR, "year+|yr+"),
    ("decade", "decade", "time", 10 * YEAR, "decade+"),
    ("century", "century", "time", 100 * YEAR, "century|centuries"),
    ("millennium", "millennium", "time", 1000 * YEAR, "millennium|millennia"),
    ("metre per second", "m/s", "speed", 1, "metre+ per second|meter+ per second|m / s|m / sec"),
    ("kilometre per hour", "km/h", "speed", 1e3 / HOUR,
     "kilometre+ per hour|kilometer+ per hour|kilometre+ an hour|kilometer+ an hour|kph|kmph|kmh|km / h|"
     "km / hr|"
     "km per hour|km an hour"),
    ("mile per hour", "mph", "speed", 5280 * FOOT / HOUR, "mile+ per hour|mile+ an hour|mph"),
    ("foot per second", "ft/s", "speed", FOOT, "feet per second|foot per second|ft / s"),
    ("mile per gallon", "mpg", "fuel economy", 1, "mpg|miles per gallon|miles to the gallon"),
    ("knot", "kn", "speed", 1852 / HOUR, "knot+|kts"),
    ("joule", "J", "energy", 1, "joule+"),
    ("kilojoule", "kJ", "energy", 1e3, "kilojoule+|kj"),
    ("calorie", "cal", "energy", 4.184, "calorie+"),
    ("kilocalorie", "kcal", "energy", 4184, "kilocalorie+|kcal+"),
    ("watt hour", "Wh", "energy", HOUR, "watt hour+|watt - hour+|wh"),
    ("kilowatt hour", "kWh", "energy", 1e3 * HOUR, "kilowatt hour+|kilowatt - hour+|kwh"),
    ("megawatt hour", "MWh", "energy", 1e6 * HOUR, "megawatt hour+|megawatt - hour+|mwh"),
    ("gigawatt hour", "GWh", "energy", 1e9 * HOUR, "gigawatt hour+|gigawatt - hour+|gwh"),
    ("terawatt hour", "TWh", "energy", 1e12 * HOUR, "terawatt hour+|terawatt - hour+|twh"),
    ("electron volt", "eV", "energy", 1.602176634e-19, "electron volt+|electronvolt+|ev"),
    ("watt", "W", "power", 1, "watt+|w"),
    ("kilowatt", "kW", "power", 1e3, "kilowatt+|kw"),
    ("megawatt", "MW", "power", 1e6, "megawatt+|mw"),
    ("gigawatt", "GW", "power", 1e9, "gigawatt+|gw"),
    ("terawatt", "TW", "power", 1e12, "terawatt+|tw"),
    ("horsepower", "hp", "power", 745.6998715822702, "horsepower|hp|bhp"),
    ("bit", "bit", "data", 0.125, "bit+"),
    ("byte", "B", "data", 1, "byte+"),
    ("kilobyte", "kB", "data", 1e3, "kilobyte+|kb"),
    ("megabyte", "MB", "data", 1e6, "megabyte+|mb"),
    ("gigabyte", "GB", "data", 1e9, "gigabyte+|gb"),
    ("terabyte", "TB", "data", 1e12, "terabyte+|tb"),
    ("petabyte", "PB", "data", 1e15, "petabyte+|pb"),
    ("megabit per second", "Mbit/s", "data rate", 125000,
     "megabit+ per second|megabit+ a second|mbps|mbit / s"),
    ("gigabit per second", "Gbit/s", "data rate", 125e6, "gigabit+ per second|gigabit+ a second|gbps"),
    ("hertz", "Hz", "frequency", 1, "hertz|hz"),
    ("kilohertz", "kHz", "frequency", 1e3, "kilohertz|khz"),
    ("megahertz", "MHz", "frequency", 1e6, "megahertz|mhz"),
    ("gigahertz", "GHz", "frequency", 1e9, "gigahertz|ghz"),
    ("volt", "V", "voltage", 1, "volt+|v"),
    ("kilovolt", "kV", "voltage", 1e3, "kilovolt+|kv"),
    ("ampere", "A", "current", 1, "ampere+|amp+"),
    ("newton", "N", "force", 1, "newton+"),
    ("pascal", "Pa", "pressure", 1, "pascal+"),
    ("hectopascal", "hPa", "pressure", 100, "hectopascal+|hpa"),
    ("kilopascal", "kPa", "pressure", 1e3, "kilopascal+|kpa"),
    ("millibar", "mbar", "pressure", 100, "millibar+|mbar"),
    ("bar", "bar", "pressure", 1e5, ""),
    ("psi", "psi", "pressure", 6894.757293168361, "psi|pounds per square inch"),
    ("sievert", "Sv", "radiation", 1, "sievert+"),
    ("millisievert", "mSv", "radiation", 1e-3, "millisievert+|msv"),
    ("microsievert", "µSv", "radiation", 1e-6, "microsievert+"),
    ("decibel", "dB", "sound", 1, "decibel+|db|dba"),
    ("degree", "°", "angle", 1, "degree+|deg|°"),
    ("pixel", "px", "pixels", 1, "pixel+"),
    ("megapixel", "MP", "pixels", 1e6, "megapixel+|mp"),
    ("ppm", "ppm", "concentration", 1, "ppm|parts per million"),
    ("ppb", "ppb", "concentration", 1e-3, "ppb|parts per billion"),
    ("percent", "%", "percent", 1, "%|percent|per cent|per - cent|pct|pc|percents|％"),
    ("percentage point", "pp", "percentage points", 1,
     "percentage point+|percent point+|per cent point+|% point+|pp|ppt+"),
    ("basis point", "bp", "percentage points", 0.01, "basis point+|bp+"),
    ("penny", "p", "money:GBP", 0.01, ""),
    ("cent", "c", "money:USD", 0.01, ""),
    ("paisa", "paisa", "money:INR", 0.01, ""),
    ("kopeck", "kopeck", "money:RUB", 0.01, ""),
    ("magnitude", "M", "magnitude", 1, ""),
    ("kelvin", "K", "temperature", 1, "kelvin"),
)  # fmt: skip
_HEAT = (
    Unit("degree Celsius", "°C", "temperature", 1),
    Unit("degree Fahrenheit", "°F", "temperature", 5 / 9, -160 / 9),
)
_HEAT_FORMS = (
    "° c|° celsius|° centigrade|centigrate|degree celsius|degrees celsius|deg c|degrees c|celsius|"
    "celcius|degrees centigrade|centigrade|c|℃|deg celsius|º c",
    "° f|° fahrenheit|degree fahrenheit|degrees fahrenheit|deg f|degrees f|fahrenheit|farenheit|"
    "degrees farenheit|f|℉|deg fahrenheit|º f",
)

UNITS: dict[str, Unit] = {row[0]: Unit(row[0], row[1], row[2], row[3]) for row in _TABLE}
UNITS |= {unit.name: unit for unit in _HEAT}
UNITS["kelvin"] = Unit("kelvin", "K", "temperature", 1, -273.15)

Form = tuple[tuple[str, ...], Unit]
FORMS: dict[str, list[Form]] = {}


def _forms(name: str, forms: str) -> list[tuple[str, ...]]:
    """All spellings of a unit, as tokens."""
    spelled = []
    for form in forms.split("|"):
        if "+" in form:
            spelled += [form.replace("+", ""), form.replace("+", "s")]
        elif form:
            spelled.append(form)
    return [tuple(form.split()) for form in spelled]


def _index() -> None:
    """Fill ``FORMS``: first token -> its spellings, longest first."""
    rows = [(row[0], row[4]) for row in _TABLE]
    rows += list(zip((unit.name for unit in _HEAT), _HEAT_FORMS, strict=True))
    for name, forms in rows:
        for tokens in _forms(name, forms):
            FORMS.setdefault(tokens[0], []).append((tokens, UNITS[name]))
    for spellings in FORMS.values():
        spellings.sort(key=lambda form: -len(form[0]))


_index()


def find_unit(name: str) -> Unit:
    """The unit called ``name``, in print or in ``Quantity.unit``; rates and currencies included.

    Raises:
        KeyError: if no such unit is known.

    >>> find_unit("barrel per day").dimension
    'volume/time'
    >>> find_unit("USD").dimension
    'money:USD'
    """
    if name in UNITS:
        return UNITS[name]
    if " per " in name:
        return _per(name)
    if len(name) == 3 and name.isupper() and name.isascii():
        return Unit(name, name, f"money:{name}", 1)
    tokens = tuple(name.lower().split())
    for form, unit in FORMS.get(tokens[0] if tokens else "", ()):
        if form == tokens:
            return unit
    raise KeyError(name)


def _per(name: str) -> Unit:
    """A rate, "a per b"; a ``b`` that is no unit ("share") is kept as a word."""
    upper, lower = name.rsplit(" per ", 1)
    top = find_unit(upper) if upper else Unit("", "", "count", 1)
    bottom = UNITS.get(lower) or Unit(lower, lower, lower, 1)
    return Unit(
        name,
        f"{top.symbol}/{bottom.symbol}",
        f"{top.dimension}/{bottom.dimension}",
        top.factor / bottom.factor,
    )


def convert(value: float, from_unit: str, to_unit: str) -> float:
    """``value`` in ``from_unit``, expressed in ``to_unit``.

    Raises:
        KeyError: for an unknown unit.
        ValueError: if the two measure different things.

    >>> round(convert(18, "month", "year"), 6)
    1.5
    >>> round(convert(86, "degree Fahrenheit", "degree Celsius"), 6)
    30.0
    >>> convert(1, "mile", "kilogram")
    Traceback (most recent call last):
    ...
    ValueError: mile is length, kilogram is mass
    """
    source, target = find_unit(from_unit), find_unit(to_unit)
    if source.dimension != target.dimension:
        raise ValueError(f"{from_unit} is {source.dimension}, {to_unit} is {target.dimension}")
    return (value * source.factor + source.offset - target.offset) / target.factor
