"""Mutations: lies that are lies, truths that are truths, the same for the same seed, and shares with intervals."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from evals import mutation_dates as dates
from evals import mutation_figures as figures
from evals import mutation_polarity as polarity
from evals import mutation_speakers as speakers
from evals import mutation_truths as truths
from evals.__main__ import main
from evals.gate import fallen, load_thresholds
from evals.mutation_kinds import kinds
from evals.mutation_sources import Collected, Source, collect, pair_up, sources_of
from evals.mutation_spelling import spell
from evals.mutation_spots import moments, numbers, stands
from evals.mutation_suite import run_of
from evals.mutation_translations import translation
from evals.mutations import Mutation, Verdict, judge, make, measures
from evals.options import Options
from evals.report import Report, judged, table
from evals.report_html import html
from evals.report_json import to_json
from evals.report_markdown import markdown

Maker = Callable[[Source, random.Random], Iterator[tuple[str, str]]]
TEXT = (
    "Le 3 mai 2021, le maire a inauguré le pont. Plus de 4 000 habitants sont venus de toute la vallée. "
    "« Ce pont relie enfin nos deux rives », a déclaré Jeanne Morel.\n"
    "La Norvège a accusé le Danemark de pêcher trop près de ses côtes. Le Danemark a nié ces accusations lundi. "
    "Le traité de pêche (signé à Oslo) date de 1998. Selon la préfecture, 250 navires ont été contrôlés."
)


def source(claim: str, passage: str | None = None, language: str = "fr") -> Source:
    return Source(claim, passage or claim, "fr" if language == "fr" else "en", "own", "one")


def made(maker: Maker, claim: str, passage: str | None = None, language: str = "fr") -> list[str]:
    return [text for text, _ in maker(source(claim, passage, language), random.Random(1))]


@pytest.mark.parametrize(
    ("maker", "claim", "lies"),
    [
        pytest.param(
            figures.number_little, "Il a deux frères.", ["Il a trois frères."], id="two becomes three, never one"
        ),
        pytest.param(
            figures.qualifier_dropped,
            "On a livré plus de 40 camions.",
            ["On a livré 40 camions."],
            id="more than left out",
        ),
        pytest.param(
            figures.qualifier_inverted,
            "On a livré plus de 40 camions.",
            ["On a livré moins de 40 camions."],
            id="more than becomes less than",
        ),
        pytest.param(
            figures.number_scale,
            "Le stade a coûté 3 millions d'euros.",
            ["Le stade a coûté 3 milliards d'euros."],
            id="million becomes thousand million",
        ),
        pytest.param(
            polarity.denial, "Le maire a nié les faits.", ["Le maire a reconnu les faits."], id="a denial admitted"
        ),
        pytest.param(
            polarity.negation_added,
            "Le pont est ouvert.",
            ["Le pont n'est pas ouvert."],
            id="negation added to the main verb",
        ),
        pytest.param(
            polarity.negation_removed,
            "Le pont n'a pas été fermé.",
            ["Le pont a été fermé."],
            id="negation removed with its elision",
        ),
        pytest.param(
            speakers.actors,
            "La Norvège a accusé le Danemark de pêcher.",
            ["Le Danemark a accusé la Norvège de pêcher."],
            id="accuser and accused with their articles",
        ),
        pytest.param(
            speakers.actors,
            "Marc Dubreuil a été remplacé par Anne Lestrade.",
            ["Anne Lestrade a été remplacé par Marc Dubreuil."],
            id="a passive and its agent",
        ),
    ],
)
def test_a_lie_of_its_kind(maker: Maker, claim: str, lies: list[str]) -> None:
    assert made(maker, claim) == lies


@pytest.mark.parametrize(
    ("maker", "claim", "passage"),
    [
        pytest.param(figures.number_little, "Le vol G20 part à 14 h 50.", None, id="a code and an hour are no counts"),
        pytest.param(figures.number_digit, "Il est né le 12 octobre 1948.", None, id="a date is no count"),
        pytest.param(
            figures.number_scale, "Il a moins de 30 livres chez lui.", None, id="ten times more under an upper bound"
        ),
        pytest.param(figures.qualifier_dropped, "Il n'a pas plus de 30 ans.", None, id="a bound under a negation"),
        pytest.param(figures.unit, "Le train roule à 50 %.", None, id="a percentage has no other unit"),
        pytest.param(polarity.denial, "Le maire ne dément pas.", None, id="a denial that is negated"),
        pytest.param(polarity.negation_added, "Le pont n'est plus ouvert.", None, id="a sentence already negative"),
        pytest.param(polarity.negation_removed, "S'il n'avait pas plu, il irait.", None, id="a condition"),
        pytest.param(speakers.actors, "Paul et Marie ont rencontré Jean.", None, id="who meets is met as well"),
        pytest.param(speakers.actors, "Moscou accuse la Russie.", None, id="a capital and its country are one"),
        pytest.param(
            speakers.quote_word, "Il a dit « oui » et « non ».", None, id="quotations too short to be altered"
        ),
    ],
)
def test_no_lie_where_it_would_not_be_one(maker: Maker, claim: str, passage: str | None) -> None:
    assert made(maker, claim, passage) == []


def test_a_lower_bound_is_only_raised() -> None:
    for seed in range(20):
        for text, _ in figures.number_little(source("Plus de 600 soldats sont là."), random.Random(seed)):
            assert next(numbers(text)).value > 600


def test_a_new_number_stands_nowhere_in_the_passage() -> None:
    claim = "Le club a marqué 3 buts."
    for seed in range(20):
        for text, _ in figures.number_digit(
            source(claim, f"{claim} Il en avait marqué 4, 5 et 6."), random.Random(seed)
        ):
            assert not {4.0, 5.0, 6.0} & {number.value for number in numbers(text)}


@pytest.mark.parametrize(
    ("maker", "part"),
    [
        pytest.param(dates.date_day, "mai 2021", id="the day moves, month and year stay"),
        pytest.param(dates.date_month, "Le 3 ", id="the month moves, the day stays"),
        pytest.param(dates.date_year, "Le 3 mai ", id="the year moves, day and month stay"),
    ],
)
def test_a_date_moves_in_one_part_only(maker: Maker, part: str) -> None:
    claim = "Le 3 mai 2021, le pont a rouvert."
    [text] = made(maker, claim)
    assert part in text and text != claim


def test_a_weekday_becomes_one_that_the_passage_does_not_name() -> None:
    passage = "Lundi, mardi, mercredi, jeudi, vendredi et samedi, il pleut."
    assert made(dates.weekday, "Il pleut lundi.", passage) == ["Il pleut dimanche."]


def test_a_number_of_the_passage_is_lent_to_another_noun() -> None:
    claim = "Le port a reçu 40 navires."
    assert made(figures.number_borrowed, claim, f"{claim} On y voit 600 soldats.") == ["Le port a reçu 600 navires."]
    assert made(figures.number_borrowed, claim, f"{claim} Il y avait 30 navires hier.") == []


def test_a_date_of_the_passage_is_lent_to_another_event() -> None:
    claim = "Le pont a fermé en 2019."
    assert made(dates.date_borrowed, claim, f"En 1848, on le bâtit. {claim}") == ["Le pont a fermé en 1848."]
    assert made(dates.date_borrowed, claim, f"Le 3 mai 2021, il rouvre. {claim}") == []


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Le port compte plus de 40 navires.", id="bounded before"),
        pytest.param("Le port compte 40 navires environ.", id="bounded after"),
        pytest.param("Les 40 navires sont là.", id="after an article"),
    ],
)
def test_no_bound_is_added_where_there_is_no_room(claim: str) -> None:
    assert made(figures.qualifier_added, claim) == []


def test_a_bound_is_added_to_an_exact_number() -> None:
    [text] = made(figures.qualifier_added, "Le port compte 40 navires.")
    assert text in {"Le port compte plus de 40 navires.", "Le port compte moins de 40 navires."}


def test_only_marks_and_spaces_change_in_typography() -> None:
    claim = "« L’eau monte », dit-on ici depuis 10\u00a0000 ans."
    for seed in range(20):
        for text, _ in truths.typography(source(claim), random.Random(seed)):
            assert [char for char in text if char.isalnum()] == [char for char in claim if char.isalnum()]


def test_a_speaker_becomes_somebody_else() -> None:
    [text] = made(speakers.speaker, "« Ce pont relie nos rives », a déclaré Jeanne Morel.")
    assert text.startswith("« Ce pont relie nos rives », a déclaré ") and "Morel" not in text


def test_one_word_of_a_quotation_is_altered() -> None:
    [text] = made(speakers.quote_word, "Il a dit : « Ce pont relie enfin nos rives. »")
    assert text.startswith("Il a dit : « Ce pont ") and text != "Il a dit : « Ce pont relie enfin nos rives. »"


def test_a_citation_moves_to_another_article_that_lacks_the_claim() -> None:
    claim = source("Le pont de Valdoria a coûté 40 millions d'euros.")
    same = Source("x", claim.passage, "fr", "own", "one")
    other = Source("x", "Le pont de Brive est en pierre.", "fr", "own", "two")
    assert speakers.citation_moved(claim, [same, other]) == "Le pont de Brive est en pierre."
    assert speakers.citation_moved(claim, [same, Source("x", claim.passage, "fr", "own", "three")]) is None


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (17, "dix-sept", "seventeen"),
        (71, "soixante et onze", "seventy-one"),
        (80, "quatre-vingts", "eighty"),
        (97, "quatre-vingt-dix-sept", "ninety-seven"),
        (250, "deux cent cinquante", "two hundred and fifty"),
        (10_000, "dix mille", "ten thousand"),
        (80_000, "quatre-vingt mille", "eighty thousand"),
        (9_000_000, "neuf millions", "nine million"),
    ],
)
def test_numbers_in_words(number: int, french: str, english: str) -> None:
    assert (spell(number, "fr"), spell(number, "en")) == (french, english)


@pytest.mark.parametrize(
    ("maker", "claim", "told"),
    [
        pytest.param(truths.synonym, "600 soldats sont là.", "600 militaires sont là.", id="soldiers and military"),
        pytest.param(
            truths.order, "Selon la police, la rue est fermée.", "La rue est fermée, selon la police.", id="source last"
        ),
        pytest.param(
            truths.order, "Le pont a rouvert en 2021.", "En 2021, le pont a rouvert.", id="the year goes to the front"
        ),
        pytest.param(
            truths.order,
            "« Nous avons gagné », a déclaré Jeanne Morel.",
            "Jeanne Morel a déclaré : « Nous avons gagné ».",
            id="the speaker before the quotation",
        ),
        pytest.param(
            truths.part,
            "Le traité de pêche (signé à Oslo) reste en vigueur.",
            "Le traité de pêche reste en vigueur.",
            id="brackets left out",
        ),
        pytest.param(
            translation, "Oslo compte 709 700 habitants.", "Oslo has 709,700 inhabitants.", id="inhabitants in English"
        ),
        pytest.param(
            translation,
            "Jeanne Morel est née le 12 octobre 1948 à Oslo.",
            "Jeanne Morel was born on October 12, 1948.",
            id="a birth in English",
        ),
    ],
)
def test_a_truth_told_otherwise(maker: Maker, claim: str, told: str) -> None:
    assert made(maker, claim) == [told]


@pytest.mark.parametrize(
    ("maker", "claim"),
    [
        pytest.param(truths.number_spelling, "Il a dit : « Nous avons 40 000 élèves. »", id="a number that is quoted"),
        pytest.param(truths.date_spelling, "Du 3 au 5 mai 2021, il a plu.", id="the end of a range of dates"),
        pytest.param(truths.part, "Selon la police (de Brive), il a plu.", id="a part that hangs on its source"),
        pytest.param(truths.order, "Il a plu entre le 3 mai et le 5 mai 2021.", id="half of a range"),
    ],
)
def test_no_truth_where_it_might_not_be_one(maker: Maker, claim: str) -> None:
    assert made(maker, claim) == []


def test_numbers_are_spelled_and_grouped_in_several_ways() -> None:
    ways = {
        text
        for seed in range(40)
        for text, _ in truths.number_spelling(source("On compte 10 000 soldats."), random.Random(seed))
    }
    written = {"dix mille", "10.000", "10,000", "10\u202f000", "10000"}
    assert {f"On compte {way} soldats." for way in written} <= ways


def test_full_dates_are_written_in_figures() -> None:
    ways = {
        text for seed in range(40) for text, _ in truths.date_spelling(source("Né le 3 mai 2021."), random.Random(seed))
    }
    assert ways == {"Né le 03/05/2021.", "Né le 3/5/2021.", "Né le 2021-05-03."}
    assert made(truths.date_in_english, "Le pont ouvre le 3 mai 2021.") == ["Le pont ouvre on May 3, 2021."]


def test_dates_and_their_parts_are_found() -> None:
    text = "Le 3 mai 2021, en avril 1999, on May 3, 2020 et en 1848."
    assert [text[one.start : one.end] for one in moments(text)] == [
        "3 mai 2021",
        "May 3, 2020",
        "en avril 1999",
        "en 1848",
    ]
    assert stands(9_000_000, "neuf millions de cartouches")


@pytest.fixture(scope="module")
def own() -> dict[str, Sequence[Source]]:
    far = sources_of("La banque a gagné 12 millions d'euros en 2019. Son siège reste à Lyon, dit-on ici.", "far", "two")
    return {"own": sources_of(TEXT, "own", "one"), "far": far}


def test_sources_are_sentences_with_their_neighbours(own: dict[str, Sequence[Source]]) -> None:
    first, second, *_ = own["own"]
    assert first.claim == "Le 3 mai 2021, le maire a inauguré le pont."
    assert first.passage == second.passage == TEXT.splitlines()[0]


def test_a_digest_is_paired_with_the_one_article_that_holds_its_evidence() -> None:
    digests = {
        "pont.md": '---\npublished_evidence: "3 mai ; hier"\n---\n\nLe maire de la ville a ouvert un pont tout neuf.'
    }
    originals = {"a.txt": "Le 3 mai, le maire a inauguré hier un pont.", "b.txt": "Il a plu le 3 mai."}
    [one] = pair_up(digests, originals)
    assert (one.claim, one.passage) == ("Le maire de la ville a ouvert un pont tout neuf.", originals["a.txt"])
    assert list(pair_up(digests, {**originals, "c.txt": originals["a.txt"]})) == []


def test_what_is_retold_is_no_false_accusation(own: dict[str, Sequence[Source]]) -> None:
    found = measures(judge(make({}, retold=own["far"]), lambda claim, passages: "unsupported"))
    assert found["accused_retold"].value == 1
    assert found["false_accusations"].value is None


def test_the_same_seed_gives_the_same_mutations(own: dict[str, Sequence[Source]]) -> None:
    assert make(own, seed=5, limit=3) == make(own, seed=5, limit=3)
    assert make(own, seed=5, limit=3) != make(own, seed=6, limit=3)


def test_mutations_are_limited_by_kind_frozen_and_named_once(own: dict[str, Sequence[Source]]) -> None:
    mutations = make(own, seed=5, limit=2)
    assert max(sum(one.kind == kind.name for one in mutations) for kind in kinds()) == 2
    assert len({one.name for one in mutations}) == len(mutations)
    with pytest.raises(FrozenInstanceError):
        mutations[0].claim = ""  # type: ignore[misc]


def test_every_lie_differs_from_its_original_or_its_passage(own: dict[str, Sequence[Source]]) -> None:
    for one in make(own, seed=5, limit=5):
        if not one.truth:
            assert one.claim != one.original or one.original not in one.passage, one.name


def test_a_judge_that_believes_everything_catches_nothing(own: dict[str, Sequence[Source]]) -> None:
    found = measures(judge(make(own, limit=3), lambda claim, passages: "supported"))
    assert found["caught_numbers"].value == 0
    assert found["false_accusations"].value == 0


def test_a_judge_that_believes_nothing_accuses_everybody(own: dict[str, Sequence[Source]]) -> None:
    found = measures(judge(make(own, limit=3), lambda claim, passages: "unsupported"))
    assert found["caught_numbers"].value == 1
    assert found["false_accusations"].value == 1


def test_a_judge_that_wants_the_same_words_fails_by_false_accusations_only(own: dict[str, Sequence[Source]]) -> None:
    def literal(claim: str, passages: Sequence[str]) -> str:
        return "supported" if any(claim in passage for passage in passages) else "unsupported"

    found = measures(judge(make(own, limit=3), literal))
    falls = fallen(load_thresholds(suite="mutations"), found)
    assert [fall.threshold.name for fall in falls] == ["false_accusations"]


@pytest.fixture
def report() -> Report:
    lie = Mutation("unit 1", "unit", "units", False, "3 dollars", "Il a 3 euros.", "euros became dollars", "x", "own")
    truth = Mutation("part 1", "part", "truths", True, "Il a 3 euros.", "Il a 3 euros.", "brackets", "x", "own")
    verdicts = [Verdict(lie, "supported", 1.0), Verdict(truth, "contradicted", 1.0)]
    return judged(run_of(verdicts, Options(seed=1), Collected({}, ("gone",))), load_thresholds(suite="mutations"))


def test_a_report_shows_each_miss_and_what_fell(report: Report) -> None:
    shown = table(report)
    assert "SKIPPED: gone" in shown
    assert "- unit 1: a lie not caught (euros became dollars): said supported" in shown
    assert "- part 1: a truth falsely accused (brackets): said contradicted" in shown
    assert "FAILED: 2 mutations, 2 thresholds missed, 0 measures regressed." in shown
    assert "a lie not caught: 1" in markdown([report])
    assert "Il a 3 euros." in html([report]) and "lies caught: units" in html([report])


def test_a_report_as_json_holds_claims_passages_and_notes(report: Report) -> None:
    content = json.loads(to_json([report]))
    assert content["passed"] is False and content["seed"] == 1
    lie = content["cases"][0]
    assert (lie["claim"], lie["passage"], lie["note"]) == ("3 dollars", "Il a 3 euros.", "euros became dollars")
    assert (lie["family"], lie["truth"], lie["said"], lie["passed"]) == ("units", False, "supported", False)
    assert {fall["name"] for fall in content["fell"]} == {"caught_units", "false_accusations"}


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without any corpus, where benchmarks and source articles are looked for."""
    monkeypatch.setenv("BENCHMARKS_DIR", str(tmp_path))
    monkeypatch.setenv("ARTICLES_DIR", str(tmp_path))
    # A machine of continuous integration would count what is absent as a failure.
    monkeypatch.setenv("ALLOW_MISSING_ARTICLES", "1")
    return tmp_path


def test_absent_corpora_are_told_and_the_rest_is_read(bare: Path) -> None:
    collected = collect()
    assert len(collected.skipped) == 3 and all("SKIPPED" in message for message in collected.skipped)
    assert set(collected.sources) == {"default", "english"}


@pytest.mark.parametrize(
    ("threshold", "code"),
    [
        pytest.param("caught_numbers = { at_least = 0.0 }", 0, id="a threshold reached"),
        pytest.param("caught_numbers = { at_least = 1.5 }", 1, id="a threshold missed"),
        pytest.param("caught_nothing = { at_least = 0.5 }", 2, id="a measure that does not exist"),
    ],
)
def test_the_command_runs_the_suite_and_tells_by_its_exit_code(
    bare: Path, threshold: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    (bare / "thresholds.toml").write_text(f"[mutations]\n{threshold}\n", encoding="utf-8")
    arguments = ["--suite", "mutations", "--limit", "2", "--seed", "3", "--json", str(bare / "run.json")]
    assert main([*arguments, "--thresholds", str(bare / "thresholds.toml")]) == code
    assert ("SKIPPED: NO SOURCE ARTICLES" in capsys.readouterr().out) == (code < 2)
    if code < 2:
        content = json.loads((bare / "run.json").read_text(encoding="utf-8"))
        assert content["settings"]["seed"] == "3" and content["passed"] == (code == 0)
