"""What "he", "them" and the like stand for: the phrase for people that they take up."""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.nouns import may_be_verb
from newsledger.accounts.tolls.phrases import People
from newsledger.codebook.grammar import grammar
from newsledger.codebook.people import sex_of
from newsledger.model import Span

# Fields in which a plural pronoun is taken up; conditions and custody are of some of them only.
PLURAL_FIELDS = frozenset(("killed", "injured", "abducted"))
# Pronouns that can only be objects.
OBJECTS = frozenset(("him", "them"))
OFFICIAL = frozenset(("police", "officials", "security_forces"))
SAYING = frozenset(("said", "says", "told", "added", "tells"))
# How many sentences back a phrase is looked for.
BACK = 2

Line = tuple[Sequence[Token], Sequence[People]]


def resolved(drafts: Sequence[Draft], lines: Sequence[Line]) -> tuple[Draft, ...]:
    """The drafts of the last line, pronouns replaced by what they stand for where a phrase is found."""
    return tuple(_resolved(draft, lines) if draft.pronoun else draft for draft in drafts)


def _resolved(draft: Draft, lines: Sequence[Line]) -> Draft:
    tokens, people = lines[-1]
    before = [p for p in people if tokens[p.start].start < draft.mention.start]
    if draft.head in OBJECTS and before and _is_taken_up(draft, before[-1], tokens):
        return replace(_standing_for(draft, before[-1], tokens), agent=None, agent_role=None)
    agent = draft.agent.start if draft.agent else None
    here: Sequence[People] = [
        p for p in people if tokens[p.start].start < draft.mention.start and tokens[p.start].start != agent
    ]
    fits = _fits_one if draft.low == 1 else _fits_many
    if draft.low is None and (draft.field not in PLURAL_FIELDS or draft.partitive):
        return draft
    if draft.head in OBJECTS and agent is None and here:
        here = list(_without_doer(draft, here, tokens, first=here[0] == people[0]))
    speaker: Draft | None = None
    for phrase in reversed(here):
        behind = tokens[phrase.start - 1].low if phrase.start else ""
        if fits(draft, phrase) and (draft.head in OBJECTS or behind not in grammar().prepositions):
            if not _speaks(phrase, tokens):
                return _standing_for(draft, phrase, tokens)
            speaker = speaker or _standing_for(draft, phrase, tokens)
    for tokens, others in reversed(lines[-1 - BACK : -1]):
        found = next((p for p in others if fits(draft, p) and not _speaks(p, tokens)), None)
        if found is not None:
            return _standing_for(draft, found, tokens)
    return speaker or draft


def _speaks(phrase: People, tokens: Sequence[Token]) -> bool:
    """Whether an official tells of it ("the chief said he was hit"): mostly somebody else is meant."""
    return phrase.role in OFFICIAL and any(
        token.low in SAYING for token in tokens[phrase.end : phrase.end + 1]
    )


def _without_doer(
    draft: Draft, here: Sequence[People], tokens: Sequence[Token], *, first: bool
) -> Sequence[People]:
    """The phrases that an object may take up: not the one that does it ("two men shot at them"), which is the
    last of its clause, else the `first` of the sentence.
    """
    last = here[-1]
    between = [token.low for token in tokens[last.end :] if token.start < draft.cue.start]
    verb = next((word for word in between if not word.endswith("ly")), "")
    acts = not between or may_be_verb(verb) or verb in grammar().finite or verb in grammar().be
    if acts and not any(word in grammar().boundaries for word in between):
        return here[:-1]
    return here[1:] if first else here


def _fits_one(draft: Draft, phrase: People) -> bool:
    """Whether a singular pronoun can stand for a phrase: one person, of the same sex where both tell."""
    sexes = {sex for sex in (sex_of(draft.head), sex_of(phrase.head)) if sex}
    return (
        phrase.one
        and not phrase.pronoun
        and len(sexes) < 2
        and (phrase.head is not None or phrase.name is not None)
    )


def _fits_many(draft: Draft, phrase: People) -> bool:
    """Whether a plural pronoun can stand for a phrase: a number of people, not of those who attacked."""
    several = phrase.stated and phrase.low is not None and phrase.low > 1 and phrase.sure
    return several and not phrase.pronoun and phrase.role not in ("attackers", "armed_group")


def _is_taken_up(draft: Draft, phrase: People, tokens: Sequence[Token]) -> bool:
    """Whether a second verb takes up the object of the first: "seized 13 suspects and burned them"."""
    several = phrase.stated and (phrase.low or 0) > 1 and draft.low is None
    between = [token.low for token in tokens[phrase.end :] if token.start < draft.cue.start]
    if not several or "and" not in between or any(word in (",", ";", "who", "but") for word in between):
        return False
    first = next((word for word in between if not word.endswith("ly")), "")
    return phrase.start > 0 and not (may_be_verb(first) or first in grammar().finite)


def _standing_for(draft: Draft, phrase: People, tokens: Sequence[Token]) -> Draft:
    """The draft with what the phrase says of the people; its mention is the phrase."""
    return replace(
        draft,
        low=phrase.low,
        high=phrase.high,
        stated=phrase.stated,
        role=phrase.role,
        head=phrase.head or draft.head,
        name=phrase.name,
        age=phrase.age,
        pronoun=False,
        definite=True,
        plural=phrase.plural,
        rest=phrase.rest,
        mention=Span(tokens[phrase.start].start, tokens[phrase.end - 1].end),
    )
