"""One brief against the labels of its story."""

from __future__ import annotations

import hashlib

from consensus.evaluation.gold import Gold
from consensus.evaluation.matching import match
from consensus.evaluation.results import StoryResult
from consensus.evaluation.score_disputes import (
    confusion,
    dispute_scores,
    false_alarms,
    given_verdicts,
    strays,
    verdict_facts,
)
from consensus.evaluation.score_figures import figure_facts, figure_scores, grouping_scores
from consensus.evaluation.score_grounding import grounding
from consensus.evaluation.score_sources import origin_scores, statement_facts, statement_scores
from consensus.schema import Brief, Paragraph, Usage


def score(gold: Gold, brief: Brief, failed: str = "") -> StoryResult:
    """Everything that is measured of one story (evaluation.md, sections 2 and 3)."""
    matched = match(gold, brief)
    strayed, alarms = strays(gold, brief, matched)
    grounded, breaches = grounding(gold, brief, matched)
    return StoryResult(
        slug=gold.slug,
        scores={
            **figure_scores(gold, matched),
            **grouping_scores(gold, matched),
            **dispute_scores(gold, brief, matched),
            **statement_scores(gold, brief, matched),
            **origin_scores(gold, brief, matched),
            **strayed,
            **grounded,
        },
        facts=(
            *verdict_facts(gold, brief, matched),
            *statement_facts(gold, brief, matched),
            *figure_facts(gold, matched),
        ),
        alarms=(*false_alarms(gold, brief, matched), *alarms),
        breaches=breaches,
        confusion=confusion(gold, brief, matched),
        verdicts=given_verdicts(gold, brief, matched),
        usage=brief.usage,
        failed=failed,
        digest=digest_of(gold),
    )


def score_failed(gold: Gold, why: str) -> StoryResult:
    """A story without a brief: everything labelled in it is missed."""
    nothing = Brief(
        title="",
        lede=Paragraph(text=""),
        reader="",
        articles=(),
        origins=(),
        measures=(),
        statements=(),
        paragraphs=(),
        left_out=(),
        usage=Usage(),
    )
    return score(gold, nothing, failed=why)


def digest_of(gold: Gold) -> str:
    """A hash of a story's labels and articles: what its scores depend on beside the reader."""
    content = [gold.file.read_bytes(), *(gold.hashes[name].encode() for name in sorted(gold.hashes))]
    return hashlib.sha256(b"\n".join(content)).hexdigest()[:16]
