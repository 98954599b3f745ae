"""The persons said to have done it."""

import pytest

from newsledger.model import Person
from tests.accounts.stories import claims

LEAD = "A gunman shot dead two men in a bar in Leeds on Monday. "
SUSPECTS = {
    "the suspect": ("The suspect, Peter Brown, 31, fled.", [("Peter Brown", 31, None)]),
    "identified": ("Police identified the gunman as Peter Brown, 31.", [("Peter Brown", 31, None)]),
    "charged": ("Peter Brown, 31, of York, was charged with murder.", [("Peter Brown", 31, "arrested")]),
    "sought": ("Police are looking for Peter Brown.", [("Peter Brown", None, None)]),
    "convicted": ("Peter Brown was convicted of murder.", [("Peter Brown", None, None)]),
    "in apposition": (
        "The gunmen, Wenzel Krall and a man known as Ruprecht, are dead.",
        [("Wenzel Krall", None, None), ("Ruprecht", None, None)],
    ),
    "a witness": ("Peter Brown, 31, saw the shooting.", []),
    "a victim": ("The dead were named as Peter Brown, 31, and his son.", []),
}


@pytest.mark.parametrize(("sentence", "wanted"), SUSPECTS.values(), ids=SUSPECTS)
def test_who_is_said_to_have_done_it(sentence: str, wanted: list[tuple[str, int | None, str | None]]) -> None:
    found = claims(LEAD + sentence, "attacker")
    people = [claim.value for claim in found if isinstance(claim.value, Person) and claim.value.name]
    assert [(person.name, person.age, person.outcome) for person in people] == wanted


def test_a_suspect_is_only_suspected() -> None:
    (claim,) = claims(LEAD + "The suspect, Peter Brown, fled.", "attacker")
    assert claim.modality == "hedged"
