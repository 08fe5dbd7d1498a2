"""A claim and the sentences it rests on in, the verbs of the claim that nothing in them carries out."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grounding.acts import acts_of
from assistant.grounding.clauses import Word, is_verb, words_of
from assistant.grounding.deed_keys import converse_deeds, deed_keys, forms_of, is_among, listed_deeds
from assistant.grounding.problems import Problem, problem
from assistant.grounding.said_words import claim_reports
from assistant.grounding.statements import Statement
from assistant.text.speech_verbs import speech_verbs

# Verbs that say little by themselves: being, becoming, happening, beginning, taking part, concerning.
_FREE = {
    "fr": """avoir être pu su voulu établit établir ressort ressortir
        devenir devient devenu rester demeurer sembler paraître lieu peur besoin raison tort survenir
    survenu survient intervenir intervenu produire dérouler déroulé tenir tenu tient agir passer pouvoir devoir dû
    vouloir falloir aller venir venu vient viennent viser concerner porter constituer représenter compter comprendre
    compris comporter appartenir dater remonter situer trouver figurer permettre permis servir utiliser procéder
    effectuer mener mené conduire réaliser faire objet connaître connu voir vu subir subi commencer continuer cesser
    finir arriver décider choisir souhaiter chercher tenter essayer tâcher parvenir parvenu réussir consister viser
    participer engager apprendre impliquer placer mettre mis laisser rendre rendu baser intituler nommer appeler
    surnommer consacrer destiner lier relier entourer accompagner suivre suivi précéder inclure totaliser
    atteindre atteint dépasser élever provoquer entraîner causer estimer considérer durer envisager envisagé attendre
    attendu prévoir prévu mesurer peser dénombrer recenser comptabiliser enregistrer relever relevé prononcer exprimer
    coûter coûté coûte coûtera
        parler raconter lâcher évoquer âgé donner_lieu valoir équivaloir correspondre dire dit écrire écrit""",
    "en": """be become became remain stay seem appear occur happen take took taken place have get got go went gone come
    came begin began begun start continue keep kept try tried attempt seek sought decide choose want wish need manage
    aim involve concern include contain consist represent amount total belong base locate situate date call name
    title known know see seen saw let make made do undergo underwent suffer experience follow accompany use carry
    conduct perform lead led allow permit enable require relate devote intend dedicate feature help turn held hold
    reach cause estimate consider put set bring brought leave left give given gave receive found find mean meant
    plan expect schedule last measure weigh count record number speak spoke spoken express forecast grow grown
    cost correspond say said tell told write wrote written quote report""",
}
# Verbs that only hold up the noun after them, and count for nothing where that noun tells the deed.
_HOLDING = """recevoir reçu reçoit donner prendre pris obtenir obtenu recueillir recueilli revenir revenu bénéficier
    écoper faire accorder lancer porter ouvrir organiser exercer opérer assurer poser adresser passer apporter prononcer
    signer conclure remettre entreprendre entrepris connaître afficher occuper
    receive get got give gave given grant take took taken make made launch issue deliver hold held win won order impose
    stage pay paid reach strike struck sign conclude organise organize offer undertake undertook secure"""
_BE = frozenset(
    """est sont etait etaient ete fut furent sera seront serait seraient etre etant is are was were be been being
    """.split()
)
_ADVERBS = frozenset(
    "still already never ever yet again always often soon almost nearly once neither either nor both".split()
)
_SUBJUNCTIVES = frozenset("ait aient soit soient ayant etant".split())
_NEAR = 8
_MOST = 40


def check_deeds(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return the first verb of a claim whose deed no word of its sentences tells, by any of the names it may have."""
    if not grounds:
        return []
    across = any(ground.language != claim.language for ground in grounds)
    held = frozenset(key for ground in around(grounds) for keys in deed_keys(ground) for key in keys)
    keys = {token.start: keys for token, keys in zip(claim.tokens, deed_keys(claim), strict=True)}
    said = {one.at + claim.start for one in claim_reports(claim) if one.kind not in ("accuses", "denies", "promises")}
    for word in verbs_of(claim)[:_MOST]:
        own = keys.get(word.start, frozenset())
        if own & held or word.start in said or _is_free(word, claim, grounds) or (across and _cognate(word, grounds)):
            continue
        if _is_other_side(word, claim, grounds):
            continue
        if _is_holding(word) and _tells_after(word, claim, grounds):
            continue
        return [problem("unsupported_content", word.surface, claim.language)]
    return []


def around(grounds: Sequence[Statement]) -> list[Statement]:
    """Return sentences with those beside them, which often tell the same event."""
    found: dict[tuple[int, int], Statement] = {}
    for ground in grounds:
        near = ground.reading.statements[max(0, ground.rank - 1) : ground.rank + 2]
        found |= {(id(ground.reading), one.rank): one for one in near}
    return list(found.values())


def verbs_of(claim: Statement) -> list[Word]:
    """Return the words of a claim that are surely verbs, else those that are listed and stand where a verb may."""
    words = words_of(claim)
    sure = [word for at, word in enumerate(words) if _is_sure(words, at)]
    if sure:
        return sure
    if any(word.auxiliary for word in words):
        return []
    starts = {act.start for act in acts_of(claim)}
    return [
        word for at, word in enumerate(words)
        if at and word.start in starts and not word.broken and listed_deeds(word.surface, claim.language)
        and (words[at - 1].name or words[at - 1].keys) and at + 1 < len(words) and not words[at + 1].broken
    ][:1]  # fmt: skip


def _is_sure(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if not is_verb(words, at) or word.time or word.number or word.preposition:
        return False
    if word.filler or word.low in _ADVERBS or word.low.endswith("ly") or word.low in _SUBJUNCTIVES:
        return False
    place = at
    while place and (words[place - 1].filler or words[place - 1].low in _ADVERBS) and not words[place].broken:
        place -= 1
    before = words[place - 1] if place else None
    if before is None or words[place].broken or word.gap == "-":
        return False
    listed = bool(listed_deeds(word.surface, "fr" if word.french else "en"))
    if before.auxiliary:
        return before.low not in _BE or _is_participle(word)
    if word.french:
        return listed and not before.preposition
    by = at + 1 < len(words) and words[at + 1].low == "by"
    return listed and not by and bool(before.name or before.participant or before.pronoun or before.low == "to")


def _is_participle(word: Word) -> bool:
    if word.french:
        return word.past
    return word.low.endswith(("ed", "en", "ing", "wn", "ght")) or bool(listed_deeds(word.surface, "en"))


def _is_free(word: Word, claim: Statement, grounds: Sequence[Statement]) -> bool:
    """Tell a verb that says little by itself, or one of speech where somebody speaks in the sentences too."""
    spoken = speech_verbs(claim.language).get(word.surface.lower())
    if spoken and spoken.kind == "states" and not spoken.weak and any(_speaks(ground) for ground in grounds):
        return True
    return is_among(word.surface, claim.language, forms_of(_FREE[claim.language]))


def _speaks(ground: Statement) -> bool:
    return bool(ground.attributions or ground.own_attributions or '"' in ground.text or "«" in ground.text)


def _is_holding(word: Word) -> bool:
    return is_among(word.surface, "fr" if word.french else "en", forms_of(_HOLDING))


def _is_other_side(word: Word, claim: Statement, grounds: Sequence[Statement]) -> bool:
    """Tell "X a emprunté à Y" from "Y a prêté à X": the other party to the dealing is the one who acts."""
    mine = {key[:-1] + ("-" if key[-1] == "+" else "+") for key in converse_deeds(word.surface, claim.language)}
    if not mine:
        return False
    mates = [
        (ground, told) for ground in grounds for told in words_of(ground)
        if mine & converse_deeds(told.surface, ground.language)
    ]  # fmt: skip
    mates = mates[:_MOST]
    return bool(mates) and not any(_same_before(word, claim, told, ground) for ground, told in mates)


def _same_before(mine: Word, claim: Statement, other: Word, ground: Statement) -> bool:
    """Tell whether those who stand before two verbs are the same, by their names where both have any."""
    ours = [word for word in words_of(claim) if word.start < mine.start and word.participant][-_MOST:]
    theirs = [word for word in words_of(ground) if word.start < other.start and word.participant][-_MOST:]
    if any(word.name for word in ours) and any(word.name for word in theirs):
        ours, theirs = [word for word in ours if word.name], [word for word in theirs if word.name]
    return any(one.keys & two.keys for one in ours for two in theirs)


def _tells_after(word: Word, claim: Statement, grounds: Sequence[Statement]) -> bool:
    """Tell whether a noun near the verb names what a verb of the sentences tells: "a reçu une amende", "fined".

    A figure after the verb tells it too, and is judged elsewhere.
    """
    end = word.start + len(word.surface)
    if any(0 <= figure.start - end < _NEAR for figure in claim.figures):
        return True
    told = {token.start for token in claim.content} - {word.start}
    near = [keys for token, keys in zip(claim.tokens, deed_keys(claim), strict=True) if token.start in told]
    deeds = frozenset(key for ground in grounds for key in _deeds_of(ground))
    return any(keys & deeds for keys in near[: 3 * _NEAR])


def _deeds_of(ground: Statement) -> frozenset[str]:
    return frozenset(key for keys in deed_keys(ground) for key in keys if key[0] == "&")


def _cognate(word: Word, grounds: Sequence[Statement]) -> bool:
    prefixes = {key for key in word.keys if key[0] == "="}
    return any(prefixes & token.keys for ground in grounds for token in ground.tokens)
