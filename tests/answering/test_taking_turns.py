"""Turns: so many at a time, first come first, what nobody waits for last, and who gives up leaves the line."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextvars import copy_context

import pytest

from assistant.answering.giving_up import GIVEN_UP, GivenUpError
from assistant.answering.taking_turns import Turns, aside


def _started(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=copy_context().run, args=(work,), daemon=True)
    thread.start()
    time.sleep(0.02)
    return thread


def _in_line(turns: Turns, name: str, done: list[str]) -> threading.Thread:
    def work() -> None:
        with turns.taken():
            done.append(name)

    return _started(work)


def test_first_come_first_and_what_nobody_waits_for_last() -> None:
    turns, done = Turns(1), list[str]()
    with turns.taken():
        with aside():
            waiting = [_in_line(turns, "suggestion", done)]
        waiting += [_in_line(turns, name, done) for name in ("first", "second", "third")]
    for thread in waiting:
        thread.join(5)
    assert done == ["first", "second", "third", "suggestion"]


@pytest.mark.parametrize("at_once", [1, 2, 5])
def test_no_more_at_a_time_than_may_be(at_once: int) -> None:
    turns, lock = Turns(at_once), threading.Lock()
    inside, most = 0, 0

    def work() -> None:
        nonlocal inside, most
        with turns.taken():
            with lock:
                inside += 1
                most = max(most, inside)
            time.sleep(0.005)
            with lock:
                inside -= 1

    threads = [threading.Thread(target=work, daemon=True) for _ in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert (inside, most) == (0, at_once)


def test_who_gives_up_leaves_the_line() -> None:
    turns, done, refused = Turns(1), list[str](), list[str]()
    given_up = threading.Event()

    def leaving() -> None:
        GIVEN_UP.set(given_up)
        try:
            with turns.taken():
                done.append("never")
        except GivenUpError:
            refused.append("left")

    with turns.taken():
        gone, stays = _started(leaving), _in_line(turns, "stays", done)
        given_up.set()
        gone.join(5)
        assert refused == ["left"]
    stays.join(5)
    assert done == ["stays"]


def test_a_turn_that_fails_is_passed_on() -> None:
    turns = Turns(1)
    for _ in range(3):
        with pytest.raises(ValueError, match="no"), turns.taken():
            raise ValueError("no")
    done: list[str] = []
    _in_line(turns, "next", done).join(5)
    assert done == ["next"]
