"""Questions that name an outlet of the corpus as their source, and those that only speak of one."""

from __future__ import annotations

import pytest

from assistant import Abstention, Answer, Assistant
from assistant.retrieval.outlets_asked import OutletAsked, find_outlet

OUTLETS = ["Le Monde", "RFI", "The Korea Times", "lanouvellegazette.be", "La Gazette du Nord", "Ouest-France", None]


@pytest.mark.parametrize(
    ("question", "left", "outlet"),
    [
        ("Selon RFI, combien de dockers sont en grève ?", "Combien de dockers sont en grève ?", "RFI"),
        ("Que dit le Monde de la grève ?", "Que dit-on de la grève ?", "Le Monde"),
        ("Qu'est-ce que Le Monde dit de la grève ?", "Que dit-on de la grève ?", "Le Monde"),
        ("Selon le journal Le Monde, où est né le maire ?", "Où est né le maire ?", "Le Monde"),
        ("Que rapporte la Gazette du Nord sur le port ?", "Que dit-on sur le port ?", "La Gazette du Nord"),
        ("Combien de morts selon Ouest France ?", "Combien de morts ?", "Ouest-France"),
        ("Qui est en grève, rapporte RFI ?", "Qui est en grève ?", "RFI"),
        ("Selon lanouvellegazette.be, qui a gagné ?", "Qui a gagné ?", "lanouvellegazette.be"),
        ("Que dit-on dans Le Monde de la grève ?", "Que dit-on de la grève ?", "Le Monde"),
        ("According to the Korea Times, who signed?", "Who signed?", "The Korea Times"),
        ("Who signed, according to Korea Times?", "Who signed?", "The Korea Times"),
        ("What does The Korea Times say about the strike?", "What is said about the strike?", "The Korea Times"),
        ("How does the Korea Times describe the visit?", "What is said about the visit?", "The Korea Times"),
        ("Que nous apprend RFI sur la grève ?", "Que dit-on sur la grève ?", "RFI"),
        ("Quelle est la version de RFI sur la grève ?", "Que dit-on sur la grève ?", "RFI"),
        ("L'article de RFI dit-il qui a signé ?", "Qui a signé ?", "RFI"),
        ("Limite-toi à RFI : qui a signé ?", "Qui a signé ?", "RFI"),
        ("Uniquement dans Le Monde, qui a signé ?", "Qui a signé ?", "Le Monde"),
        ("Pour RFI, qui a gagné ?", "Qui a gagné ?", "RFI"),
        ("Per The Korea Times, who signed?", "Who signed?", "The Korea Times"),
        ("As RFI reports, who signed?", "Who signed?", "RFI"),
        ("In the RFI article, who signed?", "Who signed?", "RFI"),
        ("What do the articles from RFI say about the strike?", "What is said about the strike?", "RFI"),
        ("Who does RFI quote about the strike?", "Who is quoted about the strike?", "RFI"),
    ],
)
def test_an_outlet_named_as_the_source_is_a_filter(question: str, left: str, outlet: str) -> None:
    assert find_outlet(question, OUTLETS) == OutletAsked(left, outlet)


@pytest.mark.parametrize(
    "question",
    [
        "Que dit le monde de la grève ?",
        "Combien de pays dans le monde ont signé ?",
        "Qui dirige Le Monde ?",
        "Combien de lecteurs a perdus Ouest-France ?",
        "Qui travaille pour RFI ?",
        "Selon l'ONU, combien de morts ?",
        "Selon Libération, combien de morts ?",
        "Selon RFI et Le Monde, qui a gagné ?",
        "",
    ],
    ids=[
        "common words",
        "in the world",
        "asked about",
        "an actor",
        "an employer",
        "not an outlet",
        "not ours",
        "two of them",
        "empty",
    ],
)
def test_other_names_are_no_filter(question: str) -> None:
    assert find_outlet(question, OUTLETS) is None


def test_an_assistant_asks_the_outlet_that_is_named(port: Assistant) -> None:
    reply = port.ask("Selon Le Courrier du Golfe, combien de dockers ont repris le travail ?")
    assert isinstance(reply, Answer), reply.text
    assert {citation.outlet for citation in reply.citations} == {"Le Courrier du Golfe"}
    assert reply.question == "Selon Le Courrier du Golfe, combien de dockers ont repris le travail ?"


def test_what_the_outlet_does_not_say_is_not_answered_from_another(port: Assistant) -> None:
    reply = port.ask("Selon Le Courrier du Golfe, combien de dockers se sont mis en grève jeudi ?")
    assert not any("120" in claim.text for claim in reply.claims)


def test_silence_of_an_outlet_is_told_as_a_filter(port: Assistant) -> None:
    reply = port.ask("Selon Le Courrier du Golfe, qui a gagné la Coupe du monde de rugby ?")
    assert isinstance(reply, Abstention)
    assert reply.reason == "outside_dates"
