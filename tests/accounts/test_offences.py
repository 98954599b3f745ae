"""Killings that are charges or only referred to, and deaths in police firing."""

import pytest

from newsledger.accounts.events import events_in
from newsledger.accounts.offences import told
from tests.accounts.stories import story

TYPES = {
    "a charge": ("Two brothers were booked for rioting and murder.", {"murder": "investigation"}),
    "a case": ("He was a witness in the murder case.", {"murder": "investigation"}),
    "a killing told": ("The killing of a baker shook the town.", {"killing": "killing"}),
    "the first one": ("It was the first killing in the town.", {"killing": "killing"}),
    "called by its name": ("A vigil was held for the Moss Lane massacre.", {}),
    "died in police firing": ("Four people died in police firing.", {"died": "killing"}),
    "police firing without a death": ("Two people were hurt in police firing.", {}),
}


@pytest.mark.parametrize(("text", "wanted"), TYPES.values(), ids=TYPES)
def test_how_killings_are_shown(text: str, wanted: dict[str, str]) -> None:
    page = story(f"Gunmen shot dead two men in a shop on Monday. {text}")
    found = {event.text: event.type for event in told(page, events_in(page, ()))}
    assert {word: type for word, type in found.items() if type in ("killing", "investigation")} == wanted
