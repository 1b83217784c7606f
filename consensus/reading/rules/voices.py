"""Labels that name who speaks instead of what is counted, and what they are about instead.

"Police put the crowd at 900" counts the crowd; "the institute put it at a depth of 10 km" no depth of
the institute.
"""

from __future__ import annotations

import re

from consensus.reading.rules.frames import frames
from consensus.reading.rules.phrases import noun_after
from consensus.reading.rules.place import Place, tidy
from consensus.reading.rules.words import word_set

# What is put at a number: "put the crowd at 900", "figures insured losses at $310 million".
_PUTS = word_set(
    "put puts putting rates rated pegs pegged estimated estimates estimate figures set sets gives gave"
)
# Words for the number itself, which say nothing of what is counted.
_ITSELF = word_set("number figure total count toll tally sum amount value price it them that this estimate")
_TAIL = re.compile(r"\s+(?:of|by|from|for)\s+(?:the\s+)?(\S.*)$")
_OBJECT = 3  # words of what is put at a number, with a participle before the noun: "insured losses"
_BACK = 400  # characters before a sentence in which its speaker may have been named
_BARE = word_set("share sum money amount number people time duration length size")


def of_no_voice(words: str, place: Place) -> str:
    """The label without the speaker it names; "" where nothing is left that says what is counted.

    The words stay as they are where they name no speaker.
    """
    voices = _voices(place)
    tail = _TAIL.search(words)
    if _plain(words) not in voices and not (tail and _plain(tail[1]) in voices):
        return words
    if thing := put_at(place):
        return thing
    kept = words[: tail.start()] if tail and _plain(words) not in voices else ""
    return "" if kept.lower() in _BARE else kept


def put_at(place: Place) -> str:
    """What the clause puts at the number, "" where it says only "the number" or "it"."""
    if place.previous.low != "at":
        return ""
    for index in range(place.lead - 2, max(-1, place.lead - 12), -1):
        if place.tokens[index].low in _PUTS:
            start, end = noun_after(place.tokens, index + 1)
            end = max(end, place.lead - 1) if place.lead - 2 - index <= _OBJECT else end
            thing = tidy(" ".join(token.word for token in place.tokens[start:end]))
            return "" if thing.lower() in _ITSELF else thing
    return ""


_HEADER = re.compile(r"^\W*([A-Z][a-z][\w '’/-]{2,40}):\s*$")


def header(place: Place) -> str:
    """What stands before the number in a fact sheet: "Civilian fatalities: 4"; "" elsewhere."""
    if place.quantity.noun:
        return ""
    start = place.tokens[place.lead].start if place.lead < len(place.tokens) else place.quantity.start
    line = place.text[place.text.rfind("\n", max(0, start - 60), start) + 1 : start]
    found = _HEADER.match(line) if len(line) < 50 else None
    if not found:
        return ""
    common = not any(word[:1].isupper() for word in found[1].split()[1:])
    return tidy(found[1][:1].lower() + found[1][1:] if common else found[1])


def _voices(place: Place) -> frozenset[str]:
    """Who is credited in the sentence or named just before it as speaking, in small letters."""
    start = place.sentence[0]
    begin = max(place.text.rfind("\n", 0, start) + 1, start - _BACK, 0)
    spans = [place.sentence] + ([(begin, start)] if start - begin > 1 else [])
    found = [place.text[slice(*frame.who)] for span in spans for frame in frames(place.text, span)]
    return frozenset(_plain(name) for name in found)


def _plain(name: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", name.strip().lower())
