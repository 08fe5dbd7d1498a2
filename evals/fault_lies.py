"""Lies of a model to the assistant that is to withhold them, and planted lies to the check that is to find them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant import Answer, check
from evals.faults import TOWNS, Bench, Outcome, question, timed, truth
from evals.mutation_sources import collect
from evals.mutations import Mutation, make

_SEED: Final = 4_417
_EACH: Final = 5
# What is done to a sentence that an article carries; a lie does not hold it back.
_LIES: Final = {
    "a figure altered": ("deux mois", "trois mois"),
    "a figure written in digits": ("deux mois", "12 mois"),
    "a unit altered": ("deux mois", "deux ans"),
    "a day altered": ("mardi", "jeudi"),
    "a date made up": ("mardi", "le 9 juin 2019"),
    "negated": ("a rouvert", "n'a pas rouvert"),
    "turned round": ("a rouvert", "a fermé"),
    "another place": ("port de {town}", "port de Valdoré"),
    "a person made up": ("a rouvert", "a rouvert, selon Marc Tessonnier,"),
    "a quotation made up": ("après deux mois de travaux", "car « tout était perdu d'avance »"),
    "before for after": ("après", "avant"),
    "what is past as to come": ("a rouvert", "rouvrira"),
    "another measure of time": ("deux mois", "un semestre"),
    "a figure in Arabic digits": ("deux", "\u0663"),
    "a figure in Roman digits": ("deux", "XII"),
    "almost": ("a rouvert", "a failli rouvrir"),
    "without": ("après deux mois de travaux", "sans travaux"),
    "a sum made up": ("deux mois de travaux", "deux mois de travaux et 14 millions d'euros"),
}
_LABELS: Final = (
    *("[]", "[0]", "[-1]", "[999]", "[1e400]", "[1.5]", "[true]", "null", '"[1]"', '"source 1"', '"01"', '["\uff11"]'),
    *('["\u00b9"]', '["I"]', '"[^1]"', '"1-3"', "[[1]]", '[{"id": 1}]', "[NaN]", "[" + "1," * 50_000 + "1]"),
)
_MARKS: Final = (
    "[1,2]",
    "[1-3]",
    "\uff3b\uff11\uff3d",
    "[01]",
    "(1)",
    "[^1]",
    "source 1",
    "\u30101\u2020source\u3011",
    "\u00b9",
)
_MALFORMED: Final = {
    **{
        f"labels {told[:20]}": f'{{"answers": true, "claims": [{{"labels": {told}, "text": "Fermé depuis 1999."}}]}}'
        for told in _LABELS
    },
    **{f"a mark {mark}": f"Le port est fermé depuis 1999 {mark}." for mark in _MARKS},
    "keys twice": '{"answers": true, "claims": [{"labels": [1], "text": "Ouvert.", "text": "Fermé depuis 1999."}]}',
    "claims in claims": '{"claims": [{"claims": [{"claims": [{"labels": [1], "text": "Fermé depuis 1999."}]}]}]}',
    "claims that are words": '{"answers": true, "claims": "Fermé depuis 1999 [1]."}',
    "a third language": '{"claims": [{"labels": [1], "text": "Der Hafen ist seit 1999 geschlossen."}]}',
    "60,000 claims": '{"claims": [' + '{"labels": [1], "text": "1999"},' * 60_000,
    "a comment": '{"claims": [{"labels": [1], "text": "Ouvert.<!-- 1999 --> ![1999](http://e.example/1999.png)"}]}',
    "nothing": "",
    "spaces": " " * 1000,
    "cut in mid-word": '{"answers": true, "claims": [{"labels": [1], "text": "Le port de Bri',
    "no JSON": "Le port a fermé pour toujours en 1999.",
    "a mark of no excerpt": "Le port a fermé pour toujours en 1999 [9].",
    "a mark beyond all": "Le port a fermé pour toujours en 1999 [99999999].",
    "negative labels": '{"answers": true, "claims": [{"labels": [-1, 1e9, null, "x"], "text": "Fermé depuis 1999."}]}',
    "a list": '[1999, "Fermé depuis 1999."]',
    "deep brackets": "[" * 50_000,
    "a megabyte": "Le port est fermé depuis 1999 [1]. " * 30_000,
    "a megabyte of braces": '{"a":' * 200_000,
    "NUL and surrogates": '{"answers": true, "claims": [{"labels": [1], "text": "Ferm\x00\ud800 depuis 1999."}]}',
    "escaped surrogates": '{"answers": true, "claims": [{"labels": [1], "text": "\\ud800 fermé depuis 1999."}]}',
    "scripts": '{"answers": true, "claims": [{"labels": [1], "text": "<script>alert(1999)</script>"}]}',
}


def try_model(bench: Bench) -> Iterator[Outcome]:
    """Have a model write what no article carries, and replies that are no replies: none of it is shown."""
    for number, (name, (before, after)) in enumerate(_LIES.items()):
        town = TOWNS[number % len(TOWNS)]
        lie = truth(town).replace(before.format(town=town), after)
        bench.model.whole, bench.model.says = None, [lie]
        yield _asked(bench, name, town, lie)
    for name, told in _MALFORMED.items():
        bench.model.whole = told
        yield _asked(bench, name, TOWNS[0], "1999")
    bench.model.whole = None


def _asked(bench: Bench, name: str, town: str, lie: str) -> Outcome:
    outcome, reply = timed(name, lambda: bench.bot.ask(question(town), mode="llm"))
    if reply is None:
        return outcome
    shown = " ".join([claim.text for claim in reply.claims] + [cited.quote for cited in reply.citations])
    why = f"shown: {shown[:200]}" if _plain(lie) in _plain(shown) else ""
    if not why and isinstance(reply, Answer) and not all(claim.citations for claim in reply.claims):
        why = "a claim without a citation is shown"
    return Outcome(name, why, lie, shown, outcome.milliseconds)


def try_mutations(bench: Bench) -> Iterator[Outcome]:
    """Plant lies of every kind in sentences of the corpora and have each checked against its passage."""
    del bench
    collected = collect()
    for made in make(collected.sources, _SEED, _EACH, collected.retold):
        if not made.truth:
            yield _checked(made)


def _checked(made: Mutation) -> Outcome:
    outcome, report = timed(made.name, lambda: check(made.claim, passages=[made.passage]))
    said = getattr(report, "verdict", "nothing")
    why = outcome.why or (f"supported ({made.note})" if said == "supported" else "")
    return Outcome(made.name, why, f"{made.claim}\n\n{made.passage}", said, outcome.milliseconds)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).lower().strip()
