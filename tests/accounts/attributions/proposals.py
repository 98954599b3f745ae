"""Texts with a reader's proposals written into them: "<s:The mayor> <c:said> <k:two shops burned>."."""

import re
from dataclasses import dataclass

from newsledger.accounts.learned import Learned, gathered
from newsledger.accounts.reader.decoding import Proposal
from newsledger.model import Span

LABELS = {"s": "source", "c": "cue", "k": "content", "q": "content"}
# How sure the reader is said to be, and of a content written <q:…>.
SURE, UNSURE = 0.95, 0.6


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
            sure = UNSURE if label == "q" else probability
            proposals.append(Proposal(LABELS[label], len(text), len(text) + len(words), sure))
            text += words
    return text, Marks(Span(0, len(text)), tuple(proposals))


def learned(marks: Marks) -> Learned:
    """The proposals as a story has them."""
    return gathered(marks.proposals)
