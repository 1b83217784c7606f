"""The words that carry the scope of a number: what was done to those counted, what money is for."""

from __future__ import annotations

from consensus.figures.text.wording import stem

# axis -> value -> the words that carry it, in every form that is meant and no other.
AXES: dict[str, dict[str, str]] = {
    "harm": {
        "killed": "killed killing kills kill dead death deaths died dies die dying fatalities fatality slain "
        "perished murdered executed drowned lives toll fatally",
        "injured": "injured injuring injures injure injury injuries wounded wounding wounds hurt "
        "hospitalised hospitalized",
        "missing": "missing unaccounted",
        "buried": "buried entombed",
        "displaced": "displaced evacuated homeless displacing evacuees",
        "arrested": "arrested detained arrests detainees",
        "rescued": "rescued survivors survived",
        "infected": "infected infections",
        "recovered": "recovered recoveries",
        "shot": "shot shooting",
    },
    "money": {
        "budget": "budget budgeted",
        "cost": "cost costs costing",
        "profit": "profit profits",
        "revenue": "revenue revenues sales turnover",
        "loss": "loss losses",
        "fine": "fine fined fines penalty",
        "damage": "damage damages",
        "debt": "debt loan loans",
        "reward": "reward bounty",
        "bail": "bail",
        "aid": "aid grant grants donation donated",
    },
    "sex": {"men": "men male males boys", "women": "women female females girls"},
    "age": {"children": "children kids infants babies toddlers", "adults": "adults"},
    "way": {
        "up": "rise rose risen increase increased up grew jumped climbed gain gained",
        "down": "fall fell fallen decrease decreased down dropped declined drop decline",
    },
    # "Was flying in 1,500 blankets" is no count of those that came.
    "progress": {
        "under-way": "sending bringing flying pledged promised promises earmarked",
        "delivered": "delivered distributed arrived",
    },
    "state": {"destroyed": "destroyed levelled leveled razed", "damaged": "damaged"},
}
# Which axes speak of which kinds of figures: an age is not killed, a length is no budget.
AXES_OF = {
    "number": frozenset({"harm", "sex", "age", "state", "progress"}),
    "percent": frozenset({"harm", "way", "sex"}),
    "fraction": frozenset({"harm", "sex"}),
    "money": frozenset({"money", "way"}),
    "rate": frozenset({"money"}),
}
# Counted things that nobody kills: what the sentence says of harm is not said of them.
_THINGS = """
counts charges times occasions shells rounds shots boats ships vessels homes houses buildings vehicles cars
days weeks months years hours minutes states counties cities countries calls points goals votes seats jobs
magnitude
earthquakes aftershocks rockets missiles attacks bombings schools hospitals villages towns positions posts
objects items artefacts artifacts paintings districts provinces bridges helicopters shelters camps poles
"""
THINGS = frozenset(stem(word) for word in _THINGS.split())

LEXICON = {
    word: (axis, value)
    for axis, values in AXES.items()
    for value, words in values.items()
    for word in words.split()
}
