"""Which counts are one incident's, and which a longer time's."""

from dataclasses import replace

import pytest

from newsledger.accounts.segments import Segment, SegmentKind
from newsledger.accounts.shares import share_of
from newsledger.accounts.tolls.sentences import counts_of
from tests.accounts.stories import story

DAY = "In April, eight people died when two bombs exploded in Jos."
NOW = "In April, bombers who have killed eight people came to Jos."


@pytest.mark.parametrize(
    ("text", "kind", "scope"),
    [(DAY, "background", "incident"), (DAY, "separate", "incident"), (DAY, "focal", "period"),
     (NOW, "background", "period")],
    ids=["an older day's", "another's of the day", "of the page's own as it was read", "up to now"],
)  # fmt: skip
def test_a_count_of_another_incident_is_its_days_unless_it_runs_up_to_now(
    text: str, kind: SegmentKind, scope: str
) -> None:
    told = story(text)
    drafts = [replace(draft, scope="period") for draft in counts_of(told).drafts]
    whole = Segment(kind, (told.sentences[0].span,), 0)
    assert {draft.scope for draft in share_of(whole, drafts, told.text) if draft.low == 8} == {scope}


def test_counts_outside_a_segment_are_not_its_own() -> None:
    told = story("Six people died in Kano.\n\n" + DAY)
    second = Segment("separate", (told.sentences[1].span,), told.sentences[1].span.start)
    assert [draft.low for draft in share_of(second, counts_of(told).drafts, told.text)] == [8]
