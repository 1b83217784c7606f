"""Keys stay out of everything that is said or written."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, unquote, urlsplit

# Shorter keys ("none", "ollama", "lm-studio") are placeholders of local servers, and words of an article.
SHORTEST_KEY = 12

# A user's name and password are secrets from this length on; shorter ones are words of any message.
SHORTEST_PART = 4

_KEY_LIKE = re.compile(r"\b(?:sk|pk|rk)-[A-Za-z0-9_*-]{6,}|(?<=\bBearer )[^\s\"']+|(?<=\bBasic )[^\s\"']+")
_USER_IN_URL = re.compile(r"(?<=://)[^/@\s]*@")


def scrub(text: str, *secrets: str | None) -> str:
    """``text`` without ``secrets`` and without anything that looks like a key.

    >>> scrub("Incorrect API key provided: sk-abc***wxyz. Sent: my-own-secret-key", "my-own-secret-key")
    'Incorrect API key provided: ***. Sent: ***'
    """
    return _USER_IN_URL.sub("***@", _KEY_LIKE.sub("***", _without(text, SHORTEST_PART, secrets)))


def without_key(text: str, *secrets: str | None) -> str:
    """``text`` without ``secrets`` themselves: for answers, where nothing else may change."""
    return _without(text, SHORTEST_KEY, secrets)


def _without(text: str, shortest: int, secrets: Iterable[str | None]) -> str:
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        if len(secret) >= shortest:
            text = text.replace(secret, "***")
    return text


def secrets_in(url: str) -> tuple[str, ...]:
    """What of an address nobody else may see: user, password, both as a header has them, the query's values.

    >>> secrets_in("http://ida:pass%21word@127.0.0.1:8000/v1?key=abcd")
    ('ida', 'pass!word', 'pass%21word', 'aWRhOnBhc3Mhd29yZA==', 'abcd')
    """
    try:
        parts = urlsplit(url)
        raw = [parts.username or "", parts.password or ""]
    except ValueError:
        return ()
    user, password = (unquote(part) for part in raw)
    header = b64encode(f"{user}:{password}".encode()).decode() if user or password else ""
    values = [value for _, value in parse_qsl(parts.query)]
    return tuple(dict.fromkeys(filter(None, (user, password, *raw, header, *values, *map(quote, values)))))


def bare_url(url: str) -> str:
    """An address for messages: no user, no password, no query.

    >>> bare_url("http://user:pass@127.0.0.1:8000/v1?token=x")
    'http://127.0.0.1:8000/v1'
    """
    return _USER_IN_URL.sub("", url.partition("?")[0].partition("#")[0])
