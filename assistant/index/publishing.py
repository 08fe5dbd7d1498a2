"""The ledger to published generations: segments for what is new, left out what is gone, one pointer to the whole.

`segments/NAME/` are immutable; `generations/NNNNNN/manifest.json` lists segments and the articles in them that do not
count any more; the file `CURRENT` names the published generation and is replaced in one step. Whatever is killed,
the pointer leads to a whole generation, and complete segments that nobody published yet are taken up by the next run.
"""

from __future__ import annotations

import json
import math
import os
import re
import shutil
import uuid
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from assistant.index.generation import Generation, expected_words
from assistant.index.ledger import Ledger
from assistant.index.segments import Segment, draft_segment
from assistant.index.store import DamagedError, VectorStore

_POINTER = "CURRENT"
_LAYOUT = 2
_NAME = re.compile(r"[0-9]{1,12}")
_LONGEST_NAME = 100
_SEGMENT_ROWS = 65_536
# Segments of about one size are merged when there are more than this many.
_SAME_SIZE = 4
_SMALLEST, _STEP = 512, 8
# A segment of which so much is dead is written anew.
_DEAD = 0.4

Words = Callable[[Mapping[str, str]], None]


class Shelf:
    """The segments and generations of one index folder."""

    def __init__(self, folder: Path, store: VectorStore, making: str = "") -> None:
        """Open the shelf of a folder; segments of another `making` (with other vectors or chunks) do not count."""
        self._making = making
        self._segments, self._generations = folder / "segments", folder / "generations"
        self._pointer = folder / _POINTER
        self._store = store
        self._open: dict[str, Segment] = {}
        self._current: Generation | None = None

    def current(self) -> Generation | None:
        """Return the published generation, opened anew when another process has published; None where there is none.

        Raises DamagedError when it cannot be opened.
        """
        name = self._published()
        if name is None:
            return None
        if self._current is None or self._current.name != name:
            # The former generation stays open for answers under way; its files go with its last reference.
            self._current = self._read(name)
        return self._current

    def publish(self, ledger: Ledger, embed_words: Words, without: Collection[str] = ()) -> Generation:
        """Build what the ledger has and no segment holds, and make a generation of it the current one.

        `embed_words` is told the words that may stand for words of a question. The segments named in `without` are
        built again: damaged ones, or small ones to be merged. Call while holding the writing lock.
        """
        self._segments.mkdir(parents=True, exist_ok=True)
        self._generations.mkdir(parents=True, exist_ok=True)
        wanted = ledger.versions()
        held = [segment for segment in self._usable() if segment.name not in without]
        missing, dead = _compared(held, wanted)
        groups = list(_grouped(missing, ledger.chunk_counts(missing) if missing else {}))
        for left, group in zip(reversed(range(len(groups))), groups, strict=True):
            draft = draft_segment(
                self._new_folder(), ledger, [(article_id, wanted[article_id]) for article_id in group]
            )
            early = expected_words([*held, draft]) if not left and len(draft) > _SMALLEST else {}
            with _beside(embed_words, early):
                held.append(self._opened(draft.finish(self._store)))
        kept = [segment for segment in held if len(dead.get(segment.name, ())) < len(segment.rows.ids)]
        generation = Generation(self._next_name(), kept, dead)
        embed_words(generation.words())
        self._point_to(generation)
        ledger.forget_former()
        self._sweep(generation)
        return generation

    def mergeable(self) -> list[str]:
        """Return segments of the current generation that are better merged into one; none when all is well."""
        tiers: dict[int, list[str]] = {}
        generation = self._current
        for segment in generation.segments if generation else ():
            dead = len(generation.dead[segment.name]) / max(1, len(segment.rows.ids)) if generation else 0.0
            if dead > _DEAD:
                return [segment.name]
            if len(segment) <= _SEGMENT_ROWS // 2:
                tiers.setdefault(_tier(len(segment)), []).append(segment.name)
        crowded = [names for _, names in sorted(tiers.items()) if len(names) > _SAME_SIZE]
        return crowded[0] if crowded else []

    def damaged(self) -> list[str]:
        """Return the segments on disk whose files or vectors do not answer; raise where a server is away."""
        found = []
        for name in self._names():
            try:
                self._forget(name)
                self._opened(name).probe()
            except DamagedError:
                self._forget(name)
                found.append(name)
        self._current = None
        return found

    def go_on_with(self, generation: Generation) -> None:
        """Answer from a generation that could not be mended, for as long as it is the published one."""
        self._current = generation

    def close(self) -> None:
        """Release all files."""
        for name in list(self._open):
            self._forget(name)
        self._current = None

    def _published(self) -> str | None:
        try:
            told = self._pointer.read_bytes()[:_LONGEST_NAME]
        except FileNotFoundError:
            return None
        except IsADirectoryError as error:
            raise DamagedError(f"the pointer {self._pointer} is no file; remove it, then try again") from error
        return told.decode("utf-8", "replace").strip() or None

    def _read(self, name: str) -> Generation:
        try:
            told = json.loads((self._generations / name / "manifest.json").read_text(encoding="utf-8"))
            if told["layout"] != _LAYOUT:
                raise ValueError(f"layout {told['layout']}")
            _check_sum(told)
            if not all(self._is_ours(segment) for segment in told["segments"]):
                raise ValueError("it was built before the index was rebuilt with other vectors or chunks")
            segments = [self._opened(segment) for segment in told["segments"]]
            generation = Generation(name, segments, told["segments"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise DamagedError(f"the index generation {self._generations / name} cannot be read ({error})") from error
        for gone in set(self._open) - {segment.name for segment in segments}:
            # Not closed: an answer under way may still read it.
            self._open.pop(gone, None)
        return generation

    def _opened(self, name: str) -> Segment:
        if name not in self._open:
            self._open[name] = Segment(self._segments / name, self._store)
        return self._open[name]

    def _forget(self, name: str) -> None:
        segment = self._open.pop(name, None)
        if segment is not None:
            segment.close()

    def _names(self) -> list[str]:
        """Return the complete segments on disk, those of the published generation first."""
        paths = self._segments.iterdir()
        there = sorted(path.name for path in paths if "." not in path.name and self._is_ours(path.name))
        current = {segment.name for segment in self._current.segments} if self._current else set()
        return sorted(there, key=lambda name: name not in current)

    def _usable(self) -> Iterator[Segment]:
        try:
            self.current()
        except DamagedError:
            self._current = None
        for name in self._names():
            try:
                yield self._opened(name)
            except DamagedError:
                continue

    def _is_ours(self, segment: str) -> bool:
        return segment.rpartition("-")[0] == self._making

    def _new_folder(self) -> Path:
        return self._segments / "-".join(filter(None, (self._making, uuid.uuid4().hex[:12])))

    def _next_name(self) -> str:
        names = [path.name for path in self._generations.iterdir()]
        names.append(self._published() or "")
        return f"{1 + max((int(name) for name in names if _NAME.fullmatch(name)), default=0):06d}"

    def _point_to(self, generation: Generation) -> None:
        building = self._generations / f"{generation.name}.building"
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir()
        dead = {segment.name: generation.dead[segment.name].tolist() for segment in generation.segments}
        _write_down(building / "manifest.json", json.dumps({"layout": _LAYOUT, "segments": dead, "sum": _sum(dead)}))
        building.rename(self._generations / generation.name)
        fresh = self._pointer.with_suffix(".new")
        _write_down(fresh, generation.name)
        fresh.replace(self._pointer)
        self._current = generation

    def _sweep(self, current: Generation) -> None:
        """Delete what nobody can be reading: all but the current generation and the one before, and their segments."""
        numbers = sorted(
            p.name for p in self._generations.iterdir() if _NAME.fullmatch(p.name) and p.name <= current.name
        )
        kept = numbers[-2:]
        segments = {segment.name for segment in current.segments}
        for name in kept:
            segments.update(_listed(self._generations / name / "manifest.json"))
        _delete_others(self._generations, kept)
        for name in set(self._open) - {segment.name for segment in current.segments}:
            self._open.pop(name, None)
        _delete_others(self._segments, segments)
        self._store.keep_only(segments)


@contextmanager
def _beside(embed_words: Words, words: Mapping[str, str]) -> Iterator[None]:
    """Embed words on the cores that Chroma leaves idle while it builds."""
    with ThreadPoolExecutor(1, "words") as aside:
        embedding = aside.submit(embed_words, words)
        yield
        embedding.result()


def _compared(held: Sequence[Segment], wanted: Mapping[str, str]) -> tuple[list[str], dict[str, list[int]]]:
    """Return the ids that no segment holds in the wanted version, and by segment the numbers that do not count."""
    taken: set[str] = set()
    dead: dict[str, list[int]] = {}
    for segment in held:
        for number, (own, version) in enumerate(zip(segment.rows.ids, segment.rows.versions, strict=True)):
            if wanted.get(own) == version and own not in taken:
                taken.add(own)
            else:
                dead.setdefault(segment.name, []).append(number)
    return sorted(wanted.keys() - taken), dead


def _grouped(ids: Iterable[str], counts: Mapping[str, int]) -> Iterator[list[str]]:
    """Yield groups of articles, each a segment's worth of chunks."""
    group: list[str] = []
    rows = 0
    for article_id in ids:
        if group and rows + counts.get(article_id, 0) > _SEGMENT_ROWS:
            yield group
            group, rows = [], 0
        group.append(article_id)
        rows += counts.get(article_id, 0)
    if group:
        yield group


def _sum(segments: object) -> int:
    return zlib.crc32(json.dumps(segments, sort_keys=True).encode())


def _check_sum(told: Mapping[str, object]) -> None:
    """Raise ValueError for a manifest that has changed since it was written; older ones, that hold no sum, may pass."""
    if told.get("sum") != _sum(told["segments"]) and ("sum" in told or not told["segments"]):
        raise ValueError("it has changed since it was written")


def _tier(rows: int) -> int:
    return max(0, 1 + math.floor(math.log(max(rows, 1) / _SMALLEST, _STEP)))


def _listed(manifest: Path) -> Iterable[str]:
    try:
        return list(json.loads(manifest.read_text(encoding="utf-8"))["segments"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []


def _delete_others(folder: Path, kept: Collection[str]) -> None:
    for path in folder.iterdir():
        if path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)


def _write_down(path: Path, text: str) -> None:
    """Write a small file so that it survives a loss of power."""
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
