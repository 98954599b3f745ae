"""Whom a number without a word for them counts."""

import pytest

from newsledger.findings.account_figures import figures
from newsledger.findings.roles import resolved
from newsledger.findings.witnesses import gather
from tests.findings.factories import Telling, incident, number, say


def killed(n: int, role: str, **more: str) -> Telling:
    return say("killed", number(n), role=role, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ([], "total"),
        ([killed(1, "attackers", page="b"), killed(5, "victims", page="c")], "victims"),
        ([killed(1, "attackers", part_of="whole"), killed(5, "victims", page="c")], "total"),
        ([killed(2, "attackers", page="b"), killed(3, "victims", page="c")], "total"),
        ([killed(1, "attackers", page="b")], "total"),
        ([killed(3, "attackers", page="b")], "victims"),
        ([killed(5, "attackers", page="b")], "total"),
    ],
    ids=[
        "no attacker",
        "nearer to the victims",
        "attackers among them",
        "nearer to both",
        "a lone gunman",
        "several attackers",
        "as many as attackers",
    ],
)
def test_dead_without_a_word_for_them_are_all_or_the_victims(told: list[Telling], role: str) -> None:
    said = gather(incident(killed(5, "unknown", id="whole"), *told))
    (found,) = (f.role for f in resolved(figures(said)) if f.said[0].claim.id == "whole")
    assert found == role
