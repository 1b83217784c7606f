"""Where a finished brief goes: the formats and files that the options name."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any

from consensus.cli.calls import Target, targets_of
from consensus.cli.common import began, note, reviews_of, write_out
from consensus.errors import BadFile
from consensus.output.formats import render
from consensus.output.jsonld import unknown_claims
from consensus.output.summary import cost
from consensus.output.worth import plural
from consensus.schema import Brief


def emit(made: Brief, options: Mapping[str, Any]) -> None:
    """Write the brief to every place that the options name, and say where it is and what it cost.

    Raises:
        BadFile: when a place could not be written, or a rating fits no claim; everything else is written.
    """
    targets = targets_of(options["form"], options["output"])
    reviews = reviews_of(options)
    unknown = unknown_claims(made, reviews) if reviews else []
    failed = [BadFile(f"{options['ratings']}: no claim of this brief reads {r.claim!r}") for r in unknown]
    chosen = {**options, "width": _columns(), "reviews": [r for r in reviews if r not in unknown]}
    for target in targets:
        try:
            _write(made, target, chosen)
        except BadFile as error:
            failed.append(error)
    if failed:
        raise failed[0]
    note(done_line(made, targets, time.monotonic() - began()), options["quiet"])


def _write(made: Brief, target: Target, options: Mapping[str, Any]) -> None:
    if target == Target(None, "text") and _coloured():
        from rich.console import Console

        from consensus.output.terminal import print_brief

        print_brief(made, Console(highlight=False))
        return
    write_out(render(made, target.form, options), target.path)


def done_line(made: Brief, targets: Sequence[Target], seconds: float) -> str:
    """The last line: how much was read, what it cost, how long it took, where the files are.

    >>> from consensus.schema import Paragraph, Usage
    >>> empty = Brief(title="", lede=Paragraph(text=""), reader="rules", articles=(), origins=(), measures=(),
    ...               statements=(), paragraphs=(), left_out=(), usage=Usage())
    >>> done_line(empty, [Target(None, "text")], 0.42)
    '0 articles · no model, no cost · 0.4 s'
    """
    parts = [
        plural(len(made.articles), "article"),
        cost(made.usage, made.reader == "rules"),
        f"{seconds:.1f} s",
    ]
    written = [str(target.path) for target in targets if target.path is not None]
    if written:
        parts.append(f"written: {', '.join(written)}")
    return " · ".join(parts)


def _coloured() -> bool:
    """Whether standard output is a terminal that shows colours and all our signs."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return sys.stdout.isatty() and unicode and not os.environ.get("NO_COLOR")


def _columns() -> int:
    """``COLUMNS`` where it is set to a usable width, else the terminal's or 80."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdigit() and int(wanted) >= 40:
        return int(wanted)
    return os.get_terminal_size().columns if sys.stdout.isatty() else 80
