"""Headings and texts to a PDF, in the typefaces that every reader of PDF has; the only importer of reportlab."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from html import escape
from io import BytesIO

_SPACES = dict.fromkeys((0x00A0, 0x2009, 0x202F), " ")


def as_pdf(title: str, sections: Sequence[tuple[str, str]]) -> bytes:
    """Return a PDF of the sections, each a heading and its lines."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer

    styles = getSampleStyleSheet()
    flow: list[Flowable] = [Paragraph(_shown(title), styles["Title"])]
    for heading, text in sections:
        flow.append(Paragraph(_shown(heading), styles["Heading2"]))
        flow += [
            Paragraph(_shown(line), styles["BodyText"]) if line.strip() else Spacer(1, 6) for line in text.splitlines()
        ]
    written = BytesIO()
    SimpleDocTemplate(written, pagesize=A4, title=_shown(title)).build(flow)
    return written.getvalue()


def _shown(text: str) -> str:
    """Return text that the standard typefaces can show: letters of other scripts become a question mark."""
    plain = text.translate(_SPACES)
    kept = [c if _has(c) else unicodedata.normalize("NFKD", c).encode("ascii", "ignore").decode() or "?" for c in plain]
    return escape("".join(kept))


def _has(character: str) -> bool:
    return character.encode("cp1252", "ignore") != b"" and (character.isprintable() or character in "\t")
