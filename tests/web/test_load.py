"""Eight reviewers read and judge while the server is killed and started again: nothing is lost or doubled.

On both databases at once, for `NEWSLEDGER_LOAD_SECONDS`: 12 unless it is set, five minutes in `make test`, an
hour in `make soak`.
"""

import http.client
import json
import os
import random
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection

from newsledger.desk.dossiers import dossier
from newsledger.desk.judging import judgements
from newsledger.desk.people import create_person, create_token
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.opening import open_ledger
from newsledger.outputs.records import incident_record
from tests.databases import SERVER, new_location
from tools.fill import fill

SECONDS = float(os.environ.get("NEWSLEDGER_LOAD_SECONDS", "12"))
REVIEWERS, INCIDENTS = 8, 30
KINDS = ("sqlite", "postgresql") if SERVER else ("sqlite",)

# How often the server is killed: twice in a short run, about every ten seconds in a long one.
LIFE, KILLS = min(SECONDS / 3, 10.0), 2

# Seconds that a server on a busy machine may take until it has acknowledged something.
PATIENCE = 300.0


@dataclass
class Tally:
    """What reviewers were told: the keys of judgements that the server acknowledged."""

    acknowledged: list[str] = field(default_factory=list)
    refused: int = 0
    kills: int = 0
    wrong: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


class Server:
    """`newsledger serve` as a process of its own."""

    def __init__(self, location: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.command = [sys.executable, "-m", "newsledger", "serve", "--ledger", location]
        self.command += ["--port", str(self.port), "--workers", "2"]
        self.start()

    def start(self) -> None:
        """Start it, whether or not it answers yet."""
        environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
        self.process = subprocess.Popen(self.command, stderr=subprocess.DEVNULL, env=environment)

    def kill(self) -> None:
        """Kill it as a power cut would."""
        self.process.kill()
        self.process.wait(30)


@contextmanager
def serving(location: str) -> Iterator[Server]:
    """A server that is gone when the block ends."""
    server = Server(location)
    try:
        yield server
    finally:
        server.kill()


def test_what_was_acknowledged_is_there_once_whatever_befell_the_server(tmp_path: Path) -> None:
    with ThreadPoolExecutor() as pool:
        work = {kind: pool.submit(_held_up, kind, tmp_path / kind) for kind in KINDS}
    for kind, one in work.items():
        tally = one.result()
        print(
            f"{kind}: {len(tally.acknowledged)} judgements acknowledged, {tally.refused} refused, "
            f"{tally.kills} times killed in {SECONDS:.0f} s"
        )


def _held_up(kind: str, folder: Path) -> Tally:
    """What became of a server on a ledger of this kind; raises where something was lost or doubled."""
    folder.mkdir()
    with new_location(kind, folder) as location:
        tokens = _prepared(location)
        tally = Tally()
        with serving(location) as server:
            work = [threading.Thread(target=_review, args=(server.port, token, tally)) for token in tokens]
            for one in work:
                one.start()
            _disturb(server, tally, time.monotonic() + SECONDS)
            tally.over.set()
            for one in work:
                one.join(90)
            shown = _shown(server.port, tokens[0])
        with open_ledger(location) as ledger, ledger.reading() as connection:
            kept = Counter(str(one.reason) for one in judgements(connection))
            stands = {id: _tolls(connection, id) for id in shown}
    assert tally.wrong == []
    assert len(tally.acknowledged) >= REVIEWERS
    assert set(tally.acknowledged) <= set(kept)
    assert set(kept.values()) == {1}
    assert shown == stands
    return tally


def _shown(port: int, token: str) -> dict[str, object]:
    """The tolls of every incident as the server shows them, whatever it has kept of them."""
    call = _caller(port, token, Tally())
    ids = [
        one["id"] for one in json.loads(call("GET", "/api/v1/incidents?limit=200", {}, None)[2])["incidents"]
    ]
    return {id: json.loads(call("GET", f"/api/v1/incidents/{id}", {}, None)[2])["tolls"] for id in ids}


def _tolls(connection: Connection, id: str) -> object:
    """The tolls of an incident laid out from the ledger alone."""
    settled = dossier(connection, id, Viewpoint()).settled
    return json.loads(json.dumps(incident_record(settled)))["tolls"]


def _prepared(location: str) -> list[str]:
    """A ledger with incidents and coders; their tokens."""
    with open_ledger(location, create=True) as ledger:
        fill(ledger, INCIDENTS, workers=1)
        with ledger.writing() as connection:
            names = [f"coder.{number}" for number in range(REVIEWERS)]
            for name in names:
                create_person(connection, name, "coder", "a long enough password")
            return [create_token(connection, name, "load") for name in names]


def _disturb(server: Server, tally: Tally, until: float) -> None:
    """Kill the server, twice at least, each time once it has acknowledged something since its start."""
    while tally.kills < KILLS or time.monotonic() + LIFE < until:
        _await_more(tally, LIFE)
        server.kill()
        server.start()
        tally.kills += 1
    _await_more(tally, max(until - time.monotonic(), 0))


def _await_more(tally: Tally, seconds: float) -> None:
    """Return after so many seconds, later where nothing was acknowledged yet."""
    before, began = len(tally.acknowledged), time.monotonic()
    while time.monotonic() < began + seconds or len(tally.acknowledged) < before + REVIEWERS:
        assert time.monotonic() < began + seconds + PATIENCE, f"nothing is acknowledged; {tally.wrong[:3]}"
        time.sleep(0.05)


def _review(port: int, token: str, tally: Tally) -> None:
    """Read incidents, note and override until it is over; what was sent is sent until answered."""
    chance = random.Random(token)
    call = _caller(port, token, tally)
    number = 0
    while not tally.over.is_set():
        status, _, body = call("GET", "/api/v1/incidents?limit=30", {}, None)
        if status != 200:
            continue
        id = chance.choice(json.loads(body)["incidents"])["id"]
        if number % 3 == 0:
            call("GET", f"/incidents/{id}", {}, None)
        status, tag, body = call("GET", f"/api/v1/incidents/{id}", {}, None)
        if status != 200:
            continue
        number += 1
        key = f"{token[:12]}-{number}"
        said = {"incident_id": id, "reason": key} | _said(chance)
        status, _, body = call("POST", "/api/v1/judgements", {"Idempotency-Key": key, "If-Match": tag}, said)
        if status == 201:
            tally.acknowledged.append(key)
        elif status == 412:
            tally.refused += 1


def _said(chance: random.Random) -> dict[str, object]:
    """A note, or now and then another number of dead."""
    if chance.random() < 0.7:
        return {"kind": "note", "payload": {"text": "looked at"}}
    dead = chance.randrange(50)
    return {
        "kind": "override",
        "payload": {"field": "killed.total", "value": {"low": dead, "best": dead, "high": dead}},
    }


Call = Callable[[str, str, dict[str, str], object], tuple[int, str, bytes]]


def _caller(port: int, token: str, tally: Tally) -> Call:
    """Sends a request until it is answered; (0, "", b"") where the end comes first."""

    def call(method: str, path: str, headers: dict[str, str], body: object) -> tuple[int, str, bytes]:
        given = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"} | headers
        for _ in range(1000):
            try:
                with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
                    connection.request(method, path, None if body is None else json.dumps(body), given)
                    answer = connection.getresponse()
                    content = answer.read()
            except (OSError, http.client.HTTPException):
                if tally.over.is_set():
                    return 0, "", b""
                time.sleep(0.05)
                continue
            if answer.status not in (200, 201, 412):
                tally.wrong.append(f"{method} {path}: {answer.status} {content[:200]!r}")
            return answer.status, answer.headers.get("ETag", ""), content
        return 0, "", b""

    return call
