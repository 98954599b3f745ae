"""Incidents as a reader sees them: dated as far as the ledger can tell, settled under a policy."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from newsledger.desk.rulings import Rulings, any_dismissed, rulings
from newsledger.desk.viewpoint import By, Viewpoint
from newsledger.findings import anchored, inferred_published, known_at, settle
from newsledger.ledger.batches import batches
from newsledger.ledger.casebook import facts_in, focal_incidents, incident_ids, incidents
from newsledger.ledger.documents import replacements, undated
from newsledger.model import Change, Facts, Incident, Member, Published, Related, Settled

# Incidents loaded in one go; at some twenty claims each this is a few MB.
BATCH = 200

Dates = Mapping[str, Published]


@dataclass(frozen=True, slots=True)
class Laid:
    """An incident, its undated pages dated, and what is settled of it.

    `curves` has by field how everybody's toll came to be, where that is known already.
    """

    incident: Incident
    settled: Settled
    curves: Mapping[str, tuple[Change, ...]] | None = None


@dataclass(slots=True)
class Shelf:
    """What was fetched in one transaction, for desks that look at the same incidents from many moments."""

    replaced: list[tuple[str, Published, str]] | None = None
    incidents: dict[tuple[tuple[str, ...], frozenset[str]], list[Incident]] = field(default_factory=dict)
    homes: dict[tuple[str, ...], dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Desk:
    """The ledger seen from one viewpoint, in one transaction; `superseded` no longer speak from there."""

    connection: Connection
    viewpoint: Viewpoint
    superseded: Set[str]
    shelf: Shelf | None = None

    def laid(self, ids: Sequence[str], dates: Dates) -> Iterator[Laid]:
        """Those of the incidents that are known from here, settled; `dates` are those inferred."""
        for known, standing in self.told(ids, dates):
            settled = settle(known, self.viewpoint.policy, standing.decided(known))
            yield Laid(known, replace(settled, dismissed=standing.dismissed(known)))

    def told(self, ids: Sequence[str], dates: Dates) -> Iterator[tuple[Incident, Rulings]]:
        """Those of the incidents that are known from here, and what reviewers decided of them."""
        for incident, standing in self._recorded(ids):
            # By reporting, undated pages must have their dates first.
            known = self._known(dated(incident, dates), "reported")
            if known.members:
                yield known, standing

    def dates(self, facts: Sequence[Facts]) -> dict[str, Published]:
        """The dates of undated documents that the incidents which they are news of tell, by document id."""
        wanted = {one.id: one for one in facts if one.published.value is None}
        home = self._homes(sorted(wanted))
        found = {}
        for incident, standing in self._recorded(sorted(set(home.values()))):
            settled = settle(incident, self.viewpoint.policy, standing.decided(incident))
            for one in wanted.values():
                if home.get(one.id) == incident.id:
                    found[one.id] = inferred_published(one, settled)
        return {id: published for id, published in found.items() if published.value is not None}

    def _recorded(self, ids: Sequence[str]) -> Iterator[tuple[Incident, Rulings]]:
        """The incidents with what the ledger and reviewers had said of them; empty ones are left out."""
        for part in batches(ids, BATCH):
            found = self._fetched(part)
            members = (member for incident in found for member in incident.members)
            standing = rulings(self.connection, members, self.viewpoint)
            for incident in found:
                known = self._known(standing.judged(incident), "recorded")
                if known.members:
                    yield known, standing

    def _fetched(self, ids: Sequence[str]) -> list[Incident]:
        if self.shelf is None:
            return incidents(self.connection, ids, self.superseded)
        key = tuple(ids), frozenset(self.superseded)
        if key not in self.shelf.incidents:
            self.shelf.incidents[key] = incidents(self.connection, ids, self.superseded)
        return self.shelf.incidents[key]

    def _homes(self, documents: Sequence[str]) -> dict[str, str]:
        if self.shelf is None:
            return focal_incidents(self.connection, documents)
        key = tuple(documents)
        if key not in self.shelf.homes:
            self.shelf.homes[key] = focal_incidents(self.connection, documents)
        return self.shelf.homes[key]

    def _known(self, incident: Incident, by: By) -> Incident:
        """The incident at the viewpoint's moment, where that is one of this kind."""
        moment = self.viewpoint.moment
        return incident if moment is None or self.viewpoint.by != by else known_at(incident, moment, by)


def desk(connection: Connection, viewpoint: Viewpoint, shelf: Shelf | None = None) -> Desk:
    """The ledger from a viewpoint; with a shelf, what is on it is not fetched again."""
    replaced = shelf.replaced if shelf else None
    replaced = replacements(connection) if replaced is None else replaced
    if shelf:
        shelf.replaced = replaced
    superseded = {id for id, published, recorded_at in replaced if viewpoint.holds(published, recorded_at)}
    return Desk(connection, viewpoint, superseded, shelf)


def dated(incident: Incident, dates: Dates) -> Incident:
    """The incident with its undated pages dated, and what follows from that for their times."""
    own = {one.document.id: dates[one.document.id] for one in incident.members if one.document.id in dates}
    if not own:
        return incident
    members = (_dated(member, own.get(member.document.id)) for member in anchored(incident, own).members)
    return replace(incident, members=tuple(members))


def _dated(member: Member, published: Published | None) -> Member:
    if published is None:
        return member
    claims = tuple(replace(recorded, reported_at=published) for recorded in member.claims)
    return replace(member, document=replace(member.document, published=published), claims=claims)


def all_laid(connection: Connection, viewpoint: Viewpoint, *, dismissed: bool = False) -> Iterator[Laid]:
    """Every incident that is known from the viewpoint, the first seen first.

    With `dismissed` also those of which a reviewer says that they are none.
    """
    here = desk(connection, viewpoint)
    laid = here.laid(incident_ids(connection), here.dates(undated(connection)))
    everything = (one for one in laid if dismissed or one.settled.dismissed is None)
    if viewpoint.moment is None and not here.superseded and (dismissed or not any_dismissed(connection)):
        yield from everything
        return
    # An incident that is not known from here is nobody's background either.
    listed = list(everything)
    visible = {laid.settled.id for laid in listed}
    yield from (_among(laid, visible) for laid in listed)


def some_laid(connection: Connection, viewpoint: Viewpoint, ids: Sequence[str]) -> list[Laid]:
    """Those of these incidents that are known from the viewpoint, without what is none to a reviewer."""
    here = desk(connection, viewpoint)
    found = here.laid(list(ids), _dates_for(here, ids))
    return [one for one in found if one.settled.dismissed is None]


def one_laid(
    connection: Connection, viewpoint: Viewpoint, incident_id: str
) -> tuple[Laid, dict[str, str]] | None:
    """The incident and the titles of those that it is related to; None where it is not known from here."""
    here = desk(connection, viewpoint)
    laid = next(here.laid([incident_id], _dates_for(here, [incident_id])), None)
    return None if laid is None else among_known(here, laid)


def among_known(here: Desk, laid: Laid) -> tuple[Laid, dict[str, str]]:
    """The incident with those of its relations that are known from here, and the titles of these."""
    titles = titles_of(here, laid.settled.related)
    return _among(laid, titles.keys()), titles


def titles_of(here: Desk, related: Sequence[Related]) -> dict[str, str]:
    """The titles of related incidents that are known from here, by id."""
    others = [one.incident_id for one in related]
    shown = (one.settled for one in here.laid(others, _dates_for(here, others)))
    return {one.id: one.title for one in shown if one.dismissed is None}


def _among(laid: Laid, visible: Set[str]) -> Laid:
    """The incident without its relations to what cannot be seen."""
    related = tuple(one for one in laid.settled.related if one.incident_id in visible)
    incident, settled = replace(laid.incident, related=related), replace(laid.settled, related=related)
    return replace(laid, incident=incident, settled=settled)


def _dates_for(here: Desk, ids: Sequence[str]) -> dict[str, Published]:
    """The inferred dates of the undated documents that tell these incidents."""
    return here.dates(facts_in(here.connection, ids))
