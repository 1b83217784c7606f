"""Read articles from whatever a person names: files, folders, addresses, JSON lines, standard input."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from consensus.articles.loading.decoding import LARGEST, decode
from consensus.articles.loading.folders import LINES, PAGES, Sidecar, read_sidecars, walk
from consensus.articles.loading.jsonl import looks_like, read_lines
from consensus.articles.loading.material import Loaded, Problem, metadata, problem, safe_id
from consensus.articles.preparing import prepare
from consensus.errors import BadFile, ConsensusError, NoArticles
from consensus.schema import Article

# Any scheme: what is neither http nor https is refused as an address, not looked for as a file.
_ADDRESS = re.compile(r"(?i)[a-z][a-z0-9+.-]{1,20}://")
_PAGE = re.compile(
    r"(?is)\A\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200})?<(?:!doctype|html|"
    r"head|body)\b"
)

Found = Article | Problem


def load(inputs: Sequence[str], *, stdin: BinaryIO | None = None, allow_private: bool = False) -> Loaded:
    """Read every input, prepare every article, and say what could not be used.

    Args:
        inputs: paths of files (.txt, .md, .html, .jsonl) and folders, http(s) addresses, or "-" for
            standard input (plain text, JSON lines or HTML). A folder is read with its subfolders; an
            ``articles.yaml`` or ``story.yaml`` in it may name outlet, published, url and title of each.
        stdin: where "-" reads from; standard input when ``None``.
        allow_private: whether addresses of private networks may be fetched. Never for input that
            others wrote.

    Returns:
        The prepared articles in the order given, ids unique, and one problem for each input left
        out. A bad input never costs a good one; with nothing readable ``articles`` is empty and
        it is for the caller to raise ``NoArticles``.

    >>> import io
    >>> found = load(["-", "/no/such/file.txt"], stdin=io.BytesIO(b"The bridge opened on Friday."))
    >>> found.articles[0].id, [str(problem.error) for problem in found.problems]
    ('stdin', ['/no/such/file.txt: no such file'])
    """
    gathered = _Gathered()
    source = _Source(stdin, allow_private)
    for name in inputs:
        for found in source.read(name):
            gathered.take(found)
    return Loaded(gathered.articles, gathered.problems)


@dataclass(slots=True)
class _Gathered:
    """The articles so far: ids in use, texts seen."""

    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    seen: dict[bytes, str] = field(default_factory=dict)

    def take(self, found: Found) -> None:
        """Keep an article unless its text is here already; keep a problem."""
        if isinstance(found, Problem):
            if all((found.what, found.why) != (other.what, other.why) for other in self.problems):
                self.problems.append(found)
            return
        name = found.url or found.file or found.id
        digest = blake2b(" ".join(found.text.split()).encode("utf-8", "replace")).digest()
        if digest in self.seen:
            self.problems.append(problem(name, BadFile(f"the same text as {self.seen[digest]}, left out")))
            return
        self.seen[digest] = name
        ident = self._unique(found.id)
        renamed = f"the id {found.id} is another article's too; this one is called {ident}"
        notes = found.notes if ident == found.id else (*found.notes, renamed)
        self.articles.append(prepare(found.model_copy(update={"id": ident, "notes": notes})))

    def _unique(self, ident: str) -> str:
        """The id, numbered where it is taken."""
        number, free = 2, ident
        while free in self.ids:
            free, number = f"{ident}-{number}", number + 1
        self.ids.add(free)
        return free


@dataclass(slots=True)
class _Source:
    """Where inputs are read from."""

    stdin: BinaryIO | None
    allow_private: bool
    used_stdin: bool = False
    sidecars: dict[Path, Sidecar] = field(default_factory=dict)

    def read(self, name: str) -> Iterator[Found]:
        """The articles and problems of one input."""
        try:
            if name == "-":
                yield from self._standard_input()
            elif _ADDRESS.match(name):
                from consensus.articles.loading.address import read_address

                yield read_address(name, allow_private=self.allow_private)
            else:
                yield from self._path(name)
        except ConsensusError as error:
            yield problem("standard input" if name == "-" else name or "(nothing)", error)

    def _path(self, name: str) -> Iterator[Found]:
        """The articles of a file or a folder."""
        if not name.strip():
            raise BadFile("an empty name")
        path = Path(name)
        try:
            is_folder = path.is_dir()
        except (OSError, ValueError):
            raise BadFile("not a path that can exist") from None
        if not is_folder:
            yield from self._sidecar_problems(path.parent)
            yield from _file(path, self.sidecars[path.parent])
            return
        yield from self._sidecar_problems(path)
        files = list(walk(path))
        for file in files:
            yield from self._sidecar_problems(file.parent)
            try:
                _stay_in(path, file)
                yield from _file(file, self.sidecars[file.parent] | self.sidecars[path])
            except ConsensusError as error:
                yield problem(str(file), error)
        if not files:
            raise NoArticles("no .txt, .md, .html or .jsonl file in this folder")

    def _sidecar_problems(self, folder: Path) -> list[Problem]:
        """Read a folder's sidecars once; what was wrong with them."""
        if folder in self.sidecars:
            return []
        self.sidecars[folder], problems = read_sidecars(folder)
        return [problem(str(file), error) for file, error in problems]

    def _standard_input(self) -> Iterator[Found]:
        """What standard input holds: JSON lines, a page or plain text."""
        if self.used_stdin:
            raise BadFile("named twice; it can be read once")
        self.used_stdin = True
        data = (self.stdin or sys.stdin.buffer).read(LARGEST + 1)
        text, notes = decode(data)
        if looks_like(text):
            yield from _lines(text, "stdin")
        elif _PAGE.match(text):
            yield _page(data, Article(id="stdin", text=text, file="-"))
        else:
            yield Article(id="stdin", text=text, file="-", notes=notes)


def _file(path: Path, known: Sidecar) -> Iterator[Found]:
    """The article, or for JSON lines the articles, of one file."""
    data = _bytes(path)
    suffix = path.suffix.lower()
    # A page may name its own encoding, so it is decoded by its reader.
    text, notes = ("", ()) if suffix in PAGES else decode(data)
    if suffix in LINES or (suffix == ".json" and looks_like(text)):
        yield from _lines(text, str(path))
        return
    if suffix == ".json":
        raise BadFile("JSON, but not one article a line with a text; see JSON lines (.jsonl)")
    given = dict(known.get(path.resolve(), {}))
    ident = safe_id(given.pop("id", path.stem))
    said = tuple(given.pop("notes", "").splitlines())
    is_page = suffix in PAGES or bool(_PAGE.match(text))
    notes = said if is_page else (*notes, *said)
    article = Article(id=ident, text=text, file=str(path), notes=notes, **given)
    yield _page(data, article) if is_page else article


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file of bearable size."""
    try:
        if not path.exists():
            raise BadFile("no such file")
        if not path.is_file():
            raise BadFile("not a regular file")
        if path.stat().st_size > LARGEST:
            raise BadFile(f"larger than {LARGEST // 1_000_000} MB, which is no article")
        with path.open("rb") as file:
            # A file may grow, or say that it is empty, as those of /proc do.
            return file.read(LARGEST + 1)
    except PermissionError:
        raise BadFile("no permission to read it") from None
    except (OSError, ValueError) as error:
        reason = (
            os.strerror(error.errno).lower() if isinstance(error, OSError) and error.errno else "not a path"
        )
        raise BadFile(f"cannot be read ({reason})") from None


def _stay_in(folder: Path, file: Path) -> None:
    """Refuse a link that leads out of its folder: one from elsewhere could name any file of its reader's."""
    if file.is_symlink() and Path(os.path.realpath(folder)) not in Path(os.path.realpath(file)).parents:
        raise BadFile("a link that leads out of the folder; name it itself to have it read")


def _lines(text: str, name: str) -> Iterator[Found]:
    """The articles of JSON lines and the problems of bad lines."""
    for found in read_lines(text, name):
        yield found if isinstance(found, Article) else problem(*found)


def _page(data: bytes, article: Article) -> Article:
    """The article of an HTML page; what the sidecar says wins over what the page says."""
    from consensus.articles.loading.html import read_page

    page = read_page(data)
    given = {key: value for key, value in page.metadata.items() if getattr(article, key) is None}
    return article.model_copy(
        update={**metadata(given), "text": page.text, "notes": (*article.notes, *page.notes)}
    )


__all__ = ["Loaded", "Problem", "load"]
