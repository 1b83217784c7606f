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
from consensus.schema import ArticleSummary, Figure, Measure, Origin, Statement

_OPENING = 3  # sentences at the top of an article that tell what happened
_AGREED = 4  # agreed measures a sentence can list
_DETAILS = 3  # origins whose own details are told
_IN_LEDE = 2  # disputes a lede can name before it is a list
_DISPUTES = 5  # disputes that prose names; all stand in the table below it
_FAR = 10  # see _plausible; on eight stories no true dispute reached 5, every false one beyond 10 was noise
_REPEATED = 0.4  # share of a sentence that may have been told before it is a repetition
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
    def disputed_figures(self) -> Mapping[str, Measure]:
        """The figures of disputed measures."""
        disputed = [m for m in self.measures if m.verdict == "disputed"]
        return {figure.id: m for m in disputed for p in m.positions for figure in p.figures}

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """Every figure by id."""
        return {figure.id: figure for summary in self.summaries for figure in summary.figures}

    def weight(self, measure: Measure) -> float:
        """How much a measure matters: origins and articles that state it, and closeness to the headline."""
        articles = {figure.article for p in measure.positions for figure in p.figures}
        origins = {origin for p in measure.positions for origin in p.origins}
        dated = 2.0 if measure.kind in {"date", "time"} else 0.0  # when is rarely the news, how many is
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


def _plausible(measure: Measure) -> bool:
    """Whether the positions of a disputed measure are near enough to be about one thing.

    Rules group by words alone. Positions further apart than a factor of ten are mostly two
    things that share a word, so prose does not headline them; they stay in the table.
    """
    middles = []
    for position in measure.positions:
        figure = position.figures[0]
        if figure.base_low is None or figure.base_high is None:
            continue
        middles.append(abs(figure.base_low + figure.base_high) / 2)
    if measure.kind == "date" or len(middles) < 2 or min(middles) <= 0:
        return measure.kind == "date" or len(middles) < 2
    return max(middles) / min(middles) <= _FAR


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
    told = {story.disputed_figures[f].id for s in opening for f in s.figures if f in story.disputed_figures}
    disputes = [m for m in story.ranked("disputed") if _plausible(m)]
    rest = [m for m in disputes if m.id not in told]
    first = opening[0].template if opening else ""
    lede = " ".join(filter(None, (first, _differ(rest[:_IN_LEDE]))))
    paragraphs = (
        " ".join(sentence.template for sentence in opening[1:]),
        " ".join(filter(None, (_differ(rest[_IN_LEDE:_DISPUTES], also=True), *_disputed_statements(story)))),
        _agreed(story),
        " ".join(_details(story, opening)),
    )
    return Draft(_title(story, disputes), lede or _bare_lede(story), tuple(p for p in paragraphs if p))


def _title(story: _Story, disputes: Sequence[Measure]) -> str:
    """The headline most like the others, with what is disputed; without a number where one can be had."""
    titles = [" ".join(s.article.title.split()) for s in story.summaries if s.article.title]
    if not titles:
        return f"Reports differ on the {_bare(disputes[0].label)}" if disputes else "What the reports say"
    best = min(titles, key=lambda t: (_counts(t), -_likeness(t, story), len(t), t)).rstrip(".")
    return f"{best}; reports differ on {named(disputes[0])}" if disputes else best


def _likeness(title: str, story: _Story) -> float:
    """How much of a headline the articles' openings say; a shout, a label or a question counts less."""
    words = frozenset(concepts(title))
    shares = [max((len(words & o) for o in openings), default=0) for openings in story.openings.values()]
    fault = (
        title.isupper()
        or "?" in title
        or any(mark in title for mark in (" — ", " | ", " – "))
        or len(words) < 3
    )
    return sum(shares) / (len(words) or 1) ** 0.5 / (len(shares) or 1) - 0.6 * fault


def _counts(title: str) -> bool:
    """Whether a headline holds a number that would need a source; "first" is none."""
    return any(word.casefold() not in {"first", "one"} for word in own_numbers(title, ""))


def _narrative(story: _Story) -> list[Sentence]:
    """The sentences that tell what happened, most central first: the lede and what follows it."""
    candidates = [
        (rank, sentence)
        for summary in story.summaries
        for rank, sentence in enumerate(story.sentences[summary.article.id][: _OPENING * 2])
        if _tellable(sentence, story)
    ]
    scored = sorted(candidates, key=lambda c: (-centrality(c[1], story.openings) + 0.04 * c[0], c[1].article))
    chosen: list[Sentence] = []
    for _, sentence in scored:
        lede = not chosen or not any(figure in story.disputed_figures for figure in sentence.figures)
        if len(chosen) <= _BODY and lede and _fresh(sentence, chosen, story):
            chosen.append(sentence)
    return chosen


def _tellable(sentence: Sentence, story: _Story) -> bool:
    """Whether a sentence stays readable and true when its disputed figure is told with all its positions.

    At most one may be disputed, no date, and none that the sentence credits to somebody: what
    is put in its place says more than the credited said.
    """
    held = [
        (story.disputed_figures[f], story.figures[f]) for f in sentence.figures if f in story.disputed_figures
    ]
    if len(held) > 1:
        return False
    return all(
        _plausible(measure) and measure.kind not in {"date", "time", "duration"} and not figure.attribution
        for measure, figure in held
    )


def _fresh(sentence: Sentence, told: Sequence[Sentence], story: _Story) -> bool:
    """Whether a sentence says mostly what the told ones do not; the story's own words do not count."""
    own = sentence.concepts - story.titles
    return all(
        len(own & other.concepts) <= _REPEATED * min(len(own), len(other.concepts - story.titles))
        for other in told
    )


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
    if measure.kind == "number" and _PLURAL.search(re.split(r"\b(?:in|of|on|at|to|from|by)\b", label)[0]):
        return label if label.lower().startswith("times ") else f"the number of {label}"
    return f"the {label}" if label else "a figure"


_PLURAL = re.compile(r"\b(?:people|children|men|women|police|staff|crew|\w{2,}[^s\W]s)\b", re.IGNORECASE)


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
        if len(terms) > 1:
            lines.append(f"Figures given for {named(measure)} fit together: {_listed(terms)}.")
    return " ".join(lines)


def _terms(measure: Measure) -> list[str]:
    """The figures of a compatible measure, each printed value once, a count with what it counts."""
    terms: dict[str, str] = {}
    for position in measure.positions:
        for figure in position.figures:
            label = f" {_bare(figure.label)}" if figure.kind == "number" else ""
            terms.setdefault(str(figure.value or figure.printed), f"{{F:{figure.id}}}{label}")
    return list(terms.values())[:_AGREED]


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)


def _details(story: _Story, told: Sequence[Sentence]) -> list[str]:
    """What one origin alone reports: its sentence with most figures of its own."""
    if len(story.origins) < 2:
        return []
    alone = {
        figure.id: p.origins[0]
        for m in story.measures
        if m.verdict == "single-source" and _worth_telling(m)
        for p in m.positions
        for figure in p.figures
    }
    lines: list[str] = []
    seen = list(told)
    for origin in story.origins:
        best = _best_detail(story, origin.id, alone, seen)
        if best is not None and len(lines) < _DETAILS:
            seen.append(best)
            lines.append(f"From {origin.label} alone: {best.template}")
    return lines


def _best_detail(
    story: _Story, origin: str, alone: Mapping[str, str], seen: Sequence[Sentence]
) -> Sentence | None:
    """The sentence of an origin that adds most: figures nobody else has, close to the story's subject."""

    def worth(sentence: Sentence) -> float:
        own = sum(alone.get(figure) == origin for figure in sentence.figures)
        return min(own, 3) + 0.5 * len(sentence.concepts & story.titles) - 0.05 * len(sentence.concepts)

    candidates = [
        sentence
        for held in story.sentences.values()
        for sentence in held
        if any(alone.get(figure) == origin for figure in sentence.figures)
        and not any(figure in story.disputed_figures for figure in sentence.figures)
        and _fresh(sentence, seen, story)
    ]
    return max(candidates, key=worth, default=None)


def _bare_lede(story: _Story) -> str:
    """A lede where no sentence can be taken: what is counted most."""
    ranked = sorted(story.measures, key=lambda m: -story.weight(m))
    return (
        f"Reports give {named(ranked[0])} as {{{ranked[0].id}}}."
        if ranked
        else "The articles hold no figure."
    )
