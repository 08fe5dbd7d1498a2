"""An address of the web in, the bytes of one page or feed out; the only importer of an HTTP client for articles.

Each hop is looked up once, refused unless all that it leads to is public, and connected to where that look-up led:
a name that changes its mind between the check and the connection changes nothing. Proxies are not used.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread, Timer
from time import monotonic

from assistant.corpus.addresses import AddressError, Target, is_public, read_address

MAX_BYTES = 10_000_000
SECONDS = 15.0
_REDIRECTS = 5
_PIECE = 65_536
_HEADERS = {
    "User-Agent": "grounded-press-assistant",
    "Accept": "text/html,application/rss+xml,application/atom+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


class FetchError(ValueError):
    """A page that was not fetched; the message says why."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: `url` after redirects, `media_type` in lower case without its parameters."""

    url: str
    media_type: str
    body: bytes


def look_up(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host. Raises OSError."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def connect(address: str, port: int, seconds: float) -> socket.socket:
    """Open a connection to an IP address. Raises OSError."""
    return socket.create_connection((address, port), timeout=seconds)


@dataclass(frozen=True, slots=True)
class Network:
    """The seam to the outside: how names are looked up, and connections opened."""

    look_up: Callable[[str, int], list[str]] = look_up
    connect: Callable[[str, int, float], socket.socket] = connect


def fetch(url: str, network: Network | None = None, max_bytes: int = MAX_BYTES, seconds: float = SECONDS) -> Fetched:
    """Fetch one page, redirects followed, within `seconds` in all. Raises FetchError."""
    network, ends = network or Network(), monotonic() + seconds
    try:
        target = read_address(url)
        for _ in range(_REDIRECTS + 1):
            with _asked(target, network, ends) as response:
                location = response.getheader("Location")
                if response.status not in (301, 302, 303, 307, 308) or not location:
                    return _received(target, response, max_bytes)
            target = read_address(_written(location), target.url)
    except AddressError as error:
        raise FetchError(str(error)) from error
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        if isinstance(error, FetchError):
            raise
        if monotonic() >= ends:
            raise FetchError(f"The page did not come within {seconds:g} s. Try again later.") from error
        raise FetchError(f"The page could not be fetched ({_named(error)}). Check the address.") from error
    raise FetchError(f"The page redirects more than {_REDIRECTS} times. Give its final address.")


@contextmanager
def _asked(target: Target, network: Network, ends: float) -> Iterator[http.client.HTTPResponse]:
    """Send the request of one hop; whatever blocks is cut when the time is up."""
    address = _checked(target, network, ends)
    opened = network.connect(address, target.port, _left(ends))
    timer = Timer(_left(ends), _cut, [opened])
    timer.daemon = True
    timer.start()
    try:
        connection: http.client.HTTPConnection
        if target.scheme == "https":
            context = ssl.create_default_context()
            connection = http.client.HTTPSConnection(target.host, target.port, context=context)
            connection.sock = context.wrap_socket(opened, server_hostname=target.host)
        else:
            connection = http.client.HTTPConnection(target.host, target.port)
            connection.sock = opened
        connection.request("GET", target.path, headers=_HEADERS)
        with connection.getresponse() as response:
            yield response
        if monotonic() >= ends:
            raise TimeoutError
    finally:
        timer.cancel()
        opened.close()


def _checked(target: Target, network: Network, ends: float) -> str:
    """Return the address to connect to; one that is not public refuses them all."""
    found: list[str] = []
    failed: list[OSError | UnicodeError] = []
    done = Event()

    def looking() -> None:
        try:
            found.extend(network.look_up(target.host, target.port))
        except (OSError, UnicodeError) as error:
            failed.append(error)
        done.set()

    Thread(target=looking, daemon=True).start()
    if not done.wait(_left(ends)):
        raise TimeoutError
    if failed or not found:
        raise FetchError(f"There is no host named {target.host}. Check the address, and that there is a network.")
    if not all(is_public(address) for address in found):
        raise FetchError(f"{target.host} lies on this machine or its own network. Only public pages are fetched.")
    return found[0]


def _received(target: Target, response: http.client.HTTPResponse, max_bytes: int) -> Fetched:
    if response.status != 200:
        raise FetchError(f"The server answers {response.status}, without a page. Check the address.")
    too_large = FetchError(f"The page is too large: at most {max_bytes / 1e6:g} MB is read.")
    stated = response.getheader("Content-Length") or ""
    if stated.isdigit() and int(stated[:20]) > max_bytes:
        raise too_large
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(_PIECE):
        size += len(piece)
        if size > max_bytes:
            raise too_large
        pieces.append(piece)
    if response.length:
        raise FetchError("The page came in part only. Try again later.")
    body = _unpacked(
        b"".join(pieces), (response.getheader("Content-Encoding") or "identity").strip().lower(), max_bytes
    )
    if len(body) > max_bytes:
        raise too_large
    media_type = (response.getheader("Content-Type") or "").split(";")[0].strip().lower()
    return Fetched(target.url, media_type, body)


def _unpacked(body: bytes, encoding: str, max_bytes: int) -> bytes:
    """Unpack what a server packed without being asked to, a byte beyond the limit at most."""
    if encoding in ("", "identity"):
        return body
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise FetchError("The page comes packed in a way that is not read.")
    unpacking = zlib.decompressobj(47)
    unpacked = unpacking.decompress(body, max_bytes + 1)
    if not unpacking.eof and len(unpacked) <= max_bytes:
        raise FetchError("The page came in part only. Try again later.")
    return unpacked


def _written(location: str) -> str:
    """Return a redirect's address as its server wrote it: header lines are read as Latin-1."""
    return location.encode("latin-1", "replace").decode("utf-8", "replace")


def _left(ends: float) -> float:
    left = ends - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _cut(opened: socket.socket) -> None:
    try:
        opened.shutdown(socket.SHUT_RDWR)
    except OSError:
        # It was closed meanwhile.
        return


def _named(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__
