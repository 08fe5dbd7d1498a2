"""Reports in, the failures out: each opens to what was asked, answered and cited, and why that is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evals.labels import words
from evals.markup import Html, escaped, joined, tag
from evals.plots import duration
from evals.report import Report, one_line
from evals.results import Cited, Item, Run
from evals.scoring import Score

_MOST = 400
_STARS = re.compile(r"\*\*([^*\n]+)\*\*")


def failures(reports: Sequence[Report]) -> Html:
    """Write the list of failures with the fields that filter it."""
    shown = [(report.run, item) for report in reports for item in report.run.failed[:_MOST]]
    if not shown:
        return tag("section", tag("h2", "Failures"), tag("p", "None."), class_="suite", id="failures")
    left = [f"{len(one.run.failed) - _MOST} more of {one.run.suite}" for one in reports if one.run.failed[_MOST:]]
    notice = tag("p", f"Not shown here: {', '.join(left)}; the JSON report has them.", class_="notice") if left else ""
    new = {name for report in reports for change in report.changes.values() for name in change.fell}
    listed = [_failure(run, item, item.name in new) for run, item in shown]
    return tag("section", tag("h2", "Failures"), notice, _filters(shown), *listed, class_="suite", id="failures")


def _filters(shown: Sequence[tuple[Run, Item]]) -> Html:
    items = [item for _, item in shown]
    return tag(
        "div",
        _select("suite", [run.suite for run, _ in shown]),
        _select("kind", [item.kind for item in items]),
        _select("group", [item.group for item in items], "corpus"),
        _select("cause", [item.cause for item in items if item.cause]),
        tag("label", "words", tag("input", name="words", type="search", size=14)),
        tag("output", f"{len(items)}", class_="soft"),
        class_="filters",
    )


def _select(name: str, values: Sequence[str], label: str | None = None) -> Html:
    options = [tag("option", "all", value="")]
    options += [tag("option", f"{words(one)} ({values.count(one)})", value=one) for one in sorted(set(values))]
    return tag("label", label or name, tag("select", *options, name=name))


def _failure(run: Run, item: Item, new: bool) -> Html:
    summary = tag(
        "summary",
        tag("span", words(item.kind), class_="chip bad"),
        tag("b", item.name),
        tag("span", "new", class_="chip", title="passed in the baseline") if new else "",
        tag("span", one_line(item.explanation, 220), class_="reason"),
    )
    data = {"data_suite": run.suite, "data_kind": item.kind, "data_group": item.group, "data_cause": item.cause}
    return tag("details", summary, _opened(run, item), class_="failure", **data)


def _opened(run: Run, item: Item) -> Html:
    asked, told = run.words
    citations = joined([_citation(cited) for cited in item.citations]) if item.citations else "nothing"
    pairs: list[tuple[str, object]] = [
        (asked, item.asked),
        (told, _bold(item.told)),
        ("reason", item.explanation),
        ("citations", citations),
        *((words(name), value) for name, value in item.notes.items()),
    ]
    if item.scores:
        pairs.append(("scores", joined([_score(score) for score in item.scores])))
    if item.milliseconds:
        pairs.append(("took", duration(item.milliseconds)))
    return tag("dl", *(joined([tag("dt", name), tag("dd", value)]) for name, value in pairs))


def _bold(text: str) -> Html:
    return Html(_STARS.sub(r"<strong>\1</strong>", escaped(text)))


def _citation(cited: Cited) -> Html:
    return tag("blockquote", cited.quote, tag("small", f"{cited.title}, {cited.published}"))


def _score(score: Score) -> Html:
    sign = "✓" if score.passed else "✗"
    return tag(
        "div", f"{sign} {words(score.name)}: {score.explanation}", class_="score" if score.passed else "score bad"
    )
