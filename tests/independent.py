"""An independent reader of a finished brief, in every format: it shares no code with the checks it tests.

It sees what a person sees: the text of a terminal, a page, a document, the strings of a JSON file. Of that it
takes every number: digits and numerals of every script, English number words, Roman numerals; look-alike
letters and invisible characters are undone first.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

from consensus.schema import Brief

WORDS = set(
    "zero nil two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million "
    "millions billion billions trillion bn mln dozen dozens score scores couple pair half quarter third thirds tenths "
    "twice thrice double doubled doubles triple tripled triples threefold decade century fortnight umpteen twain "
    "forties second fourth fifth sixth seventh forty-seventh seventh".split()
)
_LOOKS_LIKE = str.maketrans("оеасрхуіѕƒ€ԁ", "oeacpxyisfed")
_SEEN = re.compile(r"\d+(?:[.,\u202f\u00a0 ]\d{3})*(?:[.,:]\d+)*|[A-Za-z]+(?:-[A-Za-z]+)*|[^\W\d_]+")
_ROMAN = re.compile(r"(?=[MDCLXVI]{2,})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_RUN_TOGETHER = r"\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[a-z]*"
_BLOCKS = {
    "p",
    "li",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "div",
    "section",
    "summary",
    "tr",
    "ul",
    "ol",
    "br",
    "dt",
    "dd",
    "span",
    "text",
    "title",
    "desc",
    "tspan",
    "button",
    "svg",
    "g",
    "figcaption",
    "header",
}
_SAID = {"title", "alt", "aria-label", "placeholder", "label", "summary"}


class Page(HTMLParser):
    """The visible text of a page, with the attributes that are shown or read aloud."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.parts += [f" {value} " for name, value in attrs if name in _SAID and value]
        self.parts += [" "] * (tag in _BLOCKS)
        self.hidden += tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self.parts += [" "] * (tag in _BLOCKS)
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def page_of(html: str) -> Page:
    """The page, parsed."""
    page = Page()
    page.feed(html)
    page.close()
    return page


def strings(found: Any, skip: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every string of a JSON value, but for those under the keys to skip."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for key, value in found.items():
            if key not in skip:
                yield from strings(value, skip)
    elif isinstance(found, list):
        for value in found:
            yield from strings(value, skip)


# Names of things and addresses, which no reader reads for a number.
_IDS = frozenset(
    {"id", "@id", "ref", "measure", "schema", "@context", "@type", "reader", "block_id", "run", "made"}
)
_ID = re.compile(r"[MTP]\d{1,3}")
# The columns of a table that say where something stands.
_PLACES = frozenset({"measure", "quote_start", "quote_end", "start", "end"})


def visible(rendered: str | bytes, form: str) -> str:
    """What a person sees of a brief in one format."""
    if form == "docx":
        assert isinstance(rendered, bytes)
        with zipfile.ZipFile(io.BytesIO(rendered)) as file:
            names = [name for name in file.namelist() if re.fullmatch(r"word/\w+\.xml", name)]
            return " ".join(_written(ElementTree.fromstring(file.read(name))) for name in names)
    text = rendered.decode("utf-8-sig") if isinstance(rendered, bytes) else rendered
    if form == "html":
        return "".join(page_of(text).parts)
    if form in ("json", "jsonld", "slack"):
        return "\n".join(said for said in strings(json.loads(text), _IDS) if not _ID.fullmatch(said))
    if form == "csv":
        rows = csv.DictReader(io.StringIO(text))
        return "\n".join(cell for row in rows for key, cell in row.items() if key not in _PLACES)
    return text


def _written(part: ElementTree.Element) -> str:
    """The words of one part of a Word file; a paragraph, a tab and a line break part them."""
    out = []
    for element in part.iter():
        name = element.tag.rpartition("}")[2]
        out.append(
            (element.text or "")
            if name in ("t", "delText")
            else " "
            if name in ("p", "tab", "br", "tc", "drawing")
            else ""
        )
    return "".join(out)


def plain(text: str) -> str:
    """Text as an eye takes it: compatibility forms, look-alikes, accents and invisible signs undone."""
    shape = unicodedata.normalize("NFKD", text)
    kept = (c for c in shape if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    return "".join(kept).translate(_LOOKS_LIKE)


@lru_cache(maxsize=20_000)
def numbers(text: str) -> frozenset[str]:
    """Every number of a text, folded: "4711" for "4,711", "forty" and "seven" for "forty-seven"."""
    found: set[str] = {"ten"} if "🔟" in text else set()
    joined = re.sub(r"(?<=\b[A-Za-z])[ .\-_](?=[A-Za-z]\b)", "", plain(text)).lower()
    found |= set(re.findall(_RUN_TOGETHER, joined))
    for sign in set(text):
        if unicodedata.numeric(sign, None) is not None and not ("0" <= sign <= "9"):
            found.add(sign)
    for match in _SEEN.finditer(plain(text)):
        word = match.group()
        if word[0].isdigit():
            found.add(re.sub(r"[^\d.:]", "", word.replace(",", "")))
        elif _ROMAN.fullmatch(word) or (word.islower() and len(word) > 2 and _ROMAN.fullmatch(word.upper())):
            found.add(word)
        else:
            found |= {part for part in word.lower().split("-") if part in WORDS}
    return frozenset(found)


def worded_by_a_model(brief: Brief) -> Iterator[tuple[str, str, str]]:
    """(where, words, text of the articles it cites) for all that a model could have worded."""
    figures = {f.id: f for m in brief.measures for p in m.positions for f in p.figures}
    measures = {m.id: m for m in brief.measures}
    facts = {s.id: s for s in brief.statements}

    def cited(ref: str) -> str:
        if ref in figures:
            return figures[ref].quote
        if ref in measures:
            return " ".join(f.quote for p in measures[ref].positions for f in p.figures)
        return " ".join(e.quote for e in facts[ref].evidence) if ref in facts else ""

    yield "title", brief.title, "".join(cited(m.id) for m in brief.measures) + "".join(map(cited, facts))
    for name, paragraph in [("lede", brief.lede), *(("prose", p) for p in brief.paragraphs)]:
        own, at = [], 0
        for link in sorted(paragraph.links, key=lambda link: link.start):
            own.append(paragraph.text[at : link.start])
            at = link.end
        own.append(paragraph.text[at:])
        yield name, " ".join(own), " ".join(map(cited, paragraph.cites))
    for measure in brief.measures:
        quotes = cited(measure.id)
        yield "label", measure.label, quotes
        for position in measure.positions:
            for figure in position.figures:
                yield "label", figure.label, figure.quote
    for fact in brief.statements:
        yield "statement", fact.text, " ".join(e.quote for e in fact.evidence)
        for side in fact.sides:
            yield "side", side.text, " ".join(e.quote for e in side.evidence)


def by_itself(brief: Brief) -> list[str]:
    """What is wrong with the words a model chose: a number that the text they cite does not have."""
    wrong = []
    for where, words, cited in worded_by_a_model(brief):
        if own := numbers(words) - numbers(cited):
            wrong.append(f"{where} {words[:160]!r} carries {sorted(own)}")
    return wrong


def computed(brief: Brief) -> set[str]:
    """Numbers that code computed, each of a kind that a reader knows for one.

    Places in the articles, bounds of intervals, counts of articles, reports and notes, what the calls cost,
    days of dates, and the distances in the explanations of verdicts.
    """
    found = {
        str(n)
        for n in range(max(COUNTS, len(brief.left_out) + 50, len(brief.measures) + len(brief.statements) + 1))
    }
    dumped = json.loads(brief.model_dump_json())
    for number in _numeric(dumped):
        found |= _printed(number)
    found |= numbers(str(brief.usage.input_tokens + brief.usage.output_tokens))
    found |= numbers(" ".join(said for origin in brief.origins for said in origin.evidence))
    for measure in dumped["measures"]:
        found |= numbers(f"{measure['explanation']} {measure['settle']} {measure['low']} {measure['high']}")
        for position in measure["positions"]:
            found |= numbers(f"{position['low']} {position['high']}")
            for figure in position["figures"]:
                bounds = " ".join(str(figure[key]) for key in ("low", "high", "value", "as_of"))
                found |= numbers(bounds) | {part.lstrip("0") for part in re.findall(r"\d+", bounds)}
    return found - PLANTED


# Counts in a brief of the tests stay below it.
COUNTS = 80
# What the lies plant is never taken for computed, though a place in an article may have the same digits.
PLANTED = {"47", "4711", "4.711", "47.5"}


@lru_cache(maxsize=20_000, typed=True)
def _printed(number: float) -> frozenset[str]:
    """A number in the ways that a format prints it."""
    return numbers(f"{number:,} | {number:g} | {number:.3f} | {number:.4f}")


def _numeric(found: Any) -> Iterator[float]:
    if isinstance(found, dict | list):
        for value in found.values() if isinstance(found, dict) else found:
            yield from _numeric(value)
    elif isinstance(found, int | float) and not isinstance(found, bool):
        yield found


# What code counts in words of its own: quotes, characters of a page, footnotes, rows, the ends of a scale.
_COUNTED = re.compile(
    r"\b\d+ of \d+\s+quotes\s+verified|[\d,]+ of [\d,]+\s+characters\s+of\s+the\s+page|\[\^\d+\]"
    r"|\d+ (?:disputed|from one report|left out|agreed|more)\b|Range plot of [^.]{0,300}, [\d.,]+ to [\d.,]+\."
)


def in_format(brief: Brief, form: str, rendered: str | bytes, sources: str) -> list[str]:
    """What is wrong with one format: numbers that neither the articles have nor code computed, and markup."""
    seen = visible(rendered, form)
    seen = _COUNTED.sub(" ", seen)
    if form in ("text", "html"):
        seen = _without_axes(seen, form)
    wrong = [
        f"{form} shows {sign!r}" for sign in ("\x1b", "\x00", "\x9b", "\u202e", "\u2066") if sign in seen
    ]
    if own := numbers(seen) - numbers(sources) - computed(brief):
        at = next((m.start() for n in own for m in re.finditer(re.escape(n), plain(seen))), 0)
        wrong.append(f"{form} shows {sorted(own)}: …{plain(seen)[max(0, at - 80) : at + 60]!r}")
    return wrong


def _without_axes(seen: str, form: str) -> str:
    """Without the marks of a scale, and on a page how many characters of an article it does not show."""
    if form == "text":
        return re.sub(r"^.*├.*\n.*\n", "", seen, flags=re.M)
    seen = re.sub(r"[\d,]+ characters not shown", "", seen)
    return re.sub(r"axis from [^.]*\.|(?:\s{2,}[\d.,]+(?: [A-Z][a-z]{2}(?: \d{4})?)?){3,}", "", seen)


def harmless(rendered: str | bytes) -> list[str]:
    """What is wrong with a page: a tag, an attribute or an address that no page of ours has."""
    page = page_of(rendered.decode() if isinstance(rendered, bytes) else rendered)
    wrong = [
        f"<{tag}>"
        for tag in sorted(page.tags & {"script", "iframe", "object", "img", "form", "base", "link"})
    ]
    wrong += [f"{tag} {name}" for tag, name, _ in page.attributes if name.startswith("on")]
    wrong += [
        v
        for _, name, v in page.attributes
        if name in ("href", "src") and re.match(r"\s*(?:javascript|data|https?)", v)
    ]
    return wrong
