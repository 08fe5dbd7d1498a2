"""The trained reader's PyTorch state to an int8 ONNX file, checked against the original on real passages.

`python -m evals export-reader --state FILE… --data FOLDER --out FILE`; needs PyTorch and onnx (`pip install .[train]`).
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from assistant import E5Weights
from evals.train_reader import Inputs, Reader, evaluate, load_sides


def export(reader: Reader, path: Path) -> None:
    """Write a float32 ONNX file with free batch and token axes."""
    axes = {"embedded": {0: "batch", 1: "tokens"}, "mask": {0: "batch", 1: "tokens"}}
    sample = (torch.randn(3, 17, 384), torch.ones(3, 17))
    torch.onnx.export(
        reader,
        sample,
        str(path),
        input_names=["embedded", "mask"],
        output_names=["span", "answers"],
        dynamic_axes=axes | {"span": {0: "batch", 1: "tokens"}, "answers": {0: "batch"}},
        dynamo=False,
        opset_version=17,
    )


def quantise(source: Path, target: Path) -> None:
    """Write the same network with 8-bit weights, one scale a row."""
    quantize_dynamic(str(source), str(target), weight_type=QuantType.QInt8, per_channel=True)
    onnx.checker.check_model(str(target))


def averaged(paths: Sequence[Path]) -> dict[str, torch.Tensor]:
    """Return the mean of several passes' weights, which reads better than any of them where each began in the last."""
    states = [torch.load(path, weights_only=True) for path in paths]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def main(arguments: Sequence[str] | None = None) -> int:
    """Export, quantise, and print what quantisation costs on the held-out examples."""
    parser = argparse.ArgumentParser(prog="evals export-reader", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--state", type=Path, required=True, nargs="+", help="states; of several the mean is taken")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", type=int, default=420)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    inputs = Inputs(E5Weights())
    reader = Reader(inputs.weights)
    reader.load_state_dict(averaged(options.state))
    reader.eval()
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "reader.onnx"
        export(reader, whole)
        quantise(whole, options.out)
    session = onnxruntime.InferenceSession(str(options.out))

    def run_exported(embedded: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        span, answers = session.run(None, {"embedded": embedded.numpy(), "mask": mask.numpy()})
        return torch.from_numpy(np.asarray(span)), torch.from_numpy(np.asarray(answers))

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
