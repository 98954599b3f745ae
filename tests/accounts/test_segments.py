"""Where a page turns to an older incident, or to another of the day."""

import pytest

from newsledger.accounts.events import events_in
from newsledger.accounts.segments import segments_of
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.model import Count, Time
from tests.accounts.stories import reading, story

LEAD = "Two people were killed when gunmen attacked a bus near Kano on Monday.\n\n"
OLDER = {
    "a year": ("In 2014, gunmen attacked a market in Kano and killed nine people.", "2014", 9),
    "follows": (
        "The attack follows a bombing at a mosque in Jos that killed 12 people in March.",
        "2021-03",
        12,
    ),
    "the deadliest since": (
        "It was the deadliest attack in the state since March 2019, when 30 people "
        "died in a raid on a village.",
        "2019-03",
        30,
    ),
}


@pytest.mark.parametrize(("sentence", "start", "killed"), OLDER.values(), ids=OLDER)
def test_an_older_incident_is_its_own_account(sentence: str, start: str, killed: int) -> None:
    found = reading(LEAD + sentence)
    focal, older = found.accounts
    assert (focal.kind, older.kind) == ("focal", "background")
    assert older.relations[0].account_id == focal.id
    said = [c for c in found.claims if c.account_id == older.id]
    assert [c.value.value for c in said if isinstance(c.value, Time)] == [start]
    assert [c.value.low for c in said if isinstance(c.value, Count) and c.field == "killed"] == [killed]
    assert all(
        c.value.low != killed for c in found.claims if c.account_id == focal.id and isinstance(c.value, Count)
    )


def test_the_next_morning_of_an_older_incident_belongs_to_it() -> None:
    text = LEAD + (
        "On 3 January 2019, a gang shot dead three guards in Jos. One of the gang, Sule Bala, was shot by "
        "mistake and died the next morning."
    )
    assert [account.kind for account in reading(text).accounts] == ["focal", "background"]


def test_another_incident_of_the_day_is_told_apart() -> None:
    found = reading(LEAD + "In a separate incident, a police officer was shot dead in Jos on Monday.")
    assert [account.kind for account in found.accounts] == ["focal", "background"]
    assert found.accounts[1].relations == ()


def test_a_life_is_no_older_incident() -> None:
    text = LEAD + "The driver, who joined the company in 2014, was killed at the wheel."
    assert [account.kind for account in reading(text).accounts] == ["focal"]


def test_two_older_incidents_of_one_sentence_are_two_accounts() -> None:
    found = reading(
        LEAD + "Security was raised after a car bomb explosion that killed at least 120 in Kano in 2014 and, "
        "more recently, an attack on a market in Jos that killed nine on 3 January 2019."
    )
    older = [account.id for account in found.accounts if account.kind == "background"]
    dead = [
        [
            c.value.low
            for c in found.claims
            if c.account_id == id and isinstance(c.value, Count) and c.field == "killed"
        ]
        for id in older
    ]
    assert dead == [[120], [9]]


def spans_of(kind: str, text: str) -> list[str]:
    """The first words of every piece of a page that is told as of this kind, the page's lead left out."""
    told = story(LEAD + text)
    parts = segments_of(told, events_in(told, counts_of(told).drafts))
    pieces = [told.text[span.start : span.end] for part in parts if part.kind == kind for span in part.spans]
    return [" ".join(piece.split()[:3]) for piece in pieces if not LEAD.startswith(piece[:20])]


def test_what_is_listed_after_the_third_attack_in_a_week_is_not_the_third() -> None:
    saturday = "On Saturday gunmen killed 40 people at a church in Jos."
    assert spans_of("background", "It was the third deadly attack in the state in a week. " + saturday) == [
        "On Saturday gunmen"
    ]
    assert spans_of("background", saturday) == []


ASIDE = {
    "a date of a place": "The attack took place in Jos, where rebels rose against the state in 2004.",
    "since a season": "Since the autumn of 2012 some 900 people have been killed in raids, most in 2014.",
    "in some years": "In the three years to 2014 gunmen killed some 900 people in five years of raids.",
}


@pytest.mark.parametrize("sentence", ASIDE.values(), ids=ASIDE)
def test_a_date_said_beside_makes_no_older_incident(sentence: str) -> None:
    assert spans_of("background", sentence) == []


def test_only_the_clause_with_the_older_date_is_older() -> None:
    found = reading(LEAD + "Gunmen fled to Jos, where nine people were killed in a raid in 2014.")
    dead = {
        account.kind: [
            c.value.low
            for c in found.claims
            if c.account_id == account.id and isinstance(c.value, Count) and c.field == "killed"
        ]
        for account in found.accounts
    }
    assert dead == {"focal": [2], "background": [9]}


def test_the_remaining_captives_are_those_of_the_older_incident() -> None:
    older = "Gunmen abducted 300 pupils from a school in Jos in November 2020.\n\n"
    assert spans_of("background", older + "The remaining 90 captives were freed in spring.") == [
        "Gunmen abducted 300",
        "The remaining 90",
    ]
    assert spans_of("background", older + "Police freed 90 captives in spring.") == ["Gunmen abducted 300"]


OFF = "The driver fled. The road was closed. Police searched cars.\n\n"


def test_a_new_bombing_at_a_new_place_is_another_incident() -> None:
    found = reading(LEAD + OFF + "The rebels also claimed a deadly bombing at a church in Jos on Friday.")
    assert [account.kind for account in found.accounts] == ["focal", "background"]


def test_an_attack_at_the_place_of_the_page_stays_with_it() -> None:
    text = LEAD + OFF + "Police called it a planned attack on travellers leaving Kano."
    assert [account.kind for account in reading(text).accounts] == ["focal"]


EARLIER = {
    "a bomb": ("Earlier on Monday, a roadside bomb hit a lorry in Jos and killed three traders.", 2),
    "without an article": ("Earlier, roadside bomb hits lorry in Jos; three traders killed.", 2),
    "a word before": ("Earlier on Monday, police had put the number killed in the attack at three.", 1),
    "elsewhere": ("Three traders were killed in a raid elsewhere in the state, police said.", 2),
    "of the same": ("Gunmen opened fire, followed by a lorry bomb that killed three traders.", 1),
}


@pytest.mark.parametrize(("sentence", "accounts"), EARLIER.values(), ids=EARLIER)
def test_an_attack_earlier_in_the_day_is_another(sentence: str, accounts: int) -> None:
    assert len(reading(LEAD + sentence).accounts) == accounts


def test_the_week_of_an_attack_is_not_before_it() -> None:
    text = (
        "Nine people died on Thursday when a bomb went off in Kano, the third bombing this month.\n\n"
        "The blast, which also wounded 40 people, came as ministers meet in the city this week."
    )
    assert [account.kind for account in reading(text).accounts] == ["focal"]


def test_a_report_that_dates_only_what_followed_is_of_that_week() -> None:
    text = (
        "Two envoys have been killed when a mine hit their lorry near Kano. The two wounded were flown out "
        "on Tuesday.\n\nGunmen last month attacked a mill in Jos, killing seven people."
    )
    assert [account.kind for account in reading(text, published="2021-03-03").accounts] == [
        "focal",
        "background",
    ]


DAYS_BEFORE = {
    "another": ("On Saturday, eight guards were killed in a mine blast in the same state.", 2),
    "the day before": ("On Sunday, eight guards were killed in a mine blast in the same state.", 1),
    "the same": ("On Saturday, the gunmen had been seen near the site of the attack.", 1),
}


@pytest.mark.parametrize(("sentence", "accounts"), DAYS_BEFORE.values(), ids=DAYS_BEFORE)
def test_an_attack_of_days_before_is_another_unless_it_stands_in_the_lead(
    sentence: str, accounts: int
) -> None:
    between = "The road was closed. The town was quiet. Shops were shut. The governor came.\n\n"
    assert len(reading(LEAD + between + sentence).accounts) == accounts
    assert len(reading(LEAD + sentence).accounts) == 1
