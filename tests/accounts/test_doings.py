"""Steps of the police."""

import pytest

from newsledger.accounts.doings import doings_of
from newsledger.accounts.events import events_in
from tests.accounts.stories import story

DOINGS = {
    "a deed": ("The police stopped two lorries.", ["police_action"]),
    "a passive": ("Two lorries were stopped by the police.", ["police_action"]),
    "a statement": ("The town is quiet, police said.", ["statement"]),
    "nothing done": ("A police station stands in the town.", []),
    "a verb not known": ("The police expect a calm night.", ["police_action"]),
    "no police": ("The workers stopped two lorries.", []),
}


@pytest.mark.parametrize(("text", "wanted"), DOINGS.values(), ids=DOINGS)
def test_what_the_police_do(text: str, wanted: list[str]) -> None:
    page = story(text)
    assert [step.type for step in doings_of(page, events_in(page, ()))] == wanted
