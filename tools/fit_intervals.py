"""Fit the table of intervals on incidents whose final figures are known, and check it across incidents.

    newsledger add POOL.jsonl --ledger pool.db
    python -m tools.fit_intervals pool.db INCIDENTS.jsonl [--write]

INCIDENTS.jsonl holds lines of {"incident", "gold": {"killed", "injured"}, "articles": [{"id"}, …]}, and
POOL.jsonl their articles, each with its `id`. A row takes the ends that score best (Winkler: the width, and
20 for each person that the final figure lies outside). With --write the table goes into the package.
"""

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from newsledger.desk.laying_out import all_laid
from newsledger.desk.viewpoint import Viewpoint
from newsledger.findings.intervals import (
    BANDS,
    FITTED,
    LEVEL,
    SUPPORTS,
    Case,
    Row,
    Support,
    Table,
    case_of,
    interval,
    reach,
)
from newsledger.findings.policies import Decision, newsledger
from newsledger.findings.tolls import settle_tolls
from newsledger.findings.witnesses import gather
from newsledger.ledger.opening import open_ledger
from newsledger.model import Incident, Interval
from tools.pool_arguments import pool_arguments

FOLDS = 5
# A row on fewer incidents takes those of its neighbours too: five in a hundred must be more than one.
ENOUGH = 60
# Large tolls and mere lower bounds are rare among shootings.
ENOUGH_RARE = 20
# In the last band the interval reaches this share above the best value at least, set by hand: among shootings
# a large figure is a final one or misread, elsewhere such tolls rise; above a mere lower bound, half as much.
LEAST_UP = 0.1
LEAST_UP_OPEN = 0.5
# What the score charges for each person outside (Gneiting and Raftery 2007, section 6.2).
CHARGE = 2 / (1 - LEVEL)
PEOPLE = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0)
SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
TARGET = Path(__file__).parent.parent / "src/newsledger/findings/interval_table.py"

Anchor = Literal["best", "range"]


@dataclass(frozen=True, slots=True)
class Known:
    """One field of an incident whose final figure is known: what was settled, and on how many pages."""

    incident: str
    field: str
    decision: Decision | None
    case: Case
    final: int
    pages: int

    @property
    def part(self) -> int:
        """The part of the cross-validation that it is in."""
        return zlib.crc32(self.incident.encode()) % FOLDS


def main() -> None:
    """Print what the fitted table reaches on incidents that it has not seen, then the table."""
    options = pool_arguments(__doc__, "write the fitted table into the package")
    known = read(options.ledger, options.incidents)
    for field in FITTED:
        of_field = [one for one in known if one.field == field]
        print(f"{field}: {len(of_field)} incidents, cross-validated in {FOLDS} parts")
        report(of_field, [given for one in of_field for given in (_unseen(known, one),)])
    table = fit(known)
    print(written(table))
    if options.write:
        TARGET.write_text(written(table), encoding="utf-8")


def read(ledger: str, gold: Path) -> list[Known]:
    """Killed and injured of every incident of the gold that the ledger tells of."""
    home, pages = _homes(ledger)
    found = []
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        votes = Counter(home[a["id"]].id for a in record["articles"] if a["id"] in home)
        if votes:
            best = min(votes, key=lambda id: (-votes[id], id))
            incident = next(i for i in home.values() if i.id == best)
            found += _known(record, incident, pages[best])
    return found


def _homes(location: str) -> tuple[dict[str, Incident], Counter[str]]:
    """The incident that each page is about, by the page's external id; how many pages are about each."""
    homes: dict[str, Incident] = {}
    pages: Counter[str] = Counter()
    with open_ledger(location) as ledger, ledger.reading() as connection:
        for laid in all_laid(connection, Viewpoint()):
            for member in laid.incident.members:
                if member.account.kind != "background":
                    homes[member.document.external_id or member.document.id] = laid.incident
                    pages[laid.incident.id] += 1
    return homes, pages


def _known(record: Mapping[str, object], incident: Incident, pages: int) -> list[Known]:
    settled = {(t.field, t.role): t for t in settle_tolls(gather(incident), newsledger, frozenset())}
    gold = record["gold"]
    assert isinstance(gold, dict)
    found = []
    for field in FITTED:
        toll = settled.get((field, "total"))
        decision = toll.decision if toll else None
        found.append(
            Known(str(record["incident"]), field, decision, case_of(decision), int(gold[field]), pages)
        )
    return found


def _unseen(known: Sequence[Known], one: Known) -> Interval | None:
    """The interval by a table that was fitted without the part that the incident is in."""
    return interval(one.field, one.decision, _without(known, one.part))


_tables: dict[int, Table] = {}


def _without(known: Sequence[Known], part: int) -> Table:
    if part not in _tables:
        _tables[part] = fit([k for k in known if k.part != part])
    return _tables[part]


def fit(known: Sequence[Known]) -> Table:
    """The rows of all fields, supports and bands; a field that nobody spoke of has one band."""
    rows = [
        _row(field, support, number, [k for k in known if k.field == field])
        for field in FITTED
        for support in SUPPORTS
        for number in range(1 if support == "unspoken" else len(BANDS) + 1)
    ]
    return {(row.field, row.support, row.band): row for row in rows}


def _row(field: str, support: Support, number: int, known: Sequence[Known]) -> Row:
    cases = _enough(support, number, known)
    below, down = _end(cases, -1)
    above, up = _end(cases, 1)
    if number == len(BANDS):
        up = max(up, LEAST_UP_OPEN if support == "at_least" else LEAST_UP)
    row = Row(field, support, number, below, down, above, up, len(cases), 0.0)
    return Row(field, support, number, below, down, above, up, len(cases), round(_held(cases, row), 2))


def _enough(support: Support, number: int, known: Sequence[Known]) -> list[Known]:
    """The cases of a row, with those of the bands beside it, then of other supports, until it is enough."""
    for apart in range(len(BANDS) + 1):
        found = [k for k in known if k.case.support == support and abs(k.case.band - number) <= apart]
        same = [k for k in found if (k.case.band == len(BANDS)) == (number == len(BANDS))]
        rare = number == len(BANDS) or support == "at_least"
        if len(same) >= (ENOUGH_RARE if rare else ENOUGH) or support == "unspoken":
            return same
    large = number == len(BANDS)
    return [k for k in known if k.case.support != "unspoken" and (k.case.band == len(BANDS)) == large]


def _end(cases: Sequence[Known], side: int) -> tuple[Anchor, float]:
    """The anchor and the amount of least cost at one end of the interval."""
    large = any(k.case.band == len(BANDS) for k in cases)
    options: list[tuple[Anchor, float]] = [
        (anchor, amount) for anchor in ("best", "range") for amount in (SHARES if large else PEOPLE)
    ]
    return min(options, key=lambda o: (round(_cost(cases, side, *o), 6), abs(o[1]), o[0]))


def _cost(cases: Sequence[Known], side: int, anchor: Anchor, amount: float) -> float:
    """Mean width on this side of the best value, and the charge for final figures beyond the end."""
    total = 0.0
    for one in cases:
        end = _at(one.case, side, anchor, amount)
        total += side * (end - one.case.best) + CHARGE * max(0.0, side * (one.final - end))
    return total / max(len(cases), 1)


def _at(case: Case, side: int, anchor: Anchor, amount: float) -> float:
    far = case.best if anchor == "best" else case.low if side < 0 else case.high
    end = far + side * reach(case, amount)
    return max(0.0, min(end, case.best)) if side < 0 else max(end, case.best)


def _held(cases: Sequence[Known], row: Row) -> float:
    inside = [
        _at(k.case, -1, row.below, row.down) <= k.final <= _at(k.case, 1, row.above, row.up) for k in cases
    ]
    return sum(inside) / max(len(inside), 1)


def report(known: Sequence[Known], given: Sequence[Interval | None]) -> None:
    """Coverage, width and score; where somebody spoke of the field also by width and by number of pages."""
    pairs = [(k, i) for k, i in zip(known, given, strict=True) if i is not None]
    spoken = [(k, i) for k, i in pairs if k.decision is not None]
    _line("all, unspoken too", pairs)
    _line("spoken of", spoken)
    widths = sorted(_width(i) for _, i in spoken)
    first, second = (widths[(len(widths) * part - 1) // 3] for part in (1, 2))
    _line("  narrow", [p for p in spoken if _width(p[1]) <= first])
    _line("  middle", [p for p in spoken if first < _width(p[1]) <= second])
    _line("  wide", [p for p in spoken if _width(p[1]) > second])
    by_pages: dict[int, list[tuple[Known, Interval]]] = defaultdict(list)
    for pair in spoken:
        by_pages[min(pair[0].pages, 4)].append(pair)
    for number, of_number in sorted(by_pages.items()):
        _line(f"  {number}{'+' if number == 4 else ''} pages", of_number)


def _line(name: str, pairs: Iterable[tuple[Known, Interval]]) -> None:
    listed = list(pairs)
    if not listed:
        print(f"  {name:20} none")
        return
    off = [max(i.low - k.final, k.final - (i.high or 0), 0) for k, i in listed]
    exact = sum(k.case.best == k.final for k, _ in listed) / len(listed)
    width = sum(_width(i) for _, i in listed) / len(listed)
    held = sum(o == 0 for o in off) / len(listed)
    score = width + CHARGE * sum(off) / len(listed)
    figures = f"best exact {exact:.3f} held {held:.3f} width {width:.2f} score {score:.2f}"
    print(f"  {name:20} n {len(listed):5} {figures}")


def _width(given: Interval) -> float:
    return (given.high or 0) - given.low


HEAD = '''"""How far from the best value the final figure lies: written by tools/fit_intervals.py.

Columns: field, support, band of the best value, anchor and reach below, anchor and reach above, incidents
that the row rests on, share of them within. In the last band reaches are shares of the best value.
"""

from newsledger.findings.intervals import Row, Table

ROWS = (
'''


TAIL = """
)

BY_CASE: Table = {(row.field, row.support, row.band): row for row in ROWS}
"""


def written(table: Table) -> str:
    """The table as the module that the package reads."""
    lines = [
        f'    Row("{r.field}", "{r.support}", {r.band}, "{r.below}", {r.down:g}, "{r.above}", {r.up:g}, '
        f"{r.cases}, {r.held:.2f}),"
        for r in table.values()
    ]
    return HEAD + "\n".join(lines) + TAIL


if __name__ == "__main__":
    main()
