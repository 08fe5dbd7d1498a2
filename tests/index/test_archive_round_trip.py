"""Any corpus exported and imported into an empty index: the same articles, dates, sources, corrections and answers."""

from __future__ import annotations

import json
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from tests_embedders import Hashing

from assistant import Assistant, Settings, UsageError

# Each example opens indexes: it is not made smaller, which would take minutes.
ROUND = settings(
    max_examples=6,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.generate),
)
SAYS = (
    "Le port de Brivaz a rouvert mardi après deux mois de travaux.",
    "Publié le 5\u00a0mars\u202f2024",
    "«\u202fNous avons tenu les délais\u202f», a déclaré Claire Auberval.",
    "Le musée  de Corlon   expose 12 tableaux.",
    "Un texte\r\nde deux lignes, vu par 3\u00a0000 personnes.",
    "\ufeffThe harbour of Dambre reopened on 3 March 2024.",
    "Deux ans plus tôt, en 2021, le pont de Houlmer avait cédé.\x1b[31m",
)
NAMES = ("port.txt", "deux  espaces.txt", "a\nligne.md", "é l'été.txt", "-rf.md", "con.txt")
CORPORA = st.dictionaries(
    st.sampled_from(NAMES), st.lists(st.sampled_from(SAYS), min_size=1, max_size=4).map("\n\n".join), max_size=5
)
QUESTIONS = ("Quand le port de Brivaz a-t-il rouvert ?", "What reopened?")
CORRECTED = st.none() | st.tuples(
    st.sampled_from(["", "Un  titre\u00a0: le port"]),
    st.sampled_from(["", "Le Fanal"]),
    st.sampled_from(["", "2024-03"]),
)


def opened(index: Path) -> Assistant:
    return Assistant(Settings(index=index), Hashing())


def told(bot: Assistant, asked: tuple[str, ...] = QUESTIONS) -> list[object]:
    """Return all that an index says of itself, the durations of its replies left out."""
    replies = [bot.ask(question).to_dict() for question in asked]
    return [bot.articles(), bot.sources(), bot.timeline(), [{**one, "timings": None} for one in replies]]


@ROUND
@given(files=CORPORA, corrected=CORRECTED, removed=st.booleans())
@example(
    files={"port.txt": SAYS[0], "deux  espaces.txt": SAYS[0], "a\nligne.md": SAYS[3]}, corrected=None, removed=False
)
@example(files={"port.txt": SAYS[0], "con.txt": SAYS[1]}, corrected=("Un titre", "Le Fanal", "2024-03"), removed=True)
def test_what_goes_out_comes_back(files: dict[str, str], corrected: tuple[str, str, str] | None, removed: bool) -> None:
    with tempfile.TemporaryDirectory() as name, closing(opened(Path(name) / "first")) as first:
        press = Path(name) / "press"
        press.mkdir()
        for file, text in files.items():
            (press / file).write_bytes(text.encode())
        first.ingest([press])
        for article in first.articles()[:1]:
            if corrected:
                first.correct(article.id, *corrected)
            if removed:
                first.remove(article.id)
        first.export(Path(name) / "corpus.zip")
        with closing(opened(Path(name) / "second")) as second:
            report = second.import_from(Path(name) / "corpus.zip")
            # Where an article was removed, the first index still knows its words until its segment is merged.
            asked = () if removed else QUESTIONS
            assert report.rejected == () and told(second, asked) == told(first, asked)
            second.export(Path(name) / "again.zip")
            assert listed(Path(name) / "again.zip") == listed(Path(name) / "corpus.zip")
            again = (second.ingest([press]), first.ingest([press]))
            assert again[0] == again[1] and second.articles() == first.articles()


def listed(archive: Path) -> list[dict[str, object]]:
    with zipfile.ZipFile(archive) as opened_archive:
        return [json.loads(line) for line in opened_archive.read("corpus.jsonl").decode().splitlines()]


ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["", "a", "../x", "\x00", "\ud800", "9" * 5000]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["start", "end", "path", "url"]), inner)
    ),
    max_leaves=5,
)
FIELDS = (
    *("id", "title", "outlet", "prose", "language", "path", "url", "published", "published_basis"),
    *("published_evidence", "sha256", "file", "corrected", "sources", "published_precision", "x"),
)


@settings(ROUND, max_examples=15)
@given(fields=st.dictionaries(st.sampled_from(FIELDS), ODD, max_size=3), head=st.none() | ODD)
@example(fields={"sources": [{"path": ""}]}, head={"a": {"published": "soon"}})
@example(fields={"prose": [{"start": 0, "end": float("inf")}]}, head=None)
@example(fields={"path": "a\x00b"}, head={"\x00": {}})
def test_a_list_that_was_tampered_with_is_taken_or_rejected(fields: dict[str, object], head: object) -> None:
    with tempfile.TemporaryDirectory() as name, closing(opened(Path(name) / "first")) as first:
        (Path(name) / "port.txt").write_text(SAYS[0], encoding="utf-8")
        first.ingest([Path(name) / "port.txt"])
        first.export(Path(name) / "corpus.zip")
        line, one = listed(Path(name) / "corpus.zip")
        with zipfile.ZipFile(Path(name) / "other.zip", "w") as other:
            other.writestr(str(one["file"]), SAYS[0])
            rows = [line | ({"corrections": head} if head is not None else {}), one | fields]
            other.writestr("corpus.jsonl", "\n".join(map(json.dumps, rows)))
        with closing(opened(Path(name) / "second")) as second:
            report = second.import_from(Path(name) / "other.zip")
            assert len(report.added) + len(report.rejected) >= 1
            assert all(article.text == SAYS[0] for article in second.articles()) and isinstance(second.sources(), dict)
            second.ask("Quand le port de Brivaz a-t-il rouvert ?")


@settings(ROUND, max_examples=15)
@given(at=st.integers(0, 10_000), new=st.binary(max_size=6))
@example(at=0, new=b"")
def test_an_archive_with_wrong_bytes_is_refused_or_read(at: int, new: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "corpus.zip"
        file.write_bytes(_whole(Path(name)))
        raw = file.read_bytes()
        place = at % len(raw)
        file.write_bytes(raw[:place] + new + raw[place + len(new) + 1 :])
        with closing(opened(Path(name) / "second")) as second:
            try:
                second.import_from(file)
            except UsageError as error:
                assert "export" in str(error) or "version" in str(error)
            assert all(article.text == SAYS[0] for article in second.articles())


def _whole(folder: Path) -> bytes:
    with closing(opened(folder / "first")) as first:
        (folder / "port.txt").write_text(SAYS[0], encoding="utf-8")
        first.ingest([folder / "port.txt"])
        first.export(folder / "first.zip")
    return (folder / "first.zip").read_bytes()
