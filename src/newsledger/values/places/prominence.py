"""How much a meaning of a name says for itself, and how features of meanings are weighed."""

from collections.abc import Iterable, Iterator
from functools import cache
from math import log10

from newsledger.values.places.entries import Sense
from newsledger.values.places.weights import weights


def sense_score(found: Iterable[tuple[str, float]], before: float = 0.0) -> float:
    """The weighted sum of a meaning's features, added to that of those `before` them."""
    table = _weights()
    return sum([table.get(name, 0.0) * value for name, value in found], before)


@cache
def _weights() -> dict[str, float]:
    """Feature → weight of those of meanings."""
    mark = "sense:"
    return {name.removeprefix(mark): value for name, value in weights().items() if name.startswith(mark)}


def own_features(name: str, sense: Sense) -> Iterator[tuple[str, float]]:
    """What the place itself tells."""
    entry = sense.entry
    yield f"kind={entry.feature}", 1.0
    # a province's people say less of how often it is named than a town's
    area = entry.feature in ("admin1", "admin2")
    size = log10(entry.population + 100) - 2 if entry.feature != "country" else 6.0
    yield ("area_size" if area else "size"), size
    if name.casefold() == entry.name.casefold():
        yield "spelled", 1.0
    if sense.alternate and not sense.listed:
        yield "alternate", 1.0
    if sense.listed:
        yield "listed", 1.0
    if entry.code == "PPLA":
        yield "code=PPLA", 1.0
    if entry.code in ("PPLX", "PPLL", "PPLQ", "PPLH"):
        yield "minor", 1.0
