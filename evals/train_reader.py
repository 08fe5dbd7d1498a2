"""The bundled embedder's weights and French questions to the reader's weights; needs PyTorch (`pip install .[train]`).

`python -m evals train-reader --data FOLDER --out FILE`: seeded, resumable from `FILE.checkpoint`, bounded in time.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from assistant import E5Weights
from evals.reader_data import Example, load_examples
from evals.reader_questions import load_questions

MAX_TOKENS = 256
BATCH_TOKENS = 4096
RATE, HEAD_RATE, WARM_UP = 1e-4, 1e-3, 0.06
# Share of the titles whose questions are never trained on.
HELD_OUT = 0.08

Network = Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]
Row = tuple[list[int], int, int, bool]


class Layer(nn.Module):
    """One post-norm BERT layer."""

    def __init__(self, weights: E5Weights, number: int, dropout: float) -> None:
        super().__init__()
        self.dropout = dropout
        shape = weights.shape
        self.heads = shape.heads
        linear = {n: _linear(weights, f"l{number}.{n}") for n in ("q", "k", "v", "ao", "fi", "fo")}
        self.q, self.k, self.v, self.ao, self.fi, self.fo = linear.values()
        self.aln = _norm(weights, f"l{number}.aln")
        self.oln = _norm(weights, f"l{number}.oln")

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the next hidden states (batch, tokens, hidden); `mask` is added to the attention scores."""
        batch, tokens, hidden = x.shape
        q, k, v = (
            f(x).view(batch, tokens, self.heads, hidden // self.heads).transpose(1, 2) for f in (self.q, self.k, self.v)
        )
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        x = self.aln(x + self._dropped(self.ao(mixed.transpose(1, 2).reshape(batch, tokens, hidden))))
        return self.oln(x + self._dropped(self.fo(functional.gelu(self.fi(x)))))

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self.dropout, self.training)


class Reader(nn.Module):
    """The embedder's layers with three heads: where the answer starts, where it ends, whether there is one."""

    def __init__(self, weights: E5Weights, dropout: float = 0.0) -> None:
        super().__init__()
        hidden = weights.shape.hidden
        self.layers = nn.ModuleList(Layer(weights, number, dropout) for number in range(weights.shape.layers))
        self.span = nn.Linear(hidden, 2)
        self.answers = nn.Linear(hidden, 1)

    def forward(self, embedded: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Map embedded tokens (batch, tokens, hidden) and mask (batch, tokens) to span logits and answer logits."""
        bias = (1.0 - mask)[:, None, None, :] * -1e4
        x = embedded
        for layer in self.layers:
            x = layer(x, bias)
        return self.span(x).float(), self.answers(x[:, 0]).float().squeeze(-1)


def _linear(weights: E5Weights, name: str) -> nn.Linear:
    matrix = torch.from_numpy(np.array(weights.tensor(f"{name}.w")))
    made = nn.Linear(matrix.shape[1], matrix.shape[0])
    made.weight.data.copy_(matrix)
    made.bias.data.copy_(torch.from_numpy(np.array(weights.tensor(f"{name}.b"))))
    return made


def _norm(weights: E5Weights, name: str) -> nn.LayerNorm:
    made = nn.LayerNorm(weights.shape.hidden, eps=weights.shape.epsilon)
    made.weight.data.copy_(torch.from_numpy(np.array(weights.tensor(f"{name}.w"))))
    made.bias.data.copy_(torch.from_numpy(np.array(weights.tensor(f"{name}.b"))))
    return made


class Inputs:
    """Examples to tensors: frozen word vectors, positions and the first normalisation are applied here."""

    def __init__(self, weights: E5Weights) -> None:
        self.weights = weights
        self.tokenizer = weights.tokenizer()
        self.positions = np.array(weights.tensor("emb.pos"))
        self.norm = _norm(weights, "emb.ln")
        self.kind = np.array(weights.tensor("emb.type"))[0]

    def encode(self, example: Example) -> tuple[list[int], int, int]:
        """Return token ids, and the first and last token of the answer (-1 where there is none)."""
        begin, stop = self.weights.shape.begin, self.weights.shape.end
        head = [begin, *self.tokenizer.ids(example.question, MAX_TOKENS), stop, stop]
        passage = self.tokenizer.tokens(example.passage, MAX_TOKENS)
        ids, start, end = [*head, *passage.ids, stop][:MAX_TOKENS], -1, -1
        if example.start is not None and example.end is not None:
            for at, (a, b) in enumerate(passage.offsets, start=len(head)):
                if a < example.end and b > example.start:
                    start, end = (at if start < 0 else start), at
        return ids, (start if end < MAX_TOKENS else -1), (end if end < MAX_TOKENS else -1)

    def vectors(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector of length 1 a word: the mean of its pieces' (words, hidden)."""
        pieces = [self.tokenizer.ids(word, MAX_TOKENS) for word in words]
        means = np.stack([self.weights.word_vectors(np.array([ids]))[0].mean(0) for ids in pieces])
        made: NDArray[np.float32] = means / np.linalg.norm(means, axis=1, keepdims=True)
        return made

    def batch(self, rows: Sequence[list[int]]) -> tuple[Tensor, Tensor]:
        """Return embedded tokens (batch, tokens, hidden) and mask (batch, tokens)."""
        width = max(map(len, rows))
        ids = np.full((len(rows), width), self.weights.shape.pad, dtype=np.int64)
        mask = np.zeros((len(rows), width), dtype=np.float32)
        for at, row in enumerate(rows):
            ids[at, : len(row)] = row
            mask[at, : len(row)] = 1
        raw = self.weights.word_vectors(ids) + self.positions[:width] + self.kind
        with torch.no_grad():
            return self.norm(torch.from_numpy(raw)), torch.from_numpy(mask)


def _batches(rows: list[Row], seed: int) -> Iterator[list[int]]:
    """Yield indexes in batches of about BATCH_TOKENS tokens, alike in length, in random order."""
    rng = np.random.default_rng(seed)
    order = sorted(range(len(rows)), key=lambda at: len(rows[at][0]) + rng.uniform(0, 12))
    batches: list[list[int]] = [[]]
    for at in order:
        if batches[-1] and (len(batches[-1]) + 1) * (len(rows[at][0]) + 12) > BATCH_TOKENS:
            batches.append([])
        batches[-1].append(at)
    for number in rng.permutation(len(batches)):
        yield batches[number]


def _loss(span: Tensor, answers: Tensor, starts: Tensor, ends: Tensor, answered: Tensor, mask: Tensor) -> Tensor:
    logits = span.masked_fill(mask[..., None] == 0, -1e4)
    held = starts >= 0
    total = functional.binary_cross_entropy_with_logits(answers, answered)
    if held.any():
        total = total + 0.5 * functional.cross_entropy(logits[held, :, 0], starts[held])
        total = total + 0.5 * functional.cross_entropy(logits[held, :, 1], ends[held])
    return total


def _run(
    network: Network, inputs: Inputs, rows: list[Row], at: list[int]
) -> tuple[Tensor, Tensor, Tensor, list[Tensor]]:
    embedded, mask = inputs.batch([rows[i][0] for i in at])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        span, answers = network(embedded, mask)
    targets = [torch.tensor([rows[i][column] for i in at]) for column in (1, 2, 3)]
    return span, answers, mask, targets


def train(
    reader: Reader,
    inputs: Inputs,
    rows: list[Row],
    checkpoint: Path,
    seed: int,
    minutes: float,
    rates: tuple[float, float] = (RATE, HEAD_RATE),
) -> None:
    """Train for one pass over `rows`, or for `minutes`, whichever ends first; the rate falls to nothing by then."""
    heads = [p for n, p in reader.named_parameters() if not n.startswith("layers")]
    body = [p for n, p in reader.named_parameters() if n.startswith("layers")]
    groups = [{"params": body, "lr": rates[0]}, {"params": heads, "lr": rates[1]}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    batches, done, spent = list(_batches(rows, seed)), 0, 0.0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        reader.load_state_dict(state["reader"])
        optimiser.load_state_dict(state["optimiser"])
        done, spent = state["done"], state["spent"]
    began, saved, running = time.monotonic() - spent, time.monotonic(), 0.0
    for number in range(done, len(batches)):
        elapsed = time.monotonic() - began
        progress = max(number / len(batches), elapsed / (60 * minutes))
        if progress >= 1:
            break
        scale = min(1.0, (number + 1) / (WARM_UP * len(batches))) * (1 - progress)
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * scale
        span, answers, mask, (starts, ends, answered) = _run(reader, inputs, rows, batches[number])
        loss = _loss(span, answers, starts, ends, answered.float(), mask)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        running = 0.97 * running + 0.03 * loss.item() if number else loss.item()
        if number % 20 == 0:
            print(f"{number}/{len(batches)} loss {running:.3f} {elapsed / 60:.1f} min", file=sys.stderr, flush=True)
        if time.monotonic() - saved > 240:
            saved = time.monotonic()
            state = {"reader": reader.state_dict(), "optimiser": optimiser.state_dict(), "done": number + 1}
            torch.save(state | {"spent": elapsed}, checkpoint)


@torch.no_grad()
def evaluate(network: Network, inputs: Inputs, rows: list[Row]) -> dict[str, float]:
    """Return how often the span is exact, and the area under the curve of answered against not."""
    exact: list[bool] = []
    scores: list[float] = []
    answered: list[bool] = []
    for at in _batches(rows, 0):
        span, answers, mask, (starts, ends, held) = _run(network, inputs, rows, at)
        best = span.masked_fill(mask[..., None] == 0, -math.inf).argmax(1)
        right = (best[:, 0] == starts) & (best[:, 1] == ends)
        exact += right[starts >= 0].tolist()
        scores += answers.tolist()
        answered += held.bool().tolist()
    ranks = np.argsort(np.argsort(scores))
    truth = np.array(answered)
    area = (ranks[truth].mean() - (truth.sum() - 1) / 2) / max(1, (~truth).sum())
    return {"exact span": float(np.mean(exact)), "AUC": float(area), "examples": float(len(rows))}


def load_sides(folder: Path, inputs: Inputs, size: int, seed: int) -> tuple[list[Row], list[Row]]:
    """Return training and held-out examples as token ids, first and last answer token, and whether there is one."""
    training, held_out = load_examples(folder, size, seed, HELD_OUT, inputs.vectors)
    return encoded(training, inputs), encoded(held_out, inputs)


def encoded(examples: Sequence[Example], inputs: Inputs) -> list[Row]:
    """Return examples as token ids, first and last answer token, and whether there is one."""
    return [(*inputs.encode(one), one.start is not None) for one in examples]


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, report on what was held out, and save the weights."""
    parser = argparse.ArgumentParser(prog="evals train-reader", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="folder of the PIAF files")
    parser.add_argument("--out", type=Path, required=True, help="file to write the weights to (PyTorch state)")
    parser.add_argument("--start", type=Path, help="state to start from, for a further pass with another seed")
    parser.add_argument("--size", type=int, default=420, help="characters a passage aims not to exceed")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--questions", type=Path, help="folder of our own questions on news, added to PIAF's")
    parser.add_argument("--share", type=float, default=1.0, help="share of PIAF's examples that are taken")
    parser.add_argument("--dropout", type=float, default=0.0)
    parser.add_argument("--rate", type=float, default=RATE, help="highest learning rate of the layers")
    options = parser.parse_args(arguments)
    torch.manual_seed(options.seed)
    inputs = Inputs(E5Weights())
    training, held_out = load_sides(options.data, inputs, options.size, options.seed)
    training = training[: round(options.share * len(training))]
    news: list[Row] = []
    if options.questions:
        own, kept_back = load_questions(options.questions, options.size, options.seed)
        training, news = training + encoded(own, inputs), encoded(kept_back, inputs)
    print(f"{len(training)} examples, {len(held_out)} held out", file=sys.stderr, flush=True)
    reader = Reader(inputs.weights, options.dropout)
    if options.start:
        reader.load_state_dict(torch.load(options.start, weights_only=True))
    reader.train()
    rates = (options.rate, HEAD_RATE / RATE * options.rate)
    train(reader, inputs, training, options.out.with_suffix(".checkpoint"), options.seed, options.minutes, rates)
    reader.eval()
    torch.save(reader.state_dict(), options.out)
    print({"PIAF": evaluate(reader, inputs, held_out)} | ({"news": evaluate(reader, inputs, news)} if news else {}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
