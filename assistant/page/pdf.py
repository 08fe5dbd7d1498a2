"""What is told of a conversation to a PDF, in typefaces that are here or with its reader; here is reportlab.

A character that none of them has becomes a box, and a line at the end says how many did.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from assistant.page.told import Told
from assistant.page.wording import WORDS
from assistant.types import Language

_FONT = Path(__file__).parent / "fonts" / "DejaVuSans.ttf"
_OWN, _BOX = "DejaVuSans", "□"
# Typefaces that PDF names and its readers bring, with the codec that tells which characters each has.
_KOREAN, _JAPANESE, _CHINESE = "HYSMyeongJo-Medium", "HeiseiMin-W3", "STSong-Light"
_THEIRS = ((_KOREAN, "euc_kr"), (_JAPANESE, "euc_jp"), (_CHINESE, "gb2312"))
# Written from right to left, which this PDF cannot.
_LEFTWARD = ("R", "AL", "AN")


def as_pdf(title: str, told: Sequence[Told], made_with: str, language: Language) -> bytes:
    """Return a PDF of a conversation: each question, its reply, figures, sources and what was withheld."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

    page = _Letters()
    styles = {
        "title": ParagraphStyle("title", fontName=_OWN, fontSize=17, leading=22, spaceAfter=10),
        "question": ParagraphStyle("question", fontName=_OWN, fontSize=13, leading=18, spaceBefore=16, spaceAfter=4),
        "body": ParagraphStyle("body", fontName=_OWN, fontSize=10, leading=15, spaceAfter=5),
        "head": ParagraphStyle("head", fontName=_OWN, fontSize=9, leading=13, spaceBefore=6, textColor="#57534e"),
        "about": ParagraphStyle("about", fontName=_OWN, fontSize=8, leading=11, textColor="#57534e", wordWrap="CJK"),
        "quote": ParagraphStyle("quote", fontName=_OWN, fontSize=9, leading=13, leftIndent=12, spaceAfter=5),
    }
    rows = [("title", title), *(row for one in told for row in _rows(one, language)), ("about", made_with)]
    flow: list[Flowable] = [Paragraph(page.shown(text), styles[style]) for style, text in rows]
    if page.missing:
        said = WORDS[language].export_missing.format(count=page.missing)
        flow.append(Paragraph(page.shown(said), styles["about"]))
    written = BytesIO()
    SimpleDocTemplate(written, pagesize=A4, title=title, lang=language).build(flow)
    return written.getvalue()


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


class _Letters:
    """Chooses a typeface for each character, and counts the characters that none has."""

    def __init__(self) -> None:
        self._own = _registered()
        self.missing = 0

    def shown(self, text: str) -> str:
        """Return text as reportlab's markup: each run of characters in a typeface that has them."""
        japanese = any("぀" <= character <= "ヿ" for character in text)
        chosen = [self._chosen(character, japanese) for character in unicodedata.normalize("NFC", text)]
        runs = ((font, "".join(c for _, c in run)) for font, run in groupby(chosen, key=lambda one: one[0]))
        return "".join(
            escape(run) if font == _OWN else f'<font name="{font}">{escape(run)}</font>' for font, run in runs
        )

    def _chosen(self, character: str, japanese: bool) -> tuple[str, str]:
        """Return a typeface and the character, or a box in its place; what has no shape becomes nothing."""
        if character.isspace():
            return _OWN, " "
        if unicodedata.category(character) in ("Cc", "Cf", "Mn", "Me") or 0xFE00 <= ord(character) <= 0xFE0F:
            return _OWN, ""
        leftward = unicodedata.bidirectional(character) in _LEFTWARD
        # Beyond four hexadecimal digits reportlab would write another character.
        if ord(character) in self._own and not leftward and character <= "\uffff":
            return _OWN, character
        font = None if leftward else _their_font(character, japanese)
        self.missing += font is None
        return font or _OWN, character if font else _BOX


def _their_font(character: str, japanese: bool) -> str | None:
    """Return a typeface of the readers that has a character."""
    for font, codec in sorted(_THEIRS, key=lambda one: japanese and one[0] != _JAPANESE):
        if character.encode(codec, "ignore"):
            return font
    return None


@cache
def _registered() -> Any:
    """Make the typefaces known to reportlab; return the code points that our own has."""
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    own = TTFont(_OWN, str(_FONT))
    for font in (own, *(UnicodeCIDFont(name) for name, _ in _THEIRS)):
        registerFont(font)
    return own.face.charToGlyph
