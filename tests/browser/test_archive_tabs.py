"""Bringing articles, correcting and removing them, looking through them, checking a text against them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from tests_pages import PAGE, write_docx, write_pdf

pytestmark = pytest.mark.browser

Visitor = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def address(serve: Any, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page of its own: these tests change what its index holds."""
    return str(serve(tmp_path_factory.mktemp("archive") / "index").address)


def test_files_are_brought_dated_corrected_cited_and_removed(visit: Visitor, address: str, tmp_path: Path) -> None:
    visited = visit(address=address)
    page = visited.page
    (tmp_path / "port.html").write_text(PAGE, encoding="utf-8")
    write_pdf(tmp_path / "usine.pdf")
    write_docx(tmp_path / "tramway.docx")
    (tmp_path / "port bis.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "empty.txt").write_text(" ")
    visited.tab("Articles")
    page.locator("#files input[type=file]").set_input_files(sorted(tmp_path.iterdir()))
    brought = page.locator("#brought")
    expect(brought).to_contain_text("12 mars 2024, date donnée par l’article", timeout=40_000)
    expect(brought).to_contain_text("doublon : même texte")
    expect(brought).to_contain_text("The file is empty")
    expect(page.locator("#table tbody tr")).to_have_count(8)
    visited.picture("brought")
    visited.fill("look", "lorient")
    expect(page.locator("#table tbody tr")).to_have_count(1)
    page.locator("#table a.source").click()
    expect(page.locator("#pane h2")).to_have_text("Le port de Lorient double ses quais")
    page.get_by_role("button", name="Corriger l’article ouvert").click()
    expect(visited.field("correct-date")).to_have_value("2024-03-12")
    visited.fill("correct-date", "pas une date")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator("#corrected")).to_contain_text("n’est pas une date lisible")
    visited.fill("correct-date", "13 mars 2024")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator("#pane")).to_contain_text("13 mars 2024 (notée à la main", timeout=20_000)
    visited.tab("Questions")
    reply = visited.ask("Combien de cargos le port de Lorient a-t-il reçus en 2023 ?")
    expect(reply).to_contain_text("412")
    expect(reply.locator(".sources")).to_contain_text("13 mars 2024")
    visited.tab("Articles")
    page.get_by_role("button", name="Retirer cet article").click()
    page.get_by_role("button", name="Retirer définitivement").click()
    expect(page.locator("#corrected")).to_contain_text("Retiré de l’index : Le port de Lorient", timeout=20_000)
    expect(page.locator("#table")).to_contain_text("Aucun article ne correspond.")


def test_a_text_is_pasted_with_its_outlet_and_date(visit: Visitor, address: str) -> None:
    visited = visit(address=address)
    visited.tab("Articles")
    visited.fill("paste-text", "La ville de Brest a planté 1 250 arbres en 2022, selon la mairie.")
    visited.fill("paste-title", 'Brest "verdit" : <b>1 250</b> arbres')
    visited.fill("paste-outlet", "Gazette: de l'Ouest")
    visited.fill("paste-date", "2023-01")
    visited.page.get_by_role("button", name="Ajouter", exact=True).click()
    expect(visited.page.locator("#brought")).to_contain_text("janvier 2023, date notée à la main", timeout=30_000)
    expect(visited.page.locator("#table")).to_contain_text('Brest "verdit" : <b>1 250</b> arbres')
    expect(visited.page.locator("#table")).to_contain_text("Gazette: de l'Ouest")


def test_the_table_is_sorted_by_its_heads(visit: Visitor) -> None:
    visited = visit()
    visited.tab("Articles")
    table = visited.page.locator("#table")
    expect(table.locator("tbody tr").first).to_contain_text("juin 2023")
    table.get_by_role("button", name="Parution").click()
    expect(table.locator("tbody tr").first).to_contain_text("2025")
    expect(table.get_by_role("columnheader", name="Parution")).to_have_attribute("aria-sort", "descending")
    expect(visited.page.locator("#statistics")).to_contain_text("5 articles,")
    expect(visited.page.locator("#statistics .plot li")).to_have_count(5)
    expect(visited.page.locator("#statistics .tower")).to_have_count(5)
    visited.picture("articles")


def test_each_sentence_of_a_text_is_checked_beside_the_passage(visit: Visitor) -> None:
    visited = visit()
    visited.tab("Vérifier")
    visited.fill(
        "check-text",
        "Selon Lee Seong-kweun, quelque 600 soldats nord-coréens sont morts à Koursk. "
        "Selon Lee Seong-kweun, quelque 900 soldats nord-coréens sont morts à Koursk.",
    )
    visited.page.get_by_role("button", name="Vérifier", exact=True).click()
    checked = visited.page.locator("#checked .checked > li")
    expect(checked).to_have_count(2, timeout=20_000)
    expect(checked.nth(0)).to_contain_text("Porté par les articles")
    expect(checked.nth(1)).to_contain_text("Contredit")
    checked.nth(1).locator("a.source").first.click()
    expect(visited.page.locator("#pane mark").first).to_contain_text("600")
    visited.picture("check")


def _click(page: Any, shape: Any) -> None:
    """Move the mouse to the middle of a shape of a plot, above which lies the plot's own layer, and click."""
    shape.scroll_into_view_if_needed()
    box = shape.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    expect(page.locator("#plot .hoverlayer .hovertext")).to_be_visible()
    page.mouse.click(x, y)


def test_the_timeline_shows_events_opens_their_passage_and_is_exported(visit: Visitor) -> None:
    visited = visit()
    visited.tab("Chronologie")
    page = visited.page
    events = page.locator("#chronicle li")
    expect(events.first).to_be_visible(timeout=30_000)
    expect(page.locator("#plot .bars path").first).to_be_visible(timeout=20_000)
    every = events.count()
    visited.picture("timeline")
    # The bar itself is chosen by the mouse where it lies; the pane shows what its card tells.
    _click(page, page.locator("#plot .bars path").nth(1))
    expect(page.locator("#pane mark").first).to_be_visible()
    opened = page.locator("#pane .pane").get_attribute("data-source")
    page.get_by_role("link", name="Revenir à la réponse").click()
    expect(page.locator(f'#tab-timeline a.cite[href="{opened}"]').first).to_be_focused()
    # A mark opens its passage, as its number in the list does; above it lies the plot's own layer.
    page.locator("#figures .points path").last.click(force=True)
    expect(page.locator("#pane mark").first).to_be_visible()
    expect(page.locator("#sides .positions")).to_contain_text("démenti")
    page.locator("#kind input").click()
    page.get_by_role("option", name="accusation").click()
    expect(page.locator("#chronicle .event-kind").first).to_have_text("accusation", timeout=20_000)
    expect(events).not_to_have_count(every)
    page.locator("#chronicle a.cite").first.click()
    expect(page.locator("#pane mark").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Exporter en CSV").click()
    assert "date_precision" in Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()[0]


def test_a_title_with_markup_is_told_as_it_stands_when_its_article_is_removed(
    visit: Visitor, address: str, tmp_path: Path
) -> None:
    visited = visit(address=address)
    page = visited.page
    title = "<img src=/x onerror=document.title=1><b>Le quai</b> de Morvenne"
    (tmp_path / "quai.md").write_text(f"---\ntitle: '{title}'\n---\nLe quai de Morvenne a rouvert en mai 2024.")
    visited.tab("Articles")
    page.locator("#files input[type=file]").set_input_files(tmp_path / "quai.md")
    expect(page.locator("#table")).to_contain_text("de Morvenne", timeout=40_000)
    visited.fill("look", "morvenne")
    expect(page.locator("#table tbody tr")).to_have_count(1)
    row = page.locator("#table .row-remove")
    row.click()
    row.click()
    told = page.locator(".toast-body")
    expect(told).to_contain_text("<img src=/x", timeout=20_000)
    assert told.locator("img, b").count() == 0
