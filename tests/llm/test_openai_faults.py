"""Every fault of a provider against a server that has it: what comes of it, and how many calls it costs."""

from __future__ import annotations

import asyncio
import itertools
import random
import shutil
import ssl
import subprocess
import time
import traceback
import warnings
from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from llm.asking import CANARY, GOOD, Outcome, Sleeps, ask, ask_in_time, ask_model, request
from llm.server import (
    PATIENCE_S,
    Drips,
    Fails,
    Floods,
    Handler,
    Ragged,
    Raw,
    Says,
    Step,
    closed_port,
    cut,
    hangs,
    reset,
    serving,
)

from consensus.errors import BadAnswer, ContextOverflow, MissingKey, ModelError
from consensus.llm import OpenAIModel, Reply, close
from consensus.llm.failures import Hopeless, Unreachable
from consensus.llm.outage import (
    FINAL_IN_A_ROW,
    IN_VAIN,
    LAST_ROUND,
    LAST_ROUND_WIDTH,
    OWN_RETRIES,
    RETRIES,
    SICK,
    TRIES,
    TRIES_OF_ONE_THAT_ANSWERED,
)
from consensus.llm.retries import ATTEMPTS, ATTEMPTS_AT_NOTHING, TIMEOUTS_AT_NOTHING
from consensus.llm.wire import Wire

good = Says(GOOD)
CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"

# What passes: the fault once, then a good answer. The gate or tenacity asks again: two calls.
PASSING = [
    ("429", Fails(429)),
    ("429, Retry-After in seconds", Fails(429, headers={"Retry-After": "1"})),
    ("500", Fails(500)),
    ("502 with a page", Fails(502, raw=b"<html>Bad Gateway</html>")),
    ("503", Fails(503)),
    ("503, Retry-After", Fails(503, headers={"Retry-After": "2"})),
    ("504", Fails(504)),
    ("529", Fails(529, "overloaded")),
    ("408", Fails(408)),
    ("409", Fails(409)),
    ("reset", reset),
    ("cut in mid-JSON", cut),
    ("JSON that ends early", Raw(Says(GOOD).bytes("m")[:40])),
    ("a page", Raw(b"<html><body>Log in to the network</body></html>", "text/html")),
    ("a page that claims to be JSON", Raw(b"<html></html>")),
    ("invalid UTF-8", Raw(Says(GOOD).bytes("m").replace(b"length", b"l\xffngth"))),
    ("an empty body", Raw(b"")),
    ("another JSON", Raw(b'{"status": "starting"}')),
    ("a list", Raw(b"[]")),
    ("nested beyond reason", Raw(b"[" * 100_000)),
    ("200 with an error", Raw(b'{"error": {"message": "overloaded", "code": 502}}')),
    ("200 with an error in words", Raw(b'{"error": "the model is loading"}')),
    (
        "200 with a rate limit",
        Raw(b'{"error": {"message": "Rate limit reached", "type": "rate_limit_error"}}'),
    ),
    (
        "events that break off",
        Raw(b'data: {"choices": [{"delta": {"content": "{"}}]}\n\n', "text/event-stream"),
    ),
    ("an error among events", Raw(b'data: {"error": {"message": "overloaded"}}\n\n', "text/event-stream")),
    ("no choices", Says(GOOD, whole={"choices": []})),
    ("null content", Says(None)),
    ("blank content", Says("  ")),
    ("finish_reason error", Says(GOOD[:9], choice={"finish_reason": "error"})),
    ("a 400 that is to be asked again", Fails(400, headers={"x-should-retry": "true"})),
    (
        "429, Gemini's limit per minute",
        Fails(429, raw=b'[{"error": {"code": 429, "message": "You exceeded your current quota. Please retry in 3.5s."}}]'),
    ),
    ("429, Retry-After of an hour", Fails(429, headers={"Retry-After": "3600"})),
    ("429, Retry-After below zero", Fails(429, headers={"Retry-After": "-7"})),
    ("503, Retry-After of nonsense", Fails(503, headers={"Retry-After": "soon"})),
    ("a length too long", Ragged(Says(GOOD).bytes("m"), 5)),
    ("a length too short", Ragged(Says(GOOD).bytes("m"), -5)),
    ("no status line", lambda handler, body: handler.raw(b"hello\r\n\r\n")),
    ("broken chunks", lambda handler, body: handler.raw(CHUNKED + b"zz\r\nx\r\n")),
    ("chunks that break off", lambda handler, body: handler.raw(CHUNKED + b"50\r\n{")),
    ("broken gzip", lambda handler, body: handler.send(200, b"no gzip", {"Content-Encoding": "gzip"})),
]


@pytest.mark.parametrize("fault", [s for _, s in PASSING], ids=[n for n, _ in PASSING])
def test_a_passing_fault_costs_one_more_call(fault: Step) -> None:
    with serving(fault, good) as server:
        outcome = ask(server.url)
        assert (outcome.reply.text, server.calls) == (GOOD, 2)


# What never passes: the same fault for ever. Kind of error, words of its line, calls made.
LASTING = [
    ("401", Fails(401, f"Incorrect API key provided: {CANARY}"), MissingKey, "OPENAI_API_KEY", 1),
    ("403", Fails(403, "Country not supported"), MissingKey, "Country not supported", 1),
    ("quota", Fails(429, "You exceeded your current quota", "insufficient_quota"), ModelError, "billing", 1),
    ("402", Fails(402, "Insufficient credits"), ModelError, "billing", 1),
    ("no model", Fails(404, "The model `m` does not exist", "model_not_found"), ModelError, "--model", 1),
    ("no model, Ollama", Fails(404, raw=b'{"error": "model \'m\' not found"}'), ModelError, "--model", 1),
    ("no such path", Fails(404, raw=b"<html>"), ModelError, "/v1", 1),
    ("overflow", Fails(400, "too long", "context_length_exceeded"), ContextOverflow, "too large", 1),
    (
        "overflow, llama.cpp",
        Fails(400, "the request exceeds the available context size"),
        ContextOverflow,
        "",
        1,
    ),
    ("overflow, vLLM", Fails(400, "maximum context length is 8192 tokens"), ContextOverflow, "", 1),
    ("overflow, a proxy's", Fails(413, raw=b"<html>"), ContextOverflow, "413", 1),
    (
        "overflow of a rate",
        Fails(429, "Request too large for m: Limit 30000, Requested 45000"),
        ContextOverflow,
        "",
        1,
    ),
    ("overflow, vLLM of late", Fails(400, "The decoder prompt (length 5000) is longer than the maximum model length of 4096."), ContextOverflow, "", 1),
    ("overflow, Gemini", Fails(400, "The input token count (9) exceeds the maximum number of tokens allowed (8)."), ContextOverflow, "", 1),
    ("overflow, TGI", Fails(422, "Input validation error: `inputs` must have less than 4096 tokens. Given: 5000"), ContextOverflow, "", 1),
    ("a wrong key of a proxy", Fails(400, "Authentication Error, LiteLLM Virtual Key expected."), MissingKey, "OPENAI_API_KEY", 1),
    ("a used up budget of a proxy", Fails(400, "Budget has been exceeded! Current cost: 0.2"), ModelError, "billing", 1),
    ("no credit left", Fails(400, "Your credit balance is too low to access the API."), ModelError, "billing", 1),
    ("Azure's quota", Fails(403, "Out of call volume quota."), ModelError, "billing", 1),
    ("no model, OpenRouter", Fails(400, "m is not a valid model ID"), ModelError, "--model", 1),
    ("no endpoint, OpenRouter", Fails(404, "No endpoints found for m."), ModelError, "--model", 1),
    ("no model, LiteLLM", Fails(400, "Invalid model name passed in model=m"), ModelError, "--model", 1),
    ("no model for this key", Fails(403, "key not allowed to access model"), ModelError, "--model", 1),
    ("no deployment, Azure", Fails(404, "The API deployment for this resource does not exist.", "DeploymentNotFound"), ModelError, "--model", 1),
    ("401 that is a 400", Fails(400, "API key not valid. Please pass a valid API key."), MissingKey, "", 1),
    (
        "reasoned too long",
        Fails(400, "max_tokens or model output limit was reached"),
        BadAnswer,
        "cut off",
        1,
    ),
    ("filtered prompt", Fails(400, "jailbreak", "content_filter"), BadAnswer, "content filter", 1),
    (
        "500 that is not to be asked again",
        Fails(500, headers={"x-should-retry": "false"}),
        ModelError,
        "500",
        1,
    ),
    ("405", Fails(405), ModelError, "--base-url", 1),
    (
        "200 with a wrong key",
        Raw(b'{"error": {"message": "x", "code": "invalid_api_key"}}'),
        MissingKey,
        "200",
        1,
    ),
    ("200 with a used up quota", Raw(b'{"error": {"code": "insufficient_quota"}}'), ModelError, "billing", 1),
    (
        "redirects without end",
        Fails(307, headers={"Location": "/v1/chat/completions"}),
        ModelError,
        "without",
        4,
    ),
    (
        "redirect to another port",
        Fails(307, headers={"Location": "http://127.0.0.1:9/"}),
        ModelError,
        "elsewh",
        1,
    ),
    (
        "refusal in a part",
        Says(None, {"content": [{"type": "refusal", "refusal": "no"}]}),
        BadAnswer,
        "refused",
        1,
    ),
    ("cut, named otherwise", Says(GOOD, choice={"finish_reason": "max_tokens"}), BadAnswer, "cut off", 1),
    (
        "filtered, named otherwise",
        Says(GOOD, choice={"finish_reason": "SAFETY"}),
        BadAnswer,
        "content filter",
        1,
    ),
    ("refused request", Fails(400, "messages: at least one"), ModelError, "at least one", 3),
    ("redirect", Fails(302, headers={"Location": "http://127.0.0.1:9/"}), ModelError, "redirects", 1),
    ("no choices", Says(GOOD, whole={"choices": []}), BadAnswer, "no choices", 2),
    ("null choice", Says(GOOD, whole={"choices": [None]}), BadAnswer, "no choices", 2),
    ("null content", Says(None), BadAnswer, "empty", 2),
    ("blank content", Says(" \n"), BadAnswer, "empty", 2),
    ("number for content", Says(GOOD, {"content": 4}), BadAnswer, "empty", 2),
    ("no message", Says(GOOD, choice={"message": None}), BadAnswer, "empty", 2),
    ("refusal", Says(None, {"refusal": "I cannot help with that."}), BadAnswer, "refused", 1),
    (
        "filtered answer",
        Says(GOOD, choice={"finish_reason": "content_filter"}),
        BadAnswer,
        "content filter",
        1,
    ),
    ("cut at the limit", Says(GOOD, choice={"finish_reason": "length"}), BadAnswer, "500 output tokens", 1),
    ("wrong schema", Says('{"name": "x"}'), BadAnswer, "'label' is missing", 3),
    ("prose", Says("The bridge is 850 m long."), BadAnswer, "not JSON", 3),
    ("500 for ever", Fails(500), ModelError, "500", ATTEMPTS_AT_NOTHING),
    ("503 for ever", Fails(503), ModelError, "503", ATTEMPTS_AT_NOTHING),
    ("reset for ever", reset, ModelError, "broke", ATTEMPTS_AT_NOTHING),
    ("pages for ever", Raw(b"<html>"), ModelError, "not JSON", ATTEMPTS_AT_NOTHING),
    ("429 for ever", Fails(429, headers={"Retry-After": "0"}), ModelError, "no more requests", 10),
    ("429 for too long", Fails(429, headers={"Retry-After": "3600"}), ModelError, "no more requests", 5),
    ("503 for too long", Fails(503, headers={"Retry-After": "3600"}), ModelError, "503", ATTEMPTS_AT_NOTHING),
]


# A wait for a rate limit is said once in a run, as a warning: a note of the command.
quiet = pytest.mark.filterwarnings("ignore::consensus.errors.ConsensusWarning")


@quiet
@pytest.mark.parametrize(
    ("fault", "kind", "words", "calls"), [c[1:] for c in LASTING], ids=[c[0] for c in LASTING]
)
def test_a_lasting_fault_ends_in_one_clear_line(
    fault: Step, kind: type[Exception], words: str, calls: int
) -> None:
    with serving(fault) as server:
        outcome = ask(server.url)
        assert (type(outcome.error).__mro__.index(kind) <= 2, server.calls) == (True, calls)
        line = str(outcome.error)
        assert words in line
        assert "\n" not in line
        assert CANARY not in told(outcome)


def told(outcome: Outcome) -> str:
    """Everything that a log could show of an outcome: traceback with all causes, and the model's repr."""
    shown = "".join(
        itertools.chain.from_iterable(
            traceback.format_exception(r) for r in outcome.results if isinstance(r, BaseException)
        )
    )
    return shown + repr(outcome.results) + repr(outcome.model) + repr(vars(outcome.model.meter))


def test_the_key_is_sent_to_the_server_and_said_to_nobody() -> None:
    echo = Says('{"label": "' + CANARY + '"}')
    with serving(echo) as server:
        outcome = ask(server.url)
        assert server.headers[0]["authorization"] == f"Bearer {CANARY}"
        assert CANARY not in told(outcome)


@pytest.mark.parametrize(("key", "sent"), [(CANARY, CANARY), (None, "none")])
def test_no_other_key_of_the_environment_is_sent(key: str | None, sent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "sk-admin-of-everything")
    with serving(good) as server:
        ask(server.url, api_key=key)
        assert server.headers[0]["authorization"] == f"Bearer {sent}"
        assert "sk-admin" not in str(server.headers)


def test_a_wrong_key_is_not_asked_with_again_by_each_of_many_requests() -> None:
    with serving(Fails(401, "Invalid API key")) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(50)], max_concurrency=2)
        assert all(isinstance(r, MissingKey) for r in outcome.results)
        assert server.calls <= 2


def test_a_missing_key_is_said_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    outcome = ask("https://api.openai.com/v1", api_key=None)
    assert isinstance(outcome.error, MissingKey)


def test_nobody_listens() -> None:
    with closed_port() as port:
        outcome = ask(f"http://127.0.0.1:{port}/v1")
    assert "cannot be reached" in str(outcome.error)
    assert len(outcome.sleeps.asked) == ATTEMPTS_AT_NOTHING - 1


def test_tls_where_there_is_none() -> None:
    with serving(good) as server:
        outcome = ask(server.url.replace("http:", "https:"))
        assert "cannot be reached" in str(outcome.error)
        assert server.calls == 0


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_a_certificate_that_nobody_vouches_for_is_not_asked_twice(tmp_path: Path) -> None:
    files = [str(tmp_path / "key.pem"), str(tmp_path / "cert.pem")]
    made = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=x"
    subprocess.run([*made.split(), "-keyout", files[0], "-out", files[1]], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files[1], files[0])
    with serving(good) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        outcome = ask(server.url.replace("http:", "https:"))
        assert "certificate" in str(outcome.error)
        assert (server.calls, outcome.sleeps.asked) == (0, [])


IMPOSSIBLE = [
    {"url": "bridge.example/v1"},
    {"url": "localhost:8000/v1"},
    {"url": "http://127.0.0.1:99999/v1"},
    {"url": "ftp://127.0.0.1/v1"},
    {"url": "http://127.0.0.1:9/v1", "api_key": "schlüssel-schlüssel"},
]


@pytest.mark.parametrize("settings", IMPOSSIBLE, ids=str)
def test_an_address_or_a_key_of_which_no_request_can_be_made(settings: dict[str, str]) -> None:
    outcome = ask(**settings)
    assert isinstance(outcome.error, ModelError)
    assert "--base-url" in str(outcome.error)
    assert outcome.sleeps.asked == []
    assert settings.get("api_key", CANARY) not in told(outcome)


def test_a_key_that_no_header_may_hold_is_not_said() -> None:
    with serving(good) as server:
        outcome = ask(server.url, api_key=f"{CANARY}\nof two lines")
    assert "--base-url and the key" in str(outcome.error)
    assert CANARY not in told(outcome)


def test_a_key_read_from_a_file() -> None:
    with serving(good) as server:
        ask(server.url, api_key=f"{CANARY}\n")
        assert server.headers[0]["authorization"] == f"Bearer {CANARY}"


class ConnectError(OSError):
    """Named as the client's own."""


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("[Errno -2] Name or service not known", Hopeless),
        ("[Errno 8] nodename nor servname provided, or not known", Hopeless),
        ("[Errno 11001] getaddrinfo failed", Hopeless),
        ("[Errno -3] Temporary failure in name resolution", Unreachable),
        ("[Errno 111] Connection refused", Unreachable),
        ("[Errno -25] something", Unreachable),
    ],
)
def test_a_host_that_does_not_exist_is_not_looked_for_again(words: str, kind: type[Exception]) -> None:
    problem = Wire("m", "http://bridge.example/v1", None, 1.0)._unreachable(ConnectError(words))
    assert type(problem) is kind
    assert "bridge.example" in str(problem)


FINAL = [
    Fails(429, "You exceeded your current quota", "insufficient_quota"),
    Fails(404, "The model `m` does not exist", "model_not_found"),
    Fails(302, headers={"Location": "http://127.0.0.1:9/"}),
]


@pytest.mark.parametrize("fault", FINAL, ids=lambda f: str(f.status))
def test_what_holds_for_everybody_is_asked_once_and_in_the_next_run_again(fault: Fails) -> None:
    with serving(fault, good) as server:
        model = OpenAIModel("m", base_url=server.url, api_key=CANARY, max_concurrency=1)
        outcome = asyncio.run(ask_model(model, Sleeps(), *[request(f"article {n}") for n in range(20)]))
        assert len({str(r) for r in outcome.results}) == 1
        assert all(isinstance(r, ModelError) for r in outcome.results)
        assert server.calls == 1
        model.new_run()
        assert asyncio.run(ask_model(model, Sleeps())).reply.text == GOOD


@pytest.mark.parametrize(
    "silent",
    [hangs, Drips(0.1), Drips(0.1, status=500)],
    ids=["hang", "drip", "dripped error"],
)
def test_silence_ends_at_the_timeout(silent: Step) -> None:
    with serving(silent) as server:
        start = time.monotonic()
        outcome = ask(server.url, timeout_s=0.5)
        assert time.monotonic() - start < PATIENCE_S / 2
        assert "within 0.5 s" in str(outcome.error)
        # A busy machine may not even connect in time: such a call does not reach the server.
        assert server.calls <= TIMEOUTS_AT_NOTHING


def test_a_slow_answer_within_the_timeout_is_taken() -> None:
    with serving(Says(GOOD, delay_s=0.1)) as server:
        assert ask(server.url).reply.text == GOOD


def test_a_body_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("consensus.llm.wire.RESPONSE_BYTES", 2_000_000)
    with serving(Floods()) as server:
        outcome = ask(server.url)
        assert "larger than 2 MB" in str(outcome.error)
        assert server.calls == 1


def test_an_error_page_without_end_is_not_read_whole() -> None:
    with serving(Floods(503), good) as server:
        assert ask(server.url).reply.text == GOOD
        assert server.calls == 2


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("2", 2.0, 2.0),
        ("date", 70.0, 100.0),
        ("soon", 0.0, 0.5),
        (None, 0.0, 0.5),
        ("-4", 0.0, 0.5),
        ("nan", 0.0, 0.5),
    ],
)
def test_retry_after_is_honoured_on_503(said: str | None, least: float, most: float) -> None:
    said = format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True) if said == "date" else said
    with serving(Fails(503, headers={} if said is None else {"Retry-After": said}), good) as server:
        outcome = ask(server.url)
        assert outcome.reply.text == GOOD
        (waited,) = outcome.sleeps.asked
        assert least <= waited <= most


def test_the_wait_between_attempts_is_jittered_and_grows() -> None:
    with serving(Fails(503)) as server:
        waits = ask(server.url).sleeps.asked
    for number, wait in enumerate(waits):
        assert 0 <= wait <= 0.5 * 2**number


def test_a_dead_provider_costs_a_bounded_number_of_calls() -> None:
    with serving(Fails(503)) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(300)], max_concurrency=8)
        assert all(isinstance(r, ModelError) for r in outcome.results)
        # What was under way twice, the tries of one at a time, then the last round.
        assert server.calls <= 2 * 8 + TRIES + LAST_ROUND + LAST_ROUND_WIDTH
        assert any("given up" in str(r) for r in outcome.results)


@quiet
def test_a_provider_that_only_says_429_costs_a_bounded_number_of_calls() -> None:
    with serving(Fails(429)) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(200)], max_concurrency=8)
        assert all(isinstance(r, ModelError) for r in outcome.results)
        assert all("rate limit" in str(r) and "429" in str(r) for r in outcome.results)
        assert server.calls <= 40


@pytest.mark.parametrize(("asked", "said"), [("8", 1), ("1", 0)])
def test_a_long_wait_for_a_rate_limit_is_said_once(asked: str, said: int) -> None:
    fault = Fails(429, f"no more for {CANARY}", headers={"Retry-After": asked})
    with serving(fault, good, fault, good) as server, warnings.catch_warnings(record=True) as notes:
        warnings.simplefilter("always")
        outcome = ask(server.url, request("a"), request("b"), max_concurrency=1)
        assert [r for r in outcome.results if isinstance(r, BaseException)] == []
        assert [str(note.message).endswith("waiting 8 s") for note in notes] == [True] * said
        assert not any(CANARY in str(note.message) for note in notes)


def test_one_poisoned_request_does_not_harm_the_others() -> None:
    def poison(handler, body) -> None:
        (Fails(500) if "poison" in body["messages"][-1]["content"] else good)(handler, body)

    with serving(poison) as server:
        outcome = ask(server.url, *[request(t) for t in ["a", "poison", "b", "c"]])
        assert [isinstance(r, ModelError) for r in outcome.results] == [False, True, False, False]
        assert server.calls == 3 + ATTEMPTS


def test_the_run_has_a_deadline() -> None:
    with serving(hangs) as server:
        outcome = ask(server.url, request("a"), request("b"), deadline_s=1.0)
        assert [str(r) for r in outcome.results] == ["the run's deadline of 1 s has passed"] * 2
        # Both were under way and may have been billed.
        assert outcome.model.meter.spent.calls == 2


def first_time(fault: Step, articles: Callable[[int], bool]) -> Step:
    """``fault`` for the first call about each article that ``articles`` picks, else a good answer."""
    seen: set[int] = set()

    def step(handler: Handler, body: dict[str, Any]) -> None:
        number = int(body["messages"][-1]["content"].split()[-1])
        fails = articles(number) and number not in seen
        seen.add(number)
        (fault if fails else good)(handler, body)

    return step


def test_retries_do_not_run_out_while_two_of_three_calls_are_answered() -> None:
    with serving(first_time(Fails(503), lambda number: number % 3 == 0)) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(90)], max_concurrency=1)
        assert [r for r in outcome.results if isinstance(r, BaseException)] == []
        # More than the 20 that a run may make with no answer at all.
        assert server.calls == 90 + 30


def test_refusals_with_answers_between_them_are_no_row() -> None:
    fault = Fails(429, headers={"Retry-After": "0"})
    with serving(first_time(fault, lambda number: number % 2 == 0)) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(40)], max_concurrency=1)
        assert [r for r in outcome.results if isinstance(r, BaseException)] == []
        assert server.calls == 40 + 20


@quiet
def test_nobody_waits_for_a_provider_that_was_given_up() -> None:
    with serving(Fails(429, headers={"Retry-After": "3600"})) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(5)], max_concurrency=1)
        assert all(isinstance(r, ModelError) for r in outcome.results)
        assert (len(outcome.sleeps.asked), server.calls) == (4, 5)


def outage(fault: Step, first: int, last: int) -> Step:
    """``fault`` for calls ``first`` to ``last``, counted from 1; good answers before and after."""

    def step(handler: Handler, body: dict[str, Any]) -> None:
        (fault if first <= handler.number <= last else good)(handler, body)

    return step


@pytest.mark.parametrize(
    ("articles", "first", "last"),
    [(1, 1, 4), (5, 1, 10), (50, 1, 30), (50, 20, 55), (3, 3, 9)],
    ids=str,
)
@pytest.mark.parametrize("fault", [Fails(503), reset, Raw(b"<html>")], ids=["503", "reset", "page"])
def test_an_outage_that_ends_costs_no_article(articles: int, first: int, last: int, fault: Step) -> None:
    with serving(outage(fault, first, last)) as server:
        outcome = ask_in_time(server.url, *[request(f"article {n}") for n in range(articles)])
        assert [r for r in outcome.results if isinstance(r, BaseException)] == []
        assert server.calls <= 2 * articles + last - first + 1


@pytest.mark.parametrize("fault", [Fails(500), reset, Fails(503), Raw(b""), cut], ids=["500", "reset", "503", "nothing", "cut"])
def test_one_in_three_failing_at_random_costs_no_article(fault: Step) -> None:
    # Dice for each article: how often it fails does not hang on which call comes first. One fails seven times.
    dice = {n: random.Random(27_000 + n) for n in range(120)}

    def step(handler: Handler, body: dict[str, Any]) -> None:
        number = int(body["messages"][-1]["content"].split()[1])
        (fault if dice[number].random() < 1 / 3 else good)(handler, body)

    with serving(step) as server:
        outcome = ask_in_time(server.url, *[request(f"article {n}") for n in range(120)])
        assert [r for r in outcome.results if isinstance(r, BaseException)] == []
        assert server.calls <= 2 * 120


# Of several under way each answer of before may come late, and then the provider seems to be back once more.
@pytest.mark.parametrize(
    ("under_way", "most"),
    [
        (1, 20 + SICK + TRIES_OF_ONE_THAT_ANSWERED + LAST_ROUND),
        (8, 20 + 8 * (SICK + 8) + TRIES_OF_ONE_THAT_ANSWERED + LAST_ROUND + LAST_ROUND_WIDTH),
    ],
)
def test_a_provider_that_dies_in_mid_run_is_asked_a_bounded_number_of_times_more(under_way: int, most: int) -> None:
    with serving(outage(Fails(503), 21, 10**6)) as server:
        outcome = ask_in_time(server.url, *[request(f"article {n}") for n in range(300)], max_concurrency=under_way)
        assert sum(not isinstance(r, BaseException) for r in outcome.results) == 20
        assert server.calls <= most


@pytest.mark.parametrize("readable", [{0, 149}, {100}, {75, 140}], ids=str)
def test_an_article_that_can_be_read_is_asked_for_wherever_it_stands(readable: Collection[int]) -> None:
    def step(handler: Handler, body: dict[str, Any]) -> None:
        number = int(body["messages"][-1]["content"].split()[1])
        (good if number in readable else Fails(503))(handler, body)

    with serving(step) as server:
        outcome = ask_in_time(server.url, *[request(f"article {n}") for n in range(150)])
        assert {n for n, r in enumerate(outcome.results) if not isinstance(r, BaseException)} == readable
        assert server.calls <= (1 + OWN_RETRIES) * 150 + RETRIES


def test_what_the_others_waste_costs_no_article_that_fails_in_passing() -> None:
    # Of 100, every second always fails, and of the rest each second one twice: more than the budget repeats.
    seen: dict[int, int] = {}

    def step(handler: Handler, body: dict[str, Any]) -> None:
        number = int(body["messages"][-1]["content"].split()[1])
        seen[number] = seen.get(number, 0) + 1
        (Fails(503) if number % 2 or (number % 4 == 0 and seen[number] <= 2) else good)(handler, body)

    with serving(step) as server:
        outcome = ask_in_time(server.url, *[request(f"article {n}") for n in range(100)])
        assert [n for n, r in enumerate(outcome.results) if isinstance(r, BaseException)] == list(range(1, 100, 2))
        assert server.calls <= 100 * (1 + OWN_RETRIES) + RETRIES + 2 * 50


@pytest.mark.parametrize("fault", [Says("no json"), Fails(400, "no"), Says(None, {"refusal": "no"})], ids=str)
def test_a_provider_that_gives_nobody_a_usable_answer_is_not_asked_by_everybody(fault: Step) -> None:
    with serving(fault) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(200)], max_concurrency=4)
        assert all(isinstance(r, ModelError) for r in outcome.results)
        assert "every request failed" in str(outcome.results[-1])
        # Those that were begun meanwhile, on the way or waiting to be asked otherwise, go on to their end.
        assert server.calls <= 3 * (IN_VAIN + 2 * 4)


@pytest.mark.parametrize("fault", [Fails(401), Fails(404), Fails(402)], ids=lambda f: str(f.status))
def test_one_final_word_among_answers_costs_one_article(fault: Step) -> None:
    with serving(outage(fault, 5, 5)) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(20)], max_concurrency=2)
        assert sum(isinstance(r, BaseException) for r in outcome.results) == 1
        assert server.calls == 20


def for_some(fault: Step, articles: Collection[int]) -> Step:
    """``fault`` at once, always, for the ``articles``; for the others of 60 a good answer that takes its time."""
    slow = Says(GOOD, delay_s=min(0.4, 3 / (60 - len(articles))))

    def step(handler: Handler, body: dict[str, Any]) -> None:
        mine = int(body["messages"][-1]["content"].split()[1]) in articles
        (fault if mine else slow)(handler, body)

    return step


FILTERED = Fails(400, "filtered", "content_filter")


@pytest.mark.parametrize(
    ("fault", "articles"),
    [
        (Fails(401), {3}),
        (Fails(401), {0, 1, 2, 8, 9, 10, 30, 31, 32}),
        (Fails(404, "no such model"), {3}),
        (Fails(402), {3, 4, 5}),
        (Fails(301, headers={"Location": "http://127.0.0.1:9/"}), {0}),
        (FILTERED, range(3, 60)),
        (Fails(429), {3}),
        (Fails(503), range(0, 60, 2)),
        (Fails(401), range(56, 60)),
    ],
    ids=str,
)
def test_what_some_articles_meet_at_once_costs_no_other_article(fault: Fails, articles: Collection[int]) -> None:
    async def run(url: str) -> list[Reply | BaseException]:
        sleeps = Sleeps()
        model = OpenAIModel("m", base_url=url, api_key=CANARY, sleep=sleeps, max_concurrency=8)
        try:
            asked = [model.complete(request(f"article {n}")) for n in range(60)]
            found = await asyncio.gather(*asked, return_exceptions=True)
            # The last call of the run, which compares what was read.
            return [*found, await model.complete(request("article 60"))]
        finally:
            await close(model)

    with serving(for_some(fault, articles)) as server:
        results = asyncio.run(run(server.url))
    assert [n for n in range(61) if isinstance(results[n], BaseException)] == [n for n in range(61) if n in articles]


@pytest.mark.parametrize("fault", [Fails(401), Fails(402), Fails(404)], ids=lambda f: str(f.status))
def test_a_final_word_is_asked_for_by_those_under_way_alone(fault: Fails) -> None:
    with serving(fault) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(200)], max_concurrency=8)
        assert len({str(r) for r in outcome.results}) == 1
        assert server.calls <= 8


# Beside one that is under way with the old key the row begins anew when its answer comes, whenever that is.
@pytest.mark.parametrize(("under_way", "most"), [(1, 4 + FINAL_IN_A_ROW), (2, 4 + 2 * FINAL_IN_A_ROW + 1)])
def test_a_key_that_is_withdrawn_in_mid_run_is_believed_soon(under_way: int, most: int) -> None:
    with serving(outage(Fails(401), 5, 10**6)) as server:
        outcome = ask(server.url, *[request(f"article {n}") for n in range(50)], max_concurrency=under_way)
        assert sum(isinstance(r, MissingKey) for r in outcome.results) == 46
        assert 4 + FINAL_IN_A_ROW <= server.calls <= most
