"""Fit how likely a settled toll is the final one, on incidents whose final figures are known.

    newsledger add POOL.jsonl --ledger pool.db
    python -m tools.fit_trust pool.db INCIDENTS.jsonl [--write]

INCIDENTS.jsonl and POOL.jsonl are those of tools/fit_intervals.py. Prints, for incidents that the curve has
not seen, how often a toll of each confidence was final, and the expected calibration error (ten bins of
equal width). With --write the weights go into the package.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from newsledger.findings.trust import circumstances, trust
from newsledger.findings.trust_table import TRUST
from tools.fit_intervals import FOLDS, Known, read

BINS = 10
# How strongly a weight is drawn to nothing.
PULL = 1.0
STEPS = 30
TARGET = Path(__file__).parent.parent / "src/newsledger/findings/trust_table.py"
HEAD = '"""How likely a settled toll is the final one, in log-odds: written by tools/fit_trust.py."""'


def main() -> None:
    """Print how far the fitted curve can be trusted, then its weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("ledger")
    parser.add_argument("incidents", type=Path)
    parser.add_argument("--write", action="store_true", help="write the fitted weights into the package")
    options = parser.parse_args()
    known = [one for one in read(options.ledger, options.incidents) if one.decision is not None]
    report((sure, one.decision is not None and one.decision.best == one.final) for one, sure in unseen(known))
    table = fit(known)
    print(written(table))
    if options.write:
        TARGET.write_text(written(table), encoding="utf-8")


def unseen(known: Sequence[Known]) -> list[tuple[Known, float]]:
    """Each toll with its confidence by weights that were fitted without the part that its incident is in."""
    tables = [fit([one for one in known if one.part != number]) for number in range(FOLDS)]
    return [(one, trust(one.decision, tables[one.part])) for one in known if one.decision]


def fit(known: Sequence[Known]) -> dict[str, float]:
    """Newton's steps on the likelihood of being final, with a ridge."""
    told = [(circumstances(one.decision), one.decision.best == one.final) for one in known if one.decision]
    rows = np.array([[given.get(name, 0.0) for name in TRUST] for given, _ in told])
    final = np.array([float(is_final) for _, is_final in told])
    weights = np.zeros(len(TRUST))
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-rows @ weights))
        curvature = (rows * (sure * (1 - sure))[:, None]).T @ rows + PULL * np.eye(len(TRUST))
        weights = weights + np.linalg.solve(curvature, rows.T @ (final - sure) - PULL * weights)
    return {name: round(float(weight), 2) for name, weight in zip(TRUST, weights, strict=True)}


def report(judged: Iterable[tuple[float, bool]]) -> None:
    """How many tolls of each confidence were final, and the mean error of the confidence."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, final in judged:
        bins[min(int(sure * BINS), BINS - 1)].append((sure, final))
    off = 0.0
    for number, of_bin in sorted(bins.items()):
        said, was = (sum(column) / len(of_bin) for column in zip(*of_bin, strict=True))
        off += abs(said - was) * len(of_bin)
        print(f"  {number / BINS:.1f}  {len(of_bin):5} tolls, said {said:.3f}, final {was:.3f}")
    print(f"  expected calibration error {off / sum(map(len, bins.values())):.3f}")


def written(table: dict[str, float]) -> str:
    """The weights as the module that the package reads."""
    rows = "\n".join(f'    "{name}": {weight:g},' for name, weight in table.items())
    return f"{HEAD}\n\nTRUST = {{\n{rows}\n}}\n"


if __name__ == "__main__":
    main()
