"""What a page says that its incident is to another: a reprisal for it, part of it, the hunt for its doers."""

import pytest

from newsledger.model import Count, Reading
from tests.accounts.stories import reading

REPRISAL = (
    "Gunmen killed five villagers in Kano on Monday in retaliation for the killing of three herders last "
    "week, leaving two houses in ashes."
)
ANSWER = (
    "Troops shot dead two men in Jenin on Tuesday. The army said the raid was in response to a shooting that "
    "killed a guard in Haifa on Sunday."
)
AVENGING = (
    "Avenging Sunday's killing of three herders, gunmen stormed a village near Kano and killed nine people "
    "on Monday."
)
CAMP = (
    "A car bomb killed four soldiers in Maiduguri on Monday.\n\nThe group said it carried out the attack to "
    "avenge last month's raid on its camp in Sambisa, in which 20 fighters were killed."
)
ONE_OF_SIX = (
    "A car bomb killed seven people at a market in Sadr City on Tuesday.\n\nIt was one of six coordinated "
    "bombings across Baghdad that killed 40 people."
)
THIRD = (
    "A blast killed three people at a bus stop in Kabul on Tuesday. It was the third attack in a wave of "
    "bombings in the city that left 30 people dead on Monday and Tuesday."
)
HUNT = (
    "Soldiers killed three militants in a raid in Maiduguri on Monday who were wanted for last month's "
    "bombing of a market in Jos that left 20 people dead."
)
TIES = {
    "a reprisal": (REPRISAL, "retaliation_for", 5, 3),
    "an answer": (ANSWER, "retaliation_for", 2, 1),
    "the phrase first": (AVENGING, "retaliation_for", 9, 3),
    "in a later paragraph": (CAMP, "retaliation_for", 4, 20),
    "one of several": (ONE_OF_SIX, "part_of", 7, 40),
    "the third of a wave": (THIRD, "part_of", 3, 30),
    "the hunt for those who did it": (HUNT, "follow_up_of", 3, 20),
}


def killed(found: Reading, account: str) -> list[int | None]:
    """The numbers of killed that an account gives."""
    said = [c.value for c in found.claims if c.account_id == account and c.field == "killed"]
    return [value.low for value in said if isinstance(value, Count)]


@pytest.mark.parametrize(("text", "relation", "own", "other"), TIES.values(), ids=TIES)
def test_words_between_two_incidents_say_what_one_is_to_the_other(
    text: str, relation: str, own: int, other: int
) -> None:
    found = reading(text)
    main, second = found.accounts
    (tie,) = main.relations
    assert (tie.account_id, tie.relation) == (second.id, relation)
    assert (killed(found, main.id), killed(found, second.id)) == ([own], [other])


@pytest.mark.parametrize("text", [text for text, *_ in TIES.values()], ids=TIES)
def test_the_sentence_that_says_so_is_the_evidence(text: str) -> None:
    for account in reading(text).accounts:
        for tie in account.relations:
            assert tie.quote is not None
            assert text[tie.quote.start : tie.quote.end] == tie.quote.quote


def test_a_page_about_a_wave_tells_it_and_its_parts() -> None:
    found = reading(
        "Six coordinated bombings killed 40 people across northern Nigeria on Tuesday, police said.\n\n"
        "The worst, a car bomb at a market in Jos, killed 21 people.\n\n"
        "In Kano, a suicide bomber killed 12 people outside a restaurant."
    )
    wave, *parts = found.accounts
    assert [wave.kind, *(part.kind for part in parts)] == ["focal", "joint", "joint"]
    assert killed(found, wave.id) == [40]
    assert [(tie.account_id, tie.relation) for part in parts for tie in part.relations] == [
        (wave.id, "part_of"),
        (wave.id, "part_of"),
    ]


NONE = {
    "an arrest feeds the old incident": (
        "Police in Kano arrested two men on Monday in connection with last month's bombing of a market in "
        "Jos that left 20 people dead."
    ),
    "a doer of today's deed": "Police arrested a man suspected of shooting dead two people in Jos on Monday.",
    "a motive without a deed": "Gunmen killed five villagers near Jos on Monday in revenge for unpaid debts.",
    "the year's attacks": (
        "Gunmen shot dead three traders near Kano on Monday. It was part of a wave of attacks in the state "
        "that has killed 90 people this year."
    ),
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_relation_where_no_other_incident_is_told(text: str) -> None:
    assert [account.relations for account in reading(text).accounts] == [()]
