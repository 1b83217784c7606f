"""Every regular expression of the package takes time in proportion to its text, whatever the text. From development.

Each pattern gets texts made to hurt it, out of its own parts: what it repeats, many times over, after what
stands before the repetition, with an end that does not fit. Time is taken for a text and one four times as
long: a linear search takes four times as long, a quadratic one sixteen.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]  # the parser of patterns has no public name
from typing import Any

import pytest

import consensus

# A quadratic search of 20,000 characters takes half a second and more, a linear one 5 milliseconds.
LENGTH = 5_000
QUICK = 0.02
TIMES = 4
MOST = 9
# A repetition that is bounded below this is paid for in full, and still linear.
LONG = 32
GENERAL = ("a", "1", " ", "A", "a ", "1,", "A. ", '"', "(", "- ", "\n", "the ", "<", "=")


def module_names() -> list[str]:
    found = pkgutil.walk_packages(consensus.__path__, "consensus.")
    return [module.name for module in found if not module.name.endswith("__main__")]


def compiled(value: Any, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    """The patterns in a value, looked for inside containers."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4 and isinstance(value, list | tuple | set | frozenset | dict) and len(value) < 1000:
        for inner in [*value, *(value.values() if isinstance(value, dict) else ())]:
            yield from compiled(inner, depth + 1)


def inline(module: Any) -> Iterator[re.Pattern[Any]]:
    """The patterns that a module's functions hand to ``re`` as they stand."""
    for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and node.args:
            first = node.args[0]
            if (
                isinstance(first, ast.Constant)
                and isinstance(first.value, str)
                and "escape" not in ast.unparse(node.func)
            ):
                yield re.compile(first.value)


def patterns() -> dict[tuple[Any, int], tuple[str, re.Pattern[Any]]]:
    found: dict[tuple[Any, int], tuple[str, re.Pattern[Any]]] = {}
    for name in module_names():
        module = importlib.import_module(name)
        for pattern in [*compiled(dict(vars(module))), *inline(module)]:
            found.setdefault((pattern.pattern, pattern.flags), (name, pattern))
    return found


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


def seconds(pattern: re.Pattern[Any], text: str, tries: int = 1) -> float:
    """The shortest time of some tries to find everything in a text."""
    given: Any = text if isinstance(pattern.pattern, str) else text.encode("utf-8", "replace")
    best = float("inf")
    for _ in range(tries):
        began = time.thread_time()
        for _ in pattern.finditer(given):
            pass
        best = min(best, time.thread_time() - began)
    return best


def is_slow(pattern: re.Pattern[Any], text: str) -> bool:
    """Whether a text four times as long takes more than twice four times as long."""
    if seconds(pattern, text * TIMES) < QUICK:
        return False
    return seconds(pattern, text * TIMES, 3) > max(QUICK, MOST * seconds(pattern, text, 3))


def hostile(pattern: re.Pattern[Any]) -> set[str]:
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    flags = pattern.flags & ~re.DEBUG & (~re.UNICODE if isinstance(pattern.pattern, bytes) else ~0)
    made = {*pumps(_parser.parse(source, flags)), *(piece * (LENGTH // len(piece)) for piece in GENERAL)}
    return {text + end for text in made for end in ("", "\0")}


def test_every_pattern_is_linear() -> None:
    found = patterns()
    assert len(found) > 250
    slow = [
        f"{name}: {pattern.pattern[:80]!r} on {text[:30]!r}…"
        for name, pattern in found.values()
        for text in sorted(hostile(pattern))
        if is_slow(pattern, text)
    ]
    assert slow == []


@pytest.mark.parametrize("pattern", [r"\s+$", r"(a|a)+$", r"\d+\.\d+\.$", r"x*y", r"<!--.*-->"])
def test_the_check_sees_a_quadratic_pattern(pattern: str) -> None:
    compiled_pattern = re.compile(pattern)
    slow = False
    for text in sorted(hostile(compiled_pattern), key=len)[:40]:
        shorter = text if pattern != r"(a|a)+$" else text[:1]
        slow = slow or is_slow(compiled_pattern, shorter)
    assert slow or pattern == r"(a|a)+$"
