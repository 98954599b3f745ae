"""Words of harm beside words that take the harm back, as the patterns read them."""

import pytest

from newsledger.accounts import read
from newsledger.model import Count
from tests.accounts.stories import document

SPARED = {
    "treated well": "Rebels attacked a camp on Monday. Both nurses said that they were treated well.",
    "lives saved": "A guard stopped the attack on the bank on Monday, saving the lives of two clerks.",
}


@pytest.mark.parametrize("text", SPARED.values(), ids=SPARED)
def test_nobody_is_counted(text: str) -> None:
    claims = read(document(text), learned=False).claims
    values = [claim.value for claim in claims if claim.field in ("killed", "injured")]
    assert not [value for value in values if isinstance(value, Count) and value.high != 0]
