"""A writer's claims that reports differ or agree stand only where the verdicts say so. From development."""

from __future__ import annotations

from typing import Any

import pytest
from fakes import FakeModel, labels_by_noun

from consensus import Article, Brief, make_brief
from consensus.llm.port import Request
from consensus.reconciling.prose.claimed import Verdicts, text_held, title_held
from consensus.reconciling.prose.rendering import Material
from consensus.schema import Statement

DISPUTED = ("homes burned by the fire", "people aboard")
SETTLED = ("people killed in the fire", "cost of the bridge")
VERDICTS = Verdicts.told(DISPUTED, SETTLED)
NONE = Verdicts.told((), SETTLED)

TITLES = [
    # headline, what is left of it
    ("Fire nears Marl; reports differ on homes", "Fire nears Marl; reports differ on homes"),
    ("Fire nears Marl; reports differ on deaths", "Fire nears Marl"),
    ("Fire nears Marl; reports differ on deaths and homes", "Fire nears Marl; reports differ on homes"),
    ("Fire nears Marl; reports differ on deaths, cost and homes", "Fire nears Marl; reports differ on homes"),
    ("Fire nears Marl, accounts sharply conflict over the toll", "Fire nears Marl"),
    ("Fire nears Marl - sources disagree about the price", "Fire nears Marl"),
    ("Fire nears Marl as all outlets agree on homes", "Fire nears Marl"),
    ("Fire nears Marl; the reports agree", "Fire nears Marl"),
    ("Fire nears Marl; reports differ", "Fire nears Marl; reports differ"),
    ("Reports differ on the deaths", ""),
    ("Fire nears Marl; reports differ on its spread", "Fire nears Marl; reports differ on its spread"),
    ("Two states agree on a bridge", "Two states agree on a bridge"),
    ("Ministers disagree over the cost", "Ministers disagree over the cost"),
]


@pytest.mark.parametrize(("title", "held"), TITLES)
def test_a_headline_keeps_what_the_verdicts_bear_out(title: str, held: str) -> None:
    assert title_held(title, VERDICTS) == held


@pytest.mark.parametrize(
    "end", ["; reports differ on homes", "; reports differ", "; reports differ on its spread"]
)
def test_where_nothing_is_disputed_no_headline_says_so(end: str) -> None:
    assert title_held(f"Fire nears Marl{end}", NONE) == "Fire nears Marl"


ARTICLES = (
    Article(
        id="a",
        outlet="Tern",
        published="2026-03-03",
        text="The ferry Alma sank off Brinport on Tuesday. It carried 140 people, the coastguard said. Divers have "
        "recovered 9 bodies so far, the harbour master said on Tuesday. The ship was 62 metres long.",
    ),
    Article(
        id="b",
        outlet="Gull",
        published="2026-03-05",
        text="A ferry that sank off Brinport carried 152 people, its owners said. Divers have recovered 31 bodies "
        "so far, the harbour master said on Thursday. The Alma was 62 metres long.",
    ),
)


def told(title: str, lede: str) -> Brief:
    def answer(request: Request) -> dict[str, Any]:
        honest = labels_by_noun(request)
        return honest | {"title": title, "lede": lede} if request.step == "reconcile" else honest

    return make_brief(ARTICLES, model=FakeModel(answer))


def ids() -> dict[str, str]:
    """The model's ids by what they measure."""
    asked = FakeModel(labels_by_noun)
    make_brief(ARTICLES, model=asked)
    last = next(request for request in asked.asked if request.step == "reconcile")
    return {row[1]: row[0] for row in labels_by_noun(last)["measures"]}


def of(noun: str) -> str:
    return next(name for label, name in ids().items() if noun in label)


def test_a_later_count_is_no_dispute_in_the_lede() -> None:
    brief = told(
        "Ferry sinks; reports differ on bodies",
        f"A ferry sank. The reports differ most on the bodies, {{{of('bod')}}}.",
    )
    measure = next(m for m in brief.measures if "bod" in m.label)
    assert (measure.verdict, measure.reason) == ("compatible", "as-of")
    assert "differ most on the bodies" not in brief.lede.text
    assert "31 bodies" in brief.lede.text or "31 (" in brief.lede.text
    assert "bodies" not in brief.title.partition(";")[2]


def test_a_dispute_is_no_agreement_in_the_lede() -> None:
    brief = told(
        "Ferry sinks, all reports agree", f"All reports agree on the people aboard, {{{of('people')}}}."
    )
    assert "agree" not in f"{brief.title} {brief.lede.text}"
    assert "eports differ on" in brief.lede.text
    assert "140" in brief.lede.text
    assert "152" in brief.lede.text


def test_a_true_claim_stays_as_it_is_worded() -> None:
    brief = told(
        "Ferry sinks; reports differ on people aboard",
        f"The reports differ most on those aboard, {{{of('people')}}}.",
    )
    assert brief.title == "Ferry sinks; reports differ on people aboard"
    assert brief.lede.text.startswith("The reports differ most on those aboard, ")


def test_a_claim_that_rests_on_a_statement_becomes_the_statement() -> None:
    material = Material(
        measures={},
        statements={
            "T1": Statement(
                id="T1", text="The owners denied it.", verdict="single-source", origins=(), evidence=()
            )
        },
        figures={},
        labels={},
    )
    assert text_held("Reports differ on the denial [T1].", material) == "{T1}."
