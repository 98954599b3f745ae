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
    "blamed": ("The police blamed Boko Haram.", [("Boko Haram", "hedged")]),
    "believed to be": ("The men are believed to be members of Boko Haram.", [("Boko Haram", "hedged")]),
    "the group": (
        "Boko Haram is strong there. The group attacked the village at dawn.",
        [("Boko Haram", "asserted")],
    ),
    "only spoken of": ("The army fights Boko Haram in the region.", []),
    "those who suffered": ("Soldiers who oppose Boko Haram were killed.", []),
}


@pytest.mark.parametrize(("sentence", "wanted"), DOERS.values(), ids=DOERS)
def test_who_did_it(sentence: str, wanted: list[tuple[str, str]]) -> None:
    found = claims(LEAD + sentence, "perpetrator")
    assert [(c.value.name, c.modality) for c in found if isinstance(c.value, Actor)] == wanted
