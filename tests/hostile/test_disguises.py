"""Numbers in disguise, one by one: no field of an answer takes any of them. From development."""

from __future__ import annotations

from typing import Any

import pytest
from disguises import disguise
from lies import BESIDE, CLAIMS, NUMBERS

from consensus import Article
from consensus.articles import prepare
from consensus.articles.beside import makes_numbers
from consensus.articles.claims import own_amounts, own_negations
from consensus.articles.own_numbers import own_numbers
from consensus.articles.wording import brought, clean
from consensus.reading.answer import ReadingAnswer
from consensus.reading.check import check_answers
from consensus.reading.material import Material
from consensus.schema import ArticleSummary

SOURCE = "The ferry Alma sank; the coastguard spoke of people aboard."
TEXT = (
    "The ferry Alma, hull A4711B, sank off Brinport on Tuesday with 140 people aboard, the Port Office said. "
    "It killed three hundred birds. Thirty-five people were on deck, 38 sixth-formers among them."
)


def read(text: str = TEXT, **rows: Any) -> ArticleSummary:
    """What is kept of an answer with these rows."""
    material = Material.of(prepare(Article(id="a", text=text, published="2026-03-04")))
    empty: dict[str, Any] = {"summary": [], "figures": [], "statements": [], "missed": [], "elsewhere": ""}
    return check_answers(material, [ReadingAnswer(**empty | rows)], "fake")


def test_every_planted_number_is_refused_by_itself() -> None:
    planted = [*NUMBERS, *CLAIMS]
    assert [lie for lie in planted if not brought(clean(f"the people {lie} aboard"), SOURCE)] == []


def test_every_disguise_made_by_rule_is_refused() -> None:
    """The first two thousand; 12,000 were tried when the rules for them were written."""
    lies = [disguise(seed) for seed in range(2_000)]
    assert [lie for lie in lies if not brought(clean(f"the people {lie} aboard"), SOURCE)] == []


def test_whatever_changes_a_number_beside_a_placeholder_is_refused() -> None:
    def refused(lie: str) -> bool:
        words = clean(lie.replace("@", "{M1}") + " died")
        return bool(makes_numbers(words, SOURCE) or brought(clean(lie.replace("@", " ")), SOURCE))

    assert [lie for lie in BESIDE if not refused(lie)] == []


HONEST = [
    "It carried {M1} people", "{M1}, {M2} and {M3} were counted", "from {M1} to {M2}", "The {A1}-long bridge", "({M1})",
    "{M1}.", "killed {M1}, said the owner", "“{M1}”", "{M1} — the most", "the island's {M1} [T1].", "Another {M1} died in a week", "{M1} of {M2} seats",
]  # fmt: skip


@pytest.mark.parametrize("words", HONEST)
def test_honest_words_around_a_placeholder_are_taken(words: str) -> None:
    assert makes_numbers(words, SOURCE) == []


PIECES = [
    # words of the model, words of the source, what is the model's own
    ("hundred birds", "three hundred birds", ["hundred"]),
    ("five people", "thirty-five people", ["five"]),
    ("million euros", "3 million euros", ["million"]),
    ("three hundred birds", "killed three hundred birds", []),
    ("sixth-formers", "38 sixth-formers", []),
    ("two countries", "the two countries", []),
]


@pytest.mark.parametrize(("words", "source", "own"), PIECES)
def test_a_part_of_a_spelled_number_is_another_number(words: str, source: str, own: list[str]) -> None:
    assert own_numbers(words, source) == own


REPEATED = [
    ("the vast majority of voters", "The vast majority of voters stayed away"),
    ("a handful of boats", "only a handful of boats"),
    ("ceremony on Monday in May", "It was held on Monday, in May"),
    ("parliament seats needed for a majority", "Sixteen is the magic number"),
    ("Zürich’s “old” port — “Łódź” €", SOURCE),
    ("customers without power in the March storm", "the March storm cut power"),
]


@pytest.mark.parametrize(("words", "source"), REPEATED)
def test_what_the_source_prints_may_be_repeated(words: str, source: str) -> None:
    assert brought(words, source) == []
    assert own_negations(words, source) == []


@pytest.mark.parametrize(
    "end", [", at least", ": more than", " under", ", twice", " minus", " £", " about", " -"]
)
def test_no_label_leads_on_to_its_number(end: str) -> None:
    assert read(figures=[["F2", f"people aboard{end}", ""]]).figures[0].label == "people"


@pytest.mark.parametrize("label", ["people not killed", "no one aboard", "people never found"])
def test_a_label_denies_nothing_that_its_sentence_does_not(label: str) -> None:
    figure = read(figures=[["F2", label, ""]]).figures[0]
    assert figure.label != label


@pytest.mark.parametrize("piece", ["47", "4711", "71", "1", "14", "40", "11", "4"])
def test_a_piece_of_a_number_is_no_missed_number(piece: str) -> None:
    kept = read(missed=[["S1", piece, "people killed", ""]])
    assert piece not in {figure.printed for figure in kept.figures}


@pytest.mark.parametrize("sign", ["🔟", "🕐", "⚅", "🂡", "√"])
def test_a_name_has_no_sign_that_the_article_lacks(sign: str) -> None:
    kept = read(figures=[["F2", "people aboard", f"Port Office {sign}"]], issuer=f"Port {sign} Office")
    assert [figure.attribution for figure in kept.figures] == [""]


CREDITS = [
    # a credit for the people aboard, whether it is kept: what it counts stands in the figure's sentence or is known
    ("the Port Office", True),
    ("killed three hundred birds", False),
    ("Thirty-five people were on deck", False),
    ("two harbour pilots", True),
    ("all four divers", True),
    ("Third Harbour Report", True),
    ("Fourth Harbour Report", False),
    ("third Harbour report", False),
]


@pytest.mark.parametrize(("credit", "kept"), CREDITS)
def test_a_credit_tells_no_number_of_another_sentence(credit: str, kept: bool) -> None:
    text = (
        f"{TEXT} The ship carried 152, two harbour pilots said. A ring lay beside all four divers. "
        "So says the Third Harbour Report."
    )
    figures = read(text, figures=[["F7", "people aboard", credit]]).figures
    assert [(f.printed, f.attribution) for f in figures] == [("152", credit if kept else "")]


@pytest.mark.parametrize("number", ["140", "+140", "Thirty-five"])
def test_no_number_is_an_issuer(number: str) -> None:
    assert [f.attribution for f in read(figures=[["F2", "people aboard", ""]], issuer=number).figures] == [""]


@pytest.mark.parametrize(
    "words", ["The ferry sank with {F2} people", "{F2}{F2} were aboard", "{F2} million were aboard"]
)
def test_no_statement_and_no_summary_makes_a_number(words: str) -> None:
    kept = read(summary=[[words, "S1"]], statements=[[words, "S1"]])
    assert kept.statements == ()
    assert [sentence.text for sentence in kept.summary] == ["The ferry sank with 140 people"] * (
        words[0] == "T"
    )


@pytest.mark.parametrize(
    ("label", "kept"), [("three hundred birds killed", False), ("age of sixth-formers aboard", True)]
)
def test_a_label_repeats_a_number_with_what_is_said_of_it(label: str, kept: bool) -> None:
    text = "It drowned three hundred birds, 12 sheep and 38 sixth-formers."
    assert (read(text, figures=[["F2", label, ""]]).figures[0].label == label) is kept


def test_a_statement_repeats_a_number_with_what_is_said_of_it() -> None:
    rows = [["Thirty-five people drowned", "S3"], ["Thirty-five people were on deck", "S3"]]
    assert [statement.text for statement in read(statements=rows).statements] == [rows[1][0]]


def test_a_number_in_two_pieces_does_not_stand_where_one_of_them_does() -> None:
    assert own_amounts("date of a chtzehn the ruling", "A ruling came at a late date.") == ["a chtzehn"]


def test_misspelled_and_foreign_numbers_leave_english_words_alone() -> None:
    words = "The mighty and thirsty minion forth weighty bullion even severe tons once due pavilion civilian elf Otto"
    words += " There, on behalf of citizens in quarantine, freight at that height was seen; frozen trees, anaesthetic"
    words += " distributed; the café paid US dollars a week, at U.S. prices. It's “I’m” – well, they'll see. The millions"
    words += " O’Brien asked for? Not yet: a seizure at sea; even so, most recent word of mouth (the R&D arm) has it so."
    words += " Buses entering the city take the way to Istanbul."
    words += " Ill miners in Illinois: an illegal, U.S.-led 3D venture, will all-party talks tell? Still, at last, they do."
    assert own_amounts(words, "Millions saw it all.") == []
