"""The documents are true: sessions print what they show, what is named exists, dependencies have reasons."""

import re
import tomllib
from pathlib import Path

import pytest

from newsledger import __version__
from newsledger.cli.app import commands as newsledger
from newsledger.outputs.outline import FIELD_ORDER
from tools.readme import INCIDENT, SESSION, commands, renew

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_readme_prints_what_its_commands_print() -> None:
    assert renew(README) == README


def test_a_session_is_told_from_its_output() -> None:
    (session,) = SESSION.findall("```console\n$ newsledger show abcd\nsome $ text\n```\n")
    assert list(commands(session)) == ["newsledger show abcd"]
    assert INCIDENT.findall(session) == ["abcd"]


def test_every_command_named_is_one() -> None:
    named = set(re.findall(r"`newsledger ([a-z]+)", README)) | set(
        re.findall(r"^\$ newsledger ([a-z]+)", README, re.M)
    )
    assert named
    assert named <= set(newsledger.commands)


def test_every_make_target_named_is_one() -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.M))
    named = set(re.findall(r"\bmake ([a-z]+)", README + MAKEFILE)) - {"it"}
    assert named <= targets


def test_every_field_listed_is_one_and_none_is_missing() -> None:
    listed = README[README.index("What is read, by field") :].split("\n\n")[0]
    assert set(re.findall(r"`([a-z_]+)`", listed)) == set(FIELD_ORDER)


@pytest.mark.parametrize("path", [ROOT / "README.md", *DECISIONS], ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for link in re.findall(r"\]\(([^)]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / link).exists(), link


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_has_context_choice_and_consequence(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {int(path.name[:4])}. ")
    for part in ("**Context.**", "**Choice.**", "**Consequence.**"):
        assert part in text


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    installed = {re.split(r"[<>=\[]", line)[0] for line in project["dependencies"]}
    rows = re.findall(
        r"^\| ([a-z][a-z0-9_, -]+) \|",
        (ROOT / "docs/decisions/0002-dependencies.md").read_text("utf-8"),
        re.M,
    )
    explained = {name.strip() for row in rows for name in row.split(",")} - {"library"}
    assert explained == installed


def test_the_changelog_knows_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
