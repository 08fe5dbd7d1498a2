"""The request that an event of the page is about to the session it belongs to, and what is done for it given up."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from gradio.context import LocalContext

from assistant import page
from assistant.answering.giving_up import GIVEN_UP

P = ParamSpec("P")
T = TypeVar("T")


def session() -> str:
    """Return the session that is being served, "" for none."""
    request = LocalContext.request.get(None)
    return getattr(request, "session_hash", None) or ""


def given_up_with(waiting: page.Waiting, call: Callable[P, T]) -> Callable[P, T]:
    """Return a call that stops waiting when its client goes."""

    @wraps(call)
    def called(*given: P.args, **named: P.kwargs) -> T:
        with waiting.of(session()) as given_up:
            token = GIVEN_UP.set(given_up)
            try:
                return call(*given, **named)
            finally:
                GIVEN_UP.reset(token)

    return called


def forgotten_after(call: Callable[P, T]) -> Callable[P, T]:
    """Return a call after which nothing is kept of its session: each of a program's calls would open one more."""

    @wraps(call)
    def called(*given: P.args, **named: P.kwargs) -> T:
        try:
            return call(*given, **named)
        finally:
            holder = getattr(LocalContext.blocks.get(None), "state_holder", None)
            if holder is not None:
                holder.session_data.pop(session(), None)
                holder.time_last_used.pop(session(), None)

    return called
