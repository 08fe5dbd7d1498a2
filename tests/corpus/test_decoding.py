"""Bytes to text: what is read, with which encoding, and what is refused with advice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.corpus.decoding import UndecodableError, decode

SENTENCE = "L’été à Brest : « déjà 30 °C », 5 €."


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        pytest.param(SENTENCE.encode(), "utf-8", id="UTF-8"),
        pytest.param(SENTENCE.encode("utf-8-sig"), "utf-8-sig", id="UTF-8 with a byte order mark"),
        pytest.param(SENTENCE.encode("utf-16"), "utf-16", id="UTF-16 with a byte order mark"),
        pytest.param(SENTENCE.encode("utf-32"), "utf-32", id="UTF-32 with a byte order mark"),
        pytest.param(SENTENCE.encode("cp1252"), "cp1252", id="Windows-1252"),
        pytest.param(SENTENCE.encode("utf-16-le"), "utf-16-le", id="UTF-16 without a mark"),
        pytest.param(SENTENCE.encode("utf-16-be"), "utf-16-be", id="UTF-16 of the other order without a mark"),
        pytest.param(SENTENCE.encode("utf-32-le"), "utf-32-le", id="UTF-32 without a mark"),
        pytest.param(b"\xff\xfe" + SENTENCE.encode(), "utf-8", id="UTF-8 with a mark of UTF-16"),
    ],
)
def test_text_is_read_whatever_its_encoding(raw: bytes, encoding: str) -> None:
    assert decode(raw) == (SENTENCE, encoding)


def test_a_declared_character_set_is_believed_when_utf8_fails() -> None:
    text = "charset=iso-8859-2\nKraków, Łódź"
    assert decode(text.encode("iso-8859-2")) == (text, "iso8859-2")


def test_a_declared_codec_that_is_no_character_set_is_not_used() -> None:
    raw = "coding: unicode_escape\nL'été \\u0041".encode("cp1252")
    assert decode(raw) == ("coding: unicode_escape\nL'été \\u0041", "cp1252")


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r", "\u2028"])
def test_line_breaks_are_left_as_they_are(breaks: str) -> None:
    assert decode(f"a{breaks}b{breaks}".encode())[0] == f"a{breaks}b{breaks}"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        pytest.param(b"%PDF-1.7 \xff", "PDF", id="a PDF file"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "PNG", id="an image"),
        pytest.param(b"Le port\x00 ouvre", "NUL", id="a NUL byte"),
        pytest.param("\x01\x02ab".encode("utf-16-le"), "UTF-16 without a mark", id="controls of two bytes"),
        pytest.param(b"{\\rtf1\\ansi Le port ouvre.}", "RTF", id="an RTF file"),
        pytest.param(b"7z\xbc\xaf\x27\x1c", "7z", id="a 7z archive"),
        pytest.param(bytes(range(1, 32)) * 20, "binary", id="control characters"),
        pytest.param(bytes(range(128, 256)) * 5, "known encoding", id="bytes of no language"),
        pytest.param("Привет, мир".encode("koi8-r"), "known encoding", id="Russian that declares nothing"),
        pytest.param(b"\xff\xfea", "damaged", id="a truncated UTF-16 file"),
    ],
)
def test_what_is_not_text_is_refused_with_the_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(UndecodableError, match=reason):
        decode(raw)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        text, encoding = decode(raw)
    except UndecodableError as refusal:
        assert str(refusal).endswith(".")
    else:
        assert "\x00" not in text and encoding
