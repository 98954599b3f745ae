"""Many values in portions."""

from hypothesis import given
from hypothesis import strategies as st

from newsledger.ledger.batches import MOST, batches, parts


@given(st.lists(st.integers(), max_size=30), st.integers(1, 7))
def test_every_value_is_in_one_portion_in_its_order(values: list[int], most: int) -> None:
    found = list(batches(values, most))
    assert [one for part in found for one in part] == values
    assert all(0 < len(part) <= most for part in found)


def test_ids_come_sorted_and_once() -> None:
    ids = [f"{number:05}" for number in range(MOST + 1)]
    first, second = parts([*reversed(ids), ids[0]])
    assert [*first, *second] == ids and len(first) == MOST
