"""Paths in, the files to read out, or the reason why a path leads to none."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from assistant.types import Rejection

SIDECARS = (".yaml", ".yml")
_NOT_ARTICLES = frozenset({"readme", "license", "licence", "changelog", "contributing"})


def find_files(paths: Iterable[str | Path], suffixes: Collection[str]) -> Iterator[Path | Rejection]:
    """Yield each file once, those of a folder in order of name; a suffix is lower case with its point.

    In folders, hidden files, sidecars and files named README, LICENSE and the like are passed over; a link that
    leads out of the folder is refused.
    """
    seen: set[Path] = set()
    for given in paths:
        for found in _find(given, suffixes):
            if isinstance(found, Path):
                resolved = real(found)
                if resolved in seen:
                    continue
                seen.add(resolved)
            yield found


def named(path: Path) -> str:
    """Return a path as it can be written down: what is no UTF-8 is spelled out."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def real(path: Path) -> Path:
    """Return where a path leads, links followed; one that leads in a circle, or that nobody may follow, to itself."""
    try:
        return Path(os.path.realpath(path))
    except OSError:
        return path.absolute()


def _is_inside(path: Path, root: Path) -> bool:
    """Tell whether a path leads into a folder; a link that nobody may follow does not."""
    try:
        return Path(os.path.realpath(path)).is_relative_to(root)
    except OSError:
        return False


def _find(given: str | Path, suffixes: Collection[str]) -> Iterator[Path | Rejection]:
    path = Path(given)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError):
        is_folder, exists = False, False
    if not str(given).strip():
        yield Rejection(
            str(given), "The path is empty. Name a file or a folder; the current folder is named by a point."
        )
    elif is_folder:
        yield from _walk(path, suffixes)
    elif exists:
        yield _checked(path, suffixes)
    else:
        yield Rejection(named(path), "There is no such file or folder. Check the spelling of the path.")


def _walk(folder: Path, suffixes: Collection[str]) -> Iterator[Path | Rejection]:
    root = real(folder)
    readable = 0
    refused: list[Rejection] = []
    for parent, folders, names in os.walk(folder, onerror=lambda error: refused.append(_unlisted(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in folders:
            if not _is_inside(Path(parent) / name, root):
                yield _outside(Path(parent) / name)
        for name in sorted(names):
            path = Path(parent) / name
            if name.startswith(".") or path.stem.lower() in _NOT_ARTICLES or _is_sidecar(path, suffixes):
                continue
            readable += path.suffix.lower() in suffixes
            yield _checked(path, suffixes) if _is_inside(path, root) else _outside(path)
    yield from refused
    if not readable and not refused:
        reason = f"The folder holds no article. Put {_listed(suffixes)} files in it, or give another folder."
        yield Rejection(named(folder), reason)


def _is_sidecar(path: Path, suffixes: Collection[str]) -> bool:
    if path.suffix.lower() not in SIDECARS:
        return False
    return any(path.with_suffix(suffix).exists() for suffix in suffixes) or path.with_suffix("").suffix in suffixes


def _checked(path: Path, suffixes: Collection[str]) -> Path | Rejection:
    if path.suffix.lower() not in suffixes:
        kind = f"{path.suffix} files are" if path.suffix else "Files without an extension are"
        reason = f"{kind} not read, only {_listed(suffixes)} files. Save the article as one of these."
        return Rejection(named(path), reason)
    try:
        exists, is_file = path.exists(), path.is_file()
    except OSError as error:
        return Rejection(named(path), f"The file cannot be read ({error.strerror}). Check its permissions.")
    if not exists:
        return Rejection(named(path), "The link leads nowhere. Mend it, or put the file itself there.")
    if named(real(path)) != real(path).as_posix():
        return Rejection(named(path), "The name of the file or of its folder is not UTF-8. Rename it.")
    if not is_file:
        return Rejection(named(path), "This is not a regular file. Save the article as a .txt or .md file.")
    return path


def _outside(path: Path) -> Rejection:
    return Rejection(named(path), "The link leads out of the folder. Copy the file into it, or give its own path.")


def _unlisted(error: OSError) -> Rejection:
    reason = f"The folder cannot be listed ({error.strerror}). Check its permissions."
    return Rejection(named(Path(str(error.filename))), reason)


def _listed(suffixes: Collection[str]) -> str:
    *first, last = sorted(suffixes, reverse=True)
    return f"{', '.join(first)} and {last}"
