"""A Word file in, its paragraphs and its title out; the only importer of python-docx."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from assistant.corpus.decoding import UndecodableError
from assistant.corpus.hidden_docx import Eyes

_UNPACKED = 60_000_000
_PARTS = 5_000
_PIECE = 65_536
_TYPES = "[Content_Types].xml"
# Files with macros and templates are read like any other: nothing in them is carried out.
_KINDS = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled\.main"
    rb"|openxmlformats-officedocument\.wordprocessingml\.template\.main)\+xml"
)
_PLAIN_KIND = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CELL = f"{_MAIN}tc"
# Text boxes stand twice in a file, and notes of its reviewers beside it.
_ASIDE = {f"{_MAIN}txbxContent", f"{_MAIN}comment", f"{_MAIN}del"}
# Cells of fewer words are figures and labels.
_WORDS = 8
_TOO_LARGE = "The Word file unpacks to more than a text would. Save the article as text."


def read_docx(raw: bytes) -> tuple[str, dict[str, object], int]:
    """Return the paragraphs, a line each, the title where the file states one, and 0. Raises UndecodableError."""
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    unpacked = _unpacked(raw)
    try:
        opened = Document(unpacked)
        eyes = Eyes(opened)
        paragraphs = [(getattr(p.style, "name", "") or "", eyes.words_of(p).strip()) for p in _paragraphs(opened)]
        stated = (opened.core_properties.title or "").strip()
    except (OpcError, LxmlError, KeyError, ValueError, AttributeError, zipfile.BadZipFile) as error:
        raise UndecodableError("The Word file is damaged and cannot be read. Save it again, or as text.") from error
    written = next((text for style, text in paragraphs if style == "Title" and text), "")
    text = "\n\n".join(text for _, text in paragraphs if text)
    if not text:
        raise UndecodableError("The Word file holds no text that a reader sees. Save the article as text.")
    title = written or stated
    return text, {"title": title} if title else {}, 0


def _paragraphs(opened: Any) -> Iterator[Any]:
    """Yield the paragraphs of a file in order, those of content controls, and of tables those that are prose."""
    from docx.text.paragraph import Paragraph

    for found in opened.element.body.iter(f"{_MAIN}p"):
        above = {parent.tag for parent in found.iterancestors()}
        if above.isdisjoint(_ASIDE) and (_CELL not in above or len("".join(found.itertext()).split()) >= _WORDS):
            yield Paragraph(found, opened)


def _unpacked(raw: bytes) -> BytesIO:
    """Return the file with its parts unpacked, none beyond what it says of itself; sizes that lie change nothing."""
    whole, left = BytesIO(), _UNPACKED
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed, zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as plain:
            parts = packed.infolist()
            if len(parts) > _PARTS:
                raise UndecodableError(_TOO_LARGE)
            for part in parts:
                with packed.open(part) as opened, plain.open(part.filename, "w") as copied:
                    while piece := opened.read(_PIECE):
                        left -= len(piece)
                        if left < 0:
                            raise UndecodableError(_TOO_LARGE)
                        copied.write(_KINDS.sub(_PLAIN_KIND, piece) if part.filename == _TYPES else piece)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        if isinstance(error, UndecodableError):
            raise
        raise UndecodableError("This is no Word file. Save the article as .docx or as text.") from error
    whole.seek(0)
    return whole
