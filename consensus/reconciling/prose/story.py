"""What a writer by templates knows of a story: which measures matter, which sentences can be told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from consensus.figures.meaning.restated import given_in
from consensus.figures.text.wording import concepts
from consensus.reconciling.prose.verbatim import Sentence, sentences_of
from consensus.schema import ArticleSummary, Figure, Measure, Origin, Statement

OPENING = 3  # sentences at the top of an article that tell what happened
_FAR = 10  # see plausible; the widest true dispute seen is a factor of six, half a mile against 4.7 km
_MANY = 3  # articles whose agreement on a thing is no accident of words
_SMALL = 12  # counts below a dozen are printed of many things in every story
_SAME_FACT = 0.6  # share of a sentence, the story's own words counted, that is one fact told twice
_REPEATED = 0.4  # share of a sentence that may have been told before it is a repetition


@dataclass(frozen=True)
class Story:
    """The findings a draft is written from, with what the articles share worked out on demand."""

    measures: Sequence[Measure]
    statements: Sequence[Statement]
    summaries: Sequence[ArticleSummary]
    origins: Sequence[Origin]

    @cached_property
    def leading(self) -> list[list[Sentence]]:
        """The first sentences of each article that can stand in a brief."""
        return [sentences_of(summary, most=OPENING * 2) for summary in self.summaries]

    def sentences_with(self, figures: Collection[str]) -> list[Sentence]:
        """The sentences with one of these figures that can stand in a brief."""
        return [s for summary in self.summaries for s in sentences_of(summary, figures)]

    @cached_property
    def openings(self) -> Mapping[str, Sequence[frozenset[str]]]:
        """What each article says first, as concepts."""
        return {
            s.article.id: [frozenset(concepts(s.article.text[a:b])) for a, b in s.sentences[:OPENING]]
            for s in self.summaries
        }

    def one_report(self, article: str, other: str) -> bool:
        """Whether two articles carry one report."""
        return article != other and any({article, other} <= set(o.articles) for o in self.origins)

    @cached_property
    def titles(self) -> frozenset[str]:
        """The concepts that at least a third of the headlines share: what the story is about."""
        counts = Counter(c for s in self.summaries for c in set(concepts(s.article.title or "")))
        least = max(1, len(self.summaries) // 3)
        return frozenset(word for word, count in counts.items() if count >= least)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The concepts of the headlines, and those with which two articles or more open."""
        counts = Counter(c for openings in self.openings.values() for c in set().union(*openings))
        return self.titles | {concept for concept, count in counts.items() if count > 1}

    @cached_property
    def disputed_figures(self) -> Mapping[str, Measure]:
        """The figures of disputed measures."""
        disputed = [m for m in self.measures if m.verdict == "disputed"]
        return {figure.id: m for m in disputed for p in m.positions for figure in p.figures}

    @cached_property
    def plausible(self) -> frozenset[str]:
        """The ids of the disputed measures whose positions are near enough to be about one thing."""
        disputed = {m.id: m for m in self.disputed_figures.values()}
        return frozenset(i for i, measure in disputed.items() if plausible(measure))

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

    def concerns(self, measure: Measure) -> bool:
        """Whether a measure belongs to what the story is about, so that prose may speak of it.

        Rules group by words. What three articles state is no accident; of the rest, the label
        must share a word with the headlines or with the openings of two articles, and small
        counts, which meet by chance, must have three articles behind them.
        """
        figures = [figure for position in measure.positions for figure in position.figures]
        if len({figure.article for figure in figures}) >= _MANY:
            return True
        small = measure.kind == "number" and all((figure.base_high or 0) < _SMALL for figure in figures)
        return not small and bool(self.subject & set(concepts(measure.label)))

    def ranked(self, verdict: str) -> list[Measure]:
        """Measures of one verdict, the ones that matter most first."""
        told = (m for m in self.measures if m.verdict == verdict and worth_telling(m) and self.concerns(m))
        return sorted(told, key=lambda m: -self.weight(m))

    def all_disputes(self) -> list[Measure]:
        """Every dispute that is no dispute of weak numbers alone, the ones that matter most first."""
        disputed = (m for m in self.measures if m.verdict == "disputed" and worth_telling(m))
        return sorted(disputed, key=lambda m: (not plausible(m), -self.weight(m)))

    def label_of(self, origin: str) -> str:
        """What an origin is called."""
        return next((o.label for o in self.origins if o.id == origin), origin)


def worth_telling(measure: Measure) -> bool:
    """Whether prose may speak of a measure: not of ordinals, weak numbers or faults alone."""
    figures = [figure for position in measure.positions for figure in position.figures]
    sound = [figure for figure in figures if not figure.weak and not figure.fault]
    return (
        bool(sound)
        and measure.kind != "ordinal"
        and measure.label.lower() not in {"", "date", "number", "time"}
        and ": " not in measure.label  # the words of a clause, for a table
        and not _HALF_A_LABEL.match(bare(measure.label))
    )


# A label that lost its noun: "of the workforce".
_HALF_A_LABEL = re.compile(r"(?:of|in|on|at|for|to|from|with|by|and|or)\b", re.IGNORECASE)


def plausible(measure: Measure) -> bool:
    """Whether the positions of a disputed measure are near enough to be about one thing.

    Rules group by words alone. Positions further apart than a factor of ten are mostly two
    things that share a word, so prose does not headline them; they stay in the table.
    """
    middles = []
    for position in measure.positions:
        told = (given_in(figure, measure.unit) for figure in position.figures)
        figure = next(filter(None, told), None)
        if figure is None or figure.base_low is None or figure.base_high is None:
            continue
        middles.append(abs(figure.base_low + figure.base_high) / 2)
    if measure.kind == "date" or len(middles) < 2 or min(middles) <= 0:
        return measure.kind == "date" or len(middles) < 2
    return max(middles) / min(middles) <= _FAR


def named(measure: Measure) -> str:
    """A measure as a sentence names it: "the number of people killed", "the length of the bridge"."""
    label = bare(measure.label)
    if measure.kind == "number" and _PLURAL.search(re.split(r"\b(?:in|of|on|at|to|from|by)\b", label)[0]):
        return label if label.lower().startswith("times ") else f"the number of {label}"
    return f"the {label}" if label else "a figure"


_PLURAL = re.compile(r"\b(?:people|children|men|women|police|staff|crew|\w{2,}[^s\W]s)\b", re.IGNORECASE)


def bare(label: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", label.strip(), flags=re.IGNORECASE)


def fresh(sentence: Sentence, told: Sequence[Sentence], story: Story) -> bool:
    """Whether a sentence says mostly what the told ones do not, with and without the story's own words."""
    own = sentence.concepts - story.titles
    return all(
        len(own & other.concepts) <= _REPEATED * min(len(own), len(other.concepts - story.titles))
        and len(sentence.concepts & other.concepts)
        < _SAME_FACT * min(len(sentence.concepts), len(other.concepts))
        for other in told
    )
