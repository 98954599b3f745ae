"""Which pages tell an incident, and what a page about another thing mentions."""

import pytest

from tests.accounts.stories import reading

REPORTS = {
    "a report": "Two people were killed when gunmen attacked a bus near Kano on Monday.",
    "a kidnapping": "Armed men abducted five engineers from a camp near Pemba on Tuesday.",
    "one wounded": "A man was shot in the leg outside a bar in Leeds on Sunday night, police said.",
    "hostages held for years": "Two hostages held by rebels near Kano since 2016 were released on Tuesday.",
}
OTHERS = {
    "a match": "The team beat its rival 3-1 on Sunday. The striker scored two goals in the match.",
    "a film": "The shooting of her film about a bank robbery will begin in May in Rome.",
    "politics": "The minister attacked the opposition in Paris. He called its plan an assault on workers.",
    "an epidemic": "A third case of the plague was found in Peking on Monday. It killed millions once.",
    "a threat": "A man pleaded guilty on Monday in Boston to threatening to kill a senator.",
    "a market": "Shares of the oil company Shell exploded on Monday in London.",
    "nothing": "The museum in Lyon opens a new wing on Monday.",
}


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_a_report_tells_its_incident(text: str) -> None:
    assert [account.kind for account in reading(text).accounts] == ["focal"]


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_a_page_without_violence_tells_none(text: str) -> None:
    assert reading(text).accounts == ()


FIGURES = {
    "a war's": "At least 2,140 villagers have been killed in Tamboura since the coup, the monitors say.",
    "what is denied": "The army dismissed a report that its drones had killed 17 people in Tamboura.",
}


@pytest.mark.parametrize("text", FIGURES.values(), ids=FIGURES)
def test_a_note_of_figures_alone_claims_them(text: str) -> None:
    claims = [claim for claim in reading(text).claims if claim.field == "killed"]
    assert len(claims) == 1 and (claims[0].scope, claims[0].modality) != ("incident", "asserted")


def test_a_page_about_another_thing_keeps_what_it_mentions_as_background() -> None:
    lead = "The singer will open her tour in Lyon on Friday. " * 8
    text = lead + "Her brother was shot dead by robbers in Nice in 2015. " + lead
    assert [account.kind for account in reading(text).accounts] == ["background"]


def test_history_is_no_incident() -> None:
    text = (
        "Two people were killed when gunmen attacked a bus near Kano on Monday.\n\n"
        "In 1902, raiders attacked the same town and killed 40 people."
    )
    assert [account.kind for account in reading(text).accounts] == ["focal"]


def test_a_page_titled_for_a_death_is_about_the_violence_in_it() -> None:
    text = (
        "A quiet street woke to sirens on Sunday. Officers went to a house on Mill Lane at eleven. "
        "Neighbours stood outside for hours. The road was closed all day. Nobody answered the door. "
        "Two brothers, 31 and 29, had been shot dead inside, the sheriff said."
    )
    (account,) = reading(text, title="Two brothers found dead in Leeds house").accounts
    assert account.kind == "focal"


def test_a_threat_in_the_title_makes_no_incident_of_a_page() -> None:
    text = (
        "A man pleaded guilty on Friday to threatening a member of parliament. He rang her office "
        "in Leeds in March and said that he was going to murder her. She was away."
    )
    kinds = [account.kind for account in reading(text, title="Man admits threat to kill MP").accounts]
    assert not {"focal", "follow_up"} & set(kinds)


def test_the_reader_is_believed_by_itself_in_a_short_report_and_not_in_a_longer_one() -> None:
    text = (
        "A grenade was thrown into a bar in Odi on Friday. Two drinkers lost their lives. Seven others had "
        "splinters taken out of them at the hospital. The bar was closed. The thrower fled on a motorbike."
    )
    longer = text + " The road to the town runs along the river, and on most days no lorry takes it." * 6
    found = [
        {c.field for c in reading(one).claims if c.extractors == ("reader/1",)} for one in (text, longer)
    ]
    assert "injured" in found[0] and "injured" not in found[1]
