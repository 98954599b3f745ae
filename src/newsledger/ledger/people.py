"""The people of a team, as the ledger keeps them."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, func, insert, select, update

from newsledger.ledger.people_tables import PEOPLE

Role = Literal["reader", "coder", "lead"]

# Each may do what those before it may.
ROLES: tuple[Role, ...] = ("reader", "coder", "lead")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account; `ended_at` is set where the account is closed."""

    name: str
    role: Role
    password: str
    created_at: str
    ended_at: str | None = None


def add_person(connection: Connection, person: Person) -> None:
    """Store a new person; the name must be free."""
    row = {"name": person.name, "role": person.role, "password": person.password}
    connection.execute(insert(PEOPLE), row | {"created_at": person.created_at})


def person_named(connection: Connection, name: str) -> Person | None:
    """The person of that name, closed accounts included."""
    row = connection.execute(select(PEOPLE).where(PEOPLE.c.name == name)).first()
    return None if row is None else Person(row.name, row.role, row.password, row.created_at, row.ended_at)


def people(connection: Connection) -> list[Person]:
    """Everybody who ever had an account, by name."""
    rows = connection.execute(select(PEOPLE).order_by(PEOPLE.c.name))
    return [Person(row.name, row.role, row.password, row.created_at, row.ended_at) for row in rows]


def has_people(connection: Connection) -> bool:
    """Whether anybody can log in, so that log-in is needed."""
    count = select(func.count()).select_from(PEOPLE).where(PEOPLE.c.ended_at.is_(None))
    return bool(connection.execute(count).scalar())


def change_person(connection: Connection, name: str, **values: str | None) -> None:
    """Set a person's role, password or the time of closing."""
    connection.execute(update(PEOPLE).where(PEOPLE.c.name == name).values(**values))
