"""What a sentence says of tolls, before it is known which account it belongs to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.clauses import Sentence
from newsledger.accounts.tolls.harm import Harm
from newsledger.accounts.tolls.readings import harms_in
from newsledger.accounts.tolls.parts import is_partitive, part_of_in
from newsledger.accounts.tolls.phrases import People
from newsledger.accounts.tolls.scope import scope_of
from newsledger.codebook.people import people_words
from newsledger.model import Modality, Scope, Span

HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|apparently|possibly|perhaps|probably|likely|unconfirmed|feared|believed|presumed|suspected\s+to|"
    r"appears?\s+to|appeared\s+to|may\s+have|might\s+have|could\s+have|rumou?rs?|unverified|purportedly)\b",
    re.IGNORECASE,
)
# How many characters before and after a word of harm a hedge is looked for.
NEAR = (70, 25)


@dataclass(frozen=True, slots=True)
class Draft:
    """One count of one sentence. `stated` is False for one person described without a number.

    `whole` is the place in the sentence's drafts of the count that includes this one; `partitive` counts are
    parts of one that another sentence may give.
    """

    field: str
    role: str
    low: int | None
    high: int | None
    sentence: Span
    mention: Span
    cue: Span
    stated: bool
    scope: Scope = "incident"
    modality: Modality = "asserted"
    whole: int | None = None
    whole_mention: Span | None = None
    partitive: bool = False
    rest: bool = False
    definite: bool = False
    pronoun: bool = False
    plural: bool = False
    sure: bool = True
    head: str | None = None
    name: str | None = None
    age: int | None = None
    hit: bool = False
    self_inflicted: bool = False
    listed: bool = False


def drafts_of(text: str, span: Span, tokens: Sequence[Token], people: Sequence[People]) -> tuple[Draft, ...]:
    """The counts of one sentence, parts after their wholes where the sentence has both."""
    sentence = Sentence.of(tokens, people)
    harms = _with_parts(sentence, harms_in(sentence))
    places = {(harm.field, harm.people): place for place, harm in enumerate(harms)}
    drafts = []
    for harm in harms:
        if sentence.people[harm.people].nobody and _nobody_else(sentence, harm.people):
            places.pop((harm.field, harm.people))
            continue
        draft = _draft(text, span, sentence, harm)
        whole = part_of_in(sentence, harm.people)
        if whole is not None and (harm.field, whole) in places:
            outer = sentence.people[whole]
            mention = Span(sentence.tokens[outer.start].start, sentence.tokens[outer.end - 1].end)
            draft = replace(draft, whole=places[harm.field, whole], whole_mention=mention)
        drafts.append(draft)
    return _listed(drafts)


def _listed(drafts: list[Draft]) -> tuple[Draft, ...]:
    """The drafts; one person in a list with numbers is a number too ("a nurse and two drivers were killed")."""
    numbered = {(d.field, d.cue) for d in drafts if d.stated and (d.low or 0) > 0 and not d.partitive}
    return tuple(
        replace(d, stated=True, listed=True)
        if not d.stated and d.low == 1 and d.whole is None and not d.pronoun and (d.field, d.cue) in numbered
        else d
        for d in drafts
    )


def _nobody_else(sentence: Sentence, index: int) -> bool:
    """Whether nobody besides those spoken of is meant: "no one else was hurt", "no other injuries"."""
    phrase = sentence.people[index]
    return phrase.rest or sentence.word(phrase.end) in ("else", "other", "further", "additional")


def _with_parts(sentence: Sentence, harms: tuple[Harm, ...]) -> tuple[Harm, ...]:
    """The harms, and those of people who are said to be among others that were harmed."""
    found = list(harms)
    known = {(harm.field, harm.people) for harm in harms}
    harmed = {harm.people for harm in harms}
    for index, phrase in enumerate(sentence.people):
        whole = part_of_in(sentence, index)
        if whole is None or phrase.pronoun or index in harmed:
            continue
        for harm in harms:
            if harm.people == whole and (harm.field, index) not in known:
                known.add((harm.field, index))
                found.append(replace(harm, people=index, agent=None))
    return tuple(found)


def _draft(text: str, span: Span, sentence: Sentence, harm: Harm) -> Draft:
    phrase = sentence.people[harm.people]
    first, last = sentence.tokens[phrase.start], sentence.tokens[phrase.end - 1]
    cue = sentence.tokens[harm.cue]
    scope: Scope = "hypothetical" if harm.hypothetical else scope_of(text[span.start : span.end])
    return Draft(
        field=harm.field,
        role=_role(sentence, harm),
        low=phrase.low, high=phrase.high,
        sentence=span, mention=Span(first.start, last.end), cue=Span(cue.start, cue.end),
        stated=phrase.stated, scope=scope, modality=_modality(text, span, cue, harm),
        partitive=is_partitive(sentence, harm.people) or harm.state, rest=phrase.rest, definite=phrase.definite,
        pronoun=phrase.pronoun, plural=phrase.plural, sure=phrase.sure, head=phrase.head,
        name=phrase.name, age=phrase.age, hit=harm.hit, self_inflicted=harm.self_inflicted,
    )  # fmt: skip


def _role(sentence: Sentence, harm: Harm) -> str:
    """The phrase's own role, or what the sentence adds: those whom a gunman killed are victims."""
    phrase = sentence.people[harm.people]
    if phrase.role == "civilians" and phrase.head in people_words().aid_heads and _beside_aid(sentence, harm.people):
        return "aid_workers"
    if phrase.role != "unknown":
        return phrase.role
    if is_partitive(sentence, harm.people) and (role := _complement_role(sentence, phrase)):
        return role
    if harm.agent is not None and sentence.people[harm.agent].role == "attackers":
        return "victims"
    if phrase.rest and phrase.head is None:
        for other in reversed(sentence.people[: harm.people]):
            if other.role in ("attackers", "armed_group") and not other.pronoun and other.stated:
                return other.role
    return "unknown"


def _beside_aid(sentence: Sentence, index: int) -> bool:
    """Whether staff stand in one list with aid workers: "one UN staffer and two guards"."""
    ends = {phrase.end: place for place, phrase in enumerate(sentence.people)}
    starts = {phrase.start: place for place, phrase in enumerate(sentence.people)}
    for first, step, edge in ((index, -1, ends), (index, 1, starts)):
        at = first
        while True:
            place = sentence.people[at].start if step < 0 else sentence.people[at].end - 1
            gap = 1
            while gap <= 2 and sentence.word(place + step * gap) in (",", "and"):
                gap += 1
            if gap == 1:
                break
            following = edge.get(place + step * (gap - 1)) if step < 0 else edge.get(place + gap)
            if following is None:
                break
            if sentence.people[following].role == "aid_workers":
                return True
            at = following
    return False


def _complement_role(sentence: Sentence, phrase: People) -> str | None:
    """The role in "two of the dead were guards", "three of them women and children"."""
    for place in range(phrase.end + 2, min(phrase.end + 7, len(sentence.words))):
        index = sentence.owner[place]
        if index is not None:
            role = sentence.people[index].role
            return role if role != "unknown" else None
        if sentence.words[place] in (",", ";"):
            return None
    return None


def _modality(text: str, span: Span, cue: Token, harm: Harm) -> Modality:
    """How firmly it is said. A denied harm of people is denied; nobody harmed is asserted as zero."""
    if harm.negated:
        return "denied"
    near = text[max(span.start, cue.start - NEAR[0]) : min(span.end, cue.end + NEAR[1])]
    return "hedged" if harm.hedged or HEDGES.search(near) else "asserted"
