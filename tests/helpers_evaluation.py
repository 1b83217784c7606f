"""A small labelled story of our own, and briefs made by hand to lay beside it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import yaml

from consensus.evaluation.gold import Gold, load_story
from consensus.schema import (
    ArticleEntry,
    Brief,
    Evidence,
    Figure,
    Link,
    Measure,
    Origin,
    Paragraph,
    Position,
    Side,
    Statement,
    Usage,
)

TEXTS = {
    "a.txt": "Dam bursts above Orrin\nThe dam killed 12 people, police said. It held 4 million litres of "
    "water. The mayor was there.\nSeen 900 times\n",
    "b.txt": "Flood in Orrin\nPolice said 12 people died when the dam broke. It was 30 metres high. "
    "The mayor was away.\n",
    "c.txt": "Orrin counts its dead\nThe hospital put the dead at 15. The dam, "
    "30 metres high, broke on Monday.\n",
}


def at(name: str, words: str, nth: int = 0) -> dict[str, Any]:
    """Where ``words`` stand in an article, as a label gives it."""
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[name].index(words, start + 1)
    return {"article": name, "start": start, "end": start + len(words)}


def report(name: str, printed: str, value: Any, **more: Any) -> dict[str, Any]:
    """A report of a label file."""
    return at(name, printed) | {"printed": printed, "value": value} | more


def labels() -> dict[str, Any]:
    """The right labels of the story."""
    return {
        "bodies": {
            "a.txt": [[0, TEXTS["a.txt"].index("Seen")]],
            "b.txt": [[0, len(TEXTS["b.txt"])]],
            "c.txt": [[0, len(TEXTS["c.txt"])]],
        },
        "origins": [
            {"label": "wire", "articles": ["a.txt", "b.txt"]},
            {"label": "hospital", "articles": ["c.txt"]},
        ],
        "measures": [
            {
                "id": "dead",
                "label": "people killed",
                "verdict": "disputed",
                "reason": "attribution",
                "must": True,
                "reports": [
                    report("a.txt", "12", 12, credited="police"),
                    report("b.txt", "12", 12, credited="Police"),
                    report("c.txt", "15", 15, credited="The hospital"),
                ],
            },
            {
                "id": "height",
                "label": "height of the dam",
                "verdict": "agreed",
                "reports": [
                    report("b.txt", "30 metres", 30, unit="metre"),
                    report("c.txt", "30 metres", 30, unit="metre"),
                ],
            },
            {
                "id": "water",
                "label": "water held",
                "verdict": "single-source",
                "reports": [report("a.txt", "4 million litres", 4000000, unit="litre")],
            },
        ],
        "statements": [
            {
                "id": "mayor",
                "text": "where the mayor was",
                "verdict": "disputed",
                "sides": [[at("a.txt", "The mayor was there.")], [at("b.txt", "The mayor was away.")]],
            }
        ],
        "traps": [at("a.txt", "900") | {"printed": "900", "why": "counter"}],
        "look_alikes": [["dead", "height"]],
    }


def write_story(folder: Path, content: Any = None) -> Path:
    """The story as files under ``folder``, with these labels or the right ones."""
    (folder / "articles").mkdir(parents=True)
    entries = []
    for name, text in TEXTS.items():
        data = text.encode()
        (folder / "articles" / name).write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        entries.append({"file": f"articles/{name}", "sha256": digest, "published": "2026-03-03"})
    (folder / "story.yaml").write_text(yaml.safe_dump({"title": "Dam", "articles": entries}))
    written = content if isinstance(content, str) else yaml.safe_dump(content or labels(), sort_keys=False)
    (folder / "labels.yaml").write_text(written)
    return folder


def story(folder: Path) -> Gold:
    """The labelled story, loaded."""
    return load_story(write_story(folder))


def figure(name: str, printed: str, value: float, dimension: str = "count", **more: Any) -> Figure:
    """A figure as a reader would cut it, its quote the line it stands in; ``nth`` of equal prints."""
    place = at(name, printed, more.pop("nth", 0))
    start, end = place["start"], place["end"]
    text = TEXTS[name]
    first, last = text.rfind("\n", 0, start) + 1, text.index("\n", end)
    half = more.pop("half", 0.5)
    return Figure(
        id=f"{name[0]}:{start}",
        article=name[0],
        start=start,
        end=end,
        printed=printed,
        phrase=printed,
        quote=text[first:last],
        quote_start=first,
        quote_end=last,
        kind="number",
        dimension=dimension,
        value=value,
        base_low=value - half,
        base_high=value + half,
        **more,
    )


def measure(
    ident: str, verdict: Any, *positions: list[Figure], reason: Any = None, label: str = ""
) -> Measure:
    """A measure with one position for each list of figures."""
    return Measure(
        id=ident,
        label=label or ident,
        verdict=verdict,
        reason=reason,
        positions=tuple(
            Position(printed=figures[0].printed, origins=("O1",), figures=tuple(figures))
            for figures in positions
        ),
    )


def brief(*measures: Measure, **more: Any) -> Brief:
    """A brief of these measures; articles a and b are of one origin, c of another."""
    outlets = more.pop("outlets", {})
    origins = more.pop("origins", {"a": "O1", "b": "O1", "c": "O2"})
    given: dict[str, Any] = {
        "title": "Dam bursts above Orrin",
        "lede": Paragraph(text=""),
        "reader": "rules",
        "articles": tuple(
            ArticleEntry(
                id=name,
                file=f"articles/{name}.txt",
                outlet=outlets.get(name, name.upper()),
                title=None,
                url=None,
                published=None,
                origin=origin,
                body=(),
            )
            for name, origin in origins.items()
        ),
        "origins": (
            Origin(id="O1", label="wire", articles=("a", "b")),
            Origin(id="O2", label="C", articles=("c",)),
        ),
        "measures": measures,
        "statements": (),
        "paragraphs": (),
        "left_out": (),
        "usage": Usage(),
    }
    return Brief(**(given | more))


SAID = {"attribution": "police"}
DEAD_A = figure("a.txt", "12", 12, **SAID)
DEAD_B = figure("b.txt", "12", 12, attribution="Police")
DEAD_C = figure("c.txt", "15", 15, attribution="the hospital")
HIGH_B = figure("b.txt", "30 metres", 30, "length")
HIGH_C = figure("c.txt", "30 metres", 30, "length")
WATER = figure("a.txt", "4 million litres", 4000, "volume", half=500)
TRAP = figure("a.txt", "900", 900)

DEAD = measure("M1", "disputed", [DEAD_A, DEAD_B], [DEAD_C], reason="attribution", label="dead")
HEIGHT = measure("M2", "agreed", [HIGH_B, HIGH_C])
WATERS = measure("M3", "single-source", [WATER])


def evidence(name: str, words: str) -> Evidence:
    place = at(name, words)
    return Evidence(article=name[0], start=place["start"], end=place["end"], quote=words)


def statement(verdict: Any = "disputed") -> Statement:
    sides = [evidence("a.txt", "The mayor was there."), evidence("b.txt", "The mayor was away.")]
    return Statement(
        id="T1",
        text="where the mayor was",
        verdict=verdict,
        origins=("O1",),
        evidence=tuple(sides),
        sides=tuple(Side(text=e.quote, origins=("O1",), evidence=(e,)) for e in sides)
        if verdict == "disputed"
        else (),
    )


def prose(text: str, **links: Figure | str) -> Paragraph:
    """A paragraph whose ``links`` name words of it and what they link to."""
    found = []
    for words, target in links.items():
        printed = words.lstrip("_").replace("_", " ")
        ref = target if isinstance(target, str) else target.id
        found.append(Link(start=text.index(printed), end=text.index(printed) + len(printed), ref=ref))
    return Paragraph(text=text, links=tuple(found))


PROSE = prose("The dam killed 12 people (wire) or 15 (C).", _12=DEAD_A, _15=DEAD_C)
PERFECT = brief(DEAD, HEIGHT, WATERS, statements=(statement(),), lede=PROSE)
