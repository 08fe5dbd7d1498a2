"""The words by which texts speak to machines, as patterns over lower case without accents, French and English."""

from __future__ import annotations

from typing import Final

MACHINE: Final = (
    r"(?:assistants? (?:ia|ai|virtuels?|de presse|vocal|vocaux)|(?:ia|ai) (?:\w+ )?(?:assistants?|agents?|models?|"
    r"systems?)|chat ?bots?|bots?|chatgpt|gpt|gemini|copilot|deepseek|llama|grok|llms?|"
    r"(?:grands? )?modeles? (?:de langue|de langage|linguistiques?|d'ia)|(?:large )?language models?|"
    r"intelligences? artificielles?|agents? (?:ia|ai|conversationnels?)|systemes? (?:d'ia|ia)|"
    r"outils? (?:de synthese|de resume|d'ia|d'intelligence artificielle)(?: automatiques?)?|summari[sz]ers?)"
)
WIDE: Final = rf"(?:{MACHINE}|assistants?|modeles?|models?|machines?|systemes?|systems?|robots?|ia|ai)"
ORDERED: Final = (
    r"(?:instructions?|instruction sets|consignes?|directives?|regles?|rules?|prompts?|guidelines?|guidance|messages?|"
    r"contraintes?|constraints?|verifications?|context|contextes?|excerpts?|extraits?)"
)
DISREGARD: Final = (
    r"(?:ignorez?|ignorer|oubliez?|forget|disregard|bypass|override|contournez?|negligez?|neglect|ne (?:tiens|tenez) "
    r"(?:pas|plus|aucun) compte|n' ?(?:applique|appliquez) (?:pas|plus)|ne (?:suis|suivez) (?:pas|plus)|"
    r"(?:do not|don't|stop) follow(?:ing)?)"
)
SAY: Final = (
    r"(?:reponds|repondez|ecris|ecrivez|affichez?|affirmez?|declarez?|dis|dites|concluez?|conclus|ajoutez?|citez?|"
    r"indiquez?|precisez?|mentionnez?|inserez?|repetez?|traduis|traduisez|decodez?|terminez?|commencez?|incluez?|"
    r"answer|reply|respond|write|say|state|output|print|claim|conclude|add|cite|mention|insert|repeat|translate|"
    r"decode|end|begin|start|append|include|email|send|forward|call)"
)
# The same in French, as what is to be done.
TO_SAY: Final = (
    r"(?:repondre|ecrire|afficher|affirmer|declarer|dire|conclure|ajouter|citer|indiquer|preciser|mentionner|inserer|"
    r"repeter|traduire|decoder|terminer|commencer|inclure)"
)
# Where an imperative stands: at the head of a sentence or clause, or after a word that asks.
HEAD: Final = r"(?:(?:^|[\n.!?:;|=\"“«»*>({\[-]) ?)"
ASKED: Final = (
    rf"(?:{HEAD}|, ?|\b(?:please|veuillez|merci de|you must|you should|tu dois|vous devez|instead|plutot|desormais|"
    r"maintenant|now|then|puis|always|toujours|and|et) )"
)
BEFORE: Final = (
    r"(?:previous|prior|above|earlier|preceding|precedente?s?|anterieure?s?|tes|vos|your|system|developer|all|toutes?)"
)
AFTER: Final = r"(?:precedente?s?|anterieure?s?|ci-dessus|recues?|qui precedent|above|before|initiales?|you)"
# What belongs to the one spoken to, and what such a one writes.
OWN: Final = r"(?:your|ton|ta|tes|votre|vos)"
REPLIES: Final = (
    r"(?:summar(?:y|ies)|repl(?:y|ies)|responses?|outputs?|answers?|reviews?|reponses?|resumes?|syntheses?|sorties?)"
)
# An order to say something, where no third person can stand.
ORDER_TO_SAY: Final = (
    rf"(?:{ASKED}(?:reponds|repondez|ecris|ecrivez|dis|dites|conclus|concluez|affirmez|declarez|ajoutez|citez|indiquez|"
    r"precisez|mentionnez|repetez|retiens|retenez)(?:-\w+)?|[.:!?;] (?:affirme|declare|ajoute|cite|indique|precise|"
    r"mentionne|repete|answer|reply|respond|write|say|state|output|print|claim|conclude|tell)) (?:[\w',-]+ ){0,3}?"
    r"(?:que\b|qu'|that\b|[:«\"“])"
)
