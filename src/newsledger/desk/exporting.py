"""The layouts that `export` writes, as streams of lines."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from sqlalchemy import Connection

from newsledger.desk.judging.listing import judgements
from newsledger.desk.laying_out import Desk, all_laid, dated, desk
from newsledger.desk.rulings import rulings
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import UsageError
from newsledger.ledger.batches import batches
from newsledger.ledger.casebook import tellings
from newsledger.ledger.documents import document_ids, stored_documents, undated
from newsledger.model import Incident, Member, Settled
from newsledger.outputs.geojson import collection
from newsledger.outputs.jsonl import line
from newsledger.outputs.layouts import registry
from newsledger.outputs.layouts.cases import Case
from newsledger.outputs.layouts.cells import written
from newsledger.outputs.layouts.own import unsaid_in_csv, unsaid_in_geojson
from newsledger.outputs.layouts.remarks import Remarks
from newsledger.outputs.records import claim_record, document_record, incident_record, judgement_record
from newsledger.outputs.table import rows

Layout = Callable[[Connection, Viewpoint, Remarks], Iterator[str]]

# Documents whose claims are loaded in one go.
BATCH = 200


def check_layout(layout: str) -> None:
    """Raises UsageError for a layout that does not exist."""
    if layout not in LAYOUTS:
        raise UsageError(f"there is no layout {layout!r}; the layouts are {', '.join(LAYOUTS)}")


def policy_of(layout: str) -> str:
    """The policy that a layout is written under where none is asked for."""
    return registry.LAYOUTS[layout].policy if layout in registry.LAYOUTS else "newsledger"


def remarks_on(layout: str) -> Remarks:
    """Where to note what the layout leaves out."""
    known = registry.LAYOUTS.get(layout)
    return Remarks(layout, known.never if known else ())


def exported(
    connection: Connection, layout: str, viewpoint: Viewpoint, remarks: Remarks | None = None
) -> Iterator[str]:
    """The lines of a layout; once they are all read, the remarks hold what they leave out."""
    check_layout(layout)
    return LAYOUTS[layout](connection, viewpoint, remarks or remarks_on(layout))


def _incidents(connection: Connection, viewpoint: Viewpoint, _: Remarks) -> Iterator[str]:
    return (line(incident_record(settled)) for settled in _settled(connection, viewpoint))


def _csv(connection: Connection, viewpoint: Viewpoint, remarks: Remarks) -> Iterator[str]:
    return rows(_noted(_settled(connection, viewpoint), unsaid_in_csv, remarks))


def _geojson(connection: Connection, viewpoint: Viewpoint, remarks: Remarks) -> Iterator[str]:
    return collection(_noted(_settled(connection, viewpoint), unsaid_in_geojson, remarks))


def _of_field(connection: Connection, viewpoint: Viewpoint, remarks: Remarks) -> Iterator[str]:
    cases = (Case(laid.settled, laid.incident) for laid in all_laid(connection, viewpoint))
    return written(registry.LAYOUTS[remarks.layout], cases, remarks)


def _noted(
    incidents: Iterable[Settled], unsaid: Callable[[Settled], tuple[str, ...]], remarks: Remarks
) -> Iterator[Settled]:
    """The incidents as they are; what the layout leaves unsaid of each is noted."""
    for settled in incidents:
        remarks.note(settled, None, unsaid(settled))
        yield settled


def _settled(connection: Connection, viewpoint: Viewpoint) -> Iterator[Settled]:
    return (laid.settled for laid in all_laid(connection, viewpoint))


def _documents(connection: Connection, viewpoint: Viewpoint, _: Remarks) -> Iterator[str]:
    dates = desk(connection, viewpoint).dates(undated(connection))
    for stored in stored_documents(connection):
        published = dates.get(stored.document.id, stored.facts.published)
        if viewpoint.holds(published, stored.recorded_at):
            yield line(document_record(stored.document, stored.facts, published))


def _claims(connection: Connection, viewpoint: Viewpoint, _: Remarks) -> Iterator[str]:
    here = desk(connection, viewpoint)
    dates = here.dates(undated(connection))
    for incident_id, member in _tellings(here):
        alone = dated(Incident(incident_id or "", (member,)), dates).members[0]
        for recorded in alone.claims:
            if viewpoint.holds(recorded.reported_at, recorded.recorded_at):
                yield line(claim_record(recorded))


def _judgements(connection: Connection, viewpoint: Viewpoint, _: Remarks) -> Iterator[str]:
    until = viewpoint.moment
    for one in judgements(connection):
        if until is None or one.at <= until:
            yield line(judgement_record(one))


def _tellings(here: Desk) -> Iterator[tuple[str | None, Member]]:
    for part in batches(document_ids(here.connection), BATCH):
        found = tellings(here.connection, part, here.superseded)
        standing = rulings(here.connection, [member for _, member in found], here.viewpoint)
        yield from ((incident_id, standing.read(member, incident_id)) for incident_id, member in found)


LAYOUTS: Mapping[str, Layout] = {
    "incidents": _incidents,
    "claims": _claims,
    "documents": _documents,
    "judgements": _judgements,
    "csv": _csv,
    "geojson": _geojson,
    **dict.fromkeys(registry.LAYOUTS, _of_field),
}
