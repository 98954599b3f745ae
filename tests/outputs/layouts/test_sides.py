"""Who fought whom, by UCDP's rules."""

import pytest

from newsledger.model import Actor, SettledActor, SettledTarget, Toll
from newsledger.outputs.layouts.sides import Sides, sides_of
from tests.outputs.layouts.made import BAZAAR, FRONT, POST, case, page

ARMY = page("a", "2020-03-04", "A", actor=Actor("Border Army", kind="state_force"))
BY_ARMY = (SettledActor("Border Army", (), "accused"),)
FIGHTERS = {"killed": {"total": Toll(9, 9, 9), "armed_group": Toll(9, 9, 9)}}
VILLAGERS = {"killed": {"total": Toll(9, 9, 9), "civilians": Toll(9, 9, 9)}}
SOLDIERS = {"killed": {"total": Toll(9, 9, 9), "military": Toll(9, 9, 9)}}
RIVALS = (FRONT, SettledActor("Rivals", (), "accused"))
GOVERNMENT = "Government of Pakistan"
GROUPS = Sides(2, "Front for Tests", "Rivals")
ON_CIVILIANS = Sides(3, "Front for Tests", "Civilians")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"targets": (POST,)}, Sides(1, GOVERNMENT, "Front for Tests")),
        ({"targets": (POST,), "perpetrators": ()}, Sides(1, GOVERNMENT, None)),
        ({"targets": (BAZAAR,)}, ON_CIVILIANS),
        ({"targets": (), "tolls": SOLDIERS}, Sides(1, GOVERNMENT, "Front for Tests")),
        ({"targets": (), "tolls": VILLAGERS, "perpetrators": ()}, Sides(3, None, "Civilians")),
        ({"type": "clash", "targets": (), "tolls": FIGHTERS, "perpetrators": RIVALS}, GROUPS),
        ({"type": "clash", "targets": (), "tolls": FIGHTERS}, Sides(None)),
        ({"type": "riot", "targets": (), "perpetrators": RIVALS}, GROUPS),
        ({"type": "kidnapping", "targets": ()}, Sides(None)),
        ({"type": "kidnapping", "subtypes": ("killing",), "targets": (BAZAAR,)}, ON_CIVILIANS),
        ({"type": None, "targets": ()}, Sides(None)),
    ],
)  # fmt: skip
def test_the_sides(changes: dict[str, object], expected: Sides) -> None:
    assert sides_of(case(**changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"type": "raid", "tolls": FIGHTERS}, Sides(1, "Border Army", None, True)),
        ({"type": "killing", "tolls": VILLAGERS}, Sides(3, "Border Army", "Civilians", True)),
        ({"type": "killing", "tolls": FIGHTERS}, Sides(1, "Border Army", None, True)),
    ],
)
def test_where_a_state_began(changes: dict[str, object], expected: Sides) -> None:
    assert sides_of(case(ARMY, perpetrators=BY_ARMY, targets=(), **changes)) == expected


def test_an_attack_on_an_unknown_kind_of_target_is_on_no_state() -> None:
    assert sides_of(case(targets=(SettledTarget("x", "no such kind"),))).violence == 3
