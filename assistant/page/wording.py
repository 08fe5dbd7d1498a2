"""All words of the page that are not an article's nor an answer's, one table, French and English."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.types import Basis, Language, Mode


@dataclass(frozen=True, slots=True)
class Words:
    """What the page says in one language."""

    title: str
    promise: str
    language: str
    conversation: str
    question: str
    placeholder: str
    ask: str
    clear: str
    start: str
    examples: tuple[str, ...]
    coverage: str
    coverage_one: str
    coverage_none: str
    sources: str
    source: str
    no_answer: str
    nearest: str
    withheld: str
    caption: dict[Mode, str]
    pane: str
    pane_empty: str
    pane_hint: str
    pane_missing: str
    pane_changed: str
    back: str
    original: str
    evidence: str
    evidence_field: str
    basis: dict[Basis, str]
    cut: str
    inferred: str
    unknown: str
    problem: str
    empty_question: str
    long_question: str
    unexpected: str


_FRENCH = Words(
    title="Assistant de presse",
    promise="Chaque réponse cite l’article, la date et le passage exact.",
    language="Langue de la page",
    conversation="Conversation",
    question="Votre question",
    placeholder="Posez une question sur les articles…",
    ask="Demander",
    clear="Effacer la conversation",
    start="Que voulez-vous savoir ?",
    examples=(
        "Combien de soldats nord-coréens ont été tués à Koursk ?",
        "Quand Kim Jong Un a-t-il rencontré Andreï Belousov ?",
        "Comment le soutien de Pyongyang à Moscou a-t-il évolué ?",
        "De quoi les États-Unis accusent-ils la Corée du Nord ?",
        "Où Poutine a-t-il reçu Kim Jong Un ?",
        "Combien de conteneurs de munitions ont été envoyés ?",
    ),
    coverage="{count} articles",
    coverage_one="1 article",
    coverage_none="Aucun article pour l’instant",
    sources="Sources",
    source="source",
    no_answer="Pas de réponse dans les articles",
    nearest="Lectures proches (ce ne sont pas des réponses)",
    withheld="Écarté par la vérification",
    caption={
        "extractive": "Phrases reprises telles quelles des articles · {seconds} s",
        "llm": "Vérifié contre les passages cités · {seconds} s",
    },
    pane="Article cité",
    pane_empty="L’article s’ouvre ici",
    pane_hint="Choisissez un numéro dans une réponse : l’article s’ouvre, le passage cité est surligné.",
    pane_missing="Cet article n’est plus dans l’index.",
    pane_changed="L’article a changé depuis cette réponse : le passage cité ne s’y trouve plus à cet endroit. "
    "Posez la question à nouveau.",
    back="Revenir à la réponse",
    original="Article d’origine",
    evidence="d’après « {words} »",
    evidence_field="champ « {words} »",
    basis={
        "stated": "donnée par l’article",
        "inferred": "déduite du texte",
        "curated": "notée à la main",
        "unknown": "l’article ne permet pas de la dire",
    },
    cut="[…]",
    inferred="date déduite",
    unknown="date inconnue",
    problem="La question n’a pas pu être traitée",
    empty_question="Écrivez d’abord une question.",
    long_question="La question fait {length} caractères ; {limit} au plus sont lus. Raccourcissez-la, s’il vous plaît.",
    unexpected="Une erreur inattendue s’est produite. Réessayez ; les détails sont dans le terminal.",
)

_ENGLISH = Words(
    title="Press assistant",
    promise="Every answer cites the article, its date and the exact passage.",
    language="Page language",
    conversation="Conversation",
    question="Your question",
    placeholder="Ask a question about the articles…",
    ask="Ask",
    clear="Clear the conversation",
    start="What would you like to know?",
    examples=(
        "How many North Korean soldiers were killed in Kursk?",
        "When did Kim Jong Un meet Andrei Belousov?",
        "How has Pyongyang’s support for Moscow evolved?",
        "What does the United States accuse North Korea of?",
        "Where did Putin receive Kim Jong Un?",
        "How many containers of munitions were sent?",
    ),
    coverage="{count} articles",
    coverage_one="1 article",
    coverage_none="No article yet",
    sources="Sources",
    source="source",
    no_answer="No answer in the articles",
    nearest="Related reading (not answers)",
    withheld="Withheld by verification",
    caption={
        "extractive": "Sentences taken from the articles as they stand · {seconds} s",
        "llm": "Checked against the passages cited · {seconds} s",
    },
    pane="Cited article",
    pane_empty="The article opens here",
    pane_hint="Choose a number in an answer: the article opens with the cited passage highlighted.",
    pane_missing="This article is no longer in the index.",
    pane_changed="The article has changed since this answer: the cited passage no longer stands in that place. "
    "Ask the question again.",
    back="Back to the answer",
    original="Original article",
    evidence="from “{words}”",
    evidence_field="field “{words}”",
    basis={
        "stated": "given by the article",
        "inferred": "inferred from the text",
        "curated": "noted by hand",
        "unknown": "the article does not let it be told",
    },
    cut="[…]",
    inferred="inferred date",
    unknown="date unknown",
    problem="The question could not be dealt with",
    empty_question="Write a question first.",
    long_question="The question is {length} characters long; at most {limit} are read. Please shorten it.",
    unexpected="Something unexpected went wrong. Try again; the details are in the terminal.",
)

WORDS: dict[Language, Words] = {"fr": _FRENCH, "en": _ENGLISH}
