"""A run for a person on a terminal, and for a program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from consensus.evaluation.baseline import Gate
from consensus.evaluation.results import Alarm, Fact, Ratio, Result, Scores, Stability, StoryResult, counted
from consensus.evaluation.statistics import Comparison, as_rows, changed, how_compared
from consensus.schema import Usage

# What is listed first: what a reader of the brief would be told wrongly, or not at all.
_LISTED = {
    "missed dispute": "Missed disputes",
    "false dispute": "False disputes",
    "missed statement dispute": "Missed disputes of statements",
    "wrong verdict": "Wrong verdicts",
    "wrong value": "Values read wrongly",
    "lost measure": "Measures lost whole",
}
_MOST = 10  # entries of a list on a terminal; --all and the JSON give every one
COLUMNS = (
    ("fig P", "figures.precision"),
    ("fig R", "figures.recall"),
    ("F1", "figures.f1"),
    ("value", "figures.value"),
    ("must", "figures.must"),
    ("grp P", "grouping.precision"),
    ("grp R", "grouping.recall"),
    ("verd", "verdicts.right"),
    ("attr", "attribution.right"),
    ("orig", "origins.f1"),
)


def as_text(result: Result, gate: Gate, every: bool = False) -> str:
    """The run for a terminal: lost facts first, then the table, then every score with its counts."""
    most = 10**9 if every else _MOST
    lines = [f"{counted(len(result.stories))}, reader {result.reader}"]
    lines += _list(
        "Lost since the baseline", [f"{fact.kind}: {fact.said}" for fact in lost(result, gate)], most
    )
    lines += _list("Gained since the baseline", [_place(fact) for fact in gate.gained], most)
    lines += _change(gate)
    ran = [story for story in result.stories if not story.failed]
    facts = [fact for story in ran for fact in story.facts if not fact.held]
    for kind, title in _LISTED.items():
        lines += _list(title, [_place(fact) for fact in facts if fact.kind == kind], most)
    alarms = [alarm for story in result.stories for alarm in story.alarms]
    for kind in dict.fromkeys(alarm.kind for alarm in alarms):
        lines += _list(kind.capitalize(), [_said(alarm) for alarm in alarms if alarm.kind == kind], most)
    breaches = [breach for story in result.stories for breach in story.breaches]
    lines += _list("Hard gates broken", breaches, most)
    lines += [
        "",
        *_table(result),
        "",
        *_scores(result.scores),
        "",
        *_confusion(result),
        "",
        cost_line(result),
    ]
    lines += _stability(result, most)
    lines += [f"note: {note}" for note in gate.notes]
    lines += _list("FAILED", gate.failures, most) if gate.failures else ["", "PASSED"]
    return "\n".join(lines) + "\n"


def lost(result: Result, gate: Gate) -> list[Fact]:
    """What was lost since the baseline, without the stories that gave no brief: one line tells of those."""
    told = {fact.id for story in result.stories if not story.failed for fact in story.facts}
    return [fact for fact in gate.lost if fact.id in told]


def _list(title: str, entries: Sequence[str], most: int) -> list[str]:
    if not entries:
        return []
    shown = [f"  {entry}" for entry in entries[:most]]
    more = [f"  and {len(entries) - most} more"] if len(entries) > most else []
    return ["", f"{title} ({len(entries)})", *shown, *more]


def _change(gate: Gate) -> list[str]:
    """The change against the baseline where anything changed."""
    if not gate.change or not changed(gate.change):
        return []
    rows = [
        f"  {name:28} {then:>20} → {now:20} {by:>7}  {interval}"
        for name, then, now, by, interval in as_rows(gate.change)
    ]
    return ["", f"Change against the baseline ({how_compared(gate.change)})", *rows]


def _place(fact: Fact) -> str:
    return f"{fact.file}:{fact.line}: {fact.said}"


def _said(alarm: Alarm) -> str:
    return f"{alarm.story}: {alarm.said}"


def _table(result: Result) -> Iterable[str]:
    """A row a story; disputes as right / raised / labelled."""
    width = max([5, *(len(story.slug) for story in result.stories)])
    yield f"{'story':{width}}  {' '.join(f'{head:>5}' for head, _ in COLUMNS)}  disputes  gates"
    for name, cells, disputes, gates in rows(result):
        yield f"{name:{width}}  {' '.join(f'{each:>5}' for each in cells)}  {disputes:>8}  {gates:>5}"


def rows(result: Result) -> Iterable[tuple[str, list[str], str, str]]:
    """A row a story and one for all: name, cells of ``COLUMNS``, disputes, breaches of hard gates."""
    found = [
        (s.slug, s.scores, "no run" if s.failed else str(len(s.breaches) or "ok")) for s in result.stories
    ]
    broken = sum(len(story.breaches) for story in result.stories)
    for name, scores, gates in (*found, ("all", result.scores, str(broken or "ok"))):
        recall, raised = scores["disputes.recall"], scores["disputes.precision"].of
        yield (
            name,
            [cell(scores[key]) for _, key in COLUMNS],
            f"{recall.hits:g}/{raised:g}/{recall.of:g}",
            gates,
        )


def cell(ratio: Ratio) -> str:
    """A share with two decimals, or a dash where there was nothing to count."""
    return "–" if ratio.value is None else f"{ratio.value:.2f}"


def _scores(scores: Scores) -> Iterable[str]:
    for name, ratio in scores.items():
        yield f"{name:30} {ratio}"


def _confusion(result: Result) -> Iterable[str]:
    """Labelled verdicts by rows, given ones by columns."""
    counts = result.confusion
    given = sorted({pair[1] for pair in counts})
    yield f"{'labelled / given':18}{''.join(f'{name:>15}' for name in given)}"
    for label in sorted({pair[0] for pair in counts}):
        yield f"{label:18}{''.join(f'{counts.get((label, name), 0):>15}' for name in given)}"


def _stability(result: Result, most: int) -> list[str]:
    if result.stability is None:
        return []
    flipped = _list("Verdicts that flipped", result.stability.flipped, most)
    return [stability_line(result.stability), *flipped]


def stability_line(found: Stability) -> str:
    """How often another set of recordings gave another result."""
    of = f"{counted(len(found.stories))} with up to {found.sets} sets of recordings"
    rates = f"verdicts flipped {found.verdicts}, disputes {found.disputes}, facts {found.facts}"
    return f"stability: {of}: {rates}"


def cost_line(result: Result) -> str:
    """What the run cost, as recorded with its answers, and what each right figure did."""
    usage = result.usage
    if not usage.calls:
        return "cost: no model was asked"
    spent = "price unknown" if usage.cost_usd is None else f"${usage.cost_usd:.4f}"
    right = result.scores["figures.value"].hits
    tokens = (usage.input_tokens + usage.output_tokens) / right if right else 0
    each = f", {tokens:.0f} tokens per correct figure" if right else ""
    each += f", ${usage.cost_usd / right:.6f}" if usage.cost_usd and right else ""
    sent = f"{usage.input_tokens:,} input tokens ({usage.cached_tokens:,} cached)"
    return f"cost: {usage.calls} calls, {sent}, {usage.output_tokens:,} output tokens, {spent}{each}"


def as_json(result: Result, gate: Gate) -> str:
    """The run for a program ("consensus-eval/1"): every score with its counts, every fact, every alarm."""
    content = {
        "format": "consensus-eval/1",
        "reader": result.reader,
        "passed": not gate.failures,
        "failures": list(gate.failures),
        "lost": [fact.id for fact in gate.lost],
        "gained": [fact.id for fact in gate.gained],
        "notes": list(gate.notes),
        "change": _compared(gate.change) if gate.change else None,
        "scores": _ratios(result.scores),
        "usage": _usage(result.usage),
        "stability": _stable(result.stability) if result.stability else None,
        "stories": [_story(story) for story in result.stories],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _story(story: StoryResult) -> dict[str, Any]:
    return {
        "story": story.slug,
        "failed": story.failed,
        "scores": _ratios(story.scores),
        "confusion": [[*pair, count] for pair, count in sorted(story.confusion.items())],
        "facts": [asdict(fact) | {"file": str(fact.file)} for fact in story.facts],
        "alarms": [asdict(alarm) for alarm in story.alarms],
        "breaches": list(story.breaches),
        "usage": _usage(story.usage),
        "digest": story.digest,
    }


def _stable(found: Stability) -> dict[str, Any]:
    rates = {"verdicts": found.verdicts, "disputes": found.disputes, "facts": found.facts}
    return {
        "stories": list(found.stories),
        "sets": found.sets,
        "flip_rates": {name: _ratio(ratio) for name, ratio in rates.items()},
        "flipped": list(found.flipped),
    }


def _compared(change: Comparison) -> dict[str, Any]:
    entries = [
        {
            "name": each.name,
            "before": _ratio(each.before),
            "now": _ratio(each.now),
            "difference": each.difference,
            "interval": each.interval,
        }
        for each in change.changes
    ]
    return {"stories": change.stories, "changes": entries}


def _ratios(scores: Scores) -> dict[str, dict[str, float | None]]:
    return {name: _ratio(ratio) for name, ratio in scores.items()}


def _ratio(ratio: Ratio) -> dict[str, float | None]:
    return {"value": ratio.value, "hits": ratio.hits, "of": ratio.of}


def _usage(usage: Usage) -> dict[str, Any]:
    return usage.model_dump()
