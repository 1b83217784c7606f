"""Whether two words of a quotation have changed places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from consensus.articles.quoting.words import Word, is_number

# Words compared by their order: a sentence has fewer, and every pair of them is tried.
LONGEST = 40


def exchanged(wanted: Sequence[Word], printed: Sequence[Word]) -> bool:
    """Whether the words come in the passage's order only after two that are not neighbours change places.

    "Roe had 40 votes against 30 for Lund" for "Lund had 40 votes against 30 for Roe". In another voice
    doer and object change places rightly.
    """
    if _passive(wanted) != _passive(printed):
        return False
    there = _keys(printed)
    known = set(there)
    asked = [key for key in _keys(wanted) if key in known][:LONGEST]
    if _in_order(asked, there):
        return False
    for one, two in combinations(range(len(asked)), 2):
        if two - one > 1 and asked[one] != asked[two]:
            turned = [*asked]
            turned[one], turned[two] = asked[two], asked[one]
            if _in_order(turned, there):
                return True
    return False


def _keys(words: Sequence[Word]) -> list[str]:
    """The words with a meaning and the numbers; who says it may stand before or after."""
    keys: list[str] = []
    end = -1
    for word in words:
        if is_number(word) and end + 1 == word.start and keys and keys[-1][-1].isdigit():
            keys[-1] += f".{word.folded}"  # "1.1" is one number
        elif word.meaning not in ("", "say") or is_number(word):
            keys.append(word.meaning or word.folded)
        end = word.end if is_number(word) else -1
    return keys


def _in_order(keys: Iterable[str], there: Sequence[str]) -> bool:
    rest = iter(there)
    return all(key in rest for key in keys)


def _passive(words: Sequence[Word]) -> bool:
    return any(word.folded == "by" for word in words)
