"""Stories with honest answers, and the briefs that come of them once a model lies.

One small story of our own answered by a rule, and the shipped stories with the recorded answers of a real model.
One mutant in four lies wherever a model is asked; the others in the last answer alone, over honest readings, so that
all their lies meet the checks of that answer.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from disguises import disguise
from fakes import FakeModel, labels_by_noun
from independent import by_itself, harmless, numbers, plain
from lies import CLAIMS, mutated
from twin import in_format

from consensus import Article, Brief, Summaries, make_brief, reconcile, summarise
from consensus.articles import load
from consensus.llm import recording_files
from consensus.llm.port import Request
from consensus.output.formats import render

EVAL = Path(__file__).parents[1] / "eval"
OWN = "ferry"
FORMATS = ("text", "md", "html", "json", "csv", "jsonld", "docx", "slack")

ARTICLES = [
    Article(
        id="wire",
        outlet="Meridian Wire",
        published="2026-03-04",
        body=None,
        text=(
            "BRINPORT, March 4 (Meridian Wire) - The ferry Alma sank off Brinport on Tuesday with 140 people "
            "aboard, the coastguard said. Divers brought up 31 bodies and 12 people are missing, harbour "
            "master Ida Roe said. The ship was 62 metres long and had been inspected in January. "
            "Its owners denied that it was overloaded."
        ),
    ),
    Article(
        id="post",
        outlet="The Albion Post",
        published="2026-03-05",
        text=(
            "A car ferry that went down off Brinport carried 152 people, its owners admitted on Wednesday. "
            "Rescuers have recovered 31 bodies so far; nine people have not been found. The 62-metre Alma, built in "
            "1987, left harbour late, passengers said."
        ),
    ),
    Article(
        id="lantern",
        outlet="Brinport Lantern",
        published="2026-03-05",
        text=(
            "Families waited at the quay for a second day. The coastguard put the number of people aboard "
            "the Alma at 140. The ferry, 62 metres from bow to stern, lies at a depth of 38 metres. "
            "Mayor Oskar Lind asked for calm."
        ),
    ),
]
REPAIR = {"parts": [["lede", "47 died."], ["title", "Forty-seven die"], ["P1", "A dozen {M1} died."]]}


@dataclass(frozen=True)
class Story:
    """Articles, and what an honest model answered: by step and article; nothing where a rule answers."""

    articles: tuple[Article, ...]
    answers: Mapping[tuple[str, str], dict[str, Any]]

    def honest(self, request: Request) -> dict[str, Any]:
        """The honest answer to a request; one that corrects an answer has lies of its own."""
        if request.schema_name == "repair":
            return REPAIR
        recorded = self.answers.get((request.step.partition(" ")[0], request.subject))
        return recorded if recorded is not None else labels_by_noun(request)


def recorded_stories() -> list[str]:
    """The names of the shipped stories whose last answer is recorded."""
    return sorted({path.parent.name for path in (EVAL / "recordings").glob("*/reconcile-*.json")})


@cache
def story(name: str) -> Story:
    """A story by its name: our own, or a shipped one with its recorded answers; "bridge:2" has the first two
    articles of "bridge" only."""
    if name == OWN:
        return Story(tuple(ARTICLES), {})
    name, _, first = name.partition(":")
    answers = {}
    for path in sorted((EVAL / "recordings" / name).glob("re*.json")):
        recording = recording_files.read(path)
        answers[recording.step, recording.subject] = json.loads(recording.reply.text)
    articles = load([str(EVAL / "stories" / name)]).articles
    return Story(tuple(articles[: int(first) if first else None]), answers)


@cache
def readings(name: str) -> Summaries:
    """What an honest reader makes of a story's articles."""
    told = story(name)
    return summarise(told.articles, model=FakeModel(told.honest))


@cache
def sources(name: str) -> str:
    """All that the articles of a story print."""
    parts = ((a.text, a.title, a.outlet, a.published, a.id) for a in story(name).articles)
    return " ".join(" ".join(filter(None, found)) for found in parts)


@cache
def claims(name: str) -> dict[str, re.Pattern[str]]:
    """The planted claims that no article of a story prints, as an eye takes them, and how each is looked for."""
    printed = plain(sources(name)).casefold()
    folded = {plain(claim).casefold() for claim in CLAIMS} | {claim.casefold() for claim in CLAIMS}
    unseen = {claim for claim in folded if len(claim) > 1 and claim not in printed}
    signs = {claim for claim in CLAIMS if len(claim) == 1 and claim not in sources(name)}
    bounded = {claim: re.compile(rf"(?<![^\W_]){re.escape(claim)}(?![^\W_])") for claim in unseen}
    return bounded | {sign: re.compile(re.escape(sign)) for sign in signs}


@cache
def counted(name: str) -> list[str]:
    """A few words around each number that the articles of a story print: right somewhere else."""
    found = []
    for article in story(name).articles:
        words = (article.text or "").split()
        at = (n for n, word in enumerate(words) if numbers(word))
        found += [" ".join(words[max(0, n - n % 3) : n + 1 + n % 4]) for n in at]
    return found


def lied(name: str, seed: int) -> Brief:
    """The brief of a story whose model lies, the same for the same seed."""
    dice, told = random.Random(seed), story(name)
    planted = [disguise(seed), dice.choice(counted(name))]
    model = FakeModel(lambda request: mutated(told.honest(request), dice, planted))
    return make_brief(told.articles, model=model) if seed % 4 == 0 else reconcile(readings(name), model=model)


def wrong_in(brief: Brief, name: str, forms: tuple[str, ...], seed: int = 0) -> list[str]:
    """What an independent reader finds wrong with a brief of this story, told with the disguise of this seed."""
    wrong = by_itself(brief, sources(name))
    for form in forms:
        shown = render(brief, form, {})
        wrong += in_format(brief, form, shown, sources(name), (claims(name), disguise(seed) if seed else ""))
        wrong += harmless(shown) if form == "html" else []
    texts = {article.id: article.text or "" for article in story(name).articles}
    for figure in (f for m in brief.measures for p in m.positions for f in p.figures):
        text = texts[figure.article]
        if text[figure.start : figure.end] != figure.printed:
            wrong.append(f"{figure.id} does not stand where it is cited")
        if text[figure.quote_start : figure.quote_end] != figure.quote:
            wrong.append(f"{figure.id} is quoted otherwise than it stands")
    return wrong
