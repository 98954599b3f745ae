"""Sentences about days before the page's own, and those within what its opening names."""

import pytest

from newsledger.accounts.events import events_in
from newsledger.accounts.segments import segments_of
from newsledger.accounts.story import story_of
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.documents import Page, read_page

LEAD = "A porter who was hurt in the siege of the mill in {month} has died, the town said on Saturday.\n\n"
DETAIL = "Anton Brell and three men were injured under a wall on 3 January 2011. He did not walk again."


@pytest.mark.parametrize(("month", "kinds"), [("January", ["focal"]), ("March", ["focal", "background"])])
def test_a_day_within_what_the_opening_names_is_of_the_page(month: str, kinds: list[str]) -> None:
    page = Page(LEAD.format(month=month) + DETAIL, "text/plain", "x", published="2011-07-09")
    story = story_of(read_page(page), learned=False)
    drafts = counts_of(story).drafts
    found = segments_of(story, events_in(story, drafts), drafts)
    assert [segment.kind for segment in found] == kinds
