"""Whose a number is that a format shows: a model's, or code's own.

A brief is rendered twice, the second time with every letter and number that a model could have worded made a "z".
A number that stands in the first rendering more often than in the second is a model's, whatever it looks like
("47" on an axis hides no "47" in a label): the articles must print it. All others are code's: each is printed in
an article, or follows from the brief by the arithmetic written down here, which shares no code with the program.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from independent import in_line, numbers, plain, planted_in, visible

from consensus.output.formats import render
from consensus.schema import ArticleEntry, Brief, Figure, Measure, Paragraph, Statement

# A line of its own on a page of excerpts; looked for only where no word is a model's.
_GAP = re.compile(r"^[\d,]+ characters? not shown$", re.MULTILINE)
_SCALES = re.compile(r"(?<=\d) (?:bn|tn|m)\b")  # on an axis


def wordless(brief: Brief) -> Brief:
    """The brief without what a model worded: as long, as wide, and without a number."""
    labels = {m.label for m in brief.measures} | {s.text for s in brief.statements}
    quoted = re.compile(
        "|".join(re.escape(each) for each in sorted(labels, key=len, reverse=True) if each) or "(?!)"
    )

    def silent(words: str) -> str:
        return quoted.sub(lambda match: _zs(match.group()), words)

    return brief.model_copy(
        update={
            "title": _zs(brief.title),
            "lede": _links_alone(brief.lede),
            "paragraphs": tuple(map(_links_alone, brief.paragraphs)),
            "measures": tuple(_measure(measure, silent) for measure in brief.measures),
            "statements": tuple(map(_statement, brief.statements)),
            "left_out": tuple(left.model_copy(update={"what": silent(left.what)}) for left in brief.left_out),
            "warnings": tuple(map(silent, brief.warnings)),
        }
    )


def _zs(words: str) -> str:
    return re.sub(r"\S", "z", words)


def _links_alone(paragraph: Paragraph) -> Paragraph:
    told = [False] * len(paragraph.text)
    for link in paragraph.links:
        told[link.start : link.end] = [True] * (link.end - link.start)
    # What ends a number's word goes on ending it: "forty;" is no "fortyz".
    text = "".join(
        c if kept or c.isspace() or c in ".,;:!?()" else "z"
        for c, kept in zip(paragraph.text, told, strict=True)
    )
    return paragraph.model_copy(update={"text": text})


def _measure(measure: Measure, silent: Any) -> Measure:
    positions = tuple(
        position.model_copy(update={"figures": tuple(map(_figure, position.figures))})
        for position in measure.positions
    )
    said = {"explanation": silent(measure.explanation), "settle": silent(measure.settle)}
    return measure.model_copy(update={"label": _zs(measure.label), "positions": positions, **said})


def _figure(figure: Figure) -> Figure:
    chain = tuple(credit.model_copy(update={"who": _zs(credit.who)}) for credit in figure.chain)
    worded = {"label": _zs(figure.label), "attribution": _zs(figure.attribution), "chain": chain}
    return figure.model_copy(update=worded)


def _statement(statement: Statement) -> Statement:
    sides = tuple(side.model_copy(update={"text": _zs(side.text)}) for side in statement.sides)
    return statement.model_copy(update={"text": _zs(statement.text), "sides": sides})


def in_format(
    brief: Brief,
    form: str,
    rendered: str | bytes,
    sources: str,
    planted: tuple[dict[str, re.Pattern[str]], str] | None = None,
) -> list[str]:
    """What is wrong with one format: a model's number that no article prints, code's that does not follow, a sign.

    ``planted``: the claims that no article of the story prints, and the number in disguise that was told.
    """
    seen = visible(rendered, form)
    # What a JSON file escapes shows nothing and turns nothing around.
    raw = rendered.decode("utf-8", "replace") if isinstance(rendered, bytes) else rendered
    written = raw if form in ("json", "jsonld") else seen
    wrong = [
        f"{form} shows {sign!r}" for sign in ("\x1b", "\x00", "\x9b", "\u202e", "\u2066") if sign in written
    ]
    bare = visible(render(wordless(brief), form, {}), form)
    printed = numbers(sources)
    said = _count(seen, bare) - _count(bare, seen)
    if own := set(said) - printed:
        wrong.append(f"{form} shows {sorted(own)} of a model's: {_around(own, seen)}")
    if planted and (claimed := _claimed(seen, bare, planted[0])):
        wrong.append(f"{form} shows {claimed}")
    wrong += planted_in(seen, bare, planted[1], sources) if planted and planted[1] else []
    bare = _SCALES.sub("", _GAP.sub("", bare)).replace("  ", "\n")
    if own := _that_follow_from_nothing(numbers(re.sub(r"(?<=\d) (?=\d)", "\n", bare)) - printed, brief):
        wrong.append(f"{form} shows {sorted(own)} of code's, which follow from nothing: {_around(own, bare)}")
    return wrong


def _count(text: str, other: str) -> Counter[str]:
    """The numbers of those lines that ``other`` has not as often."""
    lines = Counter(text.split("\n"))
    lines.subtract(other.split("\n"))
    found: Counter[str] = Counter()
    for line, times in lines.items():
        for number in in_line(line) if times > 0 else ():
            found[number] += times
    return found


def _claimed(seen: str, bare: str, claims: dict[str, re.Pattern[str]]) -> list[str]:
    """The claims in those lines that the brief without a model's words does not have."""
    lines = "\n".join(set(seen.split("\n")) - set(bare.split("\n")))
    folded = f"{lines}\n{plain(lines)}".casefold()
    return sorted(claim for claim, word in claims.items() if claim in folded and word.search(folded))


def _around(own: set[str], seen: str) -> str:
    line = next((line for line in seen.split("\n") if own & set(in_line(line))), "")
    return repr(line[:200])


def _that_follow_from_nothing(found: set[str] | frozenset[str], brief: Brief) -> set[str]:
    """The numbers that no article prints and that do not follow from the brief by rules of our own."""
    left = {n for n in found if not (n.isdigit() and int(n) <= _counts(brief))}
    left = left - _values(brief) if left else left
    spans = [span for m in brief.measures for span in _spans(m)] if left else []
    return {
        n for n in left if not (_FLOAT.fullmatch(n) and any(_on_a_scale(float(n), *span) for span in spans))
    }


_FLOAT = re.compile(r"\d+(?:\.\d+)?")


def _counts(brief: Brief) -> int:
    """How far code counts in a brief: figures and quotes, rows, articles, days of a month."""
    held = [f for m in brief.measures for p in m.positions for f in p.figures]
    quotes = len(held) + sum(len(s.evidence) for s in brief.statements)
    rows = len(brief.left_out) + len(brief.measures) + len(brief.statements)
    return max(quotes, rows, len(brief.articles), 31 * any(f.kind == "date" for f in held))


def _values(brief: Brief) -> set[str]:
    """The numbers of the brief's own fields as a format prints them, and of what code explains."""
    held = [f for m in brief.measures for p in m.positions for f in p.figures]
    values = {n for number in _fields(brief.model_dump(mode="json")) for n in _printed(number)}
    values |= numbers(f"{brief.usage.input_tokens + brief.usage.output_tokens:,}")
    values |= numbers(" ".join(f.unit for f in held))
    said = (f"{m.explanation}\n{m.settle}\n{m.low} {m.high}" for m in brief.measures)
    values |= numbers("\n".join([*said, *(why for o in brief.origins for why in o.evidence)]))
    dated = " ".join(str(x) for f in held for x in (f.value, f.low, f.high, f.as_of))
    values |= numbers(dated) | {part.lstrip("0") for part in re.findall(r"\d+", dated)}
    return values | {str(n) for article in brief.articles for n in _unread(article)}


def _on_a_scale(value: float, low: float, high: float) -> bool:
    return _end_of(value, low, high) or _mark_of(value, low, high)


def _unread(article: ArticleEntry) -> Iterator[int]:
    """How many characters of a page are not read, or not shown: all of them, and each stretch of neighbours."""
    text = article.text or ""
    yield from (len(text), len(text) - sum(end - start for start, end in article.body))
    cuts = sorted((cut.start, cut.end) for cut in article.skipped)
    yield sum(end - start for start, end in cuts)
    for first, (start, _) in enumerate(cuts):
        for _, end in cuts[first:]:
            yield end - start
            yield len(text[start:end].strip())


def _spans(measure: Measure) -> Iterator[tuple[float, float]]:
    """The interval of each figure in the unit of its measure, and of all together."""
    figures = [
        f for p in measure.positions for f in p.figures if f.base_low is not None or f.base_high is not None
    ]
    scale = next((s for f in figures if f.unit == measure.unit and (s := _scale(f)) is not None), None)
    ends: list[float] = []
    for figure in figures:
        own = scale or _scale(figure) or (1.0, 0.0)
        found = [(base - own[1]) / own[0] for base in (figure.base_low, figure.base_high) if base is not None]
        yield min(found), max(found)
        ends += found
    if ends:
        yield min(ends), max(ends)


def _scale(figure: Figure) -> tuple[float, float] | None:
    """The factor and the offset from a figure's unit to the base unit, from its two ends alone."""
    low, high = figure.low, figure.high
    if not isinstance(low, int | float) or not isinstance(high, int | float) or low == high:
        return None
    if figure.base_low is None or figure.base_high is None:
        return None
    factor = (figure.base_high - figure.base_low) / (high - low)
    return (factor, figure.base_low - factor * low) if factor else None


def _end_of(value: float, low: float, high: float) -> bool:
    """An end of what the wording allows: no hedge moves it by more than a quarter of the value."""
    reach = max(abs(low), abs(high))
    near = min(abs(value - low), abs(value - high))
    return near <= 0.26 * reach + 1e-9


def _mark_of(value: float, low: float, high: float) -> bool:
    """A mark of an axis: a round number no farther than a step from the values drawn, or on the way from zero."""
    span = (high - min(low, 0.0)) or abs(high) or 1.0
    for scale in (1.0, 1e6, 1e9, 1e12):
        mark = value * scale
        if (
            low - 0.6 * span <= mark <= high + 0.6 * span
            and len(f"{mark:.12g}".strip("0").replace(".", "")) <= 4
        ):
            return True
    return False


def _fields(found: Any) -> Iterator[float]:
    if isinstance(found, dict | list):
        for value in found.values() if isinstance(found, dict) else found:
            yield from _fields(value)
    elif isinstance(found, int | float) and not isinstance(found, bool):
        yield found


@lru_cache(maxsize=50_000, typed=True)
def _printed(number: float) -> frozenset[str]:
    """A number in the ways that a format prints it."""
    return numbers(f"{number:,} | {number:g} | {number:.3f} | {number:.4f} | {number:,.7g}")
