"""A figure with the words around it, reduced for comparing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from consensus.figures.compare.stance import Stance
from consensus.figures.interval import Relation
from consensus.figures.meaning.restated import family
from consensus.figures.meaning.scope import Scope, clause_in, scope, window
from consensus.figures.meaning.stated import claim, middle
from consensus.figures.meaning.topics import DEPTH, topic
from consensus.figures.text.wording import concept, concepts, is_content, names, tokens
from consensus.reconciling.grouping.reading_words import (
    AFTERSHOCK,
    ANY_OWNER,
    AS_OF,
    ATTRIBUTES,
    BESIDE,
    FAR_BEFORE,
    HAS,
    IN_A_ROW,
    OF_DIVISION,
    OPENING,
    PAST,
    PLACE,
    SAYS_NOTHING,
    SMALL,
    TOLD_BY_TOPIC,
    WHERE,
    YEAR,
)
from consensus.reconciling.grouping.singled_out import group_of, limits, part_of, people_of, undone
from consensus.reconciling.grouping.told_as import Told, recipients, told_as
from consensus.schema import Figure


@dataclass(frozen=True)
class Reading:
    """A figure with the words around it reduced for comparing."""

    figure: Figure
    # Whether its article tells a larger count of the same harm, and this one of a place: see `local`.
    of_a_place: bool = False
    # The years in which the story plays: naming one of them says nothing.
    own_years: frozenset[str] = frozenset()

    @cached_property
    def claim(self) -> tuple[object, ...]:
        """What the number claims, whoever prints it."""
        return *claim(self.figure), self.figure.qualifier, self.figure.base_low

    @cached_property
    def family(self) -> str:
        """The dimension without its currency."""
        return family(self.figure.dimension)

    @cached_property
    def size(self) -> float:
        """How large the number is, in the base unit."""
        return abs(middle(self.figure))

    @cached_property
    def compared(self) -> list[tuple[Reading | None, Relation]]:
        """The one it was compared with last, and how they relate: a pair is asked for many times in a row."""
        return [(None, "incomparable")]

    @cached_property
    def held_apart(self) -> list[tuple[Reading | None, str | None]]:
        """The one it was held against last, and what forbids that they state one measure."""
        return [(None, None)]

    @cached_property
    def stance(self) -> Stance:
        """The number's intervals, for comparing it with many others."""
        return Stance(self.figure)

    @cached_property
    def _window(self) -> tuple[str, int, int]:
        """The sentence near the number, and the number's place in it."""
        text, at = window(self.figure)
        return text, at, at + len(self.figure.printed)

    @cached_property
    def clause(self) -> str:
        """The clause the number stands in."""
        return clause_in(*self._window)

    @cached_property
    def _numbered(self) -> str:
        """The clause with "#" for the number."""
        text, at, end = self._window
        shown = f"{text[:at]}#{text[end:]}"
        return clause_in(shown, at, at + 1)

    @cached_property
    def told(self) -> Told:
        """What it is told as: asked for, expected, of the close of trading."""
        return told_as(self._numbered, self.figure.kind, self.noun)

    @cached_property
    def group(self) -> str:
        """The group of people it counts, "" where none is named."""
        return group_of(self.figure.noun, self._numbered) if self.figure.kind == "number" else ""

    @cached_property
    def people(self) -> str:
        """The people of whom it counts some, "" where no name says it."""
        return people_of(self._numbered) if self.figure.kind == "number" else ""

    @cached_property
    def limits(self) -> frozenset[str]:
        """The adjectives of its noun that leave others out."""
        return limits(self.figure.noun, self._numbered)

    @cached_property
    def part_of(self) -> str:
        """The concept of those of which it is a part, "" where the words say none."""
        return part_of(self._numbered)

    @cached_property
    def undone(self) -> bool:
        """Whether it is the share of those that did not."""
        return undone(self._numbered)

    @cached_property
    def recipients(self) -> frozenset[str]:
        """Those who each get it, of a sum of money."""
        return recipients(self._numbered) if self.figure.kind == "money" else frozenset()

    @cached_property
    def scope(self) -> Scope:
        """The scope words."""
        found = scope(self.figure)
        return found - TOLD_BY_TOPIC.get(self.topic, frozenset())

    @cached_property
    def topic(self) -> str:
        """What sort of quantity the words beside it tell, "" where they tell none."""
        found = topic(self.figure)
        return "" if found == DEPTH and self.aftershock else found

    @cached_property
    def noun(self) -> str:
        """The concept of the counted head noun, "" where none is known."""
        words = tokens(self.figure.noun)
        content = [w for w in words if is_content(w)] or [w for w in words if w.isalpha() and len(w) > 2]
        return concept(content[-1]) if content else ""

    @cached_property
    def weak(self) -> bool:
        """Whether the number is not worth a line: marked weak, and not of people harmed."""
        return self.figure.weak and "harm" not in dict(self.scope)

    @cached_property
    def frame(self) -> tuple[str, ...]:
        """The concepts around the number, in order: five before it, five after it."""
        text, at, end = self._window
        return (*concepts(text[:at])[-5:], "#", *concepts(text[end:])[:5])

    @cached_property
    def words(self) -> frozenset[str]:
        """All concepts close to the number: of its clause, its label and beside it."""
        return self.near | self.before | self.after

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that the sentence names before the number or in its clause.

        "The 1964 quake killed 640" is of 1964; "five died in a region hit by the wave of 2004" is not.
        The year that a date itself prints says nothing of another year, nor does the story's own.
        """
        text, at, end = self._window
        if self.figure.dimension == "date":
            rest = self.clause.replace(text[at:end], " ")
            return frozenset(YEAR.findall(f"{text[:at]} {rest}")) - self.own_years
        return frozenset(YEAR.findall(f"{text[:at]} {self.clause}")) - self.own_years

    @cached_property
    def elsewhen(self) -> bool:
        """Whether it is told of another time than the story's, or set beside another number."""
        text, at, _ = self._window
        return bool(PAST.search(f"{text[: min(at, OPENING)]} # {self.clause}"))

    @cached_property
    def aftershock(self) -> bool:
        """Whether the words before it, or its clause, speak of an aftershock."""
        text, at, _ = self._window
        return bool(AFTERSHOCK.search(f"{text[max(0, at - 100) : at]} # {self.clause}"))

    @cached_property
    def as_of_day(self) -> bool:
        """Whether it is a day up to which something else is counted ("through Monday")."""
        text, at, _ = self._window
        return self.figure.dimension == "date" and bool(AS_OF.search(text[max(0, at - 30) : at]))

    @cached_property
    def in_a_row(self) -> frozenset[str]:
        """Which of several like things the clause speaks of: the first, the last."""
        return frozenset(word.lower() for word in IN_A_ROW.findall(self.clause))

    @cached_property
    def said_of_it(self) -> frozenset[str]:
        """The concepts of its clause and beside it that say more than the counted noun and names."""
        named = frozenset(concept(name) for name in self.names)
        return (self.near | self.beside) - named - SAYS_NOTHING - {self.noun}

    @cached_property
    def near(self) -> frozenset[str]:
        """The concepts of the clause and the label."""
        return frozenset(concepts(f"{self.clause} {self.figure.label}")) - {concept(self.figure.printed)}

    @cached_property
    def wide(self) -> frozenset[str]:
        """The concepts of the whole sentence."""
        return frozenset(concepts(f"{self._window[0]} {self.figure.label}"))

    @cached_property
    def after(self) -> frozenset[str]:
        """The concepts of the four words after the number."""
        text, _, end = self._window
        return frozenset(concepts(" ".join(tokens(text[end : end + 60])[:BESIDE])))

    @cached_property
    def before(self) -> frozenset[str]:
        """The concepts of the four words before the number."""
        text, at, _ = self._window
        return frozenset(concepts(" ".join(tokens(text[max(0, at - 60) : at])[-BESIDE:])))

    @cached_property
    def places(self) -> frozenset[str]:
        """Names that follow "in", "at" or the like in the clause, lower case."""
        return _named(PLACE, self.clause)

    @cached_property
    def divisions(self) -> frozenset[str]:
        """The same, with "In Oslo", "province of Oslo" and the place before a clause of "where"."""
        text, at, _ = self._window
        where = WHERE.search(text[:at]) if "where" in text[:at] else None
        told = f"{where[1]} | {self.clause}" if where else self.clause
        return self.places | _named(PLACE, told) | _named(OF_DIVISION, told)

    @cached_property
    def attribute(self) -> str:
        """What a measure is of: its label's first word, where that is an attribute ("depth")."""
        return self.label_opens if self.label_opens in ATTRIBUTES else ""

    @cached_property
    def label_opens(self) -> str:
        """Its label's first word, lower case."""
        return self.figure.label.partition(" ")[0].lower()

    @cached_property
    def owner(self) -> frozenset[str]:
        """The concepts of who is said to have the number of things; empty for "it" and "the company"."""
        text, at, _ = self._window
        said = HAS.search(text[max(0, at - FAR_BEFORE) : at])
        words = [concept(w) for w in tokens(said[1]) if is_content(w)] if said else []
        return frozenset(words) - ANY_OWNER

    @cached_property
    def beside_names(self) -> frozenset[str]:
        """Capitalised words within six words of the number, lower case."""
        text, at, end = self._window
        near = tokens(text[max(0, at - 60) : at])[-6:] + tokens(text[end : end + 60])[:6]
        return frozenset(word.lower() for word in near if word[0].isupper() and is_content(word))

    @cached_property
    def label(self) -> frozenset[str]:
        """The concepts of the label."""
        return frozenset(concepts(self.figure.label))

    @cached_property
    def names(self) -> frozenset[str]:
        """Capitalised words of the sentence."""
        return names(self._window[0])

    @cached_property
    def beside(self) -> frozenset[str]:
        """The concepts on both sides of the number."""
        return self.before | self.after

    @cached_property
    def small(self) -> bool:
        """Whether it is a bare small count, which many sentences hold by chance."""
        value = self.figure.value
        return self.figure.kind == "number" and isinstance(value, (int, float)) and value <= SMALL

    @cached_property
    def harm(self) -> str:
        """What kind of harm the number counts, "" where none is named."""
        return dict(self.scope).get("harm", "")


def readings_of(figures: Iterable[Figure]) -> list[Reading]:
    """The readings of a story's figures, in their order.

    The year that most days without a printed one fall in ("Tuesday", "12 May") is the story's own.
    """
    told = list(figures)
    days = [str(f.value)[:4] for f in told if f.kind == "date" and f.value and not YEAR.search(f.printed)]
    years = Counter(year for year in days if YEAR.fullmatch(year))
    own = frozenset(year for year, _ in years.most_common(1))
    return [Reading(figure, own_years=own) for figure in told]


def _named(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    found = pattern.findall(text)
    return frozenset(word.lower() for group in found for word in tokens(group) if is_content(word))
