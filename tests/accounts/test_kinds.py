"""News of an incident, or of what came after it; its type and its title."""

import pytest

from newsledger.accounts.events import events_in
from newsledger.accounts.kinds import type_of
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.model import Event
from tests.accounts.stories import claims, reading, story

KINDS = {
    "news": (
        "Two die in shooting at church",
        "Two people were shot dead in a church in Leeds on Monday.",
        "focal",
    ),
    "news with an arrest": (
        "Two die in shooting at church; man charged",
        "Two people were shot dead in a church in Leeds on Monday. A man was charged.",
        "focal",
    ),
    "a trial": (
        "Man sentenced for church shooting",
        "A man was sentenced on Tuesday for shooting dead two people in a church in Leeds in 2019.",
        "follow_up",
    ),
    "a funeral": (
        "Hundreds mourn victims of church shooting",
        "Hundreds of people mourned on Tuesday for two people shot dead in a church in Leeds on April 3.",
        "follow_up",
    ),
}


@pytest.mark.parametrize(("title", "text", "kind"), KINDS.values(), ids=KINDS)
def test_what_a_telling_is(title: str, text: str, kind: str) -> None:
    assert reading(f"{title}\n\n{text}", title=title).accounts[0].kind == kind


def test_an_account_bears_the_title_of_its_page() -> None:
    (account,) = reading(
        "Two people were shot dead in Leeds on Monday.", title="Two shot dead in Leeds"
    ).accounts
    assert account.title == "Two shot dead in Leeds"


def test_shots_heard_in_an_attack_are_the_attack() -> None:
    text = "Gunmen attacked a police station in Kabul on Monday, killing two officers. Gunfire was heard."
    types = {c.value.type for c in claims(text, "event") if isinstance(c.value, Event)}
    assert "shooting" not in types


def test_how_people_were_killed_is_the_type_and_not_that_they_were() -> None:
    found = story(
        "Six nurses were among 18 people killed in an air strike on Kano on Monday. Eighteen were killed "
        "and four wounded, a doctor said. A clerk said that eight nurses had been killed."
    )
    assert type_of(found, events_in(found, counts_of(found).drafts)) == "air_strike"
