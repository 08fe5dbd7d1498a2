"""The trained reader's PyTorch state to an int8 ONNX file, checked against the original on real passages.

`python -m evals export-reader --state FILE… --data FOLDER --out FILE`; needs PyTorch and onnx (`pip install .[train]`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from assistant import E5Weights
from evals.reader_graph import ReaderGraph
from evals.train_reader import Inputs, Reader, evaluate, load_sides


def averaged(paths: Sequence[Path], shares: Sequence[float] = ()) -> dict[str, torch.Tensor]:
    """Return the mean of several passes' weights, which reads better than any of them where each began in the last.

    `shares` are what each counts; without them all count the same.
    """
    states = [torch.load(path, weights_only=True) for path in paths]
    parts = [share / sum(shares) for share in shares] or [1 / len(states)] * len(states)
    if len(parts) != len(states):
        raise ValueError(f"{len(states)} states, but {len(parts)} shares: name one share for each state")
    return {name: sum(part * one[name] for part, one in zip(parts, states, strict=True)) for name in states[0]}


def main(arguments: Sequence[str] | None = None) -> int:
    """Export, quantise, and print what quantisation costs on the held-out examples."""
    parser = argparse.ArgumentParser(prog="evals export-reader", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--state", type=Path, required=True, nargs="+", help="states; of several the mean is taken")
    parser.add_argument("--shares", type=float, nargs="+", default=(), help="what each state counts in the mean")
    parser.add_argument("--keep", type=Path, help="file to write the mean to, as a state to start from")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", type=int, default=420)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    inputs = Inputs(E5Weights())
    reader = Reader(inputs.weights)
    reader.load_state_dict(averaged(options.state, options.shares))
    reader.eval()
    if options.keep:
        torch.save(reader.state_dict(), options.keep)
    weights = {name: tensor.numpy() for name, tensor in reader.state_dict().items()}
    options.out.write_bytes(ReaderGraph(weights, inputs.weights.shape.epsilon).model().SerializeToString())
    session = onnxruntime.InferenceSession(str(options.out))

    def run_exported(embedded: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        spans, answers = np.zeros((*mask.shape, 2), dtype=np.float32), np.zeros(len(mask), dtype=np.float32)
        for row, length in enumerate(mask.sum(1).int().tolist()):
            span, answer = session.run(None, {"embedded": embedded[row, :length].numpy()})
            spans[row, :length], answers[row] = span, answer[0, 0]
        return torch.from_numpy(spans), torch.from_numpy(answers)

    _, held_out = load_sides(options.data, inputs, options.size, options.seed)
    report = {
        "PyTorch": evaluate(reader, inputs, held_out),
        "int8 ONNX": evaluate(run_exported, inputs, held_out),
        "bytes": options.out.stat().st_size,
    }
    print(json.dumps(report, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
