"""Use an installed ``consensus`` as a new user would, from an empty folder; end with 1 where something fails.

    python scripts/wheel_check.py path/to/consensus

Standard library only: the environment it runs in holds the wheel and what the wheel asks for, no more.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ARTICLES = {
    "lamp.txt": "The quay wall at Orrin gave way on Tuesday and 14 people were hurt, police said.",
    "gazette.html": "<html><head><title>Quay falls</title></head><body><p>Fifteen people were hurt when the "
    "quay wall at Orrin gave way on Tuesday, doctors said.</p></body></html>",
}
FORMATS = ("txt", "md", "html", "json", "csv", "jsonld")


def main(consensus: str) -> None:
    """Run the commands one after another; the first that fails ends it."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in ARTICLES.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        run(folder, consensus, "--version")
        outputs = [word for ending in FORMATS for word in ("-o", f"brief.{ending}")]
        run(folder, consensus, "brief", ".", "--no-model", *outputs)
        brief = json.loads(Path(folder, "brief.json").read_text(encoding="utf-8"))
        verdicts = [measure["verdict"] for measure in brief["measures"]]
        assert "disputed" in verdicts, verdicts
        assert all(Path(folder, f"brief.{ending}").stat().st_size > 100 for ending in FORMATS)
        run(folder, consensus, "summarise", ".", "--no-model", "-o", "summaries.json")
        run(folder, consensus, "reconcile", "summaries.json", "--no-model")
        run(
            folder, consensus, "brief", ".", "--dry-run", "--model", "gpt-4o"
        )  # needs the prompts in the wheel
        for command in (("figures", "lamp.txt"), ("sources", "."), ("schema",)):
            run(folder, consensus, *command)
    print("the wheel works in an empty environment")


def run(folder: str, *command: str) -> None:
    """Run in ``folder`` with nothing of this checkout on the path; say what failed."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "OPENAI"))
    }
    environment["CONSENSUS_NO_LOG"] = "1"
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command[1:])} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).absolute()))
