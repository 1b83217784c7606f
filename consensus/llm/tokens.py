"""How many tokens a text has: an estimate by default, exact where that was asked for and can be had.

The exact count needs a vocabulary of 2 MB that tiktoken downloads once and keeps (``TIKTOKEN_CACHE_DIR``),
79 MB of memory and a quarter of a second: not worth it unless a budget is near.
"""

from __future__ import annotations

import json
import string
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from consensus.llm.port import Request
from consensus.schema import Usage

# The provider's own rule of thumb for English. Long words have more bytes a token, figures, names and JSON
# fewer; not measured here, hence always marked as an estimate.
BYTES_PER_TOKEN = 4.0

# Around each message the chat format adds a few tokens of its own.
TOKENS_PER_MESSAGE = 4

# No vocabulary by then: the count stays an estimate. A download that works takes about a second.
VOCABULARY_WAIT_S = 5.0


_ASCII = bytes(range(128))
_PLAIN = string.ascii_letters.encode() + b" "


class Encoding(Protocol):
    """The part of a tiktoken encoding that is used."""

    def encode_ordinary(self, text: str) -> list[int]:
        """The text's tokens."""
        ...


def count(text: str, model: str, *, exact: bool = False) -> tuple[int, bool]:
    """How many tokens ``text`` is for ``model``, and whether that is an estimate.

    >>> count("Four bytes a token.", "any-model")
    (5, True)
    >>> count("", "any-model")
    (0, True)
    """
    encoding = _encoding(model) if exact else None
    if encoding is None:
        return -(-_bytes(text) // int(BYTES_PER_TOKEN)), True
    return len(encoding.encode_ordinary(text)), False


def at_most(text: str) -> int:
    """More tokens than ``text`` has in practice: what a budget sets aside for it.

    Letters and spaces of ASCII are counted three to a token, any other ASCII character as one, anything else
    as one for two bytes. Chosen to err on the high side: plain English comes out a third above the estimate,
    JSON at more than double.

    >>> at_most("plain words"), at_most("4,700 (!)")
    (4, 9)
    """
    data = text.encode("utf-8", "surrogatepass")
    wide = len(data.translate(None, _ASCII))
    plain = len(data) - len(data.translate(None, _PLAIN))
    return -(-plain // 3) + (len(data) - wide - plain) + -(-wide // 2)


def request_tokens(request: Request, model: str, *, exact: bool = False) -> tuple[int, bool]:
    """Input tokens of ``request``, its schema included, and whether that is an estimate."""
    parts = [m.content for m in request.messages] + [json.dumps(request.schema)]
    counts = [count(part, model, exact=exact) for part in parts]
    total = sum(n for n, _ in counts) + TOKENS_PER_MESSAGE * len(parts)
    return total, any(estimated for _, estimated in counts)


def request_at_most(request: Request) -> int:
    """More input tokens than ``request`` has in practice, its schema included."""
    parts = [m.content for m in request.messages] + [json.dumps(request.schema)]
    return sum(at_most(part) + TOKENS_PER_MESSAGE for part in parts)


def usage_guess(request: Request, answer: str, model: str) -> Usage:
    """What a call may have spent where the server sends no counts."""
    tokens, _ = request_tokens(request, model)
    return Usage(calls=1, input_tokens=tokens, output_tokens=count(answer, model)[0], estimated=True)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


# Encodings that were asked for, by model; ``None`` for one that could not be had: nobody waits twice for it.
_found: dict[str, Encoding | None] = {}


def forget() -> None:
    """Ask for vocabularies anew, as after the network came back."""
    _found.clear()


def _encoding(model: str) -> Encoding | None:
    """The model's encoding, or ``None`` when it is not at hand within ``VOCABULARY_WAIT_S``."""
    if model not in _found:
        _found[model] = within(lambda: _load(model), VOCABULARY_WAIT_S)
    return _found[model]


def _load(model: str) -> Encoding:
    import tiktoken  # 79 MB with its table: only where an exact count was asked for

    try:
        return tiktoken.encoding_for_model(model)
    except KeyError:
        return tiktoken.get_encoding("o200k_base")


def within(load: Callable[[], Encoding], seconds: float) -> Encoding | None:
    """What ``load`` gives within ``seconds``; ``None`` when it fails or takes longer.

    tiktoken downloads with no timeout of its own, so it works in a thread that nobody has to wait for.
    """
    found: list[Encoding] = []

    def work() -> None:
        # Whatever goes wrong (no network, a full disk, a damaged file), an estimate will do.
        with suppress(Exception):
            found.append(load())

    thread = threading.Thread(target=work, name="vocabulary", daemon=True)
    thread.start()
    thread.join(seconds)
    return found[0] if found else None
