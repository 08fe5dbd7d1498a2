"""A claim whose answer counts from its article ("le mois dernier") to a note that says which date is meant."""

from __future__ import annotations

from assistant.text.date_words import say_date
from assistant.text.dates import find_dates
from assistant.types import Citation, DateMention, DraftClaim, Language

_NOTES: dict[Language, str] = {
    "fr": "« {} » : {}, compté depuis la parution de l'article ({}).",
    "en": "“{}”: {}, counted from the publication of the article ({}).",
}
_INFERRED: dict[Language, str] = {"fr": ", date déduite", "en": ", inferred date"}


def reckoned(proposed: DraftClaim, citation: Citation, language: Language) -> str | None:
    """Say which date the words in bold mean, and from what it was counted; None where they say it themselves."""
    mention = _answering(proposed, citation)
    if mention is None or mention.edtf is None or citation.published is None:
        return None
    basis = _INFERRED[language] if citation.published_basis == "inferred" else ""
    appeared = say_date(citation.published, language) + basis
    return _NOTES[language].format(mention.surface, say_date(mention.edtf, language), appeared)


def _answering(proposed: DraftClaim, citation: Citation) -> DateMention | None:
    """Return the expression in bold that only the article's date explains."""
    if proposed.key is None:
        return None
    for mention in find_dates(proposed.text, citation.published):
        in_bold = mention.start < proposed.key.end and proposed.key.start < mention.end
        if in_bold and mention.kind == "date" and mention.edtf and mention.edtf[:4] not in proposed.text:
            return mention
    return None
