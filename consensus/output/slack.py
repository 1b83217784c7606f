"""The brief as Slack blocks: what is disputed first, within the limits of Block Kit.

Source of the limits: Slack's reference of layout blocks and text objects: 50 blocks a message,
150 characters of a header, 3,000 of a section's text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from consensus.output.safe import for_terminal
from consensus.output.summary import subtitle
from consensus.output.view import Entry, Line, Section, sections
from consensus.schema import Brief

BLOCKS, HEADER, TEXT = 50, 150, 3000
_ROOM = 2800  # characters of a section before the next is begun: an entry is not cut for a few letters
_QUOTE = 1  # quotes shown of a position: a message is read on a telephone
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Signs that would start markup: a sign of no width in front of them keeps them what they are.
_MARKUP = "*_~`"
Block = dict[str, Any]


def to_slack(brief: Brief) -> str:
    """A message as JSON, to post as it is: ``blocks``, and ``text`` for notifications."""
    told = [block for section in sections(brief) for block in _section(section)]
    title = " ".join(for_terminal(brief.title).split()) or "Brief"
    head = [
        {"type": "header", "text": {"type": "plain_text", "text": _cut(title, HEADER)}},
        _context(_escaped(subtitle(brief))),
        *(_text(f":warning: {_escaped(warning)}") for warning in brief.warnings[:3]),
    ]
    room = BLOCKS - len(head)
    if len(told) > room:
        left = len(told) - (room - 1)
        told = [*told[: room - 1], _context(f"{left} more blocks are in the other files of this brief.")]
    message = {"text": _cut(_escaped(title), TEXT), "blocks": [*head, *told]}
    return json.dumps(message, ensure_ascii=False, indent=2) + "\n"


def _section(section: Section) -> Iterable[Block]:
    """A heading with as many entries as fit, then the next block."""
    yield {"type": "divider"}
    pieces = [_escaped(paragraph.text) for paragraph in section.prose]
    for group, entries in section.groups():
        pieces += [f"*{_escaped(group)}*"] if group else []
        pieces += [_entry(entry, section) for entry in entries]
    text = f"*{_escaped(section.title)}*"
    for piece in pieces:
        cut = _cut(piece, _ROOM)
        if len(text) + len(cut) + 2 > _ROOM:
            yield _text(text)
            text = cut
        else:
            text += ("\n" if section.short else "\n\n") + cut
    yield _text(text)


def _entry(entry: Entry, section: Section) -> str:
    sign = {"disputed": "≠ ", "fault": "✕ ", "changed": ""}.get(section.kind, "• ")
    values = f": *{_escaped(entry.values)}*" if entry.values and section.kind in ("disputed", "fault") else ""
    head = f"{sign}{_escaped(entry.head)}{values}"
    if section.short:
        shown = "".join(f": {_escaped(line.head)}" for line in entry.lines if line.head)
        said = [words for words in (*(line.sources for line in entry.lines), entry.note) if words]
        return head + shown + "".join(f" — {_escaped(words)}" for words in said)
    said = [_escaped(words) for words in (entry.support, entry.note) if words]
    lines = [head, *said, *_lines(entry.lines)]
    if entry.settle:
        lines.append(f"_What would settle it:_ {_escaped(entry.settle)}")
    return "\n".join(lines)


def _lines(lines: Sequence[Line]) -> Iterable[str]:
    for line in lines:
        head = f"*{_escaped(line.head)}* — " if line.head else ""
        yield f"{head}{_escaped(line.sources)}"
        for quote in line.quotes[:_QUOTE]:
            yield f"&gt; “{_escaped(quote.text)}” ({_escaped(quote.source)})".replace("&gt;", ">", 1)


def _text(words: str) -> Block:
    return {"type": "section", "text": _mrkdwn(words)}


def _context(words: str) -> Block:
    return {"type": "context", "elements": [_mrkdwn(words)]}


def _mrkdwn(words: str) -> Block:
    """Text with marks; ``verbatim`` keeps names and addresses in it from becoming links."""
    return {"type": "mrkdwn", "text": _cut(words, TEXT), "verbatim": True}


def _escaped(text: str) -> str:
    """Text that Slack shows as it is: no mention, link or markup comes of it.

    >>> _escaped("<!channel> & *x*").replace("\\u200b", "|")
    '&lt;!channel&gt; &amp; |*x|*'
    """
    line = " ".join(for_terminal(text).split())
    return "".join(f"\u200b{c}" if c in _MARKUP else _ESCAPED.get(c, c) for c in line)


def _cut(text: str, limit: int) -> str:
    """At most ``limit`` characters, never half an escaped sign.

    >>> _cut("a &amp; b", 7)
    'a …'
    """
    if len(text) <= limit:
        return text
    kept = text[: limit - 2]
    at = kept.rfind("&")
    if at > kept.rfind(";"):
        kept = kept[:at]
    return f"{kept.rstrip()} …"
