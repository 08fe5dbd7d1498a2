"""The tree of a page in, the same tree out without the words that its reader does not see: hidden, tiny, unprinted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from assistant.corpus.styles import Declared, Styles

# What a browser with scripts shows nothing of, or shows in the place of nothing.
_UNSHOWN: Final = frozenset(
    "noscript template textarea select datalist object iframe video audio canvas noframes noembed rp annotation"
    " annotation-xml applet frameset del s strike".split()
)
# Classes that common style sheets give to what is for machines or for listeners only.
_CLASSES: Final = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader u-visually-hidden"
    " element-invisible d-none invisible is-hidden u-hidden hide-visually hidden".split()
)
_BROUGHT_BACK: Final = re.compile(
    r"(?:^|\s)(?:sm|md|lg|xl|2xl|d-\w{2,3}|print)[:-](?:block|flex|grid|inline|table|contents)"
)
_FAR: Final = 400.0
_TINY: Final = 3.0
_FAINT: Final = 0.06
_ALIKE: Final = 18
_LENGTH: Final = re.compile(r"(-?\d{0,6}(?:\.\d{1,6})?)\s?(px|pt|em|rem|ex|ch|vw|vh|%|)")
_PIXELS: Final = {"px": 1.0, "": 1.0, "pt": 4 / 3, "rem": 16.0, "em": 16.0, "ex": 8.0, "ch": 8.0, "vw": 12.0, "vh": 8.0}
_NUMBERS: Final = re.compile(r"-?\d{0,4}\.?\d{1,6}%?")
_NAMED: Final = {
    "white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240), "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245), "azure": (240, 255, 255), "floralwhite": (255, 250, 240), "black": (0, 0, 0),
    "red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255), "navy": (0, 0, 128), "gray": (128, 128, 128),
    "grey": (128, 128, 128), "silver": (192, 192, 192), "yellow": (255, 255, 0),
}  # fmt: skip
_WHITE: Final = (255, 255, 255)
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Look:
    """What words inherit; `colour` is None where it is unknown, "none" for none at all; `ground` None where unknown."""

    shown: bool = True
    size: float = 16.0
    colour: Colour | str | None = None
    ground: Colour | None = _WHITE

    @property
    def seen(self) -> bool:
        """Whether words of this look can be read."""
        alike = (
            isinstance(self.colour, tuple)
            and self.ground is not None
            and max(abs(a - b) for a, b in zip(self.colour, self.ground, strict=True)) <= _ALIKE
        )
        return self.shown and self.size >= _TINY and self.colour != "none" and not alike


def without_hidden(tree: Any) -> Any:
    """Take out of a page what its reader does not see, as far as the page itself says so; return the page."""
    styles = Styles("\n".join(sheet.text_content() for sheet in tree.iter("style")))
    waiting = [(tree, _Look())]
    while waiting:
        element, inherited = waiting.pop()
        declared = styles.of(element)
        whole = element.tag in ("html", "body")
        if not whole and _is_gone(element, declared):
            _take_out(element)
            continue
        look = _changed(inherited, element, declared)
        # Pages that show themselves once their scripts have run hide themselves as a whole.
        look = replace(look, shown=True, colour=None if not look.seen else look.colour) if whole else look
        if not look.seen and element.tag not in ("script", "style", "title"):
            _silence(element)
        waiting += [(child, look) for child in element if isinstance(child.tag, str)]
    return tree


def _take_out(element: Any) -> None:
    """Take an element out, and leave what follows it."""
    above, before = element.getparent(), element.getprevious()
    if above is None:
        return
    if element.tail and before is not None:
        before.tail = f"{before.tail or ''}{element.tail}"
    elif element.tail:
        above.text = f"{above.text or ''}{element.tail}"
    above.remove(element)


def _silence(element: Any) -> None:
    element.text = None
    for child in element:
        child.tail = None


def _is_gone(element: Any, declared: Declared) -> bool:
    """Tell whether an element is shown to nobody, with all that stands in it."""
    if element.tag in _UNSHOWN or element.get("hidden") is not None or element.get("popover") is not None:
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    classes = (element.get("class") or "").lower()
    if not _CLASSES.isdisjoint(classes.split()) and not _BROUGHT_BACK.search(classes):
        return True
    return bool(declared) and (_is_undisplayed(declared) or _is_aside(declared) or _is_squeezed(declared))


def _is_undisplayed(declared: Declared) -> bool:
    faint = _number(declared.get("opacity", "1"))
    return (
        declared.get("display") == "none"
        or declared.get("content-visibility") == "hidden"
        or (faint is not None and faint <= _FAINT)
    )


def _is_aside(declared: Declared) -> bool:
    """Tell whether an element is moved out of the page."""
    moved = declared.get("position") in ("absolute", "fixed", "relative")
    places = [_pixels(declared.get(side, "")) for side in ("left", "top", "right", "bottom") if moved]
    places.append(_pixels(declared.get("text-indent", "")))
    shifted = re.search(r"translate[xy3d]{0,2}\(\s?(-?\d{3,6})", declared.get("transform", ""))
    return any(place is not None and place <= -_FAR for place in places) or bool(shifted and int(shifted[1]) <= -_FAR)


def _is_squeezed(declared: Declared) -> bool:
    """Tell whether an element is cut or shrunk to nothing."""
    clip, path = declared.get("clip", ""), declared.get("clip-path", "")
    numbers = [_number(one) for one in _NUMBERS.findall(clip)]
    if clip.startswith("rect") and numbers and all(one is not None and abs(one) <= 1 for one in numbers):
        return True
    if re.match(r"inset\(\s?(?:[5-9]\d|100)(?:\.\d+)?%|circle\(\s?0|polygon\(\s?0", path):
        return True
    if re.search(r"scale[xy3d]{0,2}\(\s?0?\.?0*\s?[,)]", declared.get("transform", "")):
        return True
    cut = any(declared.get(name) in ("hidden", "clip") for name in ("overflow", "overflow-x", "overflow-y"))
    sizes = [_pixels(declared.get(name, "")) for name in ("height", "width", "max-height", "max-width") if cut]
    return any(size is not None and size <= 1 for size in sizes)


def _changed(look: _Look, element: Any, declared: Declared) -> _Look:
    """Return the look of an element's own words."""
    paint = declared.get("color") or (element.get("color") or "").lower()
    if not declared and not paint and not element.get("bgcolor"):
        return look
    if "visibility" in declared:
        look = replace(look, shown=declared["visibility"] not in ("hidden", "collapse"))
    look = replace(look, size=_size(declared, look.size))
    if paint and paint != "inherit":
        look = replace(look, colour=_colour(paint))
    ground = declared.get("background-color") or declared.get("background") or (element.get("bgcolor") or "").lower()
    if ground and ground not in ("transparent", "none", "inherit", "initial", "unset"):
        found = _colour(ground.split()[0] if "(" not in ground else ground)
        look = replace(look, ground=None if found == "none" or "url" in ground else found)  # type: ignore[arg-type]
    return replace(look, ground=None) if declared.get("background-image", "none") != "none" else look


def _size(declared: Declared, inherited: float) -> float:
    told = declared.get("font-size") or next(
        iter(re.findall(r"[\d.]{1,9}(?:px|pt|em|rem|%)", declared.get("font", ""))), ""
    )
    length = _LENGTH.fullmatch(told)
    number = _number(length[1]) if length else None
    if length is None or number is None:
        # A size in words begins anew.
        return 16.0 if told else inherited
    if length[2] in ("em", "%", "ex", "ch"):
        return inherited * number / (100 if length[2] == "%" else 1)
    return number * _PIXELS[length[2]]


def _pixels(told: str) -> float | None:
    length = _LENGTH.fullmatch(told)
    number = _number(length[1]) if length else None
    if length is None or number is None:
        return None
    return number * _PIXELS.get(length[2], 10.0)


def _number(told: str) -> float | None:
    try:
        return float(told.removesuffix("%")) / (100 if told.endswith("%") else 1)
    except ValueError:
        return None


def _colour(told: str) -> Colour | str | None:
    """Return a colour, "none" for one that is transparent, None for one that is not understood."""
    if told in ("transparent", "none"):
        return "none"
    digits = told.removeprefix("#")
    if told.startswith("#") and re.fullmatch(r"[0-9a-f]{3,8}", digits):
        pairs = [digit * 2 for digit in digits] if len(digits) < 6 else re.findall("..", digits)
        parts = [int(pair, 16) for pair in pairs]
        return "none" if len(parts) == 4 and parts[3] < 16 else (parts[0], parts[1], parts[2])
    if re.match(r"rgba?\(", told):
        numbers = [_number(one) for one in _NUMBERS.findall(told)]
        known = [one for one in numbers if one is not None]
        if len(known) >= 3:
            if len(known) > 3 and known[3] <= _FAINT:
                return "none"
            scaled = [round(one * 255) if "%" in told else round(one) for one in known[:3]]
            return (scaled[0], scaled[1], scaled[2])
    return _NAMED.get(told)
