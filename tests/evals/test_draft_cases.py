"""Cases proposed from an archive: what is found, how it is asked, and that nothing counts until accepted."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from assistant import Assistant
from evals.cases import CaseError, load_cases
from evals.corpora import Shelf
from evals.draft_cases import draft, main, write
from evals.lint import lint

FRENCH = """\
---
title: Le pont de Valdoria ouvre
published: 2021-05-04
language: fr
---

Plus de 400 habitants ont assisté à l'inauguration, selon la préfecture de Valdoria. Les deux communes se réjouissent.

Le maire Paul Ostrova a déclaré : « Ce pont nous relie enfin à la vallée voisine. »

Les travaux ont commencé le 12 mars 2019.
"""
ENGLISH = """\
---
title: Valdoria harbour strike ends
published: 2022-09-02
language: en
---

About 350 dockers were on strike, the union said. The harbour closed on 28 August 2022.

Harbour master Jane Kelder said: "We will load every ship by Sunday night."
"""


@pytest.fixture
def bot(tmp_path: Path) -> Assistant:
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "pont.md").write_text(FRENCH, encoding="utf-8")
    (folder / "harbour.md").write_text(ENGLISH, encoding="utf-8")
    bot = Assistant.open(tmp_path / "index")
    bot.ingest([folder])
    return bot


def test_each_kind_is_proposed_in_the_articles_language(bot: Assistant) -> None:
    cases = draft(bot.articles())
    bot.close()
    found = {(case["language"], case["kind"]) for case in cases}
    assert {
        (language, kind) for language in ("fr", "en") for kind in ("figure", "date", "quote", "attribution")
    } == found
    assert all(case["accepted"] is False for case in cases)
    assert len({case["name"] for case in cases}) == len({case["question"] for case in cases}) == len(cases)


@pytest.mark.parametrize(
    ("kind", "language", "question", "must"),
    [
        (
            "figure",
            "fr",
            "Dans l'article « Le pont de Valdoria ouvre », combien d'habitants ont assisté à l'inauguration ?",
            [["plus de 400"], ["habitants"]],
        ),
        (
            "date",
            "fr",
            "D'après l'article « Le pont de Valdoria ouvre », "
            "quand cela s'est-il passé : « Les travaux ont commencé … » ?",
            [["12 mars 2019"]],
        ),
        (
            "date",
            "en",
            "According to the article “Valdoria harbour strike ends”, when did this happen: “The harbour closed …”?",
            [["28 August 2022"]],
        ),
    ],
)
def test_questions_read_as_a_person_would_ask(
    bot: Assistant, kind: str, language: str, question: str, must: list[list[str]]
) -> None:
    cases = [case for case in draft(bot.articles()) if (case["kind"], case["language"]) == (kind, language)]
    bot.close()
    assert (question, must) in [(case["question"], case["must"]) for case in cases]


def test_proposals_are_left_out_until_accepted_and_then_sound(tmp_path: Path, bot: Assistant) -> None:
    articles = bot.articles()
    text = write(draft(articles))
    bot.close()
    path = tmp_path / "proposed.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CaseError, match="drafted cases are left out until accepted"):
        load_cases(path)
    path.write_text(text.replace("accepted: false", "accepted: true"), encoding="utf-8")
    assert len(load_cases(path)) == text.count("accepted: false") >= 8
    shelf = Shelf("own", tmp_path, {article.id: article.text for article in articles})
    assert [str(fault) for fault in lint(path, [shelf])] == []


def test_the_command_writes_a_file_and_keeps_one_that_exists(
    tmp_path: Path, bot: Assistant, capsys: pytest.CaptureFixture[str]
) -> None:
    bot.close()
    out = tmp_path / "out" / "proposed.yaml"
    options = ["--index", str(tmp_path / "index"), "-o", str(out), "--limit", "1"]
    assert main(options) == 0
    assert "none counts until it is accepted" in capsys.readouterr().out
    kinds = [(case["language"], case["kind"]) for case in yaml.safe_load(out.read_text(encoding="utf-8"))["cases"]]
    assert len(kinds) == len(set(kinds)) == 8
    assert main(options) == 2
    assert "exists; name another file" in capsys.readouterr().err
    assert main([*options, "--force"]) == 0
    assert main(["--index", str(tmp_path / "nowhere"), "-o", str(out), "--force"]) == 2
