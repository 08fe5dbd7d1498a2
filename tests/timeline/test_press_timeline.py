"""The press articles as a reader knows them: the summit and the June visit once, the change of position dated."""

from __future__ import annotations

from assistant import Assistant


def test_the_summit_of_september_2023_is_one_event_of_three_articles(press_bot: Assistant) -> None:
    summits = [event for event in press_bot.timeline() if event.kind == "meeting" and event.date == "2023-09"]
    assert [len({citation.article_id for citation in event.citations}) for event in summits] == [3]


def test_the_visit_of_june_2024_is_one_event_of_two_articles(press_bot: Assistant) -> None:
    (visit,) = [event for event in press_bot.timeline() if event.date == "2024-06-19"]
    assert len({citation.article_id for citation in visit.citations}) == 2


def test_every_citation_is_verbatim(press_bot: Assistant) -> None:
    texts = {article.id: article.text for article in press_bot.articles()}
    for event in press_bot.timeline():
        assert all(texts[one.article_id][one.start : one.end] == one.quote for one in event.citations)


def test_a_change_of_position_has_its_dates(press_bot: Assistant) -> None:
    (changed,) = [position for position in press_bot.chronicle().positions if position.changed]
    assert [(step.stance, step.date or step.known_by) for step in changed.steps] == [
        ("accused", "2024-11-30"),
        ("admitted", "2025-04"),
    ]


def test_a_question_about_a_stand_brings_its_steps(press_bot: Assistant) -> None:
    reply = press_bot.ask(
        "Comment la position de Pyongyang sur l'envoi de troupes a-t-elle évolué ?", mode="extractive"
    )
    assert [claim.event_date for claim in reply.claims] == [None, "2025-04"]
