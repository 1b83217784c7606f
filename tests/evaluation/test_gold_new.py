"""``consensus gold new`` drafts labels that say what the brief says, and nobody can use them unconfirmed."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers_evaluation import DEAD_A, DEAD_B, DEAD_C, TEXTS, brief, measure

from consensus.articles import load
from consensus.brief import make_brief
from consensus.cli import gold_new, main
from consensus.evaluation import load_story, score
from consensus.evaluation.draft import draft_labels
from consensus.evaluation.gold_check import check_story
from consensus.schema import Article

STORIES = Path(__file__).parents[2] / "eval" / "stories"
INVALID = 4

PAGES = {
    "one.txt": "Storm hits Orrin\nThe storm killed 12 people in Orrin, police said on 3 March 2026. "
    "Gusts reached 140 kilometres an hour and between 300 and 400 homes lost power.\n",
    "two.txt": "Deaths in Orrin\nPolice said 15 people were killed by the storm in Orrin. "
    "Gusts of 140 km/h tore roofs off.\n",
}


def call(*arguments: object) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    return ended.value.code


def drafted(tmp_path: Path, texts: dict[str, str]) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, text in texts.items():
        (pages / name).write_text(text, encoding="utf-8")
    assert call("gold", "new", pages, "-o", tmp_path / "stories" / "mine") == 0
    return tmp_path / "stories" / "mine"


def confirm(story: Path) -> None:
    lines = (story / "labels.yaml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if "draft: true" not in line or line.startswith("#")]
    (story / "labels.yaml").write_text("\n".join(kept) + "\n", encoding="utf-8")


HOSTILE = {
    "a.txt": "Toll\u2028measures: []\nThe storm killed 12 people in Orrin, said “x'}]: {\u2029draft: false”.\n",
    "b c'd.txt": "Toll: {rises}\nPolice # said 15\u00a0people were killed by the storm in Orrin: [a, b].\n",
}


DAM = {name: text.replace(" on Monday", "") for name, text in TEXTS.items()}


@pytest.mark.parametrize("texts", [PAGES, DAM, HOSTILE], ids=["storm", "dam", "hostile"])
def test_a_confirmed_draft_is_right_and_its_own_brief_has_every_score(
    tmp_path: Path, texts: dict[str, str]
) -> None:
    folder = drafted(tmp_path, texts)
    confirm(folder)
    gold = load_story(folder)
    assert check_story(gold) == []
    scores = score(gold, make_brief(load([str(folder / "articles")]).articles)).scores
    wrong = ("figures.f1", "figures.value", "verdicts.right", "disputes.f1", "grouping.recall", "origins.f1")
    assert {name: scores[name].value for name in wrong if scores[name].of} == {
        name: 1.0 for name in wrong if scores[name].of
    }
    assert scores["figures.recall"].of > 0


@pytest.mark.parametrize("slug", ["strait-quake", "gulf-spill"])
def test_drafts_of_whole_pages_read_back(tmp_path: Path, slug: str) -> None:
    assert call("gold", "new", STORIES / slug / "articles", "-o", tmp_path / slug) == 0
    confirm(tmp_path / slug)
    gold = load_story(tmp_path / slug)
    assert check_story(gold) == []
    assert len(gold.labels.measures) > 40


def test_an_unconfirmed_draft_is_refused_entry_by_entry(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = drafted(tmp_path, PAGES)
    capsys.readouterr()
    assert call("gold", "check", "--stories", folder.parent) == INVALID
    said = capsys.readouterr().err
    lines = (folder / "labels.yaml").read_text(encoding="utf-8").splitlines()
    drafts = [number for number, line in enumerate(lines, 1) if line.strip().startswith("draft: true")]
    assert len(drafts) > 3
    assert all(f"labels.yaml:{number}: " in said for number in drafts)
    assert call("eval", "--stories", folder.parent) == INVALID


def test_a_draft_tells_the_words_around_each_number(tmp_path: Path) -> None:
    text = (drafted(tmp_path, PAGES) / "labels.yaml").read_text(encoding="utf-8")
    assert "# The storm killed [12] people in Orrin, police said on 3 March 2026." in text


def test_a_number_that_cannot_be_read_asks_for_its_value(tmp_path: Path) -> None:
    folder = drafted(tmp_path, TEXTS)
    assert "# The rules could not read it: give its value" in (folder / "labels.yaml").read_text("utf-8")
    confirm(folder)
    assert ["“Monday”" in problem.said for problem in check_story(load_story(folder))] == [True]


def test_numbers_that_are_in_no_measure_stand_in_comments_with_their_spans(tmp_path: Path) -> None:
    texts = {"a.txt": "Two countries agree\nThe first bridge cost $5 million. Both countries paid.\n"}
    folder = drafted(tmp_path, texts)
    lines = (folder / "labels.yaml").read_text("utf-8").splitlines()
    (line,) = (line for line in lines if line.startswith("#      - {") and "printed: Two" in line)
    assert "article: 01-a.txt, start: 0, end: 3" in line
    assert "  # [Two] countries agree The first bridge" in line
    at = next(number for number, line in enumerate(lines) if line == "    reports:")
    lines.insert(at + 1, line.removeprefix("#").replace("Two}", "Two, value: 2}"))
    (folder / "labels.yaml").write_text("\n".join(lines), "utf-8")
    assert load_story(folder).labels.measures[0].reports[0].printed == "Two"
    assert "# published:" in (folder / "story.yaml").read_text("utf-8")


def test_measures_of_one_value_name_each_other() -> None:
    """One measure that the rules took for two is easily merged by hand."""
    made = brief(
        measure("M1", "single-source", [DEAD_A], label="people killed"),
        measure("M2", "single-source", [DEAD_B], label="deaths"),
        measure("M3", "single-source", [DEAD_C], label="victims"),
    )
    articles = [Article(id=name[0], file=name, text=text) for name, text in TEXTS.items()]
    lines = draft_labels(made, articles, "dam").splitlines()
    hints = [line for line in lines if "The same value stands in" in line]
    assert hints == [f"  # The same value stands in: {name}" for name in ("deaths", "people-killed")]


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = drafted(tmp_path, PAGES)
    before = (folder / "labels.yaml").read_bytes()
    assert call("gold", "new", tmp_path / "pages", "-o", folder) == 2
    assert "is there already" in capsys.readouterr().err
    assert (folder / "labels.yaml").read_bytes() == before


def test_a_draft_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_text(PAGES["one.txt"])

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(gold_new, "make_brief", fail)
    assert call("gold", "new", tmp_path / "one.txt", "-o", tmp_path / "story") == 130
    assert not (tmp_path / "story").exists()


def test_an_offset_counted_by_hand_is_put_right(tmp_path: Path) -> None:
    folder = drafted(tmp_path, PAGES)
    confirm(folder)
    path = folder / "labels.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if "printed: '12'" in line)
    start = lines[at].partition("start: ")[2].partition(",")[0]
    lines[at] = lines[at].replace(f"start: {start}, end: {int(start) + 2}", "start: 0, end: 0")
    path.write_text("\n".join(lines), encoding="utf-8")
    (problem,) = (p for p in check_story(load_story(folder)) if "empty" in p.said)
    assert f"it stands at start: {start}, end: {int(start) + 2}" in problem.said


def test_the_draft_of_one_article_that_is_none_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert call("gold", "new", tmp_path / "empty.txt", "-o", tmp_path / "story") != 0
    assert not (tmp_path / "story").exists()


def test_articles_need_no_file(tmp_path: Path) -> None:
    """Addresses and JSON lines give articles without a file name of their own."""
    lines = "".join(Article(id=name, text=text).model_dump_json() + "\n" for name, text in PAGES.items())
    (tmp_path / "pages.jsonl").write_text(lines, encoding="utf-8")
    assert call("gold", "new", tmp_path / "pages.jsonl", "-o", tmp_path / "story") == 0
    assert len(load_story(tmp_path / "story").texts) == 2
