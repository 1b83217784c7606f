"""The value of a numeral printed in digits, whatever its separators."""

from __future__ import annotations

from consensus.figures.interval import Value

# No printed quantity is longer; longer runs of digits are ids, and int() of them is slow.
MAX_DIGITS = 15


def read_digits(text: str, *, points_group: bool = False) -> tuple[int, int] | None:
    """Mantissa and exponent of a printed numeral; ``None`` if it is none.

    English, Indian and continental separators. "4.700" is read the English way unless
    ``points_group`` says that the text groups thousands with a point.

    >>> read_digits("12,34,567.89"), read_digits("1.111,11"), read_digits("3,2"), read_digits("10.5.3")
    ((123456789, -2), (111111, -2), (32, -1), None)
    >>> read_digits("4.700"), read_digits("4.700", points_group=True)
    ((4700, -3), (4700, 0))
    """
    if len(text) > 2 * MAX_DIGITS:
        return None
    if text.isdecimal():
        return (int(text), 0) if len(text) <= MAX_DIGITS else None
    commas, points = text.count(","), text.count(".")
    if len(text) - commas - points > MAX_DIGITS:
        return None
    if commas and points:
        decimal = "," if text.rindex(",") > text.rindex(".") else "."
        if text.count(decimal) > 1:
            return None
        whole, part = text.rsplit(decimal, 1)
        groups = whole.split("." if decimal == "," else ",")
        return _number(groups, part) if _grouped(groups) else None
    if commas:
        groups = text.split(",")
        if _grouped(groups):
            return _number(groups, "")
        return _number(groups[:1], groups[1]) if commas == 1 and len(groups[1]) <= 2 else None
    groups = text.split(".")
    if points == 1 and not (points_group and len(groups[1]) == 3 and _grouped(groups) and groups[0] != "0"):
        return _number(groups[:1], groups[1])
    return _number(groups, "") if all(len(group) == 3 for group in groups[1:]) else None


def _grouped(groups: list[str]) -> bool:
    """Whether these are thousands groups: 1,234,567 or the Indian 12,34,567."""
    if not 1 <= len(groups[0]) <= 3 or (len(groups) > 1 and len(groups[-1]) != 3):
        return False
    sizes = {len(group) for group in groups[1:-1]}
    return sizes <= {3} or (sizes == {2} and len(groups[0]) <= 2)


def _number(groups: list[str], part: str) -> tuple[int, int]:
    """Mantissa and exponent of thousands groups and a decimal part."""
    return int("".join(groups) + part), -len(part)


def exact(mantissa: int, exponent: int) -> Value:
    """``mantissa * 10 ** exponent``, an int where it is whole.

    >>> exact(12, 5), exact(47, -1), exact(20, -1)
    (1200000, 4.7, 2)
    """
    if exponent >= 0:
        return mantissa * int(10**exponent)
    whole, rest = divmod(mantissa, 10**-exponent)
    return mantissa / 10.0**-exponent if rest else whole
