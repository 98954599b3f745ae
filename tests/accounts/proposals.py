"""Proposals of the learned reader, written by hand, for tests of what is made of them."""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.learned import Learned, gathered
from newsledger.accounts.reader.decoding import Proposal
from newsledger.accounts.story import Story
from newsledger.model import Span
from tests.accounts.tolls.factories import story


def proposed(text: str, *marks: tuple[str, str], telling: Sequence[Span] = ()) -> Learned:
    """What a reader would propose that marks these words, each with a label and what is said of it:
    ("two men", "killed role:victims 0.9"); the sentences `telling` an incident tell it of a place.
    """
    found: list[Proposal] = []
    for span in telling:
        found.append(Proposal("scope.incident", span.start, span.end, 0.95))
        found.append(Proposal("city", span.start, span.start + 1, 0.95))
    for words, said in marks:
        start = text.index(words)
        label, *more = said.split()
        number = float(more.pop()) if more and more[-1][0].isdigit() else 0.95
        found.append(Proposal(label, start, start + len(words), number))
        found += [Proposal(one, start, start + len(words), 0.9) for one in more]
    return gathered(found)


def read_story(text: str, *marks: tuple[str, str]) -> Story:
    """A story of these sentences, all of the page's incident, as such a reader reads it."""
    found = story(text)
    telling = [sentence.span for sentence in found.sentences]
    return replace(found, learned=proposed(text, *marks, telling=telling))
