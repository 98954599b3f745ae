"""Large incidents settled ahead: what their pages show of them is kept in the ledger, so that nobody waits.

It is no second truth. What is kept is a function of the incident at one revision and of the program; it goes
with the change that outdates it (`ledger.summaries.touch`), and without it everything is only slower.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from sqlalchemy import Connection

from newsledger.desk.changes import changes
from newsledger.desk.dossiers import Curves
from newsledger.desk.judging import revision
from newsledger.desk.laying_out import Laid, among_known, desk, one_laid, titles_of
from newsledger.desk.records import read, written
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.casebook import facts_in, homes
from newsledger.ledger.groups import told_by
from newsledger.ledger.judgements import last_place
from newsledger.ledger.opening import Ledger
from newsledger.ledger.relations import related
from newsledger.ledger.settlements import Key, Part, is_kept, keep, kept, unkept
from newsledger.model import Change, Published, Related, Settled
from newsledger.outputs.changes import ChangeStep, ChangesView

# Incidents of so many pages and more are settled ahead: a tenth of all. At twenty claims, those of five pages
# are settled in 3 ms, at 440 those of sixty in 50 with their curves, and in half a second with their history.
PAGES = 6

# Of so many that wait the largest come first: to look for them takes 15 ms at 50,000 incidents.
BATCH = 32

# The viewpoint from which nearly everybody looks; from others incidents are settled when it is asked for.
USUAL = Viewpoint()

# What settling is done by; other rooms do not say what is settled of claims that stand in a ledger.
_ROOMS = ("model", "values", "codebook", "findings", "ledger", "outputs", "desk")
_WRITTEN = (".py", ".yaml", ".json", ".tsv", ".sha256")


@dataclass(frozen=True, slots=True)
class _Ahead:
    settled: Settled
    dates: Mapping[str, Published]
    curves: Mapping[str, tuple[Change, ...]]


def laid_ahead(connection: Connection, id: str, revision: str) -> tuple[Laid, dict[str, str]] | None:
    """The incident at that revision and the titles of those it is related to; None where it is not kept."""
    held = _ahead(connection, id, revision)
    if held is None:
        return None
    here = desk(connection, USUAL)
    (incident, _), *_ = here.told([id], held.dates)
    settled = replace(held.settled, related=_in_order(incident.related))
    return among_known(here, Laid(incident, settled, held.curves))


def settled_ahead(connection: Connection, id: str, revision: str) -> tuple[Settled, dict[str, str]] | None:
    """What is settled of the incident at that revision, and the titles of those it is related to."""
    held = _ahead(connection, id, revision)
    if held is None:
        return None
    here = desk(connection, USUAL)
    pages = homes(connection, [id])
    speaking = {account: id for account, page in pages.items() if page not in here.superseded}
    ties = _in_order(related(connection, speaking, here.superseded)[id])
    titles = titles_of(here, ties)
    known = tuple(one for one in ties if one.incident_id in titles)
    return replace(held.settled, related=known), titles


def changes_ahead(connection: Connection, id: str, revision: str) -> ChangesView | None:
    """What each report changed of the incident at that revision; None where it is not kept."""
    told = kept(connection, Key(id, revision, rules()), "history")
    held = None if told is None else settled_ahead(connection, id, revision)
    if held is None:
        return None
    steps: tuple[ChangeStep, ...] = read(told)
    return ChangesView(held[0], USUAL.by, steps)


def settling_ahead(ledger: Ledger, turn: int = 0) -> Iterator[str]:
    """Settle large incidents of which nothing is kept, one after the other, until none is left; their ids.

    Who works beside others begins at another place by another `turn`.
    """
    while True:
        with ledger.reading() as connection:
            waiting = unkept(connection, rules(), PAGES, BATCH)
        if not waiting:
            return
        first = turn % len(waiting)
        for id in (*waiting[first:], *waiting[:first]):
            _settle(ledger, id)
            yield id


def _settle(ledger: Ledger, id: str) -> None:
    """Keep what is settled of an incident.

    Nobody waits for the pen while it is settled; where anything changed meanwhile nothing is kept.
    """
    with ledger.reading() as connection:
        key, place = Key(id, revision(connection, id), rules()), last_place(connection)
        if is_kept(connection, key):
            return
        told = _told(connection, id)
    with ledger.writing() as connection:
        if revision(connection, id) == key.revision and last_place(connection) == place:
            keep(connection, key, told)


def _told(connection: Connection, id: str) -> dict[Part, object]:
    """What is to be kept of an incident; nothing of one whose dates hang on other incidents."""
    pages = [one.id for one in facts_in(connection, [id]) if one.published.value is None]
    found = one_laid(connection, USUAL, id) if told_by(connection, pages) <= {id} else None
    if found is None:
        return {"settled": None}
    laid, _ = found
    members = [one.document for one in laid.incident.members]
    dates = {one.id: one.published for one in members if one.id in pages and one.published.value}
    held = [replace(laid.settled, related=()), dates, dict(Curves(laid, USUAL))]
    steps = changes(connection, id, USUAL, laid).steps
    return {"settled": [written(one) for one in held], "history": written(steps)}


def _ahead(connection: Connection, id: str, revision: str) -> _Ahead | None:
    told = kept(connection, Key(id, revision, rules()), "settled")
    return None if told is None else _Ahead(*map(read, told))


def _in_order(ties: tuple[Related, ...]) -> tuple[Related, ...]:
    """Relations as `findings.settle` has them."""
    return tuple(sorted(ties, key=lambda one: (one.relation, one.incident_id)))


@cache
def rules() -> str:
    """A word for the program that settles: another one once a line of it has changed.

    A version would do for those that were released; but who works on the rules changes them between two.
    """
    digest = hashlib.sha256()
    for room in _ROOMS:
        for path, file in _files(files(f"newsledger.{room}"), room):
            content = file.read_bytes() if path.endswith(_WRITTEN) else b""
            digest.update(f"{path} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:16]


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for one in sorted(folder.iterdir(), key=lambda found: found.name):
        if one.is_dir() and one.name != "__pycache__":
            yield from _files(one, f"{path}/{one.name}")
        elif one.is_file():
            yield f"{path}/{one.name}", one
