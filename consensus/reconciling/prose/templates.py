"""The brief's prose without a model: sentences of the articles, and templates for what they differ on."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence

from consensus.articles.offices import offices, person_key
from consensus.articles.own_numbers import own_numbers
from consensus.figures.text.wording import concepts
from consensus.reconciling.alike import ATTENDED
from consensus.reconciling.prose.draft import Draft
from consensus.reconciling.prose.story import Story, bare, fresh, named, plausible, worth_telling
from consensus.reconciling.prose.verbatim import PERSONAL, Openings, Sentence
from consensus.schema import ArticleSummary, Measure, Origin, Statement

_AGREED = 4  # agreed measures a sentence can list
_DETAILS = 3  # origins whose own details are told
_IN_LEDE = 2  # disputes a lede can name before it is a list
_DISPUTES = 5  # disputes that prose names; all stand in the table below it
_BODY = 2  # sentences of narrative after the lede


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
    story = Story(measures, statements, summaries, origins)
    opening = _narrative(story)
    told = {story.disputed_figures[f].id for s in opening for f in s.figures if f in story.disputed_figures}
    disputes = [m for m in story.ranked("disputed") if plausible(m)] or story.all_disputes()[:1]
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


def _title(story: Story, disputes: Sequence[Measure]) -> str:
    """The headline most like the others, with what is disputed; without a number where one can be had."""
    titles = [(" ".join(s.article.title.split()), s.article.id) for s in story.summaries if s.article.title]
    if not titles:
        return f"Reports differ on {named(disputes[0])}" if disputes else "What the reports say"
    ranked = sorted(titles, key=lambda t: (_counts(t[0]), -_likeness(t[0], t[1], story), len(t[0]), t))
    best = ranked[0][0].rstrip(".")
    return f"{best}; reports differ on {named(disputes[0])}" if disputes else best


def _likeness(title: str, article: str, story: Story) -> float:
    """How much of a headline other articles' openings say; a shout, a label or a question counts less."""
    words = frozenset(concepts(title))
    others = [held for name, held in story.openings.items() if name != article or len(story.openings) == 1]
    shares = [max((len(words & opening) for opening in openings), default=0) for openings in others]
    fault = (
        title.isupper()
        or "?" in title
        or any(mark in title for mark in (" — ", " | ", " – "))
        or len(words) < 3
        or bool(_NO_NEWS.search(title))
    )
    if not sum(shares):
        return -1.0  # a masthead, or a joke
    personal = 0.2 * bool(PERSONAL.search(title))
    return sum(shares) / math.sqrt(len(words)) / len(shares) - 0.6 * fault - personal


# Headlines of explainers and live pages, and those that give somebody's words: they tell no event.
_NO_NEWS = re.compile(
    r"(?i)\b(?:what|everything) (?:we|you|to) (?:need to )?know\b"
    r"|\b(?:live|explained|explainer|analysis|opinion|in pictures|as it happened|timeline|profile|q&a)\b"
    r"|\b(?:says?|said|claims?|claimed|warns?|tells?|told|alleges?)\b|^[“\"‘']|: [“‘']"
)


def _counts(title: str) -> bool:
    """Whether a headline holds a number that would need a source; "first" is none."""
    return any(word.casefold() not in {"first", "one"} for word in own_numbers(title, ""))


def _narrative(story: Story) -> list[Sentence]:
    """The sentences that tell what happened, most central first: the lede and what follows it."""
    candidates = [
        (rank, sentence)
        for leading in story.leading
        for rank, sentence in enumerate(leading)
        if _tellable(sentence, story)
    ]
    openings = Openings(story.openings)
    scored = sorted(candidates, key=lambda c: (_depth(c[0]) - openings.centrality(c[1]), c[1].article))
    chosen: list[Sentence] = []
    for rank, sentence in scored:
        if chosen and rank == 0 and story.one_report(sentence.article, chosen[0].article):
            continue  # a copy's first sentence tells the lede's news in other words
        lede = not chosen or not any(figure in story.disputed_figures for figure in sentence.figures)
        if len(chosen) <= _BODY and lede and fresh(sentence, chosen, story):
            chosen.append(sentence)
    return chosen


def _depth(rank: int) -> float:
    """What a sentence loses for not being an article's first: a newsroom puts first what happened."""
    return 0.06 * (rank > 0) + 0.02 * rank


def _tellable(sentence: Sentence, story: Story) -> bool:
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
        measure.id in story.plausible
        and measure.kind not in {"date", "time", "duration"}
        and not figure.attribution
        for measure, figure in held
    )


def _differ(measures: Sequence[Measure], also: bool = False) -> str:
    """A sentence for each disputed measure."""
    verb = "Reports also differ" if also else "Reports differ"
    lines = [
        f"{verb if n == 0 else 'They also differ'} on {named(m)}: {{{m.id}:sides}}."
        for n, m in enumerate(measures)
    ]
    return " ".join(lines)


def _disputed_statements(story: Story) -> list[str]:
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
    if all(ATTENDED.search(side.text) for side in statement.sides):
        return " on who was there in person"
    return ""


def _inner(text: str) -> str:
    return text.strip().rstrip(".").replace("{", "(").replace("}", ")")


def _outlets(story: Story, origins: Sequence[str]) -> str:
    return " and ".join(story.label_of(origin) for origin in origins[:2])


def _agreed(story: Story) -> str:
    """What reports agree on, and figures that fit together."""
    agreed = story.ranked("agreed")[:_AGREED]
    parts = [f"{named(m)} ({{{m.id}}})" for m in agreed]
    lines = [f"Reports agree on {_listed(parts)}."] if parts else []
    for measure in story.ranked("compatible")[:2]:
        terms = _terms(measure)
        if measure.reason == "as-of":
            lines.append(f"The latest figure for {named(measure)} is {{{measure.id}}}.")
        elif len(terms) > 1:
            lines.append(f"Figures given for {named(measure)} fit together: {_listed(terms)}.")
    return " ".join(lines)


def _terms(measure: Measure) -> list[str]:
    """The figures of a compatible measure, each printed value once, a count with what it counts."""
    terms: dict[str, str] = {}
    for position in measure.positions:
        for figure in position.figures:
            label = f" {bare(figure.label)}" if figure.kind == "number" else ""
            terms.setdefault(str(figure.value or figure.printed), f"{{F:{figure.id}}}{label}")
    return list(terms.values())[:_AGREED]


def _listed(parts: Sequence[str]) -> str:
    return ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)


def _details(story: Story, told: Sequence[Sentence]) -> list[str]:
    """What one origin alone reports: its sentence with most figures of its own."""
    if len(story.origins) < 2:
        return []
    alone: dict[str, set[str]] = {}
    for m in story.measures:
        if m.verdict == "single-source" and worth_telling(m):
            for p in m.positions:
                alone.setdefault(p.origins[0], set()).update(figure.id for figure in p.figures)
    holding = story.sentences_with(set().union(*alone.values()))
    lines: list[str] = []
    seen = list(told)
    for origin in story.origins:
        if len(lines) == _DETAILS:
            break
        best = _best_detail(story, holding, alone.get(origin.id, set()), seen)
        if best is not None:
            seen.append(best)
            lines.append(f"From {origin.label} alone: {best.template}")
    return lines


def _best_detail(
    story: Story, sentences: Sequence[Sentence], alone: Collection[str], seen: Sequence[Sentence]
) -> Sentence | None:
    """The sentence that adds most: figures (``alone``) nobody else has, close to the story's subject."""

    def worth(sentence: Sentence) -> float:
        own = sum(figure in alone for figure in sentence.figures)
        return min(own, 3) + 0.5 * len(sentence.concepts & story.titles) - 0.05 * len(sentence.concepts)

    candidates = [
        sentence
        for sentence in sentences
        if any(figure in alone for figure in sentence.figures)
        and not any(figure in story.disputed_figures for figure in sentence.figures)
        and fresh(sentence, seen, story)
    ]
    return max(candidates, key=worth, default=None)


def _bare_lede(story: Story) -> str:
    """A lede where no sentence can be taken: what is counted most."""
    ranked = sorted(story.measures, key=lambda m: -story.weight(m))
    return (
        f"Reports give {named(ranked[0])} as {{{ranked[0].id}}}."
        if ranked
        else "The articles hold no figure."
    )
