"""Pictures of the page for the README: run by `make pictures`, over the default articles, in a headless Chromium."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "pictures"
KILLED = "Combien de soldats nord-coréens ont été tués à Koursk ?"
ACCUSED = "De quoi les États-Unis accusent-ils la Corée du Nord ?"


def ask(page: Page, question: str) -> None:
    """Ask a question and wait for what follows its answer."""
    page.locator("#ask textarea").fill(question)
    page.locator("#ask textarea").press("Enter")
    page.locator("#conversation .reply:not(.waiting)").last.wait_for()
    page.locator("#suggestions button").first.wait_for()


def answer(page: Page) -> None:
    """Show an answer, the card of its source, and the article."""
    ask(page, ACCUSED)
    page.locator("a.cite").first.click()
    page.locator("#pane mark").first.wait_for()
    page.mouse.move(2, 2)
    page.wait_for_timeout(600)
    page.locator("a.cite").first.hover()


def timeline(page: Page) -> None:
    """Show the timeline."""
    page.get_by_role("tab", name="Chronologie").click()
    page.locator("#plot .bars path").first.wait_for()


def check(page: Page) -> None:
    """Show a check of two sentences, one of them wrong."""
    page.get_by_role("tab", name="Vérifier").click()
    said = "Selon le député Lee Seong-kweun, quelque {} soldats nord-coréens sont morts à Koursk."
    page.locator("#check-text textarea").fill(f"{said.format(600)} {said.format(900)}")
    page.locator("#check").click()
    page.locator("#checked .checked > li").nth(1).wait_for()


def telephone(page: Page) -> None:
    """Show an answer on a telephone."""
    ask(page, KILLED)


PICTURES: dict[str, tuple[int, int, str, Callable[[Page], None]]] = {
    "answer": (1280, 800, "light", answer),
    "timeline": (1280, 800, "light", timeline),
    "check": (1280, 800, "dark", check),
    "telephone": (390, 800, "light", telephone),
}


@contextmanager
def served() -> Iterator[str]:
    """Serve the page over a new index; yield its address."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(ROOT / "app.py"), "--index", f"{folder}/index", "--port", "0"]
        program = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8")
        try:
            lines = iter(program.stderr or ())
            yield next(found[0] for line in lines if (found := re.search(r"http://127\.0\.0\.1:\d+", line)))
        finally:
            program.terminate()
            program.wait(10)


def take(browser: Browser, address: str, name: str) -> None:
    """Take one picture."""
    width, height, scheme, show = PICTURES[name]
    page = browser.new_page(viewport={"width": width, "height": height}, locale="fr-FR")
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address)
    page.locator("#conversation .example").first.wait_for(timeout=60_000)
    show(page)
    page.wait_for_timeout(700)
    page.screenshot(path=FOLDER / f"{name}.png")
    page.close()


def main() -> None:
    """Take all pictures."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    FOLDER.mkdir(exist_ok=True)
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for name in PICTURES:
            take(browser, address, name)
        browser.close()


if __name__ == "__main__":
    main()
