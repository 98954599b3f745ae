"""Plots and drills against news with some of their words."""

import pytest

from newsledger.accounts.made_up import is_made_up
from tests.accounts.stories import reading, story

PLOT = (
    "A tense thriller by a director who knows the genre. Ada, six, is kidnapped on the way to school, "
    "and her father, a detective, arrests the driver of a van. When the man is released, the father "
    "takes him hostage and beats him. The cast is strong, the villain is stronger, and viewers will not"
    " guess who killed the teacher. Two guards die."
)
DRILL = (
    "Soldiers, nurses and 40 role-players took part in the exercise at the port on Friday. A simulated "
    "blast left dozens of simulated casualties on the pier, and two sergeants, who suffered only minor "
    "wounds in the scenario, called for help. The drill ended at noon, when the last of 30 wounded had "
    "been carried to a tent."
)
NEWS = (
    "A camera assistant was shot dead on a film set near Gori on Tuesday when a prop gun held by an "
    "actor went off. The director of the film was wounded in the shoulder, police said. The set has "
    "been closed and two armourers are being questioned, a spokesman for the ministry said. The dead "
    "man was 31 and had two children."
)
BESIDE = (
    "A bomb killed four soldiers in the hills above Tor on Monday, two days after a military exercise "
    "had ended there. The army said that the men had been clearing the range. Six others were wounded, "
    "and a search for those who laid the bomb went on until dark, the governor said in a statement to "
    "reporters."
)


@pytest.mark.parametrize("text", [PLOT, DRILL], ids=["a plot", "a drill"])
def test_what_nobody_suffered_is_no_incident(text: str) -> None:
    assert is_made_up(story(text))
    found = reading(text)
    assert found.accounts == ()
    assert found.claims == ()


@pytest.mark.parametrize("text", [NEWS, BESIDE], ids=["on a film set", "after an exercise"])
def test_news_with_some_of_their_words_is_read(text: str) -> None:
    assert not is_made_up(story(text))
    assert any(claim.field == "killed" for claim in reading(text).claims)


def test_a_short_text_is_not_judged_by_its_share_of_words() -> None:
    assert not is_made_up(story("A thriller of the genre: two guards die."))
