"""Many texts to unit vectors on all machines of a Ray cluster, an extra: `pip install .[ray]`. Sole importer of ray.

Actors hold the embedder, one for as many cores as the smallest machine has; whoever asks stays the only writer.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from math import ceil
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexStateError, UsageError
from assistant.index.e5_weights import Array
from assistant.index.embedding import Embedder, make_embedder
from assistant.settings import Settings

_BATCH: Final = 64
# Fewer texts are embedded here sooner than elsewhere.
_WORTH: Final = 256


class RayEmbedder:
    """The embedder of the settings, spread over a cluster: the one at `ray_address`, else one started on this machine.

    Every machine needs the same installation. Raises UsageError where ray is not installed or no cluster answers,
    IndexStateError where a run fails.
    """

    # Texts that are worth a run of their own; what a killed ingestion embeds again is at most so many.
    at_once: Final = 8_192

    def __init__(self, settings: Settings) -> None:
        if find_spec("ray") is None:
            raise UsageError("the engine ray needs an extra: pip install .[ray]")
        self._settings = settings
        self._here = make_embedder(settings.embedder, settings)
        self.name = self._here.name

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return self._here.dimension

    def embed_queries(self, texts: Sequence[str]) -> Array:
        return self._here.embed_queries(texts)

    def embed_passages(self, texts: Sequence[str]) -> Array:
        if len(texts) < _WORTH:
            return self._here.embed_passages(texts)
        return self._spread(texts)

    def _spread(self, texts: Sequence[str]) -> Array:
        ray, data = _connected(self._settings)
        cores = [int(node["Resources"].get("CPU", 0)) for node in ray.nodes() if node["Alive"]]
        smallest = min((count for count in cores if count), default=1)
        actors = max(1, sum(count // smallest for count in cores))
        # A lone surrogate cannot be sent; embedders replace it too.
        rows = [{"place": place, "text": _clean(text)} for place, text in enumerate(texts)]
        spread = data.from_items(rows, override_num_blocks=ceil(len(rows) / _BATCH)).map_batches(
            _Worker,
            fn_constructor_args=(self._settings,),
            batch_size=_BATCH,
            num_cpus=smallest,
            compute=data.ActorPoolStrategy(size=actors),
        )
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        try:
            for batch in spread.iter_batches(batch_size=None, batch_format="numpy"):
                vectors[batch["place"]] = np.stack(list(batch["vector"]))
        except ray.exceptions.RayError as error:
            told = str(error).strip().splitlines()
            raise IndexStateError(
                f"the Ray cluster could not embed ({told[-1] if told else type(error).__name__}); what was stored is "
                "kept: see to the cluster and do the same again"
            ) from error
        if not vectors.any(axis=1).all():
            raise IndexStateError("the Ray cluster gave back fewer vectors than texts; do the same again")
        return vectors


class _Worker:
    """Runs in an actor, which loads the embedder once."""

    def __init__(self, settings: Settings) -> None:
        self._embedder: Embedder = make_embedder(settings.embedder, settings)

    def __call__(self, batch: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
        vectors = self._embedder.embed_passages([str(text) for text in batch["text"]])
        return {"place": batch["place"], "vector": vectors}


def _connected(settings: Settings) -> tuple[Any, Any]:
    """Return the ray module and its data module, connected."""
    # No telemetry; read by ray when it is imported.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    import ray
    import ray.data

    if not ray.is_initialized():
        try:
            ray.init(address=settings.ray_address, log_to_driver=False, logging_level="error")
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise UsageError(
                f"no Ray cluster answers at {settings.ray_address or 'this machine'} ({error}); start one (ray start "
                "--head), or mend RAY_ADDRESS"
            ) from error
    ray.data.DataContext.get_current().enable_progress_bars = False
    return ray, ray.data


def _clean(text: str) -> str:
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
