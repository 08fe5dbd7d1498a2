"""What a question asks of the archive, and its articles, in; the reply out: a date with the words that carry it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.answering.about_articles import Asked, carries, dated_words
from assistant.answering.injections import title_of
from assistant.grounding.citations import cite
from assistant.grounding.composition import plain
from assistant.index.articles import listed
from assistant.text.date_words import from_date, say_date, to_date
from assistant.text.edtf import bounds
from assistant.types import (
    Abstention,
    Answer,
    Article,
    CheckedFigure,
    Citation,
    Claim,
    Evidence,
    Language,
    Query,
    Reply,
)

_MOST_OUTLETS = 12
_LEAD = 300
_KNOWN_BY: dict[str, tuple[str, str]] = {
    "stated": ("l'article donne lui-même cette date", "the article itself gives this date"),
    "curated": (
        "cette date a été écrite par une personne dans l'en-tête du fichier",
        "a person wrote this date at the head of the file",
    ),
}


def date_reply(query: Query, chosen: Sequence[Article], timings: dict[str, float]) -> Reply:
    """Reply with the dates of articles that their own words carry; abstain, with what is known, where none do."""
    told = [(article, words) for article in chosen if (words := dated_words(article))]
    articles = {article.id: article for article in chosen}
    citations = tuple(cite(words, label, articles) for label, (_, words) in enumerate(told, start=1))
    others = tuple(_otherwise(one, query.language) for one in chosen if one.id not in {each.id for each, _ in told})
    if not told:
        nearest = tuple(cite(_lead(article), label, articles) for label, article in enumerate(chosen, start=1))
        return _abstention(query, " ".join(others) or _unknown_article(query.language), nearest, timings)
    claims = tuple(Claim(_statement(article, query.language), (label,)) for label, (article, _) in enumerate(told, 1))
    return Answer(
        question=query.text,
        language=query.language,
        mode="extractive",
        text=" ".join(_shown(claim, article, query.language) for claim, (article, _) in zip(claims, told, strict=True)),
        claims=claims,
        citations=citations,
        figures=tuple(_figure(article, label, query.language) for label, (article, _) in enumerate(told, 1)),
        rejected=(),
        timings=timings,
        notes=(*(_known_by(article, query.language) for article, _ in told), *others),
    )


def archive_reply(asked: Asked, query: Query, articles: Mapping[str, Article], timings: dict[str, float]) -> Abstention:
    """Say how many articles there are, of when and from which outlets: no article says it, so it is no answer."""
    known = list(listed(articles).values())
    said = _archive_fr(known) if query.language == "fr" else _archive_en(known)
    order = {"count": (0, 1, 2), "period": (1, 0, 2), "outlets": (2, 0, 1)}[asked if asked != "date" else "count"]
    opening = (
        "Les articles n'en disent rien ; d'après l'archive elle-même :"
        if query.language == "fr"
        else "The articles say nothing of this; by the archive itself:"
    )
    parts = [said[place] for place in order if said[place]]
    return _abstention(
        query, f"{opening} {'; '.join(parts) if query.language == 'en' else ' ; '.join(parts)}.", (), timings
    )


def _archive_fr(articles: Sequence[Article]) -> tuple[str, str, str]:
    count = f"{len(articles)} article{'s' if len(articles) > 1 else ''}"
    span, undated, names = _span(articles), sum(one.published is None for one in articles), _outlets(articles)
    period = f"parus {from_date(span[0], 'fr')} {to_date(span[1], 'fr')}" if span else "sans date connue"
    period += f" ({undated} sans date connue)" if span and undated else ""
    return count, period, f"sources : {names}" if names else "sources non connues"


def _archive_en(articles: Sequence[Article]) -> tuple[str, str, str]:
    count = f"{len(articles)} article{'s' if len(articles) != 1 else ''}"
    span, undated, names = _span(articles), sum(one.published is None for one in articles), _outlets(articles)
    period = f"published {from_date(span[0], 'en')} {to_date(span[1], 'en')}" if span else "without a known date"
    period += f" ({undated} without a known date)" if span and undated else ""
    return count, period, f"outlets: {names}" if names else "outlets not known"


def _span(articles: Sequence[Article]) -> tuple[str, str] | None:
    dated = [(span, one.published) for one in articles if one.published and (span := bounds(one.published))]
    if not dated:
        return None
    return min(dated, key=lambda each: each[0][0])[1], max(dated, key=lambda each: each[0][1])[1]


def _outlets(articles: Sequence[Article]) -> str:
    names = sorted({one.outlet for one in articles if one.outlet})
    return plain(", ".join(names[:_MOST_OUTLETS])) + (", …" if len(names) > _MOST_OUTLETS else "")


def _statement(article: Article, language: Language) -> str:
    """Say when an article appeared in words that the cited ones carry, and no more."""
    said = say_date(article.published or "", language)
    if language == "fr":
        return f"{'Le' if said[:1].isdigit() and ' ' in said else 'En'} {said}."
    return f"{'On' if said[:1].isdigit() and ' ' in said else 'In'} {said}."


def _known_by(article: Article, language: Language) -> str:
    """Say of which article a date is, and how it is known."""
    title, place = plain(" ".join(title_of(article).split())), 0 if language == "fr" else 1
    quoted = f"« {title} »" if language == "fr" else f'"{title}"'
    return f"{quoted}{' :' if language == 'fr' else ':'} {_KNOWN_BY[article.published_basis][place]}."


def _shown(claim: Claim, article: Article, language: Language) -> str:
    said = say_date(article.published or "", language)
    before, _, after = claim.text.rpartition(said)
    return f"{plain(before)}**{said}**{plain(after)} [{claim.citations[0]}]"


def _figure(article: Article, label: int, language: Language) -> CheckedFigure:
    said = say_date(article.published or "", language)
    return CheckedFigure(said, article.published, None, None, None, "supported", label)


def _otherwise(article: Article, language: Language) -> str:
    """Say what is known of the date of an article whose own words do not carry it."""
    title, known = plain(" ".join(title_of(article).split())), article.published_evidence
    said = say_date(article.published, language) if article.published else ""
    if language == "fr":
        if not said:
            return f"L'article « {title} » ne porte pas de date, et rien n'en permet une."
        if article.published_basis != "inferred":
            return f"L'article « {title} » ne porte pas de date ; ses métadonnées donnent : {said}."
        return f"L'article « {title} » ne donne pas sa date ; elle a été déduite : {said}{_because(known, language)}."
    if not said:
        return f'The article "{title}" bears no date, and nothing allows one.'
    if article.published_basis != "inferred":
        return f'The article "{title}" bears no date; its metadata give {said}.'
    return f'The article "{title}" does not give its date; it was inferred: {said}{_because(known, language)}.'


def _because(known: str | None, language: Language) -> str:
    if not known:
        return ""
    words = plain(" ".join(known.split()))
    return f" (d'après « {words} »)" if language == "fr" else f' (from "{words}")'


def _lead(article: Article) -> Evidence:
    """Return the words that an inferred date rests on, or else the opening of the article."""
    known = article.published_evidence or ""
    at = article.text.find(known) if known else -1
    if at >= 0 and article.published and carries(known, article.published, article.language):
        return Evidence(article.id, at, at + len(known))
    first = next(iter(article.prose), None)
    start, end = (first.start, first.end) if first else (0, len(article.text))
    return Evidence(article.id, start, max(start + 1, min(end, start + _LEAD)))


def _unknown_article(language: Language) -> str:
    if language == "fr":
        return (
            "De quel article s'agit-il ? Aucun ne se reconnaît dans la question ; "
            "`assistant articles` donne toutes les dates."
        )
    return "Which article is meant? None can be told from the question; `assistant articles` lists all dates."


def _abstention(query: Query, text: str, citations: tuple[Citation, ...], timings: dict[str, float]) -> Abstention:
    marks = "".join(f" [{one.label}]" for one in citations)
    return Abstention(query.text, query.language, "extractive", "not_answered", text + marks, citations, (), timings)
