"""The brief's prose without a model: sentences of the articles, and templates for what they differ on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from consensus.articles.offices import offices, person_key
from consensus.articles.wording import own_numbers
from consensus.figures.wording import concepts
from consensus.reconciling.draft import Draft
from consensus.reconciling.verbatim import Sentence, centrality, sentences_of
from consensus.schema import ArticleSummary, Measure, Origin, Statement

_OPENING = 3  # sentences at the top of an article that tell what happened
_AGREED = 4  # agreed measures a sentence can list
_DETAILS = 3  # origins whose own details are told
_BODY = 2  # sentences of narrative after the lede


@dataclass(frozen=True)
class _Story:
    measures: Sequence[Measure]
    statements: Sequence[Statement]
    summaries: Sequence[ArticleSummary]
    origins: Sequence[Origin]

    @cached_property
    def sentences(self) -> dict[str, list[Sentence]]:
        return {summary.article.id: sentences_of(summary) for summary in self.summaries}

    @cached_property
    def openings(self) -> Mapping[str, Sequence[frozenset[str]]]:
        """What each article says first, as concepts."""
        return {
            s.article.id: [frozenset(concepts(s.article.text[a:b])) for a, b in s.sentences[:_OPENING]]
            for s in self.summaries
        }

    @cached_property
    def titles(self) -> frozenset[str]:
        """The concepts that at least a third of the headlines share: what the story is about."""
        counts = Counter(c for s in self.summaries for c in set(concepts(s.article.title or "")))
        least = max(1, len(self.summaries) // 3)
        return frozenset(word for word, count in counts.items() if count >= least)

    @cached_property
    def disputed_figures(self) -> frozenset[str]:
        held = [p for m in self.measures if m.verdict == "disputed" for p in m.positions]
        return frozenset(figure.id for position in held for figure in position.figures)

    def weight(self, measure: Measure) -> float:
        """How much a measure matters: origins and articles that state it, and closeness to the headline."""
        articles = {figure.article for p in measure.positions for figure in p.figures}
        origins = {origin for p in measure.positions for origin in p.origins}
        dated = 1.0 if measure.kind in {"date", "time"} else 0.0  # when is rarely the news, how many is
        return len(origins) + 0.5 * len(articles) + len(self.titles & set(concepts(measure.label))) - dated

    def ranked(self, verdict: str) -> list[Measure]:
        """Measures of one verdict, the ones that matter most first."""
        told = (m for m in self.measures if m.verdict == verdict and _worth_telling(m))
        return sorted(told, key=lambda m: -self.weight(m))

    def label_of(self, origin: str) -> str:
        return next((o.label for o in self.origins if o.id == origin), origin)


def _worth_telling(measure: Measure) -> bool:
    """Whether prose may speak of a measure: not of ordinals, weak numbers or faults alone."""
    figures = [figure for position in measure.positions for figure in position.figures]
    sound = [figure for figure in figures if not figure.weak and not figure.fault]
    return (
        bool(sound)
        and measure.kind != "ordinal"
        and measure.label.lower() not in {"", "date", "number", "time"}
    )


def write(
    measures: Sequence[Measure],
    statements: Sequence[Statement],
    summaries: Sequence[ArticleSummary],
    origins: Sequence[Origin],
) -> Draft:
    """The draft of a brief from templates and sentences of the articles.

    It leads with what happened, names what is disputed at once, then tells what reports agree
    on, then what one alone says. Every number is a placeholder.

    Returns:
        A draft whose lede names the most weighty disputes, if there are any.
    """
    story = _Story(measures, statements, summaries, origins)
    opening = _narrative(story)
    disputes = story.ranked("disputed")
    lede = " ".join(filter(None, (opening[0] if opening else "", _differ(disputes[:2]))))
    paragraphs = (
        " ".join(opening[1:]),
        " ".join(filter(None, (_differ(disputes[2:6], also=True), *_disputed_statements(story)))),
        _agreed(story),
        " ".join(_details(story)),
    )
    return Draft(_title(story, disputes), lede or _bare_lede(story), tuple(p for p in paragraphs if p))


def _title(story: _Story, disputes: Sequence[Measure]) -> str:
    """The headline most like the others, with what is disputed; without a number where one can be had."""
    titles = [" ".join(s.article.title.split()) for s in story.summaries if s.article.title]
    if not titles:
        return f"Reports differ on the {_bare(disputes[0].label)}" if disputes else "What the reports say"
    words = {title: frozenset(concepts(title)) for title in titles}

    def likeness(title: str) -> float:
        return sum(len(words[title] & words[t]) / (len(words[title] | words[t]) or 1) for t in titles)

    best = min(titles, key=lambda t: (_counts(t), -likeness(t), len(t), t)).rstrip(".")
    return f"{best}; reports differ on {named(disputes[0])}" if disputes else best


def _counts(title: str) -> bool:
    """Whether a headline holds a number that would need a source; "first" is none."""
    return any(word.casefold() not in {"first", "one"} for word in own_numbers(title, ""))


def _narrative(story: _Story) -> list[str]:
    """The sentences that tell what happened, most central first: the lede and what follows it."""
    candidates = [
        (rank, sentence)
        for summary in story.summaries
        for rank, sentence in enumerate(story.sentences[summary.article.id][: _OPENING * 2])
        if not set(sentence.figures) & story.disputed_figures
    ]
    scored = sorted(candidates, key=lambda c: (-centrality(c[1], story.openings) + 0.04 * c[0], c[1].article))
    chosen: list[Sentence] = []
    for _, sentence in scored:
        if len(chosen) <= _BODY and all(_fresh(sentence, other) for other in chosen):
            chosen.append(sentence)
    return [sentence.template for sentence in chosen]


def _fresh(sentence: Sentence, other: Sentence) -> bool:
    shared = sentence.concepts & other.concepts
    return len(shared) <= 0.4 * min(len(sentence.concepts), len(other.concepts))


def _differ(measures: Sequence[Measure], also: bool = False) -> str:
    """A sentence for each disputed measure."""
    verb = "Reports also differ" if also else "Reports differ"
    lines = [
        f"{verb if n == 0 else 'They also differ'} on {named(m)}: {{{m.id}}}." for n, m in enumerate(measures)
    ]
    return " ".join(lines)


def named(measure: Measure) -> str:
    """A measure as a sentence names it: "the number of people killed", "the length of the bridge"."""
    label = _bare(measure.label)
    head = label.split()[0].lower() if label else ""
    counted = measure.kind == "number" and head not in {
        "number",
        "total",
        "amount",
        "death",
        "share",
        "magnitude",
    }
    if counted and not label.lower().endswith(("toll", "tally", "count", "figures", "number", "total")):
        return f"the number of {label}"
    return f"the {label}" if label else "a figure"


def _bare(label: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", label.strip(), flags=re.IGNORECASE)


def _disputed_statements(story: _Story) -> list[str]:
    lines: list[str] = []
    for statement in story.statements:
        words = " ".join(side.text for side in statement.sides)
        if statement.verdict == "disputed" and statement.sides and not own_numbers(words, ""):
            sides = [f"“{_inner(side.text)}” ({_outlets(story, side.origins)})" for side in statement.sides]
            lines.append(f"Accounts differ{_about(statement)}: {' against '.join(sides)} [{statement.id}].")
    return lines


def _about(statement: Statement) -> str:
    """What two accounts differ on, where the words show it: somebody's office."""
    people = [[office.person for office in offices(side.text)] for side in statement.sides]
    if all(len(found) == 1 for found in people) and len({person_key(found[0]) for found in people}) == 1:
        return f" on the office of {people[0][0]}"
    return ""


def _inner(text: str) -> str:
    return text.strip().rstrip(".").replace("{", "(").replace("}", ")")


def _outlets(story: _Story, origins: Sequence[str]) -> str:
    return " and ".join(story.label_of(origin) for origin in origins[:2])


def _agreed(story: _Story) -> str:
    """What reports agree on, and figures that fit together."""
    agreed = story.ranked("agreed")[:_AGREED]
    parts = [f"{named(m)} ({{{m.id}}})" for m in agreed]
    lines = [f"Reports agree on {_listed(parts)}."] if parts else []
    for measure in story.ranked("compatible")[:2]:
        terms = _terms(measure)
        lines.append(f"Figures given for {named(measure)} fit together: {_listed(terms)}.")
    return " ".join(lines)


def _terms(measure: Measure) -> list[str]:
    """The figures of a compatible measure, each printed value once, a count with what it counts."""
    terms: dict[str, str] = {}
    for position in measure.positions:
        for figure in position.figures:
            label = f" {_bare(figure.label)}" if figure.kind == "number" else ""
            terms.setdefault(figure.printed.casefold(), f"{{F:{figure.id}}}{label}")
    return list(terms.values())[:_AGREED]


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)


def _details(story: _Story) -> list[str]:
    """What one origin alone gives, for the origins with most to add."""
    if len(story.origins) < 2:
        return []
    by_origin: dict[str, list[Measure]] = {}
    for measure in story.ranked("single-source"):
        by_origin.setdefault(measure.positions[0].origins[0], []).append(measure)
    lines = []
    for origin, held in list(by_origin.items())[:_DETAILS]:
        parts = [f"{named(m)} ({{{m.id}}})" for m in held[:2]]
        lines.append(f"{story.label_of(origin)} alone gives {_listed(parts)}.")
    return lines


def _bare_lede(story: _Story) -> str:
    """A lede where no sentence can be taken: what is counted most."""
    ranked = sorted(story.measures, key=lambda m: -story.weight(m))
    return (
        f"Reports give {named(ranked[0])} as {{{ranked[0].id}}}."
        if ranked
        else "The articles hold no figure."
    )
