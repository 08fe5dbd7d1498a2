"""Sentences as models write them, and what is left to be verified and shown."""

from __future__ import annotations

import time

import pytest

from assistant.answering.claim_texts import marks, plain_claim

PLAIN = "Le port de Brivaz a rouvert mardi."


@pytest.mark.parametrize(
    "mark",
    [
        *(
            "[1]",
            "[1,2]",
            "[1; 2]",
            "[1-3]",
            "［１］",
            "[01]",
            "[^1]",
            "[1][2]",
            "【1】",
            "[1†source]",
            "¹",
            "[Source: 1]",
        ),
        *("[extrait 1]", "[ 1 ]", "[#1]", "[n°1]", "(source 1)", "(source : [1])", "(voir [2])", "[999]"),
    ],
    ids=str,
)
def test_marks_of_any_form_are_no_words(mark: str) -> None:
    assert plain_claim(f"{PLAIN[:-1]} {mark}.") == PLAIN
    assert plain_claim(f"{PLAIN} {mark}") == PLAIN


@pytest.mark.parametrize(
    "told",
    [
        *(f"**{PLAIN}**", f"<b>{PLAIN}</b>", f"# {PLAIN}", f"| {PLAIN} |", f"`{PLAIN}`", f"$${PLAIN}$$", f"- {PLAIN}"),
        *(f"{PLAIN}<!-- fermé -->", f"{PLAIN} ![fermé](http://e.example/p.png)", f"[{PLAIN}](http://e.example/)"),
        *(f"{PLAIN}<script>", f'{PLAIN}<img src="http://e.example/p.png">', f"<details>{PLAIN}</details>"),
        "Le port de [Brivaz](javascript:void) a rouvert **mardi**.",
    ],
    ids=[
        *("bold", "a tag", "a heading", "a table", "code", "a formula", "a list", "a comment", "a picture", "a link"),
        *("a script", "a picture's tag", "a fold", "within"),
    ],
)
def test_layout_is_left_out(told: str) -> None:
    assert plain_claim(told) == PLAIN


@pytest.mark.parametrize(
    "told",
    [
        "Il fait < 5 degrés et > 3.",
        "Le taux est de 3 [%] environ.",
        "L'accord (voir plus bas) tient.",
        "10 m² de toit.",
    ],
    ids=["signs of order", "brackets", "a note", "a square"],
)
def test_words_stay(told: str) -> None:
    assert plain_claim(told) == told


@pytest.mark.parametrize(
    "told", ["Le port rou\0vert.", "\ud800 fermé", "apr\ufffds", "Le port a rouvert après 2 mois et " * 30],
    ids=["NUL", "half a character", "a lost character", "the same again and again"],
)  # fmt: skip
def test_what_cannot_be_read_or_repeats_is_no_claim(told: str) -> None:
    assert plain_claim(told) == ""


def test_marks_name_their_labels() -> None:
    assert marks("Un [1] et deux [2, 3], trois [1-3].") == [1, 2, 3]


@pytest.mark.parametrize("piece", ["[", "<", "<!--", "![", "(source ", "*", "¹ ", "| ", "[1"], ids=str)
def test_a_megabyte_is_read_in_no_time(piece: str) -> None:
    begun = time.process_time()
    plain_claim(piece * (1_000_000 // len(piece)))
    assert time.process_time() - begun < 1
