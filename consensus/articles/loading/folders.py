"""Which files of a folder are articles, and what a sidecar says about them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import yaml
from yaml.events import AliasEvent

from consensus.articles.loading.material import KEYS, in_words, metadata, unusable
from consensus.errors import BadFile, ConsensusError

TEXTS = frozenset({".txt", ".md", ".markdown", ".text"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
LINES = frozenset({".jsonl", ".ndjson"})
KNOWN = TEXTS | PAGES | LINES
SIDECARS = ("articles.yaml", "articles.yml", "story.yaml", "story.yml")
# A sidecar is a few lines an article; a megabyte of YAML is an accident or an attack.
LARGEST_SIDECAR = 1_000_000
# Twelve times as fast where libyaml is there.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What an entry may say. Other keys are said: "date" for "published" would go unnoticed otherwise.
_KEYS = frozenset(("id", "file", *KEYS))
_NAMED = 3  # of the files that a sidecar names and that are not there
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
                entries, unused = _entries(path)
                for file, entry in entries:
                    known.setdefault(file, entry)
                if unused:
                    problems.append((path, BadFile(unused)))
            except ConsensusError as error:
                problems.append((path, error))
    return known, problems


def _entries(path: Path) -> tuple[list[tuple[Path, dict[str, str]]], str]:
    """The entries of one sidecar, a list of articles or a mapping from file to its metadata.

    With them, in one line, what of it cannot be used ("" where all can).
    """
    content = _content(path)
    articles = content.get("articles", content) if isinstance(content, dict) else content
    if isinstance(articles, dict):
        articles = [
            {"file": name, **entry} if isinstance(entry, dict) else {name: entry}
            for name, entry in articles.items()
        ]
    if not isinstance(articles, list):
        return [], "" if articles is None else "holds no list of articles; it is not used"
    found: list[tuple[Path, dict[str, str]]] = []
    unused = 0
    for entry in articles:
        if not isinstance(entry, dict) or not isinstance(entry.get("file"), str):
            unused += 1
            continue
        given = _with_id(entry, strict=path.stem == "articles")
        with suppress(OSError, ValueError):  # a name that no path can have
            found += [(place.resolve(), given) for place in _places(path.parent, entry["file"])]
    said = [f"{unused} of its {len(articles)} entries name no file; they are not used"] if unused else []
    if path.stem == "articles" and (gone := _gone(path.parent, articles)):
        more = f" and {len(gone) - _NAMED} more" if len(gone) > _NAMED else ""
        said.append(f"no such file: {', '.join(gone[:_NAMED])}{more}; what it says of it is not used")
    return found, "; ".join(said)


def _gone(folder: Path, entries: Sequence[object]) -> list[str]:
    """The files that a sidecar names and that are not there."""
    names = [in_words(entry["file"]) for entry in entries if isinstance(entry, dict) and "file" in entry]
    gone = []
    for name in names:
        with suppress(OSError, ValueError):  # a name that no path can have
            if not any(place.exists() for place in _places(folder, name)):
                gone.append(name[:80])
    return gone


def _places(folder: Path, name: str) -> tuple[Path, Path]:
    """Where the file of an entry may be: beside the sidecar, or in the folder of articles there."""
    return folder / name, folder / "articles" / name


def _content(path: Path) -> object:
    """What a sidecar holds.

    Raises:
        BadFile: it is too large, no YAML, or uses aliases: a few lines of aliases to aliases unfold to more
            than any memory holds.
    """
    try:
        if path.stat().st_size > LARGEST_SIDECAR:
            raise BadFile("too large for a sidecar file")
        text = path.read_text(encoding="utf-8")
        if "*" in text and any(isinstance(event, AliasEvent) for event in yaml.parse(text, Loader=_LOADER)):
            raise BadFile("uses anchors and aliases, which are not read; its metadata is not used")
        return yaml.load(text, Loader=_LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError, ValueError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = f", line {line + 1}" if line is not None else ""
        raise BadFile(f"not readable as YAML{where}; its metadata is not used") from None


def _with_id(entry: dict[str, object], strict: bool) -> dict[str, str]:
    """The metadata of an entry, its id where it has one, and in ``notes`` what cannot be used, by lines.

    ``strict``: whether keys that nobody knows are among what cannot be used.
    """
    given = metadata(entry)
    notes = [*unusable(entry)]
    if strict and (others := [in_words(key)[:40] for key in entry if key not in _KEYS]):
        notes.append(f"its {', '.join(others[:5])} in {SIDECARS[0]} is not used: known are {', '.join(KEYS)}")
    if notes:
        given["notes"] = "\n".join(notes)
    ident = in_words(entry["id"]) if isinstance(entry.get("id"), (str, int)) else ""
    return given | {"id": ident} if ident else given
