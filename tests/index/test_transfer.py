"""A corpus as an archive and back: the same articles; archives of somebody else are checked member by member."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests_embedders import Hashing

from assistant import Assistant, Settings, UsageError

PRESS = {
    "accord.md": "---\ntitle: L'accord\npublished: 2023-05-04\noutlet: Le Fanal\n---\n\nLe maire a signé.\n",
    "port.txt": "Le port rouvre\n\nLe 3 mars 2024\n\nLe port de Brivaz a rouvert mardi après deux mois.\n",
    "sans-date.txt": "La directrice du musée de Corlon a parlé de ses 12 tableaux.\n",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    press = tmp_path / "press"
    press.mkdir()
    for name, text in PRESS.items():
        (press / name).write_text(text, encoding="utf-8")
    bot = opened(tmp_path / "first")
    bot.ingest([press])
    bot.correct("port", "Le port", "La Gazette", "2024-03-05")
    assert bot.export(tmp_path / "corpus.zip") == 3
    return tmp_path / "corpus.zip"


def opened(index: Path) -> Assistant:
    return Assistant(Settings(index=index), Hashing())


def test_articles_come_back_as_they_were_and_only_once(archive: Path, tmp_path: Path) -> None:
    second = opened(tmp_path / "second")
    report = second.import_from(archive)
    assert (report.added, report.rejected) == (("accord", "port", "sans-date"), ())
    assert second.articles() == opened(tmp_path / "first").articles()
    assert second.search("port de Brivaz", 1)[0].article_id == "port"
    assert second.import_from(archive).added == ()
    assert second.ingest([tmp_path / "press"]).added == ()


def test_a_correction_holds_against_a_later_ingestion(archive: Path, tmp_path: Path) -> None:
    second = opened(tmp_path / "second")
    second.import_from(archive)
    (tmp_path / "press" / "port.txt").write_text(PRESS["port.txt"] + "\nEt c'est tout.\n", encoding="utf-8")
    second.ingest([tmp_path / "press"])
    port = next(article for article in second.articles() if article.id == "port")
    assert (port.title, port.outlet, port.published, port.published_basis) == (
        "Le port", "La Gazette", "2024-03-05", "curated",
    )  # fmt: skip


def test_the_unpacked_archive_can_be_ingested_as_a_folder(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive) as opened_archive:
        opened_archive.extractall(tmp_path / "unpacked")
    third = opened(tmp_path / "third")
    assert third.ingest([tmp_path / "unpacked" / "articles"]).rejected == ()
    assert [(a.id, a.published, a.outlet) for a in third.articles()] == [
        ("accord", "2023-05-04", "Le Fanal"), ("port", "2024-03-05", "La Gazette"), ("sans-date", None, None),
    ]  # fmt: skip


def changed(archive: Path, change: Callable[[dict[str, object]], None], more: dict[str, bytes] | None = None) -> Path:
    """Return an archive whose list and members were tampered with."""
    other = archive.with_name("other.zip")
    with zipfile.ZipFile(archive) as source, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            raw = source.read(name)
            if name == "corpus.jsonl":
                head, first, *rest = raw.decode().splitlines()
                told = json.loads(first)
                change(told)
                raw = "\n".join([head, json.dumps(told), *rest]).encode()
            target.writestr(name, raw)
        for name, raw in (more or {}).items():
            target.writestr(name, raw)
    return other


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "../../evil"},
        {"id": ""},
        {"id": "a\nb"},
        {"file": "../../evil.txt"},
        {"file": "/etc/passwd"},
        {"file": "articles/none.txt"},
        {"sha256": "0" * 64},
        {"prose": [{"start": 5, "end": 99_999_999}]},
        {"prose": [{"start": "x"}]},
        {"prose": [1]},
        {"corrected": {"published": "soon"}},
    ],
    ids=str,
)
def test_a_member_that_is_not_right_is_rejected_and_the_others_go_in(
    archive: Path, tmp_path: Path, fields: dict[str, object]
) -> None:
    before = {path for path in tmp_path.rglob("*") if "second" not in path.parts}
    second = opened(tmp_path / "second")
    bad = changed(archive, lambda told: told.update(fields), {"../../evil.txt": b"x", "/etc/evil.txt": b"x"})
    report = second.import_from(bad)
    assert (len(report.rejected), report.added) == (1, ("port", "sans-date"))
    assert {p for p in tmp_path.rglob("*") if "second" not in p.relative_to(tmp_path).parts} - before == {bad}


def test_what_is_impossible_becomes_unknown(archive: Path, tmp_path: Path) -> None:
    second = opened(tmp_path / "second")
    fields = {"published": "2023-02-31", "url": "javascript:alert(1)", "language": "xx", "title": None}
    assert second.import_from(changed(archive, lambda told: told.update(fields))).rejected == ()
    accord = second.articles()[0]
    assert (accord.published, accord.published_basis, accord.published_precision) == (None, "unknown", "unknown")
    assert (accord.url, accord.language, accord.title) == (None, "fr", "accord")


def test_a_member_that_unpacks_to_too_much_is_rejected(archive: Path, tmp_path: Path) -> None:
    name = "articles/bomb.txt"
    bomb = changed(archive, lambda told: told.update(file=name), {name: b"a " * 9_000_000})
    second = Assistant(Settings(index=tmp_path / "second", max_file_bytes=100_000), Hashing())
    (rejection,) = second.import_from(bomb).rejected
    assert "longer than" in rejection.reason


@pytest.mark.parametrize("raw", [b"", b"not a zip", b"PK\x03\x04" + b"\0" * 50], ids=["empty", "text", "cut"])
def test_what_is_no_archive_is_refused(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "bad.zip").write_bytes(raw)
    with pytest.raises(UsageError, match="assistant export"):
        opened(tmp_path / "second").import_from(tmp_path / "bad.zip")


def test_an_archive_without_a_list_and_one_of_another_version_are_refused(archive: Path, tmp_path: Path) -> None:
    for name, raw in {"none.zip": None, "newer.zip": b'{"format": "grounded-press-corpus", "version": 9}\n'}.items():
        with zipfile.ZipFile(tmp_path / name, "w") as bad:
            bad.writestr("corpus.jsonl" if raw else "a.txt", raw or b"x")
        with pytest.raises(UsageError, match=r"no list|another format"):
            opened(tmp_path / "second").import_from(tmp_path / name)


def test_an_export_does_not_replace_another_file(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="is no archive"):
        opened(tmp_path / "first").export(tmp_path / "notes.txt")


def repacked(archive: Path, **fields: object) -> Path:
    """Change fields of every article in the list of an archive."""
    with zipfile.ZipFile(archive) as read:
        members = {name: read.read(name) for name in read.namelist()}
    head, *lines = members["corpus.jsonl"].decode().splitlines()
    members["corpus.jsonl"] = "\n".join([head, *(json.dumps(json.loads(line) | fields) for line in lines)]).encode()
    with zipfile.ZipFile(archive, "w") as written:
        for name, raw in members.items():
            written.writestr(name, raw)
    return archive


@pytest.mark.parametrize("published", ["2999-01-01", "9999-12-31", "../..", "2024-03-01T99:99", "0001-01-01"])
def test_a_date_on_which_nothing_appeared_is_unknown(archive: Path, tmp_path: Path, published: str) -> None:
    second = opened(tmp_path / "second")
    second.import_from(repacked(archive, published=published, published_basis="stated", corrected={}))
    assert {(one.published, one.published_basis) for one in second.articles()} == {(None, "unknown")}


def test_half_a_pair_in_a_title_can_be_exported_again(archive: Path, tmp_path: Path) -> None:
    second = opened(tmp_path / "second")
    second.import_from(repacked(archive, title="Le port \ud800 rouvre", corrected={}))
    assert second.export(tmp_path / "again.zip") == 3
    assert {one.title for one in second.articles()} == {"Le port ? rouvre"}


def test_a_list_that_unpacks_to_nothing_but_lines_is_refused_soon(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive) as read:
        head = read.read("corpus.jsonl").splitlines()[0]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("corpus.jsonl", head + b"\n" * 5_000_000)
    with pytest.raises(UsageError, match="too many articles that cannot be taken"):
        opened(tmp_path / "second").import_from(archive)


def test_a_list_of_one_endless_line_is_refused_soon(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive) as read:
        head = read.read("corpus.jsonl").splitlines()[0]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("corpus.jsonl", head + b"\n" + b"[" * 30_000_000)
    with pytest.raises(UsageError, match="too long"):
        opened(tmp_path / "second").import_from(archive)


def test_a_list_that_is_too_deep_is_none(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr("corpus.jsonl", "[" * 200_000)
    with pytest.raises(UsageError, match="holds no list of articles"):
        opened(tmp_path / "second").import_from(archive)


def test_an_export_replaces_no_archive_of_another_program(archive: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as written:
        written.writestr("photo.txt", "mine")
    for place in (tmp_path / "photos.zip", tmp_path):
        with pytest.raises(UsageError, match="is no archive of"):
            opened(tmp_path / "first").export(place)
    assert zipfile.ZipFile(tmp_path / "photos.zip").namelist() == ["photo.txt"]
    assert opened(tmp_path / "first").export(archive) == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device on this system")
def test_a_device_is_neither_read_nor_written(archive: Path, tmp_path: Path) -> None:
    first = opened(tmp_path / "first")
    with pytest.raises(UsageError, match="is no archive of"):
        first.export("/dev/full")
    with pytest.raises(UsageError, match="is no file"):
        first.import_from("/dev/zero")
    with pytest.raises(UsageError, match="is no backup"):
        first.backup("/dev/full")
    with pytest.raises(UsageError, match="is no backup"):
        Assistant.restore("/dev/zero", tmp_path / "second")
