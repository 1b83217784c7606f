# ruff: noqa: E501 - one sentence a line
"""How long, how much and how wide: whole briefs against a local server of known latency.

    python benchmarks/load.py [--quick]

Each line is a process of its own, the server another one, so that CPU seconds and memory are those of the
program alone. "best" is what the server allows: the time of all readings over the requests allowed at once,
and the time of the reconciling call. "over" is the wall time above it.

Measure with the package alone installed: where it finds trio, which the tests of pages in a browser bring
along, the HTTP client imports that too, 0.1 s of CPU and 4 MB.
"""

from __future__ import annotations

import asyncio
import gc
import json
import random
import resource
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # also where a test loads this file by its path
import varied  # noqa: E402

WIDTH = 32

# Ours, in our words: a story of one event in which numbers differ from outlet to outlet.
SENTENCES = (
    "The Harrow dam above {place} gave way on {day}, killing {dead} people, the interior ministry said.",
    "Rescuers pulled {rescued} survivors out of the mud, among them {children} children.",
    "The wave was {high} metres high when it reached the {place} road bridge, which is {long} metres long.",
    "The reservoir held {water} million cubic metres of water, the operator said.",
    "About {homes} homes were destroyed and {moved} people had to leave the valley.",
    "The government promised ${money} million in aid, less than the {asked} million that mayors asked for.",
    "Engineers had warned of cracks in {year}, a report of {pages} pages shows.",
    "Prime Minister Lena Vask flew over the valley and said that nobody would be left alone.",
    "The dam was built in {built} and raised by {raised} metres after a flood.",
    "Some {soldiers} soldiers and {machines} excavators were sent to clear the road to {place}.",
    "Power was cut to {power} households, the grid company said, and came back to half of them.",
    "The operator's shares fell by {percent} percent; it said that it would pay for the damage.",
    "A school for {pupils} pupils was empty at the time because of a holiday.",
    "Neighbours spoke of a noise like a train, and of a wind that came before the water.",
    "The public prosecutor searched {offices} offices and took away boxes of files.",
    "It had rained for {days} days, {rain} millimetres in all, which the weather service called rare.",
)
PLAIN = (
    "Families waited behind the tape until late in the evening, wrapped in blankets that the parish had brought.",
    "The mayor walked from door to door and wrote down who was missing and who had been seen.",
    "Nobody from the company came to the meeting, although a chair had been kept free for its director.",
    "The minister thanked the helpers and asked people to stay away from the river while the search went on.",
    "A spokeswoman for the operator said that safety had always come before profit and that it would help the inquiry.",
    "Opposition members of parliament called for the file to be opened to the public without delay.",
    "Farmers lost their cattle and their winter feed, and many of them do not know whether they will come back.",
    "Helicopters circled above the valley as long as the light lasted, and then the search went on with lamps.",
    "The water left behind mud, trees, cars and the beams of houses, piled up against the church.",
    "An engineer who had worked on the wall said that its drains had been blocked for years.",
    "The weather service expects a dry spell, which should make the work of the rescuers easier.",
    "Neighbouring countries offered to send divers and dogs, and the government accepted the offer.",
    "Schools in the district stay closed, and the sports hall serves as a shelter for those who lost their homes.",
    "Doctors at the regional hospital said that most of the injured were suffering from cold and from broken bones.",
    "The road along the river is cut, so that supplies have to be carried over the pass on foot.",
    "Volunteers cooked soup in the yard of the fire station and carried it to the searchers on the bank.",
    "The archbishop spoke of a wound that would not heal quickly and called for patience with those who grieve.",
    "Lawyers for the families said that they would wait for the findings of the prosecutor before going to court.",
    "The dam had been sold by the state to private owners, a step that critics called a mistake at the time.",
    "Local reporters had written about leaks in the wall, but the authority replied that all was in order.",
    "Telephone lines were down for most of the night, and messages were carried by motorcycle.",
    "The energy minister said that the other dams of the valley would be inspected by experts from abroad.",
)

OUTLETS = ("Courier", "Herald", "Observer", "Wire", "Gazette")


def story(articles: int, seed: int = 1) -> list[tuple[str, str, str]]:
    """Articles of about 1,000 tokens, five texts and perturbations of them: id, outlet, text."""
    bases = [_base(random.Random(seed * 10 + n)) for n in range(5)]
    found = []
    for number in range(articles):
        dice = random.Random(seed * 1000 + number)
        sentences = [
            _perturbed(sentence, dice) if number >= 5 else sentence for sentence in bases[number % 5]
        ]
        name = OUTLETS[number % 5] if number < 5 else f"{OUTLETS[number % 5]} {_letters(number)}"
        found.append((f"a{number + 1}", name, " ".join(sentences)))
    return found


def _base(dice: random.Random) -> list[str]:
    told = [
        *SENTENCES[:2],
        *dice.sample(SENTENCES[2:], 9),
        *dice.sample(PLAIN, len(PLAIN)),
        *dice.sample(SENTENCES[2:], 4),
    ]
    return [_filled(sentence, dice) for sentence in told]


def _filled(sentence: str, dice: random.Random) -> str:
    return sentence.format(
        place=dice.choice(["Orrin", "Lower Tessel", "Brinmouth"]),
        day=dice.choice(["Monday", "Tuesday"]),
        year=dice.randint(2015, 2019),
        built=1962,
        **{
            name: f"{dice.randint(2, 9) * 10 ** dice.randint(0, 3) + dice.randint(0, 9):,}"
            for name in (
                "dead rescued children high long water homes moved money asked pages raised soldiers machines "
                "power percent pupils offices days rain"
            ).split()
        },
    )


def _perturbed(sentence: str, dice: random.Random) -> str:
    if dice.random() < 0.7:
        return sentence
    words = sentence.split()
    at = dice.randrange(len(words))
    digits = words[at].strip(",.")
    words[at] = words[at].replace(digits, str(int(digits) + 1)) if digits.isdigit() else words[at]
    return " ".join(words)


def _letters(number: int) -> str:
    return "".join(chr(ord("A") + int(digit)) for digit in str(number))


Tell = Callable[[int, int], list[tuple[str, str, str]]]
TELL: dict[str, Tell] = {"copied": story, "varied": varied.story}


@contextmanager
def serving(*options: str) -> Iterator[str]:
    """A server in a process of its own."""
    command = [sys.executable, str(HERE / "load_server.py"), *options]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        yield process.stdout.readline().strip()
        process.stdin.close()


def stats_of(url: str) -> dict[str, Any]:
    """What the server saw."""
    with urllib.request.urlopen(url) as answer:
        return json.load(answer)


def measure(url: str, articles: int, stories: int, tell: Tell) -> dict[str, Any]:
    """Make the briefs in this process and say what that took."""
    began = time.perf_counter()
    import openai  # noqa: F401 - a start-up cost of its own, measured by "import"

    from consensus import Article, make_brief_async
    from consensus.cli import OBJECTS_BETWEEN_LOOKS
    from consensus.llm import OpenAIModel, close

    imported = time.perf_counter() - began
    events: list[int] = []
    gc.set_threshold(OBJECTS_BETWEEN_LOOKS)  # as the command does

    async def run() -> tuple[list[int], list[str], float, float]:
        model = OpenAIModel("local-1", base_url=url, api_key="none", max_concurrency=WIDTH, deadline_s=1800.0)
        read, warnings = [], []
        cpu = wall = 0.0
        for number in range(stories):
            told = [
                Article(id=i, outlet=o, text=t, published="2026-03-04")
                for i, o, t in tell(articles, number + 1)
            ]
            since = time.process_time(), time.perf_counter()
            brief = await make_brief_async(
                told, model=model, progress=lambda event: events.append(event.done)
            )
            cpu += time.process_time() - since[0]
            wall += time.perf_counter() - since[1]
            read.append(len(brief.articles))
            warnings += [w for w in brief.warnings if "left out" in w or "did not reconcile" in w]
        await close(model)
        return read, warnings, cpu, wall

    fds = len(list(Path("/proc/self/fd").iterdir()))
    read, warnings, cpu, wall = asyncio.run(run())
    return {
        "read": sum(read),
        "of": articles * stories,
        "warnings": warnings[:3],
        "import_s": imported,
        "cpu_s": cpu,
        "wall_s": wall,
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "fds_left": len(list(Path("/proc/self/fd").iterdir())) - fds,
        "events": len(events),
    }


def line(  # noqa: PLR0913 - what is measured, all but name and size by keyword
    name: str,
    articles: int,
    stories: int = 1,
    *,
    server: tuple[str, ...] = (),
    limit: int = WIDTH,
    told: str = "copied",
) -> dict[str, Any]:
    """One measurement in a process of its own, printed."""
    with serving(*server) as url:
        asked = [sys.executable, __file__, "--measure", url, str(articles), str(stories), told]
        found = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
        seen = stats_of(url)
    last = seen["last_service_s"]
    # A story's readings run beside each other, its reconciling call after them.
    best = (seen["service_s"] - last * stories) / min(limit, articles) + last * stories
    found |= {"name": name, "best_s": best, **seen}
    print(
        f"{name:<34} read {found['read']:>5}/{found['of']:<5} calls {seen['calls']:>5} refused {seen['refused']:>3} "
        f"in flight {seen['most_busy']:>2} · wall {found['wall_s']:7.2f} s best {best:6.2f} s · "
        f"CPU {found['cpu_s']:6.2f} s · RSS {found['rss_mb']:4.0f} MB · fds +{found['fds_left']} · "
        f"import {found['import_s']:.2f} s {' '.join(found['warnings'])}",
        flush=True,
    )
    return found


def main() -> None:
    """All lines, or with ``--quick`` those that take seconds."""
    quick = "--quick" in sys.argv[1:]
    none = ("--latency", "0", "--per-token", "0")
    for articles in (5, 50, 500):
        line(f"{articles} articles, no latency", articles, server=none)
    for articles in (50, 500):
        line(f"{articles} varied articles, no latency", articles, server=none, told="varied")
    line("5 articles, real latency", 5)
    if quick:
        return
    line("50 articles, real latency", 50)
    line("500 articles, real latency", 500)
    line("500 articles, 429 above 20", 500, server=("--limit", "20"), limit=20)
    line("2,000 stories of 3, no latency", 3, 2000, server=none)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measure(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), TELL[sys.argv[5]])))
    else:
        main()
