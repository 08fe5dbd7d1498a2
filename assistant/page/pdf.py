"""What is told of a conversation to a PDF that carries its own typefaces; fpdf2 and the shaping of letters are here.

A character that none of the typefaces has is written by its code, and a line at the end says so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.page.leftward import leftward, needs_shaping, pieces
from assistant.page.markup import ordered
from assistant.page.told import Told
from assistant.page.wording import WORDS
from assistant.types import Language

_FONTS = Path(__file__).parent / "fonts"
# Latin, Cyrillic, Greek, Arabic, Hebrew and signs; then Korean, Japanese and Chinese.
_OWN, _EASTERN = "DejaVuSans", "DroidSansFallback"
_JOINERS = "\u200c\u200d"
_GREY, _BLACK = 87, 0


@dataclass(frozen=True, slots=True)
class _Style:
    """How a paragraph is set; lengths in points."""

    size: int
    leading: int
    before: int = 0
    after: int = 5
    indent: int = 0
    grey: int = _BLACK


_STYLES = {
    "title": _Style(17, 22, after=10),
    "question": _Style(13, 18, before=16, after=4),
    "body": _Style(10, 15),
    "head": _Style(9, 13, before=6, after=2, grey=_GREY),
    "about": _Style(8, 11, after=2, grey=_GREY),
    "quote": _Style(9, 13, indent=12),
}


def as_pdf(title: str, told: Sequence[Told], made_with: str, language: Language) -> bytes:
    """Return a PDF of a conversation: each question, its reply, figures, sources and what was withheld."""
    written = _Written()
    rows = [("title", title), *(row for one in told for row in _rows(one, language)), ("about", made_with)]
    shown = [(_STYLES[style], written.shown(text)) for style, text in rows]
    if written.missing:
        shown.append((_STYLES["about"], WORDS[language].export_missing.format(count=written.missing)))
    return _printed(shown, title, language, written.eastern)


def _rows(one: Told, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of a turn, each with its style."""
    words = WORDS[language]
    yield "question", one.question
    yield from (("about", line) for line in one.about)
    yield from (("body", line) for line in one.body)
    yield from _headed(words.export_checked, one.checked)
    if one.sources:
        yield "head", words.sources
    for source in one.sources:
        yield "body", f"[{source.label}] {source.title} · {source.about}"
        yield "quote", f"« {source.quote} »"
        yield "about", source.place
    yield from _headed(words.withheld, one.withheld)


def _headed(heading: str, lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    if lines:
        yield "head", heading
        yield from (("about", line) for line in lines)


class _Written:
    """Chooses what is written for each character; counts those no typeface has, notes whether the second is needed."""

    def __init__(self) -> None:
        self.missing = 0
        self.eastern = False

    def shown(self, text: str) -> str:
        """Return text that the typefaces can write: one line, without controls, missing characters by their codes."""
        line = " ".join(unicodedata.normalize("NFC", ordered(text)).split())
        return "".join(self._shown(character) for character in line)

    def _shown(self, character: str) -> str:
        if character in _JOINERS or _without_shape(character):
            return character if character in _JOINERS else ""
        if ord(character) in _characters(_OWN):
            return character
        if ord(character) in _characters(_EASTERN):
            self.eastern = True
            return character
        self.missing += 1
        return f"‹U+{ord(character):04X}›"


def _without_shape(character: str) -> bool:
    """Tell whether a character only steers: it could turn the order of the words round, or means nothing on paper."""
    return unicodedata.category(character) in ("Cc", "Cf") or 0xFE00 <= ord(character) <= 0xFE0F


@cache
def _characters(font: str) -> frozenset[int]:
    """Return the code points that a typeface has."""
    from uharfbuzz import Blob, Face

    return frozenset(Face(Blob.from_file_path(str(_file(font)))).unicodes)


def _file(font: str) -> Path:
    return _FONTS / f"{font}.ttf"


def _printed(rows: Sequence[tuple[_Style, str]], title: str, language: Language, eastern: bool) -> bytes:
    """Return the paragraphs on sheets of A4."""
    from fpdf import FPDF

    pdf = FPDF(unit="pt", format="A4")
    pdf.set_title(title)
    pdf.set_lang(language)
    pdf.set_margin(56)
    pdf.set_auto_page_break(True, 56)
    pdf.add_font(_OWN, fname=_file(_OWN))
    if eastern:
        pdf.add_font(_EASTERN, fname=_file(_EASTERN))
        pdf.set_fallback_fonts([_EASTERN])
    pdf.add_page()
    for style, text in rows:
        pdf.set_font(_OWN, size=style.size)
        pdf.set_text_color(style.grey)
        pdf.set_y(pdf.get_y() + style.before)
        for piece in pieces(text):
            pdf.set_x(pdf.l_margin + style.indent)
            # Joins the letters of Arabic, sets marks over letters, puts the lines of leftward scripts in order.
            pdf.set_text_shaping(not piece.isascii() and needs_shaping(piece))
            align = "R" if leftward(piece) else "L"
            pdf.multi_cell(0, style.leading, piece, align=align, new_x="LMARGIN", new_y="NEXT")
        pdf.set_y(pdf.get_y() + style.after)
    return bytes(pdf.output())
