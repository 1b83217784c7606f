"""What the style elements of a page hide, by every kind of selector, and what they show again. From development."""

from __future__ import annotations

import time

import pytest
from helpers_articles import STORY
from lxml import html as lxml_html

from consensus.articles.loading.html import read_page
from consensus.articles.loading.sheets import TOO_MANY, UNSURE
from consensus.articles.loading.visibility import NEARLY_ALL, Hidden, remove_hidden

PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
# Usual is one second of an idle core.
SECONDS = 15
NONE = "{display:none}"


def page(css: str, body: str, paragraphs: str = PARAGRAPHS) -> bytes:
    head = f"<title>Footbridge falls</title><style>{css}</style>"
    story = f"<article><h1>Footbridge falls in Harrow Bay</h1>{paragraphs}{body}</article>"
    return f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>{story}</body></html>'.encode()


P = "<p>99 dead</p>"
HIDDEN = [
    # attributes
    ("[data-x]{display:none}", "<p data-x>99 dead</p>"),
    ("[data-x='a b']{display:none}", "<p data-x='a b'>99 dead</p>"),
    ('p[lang="x"]{display:none}', "<p lang=x>99 dead</p>"),
    ("p[lang|=x]{display:none}", "<p lang=x-y>99 dead</p>"),
    ("[class*=hid]{display:none}", "<p class=is-hidden>99 dead</p>"),
    ("[class^='hid']{visibility:hidden}", "<p class=hidden-one>99 dead</p>"),
    ("[class$=den]{opacity:0}", "<p class=is-den>99 dead</p>"),
    ("[class~=hid]{display:none}", "<p class='a hid b'>99 dead</p>"),
    ("[data-x=AB i]{display:none}", "<p data-x=aB>99 dead</p>"),
    ("[ data-x = 'a' ]{display:none}", "<p data-x=a>99 dead</p>"),
    ("[data-x='}']{display:none}", "<p data-x='}'>99 dead</p>"),
    ("[data-x=',']{display:none}", "<p data-x=','>99 dead</p>"),
    ("[data-x]:not([data-x=a]){display:none}", "<p data-x=b>99 dead</p>"),
    # elements alone
    ("blockquote{display:none}", "<blockquote>99 dead</blockquote>"),
    ("article *.a{display:none}", "<p class=a>99 dead</p>"),
    ("section *{display:none}", f"<section>{P}</section>"),
    # :not, :is, :where
    ("div p:not(.shown){display:none}", f"<div>{P}</div>"),
    ("div > :not(.a, .b .c){display:none}", f"<div>{P}</div>"),
    ("div :not(:not(p)){display:none}", f"<div>{P}</div>"),
    (":is(.a,.b) :is(p,li){display:none}", f"<div class=b>{P}</div>"),
    (":where(.a > p){display:none}", f"<div class=a>{P}</div>"),
    ("div p:not(:hover){display:none}", f"<div>{P}</div>"),
    # places
    ("div p:first-child{display:none}", f"<div>{P}<p>Seen.</p></div>"),
    ("div :last-child{display:none}", f"<div><p>Seen.</p>{P}</div>"),
    ("div p:only-child{display:none}", f"<div>{P}</div>"),
    ("div p:nth-child(2){display:none}", f"<div><b>a</b>{P}</div>"),
    ("div p:nth-child(2n + 1){display:none}", f"<div><b>a</b><b>b</b>{P}</div>"),
    ("div p:nth-child(-n+1){display:none}", f"<div>{P}<p>Seen.</p></div>"),
    ("div p:nth-last-child(2){display:none}", f"<div>{P}<p>Seen.</p></div>"),
    ("div p:nth-of-type(even){display:none}", f"<div><p>Seen.</p><b>a</b>{P}</div>"),
    ("div p:last-of-type{display:none}", f"<div>{P}<b>a</b></div>"),
    ("div p:nth-last-of-type(1){display:none}", f"<div><p>Seen.</p>{P}<b>a</b></div>"),
    (":root div p{display:none}", f"<div>{P}</div>"),
    ("p:lang(xx){display:none}", f"<div lang=xx-YY>{P}</div>"),
    ("div p:read-only{display:none}", f"<div>{P}</div>"),
    # combinators and lists
    ("h6 + p{display:none}", f"<h6>a</h6>{P}"),
    ("h6 ~ p{display:none}", f"<h6>a</h6><ul></ul>{P}"),
    (".a .b > p{display:none}", f"<div class=a><div><div class=b>{P}</div></div></div>"),
    (".a > .b p{display:none}", f"<div class=a><div class=b><div class=a>{P}</div></div></div>"),
    ("h6+h5~p , .z{display:none}", f"<h6>a</h6><h5>a</h5><b>a</b>{P}"),
    (".sm\\:a{display:none}", "<p class='sm:a'>99 dead</p>"),
    ("#\\31 a{display:none}", "<p id=1a>99 dead</p>"),
    (".é{display:none}", "<p class=é>99 dead</p>"),
    # twenty rules of the same name before the one that counts
    (".x .a{display:none}" * 20 + ".a{display:none}", "<p class=a>99 dead</p>"),
    # variables
    (":root{--h:none} blockquote{display:var(--h)}", "<blockquote>99 dead</blockquote>"),
    ("blockquote{display:var(--x, none)}", "<blockquote>99 dead</blockquote>"),
    ("blockquote{display:var(--x,var(--y,none))}", "<blockquote>99 dead</blockquote>"),
    (":root{--a:var(--b);--b:none} blockquote{display:var(--a)}", "<blockquote>99 dead</blockquote>"),
    (".a{--o:0} blockquote{opacity:var(--o)}", "<div class=a><div><blockquote>99 dead</blockquote></div></div>"),
    ("blockquote{display:var(--h)}", "<div style='--h:none'><blockquote>99 dead</blockquote></div>"),
    (":root{--h:none}", "<p style='display:var(--h)'>99 dead</p>"),
    (":root{--h:none}", "<div style='--h:block'></div><p style='display:var(--h)'>99 dead</p>"),
    # what is put blockquote, and what is not
    (".a{display:block} p.a{display:none}", "<p class=a>99 dead</p>"),
    (".a{display:none!important} .a{display:block}", "<p class=a>99 dead</p>"),
    (".a{display:none!important}", "<p class=a style='display:block'>99 dead</p>"),
    (".a{display:none;display:nonsense}", "<p class=a>99 dead</p>"),
    (".a{opacity:0;opacity:5px}", "<p class=a>99 dead</p>"),
    (".a{display:none;opacity:1}", "<p class=a>99 dead</p>"),
    (".a.b{display:none} :where(#c.a.b){display:block}", "<p class='a b' id=c>99 dead</p>"),
    # how a sheet is written
    (".a{d\\69splay:none}", "<p class=a>99 dead</p>"),
    ("<!-- blockquote{display:none} -->", "<blockquote>99 dead</blockquote>"),
    ("b{content:'{'} blockquote{display:none}", "<blockquote>99 dead</blockquote>"),
    (".a{ blockquote{display:none} }", "<div class=a><blockquote>99 dead</blockquote></div>"),
    (".a{ &.b{display:none} }", "<p class='a b'>99 dead</p>"),
    (".a{ display:none; b{color:red} }", "<p class=a>99 dead</p>"),
    ("@media (min-width: 600px){blockquote{display:none}}", "<blockquote>99 dead</blockquote>"),
    ("@media print, screen{blockquote{display:none}}", "<blockquote>99 dead</blockquote>"),
]


@pytest.mark.parametrize(("css", "body"), HIDDEN)
def test_hidden_by_a_style_element_is_dropped_and_said(css: str, body: str) -> None:
    found = read_page(page(css, body))
    assert "99 dead" not in found.text
    assert "310 metres" in found.text
    assert any("hides text" in note and "99 dead" in note for note in found.notes)


SHOWN = [
    # other elements are meant
    ("[data-x]{display:none}", P),
    ("[data-x=a]{display:none}", "<p data-x=A>99 dead</p>"),
    ("[class~=hid]{display:none}", "<p class=hidden>99 dead</p>"),
    ("[class^='']{display:none}", "<p class=a>99 dead</p>"),
    ("p[lang|=x]{display:none}", "<p lang=xy>99 dead</p>"),
    ("div p:not(.shown){display:none}", "<div><p class=shown>99 dead</p></div>"),
    ("div p:not(.a .shown){display:none}", "<div class=a><p class=shown>99 dead</p></div>"),
    (":is(.a .b) p{display:none}", f"<div class=b>{P}</div>"),
    ("div p:nth-child(2){display:none}", f"<div>{P}</div>"),
    ("div p:nth-child(3n){display:none}", f"<div><b>a</b>{P}</div>"),
    ("h6 + p{display:none}", f"<h6>a</h6><b>a</b>{P}"),
    ("h6 ~ p{display:none}", f"{P}<h6>a</h6>"),
    (".a > p{display:none}", f"<div class=a><div>{P}</div></div>"),
    (".a p{display:none}", f"<div class=a></div>{P}"),
    # nobody's text, or only when the reader does something
    ("p::before{display:none}", P),
    ("p:after{display:none}", P),
    ("div p:hover{display:none}", f"<div>{P}</div>"),
    ("p:not(:defined){display:none}", P),
    ("p, p:nonsense({display:none}", P),
    # shown again
    (".a{display:none} .a{display:block}", "<p class=a>99 dead</p>"),
    (".a.b{display:block} .a{display:none}", "<p class='a b'>99 dead</p>"),
    ("[data-x]{display:none} #c{display:block}", "<p id=c data-x>99 dead</p>"),
    (".a{display:none} .a{display:inline-flex!important}", "<p class=a>99 dead</p>"),
    (".a{display:none}", "<p class=a style='display:block'>99 dead</p>"),
    (".a{opacity:0} .js .a{opacity:1}", "<div class=js><p class=a>99 dead</p></div>"),
    (".a{max-height:0;overflow:hidden} .a.open{max-height:none}", "<p class='a open'>99 dead</p>"),
    (".a{left:-9999px} .a.on{left:auto}", "<p class='a on'>99 dead</p>"),
    (".a{visibility:hidden} .a p{visibility:visible}", f"<div class=a>{P}</div>"),
    (".a{font-size:0} .a > p{font:16px/1.5 serif}", f"<div class=a>{P}</div>"),
    # variables
    (":root{--h:block} blockquote{display:var(--h,none)}", "<blockquote>99 dead</blockquote>"),
    (":root{--h:none} .a{--h:block} blockquote{display:var(--h)}", "<div class=a><blockquote>99 dead</blockquote></div>"),
    ("blockquote{display:none;display:var(--unknown)}", "<blockquote>99 dead</blockquote>"),
    (":root{--a:var(--b);--b:var(--a)} blockquote{display:var(--a)}", "<blockquote>99 dead</blockquote>"),
    # for other media
    ("@media print{p{display:none}}", P),
    ("@media (max-width: 600px){p{display:none}}", P),
    ("@supports not (display:grid){p{display:none}}", P),
    ("@keyframes a{p{display:none}}", P),
    (".a{ p{display:none} }", P),
    ("@media screen{.a{ @media print{display:none} }}", "<p class=a>99 dead</p>"),
    ("</style><style media=print>p{display:none}", P),
    ("</style><noscript><style>p{display:none}</style></noscript><style>", P),
]


@pytest.mark.parametrize(("css", "body"), SHOWN)
def test_what_a_style_element_leaves_in_sight_is_read(css: str, body: str) -> None:
    found = read_page(page(css, body))
    assert "99 dead" in found.text
    assert "310 metres" in found.text
    assert found.notes == ()


@pytest.mark.parametrize(
    ("css", "gone"),
    [
        ("article{opacity:0}", False),
        ("p{display:none}", False),
        ("article > *{display:none}", False),
        ("[data-x]{display:none} article{visibility:hidden}", True),
        ("".join(f"p:nth-child(3n + {n}){{display:none}}" for n in range(3)), False),
    ],
)
def test_a_style_that_hides_the_article_is_said_and_not_followed(css: str, gone: bool) -> None:
    found = read_page(page(css, "<p data-x>99 dead</p>"))
    assert "310 metres" in found.text
    assert ("99 dead" not in found.text) == gone
    assert NEARLY_ALL in found.notes


def test_a_style_that_hides_a_part_is_followed() -> None:
    found = read_page(page("p.a{display:none}", f"<p class=a>{STORY[:150]} 99 dead</p>"))
    assert "99 dead" not in found.text
    assert NEARLY_ALL not in found.notes


BUSY = {
    "rules by attribute": "".join(f"[class*=a{n}]" + NONE for n in range(3_000)),
    "any element in any": ("* " * 30 + NONE) * 300,
    "any beside any": ("* ~ " * 30 + "*" + NONE) * 300,
    "too long": "a{b:c}" * 200_000 + "blockquote" + NONE,
    "too many parts": "".join(f".a{n}" for n in range(3)) + ("," + ".a " * 20 + ".a") * 2_000 + NONE,
}


@pytest.mark.parametrize(
    ("css", "said"),
    [
        ("p:has(b){display:none}", True),
        ("p:not(:has(i)){display:none}", True),
        ("div > p:has(> b, :hover){display:none}", True),
        ("p:nth-child(1 of .a){display:none}", True),
        ("li:has(b){display:none}", False),
        ("p:has(b){color:red}", False),
    ],
)
def test_a_style_that_is_not_understood_is_said_where_it_may_hide_something(css: str, said: bool) -> None:
    found = read_page(page(css, "<div><p>99 dead<b>.</b></p></div>"))
    assert "99 dead" in found.text
    assert (UNSURE in found.notes) == said


def removed(css: str, body: str) -> Hidden:
    return remove_hidden(lxml_html.document_fromstring(page(css, body)))


@pytest.mark.parametrize("css", BUSY)
def test_a_page_that_asks_for_more_than_is_looked_at_is_said(css: str) -> None:
    began = time.process_time()
    assert TOO_MANY in removed(BUSY[css], "<i class=a>x</i>" * 3_000).notes
    assert time.process_time() - began < SECONDS


def test_a_busy_newspaper_is_looked_at_in_full() -> None:
    css = "".join(f".m{n} > .a{n % 9}:not(.b),[data-m='{n}']{{display:none}}" for n in range(1_000))
    items = "".join(f"<li class='a{n % 9} c' data-m=x><a href=/{n}>x</a></li>" for n in range(2_000))
    assert removed(css + "blockquote" + NONE, items + "<blockquote>99 dead</blockquote>") == ("99 dead", ())


def test_the_note_of_a_busy_page_reaches_the_article() -> None:
    found = read_page(page(f"b{NONE}" * 31_000, P))
    assert TOO_MANY in found.notes
    assert "310 metres" in found.text
