"""Where answers come from (replay, record, refresh, live), what each fault exits with, and stability."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fakes import FakeModel, labels_by_noun
from helpers_evaluation import TEXTS, labels, write_story

from consensus.cli import eval_run, main
from consensus.errors import BadAnswer, ModelError, OverBudget
from consensus.llm import Budget, Recorder
from consensus.llm.port import Model, Reply, Request
from consensus.llm.prompts import load_prompt
from consensus.schema import Usage

PASSED, FAILED, USAGE, UNRECORDED, INVALID, NOTHING, PROVIDER = range(7)
SLUGS = ("dam", "flood")


@pytest.fixture(autouse=True)
def no_build_server(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_ACTIONS", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


class Provider:
    """Stands where the wire would: a model with a meter, its answers kept where the mode asks for it."""

    def __init__(self, answer: Callable[[Request], Any] = labels_by_noun) -> None:
        self.fake = FakeModel(answer)

    def __call__(self, *, record: Path | None = None, refresh: bool = False, **settings: Any) -> Model:
        if "replay" in settings:
            return Recorder(None, settings["replay"], "replay", settings["story"])
        model = Budget(self.fake, max_tokens=settings["max_tokens"])
        if record is None:
            return model
        return Recorder(model, record, "refresh" if refresh else "record", settings["story"])

    def new_asked(self) -> int:
        """How often it was asked since this was asked last."""
        count = len(self.fake.asked)
        self.fake.asked.clear()
        return count


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Provider:
    found = Provider()
    monkeypatch.setattr(eval_run, "open_model", found)
    return found


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    for slug in SLUGS:
        write_story(tmp_path / "stories" / slug)
    return tmp_path / "stories"


def run(*arguments: object) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(["eval", *map(str, arguments)])
    return ended.value.code


CALLS = len(SLUGS) * (len(TEXTS) + 1)


def test_record_asks_for_what_is_missing_and_replay_repeats_it(
    stories: Path, provider: Provider, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--stories", stories, "--mode", "record", "--format", "json") in (PASSED, FAILED)
    assert provider.new_asked() == CALLS
    recorded = json.loads(capsys.readouterr().out)
    next((stories.parent / "recordings" / "flood").glob("read-b-*.json")).unlink()
    run("--stories", stories, "--mode", "record", "--format", "json")
    assert provider.new_asked() == 1
    capsys.readouterr()
    run("--stories", stories, "--format", "json")
    assert provider.new_asked() == 0
    assert json.loads(capsys.readouterr().out) == recorded
    run("--stories", stories, "--mode", "refresh")
    assert provider.new_asked() == CALLS


def test_live_keeps_nothing(stories: Path, provider: Provider) -> None:
    assert run("--stories", stories, "--mode", "live") in (PASSED, FAILED)
    assert provider.new_asked() == CALLS
    assert not (stories.parent / "recordings").exists()


class Costly(FakeModel):
    """Every answer is paid with 50,000 tokens."""

    async def complete(self, request: Request) -> Reply:
        reply = await super().complete(request)
        return replace(reply, usage=Usage(calls=1, input_tokens=50_000))


def test_a_limit_holds_for_all_stories_together(
    stories: Path, provider: Provider, capsys: pytest.CaptureFixture[str]
) -> None:
    """Enough for the four calls of one story and too little for those of a second one."""
    provider.fake = Costly(labels_by_noun)
    assert run("--stories", stories / "flood", "--mode", "live", "--max-tokens", 250_000) in (PASSED, FAILED)
    assert run("--stories", stories, "--mode", "live", "--max-tokens", 250_000) == PROVIDER
    assert "story 'flood'" in capsys.readouterr().err


def _delete(root: Path) -> None:
    next((root / "recordings" / "flood").glob("read-b-*.json")).unlink()


def _half(root: Path) -> None:
    path = next((root / "recordings" / "flood").glob("read-b-*.json"))
    path.write_text(path.read_text()[:200])


def _edit_recording(root: Path) -> None:
    path = next((root / "recordings" / "flood").glob("read-b-*.json"))
    path.write_text(path.read_text().replace("when the dam broke", "when the dam held"))


def _delete_all(root: Path) -> None:
    shutil.rmtree(root / "recordings" / "flood")


def _edit_article(root: Path) -> None:
    path = root / "stories" / "flood" / "articles" / "b.txt"
    path.write_text(path.read_text().replace("12", "13"))


def _break_label(root: Path) -> None:
    path = root / "stories" / "flood" / "labels.yaml"
    path.write_text(path.read_text().replace("printed: '15'", "printed: '16'"))


def _break_yaml(root: Path) -> None:
    path = root / "stories" / "flood" / "labels.yaml"
    path.write_text(path.read_text() + "measures: [\n")


def _edit_prompt(root: Path) -> None:
    lines = load_prompt("read").splitlines()
    lines[4] += " Be quick."
    (root / "prompts").mkdir()
    (root / "prompts" / "read.md").write_text("\n".join(lines) + "\n")


def _no_labels(root: Path) -> None:
    for slug in SLUGS:
        (root / "stories" / slug / "labels.yaml").unlink()


FAULTS: list[tuple[Callable[[Path], None], int, list[str]]] = [
    (_delete, UNRECORDED, ["story 'flood'", "step 'read' of article 'b'"]),
    (_delete_all, UNRECORDED, ["story 'flood'", "recordings/flood"]),
    (_half, UNRECORDED, ["recordings/flood/read-b-", "damaged"]),
    (_edit_recording, UNRECORDED, ["recordings/flood/read-b-", "was edited"]),
    (_edit_prompt, UNRECORDED, ["step 'read'", "system message, line 5", "Be quick."]),
    (_edit_article, INVALID, ["flood/story.yaml:", "b.txt was changed"]),
    (_break_label, INVALID, ["flood/labels.yaml:", "“16” does not stand at"]),
    (_break_yaml, INVALID, ["flood/labels.yaml:"]),
    (_no_labels, NOTHING, ["nothing was scored"]),
]


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two stories, recorded and blessed once for all faults."""
    root = tmp_path_factory.mktemp("accepted")
    for slug in SLUGS:
        write_story(root / "stories" / slug)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(eval_run, "open_model", Provider())
        run("--stories", root / "stories", "--mode", "record", "--bless")
    return root


@pytest.fixture
def recorded(accepted: Path, tmp_path: Path) -> Path:
    return shutil.copytree(accepted, tmp_path / "root") / "stories"


@pytest.mark.parametrize(("fault", "code", "culprit"), FAULTS, ids=[f[0].__name__ for f in FAULTS])
def test_a_fault_has_its_exit_code_and_names_the_culprit(
    recorded: Path,
    capsys: pytest.CaptureFixture[str],
    fault: Callable[[Path], None],
    code: int,
    culprit: list[str],
) -> None:
    stories = recorded
    fault(stories.parent)
    capsys.readouterr()
    prompts = stories.parent / "prompts"
    assert run("--stories", stories, *(["--prompts", prompts] if prompts.exists() else [])) == code
    said = capsys.readouterr().err
    assert [words for words in culprit if words not in said] == []


def test_a_gate_that_fails_says_why(
    stories: Path, provider: Provider, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--stories", stories, "--mode", "record")
    assert run("--stories", stories) == FAILED
    assert "FAILED" in capsys.readouterr().out


@pytest.mark.parametrize("error", [ModelError("no route"), BadAnswer("refused"), OverBudget("too dear")])
@pytest.mark.parametrize("step", ["read", "reconcile"])
def test_a_provider_that_fails_is_no_brief_that_lacks_something(
    stories: Path, provider: Provider, capsys: pytest.CaptureFixture[str], error: Exception, step: str
) -> None:
    def answer(request: Request) -> Any:
        if request.step == step and request.subject in ("b", ""):
            raise error
        return labels_by_noun(request)

    provider.fake.answer = answer
    assert run("--stories", stories / "dam", "--mode", "live") == PROVIDER
    printed = capsys.readouterr()
    assert f"story 'dam', step '{step}'" in printed.err
    assert str(error) in printed.err
    assert "it counts as missed whole" in printed.out


def test_without_a_model_nothing_is_asked(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["eval", "--stories", str(stories), "--mode", "live"])
    assert ended.value.code == PROVIDER
    assert "OPENAI_API_KEY" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--mode", "live", "--bless"],
        ["--mode", "live", "--reader", "rules"],
        ["--reader", "differ", "--prompts", "."],
        ["--base-url", "http://127.0.0.1:1"],
        ["--max-cost", "1"],
        ["--mode", "record", "--recordings", "a", "--recordings", "b"],
        ["-o", "scores.docx"],
        ["-o", "/nowhere/scores.md"],
        ["--report", "/nowhere/scores.md"],
    ],
)
def test_a_call_that_contradicts_itself_is_a_usage_error(stories: Path, arguments: list[str]) -> None:
    assert run("--stories", stories, *arguments) == USAGE


def test_several_reports_come_of_one_run(stories: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"scores.{ending}" for ending in ("json", "xml", "md", "html", "txt")]
    options = [part for file in files for part in ("--report", file)]
    run("--stories", stories, "--reader", "rules", *options)
    texts = [file.read_text(encoding="utf-8") for file in files]
    starts = ("{", "<?xml", "## ", "<!doctype html>", "2 stories")
    assert [text.startswith(start) for text, start in zip(texts, starts, strict=True)] == [True] * len(files)


class Moody:
    """A model whose answers to the second round trip hold nothing."""

    def __init__(self) -> None:
        self.name = "fake-1"

    async def complete(self, request: Request) -> Reply:
        found = labels_by_noun(request)
        if request.step == "reconcile":
            found["measures"] = []
            found["lede"], found["prose"] = "", []
        return await FakeModel(lambda _: found).complete(request)


def test_a_second_set_of_recordings_tells_how_stable_the_first_is(
    stories: Path, provider: Provider, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two, three = (stories.parent / name for name in ("recordings", "second", "third"))
    run("--stories", stories, "--mode", "record")
    shutil.copytree(one / "dam", three / "dam")
    monkeypatch.setattr(provider, "fake", Moody())
    run("--stories", stories / "dam", "--mode", "record", "--recordings", two)
    capsys.readouterr()

    def flips(*folders: Path) -> Any:
        sets = [part for folder in (one, *folders) for part in ("--recordings", folder)]
        run("--stories", stories, "--format", "json", *sets)
        return json.loads(capsys.readouterr().out)["stability"]

    assert flips() is None
    same, other = flips(three), flips(two, three)
    assert (same["stories"], same["sets"], other["sets"]) == (["dam"], 2, 3)
    measures = len(labels()["measures"])
    assert same["flip_rates"]["verdicts"] == {"value": 0.0, "hits": 0, "of": measures}
    assert other["flip_rates"]["verdicts"]["hits"] == len(other["flipped"]) > 0
    assert other["flip_rates"]["verdicts"]["of"] == measures
    assert other["flipped"][0].startswith("dam/")
    files = [stories.parent / name for name in ("a.md", "a.html")]
    reports = [part for file in files for part in ("--report", file)]
    run("--stories", stories, "--recordings", one, "--recordings", two, *reports)
    assert ["verdicts flipped" in file.read_text(encoding="utf-8") for file in files] == [True, True]
    assert "stability: 1 story with up to 2 sets of recordings: verdicts flipped" in capsys.readouterr().out


def test_a_stale_recording_of_the_second_set_is_no_pass(
    stories: Path, provider: Provider, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = (stories.parent / name for name in ("recordings", "second"))
    run("--stories", stories, "--mode", "record", "--bless")
    shutil.copytree(one / "dam", two / "dam")
    next((two / "dam").glob("reconcile-*.json")).unlink()
    assert run("--stories", stories, "--recordings", one, "--recordings", two) == UNRECORDED
    assert f"no recording in {two / 'dam'}" in capsys.readouterr().err


def test_no_table_of_zeros_where_nothing_was_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_story(tmp_path / "stories" / "dam", labels())
    call = ["eval", "--stories", str(tmp_path / "stories"), "--reader", "replay"]
    with pytest.raises(SystemExit) as ended:
        main(call)
    assert ended.value.code == UNRECORDED
    out, err = capsys.readouterr()
    assert out == ""
    assert "no folder" in err
    assert "nothing was scored" in err
