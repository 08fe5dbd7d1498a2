"""Filters and scores of the search over generations in one piece and in several, with a real Chroma."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests_embedders import Hashing

from assistant import Assistant, Settings
from assistant.retrieval.queries import make_query
from assistant.retrieval.search import search
from assistant.retrieval.terms import find_terms

ARTICLES = {
    "mars": ("2021-03-12", "Le Courrier du Golfe"),
    "juin": ("2022-06-02", "Le Fanal"),
    "septembre": ("2022-09", "Le Fanal"),
    "sans": (None, None),
    "annee": ("2022", "La Gazette d'Étrelles"),
}


@pytest.fixture(scope="module", params=["one segment", "a segment each"])
def bot(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("filters")
    made = Assistant(Settings(index=folder / "index"), Hashing())
    paths = []
    for name, (published, outlet) in ARTICLES.items():
        head = "".join(f"{k}: {v}\n" for k, v in (("published", published), ("outlet", outlet)) if v)
        path = folder / f"{name}.md"
        path.write_text(f"---\n{head}---\n\nLe port a rouvert, dit l'article {name}.\n", encoding="utf-8")
        paths.append(path)
    for group in [paths] if request.param == "one segment" else [[path] for path in paths[:4]] + [paths[4:]]:
        made.ingest(group)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, {"mars", "juin", "septembre", "sans", "annee"}),
        ({"since": "2022-07"}, {"septembre", "annee"}),
        ({"until": "2022-06-01"}, {"mars", "annee"}),
        ({"since": "2022-06-02", "until": "2022-06-02"}, {"juin", "annee"}),
        ({"as_of": "2022-10-01"}, {"mars", "juin", "septembre"}),
        ({"outlet": "fanal"}, {"juin", "septembre"}),
        ({"outlet": "etrelles"}, {"annee"}),
        ({"outlet": "Le Fanal", "since": "2022-09-01"}, {"septembre"}),
        ({"outlet": "Le Monde"}, set()),
        ({"since": "2030"}, set()),
    ],
    ids=lambda value: " ".join(f"{k} {v}" for k, v in value.items()) or "no filter" if isinstance(value, dict) else "",
)
def test_filters_let_through_what_they_say(bot: Assistant, filters: dict[str, Any], found: set[str]) -> None:
    query = replace(make_query("Quand le port a-t-il rouvert ?"), **filters)
    passages = search(query, [], bot._index, 10)
    assert {passage.article_id for passage in passages} == found
    assert [passage.rank for passage in passages] == list(range(1, len(found) + 1))
    assert [p.score for p in passages] == sorted((p.score for p in passages), reverse=True)


def test_equal_passages_stand_in_order_of_article(bot: Assistant) -> None:
    assert [p.article_id for p in search(make_query("dragon"), [], bot._index, 3)][:1] == ["annee"]


@pytest.mark.parametrize("left", [1.0, 0.5, 0.02], ids=["all rows", "half of them", "few of them"])
def test_a_filtered_dense_search_finds_the_nearest_that_are_left(bot: Assistant, left: float) -> None:
    generation = bot._index.generation()
    vector = Hashing().embed_queries(["Le port a rouvert, dit l'article juin."])[0]
    allowed = generation.alive.copy()
    allowed[np.arange(len(allowed)) >= max(1, round(left * len(allowed)))] = False
    rows, cosines = generation.dense(vector, 3, allowed)
    left_over = [int(row) for row in allowed.nonzero()[0]]
    exact = {row: float(Hashing().embed_passages([_text(bot, row)])[0] @ vector) for row in left_over}
    best = sorted(exact, key=lambda row: -exact[row])[:3]
    assert sorted(cosines.tolist(), reverse=True) == pytest.approx([exact[row] for row in best], abs=2e-3)
    assert len(rows) == len(best)


def _text(bot: Assistant, row: int) -> str:
    place = bot._index.generation().row(row)
    return bot._index.published()[place.article_id].text[place.start : place.end]


def test_a_name_with_a_number_stands_for_no_other_number(tmp_path: Path) -> None:
    names = [f"{kind}{number}" for kind in ("droite", "frais") for number in range(30)]
    for name in names:
        (tmp_path / f"{name}.txt").write_text(f"Le conseil {name} a voté la mesure mardi.", encoding="utf-8")
    made = Assistant(Settings(index=tmp_path / "index"))
    made.ingest([tmp_path / f"{name}.txt" for name in names])
    asked = [find_terms(make_query(f"Le conseil {name} a voté"), made._index) for name in names]
    near = [next(term.near for term in terms if term.surface == name) for terms, name in zip(asked, names, strict=True)]
    made.close()
    digits = [{"".join(filter(str.isdigit, stem)) for stem in stand_ins} for stand_ins in near]
    assert digits == [{"".join(filter(str.isdigit, name))} for name in names]
