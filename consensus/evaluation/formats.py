"""A run for a build server: JUnit cases, a Markdown summary, annotations at the label's line."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from consensus.evaluation.baseline import Gate
from consensus.evaluation.report import COLUMNS, cell, cost_line, lost, rows, stability_line
from consensus.evaluation.results import Result, counted
from consensus.evaluation.statistics import as_rows, changed, how_compared
from consensus.output.safe import for_markdown, for_terminal

# GitHub shows ten annotations of one step and drops the rest.
ANNOTATED = 10


def as_junit(result: Result, gate: Gate) -> str:
    """One case for each fact, the reason as its message, and one for each reason the run fails.

    A lost fact is a failure, unless the baseline accepted that loss: then it is skipped, with the same
    message. Without a baseline every lost fact is a failure.
    """
    new = {fact.id for fact in gate.lost}
    root = ET.Element("testsuites", name=f"consensus eval ({result.reader})")
    for story in result.stories:
        suite = ET.SubElement(root, "testsuite", name=story.slug, tests=str(len(story.facts)))
        known = 0
        for fact in story.facts:
            case = ET.SubElement(suite, "testcase", classname=f"{story.slug}.{fact.kind}", name=fact.id)
            case.set("file", str(fact.file))
            case.set("line", str(fact.line))
            if fact.held:
                continue
            accepted = gate.compared and fact.id not in new
            known += accepted
            ET.SubElement(case, "skipped" if accepted else "failure", message=for_terminal(fact.said))
        lost = sum(not fact.held for fact in story.facts)
        suite.set("failures", str(lost - known))
        suite.set("skipped", str(known))
    suite = ET.SubElement(root, "testsuite", name="gate", tests=str(len(gate.failures) or 1))
    suite.set("failures", str(len(gate.failures)))
    for failure in gate.failures:
        case = ET.SubElement(suite, "testcase", classname="gate", name=for_terminal(failure))
        ET.SubElement(case, "failure", message=for_terminal(failure))
    if not gate.failures:
        ET.SubElement(suite, "testcase", classname="gate", name="passed")
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def as_markdown(result: Result, gate: Gate) -> str:
    """What a job summary shows: why it fails, what was lost and gained, the table, the scores."""
    head = f"## consensus eval: {'failed' if gate.failures else 'passed'}"
    lines = [head, "", f"{counted(len(result.stories))}, reader {result.reader}", ""]
    for title, entries in (
        ("Why it failed", list(gate.failures)),
        ("Lost since the baseline", [f"{fact.kind}: {fact.said}" for fact in lost(result, gate)]),
        ("Gained since the baseline", [fact.said for fact in gate.gained]),
    ):
        if entries:
            lines += [f"### {title}", "", *(f"- {for_markdown(entry)}" for entry in entries), ""]
    lines += _change(gate)
    lines += [*_table(result), "", "### Scores", "", "| score | value | of |", "|---|---|---|"]
    for name, ratio in result.scores.items():
        lines.append(f"| {name} | {cell(ratio)} | {ratio.hits:g}/{ratio.of:g} |")
    lines += ["", cost_line(result)]
    if found := result.stability:
        lines += ["", stability_line(found), "", *(f"- {for_markdown(entry)}" for entry in found.flipped)]
    return "\n".join(lines) + "\n"


def _change(gate: Gate) -> list[str]:
    if not gate.change or not changed(gate.change):
        return []
    lines = ["### Change against the baseline", "", how_compared(gate.change), ""]
    lines += ["| score | before | now | change | interval |", "|---|---|---|---|---|"]
    return [*lines, *(f"| {' | '.join(row)} |" for row in as_rows(gate.change)), ""]


def _table(result: Result) -> Iterator[str]:
    yield f"| story | {' | '.join(head for head, _ in COLUMNS)} | disputes (right/raised/labelled) | gates |"
    yield f"|---|{'---|' * len(COLUMNS)}---|---|"
    for name, cells, disputes, gates in rows(result):
        yield f"| {for_markdown(name)} | {' | '.join(cells)} | {disputes} | {gates} |"


def error_lines(result: Result, gate: Gate, root: str = "") -> list[str]:
    """GitHub's ``::error`` lines for up to ten lost facts at their labels' lines, ``must`` facts first.

    Without a baseline only ``must`` facts are annotated. A story without a brief is one line.

    Args:
        root: the checkout's folder; files in it are named from there, as GitHub finds them.
    """
    if gate.compared:
        facts = sorted(lost(result, gate), key=lambda fact: not fact.must)
    else:
        ran = [story for story in result.stories if not story.failed]
        facts = [f for story in ran for f in story.facts if f.must and not f.held]
    none = [_annotation("no brief", s.failed, s.facts[0].file, 1, root) for s in result.stories if s.failed]
    told = [_annotation(fact.kind, fact.said, fact.file, fact.line, root) for fact in facts]
    return [*none, *told][:ANNOTATED]


def _annotation(title: str, said: str, file: Path, line: int, root: str) -> str:
    place = _escaped(_from_root(file, root)).replace(":", "%3A").replace(",", "%2C")
    return f"::error file={place},line={line},title={title}::{_escaped(for_terminal(said))}"


def _from_root(file: Path, root: str) -> str:
    here, top = file.resolve(), Path(root).resolve()
    return str(here.relative_to(top) if root and here.is_relative_to(top) else file)


def _escaped(text: str) -> str:
    """The characters that end a workflow command, as its documentation escapes them."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
