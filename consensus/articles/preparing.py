"""Fill what an article's own text tells, and find the part that is the story."""

from __future__ import annotations

import re

from consensus.articles.about.credit import find_credit
from consensus.articles.about.hidden import hidden_notes
from consensus.articles.about.language import NAMES, language
from consensus.articles.about.orders import is_order, order_notes, order_spans
from consensus.articles.about.outlet import find_outlet, split_title
from consensus.articles.page.blocks import Block, read_blocks
from consensus.articles.page.body import body_text, judge, spans
from consensus.articles.page.cuts import cut_out
from consensus.articles.page.dateline import find_dateline, lone_dateline
from consensus.articles.page.dates import find_date, is_stamp
from consensus.articles.page.furniture import NOTE, STAMP
from consensus.articles.page.markers import COMMENTS, OTHER_STORIES
from consensus.schema import Article

_BREADCRUMB = re.compile(r"(?:Home|Home page|Start)(?: ?[>»/|] ?| )(?:News(?: ?[>»/|] ?| ))?(?=[A-Z])")
LONGEST_TITLE = 300
# What a file, page or sidecar says of an article is shown to a model and in every brief, so it is bounded:
# headlines reach 200 characters, names of outlets 60, addresses 500.
_LONGEST = {"title": LONGEST_TITLE, "outlet": 120, "credit": 120, "url": 2000}


def prepare(article: Article) -> Article:
    """The article with body, left-out stretches, missing metadata, language and notes filled in.

    An article whose body is known is returned as it is. What the article already has (from its
    file's metadata) is never changed. Title, outlet, published date and agency credit are read
    from headline, page stamps, datelines, bylines and notes, never from running prose; what the
    text does not say stays ``None``.

    >>> text = "Bridge opens\\nHARROW BAY, May 3 (Meridian Wire) - The bridge opened on Saturday."
    >>> done = prepare(Article(id="a", text=text))
    >>> done.title, done.credit, [done.text[start:end] for start, end in done.body]
    ('Bridge opens', 'Meridian Wire', ['Bridge opens\\n', 'The bridge opened on Saturday.'])
    """
    if article.body is not None:
        return article
    article = _with_plain_metadata(article)
    blocks = read_blocks(article.text)
    head = judge(article.text, blocks, article.title)
    own = _own(blocks)
    body, skipped = spans(article.text, blocks)
    body, skipped = cut_out(body, skipped, order_spans(article.text, body))
    found = article.title or _title(blocks, head)
    title, outlet_in_title = split_title(found) if found else (None, None)
    credit = article.credit or find_credit(blocks, own)
    outlet = article.outlet or outlet_in_title or find_outlet(blocks, own, credit)
    story = body_text(article.text, body)
    code = language(story) if article.language == "en" else article.language
    notes = [*article.notes, *hidden_notes(article.text)]
    if code != "en":
        notes.append(f"is in {NAMES.get(code, code)}; figures are read by English rules")
    return article.model_copy(
        update={
            "title": title,
            "outlet": outlet,
            "published": article.published or _published(blocks, own, outlet, head),
            "credit": credit,
            "language": code,
            "body": body,
            "skipped": skipped,
            "notes": tuple(dict.fromkeys(notes)),
        }
    )


def _with_plain_metadata(article: Article) -> Article:
    """The article without metadata that are no metadata: an order to a model, a text instead of a name."""
    changed: dict[str, str | None] = {}
    notes: list[str] = []
    for name, longest in _LONGEST.items():
        value = getattr(article, name)
        if value and (said := [] if name == "url" else order_notes(value)):
            changed[name] = None
            notes.append(f"its {name} {said[0].removesuffix(' (read as text, not followed)')} (not used)")
        elif value and len(value) > longest:
            changed[name] = None if name == "url" else value[:longest].rstrip() + "…"
            notes.append(
                f"its {name} is longer than {longest:,} characters ({'cut' if changed[name] else 'not used'})"
            )
    return article.model_copy(update={**changed, "notes": (*article.notes, *notes)}) if changed else article


def _own(blocks: list[Block]) -> list[bool]:
    """For each block, whether it is before the first other story or comment on the page."""
    first = next(
        (at for at, block in enumerate(blocks) if block.why in (OTHER_STORIES, COMMENTS)), len(blocks)
    )
    return [at < first for at in range(len(blocks))]


def _title(blocks: list[Block], head: int | None) -> str | None:
    """The headline: the line above the story, or the page's trail of links at its foot."""
    if head is not None:
        return None if is_order(blocks[head].text) else _clean(blocks[head].text)
    trail = next((block for block in blocks if _BREADCRUMB.match(block.text) and block.headline), None)
    return _clean(_BREADCRUMB.sub("", trail.text, count=1)) if trail else None


def _clean(line: str) -> str:
    """A headline without Markdown signs and doubled spaces."""
    return " ".join(line.lstrip("#*_ ").rstrip("*_ ").split())[:LONGEST_TITLE]


def _published(blocks: list[Block], own: list[bool], outlet: str | None, head: int | None) -> str | None:
    """The date of the page's stamps: "First Published" first, then the others, then the page's top."""
    mine = [
        block
        for block, ours in zip(blocks, own, strict=True)
        if ours and not block.kept and block.words <= 20
    ]
    stamps = [block.text for block in mine if block.why == STAMP or is_stamp(block.text)]
    stamps.sort(key=lambda line: not re.match(r"(?i)\(?(?:first )?published", line))
    top = [block.text for block in blocks[: head or 0] if block.words <= 20]
    top += [block.text for block in mine if block.why == NOTE]
    datelines = _datelines(blocks, own)
    found = (find_date(line, outlet, datelines) for line in (*stamps, *top, *datelines))
    return next((day for day in found if day), None)


def _datelines(blocks: list[Block], own: list[bool]) -> list[str]:
    """The datelines of the page's own story; one without a year tells the order of a stamp's numbers."""
    mine = (block for block, ours in zip(blocks, own, strict=True) if ours)
    found = (find_dateline(b.text) if b.kept else lone_dateline(b.text) for b in mine)
    return [each.text for each in found if each]
