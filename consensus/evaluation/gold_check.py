"""Proof that labels are what they claim: texts at their spans, hashes, ids, bodies, no overlaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consensus.evaluation.gold import Gold, Place, Problem, Report
from consensus.evaluation.gold_doubts import wrong
from consensus.evaluation.values import UnknownValue, labelled
from consensus.evaluation.yaml_lines import Key, line_of

Found = tuple[Key, str]
# Places of a text that stands elsewhere: more than a handful help nobody to choose.
_PLACES = 4


def check_story(gold: Gold) -> list[Problem]:
    """What is wrong with a story's labels, in the order of the file's lines; nothing where all is well.

    Every printed text stands at its span, every article has the hash that ``story.yaml`` gives, ids are
    unique, reports lie in bodies and none overlaps another, values and units can be read and are those
    of the printed numbers, no verdict is refuted by its reports, and whatever is named exists.
    """
    found = [*_hashes(gold)]
    for key, said in (
        *_ids(gold),
        *_bodies(gold),
        *_origins(gold),
        *_reports(gold),
        *_others(gold),
        *wrong(gold),
    ):
        found.append(Problem(gold.file, gold.line(*key), said))
    drafts = [Problem(gold.file, gold.line(*key), said) for key, said in _drafts(gold)]
    return [*sorted(found, key=_place_of), *sorted(drafts, key=_place_of)]


def _place_of(problem: Problem) -> tuple[str, int]:
    return str(problem.file), problem.line


def _drafts(gold: Gold) -> Iterator[Found]:
    """What ``consensus gold new`` proposed and nobody has confirmed yet."""
    labels = gold.labels
    names = [("origins", number, o.label) for number, o in enumerate(labels.origins) if o.draft]
    names += [("measures", number, m.id) for number, m in enumerate(labels.measures) if m.draft]
    names += [("statements", number, s.id) for number, s in enumerate(labels.statements) if s.draft]
    for room, number, name in names:
        said = f"{name} is a draft: compare it with the articles, then delete this line"
        yield (room, number, "draft"), said
    if labels.draft:
        said = "the file is a draft: check bodies, add what is missing, then delete this line"
        yield ("draft",), said


def _hashes(gold: Gold) -> Iterator[Problem]:
    for number, entry in enumerate(gold.story.articles):
        name = entry.file.rsplit("/", 1)[-1]
        if entry.sha256 != gold.hashes[name]:
            said = "has no sha256 in story.yaml" if not entry.sha256 else "was changed: its sha256 differs"
            line = line_of(gold.story_lines, ("articles", number))
            yield Problem(gold.folder / "story.yaml", line, f"{entry.file} {said} (now {gold.hashes[name]})")


def _ids(gold: Gold) -> Iterator[Found]:
    labels = gold.labels
    seen: set[str] = set()
    named = [("measures", number, measure.id) for number, measure in enumerate(labels.measures)]
    named += [("statements", number, statement.id) for number, statement in enumerate(labels.statements)]
    for room, number, name in named:
        if name in seen:
            yield (room, number, "id"), f"the id {name} is used twice"
        seen.add(name)


def _bodies(gold: Gold) -> Iterator[Found]:
    for name in gold.texts:
        if name not in gold.labels.bodies:
            yield ("bodies",), f"no body is labelled for {name}"
    for name, spans in gold.labels.bodies.items():
        if name not in gold.texts:
            yield ("bodies", name), f"{name} is no article of the story"
            continue
        last = 0
        for start, end in spans:
            if not last <= start < end <= len(gold.texts[name]):
                yield ("bodies", name), f"[{start}, {end}] is empty, out of order or beyond the end of {name}"
            last = end


def _origins(gold: Gold) -> Iterator[Found]:
    seen: set[str] = set()
    for number, origin in enumerate(gold.labels.origins):
        for name in origin.articles:
            if name not in gold.texts:
                yield ("origins", number), f"{name} is no article of the story"
            elif name in seen:
                yield ("origins", number), f"{name} is in two origins"
            seen.add(name)


def _reports(gold: Gold) -> Iterator[Found]:
    taken: dict[str, list[tuple[int, int, str]]] = {}
    for m, r, report in gold.reports():
        key: Key = ("measures", m, "reports", r)
        yield from ((key, said) for said in _place(gold, report, report.printed))
        if not _inside(report, gold.labels.bodies.get(report.article, ())):
            yield key, f"“{report.printed}” lies outside the labelled body of {report.article}"
        others = taken.setdefault(report.article, [])
        for start, end, owner in others:
            if report.start < end and start < report.end:
                yield key, f"“{report.printed}” overlaps another report, of {owner}"
        others.append((report.start, report.end, gold.labels.measures[m].id))
        yield from ((key, said) for said in _value(report))


def _value(report: Report) -> Iterator[str]:
    try:
        labelled(report)
    except UnknownValue as error:
        yield f"“{report.printed}”: {error}"


def _others(gold: Gold) -> Iterator[Found]:
    for t, trap in enumerate(gold.labels.traps):
        yield from ((("traps", t), said) for said in _place(gold, trap, trap.printed))
    for s, statement in enumerate(gold.labels.statements):
        for n, side in enumerate(statement.sides):
            for p, place in enumerate(side):
                yield from (
                    (("statements", s, "sides", n, p), said) for said in _place(gold, place, place.quote)
                )
        if statement.verdict == "disputed" and len(statement.sides) < 2:
            yield ("statements", s), f"{statement.id} is disputed but has one side only"
    ids = {measure.id for measure in gold.labels.measures}
    for number, pair in enumerate(gold.labels.look_alikes):
        for name in pair:
            if name not in ids:
                yield ("look_alikes", number), f"{name} is no measure"


def _place(gold: Gold, place: Place, printed: str | None) -> Iterator[str]:
    text = gold.texts.get(place.article)
    if text is None:
        yield f"{place.article} is no article of the story"
    elif not place.start < place.end <= len(text):
        said = f"[{place.start}, {place.end}] is empty or beyond the end of {place.article}"
        yield said + (_elsewhere(text, printed) if printed else "")
    elif printed is not None and text[place.start : place.end] != printed:
        there = text[place.start : place.end]
        said = f"“{printed}” does not stand at {place.start}–{place.end} of {place.article}, “{there}” does"
        yield said + _elsewhere(text, printed)


def _elsewhere(text: str, printed: str) -> str:
    """Where the text does stand: an offset that is counted by hand is seldom right."""
    starts = [match.start() for match in re.finditer(re.escape(printed), text)][:_PLACES]
    places = ", ".join(f"start: {start}, end: {start + len(printed)}" for start in starts)
    return f"; it stands at {places.replace(', start', ' or start')}" if places else ""


def _inside(place: Place, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place.start and place.end <= end for start, end in spans)
