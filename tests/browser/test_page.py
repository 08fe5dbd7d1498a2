"""What a reader does with the page: asks, reads, opens a citation, changes language, on any screen."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from assistant import Assistant, Settings

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
KILLED = "Combien de soldats nord-coréens ont été tués à Koursk ?"
UNANSWERED = "Quelle est la recette de la tarte aux pommes ?"
Visitor = Callable[..., Any]


def cited_words(link: Locator, folder: Path = ROOT / "data" / "articles") -> str:
    """Return the words a citation's link stands for, read from the article's own file."""
    match = re.fullmatch(r"#source:([\w-]+):(\d+):(\d+):[0-9a-f]{8}", str(link.get_attribute("href")))
    assert match is not None
    text = (folder / f"{match[1]}.md").read_text(encoding="utf-8")
    return text[int(match[2]) : int(match[3])]


def highlighted(visited: Any) -> str:
    expect(visited.page.locator("#pane mark").first).to_be_in_viewport(timeout=10_000)
    return "\n".join(visited.page.locator("#pane mark").all_text_contents())


def scrolls_sideways(visited: Any) -> bool:
    return bool(visited.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


def test_an_empty_index_is_filled_with_progress(served: Any) -> None:
    assert any(re.match(r"Indexation 3/5 : \w", line) for line in served.said)


def test_a_typed_question_gets_an_answer_with_numbered_dated_sources(visit: Visitor) -> None:
    visited = visit()
    policy = visited.page.request.get(visited.address + "/").headers["content-security-policy"]
    assert "default-src 'self'" in policy and "http" not in policy
    visited.picture("start")
    reply = visited.ask(KILLED)
    expect(reply).to_have_class(re.compile("answer"))
    expect(reply).to_contain_text("quelque 600")
    expect(reply.locator("a.cite").first).to_have_text("source 1")
    source = reply.locator(".sources li").first
    expect(source).to_contain_text("Kim Jong Un promet à Moscou un soutien sans condition")
    expect(source.locator(".badge")).to_have_text("date déduite")
    expect(visited.page.get_by_text(KILLED)).to_be_visible()
    expect(visited.box).to_have_value("")


def test_a_follow_up_says_how_it_was_understood(visit: Visitor) -> None:
    visited = visit()
    visited.ask(KILLED)
    reply = visited.ask("Selon qui ?")
    expect(reply).to_contain_text("Question comprise")
    expect(reply).to_contain_text("Koursk")
    visited.picture("follow-up")


@pytest.mark.parametrize(
    ("key", "scheme"), [(None, "light"), ("Enter", "dark")], ids=["with the mouse", "with the keyboard, in the dark"]
)
def test_a_citation_opens_its_article_at_the_exact_passage(visit: Visitor, key: str | None, scheme: str) -> None:
    visited = visit(scheme=scheme)
    link = visited.ask(KILLED).locator("a.cite").first
    if key is None:
        link.click()
    else:
        link.focus()
        link.press(key)
    assert highlighted(visited) == cited_words(link)
    pane = visited.page.get_by_role("region", name="Article cité")
    expect(pane.get_by_role("heading")).to_have_text("Kim Jong Un promet à Moscou un soutien sans condition")
    expect(pane).to_contain_text("2025 (déduite du texte, d’après « l'été 2024")
    expect(pane).not_to_contain_text("published_basis")
    expect(link).to_have_attribute("aria-current", "true")
    visited.picture(f"citation-{scheme}")
    colour = visited.page.locator(".pane").evaluate("pane => getComputedStyle(pane).backgroundColor")
    assert (max(int(part) for part in re.findall(r"\d+", colour)[:3]) < 60) is (scheme == "dark")
    pane.get_by_role("link", name="Revenir à la réponse").click()
    expect(link).to_be_focused()


def test_the_sources_of_earlier_answers_stay_open_to_choice(visit: Visitor) -> None:
    visited = visit()
    first = visited.ask(KILLED).locator("a.source").first
    second = visited.ask("When did Kim Jong Un meet Andrei Belousov?").locator("a.source").first
    second.click()
    assert highlighted(visited) == cited_words(second)
    first.click()
    expect(visited.page.locator("#pane h2")).to_have_text("Kim Jong Un promet à Moscou un soutien sans condition")
    assert highlighted(visited) == cited_words(first)


def test_an_abstention_does_not_look_like_an_answer(visit: Visitor) -> None:
    visited = visit()
    reply = visited.ask(UNANSWERED)
    expect(reply).to_have_class(re.compile("abstention"))
    expect(reply.locator(".callout-title")).to_have_text("Pas de réponse dans les articles")
    expect(reply.locator("a.cite")).to_have_count(0)
    visited.picture("abstention")
    reading = reply.locator("a.source")
    if reading.count():
        expect(reply).to_contain_text("Lectures proches (ce ne sont pas des réponses)")
        reading.first.click()
        assert highlighted(visited) == cited_words(reading.first)


def test_the_switch_puts_every_label_into_english_and_back(visit: Visitor) -> None:
    visited = visit()
    visited.ask(KILLED).locator("a.cite").first.click()
    highlighted(visited)
    page = visited.page
    page.get_by_role("radio", name="English").check(force=True)
    expect(page.locator(".masthead")).to_contain_text("Every answer cites the article, its date and the exact passage.")
    expect(visited.box).to_have_attribute("placeholder", "Ask a question about the articles…")
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()
    expect(page.get_by_role("tab", name="Check")).to_be_visible()
    expect(page.get_by_role("region", name="Cited article")).to_contain_text("inferred from the text")
    assert page.evaluate("[document.documentElement.lang, document.title]") == ["en", "Press assistant"]
    visited.picture("english")
    page.reload()
    expect(page.locator(".masthead h1")).to_have_text("Press assistant")
    page.get_by_role("radio", name="Français").check(force=True)
    expect(page.get_by_role("tab", name="Vérifier")).to_be_visible()


def test_the_page_speaks_the_language_that_the_browser_prefers(visit: Visitor) -> None:
    visited = visit(english=True)
    expect(visited.page.get_by_role("button", name="New conversation")).to_be_visible()


def test_a_telephone_shows_all_without_scrolling_sideways(visit: Visitor) -> None:
    visited = visit(width=360, height=740)
    assert not scrolls_sideways(visited)
    link = visited.ask(KILLED).locator("a.cite").first
    assert not scrolls_sideways(visited)
    visited.picture("telephone-answer")
    link.click()
    assert highlighted(visited) == cited_words(link)
    assert not scrolls_sideways(visited)
    visited.picture("telephone-article")


def test_an_example_from_the_articles_is_asked_when_chosen_and_leads_on(visit: Visitor) -> None:
    visited = visit()
    example = visited.page.locator("#conversation .example").first
    expect(example).to_be_visible(timeout=30_000)
    example.click()
    expect(visited.page.locator("#conversation .reply.answer")).to_have_count(1, timeout=20_000)
    further = visited.page.locator("#suggestions button").first
    expect(further).to_be_visible(timeout=30_000)
    further.click()
    expect(visited.page.locator("#conversation .reply.answer")).to_have_count(2, timeout=20_000)


def test_an_empty_or_endless_question_is_refused_politely(visit: Visitor) -> None:
    visited = visit()
    visited.box.fill("   ")
    visited.box.press("Enter")
    expect(visited.page.get_by_text("Écrivez d’abord une question.")).to_be_visible()
    expect(visited.page.locator("#conversation .message-row")).to_have_count(0)
    reply = visited.ask("mot " * 700)
    expect(reply).to_have_class(re.compile("problem"))
    expect(reply).to_contain_text("2000 au plus")


def test_an_address_with_a_citation_opens_it(visit: Visitor) -> None:
    link = visit().ask(KILLED).locator("a.cite").first
    fragment, words = str(link.get_attribute("href")), cited_words(link)
    assert highlighted(visit(path="/" + fragment)) == words


def test_what_a_reader_types_is_shown_and_not_interpreted(visit: Visitor) -> None:
    typed = "# <img src=x onerror=alert(1)> ![](http://abroad.invalid/a.png) **gras** ?"
    visited = visit()
    visited.ask(typed)
    expect(visited.page.locator(".asked")).to_have_text(typed)
    assert visited.page.locator("#conversation img").count() == 0


EVIL = """---
title: "Le <script>alert(1)</script> <img src=x onerror=alert(2)> port"
outlet: "<b onclick=alert(3)>Gazette</b>"
published: "2024-05"
url: "javascript:alert(4)"
---

Le port de Brest a reçu 412 cargos en 2023 ![](http://abroad.invalid/pixel.png) <img src="http://abroad.invalid/b.png" \
onerror="alert(5)"> <script>alert(6)</script> selon [la mairie](javascript:alert(7)) et ${alert(8)} {{value}} `x`.

<iframe src="http://abroad.invalid/"></iframe> <style>body{display:none}</style> Fin de l'article sur le port de Brest.
"""


def test_nothing_in_an_article_is_run_fetched_or_styled(visit: Visitor, serve: Any, tmp_path: Path) -> None:
    (tmp_path / "evil.md").write_text(EVIL, encoding="utf-8")
    bot = Assistant(Settings(index=tmp_path / "index"))
    bot.ingest([tmp_path / "evil.md"])
    bot.close()
    visited = visit(address=serve(tmp_path / "index").address)
    reply = visited.ask("Combien de cargos le port de Brest a-t-il reçus en 2023 ?")
    link = reply.locator("a[href^='#source:']").first
    link.click()
    assert highlighted(visited) in EVIL
    expect(visited.page.locator(".pane-text")).to_contain_text("${alert(8)} {{value}} `x`")
    visited.page.wait_for_timeout(500)
    visited.picture("malicious")
    inside = visited.page.locator(
        ":is(.pane, .reply) :is(img, script, iframe, style, a[href^='javascript'], [onclick])"
    )
    assert inside.count() == 0
