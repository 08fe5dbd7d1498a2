"""The chat page: questions, articles and texts to check go in, what `assistant.page` makes of them comes out."""

from __future__ import annotations

import argparse
import base64
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

# Read by Gradio when it is imported: no usage statistics, no look for a newer version.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

import gradio as gr
from gradio.events import api as offer

from assistant import Assistant, AssistantError, Settings, bundled, page

Update = dict[str, Any]
Steps = Iterator[tuple[Any, ...]]

_AT_ONCE = 50
_LANGUAGES = [("Français", "fr"), ("English", "en")]
_SEEN = gr.I18n(**{language: page.plain_words(language) for language in page.WORDS})


class Events:
    """What the page's events do: they read widgets, call `assistant.page`, and say which widgets change."""

    def __init__(self, bot: Assistant) -> None:
        self._bot = bot
        self.talk = page.Talk(bot)

    # --- asking

    def submit(
        self, question: str, turns: list[page.Turn], editing: int | None, language: page.Language, *chosen: Any
    ) -> tuple[Any, ...]:
        """Show the question at once, empty the box, and leave the reply to `answer`."""
        if not question.strip():
            gr.Info(page.WORDS[language].empty_question, duration=4)
            return (gr.skip(),) * 5
        put = self.talk.put(turns, question, _filters(*chosen), editing)
        return self.talk.messages(put, language), "", put, None, ""

    def submit_chosen(self, event: gr.EventData, *given: Any) -> tuple[Any, ...]:
        """Ask an example, a suggestion, or the question of the page's address."""
        value = getattr(event, "value", None)
        question = value["text"] if isinstance(value, dict) else getattr(event, "question", "")
        return self.submit(str(question), *given)

    def retry(
        self, event: gr.EventData, turns: list[page.Turn], language: page.Language, *chosen: Any
    ) -> tuple[Any, ...]:
        """Ask a question again, under the filters of now."""
        put = self.talk.retried(turns, _number(event), _filters(*chosen))
        return self.talk.messages(put, language), put

    def edit(self, event: gr.EventData, turns: list[page.Turn]) -> tuple[Any, ...]:
        """Put a question back into the box; asking it takes the place of that turn and those after it."""
        number = _number(event)
        return (turns[number].question, number) if number < len(turns) else (gr.skip(), None)

    def answer(self, turns: list[page.Turn], language: page.Language) -> Steps:
        """Show the reply as it comes in; the button stops it meanwhile."""
        words = page.WORDS[language]
        waits = gr.update(submit_btn=False, stop_btn=words.stop)
        ready = gr.update(submit_btn=words.ask, stop_btn=False)
        if turns and turns[-1].waits:
            yield gr.skip(), turns, waits
        for replied in self.talk.answer(turns, language):
            turns = replied
            yield self.talk.messages(turns, language), turns, waits
        yield gr.skip(), turns, ready

    def stop(self, turns: list[page.Turn], language: page.Language) -> tuple[Any, ...]:
        """Give up the question that waits."""
        put = page.stopped(turns, language)
        words = page.WORDS[language]
        return self.talk.messages(put, language), put, gr.update(submit_btn=words.ask, stop_btn=False)

    def suggest(self, turns: list[page.Turn], language: page.Language) -> str:
        """Return questions to go on with."""
        return page.suggestions_view(self.talk.suggestions(turns, language), language)

    def examples(self, turns: list[page.Turn], language: page.Language) -> Update:
        """Return questions to begin with."""
        return gr.update(examples=[{"text": text} for text in self.talk.examples(language)]) if not turns else gr.skip()

    def rate(self, event: gr.EventData, turns: list[page.Turn], language: page.Language) -> None:
        """Note what the reader says of a reply, in the index's folder."""
        number = _number(event)
        if number < len(turns):
            why, said = str(getattr(event, "why", "") or "") or None, str(getattr(event, "words", "") or "")
            page.note_feedback(self._bot.settings.folder, turns[number], bool(getattr(event, "good", False)), why, said)
            gr.Info(page.WORDS[language].thanks, duration=3)

    # --- conversations, which the browser keeps

    def keep(self, turns: list[page.Turn], shelf: object, current: str) -> tuple[Any, ...]:
        """Keep the conversation as it is now."""
        current = current or page.new_id()
        kept = page.shelved(shelf, current, turns)
        return kept, gr.update(choices=page.choices(kept), value=current if turns else None), current

    def begin(self, language: page.Language) -> tuple[Any, ...]:
        """Begin an empty conversation."""
        return [], [], page.new_id(), None, "", page.empty_pane(language), "", gr.update(value=None)

    def resume(self, chosen: str, shelf: object, language: page.Language) -> tuple[Any, ...]:
        """Open a conversation that the browser kept."""
        turns = page.turns_of(shelf, chosen)
        return self.talk.messages(turns, language), turns, chosen, None, ""

    def forget(self, current: str, shelf: object, language: page.Language) -> tuple[Any, ...]:
        """Delete the open conversation from the browser."""
        kept = page.without(shelf, current)
        return kept, gr.update(choices=page.choices(kept), value=None), [], [], page.new_id(), None, ""

    def export(self, kind: str) -> Callable[..., Update | None]:
        """Return the event that hands the conversation over as a file of a kind."""

        def exported(turns: list[page.Turn], language: page.Language) -> Update | None:
            if not turns:
                gr.Info(page.WORDS[language].export_empty, duration=4)
                return None
            file = page.export(turns, kind, self.talk.articles, self._bot.settings, language)
            encoded = base64.b64encode(file.content).decode("ascii")
            return {"name": file.name, "type": file.media_type, "base64": encoded}

        return exported

    # --- reading

    def open_source(self, event: gr.EventData, language: page.Language) -> tuple[Any, ...]:
        """Show the article of the chosen link, the passage highlighted, and its fields for correction."""
        source = str(getattr(event, "source", ""))
        article = page.article_of(source, self.talk.articles)
        fields = (article.title, article.outlet or "", article.published or "") if article else ("", "", "")
        return self.talk.pane(source, language), source, *fields

    # --- articles

    def bring(self, files: Sequence[str] | None, looked: str, sorting: page.Sorting, language: page.Language) -> Steps:
        """Read and index the files dropped, telling how far it is."""
        yield from self._brought(page.bring(self._bot, files or [], language), looked, sorting, language, None)

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
        steps = page.paste(self._bot, page.Pasted(text, title, outlet, published), language)
        yield from self._brought(steps, looked, sorting, language, "")

    def _brought(
        self, steps: Iterator[page.Brought], looked: str, sorting: page.Sorting, language: page.Language, empty: Any
    ) -> Steps:
        for step in steps:
            shown = page.brought_view(step, self.talk.articles if step.ended else (), language)
            emptied = empty if step.ended and step.lines else gr.skip()
            tables = self._tables(looked, sorting, language) if step.ended else (gr.skip(),) * 3
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
        words, article = page.WORDS[language], page.article_of(source, self.talk.articles)
        if article is None:
            return page.note(words.choose_article, language, problem=True), gr.skip(), *(gr.skip(),) * 3
        try:
            self._bot.correct(article.id, title, outlet, published)
        except AssistantError:
            said = words.date_wrong.format(date=published.strip())
            return page.note(said, language, problem=True), gr.skip(), *(gr.skip(),) * 3
        return (
            page.note(words.corrected, language),
            self.talk.pane(source, language),
            *self._tables(looked, sorting, language),
        )

    def remove(self, source: str, looked: str, sorting: page.Sorting, language: page.Language) -> tuple[Any, ...]:
        """Take the open article out of the index."""
        words, article = page.WORDS[language], page.article_of(source, self.talk.articles)
        if article is None:
            return page.note(words.choose_article, language, problem=True), gr.skip(), *(gr.skip(),) * 3
        page.remove(self._bot, article.id)
        said = page.note(words.removed.format(title=article.title), language)
        return said, page.empty_pane(language), *self._tables(looked, sorting, language)

    def look(self, looked: str, sorting: page.Sorting, language: page.Language) -> str:
        """Return the table of the articles that are looked for."""
        return page.articles_table(page.find_articles(self.talk.articles, looked, sorting), sorting, language)

    def sort(
        self, event: gr.EventData, looked: str, sorting: page.Sorting, language: page.Language
    ) -> tuple[str, page.Sorting]:
        """Sort the table by a column, or the other way."""
        turned = sorting.turned(str(getattr(event, "column", "")))
        return self.look(looked, turned, language), turned

    def _tables(self, looked: str, sorting: page.Sorting, language: page.Language) -> tuple[str, str, str]:
        articles = self.talk.articles
        found = page.find_articles(articles, looked, sorting)
        return (
            page.header(self.talk.coverage, language),
            page.articles_table(found, sorting, language),
            page.statistics(articles, language),
        )

    # --- checking

    def check(self, text: str, language: page.Language) -> str:
        """Hold a text against the articles."""
        words = page.WORDS[language]
        if not text.strip():
            return page.note(words.check_empty, language, problem=True)
        try:
            return page.check_view(self._bot.check(text), language)
        except AssistantError as error:
            return page.note(str(error), language, problem=True)

    # --- the timeline

    def chronicle(
        self, actor: str | None, kind: str | None, since: str, until: str, language: page.Language
    ) -> tuple[Any, ...]:
        """Return the plot and the list of the events that are asked for."""
        try:
            events = self._bot.timeline(since.strip() or None, until.strip() or None, actor or None, kind or None)
        except AssistantError as error:
            return gr.skip(), page.note(str(error), language, problem=True)
        return page.timeline_plot(events, language), page.timeline_view(events, language)

    def chronicle_choices(self, actor: str | None, kind: str | None, language: page.Language) -> tuple[Any, ...]:
        """Return the actors and the kinds that the timeline can be narrowed to."""
        actors, kinds = page.timeline_choices(self._bot.timeline(), language)
        return gr.update(choices=actors, value=actor or ""), gr.update(choices=kinds, value=kind or "")

    def chronicle_csv(self, actor: str | None, kind: str | None, since: str, until: str) -> Update:
        """Return the events that are asked for as a file."""
        chosen = self._bot.chronicle(since.strip() or None, until.strip() or None, actor or None, kind or None)
        encoded = base64.b64encode(page.timeline_csv(chosen).encode("utf-8-sig", "replace")).decode("ascii")
        return {"name": "timeline.csv", "type": "text/csv;charset=utf-8", "base64": encoded}

    # --- the whole page

    def render(
        self,
        language: page.Language,
        turns: list[page.Turn],
        source: str,
        looked: str,
        sorting: page.Sorting,
        ends: page.Ends,
        outlet: str | None,
    ) -> tuple[Any, ...]:
        """Return all that depends on the page's language and on the articles, but for the labels."""
        words, articles = page.WORDS[language], self.talk.articles
        outlets = [(words.all_outlets, ""), *((name, name) for name in self.talk.coverage.outlets)]
        modes = [
            (words.modes[mode], mode)
            for mode in ("auto", "extractive", "llm")
            if mode != "llm" or self._bot.settings.model
        ]
        return (
            *self._tables(looked, sorting, language),
            self.talk.messages(turns, language),
            self.talk.pane(source, language),
            page.period_slider(page.months_of(articles), ends, language),
            gr.update(choices=outlets, value=outlet or ""),
            gr.update(choices=modes),
        )

    def narrow(self, event: gr.EventData) -> page.Ends:
        """Return the filters that the slider stands for."""
        months = page.months_of(self.talk.articles)
        return page.ends_of(getattr(event, "since", None), getattr(event, "until", None), months)


class Widgets(NamedTuple):
    """A widget, and which of its properties are words of the page: property to field of `page.Words`."""

    widget: Any
    words: dict[str, str]


def build(events: Events) -> gr.Blocks:
    """Return the page: what happens is `Events`', where it stands is decided here."""
    blocks: gr.Blocks
    with gr.Blocks(title=page.WORDS["fr"].title, analytics_enabled=False, fill_width=True) as blocks:
        # First, so that no event of the page takes the names that programs call.
        _publish(events)
        form = _Form(events)
        form.lay_out()
        form.wire(blocks)
    return blocks


_PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


class _Form:
    """The widgets of the page while it is built, in the order in which they stand."""

    def __init__(self, events: Events) -> None:
        self.events = events
        self.labelled: list[Widgets] = []

    def named(self, widget: Any, **words: str) -> Any:
        """Remember which of a widget's properties change with the language."""
        self.labelled.append(Widgets(widget, words))
        return widget

    def lay_out(self) -> None:
        """Make the widgets."""
        self.turns, self.editing, self.source = gr.State([]), gr.State(None), gr.State("")
        self.current, self.sorting, self.ends = gr.State(""), gr.State(page.Sorting()), gr.State((None, None))
        self.shelf = gr.BrowserState([], storage_key="press-conversations", secret="kept-in-this-browser")
        self.file = gr.JSON(visible=False)
        with gr.Row(elem_id="top"):
            self.header = gr.HTML(elem_id="header")
            self.language = self.named(_language_switch(), label="language")
        with gr.Row(elem_id="main"):
            with gr.Column(scale=6, min_width=300, elem_id="talk"), gr.Tabs(elem_id="tabs"):
                with self.named(gr.Tab(_SEEN("tab_ask"), id="ask", elem_id="tab-ask"), label="tab_ask"):
                    self._asking()
                with self.named(
                    gr.Tab(_SEEN("tab_articles"), id="articles", elem_id="tab-articles"), label="tab_articles"
                ):
                    self._articles()
                with self.named(
                    gr.Tab(_SEEN("tab_timeline"), id="timeline", elem_id="tab-timeline"), label="tab_timeline"
                ) as self.timeline_tab:
                    self._timeline()
                with self.named(gr.Tab(_SEEN("tab_check"), id="check", elem_id="tab-check"), label="tab_check"):
                    self._checking()
            with gr.Column(scale=5, min_width=300, elem_id="reading"):
                self.pane = gr.HTML(elem_id="pane", js_on_load=page.SCRIPT.read_text(encoding="utf-8"))

    def _asking(self) -> None:
        self.messages = self.named(_conversation(), label="conversation", placeholder="start")
        self.suggestions = gr.HTML(elem_id="suggestions")
        self.question = self.named(_question_box(), label="question", placeholder="placeholder", submit_btn="ask")
        with gr.Row(elem_id="tools"):
            self.clear = self.named(gr.Button(_SEEN("clear"), size="sm", elem_id="clear"), value="clear")
            with self.named(gr.Accordion(_SEEN("filters"), open=False, elem_id="filters"), label="filters"):
                self.period = gr.HTML(elem_id="period", js_on_load=page.PERIOD_SCRIPT.read_text(encoding="utf-8"))
                self.outlet = self.named(
                    gr.Dropdown([("", "")], value="", label=_SEEN("outlet"), elem_id="outlet"), label="outlet"
                )
                self.mode = self.named(
                    gr.Dropdown(["auto"], value="auto", label=_SEEN("mode"), elem_id="mode"), label="mode"
                )
            with self.named(gr.Accordion(_SEEN("conversations"), open=False, elem_id="kept"), label="conversations"):
                self.conversations = self.named(
                    gr.Dropdown(
                        [], label=_SEEN("conversations"), info=_SEEN("conversations_hint"), elem_id="conversations"
                    ),
                    label="conversations",
                    info="conversations_hint",
                )
                self.forget = self.named(
                    gr.Button(_SEEN("delete_conversation"), size="sm", elem_id="forget"), value="delete_conversation"
                )
            with self.named(gr.Accordion(_SEEN("export"), open=False, elem_id="export"), label="export"):
                self.exports = [
                    (kind, gr.Button(name, size="sm", elem_id=f"export-{kind}"))
                    for kind, name in page.WORDS["fr"].exports.items()
                ]

    def _articles(self) -> None:
        self.looked = self.named(
            gr.Textbox("", label=_SEEN("search_articles"), placeholder=_SEEN("search_placeholder"), elem_id="look"),
            label="search_articles",
            placeholder="search_placeholder",
        )
        self.table = gr.HTML(elem_id="table", js_on_load=page.TABLE_SCRIPT.read_text(encoding="utf-8"))
        with self.named(gr.Accordion(_SEEN("bring"), open=True, elem_id="bring"), label="bring"):
            self.files = self.named(
                gr.File(
                    label=page.WORDS["fr"].drop.format(formats=page.formats()),
                    file_count="multiple",
                    height=120,
                    elem_id="files",
                )
            )
            self.brought = gr.HTML(elem_id="brought")
            with self.named(gr.Accordion(_SEEN("paste"), open=False, elem_id="paste"), label="paste"):
                self.pasted = self.named(
                    gr.Textbox(
                        "",
                        label=_SEEN("paste_text"),
                        placeholder=_SEEN("paste_placeholder"),
                        lines=5,
                        max_lines=12,
                        elem_id="paste-text",
                    ),
                    label="paste_text",
                    placeholder="paste_placeholder",
                )
                self.pasted_fields = self._fields("paste", "paste_title", "paste_outlet", "paste_date")
                self.add = self.named(gr.Button(_SEEN("add"), variant="primary", elem_id="add"), value="add")
            self.address = self.named(
                gr.Textbox("", label=_SEEN("address"), info=_SEEN("address_off"), interactive=False, elem_id="address"),
                label="address",
                info="address_off",
            )
        with self.named(gr.Accordion(_SEEN("correct"), open=False, elem_id="correct"), label="correct"):
            self.fields = self._fields("correct", "column_title", "column_outlet", "column_published")
            with gr.Row():
                self.save = self.named(
                    gr.Button(_SEEN("save"), variant="primary", size="sm", elem_id="save"), value="save"
                )
                self.remove = self.named(gr.Button(_SEEN("remove"), size="sm", elem_id="remove"), value="remove")
                self.sure = self.named(
                    gr.Button(_SEEN("remove_sure"), variant="stop", size="sm", visible=False, elem_id="sure"),
                    value="remove_sure",
                )
            self.corrected = gr.HTML(elem_id="corrected")
        self.statistics = gr.HTML(elem_id="statistics")

    def _fields(self, name: str, title: str, outlet: str, date: str) -> list[Any]:
        """Return boxes for a title, an outlet and a date."""
        with gr.Row():
            boxes = [
                self.named(gr.Textbox("", label=_SEEN(title), elem_id=f"{name}-title", min_width=160), label=title),
                self.named(gr.Textbox("", label=_SEEN(outlet), elem_id=f"{name}-outlet", min_width=120), label=outlet),
                self.named(
                    gr.Textbox(
                        "", label=_SEEN(date), placeholder=_SEEN("date_hint"), elem_id=f"{name}-date", min_width=120
                    ),
                    label=date,
                    placeholder="date_hint",
                ),
            ]
        return boxes

    def _timeline(self) -> None:
        with gr.Row():
            self.actor = self.named(
                gr.Dropdown([("", "")], value="", label=_SEEN("actor"), elem_id="actor", min_width=130), label="actor"
            )
            self.kind = self.named(
                gr.Dropdown([("", "")], value="", label=_SEEN("kind"), elem_id="kind", min_width=130), label="kind"
            )
            self.since, self.until = (
                self.named(
                    gr.Textbox(
                        "", label=_SEEN(name), placeholder=_SEEN("date_hint"), elem_id=f"timeline-{name}", min_width=110
                    ),
                    label=name,
                    placeholder="date_hint",
                )
                for name in ("from_date", "to_date")
            )
        self.plot = gr.Plot(show_label=False, container=False, elem_id="plot")
        self.csv = self.named(gr.Button(_SEEN("timeline_csv"), size="sm", elem_id="timeline-csv"), value="timeline_csv")
        self.chronicle = gr.HTML(elem_id="chronicle")

    def _checking(self) -> None:
        self.to_check = self.named(
            gr.Textbox(
                value="",
                label=_SEEN("check_text"),
                info=_SEEN("check_intro"),
                placeholder=_SEEN("check_placeholder"),
                lines=6,
                max_lines=16,
                elem_id="check-text",
            ),
            label="check_text",
            info="check_intro",
            placeholder="check_placeholder",
        )
        self.check = self.named(gr.Button(_SEEN("check"), variant="primary", elem_id="check"), value="check")
        self.checked = gr.HTML(elem_id="checked")

    # --- what happens

    def wire(self, blocks: gr.Blocks) -> None:
        """Say which event calls what."""
        self._wire_asking()
        self._wire_conversations()
        self._wire_articles()
        self._wire_timeline()
        events = self.events
        self.pane.select(events.open_source, self.language, [self.pane, self.source, *self.fields], **_PRIVATE)
        self.check.click(
            events.check,
            [self.to_check, self.language],
            self.checked,
            api_visibility="private",
            show_progress="minimal",
        )
        rendered = [
            self.header,
            self.table,
            self.statistics,
            self.messages,
            self.pane,
            self.period,
            self.outlet,
            self.mode,
        ]
        rendering = [self.language, self.turns, self.source, self.looked, self.sorting, self.ends, self.outlet]
        labels = [named.widget for named in self.labelled]
        opened = blocks.load(self._relabel, self.language, [self.language, *labels], js=page.OPENING, **_PRIVATE)
        switched = self.language.input(self._relabel, self.language, [self.language, *labels], **_PRIVATE)
        for event in (opened, switched):
            shown = event.then(events.render, rendering, rendered, **_PRIVATE)
            shown.then(events.examples, [self.turns, self.language], self.messages, **_PRIVATE)
        switched.then(events.suggest, [self.turns, self.language], self.suggestions, **_PRIVATE)
        blocks.load(lambda shelf: gr.update(choices=page.choices(shelf)), self.shelf, self.conversations, **_PRIVATE)

    def _relabel(self, language: page.Language) -> tuple[Any, ...]:
        """Return the page's words in a language."""
        words = page.plain_words(language)
        updates: list[Any] = []
        for named in self.labelled:
            changed: dict[str, Any] = {prop: words[name] for prop, name in named.words.items()}
            updates.append(gr.update(**changed))
        for number, named in enumerate(self.labelled):
            if named.widget is self.files:
                updates[number] = gr.update(label=page.WORDS[language].drop.format(formats=page.formats()))
        return (language, *updates)

    def _wire_asking(self) -> None:
        events, chosen = self.events, [self.ends, self.outlet, self.mode]
        given = [self.turns, self.editing, self.language, *chosen]
        put = [self.messages, self.question, self.turns, self.editing, self.suggestions]
        asked = [
            self.question.submit(events.submit, [self.question, *given], put, **_PRIVATE),
            self.messages.example_select(events.submit_chosen, given, put, **_PRIVATE),
            self.pane.submit(events.submit_chosen, given, put, **_PRIVATE),
            self.pane.retry(
                events.retry, [self.turns, self.language, *chosen], [self.messages, self.turns], **_PRIVATE
            ),
        ]
        replied = [
            event.then(
                events.answer, [self.turns, self.language], [self.messages, self.turns, self.question], **_PRIVATE
            )
            for event in asked
        ]
        for event in replied:
            kept = event.then(
                events.keep,
                [self.turns, self.shelf, self.current],
                [self.shelf, self.conversations, self.current],
                **_PRIVATE,
            )
            kept.then(events.suggest, [self.turns, self.language], self.suggestions, **_PRIVATE)
        self.question.stop(
            events.stop,
            [self.turns, self.language],
            [self.messages, self.turns, self.question],
            cancels=replied,
            **_PRIVATE,
        )
        self.pane.edit(events.edit, self.turns, [self.question, self.editing], **_PRIVATE)
        self.pane.like(events.rate, [self.turns, self.language], None, **_PRIVATE)
        self.period.release(events.narrow, None, self.ends, **_PRIVATE)

    def _wire_conversations(self) -> None:
        events = self.events
        opened = [self.messages, self.turns, self.current, self.editing, self.suggestions]
        begun = self.clear.click(
            events.begin, self.language, [*opened, self.pane, self.source, self.conversations], **_PRIVATE
        )
        resumed = self.conversations.input(
            events.resume, [self.conversations, self.shelf, self.language], opened, **_PRIVATE
        )
        forgotten = self.forget.click(
            events.forget,
            [self.current, self.shelf, self.language],
            [self.shelf, self.conversations, *opened],
            **_PRIVATE,
        )
        for event in (begun, forgotten):
            event.then(events.examples, [self.turns, self.language], self.messages, **_PRIVATE)
        resumed.then(events.suggest, [self.turns, self.language], self.suggestions, **_PRIVATE)
        for kind, button in self.exports:
            exported = button.click(events.export(kind), [self.turns, self.language], self.file, **_PRIVATE)
            exported.then(None, self.file, None, js=page.DOWNLOAD, **_PRIVATE)

    def _wire_timeline(self) -> None:
        events, chosen = self.events, [self.actor, self.kind, self.since, self.until]
        drawn = [self.plot, self.chronicle]
        for listen in (
            self.timeline_tab.select,
            self.actor.input,
            self.kind.input,
            self.since.submit,
            self.until.submit,
        ):
            listen(events.chronicle, [*chosen, self.language], drawn, **_PRIVATE)
        for listen in (self.timeline_tab.select, self.language.input):
            listen(
                events.chronicle_choices, [self.actor, self.kind, self.language], [self.actor, self.kind], **_PRIVATE
            )
        self.language.input(events.chronicle, [*chosen, self.language], drawn, **_PRIVATE)
        written = self.csv.click(events.chronicle_csv, chosen, self.file, **_PRIVATE)
        written.then(None, self.file, None, js=page.DOWNLOAD, **_PRIVATE)

    def _wire_articles(self) -> None:
        events, told = self.events, [self.looked, self.sorting, self.language]
        tables = [self.header, self.table, self.statistics]
        fields = [self.source, *self.fields]
        changed = [
            self.files.upload(events.bring, [self.files, *told], [self.brought, self.files, *tables], **_PRIVATE),
            self.add.click(
                events.paste,
                [self.pasted, *self.pasted_fields, *told],
                [self.brought, self.pasted, *tables],
                **_PRIVATE,
            ),
            self.save.click(events.correct, [*fields, *told], [self.corrected, self.pane, *tables], **_PRIVATE),
            self.sure.click(events.remove, [self.source, *told], [self.corrected, self.pane, *tables], **_PRIVATE),
        ]
        rendering = [self.language, self.turns, self.source, self.looked, self.sorting, self.ends, self.outlet]
        rendered = [*tables, self.messages, self.pane, self.period, self.outlet, self.mode]
        for event in changed:
            shown = event.then(events.render, rendering, rendered, **_PRIVATE)
            shown.then(events.examples, [self.turns, self.language], self.messages, **_PRIVATE)
        self.remove.click(lambda: gr.update(visible=True), None, self.sure, **_PRIVATE)
        self.sure.click(lambda: gr.update(visible=False), None, self.sure, **_PRIVATE)
        self.looked.change(events.look, told, self.table, **_PRIVATE)
        self.table.select(events.sort, told, [self.table, self.sorting], **_PRIVATE)


def _publish(events: Events) -> None:
    """Offer what programs may call, over HTTP and as the tools of an MCP server."""
    calls = page.Calls(events.talk.bot)
    for call in (calls.ask, calls.check, calls.timeline, calls.articles):
        offer(call, api_name=call.__name__)


def _filters(ends: page.Ends, outlet: str | None, mode: str | None) -> page.Filters:
    return page.Filters(ends[0], ends[1], outlet or None, mode or "auto")


def _number(event: gr.EventData) -> int:
    """Return the number of the turn that an event is about; one beyond all for anything else."""
    number = getattr(event, "turn", None)
    return number if isinstance(number, int) and number >= 0 else sys.maxsize


def _language_switch() -> gr.Radio:
    return gr.Radio(
        _LANGUAGES, value="fr", label=_SEEN("language"), container=False, min_width=170, scale=0, elem_id="language"
    )


def _conversation() -> gr.Chatbot:
    return gr.Chatbot(
        label=_SEEN("conversation"),
        show_label=False,
        layout="bubble",
        height="100%",
        autoscroll=False,
        # A reply is HTML of our own, in which nothing of an article is markup; this is the second line of defence.
        sanitize_html=True,
        latex_delimiters=[],
        buttons=[],
        feedback_options=None,
        allow_file_downloads=False,
        elem_id="conversation",
    )


def _question_box() -> gr.Textbox:
    return gr.Textbox(
        value="",
        label=_SEEN("question"),
        show_label=False,
        placeholder=_SEEN("placeholder"),
        submit_btn=page.WORDS["fr"].ask,
        max_lines=5,
        autofocus=True,
        elem_id="ask",
    )


def _prepare(bot: Assistant, corpus: Path) -> None:
    """Fill an empty index with the bundled articles, saying how far it is, and make the first answer quick."""
    if not bot.articles():
        bot.ingest([corpus], progress=lambda title, n, total: _say(f"Indexation {n}/{total} : {title}"))
    bot.answerability(page.WORDS["fr"].start)


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def _arguments() -> argparse.Namespace:
    settings = Settings()
    parser = argparse.ArgumentParser(prog="app.py", description="The chat page, on this machine only by default.")
    parser.add_argument("--index", type=Path, default=settings.index, help="folder of the index")
    parser.add_argument("--host", default=settings.host)
    parser.add_argument("--port", type=int, default=settings.port, help="the next free one is taken when it is in use")
    parser.add_argument(
        "--mcp", action="store_true", help="serve the tools ask, check, timeline and articles to MCP clients too"
    )
    return parser.parse_args()


def main() -> None:
    """Open the index, fill it when empty, and serve the page until interrupted."""
    arguments = _arguments()
    try:
        bot = Assistant.open(arguments.index)
        _prepare(bot, bundled("data") / "articles")
    except AssistantError as error:
        raise SystemExit(f"app.py: {error}") from None
    port = page.free_port(arguments.host, arguments.port)
    if port is None:
        raise SystemExit(f"app.py: no free port at {arguments.host} from {arguments.port} on; choose one with --port")
    if arguments.port not in (0, port):
        _say(f"Le port {arguments.port} est pris ; la page est au port {port}.")
    events = Events(bot)
    blocks = build(events).queue(default_concurrency_limit=_AT_ONCE)
    blocks.launch(
        server_name=arguments.host,
        server_port=port,
        share=False,
        inbrowser=False,
        quiet=True,
        ssr_mode=False,
        run_history=False,
        mcp_server=arguments.mcp,
        footer_links=[],
        max_threads=_AT_ONCE,
        max_file_size=bot.settings.max_file_bytes,
        i18n=_SEEN,
        theme=gr.themes.Base(
            primary_hue="blue", neutral_hue="stone", font=["system-ui", "sans-serif"], font_mono=["monospace"]
        ),
        css_paths=page.STYLES,
        # As Starlette unpacks its middleware: class, positional and named arguments.
        app_kwargs={"middleware": [(page.PolicyHeaders, (), {})]},
        prevent_thread_lock=True,
    )
    _say(f"Assistant de presse : http://{arguments.host}:{port} (Ctrl+C pour arrêter)")
    if arguments.mcp:
        _say(f"MCP : http://{arguments.host}:{port}/gradio_api/mcp/")
    events.talk.prepare()
    blocks.block_thread()


if __name__ == "__main__":
    main()
