"""Turns of local news: hospitals, stray bullets, pairs, ages, people told of one after another."""

import pytest

from tests.accounts.tolls.factories import said, tolls

SENTENCES = {
    "after being shot": ("Four people are recovering at a clinic after being shot.", "injured unknown 4"),
    "arrested before being shot": ("When he ran, being shot was his fear.", ""),
    "people counted went to hospital": ("Three people went to the hospital.", "injured unknown 3"),
    "a family went to hospital": ("His family went to the hospital.", ""),
    "a car hits nobody by force": ("The proposal hit farmers in the north.", ""),
    "shooting victims": ("Nothing is known of the four shooting victims.", "injured unknown 4"),
    "a fourth shooting victim": ("A fourth shooting victim was found.", "injured unknown 1"),
    "the antecedent stands behind a preposition": (
        "Guards were called for a cook who had sustained a gunshot wound.",
        "injured civilians 1",
    ),
    "a fatal wound": ("A nurse suffered a fatal gunshot wound to the head.", "killed civilians 1"),
    "who shoots into a crowd is not shot": (
        "A clerk shot into a crowd, injuring a child.",
        "injured children 1",
    ),
    "both is two": ("Both men suffered minor injuries.", "injured unknown 2"),
    "both and an age": ("Ana Vidal and Luis Prado, both 31, were shot.", "injured unknown 2"),
    "an age behind a family name": ("Weaver, 23, was grazed by a bullet.", ""),
    "an age before who": ("The men are Rui Melo, 33, and Jon Melo, 34 who were shot.", ""),
    "an age before and": ("Marta Melo, 29 and a nurse, was wounded.", "injured civilians 1"),
    "ages of children": ("Her sons, 7 and 8, were wounded.", ""),
    "ages in a list": (
        "Two boys, 7 and 8, and three men were shot.",
        "injured children 2, injured unknown 3",
    ),
    "both opens a pair": ("Both the driver and the nurse were wounded.", "injured unknown 2"),
    "both opens a pair with a name": ("Both Melo and the driver were wounded.", "injured unknown 2"),
    "a kinswoman with her age": ("Ana's mother, 40-year-old Marta Melo was shot.", "injured unknown 1"),
    "an age behind the other": ("The other, 25, was wounded.", ""),
    "ages of two": ("Two women ages 17-year-old and 25-year-old were treated.", "injured unknown 2"),
    "the number of a picture": (
        "Image 4 of 11 Guards search the house where two men died.",
        "killed unknown 2",
    ),
    "a number before murder stays": ("Image 4 shows where 11 died.", "killed unknown 11"),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_of_local_news_counts(text: str, expected: str) -> None:
    assert said(text) == expected


STAFF = {
    "nationals beside staff are staff": (
        "1 UN international staff killed, 1 national killed, and 6 nationals wounded by a gunman.",
        "injured aid_workers 6, killed aid_workers 2",
    ),
    "nationals of a country are not": ("Two French nationals were killed.", "killed civilians 2"),
    "a long bracket": (
        "10 NGO staff (2 nationals, 8 internationals: 6 US, 1 Briton, 1 German) executed by gunmen.",
        "killed aid_workers 10, killed aid_workers 2, killed aid_workers 8",
    ),
    "a list goes on behind a bracket": (
        "6 clerks (of three banks, as far as they know) and 9 farmers were held hostage by militants.",
        "abducted civilians 6, abducted civilians 9",
    ),
    "a bracket has a verb of its own": (
        "2 UN staff were killed when gunmen fired on a car (3 other UN workers wounded).",
        "injured aid_workers 3, killed aid_workers 2",
    ),
    "a nation's name before a thing is nobody": (
        "The head of a Somali NGO and his driver were killed by militants.",
        "killed aid_workers 1, killed aid_workers 1",
    ),
    "along with, after the verb": (
        "A UN staffer was kidnapped along with his Sudanese driver.",
        "abducted aid_workers 1, abducted aid_workers 1",
    ),
    "along with, after who did it": (
        "A nurse was abducted by gunmen along with two cooks.",
        "abducted civilians 1, abducted civilians 2",
    ),
    "a health campaign is no war": (
        "A doctor in the polio campaign was shot dead.",
        "killed civilians 1",
    ),
}


@pytest.mark.parametrize(("text", "expected"), STAFF.values(), ids=STAFF)
def test_staff_and_those_with_them_are_counted(text: str, expected: str) -> None:
    assert said(text) == expected


STORIES = {
    "the staff member is the staffer": (
        "A UN staffer was assaulted by two men. The staff member sustained bruises on the cheek.",
        "injured aid_workers 1 counted",
    ),
    "those who hold them are not they": (
        "Two managers were beaten when 40 people forcibly entered the office and held them hostage.",
        "abducted victims 2 stated, injured victims 2 stated",
    ),
    "a second one beside a number of one": (
        "One guard was shot and wounded. A second guard also sustained minor injuries.",
        "injured victims 2 counted",
    ),
    "the other two are among four": (
        "Four people were shot. The other two victims suffered minor injuries.",
        "injured victims 4 stated",
    ),
    "the dead are those of the five shot": (
        "One person is dead after a gunman opened fire, shooting five people.",
        "injured victims 4 counted, killed victims 1 stated",
    ),
    "the dead beside those shot": (
        "One person was killed and five people were shot.",
        "injured victims 5 stated, killed victims 1 stated",
    ),
    "shootings of four who died": (
        "The shootings of four men shook the town. Four men were shot to death in a car.",
        "killed victims 4 stated",
    ),
    "those who shoot at them are not they": (
        "Four people were on the porch when two men started shooting at them.",
        "injured victims 4 stated",
    ),
    "one of them who died is a person": (
        "A clerk was killed and two pupils were wounded. One of the pupils died at a clinic.",
        "injured victims 2 stated, killed victims 2 counted",
    ),
    "one of them who died is told again": (
        "Two pupils were wounded. One of the pupils died. One of the pupils died at a clinic, a nurse said.",
        "injured victims 2 stated, killed victims 1 counted",
    ),
    "one of the number of dead is a part of it": (
        "Three pupils were killed. One of the pupils died at a clinic.",
        "killed victims 3 stated",
    ),
    "who tells of it is not he": (
        "A man was shot on Friday. Officer Mark Weaver said he was taken to a hospital.",
        "injured victims 1 counted",
    ),
}


@pytest.mark.parametrize(("text", "expected"), STORIES.values(), ids=STORIES)
def test_a_story_of_local_news_counts(text: str, expected: str) -> None:
    assert tolls(text) == expected


NAMED = {
    "who somebody is goes on": "He shot John Reed, 34, a father of three.",
    "where somebody works": "He wounded Maria Silva, 41, a mother from the docks.",
}


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED)
def test_who_is_named_and_described_is_one_person(text: str) -> None:
    assert tolls(text) == "injured victims 1 counted"


@pytest.mark.parametrize("text", ["A gunman killed Ahmed Khan in Quetta.", "The attacker injured Ana Vidal."])
def test_who_harms_somebody_by_name_is_not_harmed(text: str) -> None:
    assert "attackers" not in said(text)


def test_the_next_of_a_list_is_another() -> None:
    assert tolls("He shot dead John Reed, a cook from Bath, and a driver.") == "killed victims 2 counted"


@pytest.mark.parametrize("when", ["Monday", "New Year's Eve", "last June", "Near Tarvin Bridge"])
def test_a_day_behind_a_participle_is_no_name(when: str) -> None:
    assert said(f"Two men killed {when} were farmers.") == "killed unknown 2"
