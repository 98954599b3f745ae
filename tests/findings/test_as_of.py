"""What was known at a moment."""

from dataclasses import replace

import pytest

from newsledger.errors import UsageError
from newsledger.findings import known_at, settle
from newsledger.findings.as_of import By
from newsledger.model import Passage, Quote, Related
from tests.findings.factories import incident, number, say


def test_a_moment_by_reporting_knows_the_pages_published_until_then() -> None:
    whole = incident(
        say("killed", number(3), role="unknown", page="first", published="2019-05-04"),
        say("killed", number(5), role="unknown", page="second", published="2019-05-06"),
    )
    assert settle(known_at(whole, "2019-05-05")).tolls["killed"]["total"].best == 3
    assert settle(known_at(whole, "2019-05-06T00:00:00Z")).tolls["killed"]["total"].best == 5


def test_a_page_without_a_date_is_known_since_it_was_recorded() -> None:
    whole = incident(say("killed", number(3), role="unknown", published=None))
    assert not known_at(whole, "2020-01-01").members
    assert known_at(whole, "2026-01-01T00:00:00Z").members


def test_by_recording_nothing_is_known_before_the_ledger_had_it() -> None:
    whole = incident(say("killed", number(3), role="unknown", published="2019-05-04"))
    assert not known_at(whole, "2025-12-31T23:59:59Z", "recorded").members
    assert known_at(whole, "2027-01-01", "recorded") == whole


def test_by_both_a_claim_must_be_reported_and_recorded() -> None:
    whole = incident(
        say("killed", number(3), role="unknown", page="first", published="2019-05-04"),
        say("killed", number(5), role="unknown", page="second", published="2029-05-06"),
    )
    assert not known_at(whole, "2025-12-31", "both").members
    assert [m.document.id for m in known_at(whole, "2027-01-01", "both").members] == ["first"]


@pytest.mark.parametrize("by", ["reported", "recorded", "both"])
def test_as_of_now_is_now(by: By) -> None:
    whole = incident(
        say("killed", number(3), role="unknown", page="first", published="2019-05-04"),
        say("injured", number(8), role="unknown", page="second", published=None),
    )
    assert settle(known_at(whole, "2030-01-01", by)) == settle(whole)


def test_a_page_taken_away_and_added_again_restores_everything() -> None:
    whole = incident(
        say("killed", number(3), role="unknown", page="first"),
        say("killed", number(5), role="unknown", page="second"),
    )
    less = replace(whole, members=whole.members[1:])
    again = replace(less, members=(*less.members, whole.members[0]))
    assert settle(less) != settle(whole)
    assert settle(again) == settle(whole)


def test_a_moment_that_is_none_is_a_wrong_usage() -> None:
    with pytest.raises(UsageError, match="yesterday"):
        known_at(incident(say("killed", number(1), role="unknown")), "yesterday")


def test_a_relation_is_known_by_the_pages_of_the_moment_that_say_so() -> None:
    said = [
        say("killed", number(3), role="unknown", page="first", published="2019-05-04"),
        say("killed", number(5), role="unknown", page="second", published="2019-05-06"),
    ]
    first, second = (Passage(one.page, Quote(0, 4, "text")) for one in said)
    whole = replace(
        incident(*said),
        related=(
            Related("a", "part_of", (first, second)),
            Related("b", "retaliation_for", (second,)),
            Related("c", "has_background"),
        ),
    )
    assert known_at(whole, "2019-05-05").related == (
        Related("a", "part_of", (first,)),
        Related("c", "has_background"),
    )
    assert known_at(whole, "2019-05-07").related == whole.related
