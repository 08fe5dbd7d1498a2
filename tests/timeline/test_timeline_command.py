"""The timeline as a user asks for it, on the command line and in Python."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from assistant import Assistant, UsageError


def run(bot: Assistant, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "assistant", "timeline", "--index", str(bot.settings.index), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_events_as_json_in_order(port: Assistant) -> None:
    events = json.loads(run(port, "--json").stdout)
    assert [(event["date"], event["kind"]) for event in events] == [
        ("2021-03-10", "other"),
        ("2022-06-02", "other"),
        ("2022-09-19", "agreement"),
        (None, "accusation"),
        (None, "denial"),
        (None, "statement"),
    ]


def test_one_year_alone_with_what_its_articles_tell_undated(port: Assistant) -> None:
    assert [event.date for event in port.timeline(since="2022", until="2022")] == ["2022-06-02", "2022-09-19", None]


def test_the_denial_is_beside_its_accusation(port: Assistant) -> None:
    accusation, denial = port.timeline()[3:5]
    assert [link.event for link in denial.links] == [accusation.id]


@pytest.mark.parametrize("form", ["--markdown", "--csv", "--ics"])
def test_each_form_prints(port: Assistant, form: str) -> None:
    done = run(port, form)
    assert done.returncode == 0 and "Valdoria" in done.stdout


def test_an_unknown_kind_is_wrong_usage(port: Assistant) -> None:
    assert run(port, "--kind", "party").returncode == 2
    with pytest.raises(UsageError):
        port.timeline(kind="party")
