"""YAML as a person edits it: one report a line, comments beside what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from consensus.output.safe import for_terminal

# No line of a label file is broken by the writer: a report is one line.
_ENDLESS = 1_000_000


class _OneLine(yaml.SafeDumper):
    """Writes a text with line ends in double quotes, where they are escaped."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if len(text.splitlines()) > 1 else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_OneLine.add_representer(str, _text)


def comment(text: str, indent: str = "") -> list[str]:
    """Lines of comment, each line of the text one; what an article says cannot end it.

    >>> comment("two people\\u2028measures: []")
    ['# two people measures: []']
    """
    lines = [_one_line(line) for line in text.split("\n")]
    return [f"{indent}# {line}".rstrip() for line in lines] if text else []


def _one_line(text: str) -> str:
    """Runs of white space in the middle become one space; YAML's other line ends are white space too."""
    lead = text[: len(text) - len(text.lstrip(" "))]
    return lead + for_terminal(" ".join(text.split()))


def flow(value: Any) -> str:
    """A value on one line.

    >>> flow({"printed": "12", "value": 12, "day": "2025-05-01", "who": "Police: 'no'"})
    "{printed: '12', value: 12, day: '2025-05-01', who: 'Police: ''no'''}"
    >>> flow({"printed": "12\\nkilometres"})
    '{printed: "12\\\\nkilometres"}'
    >>> flow("01-a.txt")
    '01-a.txt'
    """
    text = yaml.dump(
        value, Dumper=_OneLine, default_flow_style=True, allow_unicode=True, width=_ENDLESS, sort_keys=False
    )
    return text.removesuffix("\n").removesuffix("\n...")


def block(entry: Mapping[str, Any]) -> Iterator[str]:
    """An entry of a list of mappings, a line a key.

    >>> list(block({"id": "dead", "must": True}))
    ['  - id: dead', '    must: true']
    """
    for number, (key, value) in enumerate(entry.items()):
        yield f"{'    ' if number else '  - '}{key}: {flow(value)}"
