"""Runs made by hand, for the tests of the reports: what is asked and told holds all that could be read as markup."""

from __future__ import annotations

from evals.gate import Threshold
from evals.measure import Measure, mean_of
from evals.report import Report, judged
from evals.results import Cited, Item, Run
from evals.scoring import Score

HOSTILE = "</details><script>alert(1)</script><img src=http://example.org/x.png onerror=alert(2)> | *x* \x00 \ud800 ]]>"
NAMES = tuple(f"case {number}" for number in range(20))


def item(name: str, passed: bool = True, kind: str = "figure", group: str = "fr, default") -> Item:
    """Return an item whose every text is hostile when it failed."""
    if passed:
        return Item(name, kind, group, True, "", name, "**400** habitants [1].", 12.5)
    cited = Cited(f"Plus de 400 habitants. {HOSTILE}", f"Un pont {HOSTILE}", "2021-05-04, stated")
    return Item(
        name=name,
        kind=kind,
        group=group,
        passed=False,
        explanation=f"correct: does not say 400 {HOSTILE}",
        asked=f"Combien ? {name} {HOSTILE}",
        told=f"**500** habitants {HOSTILE}",
        milliseconds=800.0,
        cause="not the right answer",
        citations=(cited,),
        scores=(Score("correct", 0.0, False, "does not say 400"), Score("brief", 1.0, True, "1 sentence")),
        notes={"why": "donné"},
        identity=name,
    )


def right(failed: tuple[str, ...] = (), names: tuple[str, ...] = NAMES) -> Measure:
    """Measure how many of the named cases are right."""
    return mean_of("right_fr", {name: float(name not in failed) for name in names})


def run(failed: tuple[str, ...] = (), suite: str = "gold", names: tuple[str, ...] = NAMES) -> Run:
    """Return a run over figures (the first half) and dates, of which the named cases failed."""
    half = len(names) // 2
    items = tuple(
        item(name, name not in failed, "figure" if at < half else "date", "fr, default" if at % 2 else "en, default")
        for at, name in enumerate(names)
    )
    latency = Measure("latency_median_ms", 12.5, None, None, len(names), (), "neither")
    found = {one.name: one for one in (right(failed, names), latency)}
    return Run(suite, items, found, {"python": "3.11"}, 7)


def report(failed: tuple[str, ...] = (), suite: str = "gold") -> Report:
    """Return a run held against the threshold 0.9."""
    return judged(run(failed, suite), [Threshold("right_fr", at_least=0.9)])
