"""Currencies as news prints them, each with its ISO 4217 code."""

from __future__ import annotations

from consensus.figures.lex import Tokens
from consensus.figures.units import UNITS, Unit
from consensus.figures.words import bag

SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY",
    "₪": "ILS", "₦": "NGN", "₴": "UAH", "₫": "VND", "฿": "THB", "₱": "PHP", "₡": "CRC", "₸": "KZT",
    "₿": "BTC", "＄": "USD", "￡": "GBP", "￥": "JPY", "元": "CNY",
}  # fmt: skip
# What stands before "$" (or "£", "¥") to say whose it is.
DOLLARS = {
    "us": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD",
    "cad": "CAD", "cdn": "CAD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD", "sg": "SGD",
    "r": "BRL", "nt": "TWD", "mx": "MXN", "mxn": "MXN", "j": "JMD", "tt": "TTD", "z": "ZWL", "zw": "ZWL",
    "n": "NAD", "fj": "FJD",
}  # fmt: skip
CODES = bag(
    """
    USD EUR GBP JPY INR RUB KRW TRY ILS NGN UAH VND THB PHP CNY RMB AUD CAD HKD NZD SGD BRL TWD MXN CHF SEK
    NOK DKK PLN CZK HUF RON BGN ZAR KES GHS EGP SAR AED QAR KWD IRR IQD PKR BDT LKR NPR IDR MYR ARS CLP COP
    PEN VEF BTC ETH
    """
)
_CODE_NAMES = {"RMB": "CNY"}
PREFIXES = {
    "rs": "INR", "re": "INR", "rmb": "CNY", "kr": "SEK", "rp": "IDR", "rm": "MYR", "chf": "CHF", "ksh":
    "KES", "sh": "KES", "sfr": "CHF", "dm": "DEM", "usd": "USD", "eur": "EUR", "gbp": "GBP",
}  # fmt: skip

_COUNTRIES = {
    "dollar": {
        "": "USD", "us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "singapore":
        "SGD", "hong kong": "HKD", "new zealand": "NZD", "taiwan": "TWD", "jamaican": "JMD", "zimbabwe":
        "ZWL",
    },
    "pound": {"british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG"},
    "rupee": {
        "": "INR", "indian": "INR", "pakistani": "PKR", "pakistan": "PKR", "sri lankan": "LKR",
        "nepalese": "NPR",
    },
    "franc": {
        "": "CHF", "swiss": "CHF", "cfa": "XOF", "french": "FRF", "belgian": "BEF", "congolese": "CDF",
    },
    "krona": {"": "SEK", "swedish": "SEK", "icelandic": "ISK"},
    "krone": {"": "NOK", "norwegian": "NOK", "danish": "DKK"},
    "peso": {
        "": "MXN", "mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "chilean": "CLP",
        "colombian": "COP", "cuban": "CUP",
    },
    "rial": {"": "IRR", "iranian": "IRR", "omani": "OMR", "yemeni": "YER"},
    "riyal": {"": "SAR", "saudi": "SAR", "qatari": "QAR"},
    "dinar": {
        "": "IQD", "iraqi": "IQD", "kuwaiti": "KWD", "serbian": "RSD", "jordanian": "JOD", "algerian":
        "DZD",
    },
    "shilling": {"": "KES", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS"},
    "lira": {"": "TRY", "turkish": "TRY", "italian": "ITL"},
    "won": {"": "KRW", "south korean": "KRW", "korean": "KRW", "north korean": "KPW"},
    "rouble": {"": "RUB", "russian": "RUB", "belarusian": "BYN"},
    "yuan": {"": "CNY", "chinese": "CNY"},
    "yen": {"": "JPY", "japanese": "JPY"},
    "real": {"brazilian": "BRL"},
    "rand": {"": "ZAR", "south african": "ZAR"},
    "crown": {"czech": "CZK", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK"},
    "mark": {"german": "DEM", "deutsche": "DEM"},
}  # fmt: skip
_NAMES = {
    "euro": "EUR", "sterling": "GBP", "renminbi": "CNY", "rmb": "CNY", "peseta": "ESP", "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "zloty": "PLN", "hryvnia": "UAH", "hryvnias": "UAH", "hryvnya":
    "UAH", "shekel": "ILS", "naira": "NGN", "cedi": "GHS", "taka": "BDT", "dirham": "AED", "forint":
    "HUF", "koruna": "CZK", "kronor": "SEK", "kroner": "NOK", "bitcoin": "BTC", "kuai": "CNY", "dong":
    "VND", "tenge": "KZT", "ruble": "RUB", "deutschmark": "DEM", "bolivar": "VEF", "birr": "ETB",
    "kwacha": "ZMW", "buck": "USD", "quid": "GBP", "guilder": "NLG",
}  # fmt: skip
_CENTS = {
    "cent": "cent", "cents": "cent", "¢": "cent", "pence": "penny", "penny": "penny", "pennies": "penny",
    "p": "penny",
    "paise": "paisa", "kopecks": "kopeck",
}  # fmt: skip


def currency(code: str) -> Unit:
    """The unit of the currency with this ISO code."""
    return Unit(code, code, f"money:{code}", 1)


def _index() -> dict[str, list[tuple[tuple[str, ...], Unit]]]:
    """First token -> currency names in tokens, longest first."""
    forms: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}

    def add(words: str, unit: Unit) -> None:
        tokens = tuple(words.split())
        forms.setdefault(tokens[0], []).append((tokens, unit))

    for name, owners in _COUNTRIES.items():
        for owner, code in owners.items():
            add(f"{owner} {name}", currency(code))
            add(f"{owner} {name}s", currency(code))
    for name, code in _NAMES.items():
        add(name, currency(code))
        add(name + "s", currency(code))
    for words in ("u . s . dollars", "u . s . dollar", "u . s dollars"):
        add(words, currency("USD"))
    for words in ("pounds sterling", "pound sterling", "uk pounds"):
        add(words, currency("GBP"))
    add("rubles", currency("RUB"))
    for name, unit in _CENTS.items():
        add(name, UNITS[unit])
    for code in CODES:
        add(code.lower(), currency(_CODE_NAMES.get(code, code)))
    for sign in ("€", "£", "$", "₽", "₹", "元", "₺", "₪", "₴", "₫", "zł", "kr"):
        add(sign, currency(SIGNS.get(sign, {"zł": "PLN", "kr": "SEK"}.get(sign, "SEK"))))
    for spellings in forms.values():
        spellings.sort(key=lambda form: -len(form[0]))
    return forms


FORMS = _index()


_BEFORE = frozenset((*SIGNS, ".", "r", *PREFIXES, *(code.lower() for code in CODES)))


def before(tokens: Tokens, i: int) -> tuple[Unit, int] | None:
    """The currency printed before the numeral at ``i``, and the token where it begins."""
    low = tokens.low
    word = low[i - 1]
    if word not in _BEFORE:
        return None
    if word in SIGNS:
        return _owned_sign(tokens, i - 1)
    if word == "." and low[i - 2] in ("rs", "re") and tokens.joined(i - 1):
        return currency("INR"), i - 2
    if (
        word in PREFIXES
        and (word not in ("kr", "re", "sh", "dm", "rm", "rp") or tokens.joined(i))
        and tokens.raw[i - 1] != "re"
    ):
        return currency(PREFIXES[word]), i - 1
    code = tokens.raw[i - 1]
    if code == "R" and tokens.joined(i) and low[i + 1] in ("m", "bn", "million", "billion"):
        return currency("ZAR"), i - 1
    if code in CODES:
        return currency(_CODE_NAMES.get(code, code)), i - 1
    return None


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
