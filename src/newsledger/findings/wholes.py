"""What each account makes of everybody, and of the victims: its own total, or its parts added up.

Settling each role over all pages and adding up afterwards counts a person twice whom one page calls a child
and another the one who fired; each page's own sum does not (gva half: 0.78 to 0.75 exact).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsledger.findings.figures import Figure, is_ruled_out
from newsledger.findings.lists import added
from newsledger.findings.roles import GROUPS, add_groups
from newsledger.model import FORCES

ByRole = Mapping[str, Sequence[Figure]]

_ADDED = (*GROUPS, *FORCES, "children")


def totals(given: Sequence[Figure]) -> list[Figure]:
    """Figures of everybody, account by account; `given` are resolved, so that none is of role unknown."""
    return [total for account in _by_account(given).values() for total in _totals(account)]


def victims(given: Sequence[Figure]) -> list[Figure]:
    """Figures of the victims, account by account: as stated, raised to the groups listed beside them."""
    return [one for account in _by_account(given).values() for one in _victims(account)]


def _by_account(given: Sequence[Figure]) -> dict[str, ByRole]:
    accounts: dict[str, dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in given:
        accounts[figure.account][figure.role].append(figure)
    return dict(accounts)


def _totals(of: ByRole) -> list[Figure]:
    """An account's own totals; else its victims and attackers together."""
    told = _victims(of)
    if of.get("total") and not _is_vaguer(of["total"], told):
        return _raised(of["total"], _groups(of))
    attackers = _besides(_own(of.get("attackers", ())), told)
    if not told:
        return [replace(f, role="total") for f in of.get("attackers", ())]
    return [_together("total", (f, attackers)) if attackers else replace(f, role="total") for f in told]


def _is_vaguer(totals: Sequence[Figure], told: Sequence[Figure]) -> bool:
    """Whether an account bounds everybody ("several were shot") and states how many victims they are."""
    stated = [f for f in told if f.lead and f.high is not None and not f.counted]
    return all(f.high is None for f in totals) and any(f.low >= t.low for f in stated for t in totals)


def _besides(attackers: Figure | None, told: Sequence[Figure]) -> Figure | None:
    """The attackers that add to the victims.

    Where both are only counted, one person may be told as either: attackers add where a sentence tells them
    beside victims ("killed a woman and then himself"), and none among the injured, where one hurt by his own
    act is told as the victim as well (on the gva half 0.741 exact, to 0.746).
    """
    if attackers is None or not attackers.counted:
        return attackers
    if attackers.said[0].claim.field == "injured":
        return None
    apart = not _sentences((attackers,)) & _sentences(told)
    return None if apart and all(f.counted for f in told) else attackers


def _sentences(given: Sequence[Figure]) -> set[int]:
    return {quote.start for f in given for s in f.said for quote in s.claim.evidence}


def _victims(of: ByRole) -> list[Figure]:
    groups = _groups(of)
    if of.get("victims"):
        return _raised(of["victims"], groups)
    return [replace(groups, role="victims")] if groups else []


def _own(given: Sequence[Figure]) -> Figure | None:
    return next((f for f in given if f.lead), None)


def _groups(of: ByRole) -> Figure | None:
    """The groups of one account added up, each by its own figure; branches lie within the forces."""
    own = {r: f for r in _ADDED if r in of and (f := _own(of[r]))}
    if not own:
        return None
    low = add_groups({role: f.low for role, f in own.items()})
    high = None
    if all(f.high is not None for f in own.values()):
        high = add_groups({role: f.high or 0 for role, f in own.items()})
    said = tuple(s for f in own.values() for s in f.said)
    return Figure("victims", low, high, said, counted=all(f.counted for f in own.values()))


def _raised(given: Sequence[Figure], groups: Figure | None) -> list[Figure]:
    """An account's figures of a whole; groups that it states to be more take the place of its own."""
    own = _own(given)
    if groups is None or own is None or groups.low <= own.guess or groups.counted:
        return list(given)
    raised = replace(groups, role=own.role)
    return [raised, *(replace(f, lead=False, doubted=is_ruled_out(f, raised)) for f in given)]


def _together(role: str, parts: Sequence[Figure]) -> Figure:
    low, high = added([f.bounds for f in parts])
    said = tuple(s for f in parts for s in f.said)
    return Figure(role, low, high, said, lead=parts[0].lead, counted=all(f.counted for f in parts))
