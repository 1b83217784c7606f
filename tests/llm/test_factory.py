"""From settings to a model."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from llm.asking import CANARY, GOOD, FakeModel, request
from llm.server import Says, hangs, serving

from consensus.errors import ConsensusError, InputError, MissingKey, ModelError, RecordingError
from consensus.llm import DEFAULT_MODEL, OpenAIModel, Recorder, close, open_model
from consensus.llm.secrets import bare_url, scrub, without_key


@pytest.fixture(autouse=True)
def nothing_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL"):
        monkeypatch.delenv(name, raising=False)


def test_nothing_configured_is_no_model() -> None:
    assert open_model() is None
    assert open_model(max_cost=1.0, story="bridge") is None


def test_a_key_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", CANARY)
    model = open_model()
    assert isinstance(model, OpenAIModel)
    assert model.name == DEFAULT_MODEL
    assert repr(model) == f"OpenAIModel({DEFAULT_MODEL!r}, base_url='https://api.openai.com/v1')"


def test_an_endpoint_is_enough_and_needs_no_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with serving(Says(GOOD)) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_MODEL", "llama3.2")
        model = open_model(record=tmp_path)
        assert model is not None

        async def run() -> str:
            reply = await model.complete(request())
            await close(model)
            return reply.text

        assert asyncio.run(run()) == GOOD
    assert server.bodies[0]["model"] == "llama3.2"
    replayed = open_model(replay=tmp_path)
    assert replayed is not None
    assert replayed.name == "llama3.2"
    assert asyncio.run(replayed.complete(request())).text == GOOD


def test_a_replay_needs_nothing_else(tmp_path: Path) -> None:
    asyncio.run(Recorder(FakeModel(name="recorded"), tmp_path, "record").complete(request()))
    assert (open_model(replay=tmp_path) or FakeModel()).name == "recorded"
    assert (open_model(replay=tmp_path, model="other") or FakeModel()).name == "other"


WRONG: list[tuple[dict[str, object], type[ConsensusError]]] = [
    ({"model": "gpt-6-luna"}, MissingKey),
    ({"record": "recordings"}, MissingKey),
    ({"record": "a", "replay": "b"}, InputError),
    ({"replay": "no-such-folder"}, RecordingError),
    ({"base_url": "http://127.0.0.1:9/v1", "model": "local", "max_cost": 1.0}, InputError),
]


@pytest.mark.parametrize(("settings", "kind"), WRONG)
def test_settings_that_cannot_be_met(settings: dict[str, object], kind: type[ConsensusError]) -> None:
    with pytest.raises(kind):
        open_model(**settings)  # type: ignore[arg-type]


@pytest.mark.parametrize("said", ["soon", "0", "-1", "nan", "inf"])
def test_a_timeout_that_is_none(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONSENSUS_TIMEOUT_S", said)
    with pytest.raises(InputError, match="CONSENSUS_TIMEOUT_S"):
        open_model(base_url="http://127.0.0.1:9/v1")


def test_a_timeout_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONSENSUS_TIMEOUT_S", "0.3")
    with serving(hangs) as server:
        model = open_model(base_url=server.url)
        assert model is not None

        async def run() -> None:
            try:
                await model.complete(request())
            finally:
                await close(model)

        with pytest.raises(ModelError, match=r"within 0\.3 s"):
            asyncio.run(run())


def test_every_setting_reaches_the_model(tmp_path: Path) -> None:
    model = open_model(
        model="gpt-6-luna",
        base_url="http://u:p@127.0.0.1:9/v1",
        record=tmp_path,
        refresh=True,
        max_cost=2.0,
        story="s",
    )
    assert isinstance(model, Recorder)
    assert model.name == "gpt-6-luna"
    assert list(tmp_path.iterdir()) == []


SAID = [
    (f"Incorrect API key provided: {CANARY}.", "Incorrect API key provided: ***."),
    ("Incorrect API key provided: sk-proj-****abcd", "Incorrect API key provided: ***"),
    ("Authorization: Bearer abc.def-123", "Authorization: Bearer ***"),
    ("http://user:pass@host/v1 failed", "http://***@host/v1 failed"),
    ("nothing secret: task-force, 4-5, risk-averse", "nothing secret: task-force, 4-5, risk-averse"),
]


@pytest.mark.parametrize(("text", "clean"), SAID)
def test_scrubbing(text: str, clean: str) -> None:
    assert scrub(text, CANARY) == clean


@pytest.mark.parametrize("placeholder", ["none", "ollama", "lm-studio", "", None])
def test_placeholder_keys_are_words(placeholder: str | None) -> None:
    text = '{"label": "none of the ollama and lm-studio users"}'
    assert without_key(text, placeholder) == text


@pytest.mark.parametrize(
    ("url", "bare"),
    [
        ("https://api.example/v1", "https://api.example/v1"),
        ("https://key@api.example/v1?api-key=x#y", "https://api.example/v1"),
    ],
)
def test_addresses_in_messages_hold_no_secrets(url: str, bare: str) -> None:
    assert bare_url(url) == bare
