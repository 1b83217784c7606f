"""Word lists written as one text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, parted by white space.

    >>> sorted(words("the a"))
    ['a', 'the']
    """
    return frozenset(text.split())
