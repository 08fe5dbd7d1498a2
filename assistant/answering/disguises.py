"""A text in, what it says in disguise out: encoded, spelled out, turned round, or in letters that look like others."""

from __future__ import annotations

import base64
import binascii
import html
import re
import unicodedata
from codecs import decode as turned
from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import unquote

# Letters of other alphabets that look like Latin ones, and small capitals.
ALIKE: Final = {
    ord(like): latin
    for latin, likes in {
        **{"a": "аαɑᴀ", "b": "вьβʙ", "c": "сϲᴄ", "d": "ԁᴅ", "e": "еєεᴇ", "f": "ꜰ", "g": "ɡɢ", "h": "нһʜ", "i": "іιıɪ"},
        **{"j": "јᴊ", "k": "кκᴋ", "l": "ӏʟ", "m": "мᴍ", "n": "пηɴ", "o": "оοσςᴏ", "p": "рρᴘ", "q": "ԛ", "r": "гʀ"},
        **{"s": "ѕꜱ", "t": "тτᴛ", "u": "υᴜ", "v": "ѵνᴠ", "w": "ԝωᴡ", "x": "хχ", "y": "уγʏ", "z": "ᴢ"},
    }.items()
    for like in likes
}
_LEET: Final = str.maketrans("013457@$", "oieastas")
_LEET_L: Final = str.maketrans("013457@$", "oleastas")
_SIGNS = (
    *("ignore", "instructions", "consignes", "system", "systeme", "previous", "precedentes", "prompt", "assistant"),
    *("answer", "reponds", "repondez", "rules", "toutes", "oublie", "forget"),
)
_MASKED = re.compile("|".join({turned(sign, "rot13") for sign in _SIGNS} | {sign[::-1] for sign in _SIGNS}))
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,4000}={0,2}")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2}[ :]?){12,2000}")
_BINARY = re.compile(r"(?:[01]{8}[ ,]?){8,2000}")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))")
_ASCII85 = re.compile(r"<~([!-uz\s]{16,4000})~>")
_BASE85 = re.compile(r"(?<!\S)[!-~]{40,4000}(?!\S)")
_MORSE = re.compile(r"(?:[.–—-]{1,6}[ /|]{1,3}){12,2000}[.–—-]{0,6}")
_TAGS = re.compile("[\U000e0020-\U000e007e]{8,4000}")
_SPELLED = re.compile(r"(?<!\w)(?:[^\W\d_]([ .\-_*·])(?:[^\W\d_]\1){2,2000}[^\W\d_])(?!\w)")
_MIXED = re.compile(r"[A-Za-z][013457@$]{1,3}[A-Za-z]|[013457][A-Za-z][013457]")
_TAGGED = re.compile(r"(?<=\w)<[^<>\n]{0,200}>(?=\w)")
_READABLE = 0.85
_LONG_WORD = re.compile(r"[a-z]{5,14}")
_PIECE = re.compile(r"\w+|[^\w\s]")
_SCRAMBLES = 2
_CODE = dict(
    zip(
        (
            ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- "
            "-.-- --.."
        ).split(),
        "abcdefghijklmnopqrstuvwxyz",
        strict=True,
    )
)


_SCRAMBLED: Final = {
    f"{word[0]}{''.join(sorted(word[1:-1]))}{word[-1]}": word
    for word in (*_SIGNS, *("ignorez", "precedents", "instruction", "disregard", "respond", "dites", "write"))
}


def revealed(text: str) -> Iterator[tuple[int, str]]:
    """Yield what a text says in disguise, each with where the disguise begins."""
    for pattern, read in _RUNS:
        for match in pattern.finditer(text):
            said = read(match.group())
            if said and _readable(said):
                yield match.start(), said
    yield from _rewritten(text)


def _rewritten(text: str) -> Iterator[tuple[int, str]]:
    """Yield the whole of a text as its disguises have it."""
    if _MASKED.search(text.lower()):
        yield 0, turned(text, "rot13")
        yield 0, text[::-1]
        yield 0, " ".join(word[::-1] for word in text.split())
    if "-\n" in text:
        yield 0, text.replace("-\n", "")
    mended = _unscrambled(text)
    if mended != text:
        yield 0, mended
    plain = _unescaped(text)
    if plain != text:
        yield 0, plain
    if len(_MIXED.findall(plain)) > 2:
        yield 0, plain.translate(_LEET)
        yield 0, plain.translate(_LEET_L)
    first = _SPELLED.search(text)
    if first:
        yield first.start(), _SPELLED.sub(lambda run: run.group().replace(run.group(1), ""), text[first.start() :])


def _unscrambled(text: str) -> str:
    """Return a text in which words that have lost the order of their inner letters have it again, two at least."""
    bare = _bare(text)
    words = set(_LONG_WORD.findall(bare))
    meant = {word: _SCRAMBLED[key] for word in words if (key := _key(word)) in _SCRAMBLED and word != _SCRAMBLED[key]}
    if len(meant) < _SCRAMBLES:
        return text
    return " ".join(meant.get(word, word) for word in _PIECE.findall(bare))


def _bare(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in folded if not unicodedata.combining(char))


def _key(word: str) -> str:
    return f"{word[0]}{''.join(sorted(word[1:-1]))}{word[-1]}"


def _unescaped(text: str) -> str:
    """Return a text with the characters that codes of pages, addresses and programs stand for, and without tags."""
    if "&#" in text or "&lt" in text:
        text = html.unescape(text)
    if len(_PERCENT.findall(text)) > 2:
        text = unquote(text)
    if len(_ESCAPE.findall(text)) > 2:
        text = _ESCAPE.sub(_escaped, text)
    return _TAGGED.sub("", text)


def _readable(said: str) -> bool:
    plain = sum(char.isalpha() or char in " '.,:!?\n" for char in said)
    return len(said) >= 8 and plain >= _READABLE * len(said)


def _base64(run: str) -> str:
    digits = run.rstrip("=").replace("-", "+").replace("_", "/")
    return _bytes(lambda: base64.b64decode(digits + "=" * (-len(digits) % 4)))


def _base32(run: str) -> str:
    digits = run.rstrip("=")
    return _bytes(lambda: base64.b32decode(digits + "=" * (-len(digits) % 8)))


def _hex(run: str) -> str:
    return _bytes(lambda: bytes.fromhex(run.replace(":", "").replace(" ", "")))


def _binary(run: str) -> str:
    digits = run.replace(" ", "").replace(",", "")
    return _bytes(lambda: bytes(int(digits[at : at + 8], 2) for at in range(0, len(digits) - 7, 8)))


def _ascii85(run: str) -> str:
    return _bytes(lambda: base64.a85decode(run, adobe=True))


def _base85(run: str) -> str:
    return _bytes(lambda: base64.b85decode(run))


def _escaped(match: re.Match[str]) -> str:
    return chr(int(match[1] or match[2], 16))


def _morse(run: str) -> str:
    words = re.split(r" ?[/|] ?|  +", run.replace("–", "-").replace("—", "-"))
    return " ".join("".join(_CODE.get(letter, "") for letter in word.split()) for word in words)


def _tags(run: str) -> str:
    return "".join(chr(ord(char) - 0xE0000) for char in run)


def _bytes(read: Callable[[], bytes]) -> str:
    try:
        return read().decode("utf-8")
    except (ValueError, binascii.Error):
        return ""


_RUNS: Final = (
    (_BASE64, _base64),
    (re.compile(r"[A-Z2-7]{24,4000}={0,6}"), _base32),
    (_HEX, _hex),
    (_BINARY, _binary),
    (_ASCII85, _ascii85),
    (_BASE85, _base85),
    (_MORSE, _morse),
    (_TAGS, _tags),
)
