"""The streets that a text names."""

import pytest

from newsledger.accounts.streets import LOOKS, MOST, streets_in


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("found in the 3700 block of Alder Street.", ("alder street",)),
        ("near 38th Street and North Birch Ave. on Monday", ("38th street", "birch avenue")),
        ("at Duval Blvd and Garson Rd", ("duval boulevard", "garson road")),
        ("on Martin Lutz Jr. Boulevard", ("martin lutz jr. boulevard",)),
        ("in the 500 block of West Elm Court, said", ("elm court",)),
        ("at 22 Spring St. on Monday", ("spring street",)),
        ("at the Old Mill Apartments", ("old mill apartments",)),
        ("On O’Brien Lane", ("o'brien lane",)),
        ("Elm Road, then Elm Rd again", ("elm road",)),
        ("in Wayford County Circuit Court", ()),
        ("on Tuesday Dr. Smith said", ()),
        ("in East St. Johns", ()),
        ("the street was closed", ()),
        ("Street lights", ()),
    ],
)
def test_streets_are_given_in_small_letters_without_directions(text: str, streets: tuple[str, ...]) -> None:
    assert streets_in(text) == streets


def test_a_long_list_gives_its_first_ones() -> None:
    assert len(streets_in(" and ".join(f"{n}th Street" for n in range(4, 4 + 2 * MOST)))) == MOST
    assert streets_in("the Street " * LOOKS + "on Alder Street") == ()
