"""The suite provenance on made-up news: three forms of file, and what is said of the source held against the truth."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Article, Assistant, Settings
from evals.embedders import Remembering
from evals.provenance_suite import FORMS, Form, News, _item, judge, measures, read_news, trace

BODIES = (
    "Le conseil municipal de Lorvan a voté la rénovation du vieux marché couvert. Les travaux dureront deux ans.",
    "La rivière Ondine a débordé dans trois villages de la vallée, sans faire de victime selon les pompiers.",
    "Le chanteur Paul Meris annonce une tournée de vingt concerts dans les petites salles de province.",
)
DAYS = ("2018-03-31", "2019-07-01", "2020-11-15")


def row(place: int) -> dict[str, object]:
    return {"id": place, "title": f"Titre numéro {place} de la journée", "date": DAYS[place], "article": BODIES[place]}


def item(form: Form, day: str = "2019-07-01") -> News:
    return News("news 1", "La rivière Ondine déborde", BODIES[1], day, BODIES[1], form)


def built(one: News, tmp_path: Path) -> Article:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / f"a{one.suffix}").write_text(one.written, encoding="utf-8")
    memory = Remembering()
    bot = Assistant(Settings(index=tmp_path / "index"), memory)
    bot.ingest([tmp_path / "news"])
    (article,) = bot.articles()
    bot.close()
    memory.close()
    return article


@pytest.mark.parametrize("form", FORMS)
def test_an_article_tells_what_its_file_tells(form: Form, tmp_path: Path) -> None:
    scores = judge(item(form), built(item(form), tmp_path))
    assert [score.name for score in scores if not score.passed] == []


def test_the_first_of_a_month_is_written_as_people_write_it() -> None:
    assert "Publié le 1er juillet 2019\n" in item("date line").written
    assert "juillet" not in item("no date").written
    assert item("front matter").written.startswith('---\ntitle: "La rivière Ondine déborde"\ndate: 2019-07-01\n---\n')


LIES = {
    "another day": ({"published": "2019-07-02"}, {"date"}),
    "another month, vaguely": ({"published": "2019-08", "published_precision": "month"}, {"date"}),
    "finer than it is": ({"published": "2019", "published_precision": "day"}, {"date", "provenance_precision"}),
    "said to be stated": ({"published": "2019-07-01", "published_basis": "stated"}, {"basis"}),
    "an outlet never named": ({"outlet": "La Gazette de Querne"}, {"outlet"}),
    "another title": ({"title": "Le marché"}, {"title"}),
}


@pytest.mark.parametrize(("changes", "failed"), LIES.values(), ids=list(LIES))
def test_what_is_wrong_or_made_up_is_found(changes: dict[str, str], failed: set[str], tmp_path: Path) -> None:
    form: Form = "no date" if "published_basis" not in changes else "front matter"
    article = built(item(form), tmp_path)
    if form == "no date" and "published" in changes:
        changes = {"published_basis": "inferred", "published_precision": "day", **changes}
    scores = judge(item(form), replace(article, **changes))  # type: ignore[arg-type]
    wrong = {score.name for score in scores if not score.passed}
    assert wrong == failed - ({"date"} if changes.get("published") == "2019" else set())


def test_each_item_is_found_by_its_sentence() -> None:
    news = read_news([row(0), row(1), row(2)], 0, 1)
    assert [one.form for one in news] == list(FORMS)
    memory = Remembering()
    traced = trace(news, memory)
    memory.close()
    assert [one.scores[0].passed for one in traced] == [True, True, True]
    found = measures([], [_item(one) for one in traced])
    assert found["news_article"].value == found["news_date"].value == found["news_basis"].value == 1.0
    assert found["news_date_no_date"].count == 1 and found["gold_article"].value is None


def test_an_item_without_a_sentence_to_look_up_is_left_out() -> None:
    short = {"id": 9, "title": "Bref", "date": "2020-01-01", "article": "Trop court."}
    assert read_news([short, row(0)], 0, 1)[0].name == "news 0"
