"""The hints of patterns: whatever a pattern matches holds them."""

import importlib
import pkgutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsledger.accounts
import newsledger.documents
import newsledger.values
from newsledger.codebook.hinted import Hinted

# Each once, under the last of the modules that hold it.
PATTERNS = {
    found.pattern.pattern[:40]: found
    for package in (newsledger.accounts, newsledger.documents, newsledger.values)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    for name, found in vars(importlib.import_module(module.name)).items()
    if isinstance(found, Hinted)
}


@pytest.mark.parametrize("place", PATTERNS)
def test_whatever_a_pattern_matches_holds_its_hints(place: str) -> None:
    found = PATTERNS[place]

    @settings(max_examples=12, suppress_health_check=list(HealthCheck), deadline=None, database=None)
    @given(st.from_regex(found.pattern, alphabet=st.characters(codec="ascii")))
    def holds(text: str) -> None:
        assert found.may_match(text)

    holds()
