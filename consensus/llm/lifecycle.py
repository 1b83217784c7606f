"""What a model may have besides answers: a run to start, connections to close, a ledger of calls."""

from __future__ import annotations

from collections.abc import Callable

from consensus.llm.budget import Meter
from consensus.llm.port import Model


def start_run(model: Model) -> None:
    """Tell ``model`` that a run starts: deadlines, retry budgets and repeat counts begin anew."""
    begin = getattr(model, "new_run", None)
    if begin is not None:
        begin()


def meter_of(model: Model) -> Meter | None:
    """The meter with the ledger, of ``model`` or of what it wraps; ``None`` where nothing is counted."""
    found = getattr(model, "meter", None)
    return found if isinstance(found, Meter) else None


def endpoint_of(model: Model) -> str:
    """The address that ``model`` asks, without user, password and query; "" where it asks none."""
    found = getattr(model, "endpoint", "")
    return found if isinstance(found, str) else ""


def around_asked(model: Model, wrap: Callable[[Model], Model]) -> Model:
    """``wrap`` put around what is really asked: recordings stay outside of it, a replay asks nothing."""
    within = getattr(model, "around_asked", None)
    if within is None:
        return wrap(model)
    found: Model = within(wrap)
    return found


def reject(model: Model, subject: str) -> None:
    """Tell ``model`` that its answers to ``subject`` led to nothing, so that they are not given again."""
    tell = getattr(model, "reject", None)
    if tell is not None:
        tell(subject)


async def close(model: Model) -> None:
    """Close the connections that ``model`` holds in this event loop, if it holds any."""
    end = getattr(model, "aclose", None)
    if end is not None:
        await end()
