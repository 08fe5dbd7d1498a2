"""Scripted drafts: what they are made from, what of them counts as shown, and what a run measures."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from evals.mutation_outside import attribution_dropped, general_knowledge, invented_quotation
from evals.mutation_sources import Source
from evals.options import Options
from evals.written_drafts import LYING, Planned, ScriptedWriter, passages_of, plan
from evals.written_suite import Told, measures, run_written

PROMPT = """Règles.

<excerpt-0a1b2c3d>
[1] | Le Courrier | 2024-05-14, date donnée
Selon le ministère, 40 soldats ont été blessés mardi à Brivaz. Le maire Paul Denis a ouvert le pont le 12 mars 2021.
</excerpt-0a1b2c3d>

<excerpt-0a1b2c3d>
[2] | date inconnue
La Ligue a accusé la mairie d'avoir menti sur le prix du pont. La mairie a nié cette accusation mercredi dernier.
</excerpt-0a1b2c3d>

Question : combien ?"""
SOURCE = Source(
    "Selon le ministère, des soldats ont été blessés mardi à Brivaz.",
    "Selon le ministère, des soldats ont été blessés mardi à Brivaz. Paul Denis a réagi.",
    "fr",
    "gold",
    "1",
)


def test_the_passages_of_a_prompt_are_read_by_label() -> None:
    found = passages_of(PROMPT)
    assert list(found) == [1, 2]
    assert found[2].startswith("La Ligue a accusé")


def test_a_liar_plans_lies_and_the_same_ones_for_the_same_seed() -> None:
    first = plan("liar", passages_of(PROMPT), "a")
    assert len(first) == 3 == len({one.kind for one in first})
    assert all(one.kind in {*LYING, "wrong_label", "figures_merged"} for one in first)
    assert all(one.text != one.original for one in first if one.kind != "wrong_label")
    assert plan("liar", passages_of(PROMPT), "a") == first


def test_an_honest_writer_plans_truths_with_the_label_of_their_passage() -> None:
    passages = passages_of(PROMPT)
    planned = plan("honest", passages, "b")
    assert planned and all(one.original in passages[one.label] for one in planned)


def test_a_writer_sent_back_writes_the_same() -> None:
    model = ScriptedWriter("liar", "c")
    assert model(PROMPT, {}).text == model(PROMPT + "\n\nEncore.", {}).text
    assert model.planned


@pytest.mark.parametrize(
    ("make", "lie"),
    [
        (attribution_dropped, "Des soldats ont été blessés mardi à Brivaz."),
        (invented_quotation, "a déclaré Paul Denis."),
        (general_knowledge, ""),
    ],
    ids=["a source left out", "a quotation made up", "general knowledge"],
)
def test_what_only_a_drafter_adds(make, lie: str) -> None:  # type: ignore[no-untyped-def]
    (made,) = list(make(SOURCE, random.Random(1)))
    assert made[0].endswith(lie) and made[0] != SOURCE.claim


def test_lies_shown_and_truths_kept_are_shares_of_their_claims() -> None:
    def told(writer: str, shown: bool, name: str) -> Told:
        planned = Planned("Un.", 1, "unit", "note", "Une.")
        return Told(name, writer, planned, "q", "default", shown, "", "")  # type: ignore[arg-type]

    found = measures([told("liar", False, "a"), told("liar", True, "b"), told("honest", True, "c")])
    assert (found["lies_shown"].value, found["truths_kept"].value) == (0.5, 1.0)
    assert found["lies_shown"].fallen == ("b",)


def test_a_run_over_the_projects_own_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ASSISTANT_MODEL", raising=False)
    run = run_written(Options(corpus="default", sample=3, cache=tmp_path))
    assert run.measures["lies_shown"].value == 0
    assert run.measures["truths_kept"].count > 3
    assert {item.kind.split(":")[0] for item in run.items} == {"liar", "honest"}
