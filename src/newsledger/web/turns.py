"""Pages one after the other: who came first is answered first.

Making a page is work for one processor, and a process has one. Of pages that are made at once each waits for
all the others, and a large one longest of all; in turn nobody waits for who came later. With eight people who
click at once, a large incident's page of 30 ms came after 110 ms and, one time in twenty, after 202; in turn
after 53 and 127.
"""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Answers that are made at once.
AT_ONCE = 1

# Seconds that a turn lasts at most: who waits for another process's pen, say, keeps nobody any longer.
LONGEST = 0.25


class Turns:
    """Wraps the application: what is only looked at is made in the order of asking."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._free = asyncio.Semaphore(AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer in turn; the turn ends with the answer's first line, since its body may be long or slow."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        await self._free.acquire()
        turn = Turn(self._free)

        async def sender(message: Message) -> None:
            turn.end()
            await send(message)

        try:
            await self.app(scope, receive, sender)
        finally:
            turn.end()


class Turn:
    """A turn that was taken: it ends once, when it is ended or by itself."""

    def __init__(self, free: asyncio.Semaphore) -> None:
        self._free: asyncio.Semaphore | None = free
        self._clock = asyncio.get_running_loop().call_later(LONGEST, self.end)

    def end(self) -> None:
        """Let the next one have theirs."""
        if self._free is not None:
            self._clock.cancel()
            self._free.release()
            self._free = None
