"""The tables of a story's blocks: made in one pass, the same as each by itself."""

from __future__ import annotations

from consensus import Article, summarise
from consensus.reconciling.findings import origins_of
from consensus.reconciling.model.blocks import blocks
from consensus.reconciling.model.table import build_table


def test_each_figure_stands_in_the_table_of_its_block() -> None:
    texts = [
        f"The flood took {n} houses in Orrin.\nSome {n + 7}  people | left by {n} p.m." for n in (12, 40, 55)
    ]
    read = summarise([Article(id=f"a{n}", outlet="Wire", text=t) for n, t in enumerate(texts)]).summaries
    origins = origins_of(read).origins
    cut = blocks(read, 300)
    whole = build_table(read, origins)
    tables = whole.cut(cut)
    assert len(cut) > 1
    assert [frozenset(table.figures.values()) for table in tables] == cut
    for table in tables:
        rows = [row for row in whole.text.split("\nstatements:")[0].split("\n") if row.count(" | ") > 3]
        own = [row for row in rows if row.split(" | ")[0] in table.figures]
        head = whole.text.split("figures:\n")[0] + "figures:"
        assert table.text == "\n".join([head, *own])
