"""The age that stands in or behind a phrase for one person."""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.tokens import Token, ages_of
from newsledger.accounts.tolls.phrases import People

# Nobody on record was older than 122; a number above this is not an age.
OLDEST = 115
CLOSING = (",", ")", ".", ";", "", "of", "and", "was", "-")


def with_age(tokens: Sequence[Token], phrase: People) -> tuple[People, int]:
    """The phrase with its age, and the place after it: "a 23-year-old man", "Ronald Munn, 28,", "a man,
    aged 40".
    """
    for place in range(phrase.start, phrase.end):
        if tokens[place].kind == "age":
            return replace(phrase, age=ages_of(tokens[place])), phrase.end
    described = phrase.name is not None or phrase.head is not None
    if phrase.low != 1 or not described:
        return phrase, phrase.end
    after = [token.low for token in tokens[phrase.end : phrase.end + 5]] + [""] * 5
    return _behind(tokens, phrase, after)


def _behind(tokens: Sequence[Token], phrase: People, after: Sequence[str]) -> tuple[People, int]:
    """The age after a comma, a bracket or "aged"."""
    place = 1 if after[0] in (",", "(") else 0
    if (
        tokens[phrase.end + place : phrase.end + place + 1]
        and tokens[phrase.end + place].kind == "age"
        and place
    ):
        token = tokens[phrase.end + place]
        alone = after[place + 1] in (",", ".", ")", "")
        return (
            (replace(phrase, age=ages_of(token)), phrase.end + place + 1) if alone else (phrase, phrase.end)
        )
    named = after[place] in ("aged", "age")
    if place == 0 and not named:
        return phrase, phrase.end
    place += named
    digits, closing = after[place], after[place + 1]
    if digits.isdecimal() and len(digits) < 4 and 0 < int(digits) < OLDEST and (named or closing in CLOSING):
        return replace(phrase, age=int(digits)), phrase.end + place + 1
    return phrase, phrase.end
