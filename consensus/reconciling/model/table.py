"""What the model sees of all articles in round trip 2: one row a figure, one row a statement."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consensus.schema import ArticleSummary, Figure, Origin

_SPACE = re.compile(r"\s+")
CONTEXT = 60  # characters of the sentence on either side of a number: enough to tell its scope


@dataclass(frozen=True, slots=True)
class Table:
    """The table's text, and what its short ids stand for ("A3": a figure, "A.1": a statement).

    ``head`` is what stands above the figures, ``rows`` are the figures', in the order of ``figures``.
    """

    text: str
    figures: Mapping[str, str]
    statements: Mapping[str, str]
    head: str
    rows: tuple[str, ...]

    def cut(self, blocks: Sequence[frozenset[str]]) -> list[Table]:
        """For each block the table of the figures named in it, without statements."""
        home = {figure: number for number, block in enumerate(blocks) for figure in block}
        figures: list[dict[str, str]] = [{} for _ in blocks]
        rows: list[list[str]] = [[] for _ in blocks]
        for (short, figure), row in zip(self.figures.items(), self.rows, strict=True):
            if (block := home.get(figure)) is not None:
                figures[block][short] = figure
                rows[block].append(row)
        return [
            Table("\n".join([self.head, *own]), named, {}, self.head, tuple(own))
            for own, named in zip(rows, figures, strict=True)
        ]


def letters(index: int) -> str:
    """The letters of article ``index``: A … Z, AA … (as spreadsheets count columns).

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def build_table(summaries: Sequence[ArticleSummary], origins: Sequence[Origin]) -> Table:
    """All figures and statements of a story."""
    letter = _letters_of(summaries)
    figures: dict[str, str] = {}
    statements: dict[str, str] = {}
    rows: list[str] = []
    for summary in summaries:
        for number, figure in enumerate(summary.figures, 1):
            short = f"{letter[summary.article.id]}{number}"
            figures[short] = figure.id
            rows.append(_figure(short, figure))
    told = ["statements:"]
    for summary in summaries:
        for number, statement in enumerate(summary.statements, 1):
            short = f"{letter[summary.article.id]}.{number}"
            statements[short] = statement.id
            told.append(f"{short} | {_cell(statement.text)}")
    head = "\n".join(_head(summaries, origins))
    return Table("\n".join([head, *rows, *told]), figures, statements, head, tuple(rows))


def _letters_of(summaries: Sequence[ArticleSummary]) -> dict[str, str]:
    return {summary.article.id: letters(n) for n, summary in enumerate(summaries)}


def _head(summaries: Sequence[ArticleSummary], origins: Sequence[Origin]) -> list[str]:
    """The rows above the figures: the articles, and which of them carry one report."""
    letter = _letters_of(summaries)
    rows = ["articles:", *(_article(summary, letter) for summary in summaries)]
    rows += [_shared(origin, letter) for origin in origins if len(origin.articles) > 1]
    return [*rows, "figures:"]


def _article(summary: ArticleSummary, letter: Mapping[str, str]) -> str:
    article = summary.article
    facts = [article.outlet or "", (article.published or "")[:10], article.title or ""]
    return f"{letter[article.id]} | " + " | ".join(_cell(fact) for fact in facts)


def _shared(origin: Origin, letter: Mapping[str, str]) -> str:
    return f"{' '.join(letter[a] for a in origin.articles if a in letter)} carry the same report"


def _figure(short: str, figure: Figure) -> str:
    cells = [figure.label, figure.phrase, figure.attribution, _around(figure)]
    if figure.as_of:
        cells.append(f"as of {figure.as_of}")
    return f"{short} | " + " | ".join(_cell(cell) for cell in cells)


def _around(figure: Figure) -> str:
    at = figure.start - figure.quote_start
    before = figure.quote[max(0, at - CONTEXT) : at]
    after = figure.quote[at + len(figure.printed) : at + len(figure.printed) + CONTEXT]
    return f"{before}[…]{after}"


def _cell(text: str) -> str:
    printable = text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)
    line = _SPACE.sub(" ", printable) if "  " in printable else printable  # no other space is printable
    return line.replace("|", "/").strip()
