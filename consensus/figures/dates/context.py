"""The words that lead up to a date: its qualifier, and "early", "mid" or "late"."""

from __future__ import annotations

import re

from consensus.figures.dates.around import words_before
from consensus.figures.dates.calendar import Mention
from consensus.figures.quantity import Hedge

_QUALIFIERS: dict[str, Hedge] = {
    "since": "",
    "as of": "",
    "by": "under",
    "before": "under",
    "until": "under",
    "till": "under",
    "after": "over",
    "from": "",
    "around": "approx",
    "about": "approx",
    "circa": "approx",
    "c.": "approx",
    "ca.": "approx",
    "approximately": "approx",
    "roughly": "approx",
    "between": "range",
    "on": "",
    "in": "",
    "during": "",
}
_KEPT = frozenset(_QUALIFIERS) - {"on", "in", "during", "from"}
_BEFORE_ABOUT = frozenset({"in", "from", "since", "until", "by", "of", "to", "built", "dated", "was"})
_PARTS = {
    "early": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "beginning": "early",
    "start": "early",
    "end": "late",
    "begining": "early",
}
# "Shortly before 2 p.m.", "moments after noon", "just short of midnight": near, and on one side of it.
_JUST = re.compile(
    r"\b(?:(?:(?:just|shortly|moments?|seconds|soon|immediately|right|slightly|not long"
    r"|(?:just |only |mere |a few |a couple of )minutes"
    r"|(?:just )?a (?:little|bit|touch|shade|moment|while))"
    r" (?P<side>before|ahead of|after|past|gone|shy of|short of|over|under))"
    r"|(?P<short>short of|shy of|nearly|almost|approaching))\s(?:the stroke of )?\Z",
    re.IGNORECASE,
)
_BEFORE = frozenset({"before", "ahead of", "shy of", "short of", "under"})
_JUST_REACH = 40  # characters: the longest of these wordings
_PART_GRAINS = frozenset({"month", "year", "decade", "century", "season", "week", "quarter"})


def read_lead(text: str, mention: Mention) -> Hedge:
    """Sets part of period and qualifier from the words before; returns the hedge."""
    mention.phrase_start = mention.start
    if mention.grain == "time" and (hedge := _just(text, mention)):
        return hedge
    words = words_before(text, mention.start)
    index = 0
    while index < len(words) and words[index][0] in ("the", "of", "year"):
        index += 1
    if index < len(words) and _is_part(text, words[index][0], index, mention):
        mention.part = _PARTS[words[index][0]]
        mention.start = mention.phrase_start = words[index][1]
        words = words_before(text, mention.start)
        index = int(bool(words) and words[0][0] == "the")
    if [word for word, _ in words[:2]] == ["of", "as"]:
        mention.phrase_start, mention.qualifier = words[1][1], "as of"
    elif index < len(words) and words[index][0] in _QUALIFIERS and index <= 1:
        word, start = words[index]
        mention.phrase_start = start
        if word in _KEPT and not (word == "about" and _speaks_about(mention, words[index + 1 :])):
            mention.qualifier = word
            return _QUALIFIERS[word]
    return ""


def _just(text: str, mention: Mention) -> Hedge:
    """The hedge of "just before 2 p.m.", with its qualifier set; "" where there is none."""
    found = _JUST.search(text, max(0, mention.start - _JUST_REACH), mention.start)
    if found is None:
        return ""
    # What a model is shown, the phrase, begins at "before" as without a hedge: recorded answers know it so.
    mention.phrase_start = found.start("side") if found["side"] else found.start()
    mention.qualifier = found[0].strip()
    before = found["side"] is None or found["side"].lower() in _BEFORE
    return "just-under" if before else "just-over"


def _speaks_about(mention: Mention, before: list[tuple[str, int]]) -> bool:
    """Whether "about" names a subject: "talk about 2014", "about tomorrow"."""
    if mention.grain == "time":
        return False
    return mention.grain not in ("year", "decade", "century") or (
        bool(before) and before[0][0] not in _BEFORE_ABOUT
    )


def _is_part(text: str, word: str, skipped: int, mention: Mention) -> bool:
    """Whether "early", or "end" before "of", narrows the period."""
    if word not in _PARTS or mention.part or mention.grain not in _PART_GRAINS:
        return False
    return word in ("early", "mid", "late") or skipped > 0 or text[mention.start - 1] == "-"
