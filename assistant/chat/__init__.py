"""An Assistant to the page in the browser: widgets, what happens to them, what programs may call. Gradio stays in here.

widgets       words, labels and small things that all widgets share
*_tab         the widgets of one tab each        form      the whole page        wiring    which event calls what
asking, conversations, archive, chronicles       what the events do, by theme    events    all of them together
publishing    the interface for programs           quiet   what Gradio's import leaves out
"""

from assistant.chat import quiet
from assistant.chat.errors_said import log_fields_only
from assistant.chat.events import Events
from assistant.chat.form import build
from assistant.chat.publishing import keep_to_itself, want_tools
from assistant.chat.widgets import SEEN, theme

__all__ = ["SEEN", "Events", "build", "keep_to_itself", "log_fields_only", "quiet", "theme", "want_tools"]
