"""What changed between two briefs: tables, then what must hold for any two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consensus.changes import changes, changes_since
from consensus.schema import ArticleEntry, Brief, Change, Figure, Measure, Paragraph, Position, Usage

# One printed number: article, sentence, what is printed. A sentence's number stands for its place too.
Told = tuple[str, str, str]

DISPUTED = "disputed"


def figure(told: Told, dimension: str = "count:people", weak: bool = False) -> Figure:
    article, sentence, printed = told
    quote = f"{sentence} put it at {printed}."
    start = 100 * len(sentence)
    value = float(printed) if printed.replace(".", "").isdigit() else None
    return Figure(
        id=f"{article}:{sentence}:{printed}",
        article=article,
        start=start + quote.index(printed),
        end=start + quote.index(printed) + len(printed),
        printed=printed,
        phrase=printed,
        quote=quote,
        quote_start=start,
        quote_end=start + len(quote),
        kind="date" if dimension == "date" else "number",
        dimension=dimension,
        value=value,
        low=value,
        high=value,
        base_low=value,
        base_high=None if value is None else value + 1,
        weak=weak,
    )


def measure(
    label: str, *positions: list[Told], verdict: str = "", dimension: str = "count:people", weak: bool = False
) -> Measure:
    found = tuple(
        Position(printed=told[0][2], origins=("O1",), figures=tuple(figure(t, dimension, weak) for t in told))
        for told in positions
    )
    said = verdict or (DISPUTED if len(positions) > 1 else "agreed")
    return Measure.model_validate({"id": f"M-{label}", "label": label, "verdict": said, "positions": found})


def entry(name: str, text: str | None = None, url: str | None = None) -> ArticleEntry:
    return ArticleEntry(
        id=name,
        file=None,
        outlet=None,
        title=None,
        url=url,
        published=None,
        origin="O1",
        body=((0, 9),),
        text=text or name,
    )


def brief(*measures: Measure, articles: tuple[ArticleEntry, ...] = ()) -> Brief:
    return Brief(
        title="",
        lede=Paragraph(text=""),
        reader="m",
        articles=articles,
        origins=(),
        measures=measures,
        statements=(),
        paragraphs=(),
        left_out=(),
        usage=Usage(),
    )


A12, B12, C15, C12 = ("a", "Police", "12"), ("b", "Mayor", "12"), ("c", "Court", "15"), ("c", "Court", "12")
A15, B15, A9 = ("a", "Police", "15"), ("b", "Mayor", "15"), ("a", "Police", "9")

# (before, after, kinds with the articles that changed them)
TABLE = {
    "nothing": ([measure("dead", [A12])], [measure("dead", [A12])], []),
    "another label is no change": ([measure("dead", [A12])], [measure("people killed", [A12])], []),
    "one more article says the same": ([measure("dead", [A12])], [measure("dead", [A12, C12])], []),
    "one more says otherwise": ([measure("dead", [A12])], [measure("dead", [A12], [C15])], [("newly-disputed", "c")]),
    "the dissenter comes round": (
        [measure("dead", [A12], [C15])],
        [measure("dead", [A12, C12])],
        [("settled", "c")],
    ),
    "the dissenter is gone": ([measure("dead", [A12], [C15])], [measure("dead", [A12])], [("settled", "c")]),
    "all went up": ([measure("dead", [A12, B12])], [measure("dead", [A15, B15])], [("risen", "a b")]),
    "all went down": ([measure("dead", [A12])], [measure("dead", [A9])], [("fallen", "a")]),
    "the dispute goes up": (
        [measure("dead", [A9], [B12])],
        [measure("dead", [B12], [C15])],
        [("risen", "a c")],
    ),
    "the dispute widens both ways": (
        [measure("dead", [A12], [("b", "Mayor", "13")])],
        [measure("dead", [A12], [("b", "Mayor", "13")], [C15], [("d", "Navy", "9")])],
        [("changed", "c d")],
    ),
    "another day": (
        [measure("day", [("a", "Police", "Monday")], dimension="date")],
        [measure("day", [("a", "Police", "Tuesday")], dimension="date")],
        [("changed", "a")],
    ),
    "a new figure": ([measure("dead", [A12])], [measure("dead", [A12]), measure("tickets", [C15])], [("new", "c")]),
    "a figure gone": ([measure("dead", [A12]), measure("tickets", [C15])], [measure("dead", [A12])], [("gone", "c")]),
    "a weak one is no news": ([], [measure("two countries", [A12], weak=True)], []),
    "one measure where two were": ([measure("x", [A12]), measure("y", [B12])], [measure("x", [A12, B12])], []),
    "two measures where one was": ([measure("x", [A12, B12])], [measure("x", [A12]), measure("y", [B12])], []),
    "grouped otherwise, and disputed by it": (
        [measure("x", [A12]), measure("y", [C15])],
        [measure("x", [A12], [C15])],
        [("newly-disputed", "c")],
    ),
    "split, and a part newly disputed": (
        [measure("x", [A12, B12, ("d", "Navy", "12")])],
        [measure("x", [A12, B12]), measure("y", [("d", "Navy", "12")], [C15])],
        [("newly-disputed", "c")],
    ),
    "the article has another id": ([measure("dead", [A12])], [measure("dead", [("a-2", "Police", "12")])], []),
    "same sentence, another label": ([measure("dead", [A12])], [measure("victims", [("z", "Police", "12")])], []),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_table(name: str) -> None:
    before, after, expected = TABLE[name]
    found = changes(brief(*before), brief(*after))
    assert [(change.kind, " ".join(change.articles)) for change in found] == expected


def test_a_change_says_what_was_and_what_is() -> None:
    (found,) = changes(brief(measure("dead", [A12])), brief(measure("dead", [A12], [C15])))
    assert found == Change(
        kind="newly-disputed",
        label="dead",
        measure="M-dead",
        before=("12",),
        after=("12", "15"),
        articles=("c",),
    )
    (gone,) = changes(brief(measure("dead", [A12])), brief())
    assert (gone.kind, gone.measure, gone.before, gone.after) == ("gone", "", ("12",), ())


def running(*positions: list[Told]) -> Measure:
    """A count that rose: the latest state first."""
    return measure("dead", *positions, verdict="compatible").model_copy(update={"reason": "as-of"})


A2, B3, C4, D61 = ("a", "Police", "2"), ("b", "Mayor", "3"), ("c", "Court", "4"), ("d", "Navy", "61")
A38, C64 = ("a", "Police", "38"), ("c", "Court", "64")

# (before, after, kind, what it was, what it is, whose doing)
VALUES = {
    "a running count goes on": (running([B3], [A2]), running([C4], [B3], [A2]), "risen", "3", "4", "c"),
    "a count begins to run": (measure("dead", [B3]), running([C4], [B3]), "risen", "3", "4", "c"),
    "a running count is disputed": (
        running([B3], [A2]),
        measure("dead", [C4], [B3], [A2]),
        "newly-disputed",
        "3",
        "2 3 4",
        "c",
    ),
    "a dispute was a running count": (
        measure("dead", [A38], [D61]),
        running([D61], [A38]),
        "settled",
        "38 61",
        "61",
        "",
    ),
    "values from the lowest up": (
        measure("dead", [A38], [D61]),
        measure("dead", [A38], [C64], [D61]),
        "risen",
        "38 61",
        "38 61 64",
        "c",
    ),
}


@pytest.mark.parametrize("name", VALUES)
def test_what_was_and_what_is(name: str) -> None:
    before, after, kind, was, now, doers = VALUES[name]
    (found,) = changes(brief(before), brief(after))
    told = (found.kind, " ".join(found.before), " ".join(found.after), " ".join(found.articles))
    assert told == (kind, was, now, doers)


def test_an_earlier_state_that_comes_or_goes_is_no_change() -> None:
    assert changes(brief(running([C4], [A2])), brief(running([C4], [B3], [A2]))) == ()
    assert changes(brief(running([C4], [B3], [A2])), brief(running([C4], [A2]))) == ()


# Of articles a, b and c, the second run is not given c. (before, after, kinds)
LEFT = {
    "the dissenter is not given": ([measure("dead", [A12], [C15])], [measure("dead", [A12])], []),
    "the highest is not given": (
        [measure("dead", [A12, C15], verdict="compatible")],
        [measure("dead", [A12])],
        [],
    ),
    "the latest state is not given": ([running([C4], [B3], [A2])], [running([B3], [A2])], []),
    "its own measure is not given": ([measure("dead", [A12]), measure("tickets", [C15])], [measure("dead", [A12])], []),
    "two still disagree": ([measure("dead", [A12], [B3], [C15])], [measure("dead", [A12], [B3])], []),
    "another came round meanwhile": (
        [measure("dead", [A12], [B3], [C15])],
        [measure("dead", [A12, B12])],
        [("settled", "b")],
    ),
    "another rose meanwhile": ([measure("dead", [A12], [C15])], [measure("dead", [A15])], [("risen", "a")]),
}  # fmt: skip


@pytest.mark.parametrize("name", LEFT)
def test_an_article_that_is_not_given_again_settles_nothing(name: str) -> None:
    before, after, expected = LEFT[name]
    a, b, c = (entry(name) for name in "abc")
    found = changes_since(
        brief(*before, articles=(a, b, c)), brief(*after, articles=(a, b)), run="1", made=""
    )
    assert found is not None
    assert found.articles_gone == ("c",)
    assert [(change.kind, " ".join(change.articles)) for change in found.changes] == expected


def test_the_gravest_comes_first() -> None:
    before = brief(measure("a", [A12]), measure("b", [B12]), measure("c", [("c", "Court", "1")]))
    after = brief(
        measure("z", [("z", "Zoo", "4")]),
        measure("c", [("c", "Court", "2")]),
        measure("b", [B12], [C15]),
        measure("a", [A12]),
    )
    assert [change.kind for change in changes(before, after)] == ["newly-disputed", "risen", "new"]


def test_articles_that_came_went_and_were_rewritten() -> None:
    before = brief(articles=(entry("a"), entry("b", url="http://h/b"), entry("c")))
    after = brief(
        articles=(entry("a-renamed", text="a"), entry("b", text="new", url="http://h/b"), entry("d"))
    )
    found = changes_since(before, after, run="1", made="2026-03-04T10:00:00+00:00")
    assert found is not None
    assert (found.articles_added, found.articles_gone, found.articles_changed) == (("d",), ("c",), ("b",))
    assert changes_since(before, before, run="1", made="") is None


tellings = st.tuples(
    st.sampled_from("abcd"),
    st.sampled_from(["Police", "Mayor", "Navy"]),
    st.sampled_from(["1", "2", "12", "some"]),
)
measures = st.lists(
    st.builds(
        lambda label, verdict, told: measure(label, *[[t] for t in told], verdict=verdict),
        st.sampled_from(["dead", "aboard", ""]),
        st.sampled_from(["agreed", "disputed", "single-source"]),
        st.lists(tellings, min_size=1, max_size=3),
    ),
    max_size=5,
)  # fmt: skip


@given(measures)
def test_nothing_changed_against_itself(found: list[Measure]) -> None:
    assert changes(brief(*found), brief(*found)) == ()


@given(measures, measures, st.randoms(use_true_random=False))
def test_the_order_of_measures_does_not_matter(
    before: list[Measure], after: list[Measure], chance: object
) -> None:
    expected = changes(brief(*before), brief(*after))
    chance.shuffle(before)  # type: ignore[attr-defined]
    chance.shuffle(after)  # type: ignore[attr-defined]
    assert changes(brief(*before), brief(*after)) == expected


@given(measures, measures)
def test_what_is_new_one_way_is_gone_the_other(before: list[Measure], after: list[Measure]) -> None:
    there, back = changes(brief(*before), brief(*after)), changes(brief(*after), brief(*before))
    assert sorted(c.label for c in there if c.kind == "new") == sorted(
        c.label for c in back if c.kind == "gone"
    )
