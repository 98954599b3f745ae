"""Which numbers include which: "three workers, including two drivers", "one of them", "two of whom"."""

from collections.abc import Sequence

from newsledger.accounts.tolls.breakdowns import broken_down
from newsledger.accounts.tolls.clauses import Sentence
from newsledger.accounts.tolls.harm import Harm
from newsledger.accounts.tolls.objects import are_joined
from newsledger.codebook.grammar import grammar

INCLUDING = (
    ("including",),
    ("among", "them"),
    ("among", "whom"),
    ("inclusive", "of"),
    ("which", "includes"),
    ("include",),
    ("included",),
    ("amongst", "them"),
)
ENDS = frozenset(words[-1] for words in INCLUDING)
PARTITIVE = frozenset(["of", "among", "amongst"])
WHOLES = frozenset(
    [
        "them",
        "whom",
        "those",
        "these",
        "the",
        "which",
        "his",
        "her",
        "their",
        "dead",
        "victims",
        "injured",
        "wounded",
    ]
)
# "Two of their injured" are some of those already counted.
OF_A_TOLL = frozenset(
    (None, "victim", "casualty", "hostage", "captive", "body", "wounded", "member", "colleague")
)
OPENERS = frozenset(("(", "–", "—", ":"))
# How far after a phrase or its harm a note that it is not counted is looked for.
NOTE = 3


def part_of_in(sentence: Sentence, index: int) -> int | None:
    """The phrase of the same sentence that includes the people of this one; None where none does."""
    phrase = sentence.people[index]
    opened = _opened_by(sentence, index)
    if opened is None:
        return _broken(sentence, index)
    if phrase.pronoun:
        return None
    for whole in range(opened - 1, -1, -1):
        other = sentence.people[whole]
        larger = other.low is None or phrase.low is None or other.low >= phrase.low
        if other.stated and not other.nobody and larger and not is_partitive(sentence, whole):
            return whole
    return None


def _opened_by(sentence: Sentence, index: int) -> int | None:
    """The first phrase of the run of parts that this one is in,
    if words or a bracket say that it is a part.
    """
    first = index
    while True:
        phrase = sentence.people[first]
        before = sentence.words[max(phrase.start - 2, 0) : phrase.start]
        last = before[-1] if before else ""
        including = last in ENDS and any(before[-len(words) :] == words for words in INCLUDING)
        if including or _bracketed(sentence, first, before):
            return first
        if is_partitive(sentence, first):
            return first
        if first == 0 or before[-1:] not in ((",",), ("and",)):
            return None
        gap = sentence.words[sentence.people[first - 1].end : phrase.start]
        if not set(gap) <= {",", "and"}:
            return None
        first -= 1


def _bracketed(sentence: Sentence, first: int, before: tuple[str, ...]) -> bool:
    """Whether a bracket or a dash right after another phrase opens this one."""
    return (
        first > 0
        and bool(before)
        and before[-1] in OPENERS
        and (sentence.people[first - 1].end == sentence.people[first].start - 1)
    )


def _broken(sentence: Sentence, index: int) -> int | None:
    """The number that the list with this phrase breaks down: "two men, one from Lyon and one from Nice"."""
    first = last = index
    while first > 0 and are_joined(sentence, first - 1):
        first -= 1
    while last + 1 < len(sentence.people) and are_joined(sentence, last):
        last += 1
    for start in range(first, index + 1):
        whole = broken_down(sentence, tuple(range(start, last + 1)))
        if whole is not None:
            return whole
    return None


def is_partitive(sentence: Sentence, index: int) -> bool:
    """Whether a phrase counts some of others: "one of them", "two of the injured", "one among those",
    or goes on from such a one: "five of them died at once and two in hospital".
    """
    while index >= 0:
        phrase = sentence.people[index]
        if phrase.stated and _is_of_others(sentence, phrase.end):
            return True
        bare = phrase.stated and phrase.head is None and not (phrase.definite or phrase.rest or phrase.nobody)
        if not bare or sentence.word(phrase.start - 1) not in ("and", "while"):
            return False
        index -= 1 + sentence.people[index - 1].pronoun
    return False


def _is_of_others(sentence: Sentence, end: int) -> bool:
    """Whether "of them", "of the injured" follows; two of somebody's guards are two guards."""
    if sentence.word(end) == "of" and sentence.word(end + 1) in grammar().possessives:
        owned = sentence.starting(end + 1)
        return owned is None or sentence.people[owned].head in OF_A_TOLL
    return sentence.word(end) in PARTITIVE and sentence.word(end + 1) in WHOLES


def without_wholes(sentence: Sentence, harms: Sequence[Harm]) -> list[Harm]:
    """The harms without those of all that are said of some: "shot two guards, one of whom died"."""
    some = {
        (harm.cue, whole)
        for harm in harms
        if sentence.words[sentence.people[harm.people].end :][:2] == ("of", "whom")
        and harm.cue > sentence.people[harm.people].end
        and (whole := part_of_in(sentence, harm.people)) is not None
    }
    return [harm for harm in harms if (harm.cue, harm.people) not in some]


def is_excluded(sentence: Sentence, at: int) -> bool:
    """Whether a note after a count takes it out: "two guards (not counted here)",
    "a driver (not included)".
    """
    for place in range(at, min(at + NOTE, len(sentence.words))):
        if sentence.words[place] == "(" and sentence.word(place + 1) in ("not", "also"):
            return any(word in ("counted", "included") for word in sentence.words[place + 2 : place + 5])
    return False
