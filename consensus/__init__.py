"""consensus: one brief from many articles on one event.

What they agree on, which figures they dispute, who said each one, and who merely copied whom.
Names load on first use, so that ``consensus --help`` starts without pydantic.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from consensus.articles import load
    from consensus.brief import (
        make_brief,
        make_brief_async,
        reconcile,
        reconcile_async,
        summarise,
        summarise_async,
    )
    from consensus.errors import ConsensusError
    from consensus.figures import find as find_figures
    from consensus.llm import open_model
    from consensus.schema import Article, ArticleSummary, Brief, Summaries

__version__ = "0.1.0"

_HOMES = {
    "make_brief": "brief",
    "make_brief_async": "brief",
    "reconcile": "brief",
    "reconcile_async": "brief",
    "summarise": "brief",
    "summarise_async": "brief",
    "Article": "schema",
    "ArticleSummary": "schema",
    "Brief": "schema",
    "Summaries": "schema",
    "ConsensusError": "errors",
    "load": "articles",
    "open_model": "llm",
}

__all__ = [
    "Article",
    "ArticleSummary",
    "Brief",
    "ConsensusError",
    "Summaries",
    "find_figures",
    "load",
    "make_brief",
    "make_brief_async",
    "open_model",
    "reconcile",
    "reconcile_async",
    "summarise",
    "summarise_async",
]


def __getattr__(name: str) -> Any:
    if name == "find_figures":
        return import_module("consensus.figures").find
    if name in _HOMES:
        return getattr(import_module(f"consensus.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'consensus' has no attribute {name!r}")
