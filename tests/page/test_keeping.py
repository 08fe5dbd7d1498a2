"""What the page keeps and hands out: conversations, exports, feedback, the period, the table."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Assistant, Settings, page
from assistant.page.turns import read_turn
from assistant.types import Abstention, Answer, Article, CheckedFigure, Citation, Claim

CITED = Citation(1, "port", None, None, "Le port", "La Gazette", "2024-05", "month", "inferred", "412 cargos", 0, 10)
FIGURE = CheckedFigure("412", 412.0, None, "exact", "cargos", "supported", 1)
ANSWER = Answer(
    "Combien ?", "fr", "extractive", "**412** cargos. [1]", (Claim("x", (1,)),), (CITED,), (FIGURE,), (), {"total": 2.0}
)
SILENCE = Abstention("Qui ?", "fr", "extractive", "not_answered", "Rien.", (), (), {})
ARTICLE = Article(
    "port", "Le port", "La Gazette", "412 cargos.", (), "fr", None, None, "2024-05", "month", "inferred", "en mai", "ab"
)


@pytest.mark.parametrize("reply", [ANSWER, SILENCE], ids=["an answer", "an abstention"])
def test_a_turn_comes_back_from_the_browser_as_it_was(reply: Answer | Abstention) -> None:
    turn = page.Turn("Combien ?", page.Filters(since="2023"), reply, asked="2024-01-01T00:00:00+00:00")
    assert read_turn(json.loads(json.dumps(turn.to_dict()))) == turn


@pytest.mark.parametrize(
    "kept",
    [None, 3, {}, {"question": 3}, {"question": "a", "reply": {"status": "answered"}}, {"question": "a", "filters": 3}],
)
def test_what_a_browser_kept_wrongly_is_left_out(kept: object) -> None:
    assert page.turns_of([{"id": "c", "turns": [kept]}], "c") == []


def test_a_conversation_is_kept_first_and_can_be_deleted() -> None:
    turns = [page.Turn("Combien ?", reply=ANSWER)]
    shelf = page.shelved([{"id": "old", "title": "Avant", "turns": []}], "new", turns)
    assert page.choices(shelf) == [("Combien ?", "new"), ("Avant", "old")]
    assert page.turns_of(shelf, "new") == turns
    assert page.choices(page.without(shelf, "new")) == [("Avant", "old")]
    assert page.shelved("nonsense", "new", []) == []


@pytest.mark.parametrize(("kind", "begins"), [("md", b"# Assistant"), ("html", b"<!doctype"), ("pdf", b"%PDF")])
def test_an_export_shows_words_as_they_stand(kind: str, begins: bytes) -> None:
    turns = [page.Turn("<script>alert(1)</script> №\ud800 ?", reply=ANSWER), page.Turn("Qui ?", reply=SILENCE)]
    file = page.export(turns, kind, [ARTICLE], Settings(), "fr")
    assert file.content.startswith(begins) and b"<script>" not in file.content


def test_the_record_tells_whether_the_words_still_stand_there() -> None:
    for article, holds in ((ARTICLE, True), (replace(ARTICLE, text="Autre texte."), False)):
        record = json.loads(page.export([page.Turn("Q ?", reply=ANSWER)], "json", [article], Settings(), "fr").content)
        assert record["turns"][0]["cited"][0]["quote_stands_there"] is holds


def test_feedback_is_a_line_of_json(tmp_path: Path) -> None:
    page.note_feedback(tmp_path, page.Turn("Combien ?", reply=ANSWER), False, "figure", "faux\nchiffre")
    (line,) = (tmp_path / "feedback.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["reason"] == "figure" and json.loads(line)["reply"]["text"] == ANSWER.text


def test_the_period_goes_from_the_first_month_to_the_last() -> None:
    articles = [replace(ARTICLE, published=date) for date in ("2023-11", "2024-02-03", None)]
    months = page.months_of(articles)
    assert months == ["2023-11", "2023-12", "2024-01", "2024-02"]
    assert page.ends_of("2023-11/2024-01", months) == (None, "2024-01")
    assert page.ends_of("2023-12/2024-02", months) == ("2023-12", None)
    assert {page.ends_of(said, months) for said in ("", None, "2019-01/2030-01", "/")} == {(None, None)}
    assert 'value="2"' in page.period_slider(months, (None, "2024-01"), "fr")
    assert page.period_slider(months[:1], (None, None), "fr") == ""


def test_articles_are_found_by_words_without_accents_and_sorted() -> None:
    other = replace(ARTICLE, id="gare", title="La gare ferme", text="L'Été, 3 trains.", published=None, outlet=None)
    assert page.find_articles([ARTICLE, other], "ETE trains", page.Sorting()) == [other]
    assert page.find_articles([other, ARTICLE], "", page.Sorting("published")) == [ARTICLE, other]
    assert page.Sorting("title").turned("title") == page.Sorting("title", True)
    assert page.Sorting("title").turned("<x>") == page.Sorting("title")
    assert "<b>" not in page.articles_table([replace(ARTICLE, title="<b>Le port")], page.Sorting(), "fr")


def test_a_pasted_text_becomes_an_article_whatever_its_title(tmp_path: Path) -> None:
    bot = Assistant(Settings(index=tmp_path / "index"))
    pasted = page.Pasted("La ville a planté 1 250 arbres en 2022.", '"../x": [a]\n---', "Gazette: # 1", "2023-01")
    *_, last = page.paste(bot, pasted, "fr")
    (article,) = bot.articles()
    assert (article.title, article.outlet) == ('"../x": [a] ---', "Gazette: # 1")
    assert (article.published, article.published_basis) == ("2023-01", "curated")
    assert last.lines == ((article.id, "ajouté"),)
    assert Path(str(article.path)).parent == (tmp_path / "index" / "brought").resolve()
    page.remove(bot, article.id)
    assert bot.articles() == [] and not Path(str(article.path)).exists()


def test_a_line_that_a_killed_program_left_half_written_spoils_no_other(tmp_path: Path) -> None:
    turn = page.Turn("Combien de cargos ?")
    page.note_feedback(tmp_path, turn, good=True)
    with (tmp_path / "feedback.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"at": "2024-')
    page.note_feedback(tmp_path, turn, good=False, words="\ud800 é")
    lines = (tmp_path / "feedback.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["good"] for line in (lines[0], lines[2])] == [True, False] and len(lines) == 3
