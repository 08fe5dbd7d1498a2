"""The conversations that a browser keeps: a value of its storage in, conversations out, and back, within bounds."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from assistant.page.turns import Turn, read_turn, title_of

_CONVERSATIONS = 30
_TURNS = 60
_NAME = 120

Shelf = list[dict[str, Any]]


def read_shelf(kept: object) -> Shelf:
    """Return the conversations that a browser kept, whatever its storage holds."""
    found = kept if isinstance(kept, list) else []
    return [one for one in found if isinstance(one, dict) and isinstance(one.get("id"), str)][:_CONVERSATIONS]


def shelved(kept: object, conversation: str, turns: Sequence[Turn]) -> Shelf:
    """Return the conversations with this one first, as it is now; one that nothing was asked in is not kept."""
    others = [one for one in read_shelf(kept) if one["id"] != conversation]
    answered = [turn for turn in turns if not turn.waits][-_TURNS:]
    if not answered:
        return others
    given = next((one.get("given") for one in read_shelf(kept) if one["id"] == conversation), None)
    own = {"id": conversation, "title": title_of(answered), "turns": [turn.to_dict() for turn in answered]}
    return [own | ({"given": given} if given else {}), *others][:_CONVERSATIONS]


def renamed(kept: object, conversation: str, title: str) -> Shelf:
    """Return the conversations, one under the name that its reader gives it; an empty name changes nothing."""
    name = " ".join(title.split())[:_NAME]
    return [one | {"given": name} if name and one["id"] == conversation else one for one in read_shelf(kept)]


def without(kept: object, conversation: str) -> Shelf:
    """Return the conversations without one."""
    return [one for one in read_shelf(kept) if one["id"] != conversation]


def turns_of(kept: object, conversation: str) -> list[Turn]:
    """Return the turns of a conversation, none where it is not kept."""
    for one in read_shelf(kept):
        turns = one.get("turns")
        if one["id"] == conversation and isinstance(turns, list):
            return [turn for turn in map(read_turn, turns) if turn]
    return []


def choices(kept: object) -> list[tuple[str, str]]:
    """Return title and id of each conversation, the latest first."""
    return [(str(one.get("given") or one.get("title") or "…"), one["id"]) for one in read_shelf(kept)]


def new_id() -> str:
    """Return the id of a conversation that begins."""
    return secrets.token_hex(8)
