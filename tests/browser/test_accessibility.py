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


# What plots are made of: the least contrast of each, and whether it is what is drawn or its outline that tells it.
_DRAWN = [
    ("#plot text, #figures text", "fill", 4.5),
    ("#plot .bars path", "fill", 3),
    ("#figures .points path", "stroke", 3),
    ("#figures .lines path, #figures .errorbar path", "stroke", 3),
    (".legendpoints path", "stroke", 3),
]


def faint(visited: Any) -> list[str]:
    """Return what axe leaves out: words and shapes of plots that stand out too little from page or grey band."""
    found: list[str] = visited.page.evaluate(
        """(drawn) => {
          const parts = (colour) => {
            const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
            return { rgb: [red, green, blue], alpha };
          };
          const over = (colour, share, ground) =>
            colour.rgb.map((value, at) => value * colour.alpha * share + ground[at] * (1 - colour.alpha * share));
          const light = (rgb) => {
            const part = (value) => ((value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
            const [r, g, b] = rgb.map(part);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const contrast = (one, other) => {
            const [dark, bright] = [light(one), light(other)].sort((x, y) => x - y);
            return (bright + 0.05) / (dark + 0.05);
          };
          const opacity = (one) =>
            one.tagName === "svg" ? 1 : getComputedStyle(one).opacity * opacity(one.parentElement);
          const page = parts(getComputedStyle(document.body).backgroundColor).rgb;
          const bands = [...document.querySelectorAll(".shapelayer path")].map((band) => {
            const style = getComputedStyle(band);
            return over(parts(style.fill), style.fillOpacity * opacity(band), page);
          });
          return drawn.flatMap(([what, property, enough]) =>
            [...document.querySelectorAll(what)]
              .filter((one) => !one.closest(".hoverlayer") && (one.tagName !== "text" || one.textContent.trim()))
              .map((one) => ({ one, style: getComputedStyle(one) }))
              .filter(({ style }) => style[property].startsWith("rgb"))
              .filter(({ style }) => property === "fill" || parseFloat(style.strokeWidth) > 0)
              .flatMap(({ one, style }) =>
                [page, ...bands].map((ground) => {
                  const seen = over(parts(style[property]), style[`${property}Opacity`] * opacity(one), ground);
                  return { said: `${what}: ${one.textContent} ${style[property]}`, reached: contrast(seen, ground) };
                })
              )
              .filter(({ reached }) => reached < enough)
              .map(({ said, reached }) => `${said} ${reached.toFixed(2)} < ${enough}`)
          );
        }""",
        _DRAWN,
    )
    return sorted(set(found))


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
    visited.page.get_by_role("button", name="Correct the open article" if english else "Corriger l’article").click()
    expect(visited.page.locator("#statistics .tower").first).to_be_visible()
    found += violations(visited)
    visited.tab("Timeline" if english else "Chronologie")
    expect(visited.page.locator("#plot .bars path").first).to_be_visible(timeout=30_000)
    expect(visited.page.locator("#figures .points path").first).to_be_visible(timeout=30_000)
    found += violations(visited)
    found += faint(visited)
    visited.tab("Check" if english else "Vérifier")
    visited.fill("check-text", "Quelque 900 soldats nord-coréens sont morts à Koursk.")
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
