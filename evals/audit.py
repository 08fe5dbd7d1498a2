"""`python -m evals audit`: a lock file in; out, which of its packages the advisories name, and how many they knew.

pip-audit itself says "no known vulnerabilities" also where not one package could be looked up.
"""

from __future__ import annotations

import json
import subprocess  # nosec B404
import sys
from collections.abc import Mapping, Sequence
from typing import Any, Final

_LOCK: Final = "requirements.lock"
_SECONDS: Final = 600


def main(arguments: Sequence[str] = ()) -> int:
    """Ask the advisories about a lock file. Exit 0: nothing known, or nobody to ask, which is said; 1: flaws; 2: else.

    With --strict, packages that could not be looked up are a failure too.
    """
    locks = [name for name in arguments if name != "--strict"] or [_LOCK]
    if unknown := [name for name in locks if name.startswith("-")]:
        sys.stderr.write(f"evals audit: {unknown[0]} is no option: LOCK… and --strict are\n")
        return 2
    asked = _asked(locks)
    try:
        found = json.loads(asked.stdout)["dependencies"]
    except (ValueError, KeyError, TypeError):
        sys.stderr.write(f"evals audit: NOT CHECKED, pip-audit could not run:\n{asked.stderr.strip()}\n")
        return 2 if _usage(asked.stderr) else int("--strict" in arguments)
    lines, flawed, missed = told(found)
    (sys.stderr if flawed or missed else sys.stdout).write("\n".join([*lines, ""]))
    return int(bool(flawed or (missed and "--strict" in arguments)))


def told(found: Sequence[Mapping[str, Any]]) -> tuple[list[str], int, int]:
    """Return what to say of pip-audit's `dependencies`, how many of them are flawed and how many nobody knew."""
    flawed = [one for one in found if one.get("vulns")]
    missed = [one for one in found if "vulns" not in one]
    known = len(found) - len(missed)
    lines = [f"{known} of {len(found)} locked packages were looked up, {len(flawed)} have known flaws"]
    for one in flawed:
        for flaw in one["vulns"]:
            mended = ", ".join(flaw.get("fix_versions", ())) or "nowhere yet"
            lines.append(f"{one['name']} {one['version']}: {flaw['id']}, mended in {mended}")
    if missed and not known:
        lines.append("NOT CHECKED: no service of advisories answered; run `make audit` where the network reaches one")
    elif missed:
        lines.append("NOT CHECKED: " + ", ".join(str(one["name"]) for one in missed))
    return lines, len(flawed), len(missed)


def _asked(locks: Sequence[str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--format", "json"]
    command += ["--desc", "off", "--progress-spinner", "off", *(part for name in locks for part in ("-r", name))]
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)  # nosec B603
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", f"no answer within {_SECONDS} s")


def _usage(said: str) -> bool:
    return "usage:" in said or "No module named" in said or "invalid requirements input" in said.lower()
