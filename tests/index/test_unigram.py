"""The tokenizer of the bundled weights, held against the library `tokenizers` with the same vocabulary."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from time import process_time

import pytest
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from assistant.index.e5_weights import bundled_weights
from assistant.index.unigram import Unigram

MOST = 10**9
FRENCH = (
    "Le 10 mars 2021, le port de Valdoria a rouvert\u00a0; «\u00a0quelque 1\u202f340 dockers\u00a0» y travaillent…",
    "L'œuvre d'Élodie Hûry-Müller, chiffrée à 48,5\u00a0M€, n'a coûté «\u2009que\u2009» 12 % de plus qu'aujourd'hui !",
    "Anticonstitutionnellement, presqu'île, sous-préfète, aïeul, Noël, ça, où, naïveté, y-a-t-il, N°\u00a07, 2ᵉ",
)
OTHERS = (
    "The harbour master's office didn't answer; \"no comment\", she wrote at 09:30 a.m. (GMT+1) — twice.",
    "항구는 2021년 3월 10일에 다시 문을 열었다고 시장이 말했다.",
    "港は三月十日に再開した。ﾊｰﾊﾞｰ・マスター № ㎏ ①②③ ½ ﬁn ™",
    "Гавань открылась 10 марта; порт Вальдории. ميناء فالدوريا افتتح. ท่าเรือเปิดแล้ว",
    "😀😃👩‍👩‍👧‍👦🇰🇷 naïve ☕️ \ue000\ue001x \U00013080\U00013081",
    "<s> </s> <unk> <mask> ▁ ▁▁a▁▁b ▁\u00a8x",
    "https://exemple.fr/a?b=c&d=%20#e user@exemple.fr C:\\x\\y 0x1F 1e-9 a_b --c",
    "a\x00b\x01\x1c\x1f\x7f c\x85d\u200be\u200df\ufeffg\u180eh\u2028i\u3000j\tk\r\nl",
    "",
    " \t\n\u00a0\u202f",
)


@pytest.fixture(scope="module")
def own() -> Unigram:
    return bundled_weights().tokenizer()


@pytest.fixture(scope="module")
def library() -> Tokenizer:
    weights = bundled_weights()
    pieces = list(zip(weights.pieces(), weights.scores(), strict=True))
    made = Tokenizer(models.Unigram(pieces, unk_id=weights.shape.unknown))
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(r"\s"), " ")])
    made.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    return made


def drawn(seed: int, count: int) -> list[str]:
    """Return texts of characters drawn from all of Unicode 12, and of letters of real words shuffled."""
    draw = random.Random(seed)
    known = [chr(code) for code in range(1, 0x20000) if unicodedata.ucd_3_2_0.category(chr(code)) not in ("Cs", "Cn")]
    letters = "".join((*FRENCH, *OTHERS))
    made = ["".join(draw.choices(known, k=draw.randrange(1, 60))) for _ in range(count)]
    return made + ["".join(draw.choices(letters, k=draw.randrange(1, 200))) for _ in range(count)]


def differing(own: Unigram, library: Tokenizer, texts: Sequence[str]) -> list[str]:
    expected = library.encode_batch_fast(list(texts), add_special_tokens=False)
    return [text for text, one in zip(texts, expected, strict=True) if own.ids(text, MOST) != one.ids]


@pytest.mark.parametrize("text", [*FRENCH, *OTHERS])
def test_ids_and_places_are_the_library_s(own: Unigram, library: Tokenizer, text: str) -> None:
    expected = library.encode(text, add_special_tokens=False)
    found = own.tokens(text, MOST)
    assert list(found.ids) == own.ids(text, MOST) == expected.ids
    assert list(found.offsets) == expected.offsets


def test_ids_of_decomposed_texts_are_the_library_s(own: Unigram, library: Tokenizer) -> None:
    assert differing(own, library, [unicodedata.normalize("NFD", text) for text in (*FRENCH, *OTHERS)]) == []


def test_ids_of_drawn_texts_are_the_library_s(own: Unigram, library: Tokenizer) -> None:
    assert differing(own, library, drawn(11, 1_000)) == []


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("deux mots", ((0, 4), (5, 9))),
        ("e\u0301te\u0301 sec", ((0, 4), (6, 9))),
        ("½ litre", ((0, 1), (2, 7))),
    ],
    ids=["plain", "marks apart", "one character that becomes three"],
)
def test_places_are_those_of_the_text_as_it_came(own: Unigram, text: str, offsets: tuple[tuple[int, int], ...]) -> None:
    assert own.tokens(text, MOST).offsets == offsets


def test_no_more_than_asked_for_is_returned(own: Unigram) -> None:
    text = "Le port de Valdoria a rouvert. " * 50
    assert own.ids(text, 7) == own.ids(text, MOST)[:7]
    assert own.tokens(text, 7).offsets == own.tokens(text, MOST).offsets[:7]
    assert own.ids(text, 0) == []


@pytest.mark.parametrize(
    "text",
    ["a" * 500_000, " " * 500_000, "a. " * 160_000, "0123456789" * 50_000, "«" * 500_000, "e\u0301" * 250_000],
    ids=["one word", "spaces", "sentences of a letter", "digits", "quotation marks", "marks apart"],
)
def test_half_a_megabyte_takes_about_a_second(own: Unigram, text: str) -> None:
    begun = process_time()
    own.tokens(text, MOST)
    assert process_time() - begun < 3


def test_threads_may_share_it(own: Unigram) -> None:
    texts = drawn(12, 100)
    expected = [own.ids(text, MOST) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(lambda _: [own.ids(text, MOST) for text in texts], range(8)):
            assert found == expected


def test_a_small_vocabulary_is_cut_by_the_sum_of_its_scores() -> None:
    pieces = ["<unk>", "▁", "▁a", "▁ab", "b", "c", "bc"]
    made = Unigram(lambda: pieces, [0.0, -4.0, -1.0, -3.0, -1.5, -2.0, -2.5], 0)
    assert made.ids("abc", MOST) == [2, 6]
    assert made.ids("ab cx yz", MOST) == [2, 4, 1, 5, 0, 1, 0]
    assert made.tokens("c€€", MOST).offsets == ((0, 1), (0, 1), (1, 3))
