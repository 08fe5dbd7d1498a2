"""The chat page's entry: arguments and settings in, `assistant.chat` served until interrupted."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from assistant import Assistant, AssistantError, Settings, bundled, chat, page

_THREADS = 50
# Seconds after which one thread lets another go on; Python's own, ten times as long, holds up fifty streams.
_SWITCH = 0.0005


def _prepare(bot: Assistant, corpus: Path) -> None:
    """Fill an empty index with the bundled articles, saying how far it is."""
    if not bot.articles():
        bot.ingest([corpus], progress=lambda title, n, total: _say(f"Indexation {n}/{total} : {title}"))


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


def _middleware(
    host: str, settings: Settings, users: page.Accounts | None, waiting: page.Waiting
) -> list[tuple[Any, ...]]:
    """Return what requests go through: headers, a limit where other machines ask, a password, who has left."""
    limit = [(page.RateLimit, (), {"most": settings.rate})] if page.is_exposed(host) else []
    guard = [(page.Doorkeeper, (), {"accounts": users})] if users else []
    owners: list[tuple[Any, ...]] = [(page.Owners, (), {})] if users else []
    # Who has signed in, or lets everybody in, may be asked for under any name.
    name = None if users or settings.open or page.is_exposed(host) else host
    calls = [(page.Posted, (), {}), (page.Called, (), {}), *owners, (page.Departures, (), {"waiting": waiting})]
    site = (page.OwnSite, (), {"host": name})
    return [(page.PolicyHeaders, (), {}), site, *limit, *guard, (page.Politeness, (), {}), *calls]


def _settle(settings: Settings) -> None:
    """Keep the words of users out of the logs, and believe no address that a client gives itself."""
    if not settings.log_texts:
        chat.log_fields_only()
    # Whoever is not named as a proxy could give itself another address with each request.
    os.environ.setdefault("FORWARDED_ALLOW_IPS", "")


def main() -> None:
    """Open the index, fill it when empty, and serve the page until interrupted."""
    arguments = _arguments()
    # What computes holds the interpreter; what only hands on words waits for it this long at most, each time.
    sys.setswitchinterval(_SWITCH)
    try:
        if arguments.mcp:
            chat.want_tools()
        bot = Assistant.open(arguments.index)
        users = page.admit(arguments.host, bot.settings.users, bot.settings.open)
        _prepare(bot, bundled("data") / "articles")
    except AssistantError as error:
        raise SystemExit(f"app.py: {error}") from None
    port = page.free_port(arguments.host, arguments.port)
    if port is None:
        raise SystemExit(f"app.py: no free port at {arguments.host} from {arguments.port} on; choose one with --port")
    if arguments.port not in (0, port):
        _say(f"Le port {arguments.port} est pris ; la page est au port {port}.")
    events = chat.Events(bot)
    blocks = chat.build(events).queue(default_concurrency_limit=bot.settings.at_once)
    _settle(bot.settings)
    served, _, _ = blocks.launch(
        server_name=arguments.host,
        server_port=port,
        share=False,
        inbrowser=False,
        quiet=True,
        ssr_mode=False,
        run_history=False,
        enable_monitoring=False,
        mcp_server=arguments.mcp,
        footer_links=[],
        max_threads=max(_THREADS, bot.settings.at_once),
        max_file_size=bot.settings.max_file_bytes,
        i18n=chat.SEEN,
        theme=chat.theme(),
        css_paths=page.STYLES,
        head=page.HEAD,
        # As Starlette unpacks its middleware: class, positional and named arguments.
        app_kwargs={"middleware": _middleware(arguments.host, bot.settings, users, events.waiting)},
        auth=users,
        prevent_thread_lock=True,
    )
    chat.keep_to_itself(served)
    _say(f"Assistant de presse : http://{arguments.host}:{port} (Ctrl+C pour arrêter)")
    if arguments.mcp:
        _say(f"MCP : http://{arguments.host}:{port}/gradio_api/mcp/")
    # The page is up first; what an answer needs is loaded by the examples that are looked for meanwhile.
    events.talk.prepare()
    blocks.block_thread()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
