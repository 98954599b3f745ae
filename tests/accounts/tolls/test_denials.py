"""Harm that one says and another denies in the next words."""

import pytest

from newsledger.model import Count
from tests.accounts.stories import claims

LEAD = "Two men were killed in a raid on a house in Jos on Monday. "
DENIALS = {
    "it": ("A neighbour told us that a boy was wounded. The police denied it.", [("police", "denied")]),
    "the report": (
        "A neighbour told us that a boy was wounded. Three cars burned. Police rejected the claim.",
        [("Police", "denied")],
    ),
    "an act": ("A neighbour told us that a boy was wounded. The police denied entry to reporters.", []),
    "his own": ("A neighbour told us that a boy was wounded. The neighbour denied that he was there.", []),
    "nobody's": ("A boy was wounded. Police denied it.", []),
}


@pytest.mark.parametrize(("text", "wanted"), DENIALS.values(), ids=DENIALS)
def test_a_denied_number_is_claimed_as_denied(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [
        c for c in claims(LEAD + text, "injured") if isinstance(c.value, Count) and c.modality == "denied"
    ]
    assert [(c.speaker and (c.speaker.description or c.speaker.name), c.modality) for c in found] == wanted


def test_the_denial_shows_what_it_denies() -> None:
    text = LEAD + "A neighbour told us that a boy was wounded. The police denied it."
    (found,) = [c for c in claims(text, "injured") if c.modality == "denied"]
    assert [quote.quote for quote in found.evidence] == [
        "The police denied it.",
        "A neighbour told us that a boy was wounded.",
    ]
