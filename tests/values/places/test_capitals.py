"""Capitals told by the name of their country or province."""

import pytest

from newsledger.values.places import find_places
from newsledger.values.places.capitals import capital_meant

TOLD = {
    "of a people": ("A bomb went off in the Somali capital on Monday.", "Mogadishu"),
    "of a country": ("A bomb went off in Mali's capital city on Monday.", "Bamako"),
    "the capital of": ("A bomb went off in the capital of Chad on Monday.", "N'Djamena"),
    "of a province": ("A bomb went off in Alberta's capital on Monday.", "Edmonton"),
}
NOT_TOLD = {
    "named behind it": "A bomb went off in the Somali capital, Mogadishu, on Monday.",
    "another capital": "A judge spoke against the American capital punishment on Monday.",
    "money": "Much Lebanese capital has left on Monday.",
    "only the country": "A bomb went off in Somalia on Monday.",
}


@pytest.mark.parametrize(("text", "town"), TOLD.values(), ids=TOLD)
def test_words_that_stand_for_a_capital(text: str, town: str) -> None:
    found = capital_meant(text, find_places(text)[0])
    assert found.place is not None
    assert (found.place.locality, found.feature) == (town, "locality")


@pytest.mark.parametrize("text", NOT_TOLD.values(), ids=NOT_TOLD)
def test_other_words_leave_the_mention_as_it_is(text: str) -> None:
    mention = find_places(text)[0]
    assert capital_meant(text, mention) is mention


def test_a_mention_keeps_its_words() -> None:
    text = "A bomb went off in the Somali capital on Monday."
    found = capital_meant(text, find_places(text)[0])
    assert text[found.start : found.end] == found.text == "Somali"
