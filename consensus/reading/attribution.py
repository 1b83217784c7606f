"""Who is credited with a figure, in the article's own words, and for which day a count was made."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from consensus.figures.quantity import Quantity
from consensus.reading.rules.frames import LONGEST, frames
from consensus.reading.rules.reach import Frame
from consensus.schema import Credit, Span

Attribution = tuple[str, tuple[Credit, ...]]
NOBODY: Attribution = ("", ())

_QUOTES = re.compile('["“”]')
_BESIDE = 8  # words between a verb of speech and its date: "told lawmakers in a closed briefing on Wednesday"
_NEXT = 12  # characters from "said" to whom it says said so: " that the "
_BACK = 3  # sentences of one paragraph looked back and ahead for the speaker of a long quotation
# Subjects that carry on what the sentence before credits: "The agency …", "The figures …".
_GOES_ON = re.compile(
    r"(?:the|its|their|that|those)\s+(?:\w+\s+)?(?:agency|agencies|report|statement|ministry|study|survey|assessment"
    r"|figures?|numbers?|tally|count|data|authorities|officials|department|newspaper|document|company)\b",
    re.IGNORECASE,
)
_BACKSHIFT = re.compile(r"\b(?:would|had been|had)\b")
_AS_OF = re.compile(
    r"\b(?:as of|as at|by|until|up to|through)\s+"
    r"(?:(?:late|early|midday|noon|the end of|end of)\s+)?(?:on\s+)?$",
    re.IGNORECASE,
)


class Speech:
    """The credits of one article, found sentence by sentence as they are asked for.

    ``issuer`` stands behind what is credited to nobody: the issuer of a press release.
    """

    def __init__(self, text: str, sentences: Sequence[Span], issuer: Attribution = NOBODY) -> None:
        self.text = text
        self.sentences = _whole(text, sentences)
        self.issuer = issuer
        self._frames: dict[int, tuple[Frame, ...]] = {}
        self._quotes = [mark.start() for mark in _QUOTES.finditer(text)]
        self._breaks = [-1, *(mark.start() for mark in re.finditer("\n", text)), len(text)]

    def frames(self, index: int) -> tuple[Frame, ...]:
        """The credits of the sentence at ``index``; none outside the article."""
        if not 0 <= index < len(self.sentences):
            return ()
        if index not in self._frames:
            self._frames[index] = frames(self.text, self.sentences[index])
        return self._frames[index]

    def index_of(self, start: int) -> int:
        """The sentence that holds a character offset, -1 if none does."""
        index = bisect_right(self.sentences, start, key=lambda span: span[0]) - 1
        return index if index >= 0 and start < self.sentences[index][1] else -1

    def credit(self, start: int) -> Attribution:
        """Who is credited with what is printed at ``start``."""
        index = self.index_of(start)
        if index < 0:
            return self.issuer
        frame = self.covering(index, start)
        frame = self._relayed(index, frame) if frame else self._from_neighbours(index, start)
        named = self._named(index, frame) if frame else NOBODY
        return named if named[0] else self.issuer

    def covering(self, index: int, start: int) -> Frame | None:
        """The credit in sentence ``index`` that covers ``start``: the nearest of several."""
        held = [
            f
            for f in self.frames(index)
            if f.reach[0] <= start < f.reach[1] and not f.who[0] <= start < f.who[1]
        ]
        return min(held, key=lambda f: abs(f.cue[0] - start), default=None)

    def _relayed(self, index: int, frame: Frame) -> Frame:
        """The credit with who tells of it: "the owner said the captain had reported 5:20"."""
        if frame.cited or frame.relayed or frame.pronoun:
            return frame
        begin = frame.who[0]
        telling = (f for f in self.frames(index) if f.who != frame.who and f.who[0] < f.cue[1] <= begin)
        teller = next((f for f in telling if 0 <= begin - f.cue[1] <= _NEXT and not f.cited), None)
        return replace(teller, cited=frame.who) if teller else frame

    def _from_neighbours(self, index: int, start: int) -> Frame | None:
        """The speaker of a quotation over several sentences, or of speech that is carried on."""
        line = bisect_left(self._breaks, start)
        begin, stop = self._breaks[line - 1] + 1, self._breaks[line]
        if (bisect_left(self._quotes, start) - bisect_left(self._quotes, begin)) % 2:
            near = [index + step for n in range(1, _BACK + 1) for step in (n, -n)]
            near = [i for i in near if 0 <= i < len(self.sentences) and begin <= self.sentences[i][0] < stop]
            return next((self.frames(i)[0] for i in near if self.frames(i)), None)
        return self._carried_on(index)

    def _carried_on(self, index: int) -> Frame | None:
        if index == 0 or self.frames(index):
            return None
        first, last = self.sentences[index]
        sentence = self.text[first:last].lstrip()
        if "\n" in self.text[self.sentences[index - 1][1] : first]:
            return None
        if _GOES_ON.match(sentence) or _BACKSHIFT.search(sentence):
            before = self.frames(index - 1)
            return before[-1] if before else None
        return None

    def _named(self, index: int, frame: Frame) -> Attribution:
        who = self._who(index, frame)
        if not who:
            return NOBODY
        chain = [Credit(who=who, role=frame.role)]
        if frame.relayed:
            chain.append(Credit(who=self.text[slice(*frame.relayed)], role="relayed"))
        if frame.cited:
            chain.insert(0, Credit(who=self.text[slice(*frame.cited)], role="said"))
        return ", citing ".join(credit.who for credit in reversed(chain)), tuple(chain)

    def _who(self, index: int, frame: Frame) -> str:
        """The credited as printed; for a pronoun the last speaker named before."""
        if not frame.pronoun:
            return self.text[slice(*frame.who)]
        for i in range(index, max(-1, index - 1 - _BACK * 2), -1):
            for earlier in reversed(self.frames(i)):
                if not earlier.pronoun and earlier.who[1] <= frame.who[0]:
                    return self.text[slice(*earlier.who)]
        return ""


def _whole(text: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences, one that opens with a bracket joined to the one before: "at 4 a.m. (0142 GMT)"."""
    joined: list[Span] = []
    for start, end in sentences:
        if joined and text[start : start + 1] == "(" and end - joined[-1][0] <= LONGEST:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def attribute(text: str, sentences: Sequence[Span], quantity: Quantity) -> Attribution:
    """Who the article credits with a figure, as printed, and the chain behind it.

    Looked for in the figure's own sentence, and in its neighbours where a quotation or reported
    speech runs over several. Nobody is credited for a passive without an agent ("is believed").

    Returns:
        The credited in one phrase and the chain, the original source first, whoever relayed it after;
        ``("", ())`` where the article speaks for itself.

    >>> text = "Ferries carried 4,000 people, the Courier reported, citing harbour officials."
    >>> start = text.index("4,000")
    >>> Speech(text, [(0, len(text))]).credit(start)[0]
    'Courier, citing harbour officials'
    """
    return Speech(text, sentences).credit(quantity.start)


# Behind a day that only names an event: "Thursday's fire".
_NAMES_EVENT = re.compile(r"(?<=[a-z])['’]s\s")


def as_of(text: str, sentence: Span, quantities: Sequence[Quantity], at: int | None = None) -> str | None:
    """The day for which the figures of a sentence hold, if the sentence says so.

    "As of Friday", "by late Sunday", or the day on which it was reported. Only whole days count,
    and only dates that code could resolve.

    Args:
        text: the article's text.
        sentence: a sentence's span.
        quantities: the article's numbers and dates.
        at: where the figure stands, if only credits that cover it shall count.

    Returns:
        An ISO date, or ``None``.
    """
    if sentence[1] - sentence[0] > LONGEST:
        return None
    days = [
        q
        for q in quantities
        if sentence[0] <= q.start < sentence[1] and _is_day(q) and not _NAMES_EVENT.match(text, q.end)
    ]
    if not days:
        return None
    for day in days:
        if _AS_OF.search(text, max(sentence[0], day.start - 30), day.start):
            return str(day.low)[:10]
    for frame in frames(text, sentence):
        if at is not None and not frame.reach[0] <= at < frame.reach[1]:
            continue
        for day in days:
            if _beside(text, sentence, frame, day):
                return str(day.low)[:10]
    return None


def dates_a_credit(text: str, sentence: Span, date: Quantity) -> bool:
    """Whether a date only says when somebody said or reported something."""
    return any(_beside(text, sentence, frame, date) for frame in frames(text, sentence))


def _is_day(quantity: Quantity) -> bool:
    """Whether a quantity is one resolved day."""
    whole = quantity.kind == "date" and quantity.low is not None
    return whole and quantity.base_high - quantity.base_low <= 1


def _beside(text: str, sentence: Span, frame: Frame, day: Quantity) -> bool:
    """Whether a date belongs to a credit: next to its verb or name, with no clause between."""
    begin, end = min(frame.who[0], frame.cue[0]), max(frame.who[1], frame.cue[1])
    if day.start >= end:
        words = text[end : day.start].replace(",", " , ").split()
        return len(words) <= _BESIDE and "," not in words and "that" not in words
    opens = len(text[sentence[0] : day.start].split()) <= 1
    between = text[day.end : begin].strip()
    return len(between.split()) <= 2 and (opens or not between.startswith(","))
