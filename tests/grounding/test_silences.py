"""What a reader is told of the archive: what the filters leave aside, and where it is silent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.grounding.silences import notes_on, silence_on
from assistant.types import Article, Basis, Language, Precision, Query


def _article(name: str, published: str | None, outlet: str | None = "La Gazette du Nord") -> Article:
    precision: Precision = "unknown" if published is None else "day"
    basis: Basis = "unknown" if published is None else "stated"
    return Article(name, name, outlet, "", (), "fr", None, None, published, precision, basis, None, name)


def _archive(*published: str | None) -> dict[str, Article]:
    return {f"a{place}": _article(f"a{place}", value) for place, value in enumerate(published)}


def _query(
    text: str,
    language: Language = "fr",
    since: str | None = None,
    until: str | None = None,
    outlet: str | None = None,
    as_of: str | None = None,
) -> Query:
    asked = Query(text, language, "fact", since=since, until=until, outlet=outlet)
    return replace(asked, as_of=as_of)


ARCHIVE = _archive("2023-06", "2023-10-12", "2024-11-30", "2025-05-02")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            _query("Que s'est-il passé entre janvier et mars 2025 ?"),
            "L'archive va de juin 2023 au 2 mai 2025 ; aucun article entre le 30 novembre 2024 et le 2 mai 2025.",
        ),
        (
            _query("What happened between January and March 2024?", "en"),
            "The archive runs from June 2023 to 2 May 2025; no article between 12 October 2023 and 30 November 2024.",
        ),
        (
            _query("Qu'a-t-on signé en 2020 ?"),
            "L'archive va de juin 2023 au 2 mai 2025 ; aucun article avant juin 2023.",
        ),
        (
            _query("What was signed?", "en", since="2026"),
            "The archive runs from June 2023 to 2 May 2025; no article after 2 May 2025.",
        ),
        (_query("Qu'a-t-on signé en octobre 2023 ?"), ""),
        (_query("Qu'a-t-on signé depuis 2024 ?"), ""),
        (_query("Qu'a-t-on signé ?"), ""),
        (_query("Qu'a-t-on signé ?", until="2023"), ""),
    ],
    ids=[
        "a gap",
        "a gap, in English",
        "before the first",
        "a filter after the last",
        "a range that holds one",
        "an open range that holds one",
        "no range",
        "a filter that lets some through",
    ],
)
def test_the_silence_of_an_archive(query: Query, said: str) -> None:
    assert silence_on(query, ARCHIVE) == said


def test_an_article_of_an_unknown_month_may_be_of_the_range() -> None:
    archive = _archive("2024-11-30", "2025")
    assert silence_on(_query("Que s'est-il passé en mars 2025 ?"), archive) == (
        "L'archive va du 30 novembre 2024 à 2025 ; aucun article entre le 30 novembre 2024 et un article de 2025 sans "
        "date plus précise."
    )


def test_an_archive_without_dates_says_nothing_of_them() -> None:
    assert silence_on(_query("Que s'est-il passé en 2020 ?"), _archive(None)) == ""


def test_an_outlet_that_the_archive_does_not_hold_is_named_with_those_it_does() -> None:
    assert silence_on(_query("Qui ?", outlet="RFI"), ARCHIVE) == (
        "Aucun article de « RFI » ; sources connues : La Gazette du Nord."
    )
    assert silence_on(_query("Who?", "en", outlet="RFI"), {}) == 'No article of "RFI".'


@pytest.mark.parametrize(
    ("query", "notes"),
    [
        (_query("Qui ?"), ()),
        (_query("Qui ?", since="2024"), ("2 articles sans date connue laissés de côté.",)),
        (
            _query("Who?", "en", until="2023"),
            (
                "As of 31 December 2023: only articles published by then were read.",
                "2 articles without a known date left aside.",
            ),
        ),
        (
            _query("Qui ?", as_of="2025-03"),
            (
                "État au 31 mars 2025 : seuls les articles parus jusque-là sont lus.",
                "1 article dont la date (2025) ne dit pas s'il avait paru : laissé de côté.",
                "2 articles sans date connue laissés de côté.",
            ),
        ),
        (
            _query("Qui ?", until="2025-03"),
            (
                "État au 31 mars 2025 : seuls les articles parus jusque-là sont lus.",
                "1 article dont la date (2025) ne dit pas s'il avait paru : lu.",
                "2 articles sans date connue laissés de côté.",
            ),
        ),
    ],
    ids=["no filter", "since", "until, in English", "as of", "until the middle of an article's year"],
)
def test_what_the_filters_leave_aside(query: Query, notes: tuple[str, ...]) -> None:
    assert notes_on(query, _archive("2024-02-03", None, "2025", None)) == notes


def test_only_the_outlet_asked_for_is_counted() -> None:
    archive = {"a": _article("a", None, "RFI"), "b": _article("b", None, "Le Fanal")}
    assert notes_on(_query("Qui ?", since="2024", outlet="RFI"), archive) == (
        "1 article sans date connue laissé de côté.",
    )
