"""A sentence and what it says (who speaks, what is counted, when) to questions that it answers, French and English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.text.dates import find_dates
from assistant.text.figures import find_figures
from assistant.text.names import find_names
from assistant.text.speech import find_attributions
from assistant.text.speech_genders import gender_of
from assistant.types import Attribution, Language, SpeechKind

_LONGEST_QUESTION = 140
_LONGEST_SPEAKER = 8
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_PLURAL = re.compile(r"[sx]$")
# A number spelled out after these counts what the reader knows already.
_KNOWN = re.compile(r"\b(?:les|des|aux|ces|leurs|ses|nos|the|these|those|their|its|both)\s$", re.IGNORECASE)
_BREAK = re.compile(
    r"[,;:.!?()«»“”\"\n]| (?:et|ou|mais|and|or|but|while|tandis|selon|according|dont|qui|que|who|that|which) "
)
_VERB = re.compile(r" (?:sont|ont|étaient|avaient|seront|auront|furent|are|have|were|had|will) ")
# What may follow the noun counted and still be part of it.
_OF = frozenset("de d of du".split())
_POINTING = re.compile(
    r"^(?:il|elle|ils|elles|on|celui|celle|ce|cet|cette|ces|son|sa|ses|leur|leurs|un|une|des|certains|plusieurs|"
    r"he|she|it|they|we|i|his|her|its|their|this|that|these|those|a|an|some|several)\b",
    re.IGNORECASE,
)
_SAME = re.compile(r"\b(?:même|autre|dernier|dernière|same|other|latter|deux|two)s?\b", re.IGNORECASE)
_DETERMINER = re.compile(r"^(?:le|la|les|the)\s|^l['’]", re.IGNORECASE)
_DONE = re.compile(r"\s(?P<has>a|ont)\s(?P<participle>\w+(?:é|i|u|is|it|ert)(?:e?s?)?)\s(?P<rest>[^,;:.!?«»\"]{3,90})")
_VOWEL = re.compile(r"[aeiouyàâéèêîïôœ]|h(?!aut|and|éros|auss|ame|ang|ors|asard|oll|ongr|uit|arc)", re.IGNORECASE)
_SAID: dict[SpeechKind, tuple[str, str, str]] = {
    "accuses": (
        "Quelle accusation porte {who} ?",
        "Quelle accusation portent {who} ?",
        "What accusation did {who} make?",
    ),
    "denies": ("Que dément {who} ?", "Que démentent {who} ?", "What did {who} deny?"),
    "promises": ("Qu’a promis {who} ?", "Qu’ont promis {who} ?", "What did {who} promise?"),
    "states": ("Qu’a déclaré {who} ?", "Qu’ont déclaré {who} ?", "What did {who} say?"),
    "claims": ("Qu’affirme {who} ?", "Qu’affirment {who} ?", "What does {who} claim?"),
    "quotes": ("Qu’a dit {who} ?", "Qu’ont dit {who} ?", "What did {who} say?"),
}


def ask_how_many(sentence: str, language: Language) -> Iterator[str]:
    """Yield a question for each figure that counts something: "Combien de cargos ont été reçus ?"."""
    said = find_attributions(sentence, language)
    speaker = next((one.speaker for one in said if one.speaker and _nameable(one.speaker, sentence)), None)
    for figure in find_figures(sentence, language):
        known = _KNOWN.search(sentence[: figure.start]) and not figure.surface[0].isdigit()
        if figure.kind != "number" or figure.value is None or figure.value <= 1 or figure.qualifier == "vague" or known:
            continue
        rest = sentence[figure.end :]
        stop = _BREAK.search(rest)
        told = rest[: stop.start() if stop else len(rest)].strip()
        noun = _WORD.match(told)
        if not noun or not _PLURAL.search(noun[0]) or not rest[:1].isspace():
            continue
        if _VERB.search(told):
            yield _fitted(f"{_how_many(noun[0], language)}{told}", language)
        elif speaker:
            form = "{} selon {}" if language == "fr" else "{} according to {}"
            yield _fitted(form.format(f"{_how_many(noun[0], language)}{_counted(told)},", _lowered(speaker)), language)


def ask_when(sentence: str, language: Language) -> Iterator[str]:
    """Yield "Quand X a-t-il fait Y ?" for a French sentence led by a person and dated to the day."""
    if language != "fr":
        return
    done = _DONE.search(sentence[:240])
    days = [
        m for m in find_dates(sentence, None, language) if m.kind == "date" and re.search(r"\d{1,2}\S* \w", m.surface)
    ]
    if not done or not days or done["participle"] in ("été", "eu"):
        return
    who = sentence[: done.start()].strip()
    person = next((name for name in find_names(who, language) if name.kind == "person" and name.end == len(who)), None)
    gender = gender_of(who) if person else None
    if person is None or gender is None or len(who.split()) > _LONGEST_SPEAKER:
        return
    what = _undated(done["rest"], language)
    subject = who if person.start == 0 else who[0].lower() + who[1:]
    if what and done["has"] == "a":
        yield _fitted(f"Quand {subject} a-t-{'elle' if gender == 'f' else 'il'} {done['participle']} {what}", language)


def ask_what_was_said(
    sentence: str, language: Language, kinds: tuple[SpeechKind, ...], asked_in: Language
) -> Iterator[str]:
    """Yield a question for each named source of a sentence that accuses, denies, promises… as `kinds` say.

    In another language than the sentence's, only people are asked about: their names need no translation.
    """
    for said in find_attributions(sentence, language):
        if said.kind not in kinds or not said.speaker or not _nameable(said.speaker, sentence):
            continue
        if asked_in == language or _is_person(said.speaker, language):
            yield _fitted(_form(said, asked_in).format(who=_lowered(said.speaker)), asked_in)


def ask_evolution(first: str, second: str, language: Language) -> str:
    """Return the question of how two sides' relations went."""
    if language == "fr":
        return f"Comment les relations entre {first} et {second} ont-elles évolué\u00a0?"
    return f"How have relations between {first} and {second} evolved?"


def _form(said: Attribution, language: Language) -> str:
    one, many, english = _SAID[said.kind]
    if language == "en":
        return english
    plural = re.match(r"(?:les|des)\s", said.speaker or "", re.IGNORECASE) or " et " in (said.speaker or "")
    return many if plural else one


def _is_person(speaker: str, language: Language) -> bool:
    names = find_names(speaker, language)
    return len(names) == 1 and names[0].kind == "person" and names[0].text == speaker and " " in speaker


def _nameable(speaker: str, sentence: str) -> bool:
    """Whether a speaker can be asked about out of its sentence: named or definite, verbatim, not long."""
    short = len(speaker.split()) <= _LONGEST_SPEAKER and speaker in sentence
    pointing = _POINTING.match(speaker) or _SAME.search(speaker)
    return short and not pointing and (speaker[0].isupper() or bool(_DETERMINER.match(speaker)))


def _lowered(speaker: str) -> str:
    """Put the article that opened a sentence in lower case."""
    return speaker[0].lower() + speaker[1:] if _DETERMINER.match(speaker) else speaker


def _how_many(noun: str, language: Language) -> str:
    if language == "en":
        return "How many "
    return "Combien d’" if _VOWEL.match(noun) else "Combien de "


def _counted(told: str) -> str:
    """Return the noun counted with its complement: "conteneurs de munitions" of "conteneurs de munitions vers…"."""
    words = told.split()
    kept = words[:1]
    for before, word in pairwise(words):
        bare = re.sub(r"^d['’]", "", word)
        if word in _OF or before in _OF or bare != word or (len(kept) < 3 and _PLURAL.search(word) and word.islower()):
            kept.append(word)
        else:
            break
    return " ".join(kept[:-1] if kept[-1] in _OF else kept)


def _undated(words: str, language: Language) -> str:
    """Return what was done up to the date it was done on."""
    mention = next(iter(find_dates(words, None, language)), None)
    return re.sub(r"\s(?:le|en|au|dès|depuis)$", "", words[: mention.start].rstrip() if mention else words).strip()


def _fitted(question: str, language: Language) -> str:
    """Return the question with its mark, empty where it is too long to be one."""
    plain = " ".join(question.split()).rstrip(" ?,;:.")
    return "" if len(plain) > _LONGEST_QUESTION else plain + ("\u00a0?" if language == "fr" else "?")
