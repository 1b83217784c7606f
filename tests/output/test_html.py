"""The page as a browser reads it: links that land, numbers that are computed, text that is only text."""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from consensus import Article, Brief, make_brief
from consensus.articles import load
from consensus.cli import cli
from consensus.output.html import Sources, to_html
from consensus.output.html.markup import shown
from consensus.output.worth import measures_with, statements_with
from consensus.schema import ArticleEntry, Figure, Usage

STORY = Path(__file__).parents[2] / "eval" / "stories" / "bridge"
MODES: tuple[Sources, ...] = ("full", "excerpts", "none")
VOID = {"meta", "br"}


class Element:
    def __init__(self, name: str, attributes: dict[str, str | None], parent: Element | None) -> None:
        self.name, self.attributes, self.parent = name, attributes, parent
        self.parts: list[Element | str] = []

    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text() for part in self.parts)

    def all(self) -> list[Element]:
        found = [self]
        for part in self.parts:
            if isinstance(part, Element):
                found += part.all()
        return found

    def get(self, key: str) -> str:
        return self.attributes.get(key) or ""


class Reader(HTMLParser):
    """A tree of the page; an element closed out of order is an error."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("root", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice in {tag}"
        element = Element(tag, dict(attrs), self.at)
        self.at.parts.append(element)
        if tag not in VOID:
            self.at = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.parts.append(Element(tag, dict(attrs), self.at))

    def handle_endtag(self, tag: str) -> None:
        assert self.at.name == tag, f"</{tag}> closes <{self.at.name}>"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.parts.append(data)


def read(page: str) -> list[Element]:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.at is reader.root, f"<{reader.at.name}> is never closed"
    return reader.root.all()


@lru_cache
def bridge() -> Brief:
    return make_brief(load([str(STORY)]).articles)


@lru_cache
def bridge_page(mode: Sources) -> tuple[Element, ...]:
    return tuple(read(to_html(bridge(), mode)))


def story(*texts: str, **more: str) -> Brief:
    """A brief by rules from short texts."""
    named = [Article(id=f"a{n}", outlet=f"Paper {n}", text=text, **more) for n, text in enumerate(texts)]
    return make_brief(named)


FERRY = (
    "The ferry Alma sank off Brinport with 140 people aboard, the coastguard said.",
    "The ferry Alma that sank off Brinport carried 152 people, its owners admitted.",
)


def anchors(elements: tuple[Element, ...] | list[Element]) -> dict[str, Element]:
    ids = [element for element in elements if element.get("id")]
    found = {element.get("id"): element for element in ids}
    assert len(found) == len(ids), "an anchor twice"
    return found


def flat(text: str) -> str:
    return " ".join(shown(text).split())


def marked_text(elements: tuple[Element, ...], anchor: str) -> str:
    """The text of a span: its first piece and the pieces that continue it, without links back."""
    pieces = [e for e in elements if e.get("id") == anchor or e.get("data-of") == anchor]
    return "".join(_own_text(piece) for piece in pieces)


def _own_text(element: Element) -> str:
    parts = (
        p if isinstance(p, str) else "" if p.get("class") == "back" else _own_text(p) for p in element.parts
    )
    return "".join(parts)


def told_figures(brief: Brief) -> list[Figure]:
    measures = measures_with(brief, "disputed", "agreed", "compatible", "single-source")
    return [figure for m in measures for p in m.positions for figure in p.figures]


@pytest.mark.parametrize("mode", MODES)
def test_every_link_of_the_page_lands(mode: Sources) -> None:
    elements = bridge_page(mode)
    known = anchors(elements)
    links = [e.get("href") for e in elements if e.name == "a"]
    assert links
    assert [link for link in links if link.startswith("#") and link[1:] not in known] == []


@pytest.mark.parametrize("mode", MODES)
def test_the_anchor_of_a_figure_holds_the_printed_number(mode: Sources) -> None:
    elements = bridge_page(mode)
    known = anchors(elements)
    figures = told_figures(bridge())
    assert len(figures) > 30
    for figure in figures:
        assert flat(known[f"{figure.article}-{figure.start}"].text()) == flat(figure.printed)


@pytest.mark.parametrize("mode", ["full", "excerpts"])
def test_the_anchor_of_a_sentence_holds_the_quote(mode: Sources) -> None:
    elements = bridge_page(mode)
    known = anchors(elements)
    spans = [(f.article, f.quote_start, f.quote_end, f.quote) for f in told_figures(bridge())]
    spans += [(e.article, e.start, e.end, e.quote) for s in bridge().statements for e in s.evidence]
    for article, start, end, quote in spans:
        anchor = f"{article}-{start}-{end}"
        assert anchor in known
        assert marked_text(elements, anchor) == quote


def test_a_marked_number_leads_back_to_what_the_brief_says_of_it() -> None:
    elements = bridge_page("full")
    back = {e.get("id"): e.get("href") for e in elements if e.get("class") == "fig"}
    for measure in measures_with(bridge(), "disputed", "agreed"):
        for figure in (f for p in measure.positions for f in p.figures):
            assert back[f"{figure.article}-{figure.start}"] == f"#measure:{measure.id}"


def test_a_link_in_the_prose_shows_the_number_it_leads_to() -> None:
    elements = bridge_page("excerpts")
    brief = next(e for e in elements if e.get("id") == "brief")
    links = [e for e in brief.all() if e.name == "a"]
    assert len(links) == sum(len(p.links) for p in (bridge().lede, *bridge().paragraphs)) + 4
    flags = [e for e in brief.all() if e.name == "sup"]
    disputed = {
        f.id for m in bridge().measures if m.verdict == "disputed" for p in m.positions for f in p.figures
    }
    told = [link.ref for p in (bridge().lede, *bridge().paragraphs) for link in p.links]
    assert len(flags) == sum(ref in disputed for ref in told) + 4


def test_the_order_is_an_editors() -> None:
    titles = [e.text() for e in bridge_page("excerpts") if e.name == "h2"]
    assert titles == [
        "Figures that disagree",
        "The brief",
        "Statements that disagree",
        "Text faults",
        "What the reports agree on",
        "Figures that differ and fit",
        "From one report only",
        "Left out, and why",
        "What would settle it",
        "Who copied whom",
        "The sentences quoted",
    ]


def test_headings_descend_one_level_at_a_time_and_landmarks_have_names() -> None:
    for mode in MODES:
        elements = bridge_page(mode)
        levels = [int(e.name[1]) for e in elements if re.fullmatch(r"h[1-6]", e.name)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert [e.name for e in elements].count("main") == 1
        known = anchors(elements)
        assert all(e.get("aria-labelledby") in known for e in elements if e.name in ("aside", "article"))


def test_a_plot_has_a_row_for_each_source_and_says_it_in_words() -> None:
    elements = bridge_page("excerpts")
    card = anchors(elements)["measure:M1"]
    plot = next(e for e in card.all() if e.name == "figure")
    rows = [e for e in plot.all() if e.name == "li"]
    assert [row.get("class") for row in rows].count("origin") == 3
    assert [row.get("class") for row in rows].count("copy") == 2
    assert {e.get("class") for e in plot.all()} >= {"dot", "ring", "bar"}
    said = plot.get("aria-label")
    assert said.startswith("Range plot of length of the bridge, axis from 0 to 5 km.")
    assert "Kyiv Lantern (report counted): 4.7-kilometer, allows 4.65 to 4.75 km" in said
    labels = [e.text() for e in plot.all() if e.name == "text"]
    assert (labels[0], labels[-1]) == ("0", "5 km")


def test_dates_stand_on_a_time_axis() -> None:
    elements = bridge_page("excerpts")
    measure = next(m for m in measures_with(bridge(), "disputed") if m.kind == "date")
    labels = [e.text() for e in anchors(elements)[f"measure:{measure.id}"].all() if e.name == "text"]
    assert labels == ["29 Apr 2025", "30 Apr", "1 May", "2 May"]


def test_a_text_fault_is_drawn_as_left_out() -> None:
    faults = next(e for e in bridge_page("excerpts") if e.get("id") == "faults")
    crossed = [e for e in faults.all() if e.get("class") == "cross"]
    assert len(crossed) == sum(bool(f.fault) for f in told_figures(bridge())) == 1


def test_an_open_end_is_an_arrow() -> None:
    brief = story(
        "At least 41 people were killed when the Orrin dam broke, police said.",
        "The Orrin dam broke and 30 people were killed, officials said.",
    )
    elements = read(to_html(brief))
    assert [m.verdict for m in brief.measures] == ["disputed"]
    assert [e.get("class") for e in elements].count("arrow") == 1
    (plot,) = [e for e in elements if e.name == "figure"]
    assert "allows 41 or more" in plot.get("aria-label")


def test_numbers_of_the_head_are_counted() -> None:
    meta = next(e for e in bridge_page("excerpts") if e.get("class") == "meta").text()
    brief = bridge()
    figures = [f for m in brief.measures for p in m.positions for f in p.figures]
    quotes = {(f.article, f.start, f.end) for f in figures}
    quotes |= {(f.article, f.quote_start, f.quote_end) for f in figures}
    quotes |= {(e.article, e.start, e.end) for s in brief.statements for e in s.evidence}
    n = len(quotes)
    assert f"5 articles · 3 independent reports · {n} of {n} quotes verified" in meta
    chips = {e.get("href"): e.text() for e in bridge_page("excerpts") if e.name == "a"}
    assert chips["#figures"] == f"{len(measures_with(brief, 'disputed'))} disputed figures"
    assert chips["#statements"] == f"{len(statements_with(brief, 'disputed'))} disputed statements"


def counted(articles: set[str], origins: set[str]) -> str:
    """Articles and reports behind something, in the page's words, counted here."""
    one, other = len(articles), len(origins)
    said = f"{one} article{'s' if one != 1 else ''}"
    return f"{said} · {other} independent report{'s' if other != 1 else ''}"


def test_the_support_of_each_value_is_counted() -> None:
    known = anchors(bridge_page("excerpts"))
    for measure in measures_with(bridge(), "disputed", "agreed", "compatible"):
        pills = [e.text() for e in known[f"measure:{measure.id}"].all() if e.get("class") == "n"]
        held = [
            ({f.article for f in p.figures if not f.fault}, set(p.origins))
            for p in measure.positions
            if any(not f.fault for f in p.figures)
        ]
        if measure.verdict != "disputed":
            held = [(set().union(*(a for a, _ in held)), set().union(*(o for _, o in held)))]
        assert sorted(pills) == sorted(counted(*sets) for sets in held)
    for statement in statements_with(bridge(), "disputed"):
        pills = [e.text() for e in known[f"statement:{statement.id}"].all() if e.get("class") == "n"]
        sides = [({e.article for e in side.evidence}, set(side.origins)) for side in statement.sides]
        assert pills == [counted(*sets) for sets in sides]


def test_how_many_stand_behind_each_value_is_counted() -> None:
    known = anchors(bridge_page("excerpts"))
    for measure in measures_with(bridge(), "disputed"):
        (said,) = [e.text() for e in known[f"measure:{measure.id}"].all() if e.get("class") == "count"]
        for position in measure.positions:
            count = len(set(position.origins))
            gives = "gives" if count == 1 else "give"
            assert re.search(
                rf"\b{count} (independent reports? )?{gives} {re.escape(position.printed)}", said
            )


def test_a_quote_that_does_not_stand_in_its_article_is_counted_as_such() -> None:
    brief = bridge()
    articles = tuple(a.model_copy(update={"text": f" {a.text}"}) for a in brief.articles)
    page = to_html(brief.model_copy(update={"articles": articles}))
    assert re.search(r"<b>0 of \d+ quotes</b> verified", page)
    unseen = tuple(a.model_copy(update={"text": None}) for a in brief.articles)
    assert "quotes not checked here" in to_html(brief.model_copy(update={"articles": unseen}))


def test_cost_and_reader_are_said() -> None:
    usage = Usage(calls=6, input_tokens=9000, output_tokens=1000, cost_usd=None)
    page = to_html(bridge().model_copy(update={"reader": "gpt-x", "usage": usage}))
    meta = next(e for e in read(page) if e.get("class") == "meta").text()
    assert "read by gpt-x · cost not known, 6 calls, 10,000 tokens" in meta


@pytest.mark.parametrize("mode", MODES)
def test_one_file_that_loads_and_runs_nothing(mode: Sources) -> None:
    elements = bridge_page(mode)
    assert not {e.name for e in elements} & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert not [e for e in elements if any(k.startswith("on") or k in ("src", "style") for k in e.attributes)]
    policy = next(e for e in elements if e.get("http-equiv") == "Content-Security-Policy").get("content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_size() -> None:
    assert all(len(to_html(bridge(), mode).encode()) < 200_000 for mode in MODES)


def test_how_much_of_the_articles_is_on_the_page() -> None:
    """Full holds every character, excerpts what is quoted, none only what stands in quotation marks."""
    unquoted = "The embankment is popular with anglers and is closed in winter."
    texts = tuple(f"{text} {unquoted} The coast is long there." for text in FERRY)
    brief = story(*texts).model_copy(update={"statements": ()})
    pages = {mode: to_html(brief, mode) for mode in MODES}
    beside = {mode: "".join(e.text() for e in read(pages[mode]) if e.name == "aside") for mode in MODES}
    assert [unquoted in beside[mode] for mode in MODES] == [True, False, False]
    assert [FERRY[0] in beside[mode] for mode in MODES] == [True, True, False]
    assert all("140 people" in flat("".join(e.text() for e in read(pages[m])[:1])) for m in MODES)
    assert "<aside" not in pages["none"]


@pytest.mark.parametrize("mode", ["full"])
def test_the_full_text_is_complete_and_what_was_not_read_is_folded(mode: Sources) -> None:
    elements = bridge_page(mode)
    known = anchors(elements)
    for article in bridge().articles:
        panel = known[f"article:{article.id}"]
        text = "".join(_own_text(e) for e in panel.all() if e.get("class") == "text")
        assert "".join(text.split()) == "".join((article.text or "").split())
        folded = [e for e in panel.all() if e.get("class") == "unread"]
        assert len(folded) > 0
        assert all(_own_text(e).startswith("not read as the story: ") for e in folded)


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></style></svg><script>alert(1)</script>",
    "<!-- ]]> --> &lt;b&gt; &#60;",
    "javascript:alert(1)",
    "\u202eevil\u202c \u2066x\u2069 \U000e0041\x00\x1b[31m\ud800",
]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("attack", HOSTILE)
def test_hostile_text_is_text(mode: Sources, attack: str) -> None:
    brief = story(*(f"{text[:-1]} {attack}." for text in FERRY))
    poison = brief.model_copy(
        update={
            "title": attack,
            "reader": attack,
            "warnings": (attack,),
            "articles": tuple(
                a.model_copy(update={"outlet": attack, "title": attack, "url": attack})
                for a in brief.articles
            ),
            "measures": tuple(
                m.model_copy(update={"label": attack, "explanation": attack, "settle": attack})
                for m in brief.measures
            ),
        }
    )
    page = to_html(poison, mode)
    page.encode()
    elements = read(page)
    names = {e.name for e in elements}
    assert not names & {"script", "img"}
    assert not [e for e in elements if e.name == "a" and not e.get("href").startswith("#")]
    assert not re.search("[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f\x00\x1b]", page)
    if "\u202e" not in attack:
        assert flat(attack) in flat("".join(e.text() for e in elements[:1]))


def test_only_addresses_of_the_web_become_links() -> None:
    brief = story(*FERRY)
    for url, kept in (
        ("https://a.example/x?a=1&b=2", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        (" data:text/html,x", False),
        ("//[", False),
    ):
        entries = tuple(a.model_copy(update={"url": url}) for a in brief.articles)
        links = [e for e in read(to_html(brief.model_copy(update={"articles": entries}))) if e.name == "a"]
        assert (url in {e.get("href") for e in links}) == kept


@pytest.mark.parametrize("end", ["", " "])
def test_two_megabytes_of_one_line_do_not_swell_the_page(end: str) -> None:
    brief = story(*FERRY)
    words = ("word" + end) * (2_000_000 // len("word" + end))
    figure = brief.measures[0].positions[0].figures[0]
    entry = next(a for a in brief.articles if a.id == figure.article)
    text = (entry.text or "").rstrip(".") + words
    grown = figure.model_copy(update={"quote": text, "quote_start": 0, "quote_end": len(text)})
    position = brief.measures[0].positions[0].model_copy(update={"figures": (grown,)})
    positions = (position, *brief.measures[0].positions[1:])
    entries = tuple(
        a.model_copy(update={"text": text, "body": ((0, len(text)),)}) if a.id == entry.id else a
        for a in brief.articles
    )
    measure = brief.measures[0].model_copy(update={"positions": positions})
    long = brief.model_copy(update={"articles": entries, "measures": (measure, *brief.measures[1:])})
    assert len(to_html(long, "excerpts")) < 60_000
    assert len(to_html(long, "none")) < 60_000
    assert len(to_html(long, "full")) < 2_100_000


@pytest.mark.parametrize("mode", MODES)
def test_ids_that_are_no_anchors_still_make_links_that_land(mode: Sources) -> None:
    ids = ["x y", "x-y", "x-y-5", "x-y-5-9", "ملف", 'q"<>&', "", "top", "figures"]
    articles = [
        Article(
            id=name, text=f"The ferry Alma sank off Brinport with {100 + 7 * n} people aboard, owners said."
        )
        for n, name in enumerate(ids)
    ]
    elements = read(to_html(make_brief(articles), mode))
    known = anchors(elements)
    links = [e.get("href")[1:] for e in elements if e.name == "a"]
    assert [link for link in links if link not in known] == []
    assert not [name for name in known if re.search(r"\s", name)]


def test_foreign_text_keeps_its_own_direction() -> None:
    brief = story(*FERRY).model_copy(update={"title": "غرق العبارة"})
    elements = read(to_html(brief))
    assert next(e for e in elements if e.name == "h1").get("dir") == "auto"
    assert all(e.get("dir") == "auto" for e in elements if e.name in ("bdi", "q"))
    assert all(e.get("dir") == "auto" for e in elements if e.get("class") in ("text", "title"))


def test_spans_that_cross_are_each_whole() -> None:
    """Evidence of a model may overlap a sentence: the pieces of each anchor make up its quote."""
    brief = story(*FERRY)
    entry: ArticleEntry = brief.articles[0]
    text = entry.text or ""
    spans = [(4, 30), (10, 50), (20, 25), (40, len(text))]
    figure = next(f for f in told_figures(brief) if f.article == entry.id)
    statement = {
        "id": "T9",
        "text": "x",
        "verdict": "single-source",
        "origins": (entry.origin,),
        "evidence": [{"article": entry.id, "start": a, "end": b, "quote": text[a:b]} for a, b in spans],
    }
    crossed = Brief.model_validate({**brief.model_dump(by_alias=True), "statements": [statement]})
    elements = tuple(read(to_html(crossed, "full")))
    anchors(elements)
    for start, end in [*spans, (figure.quote_start, figure.quote_end)]:
        assert marked_text(elements, f"{entry.id}-{start}-{end}") == text[start:end]
    assert marked_text(elements, f"{entry.id}-{figure.start}") == figure.printed


def test_a_brief_of_one_article_and_no_figures() -> None:
    for mode in MODES:
        elements = read(to_html(story("The mayor opened the new library in Orrin on a sunny morning."), mode))
        anchors(elements)
        assert "figures" not in {e.get("id") for e in elements}


def test_the_command_writes_the_page(tmp_path: Path) -> None:
    run, page, kept = CliRunner(), tmp_path / "brief.html", tmp_path / "summaries.json"
    assert run.invoke(cli, ["brief", str(STORY), "-q", "--no-model", "-o", str(page)]).exit_code == 0
    assert page.read_text(encoding="utf-8") == to_html(bridge(), "excerpts")
    assert run.invoke(cli, ["summarise", str(STORY), "-q", "--no-model", "-o", str(kept)]).exit_code == 0
    options = ["-q", "--no-model", "--format", "html", "--sources", "none"]
    printed = run.invoke(cli, ["reconcile", str(kept), *options])
    assert printed.stdout == to_html(bridge(), "none")
