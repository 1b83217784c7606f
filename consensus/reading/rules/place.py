"""Where a quantity stands in its sentence, and how words around it become a label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consensus.figures.quantity import Quantity
from consensus.reading.rules.phrases import at, noun_after, noun_before
from consensus.reading.rules.tags import Token, tokens_of
from consensus.reading.rules.words import POSSESSIVES, word_set
from consensus.schema import Span

MAX_WORDS = 8  # the length a label may have, so that it fits a table row and aligns between articles


@dataclass(frozen=True, slots=True)
class Place:
    """A quantity among the tokens of its sentence: ``tokens[first:last]`` is the number and its unit."""

    text: str
    sentence: Span
    tokens: tuple[Token, ...]
    first: int
    last: int
    quantity: Quantity

    def token(self, index: int) -> Token:
        """The token at ``index``; an empty mark outside the sentence."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else _NONE

    def words(self, start: int, end: int) -> str:
        """The phrase of a token range, its determiner turned into "the"."""
        return phrase(self.tokens, start, end)

    @property
    def next(self) -> Token:
        """The token after the number."""
        return self.token(self.last)

    @property
    def previous(self) -> Token:
        """The token before the number and its qualifier."""
        return self.token(self.lead - 1)

    @property
    def lead(self) -> int:
        """Where the number's phrase begins: its qualifier ("more than") stands before the number."""
        index = self.first
        while index > 0:
            low, before = self.tokens[index - 1].low, self.token(index - 2).low
            if (before, low) in _QUALIFIER_PAIRS:
                index -= 2
            elif low in _QUALIFIERS:
                index -= 1
            else:
                break
        return index


_NONE = Token(0, 0, "", "X")
_QUALIFIERS = word_set(
    """
    about some around approximately roughly over nearly almost only just under an estimated exactly
    a the another $ £ € us
    """
)
_PAIRS = """
more than;less than;fewer than;at least;at most;up to;as many;many as;as much;much as;a little;a total
total of;close to;no more;an additional;a further
"""
_QUALIFIER_PAIRS = frozenset(tuple(pair.split()) for pair in _PAIRS.replace("\n", ";").split(";") if pair)


def place_of(text: str, sentence: Span, quantity: Quantity) -> Place:
    """The place of a quantity in its sentence. A bracketed conversion after it belongs to it."""
    sentence = _window(text, sentence, quantity)
    tokens = tokens_of(text, sentence)
    end = quantity.end
    if quantity.conversion and quantity.conversion[0] >= end:
        end = quantity.conversion[1]
    first, last = at(tokens, quantity.start, end)
    while last < len(tokens) and tokens[last].word == ")":
        last += 1
    if last < len(tokens) and tokens[last].low in {"mile", "miles"} and "mile" in quantity.printed:
        last += 1  # a unit printed twice: "half-a-mile mile long"
    return Place(text, sentence, tokens, first, last, quantity)


def _window(text: str, sentence: Span, quantity: Quantity) -> Span:
    """The sentence, cut between words where it is longer than any sentence: time stays linear."""
    start, end = sentence
    if end - start <= 2 * _WINDOW:
        return sentence
    grid = (quantity.start - start) // _WINDOW  # neighbours share a window, so it is tagged once
    first = max(start, start + (grid - 1) * _WINDOW)
    return text.find(" ", first, quantity.start) if first > start else start, min(end, first + 3 * _WINDOW)


_WINDOW = 900  # characters to either side; the longest of 2,238 sentences of the shipped stories has 281


def phrase(tokens: Sequence[Token], start: int, end: int) -> str:
    """The words of a token range without numbers and marks, with "the" where a determiner stood."""
    words = [_bare(token) for token in tokens[start:end] if _says_something(token)]
    if not words:
        return ""
    if words[0].lower() in _ARTICLES:
        words = words[1:]
        return "the " + " ".join(words) if words else ""
    before = tokens[start - 1] if start > 0 else _NONE
    definite = before.tag == "D" and before.low not in {"some", "any", "each", "every", "no", "another"}
    return ("the " if definite else "") + " ".join(words)


def _says_something(token: Token) -> bool:
    """Whether a word may stand in a label: no number, mark or adverb, no size of its own ("mile-long")."""
    return token.tag not in "QXB" and not token.low.endswith(
        ("-long", "-wide", "-tall", "-high", "-old", "-deep")
    )


_ARTICLES = word_set("the a an this that its their his her these those")


def _bare(token: Token) -> str:
    return token.word if token.tag != "D" or token.low not in POSSESSIVES | {"a", "an", "this"} else "the"


def words_at(tokens: Sequence[Token], span: Span) -> str:
    """The phrase at a character span."""
    if span[0] >= span[1]:
        return ""
    start, end = at(tokens, *span)
    return phrase(tokens, start, end) or " ".join(token.word for token in tokens[start:end])


def converted(place: Place) -> Place | None:
    """The number that this one only says in another unit: "4,200 barrels of crude, about 176,000 gallons"."""
    opened = place.previous.word == "("
    closed = place.previous.word == "," and place.next.word in {",", ";", "."}
    if not opened and not closed:
        return None
    for index in range(place.lead - 2, max(-1, place.lead - 9), -1):
        if place.tokens[index].tag == "Q":
            first, last = index, index + 1
            while first > 0 and place.tokens[first - 1].tag == "Q":
                first -= 1
            return replace(place, first=first, last=last + (place.token(last).tag == "N"))
        if place.tokens[index].tag in "XVA":
            return None
    return None


def named_of(name: str, thing: str) -> str:
    """An attribute with its owner where one is known: "length of the bridge"."""
    return f"{name} of {thing}" if thing else name


def head_noun(words: str) -> str:
    """The last word of a phrase before "of", in lower case."""
    head = words.split(" of ", maxsplit=1)[0].split()
    return head[-1].lower() if head else ""


def following_noun(place: Place, index: int) -> str:
    """The noun phrase after ``index``, with a short "of" phrase."""
    start, end = noun_after(place.tokens, index)
    if start == end:
        return ""
    words = place.words(start, end)
    if index == place.last and _one_thing(place, words):
        words = f"the {words}"
    if place.token(end).low == "of":
        inner = noun_after(place.tokens, end + 1)
        if inner[0] < inner[1]:
            words += " of " + place.words(*inner)
    return words


def _one_thing(place: Place, words: str) -> bool:
    """Whether a determiner before the number makes its noun definite: "the 4-mile bridge"."""
    before = {token.low for token in place.tokens[place.lead : place.first]}
    plain = words[:1].islower() and not words.startswith("the ") and not words.endswith("s")
    return plain and bool(before & {"the", "a", "an"})


def preceding_noun(place: Place, index: int) -> str:
    """The noun phrase that ends before ``index``."""
    start, end = noun_before(place.tokens, index)
    return place.words(start, end)


def tidy(words: str) -> str:
    """A label from phrases: no digits, at most eight words, not ending in a word that leads on.

    >>> tidy("length of the the road bridge of")
    'length of the road bridge'
    """
    kept: list[str] = []
    for word in words.split():
        bare = word.strip(".,;:()\"“”‘’'")
        if bare and not any(char.isdigit() for char in bare) and not (kept and kept[-1] == bare):
            kept.append(bare)
    kept = kept[: MAX_WORDS + (kept[:1] == ["the"])]
    while kept and kept[-1].lower() in _DANGLING:
        kept.pop()
    if kept and kept[0] == "the":
        kept = kept[1:]
    return " ".join(kept)


_DANGLING = word_set(
    """
    of the a an in on at to for from by with and or than as its their that who which near into per
    """
)
