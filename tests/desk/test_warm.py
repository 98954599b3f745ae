"""What is loaded once, before workers are forked."""

import gc
import sys
from collections.abc import Iterator
from importlib import import_module

import pytest

from newsledger.accounts.reader import encoder
from newsledger.desk.taking import preload


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")
    for name in preload(learned=True):
        monkeypatch.delitem(sys.modules, name, raising=False)
    yield
    gc.unfreeze()


def test_the_weights_are_loaded_and_what_is_loaded_is_left_alone_by_the_collector() -> None:
    encoder._session.cache_clear()
    for name in preload(learned=True):
        import_module(name)
    assert encoder._session.cache_info().currsize == (1 if sys.platform == "linux" else 0)
    assert gc.get_freeze_count() > 0


def test_without_the_reader_its_weights_are_not_loaded() -> None:
    encoder._session.cache_clear()
    for name in preload(learned=False):
        import_module(name)
    assert encoder._session.cache_info().currsize == 0
