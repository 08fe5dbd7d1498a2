"""A graph file, and the weights it lacks, to a network that runs on the processor. The only importer of onnxruntime."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexStateError

_FAILURES = ("Fail", "InvalidArgument", "InvalidGraph", "InvalidProtobuf", "NoSuchFile", "NotImplemented")


class Network:
    """A graph ready to run; safe to share between threads."""

    def __init__(self, graph: Path, weights: Mapping[str, NDArray[Any]] | None = None, cores: int = 0) -> None:
        """Load a graph that runs on so many cores, 0 for all; `weights` are those that it declares and does not hold.

        Raises IndexStateError.
        """
        try:
            import onnxruntime
            from onnxruntime.capi import onnxruntime_pybind11_state as errors
        except ImportError as error:
            raise IndexStateError(f"onnxruntime cannot be imported ({error}); install this program again") from error
        options = onnxruntime.SessionOptions()
        # Threads that spin while they wait starve everything else on a small machine.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # A memory plan is kept for each shape of input ever seen, and texts come in all lengths.
        options.enable_mem_pattern = False
        options.log_severity_level = 3
        options.intra_op_num_threads = cores
        if weights:
            values = [onnxruntime.OrtValue.ortvalue_from_numpy(np.ascontiguousarray(w)) for w in weights.values()]
            options.add_external_initializers(list(weights), values)
        failures = tuple(getattr(errors, name) for name in _FAILURES)
        try:
            self._session = onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
        except failures as error:
            raise IndexStateError(f"onnxruntime cannot run {graph.name}: {error}") from error

    def run(self, inputs: Mapping[str, NDArray[Any]]) -> list[Any]:
        """Return the graph's outputs, in its own order."""
        outputs: list[Any] = self._session.run(None, dict(inputs))
        return outputs
