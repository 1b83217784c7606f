"""Models of three lines for tests: no network, no key, nothing patched."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from consensus.llm.port import Reply, Request
from consensus.schema import Usage

Answer = Callable[[Request], Mapping[str, Any] | str]


@dataclass
class FakeModel:
    """Answers each request with what ``answer`` returns for it, and keeps what it was asked."""

    answer: Answer
    name: str = "fake-1"
    asked: list[Request] = field(default_factory=list)

    async def complete(self, request: Request) -> Reply:
        self.asked.append(request)
        found = self.answer(request)
        text = found if isinstance(found, str) else json.dumps(found)
        return Reply(text, self.name, Usage(calls=1, input_tokens=100, output_tokens=20))


READING: dict[str, Any] = {
    "summary": [],
    "figures": [],
    "statements": [],
    "issuer": "",
    "missed": [],
    "elsewhere": "",
}
RECONCILING: dict[str, Any] = {
    "title": "",
    "measures": [],
    "wholes": [],
    "statements": [],
    "lede": "",
    "prose": [],
}


def labels_by_noun(request: Request) -> dict[str, Any]:
    """A passable answer to either prompt, made from the request alone.

    Reading: every marked number with the word behind it as its label, the first sentence as the
    summary and as a statement. Reconciling: figures of one label are one measure; one sentence a measure.
    """
    text = request.messages[1].content
    return _read(text) if request.step.startswith("read") else _reconcile(text)


def _read(text: str) -> dict[str, Any]:
    marks = re.findall(r"⟦(F\d+): [^⟧]*⟧\s*([^\W\d_]*)", text)
    first = re.search(r"^S\d+ .*$", text, re.MULTILINE)
    plain = re.sub(r"⟦(F\d+): [^⟧]*⟧", r"{\1}", first[0].split(" ", 1)[1]) if first else ""
    return READING | {
        "figures": [[name, f"number of {noun}" if noun else "number", ""] for name, noun in marks],
        "summary": [[plain, "S1"]],
        "statements": [[re.sub(r"\{F\d+\}", "", plain), "S1"]],
    }


def _reconcile(text: str) -> dict[str, Any]:
    groups: dict[str, list[str]] = {}
    for name, label in re.findall(r"^([A-Z]+\d+) \| ([^|]*) \|", text, re.MULTILINE):
        groups.setdefault(label.strip(), []).append(name)
    rows = [[f"M{n}", label, " ".join(ids)] for n, (label, ids) in enumerate(groups.items(), 1)]
    return RECONCILING | {
        "title": "What the reports say",
        "measures": rows,
        "lede": "It was put at {M1}.",
        "prose": [f"The {label} was put at {{{name}}}." for name, label, _ in rows],
    }
