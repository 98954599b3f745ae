"""The book of actors: its two forms agree, rows hold what they must, a user's file extends it."""

import re
from pathlib import Path

import pytest

from newsledger.codebook.actors import COMPILED, compile_actors, load_actors
from newsledger.errors import InputError
from newsledger.values.actors import find_actors


def test_the_compiled_book_is_the_one_that_people_edit() -> None:
    assert COMPILED.read_text(encoding="utf-8") == compile_actors()


def test_some_four_hundred_groups_have_every_column() -> None:
    groups = load_actors().groups
    assert len(groups) >= 400
    assert all(g.name and g.countries and g.ucdp and g.acled and g.gtd and g.source for g in groups)
    assert all(re.fullmatch(r"[A-Z]{2}", country) for g in groups for country in g.countries)
    assert all(re.fullmatch(r"\d{4}-(?:\d{4})?", g.years) for g in groups)


def test_no_two_groups_share_a_name() -> None:
    names = [g.name for g in load_actors().groups]
    assert len(names) == len(set(names))


def test_no_group_bears_its_own_name_as_an_alias() -> None:
    assert not [g.name for g in load_actors().groups if g.name in (*g.aliases, *g.acronyms)]


def test_a_file_of_the_user_adds_groups(tmp_path: Path) -> None:
    extra = tmp_path / "mine.yaml"
    extra.write_text("groups:\n- {name: Brotherhood of the Quarry, acronyms: [BQX]}\n", encoding="utf-8")
    book = load_actors(extra)
    found = find_actors("BQX men burnt the mill.", book=book)
    assert [(m.text, m.name, m.kind) for m in found[:1]] == [
        ("BQX", "Brotherhood of the Quarry", "armed_group")
    ]


def test_the_surroundings_name_the_users_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extra = tmp_path / "mine.yaml"
    extra.write_text("groups:\n- {name: Sons of the Weir, acronyms: [SWX]}\n", encoding="utf-8")
    monkeypatch.setenv("NEWSLEDGER_ACTORS", str(extra))
    assert find_actors("SWX men burnt the mill.")[0].name == "Sons of the Weir"


@pytest.mark.parametrize(
    "text", ["groups: [", "- a list", "groups: [{aliases: [x]}]"], ids=["broken", "a list", "no name"]
)
def test_a_file_that_is_no_book_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    extra = tmp_path / "mine.yaml"
    extra.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"mine\.yaml"):
        load_actors(extra)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        load_actors(tmp_path / "none.yaml")
