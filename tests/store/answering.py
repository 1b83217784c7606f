"""A server that answers as ``labels_by_noun`` would, counts what it answered whole, and may do more on the way."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fakes import labels_by_noun
from llm.server import PATIENCE_S, Handler, Says

from consensus.llm.port import Message, Request

TEXTS = {
    "wire": "The ferry Alma sank off Brinport on Tuesday with 140 people aboard, the coastguard said. "
    "Its owners denied that it was overloaded. Divers searched the wreck at a depth of 38 metres.",
    "post": "A ferry that went down off Brinport carried 152 people, its owners admitted on Wednesday. "
    "The Alma lay 38 metres deep, and nine people have not been found, rescuers told reporters.",
    "mail": "Prosecutors in Brinport opened an inquiry into the sinking of the ferry Alma. "
    "They counted 152 tickets sold for the crossing, and 12 crew.",
    "gull": "The ferry Alma lies 38 metres deep off Brinport, divers said, and 9 people are missing. "
    "The coastguard spent 14 hours searching the bay.",
    "bell": "Families of those aboard the Alma waited in Brinport for 2 days. "
    "The coastguard put the number of people aboard at 140.",
}
SIXTH = (
    "The ferry Alma carried 171 people when it sank off Brinport, a court heard. "
    "The ship lay at a depth of 38 metres, and 11 people died."
)

NEIGHBOURS = 5


@dataclass
class Answers:
    """A step for ``llm.server``. ``asked`` and ``answered`` count requests by what they ask.

    Each answer takes ``delay_s`` and as long again for every one of its neighbours, so that no two arrive together.
    ``on`` is called with "asked" or "answered" and the number of such events so far, before and after the
    answer is sent. ``asked_with`` counts requests by their key: those of a process that was killed may come to
    light after its end. Requests beyond the first ``most`` are answered once ``more`` is set.
    """

    delay_s: float = 0.0
    most: int | None = None
    more: threading.Event = field(default_factory=threading.Event)
    on: Callable[[str, int], None] = lambda what, number: None
    asked: Counter[str] = field(default_factory=Counter)
    asked_with: Counter[str] = field(default_factory=Counter)
    answered: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, handler: Handler, body: dict[str, Any]) -> None:
        name = body["response_format"]["json_schema"]["name"]
        step = {"reading": "read", "reconciling": "reconcile"}.get(name, name)
        messages = tuple(Message(m["role"], m["content"]) for m in body["messages"])
        what = fingerprint(body)
        with self.lock:
            self.asked[what] += 1
            number = self.asked.total()
            self.asked_with[handler.headers["Authorization"].removeprefix("Bearer ")] += 1
        self.on("asked", number)
        time.sleep(self.delay_s * (1 + number % NEIGHBOURS))
        if self.most is not None and number > self.most:
            self.more.wait(PATIENCE_S)
        answer = labels_by_noun(Request(step, "", messages, name, {}))
        handler.send(200, Says(json.dumps(answer)).bytes(body["model"]), {})
        handler.wfile.flush()
        with self.lock:
            self.answered[what] += 1
            number = self.answered.total()
        self.on("answered", number)


def fingerprint(body: dict[str, Any]) -> str:
    """A request by all that was sent."""
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
