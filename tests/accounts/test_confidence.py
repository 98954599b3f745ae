"""How far a claim is trusted."""

from dataclasses import replace

from newsledger.accounts.confidence import confidence_of
from newsledger.model import Event
from tests.accounts.tolls.factories import claims

(CLAIM,) = claims("Two potters were shot dead.")


def test_what_both_extractors_find_is_surer_than_what_one_finds() -> None:
    shared = replace(CLAIM, extractors=("patterns/1", "reader/1"))
    assert confidence_of(shared) > confidence_of(CLAIM)


def test_a_hedged_claim_is_less_sure() -> None:
    assert confidence_of(replace(CLAIM, modality="hedged")) < confidence_of(CLAIM)


def test_claims_of_other_things_keep_theirs() -> None:
    other = replace(CLAIM, field="event", role=None, value=Event("shooting", "shot"), confidence=0.9)
    assert confidence_of(other) == 0.9
