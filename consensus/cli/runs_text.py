"""Runs, ledgers and differences as lines for a person."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from datetime import datetime

from consensus.output.changes import OR
from consensus.output.safe import for_terminal
from consensus.schema import Brief, Change, Changes, Usage
from consensus.store import CallInfo, RunInfo

# A title longer than this makes the table wider than a terminal.
TITLE = 50


def list_text(runs: Sequence[RunInfo]) -> str:
    """One line a run, the last one first."""
    if not runs:
        return "no runs are kept here\n"
    rows = [("run", "began", "state", "articles", "paid", "kept", "cost", "title")]
    rows += [
        (
            str(run.id),
            when(run.started),
            state(run),
            str(run.articles),
            str(run.paid),
            str(run.kept),
            cost(run.spent),
            _line(run.title or run.command)[:TITLE],
        )
        for run in runs
    ]
    return table(rows)


def show_text(run: RunInfo, calls: Sequence[CallInfo], brief: Brief | None) -> str:
    """What the run was given, what it spent, its calls."""
    lines = [
        f"run {run.id}: {state(run)}" + (f", {_line(run.error)}" if run.error else ""),
        f"began {when(run.started)}" + (f", ended {when(run.ended)}" if run.ended else ""),
    ]
    if run.args:
        lines.append(f"command: {_line(shlex.join(('consensus', *run.args)))} (in {_line(run.cwd)})")
    lines.append(f"articles: {run.articles}")
    at = f" at {_line(run.endpoint)}" if run.endpoint else ""
    lines.append(f"model: {_line(run.model)}{at}" if run.model else "model: none, the built-in rules")
    if run.since:
        lines.append(f"compared with run {run.since}")
    tokens = f"{run.spent.input_tokens:,} + {run.spent.output_tokens:,} tokens"
    lines.append(f"answers: {run.paid} paid, {run.kept} kept from earlier runs; {tokens}, {cost(run.spent)}")
    if run.lost.calls:
        most = f"{run.lost.input_tokens:,} + {run.lost.output_tokens:,} tokens, {cost(run.lost)}"
        lines.append(f"calls without a whole answer: {run.lost.calls}, at most {most}")
    if brief is not None:
        lines.append(f"brief: {_line(brief.title)} (`consensus runs show {run.id} --brief` prints it)")
    rows = [("step", "article", "outcome", "input", "cached", "output", "cost", "seconds")]
    rows += [
        (
            _line(call.step),
            _line(call.subject)[:30],
            call.outcome + (f": {_line(call.error)[:60]}" if call.error else ""),
            f"{call.usage.input_tokens:,}",
            f"{call.usage.cached_tokens:,}",
            f"{call.usage.output_tokens:,}",
            cost(call.usage),
            f"{call.seconds:.1f}",
        )
        for call in calls
    ]
    return "\n".join(lines) + "\n" + ("\n" + table(rows) if calls else "")


def diff_text(changes: Changes, after: int) -> str:
    """The differences, a line each."""
    parts = [
        (f"articles {word}", ", ".join(map(_line, ids)))
        for word, ids in (
            ("added", changes.articles_added),
            ("gone", changes.articles_gone),
            ("rewritten", changes.articles_changed),
        )
        if ids
    ]
    lines = [f"{what}: {names}" for what, names in parts] + [_change(change) for change in changes.changes]
    head = f"run {after} against run {changes.run} of {when(changes.made)}"
    return f"{head}: no difference\n" if not lines else "\n".join([f"{head}:", *lines]) + "\n"


def _change(change: Change) -> str:
    before, after = OR.join(change.before), OR.join(change.after)
    values = f"{before} → {after}" if before and after else before or after
    by = f" ({', '.join(change.articles)})" if change.articles else ""
    return _line(f"{change.kind}: {change.label}: {values}{by}")


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns, two spaces between them.

    >>> print(table([("run", "title"), ("12", "Ferry sinks")]), end="")
    run  title
    12   Ferry sinks
    """
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "".join(line.rstrip() + "\n" for line in lines)


def state(run: RunInfo) -> str:
    """What became of a run: one that no process works on any more was broken off."""
    return "broken off" if run.state == "running" and not run.live else run.state


def cost(usage: Usage) -> str:
    """Dollars, or that the price is not known."""
    return "unknown" if usage.cost_usd is None else f"${usage.cost_usd:.4f}"


def when(moment: str) -> str:
    """A time as local people read it."""
    return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")


def _line(text: str) -> str:
    return " ".join(for_terminal(text).split())
