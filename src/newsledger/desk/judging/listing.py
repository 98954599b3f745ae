"""Judgements as they were made, of the whole ledger or of one incident."""

from sqlalchemy import Connection

from newsledger.desk.anchors import located
from newsledger.desk.rulings import anchors_on
from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger.casebook import homes
from newsledger.ledger.judgements import about, all_judgements, by_prefix
from newsledger.model import Judgement


def judgements(connection: Connection, incident_id: str | None = None) -> list[Judgement]:
    """The judgements in the order in which they were made; `undone_by` tells those that no longer stand.

    Of an incident, by its full id, all that concern it: on itself, its accounts, claims and documents, and
    those that were undone; but not what coders read of it, blind to one another.
    """
    if incident_id is None:
        return all_judgements(connection)
    accounts = homes(connection, [incident_id])
    found = about(connection, {*accounts, *accounts.values()})
    anchors = {one.id: anchors_on(one) for one in found}
    places = located(connection, (one for held in anchors.values() for one in held), accounts)
    return [
        one
        for one in found
        if one.kind != "code"
        if not anchors[one.id] or any(places.get(held) in accounts for held in anchors[one.id])
    ]


def judgement_named(connection: Connection, given: str) -> Judgement:
    """The judgement that an id or the beginning of one means; raises NotFoundError."""
    prefix = given.strip().lower()
    if not prefix:
        raise UsageError("name a judgement by its id or the beginning; newsledger judge list shows them")
    found = by_prefix(connection, prefix)
    exact = [one for one in found if one.id == prefix] or found
    if len(exact) > 1:
        raise NotFoundError(f"{given!r} begins the ids of {len(exact)} judgements; give more of it")
    if not exact:
        raise NotFoundError(f"there is no judgement {given!r}; newsledger judge list shows them")
    return exact[0]
