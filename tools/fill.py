"""Make a large ledger fast: made-up pages, claims and incidents, with the summaries that lists are read from.

    python -m tools.fill LEDGER [--incidents N]

LEDGER is a new SQLite file or an empty PostgreSQL database. 50,000 incidents have a million claims. What an
incident settles to is worked out as ever; only reading and linking are left out. At last large incidents are
settled ahead, as a server does that has run for a while.
"""

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import Connection, Table, insert

from newsledger.desk.ahead import BATCH, settling_ahead
from newsledger.desk.laying_out import Laid
from newsledger.desk.reviewing import need
from newsledger.desk.summarizing import summary
from newsledger.findings import settle
from newsledger.ledger.opening import Ledger, open_ledger
from newsledger.ledger.packing import packed
from newsledger.ledger.summaries import summary_row, text_row
from newsledger.ledger.summary_tables import LEXICON, POSTINGS, SUMMARIES, SUMMARY_CHANGES, SUMMARY_TEXTS
from newsledger.ledger.tables import ACCOUNTS, CLAIMS, DOCUMENTS, INCIDENTS, LINKS, MEMBERSHIPS
from newsledger.model import Reading
from tools.made_up import RECORDED, Made, made

Row = dict[str, object]

# Incidents made by a process in one go.
PART = 200

STAMP = {"recorded_at": RECORDED}


@dataclass(slots=True)
class Rows:
    """The rows of some incidents, by table."""

    documents: list[Row] = field(default_factory=list)
    accounts: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    incidents: list[Row] = field(default_factory=list)
    memberships: list[Row] = field(default_factory=list)
    links: list[Row] = field(default_factory=list)
    summaries: list[Row] = field(default_factory=list)
    texts: list[Row] = field(default_factory=list)


def main() -> None:
    """Fill it and say how much there is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("ledger")
    parser.add_argument("--incidents", type=int, default=50_000)
    parser.add_argument("--workers", type=int, default=None)
    options = parser.parse_args()
    began = time.perf_counter()
    with open_ledger(options.ledger, create=True) as ledger:
        counts = fill(ledger, options.incidents, options.workers)
    told = ", ".join(f"{count} {name}" for name, count in counts.items())
    print(f"{told} in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    settle_large(options.ledger, options.workers)


def settle_large(location: str, workers: int | None = None) -> None:
    """Settle large incidents ahead, as a server does by and by; says how many and how long that took."""
    began = time.perf_counter()
    many = workers or os.cpu_count() or 1
    with ProcessPoolExecutor(many) as pool:
        shares = pool.map(_settled, [location] * many, [BATCH * at // many for at in range(many)])
        count = len({id for share in shares for id in share})
    if count:
        print(f"{count} settled ahead in {time.perf_counter() - began:.0f} s", file=sys.stderr)


def _settled(location: str, turn: int) -> list[str]:
    with open_ledger(location) as ledger:
        return list(settling_ahead(ledger, turn))


def fill(ledger: Ledger, count: int, workers: int | None = None) -> Counter[str]:
    """Fill a new ledger with so many incidents; how many rows there are of each kind."""
    counts: Counter[str] = Counter()
    postings: list[tuple[str, int]] = []
    for part in _parts(count, workers):
        with ledger.writing() as connection:
            _write(connection, part)
        postings += [(word, row["seq"]) for row in part.texts for word in str(row["words"]).split()]  # type: ignore[misc]
        counts.update(incidents=len(part.incidents), documents=len(part.documents), claims=len(part.claims))
    with ledger.writing() as connection:
        _index(connection, postings)
    if ledger.engine.dialect.name == "postgresql":
        with ledger.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("vacuum analyze")
    return counts


def _parts(count: int, workers: int | None) -> Iterator[Rows]:
    starts = range(0, count, PART)
    spans = [(start, min(start + PART, count)) for start in starts]
    if workers == 1 or len(spans) < 3:
        yield from (rows_of(span) for span in spans)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(rows_of, spans)


def rows_of(span: tuple[int, int]) -> Rows:
    """The rows of the incidents of these numbers."""
    rows = Rows()
    for number in range(*span):
        _add(rows, number, made(number))
    return rows


def _add(rows: Rows, number: int, one: Made) -> None:
    seq = number + 1
    incident = one.incident
    laid = Laid(incident, settle(incident))
    found = summary(laid, need(laid, ()))
    rows.incidents.append({"seq": seq, "id": incident.id, "founder": incident.members[0].account.id} | STAMP)
    rows.summaries.append(summary_row(found, seq, 1))
    rows.texts.append(text_row(found, seq))
    first = incident.members[0].account.id
    for document, member in zip(one.documents, incident.members, strict=True):
        reading = Reading(document.id, (member.account,), tuple(told.claim for told in member.claims))
        parcel = packed(document, reading, None)
        rows.documents.append(parcel.document | STAMP)
        rows.accounts += [row | STAMP for row in parcel.accounts]
        rows.claims += [row | STAMP | {"status": "current"} for row in parcel.claims]
        rows.memberships.append({"account_id": member.account.id, "incident_id": incident.id})
        if member.account.id != first:
            pair = sorted((first, member.account.id))
            link = {"first": pair[0], "second": pair[1], "incident_id": incident.id}
            rows.links.append(link | {"score": 6.0, "reasons": '[["town",3.0,"the same town"]]'})


def _write(connection: Connection, part: Rows) -> None:
    tables: Sequence[tuple[Table, list[Row]]] = (
        (DOCUMENTS, part.documents),
        (ACCOUNTS, part.accounts),
        (CLAIMS, part.claims),
        (INCIDENTS, part.incidents),
        (MEMBERSHIPS, part.memberships),
        (LINKS, part.links),
        (SUMMARIES, part.summaries),
        (SUMMARY_TEXTS, part.texts),
    )
    for table, rows in tables:
        _insert(connection, table, rows)


def _index(connection: Connection, postings: list[tuple[str, int]]) -> None:
    """File all words at once, sorted, so that the tables are written from end to end."""
    postings.sort()
    counts = Counter(word for word, _ in postings)
    _insert(connection, LEXICON, [{"word": word, "incidents": counts[word]} for word in sorted(counts)])
    rows = iter(postings)
    while some := list(islice(rows, 50_000)):
        _insert(connection, POSTINGS, [{"word": word, "seq": seq} for word, seq in some])
    _insert(connection, SUMMARY_CHANGES, [{"row": 1, "change": 1}])
    if connection.dialect.name == "postgresql":
        # Rows came with their numbers; the next incident must be given the one after them.
        connection.exec_driver_sql(
            "select setval(pg_get_serial_sequence('incidents', 'seq'), (select max(seq) from incidents))"
        )


def _insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)


if __name__ == "__main__":
    main()
