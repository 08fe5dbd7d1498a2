"""Reports in, one self-contained HTML page out: the verdict first, then each suite, then each failure to open."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path

from evals.html_failures import failures
from evals.html_suite import suite_section
from evals.html_top import banner, brief, tiles
from evals.markup import Html, tag
from evals.report import Report

_HERE = Path(__file__)


def html(reports: Sequence[Report]) -> str:
    """Write the page; its policy lets nothing be loaded, and no script run but its own."""
    style = _HERE.with_name("report.css").read_text(encoding="utf-8")
    script = _HERE.with_name("report.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"Evaluation: {'passed' if all(one.passed for one in reports) else 'FAILED'}"),
        tag("style", Html(style)),
    )
    sections = [suite_section(report) for report in reports]
    body = tag(
        "body",
        banner(reports),
        tiles(reports),
        brief(reports),
        *sections,
        failures(reports),
        tag("script", Html(script)),
    )
    return f'<!doctype html>\n<html lang="en">\n{head}\n{body}\n</html>\n'
