"""What a written answer must not do without: the quoted sentence, where no claim says what answers."""

from __future__ import annotations

import pytest
from tests_scripted import article

from assistant.supplement import lacking
from assistant.types import Claim, Draft, DraftClaim, Evidence, Query, Span

SENTENCE = "La Valdorie a envoyé plus de 10 000 soldats à Brivaz, selon la radio."
OTHER = "Elle a aussi livré plus de 10 000 conteneurs de munitions."
PRESS = article("radio", f"{SENTENCE} {OTHER}")
QUERY = Query("Combien de soldats la Valdorie a-t-elle envoyés à Brivaz ?", "fr", "figure")
AT = SENTENCE.index("10 000")
BEST = DraftClaim(SENTENCE, (Evidence("radio", 0, len(SENTENCE)),), Span(AT, AT + 6))
SAME, ELSEWHERE = BEST.support, (Evidence("radio", len(SENTENCE) + 1, len(SENTENCE) + 1 + len(OTHER)),)


@pytest.mark.parametrize(
    ("text", "support", "told"),
    [
        ("Plus de 10 000 soldats ont été envoyés à Brivaz par la Valdorie.", ELSEWHERE, True),
        ("Selon la radio, plus de 10 000 hommes sont partis.", SAME, True),
        ("More than 10,000 soldiers were sent, the radio said.", SAME, True),
        ("La Valdorie a livré plus de 10 000 conteneurs de munitions.", ELSEWHERE, False),
        ("Selon la radio, la Valdorie a envoyé des soldats à Brivaz.", SAME, False),
    ],
    ids=[
        "in other words",
        "from the same sentence",
        "translated",
        "the figure of something else",
        "without the figure",
    ],
)
def test_the_best_quoted_sentence_is_added_unless_a_claim_says_what_answers(
    text: str, support: tuple[Evidence, ...], told: bool
) -> None:
    written = [(DraftClaim(text, support), Claim(text, (1,)))]
    quoted = Draft((BEST,), "extractive", confidence=0.9)
    assert lacking(QUERY, quoted, written, {"radio": PRESS}) == (() if told else (BEST,))


def test_a_sentence_that_is_little_sure_is_not_added() -> None:
    written = [(DraftClaim(OTHER, ELSEWHERE), Claim(OTHER, (1,)))]
    quoted = Draft((BEST,), "extractive", confidence=0.3)
    assert lacking(QUERY, quoted, written, {"radio": PRESS}) == ()
