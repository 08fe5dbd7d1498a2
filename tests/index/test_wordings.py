"""Copies of an article that are not the same file byte for byte: one article, all their places named."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from tests_embedders import Hashing

from assistant import Assistant, Settings

BODY = "Le port de Brivaz a rouvert mardi après deux mois de travaux, a annoncé la mairie. 40 ouvriers y étaient.\n"
TEXT = f"Le port rouvre\n\n{BODY}"
FRONT = "---\ntitle: Le port rouvre\npublished: {date}\nurl: https://{host}/port\n---\n\n"


@pytest.fixture
def bot(tmp_path: Path) -> Assistant:
    (tmp_path / "press").mkdir()
    return Assistant(Settings(index=tmp_path / "index"), Hashing())


def write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / "press" / name.replace("_", ".")).write_bytes(text.encode("utf-8", "surrogatepass"))
    return folder / "press"


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(TEXT.replace("\n", "\r\n"), id="line ends of another system"),
        pytest.param(TEXT + "\n\n", id="empty lines at its end"),
        pytest.param(unicodedata.normalize("NFD", TEXT), id="accents in two signs"),
        pytest.param("\ufeff" + TEXT, id="a mark of order"),
        pytest.param(TEXT.replace("mardi après", "mardi  après"), id="a space too many"),
    ],
)
def test_a_copy_in_another_form_is_one_article_again_and_again(bot: Assistant, tmp_path: Path, copy: str) -> None:
    press = write(tmp_path, a_txt=TEXT, b_txt=copy)
    report = bot.ingest([press])
    assert (report.added, report.duplicates) == (("a",), ("a",))
    assert [Path(one["path"] or "").name for one in bot.sources()["a"]] == ["b.txt"]
    again = bot.ingest([press])
    assert (again.added, again.updated, again.removed, again.unchanged) == ((), (), (), ("a",))


def test_one_text_at_two_addresses_is_one_article_with_both(bot: Assistant, tmp_path: Path) -> None:
    fronts = [FRONT.format(date="2024-03-05", host=host) for host in ("fanal.example", "gazette.example")]
    bot.ingest([write(tmp_path, a_md=fronts[0] + BODY, b_md=fronts[1] + BODY)])
    (article,) = bot.articles()
    assert article.url == "https://fanal.example/port"
    assert [one["url"] for one in bot.sources()["a"]] == ["https://gazette.example/port"]


def test_the_same_words_on_another_day_or_under_another_title_are_another_article(
    bot: Assistant, tmp_path: Path
) -> None:
    first, second = (FRONT.format(date=date, host="fanal.example") for date in ("2024-03-05", "2024-03-06"))
    titled = first.replace("rouvre", "ferme")
    bot.ingest([write(tmp_path, a_md=first + BODY, b_md=second + BODY, c_md=titled + BODY)])
    assert [article.id for article in bot.articles()] == ["a", "b", "c"]


def test_a_copy_stays_when_the_first_goes_or_says_something_else(bot: Assistant, tmp_path: Path) -> None:
    press = write(tmp_path, a_txt=TEXT, b_txt=TEXT + "\n")
    bot.ingest([press])
    write(tmp_path, a_txt="La gare ferme\n\nLa gare de Corlon a fermé lundi pour trois semaines de travaux.\n")
    bot.ingest([press])
    assert sorted(article.title for article in bot.articles()) == ["La gare ferme", "Le port rouvre"]
    (press / "a.txt").unlink()
    bot.ingest([press], prune=True)
    (article,) = bot.articles()
    assert article.title == "Le port rouvre" and Path(article.path or "").name == "b.txt"


def test_a_correction_does_not_make_a_copy_another_article(bot: Assistant, tmp_path: Path) -> None:
    press = write(tmp_path, a_txt=TEXT, b_txt=TEXT + "\n")
    bot.ingest([press])
    bot.correct("a", "Un port de nouveau ouvert", "La Gazette", "2024-03")
    report = bot.ingest([press])
    assert (report.added, report.duplicates) == ((), ("a",))


def test_an_id_that_an_edited_article_kept_is_not_taken_from_it(bot: Assistant, tmp_path: Path) -> None:
    texts = [f"Le conseil de Corlon a voté la mesure {number} à main levée mardi dernier." for number in (1, 2, 3)]
    for folder, text in (("one", texts[0]), ("two", texts[1])):
        (tmp_path / "press" / folder).mkdir()
        (tmp_path / "press" / folder / "vote.txt").write_text(text, encoding="utf-8")
    bot.ingest([tmp_path / "press"])
    (tmp_path / "press" / "two" / "vote.txt").write_text(texts[2], encoding="utf-8")
    bot.ingest([tmp_path / "press"])
    (tmp_path / "press" / "three").mkdir()
    (tmp_path / "press" / "three" / "vote.txt").write_text(texts[1], encoding="utf-8")
    bot.ingest([tmp_path / "press"])
    assert sorted(article.text for article in bot.articles()) == texts


def test_a_file_that_was_emptied_is_rejected_and_says_what_stays(bot: Assistant, tmp_path: Path) -> None:
    press = write(tmp_path, a_txt=TEXT)
    bot.ingest([press])
    write(tmp_path, a_txt="", b_txt="")
    reasons = {Path(one.path).name: one.reason for one in bot.ingest([press]).rejected}
    assert "stays in the index" in reasons["a.txt"] and "stays" not in reasons["b.txt"]
    assert [article.id for article in bot.articles()] == ["a"]
