"""Doers, groups and targets that the fitted tables choose."""

import pytest

from newsledger.accounts import read
from newsledger.accounts.details.choosing import Table, gathered, probability, signs_of, tables, wording
from newsledger.accounts.details.setting import Candidate
from tests.accounts.stories import document


def said(text: str, field: str) -> list[str | None]:
    found = read(document(text), learned=False).claims
    return [getattr(claim.value, "text", None) for claim in found if claim.field == field]


DOERS = {
    "in capitals": (
        "PORTO CINZA, 3 MAY -- GUERRILLAS ATTACKED THE BRIDGE AT VALE FUNDO AND KILLED TWO SOLDIERS.",
        "GUERRILLAS",
    ),
    "with what belongs to it": (
        "Unidentified gunmen attacked a bus near Herat on Monday and killed two farmers.",
        "Unidentified gunmen",
    ),
    "with their nation": (
        "Unidentified Kenyan gunmen attacked a bank in Lusaka on Monday and killed two guards.",
        "Unidentified Kenyan gunmen",
    ),
}


@pytest.mark.parametrize(("text", "wanted"), DOERS.values(), ids=DOERS)
def test_those_who_did_it_are_claimed_by_their_words(text: str, wanted: str) -> None:
    assert wanted in said(text, "attacker")


def test_two_words_for_doers_are_two_claims() -> None:
    text = (
        "Gunmen attacked a bus near Herat on Monday and killed two farmers. "
        "Later militants attacked the bridge there and killed three soldiers."
    )
    assert {"Gunmen", "militants"} <= set(said(text, "attacker"))


def test_a_bar_is_no_target_of_a_shooting() -> None:
    assert said("A gunman shot dead two men in a bar in Leeds on Monday.", "target") == []


def test_one_wording_is_one_candidate() -> None:
    places = [
        Candidate("doer", 0, 10, "Two gunmen", "person", frozenset(("lead",))),
        Candidate("doer", 40, 50, "the gunmen", "person", frozenset(("subject",))),
    ]
    (group,) = gathered(places)
    assert signs_of(group) == {"lead", "subject", "always", "again"}
    assert wording("The three gunmen") == "gunmen"


def test_more_that_speaks_for_it_makes_it_likelier() -> None:
    table = Table({"subject": 1.0, "is killed": -2.0}, 0.5)
    likely = [probability(table, frozenset(signs)) for signs in (["is killed"], [], ["subject"])]
    assert likely == sorted(likely)
    assert likely[1] == pytest.approx(0.5)


def test_each_slot_has_its_table() -> None:
    assert set(tables()) == {"doer", "group", "target"}
    assert all(0 < table.limit < 1 and table.weights for table in tables().values())


GROUPS = {
    "two who speak": "An air strike killed five in Hajjah on Monday, Houthi rebels and a doctor said.",
    "to an agency": "A strike killed five in Hajjah on Monday, residents and Houthi rebels told Reuters.",
    "a convoy struck": "Three troops died on Monday as an Elm Force convoy hit a roadside bomb near Gao.",
    "a country beside them": "Gunmen from South Sudan attacked a village in Turkana on Monday, killing two.",
    "a local council": "Bandits attacked Rafi Local Government of Niger State on Monday, killing one.",
}


@pytest.mark.parametrize("text", GROUPS.values(), ids=GROUPS)
def test_nobody_is_accused_who_only_stands_there(text: str) -> None:
    assert [c for c in read(document(text)).claims if c.field == "perpetrator"] == []


def test_a_local_council_s_area_is_no_target() -> None:
    text = "Bandits attacked Rafi Local Government of Niger State on Monday and killed one person."
    assert said(text, "target") == []
    assert [c for c in read(document(text)).claims if c.field == "target"] == []
