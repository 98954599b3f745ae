"""Which countries and provinces a page speaks of beyond doubt: what settles names that many places share."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsledger.values.places.candidates import Candidate
from newsledger.values.places.page import Page

Province = tuple[str | None, str | None]


@dataclass(slots=True)
class Evidence:
    """How often countries and provinces are named; `home` is where the outlet sits."""

    countries: Counter[str] = field(default_factory=Counter)
    provinces: Counter[Province] = field(default_factory=Counter)
    home: Province = (None, None)
    home_country: str | None = None


def gather(page: Page, candidates: Iterable[Candidate]) -> Evidence:
    """The evidence of a page: names that mean one country or province, and towns behind which one stands."""
    evidence = Evidence(home_country=page.context.country_code)
    if evidence.home_country:
        evidence.countries[evidence.home_country] += 1
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
