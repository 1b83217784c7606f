"""A label file proposed from a brief, for a person to correct: every entry says that it is a draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from consensus.evaluation.draft_numbers import AROUND, passed_over, traps, words_around
from consensus.evaluation.draft_text import block, comment, flow
from consensus.evaluation.gold import Report
from consensus.evaluation.matching import figures_of, file_names
from consensus.evaluation.values import UnknownValue, slip_of
from consensus.schema import Article, Bound, Brief, Evidence, Figure, Measure, Origin, Statement

HEAD = """\
Proposed by code from what the built-in rules found; nobody has read the articles for it yet.

Read the articles once. Then go through this file from the top:
  1. Is the entry right? Correct what is not, delete what is none, move reports between measures.
  2. Delete its line “draft: true”.
  3. Add what is missing. Give any start and end: the check below says where the text stands.
  4. Delete the line “draft: true” on top.

  verdict: agreed (one value), compatible (values differ and fit), disputed, single-source (one origin)
  reason:  rounding, unit, bound, part-whole, scope, as-of, attribution, text-fault, unexplained, or null
  must:    true where a brief without it would be spoilt (here a guess: disputed, or in most articles)

To prove the labels: consensus gold check --stories"""
_MISSING = "stands for the bodies and for what is not in this file yet"
_BODIES = "The parts of each page that are the story, headline included, as characters from–to."
_ORIGINS = "Articles that derive from one report stand together, the others alone."
_SHARED = "Measures that several articles report: the ones to look at closely."
_SINGLE = "Measures that one article reports."
_STATEMENTS = (
    "Facts without a number; a disputed one has two sides or more: {id: sirens, text: the fact, "
    "verdict: disputed, sides: [[{article: a.txt, start: 0, end: 0, quote: the words}], [{…}]]}"
)
_TRAPS = "Numbers outside the bodies: other stories, captions, furniture."
_VALUELESS = "The rules could not read it: give its value, or low and high."
_ALIKE = "Pairs of measures whose numbers look alike and must not meet: [bridge-length, train-length]"
# A name longer than that is no help to anybody who types it.
_ID_CHARS = 40
# One measure that the rules took for several is told by its value; more names than that tell nothing.
_ALIKE_IDS = 4


def draft_labels(brief: Brief, articles: Sequence[Article], folder: str) -> str:
    """The text of a ``labels.yaml`` that says what ``brief`` says, every entry marked as a draft.

    Numbers that the brief calls weak ("two countries") or passed over stand in comments, to be moved into a
    measure where they matter. A brief scored against its own draft has every score.

    Args:
        articles: the prepared articles the brief was made of, and those it left out.
        folder: the story's folder, for the command that the file's head names.
    """
    texts = {article.id: article.text for article in articles}
    names = _Names(brief, articles)
    drafts = [
        _Draft(measure, names.unique(measure.label), reports)
        for measure in brief.measures
        if (reports := list(_reports(measure, names.files, texts)))
    ]
    taken: dict[str, list[tuple[int, int]]] = {}
    for entry in (entry for draft in drafts for _, entry in draft.reports):
        taken.setdefault(entry["article"], []).append((entry["start"], entry["end"]))
    lines = [
        *comment(f"{HEAD} {folder}"),
        f"draft: true  # {_MISSING}",
        *_section("bodies", _BODIES, [line for article in articles for line in _body(article, names.files)]),
        *_section("origins", _ORIGINS, [line for o in brief.origins for line in _origin(o, names)]),
        *_section("measures", _SHARED, _measures(drafts, passed_over(articles, names.files, taken), names)),
        *_section("statements", _STATEMENTS, [x for s in brief.statements for x in _statement(s, names)]),
        *_section("traps", _TRAPS, [line for article in articles for line in traps(article, names.files)]),
        *_section("look_alikes", _ALIKE, []),
    ]
    return "\n".join(lines) + "\n"


class _Draft(NamedTuple):
    """A measure with its id and, for each report, the words around it and its entry."""

    measure: Measure
    id: str
    reports: list[tuple[str, dict[str, Any]]]

    @property
    def articles(self) -> set[str]:
        """The articles that report it."""
        return {entry["article"] for _, entry in self.reports}

    @property
    def values(self) -> set[str]:
        """What it is put at, as text; "two" and "three" are said of everything and left out."""
        given = [{k: e[k] for k in ("value", "low", "high", "unit") if k in e} for _, e in self.reports]
        common = [{}, *({"value": number} for number in (1, 2, 3))]
        return {str(each) for each in given if each not in common}


def _measures(drafts: Sequence[_Draft], others: Iterable[str], names: _Names) -> list[str]:
    """The measures' lines with what each part is; none where there is no measure."""
    shared = [draft for draft in drafts if len(draft.articles) > 1]
    single = [draft for draft in drafts if len(draft.articles) == 1]
    lines = [line for draft in shared for line in _measure(draft, drafts, names)]
    if single:
        lines += ["", *comment(_SINGLE, "  ")]
        lines += [line for draft in single for line in _measure(draft, drafts, names)]
    return [*lines, *others]


class _Names:
    """File names by article, and ids that are used once."""

    def __init__(self, brief: Brief, articles: Sequence[Article]) -> None:
        own = {article.id: (article.file or article.id).rsplit("/", 1)[-1] for article in articles}
        self.files: Mapping[str, str] = own | file_names(brief)
        self.articles = len(articles)
        self._used: set[str] = set()

    def unique(self, label: str) -> str:
        """An id made of a label's words, in ASCII, so that everybody can type it."""
        plain = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") or "measure"
        if len(plain) > _ID_CHARS:
            plain = plain[:_ID_CHARS].rpartition("-")[0] or plain[:_ID_CHARS]
        name, number = plain, 1
        while name in self._used:
            number += 1
            name = f"{plain}-{number}"
        self._used.add(name)
        return name


def _section(name: str, about: str, lines: Sequence[str]) -> list[str]:
    return ["", *comment(about), f"{name}:" if lines else f"{name}: []", *lines]


def _body(article: Article, files: Mapping[str, str]) -> Iterator[str]:
    spans = [list(span) for span in article.body or ((0, len(article.text)),)]
    first, last = spans[0][0], spans[-1][1]
    begin = article.text[first : first + AROUND].rpartition(" ")[0]
    end = article.text[max(0, last - AROUND) : last].partition(" ")[2]
    yield from comment(f"{' '.join(begin.split())} … {' '.join(end.split())}", "  ")
    yield f"  {flow(files[article.id])}: {flow(spans)}"


def _origin(origin: Origin, names: _Names) -> Iterator[str]:
    for words in origin.evidence:
        yield from comment(words, "  ")
    articles = [names.files[name] for name in origin.articles]
    yield from block({"label": origin.label, "draft": True, "articles": articles})


def _measure(draft: _Draft, drafts: Sequence[_Draft], names: _Names) -> list[str]:
    measure = draft.measure
    disputed = measure.verdict == "disputed"
    entry = {
        "id": draft.id,
        "draft": True,
        "label": measure.label,
        "verdict": measure.verdict,
        "reason": measure.reason,
        "must": disputed or 2 * len(draft.articles) > names.articles,
    }
    said = measure.explanation and f"The rules say: {measure.explanation}"
    alike = [each.id for each in drafts if each is not draft and each.values & draft.values][:_ALIKE_IDS]
    same = f"The same value stands in: {', '.join(alike)}" if alike else ""
    lines = ["", *comment(said, "  "), *comment(same, "  "), *block(entry), "    reports:"]
    for words, report in draft.reports:
        lines += [*comment(words, "      "), f"      - {flow(report)}"]
    return lines


def _reports(
    measure: Measure, files: Mapping[str, str], texts: Mapping[str, str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The words around each report and its entry, in the order of the texts; none overlaps another."""
    ends: dict[str, int] = {}
    for figure in sorted(figures_of(measure), key=lambda f: (files[f.article], f.start)):
        if figure.weak or figure.start < ends.get(figure.article, 0):
            continue
        ends[figure.article] = figure.end
        entry = _report(figure, files[figure.article])
        words = _around(texts[figure.article], figure)
        yield words if {"value", "low", "high"} & entry.keys() else f"{words}\n{_VALUELESS}", entry


def _around(text: str, figure: Figure) -> str:
    return words_around(text, (figure.start, figure.end), (figure.quote_start, figure.quote_end))


def _report(figure: Figure, file: str) -> dict[str, Any]:
    """A figure as a label gives it, in the first form that reads back as the figure."""
    place = {"article": file, "start": figure.start, "end": figure.end, "printed": figure.printed}
    more = {"credited": figure.attribution, "fault": figure.fault}
    unit = {"unit": figure.unit} if _has_unit(figure) else {}
    said = {key: words for key, words in more.items() if words}
    for value in _values(figure):
        entry = place | value | unit
        if _right(entry, figure):
            return entry | said
    return place | unit | said


def _has_unit(figure: Figure) -> bool:
    return bool(figure.unit) and figure.dimension not in ("date", "time-of-day")


def _values(figure: Figure) -> Iterator[dict[str, Bound]]:
    """What the number may be labelled as: itself, else the ends of what it claims."""
    if figure.value is not None:
        yield {"value": figure.value}
    ends = {"low": figure.low, "high": _last(figure.high)}
    yield {key: end for key, end in ends.items() if end is not None}


def _last(high: Bound) -> Bound:
    """The end of an interval as labels give it: a day that still belongs to it."""
    try:
        return (date.fromisoformat(high) - timedelta(days=1)).isoformat() if isinstance(high, str) else high
    except (ValueError, OverflowError):
        return high


def _right(entry: Mapping[str, Any], figure: Figure) -> bool:
    try:
        return slip_of(Report.model_validate(entry), figure) == ""
    except (UnknownValue, ValueError):
        return False


def _statement(statement: Statement, names: _Names) -> Iterator[str]:
    sides = [side.evidence for side in statement.sides] or [statement.evidence]
    entry = {
        "id": names.unique(statement.text),
        "draft": True,
        "text": statement.text,
        "verdict": statement.verdict,
    }
    yield ""
    yield from block(entry)
    yield "    sides:"
    for side in sides:
        yield f"      - {flow([_place(evidence, names.files) for evidence in side])}"


def _place(evidence: Evidence, files: Mapping[str, str]) -> dict[str, Any]:
    place = {"article": files[evidence.article], "start": evidence.start, "end": evidence.end}
    return place | {"quote": evidence.quote}
