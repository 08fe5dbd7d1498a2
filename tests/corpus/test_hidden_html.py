"""Words that the reader of a page, a feed or a text does not see: none of them is read, all others are."""

from __future__ import annotations

import pytest

from assistant.corpus.hidden_text import without_hidden
from assistant.corpus.prose import find_prose
from assistant.corpus.reading_feed import read_feed
from assistant.corpus.reading_html import read_html

LIE = "Le port de Marvence est fermé depuis 1999, selon la préfecture maritime."
BEFORE = "Le port de Marvence a rouvert mardi après deux mois de travaux, selon la mairie de la ville."
AFTER = "Le chantier a occupé quarante ouvriers pendant tout l'hiver, a précisé la directrice du port."


def page(between: str, head: str = "") -> str:
    top = f"<html><head><title>Le port rouvre</title>{head}</head><body><article><h1>Le port rouvre</h1>"
    return f"{top}<p>{BEFORE}</p>{between}<p>{AFTER}</p></article></body></html>"


UNSEEN = {
    "not displayed": f'<p style="display:none">{LIE}</p>',
    "not displayed, shouted": f'<div style="color:red; DISPLAY : NONE !important"><p>{LIE}</p></div>',
    "within a sentence": f'<p>Le maire parle. <span style="display:none">{LIE}</span> Il est content.</p>',
    "hidden": f"<p hidden>{LIE}</p>",
    "not visible": f'<div style="visibility:hidden"><p>{LIE}</p></div>',
    "faint": f'<p style="opacity:0.01">{LIE}</p>',
    "of no size": f'<p style="font-size:0">{LIE}</p>',
    "of a pixel": f'<p style="font:1px serif">{LIE}</p>',
    "white": f'<p style="color:#fff">{LIE}</p>',
    "white by an old attribute": f'<p><font color="white">{LIE}</font></p>',
    "black on black": f'<div style="background:#000"><p style="color:rgb(3,3,3)">{LIE}</p></div>',
    "in no colour": f'<p style="color:rgba(0,0,0,0)">{LIE}</p>',
    "beside the page": f'<p style="position:absolute;left:-9999px">{LIE}</p>',
    "indented out of it": f'<p style="text-indent:-200em">{LIE}</p>',
    "clipped": f'<p style="position:absolute;clip:rect(0 0 0 0)">{LIE}</p>',
    "clipped by a path": f'<p style="clip-path:inset(100%)">{LIE}</p>',
    "in a box of no height": f'<div style="height:0;overflow:hidden"><p>{LIE}</p></div>',
    "shrunk": f'<p style="transform:scale(0)">{LIE}</p>',
    "a comment": f"<p>Le maire parle. <!-- {LIE} --></p>",
    "without scripts": f"<noscript><p>{LIE}</p></noscript>",
    "a template": f"<template><p>{LIE}</p></template>",
    "a closed dialogue": f"<dialog><p>{LIE}</p></dialog>",
    "a field": f"<textarea>{LIE}</textarea><input value='{LIE}'><select><option>{LIE}</option></select>",
    "in place of a film": f"<video>{LIE}</video><object>{LIE}</object><iframe>{LIE}</iframe>",
    "for listeners": f'<p class="sr-only">{LIE}</p>',
    "in labels": f'<p aria-label="{LIE}" title="{LIE}"><img alt="{LIE}" src="x.png"></p>',
    "struck out": f"<p><del>{LIE}</del></p>",
}
SHEETS = {
    "a class": ".x{display:none}",
    "an id": "p{color:#333} #y { visibility : hidden }",
    "one in another": "article .x { font-size: 0 !important }",
    "a child": "article>p.x{opacity:0}",
    "for all screens": "@media screen{.z,.x{left:-9999px;position:fixed}}",
    "behind a comment": "/* .x{} */ .x/**/{color:white}",
}
SEEN = {
    "folded": f"<details><summary>Plus</summary><p>{LIE}</p></details>",
    "not for listeners": f'<p aria-hidden="true">{LIE}</p>',
    "white on a dark ground": f'<div style="background-color:#123"><p style="color:white">{LIE}</p></div>',
    "white over a picture": f'<div style="background:url(a.png)"><p style="color:white">{LIE}</p></div>',
    "shown again": f'<div style="visibility:hidden"><p style="visibility:visible">{LIE}</p></div>',
    "of its own size": f'<div style="font-size:0"><p style="font-size:16px">{LIE}</p></div>',
    "in a box": f'<div style="overflow:hidden;height:200px"><p>{LIE}</p></div>',
}
OTHER_SHEETS = {
    "for paper": "@media print{.x{display:none}}",
    "of another class": ".xx{display:none} p .x{display:none}",
    "taken back": ".x{display:none} article .x{display:block}",
    "in frames of a film": "@keyframes in{from{opacity:0}to{opacity:1}}",
    "of the whole page": "body{opacity:0;visibility:hidden;color:#fff}",
}


@pytest.mark.parametrize("between", UNSEEN.values(), ids=UNSEEN.keys())
def test_what_a_page_hides_is_not_read(between: str) -> None:
    text, fields, _ = read_html(page(between).encode())
    assert "1999" not in text and "1999" not in str(fields)
    assert BEFORE in text and AFTER in text


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())
def test_what_a_style_sheet_hides_is_not_read(sheet: str) -> None:
    text, _, _ = read_html(page(f'<p class="a x" id="y">{LIE}</p>', f"<style>{sheet}</style>").encode())
    assert "1999" not in text and BEFORE in text and AFTER in text


@pytest.mark.parametrize("between", SEEN.values(), ids=SEEN.keys())
def test_what_a_page_shows_is_read(between: str) -> None:
    assert LIE in read_html(page(between).encode())[0]


@pytest.mark.parametrize("sheet", OTHER_SHEETS.values(), ids=OTHER_SHEETS.keys())
def test_what_a_style_sheet_leaves_is_read(sheet: str) -> None:
    text = read_html(page(f'<p class="x">{LIE}</p>', f"<style>{sheet}</style>").encode())[0]
    assert LIE in text and BEFORE in text


def test_a_feed_hides_nothing_either() -> None:
    told = f"&lt;p&gt;{BEFORE}&lt;/p&gt;&lt;p style='display:none'&gt;{LIE}&lt;/p&gt;&lt;p&gt;{AFTER}&lt;/p&gt;"
    item = f"<item><title>Le port</title><description>{told}</description></item>"
    ((_, text, _),) = read_feed(f"<rss version='2.0'><channel>{item}</channel></rss>".encode())
    assert BEFORE in text and AFTER in text and "1999" not in text


@pytest.mark.parametrize(
    "marked",
    [
        f"<!-- {LIE} -->",
        f'<span style="display: none">{LIE}</span>',
        f"<div hidden><div>a</div>{LIE}</div>",
        f"<noscript>{LIE}</noscript>",
        f'<p style="font-size:0px;">{LIE}',
        f"![{LIE}](a.png)",
        f'[lisez](https://a.example "{LIE}")',
        f"[//]: # ({LIE})",
    ],
    ids=["comment", "style", "nested", "noscript", "never closed", "picture", "title of a link", "a remark"],
)
def test_what_marks_hide_is_no_prose(marked: str) -> None:
    text = f"{BEFORE}\n\n{marked}\n\n{AFTER}"
    prose = [text[span.start : span.end] for span in find_prose(text)]
    assert BEFORE in prose and AFTER in prose and not any("1999" in one for one in prose)


@pytest.mark.parametrize(
    "shown",
    ['<p class="a" aria-hidden="true">vu</p>', '<p style="overflow: hidden; opacity: 0.9">vu</p>', "5 < 6 hidden > 4"],
    ids=["for eyes only", "in a box", "signs"],
)
def test_what_marks_do_not_hide_stays(shown: str) -> None:
    assert without_hidden(shown) == shown
