"""How a text speaks to a machine instead of a reader: patterns over lower case without accents, French and English.

Each wants an order or an address: articles about language models, rules and instructions must pass.
"""

from __future__ import annotations

import re
from typing import Final

_MACHINE = (
    r"(?:assistants? (?:ia|ai|virtuels?|de presse)|(?:ia|ai) assistants?|chat ?bots?|chatgpt|gpt|llms?|"
    r"(?:grands? )?modeles? (?:de langue|de langage|linguistiques?)|(?:large )?language models?|"
    r"intelligences? artificielles?|agents? (?:ia|ai|conversationnels?)|(?:ia|ai) (?:agents?|models?|systems?))"
)
_WIDE = rf"(?:{_MACHINE}|assistants?|modeles?|models?|machines?|systemes?|systems?|robots?|ia|ai)"
_ORDERED = (
    r"(?:instructions?|consignes?|directives?|regles?|rules?|prompts?|guidelines?|messages?|contraintes?|"
    r"constraints?|verifications?|context|excerpts?|extraits?)"
)
_DISREGARD = (
    r"(?:ignorez?|oubliez?|forget|disregard|bypass|override|contournez?|negligez?|neglect|ne (?:tiens|tenez) "
    r"(?:pas|plus|aucun) compte|n' ?(?:applique|appliquez) (?:pas|plus)|ne (?:suis|suivez) (?:pas|plus)|"
    r"(?:do not|don't|stop) follow(?:ing)?)"
)
_SAY = (
    r"(?:reponds|repondez|ecris|ecrivez|affichez?|affirmez?|declarez?|dis|dites|concluez?|conclus|ajoutez?|citez?|"
    r"indiquez?|precisez?|mentionnez?|inserez?|repetez?|traduis|traduisez|decodez?|terminez?|commencez?|"
    r"answer|reply|respond|write|say|state|output|print|claim|conclude|add|cite|mention|insert|repeat|translate|"
    r"decode|end|begin|start)"
)
# Where an imperative stands: at the head of a sentence or clause, or after a word that asks.
_HEAD = r"(?:(?:^|[\n.!?:;\"«»*>(\[-]) ?)"
_ASKED = (
    rf"(?:{_HEAD}|, ?|\b(?:please|veuillez|merci de|you must|you should|tu dois|vous devez|instead|plutot|desormais|"
    r"maintenant|now|then|puis|always|toujours|and|et) )"
)
_BEFORE = r"(?:previous|prior|above|earlier|preceding|precedente?s?|anterieure?s?|tes|vos|your|system|all|toutes?)"
_AFTER = r"(?:precedente?s?|anterieure?s?|ci-dessus|recues?|qui precedent|above|before|initiales?|you)"

PATTERNS: Final = (
    # Roles and marks of chat protocols.
    r"<\|[a-z_ /]{2,20}\|?>|\[/?inst\]|<</?sys>>",
    r"</?(?:system|assistant|user|excerpt|extrait|instructions?)\b[^>\n]{0,40}>",
    r"(?:^|[\n>.!?\"»*#_-] ?)(?:system|systeme|assistant|user|developer)(?: (?:prompt|message|override|note))? ?:",
    r"#{2,} ?(?:new |nouvelles? )?(?:instructions?|system|systeme|consignes?|prompt)",
    r"\b(?:begin|end|start|debut|fin)[ _](?:of )?(?:the |des? |du )?"
    r"(?:system|excerpts?|extraits?|instructions?|prompt)\b",
    # Orders to forget orders.
    rf"{_ASKED}{_DISREGARD} (?:[\w']+ ){{0,4}}?{_BEFORE} (?:[\w']+ ){{0,2}}?{_ORDERED}\b",
    rf"{_ASKED}{_DISREGARD} (?:[\w']+ ){{0,4}}?{_ORDERED} (?:[\w']+ ){{0,2}}?{_AFTER}\b",
    rf"{_ASKED}{_DISREGARD} (?:[\w']+ ){{0,3}}?(?:qui precede|ci-dessus|above)\b",
    rf"{_HEAD}{_DISREGARD} (?:les|the|ces|these|de) (?:instructions?|consignes?|prompts?)\b",
    r"\b(?:nouvelles?|new|updated|real|vraies?) (?:system |systeme )?(?:instructions?|consignes?|directives?) ?"
    r"(?:[\w']+ ){0,4}[:=]",
    # A machine spoken to: by an address, told what it is, or told what to do.
    rf"\b(?:instructions?|consignes?|note|notice|memo|message|important|attention) (?:[\w']+ )?"
    rf"(?:a |au |aux |pour |to |for )(?:l' ?|le |la |les |tout |the |any |all |une? )?{_WIDE}\b[^.\n]{{0,40}}[:,]",
    rf"\b(?:you are|you're|tu es|vous etes) (?:now |desormais |maintenant )?(?:an? |une? |le |l' ?)?(?:\w+ )?"
    rf"(?:{_MACHINE}|assistant|dan\b)",
    rf"\b(?:act as|agis comme|agissez comme|pretend to be|fais comme si tu etais) "
    rf"(?:an? |une? |l' ?)?(?:\w+ )?{_WIDE}\b",
    rf"\b(?:en tant qu[e'] ?|as an? )(?:{_MACHINE}|ia|ai|assistant)\b[^.\n]{{0,40}}\b(?:tu|vous|you)\b",
    rf"\b(?:{_MACHINE}|assistants?|ia|ai) ?(?:[,:!-] ?(?:tu|vous|you|veuillez|merci de|please|always|toujours|now|"
    rf"must|only)|[:!] ?{_SAY}|, ?(?:reponds|repondez|ecris|ecrivez|dis|dites|affirmez?|ajoutez?|citez?|ignorez?))\b",
    rf"\b(?:si (?:tu es|vous etes)|if (?:you are|you're)) [^.\n]{{0,60}}?(?:{_MACHINE}|\bia\b|\bai\b)",
    rf"\b(?:any|all|every|toute?s?|tous) (?:les? )?{_WIDE} (?:that|who|which|qui|reading|lisant)[^.\n]{{0,40}}"
    r"\b(?:must|should|doit|doivent|devra|devront)\b",
    rf"\b(?:si (?:on|quelqu'un|l'utilisateur|l'on) (?:te|t' ?|vous)|if (?:you are|anyone|someone|the user))"
    rf" ?(?:is )?(?:le )?(?:demande|interroge|pose|asked|asks)[^.\n]{{0,80}}[,:] ?(?:[\w']+ )?{_SAY}\b",
    rf"\b(?:when|before|pour|avant de|quand tu|quand vous|lorsque tu|lorsque vous) (?:you )?(?:answer|repond|resum|"
    rf"summari[sz]|cit)\w*[^.\n]{{0,40}}[,:] ?(?:tu |vous |you )?(?:dois |devez |must )?{_SAY}\b",
    rf"{_HEAD}(?:when|whenever|if) (?:you are )?asked\b[^.\n]{{0,80}}, ?(?:please |always |only |you must )?{_SAY}\b",
    # What only a machine that answers can be asked.
    rf"{_HEAD}(?:please |veuillez )?{_SAY} (?:[\w']+ ){{0,3}}?(?:a )?(?:l'utilisateur|la question|cette question|"
    r"toute question|toutes les questions|the user|users|the question|any question|all questions|every question)\b",
    rf"{_ASKED}{_SAY} (?:uniquement|seulement|exactement|only|exactly|exclusivement|verbatim|mot pour mot|"
    r"(?:la|the|cette|this) (?:phrase|sentence|chaine|string)|le mot|le texte|the word)"
    r" ?(?:[\w']+ ){0,3}?(?:[:«\"“'(]|que\b|that\b|par\b|with\b|ceci\b|this\b)",
    rf"(?:{_HEAD}|, ?|\b(?:veuillez|merci de|plutot) )(?:reponds|repondez) (?:toujours |desormais |plutot )?"
    r"(?:que|qu'|par|avec|en)",
    rf"(?:{_HEAD}|\b(?:please|instead) )(?:respond|reply|answer) (?:always |instead )?(?:with|that|in)\b",
    r"\b(?:ta|votre|ton|your) (?:prochaine |next |final |seule |only )?(?:reponse|answer|response|output|reply)"
    r" (?:doit|devra|devrait|must|should|will|shall|is to|finale)\b",
    r"\b(?:correct|right|true|bonne|vraie) (?:answer|reponse) (?:to |a )(?:the |this |any |la |cette |toute )question",
    r"\b(?:set|mets|mettez|put|use|utilise[rz]?|returns?|renvoie|renvoyez) [`\"'«]{0,2} ?"
    r"(?:answers|labels|claims|false_premise|json|quote)\b",
    r"\b(?:revele[rz]?|reveal|affichez?|print|show|leak|repeat) (?:[\w']+ ){0,3}(?:system prompt|prompt systeme|"
    r"hidden instructions|consignes cachees|initial prompt)\b",
    r"\b(?:developer mode|mode developpeur|debug mode|mode debug|god mode) (?:enabled|activated|on\b|active)",
    # Matter that no reader reads.
    r"\b(?:decodez?|decoder|base64|rot13)\b[^\n]{0,60}[a-z0-9+/=]{16,}",
    r"(?<![a-z0-9+/=_.-])(?=[a-z+/]{0,60}\d)[a-z0-9+/]{40,2000}={0,2}(?![a-z0-9+/=_-])",
    # Citation marks that an article cannot have of its own.
    r"\[(?:source|citation|excerpt|extrait|label) ?(?:no |n° ?|# ?)?\d{1,2}\]|\blabels? ?[\"']? ?[:=] ?\[?\d",
)
SPOKEN: Final = re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS))
