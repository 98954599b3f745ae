"""People of a page as entities: described first, named later, counted once."""

import pytest

from newsledger.accounts import read
from newsledger.model import Claim, Count, Person
from tests.accounts.stories import document


def claims(text: str) -> tuple[Claim, ...]:
    return read(document(text), learned=False).claims


def victims(text: str) -> list[tuple[str | None, int | None, str | None]]:
    people = [claim.value for claim in claims(text) if claim.field == "victim"]
    return [(one.name, one.age, one.outcome) for one in people if isinstance(one, Person)]


STORIES = {
    "named later": (
        "A 12-year-old girl was shot dead in Leeds on Monday. Family identified the girl as Nora Hale.",
        [("Nora Hale", 12, "killed")],
    ),
    "aged later": (
        "A man was shot dead in Leeds on Monday. The man has been identified as Milo Trent, 53, of York.",
        [("Milo Trent", 53, "killed")],
    ),
    "no boy of forty": (
        "A boy was shot dead in Leeds on Monday. The victim, Milo Trent, 40, was buried.",
        [("Milo Trent", 40, None)],
    ),
    "another sex": (
        "A man was shot dead in Leeds. A woman was wounded. Police identified the woman as Nora Hale.",
        [("Nora Hale", None, "injured")],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), STORIES.values(), ids=STORIES)
def test_a_name_given_later_is_the_persons(
    text: str, wanted: list[tuple[str | None, int | None, str | None]]
) -> None:
    assert victims(text) == wanted


def test_a_number_shows_where_its_person_is_described_and_named() -> None:
    text = (
        "A man was shot dead in Leeds on Monday. Nobody saw it. The 41-year-old victim lived nearby. "
        "Police identified the man as Milo Trent."
    )
    (killed,) = [
        claim for claim in claims(text) if claim.field == "killed" and isinstance(claim.value, Count)
    ]
    assert [quote.quote.split()[0] for quote in killed.evidence[:3]] == ["A", "The", "Police"]


def test_whoever_is_suspected_is_no_victim() -> None:
    text = "A man was shot dead in Leeds on Monday. Milo Trent, 44, was charged with murder."
    assert victims(text) == []
