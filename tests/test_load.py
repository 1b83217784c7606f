"""Many articles and many stories against a server in a process of its own: the short form of benchmarks/load.py."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "load.py"
pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files as Linux does")


def measured(articles: int, stories: int, *server: str, limit: int = 32) -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("load", SCRIPT)
    assert spec is not None and spec.loader is not None
    load = importlib.util.module_from_spec(spec)
    sys.modules["load"] = load
    spec.loader.exec_module(load)
    return load.line("test", articles, stories, server=("--per-token", "0", *server), limit=limit)


def test_a_crowd_is_held_at_its_bound_and_everything_is_read() -> None:
    found = measured(70, 1, "--latency", "0.1", "--gather", "32")
    assert (found["read"], found["most_busy"], found["fds_left"]) == (70, 32, 0)
    assert found["connections"] < 70  # not one for every call
    # Every article is told of, and the end.
    assert found["events"] == 71


def test_a_server_that_refuses_above_six_loses_nothing() -> None:
    found = measured(
        *(40, 1, "--latency", "0.05", "--limit", "6", "--gather", "6", "--retry-after", "0.1"), limit=6
    )
    assert (found["read"], found["warnings"], found["most_busy"]) == (40, [], 6)
    assert found["calls"] <= 40 + 60


def test_many_stories_in_one_process_leave_nothing_open() -> None:
    found = measured(2, 25, "--latency", "0")
    assert (found["read"], found["calls"], found["fds_left"]) == (50, 75, 0)
    assert found["connections"] <= 25 * 2 + 1
