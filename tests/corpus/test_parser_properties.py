"""Every reader of files on bytes that nobody made: an article or a refusal that ends in a full stop, nothing else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from tests_pages import FEED, PAGE, write_docx, write_pdf

from assistant.corpus.decoding import UndecodableError
from assistant.corpus.files import find_files
from assistant.corpus.frontmatter import FrontMatterError, read_fields
from assistant.corpus.hidden_text import without_hidden
from assistant.corpus.prose import find_prose
from assistant.corpus.reading_docx import read_docx
from assistant.corpus.reading_feed import read_feed
from assistant.corpus.reading_html import read_html, text_of
from assistant.corpus.reading_pdf import read_pdf
from assistant.corpus.styles import Styles
from assistant.types import Rejection

FUZZED = settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.generate),
)
# Where bytes are put, how many go for them, and what they are.
CUTS = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 40),
        st.one_of(
            st.binary(max_size=12), st.sampled_from([b"\x00", b"<", b">>", b"-1", b"9" * 30, b"/Length 0", b"&#0;"])
        ),
    ),
    max_size=5,
)
Cuts = list[tuple[float, int, bytes]]


def changed(raw: bytes, cuts: Cuts) -> bytes:
    for where, gone, new in cuts:
        at = int(where * (len(raw) + 1))
        raw = raw[:at] + new + raw[at + gone :]
    return raw


def read_or_refused(read: Callable[[bytes], object], raw: bytes) -> None:
    try:
        found = read(raw)
    except UndecodableError as error:
        assert str(error).endswith(".")
    else:
        assert isinstance(found, tuple | list)


@cache
def pdf() -> bytes:
    return _file("a.pdf", write_pdf)


@cache
def docx() -> bytes:
    return _file("a.docx", write_docx)


def _file(name: str, write: Callable[[Path], None]) -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / name)
        return (Path(folder) / name).read_bytes()


@FUZZED
@given(cuts=CUTS)
@example(cuts=[(0.0, 100_000, b"<style>p{")])
@example(cuts=[(0.5, 0, b"<p style='font-size:1e9em;color:#12345;opacity:--'>x")])
def test_a_page_is_read_or_refused(cuts: Cuts) -> None:
    read_or_refused(read_html, changed(PAGE.encode(), cuts))


@FUZZED
@given(cuts=CUTS)
@example(cuts=[(0.0, 9, b"")])
def test_a_pdf_is_read_or_refused(cuts: Cuts) -> None:
    read_or_refused(read_pdf, changed(pdf(), cuts))


@pytest.mark.parametrize(
    ("was", "became"),
    [(b"/ASCII85Decode", b"/ASCII85ecode"), (b"/Kids", b"/Kidz"), (b"/Root", b"/Rooo"), (b"/MediaBox", b"/MediaBux")],
    ids=["a filter that there is not", "no pages", "no root", "no size"],
)
def test_a_pdf_with_another_word_is_read_or_refused(was: bytes, became: bytes) -> None:
    assert was in pdf()
    read_or_refused(read_pdf, pdf().replace(was, became))


@FUZZED
@given(cuts=CUTS)
def test_a_word_file_is_read_or_refused(cuts: Cuts) -> None:
    read_or_refused(read_docx, changed(docx(), cuts))


@FUZZED
@given(part=st.sampled_from(["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"]), cuts=CUTS)
@example(part="word/document.xml", cuts=[(0.0, 100_000, b"<w:p/>")])
@example(part="word/styles.xml", cuts=[(0.5, 0, b'<w:basedOn w:val="Normal"/>')])
def test_a_word_file_with_another_part_is_read_or_refused(part: str, cuts: Cuts) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx())) as whole, zipfile.ZipFile(packed, "w") as other:
        for name in whole.namelist():
            raw = whole.read(name)
            other.writestr(name, changed(raw, cuts) if name == part else raw)
    read_or_refused(read_docx, packed.getvalue())


@FUZZED
@given(cuts=CUTS, atom=st.booleans())
@example(cuts=[(0.0, 100_000, b"<rss><channel><item><description>&lt;p hidden")], atom=False)
def test_a_feed_is_read_or_refused(cuts: Cuts, atom: bool) -> None:
    entry = (
        "<entry><title>Un pont</title><summary>Le pont rouvre.</summary><updated>2024-03-05T10:00:00Z</updated></entry>"
    )
    feed = f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>' if atom else FEED
    read_or_refused(lambda raw: list(read_feed(raw)), changed(feed.encode(), cuts))


MARKS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<p hidden>",
                "</p>",
                "<!--",
                "-->",
                "![",
                "](a ",
                '"',
                ")",
                "<template>",
                "<div style='display:none'>",
                "\n\n",
            ]
        ),
        st.text(max_size=9),
    ),
    max_size=30,
).map("".join)


@FUZZED
@given(text=MARKS)
@example(text="<p hidden>a<p hidden>b</p>c</p>d")
def test_what_is_hidden_keeps_the_places_of_the_rest(text: str) -> None:
    shown = without_hidden(text)
    assert len(shown) == len(text) and all(char in ("\n", was) for char, was in zip(shown, text, strict=True))
    assert all(text[span.start : span.end] == shown[span.start : span.end] for span in find_prose(text))
    assert isinstance(text_of(text), str)


CSS = st.lists(
    st.sampled_from([*"{};:,>.#*@ ", "p", "/*", "*/", "display:none", "@media print", ".x", "!important"])
).map("".join)


@FUZZED
@given(css=CSS)
@example(css="@media screen{p{display:none}}")
def test_any_style_sheet_is_read(css: str) -> None:
    from lxml.etree import Element

    assert set(Styles(css).of(Element("p", {"class": "x"}))) <= {"display"}


YAML = st.recursive(
    st.sampled_from(
        ["a", "2024-02-30", "2024-03-05", "!!python/x", "*a", "&a", "? a", "0x10", "1e400", "~", "'", "|\n  x"]
    ),
    lambda inner: st.lists(inner, max_size=3).map(lambda made: "[" + ", ".join(made) + "]"),
    max_leaves=4,
)


@FUZZED
@given(fields=st.lists(st.tuples(st.sampled_from(["title", "published", "url", "-", "1", "<<"]), YAML), max_size=4))
@example(fields=[("published", "2024-02-30")])
@example(fields=[("<<", "a")])
def test_a_sidecar_is_read_or_refused(fields: list[tuple[str, str]]) -> None:
    try:
        found = read_fields("\n".join(f"{name}: {value}" for name, value in fields))
    except FrontMatterError as error:
        assert str(error).endswith(".")
    else:
        assert all(isinstance(name, str) for name in found)


@FUZZED
@given(path=st.text(st.characters(), max_size=20))
@example(path="\ud800.txt")
@example(path="a\x00b.txt")
@example(path="x" * 5000)
def test_any_path_leads_to_files_or_reasons(path: str) -> None:
    for found in find_files([f"/nowhere/{path}"], [".txt"]):
        assert isinstance(found, Rejection) and found.path.encode("utf-8") and found.reason.endswith(".")
