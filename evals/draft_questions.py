"""An article in, questions that it answers out, with what a right answer says: a finder a kind of case."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant import Article, Figure
from assistant.text.dates import find_dates
from assistant.text.figures import find_figures
from assistant.text.quotes import find_quotes
from assistant.text.sentences import split_sentences
from assistant.text.speech import find_attributions
from evals.case_fields import Wanted
from evals.cases import Kind
from evals.dates_read import dates_in
from evals.lint_checks import qualifier_before

_SHOWN = 160
_TITLE = 70
_FEW, _MANY = 3, 12
_VERB = re.compile(
    r" (?:sont|ont|étaient|avaient|seront|auront|seraient|auraient|furent|are|have|were|had|will|would)\b"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Where a sentence goes on after the thing counted, so that a question ends.
_BREAK = re.compile(r"[,;:.!?()«»“”\"\n]| (?:et|mais|and|but|while|tandis|selon|according) ")
_MARKS = re.compile(r"«\s?|\s?»|[“”\"]")
# A number spelled out after these counts what the reader knows already.
_KNOWN = re.compile(r"\b(?:les|des|aux|ces|leurs|ses|nos|the|these|those|their|its|both)\s$", re.IGNORECASE)
# What is left of "En janvier, …" at the head of a sentence once the date is out.
_LEADING = re.compile(r"^(?:(?:et|and|mais|but|le|en|on|in|the)\s)?…\s?,\s?", re.IGNORECASE)
# Sources that only the sentence before makes plain.
_POINTING = re.compile(
    r"^(?:il|elle|ils|elles|on|celui|celle|ce|cet|cette|ces|son|sa|ses|leur|leurs|"
    r"he|she|it|they|we|i|his|her|its|their|this|that|these|those)\b",
    re.IGNORECASE,
)
_LED_IN = re.compile(r"\b(?:le|en|on|in)\s$", re.IGNORECASE)
_ELIDED = re.compile(
    r"\b([Cc]ombien) de (?=[aeiouyàâéèêîïôœ]|h(?!aut|and|éros|auss|ame|ang|ors|asard|oll|ongr|uit|arc))"
)
_PLURAL = re.compile(r"[sx]$")
_ASKS = {
    "figure": ("Dans l'article « {title} », combien de {what} ?", "In the article “{title}”, how many {what}?"),
    "figure_at": (
        "Dans l'article « {title} », quel chiffre est donné : « {what} » ?",
        "In the article “{title}”, which figure is given: “{what}”?",
    ),
    "date": (
        "D'après l'article « {title} », quand cela s'est-il passé : « {what} » ?",
        "According to the article “{title}”, when did this happen: “{what}”?",
    ),
    "quote": (
        "Quels mots l'article « {title} » prête-t-il {what} ?",
        "In the article “{title}”, what are the very words of {what}?",
    ),
    "attribution": (
        "Dans l'article « {title} », de qui tient-on ceci : « {what} » ?",
        "In the article “{title}”, who is the source of this: “{what}”?",
    ),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question with what its answer says, and the sentence that it rests on."""

    kind: Kind
    question: str
    must: tuple[tuple[Wanted, ...], ...]
    sentence: str
    said_by: tuple[str, ...] = ()
    date: str | None = None


def figures(article: Article) -> Iterator[Proposal]:
    """Ask for each figure that counts or measures something."""
    for sentence in _sentences(article):
        for figure in find_figures(sentence, article.language):
            if not _worth_asking(sentence, figure):
                continue
            counted = _counted(sentence, figure)
            what = counted or _without(sentence, figure.start, figure.end)
            question = _ask("figure" if counted else "figure_at", article, what)
            yield Proposal("figure", question, _wanted(sentence, figure), sentence, _said_by(sentence, article))


def dates(article: Article) -> Iterator[Proposal]:
    """Ask when, for each date written with a day, a month or a year."""
    for sentence in _sentences(article):
        for mention in find_dates(sentence, article.published, article.language):
            read = dates_in(mention.surface)
            if mention.kind == "date" and len(read) == 1:
                lead = _LED_IN.search(sentence[: mention.start])
                start = lead.start() if lead else mention.start
                question = _ask("date", article, _without(sentence, start, mention.end))
                yield Proposal("date", question, ((_written(mention.surface),),), sentence, date=str(read[0]))


def quotations(article: Article) -> Iterator[Proposal]:
    """Ask for the words of each quotation of some length whose speaker is named."""
    for sentence in _sentences(article):
        speakers = _said_by(sentence, article)
        for quote in find_quotes(sentence):
            if speakers and len(quote.text.split()) > _FEW:
                question = _ask("quote", article, _to(speakers[0], article))
                words = " ".join(quote.text.split()[:_MANY])
                yield Proposal("quote", question, ((words,),), sentence, speakers)


def attributions(article: Article) -> Iterator[Proposal]:
    """Ask who says it, for each statement that the article only reports."""
    for sentence in _sentences(article):
        for speaker in _speakers(sentence, article)[:1]:
            start = sentence.index(speaker)
            told = _without(sentence, start, start + len(speaker))
            yield Proposal("attribution", _ask("attribution", article, told), ((speaker,),), sentence)


FINDERS: tuple[Callable[[Article], Iterator[Proposal]], ...] = (figures, dates, quotations, attributions)


def _sentences(article: Article) -> Iterator[str]:
    """Return each sentence that may be quoted, on one line."""
    for span in article.prose:
        for one in split_sentences(article.text, span.start, span.end):
            sentence = " ".join(article.text[one.start : one.end].split())
            if len(_WORD.findall(sentence)) > _FEW and not sentence.endswith("?"):
                yield sentence


def _worth_asking(sentence: str, figure: Figure) -> bool:
    """Tell whether a figure is news: no ordinal, no "the two countries", no "thousands of others"."""
    known = _KNOWN.search(sentence[: figure.start]) and not figure.surface[0].isdigit()
    vague = figure.value is None or figure.value <= 1 or figure.qualifier == "vague"
    return figure.kind != "ordinal" and not vague and not known


def _said_by(sentence: str, article: Article) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_speakers(sentence, article)))[:1]


def _speakers(sentence: str, article: Article) -> list[str]:
    """Return who is named in a sentence as the source of what it says."""
    speakers = [found.speaker for found in find_attributions(sentence, article.language)]
    return [speaker for speaker in speakers if speaker and speaker in sentence and not _POINTING.match(speaker)]


def _counted(sentence: str, figure: Figure) -> str | None:
    """Return what is counted with what is said of it, where that follows the figure: "soldats ont été tués"."""
    if figure.kind != "number":
        return None
    rest = sentence[figure.end :]
    stop = _BREAK.search(rest)
    words = rest[: stop.start() if stop else len(rest)].split()
    told = " ".join(words[:_MANY])
    plural = bool(words) and _PLURAL.search(words[0]) and _WORD.fullmatch(words[0])
    return told if plural and _VERB.search(told) else None


def _wanted(sentence: str, figure: Figure) -> tuple[tuple[Wanted, ...], ...]:
    """Return the figure with its qualifier, and the noun that it counts."""
    qualifier = qualifier_before(sentence, figure.start).lower()
    alternatives: tuple[Wanted, ...] = (f"{qualifier}{figure.surface}",)
    if not qualifier and figure.value is not None and figure.value.is_integer():
        alternatives += (int(figure.value),)
    noun = _WORD.match(sentence[figure.end :].lstrip())
    counts = figure.kind == "number" and noun and _PLURAL.search(noun[0])
    return (alternatives, (noun[0],)) if counts and noun else (alternatives,)


def _to(speaker: str, article: Article) -> str:
    """Put the French "à" before a speaker."""
    if article.language == "en":
        return speaker
    for word, contracted in (("le ", "au "), ("les ", "aux ")):
        if speaker.lower().startswith(word):
            return contracted + speaker[len(word) :]
    return f"à {speaker}"


def _without(sentence: str, start: int, end: int) -> str:
    """Return a sentence with the answer left out."""
    before, after = sentence[:start].rstrip(), sentence[end:].lstrip()
    bare = _LEADING.sub("", _MARKS.sub("", f"{before} … {after}")).strip(" .,;:")
    return _short(bare, _SHOWN)


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: words.rfind(' ', 0, most)].rstrip(' ,;:')}…"


def _written(surface: str) -> str:
    """Return a date without what leads it in: "le 3 mai 2021" is "3 mai 2021"."""
    return re.sub(r"^(?:le|en|depuis|dès|d'ici|on|in|since|by)\s", "", surface.strip(), flags=re.IGNORECASE)


def _ask(form: str, article: Article, what: str) -> str:
    title = _short(_MARKS.sub("", article.title).strip(" .…"), _TITLE)
    asked = _ASKS[form][article.language == "en"].format(title=title, what=what)
    return _ELIDED.sub(r"\1 d'", asked)
