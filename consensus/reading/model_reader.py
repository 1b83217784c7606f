"""Round trip 1 for one article: ask a model what its numbers mean, in as few chunks as fit."""

from __future__ import annotations

import asyncio
from pathlib import Path

from consensus.errors import BadAnswer, ContextOverflow
from consensus.llm.answers import Cut
from consensus.llm.port import Message, Model, Request
from consensus.llm.prompts import load_prompt
from consensus.llm.shape import parse_answer, strict_schema
from consensus.reading.answer import ReadingAnswer
from consensus.reading.check import check_answers
from consensus.reading.marked import marked
from consensus.reading.material import Material
from consensus.schema import ArticleSummary, Usage

CHUNK_CHARACTERS = 48_000  # about 12,000 tokens: well inside every current window, and one answer's attention
_SCHEMA = strict_schema(ReadingAnswer)


async def read_with_model(material: Material, model: Model, prompts: Path | None = None) -> ArticleSummary:
    """What the model says of the article, checked against its text. Behaviour: ``prompts/read.md``.

    Raises:
        ModelError: the article could not be read; nothing of a bad answer is kept.
    """
    pieces = await asyncio.gather(
        *(_ask(material, span, model, prompts) for span in chunks(material, CHUNK_CHARACTERS))
    )
    answers = [answer for piece in pieces for answer, _ in piece]
    usage = sum((used for piece in pieces for _, used in piece), Usage())
    return check_answers(material, answers, model.name).model_copy(update={"usage": usage})


def chunks(material: Material, limit: int) -> list[tuple[int, int]]:
    """Runs of sentences of at most ``limit`` characters each (one long sentence is a run of its own)."""
    runs: list[tuple[int, int]] = []
    first, size = 0, 0
    for index, (start, end) in enumerate(material.sentences):
        if size and size + end - start > limit:
            runs.append((first, index))
            first, size = index, 0
        size += end - start
    if first < len(material.sentences):
        runs.append((first, len(material.sentences)))
    return runs


def reading_request(material: Material, span: tuple[int, int], prompts: Path | None = None) -> Request:
    """The request for sentences ``span`` of the article."""
    return Request(
        step="read",
        subject=material.article.id,
        messages=(
            Message("system", load_prompt("read", prompts)),
            Message("user", marked(material, *span)),
        ),
        schema_name="reading",
        schema=_SCHEMA,
    )


async def _ask(
    material: Material, span: tuple[int, int], model: Model, prompts: Path | None, halved: bool = False
) -> list[tuple[ReadingAnswer, Usage]]:
    """The answers about ``span``; in halves where it, or its answer, is too long."""
    first, last = span
    middle = (first + last) // 2
    try:
        return [await _answer(reading_request(material, span, prompts), model)]
    except (ContextOverflow, Cut) as error:
        # An answer may be cut by a server that cuts all: halves once, not down to the sentence.
        if middle == first or (isinstance(error, Cut) and halved):
            raise
        wasted = getattr(error, "usage", None) or Usage()
        halved = halved or isinstance(error, Cut)
    halves = ((first, middle), (middle, last))
    found = [each for half in halves for each in await _ask(material, half, model, prompts, halved)]
    return [(found[0][0], found[0][1] + wasted), *found[1:]]


async def _answer(request: Request, model: Model) -> tuple[ReadingAnswer, Usage]:
    """The parsed answer; one that does not fit is asked for once again."""
    reply = await model.complete(request)
    try:
        return parse_answer(ReadingAnswer, reply.text), reply.usage
    except BadAnswer as error:
        again = Request(
            step="read again",
            subject=request.subject,
            messages=(*request.messages, Message("assistant", reply.text), Message("user", f"{error}.")),
            schema_name=request.schema_name,
            schema=request.schema,
            max_output_tokens=request.max_output_tokens,
        )
    second = await model.complete(again)
    return parse_answer(ReadingAnswer, second.text), reply.usage + second.usage
