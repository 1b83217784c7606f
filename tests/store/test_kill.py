"""Kill -9 at any moment: the run goes on, repeats no paid call and makes the same brief to the byte."""

from __future__ import annotations

import random
from pathlib import Path

from llm.server import serving
from store.answering import Answers
from store.killing import CALLS, COMMAND, Forked, environment, killed, query, story_in, whole

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
    assert any(0 < outcome.stored < 6 for outcome in outcomes)  # not all too early or too late


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
