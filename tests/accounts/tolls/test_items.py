"""A sum and its items further down a page, and who is one of several."""

import pytest

from newsledger.model import Count, Person
from tests.accounts.tolls.factories import claims, said, tolls

SUM = "Two bombs killed 16 pupils on Tuesday. "
ITEMS = {
    "two sentences": (SUM + "The first bomb killed six. Ten more died in the second blast.", {6, 10}),
    "three of them": ("Raids killed 24 people. A raid killed 11. Another killed eight. A third killed five.",
                      {11, 8, 5}),
    "another number": (SUM + "The first bomb killed six. Nine more died in the second blast.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), ITEMS.values(), ids=ITEMS)
def test_later_numbers_that_make_the_first_are_its_items(text: str, parts: set[int]) -> None:
    counts = [c for c in claims(text, "bombing") if isinstance(c.value, Count)]
    whole = next(c.id for c in counts)
    found = {c.value.low for c in counts if isinstance(c.value, Count) and c.part_of == whole}
    assert found == parts


def test_of_those_shot_only_some_died() -> None:
    assert said("Armed men shot two guards, one of whom died.") == "injured civilians 2, killed civilians 1"


def test_whom_a_crowd_seized_and_burned_alive_are_those_seized() -> None:
    text = "Four colleagues were wounded. A crowd seized 13 villagers and burned them alive."
    assert tolls(text, "killing") == "injured victims 4 stated, killed victims 13 stated"


def test_one_who_died_is_not_the_one_named_before_who_was_hit() -> None:
    text = "A man stabbed Ana Vidal. He stabbed six people, killing one."
    people = {c.value.name: c.value.outcome for c in claims(text) if isinstance(c.value, Person)}
    assert people == {"Ana Vidal": "injured"}


def test_who_stormed_and_shot_them_shot_others() -> None:
    assert (
        tolls("Six people sat in a bar. Then three men stormed in and shot them.")
        == "injured victims 6 stated"
    )
