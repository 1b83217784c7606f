"""``consensus gold new``: a story of one's own, its labels proposed for a person to correct."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from consensus.articles import load
from consensus.brief import make_brief
from consensus.cli.common import FOLDER, note, read_inputs
from consensus.errors import BadFile, InputError
from consensus.evaluation.draft import draft_labels
from consensus.evaluation.draft_text import block
from consensus.output.safe import for_terminal
from consensus.schema import Article

_PARTS = ("labels.yaml", "story.yaml", "articles")


@click.command(short_help="Draft a labelled story from articles.")
@click.argument("inputs", nargs=-1)
@click.option("-o", "--output", "story", type=FOLDER, required=True, help="The story's folder: a new one.")
def new(inputs: tuple[str, ...], story: Path) -> None:
    """Draft a labelled story from articles: copies of the texts, story.yaml, labels.yaml.

    INPUTS are files (.txt, .md, .html, .jsonl), folders or addresses. The built-in rules propose the labels;
    every entry is marked "draft: true" and says what to do, and "consensus gold check" refuses the story
    until each was confirmed.
    """
    for name in _PARTS:
        if (story / name).exists():
            raise InputError(f"{story / name} is there already: name a new folder, nothing is overwritten")
    found = read_inputs(inputs, strict=False, quiet=False)
    try:
        said = _drafted(found.articles, story)
    except BaseException:
        _undo(story)  # half a story would stand in the way of the next try
        raise
    click.echo(for_terminal("\n".join(said)))


def _drafted(articles: Sequence[Article], story: Path) -> list[str]:
    """Write the story; what to say of it."""
    kept = _written(articles, story)
    brief = make_brief(kept)
    for warning in brief.warnings:
        note(warning)
    text = draft_labels(brief, kept, str(story))
    _write(story / "labels.yaml", text)
    reports = text.count("\n      - {article: ")
    return [
        f"{story}: {len(kept)} articles, {reports} reports drafted",
        f"next: read the articles, correct {story / 'labels.yaml'} from its top, then run",
        f"  consensus gold check --stories {story}",
    ]


def _undo(story: Path) -> None:
    shutil.rmtree(story / "articles", ignore_errors=True)
    for name in _PARTS[:2]:
        with suppress(OSError):
            (story / name).unlink()
    with suppress(OSError):
        story.rmdir()


def _written(articles: Sequence[Article], story: Path) -> list[Article]:
    """The story's texts and ``story.yaml`` on the disk, and the articles as read from there.

    Labels count characters of the written texts, so these are what is labelled.
    """
    lines = ["# outlet and published are what the pages say; correct them where they are wrong or missing"]
    lines.append(f"title: {_title(articles)}")
    lines.append("articles:")
    for number, article in enumerate(articles, 1):
        name = f"articles/{_name(number, article)}.txt"
        data = article.text.encode()
        _write(story / name, article.text)
        meta = {"title": article.title, "outlet": article.outlet, "published": article.published}
        entry = {"file": name, **{k: v for k, v in (meta | {"url": article.url}).items() if v}}
        lines += block(entry | {"sha256": hashlib.sha256(data).hexdigest()})
        if not article.published:
            lines.append("    # published: 2025-01-31  # no date found; weekdays are counted from it")
    _write(story / "story.yaml", "\n".join(lines) + "\n")
    again = load([str(story / "articles")]).articles
    if [article.text for article in again] != [article.text for article in articles]:
        raise InputError(f"{story}: an article cannot be kept as a text file; save it as plain text first")
    return again


def _title(articles: Sequence[Article]) -> str:
    """The first headline there is, as YAML."""
    title = next((article.title for article in articles if article.title), "")
    return next(block({"title": title})).partition(": ")[2]


def _name(number: int, article: Article) -> str:
    """A file name that sorts as the articles were given and is harmless on every system."""
    stem = re.sub(r"^\d+[-_. ]+", "", article.id)
    return f"{number:02}-{re.sub(r'[^A-Za-z0-9_-]+', '-', stem).strip('-')[:60] or 'article'}"


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadFile(f"{path}: cannot be written ({error.strerror})") from error
