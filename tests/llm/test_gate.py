"""The gate, in a time that passes only when somebody sleeps."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from consensus.llm.gate import MOST_HOLD_S, Gate, Ticket


@dataclass
class Time:
    now: float = 100.0
    slept: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


def gate(width: int) -> tuple[Gate, Time]:
    time = Time()
    return Gate(width, clock=time.clock, sleep=time.sleep), time


def test_no_more_than_its_width_enter_and_first_come_is_first_served() -> None:
    order: list[int] = []

    async def run() -> int:
        found, _ = gate(3)
        busy = most = 0

        async def one(number: int) -> None:
            nonlocal busy, most
            async with found.place():
                order.append(number)
                busy += 1
                most = max(most, busy)
                await asyncio.sleep(0)
                busy -= 1

        await asyncio.gather(*map(one, range(20)))
        return most

    assert asyncio.run(run()) == 3
    assert order == list(range(20))


@pytest.mark.parametrize(
    ("under_way", "refused", "width"),
    [(20, 1, 14), (20, 6, 14), (20, 8, 12), (32, 12, 20), (32, 27, 9), (20, 20, 6), (1, 1, 1), (2, 1, 1)],
)
def test_refusals_of_a_burst_narrow_once_to_what_was_taken(under_way: int, refused: int, width: int) -> None:
    async def run() -> tuple[int, int]:
        found, _ = gate(32)
        ready = asyncio.Barrier(under_way)

        async def one(number: int) -> None:
            async with found.place() as ticket:
                await ready.wait()
                if number < refused:
                    found.refused(ticket, 1.0)
                # Nobody leaves before all were refused.
                await ready.wait()

        await asyncio.gather(*map(one, range(under_way)))
        return found.width, found.refusals_in_a_row

    assert asyncio.run(run()) == (width, 1)


@pytest.mark.parametrize(
    ("asked", "again"),
    [
        ([120.0], [True]),
        ([121.0], [True]),
        ([121.0] * 5, [True] * 4 + [False]),
        ([70.0, 70.0], [True, False]),
        ([None] * 9, [True] * 9),
        ([0.0] * 10, [True] * 9 + [False]),
    ],
    ids=["two minutes", "more", "more again", "more in all", "nine", "ten"],
)
def test_patience_ends(asked: list[float | None], again: list[bool]) -> None:
    async def run() -> list[bool]:
        found, _ = gate(4)
        answers = []
        for seconds in asked:
            async with found.place() as ticket:
                answers.append(found.refused(ticket, seconds))
        return answers

    assert asyncio.run(run()) == again


def test_an_opened_gate_holds_nobody() -> None:
    async def run() -> list[float]:
        found, time = gate(4)
        found.refused(Ticket(0), 100.0)
        found.open()
        async with found.place():
            return time.slept

    assert asyncio.run(run()) == []


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ([1.0], [1.0]),
        ([None], [0.5]),
        ([0.0], []),
        ([None, None, None], [0.5, 1.0, 2.0]),
        ([0.0, 0.0, 0.0], [1.0, 2.0]),
        ([5.0, 5.0], [5.0, 5.0]),
        ([None] * 8, [0.5, 1.0, 2.0, 4.0, 8.0, MOST_HOLD_S, MOST_HOLD_S, MOST_HOLD_S]),
    ],
    ids=str,
)
def test_everybody_is_held_as_long_as_asked_and_longer_in_a_row(
    asked: list[float | None], held: list[float]
) -> None:
    async def run() -> list[float]:
        found, time = gate(4)
        for seconds in asked:
            async with found.place() as ticket:
                found.refused(ticket, seconds)
        async with found.place():
            return time.slept

    assert asyncio.run(run()) == held


@pytest.mark.parametrize("asked", [None, 0.0, 5.0])
def test_what_is_always_refused_waits_for_a_limit_per_minute_and_hardly_longer(asked: float | None) -> None:
    async def run() -> float:
        found, _ = gate(4)
        again = True
        while again:
            async with found.place() as ticket:
                again = found.refused(ticket, asked)
        return found.held_s

    assert 60 < asyncio.run(run()) < 80


def test_an_answer_ends_the_row() -> None:
    found, _ = gate(4)
    found.refused(Ticket(0), None)
    found.answered()
    assert (found.refusals_in_a_row, found.held_s) == (0, 0.0)


def test_it_widens_by_one_for_each_full_round_of_answers_and_slower_where_it_was_refused() -> None:
    async def run() -> list[int]:
        found, _ = gate(10)
        ready = asyncio.Barrier(6)

        async def one(number: int) -> None:
            async with found.place() as ticket:
                await ready.wait()
                if number == 0:
                    found.refused(ticket, 0.0)
                await ready.wait()

        await asyncio.gather(*map(one, range(6)))
        widths = []
        for _ in range(200):
            found.answered()
            widths.append(found.width)
        return widths

    widths = asyncio.run(run())
    # Refused at 6: back to 5 after a round of 4, to 6 only after 8 rounds of 5, then on as before.
    assert [widths.index(width) + 1 for width in range(5, 11)] == [4, 44, 50, 57, 65, 74]


def test_a_cancelled_wait_loses_no_place() -> None:
    async def run() -> bool:
        found, _ = gate(1)
        async with found.place():
            waiting = [asyncio.create_task(enter(found)) for _ in range(3)]
            await asyncio.sleep(0)
            waiting[0].cancel()
            await asyncio.sleep(0)
        # The second is woken and cancelled before it ran; the third must still get in.
        waiting[1].cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        return waiting[2].result()

    assert asyncio.run(run())


async def enter(found: Gate) -> bool:
    async with found.place():
        return True


def test_a_gate_that_lets_nobody_through_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Gate(0)


def test_a_refusal_never_widens() -> None:
    async def run() -> int:
        found, _ = gate(10)
        ready = asyncio.Barrier(10)

        async def one(number: int) -> None:
            async with found.place() as ticket:
                await ready.wait()
                if number == 0:
                    # More are under way than are allowed by now.
                    found.width = 2
                    found.refused(ticket, 0.0)
                await ready.wait()

        await asyncio.gather(*map(one, range(10)))
        return found.width

    assert asyncio.run(run()) == 2


def test_while_the_provider_is_down_one_at_a_time_asks_until_one_is_answered() -> None:
    async def run() -> list[int]:
        found, time = gate(10)
        found.one_at_a_time(2.0)
        busy, seen = 0, []

        async def one(number: int) -> None:
            nonlocal busy
            async with found.place():
                busy += 1
                seen.append(busy)
                await asyncio.sleep(0)
                if number == 3:
                    found.answered()
                busy -= 1

        await asyncio.gather(*map(one, range(20)))
        assert time.slept == [2.0]
        return seen

    seen = asyncio.run(run())
    assert seen[:4] == [1, 1, 1, 1]
    assert max(seen) == 10
