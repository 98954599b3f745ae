"""Incidents in the ledger: which accounts tell which, under which id."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from newsledger.ledger.batches import parts
from newsledger.ledger.codec import reasons_of
from newsledger.ledger.driver import among
from newsledger.ledger.redactions import blackout
from newsledger.ledger.tables import ACCOUNTS, INCIDENTS, LINKS, MEMBERSHIPS, REDIRECTS
from newsledger.model import Link


@dataclass(frozen=True, slots=True)
class Founding:
    """An incident that was once seen, with the account that it was named after."""

    incident_id: str
    founder: str


def foundings(connection: Connection, accounts: Collection[str]) -> list[Founding]:
    """Every incident ever seen that was named after one of these accounts, the oldest first."""
    query = select(INCIDENTS.c.seq, INCIDENTS.c.id, INCIDENTS.c.founder)
    rows = [
        row
        for part in parts(accounts)
        for row in connection.execute(query.where(INCIDENTS.c.founder.in_(part)))
    ]
    return [Founding(row.id, row.founder) for row in sorted(rows, key=lambda row: row.seq)]


def incidents_of(connection: Connection, accounts: Collection[str]) -> dict[str, str]:
    """The incident of each of the accounts that has one."""
    query = "select account_id, incident_id from memberships where account_id in"
    return dict(among(connection, query, sorted(set(accounts))))


def first_accounts(connection: Connection) -> dict[str, str]:
    """Of every incident, by its id, the account whose id is the smallest."""
    query = select(MEMBERSHIPS.c.incident_id, func.min(MEMBERSHIPS.c.account_id).label("first"))
    rows = connection.execute(query.group_by(MEMBERSHIPS.c.incident_id))
    return {row.incident_id: row.first for row in rows}


def told_by(connection: Connection, document_ids: Collection[str]) -> set[str]:
    """The incidents that these documents tell, whatever each is to them."""
    query = select(MEMBERSHIPS.c.incident_id).join(ACCOUNTS, ACCOUNTS.c.id == MEMBERSHIPS.c.account_id)
    return {
        id
        for part in parts(document_ids)
        for id in connection.execute(query.where(ACCOUNTS.c.document_id.in_(part))).scalars()
    }


def accounts_of(connection: Connection, incident_id: str) -> list[str]:
    """The ids of the accounts that tell an incident, sorted."""
    column = MEMBERSHIPS.c.account_id
    query = select(column).where(MEMBERSHIPS.c.incident_id == incident_id).order_by(column)
    return list(connection.execute(query).scalars())


def mates(connection: Connection, accounts: Collection[str], most: int) -> set[str]:
    """All accounts of the incidents that these tell by the grouping so far, of those with at most so many."""
    sizes = _sizes(connection, incidents_of(connection, accounts).values())
    small = sorted(incident for incident, size in sizes.items() if size <= most)
    query = "select account_id from memberships where incident_id in"
    return {account for (account,) in among(connection, query, small)}


def crowded(connection: Connection, accounts: Collection[str], most: int) -> set[str]:
    """Those of the accounts whose incident has more accounts than this."""
    homes = incidents_of(connection, accounts)
    sizes = _sizes(connection, homes.values())
    return {account for account, incident in homes.items() if sizes[incident] > most}


def _sizes(connection: Connection, incidents: Collection[str]) -> dict[str, int]:
    """How many accounts each of the incidents has."""
    query = "select incident_id, count(*) from memberships where incident_id in"
    return dict(among(connection, query, sorted(set(incidents)), "group by incident_id"))


def resolve(connection: Connection, prefix: str) -> list[str]:
    """The ids of the incidents that an id or the beginning of one may mean; merged ids lead on."""
    live = select(MEMBERSHIPS.c.incident_id).distinct()
    gone = select(REDIRECTS.c.target)
    for exact, begun in (
        (MEMBERSHIPS.c.incident_id == prefix, REDIRECTS.c.id == prefix),
        (
            MEMBERSHIPS.c.incident_id.startswith(prefix, autoescape=True),
            REDIRECTS.c.id.startswith(prefix, autoescape=True),
        ),
    ):
        found = set(connection.execute(live.where(exact)).scalars())
        found |= set(connection.execute(gone.where(begun)).scalars())
        if found:
            return sorted(found)
    return []


def links_of(connection: Connection, incident_id: str) -> list[Link]:
    """The links that hold an incident together, with their reasons."""
    rows = connection.execute(
        select(LINKS).where(LINKS.c.incident_id == incident_id).order_by(LINKS.c.first, LINKS.c.second)
    )
    hidden = blackout(connection)
    return [Link(row.first, row.second, row.score, hidden.reasons(reasons_of(row.reasons))) for row in rows]
