"""What would change a number that it stands beside: hedges, rates, scales and units."""

from __future__ import annotations

import re

from consensus.figures.guard import WORDS
from consensus.figures.text.words import SHORT_SCALES, bag
from consensus.figures.units import FORMS

# Hedges of one kind say the same of a number: "up to" of what an article puts as "as many as". Those that
# stand before it, and those behind it.
HEDGES = (
    (
        r"up to|as many as|as much as|at most|no more than|not more than|less than|fewer than|under|below"
        r"|almost|nearly|a maximum of|just under|short of|close to|shy of|approaching|nigh on|getting on for"
        r"|not quite|barely|hardly|scarcely",
        r"at (?:the )?most|or (?:less|fewer|under|below)|max(?:imum)?|tops",
    ),
    (
        r"more than|at least|no fewer than|no less than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topped"
        r"|above|upwards? of|well over|just over|over"
        r"|a minimum of|beyond|north of|in excess of|as few as|as little as",
        r"at (?:the )?(?:very )?least|or (?:more|over|above|higher)|and (?:counting|rising)|if not more"
        r"|min(?:imum)?",
    ),
    (
        r"about|around|some|roughly|approximately|approx\.?|an estimated|estimated|est\.|circa|ca?\.|nearly"
        r"|almost|close to",
        r"or so|give or take|and a bit|or thereabouts|ish",
    ),
    (r"not even|not|never|no|\w{1,10}n['’]t|rather than|instead of|other than|anything but|far from", r"not"),
    (r"exactly|precisely", r"exactly|precisely"),
    (r"(?:an? |the )?(?:average|mean|median)(?: of)?", r"on average"),
    (r"(?:an?|the) (?:fraction|multiple|share) of|multiples of|log|sqrt|root of", r"factorial|mod(?:ulo)?"),
)
ANY_HEDGE = re.compile(rf"\b(?:{'|'.join(words for words, _ in HEDGES)})(?= $)", re.IGNORECASE)
HEDGED = [re.compile(rf"\b(?:{words})(?= $)", re.IGNORECASE) for words, _ in HEDGES]
TRAILED = [re.compile(rf"[\s-]{{0,3}}(?:{words})\b", re.IGNORECASE) for _, words in HEDGES]
PRINTED = [re.compile(rf"\b(?:{before}|{after})\b", re.IGNORECASE) for before, after in HEDGES]

# A total that is made a rate, a number that is made an hour: only where the text has the like.
RATE = re.compile(
    r"\s{0,3}(?:(?!in |within |for |of |on |after |over )[^\W\d_]{1,20} ){0,2}(?:per|an?|each|every) "
    r"(?P<period>day|week|month|year|hour|minute|second|head)s?(?!\w)"
    r"|\s{0,3}(?P<own>daily|weekly|monthly|annually|yearly|hourly|each|apiece|[ap]\.?m\b\.?|o['’]clock"
    r"|BCE?|AD|CE)(?!\w)",
)
_YEAR, _EACH = r"year|annual", r"each|apiece|every|per|a head|a piece"
LIKE = {"day": r"da(?:y|ily)", "year": _YEAR, "annually": _YEAR, "yearly": _YEAR, "hour": r"hour|hr|[mk]ph"}
LIKE |= {
    "daily": r"da(?:y|ily)",
    "hourly": "hour",
    "head": r"head|person|capita",
    "each": _EACH,
    "apiece": _EACH,
}
LIKE |= {"o'clock": r"o['’]clock|hour|[ap]\.?m"}
# Between two numbers these make a third.
MAKES_ONE = re.compile(
    r"\s{0,3}(?:in every|to the power of|multiplied by|divided by|times|per|mod(?:ulo)?|less)\s{0,3}",
    re.IGNORECASE,
)

# "m", "k", "bn" glued or behind a blank.
SCALES = (
    WORDS | SHORT_SCALES.keys() | bag("score scores several few lakh crore grand gross k m bn tn b t mn mio")
)
SCALES |= bag("mrd thou mill doz")
# Unit words that are other words too.
_NO_UNITS = bag("won real reals try cop pen top sen fen gel ether kip punt second point points case cases")
_LEAST = 3  # letters: a shorter unit word is another word too ("in", "so")
UNITS = {
    form for form, rows in FORMS.items() if len(form) >= _LEAST and any(len(words) == 1 for words, _ in rows)
}
UNITS |= bag(
    """
    km kg cm mm mi ft lb oz ha mph kph f dollar dollars euro euros cent cents pence quid buck bucks yen yuan
    rupees roubles rubles pesos francs kronor kroner krona lira rand zloty square cubic nautical metric kilo
    mega giga micro milli centi nano
    """
)
UNITS -= _NO_UNITS
