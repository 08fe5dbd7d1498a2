"""The evaluation's page in a real browser: it loads nothing, runs no text of a case, and its filters work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect
from tests_runs import NAMES, report

from evals.report_html import html

pytestmark = pytest.mark.browser

SCREENSHOTS = Path(__file__).resolve().parents[2] / "reports" / "screenshots"
FAILED = NAMES[:4] + NAMES[12:14]


@pytest.fixture(params=[(1280, "light"), (400, "dark")], ids=["wide and light", "narrow and dark"])
def page(request: pytest.FixtureRequest, browser: BrowserContext, tmp_path: Path) -> Iterator[Page]:
    """Open a page of hostile failures; at the end it has asked for nothing but itself, and logged nothing."""
    width, scheme = request.param
    file = tmp_path / "report.html"
    file.write_text(html([report(FAILED), report(NAMES[:1], "mutations")]), encoding="utf-8", errors="replace")
    page = browser.new_page()
    said: list[str] = []
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    page.on("request", lambda one: asked.append(one.url))
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    page.on("dialog", refuse)
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(file.as_uri())
    yield page
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"evals-{width}-{scheme}.png", full_page=True)
    page.close()
    assert asked == [file.as_uri()]
    assert said == []


def test_the_page_tells_filters_and_opens(page: Page) -> None:
    failures = page.locator("details.failure:visible")
    shown = page.locator(".filters output")
    expect(page.get_by_role("heading", level=1)).to_have_text("Failed: right answers, French")
    expect(page.get_by_role("heading", name="What is not")).to_be_in_viewport()
    expect(failures).to_have_count(7)

    page.get_by_label("suite").select_option("mutations")
    expect(failures).to_have_count(1)
    page.get_by_label("suite").select_option("gold")
    page.get_by_label("kind").select_option("date")
    expect(shown).to_have_text("2 of 7 shown")
    page.get_by_label("words").fill("case 13")
    expect(failures).to_have_count(1)

    failures.locator("summary").click()
    expect(failures.locator("dd").nth(1)).to_contain_text("500 habitants </details><script>alert(1)</script>")
    expect(failures.locator("blockquote")).to_contain_text("Plus de 400 habitants.")
    expect(failures.locator("blockquote")).to_contain_text("2021-05-04, stated")
    expect(failures).to_contain_text("✗ correct: does not say 400")

    page.get_by_role("button", name="gold, figure: 4 of 10 with a fault").click()
    expect(shown).to_have_text("4 of 7 shown")
    expect(page.get_by_role("heading", name="Failures")).to_be_in_viewport()
    page.locator(".heat button.pick").first.click()
    expect(shown).to_have_text("2 of 7 shown")
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
