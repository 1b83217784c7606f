"""How long a provider asks to wait: in a header, or only in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

# OpenAI's "in 620ms" and "in 1m2.5s", Azure's "after 7 seconds", Gemini's "in 18.4s".
_NUMBER = r"\d{1,6}(?:\.\d{1,9})?"
_SAID_WAIT = re.compile(
    r"\b(?:try again|retry) (?:in|after) (?:(?P<h>\d{1,4})h ?)?(?:(?P<m>\d{1,4}) ?m(?!s|illi)(?:in)? ?)?"
    rf"(?:(?P<s>{_NUMBER}) ?s|(?P<ms>{_NUMBER}) ?m(?:illi)?s)?",
    re.I,
)


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Seconds to wait as the provider asks: ``retry-after-ms``, or ``Retry-After`` in seconds or as a date.

    >>> retry_after({"retry-after": "1.5"}), retry_after({"retry-after-ms": "250"}), retry_after({})
    (1.5, 0.25, None)
    >>> now = datetime(2026, 5, 1, 7, 28, tzinfo=UTC)
    >>> retry_after({"retry-after": "Fri, 01 May 2026 07:28:05 GMT"}, now)
    5.0
    """
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            seconds = float(headers[name]) * unit
        except (KeyError, ValueError):
            continue
        return seconds if 0 <= seconds < float("inf") else None
    try:
        date = parsedate_to_datetime(headers.get("retry-after", ""))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    date = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, (date - (now or datetime.now(UTC))).total_seconds())


def said_wait(words: str) -> float | None:
    """Seconds to wait as the provider's words ask, where they do.

    >>> said_wait("Please try again in 1m2.5s."), said_wait("Retry after 1 second."), said_wait("in 620ms")
    (62.5, 1.0, None)
    >>> said_wait("Limit 3, used 3. Please try again in 620ms. Visit us.")
    0.62
    """
    found = _SAID_WAIT.search(words)
    if found is None or not any(found.groups()):
        return None
    units = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
    return sum(float(found[name]) * seconds for name, seconds in units.items() if found[name])
