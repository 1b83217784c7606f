"""What forbids that two figures state one measure, whatever else speaks for it."""

from __future__ import annotations

import math

from consensus.figures.compare.relation import as_compared
from consensus.figures.meaning.scope import conflict, silent
from consensus.figures.meaning.scope_words import THINGS
from consensus.figures.meaning.stated import middle
from consensus.figures.meaning.topics import PARTED, UNHARMED
from consensus.figures.text.wording import concept, concepts, stem
from consensus.reconciling.grouping.local import LOCAL, only_one_local
from consensus.reconciling.grouping.pairs import overlap, related, same_number, same_topic
from consensus.reconciling.grouping.parted import other_group
from consensus.reconciling.grouping.reading_words import SAYS_NOTHING
from consensus.reconciling.grouping.readings import Reading
from consensus.reconciling.grouping.told_as import told_apart
from consensus.schema import Figure

# Nouns that fit any noun of people who came to the same harm.
_GENERIC_WORDS = (
    "people others victims lives dead killed injured missing casualties toll number arrested detained "
    "rescued evacuated displaced"
)
ANYBODY = frozenset(concept(word) for word in _GENERIC_WORDS.split())
# So many content words with the number's place among them make one sentence of two.
_SENTENCE = 6
OTHER_YEARS = "their sentences speak of different years"
A_COMING_YEAR = "the sentence of only one of them speaks of a year to come"
OTHER_THINGS = "they count different things"
OTHER_SORTS = "they are told as different sorts of quantity"
SMALL_THINGS = "small numbers of different things"
OTHER_PLACES_FROM = "they are distances from different places"
OTHER_PLACES = "they name different places"
OTHER_SHARES = "no word says that they are shares of one thing"
NO_NAME = "no name says that they are the ages of one person"
# Kinds of which a story prints many that count the same sort of thing.
_MANY = frozenset({"number", "percent", "money", "rate", "fraction"})
# "1.4 million" and "1,350,000" are near enough to be one count.
WHOLE_WITHIN = 0.1
# Two shares whose labels have no word in common need this much of their clauses in common.
SHARES_ALIKE = 0.3


def apart(a: Reading, b: Reading) -> str | None:
    """What forbids that two figures state one measure, or ``None``."""
    last, why = a.held_apart[0]
    if last is not b:
        why = _apart(a, b)
        a.held_apart[0] = b, why
    return why


def _apart(a: Reading, b: Reading) -> str | None:
    if a.family != b.family:
        return "they measure different kinds of things"
    if words := conflict(a.scope, b.scope):
        return words
    if _other_topics(a, b) and not nouns_fit(a, b):
        return OTHER_SORTS
    if (a.topic in UNHARMED and b.harm == "rescued") or (b.topic in UNHARMED and a.harm == "rescued"):
        return "only one of them counts those who were saved"
    if only_one_local(a, b):
        return LOCAL
    if a.figure.kind == b.figure.kind == "percent" and _change_and_share(a, b):
        return "a change is no share"
    if related(a, b) == "disjoint":
        return _keeps_apart(a, b)
    if bool(a.harm) != bool(b.harm) and (words := silent(a.scope, b.scope)):
        return f"only one of them counts the {words}"
    if chance(a, b) and not nouns_fit(a, b) and a.beside.isdisjoint(b.beside):
        return SMALL_THINGS
    if _bounds(a, b) and a.years != b.years:
        return _other_years(a, b)
    return None


_CHANGES = ("fall", "rise", "increase", "decrease", "drop", "decline", "growth", "change", "gain")


def _change_and_share(a: Reading, b: Reading) -> bool:
    """Whether one percentage says by how much something moved, the other how large a part is."""
    starts = {a.label_opens, b.label_opens}
    return "share" in starts and not starts.isdisjoint(_CHANGES)


def _bounds(a: Reading, b: Reading) -> bool:
    """Whether one number bounds the other; vague ones bound whatever is said of them."""
    vague = "vague" in (a.figure.hedge, b.figure.hedge) or a.figure.dimension == "date"
    return not vague and related(a, b) == "bound-compatible"


def _keeps_apart(a: Reading, b: Reading) -> str | None:
    """What forbids to oppose two numbers that cannot be the same, though they could be one measure."""
    if same_sentence(a, b):
        return None
    if (words := silent(a.scope, b.scope)) and not (words == "subset" and _one_group(a, b)):
        return f"only one of them counts the {words}"
    if words := _other_time(a, b) or told_apart(a.told, b.told):
        return words
    parted = a.harm or a.figure.kind == "number" or a.topic in PARTED
    if parted and a.places and b.places and not a.places & b.places:
        return OTHER_PLACES
    if a.figure.kind == "age" and not a.beside_names & b.beside_names:
        return NO_NAME
    if words := _other_attribute(a, b) or other_owner(a, b):
        return words
    if words := other_group(a, b):
        return words
    if _subset(a) and _subset(b) and not (a.noun and a.noun == b.noun) and not a.label & b.label:
        return "no word says that they are parts of one whole"
    if a.figure.kind == "percent" and _other_shares(a, b):
        return OTHER_SHARES
    if chance(a, b) and 1 in (a.figure.value, b.figure.value):
        return "one of them is a mere one"
    if _other_topics(a, b):
        return OTHER_SORTS
    if count_different(a, b):
        return OTHER_THINGS
    return "only one of them is a whole number" if _only_one_whole(a, b) else None


def _only_one_whole(a: Reading, b: Reading) -> bool:
    whole = a.figure.kind != "number" or _whole(a.figure) == _whole(b.figure)
    return not whole and orders_apart(a, b) > WHOLE_WITHIN


# The kind of what an aftershock has of its own: magnitude, depth, distance.
_MEASURED = "measure"


def _other_attribute(a: Reading, b: Reading) -> str | None:
    """That one is a depth and the other a length, or that two distances are from different places."""
    if a.figure.kind == _MEASURED and a.aftershock != b.aftershock:
        return "only one of them is an aftershock's"
    if not a.attribute or not b.attribute or same_topic(a, b):
        return None
    if a.attribute != b.attribute:
        return f"{a.attribute} is not {b.attribute}"
    if a.attribute == "distance" and a.label & b.label <= {concept("distance")}:
        return OTHER_PLACES_FROM
    return None


def other_owner(a: Reading, b: Reading) -> str | None:
    """That they are what two different owners have: "Tellan has 4,200, the combined firm 11,000"."""
    if a.owner and b.owner and a.owner.isdisjoint(b.owner):
        return "they are said of different owners"
    return None


def _other_topics(a: Reading, b: Reading) -> bool:
    """Whether the wordings tell two sorts of quantity; one person's age is told by many names."""
    return a.figure.kind != "age" and bool(a.topic and b.topic) and a.topic != b.topic


def _other_time(a: Reading, b: Reading) -> str | None:
    """That two numbers are told of different times, or that a date is only the day of a count."""
    if a.elsewhen != b.elsewhen:
        return OTHER_YEARS
    if words := _other_years(a, b):
        return words
    if a.as_of_day or b.as_of_day:
        return "a day up to which something is counted"
    if a.figure.dimension == "date" and a.in_a_row != b.in_a_row:
        return "one of several days"
    return None


def _other_years(a: Reading, b: Reading) -> str | None:
    """That their sentences name other years; a year to come is mostly when a plan of the story ends."""
    if a.years == b.years:
        return None
    now = max(a.own_years, default="")
    to_come = now and not (a.years and b.years) and all(year > now for year in a.years | b.years)
    return A_COMING_YEAR if to_come else OTHER_YEARS


def _subset(reading: Reading) -> bool:
    """Whether it counts some of those just named ("11 of them")."""
    return "part" in dict(reading.scope)


def _other_shares(a: Reading, b: Reading) -> bool:
    if (a.label & b.label) - SAYS_NOTHING:
        return False
    return overlap(a.near - SAYS_NOTHING, b.near - SAYS_NOTHING) < SHARES_ALIKE


def akin(a: Reading, b: Reading) -> bool:
    """Whether two figures share anything at all: their number, or a word close to it.

    A quick look before the weighing; what shares nothing is never one measure.
    """
    same = a.figure.value is not None and a.figure.value == b.figure.value
    return same or not a.words.isdisjoint(b.words) or same_number(a, b)


def told_alike(a: Reading, b: Reading) -> bool:
    """Whether two figures share a word that says more than what is counted: "jobs to go", not mere "jobs".

    People harmed need none: the harm says it. Nor do two mentions whose kind is rare in a story.
    """
    if (a.harm and b.harm) or a.figure.kind not in _MANY or same_sentence(a, b):
        return True
    counted = concepts(f"{a.figure.noun} {b.figure.noun}")
    return bool((a.said_of_it & b.said_of_it) - {a.noun, b.noun, *counted})


def same_sentence(a: Reading, b: Reading) -> bool:
    """Whether two copies print one sentence, with at most the number changed."""
    return a.figure.article != b.figure.article and a.frame == b.frame and len(a.frame) >= _SENTENCE


def nouns_fit(a: Reading, b: Reading) -> bool | None:
    """Whether the counted nouns can be the same thing; ``None`` where one of them is not known."""
    if not a.noun or not b.noun:
        return None
    if a.noun == b.noun:
        return stem(a.figure.noun) != stem(b.figure.noun) or _agent(a.figure.noun) == _agent(b.figure.noun)
    if _one_group(a, b):
        return True
    if not {a.noun, b.noun} & ANYBODY or {stem(a.figure.noun), stem(b.figure.noun)} & THINGS:
        return False
    return True if a.harm and b.harm else None


def _one_group(a: Reading, b: Reading) -> bool:
    """Whether both count one named group of people: "12 crew members", "eleven crew"."""
    return bool(a.group) and a.group == b.group != "public"


def _agent(noun: str) -> bool:
    """Whether a noun names people by what they do: "prisoners" are no "prisons"."""
    return noun.lower().endswith(("ers", "er", "ors", "or"))


def count_different(a: Reading, b: Reading) -> bool:
    """Whether two counts surely count different things: pages and jobs."""
    return a.figure.kind == "number" and nouns_fit(a, b) is False and plural(a) and plural(b)


def chance(a: Reading, b: Reading) -> bool:
    """Whether both are small counts, of which a story holds many, and not of people harmed."""
    return a.small and b.small and not (a.harm and b.harm)


def orders_apart(a: Reading, b: Reading) -> float:
    """How many powers of ten lie between two values in the base unit, at most 3, thirds of that."""
    if a.stance.converted or b.stance.converted:
        first, second = as_compared(a.figure, b.figure)
        return _orders(first.dimension, second.dimension, abs(middle(first)), abs(middle(second)))
    return _orders(a.figure.dimension, b.figure.dimension, a.size, b.size)


def _orders(first: str, second: str, one: float, two: float) -> float:
    if first != second:
        return 1.0
    one, two = min(one, two), max(one, two)
    if first == "date" or not two:
        return 0.0
    return min(1.0, math.log10(two / one) / 3) if one else 1.0


def _whole(figure: Figure) -> bool:
    return not isinstance(figure.value, float) or figure.value.is_integer()


def plural(reading: Reading) -> bool:
    """Whether the head noun is surely a counted noun: an English plural."""
    return reading.figure.noun.lower().endswith(("s", "people", "men", "children", "police"))
