"""A report in, its section of the page out: measures, scores by kind, kind by group, latency, what was run."""

from __future__ import annotations

from collections.abc import Sequence

from evals.baselines import Change
from evals.gate import Threshold
from evals.html_top import state
from evals.labels import amount, bound, is_share, label, words
from evals.markup import Html, joined, tag
from evals.measure import Measure
from evals.plots import histogram, proportion, reliability, strip
from evals.report import Report, counted, mark, verdict
from evals.results import Item, Run, by_kind


def suite_section(report: Report) -> Html:
    """Write the section of a suite."""
    run = report.run
    left = [plot for plot in (_kinds(run), _reliability(run), _latency(run)) if plot]
    return tag(
        "section",
        tag("h2", run.suite, " ", state(report)),
        tag("p", verdict(report)[0], class_="soft"),
        *(tag("p", f"Skipped: {message}", class_="notice") for message in (*run.skipped, *run.left)),
        _measures(report),
        tag("div", tag("div", *left), _heat(run) or "", class_="plots"),
        _settings(run),
        class_="suite",
        id=f"suite-{run.suite}",
    )


def _measures(report: Report) -> Html:
    wanted = {threshold.name: threshold for threshold in report.thresholds}
    measured = [one for one in report.run.measures.values() if one.count]
    first = [one for one in measured if one.name in wanted or mark(report, one.name)] or measured
    others = [one for one in measured if one not in first]
    more = tag("summary", counted(len(others), "other measure"))
    folded = tag("details", more, _rows(report, others, wanted), class_="more") if others else ""
    return tag("div", tag("h3", "Measures"), _rows(report, first, wanted), folded, class_="card")


def _rows(report: Report, measures: Sequence[Measure], wanted: dict[str, Threshold]) -> Html:
    titles = {"measure": None, "": "plot", "value": None, "95 %": "wide", "cases": "wide"}
    titles |= {"change": "wide"} if report.changes else {}
    head = [tag("th", title, class_=kind) for title, kind in (titles | {"wanted": None, " ": None}).items()]
    rows = [_row(report, one, wanted.get(one.name)) for one in measures]
    return tag("div", tag("table", tag("thead", tag("tr", *head)), tag("tbody", *rows)), class_="scroll")


def _row(report: Report, measure: Measure, wanted: Threshold | None) -> Html:
    limit = (wanted.at_least if wanted.at_most is None else wanted.at_most) if wanted else None
    fell = mark(report, measure.name)
    drawn: Html | str = ""
    if is_share(measure):
        drawn = strip(measure.value or 0, measure.low, measure.high, limit, bool(fell))
    others = [_between(measure), str(measure.count)]
    others += [_moved(measure, report.changes.get(measure.name))] if report.changes else []
    chip = tag("span", fell.lower(), class_="chip bad") if fell else tag("span", "reached", class_="chip good")
    cells = [tag("td", label(measure.name), title=measure.name), tag("td", drawn, class_="plot")]
    cells += [tag("td", amount(measure), class_="num"), *(tag("td", said, class_="num wide") for said in others)]
    cells.append(tag("td", bound(measure, wanted) if wanted else "", class_="num"))
    return tag("tr", *cells, tag("td", chip if fell or wanted else ""), class_="fell" if fell else None)


def _between(measure: Measure) -> str:
    if measure.low is None or measure.high is None:
        return ""
    return f"{amount(measure, measure.low)} to {amount(measure, measure.high)}"


def _moved(measure: Measure, change: Change | None) -> str:
    if change is None or change.difference is None:
        return ""
    if not change.difference:
        return "="
    shown = [
        amount(measure, one, signed=True) for one in (change.difference, change.low, change.high) if one is not None
    ]
    return shown[0] if len(shown) < 3 else f"{shown[0]} ({shown[1]} to {shown[2]})"


def _kinds(run: Run) -> Html | None:
    shares = sorted(by_kind(run.items).values(), key=lambda one: one.value or 0.0)
    if not shares:
        return None
    cells: list[Html] = []
    for one in shares:
        drawn = proportion(one.value or 0.0, one.low or 0.0, one.high or 0.0)
        right = f"{one.count - len(one.fallen)}/{one.count}"
        cells.append(tag("div", tag("span", words(one.name)), drawn, tag("span", right)))
    return _plot("Without a fault, by kind", tag("div", *cells, class_="kinds"), "The worst first; whiskers: 95 %.")


def _heat(run: Run) -> Html | None:
    """Draw kinds against groups; a cell shows the share without a fault, and picks its failures."""
    groups = sorted({item.group for item in run.items})
    if len(groups) < 2:
        return None
    kinds = dict.fromkeys(item.kind for item in run.items)
    head = tag("tr", tag("th"), *(tag("th", group, scope="col") for group in groups))
    rows = [
        tag("tr", tag("th", words(kind), scope="row"), *(_cell(run, kind, group) for group in groups)) for kind in kinds
    ]
    drawn = tag("div", tag("table", tag("thead", head), tag("tbody", *rows), class_="heat"), class_="scroll")
    return _plot("Kind by corpus", drawn, "Per cent without a fault; a cell with faults shows them.")


def _cell(run: Run, kind: str, group: str) -> Html:
    here: list[Item] = [item for item in run.items if (item.kind, item.group) == (kind, group)]
    if not here:
        return tag("td", "·", class_="none")
    right = sum(item.passed for item in here)
    share = right / len(here)
    ill = 0 if share == 1 else 25 + 60 * (1 - share)
    picks = {"class_": "pick", "data_suite": run.suite, "data_kind": kind, "data_group": group}
    said = f"{words(kind)}, {group}: {right} of {len(here)}"
    chosen = picks if share < 1 else {"disabled": "disabled"}
    shown = f"{100 * share:.0f}" if share < 0.99 or share == 1 else f"{min(99.9, 100 * share):.1f}"
    return tag("td", tag("button", shown, type="button", style=f"--ill: {ill:.0f}", title=said, **chosen))


def _latency(run: Run) -> Html | None:
    took = [item.milliseconds for item in run.items if item.milliseconds > 0]
    return _plot("Latency", histogram(took), f"{len(took)} {run.noun}; logarithmic axis.") if took else None


def _reliability(run: Run) -> Html | None:
    """Draw what a suite of probabilities said against what was so; nothing for the other suites."""
    pairs = [
        (one.record["said"], one.record["answerable"]) for one in run.items if {"said", "answerable"} <= {*one.record}
    ]
    if not pairs:
        return None
    said, true = zip(*pairs, strict=True)
    caption = "Across: the probability that was said; up: how often it was so; the size of a dot: how many."
    return _plot("Reliability", reliability(said, true), caption)


def _plot(title: str, drawn: Html, caption: str) -> Html:
    return tag("figure", tag("h3", title), drawn, tag("small", caption), class_="card")


def _settings(run: Run) -> Html:
    pairs = {"seed": str(run.seed), **run.settings}
    rows = joined([tag("tr", tag("th", name), tag("td", value)) for name, value in pairs.items()])
    return tag("details", tag("summary", "What was run"), tag("table", rows), class_="more")
