"""The review application as one ASGI application.

How a router of pages is added: a module in `web/pages/` makes `router = APIRouter(include_in_schema=False)`,
and `web/pages/__init__.py` lists those routers in `ROUTERS`, which this module includes. Endpoints are plain
`def` (they run in a pool of threads). In them

- `Depends(visitors.reader)` (or `coder`, `lead`) gives the `Visitor` (`name`, `role`, `may("coder")`), or
  answers 401/403; people who open a page without being logged in are sent to `/log-in` and come back.
- `Depends(viewpoints.viewpoint)` gives the `Viewpoint` named by `?policy=…&as_of=…&by=…`; in templates
  `viewpoint_query(viewpoint)` writes it back for links ("" for the usual one).
- `visitors.office_of(request)` has `reading()` and `writing()`, transactions with a SQLAlchemy connection.
- `rendering.page(request, "queue.html", **context)` answers with a template of `web/templates/`. Templates
  get `csrf_token()`, `visitor`, `accounts`, `public`, `path`, `request`, and `static_url("app.css")`, the
  address of a file of `web/static/` with a hash in its name that browsers keep for good. Each form has
  `<input type="hidden" name="csrf_token" value="{{ csrf_token() }}">`; for scripts a `<meta>` holds it, which
  they send as `X-CSRF-Token`. Everything is escaped; unknown names are errors.
- The content policy has no nonces and allows nothing inline: scripts and styles are files of `web/static/`
  (`<script src>`, `<link>`); a `style=` attribute or an `onclick` does nothing.
- Errors are raised: the tree of `errors.py`, or `problems.ProblemError(status, detail)`. Outside `/api/` they
  are shown by `templates/error.html`.

Live updates of the queue are at `/api/v1/events`.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager, suppress

from anyio import to_thread
from fastapi import Depends, FastAPI, Request
from starlette.responses import Response

from newsledger import __version__
from newsledger.ledger.opening import open_ledger
from newsledger.web import entry, problems, static_files
from newsledger.web.api import routers
from newsledger.web.events import Ticker
from newsledger.web.office import open_office
from newsledger.web.pages import ROUTERS
from newsledger.web.settings import WebSettings, check_binding
from newsledger.web.shell import Shell
from newsledger.web.turns import Turns
from newsledger.web.visitors import visitor

# Requests at work at once in a process; each holds one connection to the ledger.
THREADS = 12


def create_app(settings: WebSettings) -> FastAPI:
    """The application; it opens the ledger when it starts and closes it when it ends.

    Raises UsageError at its start where it would let others judge without accounts.
    """
    app = FastAPI(
        title="newsledger",
        version=__version__,
        summary="Incidents, the claims behind them, and what reviewers decided.",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
        dependencies=[Depends(visitor)],
        redirect_slashes=False,
    )
    app.state.settings = settings
    app.state.office, app.state.accounts = None, False
    app.add_middleware(Turns)
    app.add_middleware(
        Shell, settings=settings, accounts=lambda: bool(app.state.office and app.state.office.accounts)
    )
    problems.install(app)
    app.add_exception_handler(problems.ProblemError, _asked_in)
    app.include_router(static_files.router)
    app.include_router(entry.router)
    for router in (*routers(), *ROUTERS):
        app.include_router(router)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    settings: WebSettings = app.state.settings
    to_thread.current_default_thread_limiter().total_tokens = THREADS
    with ExitStack() as stack:
        ledger = stack.enter_context(open_ledger(settings.ledger, create=True))
        office = open_office(ledger, settings)
        check_binding(settings, accounts=office.accounts)
        app.state.office, app.state.accounts = office, office.accounts
        app.state.ticker = Ticker(office)
        ticking = asyncio.create_task(app.state.ticker.run())
        yield
        ticking.cancel()
        with suppress(asyncio.CancelledError):
            await ticking
        app.state.office = None


def _asked_in(request: Request, error: Exception) -> Response:
    """The problem; whoever wanted a page and is not logged in is asked to."""
    assert isinstance(error, problems.ProblemError)
    if error.status == 401 and problems.wants_page(request) and request.method in ("GET", "HEAD"):
        return entry.to_log_in(request)
    return problems.answer(request, error.status, error.detail, error.headers, **error.extra)
