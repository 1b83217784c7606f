"""Bytes to text: which encoding, and what is no text at all."""

from __future__ import annotations

import re

from consensus.errors import BadFile

# News pages are 2 to 200 KB; the largest live blog seen is 2 MB. Twenty megabytes are no article,
# and a 50 MB file is refused before it is read.
LARGEST = 20_000_000
# The encoding is guessed from this many bytes: enough for any guess, and the guess is slow.
GUESSED_FROM = 64_000

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BINARY = (
    (b"\x1f\x8b", "compressed (gzip); unpack it first"),
    (b"PK\x03\x04", "an archive or office document; save it as text or HTML first"),
    (b"%PDF-", "a PDF; save it as text first"),
    (b"BZh", "compressed (bzip2); unpack it first"),
    (b"\xfd7zXZ", "compressed (xz); unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed (zstd); unpack it first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich-text document; save it as plain text first"),
)
# Colours and titles that a terminal's capture leaves in a text: "\x1b[0m" is no figure.
_ESCAPES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]{0,40}[ -/]{0,4}[@-~]?|\x1b\\][^\x07\x1b\n]{0,400}(?:\x07|\x1b\\\\)|\x1b\\(B|\x1b"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# A text may hold a stray control character; a file in which 2 of 100 are controls is binary.
BINARY_SHARE = 0.02


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file and what was odd about its encoding.

    A byte-order mark decides; else UTF-8 where it fits; else the encoding is guessed and the
    guess said. Line ends become "\\n", as Python's text files do; a byte-order mark and a terminal's
    escape sequences are dropped.

    Raises:
        BadFile: empty, binary, too large, or in no encoding that can be told.

    >>> decode(b"caf\\xc3\\xa9\\r\\n")
    ('café\\n', ())
    >>> decode("Zürich bleibt für drei Tage gesperrt".encode("cp1252"))
    ('Zürich bleibt für drei Tage gesperrt', ('not UTF-8; read as windows-1252, which is a guess',))
    """
    if len(data) > LARGEST:
        raise BadFile(f"larger than {LARGEST // 1_000_000} MB, which is no article")
    if not data.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise BadFile("empty")
    for mark, what in _BINARY:
        if data.startswith(mark):
            raise BadFile(f"not text but {what}")
    text, notes = _decoded(data)
    if "\x00" in text or len(_CONTROLS.findall(text)) > BINARY_SHARE * len(text):
        raise BadFile("not text but binary data")
    text, escapes = without_escapes(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise BadFile("empty")
    return text, (*notes, *escapes)


def without_escapes(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without a terminal's escape sequences, and a note where it held any.

    >>> without_escapes("\\x1b[1m12\\x1b[0m died")
    ('12 died', ('held hidden characters (terminal escape sequences, 2), which were removed',))
    """
    if "\x1b" not in text and "\x9b" not in text:
        return text, ()
    plain, count = _ESCAPES.subn("", text)
    note = f"held hidden characters (terminal escape sequences, {count}), which were removed"
    return plain, (note,) if count else ()


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text by byte-order mark, as UTF-8, or by a guess."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError:
                raise BadFile(f"begins like {encoding.removesuffix('-sig').upper()} but is not") from None
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text in the likeliest encoding: damaged UTF-8, UTF-16 without a mark, or an old code page."""
    if b"\x00" in data:
        return _utf16(data)
    damaged = data.decode("utf-8", "replace")
    lost = damaged.count("\ufffd")
    whole = sum(1 for mark in damaged if ord(mark) > 127) - lost
    if whole > lost:
        return damaged, (f"damaged UTF-8: {lost} broken characters were replaced",)
    encoding = _western(data) or _charset(data)
    if encoding is None:
        raise BadFile("in no encoding that can be told; save it as UTF-8")
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise BadFile(f"neither UTF-8 nor {encoding}, which it resembles; save it as UTF-8") from None
    return text, (f"not UTF-8; read as {encoding.replace('cp125', 'windows-125')}, which is a guess",)


def _utf16(data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-16 without a byte-order mark, told by where its zero bytes are; else binary."""
    even, odd = data[0:2000:2].count(0), data[1:2000:2].count(0)
    if (
        len(data) % 2 == 0
        and max(even, odd) > 200 * min(even, odd)
        and max(even, odd) * 4 > min(len(data), 2000) // 2
    ):
        encoding = "utf-16-be" if even > odd else "utf-16-le"
        try:
            return data.decode(encoding), (f"not UTF-8; read as {encoding}, which is a guess",)
        except UnicodeDecodeError:
            pass
    raise BadFile("not text but binary data")


_WESTERN = frozenset("‘’“”–—…•€£©®°½¼¾«»·´§×¡¿")


def _western(data: bytes) -> str | None:
    """Windows-1252 where nearly everything is ASCII and the rest is its letters and quotation marks."""
    sample = data[:GUESSED_FROM]
    try:
        rest = [mark for mark in sample.decode("cp1252") if ord(mark) > 127]
    except UnicodeDecodeError:
        return None
    good = sum(1 for mark in rest if mark in _WESTERN or "À" <= mark <= "ÿ")
    return "cp1252" if good == len(rest) and len(rest) * 8 < len(sample) else None


def _charset(data: bytes) -> str | None:
    """The guess of charset-normalizer, which is loaded only here."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:GUESSED_FROM]).best()
    return best.encoding if best else None
