"""Nothing in a text is markup once it is on the page."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.page.markup import escape, escape_lines


class _Reader(HTMLParser):
    """Collects what a browser would show, and the tags it would open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.shown = ""
        self.tags: list[str] = []
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.shown += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<b>5 > 4</b>", "&lt;b&gt;5 &gt; 4&lt;/b&gt;"),
        ('"l\'un" & l’autre', "&quot;l&#x27;un&quot; &amp; l’autre"),
        ("${x} {{y}} `z`", "&#36;&#123;x&#125; &#123;&#123;y&#125;&#125; &#96;z&#96;"),
        ("a\x00b\ud800c", "a�b�c"),
        ("Vannes \u202eelliv\u202c, \u2067مرحبا\u2069", "Vannes �elliv, مرحبا"),
    ],
    ids=["tags", "quotation marks and ampersands", "template signs", "what cannot be shown", "an order turned round"],
)
def test_escape(text: str, html: str) -> None:
    assert escape(text) == html


def test_a_blank_line_cannot_end_the_block() -> None:
    assert escape_lines("un\n\n  deux\t") == "un deux"


@given(st.text())
def test_any_text_is_shown_without_a_tag(text: str) -> None:
    assert _Reader(escape(text)).tags == []


_STEERING = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters=_STEERING)))
def test_what_is_shown_is_the_text(text: str) -> None:
    assert _Reader(escape(text)).shown == text
