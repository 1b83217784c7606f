"""The agreement of two labellers for a person and for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from consensus.evaluation.agreement import Agreement, disputed_or_not, kappa, total
from consensus.evaluation.report import cell

_COLUMNS = (
    ("figures F1", "figures.f1"),
    ("value", "figures.value"),
    ("credit", "figures.credited"),
    ("groups F1", "grouping.pairs_f1"),
    ("verdicts", "verdicts"),
)
_MOST = 10  # differences of one kind on a terminal; --all and the JSON give every one


def agreement_text(found: Sequence[Agreement], every: bool = False) -> str:
    """A row a story and one for all, every score with its counts, then the differences by kind."""
    both = total(found)
    rows = [*found, both] if len(found) > 1 else list(found)
    width = max(len(each.story) for each in (*rows, both))
    heads = [head for head, _ in _COLUMNS] + ["kappa"]
    lines = [f"{'story':{width}}  " + "  ".join(f"{head:>10}" for head in heads)]
    for each in rows:
        cells = [cell(each.scores[name]) for _, name in _COLUMNS] + [_kappa(each)]
        lines.append(f"{each.story:{width}}  " + "  ".join(f"{value:>10}" for value in cells))
    lines += ["", *(f"{name:20} {ratio}" for name, ratio in both.scores.items()), *_kappas(both)]
    return "\n".join([*lines, *_differences(both, None if every else _MOST)]) + "\n"


def _kappa(each: Agreement) -> str:
    value = kappa(each.verdicts)
    return "–" if value is None else f"{value:.2f}"


def _kappas(both: Agreement) -> Iterator[str]:
    count = sum(both.verdicts.values())
    for name, verdicts in (("verdicts", both.verdicts), ("disputed or not", disputed_or_not(both.verdicts))):
        value = kappa(verdicts)
        said = "– (one verdict throughout)" if value is None else f"{value:.3f}"
        yield f"Cohen's kappa, {name}: {said}, {count} measures"


def _differences(both: Agreement, most: int | None) -> Iterator[str]:
    for kind in dict.fromkeys(each.kind for each in both.differences):
        entries = [each for each in both.differences if each.kind == kind]
        yield from ("", f"{kind.capitalize()} ({len(entries)})")
        yield from (f"  {each.where}: {each.said}" for each in entries[:most])
        if most and len(entries) > most:
            yield f"  and {len(entries) - most} more"


def agreement_json(found: Sequence[Agreement]) -> str:
    """The agreement for a program ("consensus-agreement/1")."""
    content = {
        "format": "consensus-agreement/1",
        "all": _content(total(found)),
        "stories": [_content(each) for each in found],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _content(each: Agreement) -> dict[str, Any]:
    return {
        "story": each.story,
        "scores": {n: {"value": r.value, "hits": r.hits, "of": r.of} for n, r in each.scores.items()},
        "kappa": kappa(each.verdicts),
        "kappa_disputed": kappa(disputed_or_not(each.verdicts)),
        "verdicts": [[*pair, count] for pair, count in sorted(each.verdicts.items())],
        "differences": [asdict(difference) for difference in each.differences],
    }
