"""What can go wrong, as one small tree. A message names the thing, the finding and the next step."""

from dataclasses import dataclass


class NewsledgerError(Exception):
    """Any failure that newsledger explains to its user; the command line prints it and exits with 1."""


class UsageError(NewsledgerError):
    """The command was called wrongly; exit status 2."""


class InputError(NewsledgerError):
    """A path or a stream that cannot be read at all."""


class LedgerError(NewsledgerError):
    """A ledger that cannot be opened, is not one, or is of a newer version."""


class NotFoundError(NewsledgerError):
    """An incident, claim or document that the ledger does not hold."""


class StaleError(NewsledgerError):
    """An incident that has changed since the reviewer looked: nothing was kept.

    `differences` says in plain sentences what changed; `current` is the revision that stands now.
    """

    def __init__(self, message: str, differences: tuple[str, ...], current: str) -> None:
        super().__init__(message)
        self.differences = differences
        self.current = current


@dataclass(frozen=True, slots=True)
class Rejected:
    """Expected bad input: kept, counted and shown, never raised."""

    item: str
    reason: str
