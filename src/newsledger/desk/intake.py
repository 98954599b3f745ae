"""Taking documents into the ledger: read, store one by one, link at the end."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from sqlalchemy import Connection

from newsledger import __version__
from newsledger.codebook.actors import load_actors
from newsledger.desk.copies import relatives
from newsledger.desk.lineage import traced
from newsledger.desk.linking import link_ledger
from newsledger.desk.taking import LIMIT, crashed, item_id, item_source, item_weight, preload, take
from newsledger.documents import Page
from newsledger.engine.pool import Crash, run
from newsledger.errors import Rejected
from newsledger.ledger.claims import set_status
from newsledger.ledger.documents import Lineage, insert_parcel, lineages, set_lineages, standing
from newsledger.ledger.filings import wait
from newsledger.ledger.opening import Ledger
from newsledger.ledger.packing import Parcel
from newsledger.ledger.prints import put_imprint
from newsledger.ledger.redactions import takes_names_away
from newsledger.ledger.runs import begin_run, end_run
from newsledger.settings import clock

Outcome = Literal["read", "rejected", "known"]


@dataclass(slots=True)
class AddReport:
    """What became of the inputs. Copies and new versions are among those read."""

    read: int = 0
    known: int = 0
    duplicates: int = 0
    versions: int = 0
    rejected: list[Rejected] = field(default_factory=list)

    @property
    def inputs(self) -> int:
        """How many inputs there were."""
        return self.read + self.known + len(self.rejected)

    @property
    def failed(self) -> bool:
        """Whether nothing at all could be read."""
        return self.read + self.known == 0


def add(
    items: Iterable[Page | Rejected],
    ledger: Ledger,
    *,
    workers: int | None = None,
    learned: bool = True,
    progress: Callable[[AddReport], None] = lambda report: None,
) -> AddReport:
    """Store every input that the ledger does not hold, each in a transaction of its own, and link.

    A run that was killed is completed by the next: what was stored stays, what was not is read, and
    accounts without an incident are linked. `progress` is called after each input; `learned` False leaves
    the learned reader out.
    """
    report = AddReport()
    load_actors()  # a user's book of actors that cannot be read stops the run before any document
    with ledger.writing() as connection:
        number = begin_run(connection, "add", __version__, clock())
    unknown = _unknown(items, ledger, report)
    needed = preload(learned=learned)
    for taken in run(
        partial(take, learned=learned), unknown, workers, weight=item_weight, preload=needed, limit=LIMIT
    ):
        _store(ledger, crashed(taken) if isinstance(taken, Crash) else taken, report)
        progress(report)
    link_ledger(ledger)
    with ledger.writing() as connection:
        counts = {"read": report.read, "known": report.known, "rejected": len(report.rejected)}
        end_run(connection, number, counts, clock())
    return report


def _unknown(
    items: Iterable[Page | Rejected], ledger: Ledger, report: AddReport
) -> Iterator[Page | Rejected]:
    """The inputs that have to be read; the others are counted."""
    for item in items:
        with ledger.reading() as connection:
            held = standing(connection, item_id(item))
        if held is None:
            yield item
        else:
            _count(report, "known", item_source(item), held)


def _store(ledger: Ledger, parcel: Parcel, report: AddReport) -> None:
    source = parcel.source or parcel.id
    with ledger.writing() as connection:
        held = standing(connection, parcel.id)
        lineage = Lineage() if held else _insert(connection, parcel)
    report.duplicates += lineage.duplicate_of is not None
    report.versions += lineage.version_of is not None
    _count(report, "known" if held else "read", source, held or (parcel.status, parcel.reason))


def _count(report: AddReport, outcome: Outcome, source: str, held: tuple[str, str | None]) -> None:
    status, reason = held
    if status == "rejected":
        report.rejected.append(Rejected(source, reason or "unreadable"))
    elif outcome == "known":
        report.known += 1
    else:
        report.read += 1


def _insert(connection: Connection, parcel: Parcel) -> Lineage:
    """Store the document and set right what it is to the others and they to it."""
    now = clock()
    insert_parcel(connection, parcel, now)
    if parcel.imprint:
        put_imprint(connection, parcel.id, parcel.imprint)
    if takes_names_away(connection):
        from newsledger.desk.judging.redactions import redact_newcomer

        redact_newcomer(connection, parcel.id)
    related, family = relatives(connection, parcel)
    newcomer = next((one for one in related if one.id == parcel.id), None)
    if newcomer is None or len(related) == 1:
        return Lineage()
    known = lineages(connection, [one.id for one in related])
    found = traced(newcomer, related, known, family)
    changed = {id: lineage for id, lineage in found.items() if lineage != known[id]}
    set_lineages(connection, changed)
    wait(connection, changed)
    for id, lineage in changed.items():
        _set_claims(connection, id, lineage, parcel.id, now)
    return found[parcel.id]


def _set_claims(connection: Connection, id: str, lineage: Lineage, cause: str, now: str) -> None:
    """The claims of a replaced version are superseded; those of one that stands again are current."""
    if lineage.superseded_by is not None:
        reason = f"the page at this URI has a newer version, document {lineage.superseded_by}"
        set_status(connection, [id], "superseded", reason=reason, cause=cause, recorded_at=now)
    else:
        reason = "this version of the page stands again"
        set_status(connection, [id], "current", reason=reason, cause=cause, recorded_at=now)
