"""What patterns read teaches the reader where it comes to a record's figures."""

from collections.abc import Sequence

from newsledger.accounts.story import Story, story_of
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.documents import Page, read_page
from training.participants import Participant
from training.totals import Taught, harm_of_note, harm_of_page

QUIET = "The council met for hours in the old hall."
TELLING = "Neighbours spoke of the death for hours."


def story(text: str) -> Story:
    return story_of(read_page(Page(text, "text/plain", "a page")), learned=False)


def page(text: str, killed: int, injured: int, people: Sequence[Participant] = ()) -> Taught | None:
    told = story(text)
    sentences = [(one.span.start, one.span.end) for one in told.sentences]
    totals = {"killed": (killed,), "injured": (injured,)}
    return harm_of_page(told.text, sentences, counts_of(told).drafts, totals, people)


def note(text: str, **totals: int) -> Taught | None:
    told = story(text)
    sentences = [(one.span.start, one.span.end) for one in told.sentences]
    wanted = {"killed": 0, "injured": 0, "abducted": 0} | totals
    return harm_of_note(told.text, sentences, counts_of(told).drafts, wanted)


def marked(text: str, taught: Taught | None) -> list[tuple[str, str]]:
    assert taught is not None
    return [(one.label, text[one.start : one.end]) for one in taught.marked]


def left_open(text: str, taught: Taught | None) -> set[str]:
    assert taught is not None
    return {text[one.start : one.end] for one in taught.unsure}


def test_a_page_that_comes_to_its_record_teaches_harm_and_quiet() -> None:
    text = f"Two men were killed and a woman was wounded on Friday. {QUIET} {TELLING}"
    taught = page(text, 2, 1)
    assert marked(text, taught) == [("killed", "Two men"), ("injured", "a woman")]
    assert left_open(text, taught) == {TELLING}


def test_a_page_that_comes_to_another_number_teaches_nothing() -> None:
    assert page(f"Two men were killed on Friday. {QUIET}", 3, 0) is None


def test_of_a_page_that_tells_of_others_too_those_of_the_record_are_taken() -> None:
    one = Participant(None, 34, True, frozenset({"killed"}))
    text = f"A 34-year-old man was killed on Friday. A girl, 9, was killed in May. {QUIET}"
    taught = page(text, 1, 0, [one])
    assert marked(text, taught) == [("killed", "A 34-year-old man")]
    assert QUIET in left_open(text, taught)


def test_nobody_of_another_fate_is_taken() -> None:
    one = Participant(None, 34, True, frozenset({"injured"}))
    text = f"A 34-year-old man was killed on Friday. A girl, 9, was killed in May. {QUIET}"
    assert page(text, 1, 0, [one]) is None


def test_a_name_without_harm_leaves_its_sentence_open() -> None:
    one = Participant("Orla Venn", 34, True, frozenset({"killed"}))
    later = "Orla Venn loved the sea."
    text = f"A 34-year-old woman was killed on Friday. {later} {QUIET}"
    assert left_open(text, page(text, 1, 0, [one])) == {later}


def test_a_note_teaches_the_numbers_that_add_up() -> None:
    text = "Two drivers were killed and one nurse was abducted near Elm."
    assert marked(text, note(text, killed=2, abducted=1)) == [
        ("killed", "Two drivers"),
        ("abducted", "one nurse"),
    ]


def test_of_a_note_the_only_numbers_that_give_the_total_are_taken() -> None:
    text = "Two drivers were killed near Elm. Nine villagers were killed in the same place."
    taught = note(text, killed=2)
    assert marked(text, taught) == [("killed", "Two drivers")]
    assert left_open(text, taught) == {"Nine villagers were killed in the same place."}


def test_a_note_whose_numbers_never_add_up_teaches_nothing() -> None:
    assert note("Two drivers were killed near Elm.", killed=5) is None
