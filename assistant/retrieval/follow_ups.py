"""A question and the earlier ones of its conversation to a question that stands by itself, by rules.

"Et en 2024 ?" takes the date of the question before, "Et à Vesk ?" its place, "Qui l'a dit ?" its whole matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.retrieval import follow_up_words as words
from assistant.retrieval.references import leans, noun_asked, resolve
from assistant.retrieval.substitutions import (
    add,
    dates_of,
    lead_of_date,
    names_in,
    put_date,
    put_name,
    put_noun,
    said_in_full,
    with_relative_words,
)
from assistant.text.dates import find_dates
from assistant.text.language import detect_language
from assistant.text.name_words import TITLES
from assistant.text.names import Name
from assistant.text.words import content_words, fold
from assistant.types import Language

# How many earlier questions are read, and how much of each; a longer question stands by itself.
_REMEMBERED = 3
_READ = 400
_MOST_NOUNS = 4
_MARKS = " ?!.…,:;\u00a0\u202f"
_QUESTION_WORD = re.compile(
    r"(?i)^(?P<ask>(?:depuis |since |jusqu['’]à |until |d['’])?(?:quand|when|où|where)|pourquoi|why|comment|how)\b"
    r"(?! (?:many|much|long|old|far|big)\b)\s*"
)
_COUNT_ASK = re.compile(
    r"(?i)^(?:combien (?:de |d['’])?|how (?:many|much) |quel(?:le)?s? |which |what |des |les |the )"
)
_ENGLISH_VERB = re.compile(r"(?i)^(?:\w+ ){0,2}\w+s (?!in\b|at\b|on\b|from\b|for\b|of\b|by\b)[a-z]+[a-rt-z]\b")
_COUNTING = re.compile(r"(?i)^(?:[^\W\d_]+ )?(?:combien (?:de |d['’])|how (?:many|much) )")
_OPENING = re.compile(
    r"(?i)^(?:(?:à|de|en|dans|par|avec|pour|in|from|to|by|with|on|at) )?(?:combien d(?:e |['’])|how (?:many|much) |"
    r"(?:quel(?:le)?s?|which|what) (?:est |sont |était |is |are |was |were )?|qu['’]est-ce (?:que |qu['’]|qui )|"
    r"qui est-ce qui |que |qu['’]|qui |who |whom |où |quand |when |where |pourquoi |why |comment |how )"
)
_CLITIC = re.compile(r"(?i)\b(\w+)-(?:t-)?(?:ils?|elles?|on)\b")
_COUNT_CLAUSE = re.compile(
    r"(?i)^(?:how (?P<many>many|much) (?P<nouns>(?:[\w'’-]+ ){1,5}?)(?P<aux>were|was|have|had|has|are|is|will|can) "
    r"(?P<rest>.+))$"
)


def standalone(question: str, after: Sequence[str] = ()) -> str:
    """Return a question as it is to be searched; itself where it has nothing before it or needs nothing.

    `after` are the earlier questions, oldest first; the last three are read.
    """
    earlier = ""
    for one in after[-_REMEMBERED:]:
        earlier = _rewritten(_plain(one[:_READ]), earlier) or earlier
    return _rewritten(_plain(question), earlier)


def _plain(question: str) -> str:
    return " ".join(question.split())


def _rewritten(question: str, earlier: str) -> str:
    if not earlier or not question or len(question) > _READ:
        return question
    language = detect_language(question)
    joined = words.JOINS.match(question)
    body = question[joined.end() :] if joined else question
    about = words.ABOUT.match(body)
    body = with_relative_words((body[about.end() :] if about else body).strip(_MARKS))
    spoken = detect_language(earlier)
    whole = (
        _then(body, earlier, language)
        or _source(body, earlier, language)
        or _adverb(body, earlier, spoken)
        or _total(body, earlier)
    )
    if whole is None and (joined or about or len(body.split()) <= _MOST_NOUNS + 2):
        whole = _fragment(body, earlier, language, spoken, named=bool(joined or about))
    if whole is not None:
        return whole
    if _bare(body, language):
        return _as_question(f"{body} ({_matter(earlier)})", question)
    if not (joined or about or leans(question, language)):
        return question
    resolved = resolve(body, earlier, language, joined=bool(joined or about))
    return question if resolved == body else _as_question(resolved, question)


def _bare(body: str, language: Language) -> bool:
    """Tell whether a question is a few words without a verb or a name: "for what price", "why so much"."""
    few = len(body.split()) <= _MOST_NOUNS and re.search(
        r"(?i)\b(?:quel\w*|which|what|why|how|pourquoi|comment)\b", body
    )
    return bool(few) and not words.FINITE.search(body) and not names_in(body, language)


def _as_question(body: str, asked: str) -> str:
    """Give a question back its capital and its mark."""
    mark = " ?" if asked.rstrip().endswith(" ?") else "?"
    return f"{body[:1].upper()}{body[1:].rstrip(_MARKS)}{mark}"


def _then(body: str, earlier: str, language: Language) -> str | None:
    """Ask what came before or after the earlier question's matter."""
    match = words.AFTERWARDS.fullmatch(body)
    if not match:
        return None
    then = match["then"].lower()
    if language == "fr":
        return f"Que s'est-il passé {then.split(' passé ')[-1]} ({_matter(earlier)}) ?"
    moment = next((word for word in ("before", "since") if word in then), "after")
    return f"What happened {moment} ({_matter(earlier)})?"


def _source(body: str, earlier: str, language: Language) -> str | None:
    """Ask who says what the earlier question asks about."""
    if not words.SOURCE.fullmatch(body):
        return None
    clause = _clause(earlier)
    if language == "fr":
        return f"Qui a dit qu{_elided(clause)} ?" if clause else f"Qui a dit cela ({_matter(earlier)}) ?"
    return f"Who said that {clause}?" if clause else f"Who said so ({_matter(earlier)})?"


def _elided(clause: str) -> str:
    return f"'{clause}" if clause[:1].lower() in "aeiouyéèêh" else f"e {clause}"


def _clause(earlier: str) -> str | None:
    """Return a count as the statement it asks about: "how many men were hurt" as "men were hurt"."""
    text = earlier.rstrip(_MARKS)
    match = re.match(r"(?i)^combien d(?:e |['’])(?P<rest>.+)$", text)
    if match and not _CLITIC.search(text):
        return f"des {match['rest']}"
    match = _COUNT_CLAUSE.match(text)
    if match:
        return f"{match['nouns']}{match['aux']} {match['rest']}"
    return _active(text)


def _active(text: str) -> str | None:
    """Return "how many nurses did Harlow hire in May" as "Harlow did hire nurses in May"."""
    match = re.match(r"(?i)^(?:how (?:many|much)|which|what) (?P<nouns>(?:[\w'’-]+ ){1,5}?)did (?P<rest>.+)$", text)
    first = next(iter(names_in(f"did {match['rest']}", "en")), None) if match else None
    if match is None or first is None or first.start != 4:
        return None
    verb, _, rest = match["rest"][first.end - 4 :].strip().partition(" ")
    return f"{first.text} did {verb} {match['nouns']}{rest}".strip()


def _matter(earlier: str) -> str:
    """Return the earlier question without its question word, its mark and its repeated pronouns."""
    text = _OPENING.sub("", earlier.rstrip(_MARKS), count=1)
    return _CLITIC.sub(r"\1", text).strip(_MARKS).replace("(", "").replace(")", "")


def _adverb(body: str, earlier: str, spoken: Language) -> str | None:
    """Ask when, where, why or with whom of what the earlier question asks about."""
    match = words.ADVERB.fullmatch(body)
    if not match:
        return None
    ask = match["ask"]
    ask = ask[:1].upper() + ask[1:]
    plain = earlier.rstrip(_MARKS)
    opening = _QUESTION_WORD.match(plain)
    mark = "?" if detect_language(body) == "en" and spoken == "en" else " ?"
    if opening and fold(ask.split()[-1]) not in ("qui", "whom", "who"):
        return f"{ask} {plain[opening.end() :]}{mark}"
    count = _COUNT_CLAUSE.match(plain)
    if count:
        return f"{ask} {count['aux']} {count['nouns']}{count['rest']}?"
    clause = _clause(earlier)
    return f"{ask} {clause}{mark}" if clause else f"{ask} ({_matter(earlier)}){mark}"


def _total(body: str, earlier: str) -> str | None:
    """Ask the earlier count again, in all or more exactly; or turn the earlier question into a count."""
    match = words.TOTAL.fullmatch(body)
    if match:
        if words.COUNTS.search(earlier) or words.BARE_COUNT.match(earlier):
            return add(earlier, match["added"].lower())
        return add(f"{body[:1].upper()}{body[1:]}", f"({_matter(earlier)})")
    if words.BARE_COUNT.fullmatch(body):
        return f"{body[:1].upper()}{body[1:]} ({_matter(earlier)}) ?"
    return None


def _fragment(body: str, earlier: str, language: Language, spoken: Language, named: bool) -> str | None:
    """Put the dates, names and noun of a question without a verb in the place of the earlier question's."""
    dates = dates_of(body, earlier, language)
    undated = "".join(char for at, char in enumerate(body) if not any(d.start <= at < d.end for d in dates))
    if words.FINITE.search(undated) or _pronoun(undated) or (language == "en" and _counts_verb(undated)):
        return None
    names = [n for n in _names_of(body, language, named) if not any(d.start <= n.start < d.end for d in dates)]
    proper = [(n.start, n.end) for n in names if n.kind != "nationality"]
    noun = _noun(body, [(d.start, d.end) for d in dates] + proper)
    if noun is None or len(content_words(noun, language)) > _MOST_NOUNS:
        return None
    known = {word.stem for word in content_words(earlier, spoken)}
    titles = bool(names) and all(fold(word) in TITLES for word in noun.split())
    repeated = bool(names) and {word.stem for word in content_words(noun, spoken)} <= known
    if noun in [name.text for name in names] or titles or repeated:
        noun = ""
    result = earlier
    if noun:
        if _COUNTING.match(body) and not words.COUNTS.search(earlier):
            return add(f"{body[:1].upper()}{body[1:]}", f"({_matter(earlier)})")
        put = put_noun(earlier, noun, spoken, body)
        result = put if put is not None else _about(noun, earlier, spoken)
    for name in names[:2]:
        if not _says(result, name.text) and (name.kind != "nationality" or not noun):
            result = put_name(result, body, name, spoken)
    for mention in dates[:1]:
        lead = lead_of_date(body[: mention.start]) if language == spoken else ""
        result = put_date(result, said_in_full(mention, lead, earlier, spoken), spoken)
    if not (noun or names or dates):
        return None
    result = result[:1].upper() + result[1:]
    return result if result.rstrip().endswith("?") else result + (" ?" if spoken == "fr" else "?")


def _says(question: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", fold(question)) is not None


def _names_of(body: str, language: Language, named: bool) -> list[Name]:
    """Return the names of a fragment; its first word may be one when something stood before it."""
    if not named:
        return names_in(body, language)
    return [replace(n, start=n.start - 3, end=n.end - 3) for n in names_in(f"et {body}", language) if n.start >= 3]


def _pronoun(body: str) -> bool:
    return bool(
        re.search(r"(?i)\b(?:il|elle|ils|elles|he|she|they|him|her|them|lui|eux|son|sa|ses|his|their|its)\b", body)
    )


def _counts_verb(body: str) -> bool:
    """Tell "how many trams run" from "how many trams"."""
    match = re.match(r"(?i)how (?:many|much) ", body)
    return bool(match and _ENGLISH_VERB.match(body[match.end() :]))


_SMALL = re.compile(
    r"(?i)^(?:(?:et|and|or|ou|celui|celle|ceux|celles|that of|those of|parmi|among|pour|chez|dans|en|à|au|aux|"
    r"avec|contre|par|sur|in|at|for|from|with|by|on|of|to|de|du|des|"
    r"d['’]|le|la|les|l['’]|the|a|an|un|une|some|any|chez|about|also|aussi|too|m\.|mme|mr|mrs|ms|combien|"
    r"how many|how much|depuis|avant|après|since|before|after|until|during|pendant|jusqu['’]en|same|même)\b[\s,.]*)+"
)


def _noun(body: str, covered: Sequence[tuple[int, int]]) -> str | None:
    """Return the noun phrase of a fragment outside its dates and names; "" for none, None for question words."""
    pieces, at = [], 0
    for start, end in sorted(covered):
        pieces.append(body[at : max(at, start)])
        at = max(at, end)
    pieces.append(body[at:])
    kept = [_trimmed(piece) for piece in pieces]
    found = [piece for piece in kept if content_words(piece, "fr") or words.FATE_WORD.match(piece)]
    if re.search(
        r"(?i)\b(?:qui|que|quoi|quand|who|what|when|where|why|comment|pourquoi|quel\w*|which|how)\b", " ".join(found)
    ):
        return None
    return found[0] if found else ""


def _trimmed(piece: str) -> str:
    text = piece.strip(_MARKS)
    while True:
        shorter = _SMALL.sub("", text).strip(_MARKS)
        shorter = re.sub(
            r"(?i)(?:\s|^)(?:à|au|aux|en|dans|de|du|des|le|la|les|l['’]|d['’]|chez|in|at|for|of|from|on|the|pour|since|"
            r"depuis|before|after|avant|après|too|aussi|also|par|by|with|avec)$",
            "",
            shorter,
        ).strip(_MARKS)
        if shorter == text:
            return text
        text = shorter


def _about(noun: str, earlier: str, spoken: Language) -> str:
    """Ask of a noun what the articles say, beside the names and the date of the earlier question."""
    kept = [name.text for name in names_in(earlier, spoken) if name.kind != "nationality"]
    kept += [mention.surface for mention in find_dates(earlier, None, spoken) if mention.kind == "date"]
    brackets = f" ({', '.join(kept[:3])})" if kept else f" ({noun_asked(earlier)})" if noun_asked(earlier) else ""
    asked = f"Qu'en est-il : {noun}" if spoken == "fr" else f"What about {noun}"
    return f"{asked}{brackets}{' ?' if spoken == 'fr' else '?'}"
