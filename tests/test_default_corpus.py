"""The digests of the default corpus: complete front matter, own words, and no figure of their source lost."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
DIGESTS = ROOT / "data" / "articles"

SOURCE_OF = {
    "2023-06-soutien-fete-nationale": "000",
    "2023-09-sommet-site-spatial": "003",
    "2023-10-echange-de-lettres": "001",
    "2024-11-droit-a-la-legitime-defense": "002",
    "2025-soutien-inconditionnel": "004",
}
DATES = {
    "2023-06-soutien-fete-nationale": ("2023-06", "month", "stated"),
    "2023-09-sommet-site-spatial": ("2023-09", "month", "stated"),
    "2023-10-echange-de-lettres": ("2023-10-12", "day", "stated"),
    "2024-11-droit-a-la-legitime-defense": ("2024-11-30", "day", "inferred"),
    "2025-soutien-inconditionnel": ("2025", "year", "inferred"),
}
REQUIRED = {
    "title",
    "published",
    "published_precision",
    "published_basis",
    "published_evidence",
    "outlet",
    "language",
}
LONGEST_SHARED_RUN = 7
# Spelled-out figures of the sources, by the value that a digest must give in words or in digits.
SPELLED = {
    "000": (),
    "001": (("un", "mois"),),
    "002": (),
    "003": (("quatre", "ans"), ("deux", "missiles", "balistiques")),
    "004": (("plus", "de", "trois", "ans"), ("jusqu", "à", "neuf", "millions"), ("milliers",)),
}
QUALIFIED = {
    "2024-11-droit-a-la-legitime-defense": ("plus de 10 000 conteneurs", "plus de 10 000 soldats"),
    "2025-soutien-inconditionnel": (
        "quelque 600 soldats",
        "jusqu'à neuf millions",
        "plus de trois ans",
        "des milliers d'autres",
    ),
}


def digest(stem: str) -> tuple[dict[str, Any], str]:
    _, header, body = (DIGESTS / f"{stem}.md").read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(header), body


def original(folder: Path, prefix: str) -> str:
    return next(folder.glob(f"{prefix}*.txt")).read_text(encoding="utf-8")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def unquoted(text: str) -> list[str]:
    """Return the stretches outside guillemets: a run of words does not continue across a quotation."""
    return re.split(r"«[^«»]*»", text)


def quoted(text: str) -> list[str]:
    return [match.strip() for match in re.findall(r"«([^«»]*)»", text)]


def shared_run(text: str, source: list[str], length: int) -> str | None:
    runs = {tuple(source[i : i + length]) for i in range(len(source) - length + 1)}
    for stretch in unquoted(text):
        said = words(stretch)
        for i in range(len(said) - length + 1):
            if tuple(said[i : i + length]) in runs:
                return " ".join(said[i : i + length])
    return None


def digit_figures(text: str) -> set[str]:
    """Return the digit-written figures, group spaces removed; the clock time and addresses are not content."""
    plain = re.sub(r"https?://\S+|\d{1,2}:\d{2}(\s*\(UTC[^)]*\))?|Comment \(\d+\)|^\s*date \d{4}-\d{2}", " ", text)
    grouped = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)", "", plain)
    return set(re.findall(r"\d+", grouped))


def test_there_are_five_digests_and_each_names_its_source() -> None:
    assert {path.stem for path in DIGESTS.glob("*.md")} == set(SOURCE_OF)


@pytest.mark.parametrize("stem", SOURCE_OF)
def test_front_matter_is_complete(stem: str) -> None:
    fields, body = digest(stem)
    assert set(fields) - {"url"} == REQUIRED
    assert all(isinstance(value, str) and value.strip() for value in fields.values())
    assert (fields["published"], fields["published_precision"], fields["published_basis"]) == DATES[stem]
    assert fields["language"] == "fr"
    assert len(words(body)) > 150


@pytest.mark.parametrize("stem", SOURCE_OF)
def test_outlet_says_that_the_words_are_the_projects(stem: str) -> None:
    assert digest(stem)[0]["outlet"].startswith("Fiche du projet, d'après ")


@pytest.mark.parametrize("stem", SOURCE_OF)
def test_guillemets_are_balanced_and_not_nested(stem: str) -> None:
    _, body = digest(stem)
    assert re.sub(r"[^«»]", "", body) == "«»" * body.count("«")


@pytest.mark.parametrize(
    ("stem", "phrase"), [(stem, phrase) for stem, phrases in QUALIFIED.items() for phrase in phrases]
)
def test_figures_keep_their_qualifier(stem: str, phrase: str) -> None:
    assert phrase in digest(stem)[1]


@pytest.mark.parametrize("stem", SOURCE_OF)
def test_no_eight_words_in_a_row_come_from_the_source(originals: Path, stem: str) -> None:
    fields, body = digest(stem)
    source = words(original(originals, SOURCE_OF[stem]))
    assert shared_run(f"{fields['title']}\n{body}", source, LONGEST_SHARED_RUN + 1) is None


@pytest.mark.parametrize("stem", SOURCE_OF)
def test_quoted_words_are_the_sources_to_the_letter(originals: Path, stem: str) -> None:
    source = original(originals, SOURCE_OF[stem]).lower()
    assert [quote for quote in quoted(digest(stem)[1]) if quote.lower() not in source] == []


@pytest.mark.parametrize("stem", SOURCE_OF)
def test_every_figure_of_the_source_stands_in_its_digest(originals: Path, stem: str) -> None:
    fields, body = digest(stem)
    carried = digit_figures(f"{fields['title']} {fields['published']} {body}")
    assert digit_figures(original(originals, SOURCE_OF[stem])) <= carried


@pytest.mark.parametrize("stem", SOURCE_OF)
def test_spelled_out_figures_stand_in_the_digest(originals: Path, stem: str) -> None:
    source, _, said = original(originals, SOURCE_OF[stem]), *digest(stem)
    for figure in SPELLED[SOURCE_OF[stem]]:
        assert figure[-1] in words(source)
        assert figure[-1] in words(said) and set(figure) <= set(words(said))


def test_a_copied_run_is_caught() -> None:
    source = words("Le maire a annoncé mardi la fermeture du vieux pont de pierre.")
    assert shared_run("Hier, le maire a annoncé mardi la fermeture du pont.", source, 8) == (
        "le maire a annoncé mardi la fermeture du"
    )
    assert shared_run("« Le maire a annoncé mardi la fermeture du vieux pont »", source, 8) is None
