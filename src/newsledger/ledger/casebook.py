"""Incidents as findings receives them: members with their documents' facts and their claims."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from newsledger.ledger.batches import batches
from newsledger.ledger.blackout import Blackout
from newsledger.ledger.codec import account_of, claim_from, loads_all
from newsledger.ledger.packing import facts_of
from newsledger.ledger.redactions import blackout
from newsledger.ledger.relations import related
from newsledger.ledger.tables import ACCOUNTS, CLAIMS, DOCUMENTS, INCIDENTS, MEMBERSHIPS, RELATIONS
from newsledger.model import ClaimStatus, Facts, Incident, Member, RecordedClaim, Relation

AccountRow = Row[Any]
Relations = Mapping[str, tuple[Relation, ...]]


def incident_ids(connection: Connection) -> list[str]:
    """The ids of all incidents, the first seen first."""
    live = INCIDENTS.c.id.in_(select(MEMBERSHIPS.c.incident_id))
    return list(connection.execute(select(INCIDENTS.c.id).where(live).order_by(INCIDENTS.c.seq)).scalars())


def incidents(connection: Connection, ids: Sequence[str], superseded: Set[str]) -> list[Incident]:
    """The incidents with these ids, in that order; documents in `superseded` no longer speak in them."""
    if not ids:
        # SQLite reads whole tables for rows that are in an empty list.
        return []
    chosen = MEMBERSHIPS.c.incident_id.in_(ids)
    found = _account_rows(connection, _IN_INCIDENTS.where(chosen))
    rows = [row for row in found if row.document_id not in superseded]
    members = _members(connection, rows, superseded)
    ties = related(connection, {row.id: row.incident_id for row in rows}, superseded)
    by_incident: dict[str, list[Member]] = defaultdict(list)
    for row, member in zip(rows, members, strict=True):
        by_incident[row.incident_id].append(member)
    return [Incident(id, tuple(by_incident[id]), ties[id]) for id in ids]


def homes(connection: Connection, incident_ids: Sequence[str]) -> dict[str, str]:
    """The document of each account of these incidents, by account."""
    query = select(ACCOUNTS.c.id, ACCOUNTS.c.document_id).join(
        MEMBERSHIPS, MEMBERSHIPS.c.account_id == ACCOUNTS.c.id
    )
    found = _in_batches(connection, query, MEMBERSHIPS.c.incident_id, incident_ids)
    return {row.id: row.document_id for row in found}


def facts_in(connection: Connection, incident_ids: Sequence[str]) -> list[Facts]:
    """The facts of the documents that tell these incidents, each document once."""
    columns = DOCUMENTS.c
    query = (
        select(columns.id, columns.facts, columns.duplicate_of, columns.version_of)
        .join(ACCOUNTS, ACCOUNTS.c.document_id == columns.id)
        .join(MEMBERSHIPS, MEMBERSHIPS.c.account_id == ACCOUNTS.c.id)
    )
    found = _in_batches(connection, query, MEMBERSHIPS.c.incident_id, incident_ids)
    rows = {row.id: row for row in found}
    return [facts_of(row.id, row.facts, row.duplicate_of, row.version_of) for row in rows.values()]


def tellings(
    connection: Connection, document_ids: Sequence[str], superseded: Set[str], *, whole: bool = False
) -> list[tuple[str | None, Member]]:
    """Every account of these documents with its incident's id, in the order of adding and of the text.

    With `whole` as they were read, whatever was blacked out since: for what is never shown.
    """
    if not document_ids:
        return []
    chosen = ACCOUNTS.c.document_id.in_(document_ids)
    rows = _account_rows(connection, _ALL.where(chosen))
    members = _members(connection, rows, superseded, whole=whole)
    return [(row.incident_id, member) for row, member in zip(rows, members, strict=True)]


def focal_incidents(connection: Connection, document_ids: Sequence[str]) -> dict[str, str]:
    """The incident that each of these documents is about, as news or as a follow-up, where there is one."""
    if not document_ids:
        return {}
    rows = connection.execute(
        select(ACCOUNTS.c.document_id, MEMBERSHIPS.c.incident_id)
        .join(MEMBERSHIPS, MEMBERSHIPS.c.account_id == ACCOUNTS.c.id)
        .where(ACCOUNTS.c.document_id.in_(document_ids), ACCOUNTS.c.kind.in_(("focal", "follow_up")))
    )
    return {row.document_id: row.incident_id for row in rows}


_ACCOUNTS: Select[Any] = select(
    ACCOUNTS.c.id,
    ACCOUNTS.c.document_id,
    ACCOUNTS.c.kind,
    ACCOUNTS.c.data,
    ACCOUNTS.c.position,
    MEMBERSHIPS.c.incident_id,
    DOCUMENTS.c.seq,
    DOCUMENTS.c.facts,
    DOCUMENTS.c.duplicate_of,
    DOCUMENTS.c.version_of,
).join(DOCUMENTS, DOCUMENTS.c.id == ACCOUNTS.c.document_id)
_HOME = MEMBERSHIPS.c.account_id == ACCOUNTS.c.id
_IN_INCIDENTS, _ALL = _ACCOUNTS.join(MEMBERSHIPS, _HOME), _ACCOUNTS.outerjoin(MEMBERSHIPS, _HOME)


def _account_rows(connection: Connection, query: Select[Any]) -> list[AccountRow]:
    """The accounts in the order of adding and of the text.

    Put in order here: asked for an order, SQLite walks all documents that there are.
    """
    return sorted(connection.execute(query), key=lambda row: (row.seq, row.position))


def _members(
    connection: Connection,
    rows: Sequence[AccountRow],
    superseded: Set[str],
    *,
    whole: bool = False,
) -> list[Member]:
    """One member a row, without what is blacked out unless it is to be `whole`."""
    hidden = Blackout() if whole else blackout(connection, {row.document_id for row in rows})
    accounts = [row.id for row in rows]
    relations = _relations(connection, accounts)
    facts = {
        row.document_id: facts_of(row.document_id, row.facts, row.duplicate_of, row.version_of)
        for row in rows
    }
    claims = _claims(connection, {row.id: row.incident_id for row in rows}, facts, superseded)
    members = [
        Member(
            facts[row.document_id],
            account_of(row.data, row.id, row.document_id, row.kind, relations.get(row.id, ())),
            tuple(claims[row.id]),
        )
        for row in rows
    ]
    return [_shown(member, hidden) for member in members] if hidden.any else members


def _shown(member: Member, hidden: Blackout) -> Member:
    """The account without what is blacked out."""
    claims = tuple(replace(one, claim=hidden.claim(one.claim)) for one in member.claims)
    return Member(hidden.facts(member.document), hidden.account(member.account), claims)


_CLAIMS: Select[Any] = select(
    CLAIMS.c.document_id,
    CLAIMS.c.position,
    CLAIMS.c.account_id,
    CLAIMS.c.id,
    CLAIMS.c.scope,
    CLAIMS.c.status,
    CLAIMS.c.recorded_at,
    CLAIMS.c.data,
)


def _claims(
    connection: Connection,
    incident_of: Mapping[str, str | None],
    facts: Mapping[str, Facts],
    superseded: Set[str],
) -> dict[str, list[RecordedClaim]]:
    """The claims of these accounts as the ledger knows them, by account.

    Only claims about an incident itself belong to one.
    """
    found: dict[str, list[RecordedClaim]] = defaultdict(list)
    rows = _in_batches(connection, _CLAIMS, CLAIMS.c.account_id, list(incident_of))
    # Put in order here: asked for an order, SQLite walks all claims that there are.
    rows.sort(key=itemgetter(0, 1))
    told = loads_all(row[-1] for row in rows)
    for row, data in zip(rows, told, strict=True):
        document, _, account, id, scope, status, recorded_at, _ = tuple(row)
        claim = claim_from(data, id, document, account)
        home = incident_of[account] if scope == "incident" else None
        stands = _status(status, document in superseded)
        found[account].append(RecordedClaim(claim, home, facts[document].published, recorded_at, stands))
    return found


def _status(held: str, superseded: bool) -> ClaimStatus:
    # A version that was not known at the moment asked for has not taken the place of anything yet.
    if held == "rejected":
        return "rejected"
    return "superseded" if superseded else "current"


def _relations(connection: Connection, accounts: Sequence[str]) -> Relations:
    """What each of these accounts says of others of its document."""
    found: dict[str, tuple[Relation, ...]] = {}
    rows = _in_batches(connection, select(RELATIONS), RELATIONS.c.account_id, accounts)
    for row in sorted(rows, key=lambda row: (row.account_id, row.other_id, row.relation)):
        found[row.account_id] = (*found.get(row.account_id, ()), Relation(row.other_id, row.relation))
    return found


def _in_batches(
    connection: Connection, query: Select[Any], column: ColumnElement[str], values: Sequence[str]
) -> list[AccountRow]:
    """The rows of the query where the column has one of the values, however many they are."""
    return [
        row for part in batches(values) for row in connection.execute(query.where(column.in_(part))).all()
    ]
