"""Tolls that no page's text counts, from the pages' titles: stories behind a wall, or gone from their pages.

A title is no claim, since no sentence of the text can be quoted for it. Where all texts are silent on the
killed or the injured, the titles are what is known; the rule says so, and quotes one.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.findings.deaths import FEW, moved
from newsledger.findings.policies import Decision, Policy
from newsledger.findings.settlement import Settlement
from newsledger.findings.title_counts import Told, told_by_title
from newsledger.findings.tolls import SettledToll, toll_of
from newsledger.model import Incident

KILLED, INJURED = "killed", "injured"
# The tellings whose titles are about the incident.
ABOUT = frozenset(("focal", "follow_up"))


@dataclass(frozen=True, slots=True)
class Head:
    """What the title of a document tells."""

    told: Told
    title: str
    document: str


def with_titled(found: Settlement, incident: Incident, policy: Policy) -> Settlement:
    """The settlement with the killed and injured of whom titles alone tell.

    Where a text tells of either, titles add the other only in plain words: "shot" is said of the dead as
    well. On the gva half 36 of 40 such numbers of killed and 46 of 57 of injured are final, and the default
    policy's interval holds 92 of the 97.
    """
    spoken = {toll.field for toll in found.tolls}
    pages = [m.document for m in incident.members if m.account.kind in ABOUT]
    if not pages or {KILLED, INJURED} <= spoken:
        return found
    heads = [Head(told_by_title(page.title or ""), page.title or "", page.id) for page in pages]
    heads.sort(key=lambda head: (head.title, head.document))
    dead = None if KILLED in spoken else _settled([(h.told.killed, h) for h in heads])
    hurt = None if INJURED in spoken else _settled([(h.told.wounded, h) for h in heads])
    if hurt is None and not spoken & {KILLED, INJURED}:
        # Who is hit by one title and dead by another is one of the dead.
        less = dead[0].best if dead else 0
        hurt = _settled([(max(h.told.hit - max(less, h.told.killed), 0), h) for h in heads])
    kept = found.tolls
    if dead is not None and not any(h.told.wounded for h in heads):
        kept = tuple(_without_dead(toll, dead[0], policy) for toll in kept)
    added = [
        SettledToll(field, "total", toll_of(field, "total", made[0], policy), *made)
        for field, made in ((KILLED, dead), (INJURED, hurt))
        if made is not None
    ]
    return replace(found, tolls=(*kept, *added))


def _settled(given: Sequence[tuple[int, Head]]) -> tuple[Decision, tuple[str, ...]] | None:
    """The number that most titles give, of equals the lower, and the pages of these; None where none does."""
    by_number = Counter(number for number, _ in given if number)
    if not by_number:
        return None
    best = min(by_number, key=lambda number: (-by_number[number], number))
    those = [head for number, head in given if number == best]
    rule = f"no page's text counts them; a title does: “{those[0].title}”"
    clear = by_number[best] / sum(by_number.values())
    decision = Decision(min(by_number), best, max(by_number), rule, (), clear=clear)
    return decision, tuple(dict.fromkeys(head.document for head in those))


def _without_dead(toll: SettledToll, dead: Decision, policy: Policy) -> SettledToll:
    """The injured, nobody where they are the dead of a title: counted one by one, and no more of them."""
    decision = toll.decision
    counted = bool(decision.supporting) and all(f.counted for f in decision.supporting)
    if toll.field != INJURED or not counted or not 0 < decision.best <= dead.best <= FEW * decision.best:
        return toll
    made = moved(decision)
    return replace(toll, toll=toll_of(INJURED, toll.role, made, policy), decision=made)
