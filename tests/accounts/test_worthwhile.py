"""Which sentences the reader is given."""

import pytest

from newsledger.accounts.worthwhile import MOSTLY, PAGE, promises, worth_reading
from newsledger.model import Span
from newsledger.values.actors import find_actors


def spans_of(text: str) -> list[Span]:
    ends = [at + 1 for at, mark in enumerate(text) if mark == "."]
    return [Span(start, end) for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)]


TEXT = "A gunman shot two men. The mayor was elected in May. The baker hopes for rain. It was a long day."
SENTENCES = spans_of(TEXT)
DOUBTS = {
    "none": ((None, None, None, None), [0]),
    "one": ((None, None, 1.0, None), [0, 2]),
    "as much as there is room for, the most doubtful first": ((None, 0.5, 1.0, 2.0), [0, 3]),
    "what is read anyway costs nothing more": ((9.0, None, 1.0, None), [0, 2]),
}
VIOLENT = (
    "Police said the shooting was under investigation. "
    "The victims were taken to a hospital. "
    "The gunmen shot and killed Ruth Abara, 31, in her home. "
    "Police said the shooting was being investigated. "
    "Police have no suspect in the shooting. "
    "Nobody was in custody."
)


@pytest.mark.parametrize(("doubts", "wanted"), DOUBTS.values(), ids=DOUBTS)
def test_doubtful_sentences_are_read_as_far_as_there_is_room(
    doubts: tuple[float | None, ...], wanted: list[int]
) -> None:
    assert worth_reading(TEXT, SENTENCES, doubts) == wanted


def test_of_a_page_about_violence_the_most_promising_sentences_are_read() -> None:
    sentences = spans_of(VIOLENT)
    read = worth_reading(VIOLENT, sentences, actors=find_actors(VIOLENT, sentences))
    assert 2 in read
    assert 0 < len(read) < len(sentences)
    taken = sum(sentences[number].end - sentences[number].start for number in read)
    assert taken <= PAGE * sum(sentence.end - sentence.start for sentence in sentences)


def test_a_whole_note_is_read() -> None:
    sentences = spans_of(VIOLENT)
    assert worth_reading(VIOLENT, sentences, whole=True) == list(range(len(sentences)))


def test_a_page_that_tells_of_violence_in_passing_is_read_wherever_it_does() -> None:
    text = VIOLENT + " The baker hopes for more rain this summer and next." * 8
    sentences = spans_of(text)
    assert len(VIOLENT) < MOSTLY * len(text)
    assert worth_reading(text, sentences) == list(range(6))


def test_a_name_promises_most_where_it_is_new() -> None:
    text = "A. B. C. D. E. F. Mayor Ruth Abara was shot. Mayor Ruth Abara was shot."
    sentences = [Span(0, 1)] * 6 + spans_of(text)[6:]
    found = promises(text, sentences, [6, 7], find_actors(text, sentences[6:]))
    assert found[6] > found[7]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("He was shot and killed.", "He was shot."),
        ("He was shot, 31, there.", "He was shot there."),
        ("The suspects fired.", "The bakers fired."),
    ],
    ids=["more words of harm", "an age", "suspects"],
)
def test_what_tells_more_promises_more(more: str, less: str) -> None:
    def promise(text: str) -> float:
        sentence = Span(0, len(text))
        return promises(text, [sentence], [0], find_actors(text, [sentence]))[0]

    assert promise(more) > promise(less)
