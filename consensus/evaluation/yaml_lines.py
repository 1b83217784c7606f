"""YAML with the line of every entry, so that an error can name it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

Key = tuple[str | int, ...]
# Twelve stories take 0.3 seconds with libyaml and 1.5 without.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Labels of a long story are 40 KB; a megabyte of YAML is an accident.
LARGEST = 1_000_000


class Unreadable(Exception):
    """A file that is no plain YAML: ``line`` (from 1) and what is wrong there."""

    def __init__(self, line: int, said: str) -> None:
        super().__init__(said)
        self.line = line
        self.said = said


def read(path: Path) -> tuple[Any, dict[Key, int]]:
    """The content of a file, and the line (from 1) at which each entry begins, by its path of keys.

    Raises:
        Unreadable: it is missing, too large, no UTF-8, no YAML, uses anchors or has a key twice.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise Unreadable(1, "too large for a label file")
        return parse(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Unreadable(1, f"cannot be read ({(error.strerror or 'error').lower()})") from None
    except UnicodeDecodeError:
        raise Unreadable(1, "is not UTF-8 text") from None


def parse(text: str) -> tuple[Any, dict[Key, int]]:
    r"""Like ``read``, for a text. Dates stay the strings they are printed as.

    >>> parse("a: 1\nb:\n  - {c: 2024-06-01}\n")
    ({'a': 1, 'b': [{'c': '2024-06-01'}]}, {(): 1, ('a',): 1, ('b',): 3, ('b', 0): 3, ('b', 0, 'c'): 3})
    """
    lines: dict[Key, int] = {}
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        return (None if node is None else _Walk(loader, lines).value(node, ())), lines
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise Unreadable(mark.line + 1 if mark else 1, f"no YAML: {error.problem or error.context}") from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise Unreadable(1, f"no YAML: {str(error).splitlines()[0]}") from None
    finally:
        loader.dispose()


@dataclass(slots=True)
class _Walk:
    """Builds the value of a node and notes the line of everything in it."""

    loader: Any
    lines: dict[Key, int]
    seen: set[int] = field(default_factory=set)

    def value(self, node: yaml.Node, key: Key) -> Any:
        line = node.start_mark.line + 1
        if key in self.lines:
            raise Unreadable(line, f"the key {key[-1]!r} stands here twice")
        if id(node) in self.seen:
            # A few lines of aliases to aliases unfold to more than any memory holds.
            raise Unreadable(line, "anchors and aliases are not read")
        self.lines[key] = line
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            pairs = [(str(name.value), value) for name, value in node.value]
            return {name: self.value(value, (*key, name)) for name, value in pairs}
        if isinstance(node, yaml.SequenceNode):
            return [self.value(value, (*key, number)) for number, value in enumerate(node.value)]
        if node.tag == "tag:yaml.org,2002:timestamp":
            return node.value
        return self.loader.construct_object(node)


def line_of(lines: dict[Key, int], key: Key) -> int:
    """The line of an entry, or of the nearest entry around it."""
    while key and key not in lines:
        key = key[:-1]
    return lines.get(key, 1)
