"""Numbers that are no figures: names, counters, addresses, phone numbers, ids."""

from __future__ import annotations

from consensus.figures.numbers.amounts import Amount
from consensus.figures.readers.word_names import ENDS, plural_near, word_name
from consensus.figures.text import nouns
from consensus.figures.text.lex import BREAK, MASK, Tokens
from consensus.figures.text.noun_words import CASUALTY, STOPS
from consensus.figures.text.signs import HYPHENS
from consensus.figures.text.words import bag
from consensus.figures.units.rates import OUT_OF

# A number behind one of these names a thing; it counts nothing.
_NAMED = bag(
    """
    flight route highway interstate motorway channel formula article section chapter page pages room gate
    terminal platform version exit resolution clause phase stage grade level type model district ward sector
    apollo boeing airbus windows iphone ipad galaxy playstation xbox area paragraph rule title volume vol
    part schedule week day year round game match lane pier building unit block line bus tier step figure fig
    table image photo picture slide item question episode season lot case class mark mk generation gen verse
    psalm junction zone camp apartment apt suite division ligue serie league code op voyager soyuz ariane
    falcon proposition prop amendment bill directive protocol annex appendix track lap hole set seed seeds
    battalion brigade regiment squadron shaft reactor train tram metro pool pot studio radio bbc fox sky
    pope catch lieutenant mig sukhoi tupolev antonov ilyushin embraer bombardier hannover schalke mainz
    covid g group step error http https id ref reference isbn doi
    """
)
# A broadcaster has few channels.
_CHANNELS = bag("bbc fox sky")
# Some of these are verbs too: "they train 500 soldiers".
_VERBS_TOO = bag(
    "train block set bill match line mark track group step part case lot figure picture type rule code pool"
)
_NOT_NAMES = bag(
    """
    about some around nearly almost over under only just at in on the a an and or but with from to of for by
    as than all another least most these those this that when while after before since until if so not no up
    down between some both more less also its their his her our my your we they he she it you i who which
    what where how why there here then now yet still even well approximately roughly exactly fewer including
    killing killed wounding meanwhile however earlier later today police officials total totals
    """
)
# "Ocean's 8" is a film; "Kohli's 44 off 84 balls" is not.
_PLAYED = frozenset(("off", "for", "not", "from", "in", "of", "and", "to", "was", "percent"))
_URL = frozenset("/=?&@_\\#%+~:")
_STREETS = bag("street road avenue lane drive boulevard st rd ave blvd square place terrace crescent way")
_PHONE = bag("call phone tel telephone dial hotline fax contact helpline text sms whatsapp on")
_DIALS = bag("call calls called calling dial dials dialed dialled phone phoned ring rang told text texted a")


# "A magnitude-6 quake", "a 40-by-60-foot hall".
_BY_SIGNS = frozenset(("x", "X", "×"))
_MAY_LEAD = bag("magnitude sub under over nearly by")


def excluded(tokens: Tokens, amount: Amount) -> bool:
    """Whether a number that was read is part of a name, an id or a counter."""
    numeral = amount.numeral
    if numeral.mode == "words":
        return word_name(tokens, amount)
    if stuck(tokens, amount) or tokens.low[amount.last] == "read":
        return True
    if numeral.mode != "digits" or amount.unit is not None:
        return False
    return _digit_name(tokens, amount)


def stuck(tokens: Tokens, amount: Amount) -> bool:
    """Whether letters, digits or signs of an address hang on the number."""
    first, last = amount.first, amount.last
    raw = tokens.raw
    if tokens.joined(first):
        before = raw[first - 1]
        crossed = before in _BY_SIGNS and tokens.joined(first - 1) and raw[first - 2][0].isdecimal()
        address = before in _URL and not (before in "~/+" and amount.unit)
        if (before[0].isalnum() and not crossed) or address:
            return True
        hung = before in HYPHENS and tokens.joined(first - 1) and raw[first - 2][0].isalnum()
        if hung and raw[first - 2].lower() not in _MAY_LEAD:
            return True
        if before in (".", ",") and tokens.joined(first - 1) and raw[first - 2][0].isalnum():
            return True
    if tokens.joined(last):
        after = raw[last]
        if after in _BY_SIGNS and amount.unit is None:
            return tokens.joined(last + 1) and raw[last + 1][0].isalpha()  # not "10x faster", "1280x720"
        if after[0].isalnum() or after in ("_", "@", "=", "\\", "^"):
            return True
        if after == "/" and raw[last + 1] in OUT_OF and tokens.joined(last + 1):
            return False
        if (
            after in ("/", ".", ":")
            and tokens.joined(last + 1)
            and raw[last + 1][0].isalnum()
            and amount.unit is None
        ):
            return after != "." or raw[last + 1][0].isdecimal() or raw[last + 1].islower()
    return False


def _digit_name(tokens: Tokens, amount: Amount) -> bool:
    """Whether a bare numeral in digits names something."""
    first, last, low = amount.first, amount.last, tokens.low
    printed = tokens.raw[amount.numeral.first]
    before = low[first - 1]
    large = amount.numeral.scale > 1 or "," in printed  # "visitors now number 267 million"
    if (before in ("#", "§", "№", "number", "no") and not (large and before == "number")) or (
        before == "." and low[first - 2] in ("no", "nos", "p", "pp", "vol")
    ):
        return True
    if not printed.isdecimal() or amount.numeral.scale > 1:
        return False
    if len(printed) > 1 and printed[0] == "0":
        return True
    if low[last] in HYPHENS and low[last + 1] == "to":
        return True  # "a 9-to-5 job"
    if before in _CHANNELS and len(printed) > 1 and plural_near(tokens, last):
        return False  # "told the BBC 137 people were hurt"
    if before in _NAMED or (before in HYPHENS and low[first - 2] in _NAMED):
        return before not in _VERBS_TOO or tokens.capital(first - 1) or not plural_near(tokens, last)
    return _counter(tokens, first, last) or _phone(tokens, first, last) or _in_name(tokens, first, last)


def _counter(tokens: Tokens, first: int, last: int) -> bool:
    """ "1." or "2)" before a list item, "(3)"."""
    low = tokens.low
    opens = low[first - 1] in (BREAK, "(")
    if low[first - 1] == "(" and low[first - 2] in ("comments", "replies", "photos", "reviews", "shares"):
        return True
    if opens and (low[last] == ")" or (low[last] == "." and low[last + 1] != BREAK)):
        told = low[first - 1] == "(" and tokens.raw[first - 2].islower() and len(tokens.raw[first]) > 2
        return not (told or (low[first - 1] == "(" and nouns.plural(low[first - 2])))
    if low[last] == ")" and "(" not in low[first - 8 : first]:
        return True
    return low[last] == "comments" and low[first - 1] == BREAK


def _phone(tokens: Tokens, first: int, last: int) -> bool:
    """ "020 7946 0958", "Call 641-228-182", "photo 2 of 7", "Credit: Reuters 7"."""
    low, raw = tokens.low, tokens.raw
    if low[last] in HYPHENS and tokens.joined(last) and raw[last + 1][0].isdecimal():
        return True
    if "credit" in low[first - 4 : first]:
        return True
    compound = low[last + 1] in HYPHENS and tokens.joined(last + 1) and raw[last + 2][0].isalpha()
    beside = raw[last].isdecimal() and not compound  # not "15 of 37 3-pointers"
    if raw[first - 1][0].isdecimal() or beside:
        return True
    if low[first - 1] == "of" and raw[first - 2].isdecimal() and low[first - 3] in _NAMED:
        return True
    if low[first - 1] == ")" and raw[first - 2][0].isdecimal():
        return True
    return low[first - 1] in _PHONE and len(raw[first]) > 4 and low[first - 1] != "on"


def _in_name(tokens: Tokens, first: int, last: int) -> bool:
    """Whether capitals around a bare number make it a name, and no plural behind it a count."""
    low = tokens.low
    noun = nouns.head(tokens, last)
    if tokens.capital(first - 1) and tokens.raw[first - 2][0].isdecimal():
        return True  # "14 Leopard 2 tanks"
    if low[first - 1] == "s" and low[first - 2] in ("'", "’") and tokens.capital(first - 3) and noun is None:
        return low[last] not in _PLAYED  # "Ocean's 8"
    if tokens.raw[first] in ("911", "999", "112") and low[first - 1] in _DIALS:
        return True
    if tokens.raw[first] == "1" and noun is not None and not tokens.capital(noun.last - 1):
        return False
    if _STREETS.intersection(low[last : last + 4]) and tokens.capital(last):
        return True
    if noun is not None and (noun.name in CASUALTY or plural_near(tokens, last)):
        return False
    if tokens.capital(last) and low[last] != MASK:
        stop = last
        while low[stop][0].isalnum() and low[stop] not in STOPS and stop - last < 8:
            if nouns.plural(low[stop]):
                return False
            stop += 1
        return low[stop] not in ("and", ",", "-", "or")
    return tokens.capital(first - 1) and low[first - 1] not in _NOT_NAMES and low[first - 2] not in ENDS
