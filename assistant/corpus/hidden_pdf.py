"""What a PDF page draws, operator by operator, in; the same without the words that its reader does not see out.

Not seen are words drawn in no ink, in white on no ground, in a size of a hair, or outside the page. `Eyes.look` and
`Eyes.leave` are visitors of pypdf's `extract_text`, before and after an operator: operands of such words are emptied.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

_SHOWING: Final = frozenset({b"Tj", b"TJ", b"'", b'"'})
_PAINTING: Final = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
_MOVING: Final = {b"m": 2, b"l": 2, b"c": 6, b"v": 4, b"y": 4}
# Clipping alone, and no ink at all.
_UNINKED: Final = (3, 7)
_TINY: Final = 2.0
_PALE: Final = 0.94
_MARGIN: Final = 2.0
# Grounds that are remembered of a page, and states that are kept.
_MOST: Final = 4_000
Matrix = Sequence[float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Ink:
    """How words are drawn: whether the ink is white, or clear, the mode of drawing, the size."""

    pale: bool = False
    clear: bool = False
    mode: int = 0
    size: float = 12.0


class Eyes:
    """Watches a page being drawn; with `through`, words drawn in no ink count as seen.

    `hidden` and `shown` count the operators that draw words, `pictured` tells of a picture of half a page or more.
    """

    def __init__(self, page: Box, clear: Collection[str] = (), through: bool = False) -> None:
        """Begin on an empty page of that box, left, bottom, right, top; `clear` names the states of no opacity."""
        self._page, self._clear, self._through = page, clear, through
        self._outside: list[_Ink] = []
        self._ink = _Ink()
        self._kept: list[_Ink] = []
        self._path: list[tuple[float, float]] = []
        self._grounds: list[Box] = []
        self.hidden = self.shown = 0
        self.pictured = False

    def look(self, operator: bytes, operands: Any, ctm: Matrix, tm: Matrix) -> None:
        """Note what an operator changes, and empty the operands of words that nobody sees."""
        if operator in _SHOWING:
            if operands and not self._is_seen(ctm, tm):
                self.hidden += 1
                operands[-1] = type(operands[-1])()
            else:
                self.shown += 1
        elif operator == b"q":
            self._kept = [*self._kept[-50:], self._ink]
        elif operator == b"Q":
            self._ink = self._kept.pop() if self._kept else self._ink
        elif operator == b"Do":
            self._outside.append(self._ink)
        else:
            self._note(operator, [float(one) for one in operands if isinstance(one, int | float)], operands, ctm)

    def leave(self, operator: bytes, _: object, ctm: Matrix, __: object) -> None:
        """Note a picture that was drawn, and take up the ink of before a form, which has its own."""
        if operator == b"Do" and self._outside:
            self._ink = self._outside.pop()
        if operator in (b"Do", b"INLINE IMAGE"):
            self._painted(_corners(0, 0, 1, 1), ctm)
            self.pictured |= _area(self._grounds[-1]) * 2 >= _area(self._page)

    def _note(self, operator: bytes, numbers: list[float], operands: Any, ctm: Matrix) -> None:
        if operator == b"Tr" and numbers:
            self._ink = replace(self._ink, mode=int(numbers[0]))
        elif operator == b"Tf" and numbers:
            self._ink = replace(self._ink, size=abs(numbers[-1]))
        elif operator == b"gs" and operands:
            self._ink = replace(self._ink, clear=str(operands[0]) in self._clear)
        elif operator in (b"g", b"rg", b"k", b"sc", b"scn", b"cs"):
            self._ink = replace(self._ink, pale=_is_pale(numbers))
        elif operator == b"re" and len(numbers) == 4:
            self._path += _corners(*numbers)
        elif operator in _MOVING and len(numbers) == _MOVING[operator]:
            self._path.append((numbers[-2], numbers[-1]))
        elif operator in _PAINTING:
            self._painted(self._path, ctm, self._ink.pale)
            self._path = []
        elif operator in (b"n", b"S", b"s"):
            self._path = []
        elif operator == b"sh":
            self._grounds.append(self._page)
        del self._path[_MOST:]

    def _painted(self, corners: Sequence[tuple[float, float]], ctm: Matrix, pale: bool = False) -> None:
        placed = [_placed(x, y, ctm) for x, y in corners]
        if not placed:
            return
        across, up = [x for x, _ in placed], [y for _, y in placed]
        box = (min(across), min(up), max(across), max(up))
        if pale:
            # White over what was dark: a ground no longer, where it covers all of it.
            self._grounds = [one for one in self._grounds if not _covers(box, one)]
        else:
            del self._grounds[:-_MOST]
            self._grounds.append(box)

    def _is_seen(self, ctm: Matrix, tm: Matrix) -> bool:
        if self._ink.clear or (self._ink.mode in _UNINKED and not self._through):
            return False
        inked = not self._ink.pale or self._ink.mode in (1, 2, 5, 6)
        if self._outside:
            # Where a form is laid on the page is not known here.
            return inked or bool(self._grounds)
        x, y = _placed(tm[4], tm[5], ctm)
        across, up = _placed(tm[2], tm[3], (*ctm[:4], 0, 0))
        large = self._ink.size * math.hypot(across, up) >= _TINY
        return large and _holds(self._page, x, y) and (inked or any(_holds(one, x, y) for one in self._grounds))


def _is_pale(parts: Sequence[float]) -> bool:
    if len(parts) == 4:
        return max(parts) <= 1 - _PALE
    return len(parts) in (1, 3) and min(parts) >= _PALE


def _corners(x: float, y: float, width: float, height: float) -> list[tuple[float, float]]:
    return [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]


def _placed(x: float, y: float, by: Matrix) -> tuple[float, float]:
    return x * by[0] + y * by[2] + by[4], x * by[1] + y * by[3] + by[5]


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] - _MARGIN <= x <= box[2] + _MARGIN and box[1] - _MARGIN <= y <= box[3] + _MARGIN


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _covers(box: Box, other: Box) -> bool:
    return box[0] <= other[0] and box[1] <= other[1] and box[2] >= other[2] and box[3] >= other[3]
