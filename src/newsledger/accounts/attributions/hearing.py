"""What the patterns hear in each sentence, before the learned reader is asked."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from newsledger.accounts.attributions.draft import Draft
from newsledger.accounts.attributions.drafts import drafts_of
from newsledger.accounts.attributions.quotations import quotations
from newsledger.accounts.attributions.tokens import Tokens, tokens_of
from newsledger.model import Span

# Cues that tell of an attitude or of what a document shows are wrong more often than those of speech: by as
# much as two points of a cue's weight make (with_source F1 for the same number of words read, PolNeAR's dev).
NOT_SPEECH = 2.0
# How much of a text shows whether it is written in capitals, and the share of capitals from which on it is.
SHOWN, CAPITALS = 2_000, 0.6


@dataclass(frozen=True, slots=True)
class Hearing:
    """A sentence's tokens, the quotations that reach into it, and the patterns' attributions."""

    tokens: Tokens
    quotations: tuple[Span, ...]
    drafts: tuple[Draft, ...]


def hear(text: str, sentences: Sequence[Span]) -> tuple[Hearing, ...]:
    """What the patterns hear in the sentences of a text, in their order."""
    quoted = quotations(text)
    shown = text[:SHOWN]
    cased = sum(map(str.isupper, shown)) < CAPITALS * max(1, sum(map(str.isalpha, shown)))
    return tuple(_hearing(text, span, _near(quoted, span), cased) for span in sentences)


def _hearing(text: str, span: Span, near: tuple[Span, ...], cased: bool) -> Hearing:
    tokens = tokens_of(text, span, near, cased)
    return Hearing(tokens, near, tuple(drafts_of(tokens, near)))


def doubt_of(hearing: Hearing) -> float | None:
    """How unsure the patterns are of what they hear in a sentence; None where they hear nothing."""
    scores = [d.cue.score - NOT_SPEECH * (d.cue.kind != "speech") for d in hearing.drafts]
    return -min(scores) if scores else None


def _near(quoted: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    """The quotations that share characters with a span; they are in order and apart."""
    first = bisect_right(quoted, span.start, key=lambda q: q.end)
    last = bisect_left(quoted, span.end, key=lambda q: q.start)
    return quoted[first:last]
