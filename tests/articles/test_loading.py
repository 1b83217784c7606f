"""Reading files, folders, JSON lines and standard input: nothing good is lost. From development."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers_articles import STORY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consensus.articles import Loaded, load
from consensus.articles.loading.decoding import LARGEST, decode
from consensus.articles.loading.material import safe_id
from consensus.errors import BadFile, ConsensusError


def errors(found: Loaded) -> list[str]:
    return [str(problem.error) for problem in found.problems]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_good_inputs_survive_bad_ones(tmp_path: Path) -> None:
    good = write(tmp_path, "good.txt", STORY)
    empty = write(tmp_path, "empty.txt", " \n")
    found = load([str(empty), str(tmp_path / "missing.txt"), str(good)])
    assert [article.id for article in found.articles] == ["good"]
    assert found.articles[0].file == str(good)
    assert found.articles[0].text == STORY
    assert errors(found) == [f"{empty}: empty", f"{tmp_path / 'missing.txt'}: no such file"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (gzip.compress(b"text", mtime=0), "gzip"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04rest", "archive"),
        (b"\x89PNG\r\n", "picture"),
        (bytes(range(256)) * 8, "binary"),
        (b"The bridge \x00 fell.", "binary"),
        (b"\xff\xfeA", "UTF-16"),
        (b"a" * (LARGEST + 1), "larger than 20 MB"),
    ],
    ids="empty mark gzip pdf archive picture binary nul utf16 large".split(),
)
def test_what_is_no_text_gets_one_clear_line(tmp_path: Path, content: bytes, why: str) -> None:
    found = load([str(write(tmp_path, "a.txt", content))])
    assert found.articles == []
    (line,) = errors(found)
    assert why in line
    assert "\n" not in line
    assert isinstance(found.problems[0].error, BadFile)


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-32", ""),
        ("utf-16-le", "utf-16-le"),
        ("cp1252", "windows-1252"),
        ("cp1251", "guess"),
    ],
)
def test_encodings(encoding: str, note: str) -> None:
    latin = "Der Bürgermeister von Zürich sagte, die Brücke koste 4½ Millionen € – mehr als geplant. " * 5
    cyrillic = "Мэр города сказал, что мост упал во вторник и никто не пострадал. " * 5
    text = cyrillic if encoding == "cp1251" else latin
    found, notes = decode(text.encode(encoding))
    assert found == text
    assert note in " ".join(notes)
    assert bool(notes) == bool(note)


def test_damaged_utf8_is_said() -> None:
    text, notes = decode("Zürich – Genève – Köln – 4½".encode() + b"\xff.")
    assert text.startswith("Zürich")
    assert "1 broken" in notes[0]


def test_line_ends_become_newlines() -> None:
    assert decode(b"a\r\nb\rc\n") == ("a\nb\nc\n", ())


def test_a_line_of_two_megabytes_is_read(tmp_path: Path) -> None:
    line = "The bridge is 310 metres long and it fell on Tuesday. " * 37_000
    found = load([str(write(tmp_path, "long.txt", line))])
    assert len(found.articles[0].text) > 1_990_000


def test_the_same_text_twice_is_left_out(tmp_path: Path) -> None:
    first = write(tmp_path, "a.txt", STORY)
    second = write(tmp_path, "b.txt", STORY.replace("\n\n", "\n \n"))
    found = load([str(first), str(second)])
    assert [article.id for article in found.articles] == ["a"]
    assert errors(found) == [f"{second}: the same text as {first}, left out"]


def test_a_page_names_its_own_encoding(tmp_path: Path) -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Most w Łodzi runął we wtorek.</p></body></html>'
    (article,) = load([str(write(tmp_path, "a.html", page.encode("iso-8859-2")))]).articles
    assert "Łodzi" in article.text
    assert not any("UTF-8" in note for note in article.notes)


def test_ids_are_unique_and_plain(tmp_path: Path) -> None:
    names = ["x/report.txt", "y/report.txt", "z/ré port!.txt", "z/….txt"]
    paths = [str(write(tmp_path, name, f"{STORY} {name}")) for name in names]
    ids = [article.id for article in load(paths).articles]
    assert ids == ["report", "report-2", "r-port", "article"]


def test_a_folder_is_read_sorted_with_subfolders(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.md",
        "sub/c.html",
        "sub/d.jsonl",
        "README.md",
        "notes.pdf",
        ".hidden.txt",
        ".git/e.txt",
    ):
        content = (
            json.dumps({"id": "line", "text": f"{STORY} {name}"})
            if name.endswith("jsonl")
            else f"{STORY} {name}"
        )
        write(tmp_path, name, content)
    found = load([str(tmp_path)])
    assert [article.id for article in found.articles] == ["a", "b", "c", "line"]
    assert found.problems == []


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    assert errors(load([str(tmp_path)])) == [f"{tmp_path}: no .txt, .md, .html or .jsonl file in this folder"]


def test_a_bad_file_in_a_folder_costs_no_other(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", b"\x00\x01")
    write(tmp_path, "b.txt", STORY)
    found = load([str(tmp_path)])
    assert [article.id for article in found.articles] == ["b"]
    assert len(found.problems) == 1


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")
def test_links_in_circles_end(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    found = load([str(tmp_path)])
    assert [article.id for article in found.articles] == ["a"]
    assert len(found.problems) == 1


def test_sidecar_names_outlet_and_date(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    write(
        tmp_path,
        "articles.yaml",
        "articles:\n  - file: a.txt\n    outlet: Evening Gull\n    published: 2025-05-06\n    url: https://gull.example/a\n",
    )
    (article,) = load([str(tmp_path)]).articles
    assert (article.outlet, article.published, article.url) == (
        "Evening Gull",
        "2025-05-06",
        "https://gull.example/a",
    )
    (alone,) = load([str(tmp_path / "a.txt")]).articles
    assert alone.outlet == "Evening Gull"


def test_a_story_folder_is_read_with_its_story_file(tmp_path: Path) -> None:
    write(tmp_path, "articles/01-gull.txt", STORY)
    write(tmp_path, "articles/02-tern.txt", STORY + " More.")
    write(
        tmp_path,
        "story.yaml",
        "title: A bridge\narticles:\n  - {file: articles/01-gull.txt, outlet: Gull}\n  - {file: 02-tern.txt, outlet: Tern, id: tern}\n",
    )
    for place in (tmp_path, tmp_path / "articles"):
        found = load([str(place)])
        assert [(article.id, article.outlet) for article in found.articles] == [
            ("01-gull", "Gull"),
            ("tern", "Tern"),
        ]
        assert found.problems == []


def test_a_mapping_as_sidecar(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "articles.yaml", "a.txt:\n  outlet: Gull\n")
    assert load([str(tmp_path)]).articles[0].outlet == "Gull"


@pytest.mark.parametrize(
    "content", ["a: [", "\t- x", "- 1\n- x", "null", "!!python/object:os.system {}", "a: &a [*a]"]
)
def test_a_bad_sidecar_costs_no_article(tmp_path: Path, content: str) -> None:
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "articles.yaml", content)
    found = load([str(tmp_path), str(tmp_path / "a.txt")])
    assert [article.id for article in found.articles] == ["a"]
    assert sum("articles.yaml" in line for line in errors(found)) <= 1


def test_each_story_of_a_folder_of_stories_keeps_its_own_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path, f"{name}/articles/01.txt", f"{STORY} {name}")
        write(tmp_path, f"{name}/story.yaml", f"articles:\n  - {{file: articles/01.txt, outlet: {name}}}\n")
    found = load([str(tmp_path)])
    assert [(article.id, article.outlet) for article in found.articles] == [("01", "one"), ("01-2", "two")]


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        json.dumps(
            {
                "id": "a/b c",
                "text": STORY,
                "outlet": "Gull",
                "published": "3 May 2025",
                "url": "u",
                "title": "T",
            }
        ),
        "",
        "{broken",
        json.dumps({"text": "  "}),
        json.dumps(["no"]),
        json.dumps({"text": STORY + " More."}),
        json.dumps({"id": None, "text": "NUL \x00"}),
    ]
    path = write(tmp_path, "x.jsonl", "\n".join(rows))
    found = load([str(path)])
    first, second = found.articles
    assert (first.id, first.outlet, first.published, first.title) == ("a-b-c", "Gull", "2025-05-03", "T")
    assert second.id == f"{safe_id(str(path))}-6"
    assert [line.split(": ")[0] for line in errors(found)] == [f"{path} line {n}" for n in (3, 4, 5, 7)]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (STORY.encode(), ["stdin"]),
        (json.dumps({"id": "x", "text": STORY}).encode(), ["x"]),
        (f"<html><body><p>{STORY}</p></body></html>".encode(), ["stdin"]),
    ],
)
def test_standard_input(data: bytes, ids: list[str]) -> None:
    found = load(["-"], stdin=io.BytesIO(data))
    assert [article.id for article in found.articles] == ids
    assert "<p>" not in found.articles[0].text


def test_standard_input_can_be_named_once() -> None:
    found = load(["-", "-"], stdin=io.BytesIO(STORY.encode()))
    assert len(found.articles) == 1
    assert errors(found) == ["standard input: named twice; it can be read once"]


@pytest.mark.parametrize("name", ["", "\x00", "a" * 5000, "no/such/dir/x.txt", "~nobody/x"])
def test_impossible_paths(name: str) -> None:
    found = load([name])
    assert found.articles == []
    assert len(found.problems) == 1


def test_a_device_is_refused() -> None:
    if Path("/dev/null").exists():
        assert errors(load(["/dev/null"])) == ["/dev/null: not a regular file"]


@given(st.text(max_size=80))
def test_ids_are_safe(name: str) -> None:
    ident = safe_id(name)
    assert ident
    assert set(ident) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-")


@given(st.binary(max_size=400))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except BadFile as error:
        assert str(error)
    else:
        assert text.strip()
        assert "\x00" not in text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".html", ".jsonl"]))
def test_any_file_loads_or_is_a_problem(tmp_path: Path, data: bytes, ending: str) -> None:
    path = write(tmp_path, f"fuzz{ending}", data)
    found = load([str(path)])
    assert found.articles or found.problems
    assert all(
        isinstance(problem.error, ConsensusError) and "\n" not in str(problem.error)
        for problem in found.problems
    )


def test_importing_is_light() -> None:
    code = "import sys, consensus.articles; print([m for m in ('pydantic', 'trafilatura', 'lxml', 'yaml') if m in sys.modules])"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "[]"
    )


def test_loading_text_needs_no_html_reader(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", STORY)
    code = f"import sys; from consensus.articles import load; load([{str(path)!r}]); print('trafilatura' in sys.modules)"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "False"
    )


def test_articles_of_one_json_lines_file_have_names_of_their_own(tmp_path: Path) -> None:
    rows = [json.dumps({"id": "a", "text": f"{STORY} {n}"}) for n in range(2)]
    path = write(tmp_path, "oj.jsonl", "\n".join(rows))
    first, second = load([str(path)]).articles
    assert (first.file, second.file) == (f"{path}:1", f"{path}:2")
    assert (first.id, second.id) == ("a", "a-2")
    assert first.notes == ()
    assert second.notes == ("the id a is another article's too; this one is called a-2",)


ESCAPED = "\x1b]0;title 5\x07\x1b[0mThe storm killed \x1b[1;31m12\x1b[0m people\x1b[K in Orrin.\x1b"


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.html"])
def test_a_terminals_escapes_are_removed_and_said(tmp_path: Path, name: str) -> None:
    content = {"a.jsonl": json.dumps({"text": ESCAPED}), "a.html": f"<meta charset='utf-8'><p>{ESCAPED}</p>"}
    (article,) = load([str(write(tmp_path, name, content.get(name, ESCAPED)))]).articles
    assert article.text == "The storm killed 12 people in Orrin."
    assert any("terminal escape sequences, 6" in note for note in article.notes)


@pytest.mark.parametrize("content", ['{"a": 1}', "[1, 2]", '{\n  "text": "It rained."\n}', "It rained."])
def test_json_that_is_no_article_is_refused(tmp_path: Path, content: str) -> None:
    found = load([str(write(tmp_path, "a.json", content))])
    assert found.articles == []
    assert "JSON" in found.problems[0].why


def test_json_lines_named_json_are_read(tmp_path: Path) -> None:
    (article,) = load([str(write(tmp_path, "a.json", json.dumps({"id": "x", "text": STORY})))]).articles
    assert article.id == "x"


def test_metadata_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    row = {"text": STORY, "published": "yesterday", "outlet": ["x"], "url": "", "title": None}
    found = load([str(write(tmp_path, "a.jsonl", json.dumps(row)))])
    assert found.problems == []
    assert found.articles[0].notes == (
        "its outlet, ['x'], is not used: not a text",
        "its published, yesterday, is not used: not a date",
    )


def test_an_entry_of_a_sidecar_without_its_file_is_said(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "articles.yaml", "a.txt: {outlet: Gull}\nb.txt: {outlet: Tern}\n")
    found = load([str(tmp_path)])
    assert [article.outlet for article in found.articles] == ["Gull"]
    assert [problem.why for problem in found.problems] == [
        "no such file: b.txt; what it says of it is not used"
    ]


def test_metadata_of_a_sidecar_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "articles.yaml", "a.txt: {published: yesterday, outlet: Gull}")
    (article,) = load([str(tmp_path)]).articles
    assert (article.outlet, article.published) == ("Gull", None)
    assert article.notes == ("its published, yesterday, is not used: not a date",)
