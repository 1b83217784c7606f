"""What is fuzzed: each target takes any bytes, and may raise only what a user is told in one line.

A target also checks what must hold of everything it accepts: offsets that index the text, spans that
cover it, numbers that stand in it. The suite runs the targets for a few seconds (tests/hostile), atheris
for as long as you like (``python fuzz/run.py loader``).
"""

from __future__ import annotations

import asyncio
import io
import json
import re
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from consensus.articles import load, prepare
from consensus.articles.loading.html import read_page
from consensus.articles.page.body import body_text
from consensus.errors import ConsensusError
from consensus.evaluation import check_story, load_story
from consensus.figures import find
from consensus.llm.port import Model, Reply, Request
from consensus.llm.recording_files import read as read_recording
from consensus.llm.shape import parse_answer
from consensus.output.html import to_html
from consensus.output.json_file import to_json
from consensus.output.markdown import to_markdown
from consensus.output.terminal import to_text
from consensus.reading.answer import ReadingAnswer
from consensus.reading.check import check_answers
from consensus.reading.material import Material
from consensus.reconciling import write_brief
from consensus.schema import Article, ArticleSummary, Brief, Summaries, Usage

_DIGITS = re.compile(r"[0-9]+")
_OUTLETS = ("Harbour Lamp", "Quay Gazette")
_TEXTS = (
    "ORRIN, May 6 - The quay wall at Orrin gave way on Tuesday and 14 people were hurt, police said. Two "
    "cranes fell into 9 metres of water. Harbour master Ida Roe said repairs would cost $3.2 million.",
    "Fifteen people were injured when a quay collapsed in Orrin, the port said. The wall, 310 metres long, "
    "was built in 1987. Repairs may cost more than $4 million, an engineer told reporters.",
)


def loader(data: bytes) -> None:
    """Standard input of any kind, or by its first byte a page, JSON lines, a sidecar."""
    kind, rest = (data[0] % 4, data[1:]) if data else (0, b"")
    if kind == 1:
        with suppress(ConsensusError):
            assert read_page(rest).text.strip()
    elif kind == 2:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.jsonl").write_bytes(rest)
            _loaded([folder])
    elif kind == 3:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.txt").write_text(_TEXTS[0])
            Path(folder, "articles.yaml").write_bytes(rest)
            assert _loaded([folder]) == 1
    else:
        _loaded(["-"], rest)


def _loaded(inputs: list[str], data: bytes = b"") -> int:
    found = load(inputs, stdin=io.BytesIO(data))
    assert found.articles or found.problems
    for problem in found.problems:
        assert "\n" not in str(problem.error)
    for article in found.articles:
        _covered(article)
    return len(found.articles)


def body(data: bytes) -> None:
    """Any text as an article: which part of it is the story, and its metadata."""
    text = data.decode("utf-8", "replace")
    if text.strip():
        _covered(prepare(Article(id="a", text=text)))


def _covered(article: Article) -> None:
    """Body and skipped stretches touch nowhere and leave out nothing but white space."""
    assert article.body is not None
    spans = sorted([*article.body, *((part.start, part.end) for part in article.skipped)])
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(article.text)
        assert not article.text[at:start].strip()
        at = end
    assert not article.text[at:].strip()
    assert body_text(article.text, article.body) is not None


def figures(data: bytes) -> None:
    """Any text: every number found stands where it says, none overlapping another."""
    text = data.decode("utf-8", "replace")
    at = 0
    for found in find(text, published=date(2025, 5, 6)):
        assert at <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.printed
        at = found.end


def reading(data: bytes) -> None:
    """Any answer about an article, raw or as the rows that ``rows`` makes of it."""
    material = _material(0)
    for text in (data.decode("utf-8", "replace"), json.dumps(rows(data, READING))):
        try:
            answer = parse_answer(ReadingAnswer, text)
        except ConsensusError:
            continue
        summary = check_answers(material, [answer], "fuzz")
        _standing(summary)
        printed = set(_DIGITS.findall(material.article.text))
        for words in (*(s.text for s in summary.summary), *(s.text for s in summary.statements)):
            assert set(_DIGITS.findall(words)) <= printed, words
        for figure in summary.figures:
            assert set(_DIGITS.findall(figure.label + figure.attribution)) <= printed, figure


def reconcile(data: bytes) -> None:
    """Any answer about a story: whatever it says, the brief carries no digit that no article prints."""
    brief = asyncio.run(write_brief(_summaries().summaries, _Says(data)))
    printed = set(_DIGITS.findall("\n".join(_TEXTS))) | {"2025", "05", "06", "5", "6"}
    told = [brief.title, brief.lede.text, *(p.text for p in brief.paragraphs)]
    told += [m.label for m in brief.measures] + [s.text for s in brief.statements]
    told += [side.text for s in brief.statements for side in s.sides]
    for words in told:
        assert set(_DIGITS.findall(words)) <= printed, words
    _shown(brief)


def labels(data: bytes) -> None:
    """Any label file of a story."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in _story_files().items():
            Path(folder, name).write_bytes(content)
        Path(folder, "labels.yaml").write_bytes(data)
        with suppress(ConsensusError):
            check_story(load_story(Path(folder)))


def recording(data: bytes) -> None:
    """Any recording."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "read-a-0123456789ab.json")
        path.write_bytes(data)
        with suppress(ConsensusError):
            assert isinstance(read_recording(path).reply.text, str)


def summaries(data: bytes) -> None:
    """Any summaries file: refused, or made into a brief that can be shown."""
    from consensus.cli.steps import _read_summaries

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "summaries.json")
        path.write_bytes(data)
        with suppress(ConsensusError):
            kept = _read_summaries(str(path))
            if kept.summaries:
                _shown(asyncio.run(write_brief(kept.summaries)))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "loader": loader,
    "body": body,
    "figures": figures,
    "reading": reading,
    "reconcile": reconcile,
    "labels": labels,
    "recording": recording,
    "summaries": summaries,
}

READING = ("summary", "figures", "statements", "missed")
RECONCILING = ("measures", "wholes", "statements")


def rows(data: bytes, lists: tuple[str, ...]) -> dict[str, Any]:
    """An answer of the right shape: a line a row, its first letter the list, tabs between fields."""
    answer: dict[str, Any] = {name: [] for name in lists}
    others: list[str] = []
    for line in data.decode("utf-8", "replace").split("\n"):
        name = next((name for name in lists if line[:1] == name[0]), None)
        if name:
            answer[name].append(line[1:].split("\t"))
        else:
            others.append(line)
    if lists is READING:
        return answer | {"elsewhere": " ".join(others)[:200]}
    title, lede, *prose = [*others, "", ""]
    return answer | {"title": title, "lede": lede, "prose": prose}


class _Says:
    """A model that answers with the fuzzer's bytes, whatever it is asked."""

    name = "fuzz"

    def __init__(self, data: bytes) -> None:
        self._data = data

    async def complete(self, request: Request) -> Reply:
        answer: object = rows(self._data, RECONCILING)
        if request.schema_name == "repair":
            answer = {
                "parts": [line.split("\t") for line in self._data.decode("utf-8", "replace").split("\n")]
            }
        return Reply(json.dumps(answer), self.name, Usage(calls=1))


def _standing(summary: ArticleSummary) -> None:
    for figure in summary.figures:
        assert summary.article.text[figure.start : figure.end] == figure.printed
        assert summary.article.text[figure.quote_start : figure.quote_end] == figure.quote


def _shown(brief: Brief) -> None:
    for words in (to_text(brief), to_markdown(brief), to_json(brief), to_html(brief)):
        assert "\x1b" not in words
    assert "<script>alert" not in to_html(brief) + to_markdown(brief)


@cache
def _material(number: int) -> Material:
    article = Article(id="ab"[number], text=_TEXTS[number], outlet=_OUTLETS[number], published="2025-05-06")
    return Material.of(prepare(article))


@cache
def _summaries() -> Summaries:
    from consensus import summarise

    return summarise([_material(number).article for number in range(len(_TEXTS))])


@cache
def _story_files() -> dict[str, bytes]:
    story = "articles:\n  - file: a.txt\n  - file: b.txt\n"
    texts = {f"{'ab'[n]}.txt": text.encode() for n, text in enumerate(_TEXTS)}
    return {"story.yaml": story.encode(), **texts}


_LABELS = """bodies: {a.txt: [[0, 40]]}
origins: [{label: lamp, articles: [a.txt]}, {label: quay, articles: [b.txt]}]
measures:
  - id: hurt
    label: people hurt
    verdict: disputed
    must: true
    reports:
      - {article: a.txt, start: 62, end: 64, printed: "14", value: 14}
      - {article: b.txt, start: 0, end: 7, printed: Fifteen, value: 15}
statements: [{id: fell, text: The wall fell, verdict: agreed, sides: [[{article: a.txt, start: 0, end: 9}]]}]
traps: [{article: b.txt, start: 1, end: 3, printed: xx, why: no}]
look_alikes: [["14", "15"]]
"""
_PAGE = (
    '<!doctype html><html><head><title>Quay falls | Harbour Lamp</title><meta charset="utf-8">'
    '<meta property="article:published_time" content="2025-05-06"><style>.x{display:none}</style></head>'
    f'<body><nav>Home</nav><article><h1>Quay falls</h1><p>{_TEXTS[0]}</p><p class="x">9 died</p></article>'
)
_READ = (
    "s{F3} people were hurt\tS1\nfF3\tpeople hurt\tpolice\tF2\ntA wall fell\tS1\nmS2\tTwo\tcranes\tx\nS3-S4"
)
_RECONCILE = (
    "Quay falls\nIt hurt {M1} people [T1].\nRepairs cost {A4}.\nmM1\tpeople hurt\tA1 B1\n"
    "wA1\tB1 B2\nsT1\tthe quay fell\tA.1\tB.1\nP1\tIt fell [T1]"
)


def seeds(name: str) -> list[bytes]:
    """Good inputs of a target to start from."""
    texts = [text.encode() for text in _TEXTS]
    lines = b"\n".join(
        json.dumps({"id": "x", "text": text, "published": "3 May 2025"}).encode() for text in _TEXTS
    )
    sidecar = b"articles:\n  - {file: a.txt, outlet: Lamp, published: 2025-05-06, title: Quay}\n"
    page = _PAGE.encode()
    return {
        "loader": [b"\x00" + texts[0], b"\x01" + page, b"\x02" + lines, b"\x03" + sidecar, b"\x00" + page],
        "body": texts,
        "figures": texts,
        "reading": [_READ.encode(), json.dumps(rows(_READ.encode(), READING)).encode()],
        "reconcile": [_RECONCILE.encode()],
        "labels": [_LABELS.encode()],
        "recording": [_recording()],
        "summaries": [_summaries().model_dump_json(by_alias=True).encode()],
    }[name]


def _recording() -> bytes:
    from consensus.llm import Recorder
    from consensus.reading.model_reader import reading_request

    with tempfile.TemporaryDirectory() as folder:
        model: Model = _Says(b"")
        request = reading_request(_material(0), (0, 2))
        asyncio.run(Recorder(model, folder, "record").complete(request))
        return next(Path(folder).glob("read-*.json")).read_bytes()
