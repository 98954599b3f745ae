"""What the surroundings decide: where the ledger lies, what time it is."""

import os
from datetime import UTC, datetime
from pathlib import Path

from newsledger.errors import UsageError

DEFAULT_LEDGER = "newsledger.db"


def ledger_location(given: str | None = None) -> str:
    """The ledger's file or URL: as given, else `NEWSLEDGER_LEDGER`, else newsledger.db in this folder."""
    return given or os.environ.get("NEWSLEDGER_LEDGER") or DEFAULT_LEDGER


def actors_file() -> Path | None:
    """The user's own file of actors, read beside the shipped ones: `NEWSLEDGER_ACTORS`; None where unset."""
    given = os.environ.get("NEWSLEDGER_ACTORS")
    return Path(given) if given else None


def clock() -> str:
    """The time in UTC, to the second, as ISO 8601 with Z; `SOURCE_DATE_EPOCH` stops it.

    See reproducible-builds.org/specs/source-date-epoch.
    """
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    return _iso(datetime.now(UTC) if not fixed else _epoch(fixed))


def _iso(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _epoch(seconds: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f"SOURCE_DATE_EPOCH is {seconds!r}; set it to whole seconds since 1970, or unset it"
        ) from None
