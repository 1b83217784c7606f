"""Fills the README's output blocks with what the commands really print, or checks that they still do.

    python scripts/readme.py            write
    python scripts/readme.py --check    exit 1 where a block differs
    python scripts/readme.py --scores   write, and measure the table of scores anew (half a minute)

A block is everything between ``<!-- output: ARGUMENTS -->`` and ``<!-- /output -->``; ARGUMENTS are
those of ``consensus``. ``lines=N`` in front of them shows the first N lines. The table of scores stands
between ``<!-- scores -->`` and ``<!-- /scores -->``.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
READERS = {
    "rules": "built-in rules",
    "replay": "recorded model",
    "differ": "every group whose numbers differ",
}
SCORES = {
    "figures.f1": "figures found and kept, F1",
    "grouping.precision": "figures grouped, precision",
    "grouping.recall": "figures grouped, recall",
    "disputes.precision": "disputes, precision",
    "disputes.recall": "disputes, recall",
    "disputes.f1": "disputes, F1",
    "disputes.false_rate": "false disputes, of all measures not disputed",
    "disputes.false_rate_shared": "the same, of measures that two articles report",
    "verdicts.right": "verdicts right",
    "statements.disputed_recall": "disputed statements found",
    "origins.f1": "who copied whom, F1",
    "origins.over": "stories with an origin too many",
    "grounding.quotes": "quotes verbatim",
    "grounding.bare_numbers": "numbers of the prose with no figure behind them",
    "grounding.outside": "figures read outside the labelled story",
}
BLOCK = re.compile(r"(<!-- output:(?: lines=(\d+))? (.*?) -->\n).*?(<!-- /output -->)", re.DOTALL)


def output(arguments: str, lines: int | None) -> str:
    """What the command prints, as a fenced block."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENAI")}
    environment |= {"COLUMNS": "80", "CONSENSUS_NO_LOG": "1"}
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


def scores() -> str:
    """The table of the evaluation's main scores, one column a reader."""
    found = {reader: measured(reader) for reader in READERS}
    rows = ["| score | " + " | ".join(READERS.values()) + " |", "|---|" + "---|" * len(READERS)]
    for name, words in SCORES.items():
        cells = [shown(found[reader][name]) for reader in READERS]
        rows.append(f"| {words} | " + " | ".join(cells) + " |")
    return "\n".join(rows) + "\n"


def measured(reader: str) -> dict[str, Any]:
    """All scores of one reader on the labelled stories."""
    command = [sys.executable, "-m", "consensus", "eval", "--reader", reader, "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    return dict(json.loads(done.stdout)["scores"])


def shown(score: Any) -> str:
    """A score with its denominator."""
    return f"{score['value']:.3f} ({score['hits']:.10g}/{score['of']:.10g})"


def main() -> None:
    """Write or check."""
    path = ROOT / "README.md"
    text = path.read_text(encoding="utf-8")
    new = filled(text)
    if "--scores" in sys.argv[1:]:
        new = re.sub(
            r"(<!-- scores -->\n).*?(<!-- /scores -->)",
            lambda m: m[1] + scores() + m[2],
            new,
            flags=re.DOTALL,
        )
    if "--check" in sys.argv[1:]:
        sys.exit("README.md: the output shown is not the output printed" if new != text else 0)
    path.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
