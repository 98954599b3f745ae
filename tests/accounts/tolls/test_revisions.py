"""Numbers that a page says were wrong."""

import pytest

from newsledger.model import Count
from tests.accounts.stories import claims

LEAD = "A bomb went off in a market in Kano on Monday. "
REVISIONS = {
    "down to, from": (
        "The ministry corrected the death toll down to 214, from its earlier count of 301.",
        [(214, "asserted"), (301, "retracted")],
    ),
    "from, to": (
        "The ministry lowered the death toll from 301 to 214.",
        [(214, "asserted"), (301, "retracted")],
    ),
    "and not": (
        "The total of the dead would be 214 and not 301 as reported.",
        [(214, "asserted"), (301, "retracted")],
    ),
    "not": ("Fourteen people were killed, not 15, police said.", [(14, "asserted"), (15, "retracted")]),
    "updating": (
        "Twelve people were killed, police said, updating earlier reports that said nine were killed.",
        [(9, "retracted"), (12, "asserted")],
    ),
    "other forces": ("Police, not two soldiers, killed three men.", [(3, "asserted")]),
}


@pytest.mark.parametrize(("text", "wanted"), REVISIONS.values(), ids=REVISIONS)
def test_the_old_number_is_taken_back(text: str, wanted: list[tuple[int, str]]) -> None:
    found = [(c.value.low, c.modality) for c in claims(LEAD + text, "killed") if isinstance(c.value, Count)]
    assert sorted(found, key=lambda one: one[0] or 0) == wanted


GROUPS = {
    "foreigners": ("The number of foreigners killed has risen to 33.", "killed", 33),
    "policemen": ("The number of policemen killed has risen to five.", "killed", 5),
}


@pytest.mark.parametrize(("text", "field", "number"), GROUPS.values(), ids=GROUPS)
def test_the_number_of_a_group_is_no_total(text: str, field: str, number: int) -> None:
    found = claims(LEAD + "The death toll has risen to 214. " + text, field)
    (one,) = [c for c in found if isinstance(c.value, Count) and c.value.low == number]
    assert one.role != "total"
