"""The reader's weights to the ONNX graph that reads one question with one passage, in 8 bits; needs onnx.

One row of tokens at a time: nothing is padded or masked, and what is read in a passage does not depend on the passages
read beside it. Weights have a scale a column. What goes into the widest product has a scale a token, which takes three
quarters of the error of `answers` away; the other products do with one scale for all tokens. The operators are those
that onnxruntime runs the fastest, by trial: attention of plain products, and sum and norm apart.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Weights = Mapping[str, NDArray[np.float32]]

_CONTRIB: Final = "com.microsoft"
_HEADS: Final = 12
_LEVELS: Final = 127
_NORM: Final = ("weight", "bias")


class ReaderGraph:
    """Nodes and weights while they are gathered; each method returns the name of what it adds."""

    def __init__(self, weights: Weights, epsilon: float) -> None:
        """Take the weights by the names that PyTorch gives them, and the norms' least spread."""
        self._weights, self._epsilon = weights, epsilon
        self._hidden = len(weights["layers.0.q.bias"])
        self._nodes: list[Any] = []
        self._held: list[Any] = []
        self._by_token: set[str] = set()

    def model(self) -> Any:
        """Return the model: (tokens, hidden) in; `span`, (tokens, 2), and `answers`, (1, 1), logits out."""
        width = self._hidden // _HEADS
        self._constant("heads", np.array([-1, _HEADS, width], dtype=np.int64))
        self._constant("flat", np.array([-1, self._hidden], dtype=np.int64))
        self._constant("narrow", np.float32(1 / math.sqrt(width)))
        self._constant("first", np.array([0], dtype=np.int64))
        self._constant("column", np.array([-1], dtype=np.int64))
        self._constant("level", np.float32(1 / _LEVELS))
        self._constant("none", np.float32(0))
        self._constant("middle", np.float32(128))
        self._constant("unit", np.float32(1))
        self._constant("zero", np.array(128, dtype=np.uint8))
        state, layer = "embedded", 0
        while f"layers.{layer}.q.bias" in self._weights:
            state = self._layer(f"layers.{layer}.", state)
            layer += 1
        self._head("span", state)
        self._head("answers", self._add("Gather", [state, "first"], "opening", axis=0))
        into = helper.make_tensor_value_info("embedded", TensorProto.FLOAT, ["tokens", self._hidden])
        span = helper.make_tensor_value_info("span", TensorProto.FLOAT, ["tokens", 2])
        answers = helper.make_tensor_value_info("answers", TensorProto.FLOAT, [1, 1])
        graph = helper.make_graph(self._nodes, "reader", [into], [span, answers], self._held)
        sets = [helper.make_opsetid("", 18), helper.make_opsetid(_CONTRIB, 1)]
        return helper.make_model(graph, opset_imports=sets, ir_version=9, producer_name="evals.reader_graph")

    def _layer(self, at: str, state: str) -> str:
        rows = self._bytes(state)
        asked, told, held = (self._split(self._product(at + part, rows)) for part in "qkv")
        asked, held = (self._add("Transpose", [part], f"{part}.by_head", perm=[1, 0, 2]) for part in (asked, held))
        told = self._add("Transpose", [told], f"{told}.by_head", perm=[1, 2, 0])
        scores = self._add("Mul", [self._add("MatMul", [asked, told], at + "raw"), "narrow"], at + "scores")
        shares = self._add("Softmax", [scores], at + "shares", axis=-1)
        mixed = self._add("MatMul", [shares, held], at + "mixed")
        mixed = self._add("Reshape", [self._add("Transpose", [mixed], at + "back", perm=[1, 0, 2]), "flat"], at + "all")
        state = self._joined(at + "aln", state, self._product(at + "ao", self._bytes(mixed)))
        wide = self._product(at + "fi", self._bytes(state))
        wide = self._add("Gelu", [wide], at + "wide", _CONTRIB)
        return self._joined(at + "oln", state, self._product(at + "fo", self._bytes_by_token(wide)))

    def _split(self, rows: str) -> str:
        return self._add("Reshape", [rows, "heads"], f"{rows}.heads")

    def _joined(self, norm: str, state: str, change: str) -> str:
        scale, shift = (self._constant(f"{norm}.{part}", self._weights[f"{norm}.{part}"]) for part in _NORM)
        total = self._add("Add", [state, change], f"{norm}.sum")
        return self._add("LayerNormalization", [total, scale, shift], f"{norm}.rows", axis=-1, epsilon=self._epsilon)

    def _bytes(self, rows: str) -> str:
        outputs = [f"{rows}.bytes", f"{rows}.scale", f"{rows}.zero"]
        self._nodes.append(helper.make_node("DynamicQuantizeLinear", [rows], outputs))
        return rows

    def _bytes_by_token(self, rows: str) -> str:
        self._by_token.add(rows)
        peaks = self._add("ReduceMax", [self._add("Abs", [rows], f"{rows}.size"), "column"], f"{rows}.peak", keepdims=1)
        flat = self._add("Reshape", [self._add("Mul", [peaks, "level"], f"{rows}.scale"), "column"], f"{rows}.scales")
        middles = self._add("Add", [self._add("Mul", [flat, "none"], f"{rows}.nones"), "middle"], f"{rows}.middles")
        zeros = self._add("Cast", [middles], f"{rows}.zeros", to=TensorProto.UINT8)
        self._add("QuantizeLinear", [rows, flat, zeros], f"{rows}.bytes", axis=0)
        return rows

    def _product(self, name: str, rows: str) -> str:
        matrix = self._weights[f"{name}.weight"].T
        scales = np.maximum(np.abs(matrix).max(0), 1e-9) / np.float32(_LEVELS)
        weight = self._constant(f"{name}.levels", np.round(matrix / scales).astype(np.int8))
        scale = self._constant(f"{name}.scales", scales)
        bias = self._constant(f"{name}.bias", self._weights[f"{name}.bias"])
        if rows not in self._by_token:
            inputs = [f"{rows}.bytes", weight, f"{rows}.scale", scale, f"{rows}.zero", "", bias]
            return self._add("MatMulIntegerToFloat", inputs, f"{name}.rows", _CONTRIB)
        inputs = [f"{rows}.bytes", weight, "unit", scale, "zero"]
        unscaled = self._add("MatMulIntegerToFloat", inputs, f"{name}.unscaled", _CONTRIB)
        return self._add(
            "Add", [self._add("Mul", [unscaled, f"{rows}.scale"], f"{name}.unbiased"), bias], f"{name}.rows"
        )

    def _head(self, name: str, rows: str) -> str:
        matrix = self._constant(f"{name}.weight", self._weights[f"{name}.weight"].T)
        bias = self._constant(f"{name}.bias", self._weights[f"{name}.bias"])
        return self._add("Add", [self._add("MatMul", [rows, matrix], f"{name}.raw"), bias], name)

    def _constant(self, name: str, value: NDArray[Any] | np.generic) -> str:
        self._held.append(numpy_helper.from_array(np.ascontiguousarray(value).reshape(np.shape(value)), name))
        return name

    def _add(self, operator: str, inputs: Sequence[str], output: str, domain: str = "", **attributes: Any) -> str:
        self._nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output
