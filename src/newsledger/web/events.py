"""What the queue's pages are told without asking: that summaries have changed, as server-sent events.

One task a process looks at the ledger once a second while somebody listens; it also makes outdated summaries
anew that other processes (`newsledger add`) have left, and settles large incidents ahead.
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field

from fastapi import APIRouter, Request
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from newsledger.errors import LedgerError, NewsledgerError
from newsledger.ledger.summaries import State, newest_change, state_of
from newsledger.web.asking import Reader
from newsledger.web.office import Office
from newsledger.web.problems import ProblemError
from newsledger.web.visitors import office_of

# Seconds between looks at the ledger, and between signs of life that keep a connection open.
LOOK, SIGN = 1.0, 15.0

# Seconds of each look in which large incidents are settled ahead: what a click waits for it is hardly felt.
SPELL = 0.1

# Open streams of a process; each is a browser's tab.
MOST = 200


@dataclass(slots=True)
class Ticker:
    """The number of the last change, and those who wait for the next."""

    office: Office
    change: int = 0
    listeners: int = 0
    news: asyncio.Condition = field(default_factory=asyncio.Condition)
    seen: State | None = None
    settled: State | None = None
    rest: int = 0

    async def run(self) -> None:
        """Look until cancelled; a ledger that cannot answer is asked again."""
        while True:
            await asyncio.sleep(LOOK)
            try:
                change = await run_in_threadpool(self._look)
            except (NewsledgerError, SQLAlchemyError):
                continue
            if change > self.change:
                async with self.news:
                    self.change = change
                    self.news.notify_all()

    async def after(self, change: int) -> int:
        """The next change after this one, or this one again after a while."""
        async with self.news:
            with suppress(TimeoutError):
                await asyncio.wait_for(self.news.wait_for(lambda: self.change > change), SIGN)
            return max(self.change, change)

    def _look(self) -> int:
        if not self.office.catch_up():
            self._work_ahead()
        if not self.listeners:
            return self.change
        with self.office.reading() as connection:
            return newest_change(connection)

    def _work_ahead(self) -> None:
        """Settle large incidents ahead, until nothing is left and again once anything has changed.

        Half of the workers begin a second later: a single incident that was judged is settled by one of them.
        """
        with self.office.reading() as connection:
            state = state_of(connection)
        news, self.seen = state != self.seen, state
        self.rest = max(self.rest - 1, 0)
        if state is None or state == self.settled or self.rest or (news and os.getpid() % 2):
            return
        left, began = False, time.monotonic()
        # Into a ledger that cannot be written nothing is written; it is shown all the same.
        with suppress(LedgerError):
            left = self.office.work_ahead(SPELL)
        self.settled = None if left else state
        # An incident of hundreds of claims takes several spells at once: then so many looks are left out.
        self.rest = int((time.monotonic() - began) / SPELL)


router = APIRouter(prefix="/api/v1/events", tags=["events"])


@router.get("", response_class=StreamingResponse)
async def events(request: Request, found: Reader) -> Response:
    """`event: queue` with the number of the change, each time that any summary changes."""
    ticker: Ticker = request.app.state.ticker
    if ticker.listeners >= MOST:
        raise ProblemError(503, "too many streams are open", headers={"Retry-After": "30"})
    office = office_of(request)
    with_now = await run_in_threadpool(_now, office)
    stream = _stream(request, ticker, with_now)
    return StreamingResponse(stream, headers={"Cache-Control": "no-store"}, media_type="text/event-stream")


def _now(office: Office) -> int:
    with office.reading() as connection:
        return newest_change(connection)


async def _stream(request: Request, ticker: Ticker, change: int) -> AsyncIterator[str]:
    ticker.listeners += 1
    try:
        yield f"retry: 3000\n\nevent: queue\nid: {change}\ndata: {change}\n\n"
        while not await request.is_disconnected():
            held = change
            change = await ticker.after(held)
            yield f"event: queue\nid: {change}\ndata: {change}\n\n" if change != held else ": here\n\n"
    finally:
        ticker.listeners -= 1
