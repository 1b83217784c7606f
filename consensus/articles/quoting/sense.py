"""Whether two wordings mean the same: negations, opposites, who did it to whom."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from consensus.articles.quoting.tables import IRREGULAR, NEGATING, OPPOSITES, SIDES
from consensus.articles.quoting.words import Word, is_number, meaning_of
from consensus.figures.text.words import ONES, TENS

_CLAUSE = re.compile(r"[.,;:!?–—()]")
_PREFIX = re.compile(r"un|in|im|il|ir|dis|non|mis")

_OPPOSITES = [tuple(frozenset(map(meaning_of, side)) | side for side in sides) for sides in OPPOSITES]
_INSTEAD = (("rather", "than"), ("instead", "of"))
_MODALS = frozenset("will would can could may might must should did".split())
_PARTICIPLE = re.compile(r"\w+(?:ed|en|wn|ne|ght|ld|und|lt|nt|aid|ade|ut|ost|ung|uck|orn|eld|un)\Z")


@dataclass(slots=True)
class _Signs:
    """For each word whether it stands affirmed, negated or both, and the word before each negation of it."""

    polarity: dict[str, set[bool]] = field(default_factory=dict)
    negated: dict[str, str] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)

    def add(self, key: str, negated: bool, before: str) -> None:
        """One more place of a word."""
        self.polarity.setdefault(key, set()).add(negated)
        if negated:
            self.negated[key] = before
            self.times[key] += 1


def same_sense(quote: str, wanted: Sequence[Word], passage: str, printed: Sequence[Word]) -> bool:
    """Whether negations, opposites and agents of a quotation are the passage's."""
    return (
        _same_polarity(_signs(quote, wanted, printed), _signs(passage, printed, wanted))
        and not _turned(wanted, printed)
        and not _sides_swapped(wanted, printed)
        and not _choice_swapped(wanted, printed)
        and not _agents_swapped(wanted, printed)
    )


def _signs(text: str, words: Sequence[Word], other: Sequence[Word]) -> _Signs:
    """What is negated in a text.

    A negation covers the next word with a meaning, or number, in its clause, adverbs apart: "not
    yet fully found" negates "found". "failed to start" negates "start", "undamaged" "damaged"
    where the other text has that word; "rather than" negates too. A negation with
    nothing after it stands for itself.
    """
    signs = _Signs()
    known = {word.meaning for word in other if word.meaning}
    negated, before = False, ""
    for place, word in enumerate(words):
        if place and negated and _CLAUSE.search(text, words[place - 1].end, word.start):
            signs.add("", True, before)
            negated = False
        if word.negates:
            negated = not negated
            continue
        if _instead(words, place):
            negated = True
            continue
        if negated and word.folded == "longer" and words[place - 1].folded == "no":
            continue  # "no longer safe" negates "safe"
        negated = negated and not (word.folded == "by" and before in NEGATING)
        meaning, turned = _without_prefix(word, known)
        key = meaning or _number(word)
        if not key or (word.folded.endswith("ly") and negated):
            continue
        signs.add(key, negated != turned, before)
        negated, before = meaning in NEGATING, key
    if negated:
        signs.add("", True, before)
    return signs


def _instead(words: Sequence[Word], place: int) -> bool:
    """Whether what follows a word is what was not done: "rather leave than pay", "instead of paying"."""
    before = [word.folded for word in words[max(0, place - 5) : place]]
    folded = words[place].folded
    return (folded == "than" and "rather" in before) or (folded == "of" and before[-1:] == ["instead"])


def _number(word: Word) -> str:
    """A number word or numeral by its value, so that it can be negated too."""
    value = (ONES | TENS).get(word.folded)
    return word.folded if word.folded[0].isdigit() else "" if value is None or value == 1 else str(value)


def _without_prefix(word: Word, known: set[str]) -> tuple[str, bool]:
    """The meaning, and whether a negating prefix was cut from it."""
    match = _PREFIX.match(word.folded)
    if match and word.meaning not in known and len(word.folded) - match.end() >= 4:
        for bare in (word.meaning[match.end() :], word.folded[match.end() :]):
            if bare in known:
                return bare, True
    return word.meaning, False


def _same_polarity(asked: _Signs, printed: _Signs) -> bool:
    """Whether shared words are negated alike, and each other negation has its like in the passage."""
    shared = asked.polarity.keys() & printed.polarity.keys() - {""}
    if any(not asked.polarity[key] & printed.polarity[key] for key in shared):
        return False
    if any(key in shared and times > printed.times[key] for key, times in asked.times.items()):
        return False
    theirs = [before for key, before in printed.negated.items() if key not in asked.polarity or not key]
    return all(before in theirs for key, before in asked.negated.items() if key not in shared)


def _turned(wanted: Sequence[Word], printed: Sequence[Word]) -> bool:
    """Whether one side of an opposition stands for the other, or the two have changed places."""
    asked, present = _keys(wanted), _keys(printed)
    for sides in _OPPOSITES:
        for mine in sides:
            for theirs in sides:
                if mine is theirs or not (asked.keys() & mine and present.keys() & theirs):
                    continue
                if not present.keys() & mine and not asked.keys() & theirs:
                    return True
                if _bound(asked, mine) & _bound(present, theirs) - _bound(present, mine):
                    return True
    return False


def _keys(words: Sequence[Word]) -> dict[str, set[str]]:
    """Each word, folded and as its meaning, with the word of meaning before it and the number after it."""
    keys: dict[str, set[str]] = {}
    before, last = "", set[str]()
    for word in words:
        if is_number(word):
            for key in last:
                keys[key].add(f"> {word.folded}")
            last = set()
            continue
        for key in {word.folded, word.meaning} - {""}:
            keys.setdefault(key, set()).add(before)
        before = word.meaning or before
        last = {word.folded, word.meaning} - {""} if word.meaning else last
    return keys


def _bound(keys: Mapping[str, set[str]], side: frozenset[str]) -> set[str]:
    return {word for key in keys.keys() & side for word in keys[key]} - {""}


def _sides_swapped(wanted: Sequence[Word], printed: Sequence[Word]) -> bool:
    """ "before noon" for "after noon"."""
    asked, present = _following(wanted), _following(printed)
    return any(
        asked[mine] & present[theirs] - present[mine] for pair in SIDES for mine, theirs in (pair, pair[::-1])
    )


def _choice_swapped(wanted: Sequence[Word], printed: Sequence[Word]) -> bool:
    """ "would go rather than stay" for "would stay rather than go"."""
    (chosen, instead), (theirs, refused) = _choice(wanted), _choice(printed)
    return bool(instead) and bool(refused) and instead != refused and (instead in theirs or refused in chosen)


def _choice(words: Sequence[Word]) -> tuple[set[str], str]:
    """The meanings before "rather than" or "instead of", and the first one after it; "" without one."""
    for place, (one, two) in enumerate(pairwise(words)):
        if (one.folded, two.folded) in _INSTEAD:
            before = {word.meaning for word in words[:place] if word.meaning}
            return before, next((word.meaning for word in words[place + 2 :] if word.meaning), "")
    return set(), ""


def _following(words: Sequence[Word]) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    last = ""
    for word in words:
        if last and (word.meaning or word.folded[0].isdigit()):
            found[last].add(word.meaning or word.folded)
            last = ""
        if any(word.folded in pair for pair in SIDES):
            last = word.folded
    return found


def _verb(word: Word) -> bool:
    """Whether a word may be a verb, as far as its ending tells."""
    return word.folded.endswith(("ed", "ing", "s")) or IRREGULAR.get(word.folded) is not None


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether a verb is surely active: no form of "be" stands before it, and no "said" is one."""
    word = words[at]
    before = {IRREGULAR.get(each.folded) for each in words[max(0, at - 2) : at]}
    past = word.folded.endswith("ed") or IRREGULAR.get(word.folded, word.folded) != word.folded
    past = past or (bool(words[:at]) and words[at - 1].folded in _MODALS)
    return past and word.folded not in ("said", "says", "say") and "be" not in before


def _counts(words: Sequence[Word]) -> bool:
    return any(map(is_number, words))


def _agents_swapped(wanted: Sequence[Word], printed: Sequence[Word]) -> bool:
    """ "Roe accused Lund" for "Lund accused Roe", or for "Roe was accused by Lund"."""
    for reach in (1, 2):
        asked, present = _triples(wanted, printed, reach), _triples(printed, wanted, reach)
        turned = {(right, verb, left) for left, verb, right in asked - present}
        if turned & present:
            return True
    return False


def _triples(words: Sequence[Word], other: Sequence[Word], reach: int) -> set[tuple[str, str, str]]:
    """Neighbours among the shared words, three at a time, the doer first: "by" turns them round.

    With a reach of two a word may stand between ("the mining inspectorate had warned the company"), but
    only verbs that are surely active count.
    """
    shared = {word.meaning for word in other if word.meaning}
    kept = [(word.meaning, place) for place, word in enumerate(words) if word.meaning in shared]
    triples: set[tuple[str, str, str]] = set()
    for number, (verb, at) in enumerate(kept):
        if words[at].hyphen or not (_verb(words[at]) if reach == 1 else _acts(words, at)):
            continue
        if [word.folded for word in words[at + 1 : at + 2]] == ["by"] and _counts(words[at + 2 : at + 3]):
            continue  # "delayed by two years": nobody did it
        before = [meaning for meaning, _ in kept[max(0, number - reach) : number]]
        after = kept[number + 1 : number + 1 + reach]
        passive = (
            words[at + 1 : at + 2] and words[at + 1].folded == "by" and bool(after) and at + 1 < after[0][1]
        )
        passive = passive and _PARTICIPLE.match(words[at].folded) is not None
        pairs = [(left, right) for left in before for right, _ in after]
        triples.update((right, verb, left) if passive else (left, verb, right) for left, right in pairs)
    return triples
