"""Articles to questions that their own sentences answer: to begin with, and to go on with after a reply."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, zip_longest

from assistant.page.question_forms import ask_evolution, ask_how_many, ask_what_was_said, ask_when
from assistant.text.countries import country_of_place, country_of_seat, folded_name
from assistant.text.names import find_names
from assistant.text.sentences import split_sentences
from assistant.types import Article, Language, Reply

# Articles looked into for examples, spread over the archive, and characters read of each.
_LOOKED = 12
_READ = 8_000
_FEWEST_WORDS = 6
_NO_WORD = re.compile(r"\W+")
_ARTICLE = re.compile(r"(?:\bl['’]|\b(?:la|le|les) )$", re.IGNORECASE)

# A sentence, its language and the question's in; what can be asked about it out.
Asking = Callable[[str, Language, Language], Iterator[str]]
_KINDS: tuple[Asking, ...] = (
    lambda sentence, spoken, asked: ask_how_many(sentence, spoken) if asked == spoken else iter(()),
    lambda sentence, spoken, asked: ask_what_was_said(sentence, spoken, ("accuses", "denies"), asked),
    lambda sentence, spoken, asked: ask_when(sentence, spoken) if asked == spoken else iter(()),
    lambda sentence, spoken, asked: ask_what_was_said(sentence, spoken, ("promises", "claims", "states"), asked),
)


def questions_of(articles: Sequence[Article], language: Language) -> list[str]:
    """Return questions to begin with, the kinds taken in turn; those in the language asked for come first."""
    step = max(1, -(-len(articles) // _LOOKED))
    looked = sorted(articles, key=lambda article: (article.published or "9999", article.id))[::step]
    own = [article for article in looked if article.language == language]
    others = [article for article in looked if article.language != language]
    first = [*_mixed(own, language), *_mixed(others, language)]
    first[1:1] = _evolutions(looked, language)
    return _once([*first, *_mixed(others, None)])


def follow_ups(reply: Reply, cited: Sequence[Article], language: Language) -> list[str]:
    """Return questions to go on with, on the articles that a reply cites: in the reader's language first, then near."""
    places = {citation.article_id: citation.start for citation in reversed(reply.citations)}
    near: list[tuple[bool, int, str]] = []
    for article in cited:
        for kind in range(len(_KINDS)):
            own = _asked(article, kind, language)
            for at, question in own or _asked(article, kind, article.language):
                near.append((not own, abs(at - places.get(article.id, 0)), question))
    ranked = [question for _, _, question in sorted(near)]
    evolutions = _evolutions(cited, language)
    return _once([*ranked[:2], *evolutions[:1], *ranked[2:]])


def _once(questions: Iterable[str]) -> list[str]:
    """Return each question once, however its names are written: "Kim Jong Un", "Kim Jong-un"."""
    found: dict[str, str] = {}
    for question in questions:
        found.setdefault(_NO_WORD.sub(" ", question).casefold(), question)
    return list(found.values())


def _mixed(articles: Sequence[Article], asked_in: Language | None) -> list[str]:
    """Return questions from all the articles, a kind and an article after the other; None: in their own language."""
    by_kind = []
    for kind in range(len(_KINDS)):
        of_articles = ([q for _, q in _asked(article, kind, asked_in or article.language)] for article in articles)
        by_kind.append(_in_turn(of_articles))
    return _in_turn(by_kind)


def _in_turn(lists: Iterable[Sequence[str]]) -> list[str]:
    return [item for item in chain.from_iterable(zip_longest(*lists)) if item]


@lru_cache(maxsize=512)
def _asked(article: Article, kind: int, asked_in: Language) -> tuple[tuple[int, str], ...]:
    """Return the questions of a kind that an article's sentences answer, each with the sentence's offset."""
    found: dict[str, int] = {}
    for start, sentence in _sentences(article):
        for question in _KINDS[kind](sentence, article.language, asked_in):
            if question:
                found.setdefault(question, start)
    return tuple((start, question) for question, start in found.items())


def _sentences(article: Article) -> Iterator[tuple[int, str]]:
    """Yield the sentences that may be quoted, on one line, with their offsets."""
    for span in article.prose:
        if span.start > _READ:
            return
        for one in split_sentences(article.text, span.start, min(span.end, span.start + _READ)):
            sentence = " ".join(article.text[one.start : one.end].split())
            if len(sentence.split()) >= _FEWEST_WORDS and not sentence.endswith("?"):
                yield one.start, sentence


def _evolutions(articles: Sequence[Article], language: Language) -> list[str]:
    """Return the question of how the two states that most articles name went along, where several articles do."""
    named: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    for article in articles:
        states = _states(article)
        named.update({state for state, _ in states})
        mentions.update(state for state, _ in states)
        for state, form in states:
            forms.setdefault(state, Counter())[form] += 1
    often = sorted((s for s in named if named[s] >= 2), key=lambda s: (-named[s], -mentions[s], s))[:2]
    if len(often) < 2:
        return []
    first, second = (state.title() if language == "en" else _commonest(forms[state]) for state in often)
    return [ask_evolution(first, second, language)]


def _commonest(forms: Counter[str]) -> str:
    return max(forms, key=lambda form: (forms[form], form))


@lru_cache(maxsize=256)
def _states(article: Article) -> tuple[tuple[str, str], ...]:
    """Return the states that an article names, not by their capitals: key, and name with its French article."""
    found = []
    text = article.text[: 2 * _READ]
    for name in find_names(text, article.language):
        folded = folded_name(name.text)
        state = country_of_place(folded)
        if state and country_of_seat(folded) is None:
            lead = _ARTICLE.search(text[max(0, name.start - 4) : name.start])
            found.append((state, (lead[0].lower() if lead else "") + name.text))
    return tuple(found)
