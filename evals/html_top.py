"""Reports in, the top of the page out: the verdict, what is good, what is not, and why, to be read in ten seconds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evals.baselines import Change
from evals.labels import amount, bound, label, words
from evals.markup import Html, tag
from evals.plots import proportion
from evals.report import Report, counted, one_line
from evals.results import by_kind, causes, faultless

_MOST = 6
_CASES = 3


def banner(reports: Sequence[Report]) -> Html:
    """Say in three lines whether the run passed, and where it is weakest."""
    fell = [name for report in reports if not report.passed for name in _fallen(report)]
    thresholds = sum(len(report.thresholds) for report in reports)
    missed = sum(len(report.falls) for report in reports)
    regressed = sum(len(report.regressions) for report in reports if not report.run.informational)
    compared = any(report.changes for report in reports)
    against = (
        f"; {counted(regressed, 'measure') if regressed else 'no measure'} worse than the baseline beyond chance"
        if compared
        else ""
    )
    held = f"{thresholds - missed} of {thresholds} thresholds reached{against}."
    title = "Failed: " + "; ".join(dict.fromkeys(map(label, fell))) if fell else "Passed"
    lines = [tag("p", held), *(tag("p", f"Weakest: {weak}.") for weak in [_weakest(reports)] if weak)]
    return tag("header", tag("h1", title), *lines, class_="banner fell" if fell else "banner")


def _weakest(reports: Sequence[Report]) -> str:
    """Name the kind of each suite with the least share without a fault."""
    found = []
    for run in (report.run for report in reports if not report.run.informational):
        kinds = [one for one in by_kind(run.items).values() if one.fallen]
        if kinds:
            least = min(kinds, key=lambda one: one.value or 0.0)
            right = f"{least.count - len(least.fallen)} of {least.count} without a fault"
            found.append(f"{run.suite}, {words(least.name)} ({right})")
    return "; ".join(found)


def tiles(reports: Sequence[Report]) -> Html:
    """Show the share of each suite that is without a fault."""
    return tag("div", *(_tile(report) for report in reports), class_="cards")


def brief(reports: Sequence[Report]) -> Html:
    """Show three lists: what is good, what is not (what fell first), why; after a failure, what is good comes last."""
    good = [line for report in reports for line in _good(report)]
    bad = [line for find in (_bad, _weak) for report in reports for line in find(report)]
    why = [line for report in reports for line in _why(report)]
    lists = [
        _list("What is good", good, "points", "Nothing that a threshold asks for."),
        _list("What is not", bad, "points bad", "Nothing: no fault was found."),
        _list("Why", why, "points why", "No failure to explain."),
    ]
    ordered = lists if all(report.passed for report in reports) else [*lists[1:], lists[0]]
    return tag("div", *ordered, class_="cards brief")


def state(report: Report) -> Html:
    """Return the mark of a suite: passed, failed, information."""
    if report.run.informational:
        return tag("span", "information", class_="chip")
    return tag("span", "passed", class_="chip good") if report.passed else tag("span", "failed", class_="chip bad")


def _tile(report: Report) -> Html:
    run, share = report.run, faultless("all", report.run.items)
    said = f"{share.count - len(share.fallen)} of {share.count} {run.noun} without a fault"
    bar = "" if share.low is None else proportion(share.value or 0.0, share.low, share.high or 0.0)
    percent = "-" if share.value is None else f"{100 * share.value:.1f} %"
    link = tag("a", run.suite, href=f"#suite-{run.suite}")
    return tag("div", state(report), tag("h3", link), tag("b", percent), bar, tag("small", said), class_="card tile")


def _fallen(report: Report) -> list[str]:
    return [fall.threshold.name for fall in report.falls] + [one.measure.name for one in report.regressions]


def _good(report: Report) -> Iterator[Html]:
    fell = set(_fallen(report))
    for threshold in report.thresholds:
        measure = report.run.measures[threshold.name]
        if measure.value is not None and threshold.name not in fell:
            yield _point(label(threshold.name), amount(measure), bound(measure, threshold))
    for name, one in report.changes.items():
        if _improved(one.low, one.high, one.measure.better):
            yield _point(f"{label(name)}, better", amount(one.measure, one.difference or 0, signed=True))


def _improved(low: float | None, high: float | None, better: str) -> bool:
    return (better == "higher" and low is not None and low > 0) or (better == "lower" and high is not None and high < 0)


def _bad(report: Report) -> Iterator[Html]:
    regressed = {one.measure.name: one for one in report.regressions}
    for fall in report.falls:
        change = regressed.pop(fall.threshold.name, None)
        wanted, named = bound(fall.measure, fall.threshold), change.fell if change else fall.measure.fallen
        yield _point(label(fall.threshold.name), amount(fall.measure), wanted, _moved(change), _named(named))
    for name, change in regressed.items():
        yield _point(label(name), amount(change.measure), "", _moved(change), _named(change.fell))


def _weak(report: Report) -> Iterator[Html]:
    kinds = [one for one in by_kind(report.run.items).values() if one.fallen]
    for one in sorted(kinds, key=lambda one: -len(one.fallen))[: _MOST - 1]:
        said = f"{report.run.suite}, {words(one.name)}: {len(one.fallen)} of {one.count} with a fault"
        yield tag("li", tag("button", said, **_picks(report, kind=one.name)), class_="weak")


def _why(report: Report) -> Iterator[Html]:
    for cause, count in list(causes(report.run.items).items())[:_MOST]:
        said = f"{report.run.suite}: {one_line(cause, 120)}, {counted(count, 'time')}"
        yield tag("li", tag("button", said, **_picks(report, cause=cause)))
    for message in (*report.run.skipped, *report.run.left):
        yield tag("li", f"{report.run.suite}, not asked: {one_line(message, 90)}")


def _picks(report: Report, **chosen: str) -> dict[str, str]:
    return {"class_": "pick", "type": "button", "data_suite": report.run.suite} | {
        f"data_{name}": value for name, value in chosen.items()
    }


def _point(name: str, value: str, wanted: str = "", *more: str) -> Html:
    line = tag("span", name, class_="name"), tag("b", value), tag("small", wanted)
    return tag("li", tag("div", *line, class_="point"), *(tag("small", one) for one in more if one))


def _moved(change: Change | None) -> str:
    return f"{amount(change.measure, change.difference or 0, signed=True)} against the baseline; " if change else ""


def _named(names: Sequence[str]) -> str:
    more = f"; and {len(names) - _CASES} more" if names[_CASES:] else ""
    return "; ".join(names[:_CASES]) + more


def _list(title: str, lines: Sequence[Html], kind: str, none: str) -> Html:
    shown = tag("ul", *lines, class_=kind) if lines else tag("p", none, class_="soft")
    return tag("section", tag("h2", title), shown, class_="card")
