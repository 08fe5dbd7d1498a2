"""The page's libraries are imported without writing into their own folders."""

from __future__ import annotations

import subprocess
import sys

_LOOK = """
import assistant.chat, gradio.component_meta as made, inspect, pathlib, gradio
print(inspect.getmodule(made.create_or_modify_pyi).__name__)
print(gradio.Button.click is not None)
"""


def test_no_stubs_are_written_when_the_page_is_imported() -> None:
    told = subprocess.run([sys.executable, "-c", _LOOK], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["assistant.chat.quiet", "True"]
