"""Requests made up from the application's own description never meet a server error."""

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok

from newsledger.desk.people import create_person, create_token
from newsledger.ledger.opening import open_ledger
from newsledger.web.app import create_app
from newsledger.web.settings import WebSettings
from tools.fill import fill

# For each of the forty-odd operations; more were tried by hand.
EXAMPLES = 12


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A server in a thread of this process, and a lead's token."""
    location = str(tmp_path_factory.mktemp("openapi") / "ledger.db")
    with open_ledger(location, create=True) as ledger:
        fill(ledger, 5, workers=1)
        with ledger.writing() as connection:
            create_person(connection, "lead.one", "lead", "a long enough password")
            token = create_token(connection, "lead.one", "schemathesis")
    config = uvicorn.Config(create_app(WebSettings(location)), port=0, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}", token
    server.should_exit = True
    thread.join(20)


@pytest.fixture(scope="module")
def description(address: tuple[str, str]) -> schemathesis.schemas.BaseSchema:
    """What the application says of itself; the endless stream of events aside."""
    base, token = address
    found = schemathesis.openapi.from_url(
        f"{base}/api/v1/openapi.json", headers={"Authorization": f"Bearer {token}"}
    )
    return found.exclude(path="/api/v1/events")


def test_no_made_up_request_meets_a_server_error(
    description: schemathesis.schemas.BaseSchema, address: tuple[str, str]
) -> None:
    found: list[Any] = [one.ok() for one in description.get_all_operations() if isinstance(one, Ok)]
    assert len(found) > 30
    for operation in found:
        _try(operation, {"Authorization": f"Bearer {address[1]}"})


def _try(operation: Any, headers: dict[str, str]) -> None:
    """Send made-up requests of one operation."""

    @given(operation.as_strategy())
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    def send(case: Any) -> None:
        case.call_and_validate(headers=headers, checks=[not_a_server_error])

    send()
