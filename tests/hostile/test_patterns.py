"""Every regular expression of the package takes time in proportion to its text, whatever the text. From development.

Each pattern gets texts made to hurt it, out of its own parts: what it repeats, many times over, after what
stands before the repetition, with an end that does not fit. Time (of this thread alone) is taken for a text and
one four times as long: a linear search takes four times as long, a quadratic one sixteen.

A search that uses up its budget of processor time is slow, and is broken off: ``re`` listens for signals.

A pattern is searched for, or only matched at one place, as the package itself does with it.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]  # the parser of patterns has no public name
from typing import Any

import pytest

import consensus
from consensus.articles.about.alternatives import Alternatives

# A quadratic search of 4,000 characters takes 20 milliseconds and more where it reads each one, a linear one 1.
LENGTH = 1_000
QUICK = 0.02
TIMES = 4
MOST = 9
# Processor seconds for one search: a hundred times what any linear one of 4,000 characters takes.
BUDGET = 0.5
# A repetition that is bounded below this is paid for in full, and still linear.
LONG = 32
GENERAL = ("a", "1", " ", "\n", "1,", "- ")


def module_names() -> list[str]:
    found = pkgutil.walk_packages(consensus.__path__, "consensus.")
    return [module.name for module in found if not module.name.endswith("__main__")]


# Searched for in short texts only (a label, a phrase, a line's end, a sentence of 2,000 characters at most), or in
# what was squeezed before; each was tried through loading, finding and reading with its own hostile texts.
SHORT = {
    "consensus.articles.page.mastheads._EDITION": "a line of the page's top",
    "consensus.figures.dates.around._LAST_WORD": "a few characters before a date",
    "consensus.figures.dates.stamps._LABEL_BEFORE": "a few characters before a date",
    "consensus.figures.compare.explain._BROKEN_OFF": "the words of a credit",
    "consensus.figures.compare.over_time.later_words.OR": "a few characters before a number",
    "consensus.figures.meaning.scope._CASUALTIES": "the last words before a number, 40 characters behind it",
    "consensus.figures.meaning.topics._NAMED_BEFORE": "40 characters before a number",
    "consensus.reading.rules.voices._TAIL": "the words of a credit",
    "consensus.reconciling.grouping.singled_out._OF_MANY": "the clause of a number, 600 characters on either side",
    "consensus.reconciling.grouping.told_as._STAFF": "the clause of a number, 600 characters on either side",
    "consensus.reconciling.grouping.told_as._TOLD": "the clause of a number, 600 characters on either side",
    r"consensus.figures.meaning.stated:\d[\d,]*\.\d+": "one printed number",
}


def named() -> Iterator[tuple[str, re.Pattern[Any], bool]]:
    """Each pattern that has a name of its own, and whether it is searched for anywhere in a text."""
    sources = {name: source_of(name) for name in module_names()}
    everywhere = uses_in("\n".join(sources.values()))
    seen = set()
    for module, source in sources.items():
        own = uses_in(source)
        for name, value in vars(importlib.import_module(module)).items():
            uses = (own if name.startswith("_") else everywhere).get(name, {""})
            for pattern in compiled(value):
                if (pattern.pattern, pattern.flags) not in seen:
                    seen.add((pattern.pattern, pattern.flags))
                    search = isinstance(value, Alternatives) or not uses <= {"match", "fullmatch", "pattern"}
                    yield f"{module}.{name}", pattern, search


def source_of(module: str) -> str:
    return Path(str(importlib.import_module(module).__file__)).read_text(encoding="utf-8")


def uses_in(source: str) -> dict[str, set[str]]:
    """By name what is asked of it: "search" of ``_NAME.search``, "" where it is handed on."""
    found: dict[str, set[str]] = {}
    for name, use in re.findall(r"(?<!\w)([A-Z_]{2,}\w*)\b(?! *=[^=]|,\n)(?:\.([a-z]+))?", source):
        found.setdefault(name, set()).add(use)
    return found


def compiled(value: Any, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    """The patterns in a value, looked for inside containers."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Alternatives):
        yield from value.patterns
    elif depth < 4 and isinstance(value, list | tuple | set | frozenset | dict) and len(value) < 1000:
        for inner in [*value, *(value.values() if isinstance(value, dict) else ())]:
            yield from compiled(inner, depth + 1)


def inline() -> Iterator[tuple[str, re.Pattern[Any], bool]]:
    """The patterns that functions hand to ``re`` as they stand."""
    for module in module_names():
        for node in ast.walk(ast.parse(source_of(module))):
            if (
                not isinstance(node, ast.Call)
                or not ast.unparse(node.func).startswith("re.")
                or not node.args
            ):
                continue
            first, use = node.args[0], ast.unparse(node.func)[3:]
            if isinstance(first, ast.Constant) and use not in ("escape", "compile"):
                yield (
                    f"{module}:{first.value}",
                    re.compile(str(first.value)),
                    use not in ("match", "fullmatch"),
                )


def sample(items: Any) -> str:
    """A short text that a parsed pattern matches, or nearly."""
    return "".join(_one(str(op), argument) for op, argument in items)


def _one(op: str, argument: Any) -> str:
    if op == "LITERAL":
        return chr(argument)
    if op == "NOT_LITERAL":
        return "a" if argument != ord("a") else "b"
    if op == "ANY":
        return "a"
    if op == "IN":
        return _member(argument)
    if op == "BRANCH":
        return sample(argument[1][0])
    if op in ("SUBPATTERN", "ATOMIC_GROUP"):
        return sample(argument[-1] if op == "SUBPATTERN" else argument)
    if op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return sample(argument[2]) * max(1, argument[0])
    return ""


def _member(choices: Any) -> str:
    """A character of a set, a plain one where it has one."""
    negated = bool(choices) and str(choices[0][0]) == "NEGATE"
    inside = [mark for mark in "a1 A-.,'\"(" if any(_holds(choice, mark) for choice in choices)]
    if negated:
        return next((mark for mark in "a1 A-.,'\"(" if mark not in inside), "é")
    if inside:
        return inside[0]
    first = choices[0]
    return (
        chr(first[1]) if str(first[0]) == "LITERAL" else chr(first[1][0]) if str(first[0]) == "RANGE" else "a"
    )


def _holds(choice: Any, mark: str) -> bool:
    op, argument = str(choice[0]), choice[1]
    if op == "LITERAL":
        return ord(mark) == argument
    if op == "RANGE":
        return argument[0] <= ord(mark) <= argument[1]
    kinds = {"DIGIT": mark.isdigit(), "SPACE": mark.isspace(), "WORD": mark.isalnum()}
    kind = str(argument).removeprefix("CATEGORY_")
    return op == "CATEGORY" and (not kinds[kind[4:]] if kind.startswith("NOT_") else kinds.get(kind, False))


def pumps(items: Any, before: str = "") -> Iterator[str]:
    """Texts of ``LENGTH`` characters for every long repetition inside a parsed pattern."""
    so_far = before
    for op, argument in items:
        name = str(op)
        if name in ("MAX_REPEAT", "MIN_REPEAT") and argument[1] >= LONG:
            piece = sample(argument[2]) or "a"
            yield so_far[-200:] + piece * (LENGTH // len(piece))
            together = so_far[-200:] + piece
            yield together * (LENGTH // len(together))
        for inner in _inside(name, argument):
            yield from pumps(inner, so_far)
        so_far += _one(name, argument)


def _inside(name: str, argument: Any) -> list[Any]:
    if name == "BRANCH":
        return list(argument[1])
    if name in ("SUBPATTERN", "ASSERT", "ASSERT_NOT"):
        return [argument[-1]]
    return [argument[2]] if name in ("MAX_REPEAT", "MIN_REPEAT") else []


class OverBudgetError(Exception):
    """A search took longer than a linear one can."""


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    """A search that runs over its budget is broken off."""

    def ring(*_: object) -> None:
        raise OverBudgetError

    before = signal.signal(signal.SIGPROF, ring)
    yield
    signal.signal(signal.SIGPROF, before)


def seconds(pattern: re.Pattern[Any], search: bool, text: str, tries: int = 1) -> float:
    """The shortest time of some tries to find everything in a text, or to match its beginning."""
    given: Any = text if isinstance(pattern.pattern, str) else text.encode("utf-8", "replace")
    best = float("inf")
    for _ in range(tries):
        began = time.thread_time()
        signal.setitimer(signal.ITIMER_PROF, BUDGET)
        try:
            if search:
                for _ in pattern.finditer(given):
                    pass
            else:
                pattern.match(given)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        best = min(best, time.thread_time() - began)
    return best


def is_slow(pattern: re.Pattern[Any], search: bool, text: str) -> bool:
    """Whether a text four times as long takes more than twice four times as long, or more than the budget."""
    try:
        if seconds(pattern, search, text) * TIMES**2 < QUICK:
            return False
        longer = seconds(pattern, search, text * TIMES, 2)
        return longer > max(QUICK, MOST * seconds(pattern, search, text, 3))
    except OverBudgetError:
        return True


def hostile(pattern: re.Pattern[Any]) -> set[str]:
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    flags = pattern.flags & ~re.DEBUG & (~re.UNICODE if isinstance(pattern.pattern, bytes) else ~0)
    general = {piece * (LENGTH // len(piece)) for piece in GENERAL}
    return general | {text + end for text in pumps(_parser.parse(source, flags)) for end in ("", "\0")}


def slow_patterns() -> Iterator[tuple[str, str]]:
    """The name of each pattern that is slow, and reads more than short texts, with the beginning of a text that shows it."""
    for name, pattern, search in [*named(), *inline()]:
        if name in SHORT:
            continue
        text = next((text for text in sorted(hostile(pattern)) if is_slow(pattern, search, text)), None)
        if text is not None:
            yield name, text[:30]


def test_every_pattern_is_linear() -> None:
    assert list(slow_patterns()) == []


@pytest.mark.parametrize("pattern", [r"\d+\.\d+\.$", r"[a-z]+[a-z0-9]*=", r"(?:\w+\s?)+$", r"(a|aa)+$"])
def test_the_check_sees_a_slow_pattern(pattern: str) -> None:
    made = re.compile(pattern)
    assert any(is_slow(made, True, text) for text in hostile(made))
