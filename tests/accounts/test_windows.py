"""The days in which a page's own incident happened."""

from datetime import date

import pytest

from newsledger.accounts.events import events_in
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.accounts.windows import Window, focal_window, is_aftermath
from tests.accounts.stories import story

MONDAY, TUESDAY = date(2021, 5, 10), date(2021, 5, 11)
WINDOWS = {
    "its own day": ("Gunmen killed two guards in Jos on Monday.", Window(MONDAY, MONDAY)),
    "a day of what followed": (
        "Gunmen killed two guards in Jos. The wounded were flown out on Tuesday. They came from Kano.",
        Window(TUESDAY, TUESDAY),
    ),
    "an older month": (
        "Gunmen killed two guards in Jos. The wounded were flown out on Tuesday. Last month a bomb went off.",
        Window(TUESDAY, TUESDAY),
    ),
    "no day": ("Gunmen killed two guards in Jos.", Window(date(2021, 4, 28), date(2021, 5, 12))),
}


@pytest.mark.parametrize(("text", "window"), WINDOWS.values(), ids=WINDOWS)
def test_the_incidents_days_are_those_that_the_lead_names(text: str, window: Window) -> None:
    told = story(text)
    assert focal_window(told, events_in(told, counts_of(told).drafts)) == window


def test_a_page_about_a_trial_is_told_by_its_lead() -> None:
    assert is_aftermath(story("A man was sentenced on Monday for a shooting in Jos."))
    assert not is_aftermath(story("A man was shot in Jos on Monday."))
