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
    "a war that kills": (
        "The war, which enters its third year in May, has killed more than 9,000 farmers.",
        "campaign",
    ),
    "killed in a war zone": ("Two envoys have been killed near the zone of the conflict.", "incident"),
    "a record of a war": (
        "At least 51 people were killed in one of the deadliest raids by the army in the civil war.",
        "incident",
    ),
    "a record since": ("The blast killed 12 in the deadliest attack since 2014.", "incident"),
    "a mission": ("The mission has counted more than 90 deaths since it began in 2013.", "period"),
    "a week": (
        "This week about 40 people died in various raids, while the previous week saw 50 killed.",
        "period",
    ),
    "a week's raid": ("Nine people died last week in a raid on the mill.", "incident"),
    "a habit": ("Quarrels over wells often lead to several deaths.", "period"),
    "between months": ("Between April and June 31 farmers were killed in the delta.", "period"),
    "days of fighting": ("Fighting between 3 and 7 May left 12 farmers dead.", "incident"),
    "a part of a year": ("Nine of the 61 killed in the first half of the year were nurses.", "period"),
    "a month alone": ("Nine nurses were killed in May alone.", "period"),
    "what a monitor registers": ("The registry documented 43 killings in the delta in May.", "period"),
    "a year's register": ("Our clinics recorded three dozen deaths last year.", "period"),
    "a year's sum": (
        "A total of 44 people were killed in Tarvin last year, 31 of them by gunfire.",
        "period",
    ),
    "a year's statistics": ("Crime figures for 2015 show that 65 people were murdered in Tarvin.", "period"),
    "the sum of one raid": ("A total of 44 people were killed in the raid on Tarvin last year.", "incident"),
    "an attack of last year": ("Nine people were killed in Tarvin last year.", "incident"),
    "what a camera recorded": ("A camera recorded the raid in May in which nine died.", "incident"),
    "a raid in a month": ("Nine nurses were killed in a raid on the clinic in May.", "incident"),
    "since then": ("At least 700 rangers have been killed since, police said.", "period"),
    "the latest of a spate": (
        "A ranger was killed, the latest in a spate of raids that claimed six lives.",
        "incident",
    ),
    "what a place has seen": (
        "The raid wounded 30 people in the valley, which has seen fire every day for the past three months.",
        "incident",
    ),
    "what a place has lost": (
        "In the valley, where 300 people have been killed this year, it was calm.",
        "period",
    ),
    "today": ("Two people were killed on Monday.", "incident"),
}


@pytest.mark.parametrize(("text", "scope"), SCOPES.values(), ids=SCOPES)
def test_the_words_of_time_give_the_scope(text: str, scope: str) -> None:
    assert scope_of(text, "killed") == scope


def test_a_series_of_attacks_of_one_day_is_one_incident() -> None:
    assert scope_of("A series of bombings killed 31 people on Sunday.", "killed") == "incident"
    assert scope_of(
        "A series of bombings has killed 31 people in recent weeks on Sunday markets.", "killed"
    ) != ("incident")
    assert scope_of("A series of bombings killed 31 people.", "killed") == "campaign"
