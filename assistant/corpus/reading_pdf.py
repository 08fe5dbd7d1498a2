"""A PDF in, its text with the lines of a paragraph joined and its title out; the only importer of pypdf."""

from __future__ import annotations

import logging
import re
import struct
import zlib
from io import BytesIO
from typing import Any

from assistant.corpus.decoding import UndecodableError
from assistant.corpus.hidden_pdf import Eyes

_PAGES = 400
_CHARACTERS = 2_000_000
_TOO_LONG = f"The PDF holds more than {_PAGES} pages or more text than an article would. Split it, one file an article."
_ENDS = re.compile(r"[.!?…:;»”\"']\s*$")
# What pypdf raises over files that are not as they should be, found by trying.
_FLAWS = (
    *(ValueError, LookupError, TypeError, AttributeError, OSError, EOFError, ArithmeticError, AssertionError),
    *(NotImplementedError, RecursionError, struct.error, zlib.error),
)
_WIDE = 0.7
_FAINT = 0.05
# Titles that a program made of the file's name say nothing of the article.
_MADE = re.compile(
    r"^(?:microsoft word|untitled|sans titre|document\d*|.*\.(?:docx?|pdf|indd|odt|qxd)$)", re.IGNORECASE
)


def read_pdf(raw: bytes) -> tuple[str, dict[str, object], int]:
    """Return the text, the title where the file states one, and 0. Raises UndecodableError, saying what to do."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # What a damaged file makes it say would be said to nobody.
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = PdfReader(BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UndecodableError("The PDF is locked with a password. Save it without one, or as text.")
        pages = _pages(reader)
        title = str((reader.metadata.title if reader.metadata else None) or "").strip()
    except (PyPdfError, *_FLAWS) as error:
        if isinstance(error, UndecodableError):
            raise
        raise UndecodableError("The PDF is damaged and cannot be read. Save it again, or save it as text.") from error
    if not pages:
        raise UndecodableError("The PDF holds no page. Save it again, or save it as text.")
    text = "\n\n".join(_joined(page) for page in pages)
    if not any(character.isalnum() for character in text):
        raise UndecodableError("The PDF holds pictures of pages and no text. Run text recognition on it first.")
    return text, {"title": title} if title and not _MADE.match(title) else {}, 0


def _pages(reader: Any) -> list[str]:
    pages: list[str] = []
    if len(reader.pages) > _PAGES:
        raise UndecodableError(_TOO_LONG)
    for page in reader.pages:
        pages.append(_seen(page))
        if sum(map(len, pages)) > _CHARACTERS:
            raise UndecodableError(_TOO_LONG)
    return pages


def _seen(page: Any) -> str:
    """Return the words of a page that its reader sees; of a picture of a page, those that were recognised in it."""
    box = page.cropbox
    sides = (float(box.left), float(box.bottom), float(box.right), float(box.top))
    clear = _clear(page)
    eyes = Eyes(sides, clear)
    text: str = page.extract_text(visitor_operand_before=eyes.look, visitor_operand_after=eyes.leave)
    if eyes.pictured and eyes.hidden > eyes.shown:
        # Text recognition lays words in no ink over the picture.
        eyes = Eyes(sides, clear, through=True)
        text = page.extract_text(visitor_operand_before=eyes.look, visitor_operand_after=eyes.leave)
    return text


def _clear(page: Any) -> frozenset[str]:
    """Return the names of the page's graphics states in which nothing that is drawn can be seen."""
    states = _dictionary(_dictionary(page.get("/Resources")).get("/ExtGState"))
    opacities = {str(name): _dictionary(state).get("/ca", 1) for name, state in states.items()}
    return frozenset(name for name, told in opacities.items() if isinstance(told, int | float) and told <= _FAINT)


def _dictionary(told: Any) -> Any:
    found = told.get_object() if hasattr(told, "get_object") else told
    return found if isinstance(found, dict) else {}


def _joined(page: str) -> str:
    """Return a page's text with the lines joined that break within a paragraph: full lines that end no sentence."""
    lines = [line.strip() for line in page.splitlines()]
    widest = sorted(map(len, lines))[int(len(lines) * 0.8)] if lines else 0
    joined: list[str] = []
    for before, line in zip(["", *lines], lines, strict=False):
        goes_on = bool(before) and bool(line) and len(before) >= _WIDE * widest
        if goes_on and before.endswith("-") and line[0].islower():
            joined[-1] = joined[-1][:-1] + line
        elif goes_on and (not _ENDS.search(before) or len(before) >= 0.9 * widest):
            joined[-1] += " " + line
        else:
            joined.append(line)
    return "\n".join(joined)
