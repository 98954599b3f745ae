"""Numbers listed in one sentence."""

import pytest

from newsledger.findings.lists import Bounds, come_to


@pytest.mark.parametrize(
    ("numbers", "whole"),
    [
        pytest.param([(4, 4)], (4, 4), id="one"),
        pytest.param([(1, 1), (2, 2)], (3, 3), id="a man and two women"),
        pytest.param([(3, 3), (2, 2)], (5, 5), id="three men and two women"),
        pytest.param([(6, 6), (3, 3), (3, 3)], (6, 6), id="six, three men and three women"),
        pytest.param([(3, 3), (3, None)], (6, None), id="three and at least three are no sum and its part"),
        pytest.param([(2, None), (1, 1)], (3, None), id="at least two and one"),
    ],
)
def test_a_list_is_added_up_unless_one_number_holds_the_others(numbers: list[Bounds], whole: Bounds) -> None:
    assert come_to(numbers) == whole
