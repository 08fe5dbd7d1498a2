"""Title, outlet and address of an article, found where its text has them and never made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.corpus.prose import find_prose
from assistant.corpus.source import find_outlet, find_title, find_url

BODY = "L'usine de Lens emploie 240 personnes, selon la mairie."


def title_of(text: str) -> str:
    return find_title(text, find_prose(text), {})


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(f"L'usine de Lens ferme\n\n{BODY}", "L'usine de Lens ferme", id="a first line without a stop"),
        pytest.param(f"L'USINE DE LENS FERME.\n\n{BODY}", "L'USINE DE LENS FERME.", id="a line in capitals"),
        pytest.param(f"# L'usine ferme\n\n{BODY}", "L'usine ferme", id="a Markdown heading"),
        pytest.param(f"Le Courrier\n\nL'usine de Lens ferme\n\n{BODY}", "L'usine de Lens ferme", id="after a masthead"),
        pytest.param(f"ÉCONOMIE\n\nL'usine de Lens ferme\n\n{BODY}", "L'usine de Lens ferme", id="after a kicker"),
        pytest.param(f"Par Jeanne Martin\nUsine fermée à Lens\n{BODY}", "Usine fermée à Lens", id="after a byline"),
        pytest.param(f"Que devient l'usine ?\n\n{BODY}", "Que devient l'usine ?", id="a question"),
        pytest.param(f"Usine fermée\n\n{BODY}", "Usine fermée", id="two words"),
        pytest.param(f"{BODY} Elle ferme.", BODY, id="the first sentence for want of a headline"),
        pytest.param(f" date 2021-06 {BODY}", BODY, id="the first sentence after a date"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_title_is_found(text: str, title: str) -> None:
    assert title_of(text) == title


def test_the_metadata_title_comes_first() -> None:
    assert find_title(BODY, find_prose(BODY), {"Title": " L'usine  ferme "}) == "L'usine ferme"


def test_a_long_first_sentence_is_cut_at_a_word() -> None:
    sentence = "Le maire a dit " + "que la ville aidera les ouvriers et " * 10 + "rien de plus."
    title = title_of(sentence)
    assert len(title) <= 161 and title.endswith("…") and sentence.startswith(title[:-1])
    assert sentence[len(title) - 1] == " "


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        pytest.param(f"Paris / La Gazette\n\n{BODY}", "La Gazette", id="a city and a newspaper"),
        pytest.param("LONDON, March 3 (Reuters) - The port reopened.", "Reuters", id="an agency's dateline"),
        pytest.param(f"PARIS (AFP) – {BODY}", "AFP", id="a dateline without a date"),
        pytest.param(f"By Jane Doe, Reuters\n\n{BODY}", "Reuters", id="an English byline"),
        pytest.param(f"Par Jeanne Martin / Le Figaro\n\n{BODY}", "Le Figaro", id="a French byline"),
        pytest.param(f"Le Monde avec AFP\n\n{BODY}", "Le Monde", id="a newspaper with an agency"),
        pytest.param(f"Publié par La Voix du Nord le 4 mai 2022\n\n{BODY}", "La Voix du Nord", id="published by"),
        pytest.param(f"The Guardian\n\n{BODY}", "The Guardian", id="a masthead"),
        pytest.param(f"L'usine de Lens va fermer | La Dépêche\n\n{BODY}", "La Dépêche", id="the end of the title"),
        pytest.param(f"{BODY}\n\nSource: Le Monde", "Le Monde", id="a source line"),
        pytest.param(f"{BODY}\n\n© 2021 Le Figaro. Tous droits réservés.", "Le Figaro", id="a copyright line"),
        pytest.param(f"{BODY}\n\nAnn Lee of Sky News contributed to this report.", "Sky News", id="a signature"),
        pytest.param(f"{BODY}\n\nRadio Littoral – Toute l'actualité de la côte", "Radio Littoral", id="a slogan"),
        pytest.param(f"{BODY} L'agence KCNA l'a rapporté.", None, id="a source in the text is no outlet"),
        pytest.param(f"{BODY}\n\nSource : ministère de la Santé", None, id="a ministry is no outlet"),
        pytest.param(f"{BODY}\n\n© Getty Images", None, id="a photo agency is no outlet"),
        pytest.param(f"Par Jeanne Martin\n\n{BODY}", None, id="a writer is no outlet"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_outlet_is_found_or_left_open(text: str, outlet: str | None) -> None:
    assert find_outlet(text, {}, None) == outlet


@pytest.mark.parametrize(
    ("metadata", "outlet"),
    [
        ({"outlet": "Fiche, d'après Le Courrier"}, "Fiche, d'après Le Courrier"),
        ({"publisher": {"name": "Le Courrier"}}, "Le Courrier"),
        ({"source": "https://www.exemple.fr/1"}, "exemple.fr"),
        ({"outlet": None}, None),
    ],
    ids=["a field", "a nested name", "an address", "an empty field"],
)
def test_the_metadata_outlet_comes_first(metadata: dict[str, object], outlet: str | None) -> None:
    assert find_outlet(BODY, metadata, find_url(BODY, metadata)) == outlet


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (f"{BODY}\nSource : https://exemple.fr/usine-1.html\n3 commentaires", "https://exemple.fr/usine-1.html"),
        (f"https://exemple.fr/usine-1.html\n\n{BODY}", "https://exemple.fr/usine-1.html"),
        (f"{BODY}\nSource : www.exemple.fr/a.", "https://www.exemple.fr/a"),
        (f"{BODY} Le site https://exemple.fr donne, selon les ouvriers de Lens, toutes les précisions utiles.", None),
        (f"{BODY}\nhttps://twitter.com/maire/status/1", None),
    ],
    ids=["a source line", "a first line", "an address without its scheme", "inside a sentence", "a social network"],
)
def test_the_address_is_found_on_a_line_of_its_own(text: str, url: str | None) -> None:
    assert find_url(text, {}) == url


@pytest.mark.parametrize(
    ("name", "title", "outlet"),
    [
        ("000", "La Corée du Nord a offert", None),
        ("001", "LE PRÉSIDENT DE LA CORÉE DU NORD SOUHAITE", "La Gazette"),
        ("002", "Le dirigeant nord-coréen Kim Jong-un a affirmé", "thanhnien.vn"),
        ("003", "Le dictateur nord-coréen Kim Jong Un a promis", "Fox News"),
        ("004", "Le dirigeant nord-coréen Kim Jong Un a promis", "L’Opinion Maroc"),
    ],
)
def test_the_originals_have_their_title_and_outlet(originals: Path, name: str, title: str, outlet: str | None) -> None:
    text = next(originals.glob(f"{name}_*.txt")).read_bytes().decode()
    assert title_of(text).startswith(title)
    assert find_outlet(text, {}, find_url(text, {})) == outlet


@given(st.text(max_size=300), st.dictionaries(st.text(max_size=8), st.none() | st.text(max_size=9) | st.integers()))
@settings(max_examples=200, deadline=None)
def test_any_text_has_a_source_or_none(text: str, metadata: dict[str, object]) -> None:
    url = find_url(text, metadata)
    assert isinstance(find_title(text, find_prose(text), metadata), str)
    assert find_outlet(text, metadata, url) != ""


def test_an_address_that_cannot_be_parsed_names_no_outlet() -> None:
    assert find_outlet(BODY, {}, "http://[exemple") is None
