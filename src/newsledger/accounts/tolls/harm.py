"""What happened to whom in one sentence: each harm word tied to the phrases that it is said of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.tolls.clauses import Sentence, Verbal
from newsledger.accounts.tolls.subjects import by_own_hand
from newsledger.codebook.harm import HarmWord, harm_classes

# How far before a verb "threatened", "attempted" and the like make it unreal, in tokens.
UNREAL = 4


@dataclass(frozen=True, slots=True)
class Harm:
    """One phrase for people and what is said to have happened to them; `cue` is the token that says so.

    `hit` marks "shot" and "stabbed", which do not tell whether those who were hit lived; `state` a condition
    ("in intensive care"), which may be that of some of the injured only; `tally` the number of a toll, of the
    phrase `group` where that names one; `retracted` a number that is taken back.
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
    tally: bool = False
    group: int | None = None
    retracted: bool = False


def harm_of(
    sentence: Sentence,
    field: str,
    people: int,
    at: int,
    verbal: Verbal | None = None,
    agent: int | None = None,
) -> Harm:
    """The harm that the word at `at` says of a phrase, with what the auxiliaries before it say."""
    around = sentence.words[max(at - UNREAL, 0) : at]
    unreal = any(word in harm_classes().unreal and not (verbal and word == "would") for word in around)
    hypothetical = bool(verbal and verbal.unreal) or (unreal and not (verbal and verbal.hedged))
    hedged = bool(verbal and verbal.hedged) or (
        hypothetical and any(word in ("may", "might") for word in around)
    )
    negated = bool(verbal and verbal.negated) and not sentence.people[people].nobody
    hit = field == "injured" and sentence.words[at] in harm_classes().hits
    return Harm(field, people, at, negated, hypothetical and not hedged, hedged, agent, hit)


def field_of(sentence: Sentence, at: int, word: HarmWord) -> str:
    """The word's field, or killed where the words around it make a way of hurting a killing."""
    if not word.violent:
        return word.field
    after, before = sentence.words[at + 1 : at + 6], sentence.words[max(at - 2, 0) : at]
    if sentence.words[at].startswith("burn") and "alive" in after[:4]:
        return "killed"
    if "dead" in after[:3] or after[:1] == ("fatally",) or any(w in harm_classes().fatal for w in before):
        return "killed"
    # "Wounded a guard and killed two drivers" is of two: whom the first verb harms stands behind it.
    reach = 4 if sentence.starting(at + 1) is None else 1
    if any(after[i : i + 2] in (("and", "killed"), ("and", "died")) for i in range(reach)) or any(
        after[i : i + 2] == ("to", "death") for i in range(4)
    ):
        return "killed"
    return word.field


def done_to(
    sentence: Sentence, field: str, objects: Sequence[int], subjects: Sequence[int], at: int, verbal: Verbal
) -> Iterator[Harm]:
    """ "X killed Y": what happened to Y, and to X where Y is X himself."""
    agent = subjects[0] if subjects else None
    for index in objects:
        phrase = sentence.people[index]
        if phrase.pronoun and sentence.words[phrase.start].endswith(("self", "selves")):
            for subject in by_own_hand(sentence, verbal):
                yield replace(harm_of(sentence, field, subject, at, verbal), self_inflicted=True)
        else:
            yield harm_of(sentence, field, index, at, verbal, agent)


def gravest(sentence: Sentence, found: Sequence[Harm]) -> tuple[Harm, ...]:
    """Each harm of each phrase once; of those killed nothing else is counted (as AWSD's codebook has it)."""
    killed = {
        harm.people for harm in found
        if harm.field == "killed" and not harm.negated and not sentence.people[harm.people].nobody
    }  # fmt: skip
    kept: dict[tuple[str, int], Harm] = {}
    for harm in found:
        if harm.field not in ("injured", "abducted") or harm.people not in killed:
            kept.setdefault((harm.field, harm.people), harm)
    return tuple(kept.values())
