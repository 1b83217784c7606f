"""SECURITY.md names a test for each of its claims: every one of them exists. From development."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = sorted(
    set(re.findall(r"`(tests/[\w/]+\.py(?:::\w+)?)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8")))
)


def test_the_page_names_tests() -> None:
    assert len(NAMED) > 25


@pytest.mark.parametrize("name", NAMED)
def test_every_named_test_exists(name: str) -> None:
    file, _, function = name.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    tests = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert function in tests if function else any(test.startswith("test_") for test in tests)


def test_scripts_that_are_named_exist() -> None:
    words = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    for name in re.findall(r"`(\.ci/\w+|requirements-dev\.lock)`", words):
        assert (ROOT / name).is_file()
