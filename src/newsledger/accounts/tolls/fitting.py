"""Fitting counts to their account: roles that the kind of incident gives,
the dead taken out of those shot.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.story import Story
from newsledger.accounts.tolls.casting import cast
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.persons import Somebody, persons_in
from newsledger.accounts.tolls.phrases import People
from newsledger.codebook.phrases import IncidentType
from newsledger.model import Span

# Roles of nouns that may be said of anybody.
VAGUE = frozenset(("unknown", "civilians", "victims"))
# Roles that already say who began it.
FIGHTERS = frozenset(("attackers", "armed_group"))
# "All three" are looked for in this many sentences, the one that says it included.
NEAR = 3
OUTCOME = re.compile(r"\b(?:dead|dies|died|killed)\s+(?:\w+\s+){0,2}?(?:after|when|as)\s", re.I)


def fitted(
    story: Story,
    drafts: Sequence[Draft],
    kind: IncidentType | None,
    types: frozenset[str],
    people: Sequence[Sequence[People]],
) -> list[Draft]:
    """The drafts in the roles that their account gives, of which `types` are the kinds of violence;
    those who harmed themselves beside others as attackers.
    """
    given = [_cast(story, draft, drafts, types, _fitted(story, draft, kind, people)) for draft in drafts]
    own_hand = _by_own_hand(given)
    given = [
        replace(draft, role="attackers")
        if (draft.mention in own_hand or _blew_up(story, draft)) and draft.role not in FIGHTERS
        else draft
        for draft in given
    ]
    return [_taken(_caught(story, _as_those_before(draft, given), given)) for draft in given]


def _cast(
    story: Story, draft: Draft, drafts: Sequence[Draft], types: frozenset[str], by_rule: Draft
) -> Draft:
    """The draft in the role that the weights give, where its noun says little or the reader says more."""
    of_a_group = draft.partitive and draft.head is None
    firm = draft.learned is None or of_a_group or by_rule.role == "aid_workers"
    if by_rule.role not in VAGUE and firm:
        return by_rule
    if draft.tally and by_rule.role in VAGUE:
        return replace(by_rule, role="total")
    return replace(draft, role=cast(draft, drafts, types, story.text))


def _blew_up(story: Story, draft: Draft) -> bool:
    """Whether somebody blew himself up, which only those who attack do."""
    cue = story.text[draft.cue.start : draft.cue.end].lower()
    return draft.self_inflicted and cue.startswith(("blew", "blow", "detonat"))


def _caught(story: Story, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Attackers who were captured are arrested, and so are the "three others captured" beside them."""
    cue = story.text[draft.cue.start : draft.cue.end].lower()
    if draft.field != "abducted" or not cue.startswith(("captur", "seiz", "apprehend", "detain")):
        return draft
    before = [d for d in drafts if d.sentence == draft.sentence and d.mention.start < draft.mention.start]
    beside = draft.head is None and before and before[-1].role == "attackers" and before[-1].field == "killed"
    if draft.role == "attackers" or (beside and draft.role in VAGUE):
        return replace(draft, field="arrested", role="attackers")
    return draft


def _taken(draft: Draft) -> Draft:
    """Those abducted are no attackers: "15 others" whom the attackers took."""
    taken = draft.field == "abducted" and draft.role == "attackers" and draft.head is None
    return replace(draft, role="victims") if taken else draft


def _as_those_before(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """ "One of the attackers blew himself up and the five others were shot": the others are attackers too."""
    if not (draft.rest and draft.definite and draft.head is None and draft.role in ("unknown", "victims")):
        return draft
    before = [d for d in drafts if d.sentence == draft.sentence and d.mention.start < draft.mention.start]
    return replace(draft, role="attackers") if before and before[-1].role == "attackers" else draft


def _fitted(
    story: Story, draft: Draft, kind: IncidentType | None, people: Sequence[Sequence[People]]
) -> Draft:
    """The draft in its role: "all three" are those spoken of, fighters attack or are raided."""
    role = draft.role
    bare = draft.definite and draft.stated and draft.head is None
    if role == "unknown" and bare and draft.low and draft.low == draft.high:
        sentence = story.sentence_at(draft.mention.start)
        role = _role_of_number(sentence, draft, people)
        role = _role_of_they(story, sentence, people) if role == "unknown" else role
    if kind is not None and kind.attack and role == "armed_group":
        role = "attackers"
    if kind is not None and not kind.attack and kind.family in ("armed", "blast") and role == "attackers":
        role = "armed_group"
    return replace(draft, role=role)


def _role_of_number(sentence: int, draft: Draft, people: Sequence[Sequence[People]]) -> str:
    """The role of the last phrase of the same number, in this sentence or the two before it."""
    for index in range(sentence, max(sentence - NEAR, -1), -1):
        for phrase in reversed(people[index]):
            same = phrase.low == phrase.high == draft.low
            if same and phrase.stated and phrase.head is not None and not phrase.pronoun:
                return phrase.role
    return "unknown"


def _role_of_they(story: Story, sentence: int, people: Sequence[Sequence[People]]) -> str:
    """Attackers, where "they" are those of the sentence before: "They were six, and all six were killed"."""
    words = [token.low for token in story.tokens[sentence][:1]]
    before = people[sentence - 1][:1] if sentence else ()
    spoken_of = [phrase.role for phrase in before if phrase.plural and not phrase.pronoun]
    return "attackers" if words == ["they"] and spoken_of == ["attackers"] else "unknown"


def _by_own_hand(drafts: Sequence[Draft]) -> frozenset[Span]:
    """The mentions of those who harmed themselves, where somebody else was harmed too."""
    real = [d for d in drafts if d.real and d.field in ("killed", "injured")]
    persons = persons_in(real)
    own = [one for one in persons if any(d.self_inflicted for d in one.drafts)]
    if not own:
        return frozenset()
    several = any(d.stated and (d.low or 0) > 1 and not d.self_inflicted for d in real)
    others = len(own) < len(persons) or several
    return frozenset(d.mention for one in own for d in one.drafts) if others else frozenset()


def without_shot_attackers(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without gunmen shot where gunmen were killed: "the last one was shot" is one of them."""
    if not any(d.field == "killed" and d.role == "attackers" and d.real and d.low for d in drafts):
        return list(drafts)
    return [d for d in drafts if not (d.hit and d.field == "injured" and d.role == "attackers")]


def without_dead(text: str, drafts: Sequence[Draft], persons: Sequence[Somebody]) -> list[Draft]:
    """The drafts, "four were shot" without those of the four who died, and nobody both dead and injured.

    People shot are neither killed nor injured until it is said; the contract has no field for them. Where the
    account says that some died, the rest are the injured. "Three others were shot" are others already.
    """
    dead = [d for d in drafts if d.field == "killed" and d.role != "attackers" and d.real]
    counted = sum(1 for one in persons if "killed" in one.fields and one.role != "attackers")
    killed = max([d.low or 0 for d in dead if d.stated], default=0) or counted
    zero_outdone = {d.field for d in drafts if d.real and d.low and d.field != "arrested"}
    outdone = {d.mention for one in persons for d in one.drafts if d.field not in one.fields}
    outdone |= {d.mention for d in dead if d.modality == "asserted" and d.stated and d.low}
    kept = []
    for draft in drafts:
        if draft.field in ("injured", "abducted") and draft.mention in outdone:
            continue
        # "No one inside was hurt" says nothing of the one who was hurt outside.
        if draft.high == 0 and draft.field in zero_outdone and draft.role == "unknown":
            continue
        if not killed or not _holds_dead(text, draft, dead):
            kept.append(draft)
        elif (draft.low or 0) > killed:
            low = (draft.low or 0) - killed
            high = None if draft.high is None else max(draft.high - killed, low)
            kept.append(replace(draft, low=low, high=high, stated=False, plural=True))
    return kept


def _holds_dead(text: str, draft: Draft, dead: Sequence[Draft]) -> bool:
    """Whether a number of people shot may hold those who died."""
    shot = draft.hit and draft.stated and draft.field == "injured" and draft.low is not None
    if not shot or draft.role == "attackers" or draft.rest or draft.whole is not None:
        return False
    before = (d for d in dead if d.sentence == draft.sentence and d.mention.start < draft.mention.start)
    return not any(d.stated and not d.partitive and not _is_outcome(text, d, draft) for d in before)


def _is_outcome(text: str, dead: Draft, shot: Draft) -> bool:
    """Whether the dead are those of the people shot: "one man is dead after gunmen shot five people"."""
    return bool(OUTCOME.search(text, dead.mention.end, shot.mention.start))
