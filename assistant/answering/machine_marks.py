"""Patterns of what chat protocols write, of what is hidden from readers, and of orders to forget orders.

They are read over lower case without accents, French and English. Before each stand the beginnings, of five letters,
of words without one of which it cannot match, after a "+" of others that it needs as well; none where it has none.
"""

from __future__ import annotations

from typing import Final

from assistant.answering.machine_lexicon import AFTER, ASKED, BEFORE, DISREGARD, HEAD, ORDERED, OWN, SAY, WIDE

_ORDERS = "instr consi direc regle rules promp guide guida messa contr const verif conte excer extra polic"
_DISREGARDED = "ignor oubli forge disre bypas overr conto negli negle tiens tenez appli suis suive follo skip"
_FORGOTTEN = f"{_ORDERS} + {_DISREGARDED}"

PATTERNS: Final = (
    # Roles and marks of chat protocols.
    ("", r"<\|[a-z_ /]{2,20}\|?>|\[/?inst\]|<</?sys>>"),
    (
        "",
        r"</?(?:system|assistant|user|excerpt|extrait|instructions?|think|thinking|reasoning|tool|tool_call|"
        r"tool_result"
        r"|function_call)\b[^>\n]{0,40}>",
    ),
    (
        "syste assis user devel",
        r"(?:^|[\n>.!?\"»*#_\[(] ?|[\n ]- ?)(?:important |urgent |critical )?(?:system|systeme|assistant|user|"
        r"developer)"
        r"(?: (?:prompt|message|override|notes?|notice|update|alert|reminder|instructions?))?[\])]? ?:",
    ),
    ("assis syste ia ai model", r"\((?:l' ?)?(?:assistant|system|systeme|ia|ai|model|modele)\) ?:"),
    (
        "syste assis",
        r"\b(?:notes?|messages?|consignes?|alertes?|avis|rappels?|mise a jour|instructions?) (?:du |de |de l' ?)?"
        r"(?:systeme|l'assistant)\b ?[:!]",
    ),
    ("overr", rf"{HEAD}(?:(?:system|security|safety|admin|developer|root) )?override ?[:!]"),
    (
        "",
        r"(?<!#)#{2,6} ?(?:(?:new |nouvelles? )?(?:instructions?|system|systeme|consignes?|prompt)|(?:end|fin) |"
        r"(?:response|reponse|"
        r"output|answer|input) ?:)",
    ),
    ("role tool funct claim label", r"[\"'](?:role|tool|function|tool_calls?|claims|labels)[\"'] ?:"),
    (
        _ORDERS,
        r"\[(?:\w+ )?(?:instructions?|consignes?|prompts?|directives?)(?: \w+){0,3}\]",
    ),
    (
        "human human user utili assis bot ai ia",
        r"(?:^|\n)(?:(?:human|humain|user|utilisateur) ?:[^\n]{0,300}\n[^\n:]{0,20}:|"
        r"[^\n:]{0,20}:[^\n]{0,300}\n(?:ai|ia|assistant|"
        r"bot|chatbot) ?:)",
    ),
    (
        "end fin debut begin start",
        r"(?<![-=#*])[-=#*]{2,40} ?(?:end|fin|debut|begin|start)\b[^\n]{0,20}\b(?:article|document|context|"
        r"contexte|texte?|input|extraits?|"
        r"excerpts?|user)",
    ),
    ("answe repon", r"\b(?:final|expected) answer ?:|\breponse (?:finale|attendue|a donner) (?:est )?[:«\"]"),
    # What is hidden from readers.
    (
        "",
        r"<!--[^<>]{0,200}?\b(?:llms?|ia|ai|assistants?|chatbots?|prompt|instructions?|consignes?|answer|"
        r"reponse)\b|"
        r"<[^<>]{0,200}\b(?:style ?= ?[\"'][^\"'<>=]{0,200}(?:display ?: ?none|visibility ?: ?hidden|"
        r"opacity ?: ?0(?![.\d])|"
        r"font-size ?: ?0|(?:left|top|text-indent) ?: ?-\d{3})|aria-hidden ?= ?[\"']?true)",
    ),
    (
        "begin end start debut fin",
        r"\b(?:begin|end|start|debut|fin)[ _](?:of )?(?:the |des? |du |de l' ?)?"
        r"(?:system|excerpts?|extraits?|instructions?|prompt|user input)\b",
    ),
    # Orders to forget orders.
    (_FORGOTTEN, rf"{ASKED}{DISREGARD} (?:[\w',]+ ){{0,4}}?{BEFORE} (?:[\w',]+ ){{0,2}}?{ORDERED}\b"),
    (_FORGOTTEN, rf"{ASKED}{DISREGARD} (?:[\w',]+ ){{0,4}}?{ORDERED} (?:[\w',]+ ){{0,2}}?{AFTER}\b"),
    (_DISREGARDED, rf"{ASKED}{DISREGARD} (?:[\w',]+ ){{0,3}}?(?:qui precede|ci-dessus|above)\b"),
    (_FORGOTTEN, rf"{HEAD}{DISREGARD} (?:[\w']+ ){{0,2}}?(?:instructions?|consignes?|prompts?)\b"),
    (
        "ignor disre bypas skip overr conto",
        r"\b(?:disregard|ignorer?|bypass|skip|override|contourner?) (?:all |the |any |la |les )*(?:content|"
        r"moderation|"
        r"system|developer|your operator's) (?:[\w']+ ){0,2}?(?:polic\w+|rules?|checks?|filters?|instructions?)\b",
    ),
    (
        "artic excer extra passa docum conte",
        rf"{ASKED}{DISREGARD} (?:the |this |these |ton |votre |cet |l' ?|les |ces |your )(?:articles?|excerpts?|"
        rf"extraits?|"
        r"passages?|documents?|contexte?)\b",
    ),
    (
        "excer extra passa sourc",
        r"\b(?:excerpts?|extraits?|passages?|sources?) (?:above|ci-dessus|precedents|provided|fournis) (?:are|"
        r"is|sont|est) "
        r"(?:\w+ )?(?:outdated|false|wrong|incorrect|obsolete|fake|faux|perimes?|obsoletes?|errones?)",
    ),
    (
        _ORDERS,
        rf"\b{OWN} (?:\w+ )?(?:instructions|consignes|guidance|guidelines|directives|"
        rf"prompt)(?: \w+)? (?:no longer|(?:are|is) "
        r"(?:now )?(?:void|cancell?ed|revoked|suspended)|sont (?:desormais )?(?:annule|perime|suspend|levee|"
        r"caduque|nulle)|ne "
        r"(?:sont|valent|s'appliquent) plus)",
    ),
    (
        "devel admin owner creat",
        rf"\b(?:je suis|i am|i'm|as|en tant que) (?:the |le |la |l' ?|your |ton |votre )?(?:developer|"
        rf"administrator|owner|"
        rf"creator|developpeur|administrateur|createur) (?:of|de|du) (?:this|the|ce|cet|l')? ?{WIDE}\b",
    ),
    (
        "verif fact",
        rf"(?:{ASKED}|\byou to )(?:skip|disable|bypass|desactive[rz]?|saute[rz]?|contourne[rz]?) (?:(?:the|any|"
        rf"all|la|les|"
        r"toute) )?(?:verifications?|fact-?check\w*)\b",
    ),
    (
        "sourc artic passa extra excer",
        r"\b(?:n' ?utilise[rz]? (?:aucune? autre|pas d'autres?)|(?:do not|don't) use (?:any |"
        r"the )?other) (?:sources?|"
        r"articles?|passages?|extraits?|excerpts?)\b",
    ),
    (
        "whoev anyon every quico",
        r"\b(?:whoever|anyone who|everyone who|quiconque) (?:asks|demande|interroge)\b[^.\n]{0,80}\b(?:must|"
        r"should|doit|"
        r"devra) (?:be told|recevoir|etre informe)",
    ),
    (
        "answe reply respo repon",
        r"\b(?:give|donne[rz]?|use|utilise[rz]?)(?:-la|-le| it| this| that)? (?:as|comme) (?:the |your |ta |la |"
        r"votre )?"
        r"(?:answer|reply|response|reponse)\b",
    ),
    ("oubli forge", rf"{HEAD}(?:oublie tout ce qu|forget everything (?:you were|above|before|said))"),
    ("ignor disre", rf"(?:{HEAD}|[,:] ?|\b(?:to|and|must|should) )(?:ignore|disregard) the user\b"),
    (
        "instr consi direc",
        r"\b(?:nouvelles?|new|updated|real|vraies?) (?:system |systeme )?(?:instructions?|consignes?|directives?) ?"
        r"(?:[\w']+ ){0,4}[:=]",
    ),
    (
        "task tache direc instr rules guide consi",
        rf"\b{OWN} (?:new |real |true |actual |nouvelles? |vraies? |veritables? )?(?:task|tache|directives?|"
        r"instructions?|guidelines|rules|consignes?) (?:is to|have (?:changed|been)|supersede|est de|ont change|"
        r"remplace)",
    ),
    (
        "instr consi",
        r"\b(?:instructions?|consignes?) (?:that |which )?(?:you (?:were|have been|are) given|(?:que )?(?:tu as|"
        r"vous avez) recues?)\b",
    ),
    # Citation marks that an article cannot have of its own.
    (
        "say write print outpu repea answe follo suit",
        rf"(?:{ASKED}|\bshould |\bmust ){SAY} (?:exactly )?(?:the following|ce qui suit)(?: \w+){{0,2}} ?:",
    ),
    (
        "",
        r"[\[(](?:source|citation|excerpt|label) ?(?:no |n° ?|# ?)?\d{1,2}[\]),]",
    ),
    ("label", r"\blabels? ?[\"']? ?[:=] ?\[?\d"),
)
