"""Turns of phrase: lives lost, hostages taken, custody, wounds suffered, hospital, suicide, captivity."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from newsledger.accounts.tolls.captors import is_held, is_taken
from newsledger.accounts.tolls.clauses import Sentence, Verbal, verbal_before
from newsledger.accounts.tolls.harm import Harm, harm_of
from newsledger.accounts.tolls.objects import objects_after
from newsledger.accounts.tolls.sides import lost_by_sides
from newsledger.accounts.tolls.subjects import by_own_hand, joined_verb, subjects_before, subjects_of
from newsledger.codebook.grammar import grammar
from newsledger.codebook.harm import harm_classes

# How far before "hostage", "custody" and "hospital" their verb is looked for, in tokens.
BACK, HOSPITAL_BACK = 14, 9
# What a bomber wears does not go off without him.
WORN = frozenset(("vest", "vests", "belt", "jacket"))
# How far after "suffered" the wound is looked for.
WOUND = 6

Turn = Callable[[Sentence, int], Iterator[Harm]]


def by_turn(sentence: Sentence, at: int) -> Iterator[Harm]:
    """What a turn of phrase that this word opens or closes says."""
    if turn := _turns().get(sentence.words[at]):
        yield from turn(sentence, at)


def turning_words() -> frozenset[str]:
    """The words that give a turn of phrase away."""
    return frozenset(_turns())


@cache
def _turns() -> dict[str, Turn]:
    """The turns by the word that gives them away."""
    words = harm_classes()
    turns: dict[str, Turn] = {}
    turns |= dict.fromkeys(words.wounding, _wounded)
    turns |= dict.fromkeys(words.caring, _cared_for)
    turns |= dict.fromkeys(words.held, _held)
    turns |= dict.fromkeys(words.taken, _taken_away)
    turns |= dict.fromkeys(("blew", "blown", "detonated", "blowing"), _blew_up)
    turns |= dict.fromkeys(("committed", "commits", "committing", "turned", "turning"), _suicide)
    turns |= dict.fromkeys(("lost", "lose", "loses"), _lost_life)
    turns |= dict.fromkeys(("lives", "life"), _claimed_lives)
    turns |= dict.fromkeys(("hostage", "hostages", "captive", "captivity"), _hostage)
    turns |= dict.fromkeys(("custody",), _custody)
    turns |= dict.fromkeys(("hospital", "hospitals"), _hospital)
    turns |= dict.fromkeys(("passed",), _passed_away)
    turns |= dict.fromkeys(words.martyrdom, _martyred)
    turns |= dict.fromkeys(("hell",), _sent_to_hell)
    return turns


def _said_of(sentence: Sentence, field: str, at: int, verbal: Verbal) -> Iterator[Harm]:
    """The harm of the subjects of a verb at `at`, through the verb that it is joined to."""
    return (harm_of(sentence, field, index, at, verbal) for index in subjects_of(sentence, verbal))


def _themselves(sentence: Sentence, at: int) -> Iterator[Harm]:
    verbal = verbal_before(sentence, at)
    found = (harm_of(sentence, "killed", index, at, verbal) for index in by_own_hand(sentence, verbal))
    return (replace(harm, self_inflicted=True) for harm in found)


def _blew_up(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "blew himself up", "detonated his explosive vest"."""
    worn = sentence.words[at] == "detonated" and WORN & set(sentence.words[at + 1 : at + 6])
    if sentence.word(at + 1) in grammar().reflexives or worn:
        yield from _themselves(sentence, at)


def _suicide(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "committed suicide", "turned the gun on himself"; the second may have lived."""
    after = sentence.words[at + 1 : at + 7]
    if after[:1] == ("suicide",):
        yield from _themselves(sentence, at)
    elif (
        sentence.words[at].startswith("turn")
        and "on" in after
        and any(word in grammar().reflexives for word in after)
    ):
        yield from (replace(harm, hedged=True) for harm in _themselves(sentence, at))


def _lost_life(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "lost their lives", "the army lost four men and the rebels seven"."""
    if sentence.word(at + 1) in grammar().possessives and sentence.word(at + 2) in ("life", "lives"):
        yield from _said_of(sentence, "killed", at, verbal_before(sentence, at))
    elif sentence.words[at] != "loses":
        yield from lost_by_sides(sentence, at)


def _claimed_lives(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "claimed the lives of three people", "took his own life", not "saved the lives of"."""
    if harm_classes().spared & set(sentence.words[max(at - 2, 0) : at]):
        return
    if sentence.word(at + 1) == "of" and sentence.word(at - 1) in ("the", "claimed", "taken"):
        yield from (harm_of(sentence, "killed", index, at) for index in objects_after(sentence, at + 2))
    elif sentence.word(at - 1) == "own" and sentence.word(at - 3) in (
        "took",
        "taken",
        "taking",
        "take",
        "takes",
    ):
        yield from _themselves(sentence, at - 3)


def _passed_away(sentence: Sentence, at: int) -> Iterator[Harm]:
    if sentence.word(at + 1) == "away":
        yield from _said_of(sentence, "killed", at, verbal_before(sentence, at))


def _martyred(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "embraced martyrdom"."""
    if sentence.word(at - 1) in harm_classes().embracing:
        yield from _said_of(sentence, "killed", at - 1, verbal_before(sentence, at - 1))


def _sent_to_hell(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "were sent to hell", "sent three raiders to hell"."""
    for place in range(at - 2, max(at - BACK, -1), -1):
        if sentence.words[place] in harm_classes().sending and sentence.words[at - 1] == "to":
            verbal = verbal_before(sentence, place)
            objects = () if verbal.passive else objects_after(sentence, place + 1)
            found = objects or (subjects_of(sentence, verbal) if verbal.passive else ())
            people = (index for index in found if sentence.people[index].sure)
            yield from (harm_of(sentence, "killed", index, at, verbal) for index in people)
            return


def _wounded(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "suffered gunshot wounds", "a man with a wound to the leg"; no injuries are none."""
    if not _is_wound(sentence.words[at + 1 : at + 1 + WOUND]):
        return
    bare = sentence.words[at] == "with"
    verbal = Verbal(at) if bare else verbal_before(sentence, at)
    if verbal.negated:
        return
    # People with injuries are the injured; those with bullets in them may be the dead as well.
    hurt = any(word.startswith("injur") for word in sentence.words[at + 1 : at + 1 + WOUND])
    fatal = _is_fatal(sentence.words[at + 1 : at + 1 + WOUND])
    for harm in _said_of(sentence, "killed" if fatal else "injured", at, verbal):
        yield replace(harm, hit=not (hurt or fatal))


def _is_fatal(words: tuple[str, ...]) -> bool:
    """Whether the first wound of these words killed: "a fatal gunshot wound to the head"."""
    wound = next((i for i, word in enumerate(words) if word in harm_classes().wounds), 0)
    return any(word in harm_classes().fatal for word in words[:wound])


def _is_wound(words: tuple[str, ...]) -> bool:
    """Whether a wound or an injury is among the next words, and nothing denies it."""
    wound = next((i for i, word in enumerate(words) if word in harm_classes().wounds), None)
    return wound is not None and not any(word in ("no", "any", ".", ";", "any") for word in words[:wound])


def _cared_for(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "required hospitalization", "underwent medical treatment", "needed stitches"."""
    if any(word in harm_classes().care for word in sentence.words[at + 1 : at + 3]):
        for harm in _said_of(sentence, "injured", at, verbal_before(sentence, at)):
            yield replace(harm, state=True)


def _held(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "were held for seven days", "who held them for two weeks"."""
    verbal = verbal_before(sentence, at)
    if verbal.passive and is_held(sentence, at):
        yield from _said_of(sentence, "abducted", at, verbal)
        return
    objects = () if verbal.passive else objects_after(sentence, at + 1)
    if objects and is_held(sentence, sentence.people[objects[-1]].end - 1):
        yield from (harm_of(sentence, "abducted", index, at, verbal) for index in objects)


def _taken_away(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "was taken by armed men", "forcibly took two workers"."""
    if not is_taken(sentence, at):
        return
    verbal = verbal_before(sentence, at)
    objects = objects_after(sentence, at + 1)
    if objects and not verbal.passive:
        yield from (harm_of(sentence, "abducted", index, at, verbal) for index in objects)
    elif verbal.passive or sentence.words[at] == "taken":
        yield from _said_of(sentence, "abducted", at, verbal)


def _hostage(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "took three workers hostage", "were taken hostage", "held captive", "in captivity"."""
    for place in range(at - 1, max(at - BACK, -1), -1):
        word = sentence.words[place]
        if word in harm_classes().held or word in harm_classes().taken:
            verbal = verbal_before(sentence, place)
            objects = () if verbal.passive else objects_after(sentence, place + 1)
            objects = tuple(i for i in objects if sentence.people[i].head != "hostage")
            found = objects or subjects_before(sentence, verbal.start)
            yield from (harm_of(sentence, "abducted", i, at, verbal) for i in found)
            return
    direct = sentence.own(at - 2)
    if sentence.words[at] == "captivity" and sentence.word(at - 1) == "in" and direct is not None:
        yield from (harm_of(sentence, "abducted", i, at) for i in subjects_before(sentence, at - 1))


def _custody(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "was taken into custody", "took two men into custody", "a man is in custody"."""
    if sentence.word(at - 1) not in ("into", "in"):
        return
    for place in range(at - 2, max(at - BACK, -1), -1):
        if sentence.words[place] in harm_classes().to_custody:
            verbal = verbal_before(sentence, place)
            objects = objects_after(sentence, place + 1) if sentence.words[place] in ("took", "takes") else ()
            found = objects or subjects_before(sentence, verbal.start)
            yield from (harm_of(sentence, "arrested", index, at - 1, verbal) for index in found)
            return
    if (direct := sentence.own(at - 2)) is not None:
        yield Harm("arrested", direct, at - 1)


def _hospital(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "was taken to a hospital", "three people went to hospital": hurt, as far as this sentence knows."""
    for place in range(at - 1, max(at - HOSPITAL_BACK, -1), -1):
        if sentence.words[place] in ("went", "go", "goes"):
            found = subjects_before(sentence, place)
            counted = (i for i in found if sentence.people[i].stated or sentence.people[i].head == "victim")
            yield from (replace(harm_of(sentence, "injured", i, at), state=True) for i in counted)
            return
        if sentence.words[place] in harm_classes().to_hospital:
            verbal = verbal_before(sentence, place)
            joined = sentence.word(verbal.start - 1) == "and"
            if verbal.passive or joined:
                start = verbal.start if verbal.passive else joined_verb(sentence, verbal.start - 1)
                for index in subjects_before(sentence, start):
                    yield replace(harm_of(sentence, "injured", index, at, verbal), state=True)
            return
