"""Odd questions, dates that cannot be, secrets and a missing network: nothing breaks, is made up, or gets out."""

from __future__ import annotations

import io
import json
import logging
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

from assistant import Answer, Article, Assistant, AssistantError, Settings, article_date, page, reply_markdown
from evals.faults import TOWNS, Bench, Outcome, article, question, timed, truth

_KEY: Final = "sk-canary-8f3a1c77e2"
ODD: Final = {
    "empty": "",
    "spaces": " \n\t ",
    "a mark": "?",
    "a megabyte": "Quand ? " * 125_000,
    "a long word": "x" * 2_000,
    "emoji": "😀😀 port 🚢 ?",
    "right to left": "متى أعيد فتح ميناء بريفاز؟",
    "an override": "\u202eQuand le port a-t-il rouvert ?",
    "NUL": "Quand le port\x00 de Brivaz a-t-il rouvert ?",
    "a lone surrogate": "Quand le port\ud800 de Brivaz a-t-il rouvert ?",
    "control characters": "".join(map(chr, range(32))),
    "combining accents": "e" + "\u0301" * 1_500,
    "Chinese": "布里瓦兹港什么时候重新开放？",
    "SQL": "'; DROP TABLE articles; --",
    "a search expression": 'port AND NEAR("a" b*) OR -x:y ^2',
    "a pattern": "(a+)+$ [[:alpha:]] \\1 .*",
    "a template": "{question} $question %s {{7*7}} ${7*7}",
    "a path": "../../../../etc/passwd",
    "quotation marks": '"' * 1_900,
    "numbers": "9" * 1_900,
    "many questions": "Où ? " * 390,
}
_DATES: Final = {
    "an impossible day": ("published: 2024-02-31", "2024-02-31"),
    "an impossible month": ("published: '2024-13-05'", "2024-13"),
    "the year zero": ("published: '0000-00-00'", "0000"),
    "far ahead": ("published: '9999-12-31'", "9999"),
    "ahead": ("published: '2199-01-01'", "2199"),
    "a number": ("published: 20240231", "2024-02-31"),
    "a list": ("published: [2024-01-01, 2024-01-02]", "2024"),
    "words": ("published: bientôt", "20"),
    "a moment of a computer": ("published: 1709596800", "2024"),
    "negative": ("published: '-0044-03-15'", "-0044"),
    "next year": (f"published: {date.today().year + 1}-02-03", str(date.today().year + 1)),
    "next year, a month": (f"published: {date.today().year + 1}-02", str(date.today().year + 1)),
}


def try_questions(bench: Bench) -> Iterator[Outcome]:
    """Ask odd questions every way that there is: a reply, or a limit politely said, and nothing else."""
    bench.model.whole, bench.model.says = None, [truth(TOWNS[0])]
    talk, calls = page.Talk(bench.bot), page.Calls(bench.bot)
    for name, asked in ODD.items():
        ways: dict[str, Callable[[], object]] = {
            "quoted": partial(_ask, bench.bot, asked, "extractive"),
            "written": partial(_ask, bench.bot, asked, "llm"),
            "on the page": partial(_on_page, talk, asked),
            "to programs": partial(_as_json, calls.ask, asked),
            "to the check": partial(_as_json, calls.check, asked[:20_000]),
        }
        for way, work in ways.items():
            yield replace(timed(f"{name}, {way}", work)[0], asked=asked[:200])


def _as_json(call: Callable[[str], object], asked: str) -> str:
    return json.dumps(call(asked))


def _ask(bot: Assistant, asked: str, mode: Any) -> str:
    try:
        reply = bot.ask(asked, mode=mode)
    except AssistantError as error:
        return str(error)
    return json.dumps(reply.to_dict()) + reply_markdown(reply)


def _on_page(talk: page.Talk, asked: str) -> str:
    turns = talk.put([], asked, page.Filters(), None)
    for replied in talk.answer(turns, "fr"):
        turns = list(replied)
    return str(talk.messages(turns, "fr"))


def try_dates(bench: Bench) -> Iterator[Outcome]:
    """Give articles dates that cannot be, or are yet to come: they are unknown, or what the text says."""
    files = {
        f"{name.replace(' ', '-')}.md": f"---\ntitle: {name}\n{line}\n---\nLe port de {town} a rouvert.\n"
        for town, (name, (line, _)) in zip(TOWNS, _DATES.items(), strict=False)
    }
    bot = Assistant(Settings(index=bench.folder / "dates"))
    report = bot.ingest([bench.write("dated", files)])
    kept: Mapping[str, Article] = {Path(one.path or "").name: one for one in bot.articles()}
    refused = {Path(one.path).name: one.reason for one in report.rejected}
    for name, (_, wrong) in _DATES.items():
        file = f"{name.replace(' ', '-')}.md"
        if file in refused:
            yield Outcome(name, told=refused[file])
        else:
            published = kept[file].published
            yield Outcome(name, f"dated {published}" if str(published).startswith(wrong) else "", told=str(published))
    bot.close()


def try_secrets(bench: Bench) -> Iterator[Outcome]:
    """Set a key that stands nowhere else and look for it in all that comes out."""
    settings = Settings(
        index=bench.folder / "secrets",
        model="none",
        base_url=f"http://ada:{_KEY}@127.0.0.1:9/v1?key={_KEY}#{_KEY}",
        embedder_base_url=f"http://{_KEY}@127.0.0.1:9/v1",
        ray_address=f"ray://ada:{_KEY}@127.0.0.1:9",
        chroma_api_key=_KEY,  # type: ignore[arg-type]
        embedder_api_key=_KEY,  # type: ignore[arg-type]
        api_key=_KEY,  # type: ignore[arg-type]
    )
    with _logged() as log:
        bot = Assistant(settings)
        bot.ingest([bench.write("kept", {"a.txt": article(TOWNS[0])})])
        reply = bot.ask(question(TOWNS[0]))
        turn = page.Turn(question(TOWNS[0]), reply=reply)
        out = {
            "the settings": repr(settings) + str(settings) + settings.model_dump_json(),
            "the reply": json.dumps(reply.to_dict()) + repr(reply) + reply_markdown(reply),
            "the page": page.reply_message(reply, acting=True),
            "the calls of programs": json.dumps(page.Calls(bot).ask(question(TOWNS[0]))),
            **{
                f"the export as {kind}": page.export([turn], kind, bot.articles(), settings, "fr").content.decode(
                    "latin-1"
                )
                for kind in ("md", "html", "json", "pdf")
            },
            "the model's failure": json.dumps(bot.ask(question(TOWNS[0]), mode="llm").to_dict()),
        }
        bot.close()
    out["the log"] = log.getvalue()
    files = [path for path in (bench.folder / "secrets").rglob("*") if path.is_file()]
    out["the index"] = "".join(path.read_bytes().decode("latin-1") for path in files)
    for name, text in out.items():
        yield Outcome(name, "the key is there" * (_KEY in text))
    yield Outcome("questions in the log", "the question is there" * (question(TOWNS[0])[:30] in out["the log"]))


def try_without_network(bench: Bench) -> Iterator[Outcome]:
    """Ingest, answer, check and tell the timeline while every connection and look-up is an error."""
    with _unplugged():
        bot = Assistant(Settings(index=bench.folder / "offline"))
        folder = bench.write("offline-articles", {"a.txt": article(TOWNS[0]), "b.txt": article(TOWNS[1], 3)})
        yield timed("ingest", lambda: bot.ingest([folder]))[0]
        outcome, reply = timed("ask", lambda: bot.ask(question(TOWNS[0])))
        silent = "" if isinstance(reply, Answer) else "no answer"
        yield replace(outcome, why=outcome.why or silent)
        yield timed("check", lambda: bot.check(truth(TOWNS[0])))[0]
        yield timed("timeline", bot.timeline)[0]
        yield timed("search", lambda: bot.search(question(TOWNS[1])))[0]
        yield timed(
            "dates", lambda: [article_date(one.published, one.published_basis, "fr") for one in bot.articles()]
        )[0]
        bot.close()


@contextmanager
def _logged() -> Iterator[io.StringIO]:
    """Collect all that is logged, at every level."""
    log = io.StringIO()
    root, handler = logging.getLogger(), logging.StreamHandler(log)
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield log
    finally:
        root.removeHandler(handler)
        root.setLevel(level)


@contextmanager
def _unplugged() -> Iterator[None]:
    """Make every look-up and every connection an error."""

    def refuse(*_: object, **__: object) -> Any:
        raise RuntimeError("the network was asked for")

    names: list[tuple[Any, str]] = [(socket, "getaddrinfo"), (socket, "gethostbyname")]
    names += [(socket.socket, "connect"), (socket.socket, "connect_ex")]
    kept = [getattr(place, name) for place, name in names]
    for place, name in names:
        setattr(place, name, refuse)
    try:
        yield
    finally:
        for (place, name), was in zip(names, kept, strict=True):
            setattr(place, name, was)
