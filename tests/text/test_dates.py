"""Expressions of time in French and English, read from a day, a month, a year or no anchor."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.dates import find_dates

THURSDAY = "2023-10-12"


def read(text: str, anchor: str | None = THURSDAY, language: str | None = None) -> list[tuple[str, str | None]]:
    return [(mention.surface, mention.edtf) for mention in find_dates(text, anchor, language)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Un traité signé le 12 octobre 1948 à Paris.", "le 12 octobre 1948", "1948-10-12"),
        ("Depuis le 1er mai 2020, tout a changé.", "le 1er mai 2020", "2020-05-01"),
        ("Signé le 12/10/1948.", "12/10/1948", "1948-10-12"),
        ("It was signed on June 19, 2024 in the capital.", "June 19, 2024", "2024-06-19"),
        ("It was signed on 19 June 2024.", "19 June 2024", "2024-06-19"),
        ("Sept. 12, 2023", "Sept. 12, 2023", "2023-09-12"),
        ("date 2023-06 Le port", "2023-06", "2023-06"),
        ("Relevé du 2023-06-12.", "2023-06-12", "2023-06-12"),
        ("2023-06-12T10:00:00+02:00", "2023-06-12T10:00:00+02:00", "2023-06-12"),
        ("Le sommet de septembre 2023 a échoué.", "septembre 2023", "2023-09"),
        ("Le port a ouvert en 2019.", "2019", "2019"),
        ("Le budget de 2022 est voté.", "2022", "2022"),
        ("Il dirige la ville depuis 2017.", "2017", "2017"),
        ("Au premier trimestre 2020, le port a fermé.", "premier trimestre 2020", "2020-01/2020-03"),
        ("Dans les années 1990, tout allait bien.", "les années 1990", "199X"),
        ("À la fin du XIXe siècle.", "la fin du XIXe siècle", "18XX"),
        ("C'était l'été 2024.", "l'été 2024", "2024-06-21/2024-09-22"),
        ("Le festival dure du 12 au 15 mars 2024.", "du 12 au 15 mars 2024", "2024-03-12/2024-03-15"),
        ("Entre 2019 et 2021, le port a fermé.", "Entre 2019 et 2021", "2019/2021"),
        ("Le 10 novembre 93, il est parti.", "Le 10 novembre 93", "1993-11-10"),
    ],
)
def test_absolute_dates_need_no_anchor(text: str, surface: str, value: str) -> None:
    mentions = {found.removeprefix("au ").removeprefix("Au "): edtf for found, edtf in read(text, None)}
    assert mentions[surface] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le port a fermé jeudi.", "2023-10-12"),
        ("Le port a fermé mercredi.", "2023-10-11"),
        ("Le port a fermé lundi dernier.", "2023-10-09"),
        ("Le port ouvrira mercredi prochain.", "2023-10-18"),
        ("Le ministre se rendra lundi à Kiev.", "2023-10-16"),
        ("The port closed on Tuesday.", "2023-10-10"),
        ("The port will open on Tuesday.", "2023-10-17"),
        ("Le port a fermé hier.", "2023-10-11"),
        ("Le port a fermé avant-hier.", "2023-10-10"),
        ("Le port ouvre demain.", "2023-10-13"),
        ("Aujourd'hui, le port est fermé.", "2023-10-12"),
        ("The port closed yesterday.", "2023-10-11"),
        ("Le port a fermé ce matin.", "2023-10-12"),
        ("Le port a fermé la semaine dernière.", "2023-10-02/2023-10-08"),
        ("Le port a fermé le mois dernier.", "2023-09"),
        ("Le port a fermé l’an dernier.", "2022"),
        ("Le port a fermé l'année dernière.", "2022"),
        ("Le port a fermé cette année.", "2023"),
        ("Le port a fermé ce mois-ci.", "2023-10"),
        ("Le port a fermé il y a trois ans.", "2020"),
        ("The port closed three years ago.", "2020"),
        ("Le port a fermé il y a deux jours.", "2023-10-10"),
        ("The port closed last month.", "2023-09"),
        ("La guerre a commencé en février de l'année dernière.", "2022-02"),
        ("Le port a fermé le 30 novembre.", "2022-11-30"),
        ("Le port rouvrira le 30 novembre.", "2023-11-30"),
        ("L'élection est prévue le 3 novembre.", "2023-11-03"),
        ("Le port a fermé en juin.", "2023-06"),
        ("Le port a fermé en novembre.", "2022-11"),
        ("Le port fermera en novembre.", "2023-11"),
        ("Le port a fermé fin avril.", "2023-04"),
        ("Le port a fermé mi-novembre.", "2022-11"),
        ("Le port a fermé au printemps.", "2023-03-20/2023-06-20"),
        ("Le port a fermé le 6 mai dernier.", "2023-05-06"),
        ("Le port fermera en juin prochain.", "2024-06"),
        ("Le port a fermé mardi 10 octobre.", "2023-10-10"),
        ("Le port a fermé ce mardi 10 octobre.", "2023-10-10"),
        ("Le port a fermé à Noël.", "2022-12-25"),
        ("Le port sera fermé à Noël.", "2023-12-25"),
        ("Le premier dimanche de juillet, on danse.", "2023-07-02"),
    ],
)
def test_relative_dates_from_a_day(text: str, value: str) -> None:
    assert [edtf for _, edtf in read(text)] == [value]


@pytest.mark.parametrize(
    ("text", "anchor", "value"),
    [
        pytest.param("Il a promis mercredi son aide.", "2023-09", "2023-09", id="a weekday from a month is that month"),
        pytest.param("Il est venu hier.", "2023-09", "2023-09", id="yesterday from a month is that month"),
        pytest.param("En janvier, il est venu.", "2023-06", "2023-01", id="a month before the anchor's"),
        pytest.param(
            "En novembre, il est venu.", "2023-06", "2022-11", id="a month after the anchor's is of last year"
        ),
        pytest.param("Il est venu le mois dernier.", "2023-01", "2022-12", id="last month from a month"),
        pytest.param("Il est venu en avril.", "2025", "2025-04", id="a month from a year"),
        pytest.param("Il est venu l'an dernier.", "2025", "2024", id="last year from a year"),
        pytest.param("Il est venu jeudi.", "2025", "2025", id="a weekday from a year is that year"),
        pytest.param(
            "Il est venu le mois dernier.", "2025", "2024-12/2025-11", id="last month from a year is an interval"
        ),
        pytest.param("Il est venu jeudi.", None, None, id="a weekday from nothing"),
        pytest.param("Il est venu en avril.", None, None, id="a month from nothing"),
    ],
)
def test_precision_is_never_invented(text: str, anchor: str | None, value: str | None) -> None:
    assert [edtf for _, edtf in read(text, anchor)] == [value]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La guerre dure depuis plus de trois ans.", "duration"),
        ("Il a attendu pendant deux mois.", "duration"),
        ("It lasted for three weeks.", "duration"),
        ("Ces dernières années, tout a changé.", "duration"),
        ("Il vient chaque jour.", "set"),
        ("Il vient tous les lundis.", "set"),
        ("He comes every week.", "set"),
        ("Il est venu à 18h03.", "time"),
        ("He came at 5:00 p.m.", "time"),
    ],
)
def test_durations_sets_and_times_are_told_apart(text: str, kind: str) -> None:
    assert [(mention.kind, mention.edtf) for mention in find_dates(text, THURSDAY)] == [(kind, None)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("La hausse atteint 5,2 %.", id="a decimal"),
        pytest.param("Ils ont gagné 3-1, puis 2-0.", id="scores"),
        pytest.param("Ils ont vu 2000 soldats et 1500 chars.", id="counts"),
        pytest.param("Le prix est de 2000 euros.", id="a price"),
        pytest.param("La sonde se pose sur Mars.", id="the planet"),
        pytest.param("He may march to the sea.", id="verbs named as months"),
        pytest.param("Theresa May est partie.", id="a surname"),
        pytest.param("Le G20 et les ATACMS, UTC+01:00.", id="codes"),
        pytest.param("Il a été blessé.", id="the participle that looks like summer"),
        pytest.param("Un homme de 45 ans.", id="an age"),
        pytest.param("Le 31 février.", id="a day that no calendar has"),
        pytest.param("Il a nié cette allégation, this one and the last.", id="demonstratives"),
        pytest.param("Le Black Friday, dans un second temps.", id="a name of a sale and an ordinal"),
        pytest.param("La version 2019.3 est sortie.", id="a version"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, THURSDAY) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Il a dit jeudi que le sommet se tiendra mardi.", ["2023-10-12", "2023-10-17"]),
        ("Le sommet s'est tenu mardi ; il s'ouvrira samedi.", ["2023-10-10", "2023-10-14"]),
        ("Parti le 3 mai 2020, il est revenu le lendemain.", ["2020-05-03", "2020-05-04"]),
        ("Un mois après la visite, rien.", [None]),
        ("Trois jours plus tard, il est revenu.", [None]),
        ("Un rapport publié lundi sera débattu samedi.", ["2023-10-09", "2023-10-14"]),
        ("Un rapport qui sera publié lundi.", ["2023-10-16"]),
        ("Le procès s'ouvre lundi devant la cour.", ["2023-10-16"]),
        ("Les obsèques auront lieu samedi.", ["2023-10-14"]),
        ("La pluie pourrait cesser samedi.", ["2023-10-14"]),
    ],
)
def test_the_sentence_decides(text: str, values: list[str | None]) -> None:
    assert [edtf for _, edtf in read(text)] == values


def test_numeric_dates_follow_the_language() -> None:
    assert read("03/04/2021", None, "fr") == [("03/04/2021", "2021-04-03")]
    assert read("03/04/2021", None, "en") == [("03/04/2021", "2021-03-04")]
    assert read("25/12/2021", None, "en") == [("25/12/2021", "2021-12-25")]


def test_spaces_and_apostrophes_of_typesetters() -> None:
    assert read("le 12\u00a0octobre\u202f1948 et aujourd’hui") == [
        ("le 12\u00a0octobre\u202f1948", "1948-10-12"),
        ("aujourd’hui", "2023-10-12"),
    ]


FRAGMENTS = st.sampled_from(
    ["le ", "12 ", "MAR", "MAR 1", "nuit de ", "suivant", "1er", "-", "octobre ", "2023", "/", "06", "lundi ",
     "dernier ", "l'an ", "il y a ", "trois ", "ans ",
     "en ", "été ", "fin ", "XXe siècle ", "du ", "au ", "31 ", "février ", "Mars ", "18h", ":", "\n", ". ", "9999",
     "0", "\ud800", "\x00"]
)  # fmt: skip
ANCHORS = st.sampled_from([None, "2023-10-12", "2023-06", "2025", "0001-01-01", "9999-12-31", "199X", "rubbish"])


@given(st.one_of(st.text(), st.lists(FRAGMENTS, max_size=12).map("".join)), ANCHORS)
def test_any_text_is_read_and_spans_hold(text: str, anchor: str | None) -> None:
    end = 0
    for mention in find_dates(text, anchor):
        assert text[mention.start : mention.end] == mention.surface != ""
        assert mention.start >= end
        end = mention.end


@pytest.mark.parametrize(
    "unit",
    [
        "a. ",
        "1",
        " ",
        '"',
        "12 ",
        "2019-",
        "le ",
        "depuis plus de trois ",
        "la fin de ",
        "lundi ",
        "mai ",
        "janvier ",
        "1/",
        "il y a ",
        "du 3 au ",
        "2023 ",
        "hier ",
        "le 12 mai ",
        "la nuit de lundi à ",
    ],
    ids=lambda unit: repr(unit),
)
def test_a_long_text_takes_linear_time(unit: str) -> None:
    begin = time.process_time()
    find_dates(unit * (100_000 // len(unit)), THURSDAY)
    assert time.process_time() - begin < 2
