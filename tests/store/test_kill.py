"""Kill -9 at any moment: the run goes on, repeats no paid call and makes the same brief to the byte."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from llm.server import serving
from store.answering import Answers
from store.killing import (
    CALLS,
    COMMAND,
    SECOND_KEY,
    Forked,
    environment,
    killed,
    query,
    stored_answers,
    story_in,
    whole,
)

MOMENTS = 5


def test_a_killed_run_goes_on_and_gives_the_same_brief(tmp_path: Path) -> None:
    answers = Answers(delay_s=0.03)
    with serving(answers) as server:
        expected = whole(tmp_path / "whole", server)
        outcomes = [
            killed(tmp_path / str(seed), server, answers, random.Random(seed)) for seed in range(MOMENTS)
        ]
    assert [outcome.repeated for outcome in outcomes] == [0] * MOMENTS
    assert all(outcome.brief == expected for outcome in outcomes)


@pytest.mark.parametrize("number", [1, 3])
def test_a_run_that_is_killed_after_some_answers_asks_for_the_others_alone(
    number: int, tmp_path: Path
) -> None:
    answers = Answers(most=number)
    with serving(answers) as server:
        env = environment(server, story_in(tmp_path))
        process = Forked(tmp_path, COMMAND, env)
        while (stored_answers(Path(env["CONSENSUS_STORE"])) or 0) < number:
            assert process.alive, (tmp_path / "stderr").read_text()
            time.sleep(0.01)
        process.kill()
        process.wait()
        answers.more.set()
        assert Forked(tmp_path, ("resume",), env | {"OPENAI_API_KEY": SECOND_KEY}).wait() == 0
    assert answers.asked_with[SECOND_KEY] == CALLS - number


def test_processes_that_tell_a_story_at_once_share_a_store(tmp_path: Path) -> None:
    with serving(Answers(delay_s=0.02)) as server:
        folders = [story_in(tmp_path / name) for name in "abc"]
        env = environment(server, tmp_path)
        processes = [Forked(folder, COMMAND, env) for folder in folders]
        assert [process.wait() for process in processes] == [0, 0, 0]
    store = tmp_path / "data" / "store.db"
    assert query(store, "PRAGMA integrity_check") == "ok"
    assert query(store, "SELECT count(*) FROM runs WHERE state = 'finished'") == 3
    assert query(store, "SELECT count(DISTINCT key) FROM answers") == CALLS
