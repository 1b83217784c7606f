"""What comes in: articles from files, folders, addresses, JSON lines and standard input.

``load`` reads them, ``prepare`` fills what the text itself tells (title, outlet, date, credit) and
finds the part that is the story, ``sentences`` splits it, ``same_event`` says which of several
articles are about one event. Everything is imported when it is first asked for, so that
``import consensus.articles`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from consensus.articles.load import Loaded, Problem, load
    from consensus.articles.prepare import prepare
    from consensus.articles.related import outliers, same_event
    from consensus.articles.sentences import sentences

__all__ = ["Loaded", "Problem", "load", "outliers", "prepare", "same_event", "sentences"]

_ROOMS = {
    "Loaded": "load",
    "Problem": "load",
    "load": "load",
    "outliers": "related",
    "prepare": "prepare",
    "same_event": "related",
    "sentences": "sentences",
}


def __getattr__(name: str) -> Any:
    """Import a public name from its module at first use."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
    globals()[name] = value
    return value
