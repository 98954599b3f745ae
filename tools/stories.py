"""The stories of tests/acceptance/cases, asked without the folder beside the checkout.

The acceptance facts know more, and live in ../shared; these few hold the floors everywhere.
"""

import json
import shlex
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tools.benchmarks import COMMAND, ROOT

Facts = dict[str, Any]
Incident = dict[str, Any]
CASES = ROOT / "tests" / "acceptance" / "cases"
STORIES = sorted(folder for folder in CASES.iterdir() if folder.is_dir())
# What the incident of a story must say, given the facts of its case.json.
ASKED: dict[str, Callable[[Incident, Facts], bool]] = {
    "both pages": lambda found, said: len(found["documents"]) == 2,
    "day": lambda found, said: found["start"]["value"].startswith(said["day"]),
    "start": lambda found, said: found["start"]["value"] == said["start"],
    "end": lambda found, said: found["end"]["value"] == said["end"],
    "zone": lambda found, said: found["start"]["zone"] == said["zone"],
    "city": lambda found, said: found["place"]["locality"] == said["city"],
    "country": lambda found, said: found["place"]["country_code"] == said["country_code"],
    "attackers": lambda found, said: found["attackers"]["best"] == said["attackers"],
    "attackers killed": lambda found, said: best(found, "killed", "attackers") == said["attackers"],
    "police killed": lambda found, said: best(found, "killed", "police") == said["police"],
    "civilians killed": lambda found, said: best(found, "killed", "civilians") == said["civilians"],
    "injured": lambda found, said: (
        best(found, "injured", "total") in (said["injured"], said["injured_others"])
    ),
    "group": lambda found, said: any(
        said["group"] in (one["name"], *one["aliases"]) for one in found["perpetrators"]
    ),
    "conflict": lambda found, said: any(one["field"].startswith("killed") for one in found["conflicts"]),
}


def best(incident: Incident, field: str, role: str) -> int | None:
    """The settled value of a toll; None where nobody spoke of it."""
    toll = incident["tolls"].get(field, {}).get(role)
    return None if toll is None else int(toll["best"])


def main_incident(folder: Path, command: str = COMMAND) -> Incident:
    """The incident of most pages, read from the two pages of a story."""
    with tempfile.TemporaryDirectory() as scratch:
        ledger = ["--ledger", str(Path(scratch) / "ledger.db")]
        for words in (["add", str(folder / "early.txt"), str(folder / "late.txt")], ["export", "incidents"]):
            printed = subprocess.run(
                [*shlex.split(command), *words, *ledger], check=True, capture_output=True, encoding="utf-8"
            ).stdout
    found: list[Incident] = [json.loads(line) for line in printed.splitlines()]
    return max(found, key=lambda incident: len(incident["documents"]))


def missed_facts(folder: Path, command: str = COMMAND) -> list[str]:
    """The facts of a story that were not found."""
    found = main_incident(folder, command)
    said: Facts = json.loads((folder / "case.json").read_text(encoding="utf-8"))["case"]
    return [name for name, check in ASKED.items() if not _holds(check, found, said)]


def _holds(check: Callable[[Incident, Facts], bool], found: Incident, said: Facts) -> bool:
    try:
        return check(found, said)
    except (KeyError, TypeError):
        # A value that is not there holds nothing.
        return False


def share_held(missed: Sequence[str]) -> float:
    """The share of the facts that were found."""
    return 1 - len(missed) / len(ASKED)


def measure_stories(command: str = COMMAND) -> dict[str, float]:
    """The share of facts found, by story."""
    return {folder.name: share_held(missed_facts(folder, command)) for folder in STORIES}
