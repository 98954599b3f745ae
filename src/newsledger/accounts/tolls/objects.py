"""Whom a verb is about on its right: its object and those that a list joins to it."""

from newsledger.accounts.tolls.clauses import Sentence
from newsledger.codebook.grammar import grammar

# How long a bracket in a list may be, in tokens: "6 staff (4 Germans, 1 Russian) and a cook".
BRACKET = 16
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
        after = after_extras(sentence, sentence.people[index].end)
        following = sentence.starting(after + joiner(sentence, after)) if joiner(sentence, after) else None
        if following is None or _verb_follows(sentence, sentence.people[following].end):
            return tuple(found)
        found.append(following)
        index = following


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
