"""How likely a settled toll is the final one."""

from typing import get_args

import pytest

from newsledger.findings import settle
from newsledger.findings.figures import Figure
from newsledger.findings.intervals import Support
from newsledger.findings.policies import Decision
from newsledger.findings.trust import circumstances, trust
from newsledger.findings.trust_table import TRUST
from tests.findings.factories import Telling, incident, number, say


def sure_of(*tellings: Telling, field: str = "killed.total") -> float:
    found = {one.field: one.confidence for one in settle(incident(*tellings)).findings}[field]
    assert found is not None
    return found


def told(page: str, count: int, high: int | None = -1) -> Telling:
    return say("killed", number(count) if high == -1 else number(count, high), role="unknown", page=page)


def test_pages_that_agree_are_surer_than_one_and_one_than_a_lower_bound() -> None:
    assert sure_of(told("a", 4), told("b", 4)) > sure_of(told("a", 4)) > sure_of(told("a", 4, None))


def test_a_group_counted_apart_is_no_word_against_everybody() -> None:
    groups = say("killed", number(2), role="attackers", page="a")
    assert sure_of(told("a", 3), groups) > 0.5


def test_figures_nearly_as_good_make_less_sure() -> None:
    figure = Figure("total", 3, 3, ())
    clear, close = (Decision(3, 3, 3, "", (figure,), clear=share) for share in (1.0, 0.5))
    assert trust(clear) > trust(close) > 0.0


@pytest.mark.parametrize("share", [0.0, 1e-9])
def test_what_hardly_anything_speaks_for_is_still_a_number(share: float) -> None:
    assert 0.0 <= trust(Decision(1, 1, 1, "", (), clear=share)) <= 1.0


def test_the_table_knows_every_circumstance_and_no_other() -> None:
    names = set(circumstances(Decision(1, 1, 1, "", ())))
    spoken = set(get_args(Support)) - {"unspoken", "alone"}
    assert set(TRUST) == names - {"contested"} | spoken


def test_every_policy_tells_how_sure_it_is() -> None:
    settled = settle(incident(told("a", 3), told("b", 5)), "gtd")
    assert all(0.0 < (one.confidence or 0.0) < 1.0 for one in settled.findings if "killed" in one.field)
