"""What linking keeps, as the ledger holds it: profiles, their keys, the scores of pairs."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from newsledger.incidents import Profile
from newsledger.incidents.clusters import BARRED, LINKED, Pair
from newsledger.incidents.keys import day_of, keys
from newsledger.incidents.profiles import Spot, Window
from newsledger.ledger.filings import Cabinet
from newsledger.ledger.groups import crowded

_SETS = (
    "weekdays", "victims", "ages", "actors", "target_kinds", "target_names", "weapons",
    "terms", "streets", "areas", "title",
)  # fmt: skip
_NAMES = tuple(one.name for one in fields(Profile) if one.name not in ("window", "spots"))
_TABLE = {kind: tuple(one.name for one in fields(kind)) for kind in (Spot, Window)}


@dataclass(slots=True)
class Shelves:
    """The ledger as linking's shelf and scorebook, in one transaction."""

    connection: Connection
    # Those that were put or looked up; within a transaction nobody else changes them.
    held: dict[str, Profile] = field(default_factory=dict)
    cabinet: Cabinet = field(init=False)

    def __post_init__(self) -> None:
        self.cabinet = Cabinet(self.connection)

    def near(
        self, account_id: str, day: int, under: Mapping[str, int], reach: int, enough: int
    ) -> Collection[str]:
        """As a shelf of candidates does."""
        return self.cabinet.near(account_id, day, under, reach, enough)

    def scores(self, accounts: Collection[str]) -> Mapping[Pair, float]:
        """The scores of all pairs of which one at least is among the accounts."""
        return _barred(self.cabinet.scores_of(accounts))

    def linked(self, accounts: Collection[str]) -> Collection[Pair]:
        """The pairs of linking scores of which one at least is among the accounts."""
        return self.cabinet.scores_above(accounts, LINKED)

    def within(self, accounts: Collection[str]) -> Mapping[Pair, float]:
        """The scores of all pairs of which both are among the accounts."""
        return _barred(self.cabinet.scores_within(accounts))

    def crowded(self, accounts: Collection[str], most: int) -> Collection[str]:
        """Those of the accounts whose incident has more accounts than this."""
        return crowded(self.connection, accounts, most)

    def put_scores(self, scores: Mapping[Pair, float]) -> None:
        """Keep the scores of pairs."""
        rows = {pair: None if score == BARRED else score for pair, score in scores.items()}
        self.cabinet.put_scores(rows)

    def put(self, profiles: Collection[Profile]) -> None:
        """Keep profiles and file them; what was known of these accounts is forgotten."""
        self.held.update((one.account_id, one) for one in profiles)
        self.cabinet.put_profiles(
            {one.account_id: profile_text(one) for one in profiles},
            {one.account_id: (day_of(one), keys(one)) for one in profiles},
        )

    def profiles(self, accounts: Collection[str]) -> dict[str, Profile]:
        """The profiles of accounts."""
        found = self.cabinet.profile_rows(set(accounts) - self.held.keys())
        self.held.update((account, profile_of(text)) for account, text in found.items())
        return {account: self.held[account] for account in accounts if account in self.held}


def _barred(scores: Mapping[Pair, float | None]) -> dict[Pair, float]:
    return {pair: BARRED if score is None else score for pair, score in scores.items()}


def profile_text(one: Profile) -> str:
    """A profile as JSON, sets in order."""
    data: dict[str, object] = {}
    for name in _NAMES:
        if value := getattr(one, name):
            data[name] = sorted(value) if name in _SETS else value
    if one.published == 0:
        data["published"] = 0
    if one.window:
        data["window"] = [one.window.first, one.window.last]
    if one.spots:
        data["spots"] = [[getattr(spot, name) for name in _TABLE[Spot]] for spot in one.spots]
    return json.dumps(data, ensure_ascii=True, separators=(",", ":"))


# In a stream of news an account is a neighbour of those of the next batches too; these are some 30 MB.
@lru_cache(maxsize=4096)
def profile_of(text: str) -> Profile:
    """The profile that `profile_text` wrote."""
    data: dict[str, Any] = json.loads(text)
    for name in _SETS:
        if name in data:
            data[name] = frozenset(data[name])
    for name in ("types", "names"):
        data[name] = tuple(data.get(name, ()))
    data["tolls"] = tuple(map(tuple, data.get("tolls", ())))
    data["spots"] = tuple(Spot(*spot) for spot in data.get("spots", ()))
    if "window" in data:
        data["window"] = Window(*data["window"])
    return Profile(**data)
