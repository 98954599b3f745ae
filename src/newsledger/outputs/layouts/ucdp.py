"""UCDP's Georeferenced Event Dataset: 49 columns, a row for each incident in which somebody died.

Sources: UCDP GED Codebook 23.1; the order of the columns is that of the published file. Whole numbers have no
fraction, dates are ISO days, lists are joined by semicolons.
"""

from collections.abc import Iterable, Iterator

from newsledger.codebook.countries import country_of
from newsledger.codebook.phrases import incident_types
from newsledger.model import Place, Settled
from newsledger.outputs import phrases
from newsledger.outputs.layouts.cases import Case, Source, copies, named, sources, speakers
from newsledger.outputs.layouts.cells import joined, one_line
from newsledger.outputs.layouts.days import Days, lasted
from newsledger.outputs.layouts.deaths import deaths_of
from newsledger.outputs.layouts.entries import Cells, Entry, Layout
from newsledger.outputs.layouts.grid import cell_of, point, well_known
from newsledger.outputs.layouts.sides import Sides, country_name, sides_of
from newsledger.outputs.layouts.tolls import everybody, is_lethal
from newsledger.outputs.layouts.unsaid import beyond

# best, high, low: in this order in the file.
COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
    "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original",
    "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude",
    "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
    "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best",
    "high", "low", "gwnoa", "gwnob",
)  # fmt: skip

NEVER = (
    "ids, names and states that UCDP assigns are empty: active_year, code_status, conflict_*, dyad_dset_id, "
    "dyad_new_id, side_*_id, gwnoa, gwnob",
    "id and relid are not UCDP's: relid is newsledger's id of the incident, id its first 12 digits",
    "whether somebody is an organised actor in UCDP's sense is not judged",
)

# Aspects with columns of their own; who is counted as whose dead is worked out from the roles.
SAID = frozenset({"precision"})
RANGES = {"killed": frozenset({"total"})}
KILLED = frozenset({
    "total", "victims", "unknown", "attackers", "civilians", "security_forces", "police", "military",
    "paramilitary", "armed_group", "officials", "aid_workers", "journalists",
})  # fmt: skip
# Enough of an id to tell incidents apart, and little enough to be an exact number everywhere.
ID_DIGITS = 12


def entries(cases: Iterable[Case]) -> Iterator[Entry]:
    """An entry for each incident; those in which nobody died have no row."""
    return map(_entry, cases)


def _entry(case: Case) -> Entry:
    settled = case.settled
    if not is_lethal(settled):
        return Entry(settled, left_out="not lethal")
    if _is_no_force(settled):
        return Entry(
            settled, left_out=f"no armed force as GED has it ({phrases.say_field(settled.type or '')})"
        )
    sides = sides_of(case)
    return Entry(settled, (_row(case, sides),), unsaid=tuple(_unsaid(case, sides)))


def _is_no_force(settled: Settled) -> bool:
    """Whether all that it is told as is crime or law, which GED leaves to others."""
    known = incident_types()
    families = {known[name].family for name in (settled.type, *settled.subtypes) if name in known}
    return bool(families) and families <= {"crime", "law"}


def _row(case: Case, sides: Sides) -> Cells:
    settled = case.settled
    days = lasted(settled)
    told = sources(case)
    return {
        "id": number_of(settled.id),
        "relid": settled.id,
        "year": days and days.first.year,
        "type_of_violence": sides.violence,
        "dyad_name": f"{sides.a} - {sides.b}" if sides.a and sides.b else None,
        "side_a": sides.a,
        "side_b": sides.b,
        **_sources(told),
        "source_original": joined(speakers(case), "; "),
        **_where(settled.place),
        "country": country_name(settled),
        "event_clarity": clarity(case, days),
        "date_prec": days and date_precision(days),
        "date_start": days and days.first.isoformat(),
        "date_end": days and days.last.isoformat(),
        **_deaths(settled, sides),
    }


def number_of(id: str) -> int | None:
    """The first digits of an incident's id as a whole number."""
    try:
        return int(id[:ID_DIGITS], 16)
    except ValueError:
        return None


def date_precision(days: Days) -> int:
    """date_prec: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 more."""
    levels = ((1, 1), (6, 2), (7, 3), (31, 4))
    return next((level for most, level in levels if days.number <= most), 5)


def clarity(case: Case, days: Days | None) -> int:
    """event_clarity: 1 where a page tells this one incident and its date within six days, else 2."""
    alone = any(member.account.kind != "joint" for member in case.incident.members)
    return 1 if alone and days is not None and date_precision(days) <= 2 else 2


def _sources(told: tuple[Source, ...]) -> Cells:
    return {
        "number_of_sources": len(told),
        "source_article": ";".join(map(article, told)) or None,
        "source_office": joined(one.office for one in told),
        "source_date": joined(one.day for one in told),
        "source_headline": joined(one.headline for one in told),
    }


def article(source: Source) -> str:
    """A source as GED cites it: "outlet,date,headline" within double quotes, those inside made single."""
    parts = (source.office, source.day, source.headline)
    return '"' + ",".join(one_line(part).replace('"', "'").replace(";", ",") for part in parts) + '"'


def _where(place: Place | None) -> Cells:
    if place is None:
        return {}
    country = country_of(place.country_code)
    at = point(place)
    return {
        "where_prec": place.precision,
        "where_coordinates": standing_for(place),
        "where_description": phrases.say_place(place),
        "adm_1": place.admin1,
        "adm_2": place.admin2,
        "latitude": at and at[0],
        "longitude": at and at[1],
        "geom_wkt": at and well_known(*at),
        "priogrid_gid": at and cell_of(*at),
        "country_id": country and country.gw,
        "region": country and country.ucdp,
    }


def standing_for(place: Place) -> str | None:
    """What the coordinates are those of: the place itself, its town, district, province or country."""
    by_precision = {1: place.name, 2: place.locality, 3: place.admin2, 4: place.admin1, 6: place.country}
    found = by_precision.get(place.precision or 0)
    return found or place.locality or place.name or place.admin1 or place.country


def _deaths(settled: Settled, sides: Sides) -> Cells:
    dead = deaths_of(settled, sides)
    return {
        "deaths_a": dead.a,
        "deaths_b": dead.b,
        "deaths_civilians": dead.civilians,
        "deaths_unknown": dead.unknown,
        "best": dead.best,
        "high": dead.high,
        "low": dead.low,
    }


def _unsaid(case: Case, sides: Sides) -> Iterator[str]:
    settled = case.settled
    yield from _unknown(case, sides)
    if deaths_of(settled, sides).apart:
        yield "the groups of the dead make more than the settled number: all stand under deaths_unknown"
    whole = everybody(settled, "killed")
    if whole is not None and whole.high is None:
        yield f"high: at least {whole.low} died and no upper bound is given: the best estimate stands there"
    if number := copies(case):
        yield f"{number} of the pages are copies of others and are not counted as sources"
    one_perpetrator = {"perpetrators"} if len(named(case)) < 2 else set()
    yield from beyond(settled, SAID | one_perpetrator, {"killed": KILLED}, RANGES)


def _unknown(case: Case, sides: Sides) -> Iterator[str]:
    """Columns that GED always fills and that stay empty, with the reason."""
    settled = case.settled
    place = settled.place
    if lasted(settled) is None:
        yield "year, date_start, date_end: no date is known"
    if point(place) is None:
        yield "latitude, longitude, priogrid_gid: no coordinates are known"
    if place is not None and (known := country_of(place.country_code)) and known.gw is None:
        yield f"country_id: {place.country} has no number among Gleditsch and Ward's states"
    if sides.violence is None:
        yield "type_of_violence: who fought whom is not told"
    elif sides.a is None or sides.b is None:
        yield "dyad_name: a side is not named"


UCDP = Layout("ucdp", "ucdp", COLUMNS, entries, NEVER)
