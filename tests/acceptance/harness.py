"""The acceptance facts of the folder beside the checkout, asked of other pages in other words."""

import ast
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from newsledger.cli.app import execute

ROOT = Path(__file__).resolve().parent.parent.parent
SEEDS = ROOT.parent / "shared" / "acceptance" / "seeds.py"
CASES = Path(__file__).resolve().parent / "cases"


@dataclass(frozen=True, slots=True)
class Story:
    """A pair of pages, the facts that hold of it, and its words for what the seeds say in theirs.

    `floor` is how many of the facts were found when it was last raised: fewer is a step back.
    """

    name: str
    early: str
    late: str
    facts: dict[str, Any]
    words: dict[str, str]
    floor: int


class Rewording(ast.NodeTransformer):
    """Puts a story's words in the place of those of the seeds, where a check looks for them."""

    def __init__(self, words: dict[str, str]) -> None:
        self.words = words

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        if isinstance(node.value, str) and node.value in self.words:
            return ast.copy_location(ast.Constant(self.words[node.value]), node)
        return node


def read_story(folder: Path) -> Story:
    """The story that a folder of `cases` holds."""
    given = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    early, late = ((folder / name).read_bytes().decode("utf-8") for name in ("early.txt", "late.txt"))
    return Story(folder.name, early, late, given["case"], given["words"], given["floor"])


def load_checks(words: dict[str, str]) -> ModuleType:
    """The module of the acceptance checks, looking for these words instead of its own."""
    tree = Rewording(words).visit(ast.parse(SEEDS.read_text(encoding="utf-8")))
    module = ModuleType("seeds_reworded")
    module.__file__ = str(SEEDS)
    # Its dataclasses look their module up by name.
    sys.modules[module.__name__] = module
    exec(compile(tree, str(SEEDS), "exec"), module.__dict__)
    return module


class InProcess:
    """Stands in for `subprocess` in the checks: newsledger runs here, since each start costs a second."""

    DEVNULL = subprocess.DEVNULL

    @staticmethod
    def run(words: Sequence[str], **options: object) -> None:
        """Run a command; RuntimeError where it does not exit with 0."""
        status = execute(words[1:])
        if status != 0:
            raise RuntimeError(f"{' '.join(words)} exited with {status}")


def make_case(checks: ModuleType, story: Story) -> Any:
    """The story as the checks want it."""
    facts = {name: tuple(value) if isinstance(value, list) else value for name, value in story.facts.items()}
    return checks.Case(early=story.early, late=story.late, **facts)
