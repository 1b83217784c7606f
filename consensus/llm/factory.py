"""From settings to a model: over the wire, from recordings, or none."""

from __future__ import annotations

import os
from pathlib import Path

from consensus.errors import InputError, MissingKey
from consensus.llm.budget import Meter
from consensus.llm.openai_model import OpenAIModel
from consensus.llm.port import Model
from consensus.llm.prices import DEFAULT_MODEL
from consensus.llm.recordings import Recorder

# Longer than that no answer of the size asked for takes; a hang is noticed by then.
TIMEOUT_S = 60.0

# 500 articles against a provider that takes 20 at once need a quarter of an hour at most.
DEADLINE_S = 1800.0


def open_model(  # noqa: PLR0913 - one argument for each option of the command line, all by keyword
    *,
    model: str | None = None,
    base_url: str | None = None,
    record: Path | str | None = None,
    replay: Path | str | None = None,
    max_cost: float | None = None,
    max_tokens: int | None = None,
    timeout_s: float | None = None,
    max_concurrency: int = 32,
    deadline_s: float | None = None,
    refresh: bool = False,
    redact: bool = False,
    story: str = "",
) -> Model | None:
    """The model that the settings name; ``None`` where they name none: no key, no endpoint, no recordings.

    ``OPENAI_API_KEY``, ``OPENAI_BASE_URL`` and ``OPENAI_MODEL`` stand in for what is not given. In a replay
    the model's name is by default the one that was recorded, and neither key nor endpoint is looked at.

    ``CONSENSUS_TIMEOUT_S`` and ``CONSENSUS_DEADLINE_S`` do so for ``timeout_s`` (60 seconds for one call) and
    ``deadline_s`` (half an hour for all calls of a run): a local model on a slow machine may need more.

    Raises:
        InputError: when the settings contradict each other, or a cost is to be held and the price is unknown.
        RecordingError: when there is nothing to replay.
        MissingKey: when a model is named but OpenAI's endpoint has no key.
    """
    if redact and record is None:
        raise InputError("--redact is about the files of --record, and goes with it")
    if replay is not None:
        if record is not None:
            raise InputError("--record and --replay exclude each other")
        return Recorder(None, replay, "replay", story, name=model)
    if not (base_url or os.environ.get("OPENAI_BASE_URL") or os.environ.get("OPENAI_API_KEY")):
        if model or record:
            raise MissingKey("no API key: set OPENAI_API_KEY, or name another server with --base-url")
        return None
    name = model or os.environ.get("OPENAI_MODEL") or DEFAULT_MODEL
    asked = OpenAIModel(
        name,
        base_url=base_url,
        timeout_s=timeout_s or _seconds("CONSENSUS_TIMEOUT_S", TIMEOUT_S),
        max_concurrency=max_concurrency,
        deadline_s=deadline_s or _seconds("CONSENSUS_DEADLINE_S", DEADLINE_S),
        meter=Meter(name, max_cost_usd=max_cost, max_tokens=max_tokens),
    )
    if record is None:
        return asked
    return Recorder(asked, record, "refresh" if refresh else "record", story, redact=redact)


def _seconds(variable: str, default: float) -> float:
    said = os.environ.get(variable)
    try:
        seconds = float(said) if said else default
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise InputError(f"{variable} is not a number of seconds above 0")
    return seconds
