"""Unit vectors to Chroma collections and back: in a folder of this machine, on a Chroma server, or in Chroma Cloud.

A collection is written once, checked vector by vector, and never changed. The only importer of chromadb.
"""

from __future__ import annotations

import http.client
import importlib
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Empty, Queue
from typing import Any, Protocol, TypeVar
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexStateError
from assistant.settings import Settings, without_secrets

_COLLECTION = "chunks"
_BATCH = 5_000
# Chroma Cloud takes no more in one request.
_CLOUD_BATCH = 300
_CHECKED_QUERIES = 200
# Asked together: a request each would make a slow server's check take minutes.
_QUERIES = 50
# The share of them that a graph must find to be relied on.
_FOUND = 0.97
# Half precision, in which the vectors are kept beside Chroma, is off by less.
_TOLERANCE = 1e-3
_TRIES, _WAIT = 4, 0.25
# Connecting takes a few requests: so many times what one may take.
_CONNECTING = 2.0
# A server that lets a request wait is not asked again after so many times what one may take.
_PATIENCE = 1.5

T = TypeVar("T")
Metadata = dict[str, str | int]
Reach = Callable[[Callable[[], Any]], Any]
Halves = NDArray[np.float16]
Labels = Sequence[tuple[str, Metadata]]


class DamagedError(IndexStateError):
    """A collection is lost or broken; it can be built again from the ledger."""


class VectorStore(Protocol):
    """Where the collections of an index lie; each has the name of its segment, whose folder is `folder`."""

    def build(self, folder: Path, name: str, vectors: Halves, labels: Labels) -> bool:
        """Write a collection, check that it is whole, and tell whether its graph finds its own vectors.

        A graph over texts that are all but the same may not. Raises IndexStateError where a vector is missing.
        """
        ...

    def open(self, folder: Path, name: str) -> Vectors:
        """Open a collection; raise DamagedError where it is not there."""
        ...

    def keep_only(self, names: Iterable[str]) -> None:
        """Delete the collections of other names."""
        ...


@dataclass(frozen=True, slots=True)
class Vectors:
    """An open collection."""

    collection: Any
    reach: Reach
    release: Callable[[], None]

    def nearest(self, vector: NDArray[np.float32], count: int) -> list[tuple[str, float]]:
        """Return (chunk id, cosine) of the nearest chunks, best first."""
        found = self.reach(
            partial(self.collection.query, query_embeddings=[vector.tolist()], n_results=count, include=["distances"])
        )
        distances = (found["distances"] or [[]])[0]
        return [(key, 1.0 - gap) for key, gap in zip(found["ids"][0], distances, strict=True)]

    def count(self) -> int:
        """Return how many vectors the collection says it holds."""
        return int(self.reach(self.collection.count))

    def close(self) -> None:
        """Release the files."""
        self.release()


class LocalVectors:
    """Collections in folders, each with a Chroma of its own: what is written never disturbs what is read."""

    def build(self, folder: Path, name: str, vectors: Halves, labels: Labels) -> bool:
        reach = partial(_reach_local, folder=folder)
        client = _local_client(folder)
        try:
            return _fill(reach, client, _COLLECTION, vectors, labels, _BATCH)
        finally:
            client.close()

    def open(self, folder: Path, name: str) -> Vectors:
        if not (folder / "chroma" / "chroma.sqlite3").exists():
            raise DamagedError(f"the dense index in {folder} is missing")
        reach = partial(_reach_local, folder=folder)
        client = _local_client(folder)
        collection = reach(lambda: client.get_collection(_COLLECTION, embedding_function=None))
        return Vectors(collection, reach, client.close)

    def keep_only(self, names: Iterable[str]) -> None:
        """Do nothing: a collection goes with the folder of its segment."""


class ServerVectors:
    """Collections on a Chroma server (`chroma run`) or in Chroma Cloud, of which `prefix` tells the index."""

    def __init__(self, settings: Settings, prefix: str) -> None:
        self._settings, self._prefix = settings, prefix
        self._batch = _CLOUD_BATCH if settings.chroma_api_key else _BATCH
        self._client: Any = None

    def build(self, folder: Path, name: str, vectors: Halves, labels: Labels) -> bool:
        client = self._connected()
        return _fill(self._reach, client, f"{self._prefix}-{name}", vectors, labels, self._batch)

    def open(self, folder: Path, name: str) -> Vectors:
        client = self._connected()
        collection = self._reach(lambda: client.get_collection(f"{self._prefix}-{name}", embedding_function=None))
        return Vectors(collection, self._reach, lambda: None)

    def keep_only(self, names: Iterable[str]) -> None:
        kept = {f"{self._prefix}-{name}" for name in names}
        client = self._connected()
        for collection in self._reach(client.list_collections):
            if collection.name.startswith(f"{self._prefix}-") and collection.name not in kept:
                with _broken_is_gone():
                    self._reach(partial(client.delete_collection, collection.name))

    def _connected(self) -> Any:
        if self._client is None:
            self._client = self._reach(self._connect)
        return self._client

    def _connect(self) -> Any:
        """Return a client; Chroma's own waits for ever at first, so the server is asked for a sign of life before."""
        settings = self._settings
        # Http(s) only.
        with urlopen(Request(f"{settings.server}/api/v2/heartbeat"), timeout=settings.index_timeout):  # nosec B310
            pass
        client = _within(_CONNECTING * settings.index_timeout, partial(_remote_client, settings))
        client._server._session.timeout = settings.index_timeout
        return client

    def _reach(self, ask: Callable[[], T]) -> T:
        """Ask the server, again after a wait where it does not answer; raise IndexStateError naming what to do."""
        import chromadb.errors

        # What speaks, but not as Chroma does, fails in more ways than what is away.
        odd = (ValueError, KeyError, TypeError, RecursionError, http.client.HTTPException)
        away = (OSError, URLError, _transport_error(), *odd)
        begun = time.monotonic()
        for trial in range(_TRIES):
            try:
                return ask()
            except chromadb.errors.ChromaError as error:
                raise DamagedError(
                    f"the Chroma server {without_secrets(self._settings.server or '')} refused: {error}"
                ) from error
            except away as error:
                reason: Exception = error
                if time.monotonic() - begun > _PATIENCE * self._settings.index_timeout:
                    break
                time.sleep(_WAIT * 2**trial)
        told = " ".join(f"{type(reason).__name__}: {reason}".split())[:300]
        raise IndexStateError(
            f"the Chroma server {without_secrets(self._settings.server or '')} does not answer, or is none ({told}). "
            "Start it (chroma run --path FOLDER), or check the address in ASSISTANT_INDEX, then try again"
        ) from reason


def make_store(settings: Settings, prefix: str) -> VectorStore:
    """Return where the settings put vectors; `prefix` tells this index from others on one server."""
    return ServerVectors(settings, prefix) if settings.server else LocalVectors()


def _within(seconds: float, work: Callable[[], T]) -> T:
    """Return what a piece of work gives, or raise what it does; raise TimeoutError where it takes longer."""
    done: Queue[Future[T]] = Queue()

    def run() -> None:
        future: Future[T] = Future()
        try:
            future.set_result(work())
        # Told to who waits, in the other thread.
        except BaseException as error:
            future.set_exception(error)
        done.put(future)

    threading.Thread(target=run, daemon=True).start()
    try:
        return done.get(timeout=seconds).result()
    except Empty:
        raise TimeoutError(f"not connected within {seconds:g} s") from None


def _local_client(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    path = str(folder / "chroma")
    return _reach_local(
        lambda: chromadb.PersistentClient(path=path, settings=ChromaSettings(anonymized_telemetry=False)), folder
    )


def _remote_client(settings: Settings) -> Any:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    address = urlsplit(settings.server or "")
    secure = address.scheme == "https"
    host, port = address.hostname or "localhost", address.port or (443 if secure else 8000)
    quiet = ChromaSettings(anonymized_telemetry=False)
    if settings.chroma_api_key:
        return chromadb.CloudClient(
            tenant=settings.chroma_tenant,
            database=settings.chroma_database,
            api_key=settings.chroma_api_key.get_secret_value(),
            settings=quiet,
            cloud_host=host,
            cloud_port=port,
            enable_ssl=secure,
        )
    named: dict[str, Any] = {"tenant": settings.chroma_tenant, "database": settings.chroma_database}
    return chromadb.HttpClient(host, port, secure, settings=quiet, **{k: v for k, v in named.items() if v})


def _reach_local(ask: Callable[[], T], folder: Path) -> T:
    """Ask a Chroma of this machine; raise DamagedError where it cannot answer."""
    import chromadb.errors

    try:
        return ask()
    # AttributeError is what a client says that another thread has closed.
    except (chromadb.errors.ChromaError, OSError, ValueError, RuntimeError, AttributeError) as error:
        raise _damaged(folder, error) from error
    except BaseException as error:
        # What Rust's code says where it has no files or memory left; no class of it can be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(folder, error) from None


def _damaged(folder: Path, error: BaseException) -> DamagedError:
    return DamagedError(
        f"the dense index in {folder} cannot be used ({error}). Make room on the disk, or let more files be open, then "
        "try again: what is damaged is built anew"
    )


@contextmanager
def _broken_is_gone() -> Iterator[None]:
    """Let pass that a collection cannot be deleted: nothing refers to it any more."""
    try:
        yield
    except DamagedError:
        return


def _transport_error() -> type[Exception]:
    transport: Any = importlib.import_module("chromadb.api.fastapi")
    error: type[Exception] = transport.httpx.HTTPError
    return error


def _fill(reach: Reach, client: Any, name: str, vectors: Halves, labels: Labels, batch: int) -> bool:
    hnsw = {"space": "cosine", "batch_size": _BATCH, "sync_threshold": _BATCH}
    make = partial(client.get_or_create_collection, embedding_function=None, configuration={"hnsw": hnsw})
    collection = reach(partial(make, name))
    for start in range(0, len(labels), batch):
        part = labels[start : start + batch]
        rows = np.asarray(vectors[start : start + batch], dtype=np.float32)
        ids, told = zip(*part, strict=True)
        reach(partial(collection.upsert, ids=list(ids), embeddings=rows, metadatas=list(told)))
    _check(reach, collection, vectors, [key for key, _ in labels], batch)
    return _finds_its_own(reach, collection, vectors)


def _check(reach: Reach, collection: Any, vectors: Halves, ids: Sequence[str], batch: int) -> None:
    """Raise DamagedError unless Chroma holds every vector."""
    for start in range(0, len(ids), batch):
        wanted = ids[start : start + batch]
        held = reach(partial(collection.get, ids=list(wanted), include=["embeddings"]))
        at = {key: row for row, key in enumerate(held["ids"])}
        if set(at) != set(wanted) or not np.allclose(
            np.asarray(held["embeddings"])[[at[key] for key in wanted]],
            np.asarray(vectors[start : start + batch], dtype=np.float32),
            atol=_TOLERANCE,
        ):
            raise DamagedError("the dense index lost vectors while it was built; nothing was published, try again")


def _finds_its_own(reach: Reach, collection: Any, vectors: Halves) -> bool:
    """Tell whether queries find nearly all vectors of an even sample."""
    rows = list(range(0, len(vectors), max(1, len(vectors) // _CHECKED_QUERIES)))
    found = 0
    for start in range(0, len(rows), _QUERIES):
        asked = np.asarray(vectors[rows[start : start + _QUERIES]], dtype=np.float32).tolist()
        gaps = reach(partial(collection.query, query_embeddings=asked, n_results=1, include=["distances"]))
        found += sum(bool(gap) and gap[0] <= _TOLERANCE for gap in gaps["distances"])
    return found >= _FOUND * len(rows)
