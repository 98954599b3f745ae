"""The acceptance facts: of the two example pages beside the checkout, and of four stories of our own."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.harness import CASES, SEEDS, InProcess, load_checks, make_case, read_story

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason=f"no acceptance checks at {SEEDS}")

COMMAND = f'"{sys.executable}" -m newsledger'
STORIES = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())


def test_the_example_pages_are_read_as_a_careful_reader_reads_them(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(SEEDS), "--command", COMMAND, "--keep", str(tmp_path / "runs")],
        capture_output=True,
        text=True,
        check=False,
    )
    missed = [line for line in done.stdout.splitlines() if line.startswith("MISS")]
    assert not missed, "\n".join(missed)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", STORIES)
def test_other_stories_of_the_kind_are_read_as_well(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = read_story(CASES / name)
    checks = load_checks(story.words)
    checks.__dict__["subprocess"] = InProcess
    held, total = checks.score("newsledger", make_case(checks, story), tmp_path / "runs")
    assert held >= story.floor, capsys.readouterr().out
    assert total > story.floor or held == total
