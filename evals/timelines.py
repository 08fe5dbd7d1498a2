"""Gold timelines in YAML in, their texts and events out; what the file must say is checked. Raises CaseError."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from assistant.text.edtf import bounds
from evals.cases import CaseError

FOLDER: Final = Path(__file__).resolve().parent / "timelines"
_FIELDS = {"name", "date", "accept", "kinds", "actors", "optional", "denies", "told"}


@dataclass(frozen=True, slots=True)
class GoldTold:
    """A sentence that tells an event: the file name of its article, and words that stand in it alone."""

    article: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event that the articles tell; an `optional` one is neither missed when absent nor false when present."""

    name: str
    date: str | None
    accept: tuple[str | None, ...]
    kinds: tuple[str, ...]
    actors: tuple[str, ...]
    told: tuple[GoldTold, ...]
    optional: bool = False
    denies: str | None = None


@dataclass(frozen=True, slots=True)
class GoldTimeline:
    """The events of one corpus, and its texts by file name where the file brings them."""

    corpus: str
    texts: Mapping[str, str]
    events: tuple[GoldEvent, ...]


def load_timelines(folder: Path = FOLDER) -> list[GoldTimeline]:
    """Read the timelines of a folder, by file name."""
    return [_read(path) for path in sorted(folder.glob("*.yaml"))]


def _read(path: Path) -> GoldTimeline:
    # Dates stay as written: YAML would make some of them days.
    # It makes strings only.
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # nosec B506
    events = tuple(_event(path, fields) for fields in content["events"])
    names = {event.name for event in events}
    for event in events:
        if event.denies is not None and event.denies not in names:
            raise CaseError(f"{path.name}: {event.name} denies an event that is not there: {event.denies}")
    return GoldTimeline(content["corpus"], content.get("texts", {}), events)


def _event(path: Path, fields: Mapping[str, Any]) -> GoldEvent:
    unknown = set(fields) - _FIELDS
    if unknown or not fields.get("told"):
        raise CaseError(f"{path.name}: {fields.get('name')}: unknown {sorted(unknown)}, or told nowhere")
    told = tuple(GoldTold(one["article"], tuple(one["words"])) for one in fields["told"])
    return GoldEvent(
        fields["name"],
        _date(path, fields["date"]),
        tuple(_date(path, value) for value in fields.get("accept", ())),
        tuple(fields["kinds"]),
        tuple(fields["actors"]),
        told,
        fields.get("optional") == "true",
        fields.get("denies"),
    )


def _date(path: Path, value: str) -> str | None:
    if value == "null":
        return None
    if bounds(value) is None:
        raise CaseError(f"{path.name}: not a date in EDTF: {value}")
    return value
