"""How much speaks for two printed numbers stating the same measure, without a model.

Nothing here understands a sentence. What is compared: the counted noun, the scope words, the
words beside it, of the clause and the sentence, and the names.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cached_property

from consensus.figures.compare import relation
from consensus.figures.scope import THINGS, Scope, clause_in, conflict, scope, silent
from consensus.figures.stated import claimed, middle
from consensus.figures.wording import concept, concepts, is_content, names, stem, tokens
from consensus.schema import Figure

# Nouns that fit any noun of people.
_GENERIC_WORDS = "people others victims lives dead killed injured missing casualties toll number"
_GENERIC = frozenset(concept(word) for word in _GENERIC_WORDS.split())


@dataclass(frozen=True)
class Reading:
    """A figure with the words around it reduced for comparing."""

    figure: Figure

    @cached_property
    def clause(self) -> str:
        """The clause the number stands in."""
        at = self.figure.start - self.figure.quote_start
        if not self.figure.quote or not 0 <= at < len(self.figure.quote):
            return self.figure.phrase
        return clause_in(self.figure.quote, at, at + len(self.figure.printed))

    @cached_property
    def scope(self) -> Scope:
        """The scope words."""
        return scope(self.figure)

    @cached_property
    def noun(self) -> str:
        """The concept of the counted head noun, "" where none is known."""
        words = [w for w in tokens(self.figure.noun) if is_content(w)]
        return concept(words[-1]) if words else ""

    @cached_property
    def weak(self) -> bool:
        """Whether the number is not worth a line: marked weak, and not of people harmed."""
        return self.figure.weak and "harm" not in dict(self.scope)

    @cached_property
    def frame(self) -> tuple[str, ...]:
        """The concepts around the number, in order: five before it, five after it."""
        at, end = self.figure.start - self.figure.quote_start, self.figure.end - self.figure.quote_start
        quote = self.figure.quote
        return (*concepts(quote[: max(0, at)])[-5:], "#", *concepts(quote[end:])[:5])

    @cached_property
    def words(self) -> frozenset[str]:
        """All concepts close to the number: of its clause, its label and beside it."""
        return self.near | self.before | self.after

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that the sentence names."""
        return frozenset(_YEAR.findall(self.figure.quote))

    @cached_property
    def near(self) -> frozenset[str]:
        """The concepts of the clause and the label."""
        return frozenset(concepts(f"{self.clause} {self.figure.label}")) - {concept(self.figure.printed)}

    @cached_property
    def wide(self) -> frozenset[str]:
        """The concepts of the whole sentence."""
        return frozenset(concepts(f"{self.figure.quote} {self.figure.label}"))

    @cached_property
    def after(self) -> frozenset[str]:
        """The concepts of the four words after the number."""
        at = self.figure.end - self.figure.quote_start
        return frozenset(concepts(" ".join(tokens(self.figure.quote[at : at + 60])[:_BESIDE])))

    @cached_property
    def before(self) -> frozenset[str]:
        """The concepts of the four words before the number."""
        at = max(0, self.figure.start - self.figure.quote_start)
        return frozenset(concepts(" ".join(tokens(self.figure.quote[max(0, at - 60) : at])[-_BESIDE:])))

    @cached_property
    def attribute(self) -> str:
        """What a measure is of: its label's first word, where that is an attribute ("depth")."""
        first = self.figure.label.partition(" ")[0].lower()
        return first if first in _ATTRIBUTES else ""

    @cached_property
    def beside_names(self) -> frozenset[str]:
        """Capitalised words within six words of the number, lower case."""
        at, end = self.figure.start - self.figure.quote_start, self.figure.end - self.figure.quote_start
        near = [*tokens(self.figure.quote[max(0, at - 60) : max(0, at)])[-6:]]
        near += tokens(self.figure.quote[end : end + 60])[:6]
        return frozenset(word.lower() for word in near if word[0].isupper() and is_content(word))

    @cached_property
    def label(self) -> frozenset[str]:
        """The concepts of the label."""
        return frozenset(concepts(self.figure.label))

    @cached_property
    def names(self) -> frozenset[str]:
        """Capitalised words of the sentence."""
        return names(self.figure.quote)


# Weights of two logistic regressions, fitted on 2,600 pairs of figures: pairs of 18 real stories
# (each figure labelled by hand with what it measures), of single news sentences, and of figures of
# different stories. Tested on stories left out of the fit, with the shares of a real story (48 %
# agree, 17 % conflict, 35 % different): 86 % right; conflicts at 76 % precision and 82 % recall.
_TOGETHER = {
    "bias": 0.1,
    "same value": 1.8,
    "same small value": 0.4,
    "one bounds the other": -1.5,
    "noun fits": 0.3,
    "noun differs": -0.15,
    "one names harm": -1.4,
    "word before": 0.6,
    "word beside": 1.0,
    "label": 1.0,
    "clause": 1.0,
    "sentence": 1.5,
    "names": 1.15,
    "count": -1.4,
}
_APART = {
    "bias": -1.8,
    "noun fits": 0.45,
    "noun differs": -0.35,
    "noun nearby": 0.45,
    "same harm": 0.9,
    "one names harm": -1.1,
    "word before": 0.5,
    "word beside": 1.3,
    "label": 0.55,
    "clause": 0.6,
    "far apart": -2.3,
}


# How much of their labels two dates must share: the same date, and two that differ.
DATE_EQUAL, DATE_APART = 0.4, 0.55
_DATE_WORDS = frozenset(concept(word) for word in ("date", "day", "time", "year", "month", "week"))


_SAYS_LITTLE = frozenset(
    concept(word)
    for word in (
        "take",
        "took",
        "begin",
        "began",
        "start",
        "come",
        "came",
        "go",
        "went",
        "make",
        "hold",
        "happen",
        "occur",
    )
)


_ATTRIBUTES = frozenset({"length", "height", "depth", "width", "distance", "area", "speed", "weight", "age"})
_BESIDE = 4
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?![,.]\d)")
# So many content words with the number's place among them make one sentence of two.
_SENTENCE = 6
# Two counts of one thing are not a hundred times apart: thirds of the powers of ten between them.
TOO_FAR = 0.6


def akin(a: Reading, b: Reading) -> bool:
    """Whether two figures share anything at all: their number, or a word close to it.

    A quick look before the weighing; what shares nothing is never one measure.
    """
    same = a.figure.value is not None and a.figure.value == b.figure.value
    return same or not a.words.isdisjoint(b.words)


def same_sentence(a: Reading, b: Reading) -> bool:
    """Whether two copies print one sentence, with at most the number changed."""
    return a.figure.article != b.figure.article and a.frame == b.frame and len(a.frame) >= _SENTENCE


def likeness(a: Reading, b: Reading) -> float:
    """The likelihood, 0 to 1, that two figures of one dimension state the same measure."""
    if same_sentence(a, b):
        return 0.99
    weights = _APART if relation(a.figure, b.figure) == "disjoint" else _TOGETHER
    found = evidence(a, b)
    score = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1.0 / (1.0 + math.exp(-score))


def same_date(a: Reading, b: Reading) -> float:
    """How alike two dates' events are, 0 to 1; 0 where they are not plainly one event.

    A date says less of its event than a count of what it counts, so only labels decide: what
    happened, not who reported it.
    """
    alike = _overlap(a.label - _DATE_WORDS, b.label - _DATE_WORDS)
    same = a.figure.value == b.figure.value
    if not (a.label & b.label) - _DATE_WORDS - _SAYS_LITTLE:
        return 0.0
    if relation(a.figure, b.figure) == "disjoint":
        days = [_days(reading.figure) for reading in (a, b)]
        return alike if alike >= DATE_APART and max(days) <= 2 * min(days) else 0.0
    return alike if alike >= (DATE_EQUAL if same else DATE_APART) else 0.0


def _days(figure: Figure) -> float:
    low, high = claimed(figure)
    return high - low if math.isfinite(high - low) else 1.0


def evidence(a: Reading, b: Reading) -> dict[str, float]:
    """What speaks for and against two figures being one measure, each 0 to 1; symmetric."""
    one, two = dict(a.scope), dict(b.scope)
    fit = nouns_fit(a, b)
    how = relation(a.figure, b.figure)
    same = a.figure.value is not None and (a.figure.value, a.figure.unit) == (b.figure.value, b.figure.unit)
    harms = [scope_words["harm"] for scope_words in (one, two) if "harm" in scope_words]
    return {
        "same value": float(same and not _small(a.figure)),
        "same small value": float(same and _small(a.figure)),
        "one bounds the other": float(how == "bound-compatible" and not same),
        "noun fits": float(fit is True),
        "noun differs": float(fit is False),
        "noun nearby": float(fit is not True and (a.noun in b.near or b.noun in a.near)),
        "same harm": float(len(harms) == 2),
        "one names harm": float(len(harms) == 1),
        "word before": float(bool(a.before & b.before)),
        "word beside": float(_beside(a, b)),
        "label": _overlap(a.label, b.label),
        "clause": _overlap(a.near, b.near),
        "sentence": _overlap(a.wide, b.wide),
        "names": _overlap(a.names, b.names),
        "far apart": _orders_apart(a.figure, b.figure),
        "count": float(a.figure.kind == "number"),
    }


def too_far(a: Reading, b: Reading) -> bool:
    """Whether two numbers are so far apart that they hardly count one thing, whatever the words."""
    return not same_sentence(a, b) and _orders_apart(a.figure, b.figure) > TOO_FAR


def _orders_apart(a: Figure, b: Figure) -> float:
    """How many powers of ten lie between two values in the base unit, at most 3, thirds of that."""
    one, two = sorted((abs(middle(a)), abs(middle(b))))
    if a.dimension == "date" or not two:
        return 0.0
    if not one:
        return 1.0
    return min(1.0, abs(math.log10(one / two)) / 3)


def _small(figure: Figure) -> bool:
    """A bare small count that many sentences hold by chance."""
    return figure.kind == "number" and isinstance(figure.value, (int, float)) and figure.value <= 12


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """What two sets share, over the geometric mean of their sizes."""
    return len(a & b) / (len(a) * len(b)) ** 0.5 if a and b else 0.0


def nouns_fit(a: Reading, b: Reading) -> bool | None:
    """Whether the counted nouns can be the same thing; ``None`` where one of them is not known."""
    if not a.noun or not b.noun:
        return None
    if a.noun == b.noun:
        return True
    generic = a.noun in _GENERIC or b.noun in _GENERIC
    return generic and not {stem(a.figure.noun), stem(b.figure.noun)} & THINGS


def apart(a: Reading, b: Reading) -> str | None:
    """What forbids that two figures state one measure, or ``None``."""
    if a.figure.dimension != b.figure.dimension:
        return "they measure different kinds of things"
    if words := conflict(a.scope, b.scope):
        return words
    if relation(a.figure, b.figure) == "disjoint":
        return _keeps_apart(a, b)
    small = _small(a.figure) and _small(b.figure)
    harmed = "harm" in dict(a.scope) and "harm" in dict(b.scope)
    if small and not (harmed or nouns_fit(a, b) or _beside(a, b)):
        return "small numbers of different things"
    return None


def _keeps_apart(a: Reading, b: Reading) -> str | None:
    """What forbids to oppose two numbers that cannot be the same, though they could be one measure."""
    if same_sentence(a, b):
        return None
    if words := silent(a.scope, b.scope):
        return f"only one of them counts the {words}"
    if a.years != b.years:
        return "their sentences speak of different years"
    if a.figure.kind == "age" and not a.beside_names & b.beside_names:
        return "no name says that they are the ages of one person"
    if a.attribute and b.attribute and a.attribute != b.attribute:
        return f"{a.attribute} is not {b.attribute}"
    if a.figure.kind == "number" and nouns_fit(a, b) is False and _plural(a) and _plural(b):
        return "they count different things"
    if (
        a.figure.kind == "number"
        and _whole(a.figure) != _whole(b.figure)
        and _orders_apart(a.figure, b.figure) > 0.1
    ):
        return "only one of them is a whole number"
    return None


def _whole(figure: Figure) -> bool:
    return not isinstance(figure.value, float) or figure.value.is_integer()


def _beside(a: Reading, b: Reading) -> bool:
    return bool((a.after | a.before) & (b.after | b.before))


def _plural(reading: Reading) -> bool:
    """Whether the head noun is surely a counted noun: an English plural."""
    return reading.figure.noun.lower().endswith(("s", "people", "men", "children", "police"))
