"""The suite baseline against a scripted server on loopback: both are asked, told apart, and measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests_model_server import Serve, spoken

from assistant import Abstention, Answer, Assistant
from evals.baseline_suite import run_baseline
from evals.langchain_baseline import reply_of
from evals.options import Options
from evals.report import judged, table

CASES = """
cases:
  - name: prix du chantier
    language: fr
    kind: figure
    question: Combien a coûté le chantier du port ?
    must: [[48000000]]
    articles: [port]
    why: Le prix est donné.
  - {name: prix du stade, language: fr, kind: unanswerable, question: "Combien de spectateurs au stade ?", why: Absent.}
"""


@pytest.fixture
def options(port: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Options:
    """The made-up articles and two cases, with a model named in the environment."""
    (tmp_path / "cases.yaml").write_text(CASES, encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_MODEL", "scripted")
    return Options(index=port.settings.index, cases=tmp_path / "cases.yaml")


def lying(asked: dict[str, Any]) -> tuple[int, bytes]:
    """Change the figure, whoever asks, and cite the first passage for it."""
    false = "Le chantier du port a coûté 73 millions d'euros."
    if "sources below" in str(asked["messages"]):
        return 200, spoken(json.dumps({"answer": false, "citations": [1, 1, 99]}))
    return 200, spoken(json.dumps({"answers": True, "claims": [{"text": false, "labels": [1]}]}))


def test_a_model_that_changes_figures_is_believed_by_the_chain_alone(
    options: Options, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_BASE_URL", serve(lying))
    run = run_baseline(options)
    found = run.measures
    assert found["chain_hallucinated_figures"].value == 1.0
    assert found["assistant_hallucinated_figures"].value == 0.0
    assert found["avoided_hallucinated_figures"].value == 1.0
    assert (found["assistant_right"].value, found["chain_right"].value, found["gained_right"].value) == (1.0, 0.0, 1.0)
    assert (found["assistant_abstention_recall"].value, found["chain_abstention_recall"].value) == (1.0, 0.0)
    assert found["chain_tokens"].value == 9
    assert {item.group for item in run.items} == {"assistant", "chain"} and len(run.items) == 4
    assert len({item.name for item in run.items}) == 4
    assert run.informational and run.settings["model"] == "scripted"


def test_a_server_that_fails_is_told(options: Options, serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_BASE_URL", serve(lambda _: (401, b"")))
    run = run_baseline(options)
    assert "the model gave none" in run.left[0]
    assert run.measures["chain_hallucinated_figures"].value is None


def test_without_a_model_the_suite_says_that_it_was_skipped(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ASSISTANT_MODEL")
    run = run_baseline(options)
    assert "SKIPPED" in run.skipped[0] and "ASSISTANT_MODEL" in run.skipped[0]
    assert run.items == () and judged(run, ()).passed and "INFORMATION" in table(judged(run, ()))


GIVEN: dict[str, tuple[Any, str]] = {
    "no reply": (None, "model_unavailable"),
    "not of the schema": ({"parsed": None, "raw": None}, "model_unavailable"),
    "an empty answer": ({"parsed": {"answer": " ", "citations": []}, "raw": None}, "not_answered"),
}


@pytest.mark.parametrize(("given", "reason"), GIVEN.values(), ids=list(GIVEN))
def test_what_is_no_answer_is_silence(given: Any, reason: str) -> None:
    reply = reply_of("Quoi ?", given, [], {}, {})
    assert isinstance(reply, Abstention) and reply.reason == reason


def test_citations_are_the_passages_named(port: Assistant) -> None:
    passages = port.search("Combien a coûté le chantier du port ?", 2)
    articles = {article.id: article for article in port.articles()}
    given = {"parsed": {"answer": "Il a coûté\n48 millions.", "citations": [2, 2, 0, 3, "1"]}, "raw": None}
    reply = reply_of("Combien ?", given, passages, articles, {"total": 1.0})
    assert isinstance(reply, Answer)
    assert reply.text == "Il a coûté 48 millions. [2]"
    (cited,) = reply.citations
    assert (cited.quote, cited.start, cited.article_id) == (
        passages[1].text,
        passages[1].start,
        passages[1].article_id,
    )
