"""The bytes of a file in, its text and the name of its encoding out, or the reason why it is not text."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or an office file",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an office file",
    b"SQLite format 3": "a database",
    b"{\\rtf": "an RTF file",
    b"7z\xbc\xaf": "a 7z archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"Rar!": "a RAR archive",
    b"MZ\x90": "a program",
}
_DECLARED = re.compile(rb"(?:charset|encoding|coding)\s{0,3}[:=]\s{0,3}[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_DECLARED_WITHIN = 2048
# Not every codec is a character set: "unicode_escape" would rewrite the text.
_CHARACTER_SETS = ("iso8859", "cp", "koi8", "mac", "gb", "big5", "euc", "shift_jis", "iso2022", "tis", "hz")
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a\x1b") | {127})
# A text of so few signs may be meant as it is marked.
_MARK_ALONE = 8
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x7f]")
_AS_UTF8 = "Save it as UTF-8 text and ingest it again."


class UndecodableError(ValueError):
    """Bytes that cannot be read as text; the message says what to do about it."""


def decode(raw: bytes) -> tuple[str, str]:
    """Return the text and the encoding it was read with, line breaks untouched, a byte order mark left out.

    Tried in turn: the byte order mark, UTF-8, UTF-16 and UTF-32 without a mark, the character set the text declares of
    itself, Windows-1252 where the outcome looks like written French or English. Raises UndecodableError otherwise.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _marked(raw, encoding, len(mark))
    wide = _without_mark(raw)
    if wide is not None:
        return wide
    _refuse_binary(raw)
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _legacy(raw)


def _without_mark(raw: bytes) -> tuple[str, str] | None:
    """Return a text of two or four bytes a character that no mark announces, None where it is no such text."""
    if raw.count(0) * 3 < len(raw) or len(raw) % 2:
        return None
    for encoding in _WIDE if len(raw) % 4 == 0 else _WIDE[2:]:
        text = _strictly(raw, encoding)
        if text and "\x00" not in text and _is_plausible(text) and not _CONTROLS.search(text):
            return text, encoding
    return None


def _marked(raw: bytes, encoding: str, mark: int) -> tuple[str, str]:
    if encoding == "utf-16" and raw.count(0) * 10 < len(raw):
        # Text of one byte a character that was given a mark of two makes rows of Chinese signs.
        narrow = _strictly(raw[mark:], "utf-8")
        if narrow and len(narrow) > _MARK_ALONE and sum(map(str.isascii, narrow)) * 10 > len(narrow) * 7:
            return narrow, "utf-8"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(
            f"The file starts as {encoding} text but is damaged at byte {error.start}. {_AS_UTF8}"
        ) from error
    if "\x00" in text:
        raise UndecodableError(f"The file contains NUL characters, which no article does. {_AS_UTF8}")
    return text, encoding


def _refuse_binary(raw: bytes) -> None:
    for signature, kind in _SIGNATURES.items():
        if raw.startswith(signature):
            raise UndecodableError(f"The file is {kind}, not text. Export the article as a .txt or .md file.")
    if b"\x00" in raw:
        wide = raw.count(0) * 3 > len(raw)
        advice = _AS_UTF8 if wide else f"Remove them, or export the article again as text. {_AS_UTF8}"
        raise UndecodableError(f"The file contains NUL bytes: it is binary or UTF-16 without a mark. {advice}")
    controls = len(raw) - len(raw.translate(None, _CONTROL))
    if controls * 100 > len(raw):
        raise UndecodableError("The file is binary, not text. Export the article as a .txt or .md file.")


def _legacy(raw: bytes) -> tuple[str, str]:
    declared = _DECLARED.search(raw[:_DECLARED_WITHIN])
    name = declared.group(1).decode("ascii").lower() if declared else ""
    for encoding in (_known(name), "cp1252"):
        text = _strictly(raw, encoding) if encoding else None
        if text is not None and encoding and (encoding != "cp1252" or _is_plausible(text)):
            return text, encoding
    raise UndecodableError(f"The file is not text in a known encoding (UTF-8, UTF-16 or Windows-1252). {_AS_UTF8}")


def _known(name: str) -> str | None:
    """Return Python's name of a declared character set, None where it is unknown or was tried."""
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    # As the WHATWG encoding standard has it, what calls itself Latin-1 is Windows-1252.
    if found.name in ("iso8859-1", "ascii"):
        return "cp1252"
    return found.name if found.name.startswith(_CHARACTER_SETS) else None


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeError:
        return None


def _is_plausible(text: str) -> bool:
    """Tell whether what lies beyond ASCII is mostly the letters and marks of Western European writing."""
    beyond = [character for character in text if character > "\x7f"]
    expected = sum(
        character in "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆñÑáíóúßøåÅãõ«»“”‘’–—…€£°§·•©®\xa0" for character in beyond
    )
    letters = sum(character.isascii() and character.isalpha() for character in text)
    return expected * 10 >= len(beyond) * 8 and letters >= len(beyond)
