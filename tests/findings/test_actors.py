"""Who did it and to whom, over several claims."""

import pytest

from newsledger.findings.actors import settle_perpetrators, settle_targets
from newsledger.findings.witnesses import gather
from newsledger.model import Actor, SettledTarget, Target
from tests.findings.factories import Telling, incident, number, say

CASES = {
    "a target told": (
        [say("target", Target("station", "police", "station")), say("killed", number(2), role="military")],
        [SettledTarget("station", "police")],
    ),
    "those killed": (
        [
            say("killed", number(2), role="military", sentence=1),
            say("injured", number(9), role="civilians", sentence=1),
        ],
        [SettledTarget("soldiers", "military")],
    ),
    "the lead's": (
        [
            say("killed", number(6), role="police", sentence=1),
            say("killed", number(9), role="civilians", sentence=7),
        ],
        [SettledTarget("police", "police")],
    ),
    "of one sentence the closer word": (
        [
            say("killed", number(3), role="civilians", sentence=1),
            say("killed", number(4), role="police", sentence=1),
        ],
        [SettledTarget("police", "police")],
    ),
    "attackers are none": ([say("killed", number(3), role="attackers")], []),
    "a part of the dead": (
        [
            say("killed", number(9), role="victims", sentence=1),
            say("killed", number(1), role="police", sentence=1),
        ],
        [],
    ),
    "the wounded beside the dead": (
        [
            say("killed", number(4), role="victims", sentence=1),
            say("injured", number(1), role="children", sentence=2),
        ],
        [],
    ),
    "nobody hurt": ([say("killed", number(0), role="police")], []),
    "no words for them": ([say("killed", number(3), role="victims")], []),
}


@pytest.mark.parametrize(("told", "targets"), CASES.values(), ids=CASES)
def test_where_no_target_is_told_it_is_those_harmed(
    told: list[Telling], targets: list[SettledTarget]
) -> None:
    assert [target for target, _ in settle_targets(gather(incident(*told)))] == targets


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([say("perpetrator", Actor("Red Band"))], "accused"),
        ([say("perpetrator", Actor("Red Band"), modality="hedged")], "suspected"),
        ([say("perpetrator", Actor("Red Band")), say("denied_by", Actor("Red Band"))], "denied"),
        ([say("denied_by", Actor("Red Band")), say("claimed_by", Actor("Red Band"))], "claimed"),
        ([say("perpetrator", Actor("Red Band"), modality="denied")], "denied"),
    ],
    ids=["said", "only feared", "denies it", "claims it after all", "said not to be"],
)
def test_the_status_of_a_perpetrator_is_what_is_said_of_it(told: list[Telling], status: str) -> None:
    (found,) = settle_perpetrators(gather(incident(*told)))
    assert found.actor.status == status
