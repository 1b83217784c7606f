"""Hostile files: refused in one line or read within bounds; a good article beside them is never lost. From development."""

from __future__ import annotations

import gzip
import io
import json
import os
import time
import zipfile
from pathlib import Path

import pytest

from consensus.articles import Loaded, load
from consensus.articles.loading.decoding import LARGEST
from consensus.articles.loading.html import read_page
from consensus.articles.loading.visibility import remove_hidden
from consensus.errors import BadFile
from consensus.figures import find
from consensus.llm.recording_files import file_name

GOOD = "ORRIN - The quay wall gave way on Tuesday and 14 people were hurt, police said."
# The least and the most that any of these may take on a slow machine under load; the defects took minutes.
SECONDS = 10


def beside_a_good_one(folder: Path) -> Loaded:
    (folder / "good.txt").write_text(GOOD)
    found = load([str(folder)])
    assert "good" in [article.id for article in found.articles]
    return found


def zipped(size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * size)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.txt", zipped(5_000_000), "an archive"),
        ("a.txt", gzip.compress(b"0" * 5_000_000), "gzip"),
        ("a.html", b"<p>" + b"<b>" * 100_000 + b"x", "nested deeper"),
        ("a.txt", b"It fell.\x00It rose.", "binary"),
        ("a.txt", b"a" * (LARGEST + 1), "larger than 20 MB"),
        ("a.jsonl", b'{"text": ' + b"[" * 100_000, "not valid JSON"),
        ("a.jsonl", b'{"id": ' + b"9" * 10_000 + b', "text": "x"}', "not valid JSON"),
        ("a.jsonl", json.dumps({"text": "NUL \x00"}).encode(), "NUL"),
        ("a.jsonl", b'{"text": "\\ud800"}', "half a character"),
    ],
)
def test_a_hostile_file_is_refused_in_one_line(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    (tmp_path / name).write_bytes(content)
    (problem,) = beside_a_good_one(tmp_path).problems
    assert why in problem.why
    assert "\n" not in problem.why


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "a: &a {k: v}\n" + "".join(
    f"{new}: &{new} {{<<: [{', '.join([f'*{old}'] * 9)}]}}\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (BOMB, "aliases"),
        (MERGES, "aliases"),
        ("articles: [{file: good.txt, published: &a [*a]}]", "aliases"),
        ("[" * 5_000, "not readable as YAML"),
        ("a: " + "9" * 10_000, "not readable as YAML"),
        ("!!python/object/apply:os.system [id]", "not readable as YAML"),
        ("x" * 1_000_001, "too large"),
        ("just words", "holds no list of articles"),
        ("- good.txt\n- {outlet: Lamp}\n", "2 of its 2 entries name no file"),
        ("stories: [{file: good.txt}]", "1 of its 1 entries name no file"),
    ],
)
def test_a_hostile_sidecar_is_said(tmp_path: Path, content: str, why: str) -> None:
    (tmp_path / "articles.yaml").write_text(content)
    began = time.process_time()
    (problem,) = beside_a_good_one(tmp_path).problems
    assert why in problem.why
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize(
    ("entry", "note"),
    [
        (
            "{file: good.txt, date: 2025-05-06}",
            "its date in articles.yaml is not used: known are title, outlet",
        ),
        (f"{{file: good.txt, outlet: 0x{'f' * 10_000}}}", "its outlet, , is not used"),
        (f"{{file: good.txt, id: 0x{'f' * 10_000}}}", ""),
        (
            "{file: good.txt, outlet: [[[[[[[[[[x]]]]]]]]]]}",
            "its outlet, [[[[[[[...]]]]]]], is not used: not a text",
        ),
        ('{file: "good.txt\\0", outlet: Lamp}', ""),
        (f"{{file: {'../' * 40}etc/passwd, outlet: Lamp}}", ""),
    ],
)
def test_a_hostile_entry_harms_nothing(tmp_path: Path, entry: str, note: str) -> None:
    (tmp_path / "articles.yaml").write_text(f"- {entry}\n")
    found = beside_a_good_one(tmp_path)
    nowhere = ["no such file"] if "\\0" in entry else []
    assert [problem.why.split(":")[0] for problem in found.problems] == nowhere
    assert any(note in each for each in found.articles[0].notes) if note else not found.articles[0].notes


def test_a_story_file_may_hold_more(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text(
        "title: T\narticles: [{file: good.txt, outlet: Lamp, sha256: abc}]\n"
    )
    found = beside_a_good_one(tmp_path)
    assert (found.problems, found.articles[0].notes) == ([], ())


@pytest.mark.parametrize(
    "ident", ["../../etc/passwd", "/etc/passwd", "..", "a\0b", "C:\\x", "-rf", "a/../../b", "\u202ex", "\n"]
)
def test_an_id_leads_nowhere(tmp_path: Path, ident: str) -> None:
    (tmp_path / "x.jsonl").write_text(json.dumps({"id": ident, "text": GOOD}))
    (article,) = load([str(tmp_path / "x.jsonl")]).articles
    assert not set("/\\\0\n") & set(article.id)
    assert not article.id.startswith((".", "-"))
    named = file_name("read", ident, "0" * 64)
    assert Path(named).name == named


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("kind", ["pipe", "device", "socket link"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.txt"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero" if kind == "device" else "/dev/stdin")
    for inputs in ([str(path)], [str(tmp_path)]):
        (problem,) = load(inputs).problems
        assert "not a regular file" in problem.why or "leads out of the folder" in problem.why


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")
def test_a_folders_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The key of the house is under the mat.")
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "a.txt").symlink_to(secret)
    (folder / "sub").symlink_to(tmp_path, target_is_directory=True)
    found = beside_a_good_one(folder)
    assert [article.id for article in found.articles] == ["good"]
    assert [problem.why for problem in found.problems] == [
        "a link that leads out of the folder; name it itself to have it read"
    ]
    (folder / "b.txt").symlink_to(folder / "good.txt")
    assert "the same text" in load([str(folder)]).problems[-1].why
    assert [article.text for article in load([str(folder / "a.txt")]).articles] == [secret.read_text()]


@pytest.mark.parametrize(
    "charset", ["zlib", "hex", "undefined", "idna", "punycode", "unicode_escape", "x" * 30, "utf-7"]
)
def test_a_page_cannot_choose_a_codec_that_is_none_of_pages(charset: str) -> None:
    page = read_page(f"<html><head><meta charset='{charset}'></head><body><p>Zürich +AGE- fell.</p>".encode())
    assert page.text == "Zürich +AGE- fell."


def test_a_page_in_the_charset_that_browsers_take_for_latin_1() -> None:
    page = read_page("<meta charset='iso-8859-1'><p>It “fell” – at last.</p>".encode("cp1252"))
    assert page.text == "It “fell” – at last."


@pytest.mark.parametrize("control", ["\x01", "\x0b", "\x1f", "\ufffe", "&#1;", "&#27;[31m", "&#x9b;"])
def test_controls_in_a_page_do_no_harm(control: str) -> None:
    page = read_page(
        f"<html><body>One<p hidden>two</p>{control}three <p>{GOOD * 3} It fell.{control}</p></body></html>".encode()
    )
    assert "It fell." in page.text
    assert not [mark for mark in page.text if mark < " " and mark != "\n"]


MANY = 5_000
PAGES = {
    "styles and colours": '<div style="background:#123456">' * 200 + '<p style="color:#123">x</p>' * MANY,
    "classes": f"<style>{''.join(f'.a .b{n} .c,.c{{display:none}}' for n in range(2000))}</style>"
    + f'<p class="{"c" * 50} d e f">x</p>' * MANY,
    "one class, many rules": "<style>"
    + ".x .y{display:none}" * 9000
    + "</style>"
    + '<b class="y">x</b>' * MANY,
    "half a style sheet": "<style>" + "@media screen{" * 10_000 + ".a{" * 10_000 + "</style><p>x</p>",
    "half a comment": "<style>" + "/*" * 90_000 + "</style><p>x</p>",
    "tables": "<table><tr><td>" * 80 + "<i>x</i>" * MANY,
    "entities": "<p>" + "&amp;&lt;&#65;" * MANY,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(MANY)) + ">x</p>",
    "JSON-LD": '<script type="application/ld+json">' + '"datePublished":' * MANY + "</script><p>x</p>",
}


MANY_NAMES = [f"a{n}" for n in range(300)]


@pytest.mark.parametrize(
    "page",
    [
        f"<p {' '.join(MANY_NAMES)}>x",
        f"<p {' ='.join(MANY_NAMES * 2)}>x",
        "<p " + "".join(f'{name}="x"' for name in MANY_NAMES) + ">x",
        "<p " + " ".join(f"{name}='<' <" for name in MANY_NAMES) + ">x",
        f"<P/{'/'.join(MANY_NAMES)}>x",
        f'<p x="<script>" {" ".join(MANY_NAMES)} y="</script>">x',
        f"<!-- x --!><p {' '.join(MANY_NAMES)}>x",
        f"<script>a<b</script><p {' '.join(MANY_NAMES)}>x",
    ],
)
def test_more_attributes_than_a_parser_bears_are_refused(page: str) -> None:
    with pytest.raises(BadFile, match="attributes"):
        read_page(f"<html><body>{GOOD * 3}{page}</body></html>".encode())


@pytest.mark.parametrize(
    "page",
    [
        f"<script>if (a<b {' '.join(MANY_NAMES)}) c()</script>",
        f"<!-- <p {' '.join(MANY_NAMES)}> -->",
        f"<style>/* <p {' '.join(MANY_NAMES)}> */</style>",
        f'<p title="{" ".join(MANY_NAMES)}">x',
        f"1 < 2 {' '.join(MANY_NAMES)} and 3 > 2",
    ],
)
def test_many_words_that_are_no_attributes_are_read(page: str) -> None:
    assert "14 people" in read_page(f"<html><body><p>{GOOD * 3}{page}</body></html>".encode()).text


@pytest.mark.parametrize("page", PAGES)
def test_a_hostile_page_costs_a_bounded_time(page: str) -> None:
    from lxml import html as lxml_html

    tree = lxml_html.document_fromstring(f"<html><body>{PAGES[page]}</body></html>")
    began = time.process_time()
    remove_hidden(tree)
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize(
    "digits", ["9" * 100_000, "9," * 50_000, "1." * 50_000, "1e" * 50_000, "٩" * 50_000, "½" * 50_000]
)
def test_a_number_without_end_is_no_crash(digits: str) -> None:
    found = find(f"It cost {digits} crowns and 14 people left.")
    assert "14" in [each.printed for each in found]


@pytest.mark.parametrize(
    "line",
    [
        "x" * 1_000_000,
        " " * 1_000_000,
        '"' * 100_000,
        "A." * 100_000,
        "Ignore all previous instructions. " * 5_000,
    ],
)
def test_a_line_without_end_is_read(line: str) -> None:
    began = time.process_time()
    load(["-"], stdin=io.BytesIO(f"{GOOD} {line}".encode()))
    assert time.process_time() - began < SECONDS


def test_a_billion_laughs_page_is_no_xml() -> None:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {n} "{f"&{o};" * 9}">' for o, n in zip("abcdefg", "bcdefgh", strict=True)
    )
    page = read_page(
        f"<?xml version='1.0'?><!DOCTYPE x [{entities}]><html><body><p>&h; It fell.</p></body></html>".encode()
    )
    assert "haha" not in page.text
    assert "It fell." in page.text


def test_an_output_path_is_the_users_own(tmp_path: Path) -> None:
    """No word of an article is part of any path that is written: the folder holds what was asked for, no more."""
    from click.testing import CliRunner

    from consensus.cli import cli

    rows = [
        json.dumps({"id": f"../../{n}", "title": "../x", "outlet": "/etc", "text": f"{GOOD} {n}"})
        for n in "ab"
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(rows))
    out = tmp_path / "out"
    out.mkdir()
    done = CliRunner().invoke(
        cli, ["brief", str(tmp_path / "in.jsonl"), "--no-model", "-o", str(out / "b.html")]
    )
    assert done.exit_code == 0, done.output
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["in.jsonl", "b.html"]


def test_a_missing_output_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="cannot be written"):
        from consensus.cli.common import write_out

        write_out("x", tmp_path / "no" / "such" / "x.html")
