"""Proposals of the learned reader, written by hand, for tests of what is made of them."""

from dataclasses import replace

from newsledger.accounts.learned import Learned, gathered
from newsledger.accounts.reader.decoding import Proposal
from newsledger.accounts.story import Story
from tests.accounts.tolls.factories import story


def proposed(text: str, *marks: tuple[str, str]) -> Learned:
    """What a reader would propose that marks these words, each with a label and what is said of it:
    ("two men", "killed role:victims 0.9").
    """
    found: list[Proposal] = []
    for words, said in marks:
        start = text.index(words)
        label, *more = said.split()
        number = float(more.pop()) if more and more[-1][0].isdigit() else 0.95
        found.append(Proposal(label, start, start + len(words), number))
        found += [Proposal(one, start, start + len(words), 0.9) for one in more]
    return gathered(found)


def read_story(text: str, *marks: tuple[str, str]) -> Story:
    """A story of these sentences as such a reader reads it."""
    return replace(story(text), learned=proposed(text, *marks))
