"""Dossiers that were laid out lately: what several people look at, or one looks at again, is laid out once.

A dossier is a function of the ledger and the viewpoint. It is kept under the incident's revision and the
number of the last change of any incident (its neighbours' titles are in it), and so never outlives either.
"""

import threading
from collections import OrderedDict

from sqlalchemy import Connection

from newsledger.desk.changes import changes
from newsledger.desk.dossiers import dossier
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.judgements import last_place
from newsledger.ledger.summaries import newest_change
from newsledger.outputs.changes import ChangesView
from newsledger.outputs.views import DossierView

# Claims of all dossiers that are kept together: some 4 KB each with their pages' texts.
MOST_CLAIMS = 10_000

Key = tuple[str, str, str, int, int, Viewpoint]

# Histories that are kept: a long one, settled anew for each day of its reports, takes a quarter of a second.
MOST_HISTORIES = 100

_KEPT: OrderedDict[Key, tuple[DossierView, int]] = OrderedDict()
_HISTORIES: OrderedDict[Key, ChangesView] = OrderedDict()
_LOCK = threading.Lock()


def kept_dossier(connection: Connection, id: str, seen_from: Viewpoint, revision: str) -> DossierView:
    """The dossier of an incident, by its full id, at that revision; raises NotFoundError."""
    key = _key(connection, id, seen_from, revision)
    with _LOCK:
        if key in _KEPT:
            _KEPT.move_to_end(key)
            return _KEPT[key][0]
    view = dossier(connection, id, seen_from)
    with _LOCK:
        _KEPT[key] = view, sum(len(one.claims) for one in view.incident.members)
        while len(_KEPT) > 1 and sum(size for _, size in _KEPT.values()) > MOST_CLAIMS:
            _KEPT.popitem(last=False)
    return view


def kept_changes(connection: Connection, id: str, seen_from: Viewpoint, revision: str) -> ChangesView:
    """What each report changed of an incident, by its full id, at that revision; raises NotFoundError."""
    key = _key(connection, id, seen_from, revision)
    with _LOCK:
        if key in _HISTORIES:
            _HISTORIES.move_to_end(key)
            return _HISTORIES[key]
    view = changes(connection, id, seen_from)
    with _LOCK:
        _HISTORIES[key] = view
        while len(_HISTORIES) > MOST_HISTORIES:
            _HISTORIES.popitem(last=False)
    return view


def _key(connection: Connection, id: str, seen_from: Viewpoint, revision: str) -> Key:
    place = str(connection.engine.url)
    return place, id, revision, newest_change(connection), last_place(connection), seen_from
