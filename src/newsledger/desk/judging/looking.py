"""Claims, accounts and documents by their ids or the beginnings of them."""

from sqlalchemy import Column, Connection, select

from newsledger.desk.rulings import rulings
from newsledger.desk.viewpoint import Viewpoint
from newsledger.errors import NotFoundError, UsageError
from newsledger.ledger.casebook import tellings
from newsledger.ledger.judgements import all_judgements
from newsledger.ledger.tables import ACCOUNTS, CLAIMS, DOCUMENTS
from newsledger.model import Claim, Member

# Enough to see that a prefix fits several.
_FEW = 3


def members_of(connection: Connection, document_id: str) -> list[Member]:
    """The accounts of a document with their claims as reviewers left them."""
    found = tellings(connection, [document_id], frozenset())
    standing = rulings(connection, [member for _, member in found], Viewpoint())
    return [standing.read(member, incident_id) for incident_id, member in found]


def claim_named(connection: Connection, given: str) -> tuple[Member, Claim]:
    """A claim and its account, as reviewers left them; raises NotFoundError."""
    id, document = _claim(connection, given)
    for member in members_of(connection, document):
        for recorded in member.claims:
            if recorded.claim.id == id:
                return member, recorded.claim
    raise NotFoundError(f"claim {id} is no longer there: the judgement that made it was undone")


def document_named(connection: Connection, given: object) -> str:
    """The id of a document; raises NotFoundError."""
    return _named(connection, DOCUMENTS.c.id, given, "document")


def account_named(connection: Connection, given: object) -> str:
    """The id of an account; raises NotFoundError."""
    return _named(connection, ACCOUNTS.c.id, given, "account")


def _claim(connection: Connection, given: str) -> tuple[str, str]:
    """The full id of a claim and its document's."""
    prefix = _prefix(given, "claim")
    query = select(CLAIMS.c.id, CLAIMS.c.document_id)
    begun = query.where(CLAIMS.c.id.startswith(prefix, autoescape=True)).limit(_FEW)
    found = {row.id: row.document_id for row in connection.execute(begun)}
    if not found:
        made = all_judgements(connection, ("correct_claim", "add_claim"))
        found = {id: one.subjects[1] for one in made if (id := made_id(one.payload)).startswith(prefix)}
    return _only(found, given, "claim")


def made_id(payload: object) -> str:
    """The id of the claim that a judgement made."""
    claim = payload.get("claim") if isinstance(payload, dict) else None
    return str(claim["id"]) if isinstance(claim, dict) else ""


def _named(connection: Connection, column: Column[str], given: object, what: str) -> str:
    prefix = _prefix(given, what)
    query = select(column).where(column.startswith(prefix, autoescape=True)).limit(_FEW)
    return _only(dict.fromkeys(connection.execute(query).scalars(), ""), str(given), what)[0]


def _prefix(given: object, what: str) -> str:
    if not isinstance(given, str) or not given.strip():
        raise UsageError(f"name the {what} by its id or the beginning of it")
    return given.strip().lower()


def _only(found: dict[str, str], given: str, what: str) -> tuple[str, str]:
    if given in found:
        return given, found[given]
    if not found:
        raise NotFoundError(f"there is no {what} {given!r}")
    if len(found) > 1:
        raise NotFoundError(f"{given!r} begins the ids of several {what}s; give more of it")
    return next(iter(found.items()))
