"""Numbers that a sentence takes back: "revised down to 214 from 301", "214 and not 301 as reported"."""

from collections.abc import Iterator

from newsledger.accounts.tolls.clauses import Sentence
from newsledger.accounts.tolls.tallies import REVISED, TALLIES

FIGURES = TALLIES | {"figure", "estimate", "dead", "deaths", "killed", "fatalities", "injured", "wounded"}
EARLIER = TALLIES | {
    *(
        "the",
        "a",
        "an",
        "its",
        "their",
        "previous",
        "earlier",
        "initial",
        "original",
        "first",
        "official",
        "of",
    ),
    *("as", "many", "about", "around", "some", "nearly", "figure", "estimate", "report", "reported"),
}
FORMER = frozenset(("earlier", "initial", "previous"))
TOLD = frozenset(("information", "reports", "statement", "statements", "that", "which", "said", "saying"))
# How far before "not 301" the number that stands is looked for, and how long the words before an old one are.
REACH, LONGEST = 12, 6


def taken_back(sentence: Sentence) -> Iterator[int]:
    """The numbers, by their phrases for people, of which a sentence says that they were wrong."""
    revised = bool(REVISED.intersection(sentence.words)) and bool(FIGURES.intersection(sentence.words))
    for index, phrase in enumerate(sentence.people):
        if not phrase.stated or phrase.nobody or phrase.low is None:
            continue
        if _is_contrasted(sentence, index) or (revised and _is_former(sentence, phrase.start)):
            yield index


def _is_contrasted(sentence: Sentence, index: int) -> bool:
    """Whether a number stands in "214, not 301": behind another one that holds."""
    start = sentence.people[index].start
    if sentence.word(start - 1) != "not":
        return False
    return any(
        other.stated and not other.nobody and start - REACH <= other.start < start
        for other in sentence.people[:index]
    )


def _is_former(sentence: Sentence, start: int) -> bool:
    """Whether a number is what a figure was revised from: "from the earlier count of 301",
    "updating earlier reports that said four".
    """
    for place in range(start - 1, max(start - 1 - LONGEST, -1), -1):
        word, before = sentence.words[place], sentence.word(place - 1)
        if word == "from" or (word in FORMER and before in REVISED):
            return True
        if word not in EARLIER and word not in TOLD:
            return False
    return False
