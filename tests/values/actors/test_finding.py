"""Actors found in sentences: groups, forces, outlets, nouns, in text of any case."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.values.actors import ActorMention, find_actors


def named(text: str) -> list[ActorMention]:
    return [m for m in find_actors(text) if not m.generic]


KINDS = [
    ("Boko Haram fighters burnt the village.", "Boko Haram", "armed_group"),
    ("It was ISWAP, they said, that came by night.", "ISWAP", "armed_group"),
    ("IS militants took the bridge.", "IS", "armed_group"),
    ("The Nigerian army sent reinforcements.", "Nigerian army", "military"),
    ("Two Pakistan Army rangers were hurt.", "Pakistan Army rangers", "paramilitary"),
    ("Sudan's Rapid Support Forces took the town.", "Rapid Support Forces", "paramilitary"),
    ("A unit of the Kenya Police Service came.", "Kenya Police Service", "police"),
    ("The Free Harvest Front claimed the raid.", "Free Harvest Front", "armed_group"),
    ("The Upland Liberation Army ambushed a convoy.", "Upland Liberation Army", "armed_group"),
    ("Fighters of Lashkar-e-Sahil fled.", "Lashkar-e-Sahil", "armed_group"),
    ("An aide told Al Jazeera so.", "Al Jazeera", "outlet"),
    ("An aide told Dawn so.", "Dawn", "outlet"),
    ("Doctors Without Borders left the town.", "Doctors Without Borders", "organization"),
    ("The FBI has opened a case.", "FBI", "government"),
]


@pytest.mark.parametrize(("text", "words", "kind"), KINDS, ids=[c[1] for c in KINDS])
def test_a_named_actor_has_its_kind(text: str, words: str, kind: str) -> None:
    assert (words, kind) in [(m.text, m.kind) for m in named(text)]


NOUNS = [
    ("Gunmen fled.", "Gunmen", "unknown", "attackers"),
    ("two cops were hurt", "cops", "police", "police"),
    ("jawans and gendarmes came", "jawans", "military", "military"),
    ("three carabinieri were hurt", "carabinieri", "police", "police"),
    ("armed men came", "armed men", "unknown", "attackers"),
    ("aid workers left", "aid workers", "aid_worker", "aid_workers"),
    ("a peshmerga patrol", "peshmerga", "military", "military"),
    ("dozens of villagers fled", "villagers", "civilian", "civilians"),
    ("two schoolgirls were hurt", "schoolgirls", "civilian", "civilians"),
    ("a photographer was hurt", "photographer", "civilian", "journalists"),
]


@pytest.mark.parametrize(("text", "words", "kind", "role"), NOUNS, ids=[c[1] for c in NOUNS])
def test_a_common_noun_gives_kind_and_role(text: str, words: str, kind: str, role: str) -> None:
    assert (words, kind, role) in [(m.text, m.kind, m.role) for m in find_actors(text) if m.generic]


def test_a_known_group_is_found_under_each_of_its_names() -> None:
    names = {
        m.text: m.name
        for m in named("The TTP, or Pakistani Taliban, denied it. Tehrik-i-Taliban Pakistan is old.")
    }
    assert set(names.values()) == {"Tehreek-e-Taliban Pakistan"}
    assert {"TTP", "Pakistani Taliban", "Tehrik-i-Taliban Pakistan"} <= set(names)


def test_a_group_in_no_list_bears_the_name_that_the_page_gives_it() -> None:
    text = (
        "The Free Harvest Front (FHF), also known as Sickle Men, came. Later FHF fled. The "
        "Sickle Men burnt it."
    )
    found = [m for m in named(text) if m.kind == "armed_group"]
    assert {m.name for m in found} == {"Free Harvest Front"}
    assert [m.text for m in found] == ["Free Harvest Front", "FHF", "Sickle Men", "FHF", "Sickle Men"]
    assert set(found[0].aliases) == {"FHF", "Sickle Men"}


def test_an_acronym_needs_its_capitals() -> None:
    assert not [
        m
        for m in find_actors("He was an eta of the isis river, he said, with a farc of a laugh.")
        if m.kind == "armed_group"
    ]


def test_an_ambiguous_acronym_needs_support() -> None:
    assert not named("The DPR file was kept by AA and by SDF.")


def test_a_text_in_capitals_is_read() -> None:
    text = (
        "THE SALVADORAN ARMY SAID THAT FARC AND SHINING PATH GUERRILLAS KILLED TWO PEASANTS NEAR THE BRIDGE."
    )
    assert {"FARC", "SHINING PATH", "ARMY", "GUERRILLAS", "PEASANTS"} <= {m.text for m in find_actors(text)}


def test_a_text_in_small_letters_is_read() -> None:
    text = (
        "police said bajrang dal activists and the rapid action force were at the chowk when the "
        "constables came"
    )
    assert {"police", "bajrang dal", "rapid action force", "constables"} <= {
        m.text for m in find_actors(text)
    }


def test_common_words_are_no_outlets_by_themselves() -> None:
    assert not [
        m for m in named("Dawn broke. The sun rose over The Hill at that Time.") if m.kind == "outlet"
    ]


def test_a_ruling_party_is_no_armed_group() -> None:
    assert [m.kind for m in named("She leads the Unity Progress Party in Sindh.")] == ["organization"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_offsets_hold_in_any_text(text: str) -> None:
    found = find_actors(text)
    assert all(text[m.start : m.end] == m.text and m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


PARTS = [
    "Free Harvest Front",
    "(FHF)",
    "army",
    "the",
    "Gen. Ali Khan",
    ",",
    "said",
    "\n",
    "police",
    "TTP",
    "’s",
    "al-",
    "of",
    "“",
    "DIG",
    "East",
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_offsets_hold_in_text_of_names(parts: list[str]) -> None:
    text = " ".join(parts)
    found = find_actors(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_an_area_is_no_group_though_it_is_attacked() -> None:
    found = find_actors(
        "Gunmen attacked a village in Borno State and fled; Kunar Province militants attacked too."
    )
    assert [m.text for m in found if m.kind == "armed_group" and not m.generic] == []


def test_an_acronym_is_of_the_group_whose_name_the_page_writes() -> None:
    found = find_actors("Rebels of the Allied Democratic Forces (ADF) fled. The ADF attacked again.")
    assert {m.name for m in found if not m.generic} == {"Allied Democratic Forces"}
