"""Reading from addresses, against a server on this machine: no network. From development."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from helpers_articles import STORY

from consensus.articles import load
from consensus.articles.loading import address
from consensus.articles.loading.address import read_address, take_apart
from consensus.articles.loading.fetching import LARGEST
from consensus.articles.loading.public import is_public, public_address
from consensus.errors import BadUrl

PAGE = "<html><head><title>Footbridge falls</title></head><body>" + "".join(
    f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n")
)


class Handler(BaseHTTPRequestHandler):
    """Answers each path with one kind of trouble."""

    protocol_version = "HTTP/1.1"
    seen: list[dict[str, str]] = []  # noqa: RUF012  (shared by the server's threads on purpose)

    def do_GET(self) -> None:
        self.seen.append(dict(self.headers))
        name = self.path.split("?")[0].strip("/").split("/")[0]
        answer = getattr(self, f"on_{name}", None)
        if answer is None:
            self.give(b"not here", status=404)
        else:
            answer()

    def give(
        self, body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def on_page(self) -> None:
        self.give(PAGE.encode())

    def on_plain(self) -> None:
        self.give(STORY.encode(), "text/plain")

    def on_latin(self) -> None:
        self.give(
            "<html><body><p>Die Brücke in Zürich fiel.</p></body></html>".encode("latin-1"),
            "text/html; charset=latin-1",
        )

    def on_image(self) -> None:
        self.give(b"\x89PNG", "image/png")

    def on_gzip(self) -> None:
        self.give(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def on_bomb(self) -> None:
        self.give(gzip.compress(b"a" * (LARGEST + 10)), Content_Encoding="gzip")

    def on_truncated(self) -> None:
        self.give(gzip.compress(PAGE.encode())[:-40], Content_Encoding="gzip")

    def on_continue(self) -> None:
        self.forever(b"HTTP/1.1 100 Continue\r\n\r\n")

    def on_headers(self) -> None:
        self.forever(b"HTTP/1.1 200 OK\r\n", b"X-More: 1\r\n")

    def on_chunks(self) -> None:
        self.forever(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n",
            b"10000\r\n" + b"a" * 0x10000 + b"\r\n",
        )

    def on_lie(self) -> None:
        self.give(PAGE.encode(), "text/html; charset=zlib")

    def forever(self, first: bytes, rest: bytes | None = None) -> None:
        """The same bytes again and again, until the client hangs up."""
        self.close_connection = True
        try:
            self.wfile.write(first)
            while True:
                self.wfile.write(rest or first)
        except OSError:
            return

    def on_brotli(self) -> None:
        self.give(b"x", Content_Encoding="br")

    def on_large(self) -> None:
        self.give(b"a" * (LARGEST + 1), "text/plain")

    def on_cut(self) -> None:
        self.close_connection = True
        self.give(b"half of it", "text/plain", Content_Length="1000")

    def on_empty(self) -> None:
        self.give(b"")

    def on_again(self) -> None:
        step = int(self.path.rsplit("/", 1)[1])
        self.give(b"", status=302, Location=f"/again/{step - 1}" if step > 1 else "/page")

    def on_loop(self) -> None:
        self.give(b"", status=302, Location="/loop")

    def on_nowhere(self) -> None:
        self.give(b"", status=302)

    def on_away(self) -> None:
        self.give(b"", status=302, Location="file:///etc/hostname")

    def on_slow(self) -> None:
        self.close_connection = True
        try:
            for _ in range(1000):
                self.wfile.write(b"H")
                self.wfile.flush()
                time.sleep(0.02)
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()
    thread.join()


def test_a_page_is_read(server: str) -> None:
    found = load([f"{server}/page", f"{server}/plain/some%20story.html?x=1"], allow_private=True)
    assert [article.id for article in found.articles] == ["page", "some-story"]
    assert found.articles[0].url == f"{server}/page"
    assert "310 metres" in found.articles[0].text


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("plain", "310 metres"),
        ("latin", "Brücke in Zürich"),
        ("gzip", "310 metres"),
        ("lie", "310 metres"),
        ("again/5", "310 metres"),
    ],
)
def test_what_is_read(server: str, path: str, words: str) -> None:
    assert words in read_address(f"{server}/{path}", allow_private=True).text


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("missing", "the server answered 404"),
        ("image", "neither HTML nor plain text but image/png"),
        ("bomb", "larger than 10 MB once unpacked"),
        ("truncated", "broke off"),
        ("headers", "a broken answer"),
        ("chunks", "larger than 10 MB"),
        ("brotli", "packed as br"),
        ("large", "larger than 10 MB"),
        ("cut", "broke off"),
        ("empty", "empty"),
        ("again/6", "more than 5 redirects"),
        ("loop", "more than 5 redirects"),
        ("nowhere", "redirects to nowhere"),
        ("away", "only http and https"),
    ],
)
def test_what_is_refused(server: str, path: str, why: str) -> None:
    found = load([f"{server}/{path}"], allow_private=True)
    (problem,) = found.problems
    assert why in str(problem.error)
    assert isinstance(problem.error, BadUrl)
    assert "\n" not in str(problem.error)


def test_a_server_that_drips_is_left(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "SECONDS", 0.2)
    started = time.monotonic()
    with pytest.raises(BadUrl, match="no answer in time"):
        read_address(f"{server}/slow", allow_private=True)
    assert time.monotonic() - started < 10  # the server goes on for twenty seconds


def test_a_server_that_says_continue_for_ever_is_left(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "SECONDS", 0.2)
    with pytest.raises(BadUrl, match="no answer in time"):
        read_address(f"{server}/continue", allow_private=True)


def test_a_closed_port_is_said() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        with pytest.raises(BadUrl, match="no connection"):
            read_address(f"http://127.0.0.1:{port}/", allow_private=True)


def test_no_proxy_of_the_environment_is_used(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert read_address(f"{server}/plain", allow_private=True).text


def test_nothing_secret_is_sent(server: str) -> None:
    Handler.seen.clear()
    read_address(f"{server}/plain", allow_private=True)
    assert not {"Cookie", "Authorization", "Referer"} & set(Handler.seen[-1])


def test_this_machine_is_refused_without_the_hook(server: str) -> None:
    (problem,) = load([f"{server}/page"]).problems
    assert "not a public address" in str(problem.error)


def test_a_redirect_into_the_private_network_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        Handler,
        "on_inside",
        lambda self: self.give(b"", status=302, Location="http://10.0.0.1/"),
        raising=False,
    )
    port = int(server.rsplit(":", 1)[1])
    real = public_address

    def first_is_public(host: str, number: int, allow_private: bool) -> str:
        return "127.0.0.1" if host == "outside.example" else real(host, number, allow_private)

    monkeypatch.setattr(address, "public_address", first_is_public)
    with pytest.raises(BadUrl, match=r"10\.0\.0\.1 is not a public address"):
        read_address(f"http://outside.example:{port}/inside")


def test_the_checked_address_is_the_one_used(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name is resolved once: a name server that changes its answer changes nothing."""
    answers: list[str] = []
    real = socket.getaddrinfo

    def resolve(host: str, *rest: object, **more: object) -> object:
        if host == "outside.example":
            answers.append(host)
            return real("127.0.0.1", *rest, **more)  # type: ignore[arg-type]  # passed through as given
        return real(host, *rest, **more)  # type: ignore[arg-type]  # passed through as given

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    port = server.rsplit(":", 1)[1]
    assert read_address(f"http://outside.example:{port}/plain", allow_private=True).text
    assert answers == ["outside.example"]


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "168.63.129.16", "::1", "::", "fe80::1", "fd00:ec2::254", "fc00::1", "ff02::1",
        "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::", "not an ip",
        "::127.0.0.1", "64:ff9b:1::a00:1", "fec0::1", "192.0.0.1", "198.18.0.1", "240.0.0.1", "2001:db8::1", "100::1", "127.0.0.1%eth0", "",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["93.184.215.14", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946"])
def test_addresses_that_are_public(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(
    "given",
    [
        "http://localhost/", "http://127.1/", "http://0/", "http://2130706433/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
        "http://0x7f.1/", "http://0177.0.0.1/", "http://0x7f000001/", "http://localhost./", "http://[::ffff:a9fe:a9fe]/", "http://[fe80::1%25lo]/",
        "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://a\u00adb.example:0x50/", "http://[::127.0.0.1]/", "https://2852039166/",
        "http://user:secret@gull.example/", "http:///path", "http://", "https://gull example/", "http://[::1", "http://a:99999/",
    ],
)  # fmt: skip
def test_addresses_that_are_refused(given: str) -> None:
    (problem,) = load([given]).problems
    assert isinstance(problem.error, BadUrl)


@pytest.mark.parametrize(
    ("given", "path", "host"),
    [
        ("https://gull.example", "/", "gull.example"),
        ("https://gull.example:8443/a?b=c#d", "/a?b=c", "gull.example:8443"),
        ("http://gull.example/é\r\nX: y", "/%C3%A9X:%20y", "gull.example"),
        ("http://bücher.example/", "/", "xn--bcher-kva.example"),
    ],
)
def test_parts_of_addresses(given: str, path: str, host: str) -> None:
    target = take_apart(given)
    assert (target.path, target.host_header) == (path, host)


@pytest.mark.parametrize(
    "name", ["ftp://example.org/a.txt", "file:///etc/passwd", "FILE:///a.txt", "gopher://x"]
)
def test_other_schemes_are_refused_as_addresses(name: str) -> None:
    (problem,) = load([name]).problems
    assert isinstance(problem.error, BadUrl)
    assert problem.why == "only http and https addresses are fetched"
