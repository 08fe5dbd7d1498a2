"""An exception to where it was raised, for a log that holds no words of questions and articles."""

from __future__ import annotations

import traceback
from pathlib import Path


def place_of(error: BaseException) -> str:
    """Return where an exception was raised, innermost last: "talk.py:88 < search.py:41"."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
