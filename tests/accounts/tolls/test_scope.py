"""Figures of a stretch of time or of a campaign are none of the incident's."""

import pytest

from newsledger.accounts.tolls.scope import scope_of

SCOPES = {
    "this year": ("So far this year 40 people have been killed in the town.", "period"),
    "months": (
        "It was the fifth raid on the valley in three months in which 61 people have been killed.",
        "period",
    ),
    "years": (
        "Raids along the northwest border have killed some 4,200 people in five years.",
        "period",
    ),
    "a record": ("It was the deadliest raid in three years and killed 14 people.", "incident"),
    "hours": ("Two people were killed in two hours.", "incident"),
    "a season": ("Since the autumn of 2012, some 900 farmers have been killed.", "period"),
    "the same period": ("During the same period 1,200 people were injured.", "period"),
    "under a month": ("In less than a year 23 nurses have been killed.", "period"),
    "a war of somebody": ("Since the U.S.-led war began in 2001 some 3,400 have been killed.", "campaign"),
    "since a coup": (
        "Her death brings to 64 the toll of those killed since the army's coup of May.",
        "campaign",
    ),
    "so far": ("Some 58 miners were killed so far in the ongoing strikes.", "campaign"),
    "a war": ("Thousands have been killed since the start of the insurgency.", "campaign"),
    "today": ("Two people were killed on Monday.", "incident"),
}


@pytest.mark.parametrize(("text", "scope"), SCOPES.values(), ids=SCOPES)
def test_the_words_of_time_give_the_scope(text: str, scope: str) -> None:
    assert scope_of(text, "killed") == scope
