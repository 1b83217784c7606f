"""Keys stay out of everything that is said or written."""

from __future__ import annotations

import re

# Shorter keys ("none", "ollama", "lm-studio") are placeholders of local servers, and words of an article.
SHORTEST_KEY = 12

_KEY_LIKE = re.compile(r"\b(?:sk|pk|rk)-[A-Za-z0-9_*-]{6,}|(?<=\bBearer )[^\s\"']+")
_USER_IN_URL = re.compile(r"(?<=://)[^/@\s]*@")


def scrub(text: str, key: str | None) -> str:
    """``text`` without ``key`` and without anything that looks like one.

    >>> scrub("Incorrect API key provided: sk-abc***wxyz. Sent: my-own-secret-key", "my-own-secret-key")
    'Incorrect API key provided: ***. Sent: ***'
    """
    return _USER_IN_URL.sub("***@", _KEY_LIKE.sub("***", without_key(text, key)))


def without_key(text: str, key: str | None) -> str:
    """``text`` without ``key`` itself: for answers, where nothing else may change."""
    return text.replace(key, "***") if key and len(key) >= SHORTEST_KEY else text


def bare_url(url: str) -> str:
    """An address for messages: no user, no password, no query.

    >>> bare_url("http://user:pass@127.0.0.1:8000/v1?token=x")
    'http://127.0.0.1:8000/v1'
    """
    return _USER_IN_URL.sub("", url.partition("?")[0].partition("#")[0])
