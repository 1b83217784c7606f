"""How often another set of recorded answers to the same requests gives another result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from consensus.evaluation.results import Ratio, Stability, StoryResult


def stability(runs: Mapping[str, Sequence[StoryResult]]) -> Stability | None:
    """The flip rates over the stories that were run with two sets or more; ``None`` where there is none."""
    several = {slug: found for slug, found in runs.items() if len(found) > 1}
    if not several:
        return None
    given = [verdicts for found in several.values() for _, verdicts in _verdicts(found)]
    held = [kept for found in several.values() for kept in _facts(found)]
    return Stability(
        stories=tuple(several),
        sets=max(len(found) for found in several.values()),
        verdicts=Ratio(sum(len(set(each)) > 1 for each in given), len(given)),
        disputes=Ratio(sum(len({v == "disputed" for v in each}) > 1 for each in given), len(given)),
        facts=Ratio(sum(len(set(each)) > 1 for each in held), len(held)),
        flipped=tuple(
            f"{slug}/{name}: {', '.join(verdicts)}"
            for slug, found in several.items()
            for name, verdicts in _verdicts(found)
            if len(set(verdicts)) > 1
        ),
    )


def _verdicts(found: Sequence[StoryResult]) -> Iterator[tuple[str, list[str]]]:
    """For each labelled measure its verdict in each set."""
    for name in found[0].verdicts:
        yield name, [result.verdicts[name] for result in found]


def _facts(found: Sequence[StoryResult]) -> Iterator[list[bool]]:
    """For each fact whether each set held it; the facts of a story are those of its labels."""
    held = [{fact.id: fact.held for fact in result.facts} for result in found]
    for name in held[0]:
        yield [each[name] for each in held]
