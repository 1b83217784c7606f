"""Which measures and statements a reader is shown, and counts in words."""

from __future__ import annotations

from consensus.schema import Brief, Measure, Statement


def measures_with(brief: Brief, *verdicts: str) -> list[Measure]:
    """Measures with these verdicts that are worth a reader's time: not "two countries" alone."""
    found = [measure for measure in brief.measures if measure.verdict in verdicts]
    return [m for m in found if not all(f.weak for p in m.positions for f in p.figures)]


def statements_with(brief: Brief, *verdicts: str) -> list[Statement]:
    """Statements with these verdicts."""
    return [statement for statement in brief.statements if statement.verdict in verdicts]


def plural(count: int, noun: str) -> str:
    """A count with its noun.

    >>> plural(1, "article"), plural(3, "article")
    ('1 article', '3 articles')
    """
    return f"{count} {noun}" if count == 1 else f"{count:,} {noun}s"
