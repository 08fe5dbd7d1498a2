"""Gradio's import in; out, the same without usage statistics, a look for newer versions, and typing stubs.

The stubs are written anew into Gradio's own folder at every start: they are for editors and cost a second each time.
To be imported before Gradio is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, Final

_MAKER: Final = "gradio.component_meta"
_WRITES: Final = "create_or_modify_pyi"


class _Quiet(Loader):
    """Loads the module that makes components as it is, but for the function that writes their stubs."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        if hasattr(module, _WRITES):
            setattr(module, _WRITES, _nothing)


class _Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != _MAKER:
            return None
        found = PathFinder.find_spec(fullname, path, target)
        if found is not None and found.loader is not None:
            found.loader = _Quiet(found.loader)
        return found


def _nothing(*_: Any, **__: Any) -> None:
    """Stand for the function that writes the stubs."""


os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
sys.meta_path.insert(0, _Finder())
