"""Runs through the library: what is paid once, what a run that died goes on with, what changed since."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fakes import FakeModel, labels_by_noun
from llm.asking import Sleeps
from llm.server import serving
from store.answering import Answers
from store.telling import ARTICLES, CALLS, LATER, Dying, Killed, rows, steady, tell

from consensus import Article, make_brief
from consensus.errors import BadAnswer, InputError, ModelError
from consensus.llm import Budget, OpenAIModel, Recorder, Request
from consensus.llm.answers import Cut, Unusable
from consensus.schema import Usage
from consensus.store import Given, Store, keep_answers, running


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


def test_a_store_changes_nothing_in_a_brief(store: Path) -> None:
    assert tell(store, steady()) == make_brief(ARTICLES, model=steady())


@pytest.mark.parametrize("dies_at", range(1, CALLS + 1))
def test_a_run_that_died_pays_the_rest_and_makes_the_same_brief(dies_at: int, store: Path) -> None:
    with pytest.raises(Killed):
        tell(store, Dying(labels_by_noun, dies_at=dies_at))
    model = steady()
    brief = tell(store, model)
    assert len(model.asked) == CALLS - (dies_at - 1)
    assert brief == make_brief(ARTICLES, model=steady())
    assert brief.usage.calls == CALLS
    assert rows(store, "SELECT id, state FROM runs") == [(1, "finished")]


def test_a_story_told_again_costs_nothing(store: Path) -> None:
    first, model = tell(store, steady()), steady()
    again = tell(store, model)
    assert model.asked == []
    assert again.usage.calls == again.usage.input_tokens == 0
    assert again.changed is None
    assert again.model_dump(exclude={"usage"}) == first.model_dump(exclude={"usage"})
    assert rows(store, "SELECT run, outcome, count(*) FROM calls GROUP BY 1, 2") == [
        (1, "paid", CALLS),
        (2, "kept", CALLS),
    ]


def test_a_sixth_article_costs_one_reading_and_one_reconciling(store: Path) -> None:
    tell(store, steady())
    model = steady()
    brief = tell(store, model, [*ARTICLES, LATER])
    assert sorted((request.step, request.subject) for request in model.asked) == [
        ("read", "sixth"),
        ("reconcile", ""),
    ]
    assert brief.usage.calls == 2
    assert brief.changed is not None
    assert (brief.changed.run, brief.changed.articles_added) == ("1", ("sixth",))
    assert any(change.articles == ("sixth",) for change in brief.changed.changes)


def test_over_the_wire_a_sixth_article_costs_two_calls(store: Path) -> None:
    answers = Answers()
    with serving(answers) as server:

        def model() -> OpenAIModel:
            return OpenAIModel("m", base_url=server.url, sleep=Sleeps())

        make_brief(ARTICLES, model=model(), store=store)
        make_brief([*ARTICLES, LATER], model=model(), store=store)
        assert server.calls == CALLS + 2
        elsewhere = OpenAIModel("m", base_url=server.url.replace("127.0.0.1", "localhost"), sleep=Sleeps())
        make_brief(ARTICLES[:1], model=elsewhere, store=store)
        assert server.calls == CALLS + 4  # another endpoint gives answers of its own


def test_a_story_that_died_with_its_sixth_article_says_the_same_changes(store: Path, tmp_path: Path) -> None:
    tell(store, steady())
    with pytest.raises(Killed):
        tell(store, Dying(labels_by_noun, dies_at=2), [*ARTICLES, LATER])
    resumed = tell(store, steady(), [*ARTICLES, LATER])
    other = tmp_path / "other.db"
    tell(other, steady())
    whole = tell(other, steady(), [*ARTICLES, LATER])
    made = {"changed": {"made"}}
    assert resumed.model_dump(exclude=made) == whole.model_dump(exclude=made)


def test_an_answer_that_was_cut_is_taken_up_as_it_came_in_halves(store: Path) -> None:
    def cut_once(request: Request) -> Any:
        if request.subject == "wire" and "S1 " in (text := request.messages[1].content) and "S3 " in text:
            raise Cut("cut off", Usage(calls=1, input_tokens=7))
        return labels_by_noun(request)

    whole = make_brief(ARTICLES, model=FakeModel(cut_once))
    assert len(whole.articles) == len(ARTICLES)
    with pytest.raises(Killed):
        tell(store, Dying(cut_once, dies_at=CALLS + 2))
    resumed = FakeModel(cut_once)
    assert tell(store, resumed) == whole
    assert [request.step for request in resumed.asked] == ["reconcile"]


def bad_first(step: str) -> Any:
    """Answers that do not pass their check the first time that ``step`` is asked."""

    def answer(request: Request) -> Any:
        if request.step == step and request.subject in ("", "wire"):
            return (
                {"nonsense": 1} if step == "read" else labels_by_noun(request) | {"prose": ["Some 999 died."]}
            )
        if request.step == "reconcile again":
            return {"parts": [["P1", "It was put at {M1}."]]}
        return labels_by_noun(request)

    return answer


@pytest.mark.parametrize("step", ["read", "reconcile"])
@pytest.mark.parametrize("dies_at", range(2, CALLS + 2))
def test_a_bad_answer_is_no_better_the_second_time(step: str, dies_at: int, store: Path) -> None:
    with pytest.raises(Killed):
        tell(store, Dying(bad_first(step), dies_at=dies_at))
    model = steady(bad_first(step))
    brief = tell(store, model)
    assert len(model.asked) == CALLS + 1 - (dies_at - 1)
    assert brief == make_brief(ARTICLES, model=steady(bad_first(step)))


def refusing(request: Request) -> Any:
    if request.subject == "post":
        raise BadAnswer("the model refused to answer")
    return labels_by_noun(request)


def test_a_refusal_is_paid_once_in_its_run_and_asked_again_in_the_next(store: Path) -> None:
    with pytest.raises(Killed):
        tell(store, Dying(refusing, dies_at=CALLS))
    model = steady(refusing)
    brief = tell(store, model)
    assert [request.step for request in model.asked] == ["reconcile"]
    assert brief == make_brief(ARTICLES, model=steady(refusing))
    model = steady()
    assert len(tell(store, model).articles) == len(ARTICLES)
    assert "post" in [request.subject for request in model.asked]


def test_an_article_that_gave_no_reading_is_asked_for_again_by_the_next_run(store: Path) -> None:
    def nonsense(request: Request) -> Any:
        return "no JSON" if request.subject == "post" else labels_by_noun(request)

    assert len(tell(store, steady(nonsense)).articles) == len(ARTICLES) - 1
    model = steady()
    assert len(tell(store, model).articles) == len(ARTICLES)
    assert sorted(request.subject for request in model.asked) == ["", "post"]


def test_a_reconciling_that_failed_is_asked_for_again_by_the_next_run(store: Path) -> None:
    def nonsense(request: Request) -> Any:
        return labels_by_noun(request) if request.subject else "no JSON"

    first = tell(store, steady(nonsense))
    assert first.reader == "fake-1, compared by the built-in rules"
    assert first.usage.calls == CALLS
    second = tell(store, steady(nonsense))
    assert second.usage.calls == 1
    with Store(store) as kept:
        assert [run.spent for run in kept.runs()] == [second.usage, first.usage]
    model = steady()
    assert tell(store, model).reader == "fake-1"
    assert [request.step for request in model.asked] == ["reconcile"]


def paid_refusal(subject: str) -> Any:
    def answer(request: Request) -> Any:
        if request.subject == subject:
            raise Unusable("the model refused to answer", Usage(calls=3, input_tokens=300, output_tokens=30))
        return labels_by_noun(request)

    return answer


@pytest.mark.parametrize("subject", ["", "post"])
def test_what_a_refused_answer_cost_is_counted(subject: str, store: Path) -> None:
    with pytest.raises(Killed):
        tell(store, Dying(paid_refusal(subject), dies_at=CALLS))
    brief = tell(store, steady(paid_refusal(subject)))
    assert brief.usage == Usage(
        calls=CALLS + 2, input_tokens=100 * (CALLS + 2), output_tokens=20 * (CALLS - 1) + 30
    )
    assert brief.usage == make_brief(ARTICLES, model=steady(paid_refusal(subject))).usage
    with Store(store) as kept:
        assert kept.run(1).spent == brief.usage


def test_a_run_that_failed_asks_again_what_failed(store: Path) -> None:
    def refuse(request: Request) -> Any:
        raise BadAnswer("the model refused to answer")

    with pytest.raises(ModelError):
        tell(store, steady(refuse))
    assert rows(store, "SELECT state, error FROM runs") == [("failed", "the model refused to answer")]
    assert tell(store, steady()) == make_brief(ARTICLES, model=steady())
    assert rows(store, "SELECT state, error FROM runs") == [("finished", None)]


def test_a_budget_holds_for_a_run_and_not_for_a_process(store: Path) -> None:
    with pytest.raises(Killed):
        tell(store, Dying(labels_by_noun, dies_at=CALLS))
    limit = Budget(steady(), max_tokens=20_000)
    given = Given("brief", tuple(ARTICLES), model="fake-1", cwd=str(Path.cwd()))
    with Store(store) as kept, running(kept, given) as run:
        assert run.taken_up
        keep_answers(limit, run)
        assert limit.meter.spent.calls == len(ARTICLES)
        assert limit.meter.spent.input_tokens == 100 * len(ARTICLES)


def test_two_articles_that_ask_the_same_share_an_answer(store: Path) -> None:
    twins = [ARTICLES[0], ARTICLES[0].model_copy(update={"id": "twin"})]
    model = steady()
    brief = tell(store, model, twins)
    assert [request.step for request in model.asked] == ["read", "reconcile"]
    assert brief.usage.calls == 2
    assert tell(store, steady(), twins).usage.calls == 0


def test_recordings_are_written_also_where_the_store_answers(store: Path, tmp_path: Path) -> None:
    tell(store, steady())
    model = steady()
    make_brief(ARTICLES, model=Recorder(model, tmp_path / "rec", "record"), store=store)
    assert model.asked == []
    assert len(list((tmp_path / "rec").glob("re*.json"))) == CALLS


def test_a_replay_is_not_kept_as_answers(store: Path, tmp_path: Path) -> None:
    make_brief(ARTICLES, model=Recorder(steady(), tmp_path / "rec", "record"))
    make_brief(ARTICLES, model=Recorder(None, tmp_path / "rec"), store=store)
    assert rows(store, "SELECT count(*) FROM answers") == [(0,)]


def test_a_run_that_goes_on_elsewhere_is_not_taken_over(store: Path) -> None:
    given = Given("brief", tuple(ARTICLES), model="fake-1", cwd=str(Path.cwd()))
    with Store(store) as one, Store(store) as two, running(one, given) as first:
        with running(two, given) as second:
            assert (first.id, second.id) == (1, 2)
        assert one.runs()[1].live
        with pytest.raises(InputError, match="still going on"), running(two, given, number=1):
            pass


def earlier(store: Path, articles: list[Article], **changes: Any) -> int | None:
    with Store(store) as kept:
        given = Given(
            **{"command": "brief", "articles": tuple(articles), "model": "fake-1", "cwd": "/d"} | changes
        )
        with running(kept, given) as run:
            return run.since


OTHER = Article(
    id="other", text="The council of Orlen voted on its budget for the coming year, 9 to 4.", file="o.txt"
)
REWRITTEN = ARTICLES[0].model_copy(update={"text": ARTICLES[0].text + " By night 131 had been saved."})
REPLACED = OTHER.model_copy(update={"file": "wire.txt"})

# What is told after the five articles of the store's first run, and whether that is the same story.
SAME = [
    ("the same", ARTICLES, True),
    ("half of it", ARTICLES[:2], True),
    ("half of it and others", [*ARTICLES[:3], OTHER, REPLACED.model_copy(update={"id": "x", "file": "x"})], True),
    ("another story", [OTHER], False),
    ("one article of five, four others", [ARTICLES[0], *[OTHER.model_copy(update={"id": str(n), "text": f"{n} {OTHER.text}"}) for n in range(4)]], False),
    ("a rewritten article in the same file", [REWRITTEN], True),
    ("another article in a file of the same name", [REPLACED], False),
]  # fmt: skip


@pytest.mark.parametrize("case", SAME, ids=[case[0] for case in SAME])
def test_the_same_story(
    case: tuple[str, list[Article], bool], store: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _, articles, same = case
    monkeypatch.chdir(tmp_path)
    tell(store, steady())
    assert earlier(store, articles, cwd=str(tmp_path)) == (1 if same else None)


def test_only_a_finished_run_of_the_same_model_is_compared_with(store: Path) -> None:
    with pytest.raises(Killed):
        tell(store, Dying(labels_by_noun, dies_at=3))
    assert earlier(store, [*ARTICLES, LATER]) is None
    tell(store, steady())
    assert earlier(store, ARTICLES, model="another") is None


def test_the_run_to_compare_with_can_be_chosen(store: Path) -> None:
    tell(store, steady(), ARTICLES[:3])
    tell(store, steady(), ARTICLES[:4])
    given = Given("brief", tuple(ARTICLES), model="fake-1")
    with Store(store) as kept:
        for since, expected in ((None, 2), ("1", 1), ("#2", 2), ("none", None), (None, None)):
            with running(kept, given, since=since) as run:
                assert run.since == expected
        for wrong in ("99", "x", "1" * 30):
            with pytest.raises(InputError), running(kept, given, since=wrong):
                pass


def test_what_is_pruned_is_gone_and_what_is_shared_stays(store: Path) -> None:
    tell(store, steady(), [*ARTICLES[:2], OTHER.model_copy(update={"text": OTHER.text + " Secret-of-one."})])
    tell(store, steady(), ARTICLES[:2])
    with Store(store) as kept:
        kept.write(lambda c: c.execute("UPDATE runs SET started = '2020-01-01' WHERE id = 1")).result()
        assert kept.prune("2021-01-01") == 1
        assert [run.id for run in kept.runs()] == [2]
        assert kept.run(2).since is None
    assert b"Secret-of-one" not in store.read_bytes()
    model = steady()
    tell(store, model, ARTICLES[:2])
    assert model.asked == []


def test_what_another_version_wrote_down_otherwise_costs_no_run(store: Path) -> None:
    tell(store, steady())
    with Store(store) as kept:
        for change in (
            "UPDATE runs SET brief = json_set(brief, '$.novelty', 1)",
            "UPDATE answers SET usage = json_set(usage, '$.novelty', 1)",
            "UPDATE calls SET usage = json_set(usage, '$.novelty', 1)",
            "UPDATE run_articles SET article = json_set(article, '$.novelty', 1)",
        ):
            kept.write(lambda c, change=change: c.execute(change)).result()
        assert kept.runs()[0].spent.calls == CALLS
        with pytest.raises(InputError, match="another version"):
            kept.given(1)
    model = steady()
    assert tell(store, model, [*ARTICLES, LATER]).changed is None
    assert len(model.asked) == 2


def test_what_a_run_started_from_comes_back_whole(store: Path) -> None:
    odd = Article(
        id="odd", text="Zwölf \ud83d\ude00 \x00 people", title="«Zwölf»", published="2026-03-04", notes=("x",)
    )
    given = Given("brief", (odd, *ARTICLES), model="m", prompts="p", args=("brief", "a b"), cwd="/d")
    with Store(store) as kept, running(kept, given) as run:
        assert kept.given(run.id) == given


def test_an_answer_with_half_a_surrogate_pair_is_kept(store: Path) -> None:
    def answer(request: Request) -> Any:
        return labels_by_noun(request) if request.step == "read" else "\ud800 no JSON"

    first = tell(store, FakeModel(answer), ARTICLES[:2])
    assert tell(store, FakeModel(answer), ARTICLES[:2]).measures == first.measures
