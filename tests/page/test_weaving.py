"""One line of a reply: its Markdown read, its ranges tagged, whatever overlaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.page.weaving import Wrap, read_line, weave

LINK = {1: "<a>1</a>"}


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("quelque **600** soldats [1]", "quelque <strong>600</strong> soldats<a>1</a>"),
        ("un \\*astérisque\\* et &lt;b>", "un *astérisque* et &lt;b&gt;"),
        ("un **gras ouvert", "un <strong>gras ouvert</strong>"),
        ("inconnu [7]", "inconnu [7]"),
        ("[texte](http://ailleurs.invalid)", "[texte](http://ailleurs.invalid)"),
    ],
    ids=["bold and a citation", "escapes", "bold left open", "a label without a citation", "a link is text"],
)
def test_a_line_without_marks(markdown: str, html: str) -> None:
    assert weave(read_line(markdown, LINK), [], LINK) == html


def test_tags_that_overlap_are_closed_and_opened_again() -> None:
    line = read_line("ab **cd** ef", {})
    assert weave(line, [Wrap(1, 4, "<i>", "</i>")], {}) == "a<i>b <strong>c</strong></i><strong>d</strong> ef"


def test_a_lead_stands_once_before_its_range() -> None:
    line = read_line("ab **cd**", {})
    assert weave(line, [Wrap(0, 5, "<i>", "</i>", 0, "!")], {}) == "!<i>ab <strong>cd</strong></i>"


@given(st.text())
def test_any_text_opens_no_tag_but_bold(text: str) -> None:
    html = weave(read_line(text, {}), [], {})
    assert "<" not in html.replace("<strong>", "").replace("</strong>", "")


@pytest.mark.parametrize("unit", ["[1]", "\\", "&lt;", " [", "{"], ids=repr)
def test_a_million_signs_take_no_time(unit: str) -> None:
    weave(read_line(unit * 200_000, {}), [], {})
