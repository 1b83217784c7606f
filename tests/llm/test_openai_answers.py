"""What is asked of a server and what is taken for an answer: the ladder, limits, usage, event loops."""

from __future__ import annotations

import asyncio
import gzip
import json
import subprocess
import sys
import threading
from typing import Any

import pytest
from llm.asking import BAD, CANARY, GOOD, SCHEMA, Sleeps, ask, ask_model, request
from llm.server import PATIENCE_S, Fails, Handler, Raw, Says, Step, hangs, serving, without

from consensus.errors import BadAnswer, ContextOverflow, InputError, ModelError, OverBudget
from consensus.llm import Message, Meter, OpenAIModel
from consensus.llm.prices import Price

good = Says(GOOD)


def test_the_first_request_is_strict_and_sends_nothing_that_was_not_asked_for() -> None:
    with serving(good) as server:
        ask(server.url)
        (body,) = server.bodies
    assert body == {
        "model": "m",
        "messages": [
            {"role": "system", "content": "Label the figures."},
            {"role": "user", "content": "The bridge is 850 m long."},
        ],
        "max_completion_tokens": 500,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "labels", "schema": SCHEMA, "strict": True},
        },
    }


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"```json\n{GOOD}\n```",
        f"```\n{GOOD}\n```\n",
        f"\n```JSON\r\n{GOOD}\r\n```  ",
        f"```json\n{GOOD}```",
        f"Here is the answer:\n```json\n{GOOD}\n```\nDo tell me if you need more.",
        f"Sure! {GOOD} Done.",
        f"<think>A label {{is}} wanted.</think>\n{GOOD}",
        f'First try:\n```\n{{"x": 1}}\n```\nBetter:\n```\n{GOOD}\n```',
        f"\ufeff{GOOD}",
    ],
)
def test_json_is_taken_with_and_without_a_fence(text: str) -> None:
    with serving(Says(text)) as server:
        assert ask(server.url).reply.text.strip() == GOOD
        assert server.calls == 1


@pytest.mark.parametrize("half", ["\ud83d", "\\ud83d", "\\udE00"], ids=["raw", "escaped", "the other half"])
def test_half_a_character_becomes_one_that_can_be_sent_again(half: str) -> None:
    with serving(Says(None, {"content": '{"label": "length 😀' + half + ' \\\\ud83d"}'})) as server:
        outcome = ask(server.url)
        assert json.loads(outcome.reply.text) == {"label": "length 😀\ufffd \\ud83d"}
        outcome.reply.text.encode()


def test_text_parts_are_joined() -> None:
    parts = [{"type": "text", "text": GOOD[:9]}, {"type": "text", "text": GOOD[9:]}]
    with serving(Says(None, {"content": parts})) as server:
        assert ask(server.url).reply.text == GOOD


def events(*chunks: str) -> Raw:
    return Raw("".join(f"data: {chunk}\n\n" for chunk in chunks).encode(), "text/event-stream")


DELTAS = [
    '{"model": "m", "choices": [{"delta": {"role": "assistant", "content": ""}, "finish_reason": null}]}',
    '{"choices": [{"delta": {"content": "{\\"label\\": "}}]}',
    '{"choices": [{"delta": {"content": "\\"length of the bridge\\"}"}}]}',
    '{"choices": [{"delta": {}, "finish_reason": "stop"}]}',
    '{"choices": [], "usage": {"prompt_tokens": 7, "completion_tokens": 3}}',
]
CALL = {"type": "function", "function": {"name": "labels", "arguments": GOOD}}

# Answers of other makes, all of which can be read with one call.
ODD = [
    ("more fields", Says(GOOD, {"reasoning_content": "hm", "audio": None}, {"logprobs": {}}, {"x": [1]})),
    ("no finish_reason", Says(GOOD, choice={"finish_reason": None})),
    ("a tool call", Says(None, {"tool_calls": [CALL]}, {"finish_reason": "tool_calls"})),
    ("a function call", Says("", {"function_call": CALL["function"]})),
    (
        "arguments as an object",
        Says(None, {"tool_calls": [{"function": {"arguments": {"label": "length of the bridge"}}}]}),
    ),
    ("events", events(*DELTAS, "[DONE]")),
    ("events without an end", events(*DELTAS)),
    ("one event with all", events(Says(GOOD).bytes("m").decode())),
    ("a byte order mark", Raw(b"\xef\xbb\xbf" + Says(GOOD).bytes("m"))),
    ("UTF-16", Raw(Says(GOOD).bytes("m").decode().encode("utf-16"))),
    ("UTF-32 without a mark", Raw(Says(GOOD).bytes("m").decode().encode("utf-32-be"))),
    ("something behind its end", Raw(Says(GOOD).bytes("m") + b'}]\n<html>')),
    ("the same twice", Raw(Says(GOOD).bytes("m") * 2)),
    ("counts as floats", Says(GOOD, whole={"usage": {"prompt_tokens": 100.0, "completion_tokens": 10.0}})),
    (
        "counts beyond reason",
        Says(GOOD, whole={"usage": {"prompt_tokens": 10**300, "completion_tokens": -1}}),
    ),
    ("text for JSON", Raw(Says(GOOD).bytes("m"), "text/plain")),
    ("an error that is null", Says(GOOD, whole={"error": None})),
    ("chunks", lambda handler, body: handler.raw(CHUNKED + chunks(Says(GOOD).bytes("m")))),
    ("HTTP/1.0", lambda handler, body: handler.raw(b"HTTP/1.0 200 OK\r\n\r\n" + Says(GOOD).bytes("m"))),
    (
        "gzip",
        lambda handler, body: handler.send(
            200, gzip.compress(Says(GOOD).bytes("m")), {"Content-Encoding": "gzip"}
        ),
    ),
]
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"


def chunks(data: bytes) -> bytes:
    parts = [data[n : n + 7] for n in range(0, len(data), 7)]
    return b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in parts) + b"0\r\n\r\n"


@pytest.mark.parametrize("says", [s for _, s in ODD], ids=[n for n, _ in ODD])
def test_odd_answers_are_read(says: Step) -> None:
    with serving(says) as server:
        outcome = ask(server.url, meter=Meter("m", price=Price(1.0, 0.1, 5.0)))
        assert json.loads(outcome.reply.text) == json.loads(GOOD)
        assert server.calls == 1
        assert outcome.reply.usage.calls == 1


def test_events_are_counted_as_the_last_of_them_says() -> None:
    with serving(events(*DELTAS, "[DONE]")) as server:
        usage = ask(server.url).reply.usage
    assert (usage.input_tokens, usage.output_tokens, usage.estimated) == (7, 3, False)


def test_a_redirect_within_the_server_is_followed() -> None:
    with serving(Fails(307, headers={"Location": "/v1/chat/completions/"}), good) as server:
        assert ask(server.url).reply.text == GOOD
        assert server.bodies[0] == server.bodies[1]


def test_a_connection_closed_after_each_answer_costs_no_call() -> None:
    def closes(handler, body) -> None:
        good(handler, body)
        handler.close_connection = True

    with serving(closes) as server:
        outcome = ask(server.url, *[request(f"a{n}") for n in range(20)], max_concurrency=2)
        assert [r for r in outcome.results if isinstance(r, BaseException)] == []
        assert server.calls <= 24


def test_an_unexplained_400_tries_the_other_ways_to_ask_and_remembers() -> None:
    with serving(without("response_format", Fails(400, "Bad Request"), good)) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY)
        for text in ("a", "b"):
            assert asyncio.run(ask_model(model, Sleeps(), request(text))).reply.text == GOOD
        assert server.calls == 4


def test_an_unexplained_400_that_passes_costs_one_more_call() -> None:
    with serving(good, Fails(422, "Unprocessable"), good) as server:
        outcome = ask(server.url, request("a"), request("b"), max_concurrency=1)
        assert [r for r in outcome.results if isinstance(r, BaseException)] == []
        assert server.calls == 3


def test_an_unexplained_400_after_an_answer_is_a_refusal() -> None:
    with serving(good, Fails(400, "Bad Request")) as server:
        outcome = ask(server.url, request("a"), request("b"), max_concurrency=1)
        assert [type(r).__name__ for r in outcome.results] == ["Reply", "RefusedRequest"]
        assert server.calls == 3


REJECTED_FORMATS = [
    Fails(
        400, "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model."
    ),
    Fails(404, "This model does not support response_format"),
    Fails(
        422, raw=b'{"detail": [{"loc": ["body", "response_format", "json_schema"], "msg": "extra fields"}]}'
    ),
    Fails(500, "failed to parse grammar"),
    Fails(501, "response_format is not implemented"),
]


@pytest.mark.parametrize("rejects", REJECTED_FORMATS, ids=lambda f: str(f.status))
def test_a_rejected_format_falls_a_rung_and_is_remembered(rejects: Fails) -> None:
    with serving(rejects, good) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY)
        first = asyncio.run(ask_model(model, Sleeps()))
        second = asyncio.run(ask_model(model, Sleeps()))
        assert first.reply.text == second.reply.text == GOOD
        formats = [b["response_format"]["type"] for b in server.bodies]
        assert formats == ["json_schema", "json_object", "json_object"]
        assert '"required":["label"]' in server.bodies[1]["messages"][-1]["content"]


def test_down_to_a_plain_request() -> None:
    with serving(without("response_format", REJECTED_FORMATS[0], good)) as server:
        assert ask(server.url).reply.text == GOOD
        assert "response_format" not in server.bodies[-1]
        assert server.calls == 3


def test_a_server_that_rejects_even_a_plain_request() -> None:
    with serving(REJECTED_FORMATS[0]) as server:
        assert isinstance(ask(server.url).error, ModelError)
        assert server.calls == 3


def test_a_format_rejected_where_it_had_worked_lowers_nobody_else() -> None:
    with serving(good, REJECTED_FORMATS[0], good) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY)
        for text in ("a", "b", "c"):
            asyncio.run(ask_model(model, Sleeps(), request(text)))
        formats = [b["response_format"]["type"] for b in server.bodies]
        assert formats == ["json_schema", "json_schema", "json_object", "json_schema"]


@pytest.mark.parametrize("passing", [REJECTED_FORMATS[0], Fails(400, "Bad Request")], ids=["format", "bare"])
def test_who_was_always_asked_plainly_is_asked_once_more(passing: Fails) -> None:
    rejects = REJECTED_FORMATS[0]
    with serving(rejects, rejects, rejects, passing, good) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY)
        first = asyncio.run(ask_model(model, Sleeps(), request("a")))
        second = asyncio.run(ask_model(model, Sleeps(), request("b")))
        assert isinstance(first.error, ModelError)
        assert (second.reply.text, server.calls) == (GOOD, 5)
        assert all("response_format" not in body for body in server.bodies[2:])


def test_requests_at_once_learn_from_each_other() -> None:
    with serving(without("response_format", REJECTED_FORMATS[0], good)) as server:
        ask(server.url, *[request(f"a{n}") for n in range(50)], max_concurrency=4)
        # Those under way when the first ones are rejected pay for two rungs each; those that wait for none.
        assert server.calls <= 50 + 2 * 4


def test_an_answer_that_does_not_fit_falls_a_rung_and_all_of_it_is_paid() -> None:
    with serving(Says(BAD), good) as server:
        outcome = ask(server.url)
        assert outcome.reply.text == GOOD
        assert server.calls == 2
        assert outcome.reply.usage.calls == 2
        assert outcome.reply.usage.input_tokens == outcome.model.meter.spent.input_tokens == 200


def test_one_bad_answer_does_not_lower_a_rung_that_had_worked() -> None:
    with serving(good, Says(BAD), good) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY)
        for text in ("a", "b", "c"):
            asyncio.run(ask_model(model, Sleeps(), request(text)))
        formats = [b["response_format"]["type"] for b in server.bodies]
        assert formats == ["json_schema", "json_schema", "json_object", "json_schema"]


def test_a_bare_500_at_the_first_rung_tries_the_next_one_and_is_believed_the_second_time() -> None:
    breaks = Fails(500, raw=b"Internal Server Error")
    with serving(breaks, good, breaks, good, good) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY, sleep=Sleeps())
        for text in ("a", "b", "c"):
            asyncio.run(ask_model(model, Sleeps(), request(text)))
        formats = [b["response_format"]["type"] for b in server.bodies]
        assert formats == ["json_schema", "json_object"] * 2 + ["json_object"]


def test_a_bare_500_at_a_rung_that_had_worked_is_a_passing_fault() -> None:
    with serving(good, Fails(500), good) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY, sleep=Sleeps())
        for text in ("a", "b"):
            asyncio.run(ask_model(model, Sleeps(), request(text)))
        assert [b["response_format"]["type"] for b in server.bodies] == ["json_schema"] * 3


def test_rows_are_sent_as_lists_where_the_server_knows_no_prefix_items() -> None:
    row = {
        "type": "array",
        "prefixItems": [{"type": "string"}, {"type": "integer"}],
        "items": False,
        "minItems": 2,
    }
    schema = {**SCHEMA, "properties": {"label": row}}
    rejects = Fails(400, "Invalid schema for response_format 'labels': 'prefixItems' is not permitted.")
    with serving(rejects, Says('{"label": [4, "a"]}'), Says('{"label": ["a", 4]}')) as server:
        outcome = ask(server.url, request(schema=schema))
        sent = server.bodies[1]["response_format"]["json_schema"]["schema"]["properties"]["label"]
        assert sent == {
            "type": "array",
            "minItems": 2,
            "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        }
        # The wider schema let a wrong row through; the true one did not.
        assert outcome.reply.text == '{"label": ["a", 4]}'
        assert server.calls == 3


def test_max_tokens_where_the_server_knows_no_max_completion_tokens() -> None:
    rejects = Fails(400, "Unrecognized request argument supplied: max_completion_tokens")
    with serving(without("max_completion_tokens", rejects, good)) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY)
        asyncio.run(ask_model(model, Sleeps()))
        asyncio.run(ask_model(model, Sleeps()))
        assert [b.get("max_tokens") for b in server.bodies] == [None, 500, 500]


def test_a_limit_that_is_rejected_under_both_names() -> None:
    rejects = Fails(400, "Unrecognized request argument supplied: max_completion_tokens, max_tokens")
    with serving(rejects) as server:
        assert "max_tokens" in str(ask(server.url).error)
        assert server.calls == 2


TOO_LONG = [
    "'max_tokens' or 'max_completion_tokens' is too large: 8000. This model's maximum context length is 4096 tokens "
    "and your request has 1900 input tokens (8000 > 4096 - 1900).",
    "max_tokens is too large: 8000. This model supports at most 2048 completion tokens, whereas you provided 8000.",
    "This model's maximum context length is 4096 tokens. However, you requested 9900 tokens (1900 in the messages, "
    "8000 in the completion). Please reduce the length of the messages or completion.",
    "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4097.",
    "`max_tokens` must be less than or equal to `2048`",
    "Invalid max_tokens value, the valid range of max_tokens is [1, 2048]",
    "max_tokens: 8000 > 2048, which is the maximum allowed number of output tokens for this model",
]


@pytest.mark.parametrize("words", TOO_LONG)
def test_a_server_that_gives_short_answers_is_asked_for_short_ones(words: str) -> None:
    def step(handler: Handler, body: dict[str, Any]) -> None:
        (good if body["max_completion_tokens"] <= 2048 else Fails(400, words))(handler, body)

    with serving(step) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY)
        for number in range(3):
            asked = request(f"article {number}", max_output_tokens=8000)
            assert asyncio.run(ask_model(model, Sleeps(), asked)).reply.text == GOOD
        assert [b["max_completion_tokens"] for b in server.bodies] == [8000, 4000, 2000, 2000, 2000]


def test_an_answer_is_not_asked_for_that_is_too_short_for_an_article() -> None:
    with serving(Fails(400, TOO_LONG[0])) as server:
        assert isinstance(ask(server.url, request(max_output_tokens=8000)).error, ContextOverflow)
        assert [b["max_completion_tokens"] for b in server.bodies] == [8000, 4000, 2000, 1000, 500]


def test_one_model_in_many_event_loops() -> None:
    with serving(good) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY)
        for _ in range(3):
            assert asyncio.run(ask_model(model, Sleeps())).reply.text == GOOD


def test_usage_is_counted_and_priced() -> None:
    with serving(good) as server:
        meter = Meter("m", price=Price(1.0, 0.1, 5.0))
        outcome = ask(server.url, meter=meter)
    usage = outcome.reply.usage
    assert (usage.calls, usage.input_tokens, usage.cached_tokens, usage.output_tokens) == (1, 100, 40, 10)
    # 60 fresh at 1.0, 40 cached at 0.1, 10 out at 5.0, all per million.
    assert usage.cost_usd == pytest.approx(114e-6)
    assert [(c.step, c.subject, c.outcome) for c in meter.ledger] == [("read", "a1", "answered")]


@pytest.mark.parametrize("usage", [None, "no", {"prompt_tokens": None}, {"prompt_tokens": "many"}])
def test_a_server_that_counts_nothing_is_counted_for(usage: object) -> None:
    with serving(Says(GOOD, whole={"usage": usage})) as server:
        found = ask(server.url).reply.usage
    assert found.estimated
    assert found.input_tokens > 10
    assert found.output_tokens == 9


def test_an_answer_that_was_paid_for_in_vain_is_in_the_ledger() -> None:
    with serving(Says(None, {"refusal": "no"})) as server:
        outcome = ask(server.url)
    assert isinstance(outcome.error, BadAnswer)
    assert [c.outcome for c in outcome.model.meter.ledger] == ["unusable"]
    assert outcome.model.meter.spent.input_tokens == 100


def test_a_call_that_timed_out_may_have_been_billed_and_is_counted_so() -> None:
    with serving(hangs) as server:
        meter = Meter("m", price=Price(1.0, 0.1, 5.0))
        ask(server.url, meter=meter, timeout_s=0.5)
    assert [(c.outcome, c.usage.output_tokens, c.usage.estimated) for c in meter.ledger] == [
        ("failed", 500, True)
    ] * 2


def test_a_refused_call_costs_nothing() -> None:
    with serving(Fails(503), good) as server:
        assert ask(server.url).model.meter.spent.calls == 1


def test_the_budget_holds_with_requests_at_once_and_repeats() -> None:
    price = Price(1.0, 1.0, 1.0)
    with serving(Says(BAD)) as server:
        # One call's worst case is below 0.001 dollars; each costs 0.00011.
        meter = Meter("m", max_cost_usd=0.002, price=price)
        outcome = ask(server.url, *[request(f"article {n}") for n in range(40)], meter=meter)
    assert {type(r) for r in outcome.results} >= {OverBudget}
    assert (meter.spent.cost_usd or 0) <= 0.002
    assert server.calls == meter.spent.calls


def test_a_cost_cannot_be_held_without_a_price() -> None:
    with pytest.raises(InputError, match="--max-tokens"):
        Meter("some-local-model", max_cost_usd=1.0)


def test_a_crowd_is_held_together_and_nobody_is_lost() -> None:
    """Many requests against a server that refuses above 20 at once: all answered, few refused."""

    def crowded(handler, body) -> None:
        step: Step = (
            Fails(429, headers={"Retry-After": "0.02"})
            if handler.server.busy > 20
            else Says(GOOD, delay_s=0.01)
        )
        step(handler, body)

    with serving(crowded) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(250)], sleep=asyncio.sleep)
        assert [r for r in outcome.results if isinstance(r, BaseException)] == []
        assert server.most_busy <= 32
        assert server.calls - 250 <= 60


def test_no_more_calls_at_once_than_allowed() -> None:
    with serving(together(3)) as server:
        ask(server.url, *[request(f"a{n}") for n in range(20)], max_concurrency=3)
        assert server.most_busy == 3


def together(number: int) -> Step:
    """Answers only once so many requests have been under way at once."""
    reached = threading.Event()

    def step(handler: Handler, body: dict[str, Any]) -> None:
        if handler.server.most_busy >= number:
            reached.set()
        reached.wait(PATIENCE_S)
        Says(GOOD, delay_s=0.01)(handler, body)

    return step


def test_importing_the_room_loads_no_client_and_no_vocabulary() -> None:
    script = (
        "import sys, consensus.llm; print({'openai', 'tenacity', 'tiktoken', 'httpx2'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_messages_are_sent_as_they_are() -> None:
    text = 'Quote " and \\ and </article> and \u202e and 𝟜 and \n\n``` end'
    with serving(good) as server:
        ask(server.url, request(messages=(Message("user", text),)))
        assert server.bodies[0]["messages"] == [{"role": "user", "content": text}]
