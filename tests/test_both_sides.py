"""An accusation and its denial are shown together, whichever of them answers the question."""

from __future__ import annotations

from pathlib import Path

from assistant import Assistant, Settings


def test_a_denial_is_shown_after_the_accusation_before_it_and_its_own_words_are_in_bold(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "quai.txt").write_text(
        "Le quai nord\n\nLa préfecture accuse la société Valpor de rejeter des déchets dans la rade.\n\n"
        "Valpor a nié tout rejet de déchets.\n\nLe quai compte 12 grues neuves depuis le printemps.\n",
        encoding="utf-8",
    )
    bot = Assistant(Settings(index=tmp_path / "index"))
    bot.ingest([tmp_path / "a"])
    reply = bot.ask("Qui a nié tout rejet de déchets ?", mode="extractive")
    assert reply.text.index("accuse la société Valpor") < reply.text.index("nié")
    assert "**Valpor**" in reply.text


def test_an_accusation_told_twice_keeps_the_denial_that_follows_its_second_telling(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "rade.txt").write_text(
        "La rade\n\nLa préfecture accuse Valpor de rejeter des déchets toxiques dans la rade de Brivaz.\n\n"
        "La rade accueille 40 voiliers.\n\nEn mai, la préfecture avait accusé Valpor de rejeter des déchets toxiques "
        "dans la rade de Brivaz. Valpor a démenti ces accusations.\n",
        encoding="utf-8",
    )
    bot = Assistant(Settings(index=tmp_path / "index"))
    bot.ingest([tmp_path / "a"])
    assert "démenti" in bot.ask("De quoi la préfecture accuse-t-elle Valpor ?", mode="extractive").text
