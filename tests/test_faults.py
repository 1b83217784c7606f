"""Each fault of a provider through the whole command: what is kept, what is said, what it costs."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from fault_cases import CASES, LOST, UNREACHABLE, Case, answer, good, table
from llm.asking import CANARY, Sleeps
from llm.server import Handler, Says, Server, Step, reset, serving

from consensus.cli import main
from consensus.llm import OpenAIModel
from consensus.llm.prompts import load_prompt
from consensus.schema import Brief
from consensus.store import Store

PAGE = Path(__file__).parents[1] / "docs" / "faults.md"
TEXTS = {
    "wire": "The ferry Alma sank off Brinport on Tuesday with 140 people aboard, the coastguard said. "
    "Its owners denied that it was overloaded. Divers searched the wreck at a depth of 38 metres.",
    "post": "A ferry that went down off Brinport carried 152 people, its owners admitted on Wednesday. "
    "The Alma lay 38 metres deep, and nine people have not been found, rescuers told reporters.",
    "mail": "Families of those aboard the ferry Alma waited in Brinport. Some 140 people were aboard when it sank, "
    "the coastguard said. The wreck lies 38 metres deep.",
}


@dataclass
class Ran:
    """How a call of the command ended."""

    code: int
    out: str
    err: str
    server: Server

    @property
    def brief(self) -> Brief:
        return Brief.model_validate_json(self.out)

    @property
    def reconciled(self) -> int:
        """Calls that asked for a brief."""
        reading = load_prompt("read")
        return sum(body["messages"][0]["content"] != reading for body in self.server.bodies if body)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Any]:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text)
    monkeypatch.setenv("OPENAI_API_KEY", CANARY)
    monkeypatch.setenv("CONSENSUS_STORE", str(tmp_path / "store"))
    monkeypatch.setattr("consensus.llm.factory.OpenAIModel", functools.partial(OpenAIModel, sleep=Sleeps()))

    def command(step: Step, *options: str, at: str = "") -> Ran:
        with serving(step) as server:
            given = [str(tmp_path / f"{name}.txt") for name in TEXTS]
            url = at.format(port=server.server_address[1]) or server.url
            with pytest.raises(SystemExit) as ended:
                main([*given, "--base-url", url, "--model", "m", "--format", "json", *options])
            said = capsys.readouterr()
            return Ran(int(ended.value.code or 0), said.out, said.err, server)

    return command


def on(fault: Step, when: Any) -> Step:
    """``fault`` for the calls that ``when`` picks by number from 1 and body, else a good answer."""

    def step(handler: Handler, body: dict[str, Any]) -> None:
        (fault if when(handler.number, body) else good)(handler, body)

    return step


def clean(ran: Ran) -> bool:
    """No traceback, no internal error, no key."""
    said = ran.out + ran.err
    return "Traceback" not in said and "internal error" not in said and CANARY not in said


every_fault = pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])


@every_fault
def test_a_fault_that_happens_once(case: Case, run: Any) -> None:
    ran = run(on(case.step, lambda number, body: number == 1), *case.settings)
    assert ran.code == 0, ran.err
    kept = len(TEXTS) - (case.once == LOST)
    assert len(ran.brief.articles) == kept
    assert ("left out" in ran.err) == (case.once == LOST)
    assert ran.server.calls <= 4 + case.calls
    assert ran.brief.reader == "m"
    assert clean(ran)


@every_fault
def test_a_fault_that_every_call_has(case: Case, run: Any) -> None:
    ran = run(case.step, *case.settings)
    assert (ran.code, case.words in ran.err) == (case.exit, True), ran.err
    assert ran.server.calls <= case.always
    assert clean(ran)
    if case.exit:
        assert ran.out == ""
        assert ran.reconciled == 0
        said = [line for line in ran.err.splitlines() if line.startswith("consensus: ")]
        assert len([line for line in said if "waiting" not in line or "given up" in line]) == 1
        assert len(said) <= 2
    else:
        assert len(ran.brief.articles) == len(TEXTS)


# Every other fault: what comes of the last call does not hang on which of two alike server errors it met.
@pytest.mark.parametrize("case", CASES[::2], ids=[c.name for c in CASES[::2]])
def test_a_fault_of_the_last_call(case: Case, run: Any) -> None:
    reading = load_prompt("read")
    ran = run(
        on(case.step, lambda number, body: body and body["messages"][0]["content"] != reading), *case.settings
    )
    assert ran.code == 0, ran.err
    assert len(ran.brief.articles) == len(TEXTS)
    if case.exit:
        assert ran.brief.reader == "m, compared by the built-in rules"
        assert "built-in rules wrote this brief" in ran.brief.warnings[0]
        assert any(m.label == "number of people" for m in ran.brief.measures), "the paid readings are used"
    assert ran.server.calls <= 3 + max(12, case.always)
    assert clean(ran)


@pytest.mark.parametrize(("name", "url", "words", "do"), UNREACHABLE, ids=[u[0] for u in UNREACHABLE])
def test_nobody_can_be_asked(name: str, url: str, words: str, do: str, run: Any) -> None:
    ran = run(good, at=url)
    assert (ran.code, ran.out, ran.server.calls) == (6, "", 0)
    assert words in ran.err
    assert clean(ran)


def test_the_page_holds_the_table() -> None:
    assert table() in PAGE.read_text(encoding="utf-8")


def test_strict_makes_a_lost_article_an_error(run: Any) -> None:
    refusal = next(case.step for case in CASES if case.name == "a refusal")
    ran = run(on(refusal, lambda number, body: number == 1), "--strict")
    assert (ran.code, ran.out) == (10, "")


def test_a_wrong_key_is_never_asked_with_twice(run: Any) -> None:
    refused = next(case.step for case in CASES if case.name == "401")
    ran = run(refused)
    sent = [json.dumps(body["messages"]) for body in ran.server.bodies]
    assert len(sent) == len(set(sent))


# A reading's worst case is 8,000 output tokens and some thousand of input: 0.045 dollars at terra's price; what
# the server counts is 100 and 10 tokens, 40 of the input cached.
@pytest.mark.parametrize(
    ("limit", "code", "read"), [("0", 9, 0), ("0.03", 9, 0), ("0.046", 0, 3), ("10", 0, 3)]
)
def test_a_limit_on_cost_holds_for_the_whole_command(limit: str, code: int, read: int, run: Any) -> None:
    ran = run(good, "--model", "gpt-6.1-terra", "--max-cost", limit)
    assert ran.code == code, ran.err
    assert ran.server.calls == (4 if code == 0 else 0)
    if code == 0:
        assert len(ran.brief.articles) == read
        # 60 fresh at 1.0, 40 cached at 0.05, 10 out at 5.0, all per million, four times.
        assert ran.brief.usage.cost_usd == pytest.approx(4 * 112e-6)


def test_what_was_read_before_the_money_ran_out_is_kept(run: Any) -> None:
    def dear(handler: Handler, body: dict[str, Any]) -> None:
        usage = {"prompt_tokens": 1000, "completion_tokens": 7000}
        Says(json.dumps(answer(body)), whole={"usage": usage})(handler, body)

    ran = run(dear, "--model", "gpt-6.1-terra", "--max-cost", "0.1")
    assert ran.code == 0, ran.err
    assert 1 <= len(ran.brief.articles) <= 2
    assert "above $0.1000" in ran.err
    assert ran.server.calls * (1000 * 1.0 + 7000 * 5.0) / 1e6 <= 0.1


def test_a_call_without_an_answer_is_said_at_its_worst(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CONSENSUS_NO_LOG", raising=False)
    ran = run(on(reset, lambda number, body: number == 1), "--model", "gpt-6.1-terra")
    assert "1 call got no whole answer and may be billed too: at most " in ran.err
    assert ran.brief.usage.calls == 4
    with Store(tmp_path / "store", reading=True) as store:
        (kept,) = store.runs()
    assert (kept.spent.calls, kept.lost.calls, kept.lost.output_tokens) == (4, 1, 8000)


def test_a_limit_holds_while_calls_fail_and_are_repeated(run: Any) -> None:
    ran = run(reset, "--max-tokens", "30000")
    assert (ran.code, ran.out) == (9, "") or "given up" in ran.err
    # Each lost call may have been billed and counts at its worst, more than 8,000 tokens.
    assert ran.server.calls <= 3
