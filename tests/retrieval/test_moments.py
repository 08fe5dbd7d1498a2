"""Questions about time, and the ranges of days that they mean, in French and English."""

from __future__ import annotations

from datetime import date
from time import perf_counter
from typing import Literal

import pytest

from assistant.retrieval.moments import covers, find_moments, overlap

# When the articles of the archive appeared: a month or season without a year may be one of these years or the one
# before.
PUBLISHED = ["2023-06", "2023-10-12", "2024-11-30", None, "2025"]


def _said(question: str, language: Literal["fr", "en"], today: str) -> str:
    found = []
    for moment in find_moments(question, language, today or None, PUBLISHED):
        ends = [
            ("" if first == date.min else str(first)) + "/" + ("" if last == date.max else str(last))
            for first, last in moment.spans
        ]
        found.append(" + ".join(ends))
    return " | ".join(found)


@pytest.mark.parametrize(
    ("language", "today", "question", "ranges"),
    [
        ("fr", "", "Que s'est-il passé en 2024 ?", "2024-01-01/2024-12-31"),
        ("fr", "", "Quelles lettres avant le sommet de septembre 2023 ?", "/2023-08-31"),
        ("fr", "2025-01-10", "Qu'a fait Lund depuis l'été ?", "2024-06-21/2025-01-10"),
        ("fr", "", "Qu'a fait Lund depuis l'été ?", "2022-06-21/ + 2023-06-21/ + 2024-06-21/ + 2025-06-21/"),
        (
            "fr",
            "",
            "Que s'est-il passé en mars ?",
            "2022-03-01/2022-03-31 + 2023-03-01/2023-03-31 + 2024-03-01/2024-03-31 + 2025-03-01/2025-03-31",
        ),
        ("fr", "2025-01-10", "Que s'est-il passé en mars ?", "2025-03-01/2025-03-31"),
        ("fr", "", "Que s'est-il passé entre mars et juin 2024 ?", "2024-03-01/2024-06-30"),
        (
            "fr",
            "",
            "Que s'est-il passé entre mars et juin ?",
            "2022-03-01/2022-06-30 + 2023-03-01/2023-06-30 + 2024-03-01/2024-06-30 + 2025-03-01/2025-06-30",
        ),
        ("fr", "", "Au premier semestre 2023, quels accords ?", "2023-01-01/2023-06-30"),
        ("fr", "", "Qui dirigeait l'armée fin 2023 ?", "2023-10-01/2023-12-31"),
        ("fr", "", "Qui dirigeait l'armée à la fin de 2023 ?", "2023-10-01/2023-12-31"),
        ("fr", "", "Qui dirigeait l'armée à la fin de l'année 2023 ?", "2023-10-01/2023-12-31"),
        ("fr", "", "Qui dirigeait l'armée début mars 2024 ?", "2024-03-01/2024-03-10"),
        ("fr", "", "mi-2022, qui dirigeait l'armée ?", "2022-05-01/2022-08-31"),
        ("fr", "2025-06-15", "Qu'a livré la Norvège ces derniers mois ?", "2024-12-14/2025-06-15"),
        ("fr", "", "Qu'a livré la Norvège ces derniers mois ?", ""),
        ("fr", "2025-06-15", "Qu'a livré la Norvège l'an dernier ?", "2024-01-01/2024-12-31"),
        ("fr", "", "Quels accords à partir de 2024 ?", "2024-01-01/"),
        ("fr", "", "Quels accords jusqu'en avril 2025 ?", "/2025-04-30"),
        ("en", "2025-03-15", "What was signed until last autumn?", "/2024-12-20"),
        ("en", "", "What happened in the months before the June 2024 visit?", "2023-06-01/2024-05-31"),
        ("en", "", "What happened in the three months after the September 2023 summit?", "2023-10-01/2023-12-31"),
        ("en", "", "What happened between September 2023 and June 2024?", "2023-09-01/2024-06-30"),
        (
            "en",
            "",
            "What happened between the summit of September 2023 and the visit of June 2024?",
            "2023-09-01/2024-06-30",
        ),
        (
            "fr",
            "",
            "Que s'est-il passé entre le sommet de septembre 2023 et la visite de juin 2024 ?",
            "2023-09-01/2024-06-30",
        ),
        ("fr", "", "Du 12 octobre 2023 au 30 novembre 2024, qu'a-t-on échangé ?", "2023-10-12/2024-11-30"),
        ("fr", "", "De septembre 2023 à juin 2024, qu'a-t-on échangé ?", "2023-09-01/2024-06-30"),
        ("fr", "", "De fin 2023 à mi-2024, qu'a-t-on échangé ?", "2023-10-01/2024-08-31"),
        ("en", "", "From late 2023 to mid-2024, what was exchanged?", "2023-10-01/2024-08-31"),
        ("en", "", "What was sent since the start of 2024?", "2024-01-01/"),
        ("en", "", "What was sent by the end of 2024?", "/2024-12-31"),
        ("en", "", "What was sent before the end of 2024?", "/2024-12-31"),
        ("fr", "", "Qu'a-t-on envoyé avant la fin de 2024 ?", "/2024-12-31"),
        ("fr", "", "Qu'a-t-on envoyé avant fin 2024 ?", "/2024-12-31"),
        ("en", "", "Who was minister before Moe took office in May 2024?", "/2024-04-30"),
        ("en", "", "What has been sent from 2024 onwards?", "2024-01-01/"),
        ("en", "", "What happened after 12 October 2023?", "2023-10-13/"),
        ("fr", "", "Qu'a envoyé la Norvège en 2023 ou en 2024 ?", "2023-01-01/2023-12-31 + 2024-01-01/2024-12-31"),
        ("fr", "", "Qu'a envoyé la Norvège en 2023 et 2024 ?", "2023-01-01/2023-12-31 + 2024-01-01/2024-12-31"),
        ("fr", "", "Depuis quand Bergen est-elle occupée en 2024 ?", "2024-01-01/2024-12-31"),
        ("fr", "", "Le 19 juin 2024, où était Sand ?", "2024-06-19/2024-06-19"),
        (
            "fr",
            "",
            "Le 30 novembre, qu'a dit Lund ?",
            "2022-11-30/2022-11-30 + 2023-11-30/2023-11-30 + 2024-11-30/2024-11-30 + 2025-11-30/2025-11-30",
        ),
        ("en", "", "What did Lund say in the fall of 2024?", "2024-09-23/2024-12-20"),
        ("en", "", "In the last quarter of 2023, what was said?", "2023-10-01/2023-12-31"),
        (
            "en",
            "",
            "In March, what did Oslo say?",
            "2022-03-01/2022-03-31 + 2023-03-01/2023-03-31 + 2024-03-01/2024-03-31 + 2025-03-01/2025-03-31",
        ),
        (
            "en",
            "",
            "on November 29, whom did Lund meet?",
            "2022-11-29/2022-11-29 + 2023-11-29/2023-11-29 + 2024-11-29/2024-11-29 + 2025-11-29/2025-11-29",
        ),
        ("fr", "2025-06-15", "Que s'est-il passé depuis janvier ?", "2025-01-01/2025-06-15"),
        ("fr", "2025-06-15", "Que s'est-il passé la semaine dernière ?", "2025-06-02/2025-06-08"),
        ("fr", "2025-06-15", "Que s'est-il passé depuis deux ans ?", "2023-06-15/2025-06-15"),
        ("fr", "2025-06-15", "Que s'est-il passé il y a deux ans ?", "2023-01-01/2023-12-31"),
        ("en", "2025-06-15", "What has happened over the past year?", "2024-06-15/2025-06-15"),
        ("en", "2025-06-15", "What happened in the last six months?", "2024-12-15/2025-06-15"),
        ("en", "2025-06-15", "What happened two years ago?", "2023-01-01/2023-12-31"),
        ("fr", "", "Vers juin 2024, qui est venu ?", "2024-05-02/2024-07-30"),
        (
            "fr",
            "",
            "Dans les semaines qui ont suivi le sommet de septembre 2023, quelles lettres ?",
            "2023-09-01/2023-12-02",
        ),
        ("fr", "", "Dans les deux mois précédant la visite de juin 2024, quels échanges ?", "2024-04-01/2024-05-31"),
        ("fr", "", "dès 2023, qu'accusait Oslo ?", "2023-01-01/"),
        ("fr", "", "Quel est le bilan des combats de 2024 ?", "2024-01-01/2024-12-31"),
        ("en", "", "How many soldiers were killed by the 2024 strikes?", "2024-01-01/2024-12-31"),
        ("en", "", "Prior to June 2023, what did Oslo say?", "/2023-05-31"),
        ("en", "", "What was the state of ties ahead of the September 2023 summit?", "/2023-08-31"),
        ("fr", "", "À la veille du sommet de septembre 2023, que disait-on ?", "/2023-08-31"),
        ("fr", "", "Dans les années 2020, quels accords ?", "2020-01-01/2029-12-31"),
        ("fr", "", "D'ici fin 2025, que fera Lund ?", "/2025-12-31"),
        ("fr", "", "Au cours du mois de novembre 2024, que s'est-il passé ?", "2024-11-01/2024-11-30"),
        ("fr", "", "Durant l'automne 2023, que s'est-il passé ?", "2023-09-23/2023-12-20"),
        ("fr", "", "Au printemps 2025, que s'est-il passé ?", "2025-03-20/2025-06-20"),
        ("fr", "", "Avant que Sand ne se rende à Bergen en juin 2024, qu'échangeait-on ?", "/2024-05-31"),
        ("fr", "", "Après la visite de juin 2024, qu'ont-ils fait ?", "2024-06-01/"),
        ("fr", "", "Après 2023, qu'ont-ils fait ?", "2024-01-01/"),
        ("fr", "", "Depuis le 12 octobre 2023, qu'ont-ils fait ?", "2023-10-12/"),
        ("fr", "", "Postérieurement à 2023, qu'ont-ils fait ?", "2024-01-01/"),
        ("fr", "", "entre le 12 et le 15 octobre 2023, qu'ont-ils signé ?", "2023-10-12/2023-10-15"),
        ("fr", "", "pendant l'année 2024, qu'ont-ils signé ?", "2024-01-01/2024-12-31"),
        ("en", "", "throughout 2024, what was signed?", "2024-01-01/2024-12-31"),
        ("en", "", "during the summer of 2024, what was signed?", "2024-06-21/2024-09-22"),
        ("en", "", "no later than March 2024, what was signed?", "/2024-03-31"),
        ("en", "", "up to April 2025, what was signed?", "/2025-04-30"),
        ("en", "2024-06", "until this spring, what was signed?", "/2024-06-20"),
        ("en", "", "since the September 2023 summit, what has changed?", "2023-09-01/"),
        ("en", "", "after Lund's visit to Norway in September 2023, what was sent?", "2023-09-01/"),
        ("fr", "", "jusqu'au sommet de septembre 2023, qu'a-t-il envoyé ?", "/2023-09-30"),
        ("fr", "", "Au troisième trimestre 2023, qu'ont-ils signé ?", "2023-07-01/2023-09-30"),
        ("fr", "", "Quelles sont les conséquences de l'accord de 2024 ?", "2024-01-01/2024-12-31"),
        (
            "fr",
            "",
            "Quelle différence entre les livraisons de 2023 et celles de 2024 ?",
            "2023-01-01/2023-12-31 | 2024-01-01/2024-12-31",
        ),
        ("fr", "", "Qu'a-t-il dit au mois de mars 2023 ?", "2023-03-01/2023-03-31"),
        ("fr", "", "Courant 2024, quels échanges ont eu lieu ?", "2024-01-01/2024-12-31"),
        ("fr", "", "Dans le courant de l'année 2024, quels échanges ?", "2024-01-01/2024-12-31"),
        ("fr", "", "Au début du mois de juin 2024, qui est venu ?", "2024-06-01/2024-06-10"),
        ("fr", "", "Pendant la première moitié de 2023, qu'ont-ils signé ?", "2023-01-01/2023-06-30"),
        ("fr", "", "Dans la seconde moitié de l'année 2023, qu'ont-ils signé ?", "2023-07-01/2023-12-31"),
        ("fr", "", "Entre le printemps et l'automne 2024, qu'ont-ils signé ?", "2024-03-20/2024-12-20"),
        ("fr", "", "Entre 2023 et 2025, qu'ont-ils signé ?", "2023-01-01/2025-12-31"),
        ("fr", "", "De 2023 à 2025, qu'ont-ils signé ?", "2023-01-01/2025-12-31"),
        ("fr", "", "Entre le 12 octobre 2023 et fin novembre 2024, qu'ont-ils signé ?", "2023-10-12/2024-11-30"),
        ("fr", "", "Depuis la visite de Sand à Bergen en juin 2024, qu'ont-ils signé ?", "2024-06-01/"),
        ("fr", "", "Depuis début 2024, qu'ont-ils signé ?", "2024-01-01/"),
        ("fr", "", "Depuis le début de l'année 2024, qu'ont-ils signé ?", "2024-01-01/"),
        ("fr", "2025-06-15", "Depuis le début de l'année, qu'ont-ils signé ?", "2025-01-01/2025-06-15"),
        ("fr", "2025-06-15", "Ce mois-ci, qu'ont-ils signé ?", "2025-06-01/2025-06-30"),
        ("fr", "2025-06-15", "Le mois dernier, qu'ont-ils signé ?", "2025-05-01/2025-05-31"),
        ("fr", "2025-06-15", "Cette année, qu'ont-ils signé ?", "2025-01-01/2025-12-31"),
        ("fr", "2025-06-15", "Au cours des six derniers mois, qu'ont-ils signé ?", "2024-12-15/2025-06-15"),
        ("fr", "2025-06-15", "Ces deux dernières années, qu'ont-ils signé ?", "2023-06-15/2025-06-15"),
        ("fr", "2025-06-15", "Récemment, qu'ont-ils signé ?", "2024-12-14/2025-06-15"),
        ("fr", "2025-06-15", "L'été dernier, qu'ont-ils signé ?", "2024-06-21/2024-09-22"),
        ("fr", "2025-06-15", "Jusqu'à l'automne dernier, qu'ont-ils signé ?", "/2024-12-20"),
        ("fr", "2025-06-15", "Hier, qu'ont-ils signé ?", "2025-06-14/2025-06-14"),
        ("fr", "2025-06-15", "Lundi dernier, qu'ont-ils signé ?", "2025-06-09/2025-06-09"),
        ("fr", "2025-06-15", "En avril, qu'ont-ils signé ?", "2025-04-01/2025-04-30"),
        ("fr", "2025-06-15", "Il y a trois mois, qu'ont-ils signé ?", "2025-03-01/2025-03-31"),
        ("fr", "", "Un an avant la visite de juin 2024, que faisait Lund ?", "2023-06-01/2024-05-31"),
        ("fr", "", "Un mois après le sommet de septembre 2023, que s'est-il passé ?", "2023-09-01/2023-10-31"),
        ("fr", "", "La semaine du 12 octobre 2023, qu'ont-ils signé ?", "2023-10-09/2023-10-15"),
        ("fr", "", "Les 29 et 30 novembre 2024, qu'ont-ils signé ?", "2024-11-29/2024-11-30"),
        ("fr", "", "Au lendemain de la visite du 19 juin 2024, qu'ont-ils signé ?", "2024-06-20/"),
        ("fr", "", "Avant le 1er janvier 2024, qu'ont-ils signé ?", "/2023-12-31"),
        ("fr", "", "Avant janvier 2024, qu'ont-ils signé ?", "/2023-12-31"),
        ("fr", "", "Plus tard que mars 2024, qu'ont-ils signé ?", "2024-04-01/"),
        ("fr", "", "D'avril 2024 à aujourd'hui, qu'ont-ils signé ?", "2024-04-01/"),
        ("fr", "", "À compter du 1er mars 2024, qu'ont-ils signé ?", "2024-03-01/"),
        ("fr", "", "Aux alentours de juin 2024, qu'ont-ils signé ?", "2024-05-02/2024-07-30"),
        ("fr", "", "L'hiver 2023, qu'ont-ils signé ?", "2023-12-21/2024-03-19"),
        ("fr", "", "Quels liens avant la guerre de 2022 ?", "/2021-12-31"),
        (
            "fr",
            "",
            "En 2024, qu'a dit Lund de l'accord signé en 2023 ?",
            "2024-01-01/2024-12-31 | 2023-01-01/2023-12-31",
        ),
        ("fr", "", "Combien de soldats en tout ?", ""),
        ("fr", "", "Quel est l'article 5 du traité ?", ""),
        ("fr", "", "Quels sont les 2 000 soldats envoyés ?", ""),
        ("fr", "", "Combien de temps après le sommet de septembre 2023 les lettres ont-elles été échangées ?", ""),
        ("en", "", "What happened early in 2024?", "2024-01-01/2024-03-31"),
        ("en", "", "What happened in early June 2024?", "2024-06-01/2024-06-10"),
        ("en", "", "What happened at the start of 2024?", "2024-01-01/2024-03-31"),
        ("en", "", "What happened towards the end of 2024?", "2024-10-01/2024-12-31"),
        ("en", "", "What happened in the first quarter of 2024?", "2024-01-01/2024-03-31"),
        ("en", "", "What happened in the first half of 2023?", "2023-01-01/2023-04-01"),
        ("en", "", "What happened between spring and autumn 2024?", "2024-09-23/2024-12-20"),
        ("en", "", "What happened from September 2023 through June 2024?", "2023-09-01/2024-06-30"),
        ("en", "", "What happened from October 12, 2023 to November 30, 2024?", "2023-10-12/2024-11-30"),
        ("en", "", "What happened after the June 2024 visit?", "2024-07-01/"),
        ("en", "", "What happened before 2024?", "/2023-12-31"),
        ("en", "", "What happened since 2024?", "2024-01-01/"),
        ("en", "", "What happened until April 2025?", "/2025-04-30"),
        ("en", "", "What happened by April 2025?", "/2025-04-30"),
        ("en", "", "What happened in the run-up to the September 2023 summit?", "/2023-08-31"),
        ("en", "", "What happened in the weeks following the September 2023 summit?", "2023-10-01/2023-12-02"),
        ("en", "", "What happened a month after the September 2023 summit?", "2023-10-01/2023-10-31"),
        ("en", "", "What happened on the eve of the June 2024 visit?", "/2024-05-31"),
        ("en", "", "What happened around June 2024?", "2024-05-02/2024-07-30"),
        ("en", "", "What happened in 2023 or 2024?", "2023-01-01/2023-12-31 + 2024-01-01/2024-12-31"),
        ("en", "", "What happened in 2023 and 2024?", "2023-01-01/2023-12-31 + 2024-01-01/2024-12-31"),
        ("en", "", "What happened from April 2024 to today?", "2024-04-01/"),
        ("en", "", "Starting in 2024, what was sent?", "2024-01-01/"),
        ("en", "", "As from March 2024, what was sent?", "2024-03-01/"),
        ("en", "2025-06-15", "What happened last month?", "2025-05-01/2025-05-31"),
        ("en", "2025-06-15", "What happened last year?", "2024-01-01/2024-12-31"),
        ("en", "2025-06-15", "What happened this year?", "2025-01-01/2025-12-31"),
        ("en", "2025-06-15", "What happened since January?", "2025-01-01/2025-06-15"),
        ("en", "2025-06-15", "What happened over the last two years?", "2023-06-15/2025-06-15"),
        ("en", "2025-06-15", "What happened in recent months?", "2024-12-14/2025-06-15"),
        ("en", "2025-06-15", "What happened lately?", "2024-12-14/2025-06-15"),
        ("en", "2025-06-15", "What happened last summer?", "2024-06-21/2024-09-22"),
        ("en", "2025-06-15", "What happened yesterday?", "2025-06-14/2025-06-14"),
        ("en", "2025-06-15", "What happened three months ago?", "2025-03-01/2025-03-31"),
        ("en", "", "What happened last year?", ""),
        ("en", "", "In the spring, what happened?", ""),
        ("en", "", "Since the summer, what happened?", "2022-06-21/ + 2023-06-21/ + 2024-06-21/ + 2025-06-21/"),
        ("en", "", "May Lund visit Oslo?", ""),
        ("en", "", "Who marched in 2024?", "2024-01-01/2024-12-31"),
        ("en", "", "In the 2024 agreement, what is promised?", "2024-01-01/2024-12-31"),
        (
            "en",
            "",
            "What did Lund say in 2024 about the 2023 summit?",
            "2024-01-01/2024-12-31 | 2023-01-01/2023-12-31",
        ),
        ("en", "", "How long after the September 2023 summit were letters exchanged?", ""),
        ("en", "", "During the week of 12 October 2023, what happened?", "2023-10-09/2023-10-15"),
        ("en", "", "Over the course of 2024, what happened?", "2024-01-01/2024-12-31"),
        ("en", "", "In the winter of 2023, what happened?", "2023-12-21/2024-03-19"),
        ("en", "", "In the 1940s, what happened?", "1940-01-01/1949-12-31"),
    ],
)
def test_a_question_means_these_days(language: Literal["fr", "en"], today: str, question: str, ranges: str) -> None:
    assert _said(question, language, today) == ranges


def test_without_articles_a_month_without_a_year_means_nothing() -> None:
    assert find_moments("Que s'est-il passé en mars ?", "fr") == []


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Qui a signé avant le sommet de mars 2024 ?", "avant le sommet de mars 2024"),
        ("Who signed between March 2023 and the visit of June 2024?", "between March 2023 and the visit of June 2024"),
        ("Qui a signé fin 2023 ?", "fin 2023"),
    ],
)
def test_a_moment_holds_the_words_that_bound_it(question: str, words: str) -> None:
    (moment,) = find_moments(question, "en" if "Who" in question else "fr")
    assert question[moment.start : moment.end] == words


def test_two_ends_of_one_range_are_covered_by_it() -> None:
    question = "entre le sommet de mars 2023 et la visite de juin 2024"
    assert covers(find_moments(question, "fr"), question.index("mars"), question.index("juin"))


@pytest.mark.parametrize(
    ("told", "shared"),
    [
        ((date(2024, 6, 19), date(2024, 6, 19)), 1.0),
        ((date(2024, 1, 1), date(2024, 12, 31)), 0.5),
        ((date(2023, 1, 1), date(2023, 12, 31)), 0.0),
    ],
    ids=["a day of the month asked about", "its year", "another year"],
)
def test_overlap(told: tuple[date, date], shared: float) -> None:
    assert overlap([(date(2024, 6, 1), date(2024, 6, 30))], told) == shared


@pytest.mark.parametrize(
    "text",
    [
        "avant le sommet " * 120,
        "entre mars et " * 140,
        "depuis " * 280,
        "2024 " * 400,
        "in the months before the " * 80,
        "\x00\ud800 fin 2023 \ud800",
    ],
    ids=["before", "between", "since", "years", "months before", "lone surrogates"],
)
def test_a_long_question_is_read_at_once(text: str) -> None:
    start = perf_counter()
    find_moments(text, "fr", "2025-06-15", PUBLISHED)
    assert perf_counter() - start < 2
