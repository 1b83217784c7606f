"""Against a real llama.cpp server with a model of random weights: a real wire, nonsense for content."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from independent import by_itself, harmless
from llm import asking
from llm.asking import Outcome, request
from llm.tiny_gguf import write_model
from twin import in_format

from consensus import Article, Brief, make_brief
from consensus.cli import main
from consensus.errors import ContextOverflow, ModelError
from consensus.llm import OpenAIModel, Reply, Request
from consensus.llm.schema_check import fits
from consensus.output.formats import render

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
    write_model(path, context=16_384)
    settings = xllamacpp.CommonParams()
    settings.model.path = str(path)
    settings.n_ctx = 32_768
    settings.n_parallel = 2
    settings.cpuparams.n_threads = 1
    settings.warmup = False
    settings.verbosity = -1
    server = xllamacpp.Server(settings)
    yield f"{server.listening_address}/v1"
    del server


def ask(url: str, *requests: Request) -> Outcome:
    """Ask with the patience that a busy machine needs for a model of its own."""
    return asking.ask(url, *requests, timeout_s=60.0)


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
    assert isinstance(ask(url, request("long " * 4000, schema=CLOSED)).error, ContextOverflow)


def test_an_answer_cut_at_its_limit_is_none(url: str) -> None:
    assert "cut off at 5 output tokens" in str(ask(url, request(schema=CLOSED, max_output_tokens=5)).error)


STORY = {
    "wire": "The ferry Alma sank off Brinport on Tuesday with 140 people aboard, the coastguard said. "
    "Divers searched the wreck at a depth of 38 metres.",
    "post": "A car ferry that went down off Brinport carried 152 people, its owners admitted on Wednesday. "
    "The Alma lay 38 metres deep, rescuers told reporters.",
    "mail": "Families waited in Brinport. Some 140 people were aboard when the ferry Alma sank, the coastguard said.",
}


@pytest.fixture
def prompts(tmp_path: Path) -> Path:
    """Prompts of one line: the shipped ones are 5,000 tokens where each byte is one."""
    for name in ("read", "reconcile", "repair"):
        (tmp_path / f"{name}.md").write_text(f"Answer to {name}.\n")
    return tmp_path


def nothing_wrong(brief: Brief) -> None:
    assert by_itself(brief) == []
    sources = " ".join([*STORY, *STORY.values()])
    for form in ("text", "md", "html", "json", "csv"):
        shown = render(brief, form, {})
        assert in_format(brief, form, shown, sources) == []
        assert form != "html" or harmless(shown) == []


def test_the_whole_pipeline_makes_no_wrong_number_of_nonsense(url: str, prompts: Path) -> None:
    made = 0
    for _ in range(6):
        model = OpenAIModel("random.gguf", base_url=url, api_key="none")
        articles = [Article(id=name, outlet=name.title(), text=text) for name, text in STORY.items()]
        try:
            brief = make_brief(articles, model=model, prompts=prompts)
        except ModelError as error:
            assert "\n" not in str(error)
            continue
        made += 1
        nothing_wrong(brief)
        assert brief.usage.calls >= len(brief.articles)
        assert model.meter.spent.calls >= brief.usage.calls
        if made == 2:
            break
    assert made, "of six runs not one gave a brief"


def test_the_whole_command(
    url: str,
    prompts: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    files = [tmp_path / f"{name}.txt" for name in STORY]
    for file in files:
        file.write_text(STORY[file.stem])
    options = ["--base-url", url, "--model", "random.gguf", "--prompts", str(prompts), "--format", "json"]
    with pytest.raises(SystemExit) as ended:
        main([*map(str, files), *options])
    said = capsys.readouterr()
    assert ended.value.code in (0, 6)
    assert "Traceback" not in said.err + said.out
    if ended.value.code == 0:
        assert Brief.model_validate_json(said.out).articles
