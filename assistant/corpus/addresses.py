"""An address of the web in, the parts that a request needs out, or why it is never asked: nothing is looked up here."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

_PORTS = {"http": 80, "https": 443}
_LONGEST = 2_000
# White space and backslashes are read in different ways by different programs; none stands in a real address.
_UNCLEAR = re.compile(r"[\x00-\x20\x7f\\]|[^\S ]")
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)", re.IGNORECASE)
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:/+|(?:file|data|javascript|https?|ftp):|www\.)", re.IGNORECASE)
# Names that are kept for this machine and for networks of their own (RFC 6761, RFC 6762, RFC 8375, ICANN).
_OWN_NAME = re.compile(r"(?:.*\.)?(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa)")
_KEPT = "/%:=&?~#+!$,;'@()*[]"
# Where clouds answer their own machines, ranges of protocols, and ways to write an IPv4 address within an IPv6 one:
# some versions of the standard library call them global.
_OWN = tuple(
    ipaddress.ip_network(written)
    for written in (
        *("0.0.0.0/8", "100.64.0.0/10", "168.63.129.16/32", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15"),
        *("::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/23", "2001:db8::/32", "2002::/16", "fec0::/10"),
        *("3fff::/20", "5f00::/16"),
    )
)


class AddressError(ValueError):
    """An address that is not asked; the message says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: `host` in ASCII, `path` with its query, as the request line has it."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        """Return the address, its fragment left out."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{shown}{port}{self.path}"


def is_address(given: object) -> bool:
    """Tell whether what was given is meant as an address, of any scheme, instead of a path."""
    return isinstance(given, str) and _ADDRESS.match(given) is not None


def read_address(url: str, seen_from: str | None = None) -> Target:
    """Return the parts of an address, a relative one seen from another. Raises AddressError."""
    if len(url) > _LONGEST or _UNCLEAR.search(url):
        raise AddressError("The address is too long, or holds white space or backslashes. Copy it again.")
    try:
        parts = urlsplit(urljoin(seen_from, url) if seen_from else url)
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        raise AddressError("This is no address that can be read. Copy it again from the browser.") from error
    if parts.scheme not in _PORTS:
        raise AddressError("Only addresses that begin with https:// or http:// are fetched.")
    if "@" in parts.netloc:
        raise AddressError("The address holds a name or a password. Only pages open to everybody are fetched.")
    if port not in (None, *_PORTS.values()):
        raise AddressError(f"Port {port} is not asked, only 80 and 443.")
    path = quote(parts.path or "/", safe=_KEPT, errors="replace")
    query = f"?{quote(parts.query, safe=_KEPT, errors='replace')}" if parts.query else ""
    return Target(parts.scheme, _host(host), port or _PORTS[parts.scheme], path + query)


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to the public internet: not this machine, its network, or a disguise."""
    try:
        read = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(read, ipaddress.IPv6Address) and read.ipv4_mapped is not None:
        return is_public(str(read.ipv4_mapped))
    if any(read in network for network in _OWN):
        return False
    special = read.is_multicast or read.is_reserved or read.is_loopback or read.is_link_local or read.is_unspecified
    return read.is_global and not read.is_private and not special


def _host(written: str) -> str:
    """Return a host as it is looked up; a number is taken in its one usual writing only."""
    if ":" in written:
        try:
            return str(ipaddress.IPv6Address(written))
        except ValueError as error:
            raise AddressError("The host is no address that can be read.") from error
    try:
        host = written.encode("idna").decode("ascii").rstrip(".").lower()
    except UnicodeError as error:
        raise AddressError("The host is no name that can be looked up.") from error
    if _NUMBER.fullmatch(host.rsplit(".", 1)[-1]):
        try:
            return str(ipaddress.IPv4Address(host))
        except ValueError as error:
            raise AddressError("The host is written as a number. Give its name.") from error
    if not _NAME.fullmatch(host) or len(host) > 253:
        raise AddressError("The host is no name that can be looked up.")
    if _OWN_NAME.fullmatch(host):
        raise AddressError(f"{host} lies on this machine or its own network. Only public pages are fetched.")
    return host
