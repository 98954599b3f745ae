"""Who died after the page that counts the injured."""

from newsledger.findings import settle
from newsledger.model import Toll
from tests.findings.factories import Telling, incident, number, say

DIED = "A woman died in hospital on Sunday of the wounds that she suffered in the attack."
FIRST = (
    say("killed", number(2), role="unknown", page="first", published="2019-05-04"),
    say("injured", number(6), role="unknown", page="first", published="2019-05-04"),
)


def injured(*tellings: Telling) -> Toll:
    return settle(incident(*tellings)).tolls["injured"]["total"]


def test_a_death_in_hospital_moves_a_person_from_the_injured_to_the_killed() -> None:
    later = say("killed", number(3), role="unknown", page="later", published="2019-05-06", quote=DIED)
    settled = settle(incident(*FIRST, later))
    assert settled.tolls["killed"]["total"].best == 3
    assert (settled.tolls["injured"]["total"].best, settled.tolls["injured"]["total"].high) == (5, 6)
    assert settle(incident(later, *reversed(FIRST))).tolls == settled.tolls
    (rule,) = [f.rule for f in settled.findings if f.field == "injured.total"]
    assert rule.endswith("less 1 who died later")


def test_a_page_that_counts_the_injured_anew_has_done_so_itself() -> None:
    later = [
        say("killed", number(3), role="unknown", page="later", published="2019-05-06", quote=DIED),
        say("injured", number(6), role="unknown", page="later", published="2019-05-06"),
    ]
    assert injured(*FIRST, *later).best == 6


def test_more_dead_on_a_later_page_are_not_the_injured_unless_it_says_so() -> None:
    later = say(
        "killed",
        number(3),
        role="unknown",
        page="later",
        published="2019-05-06",
        quote="Three people were killed.",
    )
    assert injured(*FIRST, later).best == 6


def test_injured_described_one_by_one_are_no_count_that_somebody_leaves() -> None:
    first = say(
        "injured", number(6), role="unknown", page="first", published="2019-05-04", derivation="counted"
    )
    later = say("killed", number(3), role="unknown", page="later", published="2019-05-06", quote=DIED)
    assert injured(FIRST[0], first, later).best == 6
