"""The suites that there are: a name in, a way to run it out. A suite is added here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from evals.abstention_suite import run_abstention
from evals.baseline_suite import run_baseline
from evals.date_suite import run_dates
from evals.embedding_suite import run_embedding
from evals.faults_suite import run_faults
from evals.gold_suite import run_gold
from evals.injection_suite import run_injections
from evals.memerag import run_memerag
from evals.mutation_suite import run_mutations
from evals.number_suite import run_figures
from evals.options import Options
from evals.peers_suite import run_peers
from evals.provenance_suite import run_provenance
from evals.results import Run
from evals.retrieval_suite import run_retrieval
from evals.scale_suite import run_scale
from evals.timeline_suite import run_timelines
from evals.written_suite import run_written


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
        Suite("faults", "does anything break, get in, get out or show falsely, whatever is given", run_faults),
        Suite("injections", "does a published collection of injections get anything said (its extra)", run_injections),
        Suite("retrieval", "does a question find the paragraph that answers it, and the words in it", run_retrieval),
        Suite("embedding", "how fast is each way of running the embedder, and what does it find", run_embedding),
        Suite("abstention", "is an answer said to be likely where there is one, and only there", run_abstention),
        Suite("provenance", "does an excerpt lead to its article, its title, outlet and date", run_provenance),
        Suite("timeline", "is what happened found, dated as told and no finer, and told once", run_timelines),
        Suite("figures", "are written numbers read as two public suites want them", run_figures),
        Suite("dates", "are the dates of annotated news read as people read them", run_dates),
        Suite("written", "are lies of a scripted writer kept from readers, and its truths shown", run_written),
        Suite("baseline", "what verification changes, beside a plain LangChain chain (needs a model)", run_baseline),
        Suite("peers", "what others find with the same vectors, and how fast (needs the extra peers)", run_peers),
        Suite("scale", "what an index of so many chunks costs to build, to ask and to grow", run_scale),
        Suite("memerag", "does check agree with people on the sentences of language models' answers", run_memerag),
    )
}
