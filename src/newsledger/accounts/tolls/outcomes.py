"""Adjectives and nouns of harm: "two dead", "the deaths of ten", "a death toll of 12", "the girl's death"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsledger.accounts.tolls.clauses import Sentence, verbal_before
from newsledger.accounts.tolls.harm import Harm, field_of, harm_of
from newsledger.accounts.tolls.nouns import may_be_verb
from newsledger.accounts.tolls.objects import objects_after
from newsledger.accounts.tolls.subjects import list_ending_at, subjects_before, subjects_of
from newsledger.accounts.tolls.verbs import premodifier
from newsledger.codebook.grammar import grammar
from newsledger.codebook.harm import HarmWord, harm_classes, harm_words

# Nouns that only with "of" say what happened to somebody.
ONLY_WITH_OF = frozenset(
    ("beating", "shooting", "stabbing", "execution", "capture", "kidnap", "wounding", "assault")
)
# What says when between "the killing" and "of", and how many tokens it may have.
WHEN, TIME = frozenset(("in", "on", "at", "last", "this", "yesterday", "near")), 6
# "The bodies of five men, as well as 30 wounded people": the second are no bodies.
ALIVE = frozenset(("wounded", "injured", "missing", "surviving"))
# A condition may be that of some of the injured only.
VICTIMS = frozenset(("victim", "victims"))


def by_outcome(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """What one reading of a word as an adjective or a noun says."""
    if "adjective" in word.forms:
        yield from _adjective(sentence, at, word)
    if "noun" in word.forms:
        yield from _noun(sentence, at, word)
    if "counted_noun" in word.forms:
        yield from _counted_noun(sentence, at, word)


def _adjective(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "two dead", "left four people injured", "is missing"."""
    if sentence.owner[at] is not None:
        yield from premodifier(sentence, at, word)
        return
    following = sentence.starting(at + 1)
    if (
        following is not None
        and not sentence.people[following].pronoun
        and sentence.word(at - 1) in ("the", "a")
    ):
        return
    if word.field in ("killed", "injured") and _is_the_number(sentence, at):
        yield Harm(word.field, sentence.owner[at - 1] or 0, at)
        return
    readings = {form for other in harm_words().by_form[sentence.words[at]] for form in other.forms}
    direct = sentence.own(at - 1)
    if direct is not None:
        if word.field in ("killed", "missing", "trapped") or "participle" not in readings:
            stated = sentence.people[direct].stated and sentence.people[direct].end == at
            found = list_ending_at(sentence, direct) if stated else subjects_before(sentence, at)
            yield from (harm_of(sentence, word.field, index, at, None) for index in found)
        return
    verbal = verbal_before(sentence, at)
    if verbal.start < at and "participle" not in readings:
        for index in subjects_of(sentence, verbal):
            yield harm_of(sentence, word.field, index, at, verbal)


def _is_the_number(sentence: Sentence, at: int) -> bool:
    """Whether the word is the noun of a definite number: "the 40 wounded are being treated"."""
    index = sentence.own(at - 1)
    phrase = None if index is None else sentence.people[index]
    return (
        phrase is not None and phrase.end == at and phrase.definite and phrase.stated and phrase.head is None
    )


def _noun(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "the deaths of 10 security personnel", "a threat to kill" is none."""
    own = sentence.owner[at]
    if own is not None and sentence.word(at + 1) in VICTIMS and sentence.people[own].end == at + 2:
        yield from _victims(sentence, at, word)
    if own is not None and sentence.people[own].end - 1 != at:
        return
    joint = _past_time(sentence, at + 1)
    if sentence.word(joint) == "of" or (sentence.word(joint) == "to" and word.base not in ONLY_WITH_OF):
        yield from _of_whom(sentence, at, word, joint)
    elif sentence.word(at + 1) in VICTIMS and word.field in ("killed", "injured"):
        yield from _victims(sentence, at, word)
    elif word.base in harm_classes().deaths:
        yield from _possessed(sentence, at, word)


def _past_time(sentence: Sentence, at: int) -> int:
    """The place behind a time or a place, where "of" stands there: "the killing in November of 15 guards"."""
    if sentence.word(at) not in WHEN:
        return at
    for place in range(at + 1, min(at + TIME, len(sentence.words))):
        if sentence.words[place] == "of" and sentence.starting(place + 1) is not None:
            return place
        if sentence.owner[place] is not None or sentence.tokens[place].kind == "mark":
            break
    return at


def _of_whom(sentence: Sentence, at: int, word: HarmWord, joint: int) -> Iterator[Harm]:
    """ "the murder of two nuns", "injuries to three people", joined at `joint`;
    plurals without a number after "of" only say that it was done.
    """
    for index in objects_after(sentence, joint + 1):
        phrase = sentence.people[index]
        if sentence.word(joint) == "to" or (phrase.plural and not phrase.stated):
            continue
        harm = harm_of(sentence, field_of(sentence, at, word), index, at)
        yield replace(harm, hypothetical=harm.hypothetical or sentence.word(at - 1) == "attempted")


def _victims(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "two shooting victims", "a murder victim": the victims may be the phrase itself or stand behind."""
    index = sentence.own(at + 1)
    if index is not None:
        yield harm_of(sentence, field_of(sentence, at, word), index, at)


def _possessed(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "the girl's death", "Smith's shooting death"; not "Smith's murder trial"."""
    if sentence.word(at + 1) in harm_classes().of_courts:
        return
    for place in range(at - 1, max(at - 4, -1), -1):
        if sentence.tokens[place].kind == "possessive":
            index = sentence.own(place - 1)
            owner = None if index is None else sentence.people[index]
            if index is not None and owner and owner.end == place and owner.low and not owner.pronoun:
                yield harm_of(sentence, word.field, index, at)
            return
        between = sentence.words[place]
        verb = may_be_verb(between) and not between.endswith("ing")
        plain = sentence.owner[place] is None and sentence.tokens[place].kind == "word"
        if not plain or verb or between in grammar().stops:
            return


def _counted_noun(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "12 deaths", "three hostages"; the number is a phrase of its own, or the noun is its head."""
    before, own = sentence.own(at - 1), sentence.owner[at]
    if before is not None and own is None:
        phrase = sentence.people[before]
        if (
            phrase.stated
            and phrase.end == at
            and phrase.head is None
            and word.base not in ("dead", "injured", "wounded")
            and (word.base != "injury" or _of_several(sentence, phrase.start, at))
        ):
            yield Harm(word.field, before, at)
    if (
        own is not None
        and word.base == "hostage"
        and sentence.people[own].stated
        and at == sentence.people[own].end - 1
    ):
        yield Harm("abducted", own, at)


def _of_several(sentence: Sentence, start: int, at: int) -> bool:
    """Whether a number of injuries is one of people: "10 deaths and 29 injuries", "caused six injuries"."""
    joined = sentence.word(start - 1) in grammar().links and _is_of_dead(
        sentence.words[start - 2 : start - 1]
    )
    goes_on = sentence.word(at + 1) in grammar().links and _is_of_dead(sentence.words[at + 2 : at + 5])
    before, after = sentence.words[max(start - 2, 0) : start], sentence.words[at + 1 : at + 4]
    told = harm_classes().resulting & {*before, *(after if grammar().be & set(after) else ())}
    return bool(joined or goes_on or told)


def _is_of_dead(words: Sequence[str]) -> bool:
    """Whether one of a few words counts or tells the dead."""
    return any(reading.field == "killed" for word in words for reading in harm_words().by_form.get(word, ()))


def by_remains(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "three bodies", "no casualties", "the remains of two nurses were found"."""
    own = sentence.owner[at]
    if sentence.words[at] in harm_classes().remains and sentence.word(at + 1) == "of":
        for index in objects_after(sentence, at + 2):
            phrase = sentence.people[index]
            alive = ALIVE & set(sentence.words[phrase.start : phrase.end])
            if phrase.low is not None and not phrase.pronoun and not alive:
                yield harm_of(sentence, "killed", index, at)
        return
    if own is None or at != sentence.people[own].end - 1:
        return
    phrase = sentence.people[own]
    if phrase.stated and phrase.head in harm_classes().bodies:
        yield Harm("killed" if phrase.head != "casualty" else "injured", own, at)
        if phrase.head == "casualty" and phrase.nobody:
            yield Harm("killed", own, at)


def by_state(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "remains in critical condition"."""
    for state, field in harm_words().states.get(sentence.words[at], ()):
        if sentence.words[at : at + len(state)] == state:
            start = at - 1 if sentence.word(at - 1) in grammar().prepositions else at
            verbal = verbal_before(sentence, start)
            for index in subjects_of(sentence, verbal):
                yield replace(harm_of(sentence, field, index, at, verbal), state=True)
