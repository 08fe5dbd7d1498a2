"""Web pages, PDF, Word files and feeds to articles with their titles, outlets and dates, and bad ones to reasons."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests_pages import FACTORY, FEED, PAGE, write_docx, write_pdf

from assistant.corpus.reading import Raw, build_article, read_paths
from assistant.types import Article, Rejection


def read_one(path: Path) -> Article:
    (raw,) = read_paths([path])
    assert isinstance(raw, Raw)
    return build_article(raw)


def test_a_web_page_gives_its_article_without_what_stands_around_it(tmp_path: Path) -> None:
    (tmp_path / "port.html").write_text(PAGE, encoding="utf-8")
    article = read_one(tmp_path / "port.html")
    assert (article.title, article.outlet) == ("Le port de Lorient double ses quais", "Gazette de l'Ouest")
    assert (article.published, article.published_basis) == ("2024-03-12", "stated")
    assert article.published_evidence == "article:published_time"
    assert article.url == "https://gazette.example/port"
    assert "412 cargos" in article.text and "Mentions légales" not in article.text


def test_a_page_without_a_stated_day_is_not_dated_by_its_saving(tmp_path: Path) -> None:
    bare = PAGE.replace("article:published_time", "x").replace("article:modified_time", "y")
    (tmp_path / "port.htm").write_text(bare, encoding="utf-8")
    assert read_one(tmp_path / "port.htm").published_basis != "stated"


def test_a_pdf_gives_paragraphs_whose_lines_are_joined(tmp_path: Path) -> None:
    write_pdf(tmp_path / "usine.pdf")
    article = read_one(tmp_path / "usine.pdf")
    assert (article.title, article.published) == ("L'usine de Lens ferme", "2023-11-30")
    assert FACTORY in article.text


def test_a_word_file_gives_its_title_and_paragraphs(tmp_path: Path) -> None:
    write_docx(tmp_path / "tramway.docx")
    article = read_one(tmp_path / "tramway.docx")
    assert (article.title, article.published) == ("Le tramway de Caen attendra", "2022-02-04")


def test_a_feed_gives_an_article_an_entry(tmp_path: Path) -> None:
    (tmp_path / "fil.rss").write_text(FEED, encoding="utf-8")
    first, second = (build_article(raw) for raw in read_paths([tmp_path]) if isinstance(raw, Raw))
    assert (first.id, first.title, first.outlet) == ("deux-gares-fermees", "Deux gares fermées", "Gazette du Nord")
    assert (first.published, first.published_evidence) == ("2024-03-05", "pubdate")
    assert second.published is None and second.text == "Sans date, la gare de Lens rouvre."


def _bomb() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"0" * 70_000_000)
    return written.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("a.pdf", b"%PDF-1.4 broken", "damaged", id="a broken PDF"),
        pytest.param("a.docx", b"PK\x03\x04 broken", "no Word file", id="a broken Word file"),
        pytest.param("a.docx", _bomb(), "unpacks to more", id="a Word file that unpacks to 70 MB"),
        pytest.param("a.html", b"<div>" * 200_000, "Save the article as text", id="a page nested 200,000 deep"),
        pytest.param("a.html", b"", "web page", id="an empty page"),
        pytest.param("a.rss", b"<rss></rss>", "no feed with entries", id="a feed without entries"),
        pytest.param("a.xml", b"http://127.0.0.1:9/feed", "no feed with entries", id="an address in place of a feed"),
    ],
)
def test_a_bad_file_is_refused_with_a_reason(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    (rejected,) = read_paths([tmp_path / name])
    assert isinstance(rejected, Rejection) and reason in rejected.reason


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("utf-8", "utf-16")],
    ids=["Windows-1252", "UTF-8", "UTF-16"],
)
def test_a_page_is_read_in_its_encoding_and_not_the_one_it_declares(tmp_path: Path, declared: str, codec: str) -> None:
    told = "À Noël, le cœur du marché bat encore, a dit la mairie de Lens à ses « habitants » réunis."
    page = f'<html><head><meta charset="{declared}"></head><body><article><p>{told}</p><p>{told}</p></article>'
    (tmp_path / "a.html").write_bytes(page.encode(codec))
    assert told in read_one(tmp_path / "a.html").text


def test_a_page_that_only_asks_for_consent_is_refused(tmp_path: Path) -> None:
    notice = "Nous utilisons des cookies pour améliorer votre expérience. Acceptez notre politique de cookies ?"
    (tmp_path / "a.html").write_text(f"<html><body><p>{notice}</p><button>Accepter</button></body></html>", "utf-8")
    (rejected,) = read_paths([tmp_path / "a.html"])
    assert isinstance(rejected, Rejection) and "no article" in rejected.reason
