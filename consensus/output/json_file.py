"""The brief as JSON: the published contract, and nothing that is not in it."""

from __future__ import annotations

import json
import re
from typing import Any

from consensus.schema import Brief, Summaries

# Characters that turn a line around or cannot be seen; the joiners and marks of real scripts are left.
_UNSEEN = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufff9-\ufffb\U000e0000-\U000e0fff]+")


def to_json(record: Brief | Summaries, with_text: bool = False) -> str:
    """Indented UTF-8 JSON. The articles' texts are only in it where asked for."""
    data = record.model_dump(mode="json", by_alias=True)
    if isinstance(record, Brief) and not with_text:
        for article in data["articles"]:
            del article["text"]
    return _UNSEEN.sub(_escaped, json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _escaped(match: re.Match[str]) -> str:
    """Characters as JSON escapes: the same text to a program, and to a person who opens the file visible."""
    return json.dumps(match.group())[1:-1]


def contract(kind: type[Brief] | type[Summaries] = Brief) -> dict[str, Any]:
    """The JSON Schema of what ``to_json`` writes."""
    return kind.model_json_schema(by_alias=True, mode="serialization")
