"""What an undated page tells in passing is dated by the incident that the page is news of, and so linked.

The circle "date helps linking, linking gives date" runs once: only what pages tell of their own dates an
incident here, and only what they tell besides is dated by it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from newsledger.desk.shelves import Shelves
from newsledger.findings.anchoring import anchored_member
from newsledger.incidents import Profile, profile
from newsledger.incidents.grouping import CROWD
from newsledger.ledger.casebook import tellings
from newsledger.ledger.groups import mates
from newsledger.model import Member, Published

OWN = ("focal", "follow_up")


def redated(shelves: Shelves, fresh: Collection[str]) -> set[str]:
    """The accounts whose day is another one now; they were filed anew by it and wait to be compared.

    Looked at are the undated pages that are news of what the fresh accounts tell and were compared with them.
    """
    undated = [p for p in shelves.held.values() if p.published is None and p.kind in OWN]
    if not undated:
        return set()
    near = mates(shelves.connection, fresh, CROWD)
    own = {p.document_id: p for p in undated if p.account_id in near}
    documents = sorted(own)
    told = [
        member
        for _, member in tellings(shelves.connection, documents, frozenset(), whole=True)
        if member.account.kind == "background"
    ]
    days = _days(shelves, [own[document] for document in sorted({m.document.id for m in told})])
    made = [_dated(member, days) for member in told]
    before = shelves.profiles({one.account_id for one in made})
    moved = [one for one in made if one != before.get(one.account_id)]
    if moved:
        shelves.put(moved)
    return {one.account_id for one in moved}


def _days(shelves: Shelves, own: Iterable[Profile]) -> dict[str, Published]:
    """For each page, by its own account, the day of its incident; none where nobody gives one."""
    found: dict[str, Published] = {}
    for one in own:
        group = shelves.profiles(mates(shelves.connection, {one.account_id}, CROWD))
        if day := _day(group.values()):
            found[one.document_id] = Published(date.fromordinal(day).isoformat(), "day", "inferred")
    return found


def _day(group: Collection[Profile]) -> int | None:
    """The day that most pages give for their own incident, the first of equals."""
    windows = (p.window for p in group if p.window and p.kind in OWN)
    days = Counter(window.first for window in windows if window.first == window.last)
    return min(days, key=lambda day: (-days[day], day), default=None)


def _dated(member: Member, days: Mapping[str, Published]) -> Profile:
    dated = anchored_member(member, days.get(member.document.id))
    return profile(dated.document, dated.account, tuple(one.claim for one in dated.claims))
