"""Which numbers include which: "three workers, including two drivers", "one of them", "two of whom"."""

from newsledger.accounts.tolls.clauses import Sentence

INCLUDING = (("including",), ("among", "them"), ("among", "whom"), ("inclusive", "of"), ("which", "includes"), ("include",), ("included",), ("amongst", "them"))
PARTITIVE = frozenset("of among amongst".split())
WHOLES = frozenset("them whom those these the which his her their dead victims injured wounded".split())


def part_of_in(sentence: Sentence, index: int) -> int | None:
    """The phrase of the same sentence that includes the people of this one; None where none does."""
    phrase = sentence.people[index]
    opened = _opened_by(sentence, index)
    if opened is None:
        return None
    for whole in range(opened - 1, -1, -1):
        other = sentence.people[whole]
        larger = other.low is None or phrase.low is None or other.low >= phrase.low
        if other.stated and not other.nobody and larger and not is_partitive(sentence, whole):
            return whole
    return None


def _opened_by(sentence: Sentence, index: int) -> int | None:
    """The first phrase of the run of parts that this one is in, if words or a bracket say that it is a part."""
    first = index
    while True:
        phrase = sentence.people[first]
        before = sentence.words[max(phrase.start - 2, 0) : phrase.start]
        if any(before[-len(words) :] == words for words in INCLUDING) or (
            before[-1:] in (("(",), ("–",), ("—",)) and first > 0 and sentence.people[first - 1].end == phrase.start - 1
        ):
            return first
        if is_partitive(sentence, first):
            return first
        if first == 0 or before[-1:] not in ((",",), ("and",)):
            return None
        gap = sentence.words[sentence.people[first - 1].end : phrase.start]
        if not set(gap) <= {",", "and"}:
            return None
        first -= 1


def is_partitive(sentence: Sentence, index: int) -> bool:
    """Whether a phrase counts some of others: "one of them", "two of the injured", "one among those"."""
    phrase = sentence.people[index]
    return phrase.stated and sentence.word(phrase.end) in PARTITIVE and sentence.word(phrase.end + 1) in WHOLES
