"""Against a real llama.cpp server with a model of random weights: a real wire, nonsense for content."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from llm.asking import ask, request
from llm.tiny_gguf import write_model

from consensus.errors import ContextOverflow, ModelError
from consensus.llm import Reply
from consensus.llm.schema_check import fits

xllamacpp = pytest.importorskip("xllamacpp")
pytest.importorskip("gguf")

# Nothing here is free text, so that every path through the grammar is short and valid UTF-8.
ROW = {
    "type": "array",
    "prefixItems": [{"enum": ["F1", "F2"]}, {"type": "boolean"}],
    "minItems": 2,
    "maxItems": 2,
}
CLOSED: dict[str, Any] = {
    "type": "object",
    "properties": {
        "label": {"enum": ["length", "cost"]},
        "rows": {"type": "array", "items": ROW, "minItems": 2, "maxItems": 2},
        "note": {"anyOf": [{"type": "null"}, {"enum": ["approximate"]}]},
    },
    "required": ["label", "rows", "note"],
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path: Path = tmp_path_factory.mktemp("model") / "random.gguf"
    write_model(path)
    settings = xllamacpp.CommonParams()
    settings.model.path = str(path)
    settings.n_ctx = 2048
    settings.n_parallel = 2
    settings.cpuparams.n_threads = 1
    settings.warmup = False
    settings.verbosity = -1
    server = xllamacpp.Server(settings)
    yield f"{server.listening_address}/v1"
    del server


def test_structured_answers_fit_their_schema(url: str) -> None:
    outcome = ask(url, *[request(f"article {n}", schema=CLOSED) for n in range(4)])
    for reply in outcome.results:
        assert isinstance(reply, Reply), reply
        assert fits(CLOSED, json.loads(reply.text))
        assert reply.usage.calls == 1
        assert reply.usage.input_tokens > 40
        assert reply.usage.output_tokens > 10
        assert reply.model == "random.gguf"


def test_nonsense_is_an_answer_or_one_clear_error(url: str) -> None:
    outcome = ask(url, *[request(f"article {n}", max_output_tokens=60) for n in range(4)])
    for result in outcome.results:
        assert isinstance(result, Reply | ModelError)


def test_a_request_too_long_for_the_window_is_an_overflow(url: str) -> None:
    assert isinstance(ask(url, request("long " * 2000, schema=CLOSED)).error, ContextOverflow)


def test_an_answer_cut_at_its_limit_is_none(url: str) -> None:
    assert "cut off at 5 output tokens" in str(ask(url, request(schema=CLOSED, max_output_tokens=5)).error)
