"""How the review application is set up, and where it may listen."""

import ipaddress
from dataclasses import dataclass

from newsledger.errors import UsageError

# Twelve hours: a working day with its evening; a session in use is not prolonged.
SESSION_SECONDS = 12 * 60 * 60

# One page or file that is added in the browser: the largest that `add` reads in one piece is larger still.
LARGEST_UPLOAD = 20 * 1024 * 1024

# A judgement, a filter, a log-in: anything that is no page.
LARGEST_FORM = 1024 * 1024

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, slots=True)
class WebSettings:
    """What `newsledger serve` was asked for.

    `person` signs judgements where there are no accounts. `public` shows incidents to everybody and
    lets nobody change anything. `names` are the host names that requests may carry beside those of the
    loopback; where none is given and there are accounts, any name will do.
    """

    ledger: str
    host: str = "127.0.0.1"
    port: int = 8765
    person: str = "reviewer"
    public: bool = False
    names: tuple[str, ...] = ()
    session_seconds: int = SESSION_SECONDS
    largest_upload: int = LARGEST_UPLOAD

    @property
    def cookie(self) -> str:
        """The session cookie's name; cookies of one host are shared by all its ports."""
        return f"newsledger_{self.port}"


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def check_binding(settings: WebSettings, *, accounts: bool) -> None:
    """Raises UsageError for an address that others can reach while anybody could judge under any name."""
    if accounts or settings.public or is_loopback(settings.host):
        return
    raise UsageError(
        f"without accounts the review application listens on this machine only, not on {settings.host}; make "
        "one with newsledger people add NAME --role lead, or show the ledger read-only with --public"
    )


def host_allowed(settings: WebSettings, header: str, *, accounts: bool) -> bool:
    """Whether a request's Host header names this server.

    Without accounts only the loopback's names do: a page elsewhere whose name was pointed at this machine
    (DNS rebinding) would otherwise read and judge here.
    """
    name = _without_port(header).casefold()
    if name in LOOPBACK_NAMES or name in {given.casefold() for given in settings.names}:
        return True
    return (accounts or settings.public) and not settings.names


def _without_port(header: str) -> str:
    if header.startswith("["):
        return header.partition("]")[0] + "]"
    return header.partition(":")[0]
