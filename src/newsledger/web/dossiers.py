"""Incidents that were laid out lately: what several people look at, or one looks at again, is laid out once.

What is laid out is a function of the ledger and the viewpoint. It is kept under the incident's revision, the
number of the last change of any incident (its neighbours' titles are in it) and the place of the last
judgement, and so never outlives any of them.
"""

from sqlalchemy import Connection

from newsledger.desk.ahead import USUAL, changes_ahead, laid_ahead, settled_ahead
from newsledger.desk.changes import changes
from newsledger.desk.dossiers import dossier_of, incident_id, laid_out
from newsledger.desk.judging import judgements, revision
from newsledger.desk.laying_out import Laid
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.judgements import last_place
from newsledger.ledger.summaries import State, newest_change, state_of
from newsledger.model import Incident, Judgement, Settled
from newsledger.outputs.changes import ChangesView
from newsledger.outputs.views import DossierView
from newsledger.web.keeping import Kept

# Claims of all dossiers that are kept together: some 4 KB each with their pages' texts, 100 MB in all.
MOST_CLAIMS = 25_000

# Histories that are kept, what is settled of incidents, and their names and states: some KB each, tens of KB,
# some hundred bytes.
MOST_HISTORIES, MOST_SETTLED, MOST_STATES = 100, 300, 5_000

Key = tuple[str, str, str, int, int, Viewpoint]
Seen = tuple[Laid, dict[str, str]]
Standing = tuple[str, tuple[Judgement, ...]]


def _size(incident: Incident) -> int:
    return 1 + sum(len(one.claims) for one in incident.members)


_LAID: Kept[Key, Seen] = Kept(MOST_CLAIMS, lambda seen: _size(seen[0].incident))
_DOSSIERS: Kept[Key, DossierView] = Kept(MOST_CLAIMS, lambda view: _size(view.incident))
_SETTLED: Kept[Key, tuple[Settled, dict[str, str]] | None] = Kept(MOST_SETTLED)
_HISTORIES: Kept[Key, ChangesView] = Kept(MOST_HISTORIES)
_NAMES: Kept[tuple[str, State, str], str] = Kept(MOST_STATES)
_STANDING: Kept[tuple[str, State, str], Standing] = Kept(MOST_STATES)


def full_id(connection: Connection, given: str) -> str:
    """The full id of the one incident that an id, a merged id, or the beginning of one means."""
    state = _state(connection)
    if state is None:
        return incident_id(connection, given)
    return _NAMES.get((_place(connection), state, given), lambda: incident_id(connection, given))


def standing(connection: Connection, id: str) -> Standing:
    """The revision of an incident, by its full id, and what was judged of it."""
    state = _state(connection)
    if state is None:
        return _standing(connection, id)
    return _STANDING.get((_place(connection), state, id), lambda: _standing(connection, id))


def kept_laid(connection: Connection, id: str, seen_from: Viewpoint, revision: str) -> Seen:
    """The incident, by its full id, at that revision, and the titles of others; raises NotFoundError."""
    return _seen(connection, _key(connection, id, seen_from, revision))


def kept_settled(
    connection: Connection, id: str, seen_from: Viewpoint, revision: str
) -> tuple[Settled, dict[str, str]]:
    """What is settled of the incident, by its full id, at that revision, and the titles of others."""
    key = _key(connection, id, seen_from, revision)
    if key not in _LAID and seen_from == USUAL:
        ahead = _SETTLED.get(key, lambda: settled_ahead(connection, id, revision))
        if ahead is not None:
            return ahead
    laid, titles = kept_laid(connection, id, seen_from, revision)
    return laid.settled, titles


def kept_dossier(connection: Connection, id: str, seen_from: Viewpoint, revision: str) -> DossierView:
    """The dossier of an incident, by its full id, at that revision; raises NotFoundError."""
    key = _key(connection, id, seen_from, revision)
    return _DOSSIERS.get(key, lambda: dossier_of(connection, *_seen(connection, key), seen_from))


def kept_changes(connection: Connection, id: str, seen_from: Viewpoint, revision: str) -> ChangesView:
    """What each report changed of an incident, by its full id, at that revision; raises NotFoundError."""
    key = _key(connection, id, seen_from, revision)
    return _HISTORIES.get(key, lambda: _changes(connection, key))


def _seen(connection: Connection, key: Key) -> Seen:
    return _LAID.get(key, lambda: _laid(connection, key))


def _laid(connection: Connection, key: Key) -> Seen:
    """The incident as it was settled ahead, or settled now."""
    _, id, revision, _, _, seen_from = key
    ahead = laid_ahead(connection, id, revision) if seen_from == USUAL else None
    return laid_out(connection, id, seen_from) if ahead is None else ahead


def _changes(connection: Connection, key: Key) -> ChangesView:
    _, id, revision, _, _, seen_from = key
    ahead = changes_ahead(connection, id, revision) if seen_from == USUAL else None
    if ahead is not None:
        return ahead
    return changes(connection, id, seen_from, _seen(connection, key)[0])


def _state(connection: Connection) -> State | None:
    """What a name or state is kept under; nothing is kept of a transaction that may yet be taken back."""
    return state_of(connection) if connection.get_execution_options().get("reading") else None


def _standing(connection: Connection, id: str) -> Standing:
    return revision(connection, id), tuple(judgements(connection, id))


def _key(connection: Connection, id: str, seen_from: Viewpoint, revision: str) -> Key:
    return (
        _place(connection), id, revision, newest_change(connection), last_place(connection), seen_from
    )  # fmt: skip


def _place(connection: Connection) -> str:
    return str(connection.engine.url)
