"""What was settled of an incident at each moment at which a page arrived, and what each moment changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from newsledger.desk.dossiers import incident_id
from newsledger.desk.judging import judgements
from newsledger.desk.judging.wording import said_of
from newsledger.desk.laying_out import Laid, Shelf, desk
from newsledger.desk.rulings import SETTLED
from newsledger.desk.viewpoint import Viewpoint, instant
from newsledger.errors import NotFoundError
from newsledger.ledger.casebook import incidents
from newsledger.ledger.documents import replacements
from newsledger.model import TOLL_FIELDS, Facts, Member, Published, Settled
from newsledger.outputs.changes import Change, ChangeStep, ChangesView
from newsledger.outputs.outline import role_place


def changes(
    connection: Connection, incident: str, viewpoint: Viewpoint, now: Laid | None = None
) -> ChangesView:
    """The steps up to the viewpoint's moment; raises NotFoundError where nothing is known by then.

    At each step stands what `show --as-of` says at that moment, so that the last one is what it says now.
    `now` is the incident as it is laid out from the viewpoint, where that is known already.
    """
    id = incident_id(connection, incident)
    shelf = Shelf()
    (whole,) = incidents(connection, [id], frozenset())
    shelf.incidents[(id,), frozenset()] = [whole]
    facts = [member.document for member in whole.members]
    now = now or _at(connection, viewpoint, id, facts, shelf)
    if now is None:
        raise NotFoundError(f"nothing is known of incident {id} at that time")
    members = [*now.incident.members, *whole.members]
    pages = {page.id: page for page in (*facts, *(member.document for member in now.incident.members))}
    steps = []
    before: Laid | None = None
    decided = _decided(connection, id, viewpoint)
    for moment in _moments(connection, members, viewpoint, decided):
        after = _at(connection, replace(viewpoint, moment=moment), id, facts, shelf)
        if after is not None:
            steps.append(replace(_step(moment, before, after, pages), decided=decided.get(moment, ())))
        before = after or before
    return ChangesView(now.settled, viewpoint.by, tuple(steps))


def _at(
    connection: Connection, viewpoint: Viewpoint, id: str, facts: Sequence[Facts], shelf: Shelf
) -> Laid | None:
    here = desk(connection, viewpoint, shelf)
    return next(here.laid([id], here.dates(facts)), None)


def _decided(connection: Connection, id: str, viewpoint: Viewpoint) -> dict[str, tuple[str, ...]]:
    """What reviewers decided, by the moment from which it counts.

    By reporting only decided values have such a moment: how a page is to be read holds at all of them.
    """
    found: dict[str, tuple[str, ...]] = {}
    for one in judgements(connection, id):
        counts = one.kind in SETTLED and one.undone_by is None
        if counts or viewpoint.by == "recorded":
            found[one.at] = (*found.get(one.at, ()), said_of(one))
    return found


def _moments(
    connection: Connection, members: Iterable[Member], viewpoint: Viewpoint, decided: Iterable[str]
) -> list[str]:
    """When pages arrived or gave way to newer versions, or reviewers decided; in order, each moment once."""
    dated: dict[str, tuple[Published, str]] = {}
    for member in members:
        for recorded in member.claims:
            dated.setdefault(member.document.id, (recorded.reported_at, recorded.recorded_at))
    later = [(published, at) for id, published, at in replacements(connection) if id in dated]
    found = {_known_since(published, at, viewpoint) for published, at in (*dated.values(), *later)}
    found |= set(decided)
    return sorted(moment for moment in found if viewpoint.moment is None or moment <= viewpoint.moment)


def _known_since(published: Published, recorded_at: str, viewpoint: Viewpoint) -> str:
    """The moment from which `Viewpoint.holds` says that a page of these dates is known."""
    by_report = viewpoint.by == "reported" and published.value
    return instant(by_report or recorded_at)


def _step(moment: str, before: Laid | None, after: Laid, pages: Mapping[str, Facts]) -> ChangeStep:
    were = _documents(before) if before else {}
    are = _documents(after)
    arrived = tuple(are[id] for id in sorted(are.keys() - were.keys()))
    replaced = tuple(pages[id] for id in sorted(were.keys() - are.keys()) if id in pages)
    found = _changes(before, after, [page.id for page in (*arrived, *replaced)])
    return ChangeStep(moment, arrived, replaced, tuple(found))


def _documents(laid: Laid) -> dict[str, Facts]:
    return {member.document.id: member.document for member in laid.incident.members}


def _changes(before: Laid | None, after: Laid, moving: Sequence[str]) -> Iterator[Change]:
    were = _values(before.settled) if before else {}
    are = _values(after.settled)
    for field in sorted(were.keys() | are.keys(), key=_reading_place):
        old, new = were.get(field), are.get(field)
        if old != new:
            yield _change(field, old, new, after, moving)


def _change(field: str, old: object, new: object, after: Laid, moving: Sequence[str]) -> Change:
    """The change with the pages of the step that its finding rests on; all of them where none is named."""
    finding = next((one for one in after.settled.findings if one.field == field), None)
    named = {*finding.supporting, *finding.against} if finding else set()
    told = {
        member.document.id
        for member in after.incident.members
        for recorded in member.claims
        if recorded.claim.id in named
    }
    pages = tuple(id for id in moving if id in told) or tuple(moving)
    supporting = finding.supporting if finding else ()
    return Change(field, old, new, finding.rule if finding else None, supporting, pages)


PLAIN = ("type", "start", "end", "place", "perpetrators", "attackers")


def _values(settled: Settled) -> dict[str, object]:
    """The settled value of each field that has one, tolls by role."""
    values: dict[str, object] = {name: getattr(settled, name) for name in (*PLAIN, "status")}
    for field, by_role in settled.tolls.items():
        values |= {f"{field}.{role}": toll for role, toll in by_role.items()}
    return {field: value for field, value in values.items() if value is not None and value != ()}


def _reading_place(name: str) -> tuple[int, int, str]:
    field, _, role = name.partition(".")
    order = (*PLAIN, *TOLL_FIELDS, "status")
    return order.index(field), role_place(role or None), name
