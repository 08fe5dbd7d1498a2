"""Options in, the corpora of gold cases that are here out, each opened as an assistant over a fresh index."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from assistant import Assistant, Settings
from evals.corpora import OriginalsMissingError, Shelf, default_shelf, index_shelf, originals_shelf
from evals.embedders import Embedder
from evals.options import Options


def shelves(options: Options) -> tuple[list[Shelf], tuple[str, ...]]:
    """Return the corpora asked for, and what is absent: one's own index alone where there is one."""
    if options.index:
        return [index_shelf(options.index)], ()
    found = [] if options.corpus == "originals" else [default_shelf()]
    if options.corpus == "default":
        return found, ()
    try:
        return [*found, originals_shelf()], ()
    except OriginalsMissingError as missing:
        return found, (str(missing),)


@contextmanager
def opened(shelf: Shelf, embedder: Embedder, settings: Settings | None = None) -> Iterator[Assistant]:
    """Open an assistant over the articles of a corpus; over the index itself where it is one's own."""
    chosen = settings or Settings()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        index = shelf.folder if shelf.name == "own" else Path(folder)
        with closing(Assistant(chosen.model_copy(update={"index": index}), embedder)) as bot:
            if shelf.name != "own":
                bot.ingest([str(shelf.folder)])
            yield bot
