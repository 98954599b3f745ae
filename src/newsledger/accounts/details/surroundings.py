"""What the words right before and after the name of a place make of it."""

from collections.abc import Sequence

from newsledger.accounts.tokens import Token
from newsledger.codebook.cues import cue_words

# "The 600 block of Harrison Street" is no Harrison; "the Denver hospital", "the Aurora man" are where
# somebody is or is from.
STREET, INSTITUTION, PERSON, PART, ELSEWHERE = -6.0, -3.0, -1.5, -2.0, -3.0
# "A shooting on Grand River": of towns one says "in".
ON = -2.5

# "Flown to Kabul for treatment", "died in hospital in Quetta", "the ministry in Niamey said", "Russian jets":
# it happened elsewhere, whatever else speaks for the name; it does not make an area finer, either.
BROUGHT, SEAT, STRIKER = -13.0, -13.0, -13.0
# How far before a place's name who was brought there is looked for, in words.
REACH = 12


def weight_after(tokens: Sequence[Token], last: int) -> float:
    """What the word after a name makes of it: a street, an institution, somebody's home."""
    words = [token.low for token in tokens[last : last + 2]]
    capital = len(words) > 0 and tokens[last].capital
    if words and words[0] in cue_words("places", "street") and (capital or words[0] == "block"):
        return STREET
    if words and words[0] in cue_words("places", "institution") and capital:
        return INSTITUTION
    if words and words[0] in cue_words("places", "part"):
        return PART
    return PERSON if words and words[0] in cue_words("places", "person") else 0.0


def weight_before(tokens: Sequence[Token], first: int) -> float:
    """What the words before a name make of it: "block of South Artesian", "arrested in Memphis"."""
    before = [token.low for token in tokens[max(0, first - 5) : first]]
    while before and before[-1] in (*cue_words("places", "directions"), "."):
        before.pop()
    if before[-2:] == ["block", "of"] or before[-3:] == ["block", "of", "the"]:
        return STREET
    if before[-1:] == ["on"] and tokens[first - 1].kind == "word":
        return ON
    if is_seat(tokens, first):
        return SEAT
    elsewhere = before[-1:] == ["in"] and cue_words("places", "elsewhere") & set(before)
    told = before[-1:] in (["in"], ["from"]) and cue_words("places", "told") & set(before[-4:])
    return ELSEWHERE if elsewhere or told else 0.0


def is_brought(tokens: Sequence[Token], first: int, verbs: Sequence[int]) -> bool:
    """Whether somebody was brought or treated in a place: "flown to Kabul", "died in a hospital in Quetta".

    `verbs` are the words of violence of the sentence: none may stand in between. Of "in Gusau and Funtua"
    both are meant.
    """
    while first > 1 and tokens[first - 1].low in ("and", "or", ",") and tokens[first - 2].capital:
        first -= 2
    start = max(0, first - REACH, *(verb + 1 for verb in verbs if verb < first))
    before = [token.low for token in tokens[start:first]]
    if before[-1:] == ["the"]:
        before.pop()
    if before[-1:] == ["to"]:
        return bool(cue_words("places", "carried") & set(before[-5:]))
    nursed = next((i for i, word in enumerate(before) if word in cue_words("places", "hospitals")), None)
    return (
        nursed is not None
        and before[-1:] in (["in"], ["at"], ["of"])
        and bool(cue_words("places", "treated") & set(before[:nursed]))
    )


def is_seat(tokens: Sequence[Token], first: int) -> bool:
    """Whether a place is only where somebody speaks: "the ministry in Niamey said", "sources in El Arish"."""
    before = [token.low for token in tokens[max(0, first - 2) : first]]
    return before[-1:] == ["in"] and before[0] in cue_words("places", "seats")


def is_striker(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name of a state or people says who strikes: "Israeli jets", "a US drone"."""
    return last < len(tokens) and tokens[last].low in cue_words("places", "strikes")


def is_here(tokens: Sequence[Token], first: int) -> bool:
    """Whether "in", "near" and the like stand before a name, or before the side of it: "in southern Mali"."""
    while first and tokens[first - 1].low.removesuffix("ern") in (
        *cue_words("places", "directions"),
        "central",
    ):
        first -= 1
    return first > 0 and tokens[first - 1].low in cue_words("places", "here")
