"""Names of people that the reader marks."""

from newsledger.accounts.details.names import names_in
from tests.accounts.proposals import read_story


def test_the_word_in_capitals_behind_a_marked_name_belongs_to_it() -> None:
    story = read_story("On Friday Ruprek Vollan died near the well.", ("Ruprek", "victim.name"))
    assert [one.name for one in names_in(story, story.sentences[0].span)] == ["Ruprek Vollan"]
