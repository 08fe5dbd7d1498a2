"""Pages and feeds from a real server as articles: their fields, what a feed announces, what it may not replace."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from tests_web import Page, Web, moved, web

from assistant.corpus.fetching import fetch
from assistant.corpus.reading import Raw, build_article, read_paths
from assistant.types import Rejection

WORDS = " ".join(["Le port de Brivaz a rouvert mardi après deux mois de travaux, selon la mairie."] * 6)
HEAD = '<meta property="article:published_time" content="2024-03-05"><meta property="og:site_name" content="La Vigie">'
STORY = f"<html><head><title>Le port rouvre</title>{HEAD}</head><body><article><p>{WORDS}</p></article></body></html>"
ENTRY = (
    "<item><title>{title}</title><link>{link}</link><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate>"
    "<description>{text}</description></item>"
)
RSS = {"Content-Type": "application/rss+xml"}


def feed(*entries: str) -> Page:
    written = (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>La Vigie</title>{"".join(entries)}</channel></rss>'
    )
    return Page([written.encode()], headers=RSS)


def read(there: Web, *urls: str) -> list[Raw | Rejection]:
    return list(read_paths(urls, fetch=partial(fetch, network=there.network)))


def test_a_page_becomes_an_article() -> None:
    with web(port=Page([STORY.encode()])) as there:
        (raw,) = read(there, "https://press.example/port".replace("https", "http"))
    assert isinstance(raw, Raw) and raw.path == "http://press.example/port"
    article = build_article(raw)
    assert (article.id, article.title, article.outlet) == ("port", "Le port rouvre", "La Vigie")
    assert (article.published, article.published_basis) == ("2024-03-05", "stated")
    assert article.url == "http://press.example/port" and "a rouvert mardi" in article.text


def test_without_leave_nothing_is_fetched() -> None:
    (rejected,) = read_paths(["http://press.example/port"])
    assert isinstance(rejected, Rejection) and "ASSISTANT_FETCH=1" in rejected.reason


@pytest.mark.parametrize("stated", ["http://other.example/port", "javascript:alert(1)", "http://[", ""])
def test_a_page_does_not_give_itself_the_address_of_another_host(stated: str) -> None:
    page = STORY.replace("<head>", f'<head><link rel="canonical" href="{stated}">')
    with web(port=Page([page.encode()])) as there:
        (raw,) = read(there, "http://press.example/port")
    assert isinstance(raw, Raw) and raw.metadata["url"] == "http://press.example/port"


def test_a_feed_gives_its_whole_entries_and_the_pages_of_those_it_announces() -> None:
    whole = ENTRY.format(title="Entier", link="http://press.example/whole", text=WORDS * 3)
    announced = ENTRY.format(title="Annonce", link="http://press.example/port", text="Le port rouvre.")
    gone = ENTRY.format(title="Perdu", link="http://press.example/gone", text="La page a disparu.")
    inside = ENTRY.format(title="Dedans", link="http://127.0.0.1/port", text="Une page du réseau local.")
    with web(feed=feed(whole, announced, gone, inside), port=Page([STORY.encode()])) as there:
        found = read(there, "http://press.example/feed")
    raws = [raw for raw in found if isinstance(raw, Raw)]
    assert len(raws) == len(found) == 4
    assert [raw.path for raw in raws] == [
        "http://press.example/feed#http-press-example-whole",
        "http://press.example/port",
        "http://press.example/feed#http-press-example-gone",
        "http://press.example/feed#http-127-0-0-1-port",
    ]
    assert raws[1].text.startswith("Le port de Brivaz") and raws[2].text == "La page a disparu."
    assert [path for _, path in there.asked] == ["/feed", "/port", "/gone"]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (Page([b"\x89PNG\r\n\x1a\n"], headers={"Content-Type": "image/png"}), "image/png"),
        (Page([b""]), "no web page"),
        (Page([b"   "], headers={"Content-Type": "text/plain"}), "no text"),
        (Page([b"<div>" * 30_000]), "too deeply"),
        (Page([b"%PDF-1.7 nothing"], headers={"Content-Type": "application/pdf"}), "damaged"),
        (Page([b"<rss><channel></channel></rss>"], headers=RSS), "no feed with entries"),
        (moved("file:///etc/passwd"), "https://"),
    ],
    ids=["an image", "nothing", "spaces", "deep nesting", "a broken PDF", "an empty feed", "a file behind a redirect"],
)
def test_what_is_no_article_is_rejected_with_a_reason(page: Page, reason: str) -> None:
    with web(port=page) as there:
        (rejected,) = read(there, "http://press.example/port")
    assert isinstance(rejected, Rejection) and reason in rejected.reason


def test_entities_of_a_feed_lead_to_no_file(tmp_path: Path) -> None:
    secret = "le coffre porte le code 4417"
    (tmp_path / "secret.txt").write_text(secret, encoding="utf-8")
    entity = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    item = "<item><title>A</title><description>Texte &x; fin</description></item>"
    body = f"{entity}<rss version='2.0'><channel>{item}</channel></rss>"
    with web(feed=Page([body.encode()], headers=RSS)) as there:
        found = read(there, "http://press.example/feed")
    assert all(not isinstance(raw, Raw) or secret not in raw.text for raw in found)
