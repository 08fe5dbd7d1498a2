"""Replies and articles to the chat page's words, HTML, style and script; nothing here knows the widget library."""

from pathlib import Path

from assistant.page.access import Accounts, admit, hash_password, is_exposed
from assistant.page.archive import Brought, Pasted, bring, formats, paste, remove
from assistant.page.archive_search import Sorting, find_articles
from assistant.page.archive_view import articles_table, statistics
from assistant.page.article_pane import article_pane, empty_pane, missing_pane
from assistant.page.bodies import Posted
from assistant.page.brought_view import brought_view
from assistant.page.calls import Calls
from assistant.page.check_view import check_view, note
from assistant.page.coverage import Coverage, coverage_of, header
from assistant.page.door import Doorkeeper, Politeness, RateLimit
from assistant.page.exports import export
from assistant.page.failures import place_of
from assistant.page.feedback import note_feedback
from assistant.page.figures_plot import figures_plot
from assistant.page.figures_view import sides_view
from assistant.page.leaving import Departures, Waiting
from assistant.page.markup import escape
from assistant.page.messages import error_message, question_message, reply_message, waiting_message
from assistant.page.origins import OwnSite
from assistant.page.period import ends_of, months_of, period_slider
from assistant.page.pumping import pumped
from assistant.page.references import Reference, article_of, read_reference, reference_of
from assistant.page.requests import Called
from assistant.page.serving import PolicyHeaders, free_port
from assistant.page.sessions import Owners, Tokens
from assistant.page.shelf import choices, new_id, renamed, shelved, turns_of, without
from assistant.page.shelf_view import shelf_view
from assistant.page.suggestions_view import suggestions_view
from assistant.page.talk import Talk
from assistant.page.timeline_choice import actors_view, timeline_choices
from assistant.page.timeline_plot import timeline_plot
from assistant.page.timeline_view import timeline_view
from assistant.page.turns import Filters, Turn, stopped
from assistant.page.wording import WORDS, Words, plain_words
from assistant.timeline.export import as_csv as timeline_csv
from assistant.types import Language

_HERE = Path(__file__).parent
STYLES = [_HERE / name for name in ("style.css", "style_reply.css", "style_tabs.css")]
_SCRIPTS = ("script.js", "period.js", "table.js", "shelf.js", "actors.js")
SCRIPT, PERIOD_SCRIPT, TABLE_SCRIPT, SHELF_SCRIPT, ACTORS_SCRIPT = (_HERE / name for name in _SCRIPTS)
HEAD = f"<script>{(_HERE / 'streams.js').read_text(encoding='utf-8')}</script>"
# Of the languages that a reader chose or prefers, the first that the page speaks.
OPENING = """() => {
  const wished = [localStorage.getItem("press-language"), ...navigator.languages].filter(Boolean);
  const spoken = wished.map((name) => name.slice(0, 2)).find((name) => name === "fr" || name === "en");
  return [spoken || "fr"];
}"""
DOWNLOAD = """(file) => {
  if (!file || !file.base64) return;
  const bytes = Uint8Array.from(atob(file.base64), (one) => one.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: file.type }));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}"""

__all__ = [
    "ACTORS_SCRIPT",
    "DOWNLOAD",
    "HEAD",
    "OPENING",
    "PERIOD_SCRIPT",
    "SCRIPT",
    "SHELF_SCRIPT",
    "STYLES",
    "TABLE_SCRIPT",
    "WORDS",
    "Accounts",
    "Brought",
    "Called",
    "Calls",
    "Coverage",
    "Departures",
    "Doorkeeper",
    "Filters",
    "Language",
    "OwnSite",
    "Owners",
    "Pasted",
    "PolicyHeaders",
    "Politeness",
    "Posted",
    "RateLimit",
    "Reference",
    "Sorting",
    "Talk",
    "Tokens",
    "Turn",
    "Waiting",
    "Words",
    "actors_view",
    "admit",
    "article_of",
    "article_pane",
    "articles_table",
    "bring",
    "brought_view",
    "check_view",
    "choices",
    "coverage_of",
    "empty_pane",
    "ends_of",
    "error_message",
    "escape",
    "export",
    "figures_plot",
    "find_articles",
    "formats",
    "free_port",
    "hash_password",
    "header",
    "is_exposed",
    "missing_pane",
    "months_of",
    "new_id",
    "note",
    "note_feedback",
    "paste",
    "period_slider",
    "place_of",
    "plain_words",
    "pumped",
    "question_message",
    "read_reference",
    "reference_of",
    "remove",
    "renamed",
    "reply_message",
    "shelf_view",
    "shelved",
    "sides_view",
    "statistics",
    "stopped",
    "suggestions_view",
    "timeline_choices",
    "timeline_csv",
    "timeline_plot",
    "timeline_view",
    "turns_of",
    "waiting_message",
    "without",
]
