"""Whether two phrases credit the same source."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# Words of credits that name nobody by themselves.
_EMPTY = frozenset(
    """a an and as at by citing for from had has have her his in is it its of on or said say says that the
    their they this to told was were which who with according statement report reports data""".split()
)
# Share of the words of the shorter phrase that must stand in the other where no name is shared.
_ENOUGH = 0.5


def same_credit(labelled: str, given: str) -> bool:
    """Whether ``given`` credits whom the label credits: a shared name, or half of the shorter one's words.

    >>> same_credit("South Korea's government, to lawmakers", "the South Korean parliament")
    True
    >>> same_credit("police", "hospital officials")
    False
    >>> same_credit("the fire brigade", "a fire brigade spokesman")
    True
    """
    mine, theirs = _words(labelled), _words(given)
    names = {_root(word) for word in _WORD.findall(labelled) if word[0].isupper()} - _EMPTY
    if names & theirs:
        return True
    least = min(len(mine), len(theirs))
    return least > 0 and len(mine & theirs) >= _ENOUGH * least


def _words(text: str) -> set[str]:
    return {_root(word) for word in _WORD.findall(text)} - _EMPTY


def _root(word: str) -> str:
    """A word without its case, its possessive and its plural."""
    plain = re.sub(r"['’]s?\Z", "", word.lower())
    return plain[:-1] if len(plain) > 3 and plain.endswith("s") else plain
