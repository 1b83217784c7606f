"""The words before and after a number that say how exact it is."""

from __future__ import annotations

from consensus.figures.quantity import Hedge
from consensus.figures.text.lex import Tokens

_BEFORE: dict[Hedge, str] = {
    "approx": (
        "about|some|around|roughly|approximately|approx|approx .|an estimated|estimated|estimated at|"
        "circa|c .|~|≈|"
        "in the region of|in the order of|more or less|somewhere around|something like|an average of|"
        "averaging|"
        "close to|near|aproximately|roughly about|just about|just around|on the order of|ballpark|"
        "in the neighborhood of|in the neighbourhood of|in the vicinity of|somewhere near|give or take|"
        "an approximated|estimates of|hovering around|hovering near|hovers around|"
        "an approximate|probably|perhaps|maybe|as little as|an average|or so|"
        "at around|at about|at roughly|at some|of about|of around|of some|of roughly"
    ),
    "over": (
        "more than|over|at least|north of|upwards to|starting at|starting from|"
        "anything over|anything above|anything more than|comfortably over|"
        "comfortably more than|easily more than|significantly more than|substantially more than|"
        "considerably more than|upwards of|upward of|in excess of|exceeding|exceeds|exceeded|above|"
        "no fewer than|"
        "no less than|not less than|a minimum of|minimum of|minimum|well over|far more than|far over|"
        "well above|"
        "greater than|higher than|larger than|bigger than|> =|>|≥|> =|= >|longer than|older than|"
     "better than|"
        "at least about|topped|topping|surpassed|surpassing|surpasses|beyond|heavier than|taller than|"
        "more than about|at the very least|greater than or equal to|at least or equal to|"
        "equal to or more than|not fewer than|"
        "higher or equal than|more than or equal to|worth more than|way over|way more than"
    ),
    "under": (
        "less than|fewer than|south of|capped at|limited to|as many as about|under|below|up to|at most|"
     "no more than|not more than|as much as|as many as|"
        "a maximum of|"
        "maximum of|maximum|lower than|smaller than|well under|well below|far less than|far fewer than|"
        "within|"
        "< =|<|≤|not exceeding|shorter than|younger than|less than or equal to|no greater than|"
        "no higher than|no later than|"
        "less or equal than|lower or equal than|cheaper than|lighter than|slower than"
    ),
    "just-over": (
        "just over|just more than|a little over|a little more than|little more than|slightly over|"
        "slightly more than|"
        "just above|slightly above|a bit more than|a bit over|marginally over|marginally more than|"
        "only just over|a shade over|a shade more than|a touch over|a touch more than|a tad over|"
     "a tad more than|"
        "a fraction over|fractionally over|a hair over|narrowly over|just north of|a shade above|"
     "fractionally more than"
    ),
    "just-under": (
        "nearly|almost|just under|just shy of|shy of|a shade under|a touch under|a fraction under|"
        "narrowly under|short of|just south of|a little shy of|little short of|a little short of|"
     "slightly short of|"
        "close on|getting on for|the best part of|the better part of|going on|a little less than|"
     "a shade below|just less than|just below|just fewer than|slightly less than|"
        "slightly under|"
        "slightly below|a little under|a little below|not quite|just short of|"
        "a bit less than|"
        "a bit under|approaching|nearing|marginally under|slightly fewer than|virtually|practically"
    ),
    "": (
        "another|a further|further|an additional|additional|an extra|extra|a total of|total of|"
        "a combined|combined|"
        "only|just|exactly|precisely|all|a record|record|fully|barely|the first|the last|the other|"
        "the remaining|"
        "a mere|as few as|a whopping|the next|a reported|a staggering|an unprecedented|equal to|"
        "equals to|even"
    ),
}
_AFTER: dict[Hedge, str] = {
    "approx":
     "or so|or thereabouts|- odd|odd|- ish|approximately|approx|- some|or more or less|give or take|"
    "or around that|or about that",
    "over":
     "or more|- plus|plus|+|upwards|and upwards|and upward|and up|or upwards|or upward|- or - more|"
     "and more|and above|and over|or over|or above|or greater|or higher|"
    "or older|at least|or longer|and counting|or better",
    "under":
     "or less|or fewer|tops|or lower|and below|and younger|- or - less|or under|or below|or younger|"
     "and under|at most|max|maximum",
}
_LONGEST = 6

Hit = tuple[int, Hedge]


def _index(table: dict[Hedge, str], *, last: bool) -> dict[str, list[tuple[tuple[str, ...], Hedge]]]:
    """The phrases by their last (or first) word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge, phrases in table.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            found.setdefault(words[-1 if last else 0], []).append((words, hedge))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


_ENDS = _index(_BEFORE, last=True)
_BEGINS = _index(_AFTER, last=False)
# "over three years" is mostly "during"; it is "more than" only behind one of these.
_MORE_OVER = frozenset(
    (
        "well",
        "for",
        "just",
        "took",
        "take",
        "takes",
        "lasted",
        "little",
        "far",
        "lasting",
        "way",
        "slightly",
        "aged",
    )
)
# Verbs of which "up to" is the particle: "add up to 142 million", "the toll has gone up to 17" bound nothing.
_UP_TO_VERBS = frozenset(
    """add adds added adding amount amounts amounted amounting sum sums summed summing go goes going gone went
    climb climbs climbed climbing creep creeps crept move moves moved moving shot jump jumped""".split()
)


def before(tokens: Tokens, i: int, *, duration: bool = False) -> Hit | None:
    """The qualifier that ends right before token ``i``: where it begins, and its hedge."""
    rows = _ENDS.get(tokens.low[i - 1])
    if rows is None:
        return None
    low = tokens.low
    for words, hedge in rows:
        size = len(words)
        if size == 1 or (words[-2] == low[i - 2] and tuple(low[i - size : i]) == words):
            if duration and words == ("over",) and low[i - 2] not in _MORE_OVER:
                return None
            if words == ("up", "to") and low[i - 3] in _UP_TO_VERBS:
                return None
            return _widened(tokens, i - size, hedge)
    return None


def _widened(tokens: Tokens, i: int, hedge: Hedge) -> Hit:
    """The qualifier with one more before it: "at least another", "up to about", "only about"."""
    rows = _ENDS.get(tokens.low[i - 1])
    if rows is None:
        return i, hedge
    for words, outer in rows:
        size = len(words)
        if size == 1 or tuple(tokens.low[i - size : i]) == words:
            if words == ("up", "to") and tokens.low[i - 3] in _UP_TO_VERBS:
                return i, hedge
            if outer == "" and words[0] not in ("another", "only", "just", "all", "even"):
                return i, hedge
            return i - size, _stronger(outer, hedge)
    return i, hedge


def _stronger(outer: Hedge, inner: Hedge) -> Hedge:
    """Which of two hedges rules: a bound before a mere "about"."""
    for hedge in (outer, inner):
        if hedge not in ("", "approx"):
            return hedge
    return outer or inner


def after(tokens: Tokens, j: int) -> Hit | None:
    """The qualifier that begins at token ``j``: the token after it, and its hedge."""
    rows = _BEGINS.get(tokens.low[j])
    if rows is None:
        return None
    for words, hedge in rows:
        size = len(words)
        if size > 1 and tuple(tokens.low[j : j + size]) != words:
            continue
        if tokens.low[j + size] == "than" or (words == ("+",) and not tokens.joined(j)):
            continue  # "10 and more than 5", "8GB + 128GB"
        if words == ("plus",) and (tokens.raw[j + 1][0].isdecimal() or tokens.raw[j + 1] in "$€£¥"):
            continue  # "£1,000 plus £350 costs"
        if words in (("plus",), ("odd",), ("max",), ("maximum",)) and tokens.low[j + 1] in (
            "a",
            "the",
            "one",
        ):
            continue
        return j + size, hedge
    return None
