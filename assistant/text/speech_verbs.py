"""Verbs of saying, French and English: an inflected form in, what kind of speech it reports and in which frames out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from assistant.types import Language, SpeechKind


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """One reading of a form. `weak` verbs report speech only before que, a colon or a quotation, or in an incise."""

    kind: SpeechKind
    weak: bool
    finite: bool
    participle: bool
    gerund: bool
    plural: bool
    noun: bool


# An asterisk marks a weak verb, a plus a form that is a noun too and so never follows a determiner.
_FRENCH_ER: dict[SpeechKind, str] = {
    "states": """déclarer indiquer annoncer+ rapporter* ajouter* préciser expliquer souligner* noter* confirmer
    rappeler*
    informer* signaler révéler* préconiser observer* évoquer raconter témoigner* insister* lancer* marteler résumer*
    conclure* remarquer* relater mentionner* commenter* recommander* saluer* exhorter* appeler* demander* menacer*
    ironiser* tweeter* assener* asséner* objecter* rassurer* temporiser* tempérer* constater*
    détailler argumenter plaider* regretter* déplorer souhaiter* proposer* répliquer*
    rétorquer* relever* louer* qualifier* proclamer alerter* féliciter* murmurer* glisser* confier* parler*
    indigner* inquiéter* étonner* alarmer* insurger* vanter*
    exclamer* désoler* agacer* offusquer* interroger* trancher* nuancer*
    enchaîner* exposer* énoncer stipuler signifier* notifier exiger* réclamer* hasarder* diagnostiquer*""",
    "claims": """affirmer assurer* estimer+ juger* penser* avancer* revendiquer considérer* arguer clamer alléguer
    tabler* postuler présumer* supposer* spéculer douter* espérer* redouter* argumenter* insinuer""",
    "accuses": """accuser+ dénoncer condamner blâmer fustiger critiquer+ soupçonner imputer incriminer vilipender
    pointer+ reprocher attaquer* stigmatiser""",
    "denies": """nier rejeter réfuter contester récuser balayer* écarter* repousser* refuser*""",
    "promises": """jurer* engager*""",
}
# Lemma: finite forms / participles / gerund.
_FRENCH_IRREGULAR: dict[SpeechKind, str] = {
    "states": """dit disent disait disaient dira diront dirent/dit dite dits dites/disant
    *écrit écrivent écrivait écrivit/écrit écrite/écrivant
    *répond répondent répondait répondit/répondu/répondant
    avertit avertissent avertissait/averti avertie avertis averties/avertissant
    prévient préviennent prévenait prévint/prévenu prévenue prévenus/prévenant
    reconnaît reconnait reconnaissent reconnut/reconnu/reconnaissant
    *admet admettent admit/admis admise/admettant
    *conclut concluent/conclu/concluant
    *poursuit poursuivent poursuivait/poursuivi/poursuivant
    *reprend reprennent/repris/reprenant
    *renchérit/renchéri/renchérissant
    *rappelle rappellent/rappelé/rappelant
    *appelle appellent/appelé/appelant
    *révèle révèlent/révélé/révélant
    *relève relèvent/relevé/relevant
    *décrit décrivent décrivait/décrit décrite/décrivant
    *réagit réagissent/réagi/réagissant
    fait font faisait faisaient/fait/faisant
    met mettent mettait mettaient/mis mise/mettant
    *réjouit réjouissent/réjoui réjouie réjouis réjouies/réjouissant
    *plaint plaignent plaignait/plaint plainte/plaignant
    *défend défendent défendait/défendu défendue/défendant
    *inquiète inquiètent/inquiété/inquiétant
    *souvient souviennent souvenait souvint/souvenu/souvenant
    *prédit prédisent prédisait/prédit/prédisant""",
    "claims": """prétend prétendent prétendait prétendirent/prétendu/prétendant
    *soutient soutiennent soutenait/soutenu/soutenant
    *maintient maintiennent maintenait/maintenu/maintenant
    *croit croient croyait/cru/croyant
    *considère considèrent/considéré/considérant
    allègue allèguent/allégué/alléguant""",
    "denies": """dément démentent démentait démentit démentirent/démenti démentie démentis démenties/démentant
    rejette rejettent/rejeté/rejetant""",
    "promises": """promet promettent promettait promit promirent/promis promise promises/promettant
    *garantit garantissent/garanti garantie/garantissant""",
}
_ENGLISH_REGULAR: dict[SpeechKind, str] = {
    "states": """announce declare report+ state*+ add* note*+ explain confirm stress* reveal* comment*+ warn remark*+
    mention* underline* reiterate acknowledge* recall* respond* reply* conclude* observe* emphasize* emphasise*
    describe*
    praise* welcome*+ applaud* urge* insist* admit* signal* inform* caution* concede* highlight* hail* threaten*
    recount* testify*
    ask* recommend* show* tweet*+ post*+ fume* quip* joke*+ boast*+ complain* lament* predict* forecast*+ call*+
    hint* assure* disclose confide* advise* thunder* snap* demand*+ summarize* characterize* label*+""",
    "claims": """claim+ affirm allege assert argue* estimate+ maintain* contend believe* assume* consider*
    speculate* suggest* reckon*""",
    "accuses": """accuse denounce condemn blame+ criticize criticise slam+ decry suspect+""",
    "denies": """deny reject refute dismiss rebut dispute+ refuse*+ brush*""",
    "promises": """promise+ pledge+ vow+ guarantee*+""",
}
_ENGLISH_IRREGULAR: dict[SpeechKind, str] = {
    "states": "say says said/said/saying tell tells told/told/telling *write writes wrote/written/writing"
    " *speak speaks spoke/spoken/speaking *find finds found/found/finding",
    "claims": "*think thinks thought/thought/thinking",
    "promises": "swear swears swore/sworn/swearing",
}


@cache
def speech_verbs(language: Language) -> dict[str, SpeechVerb]:
    """Return inflected forms in lower case to their verb."""
    forms: dict[str, SpeechVerb] = {}
    regular = _FRENCH_ER if language == "fr" else _ENGLISH_REGULAR
    inflect = _french_er if language == "fr" else _english_regular
    irregular = _FRENCH_IRREGULAR if language == "fr" else _ENGLISH_IRREGULAR
    for kind, listed in irregular.items():
        for entry in _entries(listed):
            finite, participles, gerunds = (part.split() for part in entry.lstrip("*").split("/"))
            _register(forms, kind, entry.startswith("*"), False, (finite, participles, gerunds))
    for kind, listed in regular.items():
        for lemma in listed.split():
            _register(forms, kind, "*" in lemma, "+" in lemma, inflect(lemma.rstrip("*+")))
    return forms


def _entries(listed: str) -> list[str]:
    """Cut a list of irregular verbs after each gerund, which is the only form behind a second slash."""
    entries: list[str] = []
    rest = listed.split()
    current: list[str] = []
    for word in rest:
        current.append(word)
        if sum(part.count("/") for part in current) == 2:
            entries.append(" ".join(current))
            current = []
    return entries


def _register(
    forms: dict[str, SpeechVerb],
    kind: SpeechKind,
    weak: bool,
    noun: bool,
    inflected: tuple[list[str], list[str], list[str]],
) -> None:
    finite, participles, gerunds = inflected
    for form in {*finite, *participles, *gerunds}:
        plural = form.endswith(("ent", "irent")) and form in finite
        shared = noun and _is_noun(form)
        reading = SpeechVerb(kind, weak, form in finite, form in participles, form in gerunds, plural, shared)
        forms.setdefault(form, reading)


def _is_noun(form: str) -> bool:
    """Tell the forms a noun shares: une annonce, the claims; "annoncent" and "claimed" are verbs only."""
    return not form.endswith(("ent", "ait", "èrent", "era", "ed", "ing", "ant", "é", "ée", "és", "ées", "a"))


def _french_er(lemma: str) -> tuple[list[str], list[str], list[str]]:
    stem = lemma[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    finite = [stem + "e", stem + "ent", soft + "ait", soft + "aient", soft + "a", stem + "èrent", stem + "era"]
    return finite, [stem + end for end in ("é", "ée", "és", "ées")], [soft + "ant"]


def _english_regular(lemma: str) -> tuple[list[str], list[str], list[str]]:
    if lemma.endswith("y"):
        third, past, gerund = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif lemma.endswith("e"):
        third, past, gerund = lemma + "s", lemma + "d", lemma[:-1] + "ing"
    elif lemma in ("admit", "slam"):
        third, past, gerund = lemma + "s", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    else:
        third, past, gerund = lemma + ("es" if lemma.endswith("ss") else "s"), lemma + "ed", lemma + "ing"
    return [lemma, third, past], [past], [gerund]
