"""The number of each account: the order in which accounts were first filed.

Ids are hashes, so rows in their order are scattered over all of a large ledger. Rows in the order of numbers
lie together where they were written together, and are a third as long.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from newsledger.ledger.driver import among, put, rows


@dataclass(frozen=True, slots=True)
class Numbers:
    """Which number an account has, and the other way round, as one transaction sees it."""

    connection: Connection
    # What was looked up; a number is never given to another account while its own is in the ledger.
    _by_account: dict[str, int] = field(default_factory=dict)
    _by_number: dict[int, str] = field(default_factory=dict)

    def of(self, accounts: Collection[str]) -> dict[str, int]:
        """The numbers of those of the accounts that have one."""
        held = self._by_account
        self._note("account_id", [one for one in accounts if one not in held])
        return {one: held[one] for one in accounts if one in held}

    def names(self, numbers: Collection[int]) -> dict[int, str]:
        """The ids of the accounts that have these numbers."""
        held = self._by_number
        self._note("number", [one for one in numbers if one not in held])
        return {one: held[one] for one in numbers if one in held}

    def given(self, accounts: Iterable[str]) -> dict[str, int]:
        """The numbers of all the accounts; those that have none get the next ones, in this order."""
        wanted = list(dict.fromkeys(accounts))
        known = self.of(wanted)
        last = rows(self.connection, "select coalesce(max(number), 0) from numbers")[0][0]
        fresh = [(last + 1 + at, one) for at, one in enumerate(one for one in wanted if one not in known)]
        put(self.connection, "numbers", ("number", "account_id"), fresh)
        self._hold(fresh)
        return {one: self._by_account[one] for one in wanted}

    def _note(self, column: str, values: Sequence[object]) -> None:
        query = f"select number, account_id from numbers where {column} in"
        self._hold(among(self.connection, query, values))

    def _hold(self, found: Iterable[Sequence[Any]]) -> None:
        for number, account in found:
            self._by_account[account] = number
            self._by_number[number] = account
