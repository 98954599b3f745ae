"""Where judgements hold on to: characters of documents, found again whatever ids a rerun gave."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from newsledger.ledger.batches import parts
from newsledger.ledger.codec import account_of
from newsledger.ledger.tables import ACCOUNTS
from newsledger.model import Account, Member


@dataclass(frozen=True, slots=True)
class Anchor:
    """An account by its id, and by its document and the first character that tells it."""

    account: str
    document: str
    start: int

    def data(self) -> list[object]:
        """The anchor as JSON."""
        return [self.account, self.document, self.start]


def anchor_of(data: Sequence[Any]) -> Anchor:
    """The anchor that `data` made."""
    account, document, start = data
    return Anchor(str(account), str(document), int(start))


def anchor_at(member: Member) -> Anchor:
    """The anchor of an account."""
    return _anchor(member.account)


def _anchor(account: Account) -> Anchor:
    return Anchor(account.id, account.document_id, account.spans[0].start if account.spans else 0)


def anchors_of(connection: Connection, accounts: Collection[str]) -> dict[str, Anchor]:
    """The anchors of accounts by their ids; those that the ledger does not hold are left out."""
    return {one.id: _anchor(one) for one in _accounts(connection, ACCOUNTS.c.id, accounts)}


def located(
    connection: Connection, anchors: Iterable[Anchor], known: Collection[str]
) -> Mapping[Anchor, str]:
    """The account that each anchor means today; anchors whose document is not held are left out.

    An account keeps its id through reruns unless it begins elsewhere: then it is the one of its document
    that tells the anchor's character, else the first. `known` are accounts that certainly exist.
    """
    wanted = dict.fromkeys(anchors)
    found = {one: one.account for one in wanted if one.account in known}
    rest = [one for one in wanted if one not in found]
    if not rest:
        return found
    held = anchors_of(connection, {one.account for one in rest})
    found |= {one: one.account for one in rest if one.account in held}
    lost = [one for one in rest if one not in found]
    return found | _by_place(connection, lost) if lost else found


def _by_place(connection: Connection, lost: Sequence[Anchor]) -> dict[Anchor, str]:
    told: dict[str, list[Account]] = {}
    for account in _accounts(connection, ACCOUNTS.c.document_id, {one.document for one in lost}):
        told.setdefault(account.document_id, []).append(account)
    found = {}
    for one in lost:
        accounts = told.get(one.document, [])
        telling = [a for a in accounts if any(s.start <= one.start < s.end for s in a.spans)]
        if accounts:
            found[one] = (telling or accounts)[0].id
    return found


def _accounts(
    connection: Connection, column: ColumnElement[str], values: Collection[str]
) -> Iterator[Account]:
    """The accounts with one of the values in a column, those of a document in the order of its text."""
    columns = (ACCOUNTS.c.id, ACCOUNTS.c.document_id, ACCOUNTS.c.kind, ACCOUNTS.c.data)
    query = select(*columns).order_by(ACCOUNTS.c.document_id, ACCOUNTS.c.position)
    for part in parts(values):
        for row in connection.execute(query.where(column.in_(part))):
            yield account_of(row.data, row.id, row.document_id, row.kind, ())
