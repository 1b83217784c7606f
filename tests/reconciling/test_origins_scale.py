"""Stories of hundreds of articles, and texts made to be slow."""

import random
import time

import helpers_origins as texts
import pytest
from clocked import cpu_seconds

from consensus.reconciling.origins import find_origins
from consensus.schema import Article

ONE, TWO, THREE = "abcdefghijklmnop", "aeiouy", "bdfgklmnprstvz"


def invented(seed: int, sentences: int = 25) -> str:
    """A report of its own: sentences of invented words, names and figures."""
    pick = random.Random(seed)

    def word() -> str:
        return "".join(pick.choice(kind) for kind in (ONE, TWO, THREE, TWO, THREE))

    def sentence() -> str:
        words = [word() for _ in range(12)]
        words[3], words[8] = words[3].title(), str(pick.randrange(20, 9000))
        return " ".join(words).capitalize() + "."

    return " ".join(sentence() for _ in range(sentences))


def cut(text: str, seed: int) -> str:
    """A copy that leaves out some sentences and adds one."""
    pick = random.Random(seed)
    kept = [part for part in text.split(". ") if pick.random() > 0.3]
    return ". ".join(kept) + ". " + invented(seed, 1)


def test_many_copies_of_few_reports() -> None:
    reports = [texts.WIRE, texts.RIVAL, *(invented(seed) for seed in range(20))]
    made = [
        Article(id=f"{number}-{copy}", text=cut(report, 100 * number + copy) if copy else report)
        for number, report in enumerate(reports)
        for copy in range(5)
    ]
    random.Random(7).shuffle(made)
    found = find_origins(made)
    assert sorted(len(origin.articles) for origin in found.origins) == [5] * len(reports)
    assert all(len({name.split("-")[0] for name in origin.articles}) == 1 for origin in found.origins)


def test_a_rewording_is_found_among_many() -> None:
    made = [Article(id=str(seed), text=invented(seed)) for seed in range(60)]
    made[10:10] = [Article(id="wire", text=texts.WIRE), Article(id="rival", text=texts.RIVAL)]
    padded = texts.WIRE + invented(99, 40)  # the fullest print has most of its words for itself
    made += [Article(id="padded", text=padded), Article(id="reworded", text=texts.REWORDED)]
    found = find_origins(made)
    assert len(found.origins) == 62
    assert {found.of_article(name) for name in ("padded", "reworded")} == {found.of_article("wire")}
    assert found.of_article("wire") != found.of_article("rival")


def spent(count: int, first: int) -> float:
    made = [Article(id=str(seed), text=invented(seed)) for seed in range(first, first + count)]
    return cpu_seconds(lambda: find_origins(made), 1)


def test_four_times_the_articles_cost_about_four_times_the_time() -> None:
    spent(50, 1000)
    small, large = min(spent(60, 2000), spent(60, 3000)), spent(240, 4000)
    assert large < 12 * small  # 16 were quadratic; leaves room for a loaded machine


HOSTILE = {
    "quotes": '"' * 40_000,
    "openers": "“" * 40_000,
    "single": "'A" * 20_000,
    "unclosed": "‘A" + " word" * 8_000,
    "numbers": "1.," * 14_000,
    "digits": "1" * 40_000,
    "initials": "A. " * 14_000,
    "gaps": "\x00" * 40_000,
    "pairs": "Ab 12 " * 7_000,
    "lines": "\n" * 40_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_take_no_long_time(text: str) -> None:
    start = time.process_time()
    made = {"one": text, "other": "x" + text, "wire": texts.WIRE}
    find_origins([Article(id=name, text=body) for name, body in made.items()])
    assert time.process_time() - start < 15
