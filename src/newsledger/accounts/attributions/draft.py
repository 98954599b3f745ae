"""One attribution of a sentence as tokens, before anything is known of who the source is."""

from dataclasses import dataclass

from newsledger.accounts.attributions.cues import Cue
from newsledger.accounts.attributions.subjects import Range
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.model import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution found in a sentence.

    `passer` quotes the source; `waits` says that its content stands in the sentences after it; `words` are
    the tokens that attribute where they are more or fewer than the cue's.
    """

    cue: Cue
    source: Range | None
    pieces: tuple[Span, ...]
    recipient: Range | None = None
    waits: bool = False
    passer: Range | None = None
    words: Range | None = None


def span_of(tokens: Tokens, first: int, last: int, quotations: tuple[Span, ...]) -> Span:
    """The characters of the tokens, widened to the ends of a quotation that runs over the sentence."""
    start, end = tokens.starts[first], tokens.ends[last]
    for quotation in quotations:
        if quotation.start < start < quotation.end and quotation.start < tokens.span.start and first <= 1:
            start = quotation.start
        if quotation.start <= tokens.starts[last] < quotation.end and quotation.end > tokens.span.end:
            end = quotation.end
    return Span(start, end)


def plain_span(tokens: Tokens, first: int, last: int) -> Span:
    return Span(tokens.starts[first], tokens.ends[last])
