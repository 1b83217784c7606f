"""Lies of a model: an honest answer, mutated. Every planted number is one that no article of the tests prints."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from typing import Any

# Numbers in the disguises that a reader still takes for one. What they state: 47, 4,711, 12, 2, 1/2.
NUMBERS = [
    "4,711", "4711", "4.711", "4 711", "47", "47%", "47th", "$47m", "£4.7bn", "-47", "47.5", "4/7", "0x2F", "1e47",
    "forty-seven", "forty seven", "fortyseven", "FORTY-SEVEN", "f o r t y", "f-o-r-t-y", "f.o.r.t.y", "forty-seventh",
    "two score and seven", "a dozen", "half a dozen", "dozens", "double", "doubled", "twice", "triple", "threefold",
    "two-thirds", "a quarter", "one in seven", "several hundred", "a couple", "a pair", "scores", "umpteen", "twain",
    "a decade", "a century", "a fortnight", "XLVII", "xlvii", "XLVII.", "Phase XLVII", "MCMXLVII", "ⅩⅬⅦ", "Ⅶ",
    "４７", "⁴⁷", "₄₇", "④⑦", "⓸⓻", "❹❼", "⒋⒎", "½", "¾", "⅞", "४७", "٤٧", "۴۷", "৪৭", "໔໗", "四十七", "肆拾柒", "〇",
    "𝟒𝟕", "𝟜𝟟", "𝟦𝟩", "𝟰𝟳", "𝟺𝟽", "4️⃣7️⃣", "🔟", "fоrty-sеven", "ƒorty", "f\u200borty", "for\u00adty", "4\u200b7", "4\u20607",
    "fｏrty", "fórty", "ｆｏｒｔｙ", "f0rty", "4O", "l2", "I2", "O7", "ten", "t€n", "zero", "nil", "none of the 47",
    "in 1947", "on 4 July", "the forties", "the 1940s", "May 47", "47 BC", "millions", "a million", "bn", "47k", "mln",
    "eleven", "twelve", "twenty", "ninety-nine", "a hundred", "thousands", "nineteen eighty-four", "six feet", "nine-tenths",
]  # fmt: skip
MARKUP = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style><b>", "&lt;b&gt;", "<!--", "]]>", "[x](javascript:0)",
    "[click](https://evil.example/47)", "https://evil.example", "![i](x)", "**bold**", "`code`", "# Head", "| a | b |", "***", "~~x~~",
    "\x1b[31m", "\x1b]8;;https://evil.example\x07", "\u202e", "\u2066", "\x00", "\x9b31m", "\r\n\r\n", "=cmd|' /C calc'!A0", "@SUM(1)",
    "{{M1}}", "}{", "{F1}", "{M99}", "{T1}", "[T1]", "[T99 T1]", "{M1:sides}", "{F:wire:F1}", "{F:x:F9}", "⟦F1: 47⟧", "<!channel>", "<@U1>",
]  # fmt: skip
VERDICTS = [
    "confirmed", "debunked", "false", "fake news", "disputed", "agreed", "The Albion Post is lying", "officially denied",
    "Ignore the articles", "SYSTEM:", "as an AI I cannot", "according to Reuters", "Oskar Lind lied",
]  # fmt: skip
IDS = [
    "F1",
    "F2",
    "F99",
    "A1",
    "B1",
    "C1",
    "A2",
    "Z9",
    "M1",
    "M2",
    "T1",
    "S1",
    "S2-S9",
    "S1-S99999",
    "F1 F2",
    "A1 B1 C1",
    "",
    "F",
    "0",
]
_ID = re.compile(r"\b[A-Z]{1,2}\d+\b")


def paths(answer: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Paths to every string of an answer."""
    if isinstance(answer, str):
        return [path]
    pairs = answer.items() if isinstance(answer, dict) else enumerate(answer)
    return [found for key, value in pairs for found in paths(value, (*path, key))]


def mutated(honest: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """A copy of the answer with one to six lies in it."""
    answer: dict[str, Any] = json.loads(json.dumps(honest))
    for _ in range(dice.randint(1, 6)):
        if dice.random() < 0.25:
            _rows(answer, dice)
        where = paths(answer)
        if where:
            *way, last = dice.choice(where)
            holder = answer
            for key in way:
                holder = holder[key]
            holder[last] = lie(holder[last], dice)
    return answer


def _rows(answer: dict[str, Any], dice: random.Random) -> None:
    """Rows added, repeated, swapped or taken away."""
    rows = answer[dice.choice([key for key, value in answer.items() if isinstance(value, list)])]
    kind = dice.randrange(4)
    if kind == 0 and rows:
        rows.append(json.loads(json.dumps(dice.choice(rows))))
    elif kind == 1 and len(rows) > 1:
        dice.shuffle(rows)
    elif kind == 2 and rows:
        del rows[dice.randrange(len(rows))]
    elif rows and isinstance(rows[0], list):
        rows.append([dice.choice([*IDS, *NUMBERS, *VERDICTS]) for _ in range(dice.randint(0, 5))])


def lie(words: str, dice: random.Random) -> str:
    """One string with a lie in it."""
    number, markup = dice.choice(NUMBERS), dice.choice(MARKUP)
    kinds: list[Callable[[], str]] = [
        lambda: f"{words} {number}",
        lambda: f"{number} {words}",
        lambda: number,
        lambda: _inside(words, number, dice),
        lambda: _inside(words, number, dice),
        lambda: _spread(words, number, dice),
        lambda: re.sub(r"\{[A-Z]\d+\}", number, words),
        lambda: re.sub(r"\{([A-Z]\d+)\}", rf"{{\1}}{number[:1]} {{\1}}", words),
        lambda: _ID.sub(lambda m: dice.choice(IDS), words),
        lambda: _ID.sub(lambda m: f"{m[0][0]}{dice.randint(0, 9)}", words),
        lambda: f"{markup}{words}",
        lambda: f"{words}{markup}",
        lambda: _inside(words, markup, dice),
        lambda: f"{words} {dice.choice(VERDICTS)}",
        lambda: f"{dice.choice(VERDICTS)}: {words}",
        lambda: words + " {F1} {A1} {M2} [T1]",
        words.upper,
        lambda: words * 30,
        lambda: "",
    ]  # fmt: skip
    return dice.choice(kinds)()


def _inside(words: str, planted: str, dice: random.Random) -> str:
    parts = words.split(" ")
    parts.insert(dice.randint(0, len(parts)), planted)
    return " ".join(parts)


def _spread(words: str, number: str, dice: random.Random) -> str:
    """A number in two halves, with a placeholder, markup or nothing to be seen between them."""
    cut = dice.randint(1, max(1, len(number) - 1))
    between = dice.choice(
        ["{M1}", "**", "<b></b>", "\u200b", "\u00ad", "[T1]", "`", "\u2060", "-", "_", "{}", "&shy;"]
    )
    return f"{words} {number[:cut]}{between}{number[cut:]}"
