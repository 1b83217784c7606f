"""Who says a quotation: compared where the draft and the article both name somebody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consensus.schema import Article, Span

_VERB = re.compile(
    r"\b(?:said|says|told|tells|added|adds|wrote|writes|recalled|warned|insisted|admitted|explained|replied)\b"
)
_AFTER = re.compile(r"[^.;:!?“”\"«»„\n]{0,120}")
_STOP = re.compile(r"[.;!?“”\"«»„\n]")
_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PRONOUN = re.compile(r"\b(?:he|she|they|it|i|we|who)\s*\Z", re.IGNORECASE)
# What begins with a capital without being anybody's name.
_NO_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December The But And In On At As He She They It Mr Mrs Ms Dr".split()
)
_FAR = 600  # characters to the end of a quotation of which the draft has a part


def another_speaker(text: str, span: Span, places: Sequence[tuple[Article, Span]]) -> str:
    """In words whom the articles quote, where the draft quotes somebody else; "" where nothing is known.

    An article that says "he said", or has the words outside quotation marks, is not compared.
    """
    mine = _speaker(text, *span)
    if not mine:
        return ""
    theirs = [_of_article(article.text, found) for article, found in places]
    if not all(theirs) or any(set(mine) & set(names) for names in theirs):
        return ""
    return f"the article quotes {' '.join(theirs[0])}"


def _of_article(text: str, span: Span) -> list[str]:
    line = text.rfind("\n", 0, span[0]) + 1
    start = max((text.rfind(sign, line, span[0]) for sign in '“"«„'), default=-1)
    closed = max(text.rfind(sign, line, span[0]) for sign in "”»")
    straight = text.count('"', line, span[0]) % 2 == 1
    if start < 0 or closed > start or (text[start] == '"' and not straight):
        return []
    ends = [at for sign in '”"»' if (at := text.find(sign, span[1], span[1] + _FAR)) >= 0]
    if not ends or "\n" in text[span[1] : min(ends)]:
        return []
    return _speaker(text, start + 1, min(ends))


def _speaker(text: str, start: int, end: int) -> list[str]:
    """The names of whoever says ``text[start:end]``, which stands between quotation marks."""
    after = _AFTER.match(text, min(end + 1, len(text)))
    told = after.group() if after else ""
    if verb := _VERB.search(told):
        before = told[: verb.start()].strip()
        if before:
            return _names(before)
        return _names(re.split(r",| (?:who|in|at|on|of|to)\b", told[verb.end() :], maxsplit=1)[0])
    line = text[max(0, start - 140) : max(0, start - 1)]
    told = _STOP.split(line)[-1]
    verbs = list(_VERB.finditer(told))
    return _names(told[: verbs[-1].start()]) if verbs else []


def _names(words: str) -> list[str]:
    if _PRONOUN.search(words.strip()):
        return []
    return [name for name in _NAME.findall(words) if name not in _NO_NAMES]
