"""Where linking keeps accounts: filed under keys, compared in pairs, waiting to be linked."""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from sqlalchemy import Connection, Table, TextClause, delete, insert, select, text

from newsledger.ledger.tables import ACCOUNTS, DOCUMENTS, FILINGS, PENDING, PROFILES, SCORES

# SQLite takes some 32,000 parameters in a statement, and 500 selects.
BATCH = 1000
_SELECTS = 64

Pair = tuple[str, str]


def wait(
    connection: Connection, document_ids: Collection[str] = (), account_ids: Collection[str] = ()
) -> None:
    """Put accounts, and all accounts of documents, on the list of those that wait to be linked."""
    wanted = ACCOUNTS.c.document_id.in_(document_ids) | ACCOUNTS.c.id.in_(account_ids)
    listed = select(PENDING.c.account_id)
    fresh = select(ACCOUNTS.c.id).where(wanted, ACCOUNTS.c.id.not_in(listed))
    connection.execute(insert(PENDING).from_select(["account_id"], fresh))


def waiting(connection: Connection, most: int) -> list[tuple[str, str]]:
    """(account, document) of up to so many accounts that wait, in the order of adding."""
    query = (
        select(ACCOUNTS.c.id, ACCOUNTS.c.document_id)
        .select_from(PENDING)
        .join(ACCOUNTS, ACCOUNTS.c.id == PENDING.c.account_id)
        .join(DOCUMENTS, DOCUMENTS.c.id == ACCOUNTS.c.document_id)
        .order_by(DOCUMENTS.c.seq, ACCOUNTS.c.position)
        .limit(most)
    )
    return [(row.id, row.document_id) for row in connection.execute(query)]


def done(connection: Connection, accounts: Collection[str]) -> None:
    """Take accounts off the list."""
    connection.execute(delete(PENDING).where(PENDING.c.account_id.in_(accounts)))


def put_profiles(
    connection: Connection, profiles: Mapping[str, str], filed: Mapping[str, tuple[int, Sequence[str]]]
) -> None:
    """Keep the profiles of accounts and file them under (day, keys); what was known of them is forgotten."""
    ids = list(profiles)
    connection.execute(delete(PROFILES).where(PROFILES.c.account_id.in_(ids)))
    connection.execute(delete(FILINGS).where(FILINGS.c.account_id.in_(ids)))
    connection.execute(delete(SCORES).where(SCORES.c.first.in_(ids)))
    connection.execute(delete(SCORES).where(SCORES.c.second.in_(ids)))
    _insert(connection, PROFILES, [{"account_id": id, "data": data} for id, data in profiles.items()])
    rows = [
        {"key": key, "day": day, "account_id": account}
        for account, (day, keys) in filed.items()
        for key in sorted({hashed(key) for key in keys})
    ]
    _insert(connection, FILINGS, rows)


def profile_rows(connection: Connection, accounts: Collection[str]) -> dict[str, str]:
    """The profiles of accounts as they were put."""
    return {
        row.account_id: row.data
        for part in _parts(accounts)
        for row in connection.execute(select(PROFILES).where(PROFILES.c.account_id.in_(part)))
    }


def near(
    connection: Connection, account: str, day: int, keys: Sequence[str], reach: int
) -> Iterator[tuple[str, str]]:
    """(key, account) for up to `reach` accounts before and after under each key, in order of day and id."""
    for at in range(0, len(keys), _SELECTS):
        part = keys[at : at + _SELECTS]
        given = {f"k{number}": hashed(key) for number, key in enumerate(part)}
        given_more = {"day": day, "account": account, "reach": reach}
        for row in connection.execute(_near(len(part)), given | given_more):
            yield part[row[0]], row[1]


@lru_cache(maxsize=_SELECTS)
def _near(count: int) -> TextClause:
    """The query for so many keys: from each the neighbours on both sides, by the index alone."""
    sides = (("<", "desc"), (">", "asc"))
    parts = (
        f"select * from (select {number} as place, account_id from filings where key = :k{number}"
        f" and (day, account_id) {sign} (:day, :account)"
        f" order by day {order}, account_id {order} limit :reach) as found{number}{order}"
        for number in range(count)
        for sign, order in sides
    )
    return text(" union all ".join(parts))


def put_scores(connection: Connection, scores: Mapping[Pair, float | None]) -> None:
    """Keep the scores of pairs that have none yet."""
    rows = [{"first": one, "second": two, "score": score} for (one, two), score in scores.items()]
    _insert(connection, SCORES, rows)


def scores_of(connection: Connection, accounts: Collection[str]) -> dict[Pair, float | None]:
    """The scores of all pairs of which one at least is among the accounts."""
    found: dict[Pair, float | None] = {}
    for part in _parts(accounts):
        for column in (SCORES.c.first, SCORES.c.second):
            rows = connection.execute(select(SCORES).where(column.in_(part)))
            found.update(((row.first, row.second), row.score) for row in rows)
    return found


def hashed(key: str) -> int:
    """A key as a number that both databases hold."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1


def _parts(accounts: Collection[str]) -> Iterator[list[str]]:
    held = sorted(accounts)
    for at in range(0, len(held), BATCH):
        yield held[at : at + BATCH]


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
