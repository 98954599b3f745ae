"""Other violence of about the same time that a page tells beside its own: never added to it."""

import pytest

from newsledger.model import Count, Reading
from tests.accounts.stories import reading

LEAD = (
    "Car bomb kills six in Kano\n\n"
    "A car bomb exploded near a restaurant in the Nigerian city of Kano on Monday, killing six people and "
    "wounding 14 others, police said.\n\n"
    "Shops and a bus stop were damaged. Nobody has said that they planted it.\n\n"
)


def tolls(found: Reading, kind: str) -> list[tuple[str, int | None]]:
    """What the page's accounts of a kind count as killed and injured, each number once."""
    own = {account.id for account in found.accounts if account.kind == kind}
    counts = (c for c in found.claims if c.account_id in own and c.scope == "incident")
    return sorted(
        {(c.field, c.value.low) for c in counts if isinstance(c.value, Count) and c.field != "arrested"}
    )


OWN = [("injured", 14), ("killed", 6)]
OTHERS = {
    "elsewhere": ("Elsewhere in the country, five people were injured when a grenade was thrown into a bar.",
                  [("injured", 5)]),
    "separately": ("Separately, a mine killed three people near Maiduguri.", [("killed", 3)]),
    "hours earlier": ("Hours earlier in Gidan Wada, armed men stormed a house and killed two brothers.",
                      [("killed", 2)]),
    "also on": ("Also on Monday, unknown gunmen killed a judge in front of his house in Jos.",
                [("killed", 1)]),
    "in nearby": ("In nearby Gwarzo, a 34-year-old woman was stabbed to death.", [("killed", 1)]),
    "meanwhile behind": ("Police in Jos, meanwhile, found the bodies of two women.", [("killed", 2)]),
    "in other violence": ("In other violence, a sticky bomb killed three guards in Jos.", [("killed", 3)]),
    "another place": ("In Maiduguri, a former mayor was shot dead by men on a motorcycle.", [("killed", 1)]),
    "figures of two": ("Four people were also killed and 13 wounded in two bombings in Maiduguri.",
                       [("injured", 13), ("killed", 4)]),
    "told in two sentences": ("On the same day a convoy was hit by a mine in Borno state. Three soldiers "
                              "died in that blast.", [("killed", 3)]),
}  # fmt: skip


@pytest.mark.parametrize(("paragraph", "other"), OTHERS.values(), ids=OTHERS)
def test_another_incident_in_its_own_paragraph_is_an_account_of_its_own(
    paragraph: str, other: list[tuple[str, int]]
) -> None:
    found = reading(LEAD + paragraph + "\n\nSecurity forces closed two bridges after the bombing.")
    assert tolls(found, "focal") == OWN
    assert tolls(found, "background") == other


SAME = {
    "the attack's own village": "Six people were killed in Maiduguri, said a doctor.",
    "its wounded elsewhere": "Two of the wounded died in a hospital in Maiduguri.",
    "its gunmen elsewhere": "The bombers then killed a guard in Maiduguri.",
    "near by": "In Kumbotso, four people were killed when the bomb went off.",
    "a place that comes back": "Police in Maiduguri found two bodies.\n\nMourners came to Maiduguri.",
    "no harm": "Meanwhile, in Maiduguri gunmen fled from a checkpoint.",
}


@pytest.mark.parametrize("paragraph", SAME.values(), ids=SAME)
def test_what_goes_on_about_the_own_incident_stays_with_it(paragraph: str) -> None:
    found = reading(LEAD + paragraph)
    assert [account.kind for account in found.accounts] == ["focal"]


def test_one_person_told_again_at_another_name_is_no_other_incident() -> None:
    text = (
        "A 24-year-old woman was shot dead in Kano on Monday, police said.\n\nNeighbours called for help.\n\n"
        "In Maiduguri, a woman was shot dead at her door, said a neighbour."
    )
    assert [account.kind for account in reading(text).accounts] == ["focal"]


def test_places_of_several_attacks_that_the_lead_tells_as_one_are_its_parts() -> None:
    text = (
        "Attacks on two villages in Nigeria's Kano state killed 13 on Monday.\n\nHouses were burnt.\n\n"
        "In Maiduguri, gunmen killed eight people with machetes.\n\nIn Gombe, five were killed."
    )
    assert all(account.kind != "background" for account in reading(text).accounts)


def test_where_a_page_about_a_trial_tells_of_the_deed_is_its_own() -> None:
    text = (
        "Man sentenced in Kano\n\nA trader was sentenced to life on Monday by a court in Kano. He wept.\n\n"
        "A teacher and two pupils were shot dead at a market in Maiduguri on the first day of term."
    )
    assert "background" not in [account.kind for account in reading(text).accounts]


STREETS = (
    "Police found a man shot dead in the 400 block of Grand Avenue in St. Louis on Monday.\n\nHe was 33.\n\n"
)
LATER = {
    "hours later in another": ("Two hours later, a boy was shot dead on Olive Street.", 2),
    "hours later in a block of another": ("Two hours later, a boy was shot dead in the 90 block of Main.", 2),
    "minutes later in another": (
        "Ten minutes later, a boy was shot dead on Olive Street.",
        1,
    ),
    "hours later in the same": ("Two hours later, a boy was found shot dead on Grand Avenue.", 1),
}


@pytest.mark.parametrize(("sentence", "accounts"), LATER.values(), ids=LATER)
def test_hours_later_in_another_street_is_another_shooting(sentence: str, accounts: int) -> None:
    assert len(reading(STREETS + sentence).accounts) == accounts


OLDER = {
    "a list": ("The raid follows a car bombing that wounded 25 people in Kaduna last month and the "
               "killing in November of 15 guards at a dam.", [("injured", 25), ("killed", 15)]),
    "came after": ("It came a week after gunmen killed 22 at a market in Jos.", [("killed", 22)]),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "other"), OLDER.values(), ids=OLDER)
def test_older_incidents_of_a_sentence_are_no_part_of_the_own(
    sentence: str, other: list[tuple[str, int]]
) -> None:
    found = reading(LEAD + sentence)
    assert (tolls(found, "focal"), tolls(found, "background")) == (OWN, other)
    assert len(found.accounts) == 1 + len(other)


COMING = {
    "on foot": "The attackers, who came on foot, also killed Danjuma Obi, a night watchman.",
    "a day that is a name": "The bombers also shot and killed Friday Obi, the parish cook.",
}


@pytest.mark.parametrize("sentence", COMING.values(), ids=COMING)
def test_who_came_on_foot_or_is_called_friday_is_of_the_own_incident(sentence: str) -> None:
    assert [account.kind for account in reading(LEAD + sentence).accounts] == ["focal"]


def test_a_drone_that_injures_three_elsewhere_is_told_without_a_word_of_violence() -> None:
    long = (
        "The governor said that those who had planned it would be found and that roads would be guarded. " * 6
    )
    found = reading(
        LEAD + long + "\n\nIn Maiduguri, a drone dropped an explosive on a stop, injuring three boys."
    )
    assert tolls(found, "background") == [("injured", 3)]


TOLD = {
    "where a victim worked": "Musa Obi, a teacher in Maiduguri, is missed. His wife Ana and son Ali died.",
    "the same count again": "In Maiduguri, six people were killed, a paper there said.",
}


@pytest.mark.parametrize("paragraph", TOLD.values(), ids=TOLD)
def test_a_place_that_is_not_the_deeds_makes_no_other_incident(paragraph: str) -> None:
    assert [account.kind for account in reading(LEAD + paragraph).accounts] == ["focal"]


def test_another_town_of_the_province_is_another_place_where_the_lead_names_a_town() -> None:
    lead = (
        "Gunmen killed eleven people in Borno state on Monday.\n\nThe raid in Maiduguri began after dark.\n\n"
    )
    other = "In Biu, to the south, a car ran over a mine and two guards were killed."
    assert len(reading(lead + other).accounts) == 2
    assert len(reading(lead.replace("in Maiduguri ", "") + other).accounts) == 1


def test_an_older_abduction_needs_no_word_of_violence() -> None:
    found = reading(
        "Armed men abducted 30 pupils from a school in Kano on Monday.\n\nParents waited. The governor came. "
        "Troops searched a forest.\n\nOn 3 January, 279 girls were taken from a school in Gusau by gunmen."
    )
    assert tolls(found, "focal") == [("abducted", 30)]
