"""What is believed of harm in a note, and what stands around harm that is none."""

from pathlib import Path

import pytest

from newsledger.accounts import read
from newsledger.accounts.learned import is_there
from newsledger.accounts.tolls.credence import WEIGHTS, Surroundings
from newsledger.accounts.tolls.sentences import found_in
from newsledger.documents import Page, read_page
from newsledger.model import TOLL_FIELDS, Count
from tests.accounts.proposals import read_story
from training.labelled import read as labelled

NOTES = Path(__file__).parents[3] / "labelled" / "quiet"
# Of the notes about other things at most this share may be given a claim of harm, and of those that tell of
# harm at least that one must be: what is reached (0.12 and 0.75), with room for another machine's last bits.
INVENTED, FOUND = 0.14, 0.7

needs_reader = pytest.mark.skipif(not is_there(), reason="the learned reader is not installed")

QUIET = {
    "a film": "A moving portrait of a young man and his mother's illness, shot on grainy film.",
    "a plot": "The hero of the novel, a 12-year-old orphan, is kidnapped by pirates on the first page.",
    "a game": "In the new chapter of the game, players rescue 30 hostages and can now use the crossbow.",
    "a match": "The Sharks were slaughtered 48-3 in Suva, their heaviest defeat in eleven seasons.",
    "a market": "Retailers suffered their worst quarter since 2009; six chains are in intensive care.",
    "a drill": "During the simulation seven avatars were shot; the software then asked why.",
    "animals": "Two dogs rescued from a well in Nashik are looking for a family, and so is the injured swan.",
    "a friend's words": "i would kill for a day off. two night shifts and my feet hurt",
}
REAL = {
    "beside a match": "A fan was stabbed to death outside the stadium in Split on Sunday after a 3-1 win.",
    "in a cinema": "Three cinema-goers perished when a bomb went off during the late show in Kandy.",
    "an actress": "The actress, 29, was killed in a knife attack at her flat in Bucharest.",
    "in few words": "Two local guards wounded.",
}


def harmed(text: str) -> list[int | None]:
    """The numbers of people whom a note is read to harm."""
    claims = read(read_page(Page(text, "text/plain", "note"))).claims
    return [
        claim.value.low
        for claim in claims
        if claim.field in TOLL_FIELDS and isinstance(claim.value, Count) and claim.value.high != 0
    ]


@needs_reader
@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_a_note_about_something_else_harms_nobody(text: str) -> None:
    assert harmed(text) == []


@needs_reader
@pytest.mark.parametrize("text", REAL.values(), ids=REAL)
def test_harm_is_believed_in_the_same_surroundings(text: str) -> None:
    assert harmed(text)


@needs_reader
def test_few_notes_about_other_things_are_given_a_toll_and_most_of_the_others_are() -> None:
    items, _ = labelled([NOTES])
    quiet = [bool(harmed(item.text)) for item in items if "quiet" in item.tags]
    real = [bool(harmed(item.text)) for item in items if "contrast" in item.tags]
    assert sum(quiet) / len(quiet) <= INVENTED
    assert sum(real) / len(real) >= FOUND


def test_signs_are_of_the_sentence_and_of_the_note() -> None:
    story = read_story("Two potters fell. It was a film.", ("Two potters", "killed"))
    found = found_in(story)
    signs = Surroundings(story, found.people).signs(found.drafts[0])
    assert {"reader", "killed", "a place", "fiction 1", "tells incident"} <= signs
    assert "tells nothing" not in signs


def test_what_is_believed_does_not_hang_on_the_order_of_signs() -> None:
    story = read_story("Two potters fell.", ("Two potters", "killed"))
    found = found_in(story)
    around = Surroundings(story, found.people)
    assert around.credence(found.drafts[0]) == around.credence(found.drafts[0]) > 0.5
    assert WEIGHTS["tells nothing"] < 0 < WEIGHTS["a place somewhere"]
