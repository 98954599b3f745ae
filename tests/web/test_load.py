"""Eight reviewers read and judge while the server is killed and started again: nothing is lost or doubled.

Lasts `NEWSLEDGER_LOAD_SECONDS` for each database, 12 unless it is set; `make soak` sets an hour.
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
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from newsledger.desk.judging import judgements
from newsledger.desk.people import create_person, create_token
from newsledger.ledger.opening import open_ledger
from tests.databases import BOTH, new_location
from tools.fill import fill

SECONDS = float(os.environ.get("NEWSLEDGER_LOAD_SECONDS", "12"))
REVIEWERS, INCIDENTS = 8, 30

# How often the server is killed: twice in a short run, about every ten seconds in a long one.
LIFE, KILLS = min(SECONDS / 3, 10.0), 2

# Seconds that a server on a busy machine may take until it has acknowledged something.
PATIENCE = 120.0


@dataclass
class Tally:
    """What reviewers were told: the keys of judgements that the server acknowledged."""

    acknowledged: list[str] = field(default_factory=list)
    refused: int = 0
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


@pytest.mark.parametrize("kind", BOTH)
def test_what_was_acknowledged_is_there_once_whatever_befell_the_server(kind: str, tmp_path: Path) -> None:
    with new_location(kind, tmp_path) as location:
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
        with open_ledger(location) as ledger, ledger.reading() as connection:
            kept = Counter(str(one.payload["text"]) for one in judgements(connection))
    assert tally.wrong == []
    assert len(tally.acknowledged) >= REVIEWERS
    assert set(tally.acknowledged) <= set(kept)
    assert set(kept.values()) == {1}


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
    kills = 0
    while kills < KILLS or time.monotonic() + LIFE < until:
        _await_more(tally, LIFE)
        server.kill()
        server.start()
        kills += 1
    _await_more(tally, max(until - time.monotonic(), 0))


def _await_more(tally: Tally, seconds: float) -> None:
    """Return after so many seconds, later where nothing was acknowledged yet."""
    before, began = len(tally.acknowledged), time.monotonic()
    while time.monotonic() < began + seconds or len(tally.acknowledged) < before + REVIEWERS:
        assert time.monotonic() < began + seconds + PATIENCE, f"nothing is acknowledged; {tally.wrong[:3]}"
        time.sleep(0.05)


def _review(port: int, token: str, tally: Tally) -> None:
    """Open incidents and write notes on them until it is over; what was sent is sent until answered."""
    chance = random.Random(token)
    call = _caller(port, token, tally)
    number = 0
    while not tally.over.is_set():
        status, _, body = call("GET", "/api/v1/incidents?limit=30", {}, None)
        if status != 200:
            continue
        id = chance.choice(json.loads(body)["incidents"])["id"]
        status, tag, body = call("GET", f"/api/v1/incidents/{id}", {}, None)
        if status != 200:
            continue
        number += 1
        key = f"{token[:12]}-{number}"
        note = {"kind": "note", "incident_id": id, "payload": {"text": key}}
        status, _, body = call("POST", "/api/v1/judgements", {"Idempotency-Key": key, "If-Match": tag}, note)
        if status == 201:
            tally.acknowledged.append(key)
        elif status == 412:
            tally.refused += 1


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
