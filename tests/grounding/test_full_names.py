"""Full names: the article decides whether somebody named shortly has a first name, and which."""

from __future__ import annotations

import pytest

from assistant.grounding.judgement import judge

SHORT = "M. Belousov a visité le port mardi."
BARE = "Kowal won the race in Paris."
FRENCH = "Belousov a visité le port mardi."


@pytest.mark.parametrize(
    ("claim", "passage", "article"),
    [
        ("Igor Belousov a visité le port.", SHORT, SHORT),
        ("Igor Belousov a visité le port.", SHORT, f"Andreï Belousov est ministre. {SHORT}"),
        ("Maria Kowal won the race.", BARE, f"Anna Kowal is 24. {BARE}"),
    ],
    ids=["no first name at all", "another first name", "another first name in English"],
)
def test_an_invented_first_name_is_refused(claim: str, passage: str, article: str) -> None:
    judged = judge(claim, [passage], [None], strict=True, articles=[article])
    assert "unsupported_name" in {one.kind for one in judged.problems}


@pytest.mark.parametrize(
    ("claim", "passage", "article"),
    [
        ("Andreï Belousov a visité le port.", FRENCH, f"Andreï Belousov est ministre. {FRENCH}"),
        ("Anna Kowal won the race.", BARE, f"Anna Kowal is 24. {BARE}"),
        (
            "Vladimir Putin visited the port.",
            "Poutine a visité le port.",
            "Vladimir Poutine gouverne. Il a visité le port.",
        ),
        ("M. Belousov a visité le port.", SHORT, SHORT),
    ],
    ids=["French", "English", "spelled otherwise in another language", "short as in the passage"],
)
def test_a_name_that_the_article_gives_in_full_is_kept(claim: str, passage: str, article: str) -> None:
    assert judge(claim, [passage], [None], strict=True, articles=[article]).verdict == "supported"


def test_of_two_bearers_of_a_surname_none_is_guessed() -> None:
    article = f"Anna Kowal is 24. Her sister Maria Kowal is 20. {BARE}"
    assert judge("Anna Kowal won the race.", [BARE], [None], strict=True, articles=[article]).verdict != "supported"
