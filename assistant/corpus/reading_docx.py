"""A Word file in, its paragraphs and its title out; the only importer of python-docx."""

from __future__ import annotations

import zipfile
from io import BytesIO

from assistant.corpus.decoding import UndecodableError

_UNPACKED = 60_000_000
_PARTS = 5_000


def read_docx(raw: bytes) -> tuple[str, dict[str, object], int]:
    """Return the paragraphs, a line each, the title where the file states one, and 0. Raises UndecodableError."""
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    _measure(raw)
    try:
        opened = Document(BytesIO(raw))
        paragraphs = [(getattr(p.style, "name", "") or "", p.text.strip()) for p in opened.paragraphs]
        stated = (opened.core_properties.title or "").strip()
    except (OpcError, LxmlError, KeyError, ValueError, AttributeError, zipfile.BadZipFile) as error:
        raise UndecodableError("The Word file is damaged and cannot be read. Save it again, or as text.") from error
    written = next((text for style, text in paragraphs if style == "Title" and text), "")
    text = "\n\n".join(text for _, text in paragraphs if text)
    title = written or stated
    return text, {"title": title} if title else {}, 0


def _measure(raw: bytes) -> None:
    """Refuse a file that would unpack to far more than a text."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            parts = packed.infolist()
    except zipfile.BadZipFile as error:
        raise UndecodableError("This is no Word file. Save the article as .docx or as text.") from error
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > _UNPACKED:
        raise UndecodableError("The Word file unpacks to more than a text would. Save the article as text.")
