"""The article of an HTML page: its text, its metadata, and what the page hides from readers."""

from __future__ import annotations

import codecs
import logging
import re
from dataclasses import dataclass
from types import ModuleType

from lxml import etree
from lxml import html as lxml_html

from consensus.articles.loading.decoding import decode, without_escapes
from consensus.articles.loading.pagedata import page_date, page_outlet
from consensus.articles.loading.tags import MOST as MOST_ATTRIBUTES
from consensus.articles.loading.tags import too_many_attributes
from consensus.articles.loading.visibility import remove_hidden
from consensus.articles.wordlists import words
from consensus.errors import BadFile

# Pages nest 15 to 40 deep; deeper than this is an attack on the parser's stack.
DEEPEST = 250
_CHARSET = re.compile(rb"(?i)<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,30})")
_ENCODINGS = re.compile(
    r"(?:utf-(?:8|16|32)|iso8859-|cp(?:125\d|866|874|932|949|950|936)|koi8-|gb|big5|shift_jis|euc_|iso2022_jp|"
    r"mac-|ascii|tis-620|hz)"
)
_DECLARATION = re.compile(r"\A\s{0,200}<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)[^<]{0,200}", re.IGNORECASE)
# What no tree of a page may hold (XML 1.0, section 2.2): lxml reads it and fails when it writes it.
_NOT_IN_TREES = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0{0,20}(?:[0-8]|1[124-9]|2\d|3[01])(?!\d)|x0{0,20}(?:[0-8bcef]|1[\da-f])(?![\da-f]));?",
    re.IGNORECASE,
)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_TAGS_DROPPED = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "iframe",
    "object",
    "form",
    "nav",
    "select",
)
_BLOCKS = words(
    """p h1 h2 h3 h4 h5 h6 li blockquote figcaption pre td th dt dd div section article header footer aside
    br tr"""
)


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page: text, metadata by name, and notes on what was odd."""

    text: str
    metadata: dict[str, str]
    notes: tuple[str, ...] = ()


def read_page(data: bytes, *, charset: str | None = None, url: str | None = None) -> Page:
    """Read an HTML page.

    Text that the page hides from its readers (by style, attribute or colour) is dropped and
    noted. The text is what trafilatura takes for the article, one paragraph a line; where it
    finds nothing, all visible text. The headline is put in front if the extraction lost it.

    Args:
        data: the page's bytes.
        charset: the encoding that the server named, if any.
        url: the page's address, for its metadata.

    Raises:
        BadFile: no text in it, nested too deeply, not decodable, or a library it needs is missing.

    >>> page = read_page(b"<html><title>A</title><body><p>The bridge opened.</p></body></html>")
    >>> page.text
    'A\\n\\nThe bridge opened.'
    """
    text, notes = _decode(data, charset)
    tree = _parse(text)
    said = {"published": page_date(tree), "outlet": page_outlet(tree)}
    hidden = remove_hidden(tree)
    notes += hidden.notes
    if hidden.words:
        shown = hidden.words[:80]
        notes += (f'the page hides text from its readers (not read): "{shown}"',)
    found = {key: value for key, value in said.items() if value} | _extract(tree, url)
    # A reference such as "&#x9b;" makes a character that the page's own text was cleaned of.
    found = {key: _without_controls(value) for key, value in found.items()}
    body = found.pop("text", "") or _without_controls(_all_text(tree))
    if not body.strip():
        raise BadFile("no text in this page")
    return Page(_with_title(body, found.get("title")), found, notes)


def _without_controls(text: str) -> str:
    """The text without a terminal's escape sequences and other control characters."""
    return _CONTROLS.sub("\ufffd", without_escapes(text)[0])


def _decode(data: bytes, charset: str | None) -> tuple[str, tuple[str, ...]]:
    """The page as text: by mark, the server's word, the page's own word, then as any file."""
    declared = _CHARSET.search(data[:4096])
    names = [charset, declared.group(1).decode("ascii") if declared else None]
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        for name in names:
            try:
                text = data.decode(_encoding(name)) if name else ""
            except (LookupError, UnicodeDecodeError):
                continue
            if text.strip() and "\x00" not in text:
                return without_escapes(text.replace("\r\n", "\n"))
    return decode(data)


def _encoding(name: str) -> str:
    """The codec for an encoding's name that pages may use.

    Raises:
        LookupError: it is none of theirs: Python has codecs that unpack, or that take the square of a
            text's length.

    >>> _encoding("ISO-8859-1"), _encoding("utf8")
    ('cp1252', 'utf-8')
    """
    codec = codecs.lookup(name).name
    if not _ENCODINGS.match(codec):
        raise LookupError(name)
    # Browsers read pages that call themselves Latin-1 or ASCII as Windows-1252, and so are they written.
    return "cp1252" if codec in ("iso8859-1", "ascii") else codec


def _parse(text: str) -> lxml_html.HtmlElement:
    """The page's tree, with nothing loaded from anywhere and no entity declared by the page."""
    plain = _CONTROL_REFERENCE.sub("\ufffd", _DOCTYPE.sub("", _DECLARATION.sub("", text)))
    plain = _NOT_IN_TREES.sub("\ufffd", plain)
    if too_many_attributes(plain):
        raise BadFile(f"an element with more than {MOST_ATTRIBUTES} attributes, which no article has")
    parser = lxml_html.HTMLParser(
        huge_tree=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        recover=True,
        encoding="utf-8",
    )
    try:
        tree = lxml_html.document_fromstring(plain.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise BadFile("no HTML page that can be read") from None
    if _too_deep(tree):
        raise BadFile(f"nested deeper than {DEEPEST} levels, which no article is")
    return tree


def _too_deep(tree: lxml_html.HtmlElement) -> bool:
    """Whether the page nests too deeply, found without recursion."""
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def _extract(tree: lxml_html.HtmlElement, url: str | None) -> dict[str, str]:
    """What trafilatura finds: text, title, outlet, address. Empty where it finds nothing."""
    trafilatura = _extractor()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(
            tree, url=url, include_comments=False, include_tables=True, with_metadata=True, favor_recall=True
        )
    except Exception:
        return {}
    if found is None:
        return {}
    row = found if isinstance(found, dict) else found.as_dict()
    named = {
        "text": "\n\n".join(line.strip() for line in str(row.get("text") or "").split("\n") if line.strip()),
        "title": row.get("title"),
        "outlet": row.get("sitename"),
        "url": row.get("url"),
    }
    return {key: str(value) for key, value in named.items() if value}


def _extractor() -> ModuleType:
    """The library that finds the article in a page; an incomplete installation is said in one line."""
    try:
        import trafilatura
    except ImportError as error:
        remedy = "run: pip install trafilatura lxml_html_clean"
        raise BadFile(f"HTML cannot be read with what is installed ({error}); {remedy}") from None
    return trafilatura


def _all_text(tree: lxml_html.HtmlElement) -> str:
    """All visible text of a page, a line for each block."""
    pieces: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, node in walk:
        if node.tag in _BLOCKS:
            pieces.append("\n")
        if event == "end":
            pieces.append(node.tail or "")
        elif node.tag in _TAGS_DROPPED or node.tag in ("head", "title", "meta", "link"):
            walk.skip_subtree()
        else:
            pieces.append(node.text or "")
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _with_title(text: str, title: str | None) -> str:
    """The text with its headline in front, unless one of its first lines is it already."""
    if not title:
        return text
    folded = _fold(title)
    first = [_fold(line) for line in text.split("\n")[:8]]
    known = any(
        line and (line == folded or (line in folded and len(line) * 2 > len(folded))) for line in first
    )
    return text if known else f"{' '.join(title.split())}\n\n{text}"


def _fold(line: str) -> str:
    """A line for comparison: letters and digits only."""
    return "".join(mark for mark in line.casefold() if mark.isalnum())
