"""Ask the acceptance facts of the stories here: python -m tests.acceptance [--write] [NAME...].

With --write the floor of each story is raised to what was found.
"""

import json
import sys
import tempfile
from pathlib import Path

from tests.acceptance.harness import CASES, InProcess, load_checks, make_case, read_story


def ask(folder: Path) -> int:
    """Print a line a fact; how many of the facts hold."""
    story = read_story(folder)
    checks = load_checks(story.words)
    checks.__dict__["subprocess"] = InProcess
    print(f"== {story.name}")
    with tempfile.TemporaryDirectory() as scratch:
        held, total = checks.score("newsledger", make_case(checks, story), Path(scratch) / "runs")
    print(f"{held} of {total} facts (floor {story.floor})", flush=True)
    return int(held)


def raise_floor(folder: Path, held: int) -> None:
    """Write the new floor into the story's facts, the rest of the file as it is."""
    path = folder / "case.json"
    text = path.read_text(encoding="utf-8")
    floor = json.loads(text)["floor"]
    path.write_text(text.replace(f'"floor": {floor}', f'"floor": {max(floor, held)}'), encoding="utf-8")


def main(words: list[str]) -> None:
    names = [word for word in words if word != "--write"]
    for folder in sorted(CASES.iterdir()):
        if folder.is_dir() and (not names or folder.name in names):
            held = ask(folder)
            if "--write" in words:
                raise_floor(folder, held)


if __name__ == "__main__":
    main(sys.argv[1:])
