# ruff: noqa: E501 - one table a line
"""A story of one event that every outlet tells in its own sentences; a third of them print one of twelve reports.

The articles of ``load.story`` are perturbed copies of five, so that what is known of a sentence serves many of
them. Here few sentences come twice, and one label counts hundreds of different numbers.
"""

from __future__ import annotations

import random

_NAMES = "Vask Orrin Tessel Brandt Kolmer Adeyemi Larsen Petrov Hadley Moreau Castellan Okafor Duarte Marchetti".split()
_FIRST = "Lena Marek Joanna Tobias Ingrid Samuel Amara Piotr Elise Duncan Rosa Viktor Hanna Clara".split()
_ROLES = "mayor|interior minister|engineer|fire chief|hydrologist|spokeswoman|prosecutor|farmer|teacher|hospital director|union secretary|parish priest|army colonel|railway manager|geologist".split(
    "|"
)
_PLACES = (
    "Orrin|Lower Tessel|Brinmouth|Kessel Ford|Upper Harrow|Saint Alban|Norbeck|Coldwater|Aldersey".split("|")
)
_THINGS = "bridge|school|hospital|power station|church|railway line|market hall|sports hall|sawmill|police station|motorway|nursery|campsite|vineyard|grain store|library|town hall".split(
    "|"
)
_ADJECTIVES = "old|wooden|newly built|badly damaged|flooded|empty|crowded|abandoned|reinforced|small|long|narrow|muddy|disputed|unfinished".split(
    "|"
)
_DONE = "destroyed|swept away|buried|evacuated|inspected|closed|reopened|searched|guarded|reached|rebuilt|condemned|emptied|sealed off|visited|surveyed|cleared".split(
    "|"
)
_PEOPLE = "residents|rescuers|firefighters|soldiers|children|tourists|engineers|volunteers|divers|pensioners|pupils|patients|drivers|shopkeepers|miners|students".split(
    "|"
)
_BECAME = "were killed|were injured|were rescued|were evacuated|were still missing|were taken to hospital|lost their homes|returned home|were flown out|joined the search|were questioned|refused to leave|went on strike|waited for buses".split(
    "|"
)
_SIZES = "metres high|kilometres long|years old|metres deep|kilometres away|hectares wide|metres wide|per cent full".split(
    "|"
)
_WHY = "because the drains had been blocked|after the second alarm|while the search went on|as rain set in again|since the road was cut|before the inquiry began|when the wall gave way|so that lorries could pass|despite repeated warnings|with help from neighbouring districts|in spite of the curfew".split(
    "|"
)
_WHEN = "on Monday|on Tuesday|late on Monday|early on Tuesday|overnight|at noon|at the weekend|in the morning|last week".split(
    "|"
)
_SAID = "said|told reporters|wrote in a statement|warned|explained|insisted|admitted|recalled".split("|")
_MOODS = "anger grief silence relief confusion patience courage doubt hunger smoke mud rumours hope fatigue suspicion".split()
_COUNTED = "homes cattle cars lorries sandbags trees letters helmets boats".split()

_FACTS = (
    "{about}{n} {people} {became} in {place}",
    "{thing} in {place} is {few} {size}",
    "{people} {done} {thing} {why}",
    "repairs to {thing} will cost ${few} million",
    "{thing} was {done} {when} {why}",
    "{mood} and {other} spread among {people} near {thing}",
    "the {role} had {done} {thing} in {year}",
    "{few} percent of {people} in {place} had no {mood} left",
    "nobody among the {people} knew whether {thing} would be {done} again",
    "{n} {counted} were {done} {when}",
    "the Harrow dam above {place} gave way {when} {why}",
)
_SENTENCES = (
    "{fact}, {name}, a {role}, {said}.",
    "{fact}, and {more}.",
    "“{fact},” {said} {name}.",
    "According to the {role}, {more}.",
    "{fact}, while {more}, the {role} {said}.",
    "{fact}.",
)
_LEAD = "The Harrow dam above {place} gave way {when}, killing {about}{n} people, the {role} {said}."
REPORTS, COPIES = 12, 0.3


def story(articles: int, seed: int = 1) -> list[tuple[str, str, str]]:
    """So many articles of 150 to 1,000 words: id, outlet, text."""
    dice = random.Random(seed)
    reports = [_told(random.Random(seed * 77 + n), dice.randint(20, 40)) for n in range(REPORTS)]
    return [
        (f"a{n + 1}", f"Outlet {n + 1}", _article(reports, random.Random(seed * 100_003 + n)))
        for n in range(articles)
    ]


def _article(reports: list[list[str]], dice: random.Random) -> str:
    if dice.random() < COPIES:
        whole = dice.choice(reports)
        told = whole[: dice.randint(6, len(whole))]
        for _ in range(dice.randint(0, 10)):
            told.insert(dice.randint(1, len(told)), _sentence(dice))
    else:
        told = _told(dice, dice.randint(12, 45))
    paragraphs = []
    while told:
        length = dice.randint(1, 4)
        paragraphs.append(" ".join(told[:length]))
        told = told[length:]
    return "\n\n".join(paragraphs)


def _told(dice: random.Random, sentences: int) -> list[str]:
    return [_filled(_LEAD, dice), *(_sentence(dice) for _ in range(sentences))]


def _sentence(dice: random.Random) -> str:
    fact, more = (_filled(dice.choice(_FACTS), dice) for _ in range(2))
    shape = dice.choice(_SENTENCES).replace("{more}", more)
    return _filled(shape.replace("{fact}", fact[0].upper() + fact[1:]), dice)


def _filled(template: str, dice: random.Random) -> str:
    return template.format(
        n=f"{dice.randint(1, 9) * 10 ** dice.randint(0, 4) + dice.randint(0, 99):,}",
        about=dice.choice(("about ", "at least ", "more than ", "", "", "some ", "nearly ")),
        few=dice.randint(2, 97),
        year=dice.randint(1950, 2024),
        name=f"{dice.choice(_FIRST)} {dice.choice(_NAMES)}",
        thing=f"the {dice.choice(_ADJECTIVES)} {dice.choice(_THINGS)}",
        other=dice.choice(_MOODS),
        **{name: dice.choice(words) for name, words in _WORDS.items()},
    )


_WORDS = {
    "people": _PEOPLE, "became": _BECAME, "place": _PLACES, "size": _SIZES, "done": _DONE, "why": _WHY,
    "when": _WHEN, "mood": _MOODS, "role": _ROLES, "said": _SAID, "counted": _COUNTED,
}  # fmt: skip
