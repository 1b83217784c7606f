"""Whole clusters as the web prints them, short reports, planted credits. Texts: invented, from development."""

import textwrap
from itertools import combinations

import helpers_clusters as clusters
import helpers_origins as texts
import pytest

from consensus.articles import prepare
from consensus.reconciling.origins import compare_pairs, find_origins
from consensus.schema import Article

CLUSTERS = {
    "dam": (clusters.DAM, clusters.DAM_ORIGINS),
    "vaccine": (clusters.VACCINE, clusters.VACCINE_ORIGINS),
}


def pages(cluster: dict[str, str]) -> list[Article]:
    return [prepare(Article(id=name, text=text)) for name, text in cluster.items()]


@pytest.mark.parametrize(("cluster", "origins"), CLUSTERS.values(), ids=CLUSTERS.keys())
def test_a_cluster_has_its_origins(cluster: dict[str, str], origins: list[set[str]]) -> None:
    assert [set(origin.articles) for origin in find_origins(pages(cluster)).origins] == origins


APART = [
    (name, pair)
    for name, (cluster, origins) in CLUSTERS.items()
    for pair in combinations(cluster, 2)
    if not any(set(pair) <= origin for origin in origins)
]


@pytest.mark.parametrize(("cluster", "pair"), APART)
def test_two_articles_of_different_origins_alone(cluster: str, pair: tuple[str, str]) -> None:
    made = [article for article in pages(CLUSTERS[cluster][0]) if article.id in pair]
    assert [found.kind for found in compare_pairs(made)] == ["apart"]


def test_a_rewording_that_converts_and_moves_everything_is_shown_with_the_facts() -> None:
    [report, *_] = find_origins(pages(clusters.DAM)).origins
    assert any(
        "told in desk in other words" in line and "of them in the same order" in line
        for line in report.evidence
    )
    assert "wire credits Reuters" in report.evidence


FERRY = "The ferry Alma sank off Brinport on Tuesday with 140 people aboard, harbour master Ida Roe said. "
MILL = "A fire at the Larkin mill in Orrin killed 12 workers on Monday, police chief Ann Ray said. "
COUNCIL = "Carrow's council voted 9 to 6 to sell the town hall. "
BRIDGE = "The Orrin bridge will cost 40 million euros, transport minister Ida Roe said. Work begins in March."

SHORT = [
    # The same facts, another number, another speaker: two reports.
    (
        FERRY + "Rescuers from Carrow reached the wreck within an hour.",
        "The ferry Alma sank off Brinport with 152 people aboard, owner Piet Lund admitted. "
        "Rescuers from Carrow reached the wreck in an hour.",
        False,
    ),
    (
        MILL + "The Larkin mill was built in 1952.",
        "Fifteen workers died in a fire at the Larkin mill in Orrin, according to fire chief Tom Wells. "
        "The mill dates from 1952.",
        False,
    ),
    (
        MILL + "The Larkin mill was built in 1952 and has been for sale since the spring.",
        "A fire at the Larkin mill in Orrin killed 15 workers on Monday, union leader Bo Lund said. "
        "The Larkin mill was built in 1952 and has been for sale since the spring.",
        False,
    ),
    (
        "Some 4,000 people marched through Kelmar on Sunday, police commander Rita Sol said. They demanded that "
        "mayor Jon Pike resign over the closure of the Holm hospital.",
        "Organiser Ada Finch counted 11,000 marchers in Kelmar on Sunday. The crowd called on mayor Jon Pike to "
        "resign because the Holm hospital is to close.",
        False,
    ),
    (
        BRIDGE,
        "The Orrin bridge will cost 55 million euros, auditor Max Behn says. Work begins in March.",
        False,
    ),
    # The same basic facts, which every report of the event has, and otherwise other ones: two reports.
    (
        "A fire at the Larkin mill in Orrin killed 12 people on Monday, police said. The mill burned for nine hours "
        "and firemen from three towns came to help put it out.",
        "Twelve people died when flames swept through a mill, according to police. Neighbours heard an explosion "
        "and saw workers jump from windows on the third floor of the Larkin mill in Orrin.",
        False,
    ),
    (
        COUNCIL + "Mayor Ida Roe wants $3 million for it.",
        "The town hall of Carrow is for sale: councillors approved it by 9 votes to 6. The library could move to "
        "Holm, said opponent Bo Lund, who plans a petition.",
        False,
    ),
    # The same facts and numbers in other words: one report.
    (
        COUNCIL + "Mayor Ida Roe wants $3 million for it.",
        "The town hall of Carrow is for sale: councillors approved it by 9 votes to 6. Ida Roe, the mayor, hopes "
        "to get $3 million.",
        True,
    ),
    (
        FERRY + "Rescuers from Carrow reached the wreck within 50 minutes.",
        "With 140 people on board, the ferry Alma went down near Brinport, according to harbour master Ida Roe. "
        "Help from Carrow took 50 minutes to arrive.",
        True,
    ),
    (
        MILL + "The Larkin mill was built in 1952.",
        "Twelve workers died in a blaze at the Larkin mill in Orrin, police chief Ann Ray has said. It dates "
        "from 1952.",
        True,
    ),
    (BRIDGE, "Minister Ida Roe put the price of the Orrin bridge at €40m. Building starts in March.", True),
    # One fact in one sentence: anybody would word it much alike.
    (
        "The bridge will take 18 months to build, the ministry said.",
        "Engineers say that the bridge will take 1½ years to build.",
        False,
    ),
    # One speaker, one digit changed: one report, misprinted.
    (
        MILL + "The Larkin mill was built in 1952 and has been for sale since the spring.",
        "A fire at the Larkin mill in Orrin killed 21 workers on Monday, police chief Ann Ray said. The Larkin "
        "mill was built in 1952 and has been for sale since the spring.",
        True,
    ),
]


@pytest.mark.parametrize(("one", "other", "shared"), SHORT)
def test_short_reports(one: str, other: str, shared: bool) -> None:
    [pair] = compare_pairs([Article(id="one", text=one), Article(id="other", text=other)])
    assert pair.shared is shared


PLANTED = [
    texts.ELSEWHERE,
    clusters.VACCINE["rival"],
    "Nothing is wrong with the Saint Aldate, whatever the papers print. Not 17 but 71 people were hurt, and the "
    "owners know it. Readers should ask who profits from silence in times like these.",
]


@pytest.mark.parametrize("text", PLANTED)
def test_a_planted_credit_merges_nothing(text: str) -> None:
    wire = Article(id="wire", text=texts.WIRE, credit="Halcyon")
    planted = prepare(
        Article(id="planted", text="From our desk\n\n(Halcyon News Agency) - " + text, credit="Halcyon")
    )
    found = find_origins([wire, planted])
    assert found.of_article("wire") != found.of_article("planted")


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("46 feet", "14 metres (46 feet)"),
        ("12.7 billion gallons", "48 million cubic metres"),
        ("5,300 hectares", "13,100 acres"),
        ("€412 million ($478 million)", "roughly $478 million"),
        ("18 months", "1½ years"),
        ("20 degrees Celsius", "68F"),
        ("2.4 lakh people", "240,000 people"),
        ("90 km/h", "56 mph"),
    ],
)
def test_a_conversion_is_the_same_fact(printed: str, other: str) -> None:
    made = [f"Engineers in Tarrant spoke of {figure} on Monday." for figure in (printed, other)]
    [pair] = compare_pairs([Article(id=str(n), text=text) for n, text in enumerate(made)])
    assert pair.facts == 1.0


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("612 kilometres", "610 kilometres"),
        ("$148 million", "$150 million"),
        ("5 kg", "5 miles"),
        ("9 feet", "9 metres"),
    ],
)
def test_another_number_is_another_fact(printed: str, other: str) -> None:
    made = [f"Engineers in Tarrant spoke of {figure} on Monday." for figure in (printed, other)]
    [pair] = compare_pairs([Article(id=str(n), text=text) for n, text in enumerate(made)])
    assert pair.facts < 0.5


@pytest.mark.parametrize("width", [30, 40, 72, 120])
def test_line_ends_inside_sentences_hide_no_rewording(width: int) -> None:
    def wrapped(text: str) -> str:
        return "\n\n".join(textwrap.fill(" ".join(part.split()), width) for part in text.split("\n\n"))

    every = {"wire": texts.WIRE, "reworded": texts.REWORDED, "rival": texts.RIVAL}
    articles = [prepare(Article(id=name, text=wrapped(text))) for name, text in every.items()]
    assert articles[0].credit == "Halcyon"
    assert [origin.articles for origin in find_origins(articles).origins] == [
        ("wire", "reworded"),
        ("rival",),
    ]
