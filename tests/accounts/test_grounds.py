"""Which places of a sentence lie away from those of the lead."""

import pytest

from newsledger.accounts.grounds import has_new_name, is_all_unnamed, is_named_after, places_away
from newsledger.accounts.paragraphs import opens_paragraph, paragraph_end
from tests.accounts.stories import story

LEAD = "Six people were killed by a bomb in Kano, Nigeria, on Monday. Shops were burnt.\n\n"
AWAY = {
    "another town": ("In Maiduguri gunmen killed two guards.", ["Maiduguri"]),
    "in the town of": ("Two guards were killed in the northern town of Maiduguri.", ["Maiduguri"]),
    "near by": ("Two guards were killed in Kumbotso.", []),
    "its own province": ("Two guards were killed in Kano state.", []),
    "where somebody is from": ("Two guards from Maiduguri were killed.", []),
    "where the hurt were taken": ("Two guards were taken to a centre in Maiduguri.", []),
    "a hospital's town": ("Two guards died in a hospital in Maiduguri.", []),
    "a street": ("Two guards were killed in Maiduguri Road.", []),
    "a crossing": ("Two guards were killed at Maiduguri and Airport roads.", []),
    "a country not spoken of": ("Two guards were killed in Lyon.", []),
    "a country that is": ("Two guards were killed in Lyon in France.", ["Lyon"]),
}


@pytest.mark.parametrize(("sentence", "names"), AWAY.values(), ids=AWAY)
def test_a_place_is_away_where_the_deed_is_put_there_and_the_lead_is_far(
    sentence: str, names: list[str]
) -> None:
    assert [mention.text for mention in places_away(story(LEAD + sentence), 2)] == names


def test_without_a_place_of_the_lead_nothing_is_away() -> None:
    assert (
        places_away(story("Six people died on Monday. Shops shut.\n\nTwo were killed in Maiduguri."), 2) == []
    )


def test_a_place_that_later_paragraphs_name_again_is_known_to_be() -> None:
    told = story(LEAD + "In Maiduguri two died. Maiduguri was calm.\n\nShops were shut.")
    again = story(LEAD + "In Maiduguri two died.\n\nShops were shut in Maiduguri.")
    assert not is_named_after(told, 2, places_away(told, 2)[0])
    assert is_named_after(again, 2, places_away(again, 2)[0])


def test_a_sentence_that_also_names_a_known_town_is_not_all_new() -> None:
    assert is_all_unnamed(story(LEAD + "A bombing shook Maiduguri."), 2)
    assert not is_all_unnamed(story(LEAD + "A bombing shook Maiduguri and Kano."), 2)
    assert not is_all_unnamed(story(LEAD + "A bombing shook the north."), 2)
    assert not is_all_unnamed(story("Six people died. Shops shut.\n\nA bombing shook Maiduguri."), 2)


def test_a_village_that_no_list_has_is_a_new_name_and_a_day_is_none() -> None:
    assert has_new_name(story(LEAD + "Two died near Gidan Wada."), 2)
    assert not has_new_name(story(LEAD + "Two died in April."), 2)
    assert not has_new_name(story(LEAD + "Two died in Kano."), 2)


def test_paragraphs_end_at_line_breaks() -> None:
    told = story("One came. Two went.\n\nThree stayed.")
    assert [opens_paragraph(told, index) for index in range(3)] == [True, False, True]
    assert [paragraph_end(told, index) for index in range(3)] == [1, 1, 2]
