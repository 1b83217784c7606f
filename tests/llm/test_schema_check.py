"""The schema check against jsonschema, an implementation of the whole standard."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consensus.llm.ladder import widened
from consensus.llm.schema_check import fits, misfit

ROW = {
    "type": "array",
    "prefixItems": [{"type": "string"}, {"enum": ["a", "b"]}],
    "items": False,
    "minItems": 2,
}

# Schema, a value that fits, and values that do not.
CASES: list[tuple[dict[str, Any], Any, list[Any]]] = [
    ({"type": "string"}, "x", [1, None, True, [], {}]),
    ({"type": "integer"}, 4, ["4", True, 4.5, None, float("inf"), float("nan")]),
    ({"type": "integer"}, 4.0, [4.1]),
    ({"type": "number"}, 4.5, ["4", False]),
    ({"type": "boolean"}, False, [0, "false"]),
    ({"type": "null"}, None, [0, "", False]),
    ({"type": ["string", "null"]}, None, [1, []]),
    ({"enum": ["a", 1, None]}, 1, ["b", True, "1", 0]),
    ({"enum": [[1, {"a": True}]]}, [1.0, {"a": True}], [[1, {"a": 1}], [True, {"a": True}]]),
    ({"const": 0}, 0, [False, "0"]),
    ({"anyOf": [{"type": "string"}, {"type": "integer"}]}, 3, [3.5, None]),
    ({"type": "array", "items": {"type": "string"}}, [], [["a", 1], "a"]),
    ({"type": "array", "minItems": 1, "maxItems": 2}, [1, 2], [[], [1, 2, 3]]),
    (ROW, ["F1", "a"], [["F1"], ["F1", "c"], [1, "a"], ["F1", "a", "x"]]),
    (
        {"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "integer"}},
        ["a", 1, 2],
        [["a", "b"]],
    ),
    (
        {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]},
        {"a": "", "b": 1},
        [{}, {"a": 1}],
    ),
    ({"type": "object", "properties": {"a": {}}, "additionalProperties": False}, {"a": [1]}, [{"b": 1}]),
    ({"type": "object", "additionalProperties": {"type": "integer"}}, {"b": 1}, [{"b": "1"}]),
    ({"$ref": "#/$defs/row", "$defs": {"row": ROW}}, ["F1", "b"], [["F1", 1]]),
    ({"type": "array", "items": {"$ref": "#"}}, [[], [[]]], [[1], ["a"]]),
    ({"type": "string", "minLength": 1, "maxLength": 3}, "äöü", ["", "long"]),
    ({"type": "number", "minimum": 0, "maximum": 1}, 0.5, [-1, 2]),
    ({"minLength": 2}, 4, ["a"]),
    ({}, {"anything": [1]}, []),
]


@pytest.mark.parametrize(("schema", "good", "bad"), CASES)
def test_what_fits_and_what_does_not(schema: dict[str, Any], good: Any, bad: list[Any]) -> None:
    oracle = jsonschema.Draft202012Validator(schema)
    for value in [good, *bad]:
        assert fits(schema, value) is oracle.is_valid(value), value
    assert fits(schema, good)
    assert not any(fits(schema, value) for value in bad)


scalars = (
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats(-3, 3, width=16)
    | st.sampled_from(["", "a", "b", "abc"])
)
values = st.recursive(
    scalars,
    lambda v: st.lists(v, max_size=3) | st.dictionaries(st.sampled_from("abc"), v, max_size=3),
    max_leaves=8,
)
types = st.sampled_from(["object", "array", "string", "boolean", "null", "integer", "number"])
leaves = (
    st.fixed_dictionaries({"type": types | st.lists(types, min_size=1, max_size=2, unique=True)})
    | st.fixed_dictionaries({"enum": st.lists(values, min_size=1, max_size=3)})
    | st.fixed_dictionaries({"const": values})
    | st.just({})
)


def grown(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return (
        st.fixed_dictionaries({"anyOf": st.lists(inner, min_size=1, max_size=3)})
        | st.fixed_dictionaries(
            {"type": st.just("array")},
            optional={
                "items": inner | st.booleans(),
                "prefixItems": st.lists(inner, min_size=1, max_size=2),
                "minItems": st.integers(0, 2),
                "maxItems": st.integers(0, 3),
            },
        )
        | st.fixed_dictionaries(
            {
                "type": st.just("object"),
                "properties": st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
            },
            optional={
                "required": st.lists(st.sampled_from("abc"), max_size=2, unique=True),
                "additionalProperties": inner | st.booleans(),
            },
        )
    )


schemas = st.recursive(leaves, grown, max_leaves=5)


@settings(deadline=None, max_examples=60)
@given(schemas, values)
def test_agrees_with_jsonschema(schema: dict[str, Any], value: Any) -> None:
    assert fits(schema, value) is jsonschema.Draft202012Validator(schema).is_valid(value)


@settings(deadline=None, max_examples=60)
@given(schemas, values)
def test_the_wider_schema_takes_whatever_the_true_one_takes(schema: dict[str, Any], value: Any) -> None:
    wide = widened(schema)
    assert "prefixItems" not in str(wide)
    if fits(schema, value):
        assert fits(wide, value)


@pytest.mark.parametrize("ref", ["#/$defs/a", "https://example.com/schema"])
def test_a_reference_that_leads_nowhere_is_a_fault_of_the_schema(ref: str) -> None:
    schema = {"$ref": ref, "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}
    with pytest.raises(ValueError, match="leads nowhere"):
        fits(schema, 1)


PAIR = {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}
WIDER = [
    ({**PAIR, "minItems": 2, "maxItems": 2}, {"items": {"anyOf": PAIR["prefixItems"]}}),
    ({**PAIR, "items": False}, {"items": {"anyOf": PAIR["prefixItems"]}}),
    ({**PAIR, "items": {"type": "null"}}, {"items": {"anyOf": [*PAIR["prefixItems"], {"type": "null"}]}}),
    (PAIR, {}),
]


@pytest.mark.parametrize(("schema", "changes"), WIDER)
def test_a_row_becomes_a_list_of_any_of_its_cells(schema: dict[str, Any], changes: dict[str, Any]) -> None:
    kept = {key: schema[key] for key in schema if key not in ("prefixItems", "items")}
    assert widened(schema) == {**kept, **changes}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([["F1"]], "[0]: shorter than 2"),
        ([["F1", "c"]], "[0][1]: not one of the allowed values"),
        ([["F1", "a"], 4], "[1]: an array was expected, not a number"),
        ({}, "the answer: an array was expected, not an object"),
    ],
)
def test_a_misfit_says_where_and_quotes_nothing(value: Any, words: str) -> None:
    assert misfit({"type": "array", "items": ROW}, value) == words
