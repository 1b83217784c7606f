"""What a brief says of an error: none of the words of a server, a model or another library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fakes import FakeModel, labels_by_noun
from liars import ARTICLES

from consensus import make_brief
from consensus.errors import BadAnswer, ModelError
from consensus.llm import ladder
from consensus.llm.failures import FormatRejected, LimitRejected, Rejection, failure
from consensus.llm.port import Reply, Request
from consensus.llm.shape import parse_answer
from consensus.llm.told import for_readers
from consensus.reading.answer import ReadingAnswer

LIE = "4711 people died (forty-seven at sea): see"
# What makes the program read an error one way or another stands before the lie.
SAID = [
    "", "content_filter ", "output limit was reached ", "insufficient_quota ", "model not found ", "api key not valid ",
    "context_length_exceeded ", "max_completion_tokens ", "response_format ", "max_tokens is too large ",
]  # fmt: skip


@pytest.mark.parametrize("status", [200, 301, 400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 503, 529])
def test_no_word_of_a_server_is_told(status: int) -> None:
    for said in SAID:
        body = f'{{"error": {{"message": "{said}{LIE}"}}}}'.encode()
        error = failure(Rejection(status, {}, body), model="m", where="https://x")
        told = for_readers(ModelError(f"{error}; given up"))
        # A way to ask that is refused is asked otherwise; what is told of it in the end, the next test shows.
        assert "4711" not in told or type(error) in (LimitRejected, FormatRejected)


@pytest.mark.parametrize(
    "said", ["the server rejects the request", "the server rejects the limit on output tokens"]
)
def test_no_word_of_a_server_is_told_of_a_way_to_ask(said: str) -> None:
    assert for_readers(ModelError(f"{said} ({LIE})")) == said
    assert said in Path(ladder.__file__).read_text(encoding="utf-8")


class Broken:
    """A model whose library fails in words of a server's."""

    name = "broken"

    def __init__(self) -> None:
        self.honest = FakeModel(labels_by_noun)

    async def complete(self, request: Request) -> Reply:
        if request.step == "reconcile":
            raise RuntimeError(LIE)
        return await self.honest.complete(request)


def test_no_word_of_another_library_is_told() -> None:
    [warning] = make_brief(ARTICLES, model=Broken()).warnings
    assert "RuntimeError" in warning
    assert "4711" not in warning


def test_no_key_that_an_answer_made_up_is_told() -> None:
    forged = {
        "summary": [],
        "figures": [],
        "statements": [],
        "missed": [],
        "elsewhere": "",
        "issuer": "",
        LIE: 1,
    }
    with pytest.raises(BadAnswer) as refused:
        parse_answer(ReadingAnswer, json.dumps(forged))
    assert "4711" not in str(refused.value)
