"""A word of a question to the stems of other words for the same act of the news, French and English."""

from __future__ import annotations

from functools import cache

from assistant.text.words import stem
from assistant.types import Language

# One act a line, verb and noun, in both languages; "livraisons d'armes" is answered by "fournir des missiles".
_ACTS = """
livrer livraison fournir fourniture approvisionner approvisionnement deliver delivery supply supplies provide
envoyer envoi expedier expedition acheminer send shipment ship dispatch
vendre vente acheter achat transaction sell sale purchase
deployer deploiement dépêcher deploy deployment
rencontrer rencontre sommet reunion entretien entrevue meet meeting summit talks
visiter visite voyage deplacement visit trip travel
signer signature conclure conclusion sign signing
tuer mourir mort deces kill death die
accuser accusation reprocher reproche accuse allegation
nier démentir dementi denegation deny denial
soutenir soutien appui appuyer support backing
aider aide assistance help aid
attaquer attaque frappe frapper bombarder bombardement attack strike bombing
menacer menace threaten threat
reconnaître reconnaissance admettre aveu recognise acknowledge admit
liberer liberation reprendre reprise free retake liberation
"""


def related_stems(word: str) -> frozenset[str]:
    """Return the stems of the words for the same act, the word's own among them; none where it names no such act."""
    groups = _groups()
    own = {stem(word, "fr"), stem(word, "en")}
    return frozenset(other for key in own for other in groups.get(key, ()))


_LANGUAGES: tuple[Language, ...] = ("fr", "en")


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _ACTS.split("\n"):
        stems = frozenset(stem(word, language) for word in line.split() for language in _LANGUAGES)
        for each in stems:
            found[each] = found.get(each, frozenset()) | stems
    return found
