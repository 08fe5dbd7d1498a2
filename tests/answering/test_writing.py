"""Claims from proposal to what is shown: verified one by one, as they come, with the passages that carry them."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests_model_server import Serve, streamed
from tests_scripted import Scripted, article, claims, writing, written

from assistant import Assistant, Settings
from assistant.answering.chat_seam import Completion, Schema
from assistant.types import Answer, ClaimShown, ProgressLine, Query

PRESS = article(
    "brivaz",
    "La maire de Brivaz, Anna Keller, a ouvert le pont mardi. Il a coûté 12 millions d'euros.\n\n"
    "Mme Keller a promis trois lignes de tramway. Selon le syndicat, le chantier a tué deux ouvriers.\n\n"
    "La Ligue a accusé la mairie d'avoir menti. La mairie a nié cette accusation.",
)
QUERY = Query("Combien le pont a-t-il coûté ?", "fr", "figure")


@pytest.mark.parametrize(
    ("text", "label", "shown"),
    [
        ("Le pont de Brivaz a coûté 12 millions d'euros.", 1, True),
        ("The bridge in Brivaz cost 12 million euros.", 1, True),
        ("Anna Keller a promis trois lignes de tramway.", 2, True),
        ("Mme Keller a promis trois lignes de tramway.", 3, True),
        ("Le pont de Brivaz a coûté 13 millions d'euros.", 1, False),
        ("Le pont de Brivaz a coûté 12 millions de dollars.", 1, False),
        ("Le chantier a tué deux ouvriers.", 2, False),
        ("Anna Keller a promis quatre lignes de tramway.", 2, False),
        ("« Nous irons plus loin », a promis Anna Keller.", 2, False),
        ("La mairie a reconnu avoir menti.", 3, False),
        ("La ville de Paris compte deux millions d'habitants.", 1, False),
    ],
    ids=["another order", "translated", "the full name", "a wrong label", "a figure", "a unit", "nobody says so",
         "a count", "made up words", "a denial admitted", "general knowledge"],
)  # fmt: skip
def test_what_is_shown_is_what_a_passage_carries(text: str, label: int, shown: bool) -> None:
    draft = claims(text, labels=[label])
    said = written(QUERY, [PRESS], Scripted(draft, draft))
    assert (text in [claim.text for _, claim in said.claims]) == shown
    assert shown or text in [refused.text for refused in said.rejected]


def test_a_name_said_in_full_is_cited_where_the_article_says_it_in_full() -> None:
    said = written(QUERY, [PRESS], Scripted(claims("Anna Keller a promis trois lignes de tramway.", labels=[2])))
    quotes = " ".join(citation.quote for citation in said.verified().citations)
    assert "promis trois lignes" in quotes


def test_an_accusation_is_shown_with_its_denial_once() -> None:
    told = claims("La Ligue a accusé la mairie d'avoir menti.", "La mairie a nié cette accusation.", labels=[3])
    said = written(QUERY, [PRESS], Scripted(told))
    assert [claim.text for _, claim in said.claims] == [
        "La Ligue a accusé la mairie d'avoir menti.",
        "La mairie a nié cette accusation.",
    ]
    assert [label for _, claim in said.claims for label in claim.citations] == [1, 2]


def test_figures_point_to_the_citations_of_the_whole_answer() -> None:
    told = claims("Mme Keller a promis trois lignes de tramway.", "Il a coûté 12 millions d'euros.", labels=[1, 2])
    verified = written(QUERY, [PRESS], Scripted(told)).verified()
    by_label = {citation.label: citation.quote for citation in verified.citations}
    for figure in verified.figures:
        assert figure.citation is not None and figure.surface.split()[0] in by_label[figure.citation]


class Slow:
    """A model that streams two claims, the second long after the first."""

    def __init__(self, *pieces: str) -> None:
        self.pieces, self.closed = pieces, False

    def __call__(self, prompt: str, schema: Schema) -> Completion:
        return Completion("".join(self.pieces))

    def stream(self, prompt: str, schema: Schema, seconds: float) -> Iterator[str | Completion]:
        try:
            for piece in self.pieces:
                yield piece
                time.sleep(0.3)
            yield Completion("".join(self.pieces))
        finally:
            self.closed = True


def test_a_claim_is_shown_before_the_next_is_written() -> None:
    first, second = "Il a coûté 12 millions d'euros.", "Mme Keller a promis trois lignes de tramway."
    told = claims(first, second)
    at = told.index("}") + 1
    model = Slow(told[:at], told[at:])
    one = writing(QUERY, [PRESS], model)  # type: ignore[arg-type]
    times = {event.claim.text: time.monotonic() for event in one.events() if isinstance(event, ClaimShown)}
    assert times[second] - times[first] > 0.2


def test_closing_ends_the_request() -> None:
    model = Slow(claims("Il a coûté 12 millions d'euros."), "x", "y")
    events = writing(QUERY, [PRESS], model).events()  # type: ignore[arg-type]
    while not isinstance(next(events), ClaimShown):
        pass
    events.close()
    assert model.closed


def test_progress_says_what_is_checked_in_the_language_of_the_question() -> None:
    one = writing(Query("How much?", "en", "figure"), [PRESS], Scripted(claims("Il a coûté 12 millions d'euros.")))
    lines = [event.text for event in one.events() if isinstance(event, ProgressLine)]
    assert lines == ["The model reads the passages.", "Checking claim 1 against the articles."]


@pytest.mark.parametrize(
    "behaviour",
    ["cut", "malformed", "empty", "megabyte", "refused", "nonsense"],
)
def test_a_bad_server_leaves_an_answer_in_time(tmp_path: Path, serve: Serve, behaviour: str) -> None:
    told = claims("Le pont a coûté 12 millions d'euros.", labels=[1])
    sent: Any = {
        "cut": streamed(told[: told.index("}") + 2], '{"labels": [1], "te', cut=True),
        "malformed": streamed('{"answers": tru, "claims": [{"text": "Le pont a coûté 13 mill'),
        "empty": streamed(""),
        "megabyte": streamed(*["a" * 50_000] * 20),
        "refused": (401, b"{}"),
        "nonsense": streamed(json.dumps({"answers": True, "claims": [{"text": "Le pont vole.", "labels": [1, 99]}]})),
    }[behaviour]
    folder = tmp_path / "press"
    folder.mkdir()
    (folder / "pont.txt").write_text("Le pont de Brivaz\n\nLe pont de Brivaz a coûté 12 millions d'euros.\n", "utf-8")
    settings = Settings(index=tmp_path / "index", model="m", base_url=serve(lambda _: sent), model_timeout=6)
    bot = Assistant(settings)
    bot.ingest([folder])
    began = time.monotonic()
    reply = bot.ask("Combien le pont de Brivaz a-t-il coûté ?")
    spent = time.monotonic() - began
    bot.close()
    assert isinstance(reply, Answer) and "12 millions" in reply.text.replace("*", "")
    assert "vole" not in reply.text and "13" not in reply.text
    assert spent < 30
    if behaviour in ("malformed", "empty", "megabyte", "refused"):
        assert reply.mode == "extractive" and reply.usage is not None and reply.usage["error"]


QUOTED = article("quoted", "La maire de Brivaz a promis « une nouvelle ère de coopération » aux habitants.")
ENGLISH = Query("What did the mayor promise?", "en", "fact")
SAID = "The mayor of Brivaz promised « une nouvelle ère de coopération »"


@pytest.mark.parametrize(
    ("translation", "shown"),
    [
        ("a new era of cooperation", f"{SAID} (our translation: a new era of cooperation)."),
        ("the end of all taxes", f"{SAID}."),
        ("", f"{SAID}."),
    ],
    ids=["faithful", "made up", "none"],
)
def test_a_quotation_stays_in_its_language_with_a_translation_that_holds(translation: str, shown: str) -> None:
    row = {"labels": [1], "quote": "une nouvelle ère", "text": f"{SAID}.", "translation": translation}
    model = Scripted(json.dumps({"answers": True, "false_premise": False, "claims": [row]}))
    said = written(ENGLISH, [QUOTED], model)
    assert [claim.text for _, claim in said.claims] == [shown]
    assert "translation" in model.prompts[0]
    assert (translation in [refused.text for refused in said.rejected]) == (translation == "the end of all taxes")


def test_translations_are_asked_for_only_where_there_is_something_to_translate() -> None:
    model = Scripted(claims("Il a coûté 12 millions d'euros."))
    written(QUERY, [PRESS], model)
    assert "`translation`" not in model.prompts[0]
