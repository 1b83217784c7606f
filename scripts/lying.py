"""A lying model by the ten thousand: mutated answers, every brief read by an independent reader.

    python scripts/lying.py [--mutants 20000] [--from 0] [--jobs 2]

Prints what is wrong with which seed, and the counts. The mutations and the reader are those of the tests
(``tests/liars.py``, ``tests/lies.py``, ``tests/disguises.py``, ``tests/independent.py``). The last line says
how many.
"""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

BLOCK = 50


# A Word file takes as long as twenty of the quick formats, a page or a terminal as five: fewer of them.
FORMS = ("md", "json", "html", "csv", "jsonld", "slack", "md", "json", "csv", "text", "slack")


def story_of(seed: int, own: str, recorded: list[str]) -> str:
    """Six mutants in ten of our own story, three of two articles of a recorded one, one of a whole one."""
    name = recorded[seed // 10 % len(recorded)]
    return own if seed % 10 < 6 else name if seed % 10 == 6 else f"{name}:2"


def block(first: int, last: int) -> list[str]:
    """What is wrong with the mutants of these seeds."""
    from liars import FORMATS, OWN, lied, recorded_stories, wrong_in

    recorded = recorded_stories()
    wrong: list[str] = []
    for seed in range(first, last):
        name = story_of(seed, OWN, recorded)
        form = FORMATS[seed // 40 % len(FORMATS)] if seed % 40 == 0 else FORMS[seed % len(FORMS)]
        try:
            found = wrong_in(lied(name, seed), name, (form,), seed)
        except Exception as error:  # a crash is what is looked for as well
            found = [f"crash: {type(error).__name__}: {error}"]
        wrong += [f"{name}, seed {seed}: {line}" for line in found]
    return wrong


def main() -> None:
    """Read all mutants and report; exit code 1 where anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--mutants", type=int, default=20_000)
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    began = time.perf_counter()
    starts = range(asked.first, asked.first + asked.mutants, BLOCK)
    count = 0
    with ProcessPoolExecutor(asked.jobs) as pool:
        for lines in pool.map(block, starts, [start + BLOCK for start in starts]):
            count += len(lines)
            print("".join(f"{line}\n" for line in lines), end="", flush=True)
    print(f"{asked.mutants} mutants, one format each, {count} breaches, {time.perf_counter() - began:.0f} s")
    sys.exit(count > 0)


if __name__ == "__main__":
    main()
