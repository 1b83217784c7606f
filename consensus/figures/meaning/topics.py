"""What sort of news figure a number is, by the words beside it: people on board, a turnout, a speed.

News tells one quantity with many nouns and verbs: "nine cars left the rails", "ten coaches derailed";
"18,000 joined the march", "police put the crowd at 15,000". The table in ``topic_words`` holds the
quantities that are told in so many ways, each with the wordings that tell it. A wording stands close to
the number; a number that fits none has no topic.
"""

from __future__ import annotations

import re
from functools import lru_cache

from consensus.figures.meaning.scope import scope, window
from consensus.figures.meaning.topic_words import WORDINGS, WORDS
from consensus.figures.text.wording import is_content
from consensus.schema import Figure

# So much of the sentence on either side is looked at: about two dozen words.
_BEFORE, _AFTER = 170, 130
# The longest qualifiers before a number: "approximately at least".
_QUALIFIER = 30
_WORD = r"[^\W\d][\w'’&/.-]*,?\s+"


def _pattern(text: str) -> re.Pattern[str]:
    """A wording: "#" is the number, "0" another number, "~3" up to three words, "<name>" a set of words."""
    for name, words in WORDS.items():
        text = text.replace(f"<{name}>", f"(?:{words})")
    text = re.sub(r"~(\d)", lambda m: f"(?:{_WORD}){{0,{m[1]}}}", text)
    return re.compile(text if text.startswith("#") else rf"(?<![\w#])(?:{text})")


def _table() -> dict[str, list[tuple[str, bool, re.Pattern[str]]]]:
    found: dict[str, list[tuple[str, bool, re.Pattern[str]]]] = {}
    for line in WORDINGS.splitlines():
        name, dimension, wording = line.split("|", 2)
        row = name.removesuffix("*"), name.endswith("*"), _pattern(wording)
        found.setdefault(dimension, []).append(row)
    return found


_TOPICS = _table()
DEPTH = "depth of the quake"
# Fewer people are no crowd.
CROWD = 10
# Of these the values may lie far apart: 5,000 were permitted, or 80,000.
WIDE = frozenset({"people permitted"})
PARTED = frozenset(name for rows in _TOPICS.values() for name, parted, _ in rows if parted)
# Of these a number of people harmed is a part at most.
UNHARMED = frozenset({"turnout", "people on board", "people on strike", "attackers", "jobs cut"})
# What a ship or a bus may carry is told in the words that tell whom it carried.
_ALLOWED = {"people on board": "people it may carry", "vehicles on board": "vehicles it may carry"}
# Of these some are told apart from all: attackers who fled or were caught, pieces that came back.
_SOME_OF = {
    "attackers": re.compile(
        r"#[^#.;]{0,60}\b(at large|escaped|fled|on the run|surrendered|captured|neutrali[sz]ed)\b"
    ),
    "objects taken": re.compile(
        r"\b(recovered|found|returned|retrieved)\b[^#.;]{0,40}#"
        r"|#[^#.;]{0,60}\b(recovered|found|returned|retrieved)\b"
    ),
}
# The topics whose name says what is counted; of the others the words of the article say more: where, whose.
_SAY_LITTLE = frozenset({"damage", "penalty", "delay", "how long it lasted"})
LABELS = frozenset(
    name for rows in _TOPICS.values() for name, parted, _ in rows if not parted and name not in _SAY_LITTLE
) | {"speed", "people it may carry", "vehicles it may carry"}
_NUMBER = re.compile(r"\d[\d.,:]*\d|\d")
_QUALIFIERS = re.compile(
    r"\b(?:about|around|some|nearly|almost|roughly|approximately|at least|at most|up to"
    r"|more than|less than|fewer than|"
    r"over|under|an estimated|as many as|only|just|close to|well above|more like|a total of)\s+(?=#)",
    re.IGNORECASE,
)
# A bracketed conversion and quotation marks; a day, which may stand anywhere.
_ASIDE = re.compile(r"\([^()#]{0,40}\)|[\"“”]")
_DAY = re.compile(
    r"\b(?:on|in)\s+(?:\w+day,?\s+)?(?:0\s+)?(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b(?:\s+0\b)?(?:,?\s+0\b)?",
    re.IGNORECASE,
)
# "370 km northeast of Karachi", "40 miles from the capital"
_FROM = re.compile(
    r"# (?:\([^)]{0,30}\) )?(?:to the )?(?:[a-z-]+ ){0,3}(?:from|of|off) (?:the )?(?:port "
    r"|capital )?(?:city |town )?(?:of )?"
    r"([A-Z][\w'’-]+)"
)


# "Five of its # coaches": the whole that a part is taken of.
_WHOLE_OF = re.compile(
    r"\b(?:0|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|some|most"
    r"|many|all|none|percent|cent|%)"
    r"\s+of\s+(?:the|its|their|his|her|those|these)\s+(?:[\w'’-]+\s+){0,2}#",
    re.IGNORECASE,
)


def topic(figure: Figure) -> str:
    """The topic of a figure, "" where no wording beside it tells one."""
    if figure.kind == "age":
        return f"age of {name}" if (name := aged(figure)) else ""
    text, at = window(figure)
    found = _topic(text, at, len(figure.printed), figure.dimension, figure.kind)
    if found == "turnout" and isinstance(figure.value, (int, float)) and figure.value < CROWD:
        return ""
    if found == DEPTH and figure.unit not in ("kilometre", "mile"):
        return ""  # metres and feet are the depth of water, snow or a shaft
    told = dict(scope(figure)) if found in UNHARMED or found in _ALLOWED else {}
    if "harm" in told and found in UNHARMED:
        return ""
    return _ALLOWED.get(found, found) if told.get("use") == "capacity" else found


@lru_cache(maxsize=65_536)  # a story of five hundred articles has some thousands of sentences
def _topic(text: str, at: int, length: int, dimension: str, kind: str) -> str:
    around = _around(text, at, at + length)
    if dimension == "length" and (match := _FROM.search(around)):
        return f"distance from {match[1]}"
    if kind == "rate" and dimension.endswith("/share"):
        return _per_share(around)
    if dimension == "count" and _WHOLE_OF.search(around):
        return ""
    for name, _, wording in _TOPICS.get(dimension.split(":", maxsplit=1)[0].split("/", maxsplit=1)[0], ()):
        if wording.search(around):
            some = _SOME_OF[name].search(around) if name in _SOME_OF else None
            return f"{name} {some[some.lastindex or 0]}" if some else name
    return ""


# The name right beside an age: "Ana Brandt, 41", "seven-year-old Lena", "her nephew Emil (9)".
_NAMED_AFTER = re.compile(r"^#(?: [a-z][\w'’-]*){0,2},? ([A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2})")
_NAMED_BEFORE = re.compile(r"([A-Z][\w’-]+)(?:, | \(|,? aged? )#$")


def aged(figure: Figure) -> str:
    """The last name, in lower case, of whom an age is said of; "" where no name stands beside it."""
    text, at = window(figure)
    before, after = text[max(0, at - 40) : at], text[at + len(figure.printed) :][:60]
    if match := _NAMED_BEFORE.search(" ".join(f"{before}#".split()).replace("( ", "(")):
        return match[1].lower() if is_content(match[1]) else ""
    match = _NAMED_AFTER.search(" ".join(f"# {after}".split()))
    return match[1].split()[-1].lower() if match else ""


_WIND = re.compile(r"\b(?:winds?|gusts?|gusting|limit of #)", re.IGNORECASE)
_LOSS = re.compile(r"\b(?:loss|lost|red)\b", re.IGNORECASE)
_PAYS = re.compile(r"\b(?:dividend|paid|pays?|payout|pay-out|got|handed out|received)\b", re.IGNORECASE)


def _per_share(around: str) -> str:
    if _LOSS.search(around):
        return "loss per share"
    return "dividend per share" if _PAYS.search(around) else ""


def _around(text: str, start: int, end: int) -> str:
    """The sentence near the number, with "#" for it and "0" for any other number."""
    before = _NUMBER.sub("0", text[max(0, start - _BEFORE) : start].replace("#", " "))
    after = _NUMBER.sub("0", text[end : end + _AFTER].replace("#", " "))
    around = _ASIDE.sub(" ", _DAY.sub(" ", f"{before} # {after}"))
    around = " ".join(around.split())
    near = max(0, around.index("#") - _QUALIFIER)
    return around[:near] + _QUALIFIERS.sub("", around[near:])
