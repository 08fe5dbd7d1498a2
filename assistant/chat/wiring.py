"""Events and widgets to the page that works: which event of which widget calls what, and what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import gradio as gr

from assistant import page
from assistant.chat.events import Events
from assistant.chat.widgets import ASIDE, PRIVATE

if TYPE_CHECKING:
    from assistant.chat.form import Form


class Wiring:
    """Connects the widgets of a form to what the events do."""

    def __init__(self, events: Events, form: Form) -> None:
        self.events, self.form = events, form
        self.tables = [form.header, form.archive.table, form.archive.statistics]
        # What depends on the language and on the articles, but for the labels.
        asking = form.asking
        self.rendering = [form.language, form.turns, form.source, form.archive.looked, form.sorting]
        self.rendering += [asking.ends, asking.outlet]
        self.rendered = [*self.tables, asking.messages, form.pane, asking.period, asking.outlet, asking.mode]

    def wire(self, blocks: gr.Blocks) -> None:
        """Connect them all."""
        self._asking()
        self._stopping()
        self._conversations()
        self._articles()
        self._timeline()
        self._checking()
        self._opening(blocks)

    def _opening(self, blocks: gr.Blocks) -> None:
        events, form = self.events, self.form
        labelled = [form.language, *form.labels.widgets]
        opened = blocks.load(form.labels.told, form.language, labelled, js=page.OPENING, **PRIVATE)
        switched = form.language.input(form.labels.told, form.language, labelled, **PRIVATE)
        for event in (opened, switched):
            self._render(event)
        # Does nothing but open the stream of replies anew, even just after it did.
        form.pane.tick(lambda: None, None, None, trigger_mode="multiple", **PRIVATE)
        switched.then(events.asking.suggest, [form.turns, form.language], form.asking.suggestions, **ASIDE)

    def _render(self, event: Any) -> None:
        """After an event, show all anew that it may have changed."""
        form = self.form
        shown = event.then(self.events.render, self.rendering, self.rendered, **PRIVATE)
        listing = [form.shelf, form.current, form.language]
        event.then(self.events.conversations.shown, listing, form.asking.conversations, **PRIVATE)
        self._examples(shown)

    def _examples(self, event: Any) -> None:
        form = self.form
        event.then(self.events.asking.examples, [form.turns, form.language], form.asking.messages, **ASIDE)

    def _asking(self) -> None:
        events, form, tab = self.events.asking, self.form, self.form.asking
        chosen = [tab.ends, tab.outlet, tab.mode]
        given = [form.turns, form.editing, form.language, *chosen]
        put = [tab.messages, tab.question, form.turns, form.editing, tab.suggestions]
        again = [form.turns, form.language, *chosen]
        asked = [
            tab.question.submit(events.submit, [tab.question, *given], put, **PRIVATE),
            tab.messages.example_select(events.submit_chosen, given, put, **PRIVATE),
            form.pane.submit(events.submit_chosen, given, put, **PRIVATE),
            form.pane.retry(events.retry, again, [tab.messages, form.turns], **PRIVATE),
        ]
        told, shown = [form.turns, form.language], [tab.messages, form.turns, tab.question]
        self.replied = [event.then(events.answer, told, shown, **PRIVATE) for event in asked]
        keeping = [form.turns, form.shelf, form.current, form.language]
        for event in self.replied:
            kept = event.then(
                self.events.conversations.keep, keeping, [form.shelf, tab.conversations, form.current], **PRIVATE
            )
            kept.then(events.suggest, [form.turns, form.language], tab.suggestions, **ASIDE)

    def _stopping(self) -> None:
        events, form, tab = self.events.asking, self.form, self.form.asking
        shown = [tab.messages, form.turns, tab.question]
        tab.question.stop(events.stop, [form.turns, form.language], shown, cancels=self.replied, **PRIVATE)
        form.pane.edit(events.edit, form.turns, [tab.question, form.editing], **PRIVATE)
        form.pane.like(events.rate, [form.turns, form.language], None, **PRIVATE)

    def _conversations(self) -> None:
        events, form, tab = self.events.conversations, self.form, self.form.asking
        listed, shelf = tab.conversations, form.shelf
        opened = [tab.messages, form.turns, form.current, form.editing, tab.suggestions, listed]
        begun = tab.clear.click(events.begin, [shelf, form.language], [*opened, form.pane, form.source], **PRIVATE)
        resumed = listed.select(events.resume, [shelf, form.language], opened, **PRIVATE)
        listed.edit(events.rename, [shelf, form.current, form.language], [shelf, listed], **PRIVATE)
        forgetting = [form.current, shelf, form.language]
        forgotten = listed.delete(events.forget, forgetting, [shelf, *opened], **PRIVATE)
        for event in (begun, forgotten):
            self._examples(event)
        resumed.then(self.events.asking.suggest, [form.turns, form.language], tab.suggestions, **ASIDE)
        for kind, button in tab.exports:
            self._hand(button.click(events.export(kind), [form.turns, form.language], form.file, **PRIVATE))

    def _hand(self, event: Any) -> None:
        """After an event that makes a file, hand it to the reader."""
        event.then(None, self.form.file, None, js=page.DOWNLOAD, **PRIVATE)

    def _articles(self) -> None:
        events, form, tab = self.events.archive, self.form, self.form.archive
        told = [tab.looked, form.sorting, form.language]
        pasted = [tab.pasted, *tab.pasted_fields, *told]
        fields = [form.source, *tab.fields]
        changed = [
            tab.files.upload(events.bring, [tab.files, *told], [tab.brought, tab.files, *self.tables], **PRIVATE),
            tab.add.click(events.paste, pasted, [tab.brought, tab.pasted, *self.tables], **PRIVATE),
            tab.save.click(events.correct, [*fields, *told], [tab.corrected, form.pane, *self.tables], **PRIVATE),
            tab.sure.click(events.remove, [form.source, *told], [tab.corrected, form.pane, *self.tables], **PRIVATE),
            tab.table.delete(
                events.remove_chosen, [form.source, *told], [tab.corrected, form.pane, *self.tables], **PRIVATE
            ),
            *(
                box.submit(events.correct, [*fields, *told], [tab.corrected, form.pane, *self.tables], **PRIVATE)
                for box in tab.fields
            ),
        ]
        for event in changed:
            self._render(event)
        tab.remove.click(lambda: gr.update(visible=True), None, tab.sure, **PRIVATE)
        tab.sure.click(lambda: gr.update(visible=False), None, tab.sure, **PRIVATE)
        tab.looked.change(events.look, told, tab.table, **PRIVATE)
        tab.table.select(events.sort, told, [tab.table, form.sorting], **PRIVATE)
        tab.table.edit(events.open_source, form.language, [form.pane, form.source, *tab.fields], **PRIVATE)
        form.pane.select(events.open_source, form.language, [form.pane, form.source, *tab.fields], **PRIVATE)

    def _timeline(self) -> None:
        events, form, tab = self.events.chronicles, self.form, self.form.timeline
        chosen = [tab.actor, tab.kind, tab.since, tab.until]
        narrowing = [tab.actor, tab.kind, form.language]
        drawn = [tab.plot, tab.figures, tab.sides, tab.chronicle]
        narrowed = [form.timeline_tab.select, tab.actor.input, tab.kind.input, tab.since.submit, tab.until.submit]
        for listen in (*narrowed, form.language.input):
            listen(events.show, [*chosen, form.language], drawn, **PRIVATE)
        for listen in (form.timeline_tab.select, form.language.input):
            listen(events.choices, narrowing, [tab.actor, tab.kind, tab.actors], **PRIVATE)
        picked = tab.actors.select(events.pick, None, tab.actor, **PRIVATE)
        picked.then(events.show, [*chosen, form.language], drawn, **PRIVATE)
        tab.actor.change(events.pressed, [tab.actor, form.language], tab.actors, **PRIVATE)
        self._hand(tab.csv.click(events.csv, chosen, form.file, **PRIVATE))

    def _checking(self) -> None:
        form, tab = self.form, self.form.checking
        # The only one that shows how long it takes: a long text does.
        tab.check.click(
            self.events.check,
            [tab.to_check, form.language],
            tab.checked,
            api_visibility="private",
            show_progress="minimal",
        )
