"""Options in, the timelines of the gold corpora held against what people read in them out, as a Run."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from assistant import Assistant, Event, Settings
from evals.corpora import OriginalsMissingError, originals_shelf
from evals.embedders import Remembering
from evals.measure import SEED, Measure, mean_of, ratio_of
from evals.options import Options
from evals.results import Item, Run
from evals.timeline_scorers import Pairing, invented, linked, merged_pairs, pair, right_date
from evals.timelines import GoldEvent, GoldTimeline, load_timelines
from evals.versions import versions


class Judged:
    """A gold timeline with what the assistant made of its articles."""

    def __init__(self, gold: GoldTimeline, events: Sequence[Event]) -> None:
        self.gold = gold
        self.events = events
        self.pairing: Pairing = pair(gold.events, events)


def run_timelines(options: Options) -> Run:
    """Build the timelines of the corpora that are here. Raises CaseError."""
    judged, skipped = [], []
    for gold in load_timelines():
        if gold.corpus == "originals" and options.corpus == "default":
            continue
        try:
            judged.append(_judge(gold, options.cache))
        except OriginalsMissingError as missing:
            skipped.append(str(missing))
    items = [item for one in judged for item in _items(one)]
    return Run(
        "timeline",
        tuple(items),
        measures(judged),
        versions(),
        SEED,
        tuple(skipped),
        noun="events",
        words=("event", "told"),
    )


def _judge(gold: GoldTimeline, cache: Path | None) -> Judged:
    """Ingest the articles of a gold timeline, and read the timeline that the assistant makes of them."""
    with closing(Remembering(cache)) as embedder, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        press = Path(folder) / "press"
        press.mkdir()
        texts = gold.texts or originals_shelf().texts
        for name, text in texts.items():
            (press / name).write_text(text, encoding="utf-8")
        with closing(Assistant(Settings(index=Path(folder) / "index"), embedder)) as bot:
            bot.ingest([str(press)])
            return Judged(gold, bot.timeline())


def measures(judged: Sequence[Judged]) -> dict[str, Measure]:
    """Measure recall, precision, dates, merging and links over all corpora, and by corpus."""
    found = _measures(judged, "")
    for one in judged:
        found += _measures([one], f"_{one.gold.corpus}")
    return {measure.name: measure for measure in found}


def _measures(judged: Sequence[Judged], end: str) -> list[Measure]:
    met = [(one, gold, event) for one in judged for gold, event in one.pairing.met]
    told = [(gold, event) for _, gold, event in met if event is not None]
    wanted = {gold.name: float(event is not None) for _, gold, event in met if not gold.optional}
    events = {f"{one.gold.corpus} {e.id}": float(e not in one.pairing.false) for one in judged for e in one.events}
    denials = {gold.name: float(linked(gold, one.pairing)) for one, gold, _ in met if gold.denies}
    pairs = [merged_pairs(one.gold.events, one.events, one.pairing) for one in judged]
    twice = {one.gold.corpus: 2.0 * right for one, (right, _, _) in zip(judged, pairs, strict=True)}
    both = {one.gold.corpus: float(made + due) for one, (_, made, due) in zip(judged, pairs, strict=True)}
    return [
        mean_of(f"event_recall{end}", wanted),
        mean_of(f"event_precision{end}", events),
        mean_of(f"dates_right{end}", {gold.name: float(right_date(gold, event)) for gold, event in told}),
        mean_of(f"invented_precision{end}", {gold.name: float(invented(gold, e)) for gold, e in told}, "lower"),
        mean_of(f"kinds_right{end}", {gold.name: float(event.kind in gold.kinds) for gold, event in told}),
        ratio_of(f"merging_f1{end}", twice, both),
        mean_of(f"denial_links{end}", denials),
    ]


def _items(judged: Judged) -> list[Item]:
    known = [_known(judged, gold, event) for gold, event in judged.pairing.met if event or not gold.optional]
    return [*known, *(_false(judged, event) for event in judged.pairing.false)]


def _known(judged: Judged, gold: GoldEvent, event: Event | None) -> Item:
    cause = ""
    if event is None:
        cause = "missed"
    elif not right_date(gold, event):
        cause = "dated finer than told" if invented(gold, event) else "another date"
    elif gold.denies and not linked(gold, judged.pairing):
        cause = "denial not linked"
    told = f"{event.date or 'undated'} {event.kind}: {event.text}" if event else "nothing"
    return Item(
        name=gold.name,
        kind=gold.kinds[0],
        group=judged.gold.corpus,
        passed=not cause,
        explanation=f"{cause}: {gold.date or 'undated'} wanted" if cause else "",
        asked=f"{gold.date or 'undated'}: {gold.name}",
        told=told,
        cause=cause,
        record={"date": gold.date, "told": event.date if event else None},
    )


def _false(judged: Judged, event: Event) -> Item:
    text = f"{event.date or 'undated'} {event.kind}: {event.text}"
    return Item(
        name=f"false {judged.gold.corpus} {event.id}",
        kind=event.kind,
        group=judged.gold.corpus,
        passed=False,
        explanation="no event of the gold timeline",
        asked="nothing",
        told=text,
        cause="no event",
    )
