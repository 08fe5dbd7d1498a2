"""What the advisories are told to have said: flaws, and packages that nobody looked up."""

from __future__ import annotations

from typing import Any

import pytest

from evals.audit import main, told

SOUND = {"name": "alpha", "version": "1.0", "vulns": []}
FLAWED = {"name": "beta", "version": "2.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.1", "3.0"]}]}
HOPELESS = {"name": "gamma", "version": "3.0", "vulns": [{"id": "PYSEC-2", "fix_versions": []}]}
UNKNOWN = {"name": "delta", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("found", "lines", "flawed", "missed"),
    [
        pytest.param([SOUND], ["1 of 1 locked packages were looked up, 0 have known flaws"], 0, 0, id="sound"),
        pytest.param(
            [SOUND, FLAWED, HOPELESS],
            [
                "3 of 3 locked packages were looked up, 2 have known flaws",
                "beta 2.0: PYSEC-1, mended in 2.1, 3.0",
                "gamma 3.0: PYSEC-2, mended in nowhere yet",
            ],
            2,
            0,
            id="two with flaws",
        ),
        pytest.param(
            [SOUND, UNKNOWN],
            ["1 of 2 locked packages were looked up, 0 have known flaws", "NOT CHECKED: delta"],
            0,
            1,
            id="one that nobody knows",
        ),
        pytest.param(
            [UNKNOWN],
            [
                "0 of 1 locked packages were looked up, 0 have known flaws",
                "NOT CHECKED: no service of advisories answered; run `make audit` where the network reaches one",
            ],
            0,
            1,
            id="nobody to ask",
        ),
    ],
)
def test_what_is_told(found: list[dict[str, Any]], lines: list[str], flawed: int, missed: int) -> None:
    assert told(found) == (lines, flawed, missed)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["absent.lock"], "NOT CHECKED, pip-audit could not run", id="a lock that there is not"),
        pytest.param(["--lenient"], "--lenient is no option", id="an unknown option"),
    ],
)
def test_wrong_usage_is_said(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert said in capsys.readouterr().err
