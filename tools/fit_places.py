"""Fit the table of weights by which place names are found and resolved.

    python -m tools.fit_places GOLD.xml… [--hold-out NAME] [-o src/newsledger/values/places/data/weights.tsv]

GOLD are files in the format of LGL and TR-News: articles with toponyms, their offsets and coordinates. With
--hold-out the set of that name is left out of the fit, so that it can be measured honestly.
Needs numpy, scipy and scikit-learn.
"""

import argparse
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from newsledger.values.places import resolver
from newsledger.values.places import weights as table
from newsledger.values.places.choice import Chosen, all_candidates, choose
from newsledger.values.places.distance import kilometres
from newsledger.values.places.entries import Sense
from newsledger.values.places.evidence import gather
from newsledger.values.places.features import features
from newsledger.values.places.mention import PlaceContext
from newsledger.values.places.page import Page, read_page

TARGET = Path(__file__).parent.parent / "src/newsledger/values/places/data/weights.tsv"
# A feature seen less often tells more of the articles than of English.
SEEN = 8
# Regularisation, by fitting on either set and measuring on the other.
STRENGTH = 0.3
NEAR_KM = 161.0
# Where the fit of meanings starts: size decides, and what the text says outright decides more.
FIRST_GUESS = {
    "size": 1.0,
    "alternate": -1.5,
    "in_container": 5.0,
    "outside_container": -3.0,
    "province_share": 3.0,
    "country_share": 2.0,
    "same_province_share": 2.0,
    "region_share": 1.0,
    "near_share": 1.0,
}


@dataclass(frozen=True)
class Gold:
    """A toponym of an article."""

    start: int
    end: int
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True)
class Article:
    """An article and its toponyms."""

    text: str
    outlet: str | None
    gold: tuple[Gold, ...]

    def page(self) -> Page:
        """The article, read."""
        return read_page(self.text, None, PlaceContext(outlet=self.outlet))


def read_articles(path: Path) -> Iterator[Article]:
    """The articles of a file."""
    for article in ElementTree.parse(path).iter("article"):
        text = article.findtext("text") or ""
        gold = tuple(read_gold(article, text))
        # once as it is and once as if nobody knew the outlet, so that neither case is fitted alone
        outlet = article.findtext("domain")
        yield Article(text, outlet, gold)
        yield Article(text, None, gold)
        for recased in ("".join(map(capital, text)), "".join(map(small, text))):
            yield Article(recased, outlet, gold)


def capital(letter: str) -> str:
    """The capital of a letter, where that is one letter."""
    return letter.upper() if len(letter.upper()) == 1 else letter


def small(letter: str) -> str:
    """The small form of a letter, where that is one letter."""
    return letter.lower() if len(letter.lower()) == 1 else letter


def read_gold(article: ElementTree.Element, text: str) -> Iterator[Gold]:
    """The toponyms of an article; offsets that miss their phrase by a little are moved."""
    for element in article.iter("toponym"):
        phrase, start = element.findtext("phrase") or "", int(element.findtext("start") or -1)
        places = [m.start() for m in re.finditer(re.escape(phrase), text)] if phrase else []
        start = min(places, key=lambda p: abs(p - start), default=-1)
        latitude = element.findtext(".//lat")
        longitude = element.findtext(".//lon")
        if start >= 0:
            yield Gold(
                start,
                start + len(phrase),
                float(latitude) if latitude else None,
                float(longitude) if longitude else None,
            )


def mentions(articles: Iterable[Article]) -> Iterator[tuple[list[str], bool]]:
    """Features of candidates and whether they are toponyms; those that only overlap one are left out."""
    for article in articles:
        page = article.page()
        candidates = all_candidates(page)
        evidence = gather(page, candidates)
        exact = {(g.start, g.end) for g in article.gold}
        for c in candidates:
            is_gold = (c.start, c.end) in exact
            if is_gold or not any(g.start < c.end and c.start < g.end for g in article.gold):
                yield features(page, c, evidence), is_gold


def fit_mentions(articles: Iterable[Article]) -> dict[str, float]:
    """The weights of what speaks for a name of a place."""
    rows = list(mentions(articles))
    counts = Counter(name for found, _ in rows for name in set(found))
    names = sorted(name for name, count in counts.items() if count >= SEEN)
    number = {name: i for i, name in enumerate(names)}
    indices: list[int] = []
    starts = [0]
    for found, _ in rows:
        indices += sorted({number[name] for name in found if name in number})
        starts.append(len(indices))
    matrix = csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(rows), len(names)))
    model = LogisticRegression(C=STRENGTH, max_iter=1000, solver="liblinear", random_state=0)
    model.fit(matrix, [is_gold for _, is_gold in rows])
    return {
        "intercept": float(model.intercept_[0]),
        **dict(zip(names, map(float, model.coef_[0]), strict=True)),
    }


def meanings(articles: Iterable[Article]) -> Iterator[tuple[list[dict[str, float]], list[bool]]]:
    """For each ambiguous toponym: the features of its meanings, and which of them are right."""
    for article in articles:
        page = article.page()
        chosen, evidence = choose(page)
        containers = resolver.explicit_containers(page, chosen)
        best = resolver.resolve_all(page, chosen, evidence)
        for choice in chosen:
            gold = gold_of(choice, article)
            senses = choice.candidate.senses
            if gold is None or len(senses) < 2:
                continue
            right = [is_right(sense, gold) for sense in senses]
            others = [s.entry for k, s in best.items() if k != choice.candidate.key]
            if any(right) and not all(right):
                yield (
                    [
                        dict(
                            resolver.sense_features(
                                page.text[choice.candidate.start : choice.candidate.end],
                                sense,
                                others,
                                containers.get(choice.candidate.key, set()),
                                evidence,
                            )
                        )
                        for sense in senses
                    ],
                    right,
                )


def gold_of(choice: Chosen, article: Article) -> Gold | None:
    """The toponym of exactly these characters, if its place is known."""
    for gold in article.gold:
        if (gold.start, gold.end) == (
            choice.candidate.start,
            choice.candidate.end,
        ) and gold.latitude is not None:
            return gold
    return None


def is_right(sense: Sense, gold: Gold) -> bool:
    """Whether a meaning is near enough to the gold's place."""
    assert gold.latitude is not None and gold.longitude is not None
    return kilometres(sense.entry.latitude, sense.entry.longitude, gold.latitude, gold.longitude) <= NEAR_KM


def fit_meanings(articles: Iterable[Article]) -> dict[str, float]:
    """The weights of what speaks for a meaning: the likelihood of the right ones among all, by softmax."""
    rows = list(meanings(articles))
    names = sorted({name for senses, _ in rows for found in senses for name in found})
    number = {name: i for i, name in enumerate(names)}
    matrices = []
    for senses, right in rows:
        matrix = np.zeros((len(senses), len(names)))
        for line, found in enumerate(senses):
            for name, value in found.items():
                matrix[line, number[name]] = value
        matrices.append((matrix, np.array(right)))

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        total, gradient = 0.05 * float(w @ w), 0.1 * w
        for matrix, right in matrices:
            scores = matrix @ w
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            good = chances[right].sum() + 1e-12
            total -= float(np.log(good))
            gradient = gradient + matrix.T @ (chances - np.where(right, chances / good, 0.0))
        return total, gradient

    start = np.array([FIRST_GUESS.get(name, 0.0) for name in names])
    found = minimize(loss, start, jac=True, method="L-BFGS-B")
    return {f"sense:{name}": float(value) for name, value in zip(names, found.x, strict=True)}


def use(fitted: dict[str, float]) -> None:
    """Let the package work with these weights."""
    table.weights.cache_clear()
    table.weights().clear()
    table.weights().update(fitted)


def fit(articles: list[Article]) -> dict[str, float]:
    """All weights; meanings are fitted twice, as each leans on those of its neighbours."""
    fitted = {f"sense:{name}": value for name, value in FIRST_GUESS.items()} | fit_mentions(articles)
    for _ in range(2):
        use(fitted)
        fitted |= fit_meanings(articles)
    use(fitted)
    return fitted


def write(fitted: dict[str, float], target: Path) -> None:
    """The table as a readable file, the heaviest first."""
    lines = [
        "# feature\tweight; fitted by tools/fit_places.py; `sense:` weighs meanings, the others mentions"
    ]
    lines += [
        f"{name}\t{value:.3f}"
        for name, value in sorted(fitted.items(), key=lambda f: (-abs(round(f[1], 3)), f[0]))
        if abs(value) >= 0.0005
    ]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--hold-out", help="stem of a file to leave out")
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    options = parser.parse_args(arguments)
    kept = [path for path in options.gold if path.stem != options.hold_out]
    write(fit([article for path in kept for article in read_articles(path)]), options.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
