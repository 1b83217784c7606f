"""Keys stay out of everything that is said or written."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from urllib.parse import parse_qsl, quote, unquote, urlsplit

# Shorter keys ("none", "ollama", "lm-studio") are placeholders of local servers, and words of an article.
SHORTEST_KEY = 12

# A user's name and password are secrets from this length on; shorter ones are words of any message.
SHORTEST_PART = 4

_KEY_LIKE = re.compile(r"\b(?:sk|pk|rk)-[A-Za-z0-9_*-]{6,}|(?<=\bBearer )[^\s\"']+|(?<=\bBasic )[^\s\"']+")
# An escape of JSON that stands for a sign which needs none.
_ESCAPED = re.compile(r"\\(?:u00[2-7]|/)")
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


def answer_without_key(text: str, *secrets: str | None) -> str:
    r"""A JSON answer without ``secrets``, also where it spells them with escapes.

    >>> answer_without_key(r'{"a": "my-own\u002dsecret-key"}', "my-own-secret-key")
    '{"a": "***"}'
    >>> answer_without_key(r'{"a": "1\u002d2"}', "my-own-secret-key")
    '{"a": "1\\u002d2"}'
    """
    text = without_key(text, *secrets)
    if not _ESCAPED.search(text):
        return text
    plain = json.dumps(json.loads(text), ensure_ascii=False)
    clean = without_key(plain, *secrets)
    return text if clean == plain else clean


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


def spellings(key: str) -> tuple[str, ...]:
    """A key as it is, and as a server may repeat it: percent-encoded, and in base64 with or without "Bearer".

    >>> spellings("my/key")
    ('my/key', 'my%2Fkey', 'bXkva2V5', 'QmVhcmVyIG15L2tleQ==')
    """
    raw = key.encode("utf-8", "surrogateescape")
    packed = (b64encode(data).decode() for data in (raw, b"Bearer " + raw))
    return tuple(dict.fromkeys((key, quote(raw, safe=""), *packed))) if key else ()


def bare_url(url: str) -> str:
    """An address for messages: no user, no password, no query.

    >>> bare_url("http://user:pass@127.0.0.1:8000/v1?token=x")
    'http://127.0.0.1:8000/v1'
    """
    return _USER_IN_URL.sub("", url.partition("?")[0].partition("#")[0])
