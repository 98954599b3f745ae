"""Figures of a stretch of time or of a campaign are none of the incident's."""

import pytest

from newsledger.accounts.tolls.scope import scope_of

SCOPES = {
    "this year": ("So far this year 40 people have been killed in the town.", "period"),
    "months": (
        "It was the sixth bombing in the city in four months in which 77 people have been killed.",
        "period",
    ),
    "years": (
        "Raids along the northwest border have killed more than 3,500 people in three years.",
        "period",
    ),
    "a record": ("It was the deadliest raid in three years and killed 14 people.", "incident"),
    "hours": ("Two people were killed in two hours.", "incident"),
    "a season": ("Since the spring of 2015, over 900 civilians have been killed.", "period"),
    "the same period": ("During the same period 18,000 people were injured.", "period"),
    "under a month": ("In less than a month at least 17 children have been killed.", "period"),
    "a war of somebody": ("Since the U.S.-led war began in 2001 some 3,400 have been killed.", "campaign"),
    "since a coup": (
        "His death brings to 82 the toll of those killed since the military coup of May.",
        "campaign",
    ),
    "so far": ("Some 74 protesters were killed so far in the ongoing protests.", "campaign"),
    "a war": ("Thousands have been killed since the start of the insurgency.", "campaign"),
    "today": ("Two people were killed on Monday.", "incident"),
}


@pytest.mark.parametrize(("text", "scope"), SCOPES.values(), ids=SCOPES)
def test_the_words_of_time_give_the_scope(text: str, scope: str) -> None:
    assert scope_of(text, "killed") == scope
