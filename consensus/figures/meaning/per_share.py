"""Prices of a share: "$13.40 per share" and, told of a share, a plain "$13.72" are of one kind."""

from __future__ import annotations

import re

from consensus.schema import Figure

PER_SHARE = "/share"
_DEAREST = 100_000  # of any currency: a larger sum is that of a deal
_REACH = 60  # characters beside a sum in which its share is named
_A_SHARE = re.compile(
    r"\b(?:(?:per|a|each|every|one)\s(?:[A-Z]\w+\s){0,3}(?:share|stock)|(?:share|stock)s?\s(?:price|closed|traded"
    r"|rose|fell|opened|ended)|price of (?:a|its|the) (?:share|stock)s?)\b"
)


def sort_of(figure: Figure) -> str:
    """The dimension by which a figure is compared: a price told of a share is one per share.

    "about $13.72 on each Weston share" is of "money:USD/share"; "$20 billion, or $13.72 a share" is not.
    """
    priced = figure.base_high is not None and 0 < figure.base_high < _DEAREST
    if figure.kind != "money" or not priced:
        return figure.dimension
    return figure.dimension + PER_SHARE if _told_of_a_share(figure) else figure.dimension


def one_sort(a: Figure, b: Figure) -> bool:
    """Whether two figures can be compared: of one dimension, or both prices of a share in one currency."""
    if a.dimension == b.dimension:
        return True
    rate, sum_ = (a, b) if a.dimension.endswith(PER_SHARE) else (b, a)
    return rate.dimension.endswith(PER_SHARE) and sort_of(sum_) == rate.dimension


def _told_of_a_share(figure: Figure) -> bool:
    at = figure.start - figure.quote_start
    near = figure.quote[max(0, at - _REACH) : at + len(figure.printed) + _REACH]
    return bool(_A_SHARE.search(near))
