"""The import rules: one direction, one file per third-party library, public names only from outside the package."""

from __future__ import annotations

import ast
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Lower layers first; a module may import from its own layer and those before.
LAYERS = [
    {"types", "errors", "settings"},
    {"text", "prompts"},
    {"corpus"},
    {"index"},
    {"retrieval"},
    {"answering"},
    {"grounding"},
    {"assistant", "gathering", "numbering", "replying", "supplement", "timeline", "views", "writing", "page"},
    {"doctor", "langchain"},
    {"chat"},
    {"__init__"},
    {"__main__"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
PACKAGE = sorted((ROOT / "assistant").rglob("*.py"))
OUTSIDE = [ROOT / "app.py", *sorted((ROOT / "evals").rglob("*.py"))]
# What a distribution is called where that is not the name it is imported by.
DISTRIBUTIONS = {
    "yaml": "pyyaml",
    "pydantic": "pydantic-settings",
    "langid": "py3langid",
    "bs4": "beautifulsoup4",
    "docx": "python-docx",
    "fpdf": "fpdf2",
    "Stemmer": "PyStemmer",
}
DISTRIBUTIONS |= {"haystack": "haystack-ai", "llama_index": "llama-index-core"}
FREE = {"numpy"}
# Libraries with a home for each use they have.
HOMES = {
    "langchain_core": {"assistant/answering/chat_model.py", "assistant/langchain.py"},
    "openai": {"assistant/answering/chat_model.py", "assistant/index/openai_embedding.py"},
    "pydantic": {"assistant/settings.py", "assistant/langchain.py"},
}


def imported(path: Path) -> list[str]:
    """Return the dotted names that a file imports, inside functions too."""
    names = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            raise AssertionError(f"{path}: relative import; write the whole name")
    return names


def layer_of(path: Path) -> str:
    parts = path.relative_to(ROOT / "assistant").with_suffix("").parts
    return parts[0]


def third_party(path: Path) -> set[str]:
    tops = {name.split(".")[0] for name in imported(path)}
    return {top for top in tops if top not in sys.stdlib_module_names and top not in {"assistant", "evals", "app"}}


@pytest.mark.parametrize("path", PACKAGE, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    own = LEVEL[layer_of(path)]
    for name in imported(path):
        parts = name.split(".")
        if parts[0] in {"app", "evals", "tests"}:
            pytest.fail(f"{path.name} imports {name}, which lies outside the package")
        if parts[0] == "assistant" and len(parts) > 1:
            other = LEVEL[parts[1]] if parts[1] in LEVEL else LEVEL["__init__"]
            assert other <= own, f"{path.name} imports {name}, which lies above it"


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: str(path.relative_to(ROOT)))
def test_outside_code_imports_public_names_only(path: Path) -> None:
    """`assistant.text` is public too: its functions are the library that others may use."""
    public = set(__import__("assistant").__all__)
    for name in imported(path):
        if name.split(".")[0] == "assistant" and not name.startswith("assistant.text."):
            assert name.removeprefix("assistant.") in public, f"{path.name} imports {name}"


def test_each_library_is_imported_in_one_file() -> None:
    homes: dict[str, list[str]] = {}
    for path in PACKAGE:
        for library in third_party(path) - FREE:
            homes.setdefault(library, []).append(str(path.relative_to(ROOT)))
    widgets = homes.pop("gradio")
    several = {library: set(files) for library, files in homes.items() if len(files) > 1}
    assert {library: files for library, files in several.items() if not files <= HOMES.get(library, set())} == {}
    assert homes["chromadb"] == ["assistant/index/store.py"]
    # The page's last layer is made of widgets; all that can be told without them stands in assistant/page.
    assert all(file.startswith("assistant/chat/") for file in widgets)


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {named(requirement) for requirement in project["dependencies"]}
    extras = project["optional-dependencies"]
    optional = {named(requirement) for extra in ("train", "peers", "ray", "st", "dev") for requirement in extras[extra]}
    used = {library for path in [*PACKAGE, *OUTSIDE] for library in third_party(path)}
    assert {DISTRIBUTIONS.get(library, library).replace("_", "-") for library in used} - optional == declared


def named(requirement: str) -> str:
    return requirement.split(">")[0].split("=")[0].split("[")[0]
