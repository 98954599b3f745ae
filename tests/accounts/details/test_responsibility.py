"""Who claimed it and who denied it, and who spoke for them."""

import pytest

from newsledger.model import Actor
from tests.accounts.stories import claims

LEAD = "A bomb killed four people in Kandahar on Monday. "
ACTS = {
    "a faction of no name": ("A Taliban faction claimed responsibility for the bombing.", []),
    "claimed": ("The Taliban claimed responsibility for the bombing.", ["claimed_by Taliban / Taliban"]),
    "took credit": ("The Taliban took credit for the attack.", ["claimed_by Taliban / Taliban"]),
    "passive": (
        "Responsibility for the attack was claimed by the Taliban.",
        ["claimed_by Taliban / Taliban"],
    ),
    "reduced passive": (
        "The attack, claimed by the Taliban, shocked the city.",
        ["claimed_by Taliban / Taliban"],
    ),
    "through a spokesman": (
        "The Taliban said through its spokesman, Abdul Hakim Noor, that it had carried out the attack.",
        ["claimed_by Taliban / Abdul Hakim Noor"],
    ),
    "read by a spokesman": (
        "The Taliban claimed the attack in an audio message read by its spokesman, Abdul Hakim Noor.",
        ["claimed_by Taliban / Abdul Hakim Noor"],
    ),
    "a spokesman by name": (
        "Taliban spokesman Abdul Hakim Noor claimed responsibility for the attack.",
        ["claimed_by Taliban / Abdul Hakim Noor"],
    ),
    "taken up again": (
        "Police suspect the Taliban. The group claimed responsibility on Tuesday.",
        ["claimed_by Taliban / Taliban"],
    ),
    "a caller for a group that no list has": (
        "A man who said that he spoke for the Sons of the Orchard claimed responsibility for the attack.",
        ["claimed_by Sons of the Orchard / Sons of the Orchard"],
    ),
    "nobody": ("No group has claimed responsibility for the attack.", []),
    "nobody in other words": ("No group has said that it was behind the attack.", []),
    "not yet": ("The Taliban has not claimed responsibility for the attack.", []),
    "denied": ("The Taliban denied involvement in the attack.", ["denied_by Taliban / Taliban"]),
}


@pytest.mark.parametrize(("sentence", "wanted"), ACTS.values(), ids=ACTS)
def test_who_claimed_or_denied_it(sentence: str, wanted: list[str]) -> None:
    found = claims(LEAD + sentence, "claimed_by", "denied_by")
    told = [
        f"{c.field} {c.value.name} / {c.speaker.name if c.speaker else None}"
        for c in found
        if isinstance(c.value, Actor)
    ]
    assert told == wanted


OTHERS = {
    "others before it": "The Free Harvest Front has claimed similar attacks in the region.",
    "some of its attacks": "Some of their attacks have been claimed by the Free Harvest Front.",
    "an older one": (
        "The blast came after rebels killed ten guards in Vale Fundo on Sunday.\n\n"
        "The Free Harvest Front claimed responsibility for that attack."
    ),
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_attacks_are_not_claimed_as_this_one(text: str) -> None:
    lead = "A bomb killed two people in Quelimane on Tuesday.\n\n"
    assert claims(lead + text, "claimed_by") == []


def test_this_attack_is_claimed_though_others_are_spoken_of() -> None:
    text = (
        "A bomb killed two people in Quelimane on Tuesday. The Free Harvest Front claimed responsibility, "
        "saying it would go on with such attacks."
    )
    assert len(claims(text, "claimed_by")) == 1
