"""What comes in: articles from files, folders, addresses, JSON lines and standard input.

``load`` reads them, ``prepare`` fills what the text itself tells (title, outlet, date, credit) and
finds the part that is the story, ``sentences`` splits it, ``same_event`` says which of several
articles are about one event. All but the light splitter is imported when it is first asked for, so that
``import consensus.articles`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from consensus.articles.sentences import sentences

if TYPE_CHECKING:
    from consensus.articles.loading.inputs import load
    from consensus.articles.loading.material import Loaded, Problem
    from consensus.articles.preparing import prepare
    from consensus.articles.related import same_event, unrelated

__all__ = ["Loaded", "Problem", "load", "prepare", "same_event", "sentences", "unrelated"]

_ROOMS = {
    "Loaded": "loading.material",
    "Problem": "loading.material",
    "load": "loading.inputs",
    "prepare": "preparing",
    "same_event": "related",
    "unrelated": "related",
}


def __getattr__(name: str) -> Any:
    """Import a public name from its module at first use."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
    globals()[name] = value
    return value
