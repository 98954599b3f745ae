"""Each test's claims stand where they would if it ran alone."""

from itertools import count

import pytest

from tests.findings import factories

# Beyond the numbers of the claims that modules make as they are loaded.
FIRST = 1_101


@pytest.fixture(autouse=True)
def numbered_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims are numbered from one start in every test: their places follow from their numbers."""
    monkeypatch.setattr(factories, "_numbers", count(FIRST))
