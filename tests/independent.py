"""An independent reader of a finished brief, in every format: it shares no code with the checks it tests.

It sees what a person sees: the text of a terminal, a page, a document, the strings of a JSON file. Of that it
takes every number: digits and numerals of every script, English number words, Roman numerals; look-alike
letters and invisible characters are undone first.
"""

from __future__ import annotations

import csv
import html
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

from consensus.schema import Brief, Paragraph

WORDS = set(
    "zero nil two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million "
    "millions billion billions trillion bn mln dozen dozens couple pair half quarter third thirds tenths "
    "twice thrice double doubled doubles triple tripled triples threefold decade decades century fortnight umpteen twain "
    "forties second fourth fifth sixth seventh forty-seventh seventh".split()
)
_LOOKS_LIKE = str.maketrans("оеасрхуіѕƒ€ԁ", "oeacpxyisfed")
_SEEN = re.compile(r"\d+(?:[.,\u202f\u00a0 ]\d{3}(?!\d))*(?:[.,:]\d+)*|[A-Za-z]+(?:-[A-Za-z]+)*|[^\W\d_]+")
# "Paolo Strand, MD": nobody reads 1,500.
_DEGREES = frozenset({"MD", "DC"})
_ROMAN = re.compile(r"(?=[MDCLXVI]{2,})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
# "keeping score" counts nothing.
_SCORES = re.compile(
    r"\b(?:a|an?other|two|three|four|several|many) scores?\b|\bscores?(?: (?:of|and|years?)\b|s\b)"
)
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
        self.parts += [f"\n{value}\n" for name, value in attrs if name in _SAID and value]
        self.parts += ["\n"] * (tag in _BLOCKS)
        self.hidden += tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self.parts += ["\n"] * (tag in _BLOCKS)
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def page_of(source: str) -> Page:
    """The page, parsed."""
    page = Page()
    page.feed(source)
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


# Names of things, kinds of numbers and addresses, which no reader reads for a number.
_IDS = frozenset(
    {
        "id",
        "@id",
        "ref",
        "measure",
        "schema",
        "@context",
        "@type",
        "reader",
        "block_id",
        "run",
        "made",
        "kind",
        "dimension",
    }
)
_ID = re.compile(r"[MTP]\d{1,3}")
# The columns of a table that say where something stands.
_PLACES = frozenset({"measure", "kind", "dimension", "quote_start", "quote_end", "start", "end"})


def visible(rendered: str | bytes, form: str) -> str:
    """What a person sees of a brief in one format."""
    if form == "docx":
        assert isinstance(rendered, bytes)
        with zipfile.ZipFile(io.BytesIO(rendered)) as file:
            names = [name for name in file.namelist() if re.fullmatch(r"word/\w+\.xml", name)]
            return "\n".join(_written(ElementTree.fromstring(file.read(name))) for name in names)
    text = rendered.decode("utf-8-sig") if isinstance(rendered, bytes) else rendered
    if form == "html":
        return "".join(page_of(text).parts)
    if form == "md":
        return html.unescape(re.sub(r"\\([^\w\s]|_)", r"\1", text))
    if form in ("json", "jsonld", "slack"):
        shown = "\n".join(said for said in strings(json.loads(text), _IDS) if not _ID.fullmatch(said))
        return html.unescape(shown) if form == "slack" else shown
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
            else "\n"
            if name in ("p", "tab", "br", "tc", "drawing")
            else ""
        )
    return "".join(out)


def plain(text: str) -> str:
    """Text as an eye takes it: compatibility forms, look-alikes, accents and invisible signs undone."""
    if text.isascii():
        return text
    if "\n" in text:
        return "\n".join(map(plain, text.split("\n")))
    shape = unicodedata.normalize("NFKD", text).replace("\ufffd", "").replace("\u1160", "")
    kept = (c for c in shape if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    return "".join(kept).translate(_LOOKS_LIKE)


def numbers(text: str) -> frozenset[str]:
    """Every number of a text, folded: "4711" for "4,711", "forty" and "seven" for "forty-seven"."""
    return frozenset(number for line in text.split("\n") for number in in_line(line))


@lru_cache(maxsize=100_000)
def in_line(line: str) -> tuple[str, ...]:
    """The numbers of one line, each as often as it stands there."""
    found: list[str] = ["ten"] * line.count("🔟")
    seen = plain(line)
    joined = re.sub(r"(?<=\b[A-Za-z])[ .\-_](?=[A-Za-z]\b)", "", seen).lower()
    found += re.findall(_RUN_TOGETHER, joined) + ["score" for _ in _SCORES.findall(joined)]
    if not line.isascii():
        found += [c for c in line if not c.isascii() and unicodedata.numeric(c, None) is not None]
    for match in _SEEN.finditer(seen):
        word = match.group()
        if word in _DEGREES and seen[: match.start()].endswith(", "):
            continue
        if word[0].isdigit():
            found.append(re.sub(r"[^\d.:]", "", word.replace(",", "")))
        elif _ROMAN.fullmatch(word) or (word.islower() and len(word) > 2 and _ROMAN.fullmatch(word.upper())):
            found.append(word)
        else:
            found += [part for part in word.lower().split("-") if part in WORDS]
    return tuple(found)


def planted_in(seen: str, bare: str, planted: str, sources: str) -> list[str]:
    """Whether a planted number is seen, as it was written, as HTML shows it, or as an eye takes it.

    ``bare`` is what is seen where a model words nothing: code counts, and its counts may be the same.
    """
    ways = {planted, html.unescape(planted), html.unescape(html.unescape(planted))}
    ways = {way.casefold().strip() for each in ways for way in (each, plain(each))}
    for word in (re.compile(rf"(?<!\w){re.escape(way)}(?!\w)") for way in ways if len(way) > 1):
        told = [len(word.findall(text)) for text in (_to_eyes(seen), _to_eyes(bare))]
        if told[0] > told[1] and not word.search(_to_eyes(sources)):
            return [f"shows the planted {planted!r}"]
    return []


@lru_cache(maxsize=64)
def _to_eyes(text: str) -> str:
    return f"{text}\n{plain(text)}".casefold()


def worded_by_a_model(brief: Brief, sources: str = "") -> Iterator[tuple[str, str, str]]:
    """(where, words, text of the articles it cites) for all that a model could have worded; a title cites all."""
    figures = {f.id: f for m in brief.measures for p in m.positions for f in p.figures}
    measures = {m.id: m for m in brief.measures}
    facts = {s.id: s for s in brief.statements}

    def cited(ref: str) -> str:
        if ref in figures:
            return figures[ref].quote
        if ref in measures:
            return " ".join(f.quote for p in measures[ref].positions for f in p.figures)
        return " ".join(e.quote for e in facts[ref].evidence) if ref in facts else ""

    yield "title", brief.title, sources + "".join(map(cited, [*measures, *facts]))
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


def by_itself(brief: Brief, sources: str = "") -> list[str]:
    """What is wrong with the words a model chose: a number that the text they cite does not have."""
    wrong = []
    # Names that code puts behind a number: in_format finds whether an article prints them.
    held = [f.attribution for m in brief.measures for p in m.positions for f in p.figures]
    names = "\n".join([*held, *(article.outlet or "" for article in brief.articles)])
    for where, words, cited in worded_by_a_model(brief, sources):
        told = numbers(names) if where in ("lede", "prose") else frozenset()
        if own := numbers(words) - numbers(cited) - told:
            wrong.append(f"{where} {words[:160]!r} carries {sorted(own)}")
    quotes = " ".join(f.quote for m in brief.measures for p in m.positions for f in p.figures).casefold()
    return wrong + [found for told in (brief.lede, *brief.paragraphs) for found in glued(told, quotes)]


# What may stand next to a number that is filled in, and words that would make another number of it.
_BEFORE, _AFTER = frozenset(" (“\"'‘—["), frozenset(" .,;:!?)”\"'’—-]")
_TOUCHING = re.compile(r"\s?[^\w\s(]?|\s")
_CHANGES = re.compile(
    r"[ -](?:million|billion|thousand|hundred|dozen|percent|fold|times|point \d|score)\b|\s[%°²]"
)


def glued(paragraph: Paragraph, quotes: str) -> list[str]:
    """Where something stands so close to a filled-in number that both read as one, and no quote has them so."""
    text, wrong, end, start = paragraph.text, [], -9, 0
    for link in sorted(paragraph.links, key=lambda link: link.start):
        before, after = text[link.start - 1 : link.start] or " ", text[link.end : link.end + 1] or " "
        touching = end <= link.start and _TOUCHING.fullmatch(text, end, link.start) if end >= 0 else None
        as_printed = text[start : link.end].casefold()  # "at 9 o'clock last evening": a quote has both so
        touching = touching and re.sub(r" \([^()]*\)$", "", as_printed) not in quotes
        changes = _CHANGES.match(text, link.end)
        changed = changes and text[link.start : changes.end()].casefold() not in quotes
        digits = after in ".,:-'’" and text[link.end + 1 : link.end + 2].isdigit()
        if before not in _BEFORE or after not in _AFTER or touching or digits or changed:
            wrong.append(f"{text[max(0, link.start - 20) : link.end + 20]!r} makes a number of its own")
        end, start = max(end, link.end), link.start
    return wrong


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
