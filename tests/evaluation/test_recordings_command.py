"""``consensus recordings``: what is used, stale and unused, and what prune deletes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fakes import FakeModel, labels_by_noun
from helpers_evaluation import TEXTS, write_story

from consensus.articles import load
from consensus.brief import make_brief
from consensus.cli import main
from consensus.llm import Recorder


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two stories, recorded once for all tests."""
    found = tmp_path_factory.mktemp("recorded")
    for slug in ("dam", "flood"):
        story = write_story(found / "stories" / slug)
        recorder = Recorder(FakeModel(labels_by_noun), found / "recordings" / slug, "record", slug)
        make_brief(load([str(story / "articles")]).articles, model=recorder)
    return found


@pytest.fixture
def recordings(root: Path, tmp_path: Path) -> Path:
    return shutil.copytree(root, tmp_path / "root") / "recordings"


def call(*arguments: object) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(["recordings", *map(str, arguments)])
    return ended.value.code


def statuses(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, int]:
    assert call("list", folder, "--format", "json", *options) == 0
    found: dict[str, int] = {}
    for entry in json.loads(capsys.readouterr().out)["recordings"]:
        found[entry["status"]] = found.get(entry["status"], 0) + 1
    return found


def _nothing(root: Path) -> None:
    pass


def _copy(root: Path) -> None:
    """A recording that was left when its article was recorded anew."""
    one = next((root / "recordings" / "dam").glob("read-b-*.json"))
    one.with_name("read-b-0123456789ab.json").write_text(one.read_text())


def _edit(root: Path) -> None:
    path = root / "stories" / "dam" / "articles" / "b.txt"
    path.write_text(path.read_text().replace("was away", "was abroad"))


def _half(root: Path) -> None:
    one = next((root / "recordings" / "dam").glob("read-b-*.json"))
    one.write_text(one.read_text()[:99])


def _no_story(root: Path) -> None:
    (root / "stories" / "dam").rename(root / "stories" / "lake")


def _no_stories(root: Path) -> None:
    (root / "stories").rename(root / "elsewhere")


ALL = len(TEXTS) + 1
CASES: list[tuple[Callable[[Path], None], tuple[dict[str, int], int, int]]] = [
    # what happened: statuses, how many prune deletes, how many prune --stale does
    (_nothing, ({"used": 2 * ALL}, 0, 0)),
    (_copy, ({"used": 2 * ALL, "unused": 1}, 1, 1)),
    # The reading of b is not recorded any more, nor is the reconciliation of what is read now.
    (_edit, ({"used": 2 * ALL - 2, "stale": 2}, 0, 2)),
    (_half, ({"used": 2 * ALL - 2, "stale": 1, "damaged": 1}, 0, 2)),
    (_no_story, ({"used": ALL, "unused": ALL}, ALL, ALL)),
    (_no_stories, ({"unknown": 2 * ALL}, 0, 0)),
]


@pytest.mark.parametrize(("happened", "expected"), CASES, ids=[case[0].__name__ for case in CASES])
def test_what_is_listed_is_what_is_pruned(
    recordings: Path,
    capsys: pytest.CaptureFixture[str],
    happened: Callable[[Path], Any],
    expected: tuple[dict[str, int], int, int],
) -> None:
    found, pruned, pruned_stale = expected
    happened(recordings.parent)
    assert statuses(recordings, capsys) == found
    before = _files(recordings)
    assert call("prune", recordings, "--stale", "--dry-run") == 0
    assert f"would delete {pruned_stale} recordings" in capsys.readouterr().out
    assert _files(recordings) == before
    for options, gone in (([], pruned), (["--stale"], pruned_stale)):
        assert call("prune", recordings, *options) == 0
        assert len(before) - len(_files(recordings)) == gone
    capsys.readouterr()
    assert set(statuses(recordings, capsys)) <= {"used", "unknown", "stale"}


def _files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*.json") if not path.name.startswith("schema-")}


def test_filters_and_the_line_of_a_recording(recordings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _copy(recordings.parent)
    assert statuses(recordings, capsys, "--unused") == {"unused": 1}
    assert statuses(recordings, capsys, "--stale") == {}
    call("list", recordings, "--unused")
    first, last = capsys.readouterr().out.splitlines()
    assert "read-b-0123456789ab.json  read b, fake-1, 20" in first
    assert last == f"{2 * ALL} used, 1 unused"


def test_a_miss_says_what_differs(recordings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _edit(recordings.parent)
    call("list", recordings, "--stale")
    assert "not recorded: story 'dam', step 'read' of article 'b'" in capsys.readouterr().out


def test_the_recordings_of_one_story(recordings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stories = recordings.parent / "stories"
    assert statuses(recordings / "dam", capsys) == {"used": ALL}
    assert statuses(recordings / "dam", capsys, "--stories", str(stories / "dam")) == {"used": ALL}


def test_schemas_go_with_the_last_recording_that_needs_them(recordings: Path) -> None:
    _no_story(recordings.parent)
    call("prune", recordings)
    assert [path.name for path in recordings.iterdir()] == ["flood"]
    call("prune", recordings)
    assert len(list((recordings / "flood").glob("schema-*.json"))) == 2


def test_no_folder_is_an_error(tmp_path: Path) -> None:
    assert call("list", tmp_path / "nowhere") != 0
