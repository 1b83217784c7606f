"""Does an answer fit the JSON Schema it was asked in? The part of the standard our schemas use.

Known keywords: ``type`` (a name or a list), ``properties``, ``required``, ``additionalProperties``
(a boolean or a schema), ``items`` (a boolean or a schema), ``prefixItems``, ``minItems``, ``maxItems``,
``minLength``, ``maxLength``, ``minimum``, ``maximum``, ``enum``, ``const``, ``anyOf``, and ``$ref`` into
the schema itself. Any other keyword that restricts values is not checked here: the records that are
built from an answer check it again. Against ``jsonschema`` as oracle in the tests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]
_STRING = {"type": "string"}  # what the rows of our answers hold, thousands in a story: quick to tell

_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
    "integer": lambda v: _number(v) and v == v // 1,
    "number": lambda v: isinstance(v, int | float) and not isinstance(v, bool),
}


def fits(schema: Schema, value: Any) -> bool:
    """Whether ``value``, as ``json.loads`` gives it, is valid against ``schema``.

    >>> row = {"type": "array", "prefixItems": [{"type": "string"}, {"enum": ["a", "b"]}], "items": False}
    >>> fits(row, ["F1", "a"]), fits(row, ["F1", "c"]), fits(row, ["F1", "a", "more"])
    (True, False, False)
    >>> fits({"type": "integer"}, True)
    False
    """
    return misfit(schema, value) is None


def misfit(schema: Schema, value: Any) -> str | None:
    """The first place where ``value`` breaks ``schema``, in words; ``None`` when it fits.

    The words name keys of the schema and types, never the value: an answer is not to be quoted in a message.

    >>> misfit({"type": "object", "properties": {"n": {"type": "string"}}, "required": ["n"]}, {"n": 4})
    'n: a string was expected, not a number'
    """
    return next(_misfits(schema, value, "", schema), None)


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _kind(value: Any) -> str:
    for name in ("object", "array", "string", "boolean", "null", "number"):
        if _TYPES[name](value):
            return "null" if name == "null" else f"{'an' if name[0] in 'ao' else 'a'} {name}"
    return type(value).__name__


def _same(left: Any, right: Any) -> bool:
    """JSON equality: 1 and 1.0 are equal, 1 and true are not, at any depth."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_same, left, right))
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(_same(left[k], right[k]) for k in left)
    return bool(left == right)


def _at(path: str, problem: str) -> str:
    return f"{path or 'the answer'}: {problem}"


def _resolve(schema: Schema, root: Schema) -> Schema:
    """Follow ``$ref`` into ``root``; a ring of references is a fault of the schema."""
    seen = set()
    while "$ref" in schema:
        ref = schema["$ref"]
        if ref in seen or not ref.startswith("#"):
            raise ValueError(f"the schema's reference {ref!r} leads nowhere")
        seen.add(ref)
        schema = root
        for part in filter(None, ref[1:].split("/")):
            schema = schema[part.replace("~1", "/").replace("~0", "~")]
    return schema


def _misfits(schema: Schema | bool, value: Any, path: str, root: Schema) -> Iterator[str]:
    if isinstance(schema, bool):
        if not schema:
            yield _at(path, "nothing is allowed here")
        return
    schema = _resolve(schema, root)
    names = schema.get("type", [])
    names = [names] if isinstance(names, str) else names
    if names and not any(_TYPES[name](value) for name in names):
        yield _at(path, f"{' or '.join(_article(n) for n in names)} was expected, not {_kind(value)}")
        return
    yield from _values(schema, value, path)
    if "anyOf" in schema and not any(
        next(_misfits(option, value, path, root), None) is None for option in schema["anyOf"]
    ):
        yield _at(path, "none of the allowed forms")
    if isinstance(value, dict):
        yield from _objects(schema, value, path, root)
    elif isinstance(value, list):
        yield from _arrays(schema, value, path, root)


def _article(name: str) -> str:
    return "null" if name == "null" else f"{'an' if name[0] in 'aio' else 'a'} {name}"


def _values(schema: Schema, value: Any, path: str) -> Iterator[str]:
    if "enum" in schema and not any(_same(value, allowed) for allowed in schema["enum"]):
        yield _at(path, "not one of the allowed values")
    if "const" in schema and not _same(value, schema["const"]):
        yield _at(path, "not the one allowed value")
    if isinstance(value, str):
        yield from _between(schema, "Length", len(value), path)
    elif _number(value) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield _at(path, "a number out of its bounds")


def _between(schema: Schema, what: str, size: int, path: str) -> Iterator[str]:
    if size < schema.get(f"min{what}", 0):
        yield _at(path, f"shorter than {schema[f'min{what}']}")
    if size > schema.get(f"max{what}", size):
        yield _at(path, f"longer than {schema[f'max{what}']}")


def _objects(schema: Schema, value: dict[str, Any], path: str, root: Schema) -> Iterator[str]:
    known = schema.get("properties", {})
    for key in schema.get("required", ()):
        if key not in value:
            yield _at(path, f"{key!r} is missing")
    rest = schema.get("additionalProperties", True)
    for key, inner in value.items():
        if key in known:
            yield from _misfits(known[key], inner, f"{path}.{key}" if path else key, root)
        elif rest is False:
            yield _at(path, "a key that the schema does not know")
        else:
            yield from _misfits(rest, inner, f"{path}.*" if path else "*", root)


def _arrays(schema: Schema, value: list[Any], path: str, root: Schema) -> Iterator[str]:
    yield from _between(schema, "Items", len(value), path)
    first = schema.get("prefixItems", [])
    rest = schema.get("items", True)
    if not first and rest == _STRING and all(isinstance(inner, str) for inner in value):
        return
    for index, inner in enumerate(value):
        part = first[index] if index < len(first) else rest
        if part != _STRING or not isinstance(inner, str):
            yield from _misfits(part, inner, f"{path}[{index}]", root)
