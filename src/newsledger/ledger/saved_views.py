"""Filters of the queue that people gave a name."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select

from newsledger.ledger.codec import dumps, loads
from newsledger.ledger.people_tables import SAVED_VIEWS


@dataclass(frozen=True, slots=True)
class SavedView:
    """A named filter of one person: the parameters of the queue's address."""

    name: str
    query: Mapping[str, str]
    created_at: str


def saved_views(connection: Connection, person: str) -> list[SavedView]:
    """All of a person's, by name."""
    query = select(SAVED_VIEWS).where(SAVED_VIEWS.c.person == person).order_by(SAVED_VIEWS.c.name)
    return [SavedView(row.name, loads(row.query), row.created_at) for row in connection.execute(query)]


def save_view(connection: Connection, person: str, view: SavedView) -> None:
    """Keep a view; one of the same name gives way."""
    forget_view(connection, person, view.name)
    row = {"person": person, "name": view.name, "query": dumps(dict(view.query))}
    connection.execute(insert(SAVED_VIEWS), row | {"created_at": view.created_at})


def forget_view(connection: Connection, person: str, name: str) -> bool:
    """Whether there was one to forget."""
    own = (SAVED_VIEWS.c.person == person) & (SAVED_VIEWS.c.name == name)
    return bool(connection.execute(delete(SAVED_VIEWS).where(own)).rowcount)


def count_views(connection: Connection, person: str) -> int:
    """How many a person has."""
    query = select(func.count()).select_from(SAVED_VIEWS).where(SAVED_VIEWS.c.person == person)
    return connection.execute(query).scalar() or 0
