"""Starting a run with a model and closing it, for models that have something to start or close."""

from __future__ import annotations

from consensus.llm.port import Model


def start_run(model: Model) -> None:
    """Tell ``model`` that a run starts: deadlines, retry budgets and repeat counts begin anew."""
    begin = getattr(model, "new_run", None)
    if begin is not None:
        begin()


async def close(model: Model) -> None:
    """Close the connections that ``model`` holds in this event loop, if it holds any."""
    end = getattr(model, "aclose", None)
    if end is not None:
        await end()
