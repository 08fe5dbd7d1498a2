"""Style sheets and `style` attributes in, the declarations that hold for an element of a page out.

What is read of CSS: rules of tags, classes and ids, one inside another, for all screens; in the order of the cascade.
Sheets of elsewhere are not fetched.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

_LONGEST: Final = 1_000_000
_RULES: Final = 20_000
_DEEP: Final = 40
# What can take words out of a reader's sight.
_TELLING: Final = frozenset(
    "display visibility opacity font-size font color background background-color background-image position left top"
    " right bottom text-indent clip clip-path height width max-height max-width overflow overflow-x overflow-y"
    " transform content-visibility".split()
)
_DECLARED: Final = re.compile(r"([\w-]{1,30})\s{0,9}:\s{0,9}([^;{}]{1,300})")
_COMPOUND: Final = re.compile(r"(?:\*|[a-z][a-z0-9]*)?(?:[.#][\w-]{1,80})*", re.IGNORECASE)
_PART: Final = re.compile(r"[.#]?[\w*-]+")
_SCREENS: Final = re.compile(r"@(?:media\s{1,9}(?:(?:only\s{1,9})?screen|all)\s{0,9}$|layer\b|supports\b|container\b)")
Declared = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Rule:
    """A selector, its parts from the innermost outwards, and what it declares: (important, name, value)."""

    parts: tuple[tuple[str, ...], ...]
    direct: tuple[bool, ...]
    declared: tuple[tuple[bool, str, str], ...]
    order: tuple[int, int, int, int]


class Styles:
    """The style sheets that stand in a page."""

    def __init__(self, sheets: str) -> None:
        """Read the text of all sheets of a page."""
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        for number, (selector, block) in enumerate(_blocks(_without_comments(sheets[:_LONGEST]))):
            declared = tuple(_declarations(block))
            if number > _RULES or not declared:
                continue
            for one in selector.split(",")[:100]:
                self._add(one.strip(), declared, number)

    def of(self, element: Any) -> Declared:
        """Return what holds for an element: of rules, then of its `style`, the important ones last."""
        found = [
            (important, rule.order, name, value)
            for key in _keys(element)
            for rule in self._rules.get(key, ())
            if _matches(rule, element)
            for important, name, value in rule.declared
        ]
        own = (9, 0, 0, 0)
        found += [(important, own, name, value) for important, name, value in _declarations(element.get("style") or "")]
        return {name: value for _, _, name, value in sorted(found, key=lambda one: one[:2])}

    def _add(self, selector: str, declared: tuple[tuple[bool, str, str], ...], number: int) -> None:
        parts = re.sub(r"\s{0,9}>\s{0,9}", " >", selector).split()
        compounds = [part.removeprefix(">") for part in reversed(parts)]
        if not compounds or not all(one and _COMPOUND.fullmatch(one) for one in compounds):
            return
        tests = tuple(tuple(_PART.findall(one)) for one in compounds)
        flat = [test for part in tests for test in part]
        weight = [sum(test[0] == sign for test in flat) for sign in "#."]
        order = (weight[0], weight[1], sum(test[0] not in "#.*" for test in flat), number)
        direct = tuple(part.startswith(">") for part in reversed(parts))
        self._rules[_key(tests[0])].append(_Rule(tests, direct, declared, order))


def _without_comments(css: str) -> str:
    pieces, at = [], 0
    while (begin := css.find("/*", at)) >= 0:
        pieces.append(css[at:begin])
        end = css.find("*/", begin + 2)
        if end < 0:
            return "".join(pieces)
        at = end + 2
    return "".join([*pieces, css[at:]])


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield each selector with its block, those of all screens; what holds for paper or narrow screens is left out."""
    opened: list[str] = []
    at = 0
    for brace in re.finditer(r"[{};]", css):
        if brace.group() == ";":
            # Between blocks it ends an order such as @import; in a block it stands between declarations.
            at = at if opened else brace.end()
            continue
        words, at = css[at : brace.start()].strip(), brace.end()
        if brace.group() == "{":
            opened.append(words.lower() if words.startswith("@") else words)
        elif opened:
            selector = opened.pop()
            if not selector.startswith("@") and all(_SCREENS.match(outer) for outer in opened):
                yield selector, words


def _declarations(block: str) -> Iterator[tuple[bool, str, str]]:
    for name, value in _DECLARED.findall(block[:20_000]):
        plain = value.strip().lower()
        if name.lower() in _TELLING:
            yield "!" in plain, name.lower(), plain.partition("!")[0].strip()


def _key(tests: tuple[str, ...]) -> str:
    return next((test for sign in "#." for test in tests if test[0] == sign), tests[0].lower())


def _keys(element: Any) -> Iterator[str]:
    yield from (f".{name}" for name in dict.fromkeys((element.get("class") or "").split()))
    yield f"#{element.get('id')}"
    yield element.tag.lower()
    yield "*"


def _matches(rule: _Rule, element: Any) -> bool:
    if not _is(rule.parts[0], element):
        return False
    above = element.getparent()
    for place, part in enumerate(rule.parts[1:]):
        for _ in range(1 if rule.direct[place] else _DEEP):
            if above is None or _is(part, above):
                break
            above = above.getparent()
        if above is None or not _is(part, above):
            return False
        above = above.getparent()
    return True


def _is(tests: tuple[str, ...], element: Any) -> bool:
    classes = (element.get("class") or "").split()
    return all(
        test[1:] in classes
        if test[0] == "."
        else test[1:] == element.get("id")
        if test[0] == "#"
        else test == "*" or test.lower() == element.tag
        for test in tests
    )
