"""Addresses that nobody should fetch, and servers that give too much, too slowly or something else: all refused."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from typing import Final

from assistant import Assistant, FetchError, Network, Settings, fetch
from evals.fault_servers import Sent, Serving, page_server
from evals.faults import TOWNS, Bench, Outcome, truth

_PUBLIC: Final = "93.184.215.14"
_HTML: Final = {"Content-Type": "text/html; charset=utf-8"}
_PAGE: Final = Sent((f"<html><body><article><p>{truth(TOWNS[0])}</p></article></body></html>".encode(),), headers=_HTML)
# What an address may not lead to, as it is written.
_WRITTEN: Final = (
    *(
        "file:///etc/passwd",
        "FILE:/etc/passwd",
        "ftp://press.example/a",
        "gopher://press.example/1",
        "data:text/html,x",
    ),
    *("javascript:alert(1)", "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/"),
    *("http://0177.0.0.1/", "http://0/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
    *(
        "http://[0:0:0:0:0:ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fe80::1%25lo]/",
    ),
    *("http://127.0.0.1./", "http://localhost/", "http://localhost./", "http://LOCALHOST/", "http://a.localhost/"),
    *("http://１２７.0.0.1/", "http://127。0。0。1/", "http://①②⑦.0.0.1/", "http://169.254.169.254/latest/meta-data/"),
    *("http://10.0.0.1/", "http://192.168.1.1/", "http://172.16.0.1/", "http://100.64.0.1/", "http://[fd00::1]/"),
    *("http://user:word@press.example/", "http://press.example@127.0.0.1/", "http://127.0.0.1#@press.example/"),
    *(
        "http://press.example:22/",
        "http://press.example:0/",
        "http://press.example:99999/",
        "http://press.example:8080/",
    ),
    *("http://press.example\\@127.0.0.1/", "http://press.example/\r\nHost: 127.0.0.1", "http://press.example\t.evil/"),
    *("http://", "http:///", "http://./", "http://../", "http://[", "http://%31%32%37.0.0.1/", "http://a..b/"),
    *("http://press.example\x00.evil/", "http://" + "a." * 200 + "example/", "http://press.example/" + "a" * 3_000),
)
_OWN: Final = (
    *(
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",  # nosec B104
        "10.1.2.3",
        "172.31.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.100.100.200",
    ),
    *("224.0.0.1", "255.255.255.255", "::1", "::", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "64:ff9b::a00:1"),
    *("2002:7f00:1::", "fe80::1", "fc00::1", "ff02::1", "fec0::1", "::ffff:0:127.0.0.1", "192.0.2.1", "203.0.113.5"),
)
_MOVED: Final = (
    *(
        "http://127.0.0.1/page",
        "//127.0.0.1/page",
        "http://2130706433/",
        "http://[::ffff:7f00:1]/",
        "file:///etc/passwd",
    ),
    *(
        "FILE:///etc/passwd",
        "http://a:b@press.example/page",
        "http://press.example:22/",
        "http://inside.example/",
        "data:,x",
    ),
    *("http://localhost./page", "https://127.0.0.1/", "\\\\127.0.0.1\\page", "http://press.example\\@127.0.0.1/"),
)
_BOMB: Final = gzip.compress(bytes(60_000_000))
_TOO_MUCH: Final = {
    "an endless body": Sent((b"x" * 100_000,), headers=_HTML, endless=True),
    "a length of 10 GB": Sent((b"x",), headers={**_HTML, "Content-Length": "10000000000"}),
    "a negative length": Sent((b"x" * 100,), headers={**_HTML, "Content-Length": "-1"}),
    "a gzip bomb": Sent((_BOMB,), headers={**_HTML, "Content-Encoding": "gzip"}),
    "a gzip of a gzip": Sent((gzip.compress(_BOMB),), headers={**_HTML, "Content-Encoding": "gzip, gzip"}),
    "packed by another way": Sent((b"x",), headers={**_HTML, "Content-Encoding": "br"}),
    "gzip that is none": Sent((b"no gzip at all",), headers={**_HTML, "Content-Encoding": "gzip"}),
    "a body that drips": Sent((b"x",), headers=_HTML, pause=0.1, endless=True),
    "a body cut short": Sent((b"<html>",), headers=_HTML, cut=True),
    "nothing of a page": Sent((b"\x89PNG\r\n" + bytes(500),), headers={"Content-Type": "image/png"}),
    "a redirect without end": Sent((b"",), 302, {"Location": "/moved", "Content-Length": "0"}),
    "an error": Sent((b"<html><body><p>Le port est interdit.</p></body></html>",), 403, _HTML),
}
_SECONDS: Final = 3.0


def try_fetching(bench: Bench) -> Iterator[Outcome]:
    """Give addresses by the command's own way; then servers of a made-up web, by name, redirect and what they send."""
    with closing(Assistant(Settings(index=bench.folder / "off"))) as off:
        reason = off.ingest(["http://press.example/page"]).rejected[0].reason
        yield Outcome("off by default", "" if "ASSISTANT_FETCH" in reason else reason, told=reason)
    with closing(Assistant(Settings(index=bench.folder / "on", fetch=True))) as bot, _nobody() as asked:
        for url in _WRITTEN:
            report = bot.ingest([url])
            why = "" if report.rejected and not report.added else "taken in"
            yield Outcome(
                f"written: {url[:60]!a}", why or f"asked {asked}" * bool(asked), told=str(report.rejected)[:200]
            )
    with page_server({"/page": _PAGE}) as server:
        for address in _OWN:
            yield _refused(f"a name that leads to {address}", server, {"press.example": [[_PUBLIC, address]]})
        turning = {"press.example": [[_PUBLIC], ["127.0.0.1"]]}
        came = fetch("http://press.example/page", _network(server, turning), seconds=_SECONDS)
        yield Outcome(
            "a name that turns: the first look-up counts", "" if came.body == _PAGE.pieces[0] else "another page"
        )
        yield _refused("a name that has turned", server, turning)
    yield from _moved()
    yield from _too_much()


def _moved() -> Iterator[Outcome]:
    for location in _MOVED:
        sent = Sent((b"",), 302, {"Location": location, "Content-Length": "0"})
        with page_server({"/page": sent}) as server:
            names = {"inside.example": [["192.168.7.7"]], "localhost": [["127.0.0.1"]]}
            yield _refused(f"moved to {location!a}", server, names, once=True)


def _too_much() -> Iterator[Outcome]:
    for name, sent in _TOO_MUCH.items():
        with page_server({"/page": sent, "/moved": sent}) as server:
            yield _refused(name, server, {})


def _refused(name: str, server: Serving, names: Mapping[str, list[list[str]]], once: bool = False) -> Outcome:
    """Fetch a page, which must be refused in time; with `once`, nothing may be asked after the first request."""
    before, begun = len(server.asked), time.monotonic()
    try:
        came = fetch("http://press.example/page", _network(server, names), 10_000_000, _SECONDS)
    except FetchError as error:
        taken = time.monotonic() - begun
        asked = len(server.asked) - before
        late = f"after {taken:.1f} s" if taken > 2 * _SECONDS else ""
        return Outcome(name, late or (f"asked {asked} times" if once and asked > 1 else ""), told=str(error))
    unread = came.media_type == "image/png" or not came.body.strip(b"x")
    return Outcome(name, "" if unread and len(came.body) <= 10_000_000 else f"came: {came.body[:80]!r}")


def _network(server: Serving, names: Mapping[str, list[list[str]]]) -> Network:
    """Return a web in which names lead to public addresses unless told, and every connection to one server."""

    def look_up(host: str, port: int) -> list[str]:
        turns = names.get(host, [[_PUBLIC]])
        plain = host.replace(".", "").isdigit() or ":" in host
        return [host] if plain else turns.pop(0) if len(turns) > 1 else turns[0]

    def connect(address: str, port: int, seconds: float) -> socket.socket:
        return socket.create_connection(("127.0.0.1", server.port), timeout=seconds)

    return Network(look_up, connect)


class _nobody:  # noqa: N801
    """Notes every connection that is opened, and refuses it."""

    def __enter__(self) -> list[str]:
        self._was: Callable[..., socket.socket] = socket.create_connection
        asked: list[str] = []

        def refuse(address: tuple[str, int], *_: object, **__: object) -> socket.socket:
            asked.append(address[0])
            raise OSError("no connection is opened here")

        socket.create_connection = refuse  # type: ignore[assignment]
        return asked

    def __exit__(self, *_: object) -> None:
        socket.create_connection = self._was
