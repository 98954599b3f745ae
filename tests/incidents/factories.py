"""Accounts as linking sees them, for the tests of linking."""

from datetime import date

from newsledger.incidents import Profile
from newsledger.incidents.profiles import Spot, Window
from newsledger.incidents.rarity import length
from newsledger.model import AccountKind

TOWN = Spot("quelimane", "quelimane", "zambezia", "mz", -17.88, 36.89)
PORT = Spot("beira", "beira", "sofala", "mz", -19.84, 34.84)


def tell(
    account: str,
    *,
    page: str | None = None,
    kind: AccountKind = "focal",
    day: str | None = None,
    until: str | None = None,
    published: str | None = None,
    weekday: int | None = None,
    spot: Spot | None = TOWN,
    types: tuple[str, ...] = ("shooting",),
    names: tuple[str, ...] = (),
    actors: tuple[str, ...] = (),
    targets: tuple[str, ...] = (),
    words: str = "",
    tolls: tuple[tuple[str, str, int, int | None], ...] = (),
) -> Profile:
    """An account; `day` to `until` is when it says that it happened, `words` what it is told in."""
    first = date.fromisoformat(day).toordinal() if day else None
    last = date.fromisoformat(until).toordinal() if until else first
    page = page or f"page of {account}"
    return Profile(
        account_id=account,
        document_id=page,
        kind=kind,
        origin=page,
        window=None if first is None or last is None else Window(first, last),
        published=date.fromisoformat(published).toordinal() if published else None,
        weekdays=frozenset() if weekday is None else frozenset({weekday}),
        spots=(spot,) if spot else (),
        types=types,
        names=names,
        victims=frozenset(names),
        actors=frozenset(actors),
        target_kinds=frozenset(targets),
        tolls=tolls,
        terms=frozenset(words.split()),
        length=length(set(words.split())),
    )
