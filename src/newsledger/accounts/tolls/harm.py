"""What happened to whom in one sentence: each harm word tied to the phrases that it is said of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsledger.accounts.tolls.clauses import (
    Sentence,
    Verbal,
    objects_after,
    subjects_before,
    verbal_before,
)
from newsledger.accounts.tolls.copulas import listed_as
from newsledger.codebook.harm import HarmWord, harm_words

# What may follow a participle that stands for a passive without its "was" ("1 UN staff killed in an ambush").
AFTER_REDUCED = frozenset(
    "when in by on at as after during while near inside outside and or but , . ; : ) ! from following overnight "
    "yesterday today late early with along until for since under because before dead to - – — \" ” ' , into through "
    "across one around along upon amid over who where this last".split()
)
HYPOTHETICAL = frozenset("could would might may should if threatened plotted planned planning conspiracy attempted attempting tried trying attempt threat plot".split())
BODIES = frozenset("body corpse casualty fatality".split())
REFLEXIVES = frozenset("himself herself themselves itself".split())
HITS = frozenset("shot shooting shoots shoot stabbed stabbing stabs struck hit gunshot".split())
HOSPITAL = (("to", "hospital"), ("to", "the", "hospital"), ("to", "a", "hospital"), ("in", "hospital"), ("in", "the", "hospital"))


@dataclass(frozen=True, slots=True)
class Harm:
    """One phrase for people and what is said to have happened to them; `cue` is the token that says so.

    `hit` marks "shot" and "stabbed", which do not tell whether those who were hit lived; `state` a condition ("in
    intensive care"), which may be that of some of the injured only.
    """

    field: str
    people: int
    cue: int
    negated: bool = False
    hypothetical: bool = False
    hedged: bool = False
    agent: int | None = None
    hit: bool = False
    state: bool = False
    self_inflicted: bool = False


def harms_in(sentence: Sentence) -> tuple[Harm, ...]:
    """The harms of a sentence; of one phrase the gravest of killed and injured stands."""
    found = [harm for at in range(len(sentence.words)) for harm in _harms_at(sentence, at)]
    found += [Harm(field, index, at, state=partial) for field, index, at, partial in listed_as(sentence)]
    killed = {harm.people for harm in found if harm.field == "killed" and not harm.negated}
    seen: set[tuple[str, int]] = set()
    kept = []
    for harm in found:
        if harm.field == "injured" and harm.people in killed or (harm.field, harm.people) in seen:
            continue
        seen.add((harm.field, harm.people))
        kept.append(harm)
    return tuple(kept)


def _harms_at(sentence: Sentence, at: int) -> Iterator[Harm]:
    yield from _states(sentence, at)
    yield from _fixed(sentence, at)
    index = sentence.owner[at]
    if index is not None and sentence.people[index].head in BODIES and sentence.words[at].rstrip("s") in ("casualt", "casualtie", "casualty", "fatality", "fatalitie", "bodie", "body", "corpse"):
        if sentence.people[index].stated and at == sentence.people[index].end - 1:
            yield Harm("killed" if sentence.people[index].head != "casualty" else "injured", index, at)
            if sentence.people[index].head == "casualty" and sentence.people[index].nobody:
                yield Harm("killed", index, at)
        return
    for word in harm_words().by_form.get(sentence.words[at], ()):
        yield from _said_by(sentence, at, word)


def _said_by(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """What one reading of a harm word says."""
    if word.forms & {"past", "participle"} and word.transitive:
        yield from _participle(sentence, at, word)
    if "gerund" in word.forms and word.transitive:
        yield from _gerund(sentence, at, word)
    if word.forms & {"third", "base"} and word.transitive:
        yield from _finite(sentence, at, word)
    if "dies" in word.forms:
        yield from _intransitive(sentence, at, word)
    if "adjective" in word.forms:
        yield from _adjective(sentence, at, word)
    if "noun" in word.forms:
        yield from _noun(sentence, at, word)
    if "counted_noun" in word.forms:
        yield from _counted_noun(sentence, at, word)


def _field(sentence: Sentence, at: int, word: HarmWord) -> str:
    """The word's field, or killed where the words around it make a way of hurting a killing."""
    if not word.violent:
        return word.field
    after, before = sentence.words[at + 1 : at + 6], sentence.words[max(at - 2, 0) : at]
    if "dead" in after[:3] or "fatally" in before or "fatally" in after[:2] or after[:2] == ("to", "death"):
        return "killed"
    if any(after[i : i + 2] in (("and", "killed"), ("to", "death"), ("and", "died")) for i in range(4)):
        return "killed"
    return word.field


def _harm(sentence: Sentence, field: str, people: int, at: int, verbal: Verbal | None = None, agent: int | None = None) -> Harm:
    phrase = sentence.people[people]
    around = sentence.words[max(at - 8, 0) : at]
    hypothetical = bool(verbal and (verbal.modal or verbal.infinitive)) or any(word in HYPOTHETICAL for word in around[-4:])
    hedged = bool(verbal and verbal.hedged) or (hypothetical and any(word in ("may", "might") for word in around))
    negated = bool(verbal and verbal.negated) and not phrase.nobody
    hit = field == "injured" and sentence.words[at] in HITS
    return Harm(field, people, at, negated, hypothetical and not hedged, hedged, agent, hit)


def _participle(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "were killed", "killed two men", "two men killed in", "and wounded"."""
    if sentence.owner[at] is not None:
        yield from _premodifier(sentence, at, word)
        return
    field, verbal = _field(sentence, at, word), verbal_before(sentence, at)
    following = sentence.word(at + 1)
    upgraded = field == "killed" and word.violent
    if verbal.passive or (verbal.infinitive and "be" in sentence.words[verbal.start : at]):
        agent = _agent(sentence, at)
        for index in subjects_before(sentence, verbal.start):
            yield _harm(sentence, field, index, at, verbal, agent)
        return
    objects = objects_after(sentence, at + 1)
    if not objects and sentence.word(at + 1) in ("and", "or") and sentence.word(at + 2) in harm_words().by_form:
        objects = objects_after(sentence, at + 3)
    subjects = subjects_before(sentence, verbal.start)
    if objects and not (word.weak and word.base in ("hit", "strike") and not subjects):
        yield from _done_to(sentence, field, objects, subjects, at, verbal)
        return
    if word.weak and not upgraded and word.base not in ("assault", "beat", "detain", "hospitalize", "hospitalise", "seize", "capture"):
        return
    if following and following not in AFTER_REDUCED and not following.endswith("ly") and sentence.tokens[at + 1].kind != "age" and not upgraded:
        if not (sentence.tokens[at + 1].capital and sentence.tokens[at + 1].kind == "word"):
            return
    yield from _reduced(sentence, field, at, verbal)


def _done_to(sentence: Sentence, field: str, objects: tuple[int, ...], subjects: tuple[int, ...], at: int, verbal: Verbal) -> Iterator[Harm]:
    """ "X killed Y": what happened to Y, and to X where Y is X himself."""
    agent = subjects[0] if subjects else None
    for index in objects:
        phrase = sentence.people[index]
        if phrase.pronoun and sentence.words[phrase.start] in REFLEXIVES:
            for subject in subjects:
                yield replace(_harm(sentence, field, subject, at, verbal), self_inflicted=True)
        else:
            yield _harm(sentence, field, index, at, verbal, agent)


def _reduced(sentence: Sentence, field: str, at: int, verbal: Verbal) -> Iterator[Harm]:
    """A passive without its auxiliary: the subject stands right before, or is that of the verb joined to it."""
    before = sentence.word(verbal.start - 1)
    agent = _agent(sentence, at)
    if before in ("and", "or", ",", "then", "but") or sentence.owner[verbal.start - 1 if verbal.start else 0] is not None and verbal.start:
        place = verbal.start
        if before in ("and", "or", ",", "then", "but"):
            place = _joined_verb(sentence, verbal.start - 1)
        for index in _direct_or(sentence, verbal.start, subjects_before(sentence, place)):
            yield _harm(sentence, field, index, at, verbal, agent)
    elif before in (")", "-", "–", "staff") or before in ("gravely", "seriously"):
        for index in subjects_before(sentence, verbal.start):
            yield _harm(sentence, field, index, at, verbal, agent)


def _direct_or(sentence: Sentence, at: int, subjects: tuple[int, ...]) -> tuple[int, ...]:
    """The subjects, and the number that they are some of: "one of the five people shot and killed"."""
    direct = sentence.owner[at - 1] if at else None
    if direct is None or direct in subjects or not sentence.people[direct].stated:
        return subjects
    return (direct, *subjects) if subjects and sentence.word(sentence.people[direct].start - 1) == "of" else subjects


def _joined_verb(sentence: Sentence, at: int) -> int:
    """Where the auxiliaries of the verb before "and" begin: "was shot and killed", "was injured and shifted"."""
    for place in range(at - 1, max(at - 8, -1), -1):
        if sentence.owner[place] is not None:
            return at
        if sentence.words[place] in harm_words().by_form:
            return verbal_before(sentence, place).start
    return at


def _agent(sentence: Sentence, at: int) -> int | None:
    """The phrase after "by" in the same clause."""
    for place in range(at + 1, min(at + 9, len(sentence.words))):
        if sentence.words[place] == "by":
            return sentence.starting(place + 1)
        if sentence.words[place] in (";", ",", "and", "when"):
            return None
    return None


def _premodifier(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "two injured passengers": the phrase itself says what happened, if it does not end with the word."""
    index = sentence.owner[at]
    if index is None or word.weak or word.base in ("shoot", "execute", "strike", "hit", "treat"):
        return
    if at < sentence.people[index].end - 1 and sentence.word(at + 1) != "-":
        yield Harm(word.field, index, at)


def _gerund(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "killing over 100 people", "accused of shooting a man"."""
    if word.weak or sentence.owner[at] is not None:
        return
    place = at + 1
    if sentence.word(place) in ("and", "or") and sentence.word(place + 1) in harm_words().by_form:
        place += 2
    elif sentence.word(place) == "of":
        return
    field = _field(sentence, at, word)
    objects = objects_after(sentence, place)
    if objects:
        subjects = subjects_before(sentence, at)
        verbal = replace(verbal_before(sentence, at), infinitive=False)
        yield from _done_to(sentence, field, objects, subjects, at, verbal)


def _finite(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "Bomb kills 12", "to kill two men"; a base form alone is no statement."""
    if sentence.owner[at] is not None or word.weak:
        return
    verbal = verbal_before(sentence, at)
    objects = objects_after(sentence, at + 1)
    if "base" in word.forms and "third" not in word.forms and not (verbal.modal or verbal.infinitive or verbal.negated) and not objects:
        return
    if objects:
        yield from _done_to(sentence, _field(sentence, at, word), objects, subjects_before(sentence, verbal.start), at, verbal)


def _intransitive(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "two people died"."""
    if sentence.owner[at] is not None:
        return
    verbal = verbal_before(sentence, at)
    subjects = subjects_before(sentence, verbal.start)
    if not subjects and sentence.word(verbal.start - 1) in ("and", "but", "then", ","):
        subjects = subjects_before(sentence, _joined_verb(sentence, verbal.start - 1))
    for index in subjects:
        yield _harm(sentence, word.field, index, at, verbal)


def _adjective(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "two dead", "left four people injured", "is missing"."""
    if sentence.owner[at] is not None:
        yield from _premodifier(sentence, at, word)
        return
    if sentence.starting(at + 1) is not None and not sentence.people[sentence.owner[at + 1] or 0].pronoun and sentence.word(at - 1) in ("the", "a"):
        return
    verbal = verbal_before(sentence, at)
    direct = sentence.owner[at - 1] if at else None
    if direct is not None and sentence.word(at) in ("dead", "injured", "wounded", "hurt", "missing", "trapped", "captive", "stranded", "homeless", "displaced", "hospitalized", "hospitalised", "kidnapped", "abducted", "detained", "arrested"):
        if word.field in ("killed", "missing", "trapped") or "participle" not in {f for w in harm_words().by_form[sentence.words[at]] for f in w.forms}:
            yield from (_harm(sentence, word.field, index, at, None) for index in subjects_before(sentence, at))
        return
    if verbal.passive or verbal.start < at:
        for index in subjects_before(sentence, verbal.start):
            yield _harm(sentence, word.field, index, at, verbal)


def _noun(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "the deaths of 10 security personnel", "his death"."""
    if sentence.owner[at] is not None and sentence.people[sentence.owner[at] or 0].end - 1 != at:
        return
    if word.base in ("beating", "shooting", "execution", "capture", "kidnap") and sentence.word(at + 1) != "of":
        return
    if sentence.word(at + 1) in ("of", "to") and sentence.word(at + 2) != "death":
        for index in objects_after(sentence, at + 2):
            phrase = sentence.people[index]
            bare = sentence.word(at + 1) == "to" or (phrase.plural and not phrase.stated)
            if not bare:
                yield _harm(sentence, word.field, index, at, None)
    if word.base == "death" and sentence.word(at + 1) == "toll":
        yield from _death_toll(sentence, at)


def _death_toll(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "a death toll of 12", "the death toll rose to 19", "death toll stands at 8"."""
    for place in range(at + 2, min(at + 12, len(sentence.words))):
        if sentence.words[place] in ("to", "at", "of", "reached", "as", "was", "is") and (
            (index := sentence.starting(place + 1)) is not None and sentence.people[index].stated
        ):
            yield Harm("killed", index, at)
            return


def _counted_noun(sentence: Sentence, at: int, word: HarmWord) -> Iterator[Harm]:
    """ "12 deaths", "three hostages"; the number is found as a phrase of its own by `people_in`."""
    index = sentence.owner[at - 1] if at else None
    if index is not None and sentence.owner[at] is None and sentence.people[index].stated and sentence.people[index].end == at:
        if sentence.people[index].head is None and word.base not in ("dead", "injured", "wounded"):
            yield Harm(word.field, index, at)
    own = sentence.owner[at]
    if own is not None and word.base == "hostage" and sentence.people[own].stated and at == sentence.people[own].end - 1:
        yield Harm("abducted", own, at)


def _states(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "remains in critical condition"."""
    for state, field in harm_words().states.items():
        if sentence.words[at : at + len(state)] == state:
            start = at - 1 if sentence.word(at - 1) in ("in", "on") else at
            verbal = verbal_before(sentence, start)
            for index in subjects_before(sentence, verbal.start):
                yield replace(_harm(sentence, field, index, at, verbal), state=True)


def _fixed(sentence: Sentence, at: int) -> Iterator[Harm]:
    """Turns of phrase: lives lost and claimed, hostages taken, custody, wounds suffered, suicide."""
    word, after = sentence.words[at], sentence.words[at + 1 : at + 4]
    verbal = verbal_before(sentence, at)
    if word in ("blew", "blown", "detonated") and after[:1] and after[0] in REFLEXIVES or (
        word in ("killed", "killing", "kill") and after[:1] and after[0] in REFLEXIVES
    ):
        if word.startswith(("blew", "blown", "det")):
            yield from _killed_themselves(sentence, at, verbal)
    elif word in ("committed", "took", "taken") and (after[:1] == ("suicide",) or after[1:3] == ("own", "life")):
        yield from _killed_themselves(sentence, at, verbal)
    elif word == "lost" and after[:1] and after[0] in ("his", "her", "their") and after[1:2] in (("life",), ("lives",)):
        yield from (_harm(sentence, "killed", i, at, verbal) for i in subjects_before(sentence, verbal.start))
    elif word in ("lives", "life") and after[:1] == ("of",):
        if sentence.word(at - 1) in ("the", "claimed", "taken") :
            yield from (_harm(sentence, "killed", i, at) for i in objects_after(sentence, at + 2))
    elif word in ("hostage", "hostages", "captive"):
        yield from _taken(sentence, at)
    elif word == "custody" and sentence.word(at - 1) in ("into", "in"):
        yield from _custody(sentence, at - 1)
    elif word in ("suffered", "suffering", "sustained", "sustaining", "received", "with", "had") and _is_wound(sentence.words[at + 1 : at + 7]):
        subjects = subjects_before(sentence, verbal.start if word != "with" else at)
        wounds = [_harm(sentence, "injured", i, at) for i in subjects]
        yield from (replace(wound, hit=True) for wound in wounds)
    elif word in ("hospital", "hospitals") and sentence.word(at - 1) in ("to", "the", "a", "local", "nearby", "area"):
        yield from _hospital(sentence, at)


def _killed_themselves(sentence: Sentence, at: int, verbal: Verbal) -> Iterator[Harm]:
    for index in subjects_before(sentence, verbal.start):
        yield replace(_harm(sentence, "killed", index, at, verbal), self_inflicted=True)


def _is_wound(words: tuple[str, ...]) -> bool:
    """Whether a wound or an injury is among the next words, and nothing denies it."""
    wound = next((i for i, w in enumerate(words) if w in ("wound", "wounds", "injury", "injuries", "bruises", "burns", "concussion", "fractures")), None)
    return wound is not None and not any(w in ("no", "any") or w in (".", ";") for w in words[:wound])


def _taken(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "took three workers hostage", "were taken hostage", "held captive"."""
    for place in range(at - 1, max(at - 14, -1), -1):
        if sentence.words[place] in ("took", "taken", "takes", "taking", "held", "hold", "holding"):
            verbal = verbal_before(sentence, place)
            objects = objects_after(sentence, place + 1)
            subjects = subjects_before(sentence, verbal.start) if verbal.passive or not objects else ()
            yield from (_harm(sentence, "abducted", i, at, verbal) for i in (objects or subjects) if sentence.people[i].head != "hostage")
            return


def _custody(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "was taken into custody", "took two men into custody", "a man is in custody"."""
    for place in range(at - 1, max(at - 14, -1), -1):
        if sentence.words[place] in ("took", "taken", "takes", "placed", "is", "was", "are", "were", "remains", "held"):
            verbal = verbal_before(sentence, place)
            objects = objects_after(sentence, place + 1) if sentence.words[place] in ("took", "takes") else ()
            subjects = () if objects else subjects_before(sentence, verbal.start)
            yield from (_harm(sentence, "arrested", i, at, verbal) for i in (objects or subjects))
            return
    direct = sentence.owner[at - 1] if at else None
    if direct is not None:
        yield Harm("arrested", direct, at)


def _hospital(sentence: Sentence, at: int) -> Iterator[Harm]:
    """ "was taken to a hospital", "were rushed to the hospital": hurt, as far as this sentence knows."""
    for place in range(at - 1, max(at - 9, -1), -1):
        if sentence.words[place] in ("taken", "rushed", "airlifted", "transported", "shifted", "brought", "flown", "admitted", "evacuated", "driven"):
            verbal = verbal_before(sentence, place)
            if verbal.passive or sentence.word(verbal.start - 1) == "and":
                start = verbal.start if verbal.passive else _joined_verb(sentence, verbal.start - 1)
                found = (_harm(sentence, "injured", i, at, verbal) for i in subjects_before(sentence, start))
                yield from (replace(harm, state=True) for harm in found)
            return

