"""Patterns of orders to say something, where what stands around them shows that no reader is meant.

They are read over lower case without accents, French and English. Before each stand the beginnings, of five letters,
of words without one of which it cannot match, after a "+" of others that it needs as well.

An order alone is news ("Dites non", a lancé le maire): it wants an answer, a task, a machine or rules beside it.
"""

from __future__ import annotations

from typing import Final

from assistant.answering.machine_lexicon import MACHINE, REPLIES, TO_SAY, WIDE

# Where an imperative stands, outside what somebody is quoted with.
_HEAD: Final = r"(?:(?:^|[\n.!?:;|=>(\[-]) ?(?:alors |donc |puis |then |so |now )?)"
_TOLD: Final = (
    r"(?:repond(?:s|ez)|reecri(?:s|vez)|ecri(?:s|vez)|di(?:s|tes)|redi(?:s|tes)|conclu(?:s|ez)|affirmez|declarez|ajoutez|"
    r"citez|indiquez|precisez|mentionnez|repetez|recopiez|retenez|retiens|chantez|tradui(?:s|sez)|remplacez|affichez|"
    r"signalez|rappelez|annoncez|confirmez|soutenez|produisez|renvoyez|retournez|racontez|expliquez|donnez|imprimez|"
    r"faites (?:savoir|dire)|fais (?:savoir|dire))\b"
)
_TOLD_AT_HEAD: Final = (
    r"(?:affirme|declare|ajoute|cite|indique|precise|mentionne|repete|recopie|chante|remplace|affiche|signale|"
    r"rappelle|confirme|renvoie|donne|imprime|answer|reply|respond|write|say|state|output|print|claim|conclude|tell|"
    r"repeat|report|return|sing|mention|assert|confirm|announce|replace|translate|explain|insist|pretend)"
)
_WILL_SAY: Final = (
    r"(?:repondr|dir|ecrir|conclur|traduir|affirmer|declarer|ajouter|citer|indiquer|preciser|mentionner|repeter|"
    r"chanter|remplacer|afficher|signaler|confirmer|donner)(?:as|ez|ais|iez)"
)
_ASKED_TO: Final = (
    r"(?:merci d[e']|bien vouloir|veuille[zr]?|(?:pri(?:ons|e|ees?|es)|demand(?:e|ee|ons)|requis|invite|tenus?)\b"
    r"[^.\n]{0,80}? d[e']|(?:is|are) (?:kindly )?(?:asked|requested|required|instructed|invited) to|please|kindly)"
)
_INFINITIVE: Final = rf"(?:{TO_SAY}|chanter|remplacer|signaler|rappeler|annoncer|confirmer|reecrire|{_TOLD_AT_HEAD})"
_PAYLOAD: Final = r" ?(?:[\w',()-]+ ){0,5}?(?:que\b|qu'|that\b|[:«\"“'])"
_ORDER: Final = (
    rf"(?:(?:{_HEAD}|, | et | and | puis | then | ou | or ){_TOLD}(?:-\w+)?|{_HEAD}{_TOLD_AT_HEAD}(?:-\w+)?|"
    rf"\b(?:tu |vous )?{_WILL_SAY}|\b(?:you|it) (?:must|should|shall|will|would|can only|have to) (?:\w+ )?"
    rf"{_TOLD_AT_HEAD}|\b{_ASKED_TO} ?{_INFINITIVE}){_PAYLOAD}"
)
_VERBS: Final = (
    "repon reecr ecris ecriv ecrir dis dites diras direz dirai dirie redis redit concl affir decla ajout cite citez "
    "citer indiq preci menti repet recop reten retie chant tradu rempl affic signa rappe annon confi soute produ renvo "
    "retou racon expli donne impri faite fais answe reply respo write say state outpu print claim tell repea repor "
    "retur sing asser trans insis prete termi comme decod inser dire"
)
# What is asked for, and of whom, where that is no reader.
_TASK: Final = (
    r"(?:(?:unique|seule|only|sole|single) (?:\w+ )?(?:reponse|answer|reply|response|phrase|sentence)|"
    r"(?:tache|task|prompt|consignes?|instructions?|directives?)(?= ?(?:de |of )?(?:\w+ )?:)|"
    r"(?:tes|ta|ton|votre|vos|your|les|the|toutes?|all|aucune?|no) (?:\w+ ){0,2}?(?:consignes?|instructions?|regles?|"
    r"rules?|loi|prompt|guidelines|directives|restrictions)|rien d'autre|nothing else|pas autre chose|"
    r"outil (?:automatique|search|de recherche)|(?:l'|un |the )(?:outil|tool)\b|systemes? automati\w+|"
    r"automat(?:ed|ic) (?:systems?|tools?|readers?|agents?)|silicium|silicon|machines?|algorithm\w*|"
    r"moteurs? de (?:reponse|recherche)|(?:answer|search) engines?|pourboire|\btip of|"
    r"(?:langage|langue) (?:\w+ )?(?:de|du) modele|"
    rf"(?:a|aux|pour|to|for|par|by|d'|de|chers?|dear|l'|les|tout|toute|any|the)"
    rf" ?(?:l'|les |tout |all |any |the )?{WIDE}\b)"
)
_MACHINES: Final = (
    "assis ia ai llm llms gpt chatg chatb bot bots model agent robot gemin copil deeps llama grok grand large langu"
    " intel machi syste outil summa"
)
_TASKS: Final = (
    "uniqu seule only sole singl tache task promp consi instr direc regle rules loi guide restr rien nothi autre outil "
    "tool syste autom silic machi algor moteu engin pourb tip langa langu assis ia ai llm llms gpt chatg chatb bot "
    "bots model agent robot gemin copil deeps llama grok grand large intel summa"
)

PATTERNS: Final = (
    (f"{_TASKS} + {_VERBS}", rf"\b{_TASK}[^\n]{{0,250}}?{_ORDER}"),
    (f"{_VERBS} + {_TASKS}", rf"{_ORDER}[^\n]{{0,160}}?\b{_TASK}"),
    # Said to one, or to many, where nobody is quoted.
    (
        "repon dis ecris concl tradu redis retie",
        rf"(?:{_HEAD}|, | et | and | puis | then )(?:reponds|dis|ecris|conclus|traduis|redis|retiens)\b(?:-\w+)?"
        rf"{_PAYLOAD}",
    ),
    (
        "repon dites ecriv concl affir decla repet",
        rf"(?:{_HEAD}|, | et | puis | donc )(?:repondez|dites|ecrivez|concluez|affirmez|declarez|repetez)\b(?!-)"
        rf"{_PAYLOAD}",
    ),
    (
        "answe reply respo say repea insis concl prete tell",
        rf"(?:{_HEAD}|, and | and then |, then )(?:always |just |only |simply )?(?:answer|reply|respond|say|repeat|"
        r"insist|conclude|pretend|tell (?:\w+ ){0,2}?(?:people|everyone|users?|readers?|them|him|her|anyone))\b"
        r"(?: (?:only|simply|to \w+))? that\b",
    ),
    (
        "repon answe",
        r"\b(?:tu|vous|you) (?:reponds|repondez|repondras|repondrez|answer|reply)(?: toujours| always)? (?:a |to )?"
        r"(?:toutes?|chaque|any|every|all) (?:les |the )?(?:questions?|demandes?|requests?|quer(?:y|ies))\b|"
        r"\b(?:reponds|repondez) (?:en ce sens|de la sorte|comme suit)|\b(?:answer|reply|respond) accordingly\b",
    ),
    # A machine that is called, then told; one that must, as all of its kind.
    (
        f"{_MACHINES} + {_VERBS} tell",
        rf"\b(?:{WIDE}(?: dear| cheri)? ?[,:!]|(?:dear|cher|chere|please,?|petite?) {WIDE}\b)[^\n]{{0,120}}?"
        rf"(?:{_ORDER}|(?:[,:!] ?|\band )(?:tell|sing|repeat|dis|dites|chante|repete)\b[^.\n]{{0,40}}?"
        r"(?:that\b|que\b|:| the | le ))",
    ),
    (
        f"{_MACHINES} + {_VERBS}",
        rf"\b(?:tout|toute|toutes|tous|any|every|all|chaque) (?:les |the )?(?:{MACHINE}|ia|ai|machines?|robots?)\b"
        r"[^.\n]{0,40}\b(?:doi(?:t|vent)|devr\w+|must|should|shall|(?:est|sont) tenue?s? de|(?:is|are) to)\b"
        rf"[^.\n]{{0,30}}\b(?:{_INFINITIVE}){_PAYLOAD}",
    ),
    (
        "",
        rf"\b(?:a l'(?:intention|usage|attention|adresse)|a destination|destinee?s?|pour|for|intended for|aimed at|"
        rf"addressed to) (?:(?:aux?|des?|du|les|la|the|all|tous|toutes|a) |d'|l'){{0,4}}(?:{MACHINE}|ia|ai|robots|"
        r"agregateurs?|aggregators?|moteurs? de (?:reponse|recherche|synthese)|(?:answer|search) engines?|crawlers?|"
        r"scrapers?|parsers?|lecteurs? automatiques?|systemes? automati\w+|indexeurs?)\b[^.,\n]{0,30}:",
    ),
    (
        "resum summa repon answe citat quota texte text phras sente titre headl mot",
        rf"\b(?:{REPLIES}|citation|quotation|quote|texte?|phrase|sentence|titre|headline) (?:a|(?:to|must|should) be) "
        r"(?:reprodui\w+|fourni\w*|utilis\w+|affich\w+|donn\w+|recopi\w+|repris\w*|retenir|reproduced|used|provided|"
        r"given|copied|returned|displayed|shown|repeated)\b[^.\n]{0,40}:",
    ),
    (
        "consi instr lectu",
        r"\b(?:consigne|instruction)s? (?:de lecture|de synthese|de resume|automatique|for reading)\b[^.\n]{0,40}:",
    ),
    (
        "repon answe",
        r"\b(?:c'est la|voila la|that is the|this is the) (?:reponse|answer)(?: a (?:donner|fournir))?[.!]",
    ),
    (
        "compt disre ignor forge oubli",
        r"\b(?:ne (?:tiens|tenez) (?:aucun |pas )?compte|disregard|ignore[rz]?|forget|oublie[rz]?) (?:\w+ )?"
        r"(?:du |le |the |tout le )?(?:reste|rest|remainder) (?:of|de) (?:the |this |l'|cet |ce |la )?"
        r"(?:article|text|texte?|page|document)\b",
    ),
    (
        "trans tradu",
        r"\b(?:translate|traduis|traduisez) (?:the following|this|ce qui suit|l[ea] (?:texte|phrase) suivante?)\b",
    ),
    ("outpu print", r"\b(?:output|print) only\b"),
    (
        "rempl repla + par with by",
        rf"\b{_TASK}[^\n]{{0,200}}?(?:{_HEAD}|, )(?:remplace[rz]?|replace)\b[^.\n]{{0,80}} (?:par|with|by) ?[:«\"“']",
    ),
    (
        "pri prie prion deman requi invit asked reque requi instr",
        r"\b(?:pri(?:ons|e|ee?s?)|demand(?:e|ee|ons)|requis|invite\w*|asked|requested|required|instructed)\b[^.\n]{0,40}"
        rf"\b(?:{MACHINE}|modeles?|models?|robots?|ia|ai|machines?|outils? automatiques?)\b[^.\n]{{0,60}}? "
        rf"(?:d[e'] ?|to )(?:bien vouloir )?{_INFINITIVE}{_PAYLOAD}",
    ),
    ("", rf"\| ?(?:pour |for |to |aux? |a )(?:l'|les |the |all )?{WIDE} ?\|"),
    ("overr", r"(?://|\|\|) ?override\b"),
    # Two sentences or paragraphs: the order, then what is to be said.
    (
        "phras sente parag ligne line repon respo answe",
        rf"(?:{_HEAD}|\b(?:vous|tu|you|please|veuillez|merci de) )(?:{_TOLD}|{_WILL_SAY}|{_TOLD_AT_HEAD}|"
        r"(?:must|should|will) \w+)\b[^.\n]{0,40}"
        r"\b(?:(?:phrase|paragraphe|ligne) (?:suivante?|ci-(?:dessous|apres))|(?:following|next) (?:sentence|paragraph|"
        r"line)|(?:sentence|paragraph|line) below|ceci|cela|as follows|desormais ceci)\b",
    ),
    (
        "repon answe respo reply",
        r"\breponse (?:\w+ )?(?:correcte|juste|exacte|attendue|admise|unique|autorisee|obligatoire|officielle)"
        r" (?:est|sera|a donner|:)(?: que| :| «|:)|"
        r"\b(?:correct|right|only|expected|required|official|approved) (?:answer|response|reply) (?:is|will be|:)"
        r"(?: that| :|:)|"
        r"\b(?:phrase|sentence|paragraphe|paragraph) (?:suivante?|following|below)? ?(?:est|is) (?:la|the) "
        r"(?:seule|only|unique)",
    ),
    (
        "si if",
        rf"\b(?:si|if) (?:vous|tu|you) (?:ne |n'|do not |don't |fail to |refuse to |refusez de |omettez de )?"
        rf"(?:{_TOLD}|{_TOLD_AT_HEAD}|{TO_SAY})\b (?:pas |plus )?(?:que\b|qu'|that\b|[:«\"“])",
    ),
    (
        "toute chaqu every any all",
        rf"\b(?:toutes?|chaque|every|any|all) (?:les |the |vos |tes |your )?{REPLIES}\b[^.\n]{{0,60}}?\b(?:mention\w*|"
        r"indique\w*|precise\w*|contien\w+|commence\w*|affirme\w*|doi\w+|devr\w+|must|should|shall|states?|contains?|"
        r"begins?|includes?) (?:\w+ )?(?:que\b|qu'|that\b|[:«\"“])",
    ),
    (
        "assis ia ai llm llms gpt chatg chatb bot bots model agent robot gemin copil machi syste",
        rf"\b{WIDE} (?:qui |that |who |which )?(?:lit|lisent|lira|liront|lisant|reading|reads?|traite|traitent|"
        r"processing|processes|analyse|indexe|resume|summari[sz]ing)\b[^.\n]{0,40}?\b(?:repond(?:ent|ra|ront)?|dit|dira|disent|"
        r"ecrit|ecrira|affirme\w*|indique\w*|answers?|repl(?:y|ies)|says?|states?|writes?|will (?:answer|say|state))"
        r" (?:toujours |always )?(?:que\b|qu'|that\b|[:«\"“])",
    ),
    (
        "assis ia ai llm llms gpt chatb bot bots model agent robot",
        rf"\b(?:les|tous les|all|the|every) {WIDE} (?:repond\w*|disent|disaient|answers?|answered|say|said|always) ?"
        r"(?:toujours|always|say|answer)? ?(?::|«)",
    ),
    # What stands in the form of a request or a reply of a program.
    (
        "answe repon promp instr overr direc rule notes messa note conte role",
        r"\b(?:llm|ai|ia|bots?|assistants?|system|systeme|gpt|answer|response|reponse)[_ -]?(?:instructions?|prompt|"
        r"directives?|override|rules?|notes?|messages?) ?[=:]|"
        r"\b(?:answer|reponse|response|prompt)\w{0,20} ?= ?[\"'«\w]|"
        r"\brole ?[:;=] ?[\"']?(?:system|assistant|user)\b|(?:^|\n)(?:system|assistant);",
    ),
    (
        "syste promp instr bots bot llm ai ia assis sudo",
        r"\[(?:system|bots?|llms?|ai|ia|assistants?|prompt)\b[^\]\n]{0,60}\]|\((?:note|message) (?:systeme|system)\b|"
        r"\bsudo \w+|(?:^|\n)#{1,6} ?(?:system|systeme|prompt|(?:instructions?|consignes?) (?:pour|a|aux|to|for))\b",
    ),
    (
        "",
        r"[{\[,] ?[\"'](?:system|system_?prompt|prompt|instructions?|messages?|answers?|response|reponse|output|"
        r"priority|text|content)[\"'] ?: ?[\"'\[{]",
    ),
    (
        "syste promp instr assis",
        r"(?:^|\n) ?(?:system_?prompt|system|prompt|instructions?|assistant|role|temperature|max_tokens) ?: ?"
        r"(?:[|>]|\n|\d)|</?(?:\w{0,20}_)?(?:sys|prompt|rules?|directive|policy|sys_?prompt)(?:_\w{0,20})?>|"
        r"(?:^|\n)(?:--+|//|/\*|#|%|;) ?(?:assistant|system|systeme|ai|ia|llm|prompt) ?:|"
        r"```(?:system|prompt|assistant)",
    ),
)
