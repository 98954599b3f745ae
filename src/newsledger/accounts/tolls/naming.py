"""Names of people that no list has, told by where they stand: whom somebody killed, who was stabbed.

"The attacker injured Ana Vidal and Luis Rojas": whom a verb of harm harms is somebody, and capitals make it a
name. Places and groups that are known are none, nor are days, nor what belongs to a noun ("killed Islamic
State fighters"). In headlines, where verbs have capitals too, none are found.
"""

from collections.abc import Callable, Iterator, Sequence

from newsledger.accounts.tokens import Token
from newsledger.codebook.grammar import grammar
from newsledger.codebook.harm import harm_classes, harm_words
from newsledger.codebook.people import people_words

Names = dict[int, tuple[int, str]]
# A name has so many words, the first of which may be a day ("Sunday Yakubu").
FEWEST, MOST = 2, 4
# What stands behind a name that is one: the noun of "killed Ana Vidal supporters" does not.
BEHIND = frozenset(
    (
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        "",
        "and",
        "or",
        "who",
        "when",
        "while",
        "after",
        "before",
        "–",
        "—",
        "!",
        "?",
    )
)
# What may stand between a verb and its object: "shot dead Ana Vidal".
BETWEEN = frozenset(("dead", "both", "also", "fatally"))
BUILDINGS = frozenset(
    (
        *(
            "infirmary",
            "hospital",
            "hospice",
            "clinic",
            "barracks",
            "academy",
            "college",
            "airport",
            "prison",
        ),
        *("school", "university", "court", "hotel", "mosque", "cathedral", "market", "station", "stadium"),
    )
)
FEASTS = frozenset(
    ("christmas", "day", "easter", "eid", "eve", "independence", "new", "thanksgiving", "year")
)
PARTS_OF_DAYS = frozenset(("morning", "afternoon", "evening", "night"))


def names_by_place(tokens: Sequence[Token], known: Names, is_other: Callable[[int, int], bool]) -> Names:
    """First token → (end, name) of the people harmed whom only their place in the sentence shows.

    `is_other` says whether characters belong to the name of a place or a group.
    """
    found: Names = {}
    for at in _places(tokens):
        for start, end in _listed(tokens, at, known):
            if start not in known and not is_other(tokens[start].start, tokens[end - 1].end):
                found[start] = (end, " ".join(token.text for token in tokens[start:end]))
    return found


def is_building(name: str) -> bool:
    """Whether a name ends with the word for a house: "Infirmary" in "Leeds General Infirmary"."""
    return name.split()[-1:] != [] and name.split()[-1].lower() in BUILDINGS


def _places(tokens: Sequence[Token]) -> Iterator[int]:
    """Where the name of somebody harmed may begin: behind an active verb, before a passive one."""
    by_form = harm_words().by_form
    for at, token in enumerate(tokens):
        if token.low not in by_form or token.capital:
            continue
        if not any(word.transitive and not word.weak for word in by_form[token.low]):
            continue
        if at > 1 and tokens[at - 1].low in grammar().be:
            yield from _ending_at(tokens, at - 1)
        else:
            yield at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low in BETWEEN)


def _ending_at(tokens: Sequence[Token], end: int) -> Iterator[int]:
    """Where the names begin that end before a place, as the subject that opens a sentence or a list there."""
    while True:
        start = end
        while start > 0 and end - start <= MOST and _is_part(tokens[start - 1]):
            start -= 1
        if start == end or (start > 0 and tokens[start - 1].low not in (",", "and")):
            return
        yield start
        end = start - 1
        if end > 0 and tokens[end - 1].low == ",":
            end -= 1


def _listed(tokens: Sequence[Token], at: int, known: Names) -> Iterator[tuple[int, int]]:
    """The names of a list that begins at a place, those that are known passed over."""
    while at < len(tokens):
        end = known[at][0] if at in known else _end(tokens, at)
        if end is None:
            return
        yield at, end
        if end + 1 >= len(tokens) or tokens[end].low not in ("and", ","):
            return
        at = end + 1 + (tokens[end + 1].low == "and")


def _end(tokens: Sequence[Token], at: int) -> int | None:
    """The end of the name that begins at a place; None where none does."""
    end = at
    while end < len(tokens) and end - at <= MOST and _is_part(tokens[end]):
        end += 1
    words = [token.low for token in tokens[at:end]]
    behind = tokens[end].low if end < len(tokens) else ""
    fewest = 1 if _is_age_behind(tokens, end) else FEWEST
    if not fewest <= end - at <= MOST or not _may_follow(behind) or PARTS_OF_DAYS & set(words):
        return None
    days = [place for place, word in enumerate(words) if word in harm_classes().weekdays]
    if any(days[1:]) or (days and (days[0] or behind not in (",", "and", "("))):
        return None
    known = (grammar().months, grammar().stops, FEASTS, people_words().adjectival)
    return None if any(word in some for word in words for some in known) or words[-1] in BUILDINGS else end


def _is_age_behind(tokens: Sequence[Token], end: int) -> bool:
    """Whether an age between commas stands behind a name: "Amina, 6, and"."""
    words = [token.low for token in tokens[end : end + 3]]
    return words[:1] == [","] and len(words) == 3 and words[1].isdecimal() and words[2] in (",", "and", ".")


def _is_part(token: Token) -> bool:
    return token.capital and token.kind == "word" and not token.text.isupper()


def _may_follow(word: str) -> bool:
    return word in BEHIND or word in grammar().prepositions or word in grammar().be
