"""Whom a verb is about on its left: its subject, through brackets, relative clauses and lists."""

from newsledger.accounts.tolls.breakdowns import broken_down
from newsledger.accounts.tolls.clauses import Sentence, Verbal, verbal_before
from newsledger.accounts.tolls.finite import is_finite, is_participle, is_relative, relative_before
from newsledger.accounts.tolls.nouns import may_be_verb
from newsledger.accounts.tolls.objects import are_joined, is_possessor
from newsledger.codebook.grammar import grammar

# "Fourteen people, all of them civilians, were killed".
QUANTIFIERS = frozenset(("all", "both", "most", "mostly", "many", "some", "none", "each", "half"))
# How far before "after being shot" the verb of its clause is looked for, in tokens.
CLAUSE = 16
CONJUNCTIONS = frozenset(("and", "or", ",", "then", "but"))
# How far back a bracket and the verb that another is joined to are looked for, in tokens.
BRACKET, JOINED = 20, 14
# The longest clause between commas, and how many adjectives may stand between a preposition and a bare noun,
# how many words of a name before its last one.
INSERTION, ADJECTIVES, NAME = 26, 3, 6


def subjects_before(sentence: Sentence, at: int) -> tuple[int, ...]:
    """The phrases that are the subject of a verb whose auxiliaries begin at `at`;
    empty where none is near.
    """
    place = _before_insertion(sentence, at) - 1
    while place >= 0:
        index = sentence.owner[place]
        if index is not None:
            before = _passed_over(sentence, index, place, at)
            if before is None and is_possessor(sentence, index):
                return ()
            if before is None:
                return _with_whole(sentence, list_ending_at(sentence, index))
            place = before
            continue
        word = sentence.words[place]
        if word == ")" and (opening := _opening(sentence, place)) is not None:
            place = opening - 1
            continue
        if word in grammar().boundaries and not is_relative(sentence, place):
            return ()
        if is_finite(sentence, place):
            relative = relative_before(sentence, place)
            if relative is None:
                return ()
            place = relative
        place -= 1
    return ()


def subjects_of(sentence: Sentence, verbal: Verbal) -> tuple[int, ...]:
    """The subject of a verb with these auxiliaries, or that of the verb it is joined to:
    "was stabbed and later died".
    """
    found = subjects_before(sentence, verbal.start)
    if not found and sentence.word(verbal.start - 1) in CONJUNCTIONS:
        found = subjects_before(sentence, joined_verb(sentence, verbal.start - 1))
    return found


def main_subjects(sentence: Sentence, at: int) -> tuple[int, ...]:
    """The subject of the clause that "after being shot" goes on from: "two are recovering after"."""
    if sentence.word(at) not in ("after", "following", "before"):
        return ()
    for place in range(at - 1, max(at - CLAUSE, -1), -1):
        if sentence.owner[place] is not None:
            continue
        if sentence.words[place] in grammar().boundaries:
            return ()
        verb = is_finite(sentence, place) or is_participle(sentence, place)
        if verb and (found := subjects_before(sentence, verbal_before(sentence, place).start)):
            return found
    return ()


def by_own_hand(sentence: Sentence, verbal: Verbal) -> tuple[int, ...]:
    """Who did it to himself: of "he killed two men and then himself" the one before the verbs,
    not the two.
    """
    found = tuple(index for index in subjects_of(sentence, verbal) if _may_be_one(sentence, index))
    if found:
        return found
    for index in range(len(sentence.people) - 1, -1, -1):
        phrase = sentence.people[index]
        before = sentence.word(phrase.start - 1)
        ahead = (
            phrase.end <= verbal.start and before not in grammar().prepositions and not may_be_verb(before)
        )
        if ahead and _may_be_one(sentence, index) and _verb_after(sentence, phrase.end):
            return (index,)
    return ()


def _may_be_one(sentence: Sentence, index: int) -> bool:
    phrase = sentence.people[index]
    return phrase.one or (phrase.pronoun and phrase.low is None)


def _verb_after(sentence: Sentence, at: int) -> bool:
    """Whether a verb follows a phrase within a few words."""
    return any(
        is_finite(sentence, i) or is_participle(sentence, i)
        for i in range(at, min(at + 4, len(sentence.words)))
    )


def joined_verb(sentence: Sentence, at: int) -> int:
    """Where the auxiliaries of the verb before the "and" at `at` begin:
    "was stopped by men and later beaten".
    """
    for place in range(at - 1, max(at - JOINED, -1), -1):
        word = sentence.words[place]
        if sentence.owner[place] is not None:
            continue
        if word in grammar().be:
            return verbal_before(sentence, place + 1).start
        if word in grammar().boundaries or word in grammar().have:
            return at
        if is_participle(sentence, place):
            verbal = verbal_before(sentence, place)
            if verbal.passive or sentence.own(verbal.start - 1) is not None:
                return verbal.start
    return at


def _before_insertion(sentence: Sentence, at: int) -> int:
    """The place before a clause between commas: "two nurses, while on their way home, were";
    `at` without one.
    """
    if sentence.word(at - 1) != ",":
        return at
    for place in range(at - 3, max(at - INSERTION, 0), -1):
        if sentence.words[place] == "," and sentence.own(place - 1) is not None:
            opener = sentence.words[place + 1]
            clause = (
                opener in grammar().boundaries
                or opener in grammar().prepositions
                or opener in grammar().relatives
            )
            return place if clause or opener in QUANTIFIERS or opener.endswith(("ing", "ed")) else at
    return at


def _passed_over(sentence: Sentence, index: int, place: int, at: int) -> int | None:
    """The place to go on from where a phrase is no subject: in brackets, after a preposition,
    in apposition.
    """
    phrase = sentence.people[index]
    before = _governor(sentence, index)
    if _bracketed(sentence, place) and ")" in sentence.words[place:at]:
        return place - 1
    related = sentence.word(phrase.end) == "who" and place == phrase.end - 1
    if before in grammar().prepositions and not related and not _adds(sentence, phrase.start):
        return phrase.start - 2
    first = sentence.people[_list_start(sentence, index)].start
    if sentence.word(first - 1) == "including" and not related:
        return first - 2
    if phrase.pronoun and sentence.words[phrase.start] == "who":
        return phrase.start - 1
    if before == "," and _is_apposition(sentence, index, at):
        return phrase.start - 2
    return None


def _list_start(sentence: Sentence, index: int) -> int:
    """The first phrase of the list that a phrase ends."""
    while index > 0 and are_joined(sentence, index - 1):
        index -= 1
    return index


def _governor(sentence: Sentence, index: int) -> str:
    """The word before a phrase, past the adjectives of a bare plural and the rest of a force's name:
    of "for disabled people" it is "for", of "of the Border Reserve Guard" it is "of".
    """
    phrase = sentence.people[index]
    before = sentence.word(phrase.start - 1)
    named = not phrase.plural and sentence.tokens[phrase.start].capital
    if phrase.stated or phrase.definite or not (phrase.plural or named) or phrase.end - phrase.start > 1:
        return before
    reach = phrase.start - 1 - (NAME if named else ADJECTIVES)
    for place in range(phrase.start - 1, max(reach, -1), -1):
        if sentence.words[place] in grammar().prepositions:
            return sentence.words[place]
        if named and not (sentence.tokens[place].capital or sentence.words[place] == "the"):
            break
        if sentence.owner[place] is not None or sentence.tokens[place].kind != "word":
            break
    return before


def list_ending_at(sentence: Sentence, last: int) -> tuple[int, ...]:
    """A phrase and those that a list puts before it: "one civilian, two rangers and two cops"."""
    found, index = [last], last
    while index > 0:
        place = _before_bracket(sentence, index)
        before = sentence.people[place]
        if not are_joined(sentence, place, index):
            break
        if before.pronoun and before.plural:
            break
        # "They were six, and all six were killed": the first six are what they were.
        if sentence.word(before.start - 1) in grammar().be:
            break
        if sentence.word(before.start - 1) in grammar().prepositions and not _adds(sentence, before.start):
            break
        index = place
        found.append(index)
    return tuple(reversed(found))


def _before_bracket(sentence: Sentence, index: int) -> int:
    """The phrase before one, past a bracket between them: "6 staff (4 Germans, 1 Russian) and 9 guards"."""
    place = sentence.people[index].start - 1
    while sentence.word(place) in (",", "and"):
        place -= 1
    opening = _opening(sentence, place) if sentence.word(place) == ")" else None
    if opening is None:
        return index - 1
    outside = [i for i in range(index) if sentence.people[i].end <= opening]
    return outside[-1] if outside else index - 1


def _with_whole(sentence: Sentence, found: tuple[int, ...]) -> tuple[int, ...]:
    """The phrases, and before them the number that they break down: "two men,
    one from Lyon and one from Nice, were".
    """
    whole = broken_down(sentence, found)
    return found if whole is None or whole in found else (whole, *found)


def _adds(sentence: Sentence, start: int) -> bool:
    """Whether the words before a phrase add it to a list ("along with", "as well as")."""
    together = (phrase for phrase in grammar().together if start >= len(phrase))
    return any(sentence.words[start - len(phrase) : start] == phrase for phrase in together)


def _is_apposition(sentence: Sentence, index: int, at: int) -> bool:
    """Whether a phrase between commas explains the one before it: "Odho, a driver, was killed"."""
    phrase = sentence.people[index]
    closed = "," in sentence.words[phrase.end : at] and sentence.words[at - 1 : at] == (",",)
    return index > 0 and not phrase.stated and closed


def _opening(sentence: Sentence, at: int) -> int | None:
    """Where the bracket that closes at `at` opens, within a few words."""
    return next((i for i in range(at - 1, max(at - BRACKET, -1), -1) if sentence.words[i] == "("), None)


def _bracketed(sentence: Sentence, place: int) -> bool:
    """Whether a bracket opens shortly before this word without closing before it."""
    window = sentence.words[max(place - 12, 0) : place]
    if "(" not in window or ")" not in sentence.words[place : place + 12]:
        return False
    last = len(window) - 1 - window[::-1].index("(")
    return ")" not in window[last:]
