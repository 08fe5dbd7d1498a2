"""The chat page: widgets and handlers. Questions go in; verified answers, and the passages they cite, come out."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# Read by Gradio when it is imported: no usage statistics, no look for a newer version.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

import gradio as gr

from assistant import Answer, Assistant, AssistantError, Settings, bundled, page

Messages = list[dict[str, Any]]

_EXAMPLES = 4
_AT_ONCE = 50
# Questions of a conversation that a follow-up may refer to.
_REMEMBERED = 3
_log = logging.getLogger("assistant.app")


class Chat:
    """What the page's events do, over one Assistant."""

    def __init__(self, bot: Assistant, default_corpus: Path) -> None:
        self._bot = bot
        self._default = {path.stem for path in default_corpus.glob("*.md")}
        self._examples = {language: self._answered(words.examples) for language, words in page.WORDS.items()}

    def submit(self, question: str, history: Messages, language: page.Language) -> tuple[Messages, str, str]:
        """Show the question at once, empty the box, and hand the question on to `answer`."""
        if not question.strip():
            gr.Info(page.WORDS[language].empty_question, duration=4)
            return history, "", ""
        return [*history, {"role": "user", "content": page.question_message(question)}], "", question.strip()

    def submit_example(
        self, event: gr.SelectData, history: Messages, language: page.Language
    ) -> tuple[Messages, str, str]:
        """Ask the example that was chosen."""
        return self.submit(str(event.value["text"]), history, language)

    def answer(
        self, question: str, history: Messages, earlier: list[str], language: page.Language
    ) -> tuple[Messages, list[str]]:
        """Add the reply to the question that `submit` has shown; `earlier` are the conversation's last questions."""
        if not question:
            return history, earlier
        said = {"role": "assistant", "content": self._reply(question, earlier, language)}
        return [*history, said], [*earlier, question][-_REMEMBERED:]

    def open_source(self, event: gr.EventData, language: page.Language) -> tuple[str, str]:
        """Show the article of the chosen link, the cited passage highlighted; remember the link."""
        source = str(getattr(event, "source", ""))
        return self.pane(source, language), source

    def clear(self, language: page.Language) -> tuple[Messages, list[str], str, str]:
        """Return an empty conversation and an empty pane."""
        return [], [], page.empty_pane(language), ""

    def pane(self, source: str, language: page.Language) -> str:
        """Return the reading pane for a citation's link."""
        reference = page.read_reference(source)
        if reference is None:
            return page.empty_pane(language)
        found = next((article for article in self._bot.articles() if article.id == reference.article_id), None)
        return page.article_pane(found, reference, language) if found else page.missing_pane(language)

    def examples(self, language: page.Language) -> list[dict[str, str]]:
        """Return questions to choose from: those of the built-in articles, where these are and answer them."""
        return [{"text": text} for text in self._examples[language]]

    def render(self, language: page.Language, source: str) -> tuple[Any, ...]:
        """Return header, conversation, question box, clear button and pane in the language of the page."""
        words = page.WORDS[language]
        return (
            page.header(self._bot.articles(), language),
            gr.update(label=words.conversation, placeholder=words.start, examples=self.examples(language)),
            gr.update(label=words.question, placeholder=words.placeholder, submit_btn=words.ask),
            gr.update(value=words.clear),
            self.pane(source, language),
        )

    def _answered(self, questions: Sequence[str]) -> list[str]:
        if not self._default <= {article.id for article in self._bot.articles()}:
            return []
        return [question for question in questions if isinstance(self._bot.ask(question), Answer)][:_EXAMPLES]

    def _reply(self, question: str, earlier: Sequence[str], language: page.Language) -> str:
        words, limit = page.WORDS[language], self._bot.settings.max_question
        if len(question) > limit:
            return page.error_message(words.long_question.format(length=len(question), limit=limit), language)
        try:
            return page.reply_message(self._bot.ask(question, after=earlier))
        except AssistantError as error:
            return page.error_message(str(error), language)
        except Exception:
            _log.exception("a question could not be answered")
            return page.error_message(words.unexpected, language)


def build(chat: Chat) -> gr.Blocks:
    """Return the page: who says what is `Chat`'s, where it stands is decided here."""
    blocks: gr.Blocks
    with gr.Blocks(title=page.WORDS["fr"].title, analytics_enabled=False, fill_width=True) as blocks:
        pending, source, earlier = gr.State(""), gr.State(""), gr.State([])
        with gr.Row(elem_id="top"):
            header = gr.HTML(elem_id="header")
            language = _language_switch()
        with gr.Row(elem_id="main"):
            with gr.Column(scale=6, min_width=300, elem_id="talk"):
                messages, question = _conversation(), _question_box()
                clear = gr.Button(page.WORDS["fr"].clear, size="sm", elem_id="clear")
            with gr.Column(scale=5, min_width=300, elem_id="reading"):
                pane = gr.HTML(elem_id="pane", js_on_load=page.SCRIPT.read_text(encoding="utf-8"))

        shown = [messages, question, pending]
        private: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        asked = question.submit(chat.submit, [question, messages, language], shown, **private)
        chosen = messages.example_select(chat.submit_example, [messages, language], shown, **private)
        for event in (asked, chosen):
            event.then(
                chat.answer,
                [pending, messages, earlier, language],
                [messages, earlier],
                concurrency_limit=_AT_ONCE,
                api_visibility="private",
            )
        pane.select(chat.open_source, language, [pane, source], concurrency_limit=_AT_ONCE, **private)
        clear.click(chat.clear, language, [messages, earlier, pane, source], **private)
        page_wide = [header, messages, question, clear, pane]
        gr.on(
            [blocks.load, language.change],
            chat.render,
            [language, source],
            page_wide,
            concurrency_limit=_AT_ONCE,
            **private,
        )
    return blocks


def _language_switch() -> gr.Radio:
    label = page.WORDS["fr"].language
    choices = [("Français", "fr"), ("English", "en")]
    return gr.Radio(choices, value="fr", label=label, container=False, min_width=170, scale=0, elem_id="language")


def _conversation() -> gr.Chatbot:
    return gr.Chatbot(
        label=page.WORDS["fr"].conversation,
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
    words = page.WORDS["fr"]
    return gr.Textbox(
        label=words.question,
        show_label=False,
        placeholder=words.placeholder,
        submit_btn=words.ask,
        max_lines=5,
        autofocus=True,
        elem_id="ask",
    )


def _prepare(bot: Assistant, corpus: Path) -> None:
    """Fill an empty index with the bundled articles, saying how far it is, and make the first answer quick."""
    if not bot.articles():
        bot.ingest([corpus], progress=lambda title, n, total: _say(f"Indexation {n}/{total} : {title}"))
    bot.answerability(page.WORDS["fr"].examples[0])


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def _arguments() -> argparse.Namespace:
    settings = Settings()
    parser = argparse.ArgumentParser(prog="app.py", description="The chat page, on this machine only by default.")
    parser.add_argument("--index", type=Path, default=settings.index, help="folder of the index")
    parser.add_argument("--host", default=settings.host)
    parser.add_argument("--port", type=int, default=settings.port, help="the next free one is taken when it is in use")
    return parser.parse_args()


def main() -> None:
    """Open the index, fill it when empty, and serve the page until interrupted."""
    arguments = _arguments()
    corpus = bundled("data") / "articles"
    try:
        bot = Assistant.open(arguments.index)
        _prepare(bot, corpus)
    except AssistantError as error:
        raise SystemExit(f"app.py: {error}") from None
    port = page.free_port(arguments.host, arguments.port)
    if port is None:
        raise SystemExit(f"app.py: no free port at {arguments.host} from {arguments.port} on; choose one with --port")
    if arguments.port not in (0, port):
        _say(f"Le port {arguments.port} est pris ; la page est au port {port}.")
    blocks = build(Chat(bot, corpus)).queue(default_concurrency_limit=_AT_ONCE)
    blocks.launch(
        server_name=arguments.host,
        server_port=port,
        share=False,
        inbrowser=False,
        quiet=True,
        ssr_mode=False,
        run_history=False,
        mcp_server=False,
        footer_links=[],
        max_threads=_AT_ONCE,
        theme=gr.themes.Base(
            primary_hue="blue", neutral_hue="stone", font=["system-ui", "sans-serif"], font_mono=["monospace"]
        ),
        css_paths=page.STYLE,
        # As Starlette unpacks its middleware: class, positional and named arguments.
        app_kwargs={"middleware": [(page.PolicyHeaders, (), {})]},
        prevent_thread_lock=True,
    )
    _say(f"Assistant de presse : http://{arguments.host}:{port} (Ctrl+C pour arrêter)")
    blocks.block_thread()


if __name__ == "__main__":
    main()
