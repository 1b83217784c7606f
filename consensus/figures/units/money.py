"""Currencies as news prints them, each with its ISO 4217 code."""

from __future__ import annotations

from consensus.figures.text.lex import Tokens
from consensus.figures.text.words import bag
from consensus.figures.units import UNITS, Unit, currencies

SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY",
    "₪": "ILS", "₦": "NGN", "₴": "UAH", "₫": "VND", "฿": "THB", "₱": "PHP", "₡": "CRC", "₸": "KZT",
    "₿": "BTC", "₵": "GHS", "₲": "PYG", "₮": "MNT", "₭": "LAK", "₾": "GEL",
    "₼": "AZN", "৳": "BDT", "៛": "KHR",
    "₨": "PKR", "﷼": "IRR", "₣": "FRF", "＄": "USD", "￡": "GBP", "￥": "JPY", "元": "CNY",
}  # fmt: skip
# What stands before "$" (or "£", "¥") to say whose it is.
DOLLARS = {
    "us": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD",
    "cad": "CAD", "cdn": "CAD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD", "sg": "SGD",
    "r": "BRL", "nt": "TWD", "mx": "MXN", "mxn": "MXN", "j": "JMD", "tt": "TTD", "z": "ZWL", "zw": "ZWL",
    "n": "NAD", "fj": "FJD", "b": "BBD", "bz": "BZD", "ec": "XCD", "gy": "GYD", "bds": "BBD", "sgd": "SGD",
    "twd": "TWD", "l": "LRD", "ar": "ARS", "cl": "CLP", "col": "COP",
}  # fmt: skip
CODES = bag(
    """
    USD EUR GBP JPY INR RUB KRW TRY ILS NGN UAH VND THB PHP CNY RMB AUD CAD HKD NZD SGD BRL TWD MXN CHF SEK
    NOK DKK PLN CZK HUF RON BGN ZAR KES GHS EGP SAR AED QAR KWD IRR IQD PKR BDT LKR NPR IDR MYR ARS CLP COP
    PEN VEF BTC ETH ZMW UGX TZS RWF NAD BWP MUR MOP MMK KHR LAK KZT UZS GEL AZN BYN RSD ISK HRK BHD JOD LBP
    SYP YER LYD TND DZD SDG ETB XOF XAF XAU BOB PYG UYU DOP HNL GTQ CRC NIO JMD TTD BBD VES AFN FJD PGK DEM
    FRF ITL ESP NLG USDT USDC CNH TWD LTC
    """
)
_CODE_NAMES = {"RMB": "CNY", "CNH": "CNY"}
PREFIXES = {
    "rs": "INR", "re": "INR", "rmb": "CNY", "kr": "SEK", "rp": "IDR", "rm": "MYR", "chf": "CHF", "ksh": "KES",
    "kshs": "KES", "sh": "KES", "shs": "KES", "ush": "UGX", "tsh": "TZS", "sfr": "CHF", "dm": "DEM",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "tk": "BDT", "dh": "AED", "dhs": "AED", "cfa": "XOF",
    "euro": "EUR",
}  # fmt: skip
# Of these, the ones that count only right before the numeral.
_TIGHT = frozenset(("kr", "re", "sh", "dm", "rm", "rp", "euro"))
# Initials that are a currency only right before thousands or more: "R2bn", "N500 billion".
_INITIALS = {
    "R": "ZAR", "N": "NGN", "P": "PHP", "K": "ZMW", "LE": "EGP", "KD": "KWD", "BD": "BHD", "SR": "SAR",
    "QR": "QAR", "RO": "OMR", "JD": "JOD", "Bs": "BOB", "Fr": "CHF", "Ft": "HUF", "GHC": "GHS", "Php": "PHP",
}  # fmt: skip
# "Sold for Dollars 450m": a name that stands for the sign, right before thousands or more.
_NAMED = {"Dollars": "USD", "Euros": "EUR", "Pounds": "GBP"}
_SCALED = frozenset(("m", "bn", "mn", "million", "billion", "trillion", "thousand", "crore", "lakh"))


def currency(code: str) -> Unit:
    """The unit of the currency with this ISO code."""
    return Unit(code, code, f"money:{code}", 1)


def _index() -> dict[str, list[tuple[tuple[str, ...], Unit]]]:
    """First token -> currency names in tokens, longest first."""
    forms: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}

    def add(words: str, unit: Unit) -> None:
        tokens = tuple(words.split())
        forms.setdefault(tokens[0], []).append((tokens, unit))

    for name, code in currencies.names():
        add(name, currency(code))
    for words in ("u . s dollars", "us $", "united states dollars"):
        add(words, currency("USD"))
    for words in ("pounds sterling", "pound sterling", "uk pounds"):
        add(words, currency("GBP"))
    for name, unit in currencies.CENTS.items():
        add(name, UNITS[unit])
    for code in CODES:
        add(code.lower(), currency(_CODE_NAMES.get(code, code)))
    for sign in ("€", "£", "$", "₽", "₹", "元", "₺", "₪", "₴", "₫", "zł", "kr"):
        add(sign, currency(SIGNS.get(sign, {"zł": "PLN", "kr": "SEK"}.get(sign, "SEK"))))
    for spellings in forms.values():
        spellings.sort(key=lambda form: -len(form[0]))
    return forms


FORMS = _index()


# Whatever may stand before a sum, in lower case.
BEFORE = frozenset((*SIGNS, ".", *PREFIXES, *(word.lower() for word in (*_NAMED, *_INITIALS, *CODES))))


def before(tokens: Tokens, i: int) -> tuple[Unit, int] | None:
    """The currency printed before the numeral at ``i``, and the token where it begins."""
    low = tokens.low
    word = low[i - 1]
    if word not in BEFORE:
        return None
    if word in SIGNS:
        return _owned_sign(tokens, i - 1)
    if word == "." and low[i - 2] in ("rs", "re") and tokens.joined(i - 1):
        return currency("INR"), i - 2
    code = tokens.raw[i - 1]
    if word in PREFIXES and (word not in _TIGHT or tokens.joined(i)) and code != "re":
        return currency(PREFIXES[word]), i - 1
    if code in _NAMED and _stands_for_a_sign(tokens, i):
        return currency(_NAMED[code]), i - 1
    if code in _INITIALS and tokens.joined(i) and _large(tokens, i):
        return currency(_INITIALS[code]), i - 1
    if code in CODES:
        return currency(_CODE_NAMES.get(code, code)), i - 1
    return None


def _stands_for_a_sign(tokens: Tokens, i: int) -> bool:
    """Whether "Dollars" before ``i`` is no other number's and names no country's: "for Dollars 450m"."""
    other = tokens.capital(i - 2) or tokens.raw[i - 2][0].isdecimal() or tokens.low[i - 2] in _SCALED
    return not other and _large(tokens, i)


def _large(tokens: Tokens, i: int) -> bool:
    """Whether the numeral at ``i`` is in thousands at least: "N500 billion", "P25,000"."""
    return "," in tokens.raw[i] or tokens.low[i + 1] in _SCALED


def _owned_sign(tokens: Tokens, i: int) -> tuple[Unit, int]:
    """The currency of the sign at ``i``, with "US", "A", "HK" … before it."""
    sign, owner = tokens.low[i], tokens.low[i - 1]
    if sign == "$":
        if owner in DOLLARS and (tokens.joined(i) or owner not in ("a", "s", "r", "j", "n", "can")):
            return currency(DOLLARS[owner]), i - 1
        if (
            owner == "."
            and tokens.low[i - 2] == "s"
            and tokens.low[i - 3] == "."
            and tokens.low[i - 4] == "u"
        ):
            return currency("USD"), i - 4
        if owner == "s" and tokens.low[i - 2] == "." and tokens.low[i - 3] == "u":
            return currency("USD"), i - 3
    return currency(SIGNS[sign]), i
