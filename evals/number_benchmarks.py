"""Public cases of written numbers in, how many the assistant's figures answer out, by two conventions.

Recognizers-Text's French specifications (values of numbers, ordinals, percentages) and text2num's French assertions
(a text rewritten in digits). "news" is what a reader of the press takes for a figure; "benchmark" also obeys what these
suites decide otherwise, and nothing else:

- Recognizers: every "un" and "une" is the number 1, articles included.
- text2num: "premier" and "second" stay words unless ranks are listed; ranks up to the third stay words after "mon";
  a lone "zéro" stays a word; "un centième" is an article and a rank, never a part; "vingt-un" is no number; the day of
  a month is a number; where all numbers are asked for, articles are numbers.

Some cases contradict each other: text2num wants "zéro" and "vingt-un" read in one place and left in another, and
Recognizers reads both "vingt-un" and "un centième".
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from assistant.text.figures import find_figures
from evals.number_rewriting import rewrite

Convention = Literal["news", "benchmark"]
_KINDS = {
    "NumberModel": ("number",), "OrdinalModel": ("ordinal",), "PercentModel": ("percent",),
    "CurrencyModel": ("currency",), "DimensionModel": ("measure",), "TemperatureModel": ("measure",),
    "AgeModel": ("age", "duration"),
}  # fmt: skip
# These specifications list the expressions of one kind in long sentences, which hold others of it too.
_AMONG_OTHERS = frozenset({"CurrencyModel", "DimensionModel", "AgeModel"})
_ARTICLE = re.compile(r"(?i)\bune?\b")


@dataclass(frozen=True, slots=True)
class NumberCase:
    """A text of a suite with what it wants: values for Recognizers-Text, a text in digits for text2num."""

    suite: str
    text: str
    values: tuple[float, ...] = ()
    digits: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cases of a suite were answered as wanted, and the texts of those that were not."""

    right: int
    total: int
    missed: tuple[str, ...]


def load_cases(folder: Path) -> list[NumberCase]:
    """Read both suites from their JSON lines; an absent file raises OSError."""
    recognizers = [_recognizers(row) for row in _rows(folder / "recognizers_fr_dev.jsonl")]
    text2num = [
        NumberCase(f"text2num {row['kind']}", row["text"], digits=row["expected"])
        for row in _rows(folder / "text2num_fr.jsonl")
    ]
    return [case for case in recognizers if case] + text2num


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _recognizers(row: dict[str, Any]) -> NumberCase | None:
    suite = Path(row["source"]).stem
    if suite not in _KINDS:
        return None
    written = [result["Resolution"].get("value") for result in row["results"]]
    values = [float(value.rstrip("%").replace(",", ".")) for value in written if value]
    return NumberCase(suite, row["text"], tuple(values))


def tally(cases: Sequence[NumberCase], convention: Convention) -> dict[str, Tally]:
    """Return the result of each suite, in the order of the cases."""
    results: dict[str, Tally] = {}
    for case in cases:
        before = results.get(case.suite, Tally(0, 0, ()))
        right = answers(case, convention)
        missed = before.missed if right else (*before.missed, case.text)
        results[case.suite] = Tally(before.right + right, before.total + 1, missed)
    return results


def answers(case: NumberCase, convention: Convention) -> bool:
    """Tell whether the figures found in a case's text are those it wants."""
    if case.digits is None:
        return _alike(_values(case, convention), case.values)
    if case.suite == "text2num invalid":
        whole = [figure for figure in find_figures(case.text, "fr") if figure.surface == case.text]
        return not whole
    if convention == "benchmark":
        return rewrite(case.text, articles=case.suite != "text2num replace_numbers") == case.digits
    wanted = [float(number.replace(",", ".")) for number in re.findall(r"\d+(?:,\d+)?", case.digits)]
    return _alike([value for _, value in _found(case.text, None)], wanted)


def _values(case: NumberCase, convention: Convention) -> list[float]:
    found = _found(case.text, _KINDS[case.suite])
    if convention == "benchmark" and case.suite == "NumberModel":
        spans = [range(figure.start, figure.end) for figure in find_figures(case.text, "fr")]
        found += [
            (match.start(), 1.0)
            for match in _ARTICLE.finditer(case.text)
            if not any(match.start() in span for span in spans)
        ]
    values = [value for _, value in sorted(found)]
    if case.suite in _AMONG_OTHERS:
        values = [value for value in values if any(math.isclose(value, wanted) for wanted in case.values)]
    return values


def _found(text: str, kinds: tuple[str, ...] | None) -> list[tuple[int, float]]:
    ends = [
        (figure.start, value)
        for figure in find_figures(text, "fr")
        if kinds is None or figure.kind in kinds
        for value in (figure.value, figure.upper)
    ]
    return [(start, value) for start, value in ends if value is not None]


def _alike(found: Sequence[float], wanted: Sequence[float]) -> bool:
    close = (math.isclose(a, b, rel_tol=1e-6) for a, b in zip(found, wanted, strict=False))
    return len(found) == len(wanted) and all(close)
