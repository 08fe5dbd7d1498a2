"""An answer that a language model writes slowly: claims come one by one, each with its sources, and can be stopped."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from tests_model_server import Sent, serving, streamed

pytestmark = pytest.mark.browser

Visitor = Callable[..., Any]
SLOW = "Combien de soldats nord-coréens ont été tués à Koursk ?"
QUICK = "Combien de conteneurs la Corée du Nord a-t-elle envoyés ?"
TRUE = "Selon Lee Seong-kweun, quelque 600 soldats nord-coréens sont morts dans les combats de Koursk."
FALSE = "Quelque 987 généraux nord-coréens sont morts à Koursk."
LATER = "Selon Lee Seong-kweun, des milliers d'autres ont été blessés."


def _claim(text: str) -> str:
    return json.dumps({"labels": list(range(1, 9)), "quote": "", "text": text}, ensure_ascii=False)


class Writer:
    """A model server that writes slowly, or at once where it is asked for the number of containers."""

    def __init__(self) -> None:
        self.left_at = 0.0
        self.pause = 0.1

    def __call__(self, asked: dict[str, Any]) -> Sent:
        head = '{"answers": true, "false_premise": false, "claims": ['
        if QUICK in json.dumps(asked["messages"], ensure_ascii=False):
            text = "Selon le renseignement sud-coréen, Pyongyang a envoyé plus de 10 000 conteneurs de munitions."
            return streamed(head, _claim(text), "]}")
        wait = [" "] * 15
        whole = streamed(head, _claim(TRUE), ", ", _claim(FALSE), ", ", *wait, _claim(LATER), *wait, "]}")
        return Sent(_Noticed(self, whole.parts), headers=whole.headers, pause=self.pause)


class _Noticed(list[bytes]):
    """Parts that tell when the last one was sent: the connection has gone where it is not the last of all."""

    def __init__(self, writer: Writer, parts: Any) -> None:
        super().__init__(parts)
        self.writer = writer

    def __iter__(self) -> Iterator[bytes]:
        for part in super().__iter__():
            self.writer.left_at = time.monotonic()
            yield part


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer()


@pytest.fixture(scope="module")
def address(writer: Writer, serve: Any, served: Any, index: Path) -> Iterator[str]:
    """The page over the same articles, with a model that writes."""
    with serving() as start:
        settings = {"ASSISTANT_MODEL": "scripted", "OPENAI_BASE_URL": start(writer), "OPENAI_API_KEY": "none"}
        yield str(serve(index, **settings, ASSISTANT_MODEL_CACHE="false").address)


def test_claims_come_one_by_one_with_their_sources_and_none_unverified(visit: Visitor, address: str) -> None:
    visited = visit(address=address)
    visited.box.fill(SLOW)
    visited.box.press("Enter")
    waiting = visited.page.locator("#conversation .reply.waiting")
    expect(waiting).to_contain_text("quelque 600 soldats", timeout=20_000)
    expect(waiting.locator("a.cite").first).to_be_visible()
    visited.picture("written-coming")
    expect(waiting.locator(":scope > p").nth(1)).to_contain_text("des milliers d'autres", timeout=20_000)
    reply = visited.page.locator("#conversation .reply.answer")
    expect(reply).to_contain_text("600", timeout=20_000)
    expect(reply.locator("a.cite").first).to_be_visible()
    assert "987" not in " ".join(reply.locator(":scope > p").all_text_contents())
    expect(reply.locator(".withheld")).to_contain_text("987")


def test_an_answer_is_stopped_at_once_and_the_next_question_works(visit: Visitor, address: str, writer: Writer) -> None:
    visited = visit(address=address)
    visited.box.fill(SLOW)
    visited.box.press("Enter")
    log = visited.page.locator("#conversation")
    expect(log.locator(".reply.waiting")).to_contain_text("quelque 600 soldats", timeout=20_000)
    visited.page.get_by_role("button", name="Arrêter").click()
    pressed = time.monotonic()
    expect(log).to_contain_text("Arrêté avant la réponse.", timeout=3_000)
    assert time.monotonic() - pressed < 2
    expect(visited.page.get_by_role("button", name="Demander", exact=True)).to_be_visible()
    visited.page.wait_for_timeout(1_500)
    # The model's server is left alone within a second: it may have one place only.
    assert writer.left_at - pressed < 1.2
    visited.picture("written-stopped")
    # The one claim that was verified, and that it was stopped.
    expect(log.locator(".reply.waiting > p")).to_have_count(2)
    expect(log).not_to_contain_text("987")
    reply = visited.ask(QUICK)
    expect(reply.last).to_contain_text("10 000 conteneurs")
