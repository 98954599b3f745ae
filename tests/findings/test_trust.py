"""How likely a settled toll is the final one."""

from typing import get_args

import pytest

from newsledger.findings import settle
from newsledger.findings.figures import Figure
from newsledger.findings.intervals import Support
from newsledger.findings.policies import POLICIES, Decision, newsledger
from newsledger.findings.tolls import settle_tolls
from newsledger.findings.trust import of_toll, of_voices, trust, trust_in_toll
from newsledger.findings.trust_table import TRUST
from newsledger.findings.witnesses import gather
from tests.findings.factories import Telling, at, incident, number, say


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
    assert trust_in_toll(clear) > trust_in_toll(close) > 0.0


@pytest.mark.parametrize("share", [0.0, 1e-9])
def test_what_hardly_anything_speaks_for_is_still_a_number(share: float) -> None:
    assert 0.0 <= trust_in_toll(Decision(1, 1, 1, "", (), clear=share)) <= 1.0


def test_the_table_knows_every_circumstance_and_no_other() -> None:
    support = set(get_args(Support)) - {"unspoken", "alone"}
    assert set(TRUST["toll"]) == set(of_toll(Decision(1, 1, 1, "", ()))) | support
    assert all(set(TRUST[curve]) == set(of_voices((), ())) for curve in ("day", "town", "region"))


def test_a_second_outlet_makes_surer_and_another_day_less_sure() -> None:
    alone, agreed, apart = (
        sure_of(
            *(say("start", at(day), page=page) for page, day in zip("abc", days, strict=False)), field="start"
        )
        for days in (("2019-05-03",), ("2019-05-03",) * 2, ("2019-05-03", "2019-05-03", "2019-05-01"))
    )
    assert apart < alone < agreed


def test_a_town_is_less_sure_than_a_region() -> None:
    known = {curve: trust(curve, {"always": 1.0, "for": 0.6}) for curve in ("town", "region")}
    assert known["town"] < known["region"]


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_every_policy_tells_how_sure_it_is(policy: str) -> None:
    settled = settle(incident(told("a", 3), told("b", 5)), policy)
    (toll,) = (one for one in settled.findings if one.field == "killed.total")
    assert toll.confidence is not None and 0.0 < toll.confidence < 1.0


def test_how_clearly_a_figure_was_chosen_is_known_of_it() -> None:
    def clear(*tellings: Telling) -> float:
        settled = settle_tolls(gather(incident(*tellings)), newsledger, frozenset())
        return next(one.decision.clear for one in settled if one.role == "total")

    assert clear(told("a", 3), told("b", 5)) < 1.0
