"""Where linking keeps accounts: filed under keys, compared in pairs, waiting to be linked."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from newsledger.ledger.driver import mark, marks, put, rows
from newsledger.ledger.tables import ACCOUNTS, DOCUMENTS, FILINGS, PENDING, PROFILES, SCORES

# SQLite takes some 32,000 parameters in a statement, and 500 selects.
BATCH = 1000
_SELECTS = 64

# The neighbours before and after, the nearest first.
_SIDES = (("<", "desc"), (">", "asc"))

_SCORED = "select first, second, score from scores"

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
    put(connection, "profiles", ("account_id", "data"), sorted(profiles.items()))
    # In the order in which they lie there: of a large ledger each stretch is then fetched once.
    own = ((hashed(key), day, account) for account, (day, keys) in filed.items() for key in set(keys))
    put(connection, "filings", ("key", "day", "account_id"), sorted(set(own)))


def profile_rows(connection: Connection, accounts: Collection[str]) -> dict[str, str]:
    """The profiles of accounts as they were put."""
    query = "select account_id, data from profiles where account_id in"
    return dict(row for part in _parts(accounts) for row in _among(connection, query, part))


def near(
    connection: Connection, account: str, day: int, keys: Mapping[str, int], reach: int, enough: int
) -> list[str]:
    """The accounts that are met under keys which count at least so much together.

    Under each key up to `reach` accounts before and after are met, in order of day and id.
    """
    met: Counter[str] = Counter()
    under = sorted((count, hashed(key)) for key, count in keys.items())
    for at in range(0, len(under), _SELECTS):
        part = under[at : at + _SELECTS]
        given = [one for _, key in part for _ in _SIDES for one in (key, day, account)]
        statement = _near(tuple(count for count, _ in part), reach, mark(connection))
        for other, count in rows(connection, statement, given):
            met[other] += count
    return [other for other, count in met.items() if count >= enough]


@lru_cache(maxsize=1024)
def _near(counts: tuple[int, ...], reach: int, mark: str) -> str:
    """The query for keys that count so much each: the neighbours on both sides, by the index alone."""
    return " union all ".join(
        f"select * from (select account_id, {count} as counted from filings where key = {mark}"
        f" and (day, account_id) {sign} ({mark}, {mark})"
        f" order by day {order}, account_id {order} limit {reach}) as found{number}{order}"
        for number, count in enumerate(counts)
        for sign, order in _SIDES
    )


def put_scores(connection: Connection, scores: Mapping[Pair, float | None]) -> None:
    """Keep the scores of pairs that have none yet."""
    made = sorted((one, two, score) for (one, two), score in scores.items())
    put(connection, "scores", ("first", "second", "score"), made)


def scores_of(connection: Connection, accounts: Collection[str]) -> dict[Pair, float | None]:
    """The scores of all pairs of which one at least is among the accounts."""
    return {
        (one, two): score
        for part in _parts(accounts)
        for side in ("first", "second")
        for one, two, score in _among(connection, f"{_SCORED} where {side} in", part)
    }


def scores_above(connection: Connection, accounts: Collection[str], least: float) -> list[Pair]:
    """The pairs with a higher score than this of which one at least is among the accounts."""
    return [
        (one, two)
        for part in _parts(accounts)
        for side in ("first", "second")
        for one, two, _ in _among(connection, f"{_SCORED} where score > {least} and {side} in", part)
    ]


def scores_within(connection: Connection, accounts: Collection[str]) -> dict[Pair, float | None]:
    """The scores of all pairs of which both are among the accounts."""
    known = set(accounts)
    return {
        (one, two): score
        for part in _parts(known)
        for one, two, score in _among(connection, f"{_SCORED} where first in", part)
        if two in known
    }


def _among(connection: Connection, query: str, ids: Sequence[str]) -> Sequence[tuple[Any, ...]]:
    """The rows of a query that ends before the list of ids that it is about."""
    return rows(connection, f"{query} ({marks(connection, len(ids))})", ids)


@lru_cache(maxsize=1 << 16)
def hashed(key: str) -> int:
    """A key as a number that both databases hold."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1


def _parts(accounts: Collection[str]) -> Iterator[list[str]]:
    held = sorted(accounts)
    for at in range(0, len(held), BATCH):
        yield held[at : at + BATCH]
