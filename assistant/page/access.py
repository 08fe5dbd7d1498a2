"""Who may use the page: names and passwords in, whether they are right out; hashes only are kept, and guessing is slow.

Hashes are scrypt (RFC 7914), with the parameters that OWASP advises for it.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import re
import secrets
import unicodedata
from collections import OrderedDict, deque
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from time import monotonic

from assistant.errors import UsageError

_N, _R, _P = 2**14, 8, 5
_LONGEST = 1_000
_SHORTEST = 8
_TRIES, _WINDOW = 5, 60.0
_KNOWN_CLIENTS = 10_000
_FORM = "lines of the form name:hash, made by: assistant password NAME"


def hash_password(password: str, salt: bytes | None = None) -> str:
    """Return what is kept of a password: `scrypt$salt$hash`, in hexadecimal. Raises UsageError for a short one."""
    if len(password) < _SHORTEST:
        raise UsageError(f"a password has at least {_SHORTEST} characters")
    salt = salt or secrets.token_bytes(16)
    return f"scrypt${salt.hex()}${_hashed(password, salt).hex()}"


def read_users(path: Path) -> dict[str, str]:
    """Return the hashes of a file by name. Raises UsageError."""
    try:
        lines = [line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the users in {path}; it holds {_FORM}") from error
    users = {}
    for number, line in enumerate(lines, start=1):
        name, _, kept = line.rpartition(":")
        if not line or line.startswith("#"):
            continue
        if not name.strip() or not _parts(kept):
            raise UsageError(f"line {number} of {path} names no user; it holds {_FORM}")
        users[name.strip()] = kept
    if not users:
        raise UsageError(f"{path} names no user; it holds {_FORM}")
    return users


class Accounts:
    """Tells whether a name and a password belong together; after five wrong ones a name waits for a minute."""

    def __init__(self, users: Mapping[str, str], clock: Callable[[], float] = monotonic) -> None:
        self._users = dict(users)
        self._clock = clock
        self._tries = Tally(_TRIES, _WINDOW, clock)
        self._turns = [Lock() for _ in range(64)]
        # A name that does not exist takes as long as one that does.
        self._nobody = f"scrypt${secrets.token_hex(16)}${secrets.token_hex(64)}"

    def __call__(self, name: str, password: str) -> bool:
        """Tell whether the password is the one of the name."""
        if len(name) > _LONGEST or len(password) > _LONGEST:
            return False
        # One after the other: tries made at the same moment are no more than five either.
        with self._turns[hash(name) % len(self._turns)]:
            return not self._tries.full(name) and self._right(name, password)

    def _right(self, name: str, password: str) -> bool:
        _, salt, kept = self._users.get(name, self._nobody).split("$")
        right = hmac.compare_digest(_hashed(password, bytes.fromhex(salt)), bytes.fromhex(kept))
        if not (right and name in self._users):
            self._tries.add(name)
            return False
        return True


class Tally:
    """Counts what each of many does within a time; who is quiet for the longest is forgotten first."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = monotonic) -> None:
        self._most, self._seconds, self._clock = most, seconds, clock
        self._seen: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def full(self, who: str) -> bool:
        """Tell whether somebody has done as much as is allowed."""
        with self._lock:
            return len(self._recent(who)) >= self._most

    def add(self, who: str) -> bool:
        """Count one more, and tell whether it was still allowed."""
        with self._lock:
            recent = self._recent(who)
            allowed = len(recent) < self._most
            if allowed:
                recent.append(self._clock())
            self._seen[who] = recent
            self._seen.move_to_end(who)
            if len(self._seen) > _KNOWN_CLIENTS:
                self._seen.popitem(last=False)
            return allowed

    def _recent(self, who: str) -> deque[float]:
        recent = self._seen.get(who, deque())
        while recent and recent[0] <= self._clock() - self._seconds:
            recent.popleft()
        return recent


def is_exposed(host: str) -> bool:
    """Tell whether others than this machine reach a host that the page is bound to."""
    if host.strip("[]").lower() == "localhost":
        return False
    try:
        return not ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return True


def admit(host: str, users: Path | None, open_to_all: bool) -> Accounts | None:
    """Return who may use the page, None for everybody. Raises UsageError for a page open to others without a word."""
    if users is not None:
        return Accounts(read_users(users))
    if is_exposed(host) and not open_to_all:
        raise UsageError(
            f"{host} can be reached from other machines, and no password is set. Make one: assistant password NAME "
            ">> users.txt, and set ASSISTANT_USERS=users.txt; or set ASSISTANT_OPEN=1 to let everybody in."
        )
    return None


def _hashed(password: str, salt: bytes) -> bytes:
    # One spelling for what looks the same, as RFC 8265 has it; a lone surrogate is hashed as it stands.
    plain = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(plain, salt=salt, n=_N, r=_R, p=_P, maxmem=64_000_000)


def _parts(kept: str) -> bool:
    return re.fullmatch(r"scrypt\$(?:[0-9a-f]{2}){8,64}\$[0-9a-f]{128}", kept) is not None
