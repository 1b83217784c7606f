"""Who is speaking in a sentence: every phrase that credits somebody, and how far its credit reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from consensus.reading.rules_phrases import Token, noun_after, noun_before, subject, tokens_of, verb_group
from consensus.reading.rules_words import BE, SPEECH, word_set
from consensus.schema import Span

_ARTICLE = re.compile(r"\b(?:the|a|an|its|their)\s*$", re.IGNORECASE)
Role = Literal["measured", "said", "relayed"]


@dataclass(frozen=True, slots=True)
class Frame:
    """One credit in a sentence.

    ``who`` is the span of the credited, ``cue`` the span of the words that credit ("said",
    "according to"), ``reach`` the stretch of the sentence it covers. ``cited`` is whom the
    credited cites in turn.
    """

    who: Span
    cue: Span
    reach: Span
    role: Role
    cited: Span | None = None
    relayed: Span | None = None
    pronoun: bool = False


# Verbs that report only where the words around them show it.
_FINDINGS = word_set(
    """
    show shows showed suggest suggests suggested indicate indicates indicated found find finds
    revealed reveals recorded counted put puts tallied
    """
)
_FINDERS = word_set(
    """
    data figures records study survey poll report reports images documents assessment assessments
    estimates estimate census analysis research researchers scientists officials investigators
    inquiry investigation results statistics filings authorities police ministry agency department
    office experts economists forecasters footage photos tally count audit review prosecutors
    government radar readings intelligence analysts media outlets papers wire service union association council
    """
)
_SAYING = word_set(
    """
    added adds posted described detailed highlighted emphasised emphasized claimed claims denied
    denies published maintained remarked observed
    """
)
_PASSIVE = word_set(
    """
    reported estimated published released compiled quoted cited carried confirmed announced issued
    recorded collected seen reviewed obtained provided
    """
)
_MEDIA = word_set(
    """
    reuters ap afp bbc cnn tass kcna xinhua bloomberg times post guardian telegraph journal news tv
    radio newspaper agency broadcaster media press channel network magazine outlet outlets website
    reporters journalists daily tribune herald gazette courier
    """
)
_MEASURES = word_set(
    """
    data figures records study survey poll images assessment assessments estimates estimate census
    analysis research statistics readings tally count
    """
)


def frames(text: str, sentence: Span) -> list[Frame]:
    """Every credit in a sentence, in order, with the stretch each covers."""
    tokens = tokens_of(text, sentence)
    found = [frame for index in range(len(tokens)) if (frame := _frame_at(text, tokens, index))]
    return _cut(text, sentence, _joined(tokens, found))


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
    while start < end - 1 and tokens[start].tag == "D":
        start += 1
    who = (tokens[start].start, tokens[end - 1].end)
    role = _role(tokens[start:end], role)
    return Frame(who, (tokens[cue].start, tokens[start].start), (0, 0), role)


def _name_end(tokens: Sequence[Token], start: int) -> int:
    """Where the name of the credited ends: before a mark, a verb, a relative or a time."""
    end = start
    while end < len(tokens) and end - start < 14:
        token = tokens[end]
        if token.tag in "WT" or token.word in {",", ";", ".", ":", "—", "–", "(", ")", "“", "”", '"'}:
            break
        if token.tag in "VA" and end > start:
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
    if start == end or not _plausible(tokens, verb, tokens[start:end]):
        return None
    speaker = tokens[start:end]
    cue = (tokens[verb_group(tokens, verb)].start, tokens[verb].end)
    who = (speaker[0].start, speaker[-1].end)
    return _told(
        tokens, verb, Frame(who, cue, (0, 0), _role(speaker, "said"), pronoun=speaker[-1].tag == "R")
    )


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


def _plausible(tokens: Sequence[Token], verb: int, speaker: Sequence[Token]) -> bool:
    """Whether somebody or something that can state a figure is speaking, and the verb is one of speech."""
    word, head = tokens[verb].low, speaker[-1].low
    following = tokens[verb + 1].low if verb + 1 < len(tokens) else "."
    if tokens[verb].tag == "N" and not (
        following == "that" or speaker[-1].word[0].isupper() or head in _FINDERS
    ):
        return False
    if head in {"it", "there", "this", "one"} and word not in {"said", "says", "added", "reported"}:
        return False
    if word in _FINDINGS:
        return following == "that" or bool({token.low for token in speaker} & _FINDERS)
    if word in _SAYING:
        quoted = verb > 0 and verb_group(tokens, verb) > 1 and following in {".", ",", ":"}
        return following == "that" or quoted
    return True


def _inverted(tokens: Sequence[Token], verb: int) -> Frame | None:
    """ "…," said Ana Lee, the mayor: the speaker after the verb, where a mark stands before it."""
    if verb == 0 or tokens[verb - 1].tag != "X" or tokens[verb].tag != "V":
        return None
    if tokens[verb].low in _FINDINGS | {"told", "tells"}:
        return None
    start, end = noun_after(tokens, verb + 1)
    stop = end
    while stop < len(tokens) and tokens[stop].tag in "PDNT":
        stop += 1
    if start == end or (stop < len(tokens) and tokens[stop].tag not in "XW"):
        return None
    who = (tokens[start].start, tokens[end - 1].end)
    return Frame(who, (tokens[verb].start, tokens[verb].end), (0, 0), _role(tokens[start:end], "said"))


def _joined(tokens: Sequence[Token], found: Sequence[Frame]) -> list[Frame]:
    """Join "X reported, citing Y" into one frame."""
    joined: list[Frame] = []
    for frame in found:
        cue = next(token.low for token in tokens if token.start >= frame.cue[0])
        if cue in {"citing", "quoting"} and joined:
            joined[-1] = replace(joined[-1], cited=frame.who, role="relayed")
        elif joined and joined[-1].who == frame.who:
            joined[-1] = frame
        else:
            joined.append(frame)
    return joined


def _cut(text: str, sentence: Span, found: Sequence[Frame]) -> list[Frame]:
    """Give each frame its reach: forward from a leading credit, backward from a closing one."""
    cut: list[Frame] = []
    for index, frame in enumerate(found):
        floor = cut[-1].reach[1] if cut and cut[-1].reach[1] < frame.who[0] else sentence[0]
        after = found[index + 1] if index + 1 < len(found) else None
        ceiling = (
            min(after.who[0], after.cue[0])
            if after is not None and _leads(text, sentence, after)
            else sentence[1]
        )
        if _leads(text, sentence, frame):
            begin = max(floor, min(frame.who[0], frame.cue[0]))
            cut.append(replace(frame, reach=(begin, ceiling)))
        else:
            end = max(frame.cue[1], frame.who[1])
            cut.append(replace(frame, reach=(floor, ceiling if _goes_on(text, end, sentence[1]) else end)))
    return cut


def _leads(text: str, sentence: Span, frame: Frame) -> bool:
    """Whether what is credited follows the frame: "police said three …", "According to police, …"."""
    begin, end = min(frame.who[0], frame.cue[0]), max(frame.who[1], frame.cue[1])
    before = _ARTICLE.sub("", text[sentence[0] : begin]).strip(" \"“‘'")
    if frame.cue[0] < frame.who[0] and frame.cue[1] >= frame.who[0]:
        return not before or before.split()[-1].lower().strip(",;") in {"and", "but", "while"}
    if not text[end : sentence[1]].strip(" .\"”’'"):
        return False
    if before.endswith(",") and text[end : sentence[1]].lstrip().startswith(","):
        return False
    return _opens(text, end) or not (before.endswith((",", "”", '"', "'", "’")) and _has_verb(before))


def _has_verb(words: str) -> bool:
    return any(token.tag in "VA" for token in tokens_of(words, (0, len(words))))


def _opens(text: str, end: int) -> bool:
    """Whether a "that" follows at once: what was before the comma was only an opening."""
    return (
        text[end : end + 40].split(",", maxsplit=1)[0].split()[:1] == ["that"]
        or " that " in text[end : end + 40]
    )


def _goes_on(text: str, end: int, stop: int) -> bool:
    """Whether the sentence continues after an insert: "The bridge, police said, will …"."""
    rest = text[end:stop].lstrip()
    return rest.startswith(",") and len(rest.split()) > 2 and not _only_title(rest)


def _only_title(rest: str) -> bool:
    """Whether what follows a credit is only the credited's title: ", the mayor of Ardmore."."""
    tokens = tokens_of(rest, (0, len(rest)))
    return not any(token.tag in "VAQ" for token in tokens)
