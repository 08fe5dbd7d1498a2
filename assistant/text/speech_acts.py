"""Verbs that tell of speaking, forecasting or counting without words said: a sentence in, whether it has one out."""

from __future__ import annotations

import re

_FRENCH = (
    r"exprim(?:e|ent|é|ée|és|ées|ait|aient|er)|réagi(?:t|ssent|s|e|es|r|ssait)?|interrog(?:e|é|ée|és|ées|eait)"
    r"|questionnée?s?|invitée?s?|interviewée?s?|entendue?s?|auditionnée?s?|excus(?:e|ent|é|ée|és|ées|er)"
    r"|salu(?:e|ent|é|ée|és|ait|aient)|dénombr(?:e|ent|é|ait|aient)|compt(?:e|ent|ait|aient|é)|recens(?:e|ent|é|ait)"
    r"|comptabilis(?:e|ent|é|ait)|fait état|faisait état"
    r"|(?<!leur )(?<!son )(?<!le )(?<!du )(?<!ce )(?<!un )chiffr(?:e|ent|é|ait)|évalu(?:e|ent|é|ait)"
    r"|prév(?:oit|oient|oyait|u)|anticip(?:e|ent|é|ait)|table(?:nt)?|tablait|mis(?:e|ent|é|ait)"
    r"|abaiss(?:e|ent|é|ait)|relev(?:é|ait)|revu|révis(?:e|ent|é|ait)|souhait(?:e|ent|é|ait|aient)"
    r"|veu(?:t|lent)|voulait|voulaient|exig(?:e|ent|é|eait)|réclam(?:e|ent|é|ait)|plaid(?:e|ent|é|ait)"
    r"|voi(?:t|ent)|voyait|selon|aux yeux|de l['’]avis|au dire|témoign(?:e|ent|é|ait)|démenti|mis en garde"
    r"|pris la parole|répondu|remerci(?:e|ent|é|ait)|félicit(?:e|ent|é|ait)|rend(?:u)? hommage|parl(?:e|ent|é|ait)"
    r"|attribu(?:e|ent|é|ait)"
    r"|imput(?:e|ent|é|ait)|expliqu(?:e|ent|é|ait)|(?:s['’])?attend(?:ent|ait|aient|u)?|doute(?:nt)?|crai(?:nt"
    r"|gnent|gnait|gnaient)|esp(?:ère|èrent|éré|érait)|appris auprès|inqui(?:ète|ètent|été|étée)"
)
_ENGLISH = (
    r"apologi[sz]e[sd]?|declin(?:e|es|ed|ing) to|warn(?:s|ed|ing)?|sp(?:eak|eaks|oke|oken|eaking)|hail(?:s|ed|ing)?"
    r"|lower(?:s|ed|ing)?|rais(?:e|es|ed)|cut|disput(?:e|es|ed|ing)|question(?:s|ed)?|interview(?:ed)?"
    r"|comment(?:s|ed)?"
    r"|react(?:s|ed)?|respond(?:s|ed)?|forecast(?:s|ed)?|predict(?:s|ed)?|expect(?:s|ed|ing)?|await(?:s|ed|ing)?|project(?:s|ed)|put(?:s)?"
    r"|count(?:s|ed)?|record(?:s|ed)?|want(?:s|ed)?|hop(?:e|es|ed|ing)|fear(?:s|ed)?|doubt(?:s|ed)?|see(?:s)?|saw"
    r"|consider(?:s|ed)?|view(?:s|ed)?|describe[sd]?|call(?:s|ed)?|thank(?:s|ed)?|congratulate[sd]?|prais(?:e|es|ed)"
    r"|welcom(?:e|es|ed)|testif(?:y|ies|ied)|urge[sd]?|ask(?:s|ed)?|seek(?:s)?|sought|threaten(?:s|ed)?"
    r"|admit(?:s|ted)?"
    r"|blame[sd]?"
    r"|attribute[sd]?|link(?:s|ed)?|explain(?:s|ed)?|in the (?:eyes|view|words|opinion) of|revise[sd]?"
    r"|plan(?:s|ned|ning)?|intend(?:s|ed)?|told|estimate[sd]?"
)
# "Pour Berlin, ..." gives an opinion; "une aide pour les familles" does not.
_ACT = re.compile(rf"\b(?:{_FRENCH}|{_ENGLISH})\b|(?:^|[,;:] )(?:pour|for)\b", re.IGNORECASE)
# The act of speaking itself, whoever is said to do it.
_SPEAKING = re.compile(
    r"\b(?:exprimée?s? (?:sur|à|au|devant|dans|lors|en|hier|le|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|sous|publiquement)|excusée?s?|présenté (?:ses|leurs) excuses|réagi(?:t|ssent)?|pris(?:es?)? la parole"
    r"|(?:est|sont|était|étaient|été) (?:\w+ )?(?:interrogée?s?|interviewée?s?|auditionnée?s?|invitée?s?|entendue?s?)"
    r"|exprim(?:e|ent|é|ait|aient) (?:également |aussi )?(?:son|sa|ses|leurs?|de|des|une?)|fait part de"
    r"|(?:express|voic)(?:e|es|ed) (?:his|her|their|its|an?|regrets?|concerns?|doubts?|support|fears?|outrage)"
    r"|apologi[sz]e[sd]?|declin\w+ to comment|refus\w+ de (?:commenter|s['’]exprimer)|(?:has|have|had) spoken"
    r"|(?:was|were|been) (?:interviewed|questioned|asked))\b",
    re.IGNORECASE,
)
_LONGEST = 20_000


def tells_of_speech(sentence: str) -> bool:
    """Tell whether a sentence has a verb or phrase that may tell an act of speech or an opinion."""
    return _ACT.search(sentence[:_LONGEST]) is not None


def tells_of_speaking(sentence: str) -> bool:
    """Tell whether a sentence tells that somebody spoke, reacted or was asked, and not what was said."""
    return _SPEAKING.search(sentence[:_LONGEST]) is not None
