"""kill -9 at any moment, the same command again: the ledger equals one that was never killed."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

LAYOUTS = ("documents", "claims", "incidents")
TOWNS = ("Leeds", "Lagos", "Lima", "Osaka", "Quetta", "Tampa")
KILLS = 5


def report(number: int) -> dict[str, str]:
    """One of many reports: some tell the same incident, some are copies, some replace an earlier page."""
    town, day = TOWNS[number % 6], 1 + number % 11
    killed = 2 + number % 5
    text = (
        f"{town.upper()}, March {day} (Agency) - At least {killed} people were killed and "
        f"{killed + 3} injured "
        f"when a bomb exploded in a market in {town} on Monday, police said.\n\n"
        f"No group claimed responsibility for the attack, the {number % 4 + 2}th in {town} this year."
    )
    facts = {"id": f"report-{number}", "published": f"2021-03-{day:02}", "text": text}
    return facts | ({"uri": f"http://news.example/{number % 30}"} if number % 3 == 0 else {})


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "newsledger", *arguments]


def exports(folder: Path, ledger: str, environment: dict[str, str]) -> dict[str, bytes]:
    return {
        layout: subprocess.run(
            command("export", layout, "--ledger", ledger),
            cwd=folder,
            env=environment,
            check=True,
            capture_output=True,
        ).stdout
        for layout in LAYOUTS
    }


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 here")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_killed_run_is_completed_by_the_next(tmp_path: Path, workers: str) -> None:
    chance = random.Random(int(workers))
    lines = [json.dumps(report(number)) for number in range(80)]
    (tmp_path / "pages.jsonl").write_text("\n".join([*lines[:40], "{broken", *lines[40:]]))
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1600000000"}
    add = ("add", "pages.jsonl", "--workers", workers, "--ledger")

    def run(ledger: str, seconds: float | None) -> None:
        with subprocess.Popen(
            command(*add, ledger), cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL
        ) as process:
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                process.kill()

    began = time.perf_counter()
    run("whole.db", None)
    duration = time.perf_counter() - began
    for _ in range(KILLS):
        run("killed.db", chance.uniform(0.1, 1.0) * duration)
    run("killed.db", None)
    assert exports(tmp_path, "killed.db", environment) == exports(tmp_path, "whole.db", environment)
