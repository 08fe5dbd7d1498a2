"""What follows a verb of saying: tokens and the verb's place in, whether it is speech, and of which kind, out."""

from __future__ import annotations

from assistant.text import speech_words as words
from assistant.text.speech_adjuncts import skip_adjuncts
from assistant.text.speech_subjects import is_infinitive
from assistant.text.speech_verbs import SpeechVerb
from assistant.text.speech_words import BREAK, QUOTE, Token
from assistant.types import SpeechKind

_INTRODUCED = frozenset(("que", "qu'", ":", QUOTE, BREAK, "that", "avoir", "être", "vouloir", "pouvoir", "wanting"))
_ASKED = frozenset("si s' pourquoi comment quand combien whether if why how when what where".split())
_REPORTED_SOONER = frozenset(
    """suggests suggest suggested believes believe believed thinks think thought estimates estimated finds found find
    shows showed insists insisted admits admitted notes noted adds added concluded concludes reckons reckoned argues
    argued predicts predicted claims claimed stressed""".split()
)
# What is accused of, denied or brushed aside in words; anything else is thrown back in deed.
_ALLEGED = frozenset(
    """accusation accusations allégation allégations soupçon soupçons critique critiques rumeur rumeurs affirmation
    affirmations reproche reproches imputation imputations insinuations mensonge assertions version versions
    allegation allegations claim claims charges charge suspicion suspicions criticism criticisms rumour
    rumours rumor rumors suggestion suggestions assertion assertions reports report concerns""".split()
)
_DEEDS = frozenset(
    """recours appel pourvoi plainte projet projets proposition propositions amendement amendements motion motions
    budget loi texte requête demande demandes candidature offre offres dossier réforme traité résolution mercure eaux
    déchets eau fumée fumées gaz co2 co₂ carbone ballon balle tonnes migrants bill bills case cases lawsuit appeal
    petition request requests
    motion amendment amendments offer offers application applications proposal proposals budget treaty resolution
    plan plans employee employees staff worker workers minister coach manager transplant ballot ballots vaccine
    order orders waste""".split()
)
_FELT = frozenset(
    """retard baisse perte pertes recul chute coup déficit hausse réception fatigue différence âge ans année années
    poids kilos jours semaines mois repli manque écart ralentissement dette traits contour""".split()
)
_RECOGNISED = frozenset("indépendance souveraineté état etat république diplôme diplômes légitimité génocide".split())
_DECLARED = frozenset("revenus patrimoine impôts forfait flamme faillite guerre naissance ouvert ouverte".split())
_JUDGES = frozenset("tribunal cour juge juges justice jury magistrats assises tribunaux".split())
_SHUT = frozenset("porte portes fenêtre fenêtres entrée accès issue issues passage puits mine house building".split())
_TO = ("claim", "recommend", "ask", "demand", "offer", "threat", "promise", "pledge", "vow", "swear", "swore")
_FRAMES = [(begins, "to") for begins in _TO] + [("tabl", "sur"), ("parl", "de"), ("parl", "d'"), ("sp", "of")]
_FRAMES += [("appel", word) for word in ("à", "au", "aux")]
_PRAISES = ("welcom", "hail", "prais", "describ", "applaud", "dismiss")
_ORDERS = ("urge", "exhort", "ask", "call")
# Things do this too: "cette découverte confirme une hypothèse", "la marée a rejeté un dauphin".
THINGS_TELL = tuple("parl spok speak racont relat tell told décri descri prom".split())
THINGS_DO = (
    *THINGS_TELL,
    *"confirm évoqu révél reveal signal rej expos contest add menac rappel".split(),
)
_VAGUE = ("balay", "écart", "qualif", "descri", "dismiss", "refus", "repouss", "brush", "label", "call", "charact")


def has_content(sentence: list[Token], at: int) -> bool:
    """Tell whether speech follows: que, a colon, a quotation, a question, an infinitive of having or being."""
    begin, at = at, skip_adjuncts(sentence, at)
    if any(token.low == "," for token in sentence[begin : at + 1]):
        at = _past_aside(sentence, at)
    for place, token in enumerate(sentence[at : at + 6], at):
        if token.low == QUOTE and _is_title(sentence, place):
            return False
        if token.low in _INTRODUCED or (token.low in _ASKED and place < at + 5):
            return True
        if token.low in ("de", "d'") and place < at + 4 and _is_infinitive_at(sentence, place + 1):
            return True
        if token.low in (",", ";", ".", "et", "and"):
            return False
    return False


def _past_aside(sentence: list[Token], at: int) -> int:
    """Step over an aside that tells where and when: "a assuré, mardi devant les élus, avoir signé"."""
    opening = [token.low for token in sentence[at : at + 2] if token.low != ","]
    if not opening or opening[0] not in words.PREPOSITIONS | words.WEEKDAYS:
        return at
    closing = [place for place in range(at + 1, min(len(sentence), at + 24)) if sentence[place].low == ","]
    told = (
        place + 1 for place in closing if sentence[place + 1 : place + 2] and sentence[place + 1].low in _INTRODUCED
    )
    return next(told, at)


def _is_title(sentence: list[Token], at: int) -> bool:
    """Tell a work or a nickname: an article before the marks, a capital after ("la « Joconde du Nord »")."""
    return sentence[at].is_capital and at > 0 and sentence[at - 1].low in words.DETERMINERS


def _is_infinitive_at(sentence: list[Token], at: int) -> bool:
    while at < len(sentence) and sentence[at].low in ("ne", "pas", "se", "s'", "y", "en", "la", "le", "les", "l'"):
        at += 1
    return at < len(sentence) and is_infinitive(sentence[at].text)


def is_told(sentence: list[Token], at: int, base: str, verb: SpeechVerb) -> bool:
    """Tell whether speech follows the verb at `at`, by the words that introduce it or in the verb's own frame."""
    following = [token.low for token in sentence[at + 1 : at + 13]]
    if base.startswith(("refus", "doubt", "dout")):
        return any(low in _INTRODUCED for low in following[:6])
    if verb.kind == "accuses":
        return _aims_at(sentence, at)
    if has_content(sentence, at + 1) or (verb.kind == "denies" and bool(_ALLEGED & set(following[:4]))):
        return True
    if base.startswith(("jug", "consid")):
        judged = _JUDGES & {token.low for token in sentence[max(0, at - 6) : at]}
        object_follows = following[:1] != [] and (following[0] in words.DETERMINERS or sentence[at + 1].is_capital)
        return not judged and object_follows
    if base.startswith(_PRAISES) and "as" in following[:9]:
        return True
    if any(base.startswith(begins) and following[:1] == [word] for begins, word in _FRAMES):
        return True
    if base.startswith(_ORDERS) and any(low in ("to", "à") for low in following[:6]):
        return True
    if base in _REPORTED_SOONER:
        clause = sentence[at + 1 : at + 9]
        stop = next((i for i, token in enumerate(clause) if token.low in (",", ";", ".")), len(clause))
        return any(token.low in words.FINITE and token.low != "a" and token.text.islower() for token in clause[1:stop])
    return base.startswith("recommend") and following[:1] != [] and following[0].endswith("ing")


def _aims_at(sentence: list[Token], at: int) -> bool:
    """Tell "accuse Paris de tricher", "critique la loi" from the noun ("une critique de la loi")."""
    if at + 1 >= len(sentence):
        return False
    following = sentence[at + 1]
    if following.low in words.DETERMINERS | words.TITLES or following.low in (QUOTE, BREAK, ":", "que", "qu'"):
        return True
    return following.is_capital or following.low in ("à", "directement", "ouvertement", "also", "openly")


def is_deed(sentence: list[Token], at: int, base: str, kind: SpeechKind) -> bool:
    """Tell an act or a state from words: "accuse un retard", "rejette le recours", "condamné à deux ans"."""
    following = [token.low for token in sentence[at + 1 : at + 6]]
    stop = next((i for i, low in enumerate(following) if low in (",", ";", ".", "que", "qu'", QUOTE)), len(following))
    following = following[:stop]
    if base.startswith("accus"):
        return bool(_FELT & set(following[:3])) or following[:1] == ["réception"]
    if base.startswith("reconn"):
        # States and papers are recognised, faults and facts admitted.
        named = any(token.is_capital for token in sentence[at + 1 : at + 4])
        return bool(_RECOGNISED & set(following[:3])) or (named and "que" not in following and "qu'" not in following)
    if base.startswith("déclar"):
        return bool(_DECLARED & set(following[:2]))
    if base.startswith(("condam", "condem")):
        judged = base.startswith("condam") and bool(_JUDGES & {token.low for token in sentence[max(0, at - 8) : at]})
        return judged or bool(_SHUT & set(following[:3]))
    if kind == "denies":
        return _denies_deed(following, base)
    return False


def _denies_deed(following: list[str], base: str) -> bool:
    if _ALLEGED & set(following):
        return False
    if base.startswith(_VAGUE) and not base.startswith("dismiss"):
        return True
    return base.startswith(("rej", "dismiss", "contest", "disput")) and (
        bool(_DEEDS & set(following[:4])) or following[:1] in (["du"], ["des"])
    )


def denies_words(sentence: list[Token], at: int, base: str) -> bool:
    """Tell "balaie ces soupçons", "qualifie ces accusations de mensongères": a denial by what it is about."""
    if not base.startswith(_VAGUE):
        return False
    following = [token.low for token in sentence[at + 1 : at + 5]]
    return bool(_ALLEGED & set(following)) and "—" not in following
