"""Texts with a reader's proposals written into them: "<s:The mayor> <c:said> <k:two shops burned>."."""

import re
from dataclasses import dataclass

from newsledger.accounts.learned import Learned, gathered
from newsledger.accounts.reader.decoding import Proposal
from newsledger.model import Span

LABELS = {"s": "source", "c": "cue", "k": "content"}
# How sure the reader is said to be.
SURE = 0.95


@dataclass(frozen=True, slots=True)
class Marks:
    """One sentence and what is proposed in it."""

    sentence: Span
    proposals: tuple[Proposal, ...]


def marked_text(marked: str, probability: float = SURE) -> tuple[str, Marks]:
    """The text without its marks, and the marks."""
    text, proposals = "", []
    for plain, label, words in re.findall(r"([^<]*)(?:<(\w):([^>]*)>)?", marked):
        text += plain
        if label:
            proposals.append(Proposal(LABELS[label], len(text), len(text) + len(words), probability))
            text += words
    return text, Marks(Span(0, len(text)), tuple(proposals))


def learned(marks: Marks) -> Learned:
    """The proposals as a story has them."""
    return gathered(marks.proposals)
