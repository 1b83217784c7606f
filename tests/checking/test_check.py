"""Numbers and quotations of a finished text: borne out, disputed, contradicted, or in no source.

The texts are invented; DESK from development.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consensus import Article, make_brief
from consensus.checking import check_text

ARTICLES = [
    Article(
        id="wire",
        text=(
            "The ferry Alma sank off Brinport on Tuesday with 140 people aboard, the coastguard said. "
            "The ship was 62 metres long. “She had been inspected in January,” harbour master Ida Roe said."
        ),
    ),
    Article(
        id="post",
        text=(
            "The ferry that sank off Brinport carried 152 people aboard, its owners admitted. "
            "Repairs of the Alma had cost $2.4m last winter."
        ),
    ),
]
BRIEF = make_brief(ARTICLES)

CASES = [
    ("The ship was 62 metres long.", "62 metres", "supported"),
    ("The ship was 203 feet long.", "203 feet", "converted"),
    ("The ship was 72 metres long.", "72 metres", "contradicted"),
    ("The ferry sank with 140 people aboard.", "140", "disputed"),
    ("The ferry sank with 145 people aboard.", "145", "contradicted"),
    ("Winter repairs of the Alma had cost $2.4 million.", "$2.4 million", "supported"),
    ("Winter repairs of the Alma had cost $24 million.", "$24 million", "contradicted"),
    ("The owners were fined 9 million euros.", "9 million euros", "unsupported"),
    ("“She had been inspected in January”", "She had been inspected in January", "supported"),
    ("“She had not been inspected in January”", "She had not been inspected in January", "contradicted"),
]


@pytest.mark.parametrize(("text", "printed", "verdict"), CASES)
def test_verdicts(text: str, printed: str, verdict: str) -> None:
    found = next(each for each in check_text(text, ARTICLES, BRIEF.measures) if each.printed == printed)
    assert found.verdict == verdict
    assert text[found.start : found.end] == printed


def test_places_are_cut_from_the_articles() -> None:
    text = " ".join(text for text, _, _ in CASES)
    articles = {article.id: article.text for article in ARTICLES}
    for found in check_text(text, ARTICLES, BRIEF.measures):
        for place in (*found.places, *found.against):
            assert articles[place.article][place.start : place.end] == place.printed


def test_a_dispute_names_the_other_side() -> None:
    (found,) = check_text("The ferry sank with 140 people aboard.", ARTICLES, BRIEF.measures)
    assert [place.printed for place in found.against] == ["152"]


FORT = Article(
    id="fort",
    text=(
        "The town of Orrin has had a stone bridge since 1959. A fort above the town cost its builders dear, "
        "with 120 heavy guns and 900 soldiers. The mayor opened the new harbour of Orrin on 14 May 1987."
    ),
)

FORT_CASES = [
    ("First in 1959.", "1959", "supported"),
    ("First in 1960.", "1960", "unsupported"),
    ("The stone bridge of Orrin was built in 1961.", "1961", "contradicted"),
    ("The mayor opened the new harbour in 1987.", "1987", "supported"),
    ("The mayor opened the new harbour in May 1987.", "May 1987", "supported"),
    ("The mayor opened the new harbour on 15 May 1987.", "15 May 1987", "contradicted"),
    ("cost 3 million", "3 million", "unsupported"),
    ("The fort above the town cost 3 million.", "3 million", "unsupported"),
    ("The fort above the town had 90 guns.", "90", "contradicted"),
    ("The fort above the town had 90 windows.", "90", "unsupported"),
    ("A ferry carried 40 soldiers.", "40", "unsupported"),
    ("The fort above the town had 900 soldiers.", "900", "supported"),
]


@pytest.mark.parametrize(("text", "printed", "verdict"), FORT_CASES)
def test_only_a_number_of_the_same_thing_contradicts(text: str, printed: str, verdict: str) -> None:
    (found,) = (each for each in check_text(text, [FORT]) if each.printed == printed)
    assert found.verdict == verdict


QUARRY = [
    Article(
        id="wire",
        outlet="Larkin News",
        published="2025-03-12",
        text=(
            "A landslide buried part of the village of Tarvel on Tuesday, killing 27 people, governor Elena Brandt "
            "said. Rescuers from Holm dug out 64 survivors with bare hands. The slope above Tarvel had moved 14 "
            "metres (46 feet) since January. The quarry, which belongs to Arden Stone, employs 318 workers and "
            "produces 1.2 million tonnes of granite a year. \n\nRepairs of the Tarvel road will cost $18.4 million. "
            "“We warned them in writing, and nobody answered,” engineer Piet Sorel said. A mayor in Holm wants "
            "4,200 tents."
        ),
    ),
    Article(
        id="post",
        outlet="Tarvel Post",
        published="2025-03-12",
        text=(
            "The landslide in the village of Tarvel killed 31 people, the fire brigade of Holm said. The school "
            "opens again on 24 March. Arden Stone, the owner of the quarry, paid a fine of 90,000 crowns in 2019."
        ),
    ),
]
QUARRY_BRIEF = make_brief(QUARRY)

DESK = [
    # true, in other words
    ("The quarry has a staff of 318.", "318", "supported"),
    ("Sixty-four villagers of Tarvel were dug out alive by rescuers.", "Sixty-four", "supported"),
    ("It had been fined 90,000 crowns in 2019 for the quarry.", "90,000", "supported"),
    ("It had been fined 90,000 crowns in 2019 for the quarry.", "2019", "supported"),
    ("Lessons at the school begin again on March 24.", "March 24", "supported"),
    # converted and rounded
    ("The slope had slid 46 feet since the new year.", "46 feet", "supported"),
    ("The slope above the village had moved by some 15 yards.", "15 yards", "converted"),
    ("Mending the road will cost $18 million.", "$18 million", "rounded"),
    ("Mending the road will cost about $18 million.", "$18 million", "rounded"),
    ("More than 300 workers are employed in the quarry.", "300", "bounded"),
    ("The quarry turns out 1,200,000 tonnes of granite every year.", "1,200,000 tonnes", "supported"),
    # disputed
    ("The landslide in Tarvel killed 27 people.", "27", "disputed"),
    # wrong
    ("The landslide in Tarvel killed 72 people.", "72", "contradicted"),
    ("The quarry employs 381 workers.", "381", "contradicted"),
    ("The slope above Tarvel had moved 41 metres since January.", "41 metres", "contradicted"),
    ("Repairs of the Tarvel road will cost $184 million.", "$184 million", "contradicted"),
    ("The school opens again on 26 March.", "26 March", "contradicted"),
    ("Insurers expect 77 claims.", "77", "unsupported"),
    ("Insurers expect losses of 5.5 million crowns.", "5.5 million", "unsupported"),
    # the number is printed, of something else
    ("In Carrow 64 survivors of the landslide were dug out of a mill.", "64", "elsewhere"),
    ("Helicopters flew 4,200 kilometres.", "4,200 kilometres", "unsupported"),
    ("Donors sent 4,200 blankets.", "4,200", "elsewhere"),
    # quotations
    ("“We warned them in writing,” said Sorel.", "We warned them in writing,", "supported"),
    ("“We had warned them in writing and no one answered,” Sorel said.", None, "altered"),
    ("“We warned them in writing, and everybody answered,” Sorel said.", None, "contradicted"),
    ("“We did not warn them in writing,” Sorel said.", None, "contradicted"),
    ("‘We warned them in writing, and nobody answered,’ Sorel said.", None, "supported"),
    ("“The mountain has always moved,” a shepherd said.", None, "unsupported"),
    ("They call it the “mountain”.", None, None),
]


@pytest.mark.parametrize(("text", "printed", "verdict"), DESK)
def test_a_draft_of_a_desk(text: str, printed: str | None, verdict: str | None) -> None:
    found = check_text(text, QUARRY, QUARRY_BRIEF.measures, date(2025, 3, 13))
    if verdict is None:
        assert found == []
        return
    wanted = [
        each for each in found if (each.kind == "quote" if printed is None else each.printed == printed)
    ]
    assert [each.verdict for each in wanted] == [verdict]


def test_a_conversion_says_from_what_and_where() -> None:
    (found,) = check_text("The slope had slid 15 yards since the new year.", QUARRY)
    (place,) = found.places
    assert found.why == "converted from 14 metres"
    assert (place.printed, place.line) == ("14 metres", 1)


def test_a_line_is_counted_in_the_article() -> None:
    (found,) = check_text("Mending the road will cost $18.4 million.", QUARRY)
    assert [(place.article, place.line) for place in found.places] == [("wire", 3)]


def test_what_differs_is_said() -> None:
    text = "In Carrow 64 survivors of the landslide were dug out of a mill."
    (found,) = check_text(text, QUARRY)
    assert "Carrow" in found.why


LOCK = [
    Article(
        id="herald",
        published="2026-09-15",
        text=(
            "Two boatmen drowned when the lock at Wessel failed on Monday evening, the river police said. The alarm "
            "was raised at 4:40 p.m. The Wessel boatyard employs 210 people in the town. Some 1,300 people left "
            "their homes. “We were lucky with the water,” lock keeper Jan Horst said. “An hour later the ferry "
            "would have come,” Horst added. The keeper’s mother, Ada Horst, 71, was rescued."
        ),
    ),
    Article(
        id="mail",
        published="2026-09-18",
        text=(
            "The number of boatmen who drowned at the Wessel lock has risen to three, the clinic said on Thursday. "
            "The third, a crane driver, died of his injuries on Wednesday night. "
            "“Nobody rang the bell. I was in the kitchen,” said Lena Voss, who lives beside the lock."
        ),
    ),
]
LOCK_BRIEF = make_brief(LOCK)

LOCK_CASES = [
    # a direct quotation is word for word, but for what is marked
    ("“We were very lucky with the water,” Horst said.", "quote", "altered"),
    ("“We were lucky with water,” Horst said.", "quote", "altered"),
    ("“We have been lucky with the water,” Horst said.", "quote", "altered"),
    ("'we were lucky with the water', Horst said.", "quote", "supported"),
    ("“Lucky with the water”, as Horst said.", "quote", "supported"),
    ("“We were lucky … the water,” Horst said.", "quote", "supported"),
    ("“[The people] were lucky with the water,” Horst said.", "quote", "supported"),
    (
        "“We were lucky with the water. An hour later the ferry would have come,” Horst said.",
        "quote",
        "supported",
    ),
    # ... and its speaker's
    ("“Nobody rang the bell,” lock keeper Jan Horst said.", "quote", "contradicted"),
    ("“Nobody rang the bell,” said Voss, a neighbour.", "quote", "supported"),
    ("“Nobody rang the bell,” she said.", "quote", "supported"),
    ("Lena Voss said: “Nobody rang the bell.”", "quote", "supported"),
    ("Jan Horst said: “Nobody rang the bell.”", "quote", "contradicted"),
    # the day of an event is not the day on which it was told
    ("The crane driver died on Thursday night.", "Thursday night", "contradicted"),
    ("The crane driver died on Wednesday night.", "Wednesday night", "supported"),
    ("The lock failed on Tuesday evening.", "Tuesday evening", "contradicted"),
    ("The lock failed on Monday evening.", "Monday evening", "supported"),
    # a count that a later one superseded
    ("Two boatmen drowned at the Wessel lock.", "Two", "earlier"),
    ("Three boatmen drowned at the Wessel lock.", "Three", "supported"),
    # other things, and "shortly"
    ("The alarm was raised shortly before 5 p.m.", "5 p.m.", "bounded"),
    ("The alarm was raised shortly before 6 p.m.", "6 p.m.", "contradicted"),
    ("The oldest of the rescued was aged 71.", "71", "supported"),
    ("About 200 people are employed by the Wessel boatyard.", "200", "rounded"),
    ("More than 200 people are employed by the Wessel boatyard.", "200", "bounded"),
]


@pytest.mark.parametrize(("text", "printed", "verdict"), LOCK_CASES)
def test_a_draft_of_a_running_story(text: str, printed: str, verdict: str) -> None:
    found = check_text(text, LOCK, LOCK_BRIEF.measures)
    assert [each.verdict for each in found if printed in (each.kind, each.printed)] == [verdict]


def test_a_number_of_other_things_does_not_speak_against_one() -> None:
    (found,) = check_text("The Wessel boatyard employs 310 people in the town.", LOCK, LOCK_BRIEF.measures)
    assert [place.printed for place in found.against] == ["210"]


def test_an_earlier_count_names_the_latest() -> None:
    (found,) = check_text("Two boatmen drowned at the Wessel lock.", LOCK, LOCK_BRIEF.measures)
    assert found.why == "earlier count; latest three"


def test_an_altered_quotation_shows_what_the_source_says() -> None:
    (found,) = check_text("“We were very lucky with the water,” Horst said.", LOCK)
    assert ([place.printed for place in found.against], found.why) == (
        ["We were lucky with the water"],
        "“very” added",
    )


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_draft_is_checked_without_a_crash(text: str) -> None:
    for found in check_text(text, QUARRY):
        assert text[found.start : found.end] == found.printed
