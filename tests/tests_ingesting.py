"""A process of its own that ingests a folder with the tests' embedder, to be killed: `python tests_ingesting.py`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests_embedders import Hashing

from assistant import Assistant, Settings

if __name__ == "__main__":
    index, *paths = sys.argv[1:]
    bot = Assistant(Settings(index=Path(index)), Hashing())
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    bot.ingest(paths)
