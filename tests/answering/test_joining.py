"""The drafts of a question's parts: joined, and what was left open said."""

from __future__ import annotations

from assistant.answering.joining import join_drafts
from assistant.types import Draft, DraftClaim, Evidence

FIRST, SECOND = Evidence("a", 0, 9), Evidence("b", 4, 30)


def draft(*evidence: Evidence, confidence: float = 0.8) -> Draft:
    claims = tuple(DraftClaim(f"Phrase {one.article_id}.", (one,)) for one in evidence)
    return Draft(claims, "extractive", confidence=confidence, nearest=(FIRST,))


def test_one_draft_is_left_as_it_is() -> None:
    only = draft(FIRST)
    assert join_drafts({"Quand ?": only}) is only


def test_claims_come_in_order_and_a_passage_once() -> None:
    joined = join_drafts({"Quand ?": draft(FIRST), "Où ?": draft(SECOND, FIRST)})
    assert [claim.text for claim in joined.claims] == ["Phrase a.", "Phrase b."]
    assert joined.unanswered == ()


def test_a_part_without_answer_is_named_without_what_was_added_to_it() -> None:
    joined = join_drafts({"Quand ?": draft(FIRST), "combien ont coulé (navires, Vesk) ?": draft()})
    assert joined.unanswered == ("combien ont coulé ?",)


def test_where_nothing_is_answered_nothing_is_singled_out() -> None:
    joined = join_drafts({"Quand ?": draft(), "Où ?": draft()})
    assert (joined.claims, joined.unanswered, joined.nearest) == ((), (), (FIRST,))


SAID = DraftClaim("Douze navires ont coulé, selon la capitainerie.", (FIRST,))


def test_who_says_it_is_not_left_open_where_the_answer_tells() -> None:
    told = Draft((SAID,), "extractive", confidence=0.8)
    assert join_drafts({"Combien ont coulé ?": told, "qui le dit ?": draft()}).unanswered == ()
    assert join_drafts({"Combien ont coulé ?": draft(FIRST), "qui le dit ?": draft()}).unanswered == ("qui le dit ?",)
    hearsay = Draft((DraftClaim("Douze navires auraient coulé.", (FIRST,)),), "extractive", confidence=0.8)
    assert join_drafts({"Combien ont coulé ?": hearsay, "qui le dit ?": draft()}).unanswered == ("qui le dit ?",)
    assert join_drafts({"Combien ont coulé ?": told, "qui le paie ?": draft()}).unanswered == ("qui le paie ?",)
