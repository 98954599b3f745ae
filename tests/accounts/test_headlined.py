"""A page whose story is missing: its title tells the incident, or tells none."""

import pytest

from tests.accounts.stories import reading

NOTICE = "You have read all your free articles this month. Please sign in or subscribe to go on reading."

TELLING = {
    "who was hurt": ("Two hurt in shooting outside Leeds station", "focal"),
    "a verb": ("Gunman shoots clerk in Oakville", "focal"),
    "nobody counted": ("Police search for driver after shooting in Oakville", "focal"),
    "a game besides": ("Three people shot after football game in Oakville", "focal"),
    "an arrest": ("Man charged in Oakville shooting", "follow_up"),
    "a trial": ("Jury finds Oakville man guilty of shooting two", "follow_up"),
}


@pytest.mark.parametrize(("title", "kind"), TELLING.values(), ids=TELLING)
def test_a_title_tells_an_incident_where_the_story_is_missing(title: str, kind: str) -> None:
    told = reading(NOTICE, title=title, published="2019-05-04")
    (account,) = told.accounts
    assert (account.kind, account.title, account.spans) == (kind, title, ())
    assert not told.claims


@pytest.mark.parametrize(
    "title",
    [
        "How to subscribe",
        "Shootings fall for a third year",
        "Striker shoots wide as Rovers lose",
        "Gun violence weighs on voters",
        "Man admits threatening to kill MP",
        None,
    ],
)
def test_a_title_that_tells_no_incident_makes_none(title: str | None) -> None:
    assert not reading(NOTICE, title=title, published="2019-05-04").accounts


def test_a_story_that_is_there_is_read_and_not_the_title() -> None:
    story = "A gunman shot dead two people at a cafe in Leeds on Friday evening, police said."
    (account,) = reading(story, title="Two shot dead at Leeds cafe", published="2019-05-04").accounts
    assert account.spans
