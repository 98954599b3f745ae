"""Attributions of headlines: "Police: three killed", "Toll hits nine: hospital officials"."""

from newsledger.accounts.attributions.cast import Cast
from newsledger.accounts.attributions.cues import Cue
from newsledger.accounts.attributions.draft import Draft
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.model import Span
from newsledger.values.actors import ActorMention, is_title

# The longest source of a headline, in tokens.
LONGEST = 6


def heading_draft(tokens: Tokens, cast: Cast) -> Draft | None:
    """The attribution by a colon in a line without a full stop; None where neither side is an actor."""
    colons = [k for k, kind in enumerate(tokens.classes) if kind == "colon" and not tokens.quoted[k]]
    if len(colons) != 1 or tokens.cls(len(tokens) - 1) == "end" or len(tokens) > 30:
        return None
    at, last = colons[0], len(tokens) - 1
    cue = Cue(at, at, at, "speech", 0.0)
    if 0 < at <= LONGEST and last - at >= 2 and _speaks(tokens, 0, at - 1, cast):
        return Draft(cue, (0, at - 1), (Span(tokens.starts[at + 1], tokens.ends[last]),))
    if 1 <= last - at <= LONGEST and at >= 2 and _speaks(tokens, at + 1, last, cast):
        return Draft(cue, (at + 1, last), (Span(tokens.starts[0], tokens.ends[at - 1]),))
    return None


def _speaks(tokens: Tokens, first: int, last: int, cast: Cast) -> bool:
    """Whether the tokens name somebody who can speak, and say nothing else that a sentence would."""
    start, end = tokens.starts[first], tokens.ends[last]
    if any(tokens.classes[k] in ("aux", "pron", "quote", "comma", "num") for k in range(first, last + 1)):
        return False
    titled = is_title(tokens.raw[last])
    return titled or any(a.end == end and _can_speak(a) for a in cast.within(Span(start, end)))


def _can_speak(actor: ActorMention) -> bool:
    return actor.kind in (
        "police",
        "military",
        "government",
        "outlet",
        "organization",
        "person",
        "armed_group",
    ) or (actor.kind == "civilian" and actor.generic)
