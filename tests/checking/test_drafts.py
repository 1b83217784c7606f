"""Whole drafts against their articles: no alarm at a true sentence, every false one shown."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from helpers_drafts import BUDGET, OWN, QUAKE, RIDGE, TAKEOVER, TRIAL
from helpers_quotes_desk import BANK, FLOOD

from consensus.cli.check import check

STORIES = Path(__file__).parent.parent.parent / "eval" / "stories"
ALERTS = {"altered", "contradicted", "unsupported"}
DRAFTS = {"ridge": (RIDGE, "ridge-fire", 3), "takeover": (TAKEOVER, "harbour-takeover", 3), "trial": (TRIAL, "lung-drug-trial", 1), "quake": (QUAKE, "strait-quake", 1), "budget": (BUDGET, "city-budget", 1), "own": (OWN, "", 2)}  # fmt: skip


def rows(name: str) -> list[tuple[str, ...]]:
    """Each sentence of a draft with what stands before it."""
    lines = DRAFTS[name][0].strip().splitlines()
    return [tuple(line.split(" ", maxsplit=1)) for line in lines]


@lru_cache
def found(name: str) -> dict[int, list[str]]:
    """The verdicts of each line of a draft, checked as a whole."""
    _, story, count = DRAFTS[name]
    with TemporaryDirectory() as folder:
        stories = sorted((STORIES / story / "articles").iterdir())[:count] if story else own(Path(folder))
        draft = Path(folder) / "draft.txt"
        draft.write_text("\n".join(text for _, text in rows(name)), encoding="utf-8")
        call = [str(draft), "--against", *map(str, stories), "--format", "json", "--quiet"]
        result = CliRunner().invoke(check, call)
    assert result.exit_code == 1
    verdicts = defaultdict(list)
    for each in json.loads(result.output):
        verdicts[each["line"]].append(each["verdict"])
    return verdicts


def own(folder: Path) -> list[Path]:
    """The invented articles as files."""
    paths = []
    for name, text in (("flood", FLOOD), ("bank", BANK)):
        paths.append(folder / f"{name}.txt")
        paths[-1].write_text(f"{name}\n\nPublished 12 March 2025\n\n{text}", encoding="utf-8")
    return paths


def cases() -> list[object]:
    """One case a sentence; a known failure is a strict xfail."""
    known = pytest.mark.xfail(strict=True)
    return [
        pytest.param(name, line, sign, marks=known if "!" in sign else (), id=text)
        for name in DRAFTS
        for line, (sign, text) in enumerate(rows(name), start=1)
    ]


@pytest.mark.parametrize(("name", "line", "sign"), cases())
def test_a_sentence_of_a_draft(name: str, line: int, sign: str) -> None:
    verdicts = set(found(name)[line])
    assert verdicts
    if "+" in sign:
        assert not verdicts & {*ALERTS, "elsewhere"}
    elif "~" in sign:
        assert "elsewhere" in verdicts
        assert not verdicts & ALERTS
    else:
        assert verdicts & ALERTS
