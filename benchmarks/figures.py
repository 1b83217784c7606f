"""How fast and how right the finder reads figures, beside quantulum3 and Recognizers-Text.

    python benchmarks/figures.py [--megabytes 2] [--peer-megabytes 0.02]

Text is generated news of our own wording, so the run needs no data. Accuracy is the share of the
project's own labelled cases (the tables of ``tests/figures``) whose value was read; they were
written with this finder in mind, so they show what it covers, not how it ranks. Peers are run
where they are installed (``pip install quantulum3 recognizers-text-suite``), on less text, as
they are slow.
"""

from __future__ import annotations

import argparse
import importlib
import random
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

from consensus.figures import find

Values = Callable[[str], list[float]]
TESTS = Path(__file__).parent.parent / "tests" / "figures"
# Relative error below which two values are the same: binary fractions are noisier than print.
SAME = 1e-6

SENTENCES = (
    "Officials in {place} said {many} people were killed and more than {more} injured in the collapse.",
    "The {small}-kilometre ({small} miles) {thing} will cost ${money} billion and take {months} months.",
    "About {percent}% of the {many} residents of {place} have been told to leave, the mayor said.",
    "It was the worst flood in {place} for decades, according to a statement read out on state television.",
    "Shares in the company fell {percent} percent to {money} dollars, wiping £{many}m off its value.",
    "Nobody from the ministry was available for comment, and the company did not answer calls.",
    '"We lost half a million trees and {small} acres of vines," said {name}, {age}, who farms near {place}.',
    "The two sides are due to meet again after a break, though neither of them expects an agreement soon.",
    "On {day} the council voted {high}-{low} to repair the {thing}, which was opened in {year}.",
    "Engineers who looked at the {thing} warned its owners that the cables were worn and had to be replaced.",
    "Winds of up to {high} mph and temperatures of minus {low}C are forecast for the next three days.",
    "Between {low} and {high} tonnes of grain a day pass through the port, twice as much as a year ago.",
)
PLACES = ("Northhaven", "the Ardal valley", "Port Sella", "Kestrel Bay", "the eastern districts")
THINGS = ("bridge", "dam", "tunnel", "ferry terminal", "railway line")
NAMES = ("Anna Berg", "Tom Hale", "Ivan Petrov", "Mary Okafor")
DAYS = ("Monday", "Thursday", "May 4", "12 June 2023")


def news(megabytes: float, seed: int = 7) -> str:
    """Generated news text of about this size, the same for the same seed."""
    dice = random.Random(seed)
    text: list[str] = []
    size = 0
    while size < megabytes * 1e6:
        paragraph = " ".join(_sentence(dice) for _ in range(dice.randint(2, 4))) + "\n\n"
        text.append(paragraph)
        size += len(paragraph)
    return "".join(text)


def _sentence(dice: random.Random) -> str:
    low = dice.randint(2, 60)
    return dice.choice(SENTENCES).format(
        place=dice.choice(PLACES), thing=dice.choice(THINGS), name=dice.choice(NAMES), day=dice.choice(DAYS),
        many=dice.randint(2, 900), more=f"{dice.randint(1, 90)},000", small=dice.randint(11, 99) / 10,
        money=dice.randint(11, 99) / 10, months=dice.randint(5, 40), percent=dice.randint(1, 99),
        age=dice.randint(18, 90), low=low, high=low + dice.randint(1, 40), year=dice.randint(1920, 2020),
    )  # fmt: skip


def ours(text: str) -> list[float]:
    """The values this project finds."""
    return [quantity.value for quantity in find(text) if isinstance(quantity.value, int | float)]


def quantulum() -> Values:
    """quantulum3's reader. Its classifier is off: it needs a model file of its own."""
    parser = importlib.import_module("quantulum3.parser")
    return lambda text: [float(quantity.value) for quantity in parser.parse(text)]


def recognizers() -> Values:
    """Recognizers-Text: its number, unit and percentage models, as its users run them."""
    number = importlib.import_module("recognizers_number")
    unit = importlib.import_module("recognizers_number_with_unit")
    english = importlib.import_module("recognizers_text").Culture.English
    models = (
        number.recognize_number, number.recognize_percentage, number.recognize_ordinal, unit.recognize_age,
        unit.recognize_currency, unit.recognize_dimension, unit.recognize_temperature,
    )  # fmt: skip

    def read(text: str) -> list[float]:
        values = []
        for model in models:
            for result in model(text, english):
                shown = str((result.resolution or {}).get("value") or "").rstrip("%")
                try:
                    values.append(float(shown))
                except ValueError:
                    continue
        return values

    return read


def cases() -> list[tuple[str, float]]:
    """Text and value of every labelled case of the project's own tables."""
    sys.path.insert(0, str(TESTS))
    numbers = importlib.import_module("test_find_numbers")
    units = importlib.import_module("test_find_units")
    newsroom = importlib.import_module("test_find_newsroom")
    found = [(text, value) for text, _, value in numbers.NUMBERS]
    tables = (units.MEASURES, units.PERCENT, units.MONEY, units.DURATIONS, units.RATES, newsroom.AMOUNTS)
    return found + [(text, value) for table in tables for text, _, value, _ in table]


def accuracy(read: Values, labelled: Iterable[tuple[str, float]]) -> tuple[int, int]:
    """How many cases were read right, of how many."""
    right = total = 0
    for text, value in labelled:
        total += 1
        right += any(abs(got - value) <= SAME * max(1, abs(value)) for got in read(text))
    return right, total


def speed(read: Values, text: str) -> float:
    """Megabytes a second, the best of three runs."""
    best = min(_seconds(read, text) for _ in range(3))
    return len(text.encode()) / 1e6 / best


def _seconds(read: Values, text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start


def main() -> None:
    """Print one line for each reader."""
    options = argparse.ArgumentParser(description="Speed and accuracy of the figure finder.")
    options.add_argument("--megabytes", type=float, default=2.0, help="text for this project")
    options.add_argument("--peer-megabytes", type=float, default=0.02, help="text for the others")
    chosen = options.parse_args()
    warnings.filterwarnings("ignore")
    labelled = cases()
    print(f"{'reader':18} {'MB/s':>8} {'values right':>14}")
    report("consensus", ours, news(chosen.megabytes), labelled)
    for name, load in (("quantulum3", quantulum), ("Recognizers-Text", recognizers)):
        try:
            read = load()
        except ImportError:
            print(f"{name:18} not installed")
            continue
        report(name, read, news(chosen.peer_megabytes), labelled)
    short, long = news(chosen.megabytes / 10), news(chosen.megabytes)
    ratio = _seconds(ours, long) / _seconds(ours, short)
    print(f"ten times the text costs {ratio:.1f} times the time")


def report(name: str, read: Values, text: str, labelled: list[tuple[str, float]]) -> None:
    """Print one reader's line."""
    right, total = accuracy(read, labelled)
    print(f"{name:18} {speed(read, text):8.3f} {right:8} of {total}")


if __name__ == "__main__":
    main()
