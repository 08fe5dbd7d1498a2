"""A paragraph of a Word file in, the words of it that its reader sees out: none hidden, tiny or white on white.

What was inserted while changes were tracked is read, what was deleted or moved away is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

_RUNS: Final = " | ".join(
    f"./{above}w:r"
    for above in (
        *("", "w:hyperlink/", "w:ins/", "w:moveTo/", "w:smartTag/", "w:fldSimple/", "w:ins/w:hyperlink/"),
        *("w:hyperlink/w:ins/", "w:sdt/w:sdtContent/", "w:bdo/", "w:dir/"),
    )
)
_MAIN: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GROUNDS: Final = ("w:rPr/w:highlight", "w:rPr/w:shd", "../w:pPr/w:shd", "../../w:pPr/w:shd")
_PALE: Final = 0xF0
# In half points, as the format has it.
_TINY: Final = 5.0
_BASED: Final = 10


@dataclass(frozen=True, slots=True)
class _Font:
    """What is said of how words are drawn, None where nothing is."""

    hidden: bool | None = None
    size: float | None = None
    colour: str | None = None

    def over(self, other: _Font) -> _Font:
        """Return this font, the other where this says nothing."""
        return _Font(
            other.hidden if self.hidden is None else self.hidden,
            other.size if self.size is None else self.size,
            other.colour if self.colour is None else self.colour,
        )

    @property
    def pale(self) -> bool:
        """Whether the ink is white, or nearly."""
        told = self.colour or ""
        try:
            return len(told) == 6 and min(bytes.fromhex(told)) >= _PALE
        except ValueError:
            return False


class Eyes:
    """Sees the words of paragraphs with the styles of their file."""

    def __init__(self, opened: Any) -> None:
        """Read the styles of an opened file, a `docx` one."""
        styles = {each.get(f"{_MAIN}styleId"): each for each in opened.styles.element.iterchildren(f"{_MAIN}style")}
        self._fonts: Mapping[str, _Font] = {name: _styled(name, styles) for name in styles}

    def words_of(self, paragraph: Any) -> str:
        """Return the words of a paragraph that are seen, in their order."""
        written = paragraph._p
        style = self._font_of(written.find(f"{_MAIN}pPr/{_MAIN}pStyle"))
        return "".join(run.text for run in written.xpath(_RUNS) if self._is_seen(run, style))

    def _is_seen(self, run: Any, paragraph: _Font) -> bool:
        drawn = run.find(f"{_MAIN}rPr")
        font = paragraph
        if drawn is not None:
            font = _told(drawn).over(self._font_of(drawn.find(f"{_MAIN}rStyle"))).over(paragraph)
        if font.hidden or (font.size is not None and font.size < _TINY):
            return False
        return not font.pale or any(_is_dark(ground) for path in _GROUNDS for ground in run.xpath(path))

    def _font_of(self, named: Any) -> _Font:
        return _Font() if named is None else self._fonts.get(named.get(f"{_MAIN}val"), _Font())


def _styled(name: str, styles: Mapping[str, Any]) -> _Font:
    """Return the font of a style, with what those that it is based on say."""
    font = _Font()
    style = styles.get(name)
    for _ in range(_BASED):
        if style is None:
            break
        drawn, based = style.find(f"{_MAIN}rPr"), style.find(f"{_MAIN}basedOn")
        font = font.over(_told(drawn)) if drawn is not None else font
        style = styles.get(based.get(f"{_MAIN}val")) if based is not None else None
    return font


def _told(drawn: Any) -> _Font:
    hidden = next((told for name in ("vanish", "webHidden") if (told := _value(drawn, name)) is not None), None)
    size, colour = _value(drawn, "sz"), _value(drawn, "color")
    return _Font(
        None if hidden is None else hidden not in ("0", "false", "off"),
        float(size) if size and size.isdecimal() else None,
        colour or None,
    )


def _value(drawn: Any, name: str) -> str | None:
    """Return what a property is set to, an empty text where it only stands there, None where it does not."""
    found = drawn.find(f"{_MAIN}{name}")
    return None if found is None else found.get(f"{_MAIN}val", "")


def _is_dark(ground: Any) -> bool:
    told = {name.rpartition("}")[2]: value.lower() for name, value in ground.attrib.items()}
    return told.get("fill", told.get("val", "")) not in ("", "auto", "clear", "none", "ffffff", "white")
