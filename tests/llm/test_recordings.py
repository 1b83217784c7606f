"""Recordings: what is asked once is answered the same for ever, and a miss says what has changed."""

from __future__ import annotations

import asyncio
import dataclasses
import errno
import json
import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llm.asking import CANARY, GOOD, SCHEMA, FakeModel, ask, request
from llm.server import Says, serving

from consensus.errors import BadAnswer, ConsensusError, ConsensusWarning, RecordingError
from consensus.llm import Budget, Message, OpenAIModel, Recorder, Reply, Request, close, meter_of, start_run
from consensus.llm.recording_files import file_name, pack, pretty, read, unpack
from consensus.schema import Usage


def record(
    folder: Path, *requests: Request, model: FakeModel | None = None, **settings: object
) -> list[Reply]:
    recorder = Recorder(model or FakeModel(), folder, "record", "bridge", **settings)  # type: ignore[arg-type]
    return [asyncio.run(recorder.complete(r)) for r in requests]


def replay(folder: Path, *requests: Request, **settings: object) -> list[Reply]:
    recorder = Recorder(None, folder, "replay", "bridge", **settings)  # type: ignore[arg-type]
    return [asyncio.run(recorder.complete(r)) for r in requests]


ANSWERS = [
    GOOD,
    '{"label":"length"}',
    '{\n  "label": "length"\n}',
    '{"label": "length"}\n',
    '{"label": "l\\u00e4nge"}',
    '{"label": "länge \u202e\u200b🌉"}',
    '{"label": 1.0, "label": 2}',
    "no JSON\r\nat all\n\n",
    "",
    "[1e400]",
    "[NaN]",
    '"\\ud800"',
    "[" * 5000,
]


@pytest.mark.parametrize("text", ANSWERS, ids=range(len(ANSWERS)))
def test_a_replay_gives_the_answer_back_to_the_byte(text: str, tmp_path: Path) -> None:
    (recorded,) = record(tmp_path, request(), model=FakeModel(lambda _: text))
    (replayed,) = replay(tmp_path, request())
    assert replayed == recorded
    assert replayed.text == text


@settings(deadline=None, max_examples=40)
@given(st.text() | st.recursive(st.none() | st.floats() | st.text(), st.lists).map(json.dumps))
def test_packing_loses_nothing(text: str) -> None:
    written = pretty(pack(text)).encode()
    assert unpack(json.loads(written)) == text


@settings(deadline=None, max_examples=40)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda s: st.lists(s) | st.dictionaries(st.text(), s),
    )
)
def test_pretty_is_the_same_json(value: object) -> None:
    assert json.loads(pretty(value)) == value


def test_pretty_writes_rows_on_a_line_each_and_unseen_characters_as_escapes() -> None:
    rows = {"rows": [["F1", "length of the bridge"], ["F2", "people in the\u202e crowd"]] * 3}
    lines = pretty(rows).split("\n")
    assert lines[2] == '  ["F1", "length of the bridge"],'
    assert lines[3] == '  ["F2", "people in the\\u202e crowd"],'


CHANGES: list[tuple[str, Callable[[Request], Request]]] = [
    ("text", lambda r: dataclasses.replace(r, messages=(*r.messages[:-1], Message("user", "Another text.")))),
    (
        "role",
        lambda r: dataclasses.replace(r, messages=tuple(Message("user", m.content) for m in r.messages)),
    ),
    ("one message less", lambda r: dataclasses.replace(r, messages=r.messages[:1])),
    ("schema", lambda r: dataclasses.replace(r, schema={**SCHEMA, "required": []})),
    ("schema's name", lambda r: dataclasses.replace(r, schema_name="other")),
    ("limit", lambda r: dataclasses.replace(r, max_output_tokens=501)),
]


@pytest.mark.parametrize("change", [c for _, c in CHANGES], ids=[n for n, _ in CHANGES])
def test_whatever_shapes_the_answer_is_in_the_key(
    change: Callable[[Request], Request], tmp_path: Path
) -> None:
    record(tmp_path, request())
    with pytest.raises(RecordingError):
        replay(tmp_path, change(request()))


def test_the_model_is_in_the_key(tmp_path: Path) -> None:
    record(tmp_path, request())
    with pytest.raises(RecordingError, match="the model was fake, now it is other"):
        replay(tmp_path, request(), name="other")


def test_step_and_subject_only_name_the_file(tmp_path: Path) -> None:
    record(tmp_path, request())
    assert replay(tmp_path, request(step="read again", subject="b"))[0].text == GOOD


def test_repeats_have_answers_of_their_own_in_the_order_of_asking(tmp_path: Path) -> None:
    numbers = iter(range(10))
    model = FakeModel(lambda _: f'{{"label": "{next(numbers)}"}}')
    recorder = Recorder(model, tmp_path, "record")

    async def at_once(recorder: Recorder) -> list[str]:
        requests = [request(), request("another"), request(), request()]
        return [r.text for r in await asyncio.gather(*map(recorder.complete, requests))]

    recorded = asyncio.run(at_once(recorder))
    assert len(set(recorded)) == 4
    for _ in range(3):
        assert asyncio.run(at_once(Recorder(None, tmp_path))) == recorded


def test_a_run_counts_repeats_from_the_first_again(tmp_path: Path) -> None:
    record(tmp_path, request())
    recorder = Recorder(None, tmp_path)
    asyncio.run(recorder.complete(request()))
    with pytest.raises(RecordingError, match="asked 2 times and recorded 1"):
        asyncio.run(recorder.complete(request()))
    start_run(recorder)
    assert asyncio.run(recorder.complete(request())).text == GOOD


MISSES = [
    (
        request("line 1\nline 2\nthe bridge is 900 m long"),
        "user message, line 3: recorded 'the bridge is 850 m long', asked 'the bridge is 900 m long'",
    ),
    (request("line 1\nline 2"), "line 3: recorded 'the bridge is 850 m long', asked nothing"),
    (request("line 1\nline 2\nthe bridge is 850 m long\n"), "line 4: recorded nothing, asked ''"),
    (request("line 1\nline 2\nthe bridge is 850 m long", schema_name="x"), "the schema 'x' has changed"),
    (request("line 1\nline 2\nthe bridge is 850 m long", max_output_tokens=9), "was 500, now it is 9"),
    (
        request("all\nother", messages=(Message("user", "hello"),)),
        "a system message was recorded where a user",
    ),
]


@pytest.mark.parametrize(("asked", "difference"), MISSES)
def test_a_miss_names_story_article_step_and_difference(
    asked: Request, difference: str, tmp_path: Path
) -> None:
    record(tmp_path, request("line 1\nline 2\nthe bridge is 850 m long"))
    record(tmp_path, request("something else\naltogether", subject="a2"))
    with pytest.raises(RecordingError) as caught:
        replay(tmp_path, asked)
    line = str(caught.value)
    assert line.startswith("story 'bridge', step 'read' of article 'a1': no recording in ")
    assert difference in line
    assert "\n" not in line


def test_a_difference_late_in_a_long_line_is_shown(tmp_path: Path) -> None:
    record(tmp_path, request("x" * 500 + "850 m" + "y" * 500))
    with pytest.raises(RecordingError, match=r"recorded '?….*850 m.*asked '?….*900 m"):
        replay(tmp_path, request("x" * 500 + "900 m" + "y" * 500))


def test_a_record_run_goes_on_where_it_ended(tmp_path: Path) -> None:
    model = FakeModel()
    record(tmp_path, request(), model=model)
    record(tmp_path, request(), request("another"), model=model)
    assert model.calls == 2


def test_refresh_asks_again_and_replaces(tmp_path: Path) -> None:
    record(tmp_path, request())
    recorder = Recorder(FakeModel(lambda _: '{"label": "new"}'), tmp_path, "refresh")
    asyncio.run(recorder.complete(request(subject="renamed")))
    assert [r.text for r in replay(tmp_path, request())] == ['{"label": "new"}']
    assert len(list(tmp_path.glob("read-*.json"))) == 1


def test_a_failed_call_leaves_no_file(tmp_path: Path) -> None:
    def fail(_: Request) -> str:
        raise BadAnswer("refused")

    with pytest.raises(BadAnswer):
        record(tmp_path, request(), model=FakeModel(fail))
    assert list(tmp_path.iterdir()) == []


def test_unused_recordings_are_listed(tmp_path: Path) -> None:
    record(tmp_path, request(), request("stale"))
    recorder = Recorder(None, tmp_path)
    asyncio.run(recorder.complete(request()))
    assert [read(p).messages[-1].content for p in recorder.unused()] == ["stale"]


def test_a_replay_opens_no_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(tmp_path, request())
    # The event loop's own pair of sockets is made before; from here on none may be.
    loop = asyncio.new_event_loop()

    def no_socket(*args: object, **kwargs: object) -> None:
        raise AssertionError("a replay opened a socket")

    monkeypatch.setattr(socket, "socket", no_socket)
    try:
        assert loop.run_until_complete(Recorder(None, tmp_path).complete(request())).text == GOOD
    finally:
        loop.close()


def test_the_model_name_comes_from_the_recordings(tmp_path: Path) -> None:
    record(tmp_path, request(), model=FakeModel(name="gpt-test"))
    assert Recorder(None, tmp_path).name == "gpt-test"


def test_what_was_spent_is_replayed(tmp_path: Path) -> None:
    usage = Usage(calls=2, input_tokens=7, cached_tokens=3, output_tokens=5, cost_usd=0.25, estimated=True)
    record(tmp_path, request(), model=FakeModel(usage=usage))
    assert replay(tmp_path, request())[0].usage == usage


DAMAGE = [
    ("empty", b""),
    ("not JSON", b"{"),
    ("not UTF-8", b"\xff\xfe{}"),
    ("a list", b"[]"),
    ("another format", b'{"format": "consensus-recording/99"}'),
    ("nothing in it", b'{"format": "consensus-recording/1"}'),
    ("nested beyond reason", b'{"format":' + b"[" * 100_000),
]


@pytest.mark.parametrize("data", [d for _, d in DAMAGE], ids=[n for n, _ in DAMAGE])
def test_a_damaged_recording_is_named(data: bytes, tmp_path: Path) -> None:
    record(tmp_path, request())
    (path,) = tmp_path.glob("read-*.json")
    path.write_bytes(data)
    with pytest.raises(RecordingError, match=path.name):
        replay(tmp_path, request(), name="fake")


def test_a_damaged_recording_is_asked_for_again_where_that_can_be(tmp_path: Path) -> None:
    record(tmp_path, request())
    (path,) = tmp_path.glob("read-*.json")
    path.write_bytes(b"")
    record(tmp_path, request())
    assert replay(tmp_path, request())[0].text == GOOD


def test_hand_edited_answers_replay_as_edited(tmp_path: Path) -> None:
    record(tmp_path, request())
    (path,) = tmp_path.glob("read-*.json")
    path.write_text(path.read_text().replace("length of the bridge", "length"))
    assert replay(tmp_path, request())[0].text == '{"label": "length"}'


EDITS = [
    ("a word of the article", "850 m long", "900 m long"),
    ("the limit", '"max_output_tokens": 500', '"max_output_tokens": 5000'),
    ("the model", '"model": "fake"', '"model": "real"'),
    ("the ordinal", '"ordinal": 0', '"ordinal": 1'),
    ("the schema's name", '"schema_name": "', '"schema_name": "x'),
    ("the end of the key", '",\n "ordinal"', '0",\n "ordinal"'),
]


@pytest.mark.parametrize(("old", "new"), [e[1:] for e in EDITS], ids=[e[0] for e in EDITS])
def test_an_edited_question_is_named_in_a_replay_and_asked_again_in_a_recording(
    old: str, new: str, tmp_path: Path
) -> None:
    asked = request("the bridge is 850 m long")
    record(tmp_path, asked)
    (path,) = tmp_path.glob("read-*.json")
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    with pytest.raises(RecordingError, match=f"{path.name} was edited"):
        replay(tmp_path, asked, name="fake")
    model = FakeModel()
    record(tmp_path, asked, model=model)
    assert model.calls == 1
    assert replay(tmp_path, asked)[0].text == GOOD


def test_a_miss_is_compared_with_its_own_step_only(tmp_path: Path) -> None:
    record(tmp_path, request())
    with pytest.raises(RecordingError, match=r"; no answer to step 'reconcile' is recorded$"):
        replay(tmp_path, request(step="reconcile", subject="", schema_name="other"))


@pytest.mark.parametrize("missing", ["nowhere", "."])
def test_nothing_to_replay(missing: str, tmp_path: Path) -> None:
    with pytest.raises(RecordingError):
        Recorder(None, tmp_path / missing)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(ConsensusError, match="cannot write"):
        record(blocked / "folder", request())


def test_a_full_disk_leaves_the_old_recording_no_half_one_and_the_paid_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(tmp_path, request())
    before = sorted(tmp_path.iterdir())

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.warns(ConsensusWarning, match="No space left") as said:
            recorder = Recorder(FakeModel(), tmp_path, "refresh")
            assert asyncio.run(recorder.complete(request())).text == GOOD
            assert asyncio.run(recorder.complete(request("Another."))).text == GOOD
        assert len(said) == 1
    assert sorted(tmp_path.iterdir()) == before
    assert replay(tmp_path, request())[0].text == GOOD


@pytest.mark.parametrize(
    "subject", ["../../etc/passwd", "/etc/passwd", "a\x00b", "x" * 500, "ä/ö", "", "..", "CON"]
)
def test_a_recording_stays_in_its_folder(subject: str, tmp_path: Path) -> None:
    record(tmp_path / "in", request(subject=subject))
    assert [p.name for p in tmp_path.iterdir()] == ["in"]
    assert all(len(p.name) < 120 and p.is_file() for p in (tmp_path / "in").iterdir())
    assert replay(tmp_path / "in", request(subject=subject))[0].text == GOOD
    assert file_name("read", subject, "0" * 64).endswith("000000000000.json")


def test_files_are_the_users_alone(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        record(tmp_path, request())
    finally:
        os.umask(old)
    assert {stat.S_IMODE(p.stat().st_mode) for p in tmp_path.iterdir()} == {0o600}


def test_redacted_recordings_hold_no_article_and_replay(tmp_path: Path) -> None:
    record(tmp_path, request("The secret is 4,711."), redact=True)
    assert "4,711" not in "".join(p.read_text() for p in tmp_path.iterdir())
    assert replay(tmp_path, request("The secret is 4,711."))[0].text == GOOD
    with pytest.raises(RecordingError, match="not recorded"):
        replay(tmp_path, request("Another text."))


def test_the_ledger_of_what_is_wrapped(tmp_path: Path) -> None:
    budget = Budget(FakeModel())
    recorder = Recorder(budget, tmp_path, "record")
    for _ in range(2):
        asyncio.run(recorder.complete(request()))
        start_run(recorder)
    # The second answer came from the folder.
    assert meter_of(recorder) is budget.meter
    assert len(budget.ledger) == 1
    assert meter_of(Recorder(None, tmp_path)) is None


def test_no_key_is_in_a_recording(tmp_path: Path) -> None:
    with serving(Says('{"label": "' + CANARY + '"}')) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY)
        recorder = Recorder(model, tmp_path, "record")

        async def run() -> None:
            await recorder.complete(request())
            await close(recorder)

        asyncio.run(run())
    written = "".join(p.read_text() for p in tmp_path.iterdir())
    assert CANARY not in written
    assert '"label": "***"' in written


def test_recording_over_the_wire_and_replaying(tmp_path: Path) -> None:
    with serving(Says(f"```json\n{GOOD}\n```")) as server:
        direct = ask(server.url).reply
    (recorded,) = record(tmp_path, request(), model=FakeModel(lambda _: direct.text))
    assert replay(tmp_path, request())[0].text == recorded.text == direct.text
