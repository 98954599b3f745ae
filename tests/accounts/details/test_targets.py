"""What was attacked."""

import pytest

from newsledger.model import Target
from tests.accounts.stories import claims

TARGETS = {
    "a verb": (
        "Gunmen stormed the provincial police headquarters in Kabul, killing two.",
        ("provincial police headquarters", "police"),
    ),
    "a noun and on": ("Two people died in an attack on a mosque in Kabul.", ("mosque", "religious")),
    "a bombing at": ("Two people died in a bombing at a fish market in Kabul.", ("fish market", "business")),
    "a passive": (
        "The embassy was attacked by gunmen in Kabul and two guards died.",
        ("embassy", "diplomatic"),
    ),
    "whose headquarters": (
        "Gunmen stormed the headquarters of the city's police in Kabul, killing two.",
        ("headquarters", "police"),
    ),
    "a name explained": (
        "Gunmen attacked Camp Orchard - a military base - in Kabul, killing two.",
        ("Camp Orchard", "military"),
    ),
    "no target of a shooting": ("Two people were shot in a bar in Kabul.", None),
    "a temple of the head": ("A man was shot in the temple in Kabul and died.", None),
    "a mine that blows up": ("Two soldiers died when their patrol hit a mine near Kabul.", None),
    "the blast of a mine": ("Two soldiers were killed in the blast of a roadside mine near Kabul.", None),
    "one of many": (
        "A man killed nine children in Kabul on Friday in one of the worst attacks on a school in years.",
        None,
    ),
    "the mine of a company": (
        "Gunmen attacked a gold mine near Kabul, killing two.",
        ("gold mine", "business"),
    ),
    "the speaker's station": (
        "Colonel Ali Omar of the Deh Sabz police station said a bomb killed two guards in Kabul.",
        None,
    ),
    "against": (
        "Rebels mounted raids against nearby villages near Kabul, killing two.",
        ("nearby villages", "residence"),
    ),
    "where the wounded went": (
        "Eight police were killed and one wounded Friday in an attack by rebels in Kabul. The ambush "
        "took place at dawn. Another officer was wounded and transferred to a local hospital.",
        None,
    ),
    "forces unharmed": ("Three militants were killed in an encounter with security forces in Kabul.", None),
    "a port city": ("Gunmen attacked the port city of Aden, killing two.", None),
    "who said so": ("Two guards were killed, the justice ministry in Kabul said.", None),
}


@pytest.mark.parametrize(("text", "wanted"), TARGETS.values(), ids=TARGETS)
def test_what_was_attacked(text: str, wanted: tuple[str, str] | None) -> None:
    found = [(c.value.name, c.value.kind) for c in claims(text, "target") if isinstance(c.value, Target)]
    assert found == ([wanted] if wanted else [])
