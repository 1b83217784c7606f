"""Whatever a server, a header or a file says: an answer, or an error of our own."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from clocked import cpu_seconds
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from llm.asking import FakeModel, request
from llm.server import Says

from consensus.errors import ConsensusError, RecordingError
from consensus.llm import Recorder
from consensus.llm.answers import answer, candidates
from consensus.llm.bodies import completion
from consensus.llm.failures import (
    FormatRejected,
    LimitRejected,
    NoAnswer,
    Rejection,
    Transient,
    failure,
    retry_after,
)
from consensus.llm.recording_files import paths, read
from consensus.llm.secrets import scrub

any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda v: st.lists(v, max_size=3) | st.dictionaries(st.text(max_size=5), v, max_size=3),
    max_leaves=8,
)
quick = settings(deadline=None, max_examples=40)
KEYS = [
    "choices",
    "usage",
    "model",
    "message",
    "content",
    "refusal",
    "finish_reason",
    "prompt_tokens",
    "text",
]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Paths to everything inside ``value``."""
    found = [path] if path else []
    entries = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return found + [p for key, inner in entries for p in places(inner, (*path, key))]


GOOD_COMPLETION = json.loads(Says('{"label": "x"}').bytes("m"))


@quick
@given(st.sampled_from(places(GOOD_COMPLETION)), any_json)
def test_a_completion_with_anything_anywhere(place: tuple[Any, ...], value: Any) -> None:
    whole = json.loads(json.dumps(GOOD_COMPLETION))
    inner = whole
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    with suppress(ConsensusError, NoAnswer):
        found = answer(completion(json.dumps(whole).encode(), where="here"), asked="m", limit=10)
        assert found.text.strip()
        assert found.model
        assert found.usage is None or found.usage.input_tokens > 0


@quick
@given(st.binary() | st.dictionaries(st.sampled_from(KEYS), any_json).map(lambda v: json.dumps(v).encode()))
def test_any_body_of_a_success(body: bytes) -> None:
    with suppress(ConsensusError, Transient, FormatRejected, LimitRejected):
        answer(completion(body, where="here"), asked="m", limit=10)


errors = st.dictionaries(st.sampled_from(["error", "detail", "message", "code", "type", "param"]), any_json)


@quick
@given(
    st.integers(300, 599),
    st.binary() | (errors | st.lists(errors) | any_json).map(lambda v: json.dumps(v).encode()),
)
def test_any_body_of_a_failure(status: int, body: bytes) -> None:
    problem = failure(Rejection(status, {}, body), model="m", where="here")
    assert isinstance(problem, ConsensusError | Transient | FormatRejected | LimitRejected)
    assert "\n" not in str(problem)
    assert len(str(problem)) < 2500


@quick
@given(st.text() | st.from_regex(r"[0-9e.+-]{1,8}", fullmatch=True))
def test_any_retry_after(said: str) -> None:
    seconds = retry_after({"retry-after": said})
    assert seconds is None or 0 <= seconds < float("inf")


@settings(quick, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_recording_with_anything_anywhere(tmp_path: Path, data: st.DataObject) -> None:
    asyncio.run(Recorder(FakeModel(), tmp_path, "refresh").complete(request()))
    (path,) = paths(tmp_path).values()
    whole = json.loads(path.read_text())
    place = data.draw(st.sampled_from(places(whole)))
    inner = whole
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = data.draw(any_json)
    path.write_text(json.dumps(whole))
    with suppress(RecordingError):
        found = read(path)
        assert isinstance(found.reply.text, str)
        assert all(isinstance(m.content, str) for m in found.messages or ())


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", '"many"', "null"])
def test_a_recording_with_an_impossible_number(number: str, tmp_path: Path) -> None:
    asyncio.run(Recorder(FakeModel(), tmp_path, "record").complete(request()))
    (path,) = paths(tmp_path).values()
    path.write_text(path.read_text().replace('"ordinal": 0', f'"ordinal": {number}'))
    with pytest.raises(RecordingError, match=path.name):
        read(path)


SLOW = [
    "`" * 50_000,
    "```" + "\n" * 50_000,
    " " * 50_000 + "`",
    "sk-" * 20_000,
    "://" * 20_000,
    "model " * 20_000,
]


@pytest.mark.parametrize("text", SLOW, ids=range(len(SLOW)))
def test_hostile_text_takes_no_time(text: str) -> None:
    def work() -> None:
        list(candidates(text))
        scrub(text, "x" * 20)
        failure(Rejection(400, {}, text.encode()), model="m", where="here")

    assert cpu_seconds(work) < 1.0
