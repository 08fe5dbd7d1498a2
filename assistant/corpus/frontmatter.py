"""The text of a Markdown file or of a sidecar in, its YAML fields and where the article begins out."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

_FENCED = re.compile(r"---[ \t]*\r?\n(?P<fields>(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
# Fields are a few lines; beyond this, a first line of dashes is a rule in the text.
_LONGEST = 64_000


class _Loader(yaml.SafeLoader):
    """Reads what is no truth value, list or mapping as it is written: an impossible date is no flaw of the YAML."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in ("bool", "null", "merge")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class FrontMatterError(ValueError):
    """Fields that are not valid YAML; the message says where and what to do."""


def split_front_matter(text: str) -> tuple[dict[str, object], int]:
    """Return the fields between the leading `---` lines and the offset after them; ({}, 0) where there are none."""
    fenced = _FENCED.match(text[:_LONGEST])
    if not fenced:
        return {}, 0
    fields = _loaded(fenced.group("fields"), "front matter")
    return ({}, 0) if fields is None else (fields, fenced.end())


def read_fields(text: str) -> dict[str, object]:
    """Return the fields of a sidecar, a YAML mapping in a file of its own."""
    fields = _loaded(text[:_LONGEST], "sidecar")
    if fields is None:
        raise FrontMatterError("The sidecar is not a list of `field: value` lines. Write one field a line.")
    return fields


def _loaded(text: str, where: str) -> dict[str, object] | None:
    """Return the mapping that the YAML holds, None where it holds something else, as between two rules in a text."""
    try:
        loaded = yaml.load(text, _Loader)  # a loader that makes plain values only  # nosec B506
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" (line {mark.line + 1 + (where == 'front matter')})" if mark else ""
        advice = "Check the indentation, and put values that contain a colon between quotation marks."
        raise FrontMatterError(f"The {where} is not valid YAML{line}. {advice}") from error
    if loaded is None:
        return {}
    return {str(name): value for name, value in loaded.items()} if isinstance(loaded, Mapping) else None
