"""Seed and limit in, a report on the mutations of every corpus found out: the only place that calls the check."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Sequence
from pathlib import Path

from assistant import check, package_version
from evals import gate
from evals.mutation_report import MutationReport
from evals.mutation_sources import collect
from evals.mutations import LIMIT, SEED, Judge, judge, make, measures

__all__ = ["LIMIT", "SEED", "run", "verdict"]


def verdict(claim: str, passages: Sequence[str]) -> str:
    """Return what the assistant's check says of a claim against its passages."""
    return str(check(claim, passages=list(passages)).to_dict()["verdict"])


def run(seed: int = SEED, limit: int = LIMIT, thresholds: Path = gate.BUNDLED, says: Judge = verdict) -> MutationReport:
    """Make the mutations, judge them and hold the shares against the thresholds. Raises ThresholdError, OSError."""
    wanted = gate.load_thresholds(thresholds, "mutations")
    collected = collect()
    verdicts = judge(make(collected.sources, seed, limit, collected.retold), says)
    found = measures(verdicts)
    made = hashlib.sha256(repr([one.mutation for one in verdicts]).encode("utf-8", "replace")).hexdigest()[:16]
    settings = {
        "seed": str(seed),
        "limit": str(limit),
        "mutations": made,
        "version": package_version(),
        "python": platform.python_version(),
        **{f"sentences of {origin}": str(len(sources)) for origin, sources in collected.sources.items()},
    }
    return MutationReport(verdicts, found, gate.fallen(wanted, found), settings, collected.skipped)
