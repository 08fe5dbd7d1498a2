"""Shares told in words, and what is said to be the only one or one of several."""

import pytest

from assistant.text.shares import Share, find_shares, one_of, the_only

SHARES: list[tuple[str, Share, str]] = [
    ("most of the 260,000 homes", "most", "260000"), ("la plupart des 260 000 foyers", "most", "260000"),
    ("all of the ships", "all", "ships"), ("tous les salariés", "all", "salaries"),
    ("half of its staff", "half", "staff"), ("a fraction of users", "few", "users"),
    ("la moitié des élèves", "half", "eleves"), ("une minorité d'élus", "few", "elus"),
    ("some of the hostages", "some", "hostages"), ("une partie des otages", "some", "otages"),
    ("l'ensemble des communes", "all", "communes"), ("the vast majority of them", "most", "them"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "share", "head"), SHARES, ids=[text for text, _, _ in SHARES])
def test_a_share_and_what_it_is_of(text: str, share: Share, head: str) -> None:
    assert [(part.share, part.head) for part in find_shares(text)] == [(share, head)]


@pytest.mark.parametrize(
    "text", ["l'une des rares nations", "one of the few states", "un des seuls élus", "one of the only banks"]
)
def test_one_of_a_few(text: str) -> None:
    assert one_of(text) == {"only"}
    assert not the_only(text)


@pytest.mark.parametrize("text", ["la seule nation", "the only state", "son unique client", "the sole heir"])
def test_the_only_one(text: str) -> None:
    assert the_only(text) == {"only"}
    assert not one_of(text)


def test_superlatives_are_compared_by_their_words() -> None:
    assert one_of("one of the largest banks") == the_only("the largest bank")
    assert one_of("l'une des plus grandes banques") == the_only("la plus grande banque")
