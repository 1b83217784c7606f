"""Two numbers that cannot both be true: how likely they are of one measure, without a model."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers_figures import read
from hypothesis import given
from hypothesis import strategies as st

from consensus.reconciling.grouping.doubts import doubts, ruled_out
from consensus.reconciling.grouping.groups import propose_groups
from consensus.reconciling.grouping.rarity import Rarity
from consensus.reconciling.grouping.readings import readings_of
from consensus.reconciling.grouping.rivals import Rivals
from consensus.reconciling.measures import build_measures

# One line a case: the texts, and the numbers that one measure of them holds, or none.
CASES = [
    ("the year of the story in one of them", ["On Tuesday, 3 March 2026, a gale tore down 340 pylons near Orrin.", "The gale tore down 410 pylons near Orrin on Tuesday."], {"340", "410"}),
    ("another year in one of them", ["On Tuesday, 3 March 2026, a gale tore down 340 pylons near Orrin.", "In 2019 a gale tore down 410 pylons near Orrin."], set()),
    ("both printed by one article", ["The ferry Alder carried 212 passengers, the ministry said.", "The ferry Alder carried 240 passengers, the ministry said.", "The ferry Alder carried 212 passengers, its owner said at noon. By the evening the ferry Alder carried 240 passengers in what the papers wrote."], {"212", "240"}),
    ("a second sum beside the first", ["The fund gives 10 lakh rupees to each family. The fund also gives 2 lakh rupees to each family.", "The fund gives 10 lakh rupees to each family."], set()),
    ("the quake and a second one", ["The quake had a depth of 66 km.", "A second quake had a depth of 24 km."], set()),
    ("one in an article that words it otherwise", ["Talvik will close with 900 jobs to go, the mill said.", "The mill said 900 jobs were to go at Talvik.", "At the mill in Talvik 1,300 jobs are to go, the union said."], {"900", "1,300"}),
]  # fmt: skip


def summaries(texts):
    return [read(name, text, published="2026-03-04") for name, text in zip("abcd", texts, strict=False)]


@pytest.mark.parametrize(("texts", "rivals"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_numbers_are_set_against_each_other_where_the_words_say_so(texts, rivals):
    told = summaries(texts)
    measures, _ = build_measures(told, propose_groups(told), lambda figure: figure.article)
    found = [{f.value for p in m.positions for f in p.figures} for m in measures if m.verdict == "disputed"]
    wanted = {float(number.replace(",", "")) for number in rivals}
    assert found == ([wanted] if wanted else [])


def readings(*texts):
    return readings_of([figure for summary in summaries(texts) for figure in summary.figures])


def of_value(found, value):
    return next(reading for reading in found if reading.figure.value == value)


def test_what_is_read_out_of_the_words_around_is_only_a_doubt():
    found = readings(
        "The mill at Talvik cut 900 jobs on Tuesday.", "The mill at Talvik cut 1,300 posts by 2029."
    )
    one, two = of_value(found, 900), of_value(found, 1300)
    assert doubts(one, two) and not ruled_out(one, two)
    dead = readings("The fire killed 31 people.", "The fire injured 47 people.")
    assert ruled_out(of_value(dead, 31), of_value(dead, 47))
    assert Rivals(dead).likeness(of_value(dead, 31), of_value(dead, 47)) == 0
    crowd = readings("The fire killed 31 people.", "The fire killed 47 people.")
    one, two = of_value(crowd, 31), of_value(crowd, 47)
    assert not doubts(one, two) and not ruled_out(one, two)


# One line a case: what the second report adds to the mill's jobs, and whether 900 and 1,300 are likelier for it.
BESIDE = [
    ("the same number too", "The mill at Talvik will cut 900 jobs.", False),
    ("a number more like it", "The mill at Talvik will cut 910 jobs this week.", False),
    ("a number of something else", "The storm hurt 3 people.", None),
]


@pytest.mark.parametrize(
    ("more", "likelier"), [case[1:] for case in BESIDE], ids=[case[0] for case in BESIDE]
)
def test_what_else_the_other_article_prints_tells_on_two_numbers(more, likelier):
    first, second = "The mill at Talvik will cut 900 jobs.", "The mill at Talvik in all will cut 1,300 jobs."
    alone, with_more = readings(first, second), readings(first, f"{second} {more}")
    before = Rivals(alone).likeness(of_value(alone, 900), of_value(alone, 1300))
    a = next(r for r in with_more if r.figure.value == 900 and r.figure.article == "a")
    after = Rivals(with_more).likeness(a, of_value(with_more, 1300))
    assert (after == pytest.approx(before, abs=0.1)) if likelier is None else after < before - 0.02


def test_numbers_that_stand_in_for_each_other_are_likelier_rivals():
    apart = readings(*["Talvik will cut 900 jobs."] * 2, *["Talvik will cut 1,300 jobs."] * 2)
    both = "Talvik will cut 900 jobs. Talvik will cut 1,300 jobs."
    together = readings("Talvik will cut 900 jobs.", "Talvik will cut 1,300 jobs.", both, both)

    def likeness(found):
        one = next(r for r in found if r.figure.value == 900 and r.figure.article == "a")
        two = next(r for r in found if r.figure.value == 1300 and r.figure.article != "a")
        assert Rivals(found).likeness(one, two) == Rivals(found).likeness(two, one)
        return Rivals(found).likeness(one, two)

    assert likeness(together) < likeness(apart)


def test_numbers_that_share_no_word_are_no_rivals():
    found = readings("The drug group lost 121 millilitres on average.", "Controls forfeited a mere 69 mL.")
    one, two = (next(r for r in found if r.figure.value == value) for value in (121, 69))
    assert one.figure.dimension == two.figure.dimension
    assert Rivals(found).likeness(one, two) == 0


def test_likeness_is_symmetric_and_falls_with_the_distance():
    found = readings(
        "The mill at Talvik employs 900 people.",
        "The mill at Talvik employs 1,100 people.",
        "The mill at Talvik employs 4,800 people.",
    )
    rivals = Rivals(found)
    one, two, far = (of_value(found, value) for value in (900, 1100, 4800))
    assert rivals.evidence(one, two) == rivals.evidence(two, one)
    assert rivals.evidence(one, far)["far apart"] > rivals.evidence(one, two)["far apart"]


def test_a_rare_word_says_more_than_one_that_every_sentence_holds():
    found = readings(
        "The storm felled 12 oaks.",
        "The storm felled 15 oaks.",
        "The storm cut 9 roads.",
        "The storm hurt 3.",
    )
    rarity = Rarity(found)
    common, rare = frozenset({"storm", "fell"}), frozenset({"oak", "fell"})
    assert rarity.alike(common, frozenset({"storm"})) < rarity.alike(rare, frozenset({"oak"}))


@given(
    st.frozensets(st.sampled_from("storm oak road fell cut".split())),
    st.frozensets(st.sampled_from("storm oak road".split())),
)
def test_alikeness_lies_between_nothing_and_all(one, two):
    rarity = Rarity(readings("The storm felled 12 oaks.", "The storm cut 9 roads."))
    assert rarity.alike(one, two) == rarity.alike(two, one)
    assert 0 <= rarity.alike(one, two) <= 1 + 1e-9
    if one:
        assert rarity.alike(one, one) == pytest.approx(1)


WEIGHED = """
import sys
sys.path.insert(0, sys.argv[1])
from helpers_figures import read
from consensus.reconciling.grouping.rarity import Rarity
from consensus.reconciling.grouping.readings import readings_of
words = "mill river north wind gate tower lamp coal rope bell stone glass ladder".split()
texts = [f"The {' '.join(words[:n])} company cut {n} hundred jobs." for n in range(1, 14)]
rarity = Rarity(readings_of([f for n, t in enumerate(texts) for f in read(f"a{n}", t).figures]))
print([rarity.alike(frozenset(words[n:]), frozenset(words[m::2])) for n in range(6) for m in range(6)])
"""


def test_no_order_of_a_set_shows_in_a_weight():
    told = {
        subprocess.run(
            [sys.executable, "-c", WEIGHED, str(Path(__file__).parents[1])],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
