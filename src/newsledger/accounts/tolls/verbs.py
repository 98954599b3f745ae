"""Verbs of harm: passives, active verbs, participles without an auxiliary, gerunds,
and what befalls the subject.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsledger.accounts.tolls.captors import seized_field
from newsledger.accounts.tolls.clauses import Sentence, Verbal, verbal_before
from newsledger.accounts.tolls.harm import Harm, done_to, field_of, harm_of
from newsledger.accounts.tolls.objects import agent_after, list_from, objects_after
from newsledger.accounts.tolls.subjects import (
    CONJUNCTIONS,
    joined_verb,
    main_subjects,
    subjects_before,
    subjects_of,
)
from newsledger.codebook.grammar import grammar
from newsledger.codebook.harm import HarmWord, harm_classes, harm_words

# How long "of the local office of an agency" may be, in tokens.
COMPLEMENT = 9
# How long "from the main building of the school" may be before "along with", in tokens.
PHRASE = 9
# Before a gerund these make it a noun: "the shooting suspect", "a deadly shooting".
BEFORE_NOUNS = frozenset(
    (
        "the",
        "a",
        "an",
        "this",
        "that",
        "his",
        "her",
        "their",
        "its",
        "no",
        "any",
        "every",
        "each",
        "another",
        "mass",
        "double",
        "triple",
        "fatal",
        "deadly",
        "accidental",
        "drive-by",
        "'s",
        "’s",
    )
)
# "-ed" words and nouns before which a base form is a noun ("a murder suspect").
# Before a number these take the participle behind it to them.
ALONE = frozenset(("at", "with", "leaving", "leaves", "left"))
PLURAL_SUBJECTS = frozenset(("they", "who", "that", "we", "and"))
# Words of days that have names: "killed New Year's Eve".
FEASTS = frozenset(
    ("christmas", "day", "easter", "eid", "eve", "independence", "new", "thanksgiving", "year")
)


def by_verb(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """What one reading of a word as a verb says."""
    if word.particle is not None and word.particle not in sentence.words[at + 1 : at + 5]:
        return
    if word.transitive and word.forms & {"past", "participle"}:
        yield from _participle(sentence, at, word)
    if word.transitive and "gerund" in word.forms:
        yield from _gerund(sentence, at, word)
    if word.transitive and word.forms & {"third", "base"}:
        yield from _finite(sentence, at, word)
    if "dies" in word.forms:
        yield from _befalls(sentence, at, word)


def _participle(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "were killed", "killed two men", "two men killed in", "and wounded"."""
    if sentence.owner[at] is not None:
        yield from premodifier(sentence, at, word)
        return
    if word.base == "treat" and sentence.word(at + 1) in harm_classes().manners:
        return
    field, verbal = field_of(sentence, at, word), verbal_before(sentence, at)
    field = seized_field(sentence, at, verbal, field, word.base)
    if verbal.passive:
        yield from _passive(sentence, field, at, verbal)
        return
    objects = () if word.base in harm_classes().passive_only else _objects(sentence, at)
    subjects = subjects_before(sentence, verbal.start)
    if objects and not (word.weak and word.base in ("hit", "strike") and not subjects):
        yield from done_to(sentence, field, objects, subjects, at, verbal)
    elif not (word.weak and field == word.field and word.base not in harm_classes().firm) and _may_be_reduced(
        sentence, at, field, word
    ):
        yield from _reduced(sentence, field, at, verbal)


def _passive(sentence: Sentence, field: str, at: int, verbal: Verbal) -> Iterator[Harm]:
    agent = agent_after(sentence, at)
    subjects = subjects_of(sentence, verbal)
    if not subjects and sentence.words[verbal.start] in ("being", "having"):
        subjects = main_subjects(sentence, verbal.start - 1)
    for index in (*subjects, *_together(sentence, at, agent, subjects)):
        yield harm_of(sentence, field, index, at, verbal, agent)


def _together(sentence: Sentence, at: int, agent: int | None, subjects: Sequence[int]) -> tuple[int, ...]:
    """Whom words after a passive add to its subjects: "was abducted (by gunmen) along with his driver",
    "was taken from a clinic together with a nurse".
    """
    after = at + 1 if agent is None else sentence.people[agent].end
    after += sentence.word(after) == "("
    after = _past_place(sentence, after)
    phrase = sentence.opens(after, grammar().together) if subjects else None
    first = sentence.starting(after + len(phrase)) if phrase else None
    return () if first is None or first in subjects else list_from(sentence, first)


def _past_place(sentence: Sentence, at: int) -> int:
    """The place of "along with" and the like behind a phrase that says where or when; else `at`."""
    if sentence.word(at) not in grammar().prepositions:
        return at
    for place in range(at + 1, min(at + PHRASE, len(sentence.words))):
        if sentence.words[place] != "and" and sentence.opens(place, grammar().together):
            return place
        stopped = sentence.words[place] in grammar().boundaries or sentence.tokens[place].kind == "mark"
        if stopped or sentence.owner[place] is not None:
            break
    return at


def _objects(sentence: Sentence, at: int) -> tuple[int, ...]:
    """The objects of a verb, or of the verb that it is joined to: "killed and wounded 12 people"."""
    objects = objects_after(sentence, at + 1)
    if (
        not objects
        and sentence.word(at + 1) in ("and", "or")
        and sentence.word(at + 2) in harm_words().by_form
    ):
        return objects_after(sentence, at + 3)
    return objects


def _may_be_reduced(sentence: Sentence, at: int, field: str, word: HarmWord) -> bool:
    """Whether nothing after a participle is its object."""
    following = sentence.word(at + 1)
    if word.base == "shoot" and following == "into" and field == "injured":
        return False
    if not following or following in harm_classes().after_reduced or following.endswith("ly"):
        return True
    if _is_name(sentence, at + 1) and not sentence.tokens[at].capital:
        return False
    if (
        (field == "killed" and word.violent)
        or following.endswith("ing")
        or sentence.tokens[at + 1].kind == "age"
    ):
        return True
    return (
        following in grammar().months
        or following in harm_classes().weekdays
        or sentence.tokens[at + 1].capital
    )


def _is_name(sentence: Sentence, at: int) -> bool:
    """Whether a name of two words stands at a place, as nobody says when or where: "killed Ana Vidal"."""
    known = (grammar().months, harm_classes().weekdays, grammar().stops, FEASTS)
    return at + 1 < len(sentence.tokens) and all(
        token.capital and token.kind == "word" and not any(token.low in words for words in known)
        for token in sentence.tokens[at : at + 2]
    )


def _reduced(sentence: Sentence, field: str, at: int, verbal: Verbal) -> Iterator[Harm]:
    """A passive without its auxiliary: the subject stands right before,
    or is that of the verb joined to it.
    """
    before = sentence.word(verbal.start - 1)
    agent = agent_after(sentence, at)
    if before in CONJUNCTIONS or sentence.own(verbal.start - 1) is not None:
        place = joined_verb(sentence, verbal.start - 1) if before in CONJUNCTIONS else verbal.start
        subjects = _direct_or(sentence, verbal.start, subjects_before(sentence, place))
    elif before in (")", "-", "–", "staff") or _after_complement(sentence, verbal.start):
        subjects = subjects_before(sentence, verbal.start)
    else:
        return
    for index in (*subjects, *_together(sentence, at, agent, subjects)):
        yield harm_of(sentence, field, index, at, verbal, agent)


def _after_complement(sentence: Sentence, at: int) -> bool:
    """Whether only "of an agency" and the like stand between a number and the verb:
    "2 guards of the UN wounded".
    """
    last = max((p.end for p in sentence.people if p.end <= at and p.stated), default=None)
    if (
        last is None
        or at - last > COMPLEMENT
        or sentence.word(last) not in ("of", "from", "with", "for", "(")
    ):
        return False
    gap = sentence.words[last + 1 : at]
    return not any(
        word in grammar().be or word in grammar().finite or word in (",", "and", "who") for word in gap
    )


def _direct_or(sentence: Sentence, at: int, subjects: tuple[int, ...]) -> tuple[int, ...]:
    """The subjects, and the number that they are some of: "one of the five people shot and killed";
    the number alone that a toll is put at, or that comes of it: "with six police killed".
    """
    direct = sentence.own(at - 1)
    if direct is None or direct in subjects or not sentence.people[direct].stated:
        return subjects
    before = sentence.word(sentence.people[direct].start - 1)
    if before in ALONE:
        return (direct,)
    return (direct, *subjects) if subjects and before == "of" else subjects


def premodifier(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "two injured passengers": the phrase itself says what happened, if it does not end with the word."""
    index = sentence.owner[at]
    if index is None or word.weak or word.base in ("shoot", "execute", "strike", "hit", "treat"):
        return
    if "gerund" not in word.forms and at < sentence.people[index].end - 1 and sentence.word(at + 1) != "-":
        yield Harm(word.field, index, at)


def _gerund(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "killing over 100 people", "accused of shooting a man"; "the shooting suspect" is none."""
    if word.weak or sentence.owner[at] is not None or sentence.word(at - 1) in BEFORE_NOUNS:
        return
    if sentence.word(at - 1) == "from" and any(
        w in harm_classes().prevented for w in sentence.words[max(at - 8, 0) : at]
    ):
        return
    place = at + 1
    if sentence.word(place) in ("and", "or", ",") and sentence.word(place + 1) in harm_words().by_form:
        place += 2
    elif sentence.word(place) == "of":
        return
    objects = tuple(i for i in objects_after(sentence, place) if not _is_compound(sentence, i))
    if objects:
        verbal = replace(verbal_before(sentence, at), infinitive=False)
        yield from done_to(
            sentence, field_of(sentence, at, word), objects, subjects_before(sentence, at), at, verbal
        )


def _is_compound(sentence: Sentence, index: int) -> bool:
    """Whether a bare noun after a gerund makes a noun with it: "shooting victim", "stabbing suspects"."""
    phrase = sentence.people[index]
    return phrase.end - phrase.start == 1 and phrase.head in (
        "victim",
        "suspect",
        "death",
        "survivor",
        "fan",
        "witness",
    )


def _finite(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "Bomb kills 12", "to kill two men", "militants kill ten"; "a murder suspect" is none."""
    if sentence.owner[at] is not None or word.weak:
        return
    verbal = verbal_before(sentence, at)
    if "third" not in word.forms and verbal.start == at and not _has_plural_subject(sentence, verbal):
        return
    if objects := _objects(sentence, at):
        yield from done_to(
            sentence,
            field_of(sentence, at, word),
            objects,
            subjects_before(sentence, verbal.start),
            at,
            verbal,
        )


def _has_plural_subject(sentence: Sentence, verbal: Verbal) -> bool:
    index = sentence.own(verbal.start - 1)
    before = sentence.word(verbal.start - 1)
    return (
        (index is not None and sentence.people[index].plural)
        or before in PLURAL_SUBJECTS
        or before.endswith("s")
    )


def _befalls(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "two people died", "was shot and died", "died by suicide"."""
    if sentence.owner[at] is not None:
        return
    verbal = verbal_before(sentence, at)
    after = sentence.words[at + 1 : at + 7]
    own_hand = "suicide" in after or "self-inflicted" in after
    for index in subjects_of(sentence, verbal):
        yield replace(harm_of(sentence, word.field, index, at, verbal), self_inflicted=own_hand)
