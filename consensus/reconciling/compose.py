"""The brief itself: findings and draft put together, with everything that was left out on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from consensus.reconciling.findings import Findings
from consensus.reconciling.prose.claimed import Verdicts, text_held, title_held
from consensus.reconciling.prose.draft import Draft
from consensus.reconciling.prose.rendering import Material, placeholders, render
from consensus.reconciling.prose.wording import shown
from consensus.schema import (
    ArticleEntry,
    ArticleSummary,
    Brief,
    Figure,
    LeftOut,
    Measure,
    Paragraph,
    Position,
    Usage,
)

_NAMES_DISPUTE = re.compile(r"\b(differ|disagree|disput|conflict|contradict|at odds)", re.IGNORECASE)
DISPUTES_IN_LEDE = 2  # a lede that lists more is a list


def compose(findings: Findings, draft: Draft, reader: str, usage: Usage) -> Brief:
    """Render the draft and gather what stands beside it."""
    material = findings.material()
    disputed = [m for m in findings.measures if m.verdict == "disputed"]
    spelled: set[str] = set()
    lede = render(_lede(text_held(draft.lede, material), disputed, findings), material, spelled)
    paragraphs = _paragraphs([text_held(p, material) for p in draft.paragraphs], material, spelled)
    told = _told_beside(findings, (lede, *paragraphs))
    return Brief(
        title=_title(title_held(draft.title.strip().rstrip("."), Verdicts.of(material)), disputed),
        lede=lede,
        reader=reader,
        articles=tuple(_entry(summary, findings) for summary in findings.summaries),
        origins=findings.origins.origins,
        measures=(*findings.measures, *told),
        statements=findings.statements,
        paragraphs=paragraphs,
        left_out=tuple(left for left in _left_out(findings) if left.what not in _whats(told)),
        warnings=(*findings.warnings, *_warnings(findings.summaries)),
        usage=usage,
    )


def _told_beside(findings: Findings, paragraphs: Sequence[Paragraph]) -> tuple[Measure, ...]:
    """Figures that the prose tells and no measure holds: each becomes one, so that all can be traced."""
    held = {f.id for m in findings.measures for p in m.positions for f in p.figures}
    figures = findings.material().figures
    refs = dict.fromkeys(link.ref for paragraph in paragraphs for link in paragraph.links)
    alone = [figures[ref] for ref in refs if ref in figures and ref not in held]
    count = len(findings.measures)
    return tuple(_alone(f"M{count + n}", figure, findings) for n, figure in enumerate(alone, 1))


def _alone(identity: str, figure: Figure, findings: Findings) -> Measure:
    origins = (findings.origins.of_figure(figure),)
    position = Position(
        printed=shown(figure), low=figure.low, high=figure.high, origins=origins, figures=(figure,)
    )
    return Measure(
        id=identity,
        label=figure.label,
        verdict="single-source",
        explanation="Only one origin gives this.",
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        kind=figure.kind,
        positions=(position,),
    )


def _whats(told: Sequence[Measure]) -> set[str]:
    """How the figures told after all were listed as left out."""
    figures = (figure for measure in told for p in measure.positions for figure in p.figures)
    return {f"“{figure.phrase or figure.printed}” ({figure.article})" for figure in figures}


def _title(title: str, disputed: Sequence[Measure]) -> str:
    if disputed and not _NAMES_DISPUTE.search(title):
        differ = f"eports differ on the {_bare(disputed[0].label)}"
        return f"{title}; r{differ}" if title else f"R{differ}"
    return title or "What the reports say"


def _lede(lede: str, disputed: Sequence[Measure], findings: Findings) -> str:
    """The lede names a dispute wherever there is one: code adds the sentence where the writer did not."""
    if not disputed or set(_measures_named(lede, findings)) & {m.id for m in disputed}:
        return lede
    named = [f"the {_bare(m.label)}: {{{m.id}:sides}}" for m in disputed[:DISPUTES_IN_LEDE]]
    return f"{lede.rstrip()} Reports differ on {', and on '.join(named)}."


def _measures_named(template: str, findings: Findings) -> Iterable[str]:
    material = findings.material()
    for name in placeholders(template):
        if name.startswith("M"):
            yield name
        elif name.startswith("F:") and (measure := material.measure_of(name[2:])):
            yield measure.id


def _bare(label: str) -> str:
    return re.sub(r"^(the|a|an)\s+", "", label, flags=re.IGNORECASE)


def _paragraphs(templates: Sequence[str], material: Material, spelled: set[str]) -> tuple[Paragraph, ...]:
    rendered = [render(template, material, spelled) for template in templates]
    return tuple(paragraph for paragraph in rendered if paragraph.text.strip())


def _entry(summary: ArticleSummary, findings: Findings) -> ArticleEntry:
    article = summary.article
    return ArticleEntry(
        id=article.id,
        file=article.file,
        outlet=article.outlet,
        title=article.title,
        url=article.url,
        published=article.published,
        origin=findings.origins.of_article(article.id),
        body=article.body or ((0, len(article.text)),),
        skipped=article.skipped,
        text=article.text,
    )


def _left_out(findings: Findings) -> Iterable[LeftOut]:
    yield from findings.left_out
    for measure in findings.measures:
        for position in measure.positions:
            for figure in position.figures:
                if figure.fault:
                    yield LeftOut(
                        what=f"{figure.article}: “{figure.printed}” ({measure.label})", why=figure.fault
                    )
    for summary in findings.summaries:
        name = summary.article.id
        if skipped := summary.article.skipped:
            size = sum(part.end - part.start for part in skipped)
            yield LeftOut(
                what=f"{name}: {size:,} of {len(summary.article.text):,} characters of the page",
                why="not the story: " + ", ".join(dict.fromkeys(part.why for part in skipped)),
            )
        for rejected in summary.rejected:
            yield LeftOut(what=f"{name}: {rejected.what}", why=rejected.why)


def _warnings(summaries: Sequence[ArticleSummary]) -> Iterable[str]:
    if len(summaries) == 1:
        yield "Only one article was given: everything rests on a single source."
    for summary in summaries:
        for note in summary.article.notes:
            yield f"{summary.article.id}: {note}"
        for warning in summary.warnings:
            yield f"{summary.article.id}: {warning}"
