"""What a number is told as: asked for or granted, expected or reached, of a morning or of the close.

Two numbers of one thing that are told as two of these do not contradict each other: nobody is wrong
when prosecutors ask for 14 years and the court gives nine. All of it is read off the words beside the
number; a number told as nothing in particular may be either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from consensus.figures.compare.over_time.sessions import CLOSE, DURING
from consensus.figures.text.wording import concept, is_content, tokens
from consensus.figures.text.words import CARDINALS

Told = Mapping[str, str]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_COUNT = rf"(?:\d+|{'|'.join(CARDINALS)})"
# Each is looked for in the clause of the number, which stands there as "#".
_FEW = r"(?:(?:at least|a|an|the|about|around|some|up|to|as|many|more|than|only|nearly|over)\s+){0,3}"
_TOLD: dict[str, dict[str, re.Pattern[str]]] = {
    # What somebody wants is not what they get.
    "asked": {
        "asked for": _words(
            r"\b(?:ask(?:s|ed|ing)? (?:\w+ ){0,2}for|sought|seek(?:s|ing)?|demand(?:s|ed|ing)"
            r"|request(?:s|ed|ing)?"
            r"|wanted (?:him|her|them|it)|sued? for|suing for|call(?:s|ed|ing) for|push(?:ed|ing) for"
            r"|lawsuits?)\b"
            r"[^#]{0,80}#"
        ),
    },
    "expected": {
        "expected": _words(
            r"\b(?:expect\w*|forecast\w*|predict(?:s|ed|ion)?|projected|projections?|hop(?:es?|ed"
            r"|ing) (?:for|to)"
            r"|hoped|target (?:of|for)|(?:a|its|the|earlier|margin|original) target|aim(?:s|ed"
            r"|ing)? (?:to|for|at)"
            r"|goal of|analysts|guidance)\b"
            r"|\b(?:may|might|could|will|would|fear\w*|likely)\b[^#]{0,30}"
            r"\b(?:rise|go|climb|reach|exceed|top|pass|grow|increase)\b[^#]{0,30}#"
        ),
    },
    # What a rule wants or allows is not what there was.
    "rule": {
        "a rule": _words(
            rf"\b(?:holds|seats) {_FEW}#|"
            rf"\b(?:need(?:s|ed)?|requir(?:es?|ed|ing)) {_FEW}#|#\W+(?:\w+\W+){{0,3}}(?:needed|required"
            rf"|necessary)\b"
            r"|\b(?:limit|maximum|minimum|threshold|quorum|permissible|permitted)\b"
        ),
    },
    "spending": {
        "set aside": _words(
            r"\b(?:set(?:s|ting)? aside|earmark\w*|allocat\w+|reserv(?:e|ed|es)\b|budgeted|approved"
            r"|pledg\w+|promis\w+)"
        ),
        "spent": _words(r"\b(?:spent|received|paid|disbursed|used|delivered|so far)\b"),
    },
    # The state of a thing, a part of it that remains, and a highest point.
    "time": {
        "before": _words(
            r"\b(?:previously|formerly|originally|initially|at first|used to|until then|before the)\b"
        ),
        "now": _words(r"\b(?:now|currently|at present|as of today)\b"),
    },
    "left": {
        "what is left": _words(
            r"\bremaining\b|\bthe other #|"
            rf"\bto #\W+(?:\w+\W+){{0,2}}from {_COUNT}|\bfrom (?:its )?{_COUNT}\W+(?:\w+\W+){{0,12}}to #|"
            r"\bkeep(?:s|ing)? #|#\W+(?:\w+\W+){0,2}(?:will |to )?(?:be left|stay)\b"
        ),
        "what there was": _words(
            rf"\bto {_COUNT}\W+(?:\w+\W+){{0,2}}from #|\bfrom (?:its )?#\W+(?:\w+\W+){{0,12}}to {_COUNT}\b"
        ),
    },
    # A thing has 17 of them, and something happened to eight.
    "rescue": {
        "trapped": _words(r"\b(?:trapped|stranded|stuck|cut off)\b"),
        "freed": _words(r"\b(?:freed|rescued|(?:brought|pulled|led) (?:out|to safety))\b"),
    },
    "whole": {
        "all there are": _words(rf"\bha(?:s|d|ve) {_FEW}#|\b(?:made up|consist\w+) of {_FEW}#"),
        "some to which it happened": _words(
            r"#\W+(?:[\w-]+\W+){1,3}(?:(?:were|was|are|had been|have been|to be) )?(?:[a-z]+ed|shut|lost)\b"
        ),
    },
    "goal": {
        "those taken to one place": _words(
            r"\b(?:taken|brought|shifted|rushed|flown|ferried) to (?:the )?(?-i:[A-Z])"
            r"|# to (?:the )?(?-i:[A-Z])"
        ),
    },
    "peak": {
        "a highest point": _words(
            r"\bat (?:the|its|their) (?:height|peak)\b|\bat one (?:point|stage)\b|\bpeaked\b"
        ),
    },
    "guess": {
        "one person's count": _words(
            r"\b(?:i|we) (?:\w+ )?(?:counted|saw|heard|guess|reckon|buried|pulled|dug|carried|picked)\b"
        )
    },
    "unreal": {
        "what could have been": _words(
            r"\b(?:otherwise|(?:could|would|might) (?:easily |well )?have)\b[^#]{0,60}#"
        )
    },
}
# Of prices and shares: a trading day has a low and a close.
_SESSION = {
    "during trading": DURING,
    "at the close": CLOSE,
}
# A share that a rule asks for: "missed the turnout of # that would have made it valid".
_THRESHOLD = {
    "a rule": _words(
        r"\b(?:miss(?:ed|es|ing)?|short of|below|above|reach(?:ed|es)?|met|get|got|cleared?) the "
        r"(?:\w+ ){0,3}#|# (?:\w+ ){0,3}that (?:would|an?|is|was|it)\b"
        r"|# (?:\w+ )?(?:threshold|needed|required|hurdle|bar)\b|\basks? for (?:\w+ ){0,3}#"
    )
}
# The span of the year that a share, a rate or a sum of money is of.
_OF = {
    "quarter": _words(r"\b(?:quarter(?:ly)?|three months|q[1-4])\b"),
    "half": _words(r"\b(?:half-year|six months|(?:first|second) half)\b"),
    "year": _words(r"\b(?:full[- ]year|12 months|twelve months|annual(?:ly)?)\b"),
    "month": _words(
        r"\bin (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
        r"|\b(?:on|over|than|that|the) (?:the )?(?:previous )?month\b"
    ),
}
# Profit is told before and after tax and interest; plain profit is none of the marked ones.
_MEASURED = {
    "operating": _words(r"\b(?:operating|ebit|ebita|ebitda)\b"),
    "before tax": _words(r"\bpre-?tax\b|\bbefore tax\b"),
    "gross": _words(r"\bgross\b"),
}
_PAYER = {
    "national": _words(
        r"\b(?:federal|national|central|union) (?:government|authorit\w+|minist\w+|funds?|budget)\b"
    ),
    "regional": _words(
        r"\b(?:provincial|state|regional|municipal|city|county|local|district)(?:'s|’s)? "
        r"(?:government|authorit\w+|administration|council|chief minister|funds?|budget)\b"
        r"|\b(?:city|county|borough|town) council\b|\bchief minister\b"
        r"|\bthe (?:city|county|council) (?:will|would|has|had|is|pays?|paid|gives?|gave|offers?|offered"
        r"|set|approved)\b"
    ),
}
_STAFF = {
    "employed": _words(
        rf"\bemploy(?:s|ing|ed)?\b|\bworkforce\b|\bpayroll\b|\bstaff of {_FEW}#|\bha(?:s|d|ve) {_FEW}#"
        r"|\bwhere\b[^#]{0,12}#|#\W+(?:\w+\W+){0,2}(?:work|are employed|worldwide)\b"
    ),
    "gathered": _words(r"\b(?:came to|attended|took part|gathered|marched|turned out|protested|watched)\b"),
    "cut": _words(
        r"\b(?:cuts?|cutting|los(?:e|es|ing|t|s|ses)|shed\w*|ax(?:e|es|ed|ing)|go|going|redundan\w+"
        r"|lay(?:ing|s)? off|laid off"
        r"|lay-?offs?|eliminat\w+|slash\w*|scrap\w*|disappear|at risk|let go|leave|left)\b"
    ),
}
_WORKERS = frozenset(concept(word) for word in "jobs people workers employees staff posts positions".split())
# Which figures each of them is told of; the others go with any.
_ONLY = {
    "session": (_SESSION, frozenset({"percent", "money"})),
    "period": (_OF, frozenset({"percent", "money", "rate"})),
    "profit": (_MEASURED, frozenset({"money", "percent"})),
    "threshold": (_THRESHOLD, frozenset({"percent", "fraction"})),
    "payer": (_PAYER, frozenset({"money"})),
}
# Where silence says that a number is told as the plain thing.
_PLAIN = frozenset(
    {"asked", "rule", "threshold", "left", "peak", "guess", "unreal", "goal", "profit", "payer"}
)
_STILL_TO_COME = _words(
    r"\b(?:will|would|should|could|may|might|plan\w*|intend\w*|set to|due to|to (?!#|the|a|an)\w+"
    r"|estimat\w+)\b"
)


# How long something took, which no rule asked for: "the teams needed #".
_TOOK = re.compile(r"\bneeded (?:[a-z]+ ){0,2}#")


def told_as(clause: str, kind: str, noun: str) -> Told:
    """What a number is told as, by axis; ``clause`` shows it as "#", ``noun`` is the concept counted.

    >>> told_as("Prosecutors had asked for #", "duration", "")["asked"]
    'asked for'
    """
    axes = dict(_TOLD)
    axes.update({axis: words for axis, (words, kinds) in _ONLY.items() if kind in kinds})
    if kind == "duration" and _TOOK.search(clause):
        axes.pop("rule")
    if kind == "number" and noun in _WORKERS:
        axes["staff"] = _STAFF
    found = {}
    for axis, values in axes.items():
        said = [value for value, words in values.items() if words.search(clause)]
        if len(said) == 1:
            found[axis] = said[0]
    if "expected" not in found and _STILL_TO_COME.search(clause):
        found["expected"] = ""
    return found


def told_apart(a: Told, b: Told) -> str | None:
    """What two numbers are told as, where it differs, in a few words.

    >>> told_apart({"asked": "asked for"}, {})
    'only one of them is asked for'
    """
    if a == b:
        return None
    for axis in sorted(a.keys() | b.keys()):
        one, two = a.get(axis), b.get(axis)
        if one and two and one != two:
            return f"{one} against {two}"
        if one is None or two is None:
            told = one or two
            if told and axis in _PLAIN and told != "national":
                return f"only one of them is {told}"
            if told and axis == "expected":
                return "only one of them is expected"
    return None


# "2,000 dollars to each household", "each of the injured"
_RECIPIENT = re.compile(
    r"\b(?:each|every|per) (?:of (?:the|those) )?(?!one\b)([a-z-]+(?: (?:killed|injured|wounded|hurt))?)",
    re.IGNORECASE,
)
_ANYBODY = frozenset(
    concept(word) for word in "person victim family heirs relatives one month year day week".split()
)
_DEAD = frozenset(concept(word) for word in "killed deceased".split())


def recipients(clause: str) -> frozenset[str]:
    """The concepts of those who each get a sum; empty where it is anybody.

    >>> recipients("# to each of the wounded")
    frozenset({'injured'})
    """
    words = [word for said in _RECIPIENT.findall(clause) for word in tokens(said)]
    found = {concept(word) for word in words if is_content(word)}
    return frozenset("killed" if word in _DEAD else word for word in found - _ANYBODY)
