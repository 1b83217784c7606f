"""A credit and how far it reaches: which numbers of its sentence it covers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from consensus.reading.rules.tags import Token, tokens_of
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


def joined_frames(tokens: Sequence[Token], found: Sequence[Frame]) -> list[Frame]:
    """Join "X reported, citing Y" into one frame."""
    joined: list[Frame] = []
    for frame in found:
        cue = next(token.low for token in tokens if token.start >= frame.cue[0])
        if cue in {"citing", "quoting"} and joined:
            joined[-1] = replace(joined[-1], cited=frame.who, role="relayed")
        elif joined and joined[-1].who == frame.who:
            if not _according(tokens, joined[-1]):
                joined[-1] = frame
        else:
            joined.append(frame)
    return joined


def _according(tokens: Sequence[Token], frame: Frame) -> bool:
    return any(token.low == "according" for token in tokens if token.start == frame.cue[0])


def with_reach(text: str, sentence: Span, found: Sequence[Frame]) -> list[Frame]:
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
