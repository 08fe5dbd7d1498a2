"""Words that the reader of a PDF or a Word file does not see: none of them is read, all others are."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.shared import Pt, RGBColor
from reportlab.lib.colors import black, white
from reportlab.pdfgen.canvas import Canvas

from assistant.corpus.decoding import UndecodableError
from assistant.corpus.reading_docx import read_docx
from assistant.corpus.reading_pdf import read_pdf

LIE = "Le port de Marvence est fermé depuis 1999, selon la préfecture maritime."
BEFORE = "Le port de Marvence a rouvert mardi après deux mois de travaux, selon la mairie de la ville."
AFTER = "Le chantier a occupé quarante ouvriers pendant tout l'hiver, a précisé la directrice du port."


def drawn(draw: Callable[[Canvas], None]) -> str:
    """Return what is read of a page on which something is drawn between two lines."""
    written = io.BytesIO()
    canvas = Canvas(written)
    canvas.setTitle("Le port")
    canvas.drawString(72, 760, "Le port de Marvence a rouvert.")
    draw(canvas)
    canvas.drawString(72, 700, "Le chantier a occupe quarante ouvriers.")
    canvas.save()
    text = read_pdf(written.getvalue())[0]
    assert "Le port de Marvence a rouvert." in text and "Le chantier a occupe quarante ouvriers." in text
    return text


def _uninked(canvas: Canvas) -> None:
    words = canvas.beginText(72, 730)
    words.setTextRenderMode(3)
    words.textOut(LIE)
    words.setTextRenderMode(0)
    canvas.drawText(words)


def _white(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.setFillColor(white)
    canvas.drawString(72, 730, LIE)
    canvas.restoreState()


def _white_on_white(canvas: Canvas) -> None:
    canvas.setFillColor(white)
    canvas.rect(0, 710, 600, 40, stroke=0, fill=1)
    canvas.drawString(72, 730, LIE)
    canvas.setFillColor(black)


def _clear(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    canvas.drawString(72, 730, LIE)
    canvas.setFillAlpha(1)


def _tiny(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 1)
    canvas.drawString(72, 730, LIE)
    canvas.setFont("Helvetica", 12)


def _shrunk(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.scale(0.05, 0.05)
    canvas.drawString(1440, 14600, LIE)
    canvas.restoreState()


def _form(canvas: Canvas) -> None:
    canvas.beginForm("one")
    _white(canvas)
    canvas.setFillColor(white)
    canvas.endForm()
    canvas.doForm("one")


def _banner(canvas: Canvas) -> None:
    canvas.rect(60, 720, 500, 30, stroke=0, fill=1)
    _white(canvas)


def _scanned(canvas: Canvas) -> None:
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(io.BytesIO(_grey())), 0, 0, 595, 842)
    for _ in range(3):
        _uninked(canvas)


def _grey() -> bytes:
    """Return a PNG of one grey point."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\x00\xc8")),
        (b"IEND", b""),
    )
    packed = (struct.pack(">I", len(of)) + kind + of + struct.pack(">I", zlib.crc32(kind + of)) for kind, of in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


PDF_UNSEEN: dict[str, Callable[[Canvas], None]] = {
    "in no ink": _uninked,
    "white": _white,
    "white on white": _white_on_white,
    "clear": _clear,
    "of a point": _tiny,
    "shrunk": _shrunk,
    "beside the page": lambda canvas: canvas.drawString(-900, 730, LIE),
    "above the page": lambda canvas: canvas.drawString(72, 2000, LIE),
    "white in a form": _form,
    "a note on the page": lambda canvas: canvas.textAnnotation(LIE, (100, 100, 200, 200)),
    "fields of the file": lambda canvas: (canvas.setSubject(LIE), canvas.setKeywords(LIE), canvas.setAuthor(LIE))[0],
}
PDF_SEEN: dict[str, Callable[[Canvas], None]] = {
    "plain": lambda canvas: canvas.drawString(72, 730, LIE),
    "white on a banner": _banner,
    "recognised in a picture of the page": _scanned,
}


@pytest.mark.parametrize("draw", PDF_UNSEEN.values(), ids=PDF_UNSEEN.keys())
def test_what_a_pdf_hides_is_not_read(draw: Callable[[Canvas], None]) -> None:
    assert "1999" not in drawn(draw)


@pytest.mark.parametrize("draw", PDF_SEEN.values(), ids=PDF_SEEN.keys())
def test_what_a_pdf_shows_is_read(draw: Callable[[Canvas], None]) -> None:
    assert "1999" in drawn(draw)


def written(change: Callable[[Any, Any], None]) -> str:
    """Return what is read of a Word file whose run of words was changed."""
    opened, raw = Document(), io.BytesIO()
    opened.add_paragraph(BEFORE)
    run = opened.add_paragraph("Le maire parle. ").add_run(LIE)
    change(opened, run)
    opened.add_paragraph(AFTER)
    opened.save(raw)
    text = read_docx(raw.getvalue())[0]
    assert BEFORE in text and AFTER in text and "Le maire parle." in text
    return text


def _styled(opened: Any, run: Any) -> None:
    style = opened.styles.add_style("Masqué", 2)
    style.font.hidden = True
    run.style = style


def _beside(opened: Any, run: Any) -> None:
    opened.core_properties.comments = opened.core_properties.subject = LIE
    opened.add_comment(run, LIE, "x", "x")
    run.text = "Rien."


def _deleted(opened: Any, run: Any) -> None:
    from docx.oxml import OxmlElement

    gone = OxmlElement("w:moveFrom")
    run._r.addprevious(gone)
    gone.append(run._r)


def _inserted(opened: Any, run: Any) -> None:
    from docx.oxml import OxmlElement

    new = OxmlElement("w:ins")
    run._r.addprevious(new)
    new.append(run._r)


def _white_run(opened: Any, run: Any) -> None:
    run.font.color.rgb = RGBColor(255, 255, 255)


def _white_marked(opened: Any, run: Any) -> None:
    _white_run(opened, run)
    run.font.highlight_color = 1


DOCX_UNSEEN: dict[str, Callable[[Any, Any], None]] = {
    "hidden": lambda opened, run: setattr(run.font, "hidden", True),
    "of a hidden style": _styled,
    "tiny": lambda opened, run: setattr(run.font, "size", Pt(1)),
    "white": _white_run,
    "beside the text": _beside,
    "moved away": _deleted,
}
DOCX_SEEN: dict[str, Callable[[Any, Any], None]] = {
    "bold": lambda opened, run: setattr(run, "bold", True),
    "white on black": _white_marked,
    "inserted": _inserted,
}


@pytest.mark.parametrize("change", DOCX_UNSEEN.values(), ids=DOCX_UNSEEN.keys())
def test_what_a_word_file_hides_is_not_read(change: Callable[[Any, Any], None]) -> None:
    assert "1999" not in written(change)


@pytest.mark.parametrize("change", DOCX_SEEN.values(), ids=DOCX_SEEN.keys())
def test_what_a_word_file_shows_is_read(change: Callable[[Any, Any], None]) -> None:
    assert "1999" in written(change)


def test_a_word_file_gives_the_words_of_its_controls_and_the_prose_of_its_tables() -> None:
    written, raw = Document(), io.BytesIO()
    written.add_paragraph(BEFORE)
    table = written.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = AFTER, "12 %"
    control = written.add_paragraph("Le maire de Marvence a salué une bonne nouvelle pour toute la région.")._p
    held = control.makeelement(control.tag.replace("}p", "}sdt"), {})
    content = control.makeelement(control.tag.replace("}p", "}sdtContent"), {})
    control.addprevious(held)
    held.append(content)
    content.append(control)
    written.save(raw)
    text = read_docx(raw.getvalue())[0]
    assert text == f"{BEFORE}\n\n{AFTER}\n\nLe maire de Marvence a salué une bonne nouvelle pour toute la région."


def test_a_pdf_of_more_pages_than_are_read_is_refused_rather_than_cut() -> None:
    written = io.BytesIO()
    canvas = Canvas(written)
    for number in range(401):
        canvas.drawString(72, 760, f"Le port de Marvence, page {number}.")
        canvas.showPage()
    canvas.save()
    with pytest.raises(UndecodableError, match="more than 400 pages"):
        read_pdf(written.getvalue())
