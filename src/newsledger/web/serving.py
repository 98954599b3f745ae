"""Running the application: one process that listens, and workers that answer and end with it."""

import gc
import multiprocessing
import os
import signal
import socket
import sys
import threading
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from multiprocessing import connection
from multiprocessing.process import BaseProcess
from types import FrameType

from newsledger.engine.worker import end_with_parent
from newsledger.errors import InputError
from newsledger.ledger.opening import open_ledger
from newsledger.ledger.people import has_people
from newsledger.web.settings import WebSettings, check_binding

# More would not be kept busy by the people of one team, and each takes some 150 MB.
MOST_WORKERS = 4

# Connections that wait to be taken.
BACKLOG = 128

# Workers that all end twice within so many seconds will not do better the third time.
SOON = 30

# Seconds that requests at work are given when the server is told to stop.
GRACE = 5


def usual_workers() -> int:
    """One a processor, up to four."""
    return min(os.cpu_count() or 1, MOST_WORKERS)


def run(settings: WebSettings, workers: int) -> None:
    """Serve until stopped; raises UsageError or InputError where it may not or cannot listen there."""
    with open_ledger(settings.ledger, create=True) as ledger, ledger.reading() as held:
        accounts = has_people(held)
    check_binding(settings, accounts=accounts)
    listener = _listener(settings)
    host, port = listener.getsockname()[:2]
    settings = replace(settings, port=port)
    shown = f"[{host}]" if ":" in host else host
    print(f"newsledger listens on http://{shown}:{port}/ (stop with Ctrl-C)", file=sys.stderr, flush=True)
    if workers == 1:
        answer(settings, listener)
    else:
        _supervise(settings, listener, workers)


def answer(settings: WebSettings, listener: socket.socket) -> None:
    """Answer requests on a socket until told to stop."""
    import uvicorn

    from newsledger.web.app import create_app

    app = create_app(settings)
    _settle_in()
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        # One connection at a time: who takes all that wait leaves none to the other workers.
        backlog=1,
        timeout_graceful_shutdown=GRACE,
        # A proxy on this machine may say who called; anybody else's word on that is not taken.
        forwarded_allow_ips="127.0.0.1",
    )
    uvicorn.Server(config).run(sockets=[Listener(fileno=listener.detach())])


class Listener(socket.socket):
    """A socket on which so many connections wait, whatever number is asked for when a worker joins in."""

    def listen(self, backlog: int = BACKLOG, /) -> None:
        """Listen."""
        super().listen(BACKLOG)


def _settle_in() -> None:
    """Prepare a process that does nothing but answer: threads take turns often, garbage is looked for rarely.

    The modules must all be there: two threads that load them at once get in each other's way.
    A click that waits for the interpreter waits for all threads before it, 5 ms each by default; a full
    collection goes through everything that is kept, 50 ms and more. Pages leave cycles by the thousand, but
    young ones: with a middle generation of half a million objects (20,000 and 20) going through that one took
    110 ms, with this one a tenth.
    """
    from newsledger.web.rendering import prepare

    sys.setswitchinterval(0.001)
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 5, 100)
    threading.Thread(target=prepare, daemon=True).start()


def _worker(settings: WebSettings, listener: socket.socket) -> None:
    # One whose parent was killed must not hold on to the socket.
    end_with_parent()
    answer(settings, listener)


def _supervise(settings: WebSettings, listener: socket.socket, workers: int) -> None:
    """Keep so many workers; one that ends is replaced, and all end with this process."""
    context = multiprocessing.get_context("spawn")
    stopping = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        stopping.set()
        raise KeyboardInterrupt

    def begin() -> BaseProcess:
        process = context.Process(target=_worker, args=(settings, listener), daemon=True)
        process.start()
        return process

    signal.signal(signal.SIGTERM, stop)
    processes = [begin() for _ in range(workers)]
    deaths: deque[float] = deque(maxlen=2 * workers)
    try:
        while not stopping.is_set():
            connection.wait([one.sentinel for one in processes])
            alive = [one for one in processes if one.is_alive()]
            deaths.extend([time.monotonic()] * (workers - len(alive)))
            if len(deaths) == deaths.maxlen and deaths[-1] - deaths[0] < SOON:
                raise InputError("the server's workers end as they begin; what they said stands above")
            processes = [*alive, *(begin() for _ in range(workers - len(alive)))]
    except KeyboardInterrupt:
        pass
    finally:
        _stop(processes)
        listener.close()


def _stop(processes: Sequence[BaseProcess]) -> None:
    for one in processes:
        one.terminate()
    for one in processes:
        one.join(GRACE + 1)
        if one.is_alive():
            one.kill()


def _listener(settings: WebSettings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host.strip("[]"), settings.port))
    except (OSError, OverflowError) as error:
        listener.close()
        raise InputError(
            f"cannot listen on {settings.host} port {settings.port}: {error}; give another --port"
        ) from error
    listener.listen(BACKLOG)
    return listener
