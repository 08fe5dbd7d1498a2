"""Articles opened, brought, corrected, removed, looked for: the widgets' values in, tables and the pane out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import gradio as gr

from assistant import page
from assistant.chat.widgets import Steps
from assistant.errors import AssistantError


class Archive:
    """What happens to the articles."""

    def __init__(self, talk: page.Talk) -> None:
        self._talk = talk

    def open_source(self, event: gr.EventData, language: page.Language) -> tuple[Any, ...]:
        """Show the article of the chosen link, the passage highlighted, and its fields for correction."""
        source = str(getattr(event, "source", ""))
        article = page.article_of(source, self._talk.articles)
        fields = (article.title, article.outlet or "", article.published or "") if article else ("", "", "")
        return self._talk.pane(source, language), source, *fields

    def bring(self, files: Sequence[str] | None, looked: str, sorting: page.Sorting, language: page.Language) -> Steps:
        """Read and index the files dropped, telling how far it is."""
        yield from self._brought(page.bring(self._talk.bot, files or [], language), looked, sorting, language, None)

    def paste(
        self,
        text: str,
        title: str,
        outlet: str,
        published: str,
        looked: str,
        sorting: page.Sorting,
        language: page.Language,
    ) -> Steps:
        """Read and index a text pasted in."""
        steps = page.paste(self._talk.bot, page.Pasted(text, title, outlet, published), language)
        yield from self._brought(steps, looked, sorting, language, "")

    def _brought(
        self, steps: Iterator[page.Brought], looked: str, sorting: page.Sorting, language: page.Language, empty: Any
    ) -> Steps:
        for step in steps:
            shown = page.brought_view(step, self._talk.articles if step.ended else (), language)
            emptied = empty if step.ended and step.lines else gr.skip()
            tables = self.tables(looked, sorting, language) if step.ended else (gr.skip(),) * 3
            yield shown, emptied, *tables

    def correct(
        self,
        source: str,
        title: str,
        outlet: str,
        published: str,
        looked: str,
        sorting: page.Sorting,
        language: page.Language,
    ) -> tuple[Any, ...]:
        """Write down a title, an outlet and a date that a person knows better."""
        words, article = page.WORDS[language], page.article_of(source, self._talk.articles)
        if article is None:
            return page.note(words.choose_article, language, problem=True), gr.skip(), *(gr.skip(),) * 3
        try:
            self._talk.bot.correct(article.id, title, outlet, published)
        except AssistantError:
            said = words.date_wrong.format(date=published.strip())
            return page.note(said, language, problem=True), gr.skip(), *(gr.skip(),) * 3
        return (
            page.note(words.corrected, language),
            self._talk.pane(source, language),
            *self.tables(looked, sorting, language),
        )

    def remove_chosen(
        self, event: gr.EventData, opened: str, looked: str, sorting: page.Sorting, language: page.Language
    ) -> tuple[Any, ...]:
        """Take the article of a row out of the index; the pane keeps what is open, unless it was that article."""
        source = str(getattr(event, "source", ""))
        chosen, shown = (page.article_of(one, self._talk.articles) for one in (source, opened))
        said, pane, *tables = self.remove(source, looked, sorting, language)
        if chosen is not None:
            # It shows HTML.
            gr.Info(page.escape(page.WORDS[language].removed.format(title=chosen.title[:80])), duration=4)
        same = chosen is not None and shown is not None and chosen.id == shown.id
        return said, pane if same else gr.skip(), *tables

    def remove(self, source: str, looked: str, sorting: page.Sorting, language: page.Language) -> tuple[Any, ...]:
        """Take the open article out of the index."""
        words, article = page.WORDS[language], page.article_of(source, self._talk.articles)
        if article is None:
            return page.note(words.choose_article, language, problem=True), gr.skip(), *(gr.skip(),) * 3
        page.remove(self._talk.bot, article.id)
        said = page.note(words.removed.format(title=article.title), language)
        return said, page.empty_pane(language), *self.tables(looked, sorting, language)

    def look(self, looked: str, sorting: page.Sorting, language: page.Language) -> str:
        """Return the table of the articles that are looked for."""
        return page.articles_table(page.find_articles(self._talk.articles, looked, sorting), sorting, language)

    def sort(
        self, event: gr.EventData, looked: str, sorting: page.Sorting, language: page.Language
    ) -> tuple[str, page.Sorting]:
        """Sort the table by a column, or the other way."""
        turned = sorting.turned(str(getattr(event, "column", "")))
        return self.look(looked, turned, language), turned

    def tables(self, looked: str, sorting: page.Sorting, language: page.Language) -> tuple[str, str, str]:
        """Return the head of the page, the table of the articles that are looked for, and what they are in sum."""
        articles = self._talk.articles
        found = page.find_articles(articles, looked, sorting)
        return (
            page.header(self._talk.coverage, language),
            page.articles_table(found, sorting, language),
            page.statistics(articles, language),
        )
