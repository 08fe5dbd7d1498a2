"""Options in, whether an excerpt leads back to its article, its title, outlet and date out, as a Run.

The gold excerpts over their corpora, and sentences of dated news (press text, read from the folder of the benchmarks
and never copied). Each item of news becomes a file in one of three forms: the date in front matter, on a line of the
text, or not at all; then a date is right that holds the true day, or none, and a finer one that misses it is a fault.
"""

from __future__ import annotations

import json
import random
import re
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from assistant import Article, Assistant, Passage, Settings
from assistant.text.edtf import bounds
from assistant.text.sentences import split_sentences
from evals.benchmarks import Row, absent, benchmarks_folder, drawn, rows
from evals.cases import Case, load_cases
from evals.corpora import Shelf
from evals.embedders import Embedder, Remembering
from evals.gold import Outcome, run
from evals.gold_suite import item_of
from evals.measure import Measure, mean_of
from evals.options import Options
from evals.provenance import precision_score
from evals.results import Item, Run
from evals.scoring import Score
from evals.shelves import opened, shelves
from evals.versions import versions
from evals.wording import fold

FILE: Final = "dated_news_sample.jsonl"
NEWS: Final = 40
Form = Literal["front matter", "date line", "no date"]
FORMS: Final[tuple[Form, ...]] = ("front matter", "date line", "no date")
BASES: Final[Mapping[Form, str]] = {"front matter": "curated", "date line": "stated"}
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_SHORTEST, _LONGEST = 60, 300
_JOINED = re.compile(r"(?<=[^\W\d_]{2}[.!?])(?=[A-ZÉÀ«])")


@dataclass(frozen=True, slots=True)
class News:
    """An item of news: its own sentence to look it up by, and the form in which it is filed."""

    name: str
    title: str
    body: str
    day: str
    excerpt: str
    form: Form

    @property
    def written(self) -> str:
        """The whole file, as its form wants it."""
        if self.form == "front matter":
            return f"---\ntitle: {json.dumps(self.title, ensure_ascii=False)}\ndate: {self.day}\n---\n{self.body}\n"
        year, month, day = (int(part) for part in self.day.split("-"))
        line = f"Publié le {day}{'er' if day == 1 else ''} {_MONTHS[month - 1]} {year}\n\n"
        return f"{self.title}\n\n{line if self.form == 'date line' else ''}{self.body}\n"

    @property
    def suffix(self) -> str:
        return ".md" if self.form == "front matter" else ".txt"


@dataclass(frozen=True, slots=True)
class Traced:
    """What was found for an item of news, in how many milliseconds, and its scores."""

    news: News
    found: Article | None
    scores: tuple[Score, ...]
    milliseconds: float


def run_provenance(options: Options) -> Run:
    """Trace the gold excerpts and a sample of dated news. Raises CaseError, OSError."""
    folder = benchmarks_folder()
    lacking = absent(folder, "provenance", FILE)
    count = NEWS if options.sample is None else options.sample
    news = () if lacking else read_news(rows(folder / FILE), count, options.seed)
    with closing(Remembering(options.cache)) as embedder:
        traced = trace(news, embedder)
        corpora, missing = shelves(options)
        gold = [item_of(one) for shelf in corpora for one in ask_gold(load_cases(options.cases), shelf, embedder)]
    filed = [_item(one) for one in traced]
    settings = {"fingerprint": Settings().fingerprint(), **versions()}
    return Run(
        "provenance",
        (*gold, *filed),
        measures(gold, filed),
        settings,
        options.seed,
        (*lacking, *missing),
        informational=bool(lacking),
        noun="excerpts",
        words=("excerpt", "source"),
    )


def ask_gold(cases: Sequence[Case], shelf: Shelf, embedder: Embedder) -> list[Outcome]:
    """Look up the excerpts of the gold cases meant for a corpus."""
    excerpts = [case for case in cases if case.kind == "provenance"]
    with opened(shelf, embedder) as bot:
        return run(excerpts, shelf, bot.ask, bot)


def read_news(found: Sequence[Row], count: int, seed: int) -> tuple[News, ...]:
    """Draw items that have a title, a date and a sentence fit to look them up by; 0 takes all."""
    fit = [row for row in found if row["title"].strip() and row["date"] and _sentences(_body(row))]
    chosen = drawn(fit, count, seed)
    generator = random.Random(seed)
    return tuple(_news(row, FORMS[place % len(FORMS)], generator) for place, row in enumerate(chosen))


def _news(row: Row, form: Form, generator: random.Random) -> News:
    body = _body(row)
    excerpt = generator.choice(_sentences(body))
    return News(f"news {row['id']}", " ".join(row["title"].split()), body, row["date"], excerpt, form)


def _body(row: Row) -> str:
    """Return the text with a space where two sentences were joined without one."""
    return _JOINED.sub(" ", row["article"]).strip()


def _sentences(body: str) -> list[str]:
    spans = (body[span.start : span.end].strip() for span in split_sentences(body))
    return [sentence for sentence in spans if _SHORTEST <= len(sentence) <= _LONGEST]


def trace(news: Sequence[News], embedder: Embedder) -> list[Traced]:
    """File the items in one index and look each up by its excerpt."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name) / "news"
        folder.mkdir()
        for place, one in enumerate(news):
            (folder / f"item-{place:05}{one.suffix}").write_text(one.written, encoding="utf-8")
        with closing(Assistant(Settings(index=Path(name) / "index"), embedder)) as bot:
            bot.ingest([folder])
            articles = {article.id: article for article in bot.articles()}
            return [_trace(one, f"item-{place:05}", bot, articles) for place, one in enumerate(news)]


def _trace(one: News, stem: str, bot: Assistant, articles: Mapping[str, Article]) -> Traced:
    begun = time.perf_counter()
    passages: list[Passage] = bot.search(one.excerpt)
    elapsed = (time.perf_counter() - begun) * 1000
    found = articles.get(passages[0].article_id) if passages else None
    right = found is not None and Path(found.path or "").stem == stem
    said = "the article that it is from" if right else f"found in {found.title if found else 'nothing'!r}"
    scores = [Score("article", float(right), right, said)]
    # What is said of another article than its own tells nothing more.
    if found and right:
        scores += judge(one, found)
    return Traced(one, found, tuple(scores), elapsed)


def judge(one: News, found: Article) -> tuple[Score, ...]:
    """Score the title, outlet, date, basis and precision that its own article has."""
    titled = fold(found.title) == fold(one.title) or (
        found.title.endswith("…") and fold(one.title).startswith(fold(found.title))
    )
    title = Score("title", float(titled), titled, f"{found.title!r}" + ("" if titled else f", not {one.title!r}"))
    unnamed = found.outlet is None or fold(found.outlet) in fold(one.written)
    outlet = Score("outlet", float(unnamed), unnamed, f"{found.outlet}" + ("" if unnamed else ", which it never names"))
    return (title, outlet, *_dated(one, found), precision_score(found))


def _dated(one: News, found: Article) -> tuple[Score, Score]:
    """Score the date and its basis; where none is written, a date has to hold the true day, and be called inferred."""
    said = f"{found.published} ({found.published_basis})"
    if one.form == "no date":
        span = bounds(found.published) if found.published else None
        holds = span is None or span[0].isoformat() <= one.day <= span[1].isoformat()
        basis = found.published_basis == ("inferred" if found.published else "unknown")
    else:
        holds = found.published == one.day
        basis = found.published_basis == BASES[one.form]
    wanted = "" if holds else f", not {one.day}"
    named = "" if basis else f", filed with {one.form}"
    return Score("date", float(holds), holds, said + wanted), Score("basis", float(basis), basis, said + named)


MEASURED: Final = {
    "article": "right_article",
    "title": "title",
    "outlet": "outlet",
    "date": "date",
    "basis": "basis",
    "precision": "precision",
}


def measures(gold: Sequence[Item], news: Sequence[Item]) -> dict[str, Measure]:
    """Measure what was found, of the gold excerpts and of the news; of the latter's dates, also by form."""
    found = []
    for short, scorer in MEASURED.items():
        name = scorer if short == "article" else f"provenance_{scorer}"
        found.append(_mean(f"gold_{short}", gold, name))
        found.append(_mean(f"news_{short}", news, "provenance_precision" if short == "precision" else short))
    for form in FORMS:
        filed = [item for item in news if item.group == f"news, {form}"]
        found.append(_mean(f"news_date_{form.replace(' ', '_')}", filed, "date"))
    undated = [item for item in news if item.group == "news, no date" and "found" in item.record]
    dated = {item.name: float(item.record["found"] is not None) for item in undated}
    found.append(mean_of("news_dated_without_a_date", dated, "neither"))
    return {measure.name: measure for measure in found}


def _mean(name: str, items: Sequence[Item], scorer: str) -> Measure:
    values = {item.name: score.value for item in items for score in item.scores if score.name == scorer}
    return mean_of(name, values)


def _item(one: Traced) -> Item:
    """Return what the reports show of an item: the excerpt and what is said of it, not the article."""
    failed = [score for score in one.scores if not score.passed]
    found = one.found
    told = (
        f"{found.title} | {found.outlet or '?'} | {found.published or '?'} ({found.published_basis})" if found else ""
    )
    return Item(
        name=one.news.name,
        kind="provenance",
        group=f"news, {one.news.form}",
        passed=not failed,
        explanation="; ".join(f"{score.name}: {score.explanation}" for score in failed),
        asked=one.news.excerpt,
        told=told,
        milliseconds=one.milliseconds,
        cause=failed[0].name if failed else "",
        scores=one.scores,
        record={"found": found.published, "day": one.news.day} if found else {},
        identity=one.news.excerpt,
    )
