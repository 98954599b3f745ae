"""How often Python looks for garbage while much is linked."""

import gc

import pytest

from newsledger.desk.garbage import seldom_sought


def test_garbage_is_looked_for_more_rarely_within_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with seldom_sought():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


def test_an_error_leaves_the_search_as_it_was() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="x"), seldom_sought():
        raise ValueError("x")
    assert gc.get_threshold() == before
