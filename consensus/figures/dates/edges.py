"""The ends of the running period: "by the end of the year", "since the start of the week"."""

from __future__ import annotations

from consensus.figures.dates.around import clean_left
from consensus.figures.dates.calendar import Grain, Mention
from consensus.figures.dates.words import compiled

_EDGE = compiled(
    r"(end|close|start|beginning|middle)\sof\sthe\s(year|month|week|quarter)(?!['’]?[A-Za-z]|['’-]|\s[0-9])"
)
_PARTS = {"end": "late", "close": "late", "start": "early", "beginning": "early", "middle": "mid"}
_GRAINS: dict[str, Grain] = {"year": "year", "month": "month", "week": "week", "quarter": "quarter"}


def edge(text: str, pos: int) -> Mention | None:
    """The "end of the year" that begins at ``pos``: of the year in which the text was published."""
    found = _EDGE.match(text, pos)
    if found is None or not clean_left(text, pos):
        return None
    part, grain = _PARTS[found[1].lower()], _GRAINS[found[2].lower()]
    return Mention(pos, found.end(), grain, shift=0, part=part)
