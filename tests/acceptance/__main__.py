"""Ask the acceptance facts of the stories here: python -m tests.acceptance [NAME...]."""

import sys
import tempfile
from pathlib import Path

from tests.acceptance.harness import CASES, load_checks, make_case, read_story


def main(names: list[str]) -> None:
    for folder in sorted(CASES.iterdir()):
        if folder.is_dir() and (not names or folder.name in names):
            story = read_story(folder)
            checks = load_checks(story.words)
            print(f"== {story.name}")
            with tempfile.TemporaryDirectory() as scratch:
                held, total = checks.score(
                    f"{sys.executable} -m newsledger", make_case(checks, story), Path(scratch) / "runs"
                )
            print(f"{held} of {total} facts")


if __name__ == "__main__":
    main(sys.argv[1:])
