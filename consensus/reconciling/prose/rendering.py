"""From a draft with placeholders to paragraphs in which every number is cut from an article.

A measure becomes the words its positions print. Where they dispute, the sentence says who
prints which before it ends: a disputed measure never stands flat. ``{M1:sides}`` says it at once,
behind each value. A running count stands with its latest state, the earlier ones behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from consensus.articles import sentences
from consensus.figures.compare.credited import credited
from consensus.figures.compare.explain import listed
from consensus.reconciling.prose.wording import (
    alternatives,
    apart,
    mixed,
    representative,
    shown,
    sides,
    superseded,
    wordings,
)
from consensus.schema import Figure, Link, Measure, Paragraph, Position, Statement

_PLACEHOLDER = re.compile(r"\{(M\d{1,5}(?::sides)?|T\d{1,5}|F:[^{}\s]{1,200})\}|\s?\[((?:T\d{1,5}[ ,]*)+)\]")
OTHER_STATES = 3  # earlier states of a count told in brackets: a sentence holds no more
SPEAKERS = 3  # bodies credited with one value: a sentence holds no more


@dataclass(frozen=True)
class Material:
    """What a draft's placeholders stand for, by id; ``labels`` names the origins of figures."""

    measures: Mapping[str, Measure]
    statements: Mapping[str, Statement]
    figures: Mapping[str, Figure]
    labels: Mapping[str, str]
    origin_of: Callable[[Figure], str] | None = None

    def measure_of(self, figure_id: str) -> Measure | None:
        """The measure that holds a figure."""
        return self._home.get(figure_id)

    @cached_property
    def _home(self) -> Mapping[str, Measure]:
        home: dict[str, Measure] = {}
        for measure in self.measures.values():
            for position in measure.positions:
                for figure in position.figures:
                    home.setdefault(figure.id, measure)
        return home

    def support(self, ref: str) -> str:
        """The text that a placeholder stands on: the quotes behind "M1", "T1" or "F:…"."""
        if ref.startswith("T"):
            return " ".join(e.quote for e in self.statements[ref].evidence)
        if ref.startswith("F:"):
            return self.figures[ref[2:]].quote
        return " ".join(f.quote for p in self.measures[ref].positions for f in p.figures)


@dataclass
class _Line:
    text: str = ""
    links: list[Link] = field(default_factory=list)
    cites: list[str] = field(default_factory=list)
    disputed: list[Measure] = field(default_factory=list)
    running: list[tuple[str, Measure, str]] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    def add(self, words: str, ref: str = "") -> None:
        if ref:
            words = words[:1].upper() + words[1:] if self.opens_sentence() else words
            self.links.append(Link(start=len(self.text), end=len(self.text) + len(words), ref=ref))
            self.cite(ref)
        self.text += words

    def opens_sentence(self) -> bool:
        """Whether the next word begins a sentence."""
        return self.text.rstrip()[-1:] in ("", ".", "!", "?")

    def cite(self, ref: str) -> None:
        if ref not in self.cites:
            self.cites.append(ref)


def render(template: str, material: Material, spelled: set[str] | None = None) -> Paragraph:
    """One paragraph of the brief. Placeholders that stand for nothing raise ``KeyError``.

    ``spelled`` holds the disputed measures whose sides were named before; those named here join it.
    """
    line = _Line()
    spelled = set() if spelled is None else spelled
    for sentence in sentences_of_template(template):
        _render_sentence(line, sentence, material, spelled)
    spelled |= line.told
    return Paragraph(text=line.text.rstrip(), cites=tuple(line.cites), links=tuple(line.links))


def placeholders(template: str) -> list[str]:
    """The ids a template points at, in order, without repeats.

    >>> placeholders("The bridge is {M1} long, as {F:a:F2} says [T1 T2].")
    ['M1', 'F:a:F2', 'T1', 'T2']
    """
    ids: dict[str, None] = {}
    for match in _PLACEHOLDER.finditer(template):
        for name in [match[1].removesuffix(":sides")] if match[1] else re.findall(r"T\d+", match[2]):
            ids[name] = None
    return list(ids)


def without_placeholders(template: str) -> str:
    """The words of a template that its writer chose.

    >>> without_placeholders("It is {M1} long [T1].")
    'It is   long .'
    """
    return _PLACEHOLDER.sub(" ", template)


def sentences_of_template(template: str) -> list[str]:
    """The sentences of a template, each with the blank before it."""
    cuts = [0, *(end for _, end in sentences(template)), len(template)]
    return [template[a:b] for a, b in pairwise(cuts) if template[a:b]]


def _render_sentence(line: _Line, sentence: str, material: Material, spelled: set[str]) -> None:
    line.disputed, line.running = [], []
    body, ending = _split_ending(sentence)
    position = 0
    for match in _PLACEHOLDER.finditer(body):
        line.add(apart(line.text, body[position : match.start()]))
        position = match.end()
        _fill(line, match, material)
    line.add(body[position:])
    fresh = [m for m in dict.fromkeys(line.disputed) if m.id not in spelled]
    if fresh:
        spelled.update(m.id for m in fresh)
        _spell_out(line, fresh, material)
    moved = {state[1].id: state for state in line.running[::-1] if state[1].id not in spelled}
    spelled.update(moved)
    _all_other_states(line, [*moved.values()][::-1])
    line.add(ending)


def _split_ending(sentence: str) -> tuple[str, str]:
    stripped = sentence.rstrip()
    cut = len(stripped.rstrip(".!?\"”’')"))
    return (sentence[:cut], sentence[cut:]) if cut else (sentence, "")


def _fill(line: _Line, match: re.Match[str], material: Material) -> None:
    name = match[1]
    if name is None:
        for cited in re.findall(r"T\d+", match[2]):
            line.cite(material.statements[cited].id)
    elif name.startswith("T"):
        line.add(material.statements[name].text.rstrip("."), name)
    elif name.endswith(":sides"):
        _fill_sides(line, material.measures[name.removesuffix(":sides")], material)
        line.told.add(name.removesuffix(":sides"))
    elif name.startswith("M"):
        _fill_measure(line, material.measures[name])
    else:
        figure = material.figures[name[2:]]
        measure = material.measure_of(figure.id)
        if measure is not None and (measure.verdict == "disputed" or figure.fault):
            _fill_measure(line, measure)
        else:
            line.add(shown(figure), figure.id)
            if measure is not None and superseded(measure):
                line.running.append((shown(figure), measure, figure.id))


def _fill_measure(line: _Line, measure: Measure) -> None:
    words = alternatives(measure)
    line.add(words, measure.id)
    if measure.verdict == "disputed":
        line.disputed.append(measure)
    elif superseded(measure):
        line.running.append((words, measure, measure.id))


def _all_other_states(line: _Line, running: Sequence[tuple[str, Measure, str]]) -> None:
    """Append what else was counted, before or since: " (earlier 38 miles)", " (2: later 4; 38: later 64)".

    ``running`` holds what the sentence prints, its measure and what those words are cut from.
    """
    for index, (printed, measure, ref) in enumerate(running):
        line.add("; " if index else " (")
        if len(running) > 1:
            line.add(printed, ref)
            line.add(": ")
        _other_states(line, printed, measure)
    line.add(")" if running else "")


def _other_states(line: _Line, printed: str, measure: Measure) -> None:
    latest = representative(measure.positions[0].figures, mixed(measure))
    is_latest = printed.casefold() == shown(latest).casefold()
    told = superseded(measure) if is_latest else [latest]
    for index, figure in enumerate(told[:OTHER_STATES]):
        line.add(", " if index else "earlier " if is_latest else "later ")
        line.add(shown(figure), figure.id)


def _fill_sides(line: _Line, measure: Measure, material: Material) -> None:
    """Each value with who prints it: "1 km (AP report; half a mile: Post) or 4.7 km (Kyiv Independent)"."""
    line.cite(measure.id)
    for index, position in enumerate(sides(measure)):
        (figure, backers), *others = wordings(position, mixed(measure))
        line.add(" or " if index else "")
        line.add(shown(figure), figure.id)
        line.add(f" ({who_says(backers, position, material)}")
        _add_wordings(line, others, position, material)
        line.add(")")


def _spell_out(line: _Line, measures: list[Measure], material: Material) -> None:
    """Append who prints which: " (1 km: AP report; 4.7 km: Kyiv Independent)"."""
    for measure in measures:
        for index, position in enumerate(sides(measure)):
            (figure, backers), *others = wordings(position, mixed(measure))
            line.add("; " if index else " (")
            line.add(shown(figure), figure.id)
            line.add(f": {who_says(backers, position, material)}")
            _add_wordings(line, others, position, material)
        line.add(")")


def _add_wordings(
    line: _Line, others: list[tuple[Figure, tuple[Figure, ...]]], position: Position, material: Material
) -> None:
    """Other numbers that fit the same position, with whose they are: nobody is credited with another's."""
    for figure, backers in others:
        line.add("; ")
        line.add(shown(figure), figure.id)
        line.add(f": {who_says(backers, position, material)}")


def who_says(figures: Sequence[Figure], position: Position, material: Material) -> str:
    """The origins that print these figures, each with whom it credits: "AP report, citing Tass; Post"."""
    origin_of = material.origin_of
    if origin_of is None:
        names = [material.labels.get(origin, origin) for origin in position.origins]
        credit = next((figure.attribution for figure in figures if figure.attribution), "")
        return _citing(names, credit)
    found = credited(figures, lambda figure: material.labels.get(origin_of(figure), origin_of(figure)))
    told = [_citing(names, credit) for credit, names in found.items()]
    return "; ".join(told if len(told) <= SPEAKERS else [*told[: SPEAKERS - 1], "others"])


def _citing(names: Sequence[str], credit: str) -> str:
    said = listed(names if len(names) < 4 else [*names[:2], "others"])
    return f"{said}, citing {credit}" if credit else said
