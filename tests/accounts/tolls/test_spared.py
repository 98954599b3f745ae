"""Words of harm beside words that take the harm back."""

import pytest

from newsledger.model import Count
from tests.accounts.stories import reading

SPARED = {
    "treated well": "Rebels attacked a camp near Tor on Monday. Both nurses said that they were treated well.",
    "lives saved": "A guard stopped the attack on the bank in Tor on Monday, saving the lives of two clerks.",
}


@pytest.mark.parametrize("text", SPARED.values(), ids=SPARED)
def test_nobody_is_counted(text: str) -> None:
    values = [claim.value for claim in reading(text).claims if claim.field in ("killed", "injured")]
    assert not [value for value in values if isinstance(value, Count) and value.high != 0]
