"""What the learned reader marks in a story: which of its spans stand at a place, and which say anything."""

from collections.abc import Sequence

from newsledger.accounts.learned import Marked
from newsledger.accounts.story import Placed, Story, between
from newsledger.model import Span

# Words that count or point and name nothing.
SMALL = frozenset(
    (
        "the",
        "a",
        "an",
        "some",
        "several",
        "its",
        "their",
        "his",
        "her",
        "two",
        "three",
        "four",
        "five",
        "and",
        "of",
    )
)
# How long the name of a place may be, in characters.
LONGEST_PLACE = 60
# Where the reader's probability is told apart.
STEPS = (0.3, 0.5, 0.7, 0.85)


def marking(read: Sequence[Marked], place: Span) -> Marked | None:
    """The likeliest span of the reader over a place."""
    over = [m for m in read if m.start < place.end and place.start < m.end]
    return max(over, key=lambda m: m.probability, default=None)


def read_as(read: Sequence[Marked], place: Span) -> set[str]:
    """How likely the reader holds a place for what is looked for."""
    marked = marking(read, place)
    if marked is None:
        return set()
    return {f"reader {step}" for step in STEPS if marked.probability >= step}


def overlaps(place: Span, others: Sequence[Placed]) -> bool:
    return any(one.start < place.end and place.start < one.end for one in others)


def has_words(story: Story, marked: Marked) -> bool:
    """Whether a span of the reader is more than an article or a mark."""
    words = story.text[marked.start : marked.end].casefold().split()
    return any(len(word) > 2 and word not in SMALL for word in words)


def is_place(story: Story, marked: Marked) -> bool:
    """Whether a phrase is the name of a place and nothing more, or a piece of one."""
    start = marked.end - len(story.text[marked.start : marked.end].lower().removeprefix("the "))
    near = between(story.places, start - LONGEST_PLACE, marked.end)
    return any(place.start <= start and marked.end <= place.end for place in near)
