"""All harms of a sentence: verbs, outcomes, turns of phrase and lists of the dead."""

from collections.abc import Iterator, Sequence
from functools import cache

from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.clauses import Sentence
from newsledger.accounts.tolls.copulas import FIELDS as LISTED
from newsledger.accounts.tolls.copulas import listed_as, some_of
from newsledger.accounts.tolls.harm import Harm, gravest
from newsledger.accounts.tolls.outcomes import by_outcome, by_remains, by_state
from newsledger.accounts.tolls.parts import without_wholes
from newsledger.accounts.tolls.revisions import taken_back
from newsledger.accounts.tolls.tallies import TALLIES, tallied
from newsledger.accounts.tolls.turns import by_turn, turning_words
from newsledger.accounts.tolls.verbs import by_verb
from newsledger.codebook.harm import harm_classes, harm_words


@cache
def _triggers() -> frozenset[str]:
    """Every word that can say that somebody was harmed, or give a turn of phrase away."""
    return frozenset(
        (
            *harm_words().by_form,
            *harm_words().states,
            *turning_words(),
            *harm_classes().bodies,
            *LISTED,
            *TALLIES,
            "casualties",
            "bodies",
            "corpses",
            "fatalities",
            *harm_classes().remains,
        )
    )


def may_harm(tokens: Sequence[Token]) -> bool:
    """Whether a sentence holds a word of harm at all: a quick no for most."""
    triggers = _triggers()
    return any(token.low in triggers for token in tokens)


def harms_in(sentence: Sentence) -> tuple[Harm, ...]:
    """The harms of a sentence; of one phrase the gravest of killed and injured stands."""
    triggers = _triggers()
    found = [
        harm
        for at, word in enumerate(sentence.words)
        if word in triggers or sentence.owner[at] is not None
        for harm in _harms_at(sentence, at)
    ]
    found += [
        Harm(field, index, at, state=partial)
        for field, index, at, partial in (*listed_as(sentence), *some_of(sentence))
    ]
    found = without_wholes(sentence, found)
    found += tallied(sentence, found)
    return gravest(sentence, _without_retracted(sentence, found))


def _without_retracted(sentence: Sentence, found: Sequence[Harm]) -> list[Harm]:
    """The harms, with numbers that the sentence takes back as taken back, of what it speaks of else."""
    former = frozenset(taken_back(sentence))
    if not former:
        return list(found)
    kept = [harm for harm in found if harm.people not in former]
    tallies = [harm for harm in (*kept, *found) if harm.tally]
    field = next((h.field for h in (*tallies, *kept, *found) if h.field in ("killed", "injured")), "killed")
    cues = {harm.people: harm.cue for harm in found}
    back = [
        Harm(
            field,
            index,
            cues.get(index, max(sentence.people[index].start - 1, 0)),
            tally=True,
            retracted=True,
        )
        for index in sorted(former)
    ]
    return [*kept, *back]


def _harms_at(sentence: Sentence, at: int) -> Iterator[Harm]:
    yield from by_state(sentence, at)
    yield from by_turn(sentence, at)
    yield from by_remains(sentence, at)
    if sentence.words[at] in ("body", "bodies", "corpse", "corpses"):
        return
    for word in harm_words().by_form.get(sentence.words[at], ()):
        yield from by_verb(sentence, at, word)
        yield from by_outcome(sentence, at, word)
