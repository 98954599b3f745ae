"""How many people the words of a phrase count, where it is known already that they count people.

The learned reader marks who was hurt; the number is always read from the words, never made up.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.nouns import noun_at
from newsledger.codebook.grammar import grammar
from newsledger.codebook.people import people_words
from newsledger.values.counts import AT_LEAST, UNITS, Number, number_at

NOBODY = tuple(
    map(
        tuple,
        map(str.split, ("nobody", "none", "no one", "no", "neither", "not one", "not a single", "zero")),
    )
)
LEAST = (*AT_LEAST, ("no", "fewer"), ("no", "less"), ("no", "more", "than"))
JOINTS = frozenset((",", "and", "&", "plus", ";"))
# What follows one of these says more of the people counted, and counts no more of them.
PARTS = frozenset(
    (
        "of",
        "among",
        "from",
        "in",
        "aboard",
        "at",
        "including",
        "who",
        "whose",
        "within",
        "on",
        "for",
        "(",
        "–",
        "—",
    )
)
# What opens one more person in a list: "a shepherd and his son", not "a driver and father of two".
OPENERS = frozenset(("a", "an", "another", "his", "her", "its", "their", "the", "one", "my", "our"))
# "A crew of four", "the bodies of two men": the number stands behind "of".
HOLDERS = frozenset(
    (
        *(
            "crew",
            "crews",
            "family",
            "families",
            "team",
            "class",
            "group",
            "party",
            "bodies",
            "body",
            "remains",
        ),
        *("lives", "life", "deaths", "death", "loss", "band", "corpses", "convoy", "couple", "household"),
        *("drowning", "killing", "murder", "total", "minimum", "congregation", "delegation", "toll", "tens"),
        *("hundreds", "thousands", "quarter", "number"),
    )
)
# Vague words that values/counts leaves out, with the bounds that the codebooks' words suggest.
VAGUE = {
    "handful": (3, None), "many": (2, None), "unknown number": (1, None), "undetermined number": (1, None),
    "unspecified number": (1, None), "score": (20, 20), "tens of thousands": (20_000, None),
    "several hundred": (200, None), "several thousand": (2_000, None), "several dozen": (24, None),
    "half a million": (500_000, 500_000), "half a dozen": (6, 6),
    "a quarter of a million": (250_000, 250_000), "twins": (2, 2), "twin": (2, 2), "parents": (2, 2),
    "any": (1, None), "anyone": (1, None), "anybody": (1, None),
}  # fmt: skip
VAGUE_WORDS = tuple((tuple(words.split()), bounds) for words, bounds in VAGUE.items())
MILLIONS = re.compile(r"\d{1,4}\.\d{1,3}")
# A number after one of these is a name or an age; a word of these after a number makes it an age or a time.
NAMED = frozenset(("aged", "age", "ages", "grade", "standard", "class", "no.", "-", "both", "form", "year"))
PER_PERSON = frozenset(
    ("year", "years", "month", "months", "week", "weeks", "day", "days", "-", "metres", "meters", "km")
)
# Nobody is older: a lone number between commas after a name is an age.
OLDEST = 110
# Endings of words in -s that are no plurals.
SINGULAR = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class Tally:
    """Inclusive bounds, None where open; `stated` where the words give a number."""

    low: int | None
    high: int | None
    stated: bool

    @property
    def exact(self) -> bool:
        """Whether both bounds are the same number."""
        return self.low is not None and self.low == self.high


def tally_of(tokens: Sequence[Token]) -> Tally | None:
    """The number of people in a phrase for people; None for words that count nobody ("they")."""
    words = [token.low for token in tokens]
    if not words:
        return None
    if any(_begins(words, nobody) for nobody in NOBODY) and not any(_begins(words, least) for least in LEAST):
        return Tally(0, 0, stated=True)
    if words[0] == "both":
        return Tally(2, 2, stated=True)
    if len(words) == 1 and words[0] in grammar().pronouns and words[0] not in ("anyone", "anybody"):
        one = grammar().pronouns[words[0]]
        return None if one is None else Tally(one, one, stated=False)
    if listed := _ages_listed(tokens, words):
        return Tally(listed, listed, stated=True)
    return _summed([_chunk(tokens[start:end], words[start:end]) for start, end in _chunks(tokens, words)])


def _begins(words: Sequence[str], phrase: Sequence[str], at: int = 0) -> bool:
    return tuple(words[at : at + len(phrase)]) == tuple(phrase)


def _ages_listed(tokens: Sequence[Token], words: Sequence[str]) -> int | None:
    """How many ages are listed: "victims ages 14, 17 and 19" are three."""
    at = next((place for place, word in enumerate(words) if word in ("ages", "aged")), None)
    if at is None or any(_count_at(tokens, words, place) for place in range(at)):
        return None
    ages = [token for token in tokens[at + 1 :] if token.low.isdecimal()]
    return len(ages) if len(ages) > 1 else None


def _chunks(tokens: Sequence[Token], words: Sequence[str]) -> list[tuple[int, int]]:
    """The members of a list: each opens with a number, an article or a name; a list has an "and"."""
    found: list[tuple[int, int]] = []
    start = 0
    listed = any(word in ("and", "&", "plus") for word in words)
    for place in range(1, len(words)):
        if words[place] in PARTS and not (words[place] == "of" and words[place - 1] in HOLDERS):
            return [*found, (start, place)]
        between = 2 * (words[start] == "between")
        if (
            listed
            and words[place - 1] in JOINTS
            and place > start + 1 + between
            and _opens(tokens, words, place)
        ):
            end = place - 1
            while end > start and words[end - 1] in JOINTS:
                end -= 1
            found.append((start, end))
            start = place
    return [*found, (start, len(words))]


def _opens(tokens: Sequence[Token], words: Sequence[str], place: int) -> bool:
    if words[place] in OPENERS or tokens[place].kind == "age":
        return True
    if number := _count_at(tokens, words, place):
        alone = number.end >= len(words) or words[number.end] in JOINTS
        return words[place - 1] == "and" or not alone
    return tokens[place].capital and any(not token.capital for token in tokens if token.kind == "word")


def _chunk(tokens: Sequence[Token], words: Sequence[str]) -> Tally | None:
    """What one member of a list counts; None for a bare number, which is an age."""
    for phrase, bounds in VAGUE_WORDS:
        at = next((at for at in range(len(words)) if _begins(words, phrase, at)), None)
        if at is not None and words[at - 1 : at] != ["as"]:
            return Tally(*bounds, stated=True)
    number = next((n for place in range(len(words)) if (n := _count_at(tokens, words, place))), None)
    if number is not None:
        size = next((people_words().groups[w] for w in words[number.end :] if w in people_words().groups), 1)
        low, high = (None if end is None else end * size for end in (number.low, number.high))
        if low is None and words[number.start] == "as":
            low = high
        return Tally(low, None if words[number.end : number.end + 1] == ["+"] else high, stated=True)
    for word in words:
        if group := people_words().groups.get(word):
            return Tally(group, group, stated=True)
    if all(token.kind in ("number", "mark") for token in tokens):
        return None
    return Tally(2, None, stated=True) if _is_plural(tokens, words) else Tally(1, 1, stated=False)


def _count_at(tokens: Sequence[Token], words: Sequence[str], place: int) -> Number | None:
    """A number that counts people: no age, no ordinal, no part of a longer phrase."""
    token, before = tokens[place], words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if MILLIONS.fullmatch(token.low) and after == "million":
        millions = round(float(token.low) * 1_000_000)
        return Number(place, place + 2, millions, millions)
    if token.kind == "age" or before in NAMED or (before == "some" and token.kind != "number"):
        return None
    number = number_at(words, place)
    if number is None or (words[place] in ("a", "an") and number.end == place + 1):
        return None
    after = words[number.end] if number.end < len(words) else ""
    if after in PER_PERSON or (after and tokens[number.end].kind == "age"):
        return None
    # "Ann Lee, 34" and "her son Adam, six": a number between commas after words is an age.
    alone = before == "," and after in ("", ",", "and", ";") and number.low == number.high
    small = (number.low or 0) <= OLDEST and (token.kind == "number" or words[place] in UNITS)
    return None if alone and small and place > 1 else number


def _is_plural(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether a phrase without a number is of several people."""
    if words[0] in ("a", "an", "another", "one") or tokens[0].kind == "age":
        return False
    for place in range(len(words)):
        if noun := noun_at(words, place):
            end = place + noun[0]
            possessive = end < len(words) and tokens[end].kind == "possessive"
            if noun_at(words, end) is None and not possessive:
                return noun[1].is_plural
    last = words[-1]
    return last in ("people", "others") or (
        last.endswith("s")
        and not last.endswith(SINGULAR)
        and not tokens[-1].capital
        and tokens[-1].kind == "word"
    )


def _summed(chunks: Sequence[Tally | None]) -> Tally | None:
    """All members together; a plural that follows a number belongs to it ("17 women and children")."""
    known = [chunk for chunk in chunks if chunk is not None]
    if not known or len(known) == 1:
        return known[0] if known else None
    if known[0].exact:
        known = [chunk for chunk in known if (chunk.low, chunk.high) != (2, None)]
    low = sum(chunk.low or 0 for chunk in known)
    high = None if any(chunk.high is None for chunk in known) else sum(chunk.high or 0 for chunk in known)
    return Tally(low, high, stated=True) if len(known) > 1 else known[0]
