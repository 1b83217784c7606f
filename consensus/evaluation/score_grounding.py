"""The hard gates: what a brief shows stands in the articles, within the story, no dispute flat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consensus.articles import sentences
from consensus.evaluation.gold import Gold
from consensus.evaluation.matching import Matched, evidence_of, figures_of
from consensus.evaluation.results import Ratio, Scores
from consensus.figures import Quantity, find
from consensus.schema import Brief, Figure, Link, Measure, Paragraph

_QUOTED = re.compile(r"[“\"]([^“”\"\n]{1,600})[”\"]")
_DIGITS = re.compile(r"[0-9]+")


def grounding(gold: Gold, brief: Brief, matched: Matched) -> tuple[Scores, tuple[str, ...]]:
    """The scores of the hard gates, and a line for each breach."""
    parts = {
        "grounding.quotes": list(_quotes(gold, brief, matched)),
        "grounding.inside": list(_inside(matched)),
        "grounding.bare_numbers": list(_prose_numbers(gold, brief)),
        "grounding.flat": list(_flat(brief)),
        "grounding.outside": list(_outside(gold, matched)),
    }
    good = {"grounding.quotes", "grounding.inside"}
    scores = {}
    for name, checks in parts.items():
        broken = sum(bool(said) for said in checks)
        scores[name] = Ratio(len(checks) - broken if name in good else broken, len(checks))
    breaches = tuple(f"{gold.slug}: {said}" for checks in parts.values() for said in checks if said)
    return scores, breaches


def _quotes(gold: Gold, brief: Brief, matched: Matched) -> Iterator[str]:
    """For each quote of a figure or statement: "", or that it does not stand in its article."""
    stretches = [
        (figure.article, figure.quote_start, figure.quote_end, figure.quote)
        for figure in (mention.figure for mention in matched.mentions)
    ]
    stretches += [(e.article, e.start, e.end, e.quote) for s in brief.statements for e in evidence_of(s)]
    for article, start, end, quote in stretches:
        verbatim = gold.texts.get(matched.files.get(article, ""), "")[start:end] == quote
        yield "" if verbatim else f"the quote “{quote[:60]}” does not stand at {article} {start}–{end}"


def _inside(matched: Matched) -> Iterator[str]:
    """For each figure: "", or that its number does not stand in its quote."""
    for figure in (mention.figure for mention in matched.mentions):
        start, end = figure.start - figure.quote_start, figure.end - figure.quote_start
        stands = 0 <= start < end and figure.quote[start:end] == figure.printed
        yield "" if stands else f"{figure.id}: “{figure.printed}” is not at its place in its quote"


def _outside(gold: Gold, matched: Matched) -> Iterator[str]:
    """For each figure: "", or that it was read outside the labelled body."""
    for figure in (mention.figure for mention in matched.mentions):
        file = matched.files.get(figure.article, figure.article)
        within = any(a <= figure.start and figure.end <= b for a, b in gold.labels.bodies.get(file, ()))
        said = f"“{figure.printed}” of {file} {figure.start}–{figure.end} was read outside the story"
        yield "" if within else said


def _prose_numbers(gold: Gold, brief: Brief) -> Iterator[str]:
    """For each number of the prose that is not weak: "", or that no figure of the brief stands behind it.

    Numbers inside what is cut from an article as words are not looked at: quotations, credits ("all
    three hospitals") and the names of outlets and origins.
    """
    behind = _behind(brief)
    credited = {figure.attribution for figures in behind.values() for figure in figures}
    names = _sources(brief) | {name for name in credited if any(name in t for t in gold.texts.values())}
    for paragraph in (Paragraph(text=brief.title), brief.lede, *brief.paragraphs):
        text = paragraph.text
        free = [m.span() for m in _QUOTED.finditer(text) if any(m[1] in t for t in gold.texts.values())]
        free += [m.span() for name in names if name for m in re.finditer(re.escape(name), text)]
        for number in find(text):
            if number.weak or any(a <= number.start and number.end <= b for a, b in free):
                continue
            links = [link for link in paragraph.links if link.start < number.end and number.start < link.end]
            figures = [figure for link in links for figure in behind.get(link.ref, ())]
            if paragraph.text == brief.title and not links:
                figures = [figure for found in behind.values() for figure in found]
            backed = any(_same(number, figure, text, links) for figure in figures) or _each(number, figures)
            yield "" if backed else f"“{number.printed}” in “{_around(text, number)}” has no figure behind it"


def _sources(brief: Brief) -> set[str]:
    """What outlets and origins are called: "Channel 4" is no number."""
    return {a.outlet for a in brief.articles if a.outlet} | {o.label for o in brief.origins if o.label}


def _behind(brief: Brief) -> dict[str, list[Figure]]:
    """The figures that the id of a figure or a measure stands for."""
    behind: dict[str, list[Figure]] = {}
    for measure in brief.measures:
        behind[measure.id] = list(figures_of(measure))
        behind |= {figure.id: [figure] for figure in figures_of(measure)}
    return behind


def _same(number: Quantity, figure: Figure, text: str, links: list[Link]) -> bool:
    """Whether a number of the prose is what the figure prints, or means the same."""
    digits = set(_DIGITS.findall(number.printed))
    if digits and digits <= set(_DIGITS.findall(figure.printed)):
        return True
    if any(text[link.start : link.end].lower() == figure.printed.lower() for link in links):
        return True
    if number.dimension != figure.dimension:
        return str(figure.value)[:4] in digits if figure.dimension == "date" else False
    low = float("-inf") if figure.base_low is None else figure.base_low
    high = float("inf") if figure.base_high is None else figure.base_high
    return number.base_low < high and low < number.base_high


def _each(number: Quantity, figures: list[Figure]) -> bool:
    """Whether each number of "6.4 or 6.5", read as a range, is one that a figure prints."""
    parts = [set(_DIGITS.findall(part)) for part in re.split(r"\bor\b|\band\b", number.printed)]
    printed = [set(_DIGITS.findall(figure.printed)) for figure in figures]
    return len(parts) > 1 and all(part and any(part <= one for one in printed) for part in parts)


def _flat(brief: Brief) -> Iterator[str]:
    """For each mention of a disputed measure in the prose: "", or that it is stated flat.

    It is not flat where its sentence shows another position of the measure too, or names a source: an
    outlet, an origin, or whom the figure is credited to.
    """
    disputed = {m.id: m for m in brief.measures if m.verdict == "disputed"}
    owner = {f.id: measure for measure in disputed.values() for f in figures_of(measure)}
    sources = _sources(brief)
    for paragraph in (brief.lede, *brief.paragraphs):
        for start, end in _whole_sentences(paragraph.text):
            links = [link for link in paragraph.links if start <= link.start < end]
            sentence = paragraph.text[start:end]
            for measure in {
                m.id: m for link in links if (m := owner.get(link.ref) or disputed.get(link.ref))
            }.values():
                plain = _is_flat(measure, links, sentence, sources)
                yield f"{measure.id} “{measure.label}” is stated flat: “{sentence[:80]}”" if plain else ""


def _whole_sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph; a bracket belongs to the one before it ("5:20 a.m. (the owner)")."""
    joined: list[tuple[int, int]] = []
    for start, end in sentences(text, [(0, len(text))]):
        if joined and text[start] in "([":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_flat(measure: Measure, links: list[Link], sentence: str, sources: set[str]) -> bool:
    refs = {link.ref for link in links}
    shown = sum(any(figure.id in refs for figure in position.figures) for position in measure.positions)
    credits = {
        figure.attribution for figure in figures_of(measure) if figure.id in refs and figure.attribution
    }
    # A link to the measure itself is rendered as the range of all its positions.
    return shown < 2 and measure.id not in refs and not any(name in sentence for name in sources | credits)


def _around(text: str, number: Quantity) -> str:
    return " ".join(text[max(0, number.start - 30) : number.end + 30].split())
