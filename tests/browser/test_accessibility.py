"""The page for everybody: no serious violation of axe's rules, the keyboard alone, a narrow screen, a quick start."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

KILLED = "Combien de soldats nord-coréens ont été tués à Koursk ?"
Visitor = Callable[..., Any]


def violations(visited: Any) -> list[str]:
    """Return the serious and critical violations that axe finds, each with what it is about."""
    visited.page.wait_for_timeout(250)
    found = Axe().run(visited.page).response["violations"]
    return [
        f"{one['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


def faint(visited: Any) -> list[str]:
    """Return the words and shapes of the plots, which axe leaves out, that stand out too little from the page."""
    found: list[str] = visited.page.evaluate(
        """() => {
          const light = (colour) => {
            const part = (value) => ((value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
            const [r, g, b] = colour.match(/[\\d.]+/g).map(Number);
            return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
          };
          const page = light(getComputedStyle(document.body).backgroundColor);
          const contrast = (colour) => {
            const [dark, bright] = [light(colour), page].sort((one, other) => one - other);
            return (bright + 0.05) / (dark + 0.05);
          };
          const least = { "#plot text, #figures text": 4.5, "#plot .bars path": 3 };
          return Object.entries(least).flatMap(([what, enough]) =>
            [...document.querySelectorAll(what)]
              .filter((one) => !one.closest(".hoverlayer") && getComputedStyle(one).fill.startsWith("rgb"))
              .filter((one) => contrast(getComputedStyle(one).fill) < enough)
              .map((one) => `${what}: ${one.textContent} ${getComputedStyle(one).fill}`)
          );
        }"""
    )
    return found


@pytest.mark.parametrize("english", [False, True], ids=["in French", "in English"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_violation(visit: Visitor, scheme: str, english: bool) -> None:
    visited = visit(scheme=scheme, english=english)
    found = violations(visited)
    visited.ask(KILLED).locator("a.cite").first.click()
    expect(visited.page.locator("#pane mark").first).to_be_visible()
    visited.ask("Quelle est la recette de la tarte aux pommes ?")
    for name in ("Filters", "Export", "Conversations") if english else ("Filtres", "Exporter", "Conversations"):
        visited.page.get_by_role("button", name=name).click()
        expect(visited.page.locator("#tools .label-wrap.open")).to_have_text(re.compile(name))
        found += violations(visited)
    visited.tab("Articles")
    for name in ("Paste a text", "Correct the open article") if english else ("Coller un texte", "Corriger l’article"):
        visited.page.get_by_role("button", name=name).click()
    expect(visited.page.locator("#statistics .tower").first).to_be_visible()
    found += violations(visited)
    visited.tab("Timeline" if english else "Chronologie")
    expect(visited.page.locator("#plot .bars path").first).to_be_visible(timeout=30_000)
    expect(visited.page.locator("#figures .points path").first).to_be_visible(timeout=30_000)
    found += violations(visited)
    found += faint(visited)
    visited.tab("Check" if english else "Vérifier")
    visited.field("check-text").fill("Quelque 900 soldats nord-coréens sont morts à Koursk.")
    visited.page.locator("#check").click()
    expect(visited.page.locator("#checked .checked > li")).to_have_count(1, timeout=20_000)
    found += violations(visited)
    assert found == []


def test_the_keyboard_alone_asks_opens_a_citation_and_comes_back(visit: Visitor) -> None:
    visited = visit()
    page = visited.page
    expect(visited.box).to_be_focused()
    page.keyboard.type(KILLED)
    page.keyboard.press("Enter")
    reply = page.locator("#conversation .reply.answer")
    expect(reply).to_have_count(1, timeout=20_000)
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.classList.contains('cite')"):
            break
    expect(page.get_by_role("tooltip")).to_contain_text("date déduite")
    page.keyboard.press("Enter")
    expect(page.locator("#pane mark").first).to_be_visible()
    expect(page.locator("#pane h2")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(reply.locator("a.cite").first).to_be_focused()


def test_every_tab_fits_a_narrow_screen(visit: Visitor) -> None:
    visited = visit(width=360, height=740)
    for name in ("Articles", "Chronologie", "Vérifier", "Questions"):
        visited.tab(name)
        visited.page.wait_for_timeout(300)
        visited.picture(f"narrow-{name.lower()}")
        assert not visited.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"), name
    expect(visited.box).to_be_visible()
