"""Countries and what other codebooks call them."""

from dataclasses import dataclass
from functools import cache

from newsledger.codebook.tables import table


@dataclass(frozen=True, slots=True)
class Country:
    """One country of codebook/countries.yaml; None where a codebook has no code for it."""

    code: str
    iso3: str | None
    iso: int | None
    gw: int | None
    ucdp: str | None
    acled: str | None
    gtd: int | None
    ucdp_name: str | None = None


@cache
def countries() -> dict[str, Country]:
    """The countries by their ISO 3166-1 alpha-2 code."""
    return {code: Country(code, **row) for code, row in table("countries").items()}


def country_of(code: str | None) -> Country | None:
    """The country with this code; None for an unknown one."""
    return countries().get(code or "")
