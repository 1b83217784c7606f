"""An error as a brief tells it: what a server wrote is for who runs the program, not for its readers."""

from __future__ import annotations

import re

# Where the messages of this package quote a provider, a server or another library.
_QUOTES = (
    (re.compile(r"\((\d{3}(?: with an error)?): .*\)", re.DOTALL), r"(\1)"),
    (re.compile(r"\b(rejects the (?:request|limit on output tokens)) \(.*\)", re.DOTALL), r"\1"),
    (re.compile(r"\b(failed: \w{1,80}): .*", re.DOTALL), r"\1"),
)
_PLACE = re.compile(r" at line \d+ column \d+")  # of an answer that no reader of the brief sees


def for_readers(error: Exception) -> str:
    """The message of ``error`` without the words, and the numbers, of whoever caused it.

    >>> for_readers(Exception("https://x/v1 refused the request (400: 47 people died (all)): see --model"))
    'https://x/v1 refused the request (400): see --model'
    """
    said = _PLACE.sub("", str(error))
    for quoting, without in _QUOTES:
        said = quoting.sub(without, said)
    return said
