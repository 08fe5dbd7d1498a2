"""The command `python -m evals draft-cases`: an archive in, cases proposed for a person to accept out.

The parsers find figures, dates, quotations and sources; what a good question about them is, a person decides. So each
case is written with `accepted: false`, and is left out of every run until that is changed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import yaml

from assistant import Article, Assistant, AssistantError
from evals.draft_questions import FINDERS, Proposal

LIMIT = 5
_HEAD = """\
# Cases proposed from an archive. Read each one against its article, mend its question and what it wants, and set
# `accepted: true`; delete the others. Then: python -m evals lint --index INDEX --cases THIS_FILE
"""


def draft(articles: Iterable[Article], limit: int = LIMIT) -> list[dict[str, Any]]:
    """Propose up to `limit` cases of each kind an article, as they are written to a file."""
    found: list[dict[str, Any]] = []
    taken: set[str] = set()
    for article in articles:
        for proposal in _proposals(article, limit):
            if proposal.question not in taken:
                taken.add(proposal.question)
                found.append(_raw(proposal, article, len(found) + 1))
    return found


def write(cases: Sequence[dict[str, Any]]) -> str:
    """Write proposed cases as a case file."""
    content = {"theme": "Proposed cases", "cases": list(cases)}
    return _HEAD + yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=120)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draft cases from an index: 0 when some were written, 1 when nothing was found, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        if not options.index.is_dir():
            raise FileNotFoundError(f"{options.index}: no index here; make one with assistant ingest")
        if options.out.exists() and not options.force:
            raise FileExistsError(f"{options.out} exists; name another file, or give --force")
        with closing(Assistant.open(options.index)) as bot:
            cases = draft(bot.articles(), options.limit)
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(write(cases), encoding="utf-8", errors="replace")
    except (AssistantError, OSError) as error:
        sys.stderr.write(f"evals draft-cases: {error}\n")
        return 2
    sys.stdout.write(f"{len(cases)} cases proposed in {options.out}; none counts until it is accepted\n")
    return int(not cases)


def _proposals(article: Article, limit: int) -> Iterator[Proposal]:
    for find in FINDERS:
        for count, proposal in enumerate(find(article), start=1):
            yield proposal
            if count == limit:
                break


def _raw(proposal: Proposal, article: Article, number: int) -> dict[str, Any]:
    extra: dict[str, Any] = {"said_by": list(proposal.said_by)} if proposal.said_by else {}
    if proposal.date:
        extra["date"] = proposal.date
    return {
        "name": f"{article.id}, {proposal.kind} {number}",
        "language": article.language,
        "kind": proposal.kind,
        "question": proposal.question,
        "must": [list(group) for group in proposal.must],
        **extra,
        "articles": [article.id],
        "why": proposal.sentence,
        "accepted": False,
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals draft-cases", description="Propose cases from an index, for a person to accept."
    )
    parser.add_argument("--index", type=Path, required=True, help="the index of the archive")
    parser.add_argument("-o", "--out", type=Path, required=True, help="the case file to write")
    parser.add_argument("--limit", type=int, default=LIMIT, help="how many cases of each kind an article at most")
    parser.add_argument("--force", action="store_true", help="write over a file that exists")
    return parser
