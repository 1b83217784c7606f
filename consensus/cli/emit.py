"""Where a finished brief goes: the formats and files that the options name."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from consensus.cli.calls import form_of
from consensus.cli.common import write_out
from consensus.schema import Brief


def emit(made: Brief, options: Mapping[str, Any]) -> None:
    """Print or write the brief in the format that the options name, or that the output file's ending does."""
    output: Path | None = options["output"]
    form = form_of(options["form"], output)
    if form == "json":
        from consensus.output.json_file import to_json

        write_out(to_json(made, options["with_text"]), output)
    elif form == "html":
        from consensus.output.html import to_html

        write_out(to_html(made, options["sources"]), output)
    elif form == "md":
        from consensus.output.markdown import to_markdown

        write_out(to_markdown(made), output)
    elif output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        from rich.console import Console

        from consensus.output.terminal import print_brief

        print_brief(made, Console(highlight=False))
    else:
        from consensus.output.terminal import to_text

        write_out(to_text(made, _columns()), output)


def _columns() -> int:
    """``COLUMNS`` where it is set to a usable width, else the terminal's or 80."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdigit() and int(wanted) >= 40:
        return int(wanted)
    return os.get_terminal_size().columns if sys.stdout.isatty() else 80
