"""What was accepted before, and whether a run may pass beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consensus.errors import InputError
from consensus.evaluation.results import Fact, Ratio, Result, Scores, StoryResult, added
from consensus.evaluation.statistics import Comparison, compare

FORMAT = "consensus-baseline/1"
# A replay gives the same scores to the last digit, so a fall is always a change. Below this it is a few
# trivial numbers of hundreds (one report of a thousand is 0.001); one dispute of twenty is 0.05.
TOLERANCE = 0.01
# Scores of which less is better.
LOWER = frozenset(
    """
    attribution.dropped attribution.invented disputes.false_rate disputes.false_rate_shared
    disputes.missed_rate grounding.bare_numbers
    grounding.flat grounding.outside look_alikes.met origins.over traps.read
    """.split()
)


@dataclass(frozen=True, slots=True)
class Gate:
    """Why a run fails (nothing: it passes), and what it lost and gained against the baseline.

    ``compared`` is whether there was a baseline for its reader, ``change`` how far the run is from it.
    """

    failures: tuple[str, ...]
    lost: tuple[Fact, ...] = ()
    gained: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    compared: bool = False
    change: Comparison | None = None


def read_baseline(path: Path) -> dict[str, Any] | None:
    """The baseline's content, or ``None`` where there is no file.

    Raises:
        InputError: it is no baseline.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            raise ValueError
        for reader in content["readers"].values():
            for story in reader["stories"].values():
                _prove(story)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise InputError(f"{path}: is no readable baseline of the format {FORMAT}") from None
    return dict(content)


def _prove(story: Any) -> None:
    """Make sure that a story's part is what ``bless`` writes."""
    pairs = story["scores"].values()
    if not isinstance(story["digest"], str) or not all(isinstance(name, str) for name in story["lost"]):
        raise ValueError
    if not all(len(pair) == 2 and all(isinstance(n, int | float) for n in pair) for pair in pairs):
        raise ValueError


def against_baseline(result: Result, baseline: Mapping[str, Any] | None, whole: bool = True) -> Gate:
    """Whether a run may pass.

    It fails on any breach of a hard gate, on a ``must`` fact lost, on a score that fell by more than
    ``TOLERANCE``, and on stories that the baseline does not know as they are now. A ``must`` fact that
    the accepted run lost already is known and does not fail again; without a baseline every one fails.

    Args:
        baseline: what ``read_baseline`` gave.
        whole: whether all stories were run, so that one the baseline has and the run has not is missing.
    """
    hard = _hard(result)
    ran = [story for story in result.stories if not story.failed]  # of the others _hard says why
    known = (baseline or {}).get("readers", {}).get(result.reader)
    if known is None:
        must = [fact for story in ran for fact in story.facts if fact.must and not fact.held]
        lost = [f"a fact that must be held is lost: {fact.said}" for fact in must]
        note = f"no baseline for the reader {result.reader}: consensus eval --bless writes it"
        return Gate((*hard, *lost), notes=(note,))
    before: Mapping[str, Any] = known["stories"]
    shared = [story for story in result.stories if story.slug in before]
    fresh = [
        fact
        for story in shared
        for fact in story.facts
        if not fact.held and not _was_lost(fact, story, before)
    ]
    gained = [
        fact for story in shared for fact in story.facts if fact.held and _was_lost(fact, story, before)
    ]
    told = {fact.id for story in ran for fact in story.facts}
    missed = [f"a fact that must be held was lost: {f.said}" for f in fresh if f.must and f.id in told]
    failures = (*hard, *missed, *_drops(shared, before), *_changed(result, before, whole))
    change = compare(shared, before)
    return Gate(failures, tuple(fresh), tuple(gained), compared=True, change=change)


def _hard(result: Result) -> list[str]:
    failures = []
    for story in result.stories:
        if story.failed:
            failures.append(f"{story.slug}: the run failed ({story.failed}); it counts as missed whole")
        if story.breaches:
            more = f" (and {len(story.breaches) - 1} more)" if len(story.breaches) > 1 else ""
            failures.append(f"hard gate: {story.breaches[0]}{more}")
    return failures


def _was_lost(fact: Fact, story: StoryResult, before: Mapping[str, Any]) -> bool:
    return fact.id in before[story.slug]["lost"]


def _drops(stories: list[StoryResult], before: Mapping[str, Any]) -> list[str]:
    """Scores over the shared stories that are worse than accepted by more than the tolerance."""
    now: Scores = {}
    then: Scores = {}
    for story in stories:
        now = added(now, story.scores)
        then = added(then, {name: Ratio(*pair) for name, pair in before[story.slug]["scores"].items()})
    drops = []
    for name, old in then.items():
        new = now.get(name, Ratio())
        if old.value is None or new.value is None:
            continue
        worse = new.value - old.value if name in LOWER else old.value - new.value
        if worse > TOLERANCE + 1e-9:  # 0.90 less 0.89 is a little more than 0.01 in binary
            drops.append(f"{name} went from {old} to {new}")
    return drops


def _changed(result: Result, before: Mapping[str, Any], whole: bool) -> list[str]:
    """Stories that are not what they were when the baseline was accepted."""
    run = {story.slug: story.digest for story in result.stories}
    said = [
        f"{slug} is not in the baseline: look at its list, then --bless" for slug in run if slug not in before
    ]
    said += [
        f"{slug}: labels or articles changed since the baseline was accepted: look at its list, then --bless"
        for slug, digest in run.items()
        if slug in before and before[slug]["digest"] != digest
    ]
    if whole:
        said += [f"{slug} is in the baseline but was not run" for slug in before if slug not in run]
    return said


def bless(result: Result, baseline: Mapping[str, Any] | None, whole: bool = True) -> str:
    """The baseline with this run accepted, as the text of its file; other readers' parts stay."""
    readers = dict((baseline or {}).get("readers", {}))
    stories = {} if whole else dict(readers.get(result.reader, {}).get("stories", {}))
    for story in result.stories:
        stories[story.slug] = {
            "digest": story.digest,
            "scores": {name: [ratio.hits, ratio.of] for name, ratio in sorted(story.scores.items())},
            "lost": sorted(fact.id for fact in story.facts if not fact.held),
        }
    readers[result.reader] = {"stories": dict(sorted(stories.items()))}
    content = {"format": FORMAT, "readers": dict(sorted(readers.items()))}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
