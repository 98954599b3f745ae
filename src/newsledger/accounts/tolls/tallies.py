"""Tolls that rise and stand: "the toll rose to 14", "bringing the total to three",
"the number of dead stands at 21", "brings to three the number of people killed".
"""

from collections.abc import Iterator, Sequence

from newsledger.accounts.tolls.clauses import Sentence
from newsledger.accounts.tolls.harm import Harm
from newsledger.codebook.harm import harm_words
from newsledger.codebook.people import people_words

TALLIES = frozenset(("toll", "total", "number", "tally", "count"))
# A total of anything else is no toll: only these verbs bring it in, or words for the dead stand beside it.
BRINGING = frozenset(("bringing", "brings", "brought", "bring", "taking", "raising", "raises", "pushing"))
LINKS = frozenset(
    ("to", "at", "of", "reached", "as", "was", "is", "be", "hit", "passed", "topped", "exceeded")
)
REVISED = frozenset(
    (
        "revised",
        "revises",
        "lowered",
        "lowers",
        "reduced",
        "reduces",
        "corrected",
        "corrects",
        "cut",
        "downgraded",
        "updated",
        "updating",
        "updates",
        "correcting",
        "revising",
    )
)
QUOTES = frozenset(('"', "“", "”", "'", "‘"))
# However long the name of the attack is that stands between, a toll rises to its number.
ROSE = frozenset(
    [
        "risen",
        "rose",
        "rises",
        "climbed",
        "climbs",
        "jumped",
        "increased",
        "stands",
        "stood",
        "reached",
        "grown",
    ]
)
# How far from "toll" its number and from "number" the word for the dead are looked for, in tokens.
REACH, NEAR = 10, 4


def tallied(sentence: Sentence, found: Sequence[Harm]) -> Iterator[Harm]:
    """The number that a tally gives, of what the words beside it or else the rest of the sentence say."""
    for at, word in enumerate(sentence.words):
        if word not in TALLIES:
            continue
        field = _field(sentence, at, found)
        if field is None:
            continue
        between = _number_between(sentence, at)
        index = between if between is not None else _number_after(sentence, at)
        if index is not None:
            yield Harm(field, index, at, tally=True, group=_group(sentence, at, index))


def _group(sentence: Sentence, at: int, number: int) -> int | None:
    """Whose number a tally is, where that is not everybody: "the number of policemen killed"."""
    for index, phrase in enumerate(sentence.people):
        if index != number and at < phrase.start <= at + 2 and not phrase.pronoun:
            return index if phrase.head is not None and phrase.head not in people_words().anybody else None
    return None


def _field(sentence: Sentence, at: int, found: Sequence[Harm]) -> str | None:
    """What is tallied: "death toll", "number of injured",
    or the harm that "bringing the total" goes on from.
    """
    near = (*sentence.words[max(at - 1, 0) : at], *sentence.words[at + 1 : at + 1 + NEAR])
    said = next((words[0].field for word in near if (words := harm_words().by_form.get(word))), None)
    if said is not None:
        return said
    if any(word in BRINGING for word in sentence.words[max(at - 3, 0) : at]):
        return next((harm.field for harm in reversed(found) if harm.cue < at), None)
    return "killed" if sentence.words[at] == "toll" else None


def _number_between(sentence: Sentence, at: int) -> int | None:
    """The number between the verb and its tally: "brings to three the number"."""
    for place in range(max(at - NEAR, 2), at):
        if sentence.word(place - 1) == "to" and sentence.word(place - 2) in BRINGING:
            index = sentence.starting(place)
            return index if index is not None and sentence.people[index].stated else None
    return None


def _number_after(sentence: Sentence, at: int) -> int | None:
    """The bare number, or number of people, that the tally comes to; not what it was revised from."""
    links = frozenset(("to",)) if REVISED.intersection(sentence.words) else LINKS
    for place in range(at + 1, len(sentence.words)):
        far = place > at + REACH
        link = sentence.words[place] in links and (not far or sentence.word(place - 1) in ROSE | REVISED)
        after = place + 1 + (sentence.word(place + 1) in QUOTES)
        index = sentence.starting(after) if link else None
        if index is not None and sentence.people[index].stated:
            return index
    return None
