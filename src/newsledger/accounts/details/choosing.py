"""Which candidates are claimed: a sum of weights for what speaks for each, over all its places.

The weights are fitted by `python -m training.choosing` on messages and texts whose answers are known.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp

from newsledger.accounts.details.candidates import candidates
from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.doers import doer_nouns
from newsledger.accounts.details.marks import SMALL
from newsledger.accounts.details.setting import Candidate, Scene
from newsledger.accounts.learned import PATTERNS, READER
from newsledger.codebook.people import people_words
from newsledger.model import Actor, ActorKind, Modality, Person, Target, Value

ACTORS: dict[str, ActorKind] = {"armed_group": "armed_group", "state_force": "state_force"}
FIELDS = {"doer": "attacker", "group": "perpetrator", "target": "target"}
# Fields that name the group behind an attack.
BY_NAME = frozenset(("perpetrator", "claimed_by"))
FORCES = frozenset(("security_forces", "police", "military", "paramilitary"))
# So near behind a target a noun only explains it: "Camp Orchard - a military base", in characters.
BEHIND = 8


@dataclass(frozen=True, slots=True)
class Table:
    """The weight of each sign, and how likely a candidate must be to be claimed."""

    weights: Mapping[str, float]
    limit: float


@cache
def tables() -> Mapping[str, Table]:
    """The shipped tables, by slot."""
    told = json.loads((resources.files("newsledger.accounts.details") / "choosing.json").read_text("utf-8"))
    return {slot: Table(one["weights"], one["limit"]) for slot, one in told.items()}


def with_chosen(details: Sequence[Detail], scene: Scene) -> list[Detail]:
    """The details of an account with those that the tables choose besides.

    What is claimed already in the same words or place is not claimed again; where an attacker is named,
    "the gunman" is that one, and beside a group by name "the rebels" are its own. Where attackers came to
    harm, the forces are those who fought them.
    """
    opposed = any(draft.role == "attackers" and draft.real for draft in scene.drafts)
    harmed = {draft.role for draft in scene.drafts if draft.real}
    spared = bool(harmed & {"attackers", "armed_group"}) and not harmed & set(FORCES)
    told = [*details, *chosen(scene)]
    grouped = any(d.field in BY_NAME and not _is_common(d.value) for d in told)
    given = [(detail.field, detail.start, detail.end) for detail in details]
    said = {(detail.field, wording(_name(detail.value))) for detail in details}
    named = any(isinstance(d.value, Person) and d.value.name for d in details if d.field == "attacker")
    added = [
        detail
        for detail in told[len(details) :]
        if not any(f == detail.field and a < detail.end and detail.start < b + BEHIND for f, a, b in given)
        and (detail.field, wording(_name(detail.value))) not in said
        and not (named and detail.field == "attacker" and _is_one(detail))
        and not (opposed and _is_of_forces(detail.value))
        and not (spared and _are_forces(detail.value))
        and not (grouped and detail.field == "perpetrator" and _is_common(detail.value))
    ]
    return [*details, *added]


def _is_common(value: Value) -> bool:
    """Whether a group is told by common nouns alone: "guerrillas", "armed group"."""
    if not isinstance(value, Actor):
        return False
    words = value.name.split()
    return not any(letter.isupper() for letter in value.name) or all(
        word.casefold() in doer_nouns() or word.islower() for word in words
    )


def _is_of_forces(value: Value) -> bool:
    """Whether somebody serves a state: "police", "Guards"."""
    if isinstance(value, Actor):
        return value.kind == "state_force"
    noun = (
        people_words().nouns.get((value.text or "").casefold().split()[-1])
        if isinstance(value, Person)
        else None
    )
    return noun is not None and noun.role in FORCES


def _are_forces(value: Value) -> bool:
    """Whether a target is the people of a force: "security forces", who were not harmed themselves."""
    word = value.name.casefold().split()[-1] if isinstance(value, Target) else ""
    return doer_nouns().get(word) == "forces" or word in ("forces", "troops", "soldiers", "personnel")


def _is_one(detail: Detail) -> bool:
    """Whether words are of one person: "the gunman"."""
    word = _name(detail.value).casefold().split()[-1]
    return not word.endswith("s") and not word.endswith("men") and word != "people"


def _name(value: Value) -> str:
    return str(getattr(value, "name", None) or getattr(value, "text", None) or "")


def chosen(scene: Scene) -> Iterator[Detail]:
    """Claims of those whom the tables choose."""
    for group in gathered(list(candidates(scene))):
        table = tables()[group[0].slot]
        chance = probability(table, signs_of(group))
        if chance >= table.limit:
            yield _detail(group, chance)


def gathered(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """The candidates of one slot and wording together."""
    groups: dict[tuple[str, str], list[Candidate]] = {}
    for one in candidates:
        groups.setdefault((one.slot, wording(one.text)), []).append(one)
    return list(groups.values())


def wording(text: str) -> str:
    """The words without case and what only counts them."""
    words = text.casefold().split()
    while len(words) > 1 and words[0] in SMALL:
        words = words[1:]
    return " ".join(words)


def signs_of(group: Sequence[Candidate]) -> frozenset[str]:
    """All that is seen at any of its places, and whether there are several."""
    signs = frozenset[str]().union(*(one.signs for one in group))
    return signs | {"always"} | ({"again"} if len(group) > 1 else frozenset())


def probability(table: Table, signs: frozenset[str]) -> float:
    """How likely it is that a candidate with these signs fills its slot."""
    return 1 / (1 + exp(-sum(table.weights.get(sign, 0.0) for sign in sorted(signs))))


def _detail(group: Sequence[Candidate], chance: float) -> Detail:
    best = max(group, key=lambda one: (len(one.signs), -one.start))
    names = (PATTERNS, READER) if any(one.read for one in group) else (PATTERNS,)
    field = FIELDS[best.slot]
    modality: Modality = "hedged" if field == "perpetrator" else "asserted"
    return Detail(field, _value(best), best.start, best.end, modality, extractors=names)


def _value(one: Candidate) -> Value:
    words = one.text.split()
    while len(words) > 1 and words[0].casefold() in SMALL:
        words = words[1:]
    text = " ".join(words)
    if one.slot == "doer":
        return Person(None, None, text, None)
    if one.slot == "group":
        return Actor(text, (), ACTORS.get(one.kind, "unknown"), text)
    return Target(text, one.kind, text)
