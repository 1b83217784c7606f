"""Ratings that a person gave to claims of a brief: the only thing that makes a ``ClaimReview``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from consensus.errors import BadFile

_KEYS = frozenset({"rating", "value", "best", "worst", "note", "url", "date"})


@dataclass(frozen=True, slots=True)
class Review:
    """One person's rating of one claim. ``claim`` is the claim's text, word for word.

    ``rating`` is in the person's words ("mostly true"); ``value`` with ``best`` and ``worst`` is a
    number on a scale, where there is one.
    """

    author: str
    claim: str
    rating: str
    value: int | float | None = None
    best: int | float | None = None
    worst: int | float | None = None
    note: str = ""
    url: str | None = None
    day: str | None = None


def read_reviews(path: Path, author: str) -> list[Review]:
    """The ratings of a YAML or JSON file: claim texts with a rating in words, or with more said of it.

        "length of the bridge: 4.7-kilometer": false figure
        "length of the bridge: 1 kilometre":
          {rating: correct, value: 5, best: 5, worst: 1, note: "As in the plan", date: 2025-05-02}

    Raises:
        BadFile: when the file cannot be read or is none of this.
    """
    try:
        data = yaml.safe_load(path.read_bytes())
    except OSError as error:
        raise BadFile(f"{path}: cannot be read ({error.strerror})") from error
    except (yaml.YAMLError, ValueError) as error:
        raise BadFile(f"{path}: this is no YAML: {' '.join(str(error).split())}") from None
    if not isinstance(data, Mapping) or not data:
        raise BadFile(f"{path}: expected the texts of claims, each with a rating")
    try:
        return [_review(author, claim, said) for claim, said in data.items()]
    except ValueError as error:
        raise BadFile(f"{path}: {error}") from None


def _review(author: str, claim: Any, said: Any) -> Review:
    if not isinstance(claim, str):
        raise ValueError(f"{claim!r} is no claim's text")
    more: Mapping[Any, Any] = said if isinstance(said, Mapping) else {"rating": said}
    if strange := sorted(str(key) for key in set(more) - _KEYS):
        raise ValueError(f"{claim}: {strange[0]!r} is unknown; known are {', '.join(sorted(_KEYS))}")
    rating = more.get("rating")
    if isinstance(rating, bool):
        rating = str(rating)
    if not isinstance(rating, str) or not rating.strip():
        raise ValueError(f"{claim}: the rating is missing, or is not in words")
    return Review(
        author=author,
        claim=claim,
        rating=rating,
        value=_number(claim, more, "value"),
        best=_number(claim, more, "best"),
        worst=_number(claim, more, "worst"),
        note=str(more.get("note") or ""),
        url=_address(claim, more.get("url")),
        day=_day(claim, more.get("date")),
    )


def _number(claim: str, more: Mapping[Any, Any], key: str) -> int | float | None:
    value = more.get(key)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise ValueError(f"{claim}: {key} is no number")
    return value


def _address(claim: str, url: object) -> str | None:
    if url is None:
        return None
    if not str(url).lower().startswith(("http://", "https://")):
        raise ValueError(f"{claim}: {url!r} is no address of the web")
    return str(url)


def _day(claim: str, day: object) -> str | None:
    if day is None:
        return None
    try:
        return (day if isinstance(day, date) else datetime.fromisoformat(str(day))).isoformat()
    except ValueError:
        raise ValueError(f"{claim}: {day!r} is no ISO date") from None
