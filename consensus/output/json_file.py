"""The brief as JSON: the published contract, and nothing that is not in it."""

from __future__ import annotations

import json
from typing import Any

from consensus.schema import Brief, Summaries


def to_json(record: Brief | Summaries, with_text: bool = False) -> str:
    """Indented UTF-8 JSON. The articles' texts are only in it where asked for."""
    data = record.model_dump(mode="json", by_alias=True)
    if isinstance(record, Brief) and not with_text:
        for article in data["articles"]:
            del article["text"]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def contract(kind: type[Brief] | type[Summaries] = Brief) -> dict[str, Any]:
    """The JSON Schema of what ``to_json`` writes."""
    return kind.model_json_schema(by_alias=True, mode="serialization")
