"""From an excerpt to its source: a case and what the search found in, Scores and a reply to show out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant import Abstention, Answer, Article, Citation, Claim, Passage, Reply
from evals.cases import Case
from evals.date_scorers import precise
from evals.scoring import Score
from evals.wording import fold


def provenance(case: Case, passages: Sequence[Passage], articles: Mapping[str, Article]) -> tuple[Score, ...]:
    """Score what is said of the article of the first passage: which it is, its title, outlet and date, how known."""
    found = _first(passages, articles)
    if found is None:
        return (Score("right_article", 0.0, False, "nothing found for an excerpt that stands in an article"),)
    names = [found.id, (found.path or "").replace("\\", "/").rsplit("/", 1)[-1]]
    right = any(name.startswith(wanted) for name in names for wanted in case.articles)
    asked = (
        _named("provenance_title", case.title, found.title),
        _named("provenance_outlet", case.outlet, found.outlet),
        _same("provenance_date", case.published, found.published),
        _same("provenance_basis", case.published_basis, found.published_basis),
        precision_score(found),
    )
    explanation = f"found in {found.id}" + ("" if right else f", not {' or '.join(case.articles)}")
    return (Score("right_article", float(right), right, explanation), *(one for one in asked if one))


def precision_score(article: Article) -> Score:
    """Score whether a date is as precise as it is said to be, and has a basis if there is one."""
    based = (article.published is None) == (article.published_basis == "unknown")
    passed = based and precise(article.published, article.published_precision)
    said = f"{article.published} ({article.published_precision}, {article.published_basis})"
    return Score("provenance_precision", float(passed), passed, said)


def provenance_reply(case: Case, passages: Sequence[Passage], articles: Mapping[str, Article]) -> Reply:
    """Tell the source of an excerpt as a reply, so that it is shown as the others are."""
    found = _first(passages, articles)
    if found is None:
        words = "No passage found." if case.language == "en" else "Aucun passage trouvé."
        return Abstention(case.question, case.language, "extractive", "no_passages", words, (), (), {})
    passage = passages[0]
    told = [found.title, found.outlet or "?", f"{found.published or '?'} ({found.published_basis})"]
    text = f"{' | '.join(told)} [1]"
    cited = Citation(
        label=1,
        article_id=found.id,
        path=found.path,
        url=found.url,
        title=found.title,
        outlet=found.outlet,
        published=found.published,
        published_precision=found.published_precision,
        published_basis=found.published_basis,
        quote=passage.text,
        start=passage.start,
        end=passage.end,
    )
    return Answer(case.question, case.language, "extractive", text, (Claim(text, (1,)),), (cited,), (), (), {})


def _first(passages: Sequence[Passage], articles: Mapping[str, Article]) -> Article | None:
    return articles.get(passages[0].article_id) if passages else None


def _named(name: str, wanted: tuple[str, ...] | None, found: str | None) -> Score | None:
    """Compare a title or an outlet, case and accents folded; one cut short with "…" counts as far as it goes."""
    if wanted is None:
        return None
    folded, cut = fold(found or ""), (found or "").rstrip().endswith("…")
    passed = any(fold(one) == folded or (cut and folded and fold(one).startswith(folded)) for one in wanted)
    passed = passed or (not wanted and not found)
    said = f"{found!r}" + ("" if passed else f", not {' or '.join(map(repr, wanted)) or 'unknown'}")
    return Score(name, float(passed), passed, said)


def _same(name: str, wanted: str | None, found: str | None) -> Score | None:
    if wanted is None:
        return None
    passed = found == wanted
    return Score(name, float(passed), passed, f"{found}" + ("" if passed else f", not {wanted}"))
