"""Whether two articles derive from one report, with the scores that say so.

Over-counting origins is the dangerous error (one report passed off as several confirmations), so
where the scores of rewordings and of independent reports come near each other, the bar lies at
the edge of the independent ones. Measured on 300 pairs of independent reports of one event (100
events, three outlets each) and on 15 full rewordings that change every sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from consensus.reconciling.origins.alignment import Alignment, align, contradicted, shared_runs
from consensus.reconciling.origins.copies import is_copy
from consensus.reconciling.origins.credits import carried
from consensus.reconciling.origins.story import Story
from consensus.reconciling.origins.traces import Traces, traces_of
from consensus.reconciling.origins.words import spoken_runs
from consensus.schema import Article

Kind = Literal["same text", "copy", "reworded", "same credit", "apart"]

# A rewording shares names and figures, in the same sentences and the same order. Closeness is the
# share of facts times the square root of the strength of the alignment. Rewordings: 14 of 15 have
# 0.63 to 1.7, the one that also converts every unit 0.41. Independent pairs with sentences enough:
# 296 of 300 below 0.45, all 55 of the shipped stories below 0.32. At 0.40 seven of the 300 would
# be joined; a false join hides that two reports contradict each other, so the bar is not lower.
REWORDED = 0.45
# Nearly as close, and the same words of a speaker in both: a desk that rewords a report leaves what was said.
# Rewordings that round or cut half of the figures have 0.35 to 0.43; the independent pairs of the shipped
# stories and of ten others that come so near (0.33 to 0.37) share no run of words that somebody spoke.
QUOTED = 0.33
SPOKEN_RUN = 5
# ... and tells so many sentences in order, or half of a shorter article. Rewordings: 4 to 11. Of
# the independent pairs that are as close, two thirds share two or three: a list of names, a speech.
SENTENCES = 4
# One sentence has no order to share, and two people who put one fact into a sentence word it much alike:
# it must share names and figures of the weight below.
LEAST_SENTENCES = 2
# A rewording of fewer sentences has little to show its order by: it must share most facts, and have most of
# the shorter article's details in sentences that meet. Short rewordings share 0.8 to 1 of the facts and 0.75
# of the details; short reports by two people, who give the same toll or vote, at most 0.5 and 0.6.
SHORT_FACTS = 0.5
SHORT_OVERLAP = 0.65
# A desk that also moves the paragraphs tells many sentences in another order. Of the independent pairs that
# are as close in any order two of 300 tell so many sentences (8 and 9, long reports of one hearing); the
# rewording of the shipped stories that moves its paragraphs and converts its units tells 9.
MOVED = 0.5
MOVED_SENTENCES = 8
# What two texts that credit one agency must share besides to be one report: so many runs of words, or
# sentences in order with details of this weight (a name and a figure twice). One figure of the event or one
# stock phrase any two reports have, also one whose credit is made up.
CREDITED_RUNS = 2
CREDITED_WEIGHT = 2 * 5
# In articles of so few sentences one sentence is most of the report.
FEW_SENTENCES = 5


@dataclass(frozen=True, slots=True)
class PairScore:
    """How much two articles share, and what follows from it.

    ``runs`` is the share of the shorter one's five-word runs, outside quotations, that stand in
    the other; ``overlap`` the share of its details that stand there in the same sentences in the
    same order; ``facts`` the share of both articles' names and figures that both have; all 0 to
    1. So many ``sentences`` of either are told in the same order by the other, so many ``anyhow`` in
    any order. ``credit`` is an agency that both say they carry, else "".
    """

    one: str
    other: str
    kind: Kind
    runs: float
    overlap: float
    facts: float
    sentences: int
    anyhow: int = 0
    credit: str = ""

    @property
    def shared(self) -> bool:
        """Whether the two derive from one report."""
        return self.kind != "apart"


def rank_of(score: PairScore) -> tuple[int, float, float]:
    """Sorts pairs from the closest down: by kind, then by shared runs and details."""
    return get_args(Kind).index(score.kind), -score.runs, -score.overlap


def compare_pairs(articles: Sequence[Article]) -> list[PairScore]:
    """Compare articles pair by pair: who copied whom.

    Args:
        articles: of one story, with their bodies found; their ids differ.

    Returns:
        One score a pair, in the order of the articles; of more than 40 articles only the pairs
        that may derive from one report.

    >>> text = "Officials opened the Harlow tunnel on Monday after four years of digging and two floods."
    >>> [pair] = compare_pairs([Article(id="a", text=text), Article(id="b", text=text)])
    >>> pair.kind, pair.runs
    ('same text', 1.0)
    """
    return score_pairs(Story(traces_of(articles)))


def score_pairs(story: Story) -> list[PairScore]:
    """Compare the pairs of a story that are worth it."""
    return [_score(story, i, j) for i, j in story.pairs()]


def _score(story: Story, i: int, j: int) -> PairScore:
    """What two articles share, and what follows."""
    one, other = story.traces[i], story.traces[j]
    found, facts, runs = align(one, other), story.shared_facts(i, j), shared_runs(one, other)
    credits = carried(one.article) & carried(other.article)
    shorter = min(len(one.sentences), len(other.sentences))
    disagree = shorter <= FEW_SENTENCES and contradicted(one, other, found)
    kind: Kind = "apart"
    if one.words == other.words and one.words:
        kind = "same text"
    elif is_copy(*runs) and not disagree:
        kind = "copy"
    elif (_is_reworded(found, facts, shorter) or _is_quoted(one, other, found, facts)) and not disagree:
        kind = "reworded"
    elif credits and (runs[0] >= CREDITED_RUNS or found.shared >= CREDITED_WEIGHT):
        # Two texts of one agency are one voice, whichever of its texts they print. A credit on a
        # text that shares next to nothing with the other carriers' is only claimed: it joins nobody.
        kind = "same credit"
    return PairScore(
        one=one.id,
        other=other.id,
        kind=kind,
        runs=round(runs[1], 3),
        overlap=round(min(1.0, found.overlap), 3),
        facts=round(facts, 3),
        sentences=found.sentences,
        anyhow=found.sentences_anyhow,
        credit=min(credits, default=""),
    )


def _is_reworded(found: Alignment, facts: float, shorter: int) -> bool:
    """Whether enough names and figures stand in enough of the ``shorter`` article's sentences in order."""
    if found.sentences_anyhow >= MOVED_SENTENCES and facts * found.strength_anyhow**0.5 >= MOVED:
        return True
    if found.sentences < LEAST_SENTENCES and found.shared < CREDITED_WEIGHT:
        return False
    broad = found.sentences >= min(SENTENCES, (shorter + 1) // 2)
    if found.sentences < SENTENCES and (facts < SHORT_FACTS or found.overlap < SHORT_OVERLAP):
        return False
    return broad and facts * found.strength**0.5 >= REWORDED


def _is_quoted(one: Traces, other: Traces, found: Alignment, facts: float) -> bool:
    """Whether two articles that are nearly close enough for a rewording print the same words of a speaker."""
    if found.sentences < SENTENCES or facts * found.strength**0.5 < QUOTED:
        return False
    return bool(spoken_runs(one.article, SPOKEN_RUN) & spoken_runs(other.article, SPOKEN_RUN))
