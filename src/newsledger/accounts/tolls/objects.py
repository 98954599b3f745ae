"""Whom a verb is about on its right: its object and those that a list joins to it."""

from newsledger.accounts.tolls.clauses import Sentence
from newsledger.codebook.grammar import grammar

# How long a bracket in a list may be, in tokens: "6 staff (4 Germans, 1 Russian) and a cook".
BRACKET = 16
# "His wife", and where somebody was: how many tokens the name of a place may have.
OWN = ("the", "his", "her", "their")
PLACED, PLACE = ("in", "at", "near", "outside"), 4
# What may stand between a verb and its object ("shot dead two men", "beat up a guard").
BETWEEN = frozenset(("dead", "to", "death", "up", "both", "also", "down", "off", "away", "instantly", "at"))


def objects_after(sentence: Sentence, at: int) -> tuple[int, ...]:
    """The phrases that are the object of a verb that ends before `at`, with those joined to them."""
    place = at
    while place - at < 3 and place < len(sentence.words) and sentence.owner[place] is None:
        word = sentence.words[place]
        if not (word.endswith("ly") or word in BETWEEN) or (
            word == "to" and sentence.word(place + 1) != "death"
        ):
            break
        place += 1
    first = sentence.starting(place)
    owned = None if first is None else possession(sentence, first)
    return () if owned is None else list_from(sentence, owned)


def possession(sentence: Sentence, index: int) -> int | None:
    """The phrase itself, or what a possessive after it leads to: of "the boy's father" the father;
    None for a thing.
    """
    while is_possessor(sentence, index):
        if (
            index + 1 >= len(sentence.people)
            or sentence.people[index + 1].start - sentence.people[index].end > 3
        ):
            return None
        index += 1
    return index


def is_possessor(sentence: Sentence, index: int) -> bool:
    """Whether a possessive follows a phrase."""
    end = sentence.people[index].end
    return end < len(sentence.tokens) and sentence.tokens[end].kind == "possessive"


def list_from(sentence: Sentence, first: int) -> tuple[int, ...]:
    """A phrase and those that a list adds after it: "a guard, two drivers and a cook",
    "… along with three others".
    """
    found, index = [first], first
    while True:
        after = after_extras(sentence, _past_note(sentence, index))
        following = sentence.starting(after + joiner(sentence, after)) if joiner(sentence, after) else None
        if following is None or _verb_follows(sentence, sentence.people[following].end):
            return tuple(found)
        found.append(following)
        index = following


def _past_note(sentence: Sentence, index: int) -> int:
    """The place behind a phrase and what is noted of it, where a list goes on.

    "Ana Ruiz, a village head, and two farmers", "Ana Ruiz, a nurse at the clinic, and two patients",
    "11 people in Kano, eight in Jos and five in Gombe".
    """
    phrase = sentence.people[index]
    if phrase.name is not None:
        return _past_apposition(sentence, phrase.end)
    return _past_place(sentence, phrase.end) if phrase.stated else phrase.end


def _past_apposition(sentence: Sentence, end: int) -> int:
    """The place of ", and" behind who somebody is; the place itself where no such words follow."""
    opened = sentence.word(end) == "," and sentence.word(end + 1) in (*grammar().articles, *OWN)
    if not opened and sentence.word(end) not in grammar().prepositions:
        return end
    for place in range(end + 1 + opened, min(end + BRACKET, len(sentence.words) - 1)):
        if sentence.words[place] == ",":
            return place if sentence.words[place + 1] == "and" else end
        if sentence.words[place] in grammar().finite or sentence.words[place] in (";", "who", "and"):
            return end
    return end


def _past_place(sentence: Sentence, end: int) -> int:
    """The place behind "in Kano", where a bare number of another place comes next; else the place itself."""
    if sentence.word(end) not in PLACED:
        return end
    place = end + 1 + (sentence.word(end + 1) == "the")
    while place < len(sentence.tokens) and sentence.tokens[place].capital and place - end <= PLACE:
        place += 1
    step = joiner(sentence, place) if place > end + 1 else 0
    following = sentence.starting(place + step) if step else None
    if following is None:
        return end
    other = sentence.people[following]
    bare = other.stated and other.head is None and not other.definite
    return place if bare and sentence.word(other.end) in PLACED else end


def joiner(sentence: Sentence, at: int) -> int:
    """How many tokens join a phrase that ends at `at` to the next one; 0 where nothing does."""
    if together := sentence.opens(at, grammar().together):
        return len(together)
    if sentence.word(at) == ",":
        if together := sentence.opens(at + 1, grammar().together):
            return 1 + len(together)
        return 1 + (sentence.word(at + 1) in ("and", "or"))
    return int(sentence.word(at) in grammar().links)


def are_joined(sentence: Sentence, index: int, following: int | None = None) -> bool:
    """Whether a list joins a phrase to the `following` one, the next one if none is given."""
    following = index + 1 if following is None else following
    after = after_extras(sentence, sentence.people[index].end)
    step = joiner(sentence, after)
    return bool(step) and after + step == sentence.people[following].start


def after_extras(sentence: Sentence, at: int) -> int:
    """The place after ages ("Ronald Munn, 28,"), a short bracket or an origin that follows a phrase."""
    word = sentence.word
    if word(at) == "," and word(at + 1).isdigit():
        end = at + 2
        while word(end) in (",", "and") and word(end + 1).isdigit():
            end += 2
        if word(end) in (",", "and", "."):
            return end
    if word(at) in ("of", "from", "with") and word(at + 1) != "them":
        for place in range(at + 1, min(at + 5, len(sentence.words))):
            if sentence.words[place] in ("and", ","):
                return place
            if sentence.words[place] == "(":
                return after_extras(sentence, place)
            if sentence.owner[place] is not None:
                break
    if word(at) == "(" and ")" in sentence.words[at : at + BRACKET]:
        return at + sentence.words[at : at + BRACKET].index(")") + 1
    return at


def _verb_follows(sentence: Sentence, at: int) -> bool:
    """Whether a verb follows a phrase, so that it opens a clause of its own ("…,
    and two guards were hurt").
    """
    word, words = sentence.word(at), grammar()
    return word in words.be or word in words.have or word in words.modals or word in words.finite


def agent_after(sentence: Sentence, at: int) -> int | None:
    """The phrase after "by" in the same clause."""
    for place in range(at + 1, min(at + 9, len(sentence.words))):
        if sentence.words[place] == "by":
            return sentence.starting(place + 1)
        if sentence.words[place] in (";", ",", "and", "when"):
            return None
    return None
