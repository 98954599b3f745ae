"""What a sentence says of tolls, before it is known which account it belongs to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.clauses import Sentence
from newsledger.accounts.tolls.context import role_in_context
from newsledger.accounts.tolls.harm import Harm
from newsledger.accounts.tolls.parts import is_excluded, is_partitive, part_of_in
from newsledger.accounts.tolls.phrases import People
from newsledger.accounts.tolls.readings import harms_in, may_harm
from newsledger.accounts.tolls.scope import scope_of
from newsledger.codebook.harm import harm_classes
from newsledger.model import Modality, Scope, Span

HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|apparently|possibly|perhaps|probably|likely|unconfirmed|feared|believed|presumed|suspected\s+to|"
    r"appears?\s+to|appeared\s+to|may\s+have|might\s+have|could\s+have|rumou?rs?|unverified|purportedly)\b",
    re.IGNORECASE,
)
# What a line of a list starts with, and how near to it the phrase must stand to be the one that it is about.
BULLETS = frozenset(["•", "·", "▪", "◦", "●", "*", "-", "–", "—"])
FIRST = 4
# How many characters before and after a word of harm a hedge is looked for.
NEAR = (70, 25)


@dataclass(frozen=True, slots=True)
class Draft:
    """One count of one sentence. `stated` is False for one person described without a number.

    `whole` is the place in the sentence's drafts of the count that includes this one; `partitive` counts are
    parts of one that another sentence may give. `item` marks a line of a list: each has its own person;
    `tally` a number that a toll has come to;
    `agent` is where the text names who did it. Of the reader, where it was asked: `learned` is the role that
    it gives, `sureness` how likely that is right, `probability` how likely the harm is said at all,
    `background` how likely it is another incident's.
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
    item: bool = False
    tally: bool = False
    agent: Span | None = None
    agent_role: str | None = None
    learned: str | None = None
    extractors: tuple[str, ...] = ("patterns/1",)
    probability: float = 0.0
    sureness: float = 0.0
    background: float = 0.0

    @property
    def real(self) -> bool:
        """Whether it is said, firmly or not, of this incident."""
        return self.scope == "incident" and self.modality in ("asserted", "hedged")


def drafts_of(text: str, span: Span, tokens: Sequence[Token], people: Sequence[People]) -> tuple[Draft, ...]:
    """The counts of one sentence, parts after their wholes where the sentence has both."""
    if not people or not may_harm(tokens):
        return ()
    sentence = Sentence.of(tokens, people)
    harms = [harm for harm in _with_parts(sentence, harms_in(sentence)) if _counts(sentence, harm)]
    places = {(harm.field, harm.people): place for place, harm in enumerate(harms)}
    drafts = []
    for harm in harms:
        draft = _draft(text, span, sentence, harm)
        whole = part_of_in(sentence, harm.people)
        if whole is not None and (harm.field, whole) in places:
            outer = sentence.people[whole]
            mention = Span(sentence.tokens[outer.start].start, sentence.tokens[outer.end - 1].end)
            draft = replace(draft, whole=places[harm.field, whole], whole_mention=mention)
        drafts.append(draft)
    return _summed(text, _listed(drafts))


def _counts(sentence: Sentence, harm: Harm) -> bool:
    """Whether a harm is counted: not "no one else was hurt", not "two women (not included)"."""
    phrase = sentence.people[harm.people]
    nobody_else = phrase.nobody and (
        phrase.rest or sentence.word(phrase.end) in ("else", "other", "further", "additional")
    )
    return not nobody_else and not (is_excluded(sentence, phrase.end) or is_excluded(sentence, harm.cue + 1))


def _listed(drafts: list[Draft]) -> list[Draft]:
    """The drafts; one person in a list with numbers is a number too ("a nurse and two drivers were
    killed").
    """
    numbered = {(d.field, d.cue) for d in drafts if d.stated and (d.low or 0) > 0 and not d.partitive}
    return [
        replace(d, stated=True, listed=True)
        if not (d.stated or d.pronoun or d.self_inflicted)
        and d.low == 1
        and d.whole is None
        and (d.field, d.cue) in numbered
        else d
        for d in drafts
    ]


def _summed(text: str, drafts: list[Draft]) -> tuple[Draft, ...]:
    """The drafts, equal numbers of one role added up: "1 nurse and 1 cook were killed" are two civilians.

    Claims of one field, role and number in one sentence would else be taken for one fact said twice.
    """
    kept: list[Draft] = []
    first: dict[tuple[object, ...], int] = {}
    for draft in drafts:
        key = (draft.field, draft.role, draft.low, draft.high, draft.scope, draft.modality)
        plain = draft.stated and draft.whole is None and not draft.partitive and bool(draft.low)
        before = first.get(key) if plain and not (draft.definite and not draft.listed) else None
        if before is None or not _in_one_list(text, kept[before], draft):
            if plain:
                first.setdefault(key, len(kept))
            kept.append(draft)
            continue
        one = kept[before]
        low, high = (
            (one.low or 0) + (draft.low or 0),
            None if one.high is None else one.high + (draft.high or 0),
        )
        kept[before] = replace(
            one,
            low=low,
            high=high,
            mention=Span(one.mention.start, draft.mention.end),
            plural=True,
            age=None,
            name=None,
        )
        kept.append(replace(draft, low=None, high=None, stated=False, plural=True, listed=True))
    return tuple(kept)


def _in_one_list(text: str, one: Draft, other: Draft) -> bool:
    """Whether two counts share their verb, or the second follows the first's verb at once: "one killed,
    one killed".
    """
    if other.mention.start < one.mention.end:
        return False
    between = text[one.cue.end : other.mention.start]
    return one.cue == other.cue or between.strip() in (",", ";", "and", ", and", "; and")


def _with_parts(sentence: Sentence, harms: tuple[Harm, ...]) -> tuple[Harm, ...]:
    """The harms, and those of people who are said to be among others that were harmed."""
    found = list(harms)
    harmed = {harm.people for harm in harms}
    for index, phrase in enumerate(sentence.people):
        whole = part_of_in(sentence, index)
        if whole is None or phrase.pronoun or index in harmed:
            continue
        fatal = any(word in harm_classes().fatal for word in sentence.words[phrase.end : phrase.end + 3])
        for harm in harms:
            if harm.people == whole:
                field = "killed" if fatal and harm.field == "injured" else harm.field
                found.append(replace(harm, field=field, people=index, agent=None, hit=harm.hit and not fatal))
    return tuple({(harm.field, harm.people): harm for harm in reversed(found)}.values())[::-1]


def _draft(text: str, span: Span, sentence: Sentence, harm: Harm) -> Draft:
    phrase = sentence.people[harm.people]
    first, last = sentence.tokens[phrase.start], sentence.tokens[phrase.end - 1]
    cue = sentence.tokens[harm.cue]
    doer = None if harm.agent is None else sentence.people[harm.agent]
    agent = (
        None if doer is None else Span(sentence.tokens[doer.start].start, sentence.tokens[doer.end - 1].end)
    )
    scope: Scope = "hypothetical" if harm.hypothetical else scope_of(text[span.start : span.end], harm.field)
    return Draft(
        field=harm.field,
        role=role_in_context(sentence, harm),
        low=phrase.low,
        high=phrase.high,
        sentence=span,
        mention=Span(first.start, last.end),
        cue=Span(cue.start, cue.end),
        stated=phrase.stated,
        scope=scope,
        modality=_modality(text, span, cue, harm),
        partitive=is_partitive(sentence, harm.people)
        or harm.state
        or harm.group is not None
        or (phrase.rest and phrase.definite and phrase.stated),
        rest=phrase.rest,
        definite=phrase.definite,
        pronoun=phrase.pronoun,
        plural=phrase.plural,
        sure=phrase.sure,
        head=phrase.head,
        name=phrase.name,
        age=phrase.age,
        hit=harm.hit,
        self_inflicted=harm.self_inflicted,
        tally=harm.tally and harm.group is None,
        agent=agent,
        agent_role=None if doer is None else doer.role,
        item=sentence.word(0) in BULLETS and phrase.start <= FIRST,
    )


def _modality(text: str, span: Span, cue: Token, harm: Harm) -> Modality:
    """How firmly it is said. A denied harm of people is denied; nobody harmed is asserted as zero."""
    if harm.retracted:
        return "retracted"
    if harm.negated:
        return "denied"
    near = text[max(span.start, cue.start - NEAR[0]) : min(span.end, cue.end + NEAR[1])]
    return "hedged" if harm.hedged or HEDGES.search(near) else "asserted"
