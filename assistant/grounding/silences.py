"""A query and the articles to what a reader should know of the archive: what was left aside, where it is silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from assistant.index.articles import listed
from assistant.retrieval.moments import Days, find_moments, overlap
from assistant.text.date_words import from_date, say_date, the_date, to_date
from assistant.text.edtf import bounds
from assistant.text.words import fold
from assistant.types import Article, Language, Query

_MOST_OUTLETS = 8


def notes_on(query: Query, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """Say by which day what was read had appeared, and how many articles the date filters leave aside."""
    limits = [span[1] for value in (query.as_of, query.until) if value and (span := bounds(value))]
    if not limits and query.since is None:
        return ()
    read = [article for article in listed(articles).values() if of_outlet(query.outlet, article.outlet)]
    spans = [(article, bounds(article.published)) for article in read if article.published]
    undated = len(read) - sum(span is not None for _, span in spans)
    straddling = [a.published for a, span in spans if a.published and span and limits and _astride(span, min(limits))]
    notes = [_as_of_note(min(limits), query.language)] if limits else []
    if straddling:
        notes.append(_astride_note(straddling, query.as_of is not None, query.language))
    if undated:
        notes.append(_undated_note(undated, query.language))
    return tuple(notes)


def of_outlet(wanted: str | None, outlet: str | None) -> bool:
    """Tell whether an outlet is the one wanted, or any is."""
    return wanted is None or (outlet is not None and fold(wanted) in fold(outlet))


def _astride(span: Days, limit: date) -> bool:
    return span[0] <= limit < span[1]


def _as_of_note(limit: date, language: Language) -> str:
    day = say_date(limit.isoformat(), language)
    if language == "fr":
        return f"État au {day} : seuls les articles parus jusque-là sont lus."
    return f"As of {day}: only articles published by then were read."


def _astride_note(dates: list[str], left_out: bool, language: Language) -> str:
    several, said = len(dates) > 1, ", ".join(say_date(value, language) for value in sorted(set(dates)))
    if language == "fr":
        what = f"{len(dates)} articles dont la date ({said})" if several else f"1 article dont la date ({said})"
        fate = ("laissés de côté" if several else "laissé de côté") if left_out else ("lus" if several else "lu")
        return f"{what} ne dit pas s'{'ils avaient' if several else 'il avait'} paru : {fate}."
    what = f"{len(dates)} articles whose dates ({said}) do" if several else f"1 article whose date ({said}) does"
    they, fate = "they" if several else "it", "left aside" if left_out else "read"
    return f"{what} not tell whether {they} had appeared: {fate}."


def _undated_note(count: int, language: Language) -> str:
    if language == "fr":
        several = "s" if count > 1 else ""
        return f"{count} article{several} sans date connue laissé{several} de côté."
    return f"{count} article{'s' if count > 1 else ''} without a known date left aside."


def silence_on(query: Query, articles: Mapping[str, Article]) -> str:
    """Say what the archive covers where it holds nothing of the range or the outlet asked for; else an empty string."""
    articles = listed(articles)
    known = sorted(
        (span, article.published)
        for article in articles.values()
        if article.published and (span := bounds(article.published))
    )
    if query.outlet is not None and not any(of_outlet(query.outlet, a.outlet) for a in articles.values()):
        return _outlets(query.outlet, articles.values(), query.language)
    if not known:
        return ""
    for asked in _ranges(query, [value for _, value in known]):
        if max(overlap(asked, span) for span, _ in known) < 1:
            return _gap(asked, known, query.language)
    return ""


def _ranges(query: Query, published: list[str]) -> list[tuple[Days, ...]]:
    """Return the ranges that the filters and the question ask for."""
    since = bounds(query.since) if query.since else None
    ends = [span[1] for value in (query.until, query.as_of) if value and (span := bounds(value))]
    asked = [moment.spans for moment in find_moments(query.text, query.language, query.today, published)]
    if since or ends:
        asked.insert(0, ((since[0] if since else date.min, min(ends, default=date.max)),))
    return asked


def _gap(asked: tuple[Days, ...], known: list[tuple[Days, str]], language: Language) -> str:
    """Say from when to when the archive goes, and between which articles what is asked falls."""
    begin, end = min(first for first, _ in asked), max(last for _, last in asked)
    latest = max(known, key=lambda each: each[0][1])[1]
    earlier = max((each for each in known if each[0][1] < begin), key=lambda each: each[0][1], default=None)
    later = min((each for each in known if each[0][0] > end), key=lambda each: each[0][0], default=None)
    vague = sorted({value for span, value in known if overlap(asked, span)})
    before = the_date(earlier[1], language) if earlier else ""
    after = the_date(later[1], language) if later else ""
    if vague and not after:
        after = _VAGUE[language].format(say_date(vague[0], language))
    covers = "L'archive va" if language == "fr" else "The archive runs"
    return (
        f"{covers} {from_date(known[0][1], language)} {to_date(latest, language)}{_between(before, after, language)}."
    )


_VAGUE: dict[Language, str] = {
    "fr": "un article de {} sans date plus précise",
    "en": "one of {} without a finer date",
}


def _between(before: str, after: str, language: Language) -> str:
    if language == "fr":
        said = f"entre {before} et {after}" if before and after else f"après {before}" if before else f"avant {after}"
        return f" ; aucun article {said}" if before or after else ""
    said = f"between {before} and {after}" if before and after else f"after {before}" if before else f"before {after}"
    return f"; no article {said}" if before or after else ""


def _outlets(wanted: str, articles: Iterable[Article], language: Language) -> str:
    names = sorted({article.outlet for article in articles if article.outlet})
    listed = ", ".join(names[:_MOST_OUTLETS]) + (", …" if len(names) > _MOST_OUTLETS else "")
    if language == "fr":
        return f"Aucun article de « {wanted} »" + (f" ; sources connues : {listed}." if names else ".")
    return f'No article of "{wanted}"' + (f"; known outlets: {listed}." if names else ".")
