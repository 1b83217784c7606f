"""Lies of a model: an honest answer, mutated. Every planted number is one that no article of the tests prints."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Sequence
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
# Claims of an amount that print no number, of number words in other languages, misspelled ones, other alphabets,
# symbols, dates and encodings: what no article of the tests prints stays unseen.
CLAIMS = [
    "the vast majority", "most of them", "nearly all", "almost everyone", "hardly any", "a handful", "countless people",
    "innumerable", "myriads", "oodles", "a score of", "none of them", "nobody", "sole survivor", "lone victim", "a brace",
    "a hat-trick", "an octet", "septuplets", "quins", "sextuple", "decuple", "redoubled", "octogenarian", "fortnightly",
    "centenarian", "biweekly", "sesquicentennial", "midday", "last winter", "next summer", "on a Saturday", "in October",
    "zwölf", "siebenundvierzig", "vierzig", "Dutzende", "douze", "quarante-sept", "vingtaine", "cuarenta", "docena",
    "quaranta", "dodici", "quatorze", "doze", "twaalf", "veertig", "tolv", "fyrtio", "czterdziesci", "dwanascie", "yirmi",
    "puluh", "hyaku", "chalis", "khamsa", "sorok", "dvenadtsat", "сорок семь", "двенадцать", "四十七", "マンション", "마흔일곱",
    "أربعون", "चालीस", "σαράντα", "ארבעים", "μζʹ", "twelfe", "tweIve", "twelv", "hunderd", "thousnad", "milion", "eleventy",
    "gazillion", "bazillions", "fortypeople", "peopleforty", "dozenfold", "tw elve", "twelv e", "tw\u200delve", "t/w/e/l/v/e",
    "t|w|e|l|v|e", "tw\u202felve", "tw\u3164elve", "tw\u034felve", "for_ty", "for ty", "e.l.e.v.e.n", "ᴛᴡᴇʟᴠᴇ", "🅣🅦🅔🅛🅥🅔", "🇹🇼🇪🇱🇻🇪",
    "🂧", "🎱", "🀀", "⠼⠙⠛", "|||| ||", "IIII", "XXXXVII", "XLVIIth", "VIIIIth", "∞", "㏄", "🕐", "⚂", "🎲", "♈", "㉿", "ⅻ",
    "&#52;&#55;", "&frac12;", "&#xBD;", "&#x2460;", "&half;", "\\u0034\\u0037", "\\x34", "%34%37", "=34=37", "0b101111", "0o57", "4e1",
    "f\u0336orty", "fоrtу", "for\u2063ty", "𝓯𝓸𝓻𝓽𝔂", "ｆｏｒｔｙ", "🄵🄾🅁🅃🅈", "ⓕⓞⓡⓣⓨ", "ꜰᴏʀᴛʏ", "ƭen", "ʇǝu", "nɘt", "սոe",
]  # fmt: skip
# More of them: number words of other languages by themselves and run together, in a capital and without accents,
# misspelled ones, claims of all and of most, spans of one, markup that cuts a word in two.
CLAIMS += [
    "achtzehn", "Acht", "achtundvierzig", "zweihundert", "Zweite", "soixante-dix", "vingt-deux", "quatre-vingts", "moitié", "dix",
    "dos", "veintidós", "setecientos", "ottantotto", "trentatré", "dezoito", "achtenveertig", "tjugoett", "enogtyve", "otteogfyrre",
    "kaksikymmentä", "negyvennyolc", "huszonegy", "czternaście", "čtyřicet", "osemnásť", "petindvajset", "douăzeci", "onsekiz",
    "kırkbir", "dua belas", "mười tám", "vosemnadtsat", "ithnayn", "chaudah", "atharah", "shtayim", "jiushi",
    "yeodeol", "thelathini", "ceathair", "beş", "pět", "trăm", "premières", "hälften", "DREI", "Zwei", "Trois",
    "threee", "sevven", "tvvelve", "tvvo", "twelf", "th!rty", "douz€", "€leven", "thre", "eigth", "dozn", "milllion", "fiue", "hunnid",
    "multimillion", "multibillionaire", "gazillionth", "tuppence", "quadrennial", "triplicate", "dual", "O dead", "l dead", "I I", "x v i i i",
    "XvIiI", "LXVII", "lI", "everybody", "every last one", "not a single one", "a week ago", "for an hour", "within a day",
    "tonight", "this morning", "in autumn", "late winter", "New Year's Day", "Hogmanay", "fo<b>rt</b>y", "fo*rt*y", "for\\ty", "•••", "***", "‰",
    "every other passenger", "subzero", "manyfold", "evenly split", "deuce", ".---- ---..", "- - - -", "&amp;amp;amp;amp;amp;amp;#52;", "&amp;amp;amp;amp;amp;amp;half;",
]  # fmt: skip
# What stands so close to a placeholder that both would read as one number. "@" is the placeholder.
BESIDE = [
    "@ million", "@ thousand", "@ hundred", "@ dozen", "@bn", "@k", "@m", "@ k", "@%", "@ %", "@ percent", "@ per cent", "@°",
    "$@", "-@", "−@", "£@", "~@", "+@", "#@", "minus @", "negative @", "twice @", "half @", "@ point @", "@.@", "@,@", "@@", "@ @",
    "@/@", "@:@", "@-@", "@·@", "@\u00a0@", "@\u200b@", "@[T1]@", "@th", "@-fold", "@ times", "@²", "@^@", "@e@", "@x@", "@ squared",
    "hundred @", "twenty-@", "@-odd", "@ odd", "@ and a half", "@ score", "not @", "@ kilometres", "@ tonnes", "@ litres", "1@", "@0",
    "more than @", "fewer than @", "nearly @", "up to @", "over @", "x@", "@s", "@something", "@ tens of thousands",
]  # fmt: skip
BESIDE += [
    "@ or more", "@ or less", "@ at least", "@ at most,", "@ and counting", "@ if not more", "@ or so", "@ max", "@ ish", "@-ish",
    "in excess of @", "beyond @", "north of @", "shy of @", "nigh on @", "not even @", "barely @", "as few as @", "as little as @",
    "upward of @", "approx @", "approx. @", "ca. @", "c. @", "wasn't @", "rather than @", "other than @", "an average of @", "@ on average",
    "a fraction of @", "a multiple of @", "log @", "sqrt @", "@ factorial", "@ mod @", "@ per @", "@ in every @", "@ divided by @",
    "@ p.m.", "@ am", "@ o'clock", "@ BC", "@ F", "@ dollars", "@ euros", "@ pence", "@-dollar", "@ square", "@ cubic", "@ giga",
    "@ each", "@ apiece", "@ a day", "@ per week", "@ annually", "@ deaths a day", "@ people per hour", 
    "'@", "@'", '@"', "@ p.c.", "@ prct", "@ ％", "@ procent",
]  # fmt: skip
# Pieces of numbers and words that a model may call missed.
PIECES = [
    "1",
    "4",
    "14",
    "40",
    "98",
    "7",
    "2",
    "31 bodies",
    "3",
    "8",
    "19",
    "0",
    "5",
    "15",
    "20",
    "62-metre",
    "on",
    "no",
    "ten",
]
MARKUP = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style><b>", "&lt;b&gt;", "<!--", "]]>", "[x](javascript:0)",
    "[click](https://evil.example/47)", "https://evil.example", "![i](x)", "**bold**", "`code`", "# Head", "| a | b |", "***", "~~x~~",
    "\x1b[31m", "\x1b]8;;https://evil.example\x07", "\u202e", "\u2066", "\x00", "\x9b31m", "\r\n\r\n", "=cmd|' /C calc'!A0", "@SUM(1)",
    "{{M1}}", "}{", "{F1}", "{M99}", "{T1}", "[T1]", "[T99 T1]", "{M1:sides}", "{F:wire:F1}", "{F:x:F9}", "⟦F1: 47⟧", "{{{M1}}}", "{ M1 }", "{M1", "M1}", "{m1}", "{M01}", "{M1}}{", "[[T1]]", "{[T1]}", "[{M1}]", "${M1}", "{M1!r}",
    "{M1.label}", "{0}", "%s", "%(M1)s", "$M1", "<svg><text>47</text></svg>", "<style>p{display:none}</style>", "url(https://evil.example)",
    "&lt;script&gt;", "&amp;lt;b&amp;gt;", "[^1]: note", "[^99]", "~~~", "```", "---", "> quote", "1. item", "- item", "\t=1+1", "+1", "-1+1",
    "=HYPERLINK(\"https://evil.example\")", "<https://evil.example|47>", "<!date^0^{date}|x>", ":one:", ":keycap_ten:", "*x*", "_x_", "\u2028",
    "\u2029", "\u0085", "\ufeff", "\u200f", "\u061c", "\U000e0034", "\ud800", "<w:t>x</w:t>", "]]><x/>", "<?xml?>", "\\", "\"}", "'}", "<!channel>", "<@U1>",
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


def mutated(honest: dict[str, Any], dice: random.Random, planted: Sequence[str] = NUMBERS) -> dict[str, Any]:
    """A copy of the answer with one to six lies in it; ``planted`` are told in some of them."""
    answer: dict[str, Any] = json.loads(json.dumps(honest))
    if dice.random() < 0.3:
        _fields(answer, dice)
    for _ in range(dice.randint(1, 6)):
        if dice.random() < 0.25:
            _rows(answer, dice)
        where = paths(answer)
        if where:
            *way, last = dice.choice(where)
            holder = answer
            for key in way:
                holder = holder[key]
            holder[last] = lie(holder[last], dice, planted)
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


def _run_on(prose: list[str], dice: random.Random) -> None:
    """A sentence that has no end, and one behind it that begins with a number or goes on with a word."""
    if len(prose) > 1:
        at = dice.randrange(len(prose) - 1)
        held = re.findall(r"\{[A-Z]\d+\}", " ".join(prose)) or ["{M1}"]
        prose[at] = f"{prose[at].rstrip(' .')} {dice.choice((*held, 'for', 'at least', ''))}".rstrip()
        prose[at + 1] = f"{dice.choice((*held, 'ty', 'or more', 'each'))} {prose[at + 1]}"


def _fields(answer: dict[str, Any], dice: random.Random) -> None:
    """Fields that tell of something else: labels exchanged, pieces of numbers missed, ids of figures taken by measures."""
    rows = answer.get("figures") or answer.get("measures") or []
    if "prose" in answer and dice.random() < 0.5:
        _run_on(answer["prose"], dice)
    kind = dice.randrange(4)
    if kind == 0 and len(rows) > 1:
        one, other = dice.sample(rows, 2)
        if min(len(one), len(other)) > 1:
            one[1], other[1] = other[1], one[1]
    elif kind == 1 and "missed" in answer:
        words = dice.choice([*PIECES, *NUMBERS, *CLAIMS])
        answer["missed"].append(
            [f"S{dice.randint(1, 9)}", words, "people killed", dice.choice(["", "police", *CLAIMS])]
        )
    elif kind == 2 and "measures" in answer and rows:
        row = dice.choice(rows)
        if row:
            row[0] = dice.choice(IDS)
    elif "issuer" in answer:
        answer["issuer"] = dice.choice([*CLAIMS, *NUMBERS, *MARKUP])
    elif "wholes" in answer:
        answer["wholes"].append([dice.choice(IDS) for _ in range(dice.randint(0, 4))])


def _beside(words: str, dice: random.Random) -> str:
    """Something beside a placeholder, one of the words' own where they have any."""
    held = re.findall(r"\{[A-Z]\d+\}", words) or ["{M1}", "{M2}", "{A1}", "{B1}", "{F1}"]
    planted = "".join(dice.choice(held) if sign == "@" else sign for sign in dice.choice(BESIDE))
    placed = words.replace(held[0], planted, 1)
    return placed if placed != words else _inside(words, planted, dice)


def lie(words: str, dice: random.Random, planted: Sequence[str] = NUMBERS) -> str:
    """One string with a lie in it."""
    own = dice.choice(planted)
    number, markup = dice.choice(dice.choice((NUMBERS, CLAIMS))), dice.choice(MARKUP)
    kinds: list[Callable[[], str]] = [
        lambda: f"{words} {number}",
        lambda: f"{number} {words}",
        lambda: number,
        lambda: _inside(words, number, dice),
        lambda: _inside(words, number, dice),
        lambda: _spread(words, number, dice),
        lambda: _beside(words, dice),
        lambda: _beside(words, dice),
        lambda: _inside(words, own, dice),
        lambda: _inside(words, own, dice),
        lambda: f"{own} {words}",
        lambda: own,
        lambda: re.sub(r"\{[A-Z]\d+\}", lambda m: own, words, count=1),
        lambda: re.sub(r"\{[A-Z]\d+\}", lambda m: f"{m[0]} {own}", words, count=1),
        lambda: f"not {words}",
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
