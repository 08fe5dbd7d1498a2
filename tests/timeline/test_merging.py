"""The same event told twice is one; others stay apart; denials and admissions find what they answer."""

from __future__ import annotations

from tests_accounts import chronicle, page

SUMMIT = page(
    "Le président Ivo Kessler a accueilli Ana Toral à Marenne lundi pour un sommet.", "2023-03-14", name="est"
)
LATER = page(
    "Le mois dernier, Ivo Kessler et Ana Toral se sont rencontrés à Marenne pour un sommet."
    " En janvier 2022, ils avaient signé un traité.",
    "2023-04",
    name="ouest",
)
ACCUSED = page(
    "Les États-Unis ont accusé l'Iran d'avoir envoyé plus de 500 soldats en Syrie. L'Iran a nié cette allégation.",
    "2023-05-02",
    name="mai",
)
ADMITTED = page("En juillet, l'Iran a reconnu avoir envoyé 600 soldats en Syrie.", "2023-08-01", name="aout")


def test_a_summit_told_by_two_articles_is_one_event_with_the_finer_date() -> None:
    first = chronicle(SUMMIT, LATER).events[1]
    assert (first.date, first.date_precision, first.kind) == ("2023-03-13", "day", "meeting")
    assert [citation.article_id for citation in first.citations] == ["est", "ouest"]
    assert [told.date for told in first.claims] == ["2023-03-13", "2023-03"]
    assert {citation.published for citation in first.citations} == {"2023-03-14", "2023-04"}


def test_events_of_other_years_stay_apart() -> None:
    assert [event.date for event in chronicle(SUMMIT, LATER).events] == ["2022-01", "2023-03-13"]


def test_a_vague_telling_that_could_be_two_events_joins_neither() -> None:
    one = page("Ivo Kessler a rencontré Ana Toral à Marenne le 3 mai 2021.", "2021-05-04", name="un")
    two = page("Ivo Kessler a rencontré Ana Toral à Marenne le 9 août 2021.", "2021-08-10", name="deux")
    vague = page("En 2021, Ivo Kessler a rencontré Ana Toral à Marenne.", "2023-01-01", name="vague")
    assert [event.date for event in chronicle(one, two, vague).events] == ["2021", "2021-05-03", "2021-08-09"]


def test_a_denial_is_linked_with_what_it_denies() -> None:
    events = {event.kind: event for event in chronicle(ACCUSED).events}
    assert [(link.kind, link.event) for link in events["denial"].links] == [("denies", events["accusation"].id)]
    assert [(link.kind, link.event) for link in events["accusation"].links] == [("denied_by", events["denial"].id)]


def test_an_admission_is_a_change_of_position_with_its_dates() -> None:
    (position,) = chronicle(ACCUSED, ADMITTED).positions
    assert [(step.stance, step.date, step.known_by) for step in position.steps] == [
        ("accused", None, "2023-05-02"),
        ("denied", None, "2023-05-02"),
        ("admitted", "2023-07", "2023-08-01"),
    ]
    assert (position.actor, position.matter, position.changed) == ("Iran", "deployment", True)


def test_figures_over_time_keep_every_value_with_its_qualifier_and_source() -> None:
    series = chronicle(ACCUSED, ADMITTED).figures[0]
    assert [(p.value, p.qualifier, p.date, p.citation.article_id) for p in series.points] == [
        (500.0, "more_than", None, "mai"),
        (600.0, "exact", None, "aout"),
    ]
    assert series.differs


def test_months_without_articles_are_silences() -> None:
    found = chronicle(SUMMIT, ADMITTED).silences
    assert [(one.first, one.last, one.open) for one in found] == [("2023-04", "2023-07", False)]


def test_a_vaguely_dated_article_leaves_a_silence_open() -> None:
    vague = page("Brume a signé un accord en 2024.", "2024", name="vague")
    assert [(one.first, one.last, one.open) for one in chronicle(ADMITTED, vague).silences] == [
        ("2023-09", "2023-12", True)
    ]


def test_events_come_in_order_the_undated_last() -> None:
    dates = [event.date for event in chronicle(ACCUSED, ADMITTED, LATER).events]
    assert dates == ["2022-01", "2023-03", "2023-07", None, None]
