"""Which numbers count something but are hardly worth reporting: "two countries", "one day"."""

from __future__ import annotations

from consensus.figures.numbers.amounts import Amount
from consensus.figures.readers.build import COUNT, Read
from consensus.figures.text.lex import Tokens
from consensus.figures.text.noun_words import CASUALTY
from consensus.figures.text.words import bag

_PLAIN = bag(
    """
    country countries nation nations side sides leader leaders party parties way ways thing things reason
    reasons occasion occasions source sources government governments ally allies neighbour neighbours
    neighbor neighbors rival rivals half halves example examples question questions point factor factors
    brother brothers sister sisters friend friends part parts option options man woman person place places
    other others issue issues team teams matter matters word words phase phases state states region regions
    area areas agency agencies city cities capital capitals meeting meetings event events month's day
    """
)


def is_weak(tokens: Tokens, read: Read, amount: Amount) -> bool:
    """Whether a number is too slight to report: a small word before a plain noun, or "one"."""
    numeral = amount.numeral
    if read.unit.name == "day" and numeral.mode == "words" and numeral.value == 1 and not read.hedge:
        return not amount.hyphenated  # "one day"
    if numeral.mode != "words" or read.unit is not COUNT or not isinstance(read.value, int) or read.hedge:
        return False
    if read.value > 3:
        return False
    if tokens.low[read.last] in ("-", "‑"):
        return True
    if not CASUALTY.isdisjoint(tokens.low[read.last : read.last + 7]):
        return False
    last = read.noun.split()[-1] if read.noun else ""
    return last in _PLAIN or (
        read.value == 1 and last not in ("killed", "dead", "injured", "wounded", "death", "missing")
    )
