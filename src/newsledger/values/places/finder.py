"""The places of a text."""

import re
from collections.abc import Sequence

from newsledger.model import Span
from newsledger.values.places.choice import Chosen, choose
from newsledger.values.places.entries import Entry, Sense
from newsledger.values.places.levels import fitting_level
from newsledger.values.places.mention import Feature, PlaceContext, PlaceMention
from newsledger.values.places.page import Page, read_page
from newsledger.values.places.records import to_place, within
from newsledger.values.places.resolver import resolve_all

NOTHING_KNOWN = PlaceContext()
# Between a site and the place it lies in.
BESIDE = re.compile(
    r",? (?:\w+ ){0,2}(?:in|of|at|near) (?:(?:the )?\w+ of |(?:the )?(?:far |downtown |central |\w+ern ))?|, "
)


def find_places(
    text: str, spans: Sequence[Span] | None = None, *, context: PlaceContext = NOTHING_KNOWN
) -> tuple[PlaceMention, ...]:
    """The places that a text names, in its order and without overlap; only the given spans are read.

    Every mention holds `text[start:end] == mention.text`. A name that cannot be resolved has no place and
    leaves the others as they are.
    """
    page = read_page(text, spans, context)
    chosen, evidence = choose(page)
    best = resolve_all(page, chosen, evidence)
    return tuple(
        mention_of(
            page,
            choice,
            fitting_level(page, choice, best.get(choice.candidate.key)),
            host(page, chosen, at, best),
        )
        for at, choice in enumerate(chosen)
    )


def host(page: Page, chosen: Sequence[Chosen], at: int, best: dict[str, Sense]) -> Entry | None:
    """Where a site without an entry lies: what the text says, else the nearest town, else an area."""
    if chosen[at].candidate.senses:
        return None
    stated = stated_host(page, chosen, at, best)
    if stated is not None:
        return stated
    start = chosen[at].candidate.start
    around = sorted(
        (other for other in chosen if other.candidate.key in best),
        key=lambda other: abs(other.candidate.start - start),
    )
    for wanted in (("locality",), ("admin2",), ("admin1", "site", "airport"), ("country", "region")):
        for other in around:
            if best[other.candidate.key].entry.feature in wanted:
                return best[other.candidate.key].entry
    return None


def stated_host(page: Page, chosen: Sequence[Chosen], at: int, best: dict[str, Sense]) -> Entry | None:
    """The place that the text puts right beside a site: "Kabul's Shash Darak", "Elm Street in Salem"."""
    site = chosen[at].candidate
    before = chosen[at - 1].candidate if at > 0 else None
    if before and before.key in best and page.text[before.end : site.start] in ("'s ", "’s "):
        return best[before.key].entry
    after = chosen[at + 1].candidate if at + 1 < len(chosen) else None
    if after and after.key in best and BESIDE.fullmatch(page.text[site.end : after.start][:80]):
        return best[after.key].entry
    return None


def feature_of(choice: Chosen, sense: Sense | None) -> Feature:
    """What kind of place the mention names; adjectives are words of nationality."""
    if sense is None:
        return "site"
    return "nationality" if sense.adjective else sense.entry.feature


def mention_of(page: Page, choice: Chosen, sense: Sense | None, host: Entry | None) -> PlaceMention:
    """The mention as others see it; a site has the coordinates of the town that it lies in, precision 2."""
    start, end = choice.candidate.start, choice.candidate.end
    text = page.text[start:end]
    entry = sense.entry if sense else host
    place = to_place(page.places, entry, text) if entry else None
    if place is not None and sense is None:
        place = within(place, text)
    return PlaceMention(
        start,
        end,
        text,
        place,
        place.geonames_id if place and sense else None,
        feature_of(choice, sense),
        place.zone if place else None,
        round(choice.probability, 3),
    )
