"""The city that a quarter lies in."""

import pytest

from newsledger.accounts import read
from newsledger.model import Place
from tests.accounts.stories import document

QUARTERS = {
    "the city right behind it": (
        "A man was shot dead in Brownsville, Brooklyn, early on Sunday, officers said.",
        "Brooklyn",
    ),
    "a side of the city behind it": (
        "A boy was stabbed to death in Hackney, in east London, on Tuesday.",
        "London",
    ),
    "the police of the city": (
        "Three people were wounded in a shooting in Kensington on Friday, Philadelphia police said.",
        "Philadelphia",
    ),
    "a town with police of its own": (
        "A man was shot dead in Chester on Friday. Chester police and Philadelphia police seek a car.",
        "Chester",
    ),
    "a town far from the city": (
        "A man was shot dead in Altoona, Pennsylvania, on Friday. Philadelphia police arrested a suspect.",
        "Altoona",
    ),
    "a city is no quarter of its neighbour": (
        "A man was shot dead in St. Paul, Minnesota, on Friday. Minneapolis police seek a car.",
        "Saint Paul",
    ),
}


@pytest.mark.parametrize(("text", "town"), QUARTERS.values(), ids=QUARTERS)
def test_the_locality_of_a_quarter_is_its_city(text: str, town: str) -> None:
    (place,) = [c.value for c in read(document(text)).claims if isinstance(c.value, Place)]
    assert place.locality == town
