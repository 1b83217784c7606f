"""HTML pages: the article out of them, and what they hide. From development."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from helpers_articles import STORY
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from consensus.articles import load
from consensus.articles.loading.html import read_page
from consensus.articles.loading.visibility import remove_hidden
from consensus.articles.page.body import body_text
from consensus.errors import BadFile

PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Footbridge falls | Evening Gull</title>
<meta charset="utf-8"><meta property="og:site_name" content="Evening Gull">
<meta property="article:published_time" content="2025-05-06T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Footbridge falls in Harrow Bay</h1>{PARAGRAPHS}EXTRA</article>
<aside><h2>Most read</h2><a href="/x">Two men jailed for 33 thefts</a></aside>
<footer>© 2025 Evening Gull</footer></body></html>"""


def test_a_page_gives_text_and_metadata(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("EXTRA", ""))
    (article,) = load([str(path)]).articles
    story = body_text(article.text, article.body)
    assert "310 metres" in story
    assert "Footbridge falls" in story
    assert "33 thefts" not in story
    assert (article.outlet, article.published) == ("Evening Gull", "2025-05-06T10:00")


@pytest.mark.parametrize(
    ("head", "published", "outlet"),
    [
        ("<meta name='date' content='2025-05-06'>", "2025-05-06", None),
        (
            '<script type=\'application/ld+json\'>{"datePublished": "2025-05-06T09:30:00Z"}</script>',
            "2025-05-06T09:30",
            None,
        ),
        ("<title>Crane falls - The Lowe Courier</title>", None, "Lowe Courier"),
        ("<title>Crane falls - at last</title>", None, None),
    ],
)
def test_only_what_the_page_states_is_its_date(
    head: str, published: str | None, outlet: str | None, tmp_path: Path
) -> None:
    figure = "<figure><figcaption>The quay on 3 May 2021.</figcaption></figure>"
    (tmp_path / "a.html").write_text(
        f"<html><head>{head}</head><body><h1>Crane falls</h1>{figure}{PARAGRAPHS}</body></html>"
    )
    (article,) = load([str(tmp_path / "a.html")]).articles
    assert (article.published, article.outlet) == (published, outlet)


def test_the_sidecar_wins_over_the_page(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE.replace("EXTRA", ""))
    (tmp_path / "articles.yaml").write_text("- {file: page.html, outlet: Morning Tern}\n")
    assert load([str(tmp_path)]).articles[0].outlet == "Morning Tern"


@pytest.mark.parametrize(
    "extra",
    [
        '<p style="display:none">99 dead</p>',
        '<p style="DISPLAY : NONE !important">99 dead</p>',
        '<p style="visibility: hidden">99 dead</p>',
        '<p style="font-size:0px">99 dead</p>',
        '<p style="font-size:calc(0px)">99 dead</p>',
        '<p style="font: italic 0/0 a">99 dead</p>',
        '<p style="display:n\\6f ne">99 dead</p>',
        '<p style="dis\\play:/**/none">99 dead</p>',
        '<p style="display/* x */:none/*">99 dead</p>',
        '<p style="opacity: 0">99 dead</p>',
        '<p style="position:absolute; left:-9999px">99 dead</p>',
        '<p style="color: #ffffff">99 dead</p>',
        '<p style="color:white;background:#fff">99 dead</p>',
        '<p style="color:transparent">99 dead</p>',
        '<p style="color:rgb(255 255 255)">99 dead</p>',
        '<p style="color: hsl(0 0% 100%)">99 dead</p>',
        '<p style="color:rgb(0 0 0 / 0)">99 dead</p>',
        '<p style="color:#fdfdfd">99 dead</p>',
        '<p style="-webkit-text-fill-color: transparent">99 dead</p>',
        '<p style="scale: 0">99 dead</p>',
        '<p style="transform: scale3d(0, 0, 0)">99 dead</p>',
        '<p style="transform: matrix(0, 0, 0, 0, 0, 0)">99 dead</p>',
        '<p style="transform: rotateY(90deg)">99 dead</p>',
        '<p style="translate: -9999px">99 dead</p>',
        '<p style="position:absolute; inset: -9999px auto auto">99 dead</p>',
        '<p style="position:absolute; left: calc(-9999px)">99 dead</p>',
        '<p style="margin: -9999px 0 0">99 dead</p>',
        '<p style="letter-spacing: -999px">99 dead</p>',
        '<p style="zoom: 0.01">99 dead</p>',
        '<p style="font-size: min(0px, 16px)">99 dead</p>',
        '<p style="font: 1px/1 serif">99 dead</p>',
        '<p style="clip-path: polygon(0 0, 0 0, 0 0)">99 dead</p>',
        '<p style="mask: linear-gradient(transparent, transparent)">99 dead</p>',
        '<p style="opacity: calc(0)">99 dead</p>',
        "<style>article > .q{display:none}</style><p class='q'>99 dead</p>",
        '<div style="font-size:0">99 dead<p style="font-size:1rem">Seen.</p></div>',
        '<div style="font-size:0"><p style="font-size:2em">99 dead</p><p style="font-size:1rem">Seen.</p></div>',
        '<div style="font-size:0"><!-- --><b>99 dead</b><p style="font-size:9px">Seen.</p></div>',
        '<div style="font-size:0"><p style="font-size:9px">Seen.</p>99 dead</div>',
        '<div style="font-size:0"><p style="font-size:9px;display:none">99 dead</p></div>',
        '<div style="font-size:0"><p style="visibility:visible">99 dead</p></div>',
        "<p hidden>99 dead</p>",
        '<p aria-hidden="true">99 dead</p>',
        '<font color="white">99 dead</font>',
        "<style>.q{display:none}</style><p class='q'>99 dead</p>",
        '<div style="display:none"><p><b>99 dead</b></p></div>',
    ],
)
def test_hidden_text_is_dropped_and_said(extra: str) -> None:
    page = read_page(PAGE.replace("EXTRA", extra).encode())
    assert "99 dead" not in page.text
    assert "310 metres" in page.text
    assert any("hides text" in note and "99 dead" in note for note in page.notes)


@pytest.mark.parametrize(
    "style",
    [
        "color: white; background: #003366",
        "opacity: 0.9",
        "font-size: 0.9em",
        "font: bold 0.9em/1 serif",
        "font: 100 12px serif",
        "left: -4px",
        "color: #fff8e7",
        "height:0.5em",
    ],
)
def test_visible_text_is_kept(style: str) -> None:
    tree = lxml_html.fromstring(f'<div><p style="{style}">Seen</p></div>')
    assert remove_hidden(tree).words == ""
    assert tree.text_content() == "Seen"


@pytest.mark.parametrize(
    "extra",
    [
        '<div style="font-size:0"><p style="font-size:16px">99 dead</p></div>',
        '<div style="font-size:0;line-height:0"><div><p style="font-size:1rem">99 dead</p></div></div>',
        '<div style="font-size:0"><p style="font: 16px/1.5 Georgia">99 dead</p></div>',
        '<div style="font-size:0"><p style="font-size:medium"><b>99</b> dead</p></div>',
        '<style>.gap{font-size:0}.part{font-size:14px}</style><div class="gap"><p class="part">99 dead</p></div>',
        '<div style="visibility:hidden"><p style="visibility:visible">99 dead</p></div>',
        '<div style="text-indent:-9999px"><p style="text-indent:0">99 dead</p></div>',
        '<div style="color:white"><p style="color:black">99 dead</p></div>',
        '<div style="color:white"><p style="background:#036">99 dead</p></div>',
        '<p style="color:transparent;background-image:url(a.png);background-clip:text">99 dead</p>',
    ],
)
def test_what_is_shown_inside_what_is_hidden_is_read(extra: str) -> None:
    page = read_page(PAGE.replace("EXTRA", extra).encode())
    assert "99 dead" in page.text
    assert "310 metres" in page.text
    assert page.notes == ()


def test_text_after_a_hidden_element_is_kept() -> None:
    tree = lxml_html.fromstring("<p>One <span hidden>two </span>three</p>")
    assert remove_hidden(tree).words == "two"
    assert tree.text_content() == "One three"


@pytest.mark.parametrize("depth", [300, 50_000])
def test_a_tower_of_tags_is_refused(depth: int) -> None:
    with pytest.raises(BadFile, match="nested deeper"):
        read_page(b"<html><body>" + b"<div>" * depth + b"It fell." + b"</body></html>")


def test_entities_of_the_page_are_not_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    page = read_page(f"{bomb}<html><body><p>&b;&f; The bridge fell.</p></body></html>".encode())
    assert "haha" not in page.text
    assert "The bridge fell." in page.text


@pytest.mark.parametrize(
    ("charset", "head"),
    [
        ("utf-8", ""),
        ("windows-1252", '<meta charset="windows-1252">'),
        ("iso-8859-1", "<meta http-equiv=x content='text/html; charset=iso-8859-1'>"),
    ],
)
def test_the_pages_own_encoding(charset: str, head: str) -> None:
    data = f"<html><head>{head}</head><body><p>Die Brücke in Zürich fiel.</p></body></html>".encode(charset)
    assert "Brücke in Zürich" in read_page(data).text


def test_entities_and_spaces_are_decoded() -> None:
    assert read_page(b"<html><body><p>Caf&eacute; &amp; 4.7&nbsp;km</p></body></html>").text.split() == [
        "Café",
        "&",
        "4.7",
        "km",
    ]


@pytest.mark.parametrize(
    "page", [b"<html></html>", b"<html><body><script>x=1</script></body></html>", b"<!-- -->"]
)
def test_a_page_without_text_is_refused(page: bytes) -> None:
    with pytest.raises(BadFile):
        read_page(page)


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div hidden>",
        "</div>",
        "<b>",
        "It fell.",
        "&amp;",
        "<",
        ">",
        "<!--",
        "-->",
        "é",
        "<table>",
        "<td>",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(TAGS, max_size=30).map("".join))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    try:
        page = read_page(f"<html><body>{markup}".encode())
    except BadFile as error:
        assert str(error)
    else:
        assert page.text.strip()


def test_a_missing_library_is_one_line_not_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("EXTRA", ""))
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    found = load([str(path)])
    assert found.articles == []
    (problem,) = found.problems
    assert isinstance(problem.error, BadFile)
    assert "pip install" in problem.why
