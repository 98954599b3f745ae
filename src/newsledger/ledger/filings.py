"""Where linking keeps accounts: filed under keys, compared in pairs, waiting to be linked."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from newsledger.ledger.batches import batches
from newsledger.ledger.driver import among, mark, put, rows
from newsledger.ledger.numbers import Numbers
from newsledger.ledger.tables import ACCOUNTS, DOCUMENTS, PENDING

# SQLite takes 500 selects in a statement.
_SELECTS = 64

# The neighbours before and after, the nearest first.
_SIDES = (("<", "desc"), (">", "asc"))

_SCORED = "select newer, older, score from scores"

# What is kept of an account, by the columns that hold its number.
_KEPT = (("profiles", "number"), ("filings", "number"), ("scores", "newer"), ("scores", "older"))

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


@dataclass(slots=True)
class Cabinet:
    """The profiles, keys and scores of accounts, in one transaction.

    Accounts are named by their ids outside; inside rows lie by number, those of a batch together.
    """

    connection: Connection
    numbers: Numbers = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = Numbers(self.connection)

    def put_profiles(
        self, profiles: Mapping[str, str], filed: Mapping[str, tuple[int, Sequence[str]]]
    ) -> None:
        """Keep profiles and file accounts under (day, keys); what was known of them is forgotten."""
        self._clear(self.numbers.of(profiles).values())
        numbers = self.numbers.given(profiles)
        texts = sorted((numbers[account], text) for account, text in profiles.items())
        put(self.connection, "profiles", ("number", "data"), texts)
        # In the order in which they lie there: of a large ledger each stretch is then fetched once.
        own = {
            (hashed(key), _place(day, account), numbers[account])
            for account, (day, under) in filed.items()
            for key in under
        }
        put(self.connection, "filings", ("key", "place", "number"), sorted(own))

    def forget(self, accounts: Collection[str]) -> None:
        """Keep nothing of these accounts, their numbers neither."""
        numbers = self.numbers.of(accounts).values()
        self._clear(numbers)
        self._delete("numbers", "number", numbers)

    def profile_rows(self, accounts: Collection[str]) -> dict[str, str]:
        """The profiles of accounts as they were put."""
        names = {number: account for account, number in self.numbers.of(accounts).items()}
        query = "select number, data from profiles where number in"
        return {names[number]: data for number, data in self._among(query, names)}

    def near(self, account: str, day: int, keys: Mapping[str, int], reach: int, enough: int) -> list[str]:
        """The accounts that are met under keys which count at least so much together.

        Under each key up to `reach` accounts before and after are met, in order of day and id.
        """
        place, number = _place(day, account), self.numbers.of([account]).get(account, 0)
        met: Counter[int] = Counter()
        under = sorted((count, hashed(key)) for key, count in keys.items())
        for part in batches(under, _SELECTS):
            given = [one for _, key in part for _ in _SIDES for one in (key, place, number)]
            statement = _near(tuple(count for count, _ in part), reach, mark(self.connection))
            for other, count in rows(self.connection, statement, given):
                met[other] += count
        return list(self.numbers.names([one for one, count in met.items() if count >= enough]).values())

    def put_scores(self, scores: Mapping[Pair, float | None]) -> None:
        """Keep the scores of pairs of filed accounts that have none yet."""
        numbers = self.numbers.of({account for pair in scores for account in pair})
        made = sorted(
            (*sorted((numbers[one], numbers[two]), reverse=True), score)
            for (one, two), score in scores.items()
        )
        put(self.connection, "scores", ("newer", "older", "score"), made)

    def scores_of(self, accounts: Collection[str]) -> dict[Pair, float | None]:
        """The scores of all pairs of which one at least is among the accounts."""
        known = self.numbers.of(accounts).values()
        sides = (f"{_SCORED} where {side} in" for side in ("newer", "older"))
        return self._named([row for query in sides for row in self._among(query, known)])

    def scores_above(self, accounts: Collection[str], least: float) -> list[Pair]:
        """The pairs with a higher score than this of which one at least is among the accounts."""
        known = self.numbers.of(accounts).values()
        sides = (f"{_SCORED} where score > {least} and {side} in" for side in ("newer", "older"))
        return list(self._named([row for query in sides for row in self._among(query, known)]))

    def scores_within(self, accounts: Collection[str]) -> dict[Pair, float | None]:
        """The scores of all pairs of which both are among the accounts."""
        known = set(self.numbers.of(accounts).values())
        found = self._among(f"{_SCORED} where newer in", known)
        return self._named([row for row in found if row[1] in known])

    def _named(self, found: Sequence[tuple[Any, ...]]) -> dict[Pair, float | None]:
        """Scores by the ids of the two accounts, the smaller first."""
        names = self.numbers.names({number for row in found for number in row[:2]})
        named = ((names[newer], names[older], score) for newer, older, score in found)
        return {(one, two) if one <= two else (two, one): score for one, two, score in named}

    def _among(self, query: str, numbers: Collection[int]) -> Iterator[tuple[Any, ...]]:
        return among(self.connection, query, sorted(numbers))

    def _clear(self, numbers: Collection[int]) -> None:
        for table, column in _KEPT:
            self._delete(table, column, numbers)

    def _delete(self, table: str, column: str, numbers: Collection[int]) -> None:
        if numbers:
            own = f"delete from {table} where {column} = {mark(self.connection)}"
            self.connection.exec_driver_sql(own, [(number,) for number in sorted(numbers)])


@lru_cache(maxsize=1024)
def _near(counts: tuple[int, ...], reach: int, mark: str) -> str:
    """The query for keys that count so much each: the neighbours on both sides, in the table's order."""
    return " union all ".join(
        f"select * from (select number, {count} as counted from filings where key = {mark}"
        f" and (place, number) {sign} ({mark}, {mark})"
        f" order by place {order}, number {order} limit {reach}) as found{at}{order}"
        for at, count in enumerate(counts)
        for sign, order in _SIDES
    )


@lru_cache(maxsize=1 << 16)
def hashed(key: str) -> int:
    """A key as a number that both databases hold; SQLite in six bytes."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 17


def _place(day: int, account: str) -> int:
    """Where an account lies under a key: by its day, then by the beginning of its id.

    So who is near depends on the accounts alone, and not on the order in which they were added.
    """
    return day << 40 | int.from_bytes(account.encode()[:5].ljust(5, b"\0"))
