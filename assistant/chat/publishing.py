"""An Assistant to what programs may call of the page: the HTTP interface, and the tools of an MCP server."""

from __future__ import annotations

from importlib.util import find_spec

from gradio.events import api as offer
from gradio.route_utils import CustomCORSMiddleware
from gradio.routes import App

from assistant import page
from assistant.assistant import Assistant
from assistant.chat.leaving import forgotten_after, given_up_with
from assistant.errors import UsageError


def publish(bot: Assistant, waiting: page.Waiting) -> None:
    """Offer what programs may call, over HTTP and as the tools of an MCP server."""
    calls = page.Calls(bot)
    for call in (calls.ask, calls.check, calls.timeline, calls.articles):
        offer(forgotten_after(given_up_with(waiting, call)), api_name=call.__name__)


def keep_to_itself(served: App) -> None:
    """Let no other site read what the page answers, and whoever has signed in be asked for the password again."""
    kept = [(kind, given, named) for kind, given, named in served.user_middleware if kind is not CustomCORSMiddleware]
    vars(served)["user_middleware"] = kept
    # Made anew with the next request.
    served.middleware_stack = None
    served.tokens = page.Tokens()


def want_tools() -> None:
    """Raise UsageError where what an MCP server needs is not installed."""
    if find_spec("mcp") is None:
        raise UsageError('--mcp needs the package mcp: pip install "grounded-press-assistant[mcp]"')
