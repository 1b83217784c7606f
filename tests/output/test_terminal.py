"""The terminal: the page's order, plots in characters that stay in their columns, plain when piped."""

from __future__ import annotations

import io

import pytest
from helpers_output import FERRY, HOSTILE, bridge, changed_bridge, poisoned, story
from rich.cells import cell_len
from rich.console import Console

from consensus.output.names import Names
from consensus.output.safe import in_encoding
from consensus.output.terminal import print_brief, to_text
from consensus.output.terminal_plot import plot_lines
from consensus.schema import Brief


def plot(brief: Brief, width: int = 80, measure: int = 0) -> list[str]:
    return [line.plain for line in plot_lines(Names(brief), brief.measures[measure], width)]


def column(line: str, sign: str) -> int:
    return cell_len(line[: line.index(sign, 6)])


def test_the_order_is_the_pages() -> None:
    lines = to_text(changed_bridge()).splitlines()
    titles = [line for line in lines if line.isupper() or line.startswith("CHANGED SINCE")]
    assert titles == [
        "CHANGED SINCE 1 MAY 2025, 08:10 (RUN R7)",
        "FIGURES THAT DISAGREE",
        "THE BRIEF",
        "STATEMENTS THAT DISAGREE",
        "TEXT FAULTS",
        "WHAT THE REPORTS AGREE ON",
        "FIGURES THAT DIFFER AND FIT",
        "FROM ONE REPORT ONLY",
        "LEFT OUT, AND WHY",
        "WHO COPIED WHOM",
    ]


@pytest.mark.parametrize("width", [30, 50, 80, 100, 120, 160, 200])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(cell_len, to_text(bridge(), width).splitlines())) <= width


def test_a_plot_has_a_row_a_source_and_prints_the_ends_of_its_axis() -> None:
    *rows, rule, labels = plot(bridge())
    assert [row.strip()[0] for row in rows].count("●") == 3
    assert [row.strip()[0] for row in rows].count("○") == 2
    assert rows[-1].split()[1:3] == ["Kyiv", "Lantern"]
    assert rows[-1].endswith("4.7-kilometer")
    assert labels.split()[0] == "0"
    assert labels.endswith("5 km")
    far, near = column(rows[-1], "●"), column(rows[0], "●")
    left, right = cell_len(rule[: rule.index("├")]), cell_len(rule[: rule.index("┤")])
    assert (far - left) / (right - left) == pytest.approx(4.7 / 5, abs=0.03)
    assert (near - left) / (right - left) == pytest.approx(1 / 5, abs=0.03)


def test_dates_stand_on_a_time_axis() -> None:
    number = next(n for n, m in enumerate(bridge().measures) if m.verdict == "disputed" and m.kind == "date")
    *rows, _, labels = plot(bridge(), 100, number)
    assert "29 Apr 2025" in labels
    assert labels.endswith("2 May")
    assert column(rows[-1], "●") < column(rows[0], "●")


def test_an_open_end_is_an_arrow_and_a_fault_is_crossed_out() -> None:
    brief = story(
        "At least 41 people were killed when the Orrin dam broke, police said.",
        "The Orrin dam broke and 30 people were killed, officials said.",
    )
    assert sum("→" in line for line in plot(brief)) == 1
    faulty = next(
        n for n, m in enumerate(bridge().measures) for p in m.positions if any(f.fault for f in p.figures)
    )
    assert sum(line.count("✕") == 2 for line in plot(bridge(), 80, faulty)) == 1


def test_wide_letters_and_long_names_keep_the_columns() -> None:
    brief = story(*FERRY)
    outlets = ["北京日报中文新闻网络版北京日报中文新闻网络版", "Z\u0301a"]
    articles = tuple(
        a.model_copy(update={"outlet": outlet}) for a, outlet in zip(brief.articles, outlets, strict=True)
    )
    *rows, rule, _ = plot(brief.model_copy(update={"articles": articles}))
    ends = {cell_len(row[: row.rindex("  ")]) for row in rows}
    assert len(ends) == 1
    assert max(map(cell_len, [*rows, rule])) <= 80


def test_colours_only_on_a_terminal_and_only_where_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    def printed(**more: object) -> str:
        out = io.StringIO()
        print_brief(
            bridge(), Console(file=out, width=100, force_terminal=True, color_system="standard", **more)
        )
        return out.getvalue()

    assert "\x1b[1;31m" in printed()
    assert "\x1b[" not in to_text(bridge())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31m" not in printed()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_every_encoding_gets_a_plot_and_no_other_number(encoding: str) -> None:
    text = in_encoding(to_text(bridge()), encoding)
    text.encode(encoding)
    assert "4.7-kilometer" in text
    if encoding == "ascii":
        assert "=*=" in text
        assert "1 1/2" in in_encoding("1½", encoding)
        assert "10^2" in in_encoding("10²", encoding)


@pytest.mark.parametrize("attack", HOSTILE)
def test_hostile_text_moves_nothing(attack: str) -> None:
    text = to_text(poisoned(story(*FERRY), attack))
    assert not {"\x1b", "\u202e", "\x00"} & set(text)
    assert max(map(cell_len, text.splitlines())) <= 80


def test_a_name_of_two_megabytes_is_cut() -> None:
    brief = story(*FERRY)
    outlets = tuple(a.model_copy(update={"outlet": f"{a.id} " * 700_000}) for a in brief.articles)
    assert len(to_text(brief.model_copy(update={"articles": outlets}))) < 5_000
