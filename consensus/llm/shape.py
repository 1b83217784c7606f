"""An answer's shape: a pydantic model, sent as a strict JSON Schema and checked on return."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from consensus.errors import BadAnswer

T = TypeVar("T", bound=BaseModel)


def strict_schema(shape: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of ``shape`` as strict mode wants it: no titles, nothing optional, nothing extra.

    Short on purpose: a schema is sent with every call (about a token for each four characters).
    """
    schema = shape.model_json_schema()
    return {
        "type": "object",
        "properties": {name: _plain(part) for name, part in schema["properties"].items()},
        "required": list(schema["properties"]),
        "additionalProperties": False,
    }


def _plain(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _plain(value) for key, value in part.items() if key not in ("title", "default")}
    return part


def parse_answer(shape: type[T], text: str) -> T:
    """The answer as an instance of ``shape``.

    Raises:
        BadAnswer: the text is no JSON or does not fit; the message names the first misfit.
    """
    try:
        return shape.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        # A key that the answer made up is no name of ours: what it says is not to be quoted.
        known = (str(n) if isinstance(n, int) or n in shape.model_fields else "a field" for n in first["loc"])
        where = ".".join(known) or "the answer"
        raise BadAnswer(f"the answer does not fit: {where}: {first['msg']}") from None
