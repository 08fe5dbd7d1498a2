"""Every parser on texts that nobody thought of: no exception, spans that hold, and the same answer twice."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.answering.claims_reading import MOST_CLAIMS, ClaimReader, read_claims
from assistant.answering.disguises import revealed
from assistant.answering.injections import find_instructions, without_instructions
from assistant.corpus.addresses import AddressError, is_public, read_address
from assistant.corpus.decoding import UndecodableError, decode
from assistant.corpus.frontmatter import FrontMatterError, read_fields, split_front_matter
from assistant.corpus.reading import Raw, build_article
from assistant.page.bodies import RequestError
from assistant.page.markup import escape
from assistant.page.requests import read_call
from assistant.settings import without_secrets
from assistant.text.dates import find_dates
from assistant.text.edtf import bounds, precision
from assistant.text.figures import find_figures
from assistant.text.names import find_names
from assistant.text.quotes import find_quotes
from assistant.text.sentences import split_sentences
from assistant.text.speech import find_attributions

# Without a random seed, so that a run can be repeated; with it, one that failed would be tried again first.
FUZZED = settings(
    max_examples=150, derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
PIECES = (
    *(
        "a. ",
        "M. ",
        "5,2 %",
        "1\u202f000",
        "deux mille",
        "mille",
        "l'",
        "«",
        "»",
        '"',
        "“",
        "”",
        "’",
        "(",
        ")",
        "\n\n",
        " \t",
    ),
    *("le 5 mars 2024", "mardi dernier", "fin 2022", "2024-02-31", "31/02/2024", "12 h 30", "5 p.m.", "au xixe siècle"),
    *("selon", "a déclaré", "said", "Jean Dupont", "ONU", "€", "$5bn", "–", "--", "½", "²", "٣", "1e999", "9" * 400),
    *("\x00", "\ud800", "\u200b", "\u202e", "😀", "e\u0301", "İ", "ß", "ﬁ", "\ufeff", "\x85", "\u2028"),
)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(st.characters(), max_size=12)), max_size=40).map("".join)
ANCHORS = st.sampled_from([None, "2024", "2024-02", "2024-02-29", "0001", "9999-12-31"])


@pytest.mark.parametrize("find", [find_figures, find_quotes], ids=["figures", "quotes"])
@FUZZED
@given(text=TEXTS)
def test_what_is_found_stands_in_the_text(find: Callable[[str], Sequence[Any]], text: str) -> None:
    found = find(text)
    assert [getattr(one, "surface", getattr(one, "text", "")) for one in found] == [
        text[o.start : o.end] for o in found
    ]
    assert found == find(text) and [one.start for one in found] == sorted(one.start for one in found)


@FUZZED
@given(text=TEXTS, anchor=ANCHORS)
def test_dates_stand_in_the_text_and_can_be_read(text: str, anchor: str | None) -> None:
    for one in find_dates(text, anchor):
        assert text[one.start : one.end] == one.surface
        assert one.edtf is None or bounds(one.edtf) is not None or one.kind in ("duration", "set", "time")


@pytest.mark.parametrize("find", [find_attributions, find_names, split_sentences], ids=["speech", "names", "sentences"])
@FUZZED
@given(text=TEXTS)
def test_spans_lie_within_the_text(find: Callable[[str], Sequence[Any]], text: str) -> None:
    assert all(0 <= one.start <= one.end <= len(text) for one in find(text))


@FUZZED
@given(value=st.one_of(TEXTS, st.from_regex(r"[0-9X~?/.-]{0,25}", fullmatch=True)))
def test_a_date_is_read_or_is_none(value: str) -> None:
    read = bounds(value)
    assert read is None or read[0] <= read[1]
    assert precision(value) in ("day", "month", "year", "unknown")


@FUZZED
@given(fields=TEXTS, text=TEXTS)
def test_front_matter_is_read_or_refused(fields: str, text: str) -> None:
    try:
        found, start = split_front_matter(f"---\n{fields}\n---\n{text}")
        read_fields(fields)
    except FrontMatterError as error:
        assert str(error).endswith(".")
    else:
        assert 0 <= start <= len(fields) + len(text) + 9 and all(isinstance(name, str) for name in found)


@FUZZED
@given(raw=st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass"))))
def test_bytes_are_decoded_or_refused(raw: bytes) -> None:
    try:
        text, _ = decode(raw)
    except UndecodableError as error:
        assert str(error).endswith(".")
    else:
        assert "\x00" not in text


@settings(FUZZED, max_examples=60)
@given(text=TEXTS, metadata=st.dictionaries(st.sampled_from(["title", "published", "url", "outlet", "date"]), TEXTS))
def test_any_text_becomes_an_article(text: str, metadata: dict[str, object]) -> None:
    article = build_article(Raw("a.txt", text, metadata, 0))
    assert article.text == text and all(0 <= span.start <= span.end <= len(text) for span in article.prose)
    assert article.published is None or bounds(article.published) is not None
    assert article.url is None or article.url.startswith(("http://", "https://"))


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["claims", "text", "labels", "quote", "answers", "x"]), inner, max_size=4),
    ),
    max_leaves=12,
)


@FUZZED
@given(
    reply=st.one_of(TEXTS, JSON.map(json.dumps), JSON.map(lambda made: json.dumps({"answers": True, "claims": [made]})))
)
def test_a_reply_is_read_the_same_whole_or_by_piece(reply: str) -> None:
    reader = ClaimReader()
    pieces = [claim for at in range(0, len(reply), 7) for claim in reader.feed(reply[at : at + 7])] + reader.finish()
    assert len(pieces) <= MOST_CLAIMS and all(claim.text.encode("utf-8") for claim in read_claims(reply))


@FUZZED
@given(text=TEXTS)
def test_instructions_lie_within_the_text(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in find_instructions(text))
    assert len(without_instructions(text)) <= len(text) + 3 * text.count("\n") + 3


@FUZZED
@given(text=TEXTS)
def test_what_is_escaped_opens_no_tag(text: str) -> None:
    shown = escape(text)
    assert not set(shown) & set("<>\"'`{}$") and shown.encode("utf-8").decode("utf-8") == shown


@FUZZED
@given(
    url=st.one_of(TEXTS, TEXTS.map(lambda rest: f"http://{rest}"), st.from_regex(r"https?://[0-9a-fx.:\[\]%@]{1,30}/?"))
)
def test_an_address_is_read_or_refused(url: str) -> None:
    try:
        target = read_address(url)
    except AddressError as error:
        assert str(error).endswith((".", "browser."))
    else:
        assert (
            target.host.isascii() and target.path.isascii() and target.path.startswith("/") and target.port in (80, 443)
        )
        assert read_address(target.url) == target


@FUZZED
@given(number=st.integers(0, 2**32 - 1))
def test_a_mapped_address_is_as_public_as_the_one_it_maps(number: int) -> None:
    plain = ".".join(str(number >> shift & 255) for shift in (24, 16, 8, 0))
    assert is_public(f"::ffff:{plain}") == is_public(plain)


@FUZZED
@given(text=TEXTS, encoded=st.sampled_from(["b64encode", "b32encode", "b85encode", "b16encode"]))
def test_what_is_disguised_is_told_with_its_place(text: str, encoded: str) -> None:
    disguised = getattr(base64, encoded)(text.encode("utf-8", "surrogatepass")).decode()
    for whole in (text, f"Note : {disguised}", text[::-1]):
        assert all(0 <= place <= len(whole) for place, _ in revealed(whole))


@FUZZED
@given(body=st.one_of(st.binary(max_size=200), JSON.map(lambda made: json.dumps(made).encode())), named=st.booleans())
def test_a_call_is_read_or_refused(body: bytes, named: bool) -> None:
    try:
        read = read_call("ask", named, body)
    except RequestError as error:
        assert 400 <= error.status < 500 and str(error).endswith(".")
    else:
        assert all(isinstance(value, str) for value in (read.values() if named else read["data"]))


@FUZZED
@given(name=st.from_regex(r"[a-z0-9:%]{1,20}", fullmatch=True), rest=st.from_regex(r"[a-z/]{0,10}", fullmatch=True))
def test_a_password_of_an_address_is_never_shown(name: str, rest: str) -> None:
    assert without_secrets(f"http://{name}@press.example/{rest}?{name}") == f"http://press.example/{rest}"
