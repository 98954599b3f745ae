"""How long it took, and whether it goes on."""

import pytest

from newsledger.model import Duration, State
from tests.accounts.stories import claims

LEAD = "Gunmen attacked a bank in Lyon on Monday, killing two guards. "
DURATIONS = {
    "more than": ("The siege lasted more than four hours.", [(4.0, None)]),
    "about": ("The operation went on for about six hours.", [(6.0, 6.0)]),
    "for hours": ("The siege lasted for hours.", []),
    "several hours": ("The siege lasted for several hours.", []),
    "most of a day": ("The siege lasted for most of a day.", [(None, 24.0)]),
    "a sentence of prison": ("He was jailed for six years.", []),
    "between two incidents": ("The attack came one week after a raid in Nice.", []),
    "a war": ("The fighting has gone on for three years.", []),
}
STATES = {
    "over": ("The siege is over.", ["ended"]),
    "ended": ("The siege ended at dawn.", ["ended"]),
    "gunmen killed": ("All the gunmen were shot dead.", ["ended"]),
    "still going on": ("The siege is still going on.", ["ongoing"]),
    "holed up": ("The gunmen are still holed up.", ["ongoing"]),
    "nothing said": ("The bank is in the old town.", []),
}


@pytest.mark.parametrize(("sentence", "wanted"), DURATIONS.values(), ids=DURATIONS)
def test_how_long_it_took(sentence: str, wanted: list[tuple[float | None, float | None]]) -> None:
    found = claims(LEAD + sentence, "duration")
    assert [(c.value.hours_low, c.value.hours_high) for c in found if isinstance(c.value, Duration)] == wanted


@pytest.mark.parametrize(("sentence", "wanted"), STATES.values(), ids=STATES)
def test_whether_it_goes_on(sentence: str, wanted: list[str]) -> None:
    found = claims(LEAD + sentence, "status")
    assert [c.value.name for c in found if isinstance(c.value, State)] == wanted
