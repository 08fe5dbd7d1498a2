"""A key in the wrong place (an address, a setting): it stands in no message and no name of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import UsageError
from assistant.corpus.fetching import FetchError
from assistant.corpus.reading_web import read_address
from assistant.settings import Settings, load_settings, without_secrets
from assistant.types import Rejection

KEY = "sk-canary-5d1f0e"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (f"http://ada:{KEY}@chroma.example:8000/x", "http://chroma.example:8000/x"),
        (f"https://{KEY}@chroma.example", "https://chroma.example"),
        (f"http://chroma.example/?token={KEY}#{KEY}", "http://chroma.example/"),
        (f"http:/ada:{KEY}@chroma.example", "http:/chroma.example"),
        ("articles/what?#1", "articles/what?#1"),
    ],
    ids=["a password", "a name alone", "a query", "one slash", "a folder"],
)
def test_an_address_is_shown_without_what_it_hides(address: str, shown: str) -> None:
    assert without_secrets(address) == shown


def test_the_folder_of_a_server_is_named_without_its_password() -> None:
    assert KEY not in str(Settings(index=Path(f"http://ada:{KEY}@chroma.example:8000")).folder)


def test_a_setting_that_cannot_be_used_is_named_and_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_PORT", KEY)
    with pytest.raises(UsageError, match="port: Input should be a valid integer") as raised:
        load_settings()
    assert KEY not in str(raised.value)


def test_a_rejected_address_is_shown_without_its_password() -> None:
    def refuse(url: str) -> None:
        raise FetchError("The address holds a name or a password.")

    (rejected,) = read_address(f"http://ada:{KEY}@press.example/a", refuse)  # type: ignore[arg-type]
    assert isinstance(rejected, Rejection) and rejected.path == "http://press.example/a"


@pytest.mark.parametrize("rest", ["[", f"ada:{KEY}@", f"{KEY}@h℀.example"], ids=["no bracket", "no host", "no name"])
def test_an_index_that_is_no_address_is_refused_without_its_password(rest: str) -> None:
    with pytest.raises(UsageError, match="is no address") as raised:
        load_settings(Path(f"http://{rest}"))
    assert KEY not in str(raised.value)
