"""Which role people play in an incident, weighed from all that is said around them.

The weights are fitted on the project's labelled texts (`python -m training.casting`): a softmax over sparse
features, so that each number of the table says how far a word or circumstance speaks for a role. What the
learned reader says is weighed in beside it.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp, log

from newsledger.accounts.tolls.drafts import Draft

FORCES = frozenset(("police", "military", "paramilitary", "security_forces", "armed_group"))
PLAIN = frozenset(("unknown", "victims", "civilians", "attackers", "total"))
# What a noun is called by that says nothing of whom a number is of.
NOBODYS = frozenset(("unknown", "victims", "total"))
# How likely any role is at least, so that neither witness can rule one out.
LEAST = 0.002


@dataclass(frozen=True, slots=True)
class Weights:
    """For each feature how far it speaks for each role; how much the table and the reader count."""

    roles: tuple[str, ...]
    of: Mapping[str, tuple[float, ...]]
    table: float
    reader: float


@cache
def weights() -> Weights:
    """The shipped table."""
    told = json.loads((resources.files("newsledger.accounts.tolls") / "casting.json").read_text("utf-8"))
    roles = tuple(told["roles"])
    of = {
        feature: tuple(given.get(role, 0.0) for role in roles) for feature, given in told["weights"].items()
    }
    return Weights(roles, of, told["table"], told["reader"])


def cast(draft: Draft, beside: Sequence[Draft], types: frozenset[str], text: str) -> str:
    """The likeliest role of a draft's people among the drafts beside it, in violence of some types."""
    chances = role_chances(list(features(draft, beside, types, text)), draft.learned, draft.sureness)
    if draft.role not in NOBODYS:
        # "The number of foreigners killed" is theirs and not everybody's.
        chances.pop("total", None)
    # A noun that says nothing of a force makes nobody its member, unless the reader does.
    open_to = (
        chances if draft.learned is not None else [role for role in chances if role in (*PLAIN, draft.role)]
    )
    return max(open_to, key=lambda role: (chances[role], role))


def role_chances(found: Sequence[str], learned: str | None, sureness: float) -> dict[str, float]:
    """How likely each role is by the table and, where the reader has chosen one, by its choice."""
    given = weights()
    chances = dict(
        zip(given.roles, _softmax([sum(column) for column in _columns(given, found)]), strict=True)
    )
    if learned is None:
        return chances
    rest = (1 - sureness) / (len(given.roles) - 1)
    odds = {
        role: given.table * log(max(chance, LEAST))
        + given.reader * log(max(sureness if role == learned else rest, LEAST))
        for role, chance in chances.items()
    }
    return dict(zip(odds, _softmax(list(odds.values())), strict=True))


def _columns(given: Weights, found: Sequence[str]) -> Iterator[tuple[float, ...]]:
    rows = [given.of[feature] for feature in found if feature in given.of]
    return iter(zip(*rows, strict=True)) if rows else iter([(0.0,)] * len(given.roles))


def _softmax(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    raised = [exp(score - top) for score in scores]
    return [one / sum(raised) for one in raised]


def features(draft: Draft, beside: Sequence[Draft], types: frozenset[str], text: str) -> Iterator[str]:
    """What speaks for one role or another: the noun, the word of harm, who did it, what kind of violence."""
    raw = draft.role
    yield "always"
    yield f"noun's role {raw}"
    yield f"{draft.field} {raw}"
    yield f"noun {draft.head}"
    yield f"doer {draft.agent_role} {_sort(raw)}"
    cue = text[draft.cue.start : draft.cue.end].casefold() if draft.cue != draft.mention else "none"
    yield f"word {cue} {_sort(raw)}"
    if draft.low == 0:
        yield "nobody"
    yield f"number {'one' if draft.low == draft.high == 1 else 'many'} {_sort(raw)} {draft.stated}"
    if draft.age is not None and draft.age < 18:
        yield "under 18"
    if draft.self_inflicted:
        yield "by own hand"
    for type in sorted(types) or ["none"]:
        yield f"type {type} {_sort(raw)}"
    yield f"forces {any(d.role in FORCES for d in beside)} {_sort(raw)}"
    yield f"before {_before(draft, beside)} {_sort(raw)} {draft.head is None}"
    yield f"{draft.scope} {_sort(raw)}"


def _sort(role: str) -> str:
    """Roles that say little are weighed apart from those that say much."""
    return role if role in ("unknown", "civilians", "victims", "attackers", "children") else "other"


def _before(draft: Draft, beside: Sequence[Draft]) -> str:
    """The role of the people counted just before in the sentence."""
    earlier = [d for d in beside if d.sentence == draft.sentence and d.mention.start < draft.mention.start]
    return earlier[-1].role if earlier else "nobody"
