"""Who is said to have done it."""

import pytest

from newsledger.model import Actor
from tests.accounts.stories import claims

LEAD = "Gunmen killed four people in a village near Maiduguri on Monday. "
DOERS = {
    "subject": ("Boko Haram fighters attacked the village.", [("Boko Haram", "asserted")]),
    "after by": ("The village was attacked by Boko Haram.", [("Boko Haram", "asserted")]),
    "members of": ("It was attacked by gunmen from Boko Haram.", [("Boko Haram", "asserted")]),
    "its attack": ("It was the work of a Boko Haram attack.", [("Boko Haram", "asserted")]),
    "a light verb": ("Boko Haram carried out the attack.", [("Boko Haram", "asserted")]),
    "blamed": ("The police blamed Boko Haram.", [("Boko Haram", "asserted")]),
    "suspected": ("The police suspect Boko Haram.", [("Boko Haram", "hedged")]),
    "believed to be": ("The men are believed to be members of Boko Haram.", [("Boko Haram", "hedged")]),
    "the group": (
        "Boko Haram is strong there. The group attacked the village at dawn.",
        [("Boko Haram", "asserted")],
    ),
    "what it does at all times": ("Boko Haram carries out frequent bombings in the region.", []),
    "other attacks": ("Boko Haram has carried out similar attacks in the region.", []),
    "its hideout": ("A bomb destroyed a suspected Boko Haram hideout and killed two.", []),
    "whose bodies": ("The kidnapped men's bodies were found by Boko Haram defectors.", []),
    "suspected fighters struck": (
        "Troops attacked suspected Boko Haram militants nearby.",
        [],
    ),
    "an army after it": ("The kidnapped were later buried by troops.", []),
    "only spoken of": ("The army fights Boko Haram in the region.", []),
    "those who suffered": ("Soldiers who oppose Boko Haram were killed.", []),
}


@pytest.mark.parametrize(("sentence", "wanted"), DOERS.values(), ids=DOERS)
def test_who_did_it(sentence: str, wanted: list[tuple[str, str]]) -> None:
    found = claims(LEAD + sentence, "perpetrator")
    assert [(c.value.name, c.modality) for c in found if isinstance(c.value, Actor)] == wanted


STATES = {
    "its strike": ("A Turkish air strike killed two men near Dohuk.", ["Turkey"]),
    "its jets": ("Turkish jets bombed a village near Dohuk, killing two men.", ["Turkey"]),
    "by its forces": ("Two men were killed by Turkish troops near Dohuk.", ["Turkey"]),
    "a coalition": (
        "Turkish-led coalition jets bombed a village near Dohuk, killing two.",
        ["Turkish-led coalition"],
    ),
    "the state itself": ("Turkey shelled a village near Dohuk, killing two men.", ["Turkey"]),
    "its own dead": ("A bomb killed two Turkish soldiers near Dohuk.", []),
    "one of its people": ("A Turk killed two men near Dohuk.", []),
    "where it was": ("Two men in Turkey killed a guard on Monday.", []),
    "in another's name": (
        "Fighters of the Free Front of Turkey ambushed and killed two.",
        ["Free Front of Turkey"],
    ),
    "shot down": ("Two died near Dohuk as rebels shot down Turkish drones on Monday.", []),
    "no state's arms": ("Palestinian rocket fire killed two men near Dohuk.", []),
}


@pytest.mark.parametrize(("sentence", "wanted"), STATES.values(), ids=STATES)
def test_a_state_whose_arms_did_it(sentence: str, wanted: list[str]) -> None:
    told = claims(sentence, "perpetrator")
    assert [c.value.name for c in told if isinstance(c.value, Actor)] == wanted


def test_beside_a_group_by_name_common_nouns_are_its_own() -> None:
    text = "Guerrillas of the Free Harvest Front attacked the bridge at Vale Fundo on Monday and killed two."
    assert [c.value.name for c in claims(text, "perpetrator") if isinstance(c.value, Actor)] == [
        "Free Harvest Front"
    ]
