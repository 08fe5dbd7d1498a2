"""Files and folders to articles, and bad files to reasons that say what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.corpus.reading import Raw, article_id, build_article, read_paths
from assistant.types import Rejection

BODY = "L'usine de Lens emploie 240 personnes, selon la mairie.\r\n"


def read_all(*paths: str | Path, max_bytes: int = 10_000) -> list[Raw | Rejection]:
    return list(read_paths(paths, max_bytes))


def test_a_folder_is_read_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", ".hidden.txt", "sub/c.TXT", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(BODY.encode())
    read = read_all(tmp_path, tmp_path / "b.txt")
    assert [Path(raw.path).relative_to(tmp_path).as_posix() for raw in read] == ["a.md", "b.txt", "sub/c.TXT"]


def test_the_text_is_the_file_with_its_line_breaks(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(BODY.encode("cp1252"))
    assert read_all(path) == [Raw(path.as_posix(), BODY, {}, 0)]


def test_front_matter_is_read_and_kept_in_the_text(tmp_path: Path) -> None:
    text = f"---\ntitle: L'usine ferme\npublished: 2021-06\n---\n{BODY}"
    path = tmp_path / "a.md"
    path.write_bytes(text.encode("utf-8-sig"))
    raw = Raw(path.as_posix(), text, {"title": "L'usine ferme", "published": "2021-06"}, text.index("L'usine de"))
    assert read_all(path) == [raw]


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\nUn mot.\n---\n{BODY}", newline="")
    (raw,) = read_all(path)
    assert isinstance(raw, Raw) and (raw.metadata, raw.body_start) == ({}, 0)


def test_a_sidecar_gives_the_fields_of_a_text_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "a.yaml").write_text("published: 2021-06\n")
    (raw,) = read_all(tmp_path)
    assert isinstance(raw, Raw) and raw.metadata == {"published": "2021-06"}


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("a.txt", b"", "The file is empty", id="an empty file"),
        pytest.param("a.txt", b" \n\t\n", "The file is empty", id="a blank file"),
        pytest.param("a.md", b"---\ntitle: A\n---\n", "The file is empty", id="front matter alone"),
        pytest.param("a.txt", b"Le port\x00", "NUL", id="a NUL byte"),
        pytest.param("a.txt", b"\x89PNG\r\n", "PNG image", id="an image named as text"),
        pytest.param("a.txt", bytes(range(128, 256)), "known encoding", id="an unknown encoding"),
        pytest.param("a.txt", b"a " * 6000, "too large: 0.0 MB, at most 0.01 MB", id="a file beyond the limit"),
        pytest.param("a.odt", b"PK", ".odt files are not read, only ", id="another format"),
        pytest.param("a", b"Le port", "without an extension", id="no extension"),
        pytest.param("a.md", b"---\ntitle: a: b\n---\nLe port.", "not valid YAML (line 2)", id="bad YAML"),
        pytest.param("a.md", b"---\na: " + b"[" * 5000 + b"\n---\nLe port.", "not valid YAML", id="deep YAML"),
    ],
)
def test_a_bad_file_is_rejected_and_the_rest_read(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_bytes(BODY.encode())
    rejected, good = read_all(tmp_path)
    assert isinstance(rejected, Rejection) and isinstance(good, Raw)
    assert rejected.path == (tmp_path / name).as_posix()
    assert reason in rejected.reason and rejected.reason.endswith(".")


@pytest.mark.parametrize("date", ["2024-13-45", "2024-02-30", "0000-00-00", "9" * 6000, "190:20:30"])
def test_an_impossible_date_of_front_matter_is_no_date(tmp_path: Path, date: str) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: Un titre\npublished: {date}\n---\n{BODY}", encoding="utf-8")
    (raw,) = read_all(tmp_path)
    assert isinstance(raw, Raw)
    article = build_article(raw)
    assert (article.title, article.published, article.published_basis) == ("Un titre", None, "unknown")


def test_a_title_holds_nothing_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        f'---\ntitle: "Le\\nport\\u0000 de\\ud800 Brest\\u202e"\n---\n{BODY}', encoding="utf-8"
    )
    (raw,) = read_all(tmp_path)
    assert isinstance(raw, Raw)
    assert build_article(raw).title == "Le port de Brest"


@pytest.mark.parametrize(
    ("given_path", "reason"),
    [
        ("https://exemple.fr/usine.html", "Save the page as a .txt or .md file"),
        ("nowhere/at/all.txt", "no such file"),
        ("bad\x00name.txt", "no such file"),
        ("x" * 5000, "no such file"),
    ],
    ids=["an address", "a missing path", "a NUL in the path", "a path too long"],
)
def test_a_path_that_leads_nowhere_is_rejected(given_path: str, reason: str) -> None:
    (rejected,) = read_all(given_path)
    assert isinstance(rejected, Rejection) and rejected.path == given_path and reason in rejected.reason


def test_a_folder_without_articles_is_rejected(tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").write_text(BODY)
    (rejected,) = read_all(tmp_path)
    assert isinstance(rejected, Rejection) and "holds no article" in rejected.reason


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    folder, outside = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text(BODY)
    (folder / "a.txt").symlink_to(outside / "secret.txt")
    (folder / "b").symlink_to(outside)
    (folder / "c.txt").symlink_to(folder / "missing.txt")
    reasons = [found.reason for found in read_all(folder) if isinstance(found, Rejection)]
    assert [reason.split(".")[0] for reason in reasons] == [
        "The link leads out of the folder",
        "The link leads out of the folder",
        "The link leads nowhere",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BODY)
    path.chmod(0)
    (rejected,) = read_all(path)
    assert isinstance(rejected, Rejection) and "Check its permissions" in rejected.reason


def test_a_pipe_is_rejected_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (rejected,) = read_all(tmp_path)
    assert isinstance(rejected, Rejection) and "not a regular file" in rejected.reason


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("articles/000_1b50ed802cbd8b02.txt", "000_1b50ed802cbd8b02"),
        ("L'été à Brest (2).md", "l-ete-a-brest-2"),
        ("???.txt", "article"),
    ],
)
def test_an_id_is_a_plain_form_of_the_name(path: str, expected: str) -> None:
    assert article_id(path) == expected


@given(st.text(alphabet=st.characters(exclude_characters="/"), min_size=1))
def test_any_name_gives_a_short_id(name: str) -> None:
    assert 0 < len(article_id(name)) <= 80


def test_an_article_is_built_from_front_matter_and_body() -> None:
    head = "---\ntitle: L'usine ferme\npublished: 2021-06\noutlet: Le Courrier\nurl: https://exemple.fr/1\n---\n"
    text = f"{head}\n# Un autre titre\n\n{BODY}"
    metadata = {
        "title": "L'usine ferme",
        "published": "2021-06",
        "outlet": "Le Courrier",
        "url": "https://exemple.fr/1",
    }
    article = build_article(Raw("corpus/usine.md", text, metadata, len(head)))
    assert (article.id, article.title, article.outlet) == ("usine", "L'usine ferme", "Le Courrier")
    assert (article.url, article.language, article.path) == ("https://exemple.fr/1", "fr", "corpus/usine.md")
    assert (article.published, article.published_precision) == ("2021-06", "month")
    assert [article.text[span.start : span.end] for span in article.prose] == [BODY.strip()]


def test_a_lone_surrogate_does_not_stop_the_building() -> None:
    article = build_article(Raw("a.txt", f"{BODY}\ud800", {}, 0))
    assert len(article.sha256) == 64


def test_a_title_in_escapes_of_json_is_put_together(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f'---\n{{"title": "\\ud83c\\udf89 Lorient"}}\n---\n{BODY}', encoding="utf-8")
    (raw,) = read_all(tmp_path)
    assert isinstance(raw, Raw)
    assert build_article(raw).title == "🎉 Lorient"
