"""Odd settings and odd command lines: read, or refused in words that name them; never the trace of an exception."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from assistant import Settings, UsageError
from assistant.__main__ import app
from assistant.errors import AssistantError
from assistant.settings import load_settings

FUZZED = settings(
    max_examples=80,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.generate),
)
NAMES = sorted(name for name in Settings.model_fields if name != "index")
VALUES = st.one_of(
    st.sampled_from(
        ["", " ", "-1", "0", "1e999", "nan", "inf", "yes", "null", "[]", "{", "http://", "\u00a0", "9" * 400]
    ),
    st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12),
)
SECRET = "sk-4417-canari"


@FUZZED
@given(name=st.sampled_from(NAMES), value=VALUES)
@example(name="port", value="70000")
@example(name="answer_threshold", value="nan")
@example(name="model_timeout", value="inf")
@example(name="wrong_answer_cost", value="inf")
def test_a_setting_is_read_or_refused_by_its_name(name: str, value: str) -> None:
    variable = f"ASSISTANT_{name.upper()}"
    before = os.environ.get(variable)
    os.environ[variable] = value
    try:
        read = load_settings(Path("nowhere"))
    except UsageError as error:
        assert name in str(error).lower()
    else:
        assert 0 <= read.threshold <= 1 and read.folder and read.fingerprint() and str(read)
    finally:
        os.environ.pop(variable)
        if before is not None:
            os.environ[variable] = before


@pytest.mark.parametrize("name", NAMES)
def test_what_a_setting_was_set_to_is_not_repeated(name: str) -> None:
    os.environ[f"ASSISTANT_{name.upper()}"] = SECRET
    try:
        load_settings(Path("nowhere"))
    except UsageError as error:
        assert SECRET not in str(error)
    finally:
        os.environ.pop(f"ASSISTANT_{name.upper()}")


WORDS = st.one_of(
    st.sampled_from(
        ["ingest", "ask", "check", "articles", "timeline", "export", "import", "restore", "correct", "--json", "--mode"]
    ),
    st.sampled_from(
        ["--since", "--until", "--today", "--outlet", "--kind", "--actor", "--after", "2024-13", "demain", "-"]
    ),
    st.sampled_from(["nowhere.txt", "", "--", "-1", "--nosuch", "llm", "extractive", "--help", "\u202e", "x" * 3000]),
    # No program can be given a NUL.
    st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=8),
)


@FUZZED
@given(words=st.lists(WORDS, max_size=5))
@example(words=["ask", "Quand ?", "--since", "demain"])
@example(words=["ask", ""])
@example(words=["import", "nowhere.txt"])
@example(words=["timeline", "--since", "2024-13"])
@example(words=["import", "."])
@example(words=["export", "."])
@example(words=["export", "/dev/null/x.zip"])
@example(words=["restore", "."])
@example(words=["check", "."])
@example(words=["check", "x" * 5000])
@example(words=["ingest", "x" * 5000])
@example(words=["ask", "--index", "/dev/null", "x"])
@example(words=["ask", "--index", "x" * 5000, "x"])
@example(words=["ask", "--today", "9999999-99-99", "Quand ?"])
@example(words=["reindex", "--embedder", "nosuch"])
def test_any_command_line_ends_in_an_exit_code(tmp_path: Path, words: list[str]) -> None:
    if any(word in ("chat", "password") for word in words):
        return
    given_index = [] if "--index" in words else ["--index", str(tmp_path / "index")]
    ran = CliRunner().invoke(app, [*words[:1], *given_index, *words[1:]], input="")
    refused = isinstance(ran.exception, AssistantError) and str(ran.exception)
    assert refused or ran.exception is None or isinstance(ran.exception, SystemExit), repr(ran.exception)
    assert refused or ran.exit_code in (0, 1, 2, 3, 4)


@pytest.mark.parametrize(
    "words",
    [["ask", "Quand ?", "--since", "demain"], ["import", "nowhere.zip"], ["nosuch"], ["ask"], ["check", "nowhere.txt"]],
    ids=["no date", "no archive", "no command", "no question", "no text"],
)
def test_a_wrong_command_line_is_told_in_a_message(tmp_path: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "assistant", *words]
    environment = os.environ | {"ASSISTANT_INDEX": str(tmp_path / "index")}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)
    assert done.returncode == 2 and done.stderr and "Traceback" not in done.stderr
