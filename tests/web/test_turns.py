"""Who asks first is answered first, and nobody is kept by one who waits for something else."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.types import Message, Receive, Scope, Send

from newsledger.web import turns
from newsledger.web.turns import Turns


class Kitchen:
    """An application that begins an answer when it is told to, and writes down what it does."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.ready: dict[str, asyncio.Event] = {}
        self.eaten = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer; a path of "/broken" raises."""
        name = scope["path"]
        self.done.append(f"begun {name}")
        await self.ready.setdefault(name, asyncio.Event()).wait()
        if name == "/broken":
            raise RuntimeError(name)
        await send({"type": "http.response.start"})
        self.done.append(f"told {name}")
        await self.eaten.wait()

    def let(self, *names: str) -> None:
        """Have these answers ready."""
        for name in names:
            self.ready.setdefault(name, asyncio.Event()).set()


Act = Callable[["Kitchen", Callable[..., asyncio.Task[None]]], Coroutine[None, None, None]]


def play(act: Act) -> list[str]:
    """What an application in turns does while somebody asks."""

    async def run() -> list[str]:
        kitchen = Kitchen()
        app = Turns(kitchen)

        async def receive() -> Message:
            return {}

        async def send(message: Message) -> None:
            return

        def ask(path: str, method: str = "GET") -> asyncio.Task[None]:
            scope = {"type": "http", "method": method, "path": path}
            return asyncio.ensure_future(app(scope, receive, send))

        await act(kitchen, ask)
        kitchen.eaten.set()
        return kitchen.done

    # In a thread of its own: the browser of other tests keeps a loop running in this one.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, run()).result()


async def breathe() -> None:
    """Let everybody do what they can."""
    for _ in range(10):
        await asyncio.sleep(0)


def test_one_is_answered_after_the_other_in_the_order_of_asking() -> None:
    async def act(kitchen: Kitchen, ask: Callable[..., asyncio.Task[None]]) -> None:
        tasks = [ask(path) for path in ("/a", "/b", "/c")]
        kitchen.let("/b", "/c")
        await breathe()
        assert kitchen.done == ["begun /a"]
        kitchen.let("/a")
        await breathe()
        kitchen.eaten.set()
        await asyncio.gather(*tasks)

    assert play(act) == ["begun /a", "told /a", "begun /b", "told /b", "begun /c", "told /c"]


def test_who_changes_something_waits_for_nobody() -> None:
    async def act(kitchen: Kitchen, ask: Callable[..., asyncio.Task[None]]) -> None:
        tasks = [ask("/a"), ask("/b", "POST")]
        await breathe()
        kitchen.let("/a", "/b")
        kitchen.eaten.set()
        await asyncio.gather(*tasks)

    assert play(act)[:2] == ["begun /a", "begun /b"]


def test_an_answer_that_breaks_keeps_nobody() -> None:
    async def act(kitchen: Kitchen, ask: Callable[..., asyncio.Task[None]]) -> None:
        broken, following = ask("/broken"), ask("/b")
        kitchen.let("/broken", "/b")
        kitchen.eaten.set()
        with pytest.raises(RuntimeError):
            await broken
        await following

    assert play(act)[-1] == "told /b"


def test_a_turn_ends_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONGEST", 0)

    async def act(kitchen: Kitchen, ask: Callable[..., asyncio.Task[None]]) -> None:
        stuck, following = ask("/stuck"), ask("/b")
        kitchen.let("/b")
        kitchen.eaten.set()
        await following
        kitchen.let("/stuck")
        await stuck

    assert play(act) == ["begun /stuck", "begun /b", "told /b", "told /stuck"]


def test_who_is_late_ends_no_turn_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONGEST", 0)

    async def act(kitchen: Kitchen, ask: Callable[..., asyncio.Task[None]]) -> None:
        stuck = ask("/stuck")
        while kitchen.done != ["begun /stuck"]:
            await asyncio.sleep(0)
        await asyncio.sleep(0.01)
        monkeypatch.setattr(turns, "LONGEST", 60)
        tasks = [ask("/b"), ask("/c")]
        kitchen.let("/stuck")
        kitchen.eaten.set()
        await stuck
        await breathe()
        assert kitchen.done == ["begun /stuck", "begun /b", "told /stuck"]
        kitchen.let("/b", "/c")
        await asyncio.gather(*tasks)

    play(act)
