"""Who is speaking in a sentence: every phrase that credits somebody, and how far its credit reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from consensus.reading.rules.phrases import noun_after, noun_before, subject, verb_group
from consensus.reading.rules.reach import Frame, Role, joined_frames, with_reach
from consensus.reading.rules.speakers import FINDINGS, may_speak
from consensus.reading.rules.tags import Token, tokens_of
from consensus.reading.rules.words import BE, SPEECH, word_set
from consensus.schema import Span

LONGEST = 3000  # characters; the longest of 2,238 sentences of the shipped stories has 281

_PASSIVE = word_set(
    """
    reported estimated published released compiled quoted cited carried confirmed announced
    issued recorded collected seen reviewed obtained provided
    """
)
_MEDIA = word_set(
    """
    reuters ap afp bbc cnn tass kcna xinhua bloomberg times post guardian telegraph journal news
    tv radio newspaper agency broadcaster media press channel network magazine outlet outlets
    website reporters journalists daily tribune herald gazette courier
    """
)
_MEASURES = word_set(
    """
    data figures records study survey poll images assessment assessments estimates estimate
    census analysis research statistics readings tally count
    """
)


@lru_cache(maxsize=256)  # asked for by every number of the sentence
def frames(text: str, sentence: Span) -> tuple[Frame, ...]:
    """Every credit in a sentence, in order, with the stretch each covers."""
    if sentence[1] - sentence[0] > LONGEST:
        return ()
    tokens = tokens_of(_readable(text, sentence), sentence)
    found = [frame for index in range(len(tokens)) if (frame := _frame_at(text, tokens, index))]
    return tuple(with_reach(text, sentence, joined_frames(tokens, found)))


def _readable(text: str, sentence: Span) -> str:
    """The text, in small letters where the sentence is a headline in capitals: they tell no names there."""
    small = text.lower() if text[slice(*sentence)].isupper() else text
    return small if len(small) == len(text) else text


def _frame_at(text: str, tokens: Sequence[Token], index: int) -> Frame | None:
    low = tokens[index].low
    following = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if low == "according" and following == "to":
        return _named_after(tokens, index, index + 2, "said")
    if low in {"citing", "quoting"}:
        return _named_after(tokens, index, index + 1, "said")
    if low in _PASSIVE and following == "by" and tokens[index].tag in "VN":
        return _named_after(tokens, index, index + 2, "said")
    if low in SPEECH and tokens[index].tag in "VN" and not tokens[index].possessive:
        return _spoken(text, tokens, index)
    return None


def _named_after(tokens: Sequence[Token], cue: int, start: int, role: Role) -> Frame | None:
    """The credited named after a cue: "according to police in Ardmore"."""
    end = _name_end(tokens, start)
    if end == start:
        return None
    if _released_by(tokens, end):
        return _named_after(tokens, cue, end + 2, role)
    while start < end - 1 and tokens[start].tag == "D":
        start += 1
    who = (tokens[start].start, tokens[end - 1].end)
    role = _role(tokens[start:end], role)
    return Frame(who, (tokens[cue].start, tokens[start].start), (0, 0), role)


def _released_by(tokens: Sequence[Token], end: int) -> bool:
    """Whether only papers were named, and who issued them follows: "figures released by the ministry"."""
    named = end + 2 < len(tokens) and tokens[end].low in _PASSIVE and tokens[end + 1].low == "by"
    return named and tokens[end - 1].low in _MEASURES


def _name_end(tokens: Sequence[Token], start: int) -> int:
    """Where the name of the credited ends: before a mark, a verb, a relative or a time."""
    end = start
    while end < len(tokens) and end - start < 14:
        token = tokens[end]
        if token.tag in "WT" or token.word in {",", ";", ".", ":", "—", "–", "(", ")", "“", "”", '"'}:
            break
        if token.tag in "VA" and end > start:
            break
        if token.low == "at" and end + 1 < len(tokens) and tokens[end + 1].tag == "Q":
            break
        if token.low in {"on", "as", "after", "but"} or (
            token.low == "and" and _clause_follows(tokens, end + 1)
        ):
            break
        end += 1
    while end > start and tokens[end - 1].tag in "PCDB":
        end -= 1
    return end


def _clause_follows(tokens: Sequence[Token], index: int) -> bool:
    stop = noun_after(tokens, index)[1]
    return stop < len(tokens) and tokens[stop].tag in "AVQ"


def _role(tokens: Sequence[Token], role: Role) -> Role:
    words = {token.low for token in tokens}
    if words & _MEASURES:
        return "measured"
    if tokens and (tokens[-1].low in _MEDIA or words & {"media", "newspaper", "broadcaster"}):
        return "relayed"
    return role


def _spoken(text: str, tokens: Sequence[Token], verb: int) -> Frame | None:
    """A speaker and a verb of speech: "police said", or turned round after a quotation: "said Lee"."""
    if _passive(tokens, verb):
        return _agent(tokens, verb)
    turned = _inverted(tokens, verb)
    if turned:
        return turned
    start, end = _speaker(text, tokens, verb)
    if start == end or not may_speak(tokens, verb, tokens[start:end]):
        return None
    start, end = _apposed(tokens, start, end, verb)
    speaker = tokens[start:end]
    cue = (tokens[verb_group(tokens, verb)].start, tokens[verb].end)
    who = (speaker[0].start, speaker[-1].end)
    return _told(
        tokens, verb, Frame(who, cue, (0, 0), _role(speaker, "said"), pronoun=speaker[-1].tag == "R")
    )


def _apposed(tokens: Sequence[Token], start: int, end: int, verb: int) -> tuple[int, int]:
    """The name between commas after a title that names nobody: "the owner, Voss Shipping, said"."""
    stop = verb_group(tokens, verb) - 1
    if any(token.word[0].isupper() for token in tokens[start + 1 : end]):
        return start, end
    if stop - end < 2 or tokens[end].word != "," or tokens[stop].word != ",":
        return start, end
    inner = tokens[end + 1 : stop]
    capitals = sum(token.word[0].isupper() for token in inner)
    return (end + 1, stop) if inner[0].word[0].isupper() and capitals * 2 > len(inner) else (start, end)


def _passive(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb of speech is passive: "is believed", "was put at"."""
    if tokens[verb].low in {"saying", "quoted"}:
        return False
    if verb + 1 < len(tokens) and tokens[verb + 1].low == "to" and tokens[verb].low not in {"said", "told"}:
        return True
    return any(token.low in BE for token in tokens[verb_group(tokens, verb) : verb])


def _agent(tokens: Sequence[Token], verb: int) -> Frame | None:
    """Who is named after "by" behind a passive: "was put at 30 by the ministry"."""
    for index in range(verb + 1, min(verb + 9, len(tokens))):
        if tokens[index].low == "by" and index > verb + 1:
            return _named_after(tokens, verb, index + 1, "said")
        if tokens[index].tag in "VW" or tokens[index].word in {",", ";"}:
            break
    return None


def _told(tokens: Sequence[Token], verb: int, frame: Frame) -> Frame:
    """A speaker who told an outlet was relayed by it."""
    if tokens[verb].low not in {"told", "tells"}:
        return frame
    start, end = noun_after(tokens, verb + 1)
    if (
        start < end
        and tokens[end - 1].low in _MEDIA
        and tokens[end - 1].low not in {"reporters", "journalists"}
    ):
        return replace(frame, relayed=(tokens[start].start, tokens[end - 1].end))
    return frame


def _speaker(text: str, tokens: Sequence[Token], verb: int) -> tuple[int, int]:
    """The token range of the subject of a verb of speech, up to its verb where nothing is between."""
    span = subject(text, tokens, verb)
    if span[0] >= span[1]:
        return (0, 0)
    start = next(i for i, token in enumerate(tokens) if token.end > span[0])
    end = next((i for i in range(start, len(tokens)) if tokens[i].start >= span[1]), len(tokens))
    first = verb_group(tokens, verb)
    between = tokens[end:first]
    if between and all(token.tag in "NPDC" for token in between):
        end = first
    while start < end - 1 and tokens[start].tag == "D":
        start += 1
    return _joined_start(tokens, start), end


def _joined_start(tokens: Sequence[Token], start: int) -> int:
    """Where "Russian and North Korean news agencies" begins; ``start`` where nothing is joined."""
    if start > 1 and tokens[start - 1].low == "and" and tokens[start - 2].tag == "N":
        first = noun_before(tokens, start - 1)[0]
        if first == 0 or tokens[first - 1].tag in "XD":
            return first
    return start


def _inverted(tokens: Sequence[Token], verb: int) -> Frame | None:
    """ "…," said Ana Lee, the mayor: the speaker after the verb, where a mark stands before it."""
    if verb == 0 or tokens[verb - 1].tag != "X" or tokens[verb].tag != "V":
        return None
    if tokens[verb].low in FINDINGS | {"told", "tells"}:
        return None
    start, end = noun_after(tokens, verb + 1)
    stop = end
    while stop < len(tokens) and tokens[stop].tag in "PDNT":
        stop += 1
    if start == end or (stop < len(tokens) and tokens[stop].tag not in "XW"):
        return None
    who = (tokens[start].start, tokens[end - 1].end)
    return Frame(who, (tokens[verb].start, tokens[verb].end), (0, 0), _role(tokens[start:end], "said"))
