"""Patterns of how a text speaks to a machine instead of a reader, or frees it of its rules.

They are read over lower case without accents, French and English. Before each stand the beginnings, of five letters,
of words without one of which it cannot match, after a "+" of others that it needs as well; none where it has none.

Each wants an order or an address: articles about language models, rules and instructions must pass.
"""

from __future__ import annotations

from typing import Final

from assistant.answering.machine_lexicon import HEAD, MACHINE, ORDER_TO_SAY, SAY, TO_SAY, WIDE

_MACHINES = (
    "assis chatb chat gpt chatg llm llms model langu intel agent gemin copil deeps llama grok bot bots machi syste "
    "robot ia ai"
)
_SAID = (
    "repon repet ecris ecriv affic affir decla dis dites concl ajout cite citez indiq preci menti inser tradu decod "
    "termi comme answe reply respo write say state outpu print claim add inser repea trans end begin start appen "
    "inclu email send forwa call"
)

PATTERNS: Final = (
    # A machine spoken to: by an address, told what it is, or told what to do.
    (
        _MACHINES,
        rf"\b(?:instructions?|consignes?|note|notice|memo|message|important|attention|avis|ndlr|correction|"
        rf"mise a jour|update|"
        rf"reminder|rappel|remarque) (?:[\w']+ )?"
        rf"(?:a |au |aux |pour |to |for )(?:l' ?|le |la |les |tout |toute |the |any |all |une? )?"
        rf"(?:{MACHINE}\b[^.\n]{{0,40}}[:,\n]|{WIDE}\b[^.,\n]{{0,40}}:)",
    ),
    (_MACHINES, rf"\b(?:dear|cher|chere|hey|hello|bonjour) (?:{MACHINE}|ia|ai|assistant|modele|model)\b ?[,:!]"),
    (
        _MACHINES,
        rf"{HEAD}(?:a|aux|pour|to|for) (?:l' ?|les? |toute?s? |the |any |all )?(?:les )?(?:{MACHINE}|ia|"
        rf"ai)\b[^.,\n]{{0,50}}:",
    ),
    (
        _MACHINES,
        rf"\b(?:{MACHINE}|ia|ai)\b[^.\n]{{0,60}}?(?:\bqui (?:lira|liront) c|\b(?:bien vouloir|(?:est|"
        rf"sont) priee?s? de|"
        rf"(?:is|are) (?:asked|requested|instructed) to) (?:{TO_SAY}|{SAY})|\b(?:must|should|shall|doi\w+|devr\w+) "
        rf"(?:\w+ )?(?:{TO_SAY}|{SAY}) (?:the following|ce qui suit|exactement|exactly|:))",
    ),
    (_MACHINES, rf"\((?:for|to|pour|a|aux) (?:l' ?|les? |the |any |all |tout )?{MACHINE}\) ?:"),
    (
        _MACHINES,
        rf"\b{WIDE} (?:that |who |which |qui )?(?:reading|processing|integrating|summari[sz]ing|reviewing|indexing|"
        r"reads?|process(?:es)?|lisant|lisent|lit|traitant|traitent|resumant|resument|analysant) (?:(?:this|"
        r"ceci|this "
        r"\w+|ce \w+|cet \w+|cette \w+) ?(?:[,:.!]|must\b|should\b|are hereby|is hereby|shall\b|doi\w+|devr\w+))",
    ),
    (
        _MACHINES + " dan",
        rf"\b(?:you are|you're|tu es|vous etes) (?:now |desormais |maintenant |no longer )?(?:an? |une? |le |l' ?)?"
        rf"(?:[\w-]+ )?(?:{MACHINE}|assistant|dan\b)",
    ),
    (
        _MACHINES,
        rf"\b(?:act as|agis comme|agissez comme|pretend (?:to be|that you are|you are|you're)|imagine you are|"
        rf"fais comme si tu etais) (?:an? |une? |l' ?)?(?:(?:unrestricted|uncensored|new|different) )?{WIDE}\b",
    ),
    (
        "tant as",
        rf"\b(?:en tant qu[e'] ?|as an? )(?:{MACHINE}|ia|ai|assistant)\b[^.\n]{{0,40}}\b(?:tu|vous|you|ton|ta|"
        rf"votre|your)\b",
    ),
    (
        "assis",
        r"\b(?:en tant qu' ?|comme |as the |as an )(?:ai )?assistante?, (?:j'|je |i |"
        r"i')[^.\n]{0,120}\b(?:guidelines|"
        r"rules|regles|consignes|restrictions|polic\w+|instructions)\b",
    ),
    (
        _MACHINES,
        rf"\b(?:{MACHINE}|assistants?|ia|ai) ?(?:[,:!-] ?(?:tu|vous|you|veuillez|merci de|please|always|"
        rf"toujours|now|"
        rf"must|only)|[:!] ?{SAY}|, ?(?:reponds|repondez|ecris|ecrivez|dis|dites|affirmez?|ajoutez|citez?|"
        rf"ignorez?))\b",
    ),
    (_MACHINES, rf"\b(?:si (?:tu es|vous etes)|if (?:you are|you're)) [^.\n]{{0,60}}?(?:{MACHINE}|\bia\b|\bai\b)"),
    (
        _MACHINES,
        rf"\b(?:any|all|every|toute?s?|tous) (?:les? )?{WIDE} (?:that|who|which|qui|reading|lisant)[^.\n]{{0,40}}"
        rf"\b(?:must|should|doit|doivent|devra|devront) (?:\w+ )?(?:{SAY}|{TO_SAY})\b",
    ),
    (
        _MACHINES,
        rf"\b(?:imagine|imaginons|suppose|supposons|fais comme si|pretend) (?:que |that )?(?:tu|vous|"
        rf"you) (?:sois|soyez|es|etes|"
        rf"etais|are|were) (?:\w+ ){{0,2}}?{WIDE}\b",
    ),
    (
        "utili user",
        r"\b(?:l'utilisateur|the user) (?:souhaite|veut|demande|attend|wants?|expects?|asks?|"
        r"would like) (?:que tu|que vous|"
        r"you to)\b",
    ),
    (
        "deman inter pose asked asks",
        rf"\b(?:si (?:(?:on|quelqu'un|l'utilisateur|l'on) (?:te|t' ?|vous)|(?:un|l' ?) ?(?:utilisateur|"
        rf"internaute))|"
        rf"(?:if|when) (?:you are|anyone|someone|the user|a user|any user)) ?(?:is )?(?:le )?(?:demande|"
        rf"interroge|pose|asked|"
        rf"asks)[^.\n]{{0,80}}[,:] ?(?:[\w']+ )?(?:{SAY}|{TO_SAY})\b",
    ),
    (
        _SAID,
        rf"\b(?:when|before|after|once|while|pour|avant de|quand tu|quand vous|lorsque tu|lorsque vous) (?:you )?"
        rf"(?:answer|reply|respon|read|process|generat|writ|produc|repond|resum|summari[sz]|cit)\w*[^.\n]{{0,40}}[,:] ?"
        rf"(?:tu |vous |you |also |then |please |always )*(?:dois |devez |must |should )?{SAY}\b",
    ),
    (
        "asked",
        rf"{HEAD}(?:when|whenever|if) (?:you are )?asked\b[^.\n]{{0,80}}, ?(?:please |always |only |"
        rf"you must )?{SAY}\b",
    ),
    (
        "consi instr guida promp assis model chatb gpt chatg llm ia ai synth resum verif sourc robot summa reade lecte"
        " repon answe other gemin copil deeps llama grok bot bots grand langu large intel agent syste outil chat"
        " + repon ecris ecriv dis dites concl affir decla ajout citez cite indiq preci menti repet retie reten answe"
        " reply respo write say state outpu print claim tell",
        rf"\b(?:consignes?|instructions?|guidance|prompts?|{MACHINE}|assistant|modele|synthese|ta reponse|"
        rf"as the answer|"
        rf"verification|autre source|other sources?|the readers?|lecteur automatique|(?:ia|"
        rf"ai)\b)\b[^\n]{{0,200}}?{ORDER_TO_SAY}",
    ),
    # A machine freed of its rules.
    (
        "mode",
        r"\b(?:developer|developpeur|debug|god|jailbreak|unrestricted|sans restriction) mode (?:enabled|"
        r"activated|on\b)|"
        r"\bmode (?:developpeur|debug|dieu|sans restriction)s? (?:active|actif|enclenche)|"
        r"\b(?:enable|activate|enter|active[rz]?|passe[rz]?) (?:(?:in|en|le|the) )?(?:mode )?(?:developer|"
        r"developpeur|"
        r"debug|god|jailbreak|unrestricted)\b|\byou are (?:now )?in (?:developer|debug|god|unrestricted) mode",
    ),
    (
        "restr filte filtr guide rules regle limit conte censu",
        r"\b(?:you (?:now )?(?:have|are under)|you are (?:now )?|vous etes (?:desormais |maintenant )?|"
        r"tu es (?:desormais "
        r"|maintenant )?|tu n' ?as (?:plus )?|vous n' ?avez (?:plus )?|respond(?:ing)?|answer(?:ing)?|"
        r"reply(?:ing)?|"
        r"reponds|repondez|repondre|agis|agissez)\b[^.\n]{0,60}?\b(?:no|without|sans|aucune?)\b (?:any |aucune? )?"
        r"(?:[\w]+ )?(?:restrictions?|filters?|filtres?|content policy|guidelines|rules|limits?|limites?|regles|"
        r"censure|"
        r"censorship|consignes?)\b",
    ),
    (
        "safet secur conte moder",
        r"\b(?:safety|security|content|moderation) (?:protocols?|filters?|polic(?:y|ies)|guidelines?) (?:are |"
        r"is |have "
        r"been |has been )?(?:now )?(?:disabled|deactivated|turned off|lifted)\b",
    ),
    (
        "reque comma deman ordre",
        r"\b(?:you|tu|vous)\b[^.\n]{0,50}\b(?:comply with|obey|obei\w*|accept\w*) (?:a )?"
        r"(?:every|any|all|toutes?|tout|chaque) (?:mes |les |my |of my )?(?:requests?|commands?|demandes?|"
        r"ordres?)\b",
    ),
    (
        "user utili",
        r"\b(?:the user|l'utilisateur) (?:is|has|est|a) (?:clearly |deja |already )?(?:authori[sz]ed|granted|"
        r"an admin|autorise|administrateur|un admin)",
    ),
    (
        "now desor maint",
        rf"\b(?:from now on|as of now|a partir de maintenant|desormais),? (?:(?:you|tu|vous|always|"
        rf"toujours|please|must|will|shall|dois|devez) )*(?:{SAY}|ignore|comply|repondras?|repondrez|ignorer\w+)\b",
    ),
)
