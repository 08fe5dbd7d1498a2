"""The words by which a question leans on the one before it, French and English: patterns over one question."""

from __future__ import annotations

import re
from typing import Final

# What joins a question to the conversation, and says nothing of its matter.
JOINS: Final = re.compile(
    r"(?:(?:et|mais|alors|puis|ensuite|donc|ok|okay|d['’]accord|merci|bien|bon|sinon|and|but|so|then|thanks|well|also|"
    r"now|right)\b(?!['’-])(?! (?:que|qui)\b)[\s,:;.!…]*){1,3}(?=\w)",
    re.I,
)
# What announces a new matter for the same question: "what about Vesk".
ABOUT: Final = re.compile(
    r"(?:qu['’]en (?:est|était|fut)-il|quid|what about|how about|what of|concernant|s['’]agissant|pour ce qui est|"
    r"et pour|same (?:question )?for|(?:la )?même (?:chose|question))\s+",
    re.I,
)
_NUMBER_NOUN = (
    r"(?:chiffres?|bilan|nombre|estimation|information|nouvelle|affirmation|déclaration|montant|total|figures?|toll|"
    r"numbers?|estimate|information|news|claim|statement|amount|count|report)"
)
_THIS = r"(?:ce|cet|cette|ces|le|la|les|this|that|these|those|the)"
# "Who says so": the whole question.
SOURCE: Final = re.compile(
    rf"""(?:
    qui\ (?:le\ |l['’](?:a\ |avait\ |ont\ )?|la\ |les\ a\ |a\ |en\ )?
        (?:dit|affirme|affirmé|annoncé|annonce|rapporte|rapporté|
        prétend|prétendu|assure|assuré|déclaré|indiqué|estime|estimé|confirmé|révélé|parle|écrit)
        (?:\ (?:cela|ça|ceci))?
    | (?:selon|d['’]après|de)\ qui | (?:selon|d['’]après)\ quelles?\ sources? | qui\ dit\ (?:cela|ça)
    | qui\ (?:a\ )?(?:donn|fourni|avanc|communiqu|publi|annonc|rapport|cit|établi|diffus)\w+\ {_THIS}\ {_NUMBER_NOUN}
    | (?:d['’]où|de\ qui)\ (?:vient|viennent|provient|proviennent|tient-on|sort)\ (?:cela|ça|{_THIS}\ {_NUMBER_NOUN})
    | (?:quelle\ est\ (?:la|ta|votre|leur)\ source|(?:la\ )?sources?)(?:\ de\ {_THIS}\ {_NUMBER_NOUN})?
    | who\ (?:has\ |had\ )?(?:said|says|claimed|claims|reported|reports|announced|stated|told)
        \ ?(?:so|that|this|it|{_THIS}\ {_NUMBER_NOUN})?
    | says\ who | (?:according\ to\ whom?|by\ whose\ account|on\ whose\ word)
    | who\ (?:gave|provided|published|released|issued|put\ out|cited|confirmed|made|is\ behind)
        \ (?:it|{_THIS}\ {_NUMBER_NOUN})
    | where\ (?:does|did|do)\ (?:that|this|it|they|{_THIS}\ {_NUMBER_NOUN})\ come\ from
    | what(?:['’]s|\ is|\ was)\ (?:the|your|their)\ source(?:\ (?:of|for)\ (?:that|this|it|{_THIS}\ {_NUMBER_NOUN}))?
    | (?:the\ |which\ |what\ )?sources?
    )""",
    re.I | re.X,
)
_TIME_NOUN = r"(?:date|jour|mois|année|an|moment|époque|heure|day|month|year|time|moment|period)"
_PLACE_NOUN = r"(?:ville|pays|région|lieu|endroit|province|port|quartier|city|town|country|region|place|province|area)"
_WHICH = r"(?:quel(?:le)?s?|what|which)"
_IT_WAS = (
    r"(?: (?:était-ce|est-ce|cela(?: s['’]est-il| est-il| a-t-il)?(?: passé| arrivé| eu lieu)?|ça|"
    r"(?:was|is|did|does|has) (?:that|this|it)(?: (?:happen|take place|happened|done|been|so))?|exactement|exactly|"
    r"au juste|précisément|(?:did|does|do|was|were|is|are|has|had|have) (?:he|she|they|it)))?"
)
# "When?", "In which town?", "On what date was that?": the whole question; the group is what it asks.
ADVERB: Final = re.compile(
    rf"(?P<ask>(?:depuis |since |jusqu['’]à |until |from |d['’])?(?:quand|when|où|where)|pourquoi|why|how come|"
    rf"comment|how|how so|pour quelles? raisons?|for what reason|avec qui|with whom|par qui|by whom|contre qui|"
    rf"against whom|à qui|to whom|pour qui|for whom|where to|who|whom|qui|qui ça|"
    rf"(?:(?:à|en|dans|de|depuis|pendant|sous|on|in|at|since|from|by|during) )?{_WHICH} (?:{_TIME_NOUN}|{_PLACE_NOUN}))"
    rf"{_IT_WAS}",
    re.I,
)
# "How many in all", "exactly how many": the count asked for again, more precisely; the group is what is added.
TOTAL: Final = re.compile(
    r"(?:(?:et )?(?:combien|how (?:many|much)|ça fait combien)\b[\s,]*)?"
    r"(?P<added>(?:en tout|au total|en moyenne|par an|par mois|par jour|chaque année|exactement|au juste|à ce jour|"
    r"in total|in all|altogether|overall|exactly|per (?:year|month|day)|a (?:year|month|day)|each year|on average|"
    r"so far|to date|at least|at most|au moins|au plus|au maximum|au minimum))",
    re.I,
)
# "How many died?": counted without saying what.
COUNT_WITHOUT_NOUN: Final = re.compile(
    r"(?:combien (?:sont|ont|étaient|avaient|seront|restent|auront|en|se|y|furent|vivent|travaillent|d['’]autres)|"
    r"how many (?:were|was|are|have|had|did|do|will|would|died|survived|remain(?:ed)?|more|others?|[^\W\d_]{3,}ed))\b",
    re.I,
)
AFTERWARDS: Final = re.compile(
    r"(?:et )?(?P<then>ensuite|après(?: (?:cela|ça))?|depuis(?: lors)?|par la suite|avant(?: (?:cela|ça))?|auparavant|"
    r"what (?:happened )?(?:next|then|after(?:wards| that)?|before(?: that)?)|then what|after(?:wards| that)?|next|"
    r"since then|since|before(?: that)?|then|que s['’]est-il passé (?:ensuite|après|depuis|avant))",
    re.I,
)
REPLIES: Final = re.compile(
    r"\b(?:répon|réag|répliqu|nié|nie\b|dément|contest|rejet|repl(?:y|ied)|respon|react|den(?:y|ied)|answer|retort)",
    re.I,
)
BARE_COUNT: Final = re.compile(r"(?:combien|how (?:many|much)|à combien|de combien)", re.I)

# "Il", "elle": unless it stands for nothing ("y a-t-il", "faut-il") or repeats the subject named before the verb.
FRENCH_SUBJECT: Final = re.compile(r"(?:\b|(?<=-))(?P<who>il|elle|ils|elles)\b", re.I)
IMPERSONAL: Final = re.compile(
    r"\b(?:(?:y|n['’]y) (?:a|avait|aura|aurait|eut)(?: |-t-)?(?:-t-)?il\b|y (?:a|avait|aura|aurait)-(?:t-)?il|"
    r"il (?:y |n['’]y |faut|fallait|s['’]agi\w*|pleut|neige|existe|reste|est (?:vrai|possible|prévu|question|temps))|"
    r"(?:faut|fallait|faudra|faudrait|pleut|reste|existe)-(?:t-)?il|s['’]agi\w*-il|"
    r"s['’]est-il (?:passé|produit)|(?:est|était)-il (?:vrai|possible|exact|prévu|question|arrivé)|"
    r"qu['’]est-il arrivé|que se passe-t-il|qu['’]en (?:est|était)-il)\b",
    re.I,
)
_AUX = r"(?:a|as|ont|avait|avaient|aura|auront|aurait|auraient|eut|est|sont|était|étaient|sera|seront|serait)"
FRENCH_OBJECT: Final = re.compile(
    rf"\b(?:l['’](?={_AUX}\b)|(?:les?|la|lui|leur) (?={_AUX}\b)|en (?={_AUX}\b)|(?:lui|leur) en\b|"
    r"(?<!il )y (?=(?:ont|sont|est|étaient|était|seront|a)\b(?!-))|"
    r"(?:en|les?|la|l['’]|lui|leur) ?(?=[^\W\d_]+-(?:t-)?(?:ils?|elles?|on)\b)|d['’]entre (?:eux|elles)\b|"
    r"(?:de|d['’]|à|avec|pour|contre|par|chez|sans|selon|après|avant|sur|parmi) ?(?:lui|elle|eux|elles|cela|celui-ci|"
    r"celle-ci|ceux-ci|celles-ci|celui-là|celle-là)\b|(?<=-)(?:le|la|les|lui|leur)\b(?=\s)|celui-ci\b|celle-ci\b|"
    r"ceux-ci\b|ce dernier\b|cette dernière\b|ces derniers\b)",
    re.I,
)
FRENCH_OWN: Final = re.compile(r"\b(?:son|sa|ses|leurs?) (?=[^\W\d_]{2,})", re.I)
ENGLISH_SUBJECT: Final = re.compile(r"\b(?P<who>he|she|they)\b", re.I)
ENGLISH_IT: Final = re.compile(
    r"\bit\b(?! (?:rain\w*|snow\w*|true|possible|likely|known|said|is (?:true|possible)|takes?)\b)",
    re.I,
)
ENGLISH_OBJECT: Final = re.compile(r"\b(?:him|them)\b|(?<=to )her\b|(?<=with )her\b|\bher\b(?=\s*[?.,]|\s*$)", re.I)
ENGLISH_OWN: Final = re.compile(r"\b(?P<who>his|her|their|its)\b (?=[^\W\d_]{2,})", re.I)
# What points at the matter itself: this toll, that visit, there, then, in return, before that.
_MATTER_FRENCH = (
    r"ce(?:t|tte|s)? (?!qu|sont\b|dernier|dernière|derniers|soir|matin|jour\b(?!-là)|mois\b(?!-là)|semaine\b(?!-là)|"
    r"année\b(?!-là)|été\b|hiver\b|n['’])[^\W\d_]{3,}|"
    r"(?:cela|ça|là-bas|là-dessus|auparavant|en retour|en échange|en contrepartie|en réponse|par la suite|entre-temps|"
    r"après (?:cela|ça|quoi)|avant (?:cela|ça)|à ce moment(?:-là)?|à la place|les autres|l['’]autre|le même|la même|"
    r"les mêmes|du coup|pour autant|le lendemain|la veille)"
)
_MATTER_ENGLISH = (
    r"(?:this|these|those|that (?=(?:year|day|month|week|time|figure|toll|number|deal|visit|attack|"
    r"meeting|decision|claim|plan|law|vote|agreement|report|strike|order|sum|price|accident|fire|project|one)\b))"
    r" ?[^\W\d_]*|(?:that|this)(?=\s*[?.,]|\s*$)|(?:is|was|did|does|after|before|of|about|for|to) that\b(?! \w+ \w+)|"
    r"(?<!is )(?<!are )(?<!was )(?<!were )there\b(?! (?:is|are|was|were|be|been|have|has))|(?:is|was) there(?=\s*\?*$)|"
    r"(?:back|by|since|until|just|before) then|then(?=\s*\?*$)|in return|in exchange|in response|beforehand|afterwards|"
    r"before that|after that|earlier|later|the others?|the same|instead|do so|did so|said so|say so|says so"
)
MATTER: Final = re.compile(rf"\b(?:{_MATTER_FRENCH}|{_MATTER_ENGLISH})(?!\w)", re.I)

_FINITE_FRENCH = (
    rf"{_AUX}|fut|furent|font|fait|faisait|va|vont|peut|peuvent|doit|doivent|dit|disent|veut|veulent|"
    r"\w+-(?:t-)?(?:ils?|elles?|on|ce)|coûte|vaut|reste"
)
_FINITE_ENGLISH = (
    r"is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|must|may|might|said|says|"
    r"died|went|came|took|made|got|gave|cost|costs|won|lost|fell|rose"
)
# What shows that words are a sentence with its verb, and not a bare noun or name.
FINITE: Final = re.compile(
    rf"(?:^|[\s'’-])(?:{_FINITE_FRENCH}|{_FINITE_ENGLISH})(?=[\s?.,]|$)|\b\w{{2,30}}[sx] \w{{2,30}}ent(?=\s|$)", re.I
)
COUNTS: Final = re.compile(
    r"\b(?P<ask>combien d(?:e |['’])|how (?:many|much) )"
    r"(?P<noun>(?!(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)\b)[^\W\d_][\w-]*)",
    re.I,
)
# What becomes of people; a count of one fate turns into the count of another.
FATES: Final = re.compile(
    r"\b(?:(?:ont été|sont|furent|ont|were|was|have been|had been|are|have|est|a été) )?"
    r"(?P<fate>tué|mort|bless|disparu|arrêté|interpellé|capturé|évacué|hospitalisé|libéré|décédé|péri|relâché|condamné|"
    r"sauvé|secouru|noyé|inculpé|relogé|déplacé|expulsé|contaminé|infecté|vacciné|licencié|embauché|recruté|enlevé|"
    r"kill|dead|die|injur|wound|missing|arrest|captur|evacuat|hospitali|releas|rescu|drown|detain|displac|"
    r"convict|charg|freed|sav|lost|deport|infect|vaccinat|laid off|hired|recruit|kidnap)(?:e|s|es|ed|d|és|ée|ées|é)?\b",
    re.I,
)
FATE_WORD: Final = re.compile(FATES.pattern + r"\Z", re.I)
