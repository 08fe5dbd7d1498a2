"""The list of the conversations that a browser keeps: their names, and what stands in the list."""

from __future__ import annotations

from assistant import page

SHELF = [{"id": "new", "title": "Combien ?", "turns": []}, {"id": 'o"ld', "title": "<b>Avant", "turns": []}]


def test_a_name_that_is_given_stays_when_the_conversation_goes_on() -> None:
    named = page.renamed(SHELF, "new", "  Mon\nenquête ")
    assert page.choices(named) == [("Mon enquête", "new"), ("<b>Avant", 'o"ld')]
    asked = page.Turn("Qui ?", problem="…")
    assert page.choices(page.shelved(named, "new", [asked]))[0] == ("Mon enquête", "new")


def test_an_empty_name_and_an_unknown_conversation_change_nothing() -> None:
    assert page.renamed(SHELF, "new", " ") == SHELF
    assert page.renamed(SHELF, "gone", "x") == SHELF
    assert len(page.choices(page.renamed(SHELF, "new", "x" * 500))[0][0]) == 120


def test_the_list_marks_the_open_conversation_and_shows_names_as_words() -> None:
    shown = page.shelf_view(SHELF, "new", "fr")
    assert shown.count("<li ") == 2 and shown.count('aria-current="true"') == 1
    assert "<b>" not in shown and 'data-id="o"ld"' not in shown
    assert 'aria-label="Renommer : Combien ?"' in shown
    assert "Aucune conversation" in page.shelf_view("nonsense", "", "fr")
