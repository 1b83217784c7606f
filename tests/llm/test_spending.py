"""Tokens, prices, budgets and estimates."""

from __future__ import annotations

import asyncio
import threading
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llm.asking import FakeModel, request

from consensus.errors import BadAnswer, InputError, OverBudget
from consensus.llm import DEFAULT_MODEL, Budget, Call, Reply, Request, cost, estimate, tokens
from consensus.llm.prices import AS_OF, PRICES, Price, price_of
from consensus.schema import Usage


class Letters:
    """A vocabulary with a token for each character."""

    def encode_ordinary(self, text: str) -> list[int]:
        return [ord(c) for c in text]


def broken() -> Letters:
    raise OSError("no network")


def hangs() -> Letters:
    threading.Event().wait()
    return Letters()


@pytest.mark.parametrize(
    ("load", "counted"),
    [(Letters, (5, False)), (broken, (2, True)), (hangs, (2, True))],
    ids=["at hand", "broken", "hanging"],
)
def test_an_exact_count_is_an_estimate_where_the_vocabulary_cannot_be_had(
    load: type[Letters], counted: tuple[int, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "_load", lambda model: load())
    monkeypatch.setattr(tokens, "VOCABULARY_WAIT_S", 0.05 if load is hangs else 30.0)
    tokens.forget()
    assert tokens.count("words", "m", exact=True) == counted
    tokens.forget()


def test_a_vocabulary_that_could_not_be_had_is_not_waited_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def load(model: str) -> Letters:
        tried.append(model)
        raise OSError

    monkeypatch.setattr(tokens, "_load", load)
    tokens.forget()
    for _ in range(3):
        tokens.count("words", "m", exact=True)
    tokens.forget()
    assert tried == ["m"]


@settings(deadline=None, max_examples=60)
@given(st.text())
def test_what_is_set_aside_is_never_less_than_the_estimate_of_any_text(text: str) -> None:
    assert tokens.at_most(text) >= tokens.count(text, "m")[0] * 0.99 - 1


def test_no_price_is_older_than_its_date_and_cached_input_is_the_cheapest() -> None:
    assert date.fromisoformat(AS_OF) <= date(2026, 11, 22)
    for price in PRICES.values():
        assert price.cached < price.input < price.output
        assert (price.cache_write or price.input) >= price.input


def test_the_default_model_has_a_price_and_no_announced_end() -> None:
    assert DEFAULT_MODEL in PRICES
    assert not DEFAULT_MODEL.startswith(("gpt-4", "gpt-5-", "o1", "o3"))
    assert DEFAULT_MODEL != "gpt-5"


@pytest.mark.parametrize(
    ("model", "usage", "written", "dollars"),
    [
        ("gpt-6.1-terra", Usage(input_tokens=1_000_000 // 4), 0, 0.25),
        ("gpt-6.1-terra", Usage(input_tokens=200_000, cached_tokens=200_000), 0, 0.01),
        ("gpt-6.1-terra", Usage(output_tokens=100_000), 0, 0.5),
        ("gpt-6.1-terra", Usage(input_tokens=100_000), 100_000, 0.125),
        ("gpt-6.1-terra", Usage(input_tokens=300_000, output_tokens=100_000), 0, 0.6 + 0.75),
        ("gpt-5.4-mini", Usage(input_tokens=400_000), 0, 0.3),
        ("gpt-5.4-mini-2026-03-17", Usage(input_tokens=400_000), 0, 0.3),
        # A server that counts more cached tokens than there were cannot make a call cheaper than free.
        ("gpt-6.1-terra", Usage(input_tokens=100, cached_tokens=10**9), 10**9, 5e-6),
    ],
)
def test_cost(model: str, usage: Usage, written: int, dollars: float) -> None:
    assert cost(model, usage, written) == pytest.approx(dollars)


@pytest.mark.parametrize("model", ["llama3.2", "gpt-7", "gpt-6.1-terra-2", "", "ft:gpt-5.4:me"])
def test_an_unknown_price_is_no_price(model: str) -> None:
    assert price_of(model) is None
    assert cost(model, Usage(input_tokens=1)) is None


def test_a_budget_refuses_the_call_that_could_exceed_it_and_keeps_a_ledger() -> None:
    price = Price(1.0, 1.0, 1.0)
    # A call's worst case is 500 output tokens and some hundred of input; it spends 110.
    budget = Budget(FakeModel(), max_cost_usd=0.001, price=price)
    with pytest.raises(OverBudget, match=r"above \$0\.0010"):
        for number in range(100):
            asyncio.run(budget.complete(request(f"article {number}")))
    spent = budget.meter.spent
    assert 0.0001 < (spent.cost_usd or 0) <= 0.001
    assert [c.outcome for c in budget.ledger] == ["answered"] * spent.calls
    assert sum(c.usage.input_tokens for c in budget.ledger) == spent.input_tokens


def test_calls_under_way_are_counted_at_their_worst_and_waited_for() -> None:
    """Room for three worst cases of 560 to 600 tokens, and in the end for 12 or 13 calls of 110."""
    inner = FakeModel()
    budget = Budget(inner, max_tokens=2000)

    async def run() -> list[object]:
        asked = [budget.complete(request(f"a{n}")) for n in range(30)]
        return list(await asyncio.gather(*asked, return_exceptions=True))

    results = asyncio.run(run())
    assert inner.most_busy == 3
    assert inner.calls in (12, 13)
    assert [type(r) for r in results] == [Reply] * inner.calls + [OverBudget] * (30 - inner.calls)
    assert budget.meter.spent.input_tokens + budget.meter.spent.output_tokens <= 2000


def test_each_call_is_told_as_it_ends_with_how_long_it_took() -> None:
    told: list[Call] = []
    budget = Budget(FakeModel())
    budget.meter.on_call = told.append
    asyncio.run(budget.complete(request()))
    assert told == budget.ledger
    assert 0 <= told[0].seconds < 5


def test_a_refused_call_is_not_sent_and_sets_nothing_aside() -> None:
    inner = FakeModel()
    budget = Budget(inner, max_tokens=700)
    for _ in range(3):
        with pytest.raises(OverBudget):
            asyncio.run(budget.complete(request(max_output_tokens=5000)))
    asyncio.run(budget.complete(request(max_output_tokens=10)))
    assert inner.calls == 1


def test_a_call_that_failed_is_counted_at_its_worst_and_frees_its_reservation() -> None:
    def fail(_: Request) -> str:
        raise BadAnswer("refused")

    budget = Budget(FakeModel(fail), max_tokens=10_000)
    with pytest.raises(BadAnswer):
        asyncio.run(budget.complete(request()))
    assert [(c.outcome, c.usage.output_tokens) for c in budget.ledger] == [("failed", 500)]


def test_a_cost_without_a_price() -> None:
    with pytest.raises(InputError, match="the price of fake is not known"):
        Budget(FakeModel(), max_cost_usd=1.0)
    assert Budget(FakeModel(), max_tokens=1000).name == "fake"


def test_an_estimate_of_an_unknown_model_has_no_cost() -> None:
    found = estimate([request()], "my-own")
    assert (found.calls, found.output_tokens_max, found.cost_usd, found.estimated) == (1, 500, None, True)
    assert estimate([], DEFAULT_MODEL).cost_usd == 0


def test_an_estimate_grows_with_the_text_and_with_the_requests() -> None:
    sizes = [estimate([request("word " * n)], DEFAULT_MODEL).input_tokens for n in (1, 10, 100)]
    assert all(a < b for a, b in pairwise(sizes))
    one, two = (estimate([request()] * n, DEFAULT_MODEL) for n in (1, 2))
    assert two.input_tokens == 2 * one.input_tokens
    assert two.cost_usd == pytest.approx(2 * (one.cost_usd or 0))
