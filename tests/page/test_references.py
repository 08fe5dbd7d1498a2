"""What a citation's link opens stands in the link, and nobody's link opens anything else."""

from __future__ import annotations

import pytest

from assistant.page.references import Reference, read_reference, reference_of
from assistant.types import Citation


def cited(article_id: str, quote: str) -> Citation:
    return Citation(1, article_id, None, None, "Le port", None, None, "unknown", "unknown", quote, 3, 3 + len(quote))


@pytest.mark.parametrize("article_id", ["port-2024", "été 1:2", "a/b?c#d%41", '"><script>'], ids=repr)
def test_a_link_opens_the_citation_it_was_made_from(article_id: str) -> None:
    reference = reference_of(cited(article_id, "412 cargos"))
    assert (reference.article_id, reference.start, reference.end) == (article_id, 3, 13)
    assert read_reference(reference.fragment) == reference


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "#source:",
        "#source:a:1:2",
        "#source:a:-1:2:00000000",
        "#source:a:1:9999999999:00000000",
        "javascript:x",
        None,
        7,
    ],
    ids=repr,
)
def test_anything_else_is_no_reference(fragment: object) -> None:
    assert read_reference(fragment) is None


def test_the_seal_is_of_the_quoted_words() -> None:
    assert reference_of(cited("a", "412 cargos")).seal != reference_of(cited("a", "421 cargos")).seal
    assert isinstance(reference_of(cited("a", "\ud800")), Reference)
