"""What the sides of a fight lost: "the army lost four men and the rebels seven"."""

from collections.abc import Iterator

from newsledger.accounts.tolls.clauses import Sentence, verbal_before
from newsledger.accounts.tolls.harm import Harm, harm_of
from newsledger.accounts.tolls.objects import objects_after
from newsledger.codebook.grammar import grammar

# Who loses people where others lose games and seats.
SIDES = frozenset(
    (
        *(
            "army",
            "military",
            "police",
            "navy",
            "gendarmerie",
            "troops",
            "forces",
            "force",
            "soldiers",
            "rebels",
        ),
        *(
            "insurgents",
            "militants",
            "militia",
            "guerrillas",
            "jihadists",
            "fighters",
            "battalion",
            "regiment",
        ),
        *(
            "brigade",
            "unit",
            "patrol",
            "garrison",
            "junta",
            "family",
            "village",
            "side",
            "sides",
            "they",
            "it",
        ),
    )
)
# Whom a side loses: people, not votes.
FIGHTING = frozenset(("police", "military", "paramilitary", "security_forces", "armed_group", "attackers"))
OWN = frozenset(
    ("man", "member", "fighter", "officer", "son", "daughter", "child", "comrade", "person", "civilian")
)
# How far before "lost" and before a bare number the side is looked for, in tokens.
NEAR, BARE = 6, 3


def lost_by_sides(sentence: Sentence, at: int) -> Iterator[Harm]:
    """The people whom a side of a fight has lost, and those of the other side behind "and"."""
    verbal = verbal_before(sentence, at)
    named = bool(SIDES & set(sentence.words[max(verbal.start - NEAR, 0) : verbal.start]))
    lost = [
        index
        for index in objects_after(sentence, at + 1)
        if sentence.people[index].stated and _are_lost(sentence, index, named=named)
    ]
    yield from (harm_of(sentence, "killed", index, at, verbal) for index in lost)
    if lost and (other := _bare_behind(sentence, lost[-1])) is not None:
        yield harm_of(sentence, "killed", other, at, verbal)


def _are_lost(sentence: Sentence, index: int, *, named: bool) -> bool:
    phrase = sentence.people[index]
    return phrase.role in FIGHTING or (named and (phrase.head in OWN or phrase.head is None))


def _bare_behind(sentence: Sentence, index: int) -> int | None:
    """The bare number that another side has behind the first: "and the rebels seven"."""
    end = sentence.people[index].end
    if sentence.word(end) not in (*grammar().links, ","):
        return None
    for place in range(end + 1, min(end + 2 + BARE, len(sentence.words))):
        found = sentence.starting(place)
        if found is not None and sentence.people[found].stated and sentence.people[found].head is None:
            return found if SIDES & set(sentence.words[end:place]) else None
    return None
