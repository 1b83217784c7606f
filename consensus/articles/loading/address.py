"""Read an article from an http(s) address, safely.

The name is resolved once and the connection goes to exactly the address that was checked, so a
name that resolves differently a moment later gains nothing. Proxies named by the environment are
not used, no cookies or credentials are sent, and every redirect is checked like the first address.
"""

from __future__ import annotations

import re
import time
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from consensus.articles.loading.decoding import decode
from consensus.articles.loading.fetching import Answer, Target, fetch
from consensus.articles.loading.material import metadata, safe_id
from consensus.articles.loading.public import public_address
from consensus.errors import BadFile, BadUrl
from consensus.schema import Article

REDIRECTS = 5
SECONDS = 20.0
_REDIRECT = frozenset((301, 302, 303, 307, 308))
_TYPES = frozenset(("text/html", "text/plain", "application/xhtml+xml"))
_ENDING = re.compile(r"\.(?:html?|php|aspx?|txt)\Z", re.IGNORECASE)


def read_address(address: str, *, allow_private: bool = False) -> Article:
    """The article at an address, not yet prepared.

    Args:
        address: an http or https address without user name and password.
        allow_private: whether private, loopback and link-local addresses may be reached.

    Raises:
        BadUrl: malformed, not allowed, not answering within 20 seconds, an error status, more than
            five redirects, over 10 MB, or neither HTML nor plain text.

    >>> read_address("http://127.0.0.1/latest/meta-data")
    Traceback (most recent call last):
    consensus.errors.BadUrl: 127.0.0.1 is not a public address; it is not fetched
    """
    answer = _follow(address, allow_private)
    try:
        return _article(address, answer)
    except BadFile as error:
        raise BadUrl(str(error)) from None


def _follow(address: str, allow_private: bool) -> Answer:
    """The answer after at most five redirects, each checked like the first address."""
    until = time.monotonic() + SECONDS
    here = address
    for _ in range(REDIRECTS + 1):
        target = take_apart(here)
        answer = fetch(target, public_address(target.host, target.port, allow_private), until)
        if answer.status not in _REDIRECT:
            return _checked(answer)
        if not answer.location:
            raise BadUrl("the server redirects to nowhere")
        here = urljoin(here, answer.location)
    raise BadUrl(f"more than {REDIRECTS} redirects")


def _checked(answer: Answer) -> Answer:
    """The answer if it is a page or plain text."""
    if answer.status != 200:
        raise BadUrl(f"the server answered {answer.status} {answer.reason}".rstrip())
    if answer.type not in _TYPES:
        raise BadUrl(f"neither HTML nor plain text but {answer.type or 'of no stated type'}")
    return answer


def take_apart(address: str) -> Target:
    """The parts of an address that may be fetched.

    >>> take_apart("https://example.org/a b?q=1").path
    '/a%20b?q=1'
    """
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise BadUrl("not a well-formed address") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise BadUrl("only http and https addresses are fetched")
    if not host or parts.username is not None or parts.password is not None:
        raise BadUrl("an address needs a host, and no user name or password in front of it")
    secure = parts.scheme.lower() == "https"
    return Target(secure, _ascii(host), port or (443 if secure else 80), _path(parts))


def _ascii(host: str) -> str:
    """The host's name in the form that name servers know."""
    try:
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise BadUrl("its host name is not valid") from None
    if not re.fullmatch(r"[A-Za-z0-9._:-]{1,255}", name):
        raise BadUrl("its host name is not valid")
    return name


def _path(parts: SplitResult) -> str:
    """The path and query, with what may not stand in a request percent-encoded."""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return f"{path}?{query}" if query else path


def _article(address: str, answer: Answer) -> Article:
    """The article in an answer."""
    ident = _ident(address)
    if answer.type == "text/plain":
        text, notes = decode(answer.body)
        return Article(id=ident, text=text, url=address, notes=notes)
    from consensus.articles.loading.html import read_page

    page = read_page(answer.body, charset=answer.charset, url=address)
    found = {key: value for key, value in metadata(page.metadata).items() if key != "url"}
    return Article(id=ident, text=page.text, url=address, notes=page.notes, **found)


def _ident(address: str) -> str:
    """A short id: the last part of the path, else the host's name."""
    parts = urlsplit(address)
    last = next((piece for piece in reversed(parts.path.split("/")) if piece), "")
    return safe_id(_ENDING.sub("", unquote(last)) or parts.hostname or "page")
