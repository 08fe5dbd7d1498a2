"""The real page, served by the real program, in a real headless Chromium; nothing may leave the machine."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import BrowserContext, Dialog, Locator, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "reports" / "screenshots"
_QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@dataclass
class Served:
    """A running program: where it listens and what it said while starting."""

    address: str
    said: list[str]


# What Gradio's client says of its open requests when the page is left.
_BROKEN_OFF = ("AbortError: signal is aborted", "Connection errored out")


@dataclass
class Visit:
    """A page, and all that it asked for, logged or raised."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """Return the errors, without those of requests that a page broke off when it was loaded anew."""
        again = len(self.loads) > 1
        return [error for error in self.errors if not (again and any(words in error for words in _BROKEN_OFF))]

    @property
    def box(self) -> Locator:
        return self.page.locator("#ask textarea")

    def ask(self, question: str) -> Locator:
        """Type a question, send it with Enter, and return the reply that is added."""
        replies = self.page.locator("#conversation .reply:not(.waiting)")
        before = replies.count()
        self.box.fill(question)
        self.box.press("Enter")
        expect(replies).to_have_count(before + 1, timeout=20_000)
        return replies.nth(before)

    def tab(self, name: str) -> None:
        """Go to a tab."""
        self.page.get_by_role("tab", name=name).click()

    def field(self, elem_id: str) -> Locator:
        """Return the box of a text field."""
        return self.page.locator(f"#{elem_id} :is(textarea, input)").first

    def fill(self, elem_id: str, text: str) -> None:
        """Write into a text field once the page has done putting its own words there."""
        field = self.field(elem_id)
        for _ in range(10):
            field.fill(text)
            self.page.wait_for_timeout(400)
            if field.input_value() == text:
                return
        raise AssertionError(f"the page keeps writing over {elem_id}")

    def refuse(self, dialog: Dialog) -> None:
        """Count a dialog as an error: only a script of an article would open one."""
        self.errors.append(dialog.message)
        dialog.dismiss()

    def tell(self, served: Served) -> None:
        """Print what stood on the page, and what the page and the program said: a test of it failed."""
        self.picture(f"failed-{len(self.requests)}")
        stood = self.page.inner_text("body")[:3000]
        sys.stdout.write("\n".join([self.page.url, *self.errors, *served.said[-20:], stood]))

    def picture(self, name: str) -> None:
        """Keep what the reader sees, to be looked at."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.wait_for_timeout(250)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")


Visitor = Callable[..., Visit]
Serve = Callable[..., Served]


# Playwright keeps an event loop running in this thread: not beyond the module, so that other tests can have theirs.
@pytest.fixture(scope="module")
def browser() -> Iterator[BrowserContext]:
    # A machine busy with other things shows the same page, only later.
    expect.set_options(timeout=20_000)
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        message = "CHROMIUM IS ABSENT: the page was not tested; install it (Debian: apt-get install chromium)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=_QUIET.split())
        # One context for all tests: its cache spares each of them the loading of the widgets' scripts.
        yield chromium.new_context(locale="fr-FR", permissions=["clipboard-read", "clipboard-write"])
        chromium.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Start app.py on a free port over an index folder, under settings; all are stopped at the end."""
    running: list[subprocess.Popen[str]] = []

    def start(index: Path, **settings: str) -> Served:
        command = [sys.executable, str(ROOT / "app.py"), "--index", str(index), "--port", "0"]
        process = subprocess.Popen(
            command, cwd=index.parent, env=os.environ | settings, stderr=subprocess.PIPE, text=True, encoding="utf-8"
        )
        running.append(process)
        said: list[str] = []
        assert process.stderr is not None
        for line in process.stderr:
            said.append(line.rstrip())
            if address := re.search(r"http://127\.0\.0\.1:\d+", line):
                # Read on: a full pipe would stop the program in the middle of a reply.
                Thread(target=lambda: said.extend(line.rstrip() for line in process.stderr or ()), daemon=True).start()
                return Served(address.group(), said)
        raise AssertionError("app.py ended before it served the page:\n" + "\n".join(said))

    yield start
    for process in running:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the index that the page serves."""
    return tmp_path_factory.mktemp("page") / "index"


@pytest.fixture(scope="session")
def served(serve: Serve, index: Path) -> Served:
    """The page on an index that was empty: the bundled articles fill it."""
    return serve(index)


FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note for the fixtures whether the test failed."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture
def visit(browser: BrowserContext, served: Served, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Open the page; at the end, it must have asked nobody else for anything, and logged no error."""
    visits: list[Visit] = []

    def open_page(
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        path: str = "/",
        address: str = "",
        english: bool = False,
    ) -> Visit:
        page = browser.new_page()
        if english:
            # What a browser that prefers English tells the page.
            page.add_init_script("Object.defineProperty(navigator, 'languages', {get: () => ['en-GB', 'en']})")
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        visited = Visit(page, address or served.address)
        visits.append(visited)
        page.on("request", lambda request: visited.requests.append(request.url))
        page.on("console", lambda said: visited.errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: visited.errors.append(str(error)))
        page.on("load", lambda _: visited.loads.append(page.url))
        page.on("dialog", visited.refuse)
        page.goto(visited.address + path)
        title = "Press assistant" if english else "Assistant de presse"
        expect(page.locator(".masthead h1")).to_have_text(title, timeout=20_000)
        expect(visited.box).to_be_visible()
        return visited

    yield open_page
    failed = request.node.stash.get(FAILED, False)
    for visited in visits:
        if failed:
            visited.tell(served)
        own = (visited.address + "/", "data:", "blob:" + visited.address)
        abroad = [url for url in visited.requests if not url.startswith(own)]
        # Conversations and the language chosen are the browser's own.
        visited.page.evaluate("localStorage.clear()")
        visited.page.close()
        assert abroad == []
        assert visited.faults == []
