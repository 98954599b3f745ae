"""Fit the table of weights by which accounts are linked, and measure it across incidents.

    newsledger add POOL.jsonl --ledger pool.db
    newsledger add labelled/linking/dev.jsonl --ledger crowded.db
    python -m tools.fit_link_weights pool.db INCIDENTS.jsonl --crowded crowded.db [--write]

POOL.jsonl holds the articles of INCIDENTS.jsonl (lines of {"incident", "articles": [{"id"}, …]}), each with
its `id`; the ids of the crowded pool begin with the incident. Features that neither pool shows keep the
weight in the table; all others are drawn towards it (ridge), so that a rare feature does not run off.
With --write the table itself is changed.
"""

import json
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import exp, log1p
from pathlib import Path

from newsledger.incidents import Profile, clusters, profile
from newsledger.incidents import weights as table
from newsledger.incidents.candidates import Drawer, candidates
from newsledger.incidents.clusters import BARRED, Pair
from newsledger.incidents.features import features
from newsledger.incidents.grouping import partition
from newsledger.incidents.judgements import Verdicts
from newsledger.incidents.scoring import forbidden
from newsledger.ledger.casebook import tellings
from newsledger.ledger.documents import document_ids
from newsledger.ledger.opening import open_ledger
from tools.pool_arguments import pool_arguments

# The pool knows one kind of incident in one country, told as news: what it cannot show stays as it is set. Of
# the town and of names it shows too little, since its pairs are chosen by these among other things; its few
# sites and targets are mostly hospitals and police stations of the aftermath.
PINNED = frozenset({
    "type.same", "type.far", "place.same_site", "place.same_town", "place.same_city", "place.far",
    "names.shared", "names.other", "names.more", "target.shared", "target.other", "tolls.other", "time.far",
    "time.two_news", "time.unknown", "time.weekday", "time.other_weekday", "background.one",
    "background.both", "background.undated",
})  # fmt: skip

# How strongly a weight is drawn to the one in the table: worth some twenty pairs.
PULL = 5.0
FOLDS = 5
THRESHOLDS = (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0)
BATCH = 500
TARGET = Path(__file__).parent.parent / "src/newsledger/incidents/weights.py"

Row = dict[int, float]
Judged = tuple[Row | None, bool | None]
NAMES = [weight.feature for weight in table.TABLE]
INDEX = {name: number for number, name in enumerate(NAMES)}


def main() -> None:
    """Print the fitted table beside the present one and what it reaches on incidents that it has not seen."""
    options = pool_arguments(__doc__, "write the fitted weights into the table", crowded=True)
    profiles, outside = read_ledger(options.ledger)
    gold = {a: i for a, i in read_gold(options.incidents).items() if a in outside.values()}
    truth = truth_of(profiles, outside, gold)
    pairs, rows = features_of_pairs(profiles)
    print(f"{len(profiles)} accounts, {len(pairs)} pairs, {_found(pairs, truth):.3f} of the gold pairs found")
    more = _crowded(options.crowded)
    cross_validate(profiles, pairs, rows, truth, more)
    judged = [(row, _same(pair, truth)) for pair, row in zip(pairs, rows, strict=True)]
    fitted = fit([*judged, *more])
    show(judged, more, fitted)
    if options.write:
        write(fitted)


def _crowded(location: str) -> list[Judged]:
    """The pairs of the crowded pool."""
    profiles, outside = read_ledger(location)
    gold = {name: name.partition("/")[0] for name in outside.values() if name}
    truth = truth_of(profiles, outside, gold)
    pairs, rows = features_of_pairs(profiles)
    return [(row, _same(pair, truth)) for pair, row in zip(pairs, rows, strict=True)]


def read_ledger(location: str) -> tuple[list[Profile], dict[str, str | None]]:
    """The profiles of a ledger's accounts, and the external id of each document."""
    profiles, outside = [], {}
    with open_ledger(location) as ledger, ledger.reading() as connection:
        ids = document_ids(connection)
        for at in range(0, len(ids), BATCH):
            for _, member in tellings(connection, ids[at : at + BATCH], frozenset()):
                claims = tuple(one.claim for one in member.claims)
                profiles.append(profile(member.document, member.account, claims))
                outside[member.document.id] = member.document.external_id
    return profiles, outside


def read_gold(path: Path) -> dict[str, str]:
    """The incident of each article; articles of several incidents are left out."""
    told: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        incident = json.loads(line)
        for article in incident["articles"]:
            told[article["id"]].add(str(incident["incident"]))
    return {article: min(incidents) for article, incidents in told.items() if len(incidents) == 1}


def truth_of(
    profiles: Sequence[Profile], outside: Mapping[str, str | None], gold: Mapping[str, str]
) -> dict[str, str | None]:
    """The incident of each account that its page is about; of pages about several, none is known."""
    told = [one for one in profiles if one.kind != "background"]
    alone = Counter(one.document_id for one in told)
    return {
        one.account_id: gold.get(outside[one.document_id] or "") if alone[one.document_id] == 1 else None
        for one in told
    }


def features_of_pairs(profiles: Sequence[Profile]) -> tuple[list[Pair], list[Row | None]]:
    """The pairs that linking compares, each with its features; None for those that cannot be one incident."""
    by_id, drawer = {p.account_id: p for p in profiles}, Drawer()
    for one in profiles:
        drawer.put(one)
    pairs = sorted({(one, other) for one in by_id for other in candidates(by_id[one], drawer) if other > one})
    return pairs, [_row(by_id[one], by_id[two]) for one, two in pairs]


def _row(one: Profile, two: Profile) -> Row | None:
    if forbidden(one, two):
        return None
    row: Row = defaultdict(float)
    for feature in features(one, two):
        row[INDEX[feature.name]] += feature.amount
    return dict(row)


def fit(judged: Iterable[Judged]) -> list[float]:
    """The weights that fit best; 0 for one whose sign the pool would turn: it has no meaning there."""
    prior = [weight.weight for weight in table.TABLE]
    pinned = {number for number, name in enumerate(NAMES) if name in PINNED}
    held = [(row, float(y)) for row, y in judged if row is not None and y is not None]
    while True:
        weights = _regression(held, prior, pinned)
        turned = {
            n for n, (w, p) in enumerate(zip(weights, prior, strict=True)) if w * p < 0 and abs(w) > 0.05
        }
        if not turned:
            return weights
        pinned |= turned
        prior = [0.0 if n in turned else p for n, p in enumerate(prior)]


def _regression(held: Sequence[tuple[Row, float]], prior: Sequence[float], pinned: set[int]) -> list[float]:
    """Logistic regression by Newton's method with halved steps, drawn to the prior, pinned weights left."""
    weights, loss = list(prior), _loss(held, prior, prior)
    for _ in range(30):
        step = _newton_step(held, weights, prior, pinned)
        size = 1.0
        while size > 1e-4 and _loss(held, _moved(weights, step, size), prior) > loss:
            size /= 2
        weights = _moved(weights, step, size)
        before, loss = loss, _loss(held, weights, prior)
        if before - loss < 1e-4:
            break
    return weights


def _moved(weights: Sequence[float], step: Sequence[float], size: float) -> list[float]:
    return [w - size * s for w, s in zip(weights, step, strict=True)]


def _loss(held: Iterable[tuple[Row, float]], weights: Sequence[float], prior: Sequence[float]) -> float:
    total = PULL / 2 * sum((w - p) ** 2 for w, p in zip(weights, prior, strict=True))
    for row, y in held:
        z = sum(weights[i] * amount for i, amount in row.items())
        total += max(z, 0.0) + log1p(exp(-abs(z))) - y * z
    return total


def _newton_step(
    held: Iterable[tuple[Row, float]], weights: Sequence[float], prior: Sequence[float], pinned: set[int]
) -> list[float]:
    size = len(weights)
    gradient = [PULL * (w - p) for w, p in zip(weights, prior, strict=True)]
    curve = [[PULL if i == j else 0.0 for j in range(size)] for i in range(size)]
    for row, y in held:
        z = sum(weights[i] * amount for i, amount in row.items())
        p = 1 / (1 + exp(-max(min(z, 30.0), -30.0)))
        for i, amount in row.items():
            gradient[i] += (p - y) * amount
            for j, other in row.items():
                curve[i][j] += p * (1 - p) * amount * other
    for i in pinned:
        gradient[i] = 0.0
        curve[i] = [1.0 if i == j else 0.0 for j in range(size)]
        for j in range(size):
            if j != i:
                curve[j][i] = 0.0
    return _solved(curve, gradient)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """x of matrix x = right, by elimination; the matrix is positive definite."""
    size = len(right)
    for i in range(size):
        for k in range(i + 1, size):
            share = matrix[k][i] / matrix[i][i]
            if share:
                for j in range(i, size):
                    matrix[k][j] -= share * matrix[i][j]
                right[k] -= share * right[i]
    for i in reversed(range(size)):
        right[i] = (right[i] - sum(matrix[i][j] * right[j] for j in range(i + 1, size))) / matrix[i][i]
    return right


def cross_validate(
    profiles: Sequence[Profile],
    pairs: Sequence[Pair],
    rows: Sequence[Row | None],
    truth: Mapping[str, str | None],
    more: Sequence[Judged],
) -> None:
    """Print the curve over the threshold, each account grouped by weights that never saw its incident."""
    sums: dict[float, Counter[str]] = {t: Counter() for t in THRESHOLDS}
    present = clusters.THRESHOLD, clusters.LINKED
    for fold in range(FOLDS):
        kept = [n for n, pair in enumerate(pairs) if fold not in {_fold(truth.get(a)) for a in pair}]
        weights = fit([*((rows[n], _same(pairs[n], truth)) for n in kept), *more])
        scores = {pair: _score(row, weights) for pair, row in zip(pairs, rows, strict=True)}
        for threshold in THRESHOLDS:
            clusters.THRESHOLD = clusters.LINKED = threshold
            groups = partition({p.account_id for p in profiles}, scores, Verdicts())
            home = {a: number for number, group in enumerate(groups) for a in group}
            sums[threshold].update(_agreement(home, truth, fold))
    clusters.THRESHOLD, clusters.LINKED = present
    print("| threshold | B-cubed P | R | F1 | pairwise P | R | F1 |", "| --- " * 7 + "|", sep="\n")
    for threshold, found in sums.items():
        print(f"| {threshold} |", " | ".join(f"{figure:.3f}" for figure in _figures(found)), "|")


def _score(row: Row | None, weights: Sequence[float]) -> float:
    return BARRED if row is None else round(sum(weights[n] * amount for n, amount in row.items()), 4)


def _fold(incident: str | None) -> int:
    return zlib.crc32((incident or "").encode()) % FOLDS


def _agreement(home: Mapping[str, int], truth: Mapping[str, str | None], fold: int) -> dict[str, float]:
    """What the accounts of a fold add to the sums of B-cubed and of pairs."""
    ours, gold = defaultdict(set), defaultdict(set)
    for account, incident in truth.items():
        if incident is not None:
            ours[home[account]].add(account)
            gold[incident].add(account)
    found = dict.fromkeys(("n", "precision", "recall", "both", "ours", "gold"), 0.0)
    for account, incident in truth.items():
        if incident is None or _fold(incident) != fold:
            continue
        mine, theirs = ours[home[account]], gold[incident]
        both = len(mine & theirs)
        added = (1, both / len(mine), both / len(theirs), both - 1, len(mine) - 1, len(theirs) - 1)
        found = {name: found[name] + more for name, more in zip(found, added, strict=True)}
    return found


def _figures(found: Mapping[str, float]) -> list[float]:
    """Precision, recall and F1 by B-cubed and by pairs."""
    figures = []
    for precision, recall in (
        (found["precision"] / found["n"], found["recall"] / found["n"]),
        (found["both"] / found["ours"], found["both"] / found["gold"]),
    ):
        figures += [precision, recall, 2 * precision * recall / (precision + recall)]
    return figures


def _same(pair: tuple[str, str], truth: Mapping[str, str | None]) -> bool | None:
    """Whether the gold puts two accounts into one incident; None where it does not know either."""
    one, two = truth.get(pair[0]), truth.get(pair[1])
    return None if one is None or two is None else one == two


def _found(pairs: Iterable[tuple[str, str]], truth: Mapping[str, str | None]) -> float:
    sizes = Counter(i for i in truth.values() if i is not None)
    return sum(_same(pair, truth) or False for pair in pairs) / sum(n * (n - 1) // 2 for n in sizes.values())


def show(pool: Sequence[Judged], more: Sequence[Judged], fitted: Sequence[float]) -> None:
    """The table, present and fitted, with the pairs of both pools that show each feature."""
    for number, weight in enumerate(table.TABLE):
        shown = [
            [y for row, y in one if row is not None and number in row and y is not None]
            for one in (pool, more)
        ]
        seen = "; ".join(f"{len(having):6} pairs, {sum(having):5} the same" for having in shown)
        print(f"{weight.feature:26} {weight.weight:6.2f} -> {fitted[number]:6.2f} {seen}")


def write(fitted: Sequence[float]) -> None:
    """Change the numbers of the table in place."""
    text = TARGET.read_text(encoding="utf-8")
    for name, value in zip(NAMES, fitted, strict=True):
        text = re.sub(rf'(Weight\("{re.escape(name)}", )[-0-9.]+,', rf"\g<1>{value:.1f},", text)
    TARGET.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
