"""Figures as press sentences write them: money, hours and days, parts, ages, scores; and what is none."""

import time

import pytest

from assistant.text.figures import find_figures

Seen = list[tuple[str, float, str | None]]

MONEY: dict[str, tuple[float, str]] = {
    "un emprunt de 3 milliards de roubles": (3e9, "RUB"),
    "un emprunt de 3 milliards d'euros": (3e9, "EUR"),
    "une dette de 12 000 milliards de wons": (1.2e13, "KRW"),
    "500 millions de yuans de subventions": (5e8, "CNY"),
    "une rançon de 20 000 livres sterling": (2e4, "GBP"),
    "un salaire de 1 000 livres libanaises": (1000, "LBP"),
    "2,5 milliards de FCFA pour la route": (2.5e9, "XOF"),
    "100 milliards de dollars de Hong Kong": (1e11, "HKD"),
    "une prime de 250 k€": (250_000, "EUR"),
    "un coût de 5 M$ CA": (5e6, "CAD"),
    "un chantier de 50.000.000 d'euros": (5e7, "EUR"),
    "une perte de 74 millions de couronnes": (7.4e7, "couronne"),
    "30 CHF le billet": (30, "CHF"),
    "une caution de 40 000 ₽": (40_000, "RUB"),
    "il réclame un euro symbolique": (1, "EUR"),
}
ENGLISH_MONEY: dict[str, tuple[float, str]] = {
    "a loan of C$2.5 billion": (2.5e9, "CAD"),
    "profit rose to A$3.4bn": (3.4e9, "AUD"),
    "HK$3m of jewels": (3e6, "HKD"),
    "it cost 500 million won": (5e8, "KRW"),
    "a loss of $3-4 million": (3e6, "USD"),
    "it lost 74 million crowns": (7.4e7, "couronne"),
    "a fine of 20,000 yuan": (2e4, "CNY"),
    "the flat sold for US$ 2 million": (2e6, "USD"),
}
FRENCH: dict[str, Seen] = {
    "une bonne centaine de tracteurs": [("une bonne centaine", 100, "tracteur")],
    "une petite dizaine de barques": [("une petite dizaine", 10, "barque")],
    "la demi-douzaine de maires": [("demi-douzaine", 6, "maire")],
    "un quart de million de pommiers": [("un quart de million", 250_000, "pommier")],
    "vingt et trois et trois cinquièmes": [("vingt et trois et trois cinquièmes", 23.6, None)],
    "un millionième de gramme": [("un millionième de gramme", 1e-6, "g")],
    "Dijon a battu Sète 3-1": [("3", 3, None), ("1", 1, None)],
    "le dix-huirième colis": [("dix-huirième", 18, "colis")],
    "la 11 ème fois": [("11 ème", 11, "fois")],
    "relevé de 25 points de base": [("25 points de base", 25, "point de base")],
    "un débit de 8 Gbit/s": [("8 Gbit/s", 8, "Gbit/s")],
    "zéro panne en hiver": [("zéro", 0, "panne")],
    "neuf marchands arrêtés en mars": [("neuf", 9, "marchand")],
    "un sept neuf": [("un", 1, None), ("sept", 7, None), ("neuf", 9, None)],
    "3 000 000 d'oiseaux": [("3 000 000", 3e6, "oiseau")],
    "une peine d'un an et demi de prison": [("un an et demi", 1.5, "an")],
    "entre Paris XVe et Meudon": [("XVe", 15, None)],
    "3 / 4 des vignes": [("3 / 4", 0.75, "vigne")],
}
HOURS_THAT_LAST = [
    "il a dormi pendant 18 heures", "12h de grève", "réduit à 8 heures par jour", "à 3 heures de route du port",
    "après 18 heures de débats", "un ultimatum de 48 heures", "à 24 heures du scrutin", "elle a dormi 7 h",
]  # fmt: skip
NO_FIGURE = [
    "à 18 heures, la place était vide", "vers 7 h du matin", "ouvert de 8 h à 19 h", "il est 20 heures 30",
    "rendez-vous à 9 heures précises", "de 9 heures à midi", "avant 6 heures", "le neuf février", "le premier mai 1987",
    "les neuf et dix février", "du premier au trois mars", "le trente et un décembre", "repartir de zéro",
    "François Ier de Lorraine",
    "les années 80", "les années soixante", "il dit virgule cinq", "France 2 diffuse le match",
]  # fmt: skip
NO_ENGLISH_FIGURE = [
    "a 6pm curfew", "from 8 a.m. to 7 p.m.", "at 6 o'clock", "the third of March", "call 202-555-0147",
    "Boeing 737 MAX jets", "on nine February",
]  # fmt: skip
AGES = ["les plus de 65 ans", "les moins de 25 ans", "les 18-24 ans", "il fête ses 80 ans", "les 60 ans et plus"]
NOISE = ["un sur ", "1 à ", "de 1 ", "half a ", "un et ", "1 personnes ", "plus de 1 ", "a-", "des milliers de ", "'1 "]


@pytest.mark.parametrize(("text", "sum_of_money"), MONEY.items(), ids=list(MONEY))
def test_every_currency_has_its_code(text: str, sum_of_money: tuple[float, str]) -> None:
    assert [(f.value, f.unit) for f in find_figures(text, "fr") if f.kind == "currency"] == [sum_of_money]


@pytest.mark.parametrize(("text", "sum_of_money"), ENGLISH_MONEY.items(), ids=list(ENGLISH_MONEY))
def test_every_currency_has_its_code_in_english(text: str, sum_of_money: tuple[float, str]) -> None:
    assert [(f.value, f.unit) for f in find_figures(text, "en")] == [sum_of_money]


def test_a_verb_is_no_currency() -> None:
    assert [(f.value, f.unit) for f in find_figures("they won 3 games and 20 won prizes", "en")] == [
        (3, "game"),
        (20, "prize"),
    ]


@pytest.mark.parametrize(("text", "seen"), FRENCH.items(), ids=list(FRENCH))
def test_parts_ranks_and_round_numbers(text: str, seen: Seen) -> None:
    figures = find_figures(text, "fr")
    assert [(f.surface, f.unit) for f in figures] == [(surface, unit) for surface, _, unit in seen]
    assert [f.value for f in figures] == pytest.approx([value for _, value, _ in seen])


def test_a_quarter_of_a_million_is_one_figure() -> None:
    assert [(f.value, f.unit) for f in find_figures("a quarter of a million birds", "en")] == [(250_000, "bird")]


@pytest.mark.parametrize("text", HOURS_THAT_LAST)
def test_hours_that_last_are_a_duration(text: str) -> None:
    assert [f.kind for f in find_figures(text, "fr")] == ["duration"]


@pytest.mark.parametrize("text", NO_FIGURE)
def test_days_clock_times_and_names_are_no_figures(text: str) -> None:
    assert find_figures(text, "fr") == []


@pytest.mark.parametrize("text", NO_ENGLISH_FIGURE)
def test_days_clock_times_and_names_are_no_figures_in_english(text: str) -> None:
    assert find_figures(text, "en") == []


@pytest.mark.parametrize("text", AGES)
def test_groups_of_age_are_ages(text: str) -> None:
    assert [f.kind for f in find_figures(text, "fr")] == ["age"]


@pytest.mark.parametrize("piece", NOISE)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_dumps_of_numbers_are_passed_over_quickly(piece: str, language: str) -> None:
    began = time.process_time()
    find_figures(piece * (250_000 // len(piece)), language)
    assert time.process_time() - began < 2


def test_a_long_table_keeps_its_figures() -> None:
    table = "\n".join(f"Canton {letter} : {votes} voix" for letter in "abcdefgh" for votes in range(101, 151))
    assert len(find_figures(table, "fr")) == 400


CHANGES: dict[str, Seen] = {
    "passera de 67 à 70 millions d'abeilles": [("67", 67e6, "abeille"), ("70 millions", 70e6, "abeille")],
    "tombe de 3 à 2 milliards d'euros": [("3", 3e9, "EUR"), ("2 milliards d'euros", 2e9, "EUR")],
    "le taux grimpe de 3 à 5 %": [("3", 3, "%"), ("5 %", 5, "%")],
    "la facture dépasse le million d'euros": [("million d'euros", 1e6, "EUR")],
}


@pytest.mark.parametrize(("text", "seen"), CHANGES.items(), ids=list(CHANGES))
def test_what_is_said_once_holds_for_both_ends_of_a_change(text: str, seen: Seen) -> None:
    assert [(f.surface, f.value, f.unit) for f in find_figures(text, "fr")] == seen


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("deux à trois cents vaches", (200, 300)),
        ("dix à quinze mille lecteurs", (10_000, 15_000)),
    ],
)
def test_a_scale_said_once_holds_for_both_ends_of_a_range(text: str, ends: tuple[float, float]) -> None:
    assert [(f.value, f.upper) for f in find_figures(text, "fr")] == [ends]


@pytest.mark.parametrize(
    ("text", "value"),
    [("a two-thirds majority", 2 / 3), ("nine out of 10 voters", 0.9), ("1 in 10 people", 0.1), ("40m euros", 4e7)],
)
def test_english_parts_and_sums(text: str, value: float) -> None:
    assert [f.value for f in find_figures(text, "en")] == pytest.approx([value])
