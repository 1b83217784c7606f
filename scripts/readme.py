"""Fills the README's output blocks with what the commands really print, or checks that they still do.

    python scripts/readme.py            write
    python scripts/readme.py --check    exit 1 where a block differs

A block is everything between ``<!-- output: ARGUMENTS -->`` and ``<!-- /output -->``; ARGUMENTS are
those of ``consensus``. ``lines=N`` in front of them shows the first N lines.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(<!-- output:(?: lines=(\d+))? (.*?) -->\n).*?(<!-- /output -->)", re.DOTALL)


def output(arguments: str, lines: int | None) -> str:
    """What the command prints, as a fenced block."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENAI")} | {"COLUMNS": "80"}
    done = subprocess.run(
        [sys.executable, "-m", "consensus", *shlex.split(arguments)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        check=False,
    )
    shown = done.stdout.rstrip("\n").split("\n")
    if lines and len(shown) > lines:
        shown = [*shown[:lines], "…"]
    return "```text\n" + "\n".join(shown) + "\n```\n"


def filled(text: str) -> str:
    """The README with every block made anew."""

    def block(match: re.Match[str]) -> str:
        lines = int(match[2]) if match[2] else None
        return match[1] + output(match[3], lines) + match[4]

    return BLOCK.sub(block, text)


def main() -> None:
    """Write or check."""
    path = ROOT / "README.md"
    text = path.read_text(encoding="utf-8")
    new = filled(text)
    if "--check" in sys.argv[1:]:
        sys.exit("README.md: the output shown is not the output printed" if new != text else 0)
    path.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
