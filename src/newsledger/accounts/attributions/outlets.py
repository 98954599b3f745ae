"""The outlet that passed a statement on: "told Reuters", "confirmed to local media", "speaking to Dawn"."""

from newsledger.accounts.attributions.cast import Cast
from newsledger.accounts.attributions.cues import SPEECH
from newsledger.accounts.attributions.draft import Draft
from newsledger.accounts.attributions.tokens import Tokens
from newsledger.codebook.actors import word_list
from newsledger.model import Span

# Words that lead from a verb to the outlet.
LEADS = frozenset({"to", "in", "on", "with", "via", "by", "through", "during"})
SPEAKING = frozenset({"speaking", "talking"})
# Capitalised bodies that are told things without being outlets.
NOT_OUTLETS = word_list("outlets_not_outlets")
# How many words the object of a verb of telling may have, and the outlet after it.
OBJECT = 6
# Where people post for themselves nobody passes on what they say.
PLATFORMS = word_list("outlets_platforms")
STOPS = frozenset({"that", "quote", "comma", "end", "pron", "wh"})
# Tokens that may stand between the names of two outlets, or inside one.
BETWEEN = frozenset({"and", ",", "&", "the", "of", "-", "'", "’", "."})


def outlet_told(tokens: Tokens, draft: Draft, cast: Cast) -> str | None:
    """The outlets to which the source of a draft spoke, as written; None where it names none."""
    for region in (draft.passer, _after_cue(tokens, draft), _before_source(tokens, draft)):
        if region is not None and (found := _outlets(tokens, region, cast)) is not None:
            return found
    past_object = _past_object(tokens, draft)
    return None if past_object is None else _outlets(tokens, past_object, cast, sure=True)


def _after_cue(tokens: Tokens, draft: Draft) -> tuple[int, int] | None:
    """The tokens after a cue that say to whom: the recipient, or a phrase with "to" and the like."""
    if draft.recipient is not None:
        return draft.recipient
    first = draft.cue.last + 1
    if tokens.word(first) not in LEADS:
        return None
    last = first
    while last + 1 < len(tokens) and tokens.classes[last + 1] not in STOPS and last - first < 12:
        last += 1
    return (first + 1, last) if last > first else None


def _past_object(tokens: Tokens, draft: Draft) -> tuple[int, int] | None:
    """The tokens after the "to" that follows a short object: "confirmed the attack to local television"."""
    first = draft.cue.last + 1
    for k in range(first, min(first + OBJECT, len(tokens) - 1)):
        if tokens.classes[k] in STOPS:
            return None
        if tokens.low[k] == "to":
            return (k + 1, min(k + OBJECT, len(tokens) - 1))
    return None


def _before_source(tokens: Tokens, draft: Draft) -> tuple[int, int] | None:
    """ "Speaking to Dawn and Geo News, …": the tokens between "to" and the source."""
    limit = draft.source[0] if draft.source else draft.cue.first
    for k in range(min(limit, 12)):
        if tokens.low[k] in SPEAKING and tokens.word(k + 1) in ("to", "with") and limit > k + 2:
            return (k + 2, limit - 1)
        if tokens.low[k] == "interview" and tokens.word(k + 1) in ("with", "to", "on") and limit > k + 2:
            return (k + 2, limit - 1)
    return None


def _outlets(tokens: Tokens, region: tuple[int, int], cast: Cast, *, sure: bool = False) -> str | None:
    """The outlets named in a stretch of tokens; a common noun ("local media") where no name stands.

    With `sure` only what is known or described as an outlet counts.
    """
    span = Span(tokens.starts[region[0]], tokens.ends[region[1]])
    inside = list(cast.within(span))
    generic = [a for a in inside if a.kind == "outlet" and a.generic]
    if any(a.kind == "outlet" and not a.generic for a in inside) or generic or (not inside and not sure):
        named = _names(tokens, region)
        if named is not None:
            return named
    return _described(tokens, generic[0].start, generic[-1].end) if generic else None


def _described(tokens: Tokens, start: int, end: int) -> str:
    """A common noun for outlets with the words before it that say which: "Yemeni state radio"."""
    at = next(k for k, begin in enumerate(tokens.starts) if begin >= start)
    while at > 0 and tokens.classes[at - 1] in ("word", "cap") and tokens.low[at - 1] not in SPEECH:
        at -= 1
    return tokens.text[tokens.starts[at] : end]


def _names(tokens: Tokens, region: tuple[int, int]) -> str | None:
    """The names in a stretch from the first capital on, through "and" and commas; None for a body."""
    first = next(
        (
            k
            for k in range(region[0], region[1] + 1)
            if tokens.classes[k] == "cap" and not _describes(tokens, k, region[1])
        ),
        None,
    )
    if first is None:
        return None
    last = k = first
    while k < region[1] and (tokens.classes[k + 1] == "cap" or tokens.low[k + 1] in BETWEEN):
        k += 1
        last = k if tokens.classes[k] == "cap" else last
    words = {tokens.low[j] for j in range(first, last + 1)}
    return (
        None
        if words & NOT_OUTLETS or words <= PLATFORMS
        else tokens.text[tokens.starts[first] : tokens.ends[last]]
    )


def _describes(tokens: Tokens, k: int, last: int) -> bool:
    """Whether a capitalised token only describes a noun: "Pakistan-based media", "Nigerian radio"."""
    return k < last and tokens.cls(k + 1) == "word"
