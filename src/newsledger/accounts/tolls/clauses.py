"""A sentence with its phrases for people, and the auxiliaries that stand before a verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.phrases import People
from newsledger.codebook.grammar import grammar

# How many auxiliaries and adverbs are read before a verb ("may reportedly have also been").
LONGEST_VERBAL = 8


@dataclass(frozen=True, slots=True)
class Sentence:
    """A tokenised sentence with its phrases for people; `owner` leads from a token to its phrase."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    people: tuple[People, ...]
    owner: tuple[int | None, ...]

    @classmethod
    def of(cls, tokens: Sequence[Token], people: Sequence[People]) -> "Sentence":
        """The sentence with an index from each token to the phrase that it belongs to."""
        owner: list[int | None] = [None] * len(tokens)
        for index, phrase in enumerate(people):
            owner[phrase.start : phrase.end] = [index] * (phrase.end - phrase.start)
        return cls(tuple(tokens), tuple(t.low for t in tokens), tuple(people), tuple(owner))

    def word(self, at: int) -> str:
        """The word at a place, "" beyond either end."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def own(self, at: int) -> int | None:
        """The phrase that a token belongs to; None for none and beyond either end."""
        return self.owner[at] if 0 <= at < len(self.words) else None

    def starting(self, at: int) -> int | None:
        """The phrase for people that starts at this token."""
        index = self.own(at)
        return index if index is not None and self.people[index].start == at else None

    def opens(self, at: int, phrases: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
        """The first of these phrases that stands at a place."""
        first = self.words[at] if 0 <= at < len(self.words) else None
        return next((p for p in phrases if p[0] == first and self.words[at : at + len(p)] == p), None)


@dataclass(frozen=True, slots=True)
class Verbal:
    """The auxiliaries before a verb: where they begin and what they say."""

    start: int
    passive: bool = False
    negated: bool = False
    modal: bool = False
    infinitive: bool = False
    hedged: bool = False

    @property
    def unreal(self) -> bool:
        """Whether it is said of what could be, or is meant to be."""
        return self.modal or self.infinitive


def verbal_before(sentence: Sentence, at: int) -> Verbal:
    """Reads "has not been", "could have been", "reportedly was" leftwards from the verb at `at`."""
    words, place, seen = grammar(), at - 1, set[str]()
    while place >= 0 and at - place <= LONGEST_VERBAL and sentence.owner[place] is None:
        word = sentence.words[place]
        kinds = {
            "passive": word in words.be, "negated": word in words.negations, "modal": word in words.modals,
            "infinitive": word == "to", "hedged": word in words.reported, "sure": word in words.sure,
        }  # fmt: skip
        found = next((kind for kind, holds in kinds.items() if holds), None)
        if found is None and not (word in words.have or word.endswith("ly") or word in words.beside):
            break
        # "is believed to have shot": the auxiliary next to the verb makes it active
        active = word in words.have or word == "to"
        seen.add(found if found and not (found == "passive" and "active" in seen) else "")
        seen |= {"active"} if active and "passive" not in seen else set()
        place -= 1
    inside, before = sentence.words[place + 1 : at], sentence.words[max(place - 3, 0) : place + 1]
    return Verbal(place + 1, "passive" in seen, "negated" in seen, *_reality(inside, seen, before))


def _reality(inside: Sequence[str], seen: set[str], before: Sequence[str]) -> tuple[bool, bool, bool]:
    """(modal, infinitive, hedged): "would later die" is a fact, "may have died" a doubt,
    "to be killed" a wish.
    """
    hedged = "hedged" in seen
    modal = "modal" in seen
    if (
        modal
        and "would" in inside
        and ("later" in inside or "eventually" in inside or "subsequently" in inside)
    ):
        modal = False
    if modal and "have" in inside and any(word in ("may", "might", "could") for word in inside):
        modal, hedged = False, True
    fact = "sure" in seen or any(word in grammar().factual for word in before)
    infinitive = "infinitive" in seen and not hedged and not fact
    return modal, infinitive, hedged
