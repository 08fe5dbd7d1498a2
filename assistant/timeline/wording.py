"""A language in, the words around a chronicle out, French and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.timeline.nouns import Kind
from assistant.types import Language, Qualifier


@dataclass(frozen=True, slots=True)
class Words:
    """What stands between the facts."""

    undated: str
    no_date: str
    reported: str
    according: str
    published: str
    inferred: str
    differs: str
    figures: str
    positions: str
    silences: str
    no_article: str
    open: str
    known_by: str
    changed: str
    nothing: str
    links: Mapping[str, str]
    stances: Mapping[str, str]


WORDS: dict[Language, Words] = {
    "fr": Words(
        undated="Sans date",
        no_date="sans date",
        reported="rapporté :",
        according="selon",
        published="publié",
        inferred="date déduite",
        differs="diffère :",
        figures="Les chiffres dans le temps",
        positions="Les positions",
        silences="Les silences de l'archive",
        no_article="aucun article :",
        open="(la date d'un article voisin est trop vague pour en dire plus)",
        known_by="connu par un article publié",
        changed="[changement de position]",
        nothing="Aucun événement.",
        links={
            "denies": "dément :",
            "denied_by": "démenti :",
            "admits": "reconnaît ce qui était reproché :",
            "admitted_by": "reconnu plus tard :",
        },
        stances={"accused": "accusation", "denied": "démenti", "admitted": "reconnaissance"},
    ),
    "en": Words(
        undated="Undated",
        no_date="undated",
        reported="reported:",
        according="according to",
        published="published",
        inferred="inferred date",
        differs="differs:",
        figures="Figures over time",
        positions="Positions",
        silences="Silences of the archive",
        no_article="no article:",
        open="(a neighbouring article is dated too vaguely to say more)",
        known_by="known by an article published",
        changed="[change of position]",
        nothing="No event.",
        links={
            "denies": "denies:",
            "denied_by": "denied:",
            "admits": "admits what was alleged:",
            "admitted_by": "admitted later:",
        },
        stances={"accused": "accusation", "denied": "denial", "admitted": "admission"},
    ),
}
KIND_WORDS: dict[Language, dict[Kind, str]] = {
    "fr": {
        "meeting": "rencontre",
        "visit": "visite",
        "letter": "lettre",
        "statement": "déclaration",
        "agreement": "accord",
        "accusation": "accusation",
        "denial": "démenti",
        "delivery": "livraison",
        "deployment": "déploiement",
        "battle": "combat",
        "launch": "tir ou lancement",
        "sanction": "sanction",
        "anniversary": "anniversaire",
        "other": "fait",
    },
    "en": {
        "meeting": "meeting",
        "visit": "visit",
        "letter": "letter",
        "statement": "statement",
        "agreement": "agreement",
        "accusation": "accusation",
        "denial": "denial",
        "delivery": "delivery",
        "deployment": "deployment",
        "battle": "battle",
        "launch": "launch",
        "sanction": "sanction",
        "anniversary": "anniversary",
        "other": "event",
    },
}
QUALIFIER_WORDS: dict[Language, dict[Qualifier, str]] = {
    "fr": {
        "about": "environ",
        "at_least": "au moins",
        "more_than": "plus de",
        "at_most": "au plus",
        "less_than": "moins de",
        "vague": "des",
    },
    "en": {
        "about": "about",
        "at_least": "at least",
        "more_than": "more than",
        "at_most": "at most",
        "less_than": "less than",
        "vague": "some",
    },
}
