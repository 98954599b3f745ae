"""Fit the weights of the default policy's best value on incidents whose final figures are known.

    newsledger add POOL.jsonl --ledger pool.db
    python -m tools.fit_choice pool.db INCIDENTS.jsonl [--write]

INCIDENTS.jsonl and POOL.jsonl are those of tools/fit_intervals.py. The model is a conditional logistic over
an incident's candidates: the final figure among them is to have the highest score. Prints the share of
exact best values by the vote alone, by weights fitted without the incident's part, and by weights fitted on
one half (by hash) and tried on the other; an incident that the ledger does not tell of counts as nobody.
With --write the weights go into the package.
"""

import json
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from newsledger.desk.laying_out import all_laid
from newsledger.desk.viewpoint import Viewpoint
from newsledger.findings import choice_table, settle
from newsledger.findings.candidates import Candidate
from newsledger.findings.choice_table import Weight
from newsledger.findings.choosing import score
from newsledger.findings.intervals import FITTED
from newsledger.findings.tolls import questions
from newsledger.findings.witnesses import gather
from newsledger.ledger.opening import open_ledger
from newsledger.model import Incident
from tools.pool_arguments import pool_arguments

FOLDS = 5
# How strongly a weight is drawn to nothing; from 0.7 to 5 the share of exact values moves by 0.002.
PULL = 2.0
STEPS = 40
CLOSE = 1e-5
TARGET = Path(__file__).parent.parent / "src/newsledger/findings/choice_table.py"

Table = Sequence[Weight]
Choose = Callable[["Known"], int]


@dataclass(frozen=True, slots=True)
class Known:
    """One field of an incident: what may be chosen, what the vote says, the final figure."""

    incident: str
    field: str
    options: tuple[Candidate, ...]
    voted: int
    final: int
    pages: int

    @property
    def part(self) -> int:
        """The part of the cross-validation that it is in."""
        return zlib.crc32(self.incident.encode()) % FOLDS


def main() -> None:
    """Print what the vote and the weights reach, by number of articles, and the fitted weights."""
    options = pool_arguments(__doc__, "write the fitted weights into the table")
    known = read(options.ledger, options.incidents)
    fitted = fitted_table(known)
    report(known)
    for weight in fitted:
        print(f"{weight.feature:16} {weight.killed:6.2f} {weight.injured:6.2f}  {weight.when}")
    if options.write:
        write(fitted)


def read(ledger: str, gold: Path) -> list[Known]:
    """Killed and injured of every incident of the gold, told of in the ledger or not."""
    home = about(ledger)
    pages = Counter(incident.id for incident in home.values())
    found = []
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        articles = [a["id"] for a in record["articles"] if a["text"].strip()]
        told = {home[id].id: home[id] for id in articles if id in home}
        votes = Counter(home[id].id for id in articles if id in home)
        best = min(votes, key=lambda id: (-votes[id], pages[id], id), default="")
        if articles:
            found += _known(record, told.get(best), len(articles))
    return found


def about(location: str) -> dict[str, Incident]:
    """The incident that each page is about, by the page's external id, as the benchmark takes it.

    That is the one that it is news or a follow-up of, else the only one that it tells beside others.
    """
    focal: dict[str, Incident] = {}
    joint: dict[str, dict[str, Incident]] = defaultdict(dict)
    with open_ledger(location) as ledger, ledger.reading() as connection:
        for laid in all_laid(connection, Viewpoint()):
            for member in laid.incident.members:
                page = member.document.external_id or member.document.id
                if member.account.kind in ("focal", "follow_up"):
                    focal[page] = laid.incident
                elif member.account.kind == "joint":
                    joint[page][laid.incident.id] = laid.incident
    alone = {page: next(iter(of.values())) for page, of in joint.items() if len(of) == 1}
    return {**alone, **focal}


def _known(record: Mapping[str, object], told: Incident | None, pages: int) -> list[Known]:
    said = gather(told) if told else ()
    asked = {q.field: q for q in questions(said)}
    gold = record["gold"]
    assert isinstance(gold, dict)
    found = []
    for field in FITTED:
        question = asked.get(field)
        options = tuple(question.options(said)) if question else ()
        voted = question.decision.best if question else _titled(told, field)
        found.append(Known(str(record["incident"]), field, options, voted, int(gold[field]), pages))
    return found


def _titled(told: Incident | None, field: str) -> int:
    """What titles alone tell of a field that no text counts; nobody where they do not."""
    toll = settle(told).tolls.get(field, {}).get("total") if told else None
    return (toll.best or 0) if toll else 0


def report(known: Sequence[Known]) -> None:
    """The share of exact values: the vote's, that of unseen parts, and each half by the other's weights."""
    unseen = [fitted_table([k for k in known if k.part != part]) for part in range(FOLDS)]
    halves = [fitted_table([k for k in known if _half(k) != half]) for half in range(2)]
    for field in FITTED:
        of_field = [k for k in known if k.field == field]
        print(f"{field}: {len(of_field)} incidents")
        _line("the vote", of_field, lambda k: k.voted)
        _line("weights, unseen parts", of_field, lambda k: chosen(k, unseen[k.part]))
        for half in range(2):
            of_half = [k for k in of_field if _half(k) == half]
            _line(f"weights, half {half + 1} by the other", of_half, lambda k: chosen(k, halves[_half(k)]))
        reach = [k.final in {c.value for c in k.options} or k.final == k.voted for k in of_field]
        print(f"  the final figure is among the candidates: {sum(reach) / len(of_field):.3f}")


def _half(known: Known) -> int:
    return zlib.crc32(f"half {known.incident}".encode()) % 2


def _line(name: str, known: Sequence[Known], choose: Choose) -> None:
    groups = {
        "all": known,
        "1": [k for k in known if k.pages == 1],
        "2": [k for k in known if k.pages == 2],
        "3 and more": [k for k in known if k.pages > 2],
    }
    shares = [
        f"{n} {sum(choose(k) == k.final for k in of) / max(len(of), 1):.3f}" for n, of in groups.items()
    ]
    won = sum(choose(k) == k.final != k.voted for k in known)
    lost = sum(choose(k) != k.final == k.voted for k in known)
    print(f"  {name:30} {', '.join(shares)}; won {won}, lost {lost}")


def chosen(known: Known, table: Table) -> int:
    """What is chosen by a table, as the package does it."""
    values = {c.value for c in known.options}
    if len(known.options) < 2 or known.voted not in values:
        return known.voted
    return max(known.options, key=lambda c: (score(known.field, c.features, table), -c.value)).value


def fitted_table(known: Sequence[Known]) -> list[Weight]:
    """The table with the weights fitted on these incidents, rounded as they are written."""
    names = [weight.feature for weight in choice_table.TABLE]
    fields = {field: _fit([k for k in known if k.field == field], names) for field in FITTED}
    return [
        replace(weight, killed=fields["killed"][number], injured=fields["injured"][number])
        for number, weight in enumerate(choice_table.TABLE)
    ]


def _fit(known: Sequence[Known], names: Sequence[str]) -> list[float]:
    """Newton's steps on the conditional likelihood with a ridge."""
    cases = [k for k in known if len(k.options) > 1 and any(c.value == k.final for c in k.options)]
    rows = np.array([[c.features.get(n, 0.0) for n in names] for k in cases for c in k.options])
    starts = np.cumsum([0, *(len(k.options) for k in cases)])[:-1]
    right = starts + [next(n for n, c in enumerate(k.options) if c.value == k.final) for k in cases]
    of_case = np.repeat(np.arange(len(cases)), [len(k.options) for k in cases])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        scores = rows @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[of_case])
        pulled = rows * (powers / np.add.reduceat(powers, starts)[of_case])[:, None]
        means = np.add.reduceat(pulled, starts, axis=0)
        gradient = rows[right].sum(0) - means.sum(0) - PULL * weights
        curvature = pulled.T @ rows - means.T @ means + PULL * np.eye(len(names))
        step = np.linalg.solve(curvature, gradient)
        weights = weights + step
        if float(abs(step).max()) < CLOSE:
            break
    return [round(float(w), 2) + 0.0 for w in weights]


def write(table: Table) -> None:
    """The weights written into the package's table, everything else in it as it stands."""
    text = TARGET.read_text(encoding="utf-8")
    for weight in table:
        line = re.compile(rf'Weight\(\s*"{re.escape(weight.feature)}", -?[\d.]+, -?[\d.]+')
        text = line.sub(f'Weight("{weight.feature}", {weight.killed:g}, {weight.injured:g}', text)
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
