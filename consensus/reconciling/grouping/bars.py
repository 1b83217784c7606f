"""The sorts of what speaks against two figures stating one measure, with the words for each."""

from __future__ import annotations

from typing import Literal, NamedTuple

Sort = Literal[
    "kind", "scope", "saved", "whole number", "subset", "added", "silent", "one place", "places", "told",
    "years", "coming year", "things", "sorts", "shares", "change", "ages", "attribute", "owner", "group",
    "one", "as of", "parts",
]  # fmt: skip


class Bar(NamedTuple):
    """What speaks against it: its sort, and the words for it."""

    sort: Sort
    why: str


ONE_PLACE = Bar("one place", "only one of them is of one place")
