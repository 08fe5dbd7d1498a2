"""The faults suite: a row that breaks is counted, odd words reach no report as they are, trials are what they say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from evals.fault_file_kinds import hostile_files
from evals.fault_injections import injections
from evals.fault_markup import _acts
from evals.faults import TOWNS, Bench, Outcome, Row, article, timed, truth
from evals.faults_suite import ROWS, run_faults
from evals.options import Options


def test_what_does_not_hold_is_counted_by_row() -> None:
    def tries(bench: Bench) -> Iterator[Outcome]:
        assert bench.folder.is_dir()
        yield Outcome("good")
        yield Outcome("bad\ud800\x00", "broke \ud800")

    run = run_faults(Options(), [Row("odd row", "nothing breaks", tries)])
    assert [item.passed for item in run.items] == [True, False]
    assert run.measures["held_odd_row"].value == run.measures["held"].value == 0.5
    assert run.items[1].name == r"odd row: bad\ud800\x00" and run.items[1].explanation == r"broke \ud800"


def test_an_exception_is_a_failure_of_the_trial() -> None:
    outcome, done = timed("division", lambda: 1 // 0)
    assert done is None and outcome.why.startswith("ZeroDivisionError")


def test_rows_have_names_of_their_own() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS)


def test_there_are_sixty_injections_each_with_a_lie_to_obey() -> None:
    made = injections()
    assert len(made) == 60 == len({name for name, _, _ in made})
    assert all("1999" in obeyed and "{town}" in obeyed and "{lie}" not in said for _, said, obeyed in made)


def test_hostile_files_have_names_of_their_own_and_every_fate() -> None:
    files = list(hostile_files())
    assert len({one.name for one in files}) == len(files) and {one.fate for one in files} == {"in", "out", "either"}


def test_a_town_has_an_article_that_carries_its_truth() -> None:
    assert truth(TOWNS[3]) in article(TOWNS[3]) and TOWNS[3] in article(TOWNS[3]).splitlines()[0]


@pytest.mark.parametrize(
    ("html", "acts"),
    [
        ("<p>&lt;script&gt;</p>", False),
        ('<a href="#source:a:0:1:00000000">1</a><a href="https://press.example">lien</a>', False),
        ("<p><script>1</script></p>", True),
        ('<p onclick="x">', True),
        ('<a href=" JavaScript:alert(1)">', True),
        ('<a href="data:text/html,x">', True),
        ('<video src="https://far.example">', True),
    ],
    ids=["text", "links", "a script", "an event", "a script's address", "a data address", "something fetched"],
)
def test_what_acts_on_a_page_is_seen(html: str, acts: bool) -> None:
    assert bool(_acts(html)) is acts
