"""Which countries and provinces a page speaks of beyond doubt: what settles names that many places share."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from newsledger.values.places.candidates import Candidate
from newsledger.values.places.lookup import best_entry
from newsledger.values.places.outlets import UNKNOWN, Home, home_of
from newsledger.values.places.page import Page

Province = tuple[str | None, str | None]


@dataclass(slots=True)
class Evidence:
    """How often countries and provinces are named; `home` is where the outlet sits, as far as known.

    `outlet` says whether the page came with one.
    """

    countries: Counter[str] = field(default_factory=Counter)
    provinces: Counter[Province] = field(default_factory=Counter)
    home: Home = UNKNOWN
    dateline: Home = UNKNOWN
    outlet: bool = False


def gather(page: Page, candidates: Iterable[Candidate]) -> Evidence:
    """The evidence of a page: names that mean one country or province, and towns behind which one stands."""
    outlet = bool(page.context.outlet)
    evidence = Evidence(home=outlet_home(page), dateline=dateline_home(page), outlet=outlet)
    for candidate in candidates:
        if candidate.site or not candidate.senses:
            continue
        areas = [
            s.entry
            for s in candidate.senses
            if s.entry.feature in ("country", "admin1", "region") and (not s.alternate or s.listed)
        ]
        if len(areas) != 1:
            continue
        area = areas[0]
        if area.country:
            evidence.countries[area.country] += 1
        if area.feature == "admin1":
            evidence.provinces[area.country, area.admin1] += 1
    return evidence


def outlet_home(page: Page) -> Home:
    """Where the page's outlet sits."""
    home = home_of(page.places, page.context.outlet) if page.context.outlet else UNKNOWN
    if home.country is None and page.context.country_code:
        return replace(home, country=page.context.country_code)
    return home


def dateline_home(page: Page) -> Home:
    """Where the page's dateline says that it was written."""
    if not page.context.dateline:
        return UNKNOWN
    parts = [part.strip(" .") for part in page.context.dateline[:200].split(",")]
    entry = best_entry(page.places, parts[0], parts[1:], None, None) or best_entry(
        page.places, parts[0], (), None, None
    )
    return Home(entry.country, entry.admin1, entry) if entry else UNKNOWN
