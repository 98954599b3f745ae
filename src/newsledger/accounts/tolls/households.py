"""Numbers behind a noun for people together: "a family of five", "a group of 12 traders"."""

from dataclasses import replace

from newsledger.accounts.tolls.numbered import Line, headed
from newsledger.accounts.tolls.phrases import People
from newsledger.codebook.grammar import grammar
from newsledger.values.counts import number_at

TOGETHER = frozenset(
    ("family", "household", "crew", "team", "group", "gang", "band", "party", "convoy", "class")
)
# How many adjectives may stand before the noun: "a young Christian family of four".
ADJECTIVES = 3


def household(line: Line, at: int) -> People | None:
    """The phrase that counts those who are together, from its article on; None where none begins here."""
    definite = line.words[at] in grammar().definite
    if not definite and line.words[at] not in grammar().articles:
        return None
    for place in range(at + 1, min(at + 2 + ADJECTIVES, len(line.words) - 2)):
        if line.words[place] in TOGETHER and line.words[place + 1] == "of":
            number = number_at(line.words, place + 2)
            if number is None or line.is_closed(number.start, number.end):
                return None
            found = headed(line, at, number.end, number, definite=definite)
            return found if found is None or found.head else replace(found, head="person")
        if line.words[place] in grammar().stops or line.tokens[place].kind != "word":
            return None
    return None
