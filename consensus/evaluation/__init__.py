"""Briefs against labels made by hand: what was found, grouped, judged and grounded. No model judges anything.

``load_story`` reads a labelled story, ``check_story`` proves its labels, ``score`` compares a brief
with them, ``against_baseline`` says whether the result may pass.
"""

from consensus.evaluation.baseline import Gate, against_baseline, bless, read_baseline
from consensus.evaluation.differ import flag_differing
from consensus.evaluation.formats import as_junit, as_markdown, error_lines
from consensus.evaluation.gold import Gold, LabelsInvalid, Problem, load_story, story_folders
from consensus.evaluation.gold_check import check_story
from consensus.evaluation.report import as_json, as_text
from consensus.evaluation.results import Fact, Ratio, Result, StoryResult
from consensus.evaluation.score import score, score_failed
from consensus.evaluation.stability import stability

__all__ = [
    "Fact",
    "Gate",
    "Gold",
    "LabelsInvalid",
    "Problem",
    "Ratio",
    "Result",
    "StoryResult",
    "against_baseline",
    "as_json",
    "as_junit",
    "as_markdown",
    "as_text",
    "bless",
    "check_story",
    "error_lines",
    "flag_differing",
    "load_story",
    "read_baseline",
    "score",
    "score_failed",
    "stability",
    "story_folders",
]
