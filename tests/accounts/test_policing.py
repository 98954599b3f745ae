"""Police work without the police being named."""

import pytest

from newsledger.accounts.events import events_in
from newsledger.accounts.policing import implied_police
from newsledger.accounts.tolls.sentences import counts_of
from tests.accounts.stories import reading, story

AT_WORK = {
    "people arrested": ("Nine traders were arrested in the market on Monday.", ["arrested"]),
    "an arrest planned": ("The mayor wants the traders to be arrested.", []),
    "guarding": ("The fair opened amid tight security.", ["tight security"]),
    "fire on a crowd": ("Men on the roof opened fire on the rioters and three died.", ["fire"]),
    "fire on somebody": ("Men on the roof opened fire on the baker and three died.", []),
    "named already": ("Nine traders were arrested by the police on Monday.", []),
    "another force": ("Soldiers stood guard while nine traders were arrested.", []),
    "a killing beside it": ("Nine traders were arrested after a guard was killed.", []),
    "nothing of the kind": ("Nine traders were fined on Monday.", []),
}


@pytest.mark.parametrize(("text", "wanted"), AT_WORK.values(), ids=AT_WORK)
def test_who_is_at_work_unnamed(text: str, wanted: list[str]) -> None:
    page = story(text)
    drafts = counts_of(page).drafts
    found = implied_police(page, events_in(page, drafts), drafts)
    assert [page.text[span.start : span.end] for span in found] == wanted


def test_annotations_have_the_unnamed_police_as_an_actor() -> None:
    found = reading("Nine traders were arrested in the market on Monday.").annotations
    police = [a for a in found if a.layer == "actor" and a.attributes["kind"] == "police"]
    assert [a.attributes["text"] for a in police] == ["arrested"]
    assert "police_action" in {a.attributes["type"] for a in found if a.layer == "event"}
