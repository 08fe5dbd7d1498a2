"""The suites that there are: a name in, a way to run it out. A suite is added here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from evals.gold_suite import run_gold
from evals.memerag import run_memerag
from evals.mutation_suite import run_mutations
from evals.options import Options
from evals.results import Run


@dataclass(frozen=True, slots=True)
class Suite:
    """A suite: what it asks in one line, and how to run it."""

    name: str
    asks: str
    run: Callable[[Options], Run]


SUITES: Final = {
    suite.name: suite
    for suite in (
        Suite("gold", "are questions answered right, with the right article, and silence kept when due", run_gold),
        Suite("mutations", "does check catch planted lies, and let truths told otherwise pass", run_mutations),
        Suite("memerag", "does check agree with people on the sentences of language models' answers", run_memerag),
    )
}
