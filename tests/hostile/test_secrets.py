"""Keys and passwords reach the endpoint and nothing else: not one file, not one line. From development."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import stat
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fakes import READING, RECONCILING, labels_by_noun
from llm.asking import Sleeps
from llm.server import Fails, Handler, Raw, Says, Server, Step, reset, serving

from consensus.cli import main
from consensus.llm import OpenAIModel
from consensus.llm.port import Message, Request

KEY = "canary-4f1d9b7a55c0e2"
PASSWORD = "p4ss-canary-88aa"
QUERY = "q-canary-1177ee"
BASIC = base64.b64encode(f"ida:{PASSWORD}".encode()).decode()
PACKED = [base64.b64encode(each.encode()).decode() for each in (KEY, f"Bearer {KEY}")]
SPELT = "".join(f"\\u{ord(sign):04x}" for sign in KEY)
CANARIES = (KEY, PASSWORD, QUERY, BASIC, KEY[:14], *PACKED, SPELT)
TEXTS = {
    "lamp": "The quay wall at Orrin gave way on Tuesday and 14 people were hurt, police said. It was 310 metres long.",
    "gazette": "Fifteen people were hurt when the quay wall at Orrin fell, doctors said. The wall was 310 metres long.",
}


def echo(handler: Handler) -> str:
    """Everything that a request carried."""
    return f"{handler.path} {' '.join(f'{name}: {value}' for name, value in handler.headers.items())}"


def honest(handler: Handler, body: dict[str, Any]) -> None:
    """An honest answer that repeats the key wherever an answer has words."""
    messages = tuple(Message(m["role"], m["content"]) for m in body["messages"])
    step = "reconcile" if "articles:" in messages[-1].content else "read"
    answer: Any = labels_by_noun(Request(step=step, subject="", messages=messages, schema_name="", schema={}))
    if step == "read":
        answer["statements"].append([f"the key is {echo(handler)}"[:400], "S1"])
        answer["figures"] = [[row[0], f"{row[1]} {KEY}", KEY] for row in answer["figures"]]
    else:
        answer["title"], answer["lede"] = echo(handler)[:300], f"{KEY} {{M1}}"
    Says(json.dumps(answer), whole={"model": f"m by {echo(handler)}", "id": KEY})(handler, body)


def escaped(handler: Handler, body: dict[str, Any]) -> None:
    """An honest answer that spells the key with escapes."""
    messages = tuple(Message(m["role"], m["content"]) for m in body["messages"])
    step = "reconcile" if "articles:" in messages[-1].content else "read"
    answer: Any = labels_by_noun(Request(step=step, subject="", messages=messages, schema_name="", schema={}))
    if step == "read":
        answer["figures"] = [[row[0], f"{row[1]} THE-KEY", ""] for row in answer["figures"]]
    else:
        answer["title"] = "THE-KEY"
    Says(json.dumps(answer).replace("THE-KEY", SPELT))(handler, body)


def cut_in_the_key(handler: Handler, body: dict[str, Any]) -> None:
    """An error that is quoted up to the middle of the key."""
    Fails(400, "x" * (200 - len("error · ") - len(KEY) + 3) + KEY)(handler, body)


def encoded(handler: Handler, body: dict[str, Any]) -> None:
    words = (KEY, f"Bearer {KEY}")
    Fails(400, " ".join(base64.b64encode(each.encode()).decode() for each in words))(handler, body)


def echoing(status: int) -> Step:
    def step(handler: Handler, body: dict[str, Any]) -> None:
        Fails(status, f"you sent {echo(handler)}", code=KEY)(handler, body)

    return step


def echoing_raw(handler: Handler, body: dict[str, Any]) -> None:
    Raw(echo(handler).encode(), "text/plain")(handler, body)


def redirecting(handler: Handler, body: dict[str, Any]) -> None:
    Fails(302, "moved", headers={"Location": f"http://127.0.0.1:9/?key={KEY}"}, raw=echo(handler).encode())(
        handler, body
    )


def said_no(handler: Handler, body: dict[str, Any]) -> None:
    Says(None, message={"refusal": echo(handler)})(handler, body)


STEPS: dict[str, Step] = {
    "answers": honest,
    "answers with escapes": escaped,
    "an error cut in the key": cut_in_the_key,
    "the key in base64": encoded,
    "400": echoing(400),
    "401": echoing(401),
    "403": echoing(403),
    "404": echoing(404),
    "429 without quota": Fails(429, f"insufficient_quota for {KEY}"),
    "500": echoing(500),
    "raw": echoing_raw,
    "redirect": redirecting,
    "refusal": said_no,
    "reset": reset,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "in").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "in" / f"{name}.txt").write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.delenv("CONSENSUS_NO_LOG", raising=False)
    monkeypatch.setenv("CONSENSUS_STORE", str(tmp_path / "store" / "runs.db"))
    monkeypatch.setenv("CONSENSUS_DEBUG", "1")
    monkeypatch.setattr("consensus.llm.factory.OpenAIModel", partial(OpenAIModel, sleep=Sleeps()))
    return tmp_path


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main([*args])
    return int(ended.value.code or 0)


def written(folder: Path) -> str:
    """Everything that stands in files now, names included."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return "\n".join(f"{path}\n{path.read_bytes().decode('utf-8', 'replace')}" for path in files)


def secret_url(server: Server) -> str:
    return server.url.replace("http://", f"http://ida:{PASSWORD}@") + f"?key={QUERY}"


@pytest.mark.parametrize("keep", [["--record", "rec"], []], ids=["recorded", "stored"])
@pytest.mark.parametrize("step", STEPS)
def test_no_canary_is_written_anywhere(
    step: str, keep: list[str], folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    outputs = [
        word for ending in ("html", "md", "json", "csv", "jsonld") for word in ("-o", f"brief.{ending}")
    ]
    with serving(STEPS[step]) as server:
        code = run("brief", "in", "--base-url", secret_url(server), *keep, *outputs)
        assert any(
            KEY in headers.get("authorization", "") + str(headers) for headers in server.headers
        ) or BASIC in str(server.headers)
    said = "".join(capfd.readouterr())
    assert (code == 0) == step.startswith("answers"), said
    for canary in CANARIES:
        assert canary not in said
        assert canary not in written(folder)


def test_a_defect_prints_no_canary(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError(f"Authorization: Bearer {KEY} at http://ida:{PASSWORD}@host/v1?key={QUERY}")

    monkeypatch.setattr("consensus.cli.common.load", fails)
    monkeypatch.setattr(
        sys, "argv", ["consensus", "in", f"--base-url=http://ida:{PASSWORD}@host/v1?key={QUERY}"]
    )
    assert run("brief", "in", "--no-model") == 70
    said = "".join(capfd.readouterr())
    assert "Traceback" in said
    for canary in CANARIES:
        assert canary not in said


def test_what_is_kept_is_the_users_alone(folder: Path) -> None:
    with serving(honest) as server:
        assert run("brief", "in", "--base-url", server.url, "--record", "rec", "-o", "brief.json") == 0
        assert run("brief", "in", "--base-url", server.url, "-o", "brief.json") == 0
    kept = [*(folder / "rec").iterdir(), *(folder / "store").iterdir()]
    assert len(kept) > 4
    assert {oct(stat.S_IMODE(path.stat().st_mode)) for path in kept} == {"0o600"}
    assert {stat.S_IMODE(place.stat().st_mode) & 0o077 for place in (folder / "rec", folder / "store")} == {0}


def test_redacted_recordings_hold_no_word_of_an_article_and_replay(folder: Path) -> None:
    def plain(handler: Handler, body: dict[str, Any]) -> None:
        reading = READING | {"figures": [["F1", "people hurt", ""]]}
        Says(json.dumps(RECONCILING if "articles:" in body["messages"][-1]["content"] else reading))(
            handler, body
        )

    with serving(plain) as server:
        assert (
            run("brief", "in", "--base-url", server.url, "--record", "rec", "--redact", "-o", "one.json") == 0
        )
    kept = written(folder / "rec")
    assert "quay wall" not in kept
    assert "310 metres" not in kept
    assert "sha256" in kept
    assert run("brief", "in", "--replay", "rec", "-o", "two.json") == 0
    assert (folder / "one.json").read_bytes() == (folder / "two.json").read_bytes()


@pytest.fixture
def reached(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The addresses that were connected to or looked up, all of them from Python's own sockets."""
    found: list[str] = []
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def connects(self: socket.socket, address: Any) -> None:
        found.append(f"{address[0]}:{address[1]}" if isinstance(address, tuple) else str(address))
        connect(self, address)

    def looks_up(host: Any, port: Any, *rest: Any, **more: Any) -> Any:
        found.append(f"{host}:{port}")
        return look_up(host, port, *rest, **more)

    monkeypatch.setattr(socket.socket, "connect", connects)
    monkeypatch.setattr(socket, "getaddrinfo", looks_up)
    yield found


def test_nothing_but_the_endpoint_is_reached(
    folder: Path, reached: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With budgets and estimates, which count tokens; without any vocabulary at hand."""
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(folder / "empty"))
    monkeypatch.setenv("HF_HOME", str(folder / "empty"))
    with serving(honest) as server:
        host = server.url.removeprefix("http://").removesuffix("/v1")
        assert (
            run("brief", "in", "--base-url", server.url, "--max-tokens", "100000", "--model", "gpt-4o") == 0
        )
        assert server.calls > 2
        own = {host, f"localhost:{host.partition(':')[2]}"}
        assert set(reached) <= own
        assert reached


@pytest.mark.parametrize("args", [["--no-model"], ["--no-model", "-o", "x.html"], ["--dry-run"]])
def test_without_a_model_nothing_is_reached(args: list[str], folder: Path, reached: list[str]) -> None:
    assert run("brief", "in", *args) == 0
    assert reached == []


def test_no_canary_is_in_the_evaluations_reports_nor_told_of_its_recordings(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shipped = Path(__file__).parents[2] / "eval" / "stories" / "bridge"
    stories = folder / "stories"
    shutil.copytree(shipped, stories / "bridge")
    reports = [
        word
        for ending in ("html", "json", "md", "xml")
        for word in ("--report", str(folder / f"scores.{ending}"))
    ]
    asked = ["--stories", str(stories), "--recordings", "rec", "--model", "m", *reports]
    with serving(honest) as server:
        url = ["--base-url", secret_url(server)]
        run("eval", *asked, *url, "--mode", "record")
        assert server.calls > 2
        server.script = [echoing(401)]
        run("eval", *asked, *url, "--mode", "refresh")
    assert written(folder / "rec")
    for command in (["list"], ["list", "--format", "json"], ["prune"]):
        assert run("recordings", *command, "rec", "--stories", str(stories)) == 0
    assert len(list(folder.glob("scores.*"))) == 4
    said = "".join(capfd.readouterr())
    for canary in CANARIES:
        assert canary not in said
        assert canary not in written(folder)
