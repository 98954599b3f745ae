"""Which stretches of a page are names of places: the likely ones, without overlap."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from newsledger.values.places.candidates import Candidate, candidates_at
from newsledger.values.places.evidence import Evidence, gather
from newsledger.values.places.features import features
from newsledger.values.places.page import Page
from newsledger.values.places.sites import sites
from newsledger.values.places.weights import probability

# Where precision and recall met on the local news and on the world news that the weights were fitted to.
LIKELY = 0.5
# Without capitals a false place is more likely than the fit knows, as real pages hold more than articles.
LIKELY_UNCASED = 0.6


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """A candidate that was taken for a place, and how likely it is one."""

    candidate: Candidate
    probability: float


def all_candidates(page: Page) -> list[Candidate]:
    """Every candidate of a page, longest first at each word."""
    found = [
        candidate
        for index, token in enumerate(page.tokens)
        if token.capital or page.all_lower
        for candidate in candidates_at(page, index)
    ]
    return found + list(sites(page))


def choose(page: Page) -> tuple[list[Chosen], Evidence]:
    """The places of a page in order of the text, and the evidence that they rest on."""
    candidates = all_candidates(page)
    evidence = gather(page, candidates)
    starting: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        starting[candidate.first].append(candidate)
    return list(without_overlap(page, starting, evidence)), evidence


def without_overlap(page: Page, starting: dict[int, list[Candidate]], evidence: Evidence) -> Iterator[Chosen]:
    """From left to right, the longest likely candidate at each word."""
    threshold = LIKELY_UNCASED if page.all_upper or page.all_lower else LIKELY
    free = 0
    for index in sorted(starting):
        if index < free:
            continue
        for candidate in sorted(starting[index], key=lambda c: (-c.last, c.site)):
            likely = probability(features(page, candidate, evidence))
            if likely > threshold:
                yield Chosen(candidate, likely)
                free = candidate.last
                break
