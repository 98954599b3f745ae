"""Gathering what a dossier or an explanation shows."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from sqlalchemy import Connection

from newsledger.desk.laying_out import Laid, one_laid
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError, UsageError
from newsledger.findings import curves
from newsledger.ledger.documents import stored_documents
from newsledger.ledger.groups import resolve
from newsledger.model import Change, Conflict, RecordedClaim
from newsledger.outputs.views import DocumentView, DossierView, ExplanationView

# Ids named in a message where a prefix fits several.
SHOWN = 5


def dossier(connection: Connection, incident: str, viewpoint: Viewpoint) -> DossierView:
    """All that is known of an incident, given by its id or the beginning of it; raises NotFoundError."""
    laid, titles = laid_out(connection, incident_id(connection, incident), viewpoint)
    return dossier_of(connection, laid, titles, viewpoint)


def dossier_of(
    connection: Connection, laid: Laid, titles: Mapping[str, str], viewpoint: Viewpoint
) -> DossierView:
    """The dossier of an incident that is laid out from the viewpoint; `titles` are of its relations."""
    pages = _pages(connection, laid)
    documents = tuple(pages[witness.id] for witness in laid.settled.documents if witness.id in pages)
    drawn = Curves(laid, viewpoint) if laid.curves is None else laid.curves
    return DossierView(laid.settled, laid.incident, documents, titles, drawn)


class Curves(Mapping[str, tuple[Change, ...]]):
    """How the tolls of everybody came to be, by field; worked out when somebody looks.

    Of what a dossier holds they take longest, and half of those who ask for it draw none.
    """

    def __init__(self, laid: Laid, viewpoint: Viewpoint) -> None:
        self._laid, self._viewpoint = laid, viewpoint

    def __getitem__(self, field: str) -> tuple[Change, ...]:
        return self._held[field]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    @cached_property
    def _held(self) -> Mapping[str, tuple[Change, ...]]:
        settled = self._laid.settled
        told = [name for name, by_role in settled.tolls.items() if "total" in by_role]
        return curves(self._laid.incident, told, self._viewpoint.policy)


def explanation(connection: Connection, incident: str, field: str, viewpoint: Viewpoint) -> ExplanationView:
    """Why a field of an incident has its value; raises NotFoundError where nobody spoke of it."""
    laid, _ = laid_out(connection, incident_id(connection, incident), viewpoint)
    settled = laid.settled
    findings = tuple(one for one in settled.findings if _speaks_of(one.field, field))
    conflicts = tuple(one for one in settled.conflicts if _speaks_of(one.field, field))
    claims = _claims(
        laid, field, conflicts, {id for one in findings for id in (*one.supporting, *one.against)}
    )
    if not findings and not claims:
        known = ", ".join(sorted({one.field for one in settled.findings})) or "none"
        raise NotFoundError(f"incident {settled.id} has no finding on {field!r}; it has: {known}")
    pages = _pages(connection, laid)
    told = {one.claim.document_id for one in claims.values()}
    documents = {id: page for id, page in pages.items() if id in told}
    return ExplanationView(settled, field, findings, conflicts, claims, documents)


def incident_id(connection: Connection, given: str) -> str:
    """The full id of the one incident that an id, a merged id, or the beginning of one means."""
    if not given.strip():
        raise UsageError("name an incident by its id or the beginning of it; newsledger incidents lists them")
    found = resolve(connection, given.strip().lower())
    if not found:
        raise NotFoundError(f"there is no incident {given!r}; newsledger incidents lists them")
    if len(found) > 1:
        named = ", ".join(found[:SHOWN]) + (", …" if len(found) > SHOWN else "")
        raise NotFoundError(f"{given!r} begins the ids of {len(found)} incidents ({named}); give more of it")
    return found[0]


def laid_out(connection: Connection, id: str, viewpoint: Viewpoint) -> tuple[Laid, dict[str, str]]:
    """The incident of that full id and the titles of those it is related to; raises NotFoundError."""
    held = one_laid(connection, viewpoint, id)
    if held is None:
        when = f" as of {viewpoint.moment}, by what was {viewpoint.by}" if viewpoint.moment else ""
        raise NotFoundError(f"nothing is known of incident {id}{when}")
    return held


def _pages(connection: Connection, laid: Laid) -> dict[str, DocumentView]:
    """The pages that tell the incident, by id."""
    facts = {member.document.id: member.document for member in laid.incident.members}
    witnesses = {witness.id: witness for witness in laid.settled.documents}
    return {
        stored.document.id: DocumentView(
            stored.document,
            stored.facts,
            facts[stored.document.id].published,
            witnesses[stored.document.id],
        )
        for stored in stored_documents(connection, sorted(facts))
        if stored.document.id in witnesses
    }


def _speaks_of(name: str, field: str) -> bool:
    return name == field or name.startswith(f"{field}.")


def _claims(
    laid: Laid, field: str, conflicts: tuple[Conflict, ...], named: set[str]
) -> Mapping[str, RecordedClaim]:
    """The claims that findings or conflicts name, and those that speak of the field or its role."""
    named |= {id for conflict in conflicts for id in conflict.claims}
    return {
        recorded.claim.id: recorded
        for member in laid.incident.members
        for recorded in member.claims
        if recorded.claim.id in named
        or (recorded.claim.scope == "incident" and _field_of(recorded) == field)
        or (recorded.claim.scope == "incident" and recorded.claim.field == field)
    }


def _field_of(recorded: RecordedClaim) -> str:
    claim = recorded.claim
    return claim.field if claim.role is None else f"{claim.field}.{claim.role}"
