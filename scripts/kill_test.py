"""Kills `consensus` at random moments and goes on: is any paid call repeated, is any brief another one?

    python scripts/kill_test.py [TRIALS] [SEED]

Each trial is a run against a server on this machine, killed with SIGKILL at a random event (a request, an
answer) and a random time after it, then gone on with by the same command or by `consensus resume`. A call
counts as paid and kept when its answer is in the store as the process dies, not when it is on its way.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from llm.server import serving  # noqa: E402
from store.answering import Answers  # noqa: E402
from store.killing import Outcome, killed, whole  # noqa: E402


class Command:
    """``consensus`` as a process of its own."""

    def __init__(self, cwd: Path, args: Sequence[str], env: dict[str, str]) -> None:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI", "CONSENSUS"))}
        path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
        with (cwd / "stderr").open("ab") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "consensus", *args],
                cwd=cwd,
                env={**kept, **env, "PYTHONPATH": path},
                stdout=subprocess.DEVNULL,
                stderr=said,
            )

    def kill(self) -> None:
        """SIGKILL."""
        self._process.kill()

    def wait(self) -> int:
        """The exit code."""
        return self._process.wait(timeout=120)


def main() -> None:
    """Run the trials and print what they showed; exit 1 where one failed."""
    trials = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    answers = Answers(delay_s=0.05)
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory() as name, serving(answers) as server:
        expected = whole(Path(name) / "whole", server, Command)
        for trial in range(trials):
            moment = random.Random(f"{seed}/{trial}")
            outcomes.append(killed(Path(name) / str(trial), server, answers, moment, Command))
            print(".", end="", flush=True)
    same = sum(outcome.brief == expected for outcome in outcomes)
    print(f"\n{trials} kills, {same} briefs the same to the byte")
    repeated, in_flight = sum(o.repeated for o in outcomes), sum(o.in_flight for o in outcomes)
    print(f"{repeated} paid and kept calls repeated; {in_flight} answers on their way were asked again")
    stored = [outcome.stored for outcome in outcomes]
    print("answers kept at the kill: " + ", ".join(f"{n}: {stored.count(n)}x" for n in sorted(set(stored))))
    sys.exit(same != trials or repeated > 0)


if __name__ == "__main__":
    main()
