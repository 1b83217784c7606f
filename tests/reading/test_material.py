"""What both readers start from: sentences, and numbers resolved as far as the article allows."""

from __future__ import annotations

from consensus.reading.material import Material
from consensus.schema import Article

TEXT = "The ceremony took place on April 30. The mayor spoke on Thursday. Building began in 2021."


def dates(article: Article) -> dict[str, object]:
    return {q.printed: q.value for q in Material.of(article).quantities if q.kind == "date"}


def test_a_day_without_a_year_takes_the_storys_and_a_weekday_stays_open() -> None:
    undated = Article(id="a", text="The ceremony took place on April 30. The mayor spoke on Thursday.")
    assert dates(undated) == {"April 30": None, "Thursday": None}
    hinted = undated.model_copy(update={"story_day": "2025-05-01"})
    assert dates(hinted) == {"April 30": "2025-04-30", "Thursday": None}


def test_an_articles_own_date_goes_before_the_storys() -> None:
    article = Article(id="a", text=TEXT, published="2024-05-02", story_day="2025-05-01")
    assert dates(article)["April 30"] == "2024-04-30"
    assert dates(article)["Thursday"] == "2024-05-02"


def test_candidates_of_a_sentence_are_those_that_start_in_it() -> None:
    material = Material.of(Article(id="a", text=TEXT))
    first, second, third = material.sentences
    assert [material.quantities[n].printed for n in material.candidates(first)] == ["April 30"]
    assert [material.quantities[n].printed for n in material.candidates(third)] == ["2021"]
    assert material.sentence_of(second[0]) == 1
