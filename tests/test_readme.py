"""The README tells the truth: its example runs, its output is what the commands print."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path

from consensus import errors
from consensus.cli import COMMANDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_example_prints_what_its_comment_says() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "README.md", "exec"), {})
    assert printed.getvalue().strip() == code.rstrip().split("\n")[-1].removeprefix("# ")


def test_the_output_shown_is_the_output_printed() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "readme.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_every_command_and_exit_code_is_documented() -> None:
    for name in COMMANDS:
        assert name == "brief" or f"`consensus {name}" in README
    codes = {
        kind.exit_code
        for kind in vars(errors).values()
        if isinstance(kind, type) and hasattr(kind, "exit_code")
    }
    assert {f"| {code} |" for code in codes} <= set(re.findall(r"^\| \d+ \|", README, re.MULTILINE))
