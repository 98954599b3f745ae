"""What kind of incident several words make it."""

import pytest

from newsledger.findings.kinds import settle_type
from newsledger.findings.witnesses import gather
from newsledger.model import Event, Thing
from tests.findings.factories import incident, say

KINDS = {
    "wounds do not say how": ([("assault", 3), ("explosion", 1)], "explosion"),
    "a death does not say how": ([("killing", 4), ("shooting", 1)], "shooting"),
    "a word in passing is not how": (
        [("killing", 9), ("killing", 8), ("killing", 7), ("arson", 0)],
        "killing",
    ),
    "a strike from the air": ([("armed_attack", 1), ("air_strike", 3)], "air_strike"),
    "an attack with knives": ([("armed_attack", 1), ("stabbing", 2)], "stabbing"),
    "shots are a part of an attack": ([("armed_attack", 2), ("shooting", 1)], "armed_attack"),
    "missiles of a drone": ([("shelling", 1), ("drone_strike", 3)], "drone_strike"),
    "a word said often is not so much surer": ([("armed_attack", 20), ("siege", 3)], "siege"),
    "a riot with dead": ([("killing", 2), ("riot", 1)], "riot"),
}


@pytest.mark.parametrize(("told", "kind"), KINDS.values(), ids=KINDS)
def test_the_sharper_word_names_the_kind(told: list[tuple[str, int]], kind: str) -> None:
    words = [
        say("event", Event(type, type), sentence=3 + i, more=more) for i, (type, more) in enumerate(told)
    ]
    chosen, _ = settle_type(gather(incident(*words)))
    assert chosen is not None
    assert chosen.value == kind


@pytest.mark.parametrize(
    ("arms", "more", "kind"),
    [
        (["knife"], None, "stabbing"),
        (["knife", "rifle"], None, "armed_attack"),
        (["knife"], "shooting", "armed_attack"),
    ],
    ids=["blades alone", "and a rifle", "and shots"],
)
def test_blades_alone_make_a_stabbing_of_an_attack(arms: list[str], more: str | None, kind: str) -> None:
    words = [
        say("event", Event(type, type), sentence=3, more=3)
        for type in ("armed_attack", *([more] if more else ()))
    ]
    weapons = [say("weapon", Thing(name, name), sentence=5) for name in arms]
    chosen, _ = settle_type(gather(incident(*words, *weapons)))
    assert chosen is not None
    assert chosen.value == kind
