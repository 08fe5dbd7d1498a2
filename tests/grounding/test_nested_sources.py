"""Nested sources: who reports that somebody spoke is not lost."""

from __future__ import annotations

import pytest

from assistant.grounding.judgement import judge
from assistant.grounding.repair import repair


@pytest.mark.parametrize(
    ("claim", "passage", "outer"),
    [
        ("Kim s'est engagé à livrer du blé.", "Selon KCNA, Kim s'est engagé à livrer du blé à Ostrel.", "KCNA"),
        ("Kim promised to supply wheat.", "Kim promised to supply wheat to Ostrel, KCNA reported.", "KCNA"),
        (
            "Le ministre a démenti avoir payé.",
            "D'après Le Phare, le ministre a démenti avoir payé le prêt.",
            "Le Phare",
        ),
    ],
    ids=["before", "after, in English", "a denial"],
)
def test_the_outer_source_is_asked_for(claim: str, passage: str, outer: str) -> None:
    judged = judge(claim, [passage], [None], strict=True)
    assert [(one.kind, one.other) for one in judged.problems] == [("dropped_attribution", outer)]
    mended = repair(claim, judged, [passage])
    assert mended is not None
    assert outer.casefold() in mended.text.casefold()
    assert judge(mended.claim, [passage], [None], strict=True).verdict == "supported"


@pytest.mark.parametrize(
    "claim",
    ["Kim s'est engagé à livrer du blé, selon KCNA.", "KCNA rapporte que Kim s'est engagé à livrer du blé."],
    ids=["at the end", "as a verb"],
)
def test_a_claim_that_keeps_both_sources_passes(claim: str) -> None:
    passage = "Selon KCNA, Kim s'est engagé à livrer du blé à Ostrel."
    assert judge(claim, [passage], [None], strict=True).verdict == "supported"


def test_a_source_that_points_back_is_not_put_before_a_claim() -> None:
    passage = "Selon cet organisme, le déficit a doublé en un an."
    judged = judge("Le déficit a doublé en un an.", [passage], [None], strict=True)
    mended = repair("Le déficit a doublé en un an.", judged, [passage])
    assert mended is not None
    assert "cet organisme" not in mended.text
