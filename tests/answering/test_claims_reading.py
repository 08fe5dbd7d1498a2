"""Replies of language models, whole or in pieces: the claims that are read from them, and when."""

from __future__ import annotations

import time

import pytest

from assistant.answering.claims_reading import ClaimReader, Proposed, read_claims

TWO = (
    '{"answers": true, "false_premise": false, "claims": [{"labels": [1], "quote": "un", "text": "Un."}, '
    '{"labels": [2, 3], "quote": "", "text": "Deux \\"}."}]}'
)
DENIED = '{"answers": false, "false_premise": true, "claims": [{"text": "Un.", "labels": [1]}]}'


@pytest.mark.parametrize(
    ("reply", "read"),
    [
        (TWO, [Proposed("Un.", (1,), "un"), Proposed('Deux "}.', (2, 3))]),
        ("```json\n" + TWO + "\n```", [Proposed("Un.", (1,), "un"), Proposed('Deux "}.', (2, 3))]),
        ('[{"text": "Un.", "labels": "1"}]', [Proposed("Un.", (1,))]),
        ('{"text": "Un.", "labels": 1}', [Proposed("Un.", (1,))]),
        ('{"claims": [{"claim": "Un.", "sources": [4]}, {"text": "Deux"', [Proposed("Un.", (4,))]),
        ('{"claims": [{"text": "Un\n.", "labels": [1],}, {"text": "Deux.", "labels": [2]}]', [Proposed("Deux.", (2,))]),
        ('{"answer": "Le pont est ouvert [2]. Rien."}', [Proposed("Le pont est ouvert.", (2,))]),
        ('{"claims": ["Un [1].", "Deux."]}', [Proposed("Un.", (1,))]),
        ('{"answers": false, "claims": [{"text": "Un.", "labels": [1]}]}', []),
        (DENIED, [Proposed("Un.", (1,))]),
        ("\x00\ud800 {", []),
        ("{[" * 50_000, []),
        ('{"claims": [' + '{"a": ' * 50_000, []),
        ("[1] " * 200_000, [Proposed("", ())][:0]),
    ],
    ids=["schema", "code fence", "a list", "one object", "cut, other names", "a trailing comma", "an answer with marks",
         "strings", "says no", "a false premise", "strange characters", "deep", "deeper", "marks alone"],
)  # fmt: skip
def test_claims_are_read_whatever_the_form(reply: str, read: list[Proposed]) -> None:
    began = time.perf_counter()
    assert [claim for claim in read_claims(reply) if len(claim.text) < 100 and "[" not in claim.text] == read
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("size", [1, 2, 7, 1000], ids="pieces of {}".format)
def test_a_claim_is_given_once_when_it_is_complete(size: int) -> None:
    reader = ClaimReader()
    given = [(place, claim) for place in range(0, len(TWO), size) for claim in reader.feed(TWO[place : place + size])]
    assert [claim.text for _, claim in given] == ["Un.", 'Deux "}.']
    assert given[0][0] <= TWO.index("}") < TWO.index("Deux")
    assert reader.finish() == []


def test_marked_sentences_are_given_as_they_end() -> None:
    reader = ClaimReader()
    assert reader.feed("Le pont est ouvert [2]. Il mes") == [Proposed("Le pont est ouvert.", (2,))]
    assert reader.feed("ure 3 mètres [1, 4].") == []
    assert reader.finish() == [Proposed("Il mesure 3 mètres.", (1, 4))]


def test_no_more_than_eight_claims_are_read() -> None:
    rows = ", ".join(f'{{"labels": [1], "quote": "", "text": "Phrase {n}."}}' for n in range(20))
    assert len(read_claims(f'{{"answers": true, "claims": [{rows}]}}')) == 8


@pytest.mark.parametrize(
    ("reply", "readable", "silent", "premise"),
    [
        (TWO, True, False, False),
        ('{"answers": false, "false_premise": false, "claims": []}', True, True, False),
        ('{"answers": false, "false_premise": true, "claims": []}', True, False, True),
        ("Je ne sais pas.", False, False, False),
        ("", False, False, False),
        ('{"answers": true, "claims": []}', True, False, False),
    ],
    ids=["claims", "silence", "a false premise", "words", "nothing", "nothing to say"],
)
def test_a_reply_says_whether_it_answers(reply: str, readable: bool, silent: bool, premise: bool) -> None:
    reader = ClaimReader()
    reader.feed(reply)
    reader.finish()
    assert (reader.readable, reader.silent, reader.false_premise) == (readable, silent, premise)
