"""When an article was published: stated by a line, curated in metadata, inferred from its words, or unknown."""

from __future__ import annotations

import datetime
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.corpus.dating import date_article
from assistant.text.edtf import bounds
from assistant.types import Article, Published, Span

BODY = "\n\nLe conseil municipal a voté la rénovation du pont. Les travaux dureront trois mois.\n"


def article(name: str, text: str, published: Published) -> Article:
    return Article(
        name, name, None, text, (Span(0, len(text)),), "fr", name, None,
        published.value, published.precision, published.basis, published.evidence, name,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("head", "value"),
    [
        pytest.param("date 2023-06 Le pont sera rénové.", "2023-06", id="a leading date field"),
        pytest.param("Le pont\n\n12 Octobre 2023 18:03 (UTC+01:00)", "2023-10-12", id="a date line with a zone"),
        pytest.param(
            "Le pont\nPublié le 03 mars 2021 à 10h15 - Mis à jour le 04 mars 2021 à 12h00",
            "2021-03-03",
            id="publication before update",
        ),
        pytest.param("Le pont\nPar Anne Martin | AFP | 3 mars 2021", "2021-03-03", id="a byline with bars"),
        pytest.param("The bridge\nMarch 3, 2021 at 5:00 p.m. EST", "2021-03-03", id="an American date line"),
        pytest.param("PARIS, 3 mars 2021 (AFP) - Le pont sera rénové.", "2021-03-03", id="a wire dateline"),
        pytest.param("Le Caire (AFP) – 3 mars 2021 – Le pont sera rénové.", "2021-03-03", id="a dateline with dashes"),
        pytest.param(
            "Washington, D.C., March 3, 2021 (AP) -- The bridge closes.", "2021-03-03", id="an American dateline"
        ),
        pytest.param("Paris, le 3 mars 2021", "2021-03-03", id="place and date alone"),
        pytest.param("Le pont\nMercredi 3 mars 2021 à 18:03 - Par la rédaction", "2021-03-03", id="a weekday line"),
        pytest.param(
            "Le pont\nPublié le 03/04/2021 à 12:30, mis à jour le 05/04/2021", "2021-04-03", id="day first in French"
        ),
        pytest.param(
            "The bridge of the town\n03/04/2021 6:30 PM\nThe council and the mayor",
            "2021-03-04",
            id="month first in English",
        ),
        pytest.param("The bridge\nPosted on March 3, 2021 by John Smith", "2021-03-03", id="posted on, by"),
        pytest.param("The bridge\nPublished: 3 Mar 2021", "2021-03-03", id="an abbreviated month"),
        pytest.param("Wed, 03 Mar 2021 10:15:00 GMT", "2021-03-03", id="a mail date"),
        pytest.param("Le pont\n2021-03-03T10:15:00+01:00", "2021-03-03", id="a time stamp"),
        pytest.param("Le pont\nMise en ligne : mardi 3 mars 2021, par la rédaction", "2021-03-03", id="put on line"),
        pytest.param("Le pont\nDernière mise à jour : 3 mars 2021 - 10:15", "2021-03-03", id="an update alone"),
        pytest.param(
            "The bridge\nBy Jane Doe\nUpdated 1003 GMT (1803 HKT) March 3, 2021",
            "2021-03-03",
            id="hours before the day",
        ),
        pytest.param("# Le pont\n\n*Publié le 3 mars 2021*", "2021-03-03", id="Markdown emphasis"),
        pytest.param("Le pont\nFévrier 2021", "2021-02", id="a month line"),
    ],
)
def test_a_line_that_states_the_date(head: str, value: str) -> None:
    published = date_article(head + BODY)
    assert (published.value, published.basis) == (value, "stated")
    assert published.evidence and published.evidence in head


def test_a_line_at_the_foot_states_the_date() -> None:
    published = date_article("Le pont" + BODY * 3 + "\nPublié le 3 mars 2021")
    assert (published.value, published.basis) == ("2021-03-03", "stated")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Le 3 mars 2021, le maire a promis un pont.", id="a date in prose"),
        pytest.param(
            "Un rapport publié le 3 mars 2021 par la ville dénonce le retard.", id="a publication told of in prose"
        ),
        pytest.param("Le maire Paul Durand et la ministre à Lyon (France) le 3 mars 2021\nTexte.", id="a caption"),
        pytest.param("Publié le 31 février 2021", id="a day that no calendar has"),
        pytest.param("Publié le 3 mars 2987", id="a far future"),
        pytest.param("Publié hier à 10h15", id="a relative line"),
        pytest.param(
            "Juin 1944\nLes alliés débarquent.\nAoût 1944\nParis est libéré.", id="the headings of a chronology"
        ),
        pytest.param("En 1944, la ville fut libérée. En 1962, le pont fut bâti.", id="old years alone"),
        pytest.param("Le maire a dit jeudi que le pont fermera en avril.", id="relative words alone"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_states_no_publication_is_unknown(text: str) -> None:
    assert date_article(text) == Published()


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        pytest.param({"published": "2023-06"}, ("2023-06", "month", "curated", "published"), id="a month as text"),
        pytest.param({"date": datetime.date(2021, 3, 3)}, ("2021-03-03", "day", "curated", "date"), id="a day of YAML"),
        pytest.param({"Date": 2021}, ("2021", "year", "curated", "Date"), id="a year as YAML reads it"),
        pytest.param({"date": "3 mars 2021"}, ("2021-03-03", "day", "curated", "date"), id="a day in words"),
        pytest.param({"date": datetime.datetime(2021, 3, 3, 9)}, ("2021-03-03", "day", "curated", "date"), id="a time"),
        pytest.param(
            {"published": "2021", "published_basis": "inferred", "published_evidence": "l'an dernier"},
            ("2021", "year", "inferred", "l'an dernier"),
            id="its own basis and evidence",
        ),
        pytest.param({"published": "2021-02-31"}, (None, "unknown", "unknown", None), id="an impossible day"),
        pytest.param({"published": None, "date": ""}, (None, "unknown", "unknown", None), id="empty fields"),
        pytest.param({"title": "2021"}, (None, "unknown", "unknown", None), id="no field of a date"),
    ],
)  # fmt: skip
def test_metadata(metadata: dict[str, object], expected: tuple[str | None, str, str, str | None]) -> None:
    published = date_article("Le pont." + BODY, metadata=metadata)
    assert (published.value, published.precision, published.basis, published.evidence) == expected


def test_metadata_comes_before_a_line() -> None:
    assert date_article("Publié le 3 mars 2021", metadata={"published": "2021-03-02"}).value == "2021-03-02"


@pytest.mark.parametrize(
    ("text", "url", "value", "evidence"),
    [
        pytest.param("Le pont.", "https://news.example/2024/11/30/pont.html", "2024-11-30", "2024/11/30", id="a path"),
        pytest.param("Le pont.", "https://news.example/pont-20241130-a", "2024-11-30", "20241130", id="eight digits"),
        pytest.param("Le pont.", "https://news.example/2024/11/pont", "2024-11", "2024/11/", id="a month"),
        pytest.param(
            "Le maire a affirmé le 30 novembre que le pont tiendrait.\nVisite du maire le 19 juin 2024\n"
            "Source : https://news.example/pont-185241130071849144.htm\n",
            None, "2024-11-30", "le 30 novembre", id="a number that agrees with a day",
        ),
        pytest.param(
            "Le maire a affirmé le 30 novembre que le pont, inauguré en juin, tiendrait.\n"
            "Visite du maire le 19 juin 2024\n",
            None, "2024-11-30", "le 30 novembre", id="a reported day after a dated month named again",
        ),
        pytest.param(
            "Le maire a annoncé mercredi 27 novembre un pont. Le projet date de mars 2018.",
            None, "2019-11-27", "mercredi 27 novembre", id="a weekday picks the year",
        ),
        pytest.param(
            "Une panne a frappé mercredi 13 novembre la gare. La ligne a ouvert en mars 2018.",
            None, "2019-11", "mercredi 13 novembre", id="an event alone gives its month",
        ),
    ],
)  # fmt: skip
def test_inferred(text: str, url: str | None, value: str, evidence: str) -> None:
    published = date_article(text, url=url)
    assert (published.value, published.basis) == (value, "inferred")
    assert published.evidence is not None and published.evidence in evidence + "/"


def test_a_cited_address_is_not_the_articles_own() -> None:
    assert date_article("Selon https://news.example/2024/11/30/pont le pont ferme.") == Published()


VISIT = (
    "Le pont a été repeint. Les deux villes ont signé un accord de jumelage lors d'une visite du président Paul Durand"
    " à Port-Louis l'an dernier."
)


def test_another_article_dates_the_event_of_last_year() -> None:
    told = article(
        "visite", "Le président Paul Durand a signé un accord lors de sa visite à Port-Louis le 19 juin 2024.",
        Published("2024-06-20", "day", "stated", "20 juin 2024"),
    )  # fmt: skip
    other = article("foire", "La foire de Lyon a ouvert le 2 mai 2021.", Published("2021-05-02", "day", "stated", "x"))
    assert date_article(VISIT, known=(told, other)) == Published("2025", "year", "inferred", "l'an dernier")
    assert date_article(VISIT, known=(other,)) == Published()
    assert date_article(VISIT) == Published()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000", ("2023-06", "month", "stated")),
        ("001", ("2023-10-12", "day", "stated")),
        ("002", ("2024-11-30", "day", "inferred")),
        ("003", ("2023-09", "month", "stated")),
        ("004", ("2025", "year", "inferred")),
    ],
)
def test_the_originals(originals: Path, name: str, expected: tuple[str, str, str]) -> None:
    texts = {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(originals.glob("*.txt"))}
    known = [article(key, text, date_article(text)) for key, text in texts.items() if key != name]
    published = date_article(texts[name], known=known)
    assert (published.value, published.precision, published.basis) == expected
    assert published.evidence and published.evidence in texts[name]


LINES = st.sampled_from(
    ["Publié le ", "3 mars 2021", "31 février", "date ", "2023-06", "mardi ", "12/13/2021", "\n", " - ", "https://a.b/2024/13/40/",
     "Source : https://a.b/1852411300718", "a annoncé ", "le 30 novembre ", "l'an dernier ", "en juin 2019 ",
     "\x00", "\ud800", "PARIS ("]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(LINES, max_size=10).map("".join)))
def test_any_text_is_dated_without_exception(text: str) -> None:
    published = date_article(text, metadata={"date": text}, url=text)
    assert (published.value is None) == (published.basis == "unknown")
    assert published.value is None or bounds(published.value)


@pytest.mark.parametrize(
    "unit", ["a. ", "1", " ", "Publié le ", "PARIS, ", "le 30 novembre ", "\n", "http://a/"], ids=repr
)
def test_a_long_text_takes_linear_time(unit: str) -> None:
    begin = time.process_time()
    date_article(unit * (100_000 // len(unit)))
    assert time.process_time() - begin < 2
