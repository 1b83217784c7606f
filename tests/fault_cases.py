"""The provider's faults: for each a server that has it, and what becomes of a run. The table of docs/faults.md.

python tests/fault_cases.py     prints the table for the page
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from fakes import READING, labels_by_noun
from llm.server import Drips, Fails, Floods, Handler, Raw, Says, Step, cut, hangs, reset

from consensus.llm.port import Message, Request
from consensus.llm.prompts import load_prompt

# What may become of the article whose call has the fault once.
READ = "read after all"
LOST = "left out, the brief says so"


@dataclass(frozen=True)
class Case:
    """One fault.

    ``once``: what becomes of an article whose first call has it, and ``calls`` how many calls more than
    without it are made at most. ``always``: the most calls of a run of three articles in which every call has
    it, its exit code, and words of its one line. ``do``: what a person should do.
    """

    name: str
    step: Step
    once: str
    calls: int
    always: int
    exit: int
    words: str
    do: str
    settings: tuple[str, ...] = ()


WAIT = "nothing; if it lasts, run again later: `consensus resume` goes on with what was read"
ADDRESS = "check `--base-url`; it usually ends in `/v1`"
KEY = "check `OPENAI_API_KEY`"
ASK_OTHER = "choose another model with `--model`"
SHORT = ("--timeout", "1")


def answer(body: dict[str, Any]) -> dict[str, Any]:
    """A passable answer to whatever of the two prompts ``body`` holds."""
    step = "read" if body["messages"][0]["content"] == load_prompt("read") else "reconcile"
    messages = tuple(Message(m["role"], m["content"]) for m in body["messages"])
    if len(messages) > 2:
        return {"parts": []}
    return labels_by_noun(Request(step, "", messages, step, {}))


def good(handler: Handler, body: dict[str, Any]) -> None:
    """A passable answer."""
    Says(json.dumps(answer(body)))(handler, body)


@dataclass(frozen=True)
class Twisted:
    """A passable answer, its text or parts of it changed."""

    kind: str
    reading: dict[str, Any] = field(default_factory=dict)
    reconciling: dict[str, Any] = field(default_factory=dict)

    def __call__(self, handler: Handler, body: dict[str, Any]) -> None:
        found = answer(body)
        found |= (
            self.reading if found.keys() == READING.keys() else self.reconciling if "lede" in found else {}
        )
        text = json.dumps(found, ensure_ascii=False)
        Says(f"```json\n{text}\n```" if self.kind == "fenced" else text)(handler, body)


GHOSTS = Twisted(
    "ghosts",
    {
        "figures": [["F99", "people aboard", ""], ["F0", "x", ""], ["", ""]],
        "summary": [["It sank with {F77} aboard.", "S1"]],
        "statements": [["The owners denied it.", "S99"]],
        "missed": [["S88", "999", "people"]],
        "elsewhere": "S70-S99",
    },
    {"measures": [["M1", "people", "ZZ9 A99"]], "wholes": [["Z1", "Z2"]], "lede": "It was put at {M9}."},
)
TWICE = Twisted(
    "twice",
    {"figures": [["F1", "people aboard", ""]] * 3 + [["F1 F1", "people", ""]]},
    {"measures": [["M1", "people aboard", "A1 A1 B1"], ["M1", "people aboard", "A1"]]},
)
OVERLAP = Twisted(
    "overlap", {}, {"measures": [["M1", "people aboard", "A1 B1 C1"], ["M2", "depth", "B1 C1 A1"]]}
)
FRENCH = Twisted(
    "French",
    {
        "summary": [["Le navire a coulé avec {F1} personnes à bord.", "S1"]],
        "statements": [["Les propriétaires le nient.", "S2"]],
    },
    {
        "title": "Le naufrage",
        "lede": "Le nombre est de {M1}.",
        "prose": ["On ne sait pas pourquoi {M1} ont péri."],
    },
)

CASES = [
    Case("429", Fails(429), READ, 1, 40, 6, "rate limit", WAIT),
    Case("429, Retry-After in seconds", Fails(429, headers={"Retry-After": "2"}), READ, 1, 40, 6, "rate limit", WAIT),
    Case("429, Retry-After as a date", Fails(429, headers={"Retry-After": "Fri, 01 May 2026 07:28:05 GMT"}), READ, 1, 40, 6, "rate limit", WAIT),
    Case("429, Retry-After of an hour or of nonsense", Fails(429, headers={"Retry-After": "3600"}), READ, 1, 12, 6, "rate limit", WAIT),
    Case("500", Fails(500), READ, 1, 20, 6, "500", WAIT),
    Case("502", Fails(502, raw=b"<html>Bad Gateway</html>"), READ, 1, 20, 6, "502", WAIT),
    Case("503", Fails(503, headers={"Retry-After": "1"}), READ, 1, 20, 6, "503", WAIT),
    Case("504", Fails(504), READ, 1, 20, 6, "504", WAIT),
    Case("529", Fails(529, "overloaded"), READ, 1, 20, 6, "529", WAIT),
    Case("408", Fails(408), READ, 1, 20, 6, "408", WAIT),
    Case("connection reset", reset, READ, 1, 20, 6, "broke", WAIT),
    Case("a hang", hangs, READ, 1, 9, 6, "within 1 s", "nothing; a slow server needs a longer `--timeout`", SHORT),
    Case("a slow drip", Drips(0.03), READ, 1, 9, 6, "within 1 s", "as above", SHORT),
    Case("a body cut in mid-JSON", cut, READ, 1, 20, 6, "broke off", WAIT),
    Case("HTML instead of JSON", Raw(b"<html>Log in</html>", "text/html"), READ, 1, 20, 6, "not JSON", "open the address in a browser: a proxy or a login page answers"),
    Case("invalid UTF-8", Raw(b'{"choices": "\xff"}'), READ, 1, 20, 6, "not JSON", WAIT),
    Case("an enormous body", Floods(), LOST, 0, 3, 6, "larger than", "ask a server that ends its answers"),
    Case("status 200 with an error in the body", Raw(b'{"error": {"message": "overloaded"}}'), READ, 1, 20, 6, "200 with an error", WAIT),
    Case("empty choices", Says("", whole={"choices": []}), READ, 1, 6, 6, "no choices", ASK_OTHER),
    Case("null content", Says(None), READ, 1, 6, 6, "empty", ASK_OTHER),
    Case("a refusal", Says(None, {"refusal": "I cannot help with that."}), LOST, 0, 3, 6, "refused to answer", ASK_OTHER),
    Case("content filter", Says("{", choice={"finish_reason": "content_filter"}), LOST, 0, 3, 6, "content filter", ASK_OTHER),
    Case("finish_reason length", Says('{"summary": [', choice={"finish_reason": "length"}), READ, 2, 6, 6, "cut off", ASK_OTHER),
    Case("JSON that does not fit the schema", Says('{"summary": "none"}'), READ, 1, 9, 6, "does not fit", ASK_OTHER),
    Case("prose instead of JSON", Says("The ferry sank."), READ, 1, 9, 6, "not JSON", ASK_OTHER),
    Case("JSON in a code fence", Twisted("fenced"), READ, 0, 4, 0, "", "nothing"),
    Case("ids that do not exist", GHOSTS, READ, 0, 5, 0, "", "nothing: what points nowhere is left out"),
    Case("the same id twice", TWICE, READ, 0, 5, 0, "", "nothing: a figure counts once"),
    Case("groups that overlap", OVERLAP, READ, 0, 5, 0, "", "nothing: a figure is in one measure"),
    Case("a fitting answer in the wrong language", FRENCH, READ, 0, 5, 0, "", "nothing: a sentence whose words no article has is left out"),
    Case("401", Fails(401, "Incorrect API key provided"), LOST, 0, 3, 7, "OPENAI_API_KEY", KEY),
    Case("403", Fails(403, "Forbidden"), LOST, 0, 3, 7, "OPENAI_API_KEY", KEY),
    Case("insufficient_quota", Fails(429, "You exceeded your current quota", "insufficient_quota"), LOST, 0, 3, 6, "billing", "check plan and billing"),
    Case("model not found", Fails(404, "The model `m` does not exist", "model_not_found"), LOST, 0, 3, 6, "--model", ASK_OTHER),
    Case("404 on the path", Fails(404, raw=b"<html>"), LOST, 0, 3, 6, "/v1", ADDRESS),
    Case("405", Fails(405), LOST, 0, 3, 6, "/v1", ADDRESS),
    Case("400, json_schema not supported", Fails(400, "response_format json_schema is not supported"), READ, 1, 9, 6, "rejects", "nothing: JSON is asked for in two other ways"),
    Case("400 or 422 without a reason", Fails(422, "Unprocessable"), READ, 1, 9, 6, "422", "read the server's own words in the message"),
    Case("context overflow", Fails(400, "too long", "context_length_exceeded"), READ, 2, 12, 6, "too large", "nothing: halves are read; a single sentence that does not fit needs another model"),
    Case("redirect within the server (307, 308)", Fails(307, headers={"Location": "/v1/chat/completions"}), READ, 1, 16, 6, "redirects without end", ADDRESS),
    Case("redirect elsewhere", Fails(302, headers={"Location": "http://127.0.0.1:9/"}), LOST, 0, 3, 6, "redirects elsewhere", ADDRESS),
]  # fmt: skip


# No answer can come: the fault, the address to ask, words of the line, what to do.
UNREACHABLE = [
    ("connection refused", "http://127.0.0.1:9/v1", "cannot be reached", "start the server, or check `--base-url`"),
    ("TLS failure", "https://127.0.0.1:{port}/v1", "cannot be reached", ADDRESS),
    ("no such host", "http://no-such-host.invalid/v1", "", ADDRESS),
]  # fmt: skip


def table() -> str:
    """The table of docs/faults.md."""
    rows = [
        "| fault | an article whose call has it once | when every call has it | exit code then | what to do |",
        "|---|---|---|---|---|",
    ]
    for case in CASES:
        if case.exit:
            always = f"at most {case.always} calls for three articles, no brief, one line"
        else:
            always = "a brief"
        rows.append(f"| {case.name} | {case.once} | {always} | {case.exit} | {case.do} |")
    rows += [f"| {name} | – | no brief, one line | 6 | {do} |" for name, _, _, do in UNREACHABLE]
    return "\n".join(rows)


if __name__ == "__main__":
    print(table())
