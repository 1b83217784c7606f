"""Which files of a folder are articles, and what a sidecar says about them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import yaml

from consensus.articles.loading.material import metadata, unusable
from consensus.errors import BadFile, ConsensusError

TEXTS = frozenset({".txt", ".md", ".markdown", ".text"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
LINES = frozenset({".jsonl", ".ndjson"})
KNOWN = TEXTS | PAGES | LINES
SIDECARS = ("articles.yaml", "articles.yml", "story.yaml", "story.yml")
# A sidecar is a few lines an article; a megabyte of YAML is an accident or an attack.
LARGEST_SIDECAR = 1_000_000
_NOT_ARTICLES = frozenset({"readme", "license", "licence", "changelog", "contributing", "notes"})

Sidecar = dict[Path, dict[str, str]]


def walk(folder: Path) -> Iterator[Path]:
    """The files of a folder and its subfolders that can hold an article, sorted, none twice.

    Hidden files, read-me files and files with other endings are passed over. Links are followed
    only to files: a link to a folder could lead in circles.
    """
    for here, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(here, name)
            if name.startswith(".") or path.suffix.lower() not in KNOWN:
                continue
            if path.stem.lower() not in _NOT_ARTICLES:
                yield path


def read_sidecars(folder: Path) -> tuple[Sidecar, list[tuple[Path, ConsensusError]]]:
    """What the sidecars of a folder and its parent say of each file, by the file's resolved path.

    A folder named ``articles`` may have its ``story.yaml`` beside it, one level up.
    """
    known: Sidecar = {}
    problems: list[tuple[Path, ConsensusError]] = []
    places = [folder, folder.parent] if folder.name == "articles" else [folder]
    for place in places:
        for name in SIDECARS:
            path = place / name
            if not path.is_file():
                continue
            try:
                for file, entry in _entries(path):
                    known.setdefault(file, entry)
            except ConsensusError as error:
                problems.append((path, error))
    return known, problems


def _entries(path: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    """The entries of one sidecar: a list of articles, or a mapping from file to its metadata."""
    try:
        if path.stat().st_size > LARGEST_SIDECAR:
            raise BadFile("too large for a sidecar file")
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError, ValueError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = f", line {line + 1}" if line is not None else ""
        raise BadFile(f"not readable as YAML{where}; its metadata is not used") from None
    articles = content.get("articles", content) if isinstance(content, dict) else content
    if isinstance(articles, dict):
        articles = [{"file": name, **entry} for name, entry in articles.items() if isinstance(entry, dict)]
    for entry in articles if isinstance(articles, list) else []:
        if isinstance(entry, dict) and isinstance(entry.get("file"), str):
            for place in (path.parent / entry["file"], path.parent / "articles" / entry["file"]):
                yield place.resolve(), _with_id(entry)


def _with_id(entry: dict[str, object]) -> dict[str, str]:
    """The metadata of an entry, its id where it has one, and in ``notes`` what cannot be used, by lines."""
    given = metadata(entry)
    if notes := unusable(entry):
        given["notes"] = "\n".join(notes)
    return given | {"id": str(entry["id"])} if isinstance(entry.get("id"), (str, int)) else given
