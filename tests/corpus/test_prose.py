"""Which lines of an article are prose: the news, and not the page around it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.corpus.prose import find_prose

BODY = "L'usine de Lens emploie 240 personnes, selon la mairie qui cherche un repreneur."
MORE = "La région a promis 12 millions d'euros pour les ouvriers du verre et leurs familles."


def prose(text: str, start: int = 0) -> list[str]:
    return [text[span.start : span.end] for span in find_prose(text, start)]


@pytest.mark.parametrize(
    "line",
    [
        "Par Jeanne Martin",
        "Par Jeanne Martin, envoyée spéciale à Lens",
        "By John Smith and Jane Doe",
        "Jeanne Martin du Courrier du Nord a contribué à ce rapport.",
        "Additional reporting by Jane Doe; editing by John Smith",
        "(AFP)",
        "Le Courrier avec AFP",
        "Avec AFP et Reuters.",
        "The post Port reopens appeared first on The Courier.",
        "Jane Doe is a reporter based in Lens.",
        "Votre adresse e-mail ne sera pas publiée.",
        "Déjà abonné ? Connectez-vous",
        "By clicking subscribe, you agree to our terms.",
        "VIDÉO. Le port en images",
        "Propos recueillis par Jeanne Martin",
        "Loading...",
        "Chargement…",
        "CLIQUEZ ICI POUR OBTENIR L’APPLICATION DU COURRIER",
        "Abonnez-vous à notre lettre quotidienne",
        "Subscribe to our newsletter",
        "Sign up for our morning briefing.",
        "Recevez chaque matin l'essentiel de l'actualité",
        "Comment (0)",
        "12 commentaires",
        "3,4k partages",
        "Read More",
        "Read more: A storm is coming",
        "Lire aussi : Les dockers en grève",
        "À lire aussi Les dockers en grève",
        "Lire la suite",
        "Source : https://exemple.fr/usine-lens-1234.html",
        "https://exemple.fr/usine-lens-1234.html",
        "Source: Le Courrier",
        "Partager sur Facebook",
        "Crédit photo : Jean Dupont",
        "Photo: Jane Doe/Agency",
        "© 2021 Le Courrier du Nord. Tous droits réservés.",
        "All rights reserved",
        "Nous utilisons des cookies pour améliorer votre navigation.",
        "12 Octobre 2021 18:03 (UTC+01:00)",
        "Publié le 3 mars 2021 à 18h00, mis à jour à 19h12",
        "Wed 4 May 2022 10.00 BST",
        "Il y a 3 heures",
        "Temps de lecture : 3 min",
        "Paris / Le Courrier",
        "Un chantier de trois ans",
        "UNE AUTRE USINE FERME DANS LE NORD DE LA FRANCE.",
        "La ville voisine menace le port à propos d’un accord et déclare qu’elle « ira au procès »",
        "Qui paiera les travaux ?",
        "![Le port](port.jpg)",
        "<!-- à relire. -->",
        "<div class='share'>",
        "## Réactions",
        "***",
    ],
)
def test_what_belongs_to_the_page_is_left_out(line: str) -> None:
    assert prose(f"{BODY}\n\n{line}\n\n{MORE}") == [BODY, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "La mairie a nié cette accusation.",
        "Share prices fell on Monday.",
        "Print sales rose by 3%.",
        "Related talks resumed in March.",
        "Par miracle, personne n'a été blessé dans l'incendie.",
        "By Monday, the fire had burned 300 hectares.",
        "Le 12 octobre 1948, le port a ouvert ses portes.",
        "Reporting by the panel found 40 deliveries.",
        "Written by a panel of experts, the report lists 40 ships.",
        "Voir aussi loin demande du courage, a dit le maire.",
        "Read more slowly, the letter says something else.",
        "Cookies are baked there, and 300 people use the kitchen.",
        "Inscription à la liste en 1991, retrait en 2006 : le port a changé.",
        "Sources said the talks had failed.",
        "« Nous resterons. »",
        '"We will stay," the mayor said.',
        "La maire Lena Ostrova et le préfet Paul Roy à Lens (Pas-de-Calais) le 19 juin 2021",
        "Voici les trois points de l'accord :",
        "LONDON, March 3 (Reuters) - The harbour will reopen on Monday.",
        "Pour lire la lettre, il faut écrire à la mairie pour en savoir plus.",
    ],
)
def test_news_is_kept(line: str) -> None:
    assert prose(f"{BODY}\n\n{line}\n\n{MORE}") == [BODY, line, MORE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f" date 2021-06 {BODY}", [BODY], id="a date at the head of the line"),
        pytest.param(f"{BODY}Read More", [BODY], id="a link glued to the end"),
        pytest.param(f"{BODY} Lire la suite >", [BODY], id="a link after the end"),
        pytest.param(f"{BODY} Abonnez-vous à notre lettre.", [BODY], id="an invitation as the last sentence"),
        pytest.param(f"{BODY}\nLe Courrier – Toute l'actualité du Nord.", [BODY], id="a slogan at the end"),
        pytest.param(f"L'usine ferme\n\n{BODY}\n\nL'usine ferme", [BODY], id="a headline at both ends"),
        pytest.param(f"{BODY}\n\n{MORE}\n\n{BODY}", [BODY, MORE], id="a paragraph given twice"),
        pytest.param(f"> {BODY}\n\n- {MORE}", [BODY, MORE], id="the marks of quotes and lists"),
        pytest.param("- 240 emplois perdus\n- 3 offres", ["240 emplois perdus", "3 offres"], id="list items"),
        pytest.param(f"L'usine ferme\n=====\n\n{BODY}", [BODY], id="an underlined heading"),
        pytest.param(f"Pourquoi l'usine ferme-t-elle ?\n\n{BODY}", [BODY], id="a question as the title"),
        pytest.param("L'usine de Lens ferme", ["L'usine de Lens ferme"], id="a headline alone is all there is to say"),
        pytest.param("LE PORT OUVRE LUNDI. IL PLEUT.", ["LE PORT OUVRE LUNDI. IL PLEUT."], id="all in capitals"),
        pytest.param("Par Jeanne Martin\nLoading...", [], id="nothing but the page"),
    ],
)
def test_prose_begins_and_ends_with_the_news(text: str, expected: list[str]) -> None:
    assert prose(text) == expected


def test_front_matter_is_passed_over() -> None:
    text = f"---\ntitle: Le titre, dit-on.\n---\n{BODY}"
    assert prose(text, text.index("L'usine")) == [BODY]


@pytest.mark.parametrize(
    ("name", "paragraphs"),
    [("000", 12), ("001", 9), ("002", 9), ("003", 9), ("004", 7)],
)
def test_the_originals_keep_their_paragraphs(originals: Path, name: str, paragraphs: int) -> None:
    path = next(originals.glob(f"{name}_*.txt"))
    kept = prose(path.read_bytes().decode())
    assert len(kept) == paragraphs
    assert all(piece[-1] in '.»"' or piece.endswith("2024") for piece in kept)


PIECES = st.sampled_from(
    ["Le port", "ouvre", ".", "\n", " ", "#", "> ", "- ", "<!--", "-->", "![", ")", "?", "AFP", "\ud800"]
)


@given(st.lists(PIECES, max_size=60).map("".join), st.integers(0, 5))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_ordered_ranges(text: str, start: int) -> None:
    position = min(start, len(text))
    for span in find_prose(text, start):
        assert position <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        position = span.end


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Le port\n" * 40_000, id="short lines"),
        pytest.param("<!-- " * 60_000, id="comments left open"),
        pytest.param("![" * 150_000, id="images left open"),
        pytest.param("> " * 150_000, id="quotation marks of Markdown"),
        pytest.param("http://" * 40_000, id="addresses"),
        pytest.param(" " * 300_000, id="spaces"),
        pytest.param("1" * 300_000, id="digits"),
        pytest.param("Qui ? \n" * 40_000, id="questions"),
    ],
)
def test_long_text_takes_linear_time(text: str) -> None:
    began = time.process_time()
    find_prose(text)
    assert time.process_time() - began < 2
