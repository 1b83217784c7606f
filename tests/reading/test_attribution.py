"""Who is credited with a figure, and for which day. Development data: sentences written for this table."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from consensus.figures.quantity import Quantity
from consensus.reading.attribution import Speech, as_of, attribute, dates_a_credit
from consensus.reading.issuer import issuer
from consensus.schema import Article, Span

# text (sentences end in ". " or ".” ") | where the figure stands | credited
CASES = [
    ("Police said 40 people were hurt.", "40", "Police"),
    ("At least 40 people, police said, were hurt.", "40", "police"),
    ("The fire hurt 40 people, police said.", "40", "police"),
    ("The fire hurt 40 people, said Maria Lopez, the mayor of Ardmore.", "40", "Maria Lopez"),
    ("According to the coast guard, 40 people were hurt.", "40", "coast guard"),
    ("The fire hurt 40 people, according to Ardmore's fire chief Ana Ruiz, and closed a road.", "40",
     "Ardmore's fire chief Ana Ruiz"),
    ("The Gazette reported Wednesday that 40 were hurt, and the mayor said 12 burned.", "40", "Gazette"),
    ("The Gazette reported Wednesday that 40 were hurt, and the mayor said 12 burned.", "12", "mayor"),
    ("Some 40 were hurt, the Gazette reported on Monday, citing port officials.", "40",
     "Gazette, citing port officials"),
    ("Ana Ruiz, the mayor, told Reuters that 40 homes burned.", "40", "Reuters, citing Ana Ruiz"),
    ("The toll was put at 40 by the ministry.", "40", "ministry"),
    ("Estimates from the ministry suggest that 40 ships sank.", "40", "Estimates from the ministry"),
    ("A survey published by the union found that 40 had left.", "40", "union"),
    ("The road opened. It cost $40 million.", "40", ""),
    ("The works are projected to take 40 months.", "40", ""),
    ("It is believed that 40 ships sank.", "40", ""),
    ("The storm claimed 40 lives.", "40", ""),
    ("Officials added 40 beds.", "40", ""),
    ("Nobody was able to say whether 40 or more had left.", "40", ""),
    ("The firm said it would shrink. The cuts would cost 40 jobs.", "40", "firm"),
    # a paragraph that names nobody is nobody's
    ("No fault was found, the ministry said.\n\nThe company was fined 40 crowns.", "40", ""),
    ("The ministry said the dam held. The agency also listed 40 closed roads.", "40", "ministry"),
    ("“We lost homes,” the mayor said. “Another 40 were hit,” she added.", "40", "mayor"),
    # estimates and their verbs
    ("Grace Ndolo, the commissioner, put the number at 40.", "40", "Grace Ndolo"),
    ("The commission put turnout at 40 percent of the voters.", "40 percent", "commission"),
    ("Our National Institute rates the shock at magnitude 40.", "40", "National Institute"),
    ("Officials list 40 crew members hurt.", "40", "Officials"),
    ("The United Nations gave a lower figure of 40 dead.", "40", "United Nations"),
    ("The storm gave the town 40 inches of rain.", "40", ""),
    ("He put 40 boxes at the door.", "40", ""),
    ("Grace Ndolo put the number at 236. Of those, 40 were missing, she said.", "40", "Grace Ndolo"),
    # who is named behind a title, behind papers, behind a denial, in a headline
    ("The chairperson, Ana Fifita, said voting ran on for 40 minutes.", "40", "Ana Fifita"),
    ("According to figures released by the Electoral Commission at 9 o'clock, she has 40 votes.", "40",
     "Electoral Commission"),
    ("The city would not say how many of the 40 had gone.", "40", ""),
    ("Ruiz had 40 votes, the commission said after all 214 stations had reported.", "40", "commission"),
    ("40 JOBS TO GO, SAYS DOCKERS' UNION", "40", "DOCKERS' UNION"),
    # whoever tells of what somebody else said
    ("The owner, Voss Shipping, said the captain had reported 40 leaks.", "40", "Voss Shipping, citing captain"),
    ("Russian and Finnish news agencies reported that 40 ships sailed.", "40",
     "Russian and Finnish news agencies"),
]  # fmt: skip

CHAINS = [
    ("The owner said the captain had reported 40 leaks.", [("captain", "said"), ("owner", "said")]),
    ("Some 40 were hurt, the Gazette reported, citing port officials.",
     [("port officials", "said"), ("Gazette", "relayed")]),
    ("Ana Ruiz told Reuters that 40 homes burned.", [("Ana Ruiz", "said"), ("Reuters", "relayed")]),
    ("Data from the ministry show that 40 ships sank.", [("Data from the ministry", "measured")]),
    ("The road cost $40 million.", []),
]  # fmt: skip

AS_OF = [
    ("As of Friday, 40 people were missing.", "40", "Friday", "2025-05-02"),
    ("By late Friday 40 people were missing.", "40", "Friday", "2025-05-02"),
    ("The ministry said 40 had survived Friday's fire.", "40", "Friday", None),
    ("The ministry said on Friday that 40 were missing.", "40", "Friday", "2025-05-02"),
    ("On Friday, the ministry said 40 were missing.", "40", "Friday", "2025-05-02"),
    ("The bridge with 40 arches opened on Friday.", "40", "Friday", None),
]


def _sentences(text: str) -> list[Span]:
    cuts = [0, *(m.end() for m in re.finditer(r"[.][”\"]? (?=[A-Z“])", text)), len(text)]
    return list(pairwise(cuts))


def _quantity(text: str, printed: str, kind: str = "number", day: str | None = None) -> Quantity:
    start = text.index(printed)
    return Quantity(
        start=start, end=start + len(printed), printed=printed, kind=kind,  # type: ignore[arg-type]  # a plain string
        dimension="date" if day else "count", value=day, low=day, high=None, unit="",
        base_low=0.0, base_high=1.0,
    )  # fmt: skip


@pytest.mark.parametrize(("text", "printed", "expected"), CASES)
def test_credited(text: str, printed: str, expected: str) -> None:
    assert attribute(text, _sentences(text), _quantity(text, printed))[0] == expected


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_chain_starts_at_the_source(text: str, expected: list[tuple[str, str]]) -> None:
    _, chain = Speech(text, _sentences(text)).credit(text.index("40"))
    assert [(credit.who, credit.role) for credit in chain] == expected


@pytest.mark.parametrize(("text", "printed", "expected"), CASES)
def test_credits_are_words_of_the_article(text: str, printed: str, expected: str) -> None:
    _, chain = attribute(text, _sentences(text), _quantity(text, printed))
    assert all(credit.who in text for credit in chain)


@pytest.mark.parametrize(("text", "printed", "day", "expected"), AS_OF)
def test_as_of(text: str, printed: str, day: str, expected: str | None) -> None:
    date = _quantity(text, day, "date", "2025-05-02")
    found = as_of(text, (0, len(text)), [_quantity(text, printed), date], text.index(printed))
    assert found == expected


def test_a_month_is_no_day() -> None:
    text = "As of May, 40 people were missing."
    month = _quantity(text, "May", "date", "2025-05-01")
    wide = Quantity(**{f: getattr(month, f) for f in Quantity.__slots__} | {"base_high": 31.0})
    assert as_of(text, (0, len(text)), [wide]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said on Friday that the road was shut.", True),
        ("The road was shut on Friday, police said.", False),
    ],
)
def test_date_of_a_credit(text: str, expected: bool) -> None:
    assert dates_a_credit(text, (0, len(text)), _quantity(text, "Friday", "date", "2025-05-02")) is expected


@pytest.mark.parametrize(
    "text", ["said", "said said said", "according to", ", said,", "said " * 2000, "“" * 500]
)
def test_hostile_text(text: str) -> None:
    assert Speech(text, [(0, len(text))]).credit(0) is not None


RELEASE = "FOR IMMEDIATE RELEASE\n\nThe port handled 40 ships. Customs said 12 were searched."


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        (RELEASE, "40", "Port Authority"),
        (RELEASE, "12", "Customs"),
        (RELEASE.replace("FOR IMMEDIATE RELEASE", "News"), "40", ""),
    ],
)
def test_the_issuer_of_a_press_release_stands_behind_its_numbers(text, printed, expected):
    article = Article(id="r", text=text, outlet="Port Authority", body=((0, len(text)),))
    credit = Speech(text, _sentences(text), issuer(article)).credit(text.index(printed))
    assert credit[0] == expected


def test_a_bracket_does_not_end_a_sentence_for_its_credit():
    text = "The magnitude 6.4 quake hit at 4:42 a.m. (0142 GMT), the Bulletin Centre said."
    spans = [(0, 41), (41, len(text))]
    assert Speech(text, spans).credit(text.index("6.4"))[0] == "Bulletin Centre"
