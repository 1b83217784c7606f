"""The records that travel between rooms, and the published JSON contract ("consensus-brief/1").

Every record is frozen. Offsets are characters (code points) of the article's text as read, end
excluded: ``text[start:end] == quote``, always. Intervals are half-open; ``None`` is an open end.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

Span = tuple[int, int]
Number = int | float
Bound = Number | str | None
Verdict = Literal["agreed", "compatible", "disputed", "single-source"]
Reason = Literal[
    "rounding", "unit", "bound", "part-whole", "scope", "as-of", "attribution", "text-fault", "unexplained"
]


class Record(BaseModel):
    """The base of all records: frozen, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Skipped(Record):
    """A stretch of an article that was not read as the story, and why."""

    start: int
    end: int
    why: str


class Article(Record):
    """One text as an outlet published it. Only ``id`` and ``text`` are needed.

    ``body`` is the spans that belong to the story; ``None`` until it was looked for.
    ``published`` is an ISO date or date-time. ``credit`` names the agency whose report the
    article says it carries ("AP"). ``story_day`` is the day on which the other articles of the
    story came out, where this one bears no date: a day and month without a year resolve against
    it, a weekday does not. ``notes`` say what was odd about the text (another language,
    hidden characters, an instruction to the reader).
    """

    id: str
    text: str
    file: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    credit: str | None = None
    story_day: str | None = None
    language: str = "en"
    body: tuple[Span, ...] | None = None
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()

    @field_validator("published", "story_day", mode="before")
    @classmethod
    def _iso(cls, value: object) -> object:
        """Dates and date-times are taken too."""
        return value.isoformat() if isinstance(value, date) else value

    @field_validator("text")
    @classmethod
    def _encodable(cls, value: str) -> str:
        """Half of a surrogate pair is no character: it becomes U+FFFD, so that offsets stay."""
        return re.sub("[\ud800-\udfff]", "\ufffd", value)


class Credit(Record):
    """One link of an attribution chain, as the article names it."""

    who: str
    role: Literal["measured", "said", "relayed"]


class Figure(Record):
    """One printed number with its meaning. Everything but ``label`` is cut from the text by code.

    ``value``, ``low`` and ``high`` are in ``unit``, the unit the article prints; dates are ISO
    strings. ``base_low`` and ``base_high`` are the interval in the base unit of ``dimension``.
    ``attribution`` is the chain in one phrase, "" where the article speaks for itself.
    ``fault`` says why the figure is not counted (a text fault), else ``None``.
    """

    id: str
    article: str
    start: int
    end: int
    printed: str
    phrase: str
    quote: str
    quote_start: int
    quote_end: int
    kind: str
    dimension: str
    value: Bound = None
    low: Bound = None
    high: Bound = None
    unit: str = ""
    base_low: float | None = None
    base_high: float | None = None
    qualifier: str = ""
    hedge: str = ""
    noun: str = ""
    label: str = ""
    attribution: str = ""
    chain: tuple[Credit, ...] = ()
    as_of: str | None = None
    weak: bool = False
    fault: str | None = None


class Evidence(Record):
    """A stretch of an article's text that something stands on."""

    article: str
    start: int
    end: int
    quote: str


class Assertion(Record):
    """A statement (a fact without a number) as one article makes it."""

    id: str
    article: str
    text: str
    evidence: tuple[Evidence, ...]


class SummarySentence(Record):
    """One sentence of an article's summary with the sentences of the article it rests on."""

    text: str
    evidence: tuple[Evidence, ...]


class Rejected(Record):
    """Something proposed by the reader of an article that did not pass its check.

    ``what`` and ``why`` are for every reader; ``words`` is what a model wrote, kept to look into the
    matter and shown in no brief: a refused number is not to be read after all.
    """

    what: str
    why: str
    words: str = ""


class Usage(Record):
    """What was spent. ``cost_usd`` is ``None`` where the model's price is not known."""

    calls: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = 0.0
    estimated: bool = False

    def __add__(self, other: Usage) -> Usage:
        """The sum; unknown cost stays unknown, an estimate stays an estimate."""
        known = self.cost_usd is not None and other.cost_usd is not None
        return Usage(
            calls=self.calls + other.calls,
            input_tokens=self.input_tokens + other.input_tokens,
            cached_tokens=self.cached_tokens + other.cached_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            cost_usd=(self.cost_usd or 0.0) + (other.cost_usd or 0.0) if known else None,
            estimated=self.estimated or other.estimated,
        )


class ArticleSummary(Record):
    """What reading one article gave (round trip 1), checked against its text.

    ``figures`` + ``rejected`` figures = the figures the reader proposed. ``sentences`` are the
    spans of the body's sentences in order.
    """

    article: Article
    reader: str
    sentences: tuple[Span, ...] = ()
    summary: tuple[SummarySentence, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Assertion, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    warnings: tuple[str, ...] = ()
    usage: Usage = Usage()


class LeftOut(Record):
    """Something that is not in the brief, and why."""

    what: str
    why: str


class Summaries(Record):
    """What ``consensus summarise`` writes and ``consensus reconcile`` reads."""

    schema_: Literal["consensus-summaries/1"] = Field(default="consensus-summaries/1", alias="schema")
    summaries: tuple[ArticleSummary, ...]
    left_out: tuple[LeftOut, ...] = ()

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class ArticleEntry(Record):
    """An article as the brief lists it."""

    id: str
    file: str | None
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    origin: str
    body: tuple[Span, ...]
    skipped: tuple[Skipped, ...] = ()
    text: str | None = None


class Origin(Record):
    """A report that one article or several derive from, with what shows it."""

    id: str
    label: str
    articles: tuple[str, ...]
    evidence: tuple[str, ...] = ()


class Position(Record):
    """One value of a measure and the figures that back it. ``low``, ``high`` in the measure's unit.

    Both are ``None`` where no article gives the value in the currency of the measure.
    """

    printed: str
    low: Bound = None
    high: Bound = None
    origins: tuple[str, ...]
    figures: tuple[Figure, ...]


class Measure(Record):
    """A quantity in the world that several figures claim to state, and what they say together."""

    id: str
    label: str
    verdict: Verdict
    reason: Reason | None = None
    explanation: str = ""
    low: Bound = None
    high: Bound = None
    unit: str = ""
    kind: str = ""
    positions: tuple[Position, ...]
    settle: str = ""


class Side(Record):
    """One side of a statement: how it is put, by whom."""

    text: str
    origins: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Statement(Record):
    """A fact without a number. A disputed one has two sides or more."""

    id: str
    text: str
    verdict: Verdict
    origins: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    sides: tuple[Side, ...] = ()
    settle: str = ""


class Link(Record):
    """Where in a text a figure, measure or statement is spoken of."""

    start: int
    end: int
    ref: str


class Paragraph(Record):
    """A paragraph of the brief. ``cites`` are ids of measures, figures and statements."""

    text: str
    cites: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


class Change(Record):
    """What became of one measure since an earlier run. ``before`` and ``after``: its positions as printed,
    of a running count the latest state alone.

    ``measure`` is its id in this brief ("" where it is gone); ``articles`` are those that changed it.
    """

    kind: Literal["new", "gone", "risen", "fallen", "changed", "settled", "newly-disputed"]
    label: str
    measure: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


class Changes(Record):
    """What is different from an earlier run of the same story, and that run's id and time (ISO)."""

    run: str
    made: str
    articles_added: tuple[str, ...] = ()
    articles_gone: tuple[str, ...] = ()
    articles_changed: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()


class Brief(Record):
    """The one text written from all articles, with everything it stands on."""

    schema_: Literal["consensus-brief/1"] = Field(default="consensus-brief/1", alias="schema")
    title: str
    lede: Paragraph
    reader: str
    articles: tuple[ArticleEntry, ...]
    origins: tuple[Origin, ...]
    measures: tuple[Measure, ...]
    statements: tuple[Statement, ...]
    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[LeftOut, ...]
    warnings: tuple[str, ...] = ()
    changed: Changes | None = None
    usage: Usage

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
