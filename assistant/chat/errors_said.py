"""What the widget library and its server say of errors to lines of fields: an error may hold words of a question."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import SimpleNamespace

from gradio import queueing, route_utils, routes

from assistant import page

_log = logging.getLogger("assistant.page")


def log_fields_only() -> None:
    """From now on, log of each error its kind and its place, and nothing that it says."""
    told = SimpleNamespace(**{**vars(traceback), "print_exc": _print_exc})
    for module in (queueing, routes, route_utils):
        vars(module)["traceback"] = told
    for name in ("uvicorn.error", "asyncio"):
        logging.getLogger(name).addFilter(_without_words)
    threading.excepthook = _thread_failed


def _print_exc(*_: object, **__: object) -> None:
    error = sys.exception() if sys.version_info >= (3, 12) else sys.exc_info()[1]
    if error is not None:
        _log.error("event failed: error=%s at=%s", type(error).__name__, page.place_of(error))


def _without_words(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        record.msg, record.exc_info, record.exc_text = "request failed: error=%s at=%s", None, None
        record.args = (type(error).__name__, page.place_of(error))
    return True


def _thread_failed(failed: threading.ExceptHookArgs) -> None:
    if failed.exc_value is not None:
        _log.error("work failed: error=%s at=%s", type(failed.exc_value).__name__, page.place_of(failed.exc_value))
