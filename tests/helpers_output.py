"""Briefs for the tests of what is printed and written."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from consensus import Article, Brief, make_brief
from consensus.articles import load
from consensus.schema import Change, Changes, Figure

STORY = Path(__file__).parents[1] / "eval" / "stories" / "bridge"

FERRY = (
    "The ferry Alma sank off Brinport with 140 people aboard, the coastguard said.",
    "The ferry Alma that sank off Brinport carried 152 people, its owners admitted.",
)

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></style></svg><script>alert(1)</script>",
    "<!-- ]]> --> &lt;b&gt; &#60;",
    "javascript:alert(1)",
    "\u202eevil\u202c \u2066x\u2069 \U000e0041\x00\x1b[31m\ud800",
]


@lru_cache
def bridge() -> Brief:
    """A shipped story of five articles, by rules: disputes, a text fault, copies."""
    return make_brief(load([str(STORY)]).articles)


def story(*texts: str, **more: str) -> Brief:
    """A brief by rules from short texts."""
    named = [Article(id=f"a{n}", outlet=f"Paper {n}", text=text, **more) for n, text in enumerate(texts)]
    return make_brief(named)


def told(brief: Brief) -> list[Figure]:
    """All figures of a brief."""
    return [figure for m in brief.measures for p in m.positions for figure in p.figures]


def poisoned(brief: Brief, attack: str) -> Brief:
    """The brief with ``attack`` wherever an article or a model may put words."""
    return brief.model_copy(
        update={
            "title": attack,
            "reader": attack,
            "warnings": (attack,),
            "lede": brief.lede.model_copy(update={"text": attack, "links": ()}),
            "articles": tuple(
                a.model_copy(update={"outlet": attack, "title": attack, "url": attack})
                for a in brief.articles
            ),
            "measures": tuple(
                m.model_copy(update={"label": attack, "explanation": attack, "settle": attack})
                for m in brief.measures
            ),
            "changed": changes(brief, attack),
        }
    )


# kind -> what it was, what it is.
CHANGES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "new": ((), ("18 months",)),
    "gone": (("some 3,000",), ()),
    "risen": (("about 15,000",), ("about 16,000",)),
    "fallen": (("5 km",), ("4.7 km",)),
    "changed": (("Thursday",), ("Friday",)),
    "settled": (("1 km", "4.7 km"), ("4.7 km",)),
    "newly-disputed": (("1 km",), ("1 km", "4.7 km")),
}


def changes(brief: Brief, label: str = "length of") -> Changes:
    """One change of each kind since a run of the day before, made by the brief's second article."""
    first, second = brief.measures[0], brief.articles[1]
    kinds = [
        Change.model_validate(
            {
                "kind": kind,
                "label": f"{label} {kind} thing",
                "measure": "" if kind == "gone" else first.id,
                "before": before,
                "after": after,
                "articles": (second.id,),
            }
        )
        for kind, (before, after) in CHANGES.items()
    ]
    return Changes(
        run="r7", made="2025-05-01T08:10:00+00:00", articles_added=(second.id,), changes=tuple(kinds)
    )


@lru_cache
def changed_bridge() -> Brief:
    """The shipped story with one change of each kind."""
    return bridge().model_copy(update={"changed": changes(bridge())})
