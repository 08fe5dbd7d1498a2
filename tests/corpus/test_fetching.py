"""Pages fetched from a real server: what is refused unasked, what is cut, what a redirect may not do."""

from __future__ import annotations

import gzip
import time

import pytest
from tests_web import PUBLIC, Page, moved, web

from assistant.corpus.addresses import AddressError, is_public, read_address
from assistant.corpus.fetching import FetchError, fetch

PAGE = Page([b"<html><body><p>Le port de Brivaz a rouvert mardi.</p></body></html>"])

WRITTEN = {
    "another scheme": "file:///etc/passwd",
    "a scheme without slashes": "javascript:alert(1)",
    "gopher": "gopher://press.example/1",
    "a password": "http://reader:secret@press.example/",
    "a host after a password": "http://press.example@127.0.0.1/",
    "another port": "http://press.example:6379/",
    "a port beyond all": "http://press.example:99999/",
    "a decimal host": "http://2130706433/",
    "a hexadecimal host": "http://0x7f000001/",
    "a hexadecimal part": "http://127.0.0.0x1/",
    "an octal host": "http://0177.0.0.1/",
    "a short host": "http://127.1/",
    "zero": "http://0/",
    "no host": "http:///page",
    "a host too long": f"http://{'a' * 64}.example/",
    "a line break": "http://press.example/\r\nHost: other",
    "a backslash": "http://press.example\\@127.0.0.1/",
    "an invisible space": "http://press.example/\u2028",
    "brackets that hold nothing": "http://[]/",
    "the name of this machine": "http://LocalHost./",
    "a name below it": "http://db.localhost/",
    "a name of the own network": "http://printer.local/",
    "a cloud's own name": "http://metadata.google.internal/",
    "an address too long": "http://press.example/" + "a" * 3000,
}
OWN = {
    "loopback": "127.0.0.1",
    "the rest of loopback": "127.255.255.254",
    "nowhere": "0.0.0.0",
    "private": "10.1.2.3",
    "private too": "172.16.0.1",
    "the home network": "192.168.1.1",
    "shared by a provider": "100.64.0.1",
    "link-local": "169.254.169.254",
    "multicast": "224.0.0.1",
    "broadcast": "255.255.255.255",
    "a cloud's own": "168.63.129.16",
    "another cloud's own": "192.0.0.192",
    "tests": "198.18.0.1",
    "loopback of IPv6": "::1",
    "mapped": "::ffff:127.0.0.1",
    "mapped and private": "::ffff:10.0.0.1",
    "compatible": "::127.0.0.1",
    "translated": "64:ff9b::7f00:1",
    "tunnelled": "2002:7f00:1::",
    "Teredo": "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "unique local": "fd12:3456::1",
    "link-local of IPv6": "fe80::1",
    "link-local with a zone": "fe80::1%eth0",
    "site-local": "fec0::1",
    "multicast of IPv6": "ff02::1",
    "kept for examples": "3fff::1",
    "of routers": "5f00::1",
    "not an address": "press.example",
}


@pytest.mark.parametrize("url", WRITTEN.values(), ids=WRITTEN)
def test_an_address_that_is_not_asked(url: str) -> None:
    with pytest.raises(AddressError):
        read_address(url)


@pytest.mark.parametrize("address", OWN.values(), ids=OWN)
def test_what_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14"])
def test_what_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("url", ["http://１２７.0.0.1/", "http://127。0。0。1/", "http://127.0.0.1./", "http://[::1]/"])
def test_a_disguised_loopback_host_is_refused(url: str) -> None:
    with pytest.raises(FetchError, match="on this machine"):
        fetch(url)


def test_a_page_comes_from_where_its_name_led() -> None:
    with web(front=PAGE) as there:
        came = fetch("http://Press.Example/front#top", there.network)
    assert (came.url, came.media_type, came.body) == ("http://press.example/front", "text/html", PAGE.pieces[0])
    assert there.asked == [("press.example", "/front")] and there.connected == [PUBLIC]


@pytest.mark.parametrize("address", list(OWN.values())[:-1], ids=list(OWN)[:-1])
def test_a_name_that_leads_to_the_own_network_is_refused_unasked(address: str) -> None:
    with web(front=PAGE) as there:
        there.names["press.example"] = [[PUBLIC, address]]
        with pytest.raises(FetchError, match="on this machine"):
            fetch("http://press.example/front", there.network)
        assert there.asked == [] and there.connected == []


def test_a_name_that_changes_its_mind_is_asked_once_and_pinned() -> None:
    with web(front=PAGE) as there:
        there.names["press.example"] = [[PUBLIC], ["127.0.0.1"]]
        fetch("http://press.example/front", there.network)
        assert there.connected == [PUBLIC]
        with pytest.raises(FetchError, match="on this machine"):
            fetch("http://press.example/front", there.network)


@pytest.mark.parametrize(
    "location",
    [
        *("http://127.0.0.1/front", "//127.0.0.1/front", "http://2130706433/front", "http://[::ffff:7f00:1]/front"),
        *("file:///etc/passwd", "http://a:b@press.example/front", "http://press.example:22/front", "http://inside/x"),
    ],
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_checked_as_the_first_address_was(location: str, status: int) -> None:
    with web(front=PAGE, go=moved(location, status)) as there:
        there.names["inside"] = [["192.168.0.10"]]
        with pytest.raises(FetchError):
            fetch("http://press.example/go", there.network)
        assert [path for _, path in there.asked] == ["/go"]


def test_a_redirect_within_the_site_is_followed() -> None:
    with web(front=PAGE, go=moved("/front")) as there:
        assert fetch("http://press.example/go", there.network).url == "http://press.example/front"


def test_redirects_without_end_are_not_followed() -> None:
    with web(go=moved("/go")) as there, pytest.raises(FetchError, match="more than 5 times"):
        fetch("http://press.example/go", there.network)


BOMB = gzip.compress(bytes(3_000_000))
CUT = {
    "an endless body": Page([b"x" * 100_000], endless=True),
    "a length beyond the limit": Page([b"x"], headers={"Content-Length": "10000000000"}),
    "a packed body": Page([BOMB], headers={"Content-Encoding": "gzip"}),
}


@pytest.mark.parametrize("page", CUT.values(), ids=CUT)
def test_a_body_too_large_is_cut(page: Page) -> None:
    with web(front=page) as there, pytest.raises(FetchError, match="too large"):
        fetch("http://press.example/front", there.network, max_bytes=1_000_000)


SLOW = {
    "a body that drips": Page([b"x"] * 100, pause=0.1),
    "a body that waits": Page([b"x", b"x"], pause=30),
    "a body that never ends": Page([b"x"], pause=0.05, endless=True),
}


@pytest.mark.parametrize("page", SLOW.values(), ids=SLOW)
def test_a_slow_body_is_cut(page: Page) -> None:
    begun = time.monotonic()
    with web(front=page) as there:
        with pytest.raises(FetchError, match=r"within 0\.5 s"):
            fetch("http://press.example/front", there.network, seconds=0.5)
        assert time.monotonic() - begun < 3


def test_a_packed_page_is_unpacked() -> None:
    page = Page([gzip.compress(b"<p>Le port</p>")], headers={"Content-Encoding": "gzip", "Content-Type": "TEXT/HTML"})
    with web(front=page) as there:
        assert fetch("http://press.example/front", there.network).body == b"<p>Le port</p>"


def test_a_packed_page_cut_short_is_said() -> None:
    page = Page([gzip.compress(b"<p>Le port de Brivaz</p>" * 50)[:30]], headers={"Content-Encoding": "gzip"})
    with web(front=page) as there, pytest.raises(FetchError, match="in part only"):
        fetch("http://press.example/front", there.network)


@pytest.mark.parametrize("status", [204, 304, 401, 404, 500])
def test_an_answer_without_a_page_is_said(status: int) -> None:
    with web(front=Page([b""], status)) as there, pytest.raises(FetchError, match=f"answers {status}"):
        fetch("http://press.example/front", there.network)


def test_a_page_that_came_in_part_is_no_page() -> None:
    half = Page([PAGE.pieces[0][:30]], headers={"Content-Type": "text/html", "Content-Length": "900"})
    with web(front=half) as there, pytest.raises(FetchError, match="in part"):
        fetch("http://press.example/front", there.network)
