"""Dates that travel: an undated page takes its incident's date, and its other times resolve from there.

The circle "date helps linking, linking gives date" runs once, in this direction.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from newsledger.findings.dates import DAY
from newsledger.model import Facts, Incident, Member, Place, Published, RecordedClaim, Settled, Time

Resolve = Callable[[Time, Published, str | None], Time]


def inferred_published(facts: Facts, settled: Settled) -> Published:
    """A document's date: its own, else the day or month of the incident that it is about, as `inferred`.

    An incident dated to no better than a year tells nothing, and a mention in passing neither.
    """
    start = settled.start
    about = any(w.id == facts.id and w.focal for w in settled.documents)
    if facts.published.value is not None or not about or start is None or start.value is None:
        return facts.published
    if len(start.value) >= DAY:
        return Published(start.value[:DAY], "day", "inferred")
    if len(start.value) == 7:
        return Published(start.value, "month", "inferred")
    return facts.published


def anchored(
    incident: Incident, published_of_document: Mapping[str, Published], *, resolve: Resolve | None = None
) -> Incident:
    """The incident with the times that its pages left open worked out from the dates given for the pages."""
    if not any(m.document.id in published_of_document for m in incident.members):
        return incident
    zone = _zone(incident)
    members = [
        anchored_member(m, published_of_document.get(m.document.id), zone, resolve=resolve)
        for m in incident.members
    ]
    return replace(incident, members=tuple(members))


def anchored_member(
    member: Member, published: Published | None, zone: str | None = None, *, resolve: Resolve | None = None
) -> Member:
    """The account of one page with its open times worked out from the date given for the page, if any is."""
    if published is None or published.value is None:
        return member
    if resolve is None:
        from newsledger.values.times import resolve as resolve_time

        resolve = resolve_time
    claims = tuple(_resolved(recorded, published, zone, resolve) for recorded in member.claims)
    return replace(member, claims=claims)


def _resolved(
    recorded: RecordedClaim, published: Published, zone: str | None, resolve: Resolve
) -> RecordedClaim:
    value = recorded.claim.value
    if not isinstance(value, Time) or value.value is not None or not value.text:
        return recorded
    found = resolve(value, published, value.zone or zone)
    return replace(recorded, claim=replace(recorded.claim, value=found))


def _zone(incident: Incident) -> str | None:
    """The zone of the incident's place, as its claims give it."""
    places = (r.claim.value for m in incident.members for r in m.claims if isinstance(r.claim.value, Place))
    return min((p.zone for p in places if p.zone), default=None)
