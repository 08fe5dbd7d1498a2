"""Text in, the language it is written in out: French or English, for questions and for articles."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from assistant.types import Language


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Enough to decide, and it keeps the cost of a long article that of a short one.
_SAMPLE = 1500
_WORD = re.compile(r"['’]s\b|[^\W\d_]+['’]?")
_FRENCH = _words(
    """le la les un une des du de au aux et ou où est sont était étaient été être avoir a-t-il ont avait qui que quoi
    quel quelle quels quelles quand comment pourquoi combien lequel laquelle dont dans sur sous avec sans pour
    par entre vers chez depuis pendant selon ce cet cette ces son sa ses leur leurs il elle ils elles nous vous je tu
    se ne pas plus mais donc car si aussi très après avant contre y en là fait peut doit sera seront aurait
    dit année années mois jour jours heures
    l' d' qu' n' s' c' j' m' t' jusqu' lorsqu' puisqu' quelqu' aujourd'"""
)
_ENGLISH = _words(
    """the an and or is are was were be been being have has had do does did who whom whose what which when where why how
    many much of in on at by to from with without about into over under between after before against during since
    this that these those his her its their he she it they we you i not no than then there will would could should
    may might can said say says year years month day days hours for as if but also 's"""
)
# A question shows its language in its first word, whatever titles and names follow.
_QUESTION_WORDS: dict[str, Language] = {
    **dict.fromkeys(_words("qui que quoi quel quelle quels quelles quand comment pourquoi combien où est"), "fr"),
    **dict.fromkeys(_words("who whom whose what which when where why how did does do is are was were has have"), "en"),
}
_ACCENTED = frozenset("éèêëàâçùûôîïœ")


# What decides where no small word does: the nouns and names of short questions, which the two languages spell apart.
_NOUNS: dict[str, Language] = {
    **dict.fromkeys(
        _words(
            """koursk poutine choïgou zelensky moscou pékin kiev séoul londres bruxelles varsovie chine russie corée
            allemagne états unis sommet visite accord armes arme soldats soldat troupes guerre ministre président
            chiffres nombre bilan morts tués blessés lettre lettres livraison livraisons réunion rencontre
            obus grève maire élection élections prix coût lieu réponse réaction avis"""
        ),
        "fr",
    ),
    **dict.fromkeys(
        _words(
            """kursk putin shoigu zelenskyy moscow beijing kyiv seoul london brussels warsaw china russia korea germany
            states united summit visit agreement deal weapons weapon arms soldiers soldier troops war minister
            president number figures toll dead killed wounded letter letters delivery deliveries meeting talks shells
            strike mayor election elections price cost place reason response reaction timeline"""
        ),
        "en",
    ),
}
# French puts a space before these marks, English does not.
_SHORT = 12
_SPACED_MARK = re.compile(r"[^\W\d_][ \u00a0\u202f][?!:;](?:\s|\Z)")


def detect_language(text: str) -> Language:
    """Return "fr" or "en". French, the language served first, where nothing in the text decides."""
    words = [word.replace("’", "'") for word in _WORD.findall(text[:_SAMPLE].lower())]
    french = sum(word in _FRENCH for word in words) + sum(not _ACCENTED.isdisjoint(word) for word in words)
    english = sum(word in _ENGLISH for word in words)
    opening = _QUESTION_WORDS.get(words[0]) if words else None
    told = [_NOUNS.get(word) for word in words] if len(words) <= _SHORT else []
    french, english = french + told.count("fr"), english + told.count("en")
    french += 3 * (opening == "fr")
    english += 3 * (opening == "en")
    if french != english and abs(french - english) >= min(2, (french + english) // 4):
        return "fr" if french > english else "en"
    if not words or (len(words) <= _SHORT and _SPACED_MARK.search(text)):
        return "fr"
    return _classified(" ".join(words))


def _classified(words: str) -> Language:
    return "en" if _classifier().classify(words)[0] == "en" else "fr"


@cache
def _classifier() -> Any:
    """Load the model at first need: it costs a few tenths of a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(["fr", "en"])
    return identifier
