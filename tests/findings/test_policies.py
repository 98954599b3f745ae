"""The rules of the field over one set of figures."""

import pytest

from newsledger.errors import UsageError
from newsledger.findings import settle
from newsledger.model import Count
from tests.findings.factories import Telling, incident, number, say


def figures() -> list[Telling]:
    """9 and 9 on the first day, 12 on the second, by different voices."""
    return [
        say("killed", number(9), role="unknown", page="a", published="2019-05-04", speaker="police"),
        say("killed", number(9), role="unknown", page="b", published="2019-05-04", speaker="a witness"),
        say("killed", number(12), role="unknown", page="c", published="2019-05-05", speaker="the ministry"),
    ]


@pytest.mark.parametrize(
    ("policy", "low", "best", "high"),
    [
        ("newsledger", 9, 9, 12),
        ("ucdp", 9, 9, 12),
        ("acled", 9, 9, 12),
        ("gtd", 9, 12, 12),
        ("ibc", 9, 9, 12),
        ("latest", 12, 12, 12),
        ("majority", 9, 9, 12),
    ],
)
def test_each_policy_settles_by_its_own_rule(policy: str, low: int, best: int, high: int) -> None:
    settled = settle(incident(*figures()), policy)
    total = settled.tolls["killed"]["total"]
    assert (total.low, total.best, total.high) == (low, best, high)
    assert settled.policy == policy


def test_acled_reads_vague_words_by_its_table() -> None:
    told = say("killed", Count(24, None, "dozens"), role="unknown")
    assert settle(incident(told), "acled").tolls["killed"]["total"].best == 12


def test_an_unknown_policy_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="newsledger, ucdp, acled, gtd, ibc, latest, majority"):
        settle(incident(*figures()), "guess")


def test_the_finding_of_a_toll_tells_its_rule_and_both_sides() -> None:
    told = figures()
    finding = next(f for f in settle(incident(*told)).findings if f.field == "killed.total")
    assert set(finding.supporting) == {told[0].claim.id, told[1].claim.id}
    assert finding.against == (told[2].claim.id,)
    assert finding.rule and finding.confidence is not None and 0 < finding.confidence < 1


@pytest.mark.parametrize(
    ("published", "best"),
    [("2019-07-08", 3), ("2019-05-05", 2)],
    ids=["a toll of months later", "a toll of the next day"],
)
def test_a_higher_toll_of_days_later_replaces_what_anybody_said(published: str, best: int) -> None:
    told = [
        say("killed", number(2), role="unknown", page="a", published="2019-05-04", speaker="police"),
        say("killed", number(2), role="unknown", page="b", published="2019-05-04", speaker="the ministry"),
        say("killed", number(3), role="total", page="c", published=published),
    ]
    assert settle(incident(*told)).tolls["killed"]["total"].best == best


@pytest.mark.parametrize(
    ("early", "late", "best"),
    [
        ("2019-05-03", "9999-12-31", 9),
        ("2019-05", "2019-06-20", 3),
        ("2019-05-03", "2020-06", 3),
        ("2019", "2020", 3),
    ],
    ids=["days", "early month", "late month", "years"],
)
def test_tolls_of_no_certain_day_replace_nothing(early: str, late: str, best: int) -> None:
    told = [
        say("killed", number(3), role="total", page="a", published=early, speaker="police", sentence=0),
        say("killed", number(9), role="total", page="b", published=late, speaker="ministry", sentence=0),
    ]
    assert settle(incident(*told)).tolls["killed"]["total"].best == best


def test_a_figure_that_its_voice_has_repeated_is_not_against_itself() -> None:
    nine, four = number(9), number(4)
    told = [
        say("killed", nine, role="unknown", page="a", published="2019-05-04", speaker="police", id="first"),
        say("killed", nine, role="unknown", page="b", published="2019-05-06", speaker="police", id="again"),
        say(
            "killed", four, role="unknown", page="c", published="2019-05-06", speaker="a witness", id="other"
        ),
    ]
    (found,) = [f for f in settle(incident(*told)).findings if f.field == "killed.total"]
    assert set(found.supporting) == {"first", "again"}
    assert set(found.against) == {"other"}
