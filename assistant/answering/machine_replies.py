"""Patterns of what only a machine that answers can be told to do: what to reply, to show, to call.

They are read over lower case without accents, French and English. Before each stand the beginnings, of five letters,
of words without which it cannot match; none where it has no such words.
"""

from __future__ import annotations

from typing import Final

from assistant.answering.machine_lexicon import ASKED, HEAD, OWN, REPLIES, SAY

_SAID = (
    "repon repet ecris ecriv affic affir decla dis dites concl ajout cite citez indiq preci menti inser tradu decod "
    "termi comme answe reply respo write say state outpu print claim add inser repea trans end begin start appen "
    "inclu email send forwa call"
)
_REPLIED = "repon resum synth sorti reply repli respo outpu answe summa revie"

PATTERNS: Final = (
    # What only a machine that answers can be asked.
    ("users user utili", rf"(?:{HEAD}|\byou (?:must|should) |\bplease )(?:tell|inform|remind) (?:the |your )users?\b"),
    (
        "autor accep permi allow",
        r"\b(?:seule|unique|only|sole) (?:\w+ )?(?:reponse|answer|reply) (?:autorise|accept|permitted|allowed)",
    ),
    (
        "utili quest users user",
        rf"{HEAD}(?:please |veuillez )?{SAY} (?:[\w']+ ){{0,3}}?(?:a )?(?:l'utilisateur|la question|cette question|"
        r"toute question|toutes les questions|the user|users|the question|any question|all questions|"
        r"every question)\b",
    ),
    (
        _SAID,
        rf"{ASKED}{SAY} (?:uniquement|seulement|exactement|only|exactly|exclusivement|verbatim|mot pour mot)"
        r" ?(?:[\w']+ ){0,3}?(?:[:«\"“'(]|que\b|that\b|par\b|with\b|ceci\b|this\b)",
    ),
    (
        "phras sente chain strin mot word texte",
        rf"(?:{HEAD}|\b(?:please|veuillez|merci de|you must|tu dois|vous devez|instead|plutot|puis|then) ){SAY} (?:"
        r"(?:la|the|cette|this) (?:phrase|sentence|chaine|string)|le mot|le texte|the word)"
        r" ?(?:[\w']+ ){0,3}?(?:[:«\"“'(]|que\b|that\b|par\b|with\b|ceci\b|this\b)",
    ),
    (
        "repon",
        rf"(?:{HEAD}|, ?|\b(?:veuillez|merci de|plutot) )(?:reponds|repondez) (?:toujours |desormais |plutot )?"
        r"(?:que|qu'|par|avec|en)",
    ),
    (
        "respo reply answe",
        rf"(?:{HEAD}|\b(?:please|instead) )(?:respond|reply|answer) (?:always |instead )?"
        r"(?:with|that|in)\b",
    ),
    (
        "repon answe respo outpu reply",
        rf"\b{OWN} (?:prochaine |next |final |seule |only )?(?:reponse|answer|response|output|reply)"
        r" (?:doit|devra|devrait|must|should|will|shall|is to|finale) (?:\w+ )?(?:contenir|inclure|commencer|finir|"
        r"terminer|mentionner|dire|affirmer|contain|include|begin|start|end|mention|say|state|be ?[:\"“]|"
        r"be exactly|etre ?[:«])",
    ),
    (
        _REPLIED,
        rf"\b(?:include|append|add|insert|put|place|mention|print|write|repeat|cite|reproduce|quote|start|begin|"
        rf"end|"
        rf"finish|inclus|incluez|inclure|ajoutez|ajouter|inserez|inserer|mets|mettez|mentionnez|ecris|ecrivez|"
        rf"reproduis|"
        rf"reproduisez|commence|commencez|termine|terminez|cite|citez)\b[^.\n]{{0,80}}\b(?:{OWN}|every|each|all)"
        rf"(?: future| next| final| prochaines?)? {REPLIES}",
    ),
    (
        _REPLIED,
        rf"\bdans (?:ta|ton|tes) {REPLIES}\b|\bdans (?:votre|vos) (?:resume|synthese)s?\b|\b(?:conclure|"
        rf"conclu[st]?|concluez|"
        rf"commencer|commencez|terminer|terminez|conclude|begin|end|start|finish) {OWN} {REPLIES}\b",
    ),
    (
        "token jeton code strin chain canar ident verif",
        rf"(?:{ASKED}|\b(?:to|de) )(?:append|include|insert|ajoute[rz]?|inclu(?:s|ez|re)|"
        rf"insere[rz]?) (?:[\w'-]+ ){{0,3}}?"
        r"(?:token|jeton|canary|(?:verification|reference|secret|confirmation) code|code (?:de verification|"
        r"secret)|"
        r"(?:exact|following) string|chaine (?:exacte|suivante))\b",
    ),
    (
        "futur proch memor memoi",
        rf"\b(?:your (?:long-term |own )?memory|every future {REPLIES}|all future (?:tasks|"
        rf"{REPLIES}|conversations)|(?:ta|votre) memoire a long terme|toutes (?:les|tes|vos) (?:futures|"
        rf"prochaines) "
        rf"{REPLIES}|(?:every|each) (?:report|{REPLIES}) you (?:generate|produce|write))\b",
    ),
    (
        "answe repon",
        r"\b(?:correct|right|true|bonne|vraie) (?:answer|reponse) (?:to |a )(?:the |this |any |la |cette |"
        r"toute )question",
    ),
    (
        "set mets mette put use utili retur renvo",
        r"\b(?:set|mets|mettez|put|use|utilise[rz]?|returns?|renvoie|renvoyez) [`\"'«]{0,2} ?"
        r"(?:answers|labels|claims|false_premise|json|quote)\b",
    ),
    (
        "promp instr consi messa conte direc",
        rf"\b(?:revele[rz]?|reveal(?:ing)?|affiche[rz]?|montre[rz]?|print(?:ing)?|show(?:ing)?|leak(?:ing)?|"
        rf"repeat(?:ing)?|"
        rf"output(?:ting)?|dump(?:ing)?|disclos(?:e|ing)|tell|donne[rz]?)"
        rf"(?:-moi)? (?:[\w',]+ ){{0,6}}?(?:system (?:prompt|message|instructions?)|(?:prompt|instructions|"
        rf"consignes) "
        rf"(?:systeme|initiale?s?|cache\w*|internes?)|(?:hidden|initial|internal) (?:prompt|instructions)|"
        rf"{OWN} (?:[\w]+ )?(?:instructions|consignes|prompt|directives)|context window)\b",
    ),
    (
        "words mots text texte every tout",
        r"\b(?:repeat|print|output|show|repete[rz]?|recopie[rz]?|affiche[rz]?)(?:-moi)? (?:\w+ ){0,3}?(?:words|"
        r"mots|text|"
        r"texte|everything|tout) (?:above|before this|ci-dessus|qui precede)",
    ),
    (
        "summa resum synth",
        r"\b(?:in|dans) (?:every|each|chaque|toutes? (?:les|tes|vos)) (?:future )?(?:summar(?:y|ies)|"
        r"resumes?|syntheses?)\b",
    ),
    (
        "call use invok run execu trigg appel utili lance invoq",
        r"\b(?:call|use|invoke|run|execute|trigger|appelle[rz]?|utilise[rz]?|execute[rz]?|lance[rz]?|invoque[rz]?) "
        r"(?:the |l' ?|la |le )?(?:tool |function |outil |fonction |commande )?[`\"']?[a-z]{2,20}_[a-z_]{2,40}\b",
    ),
    (
        "email send forwa envoi envoy trans",
        r"(?:[,:;] ?|\b(?:and|et|puis|then|also|instead) )(?:email|send|forward|envoie|envoyez|transmets|"
        r"transmettez)"
        r"(?:-\w+)? [^\n@]{0,100}[\w.+-]{1,60}@[\w-]{1,60}\.[a-z]",
    ),
    (
        "decod rot13 base6 decry dechi",
        r"\b(?:decode[rz]?|decoding|rot13|base64|decrypt|dechiffre[rz]?)\b[^.\n]{0,60}\b(?:execute[rz]?|follow|"
        r"obey|do (?:exactly )?what|suis|suivez|obei\w*|applique[rz]?|fais|faites) ",
    ),
)
