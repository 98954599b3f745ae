"""The Global Terrorism Database: its main columns; the dead with the attackers among them, and apart.

Source: GTD Codebook (START, University of Maryland, 2021). What is not known is written as GTD does: -99 and
-9, "Unknown" and day 0; a number of dead or wounded that nobody gives stays empty.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsledger.codebook.countries import country_of
from newsledger.codebook.field_codes import (
    UNKNOWN_ATTACK,
    UNKNOWN_TARGET,
    UNKNOWN_WEAPON,
    gtd_names,
    target_codes,
    type_weapons,
    weapon_codes,
)
from newsledger.codebook.phrases import incident_types
from newsledger.model import Place, Settled
from newsledger.outputs import phrases
from newsledger.outputs.layouts.cases import Case, Source, named, sources
from newsledger.outputs.layouts.days import Days, began, lasted
from newsledger.outputs.layouts.entries import Cells, Entry, Layout
from newsledger.outputs.layouts.grid import point
from newsledger.outputs.layouts.sentences import sentence
from newsledger.outputs.layouts.tolls import best, everybody, toll
from newsledger.outputs.layouts.unsaid import beyond

COLUMNS = (
    "eventid", "iyear", "imonth", "iday", "approxdate", "extended", "resolution", "country_txt",
    "region", "region_txt", "provstate", "city", "latitude", "longitude", "specificity", "location",
    "summary", "suicide", "attacktype1", "attacktype1_txt", "attacktype2", "attacktype2_txt",
    "attacktype3", "attacktype3_txt", "targtype1", "targtype1_txt", "target1", "targtype2",
    "targtype2_txt", "target2", "targtype3", "targtype3_txt", "target3", "gname", "gname2", "gname3",
    "guncertain1", "guncertain2", "guncertain3", "nperps", "nperpcap", "claimed", "compclaim",
    "weaptype1", "weaptype1_txt", "weaptype2", "weaptype2_txt", "weaptype3", "weaptype3_txt",
    "weaptype4", "weaptype4_txt", "weapdetail", "nkill", "nkillter", "nwound", "nwoundte", "ishostkid",
    "nhostkid", "addnotes", "scite1", "scite2", "scite3", "dbsource",
)  # fmt: skip

NEVER = (
    "eventid is not GTD's: the day, and a number in the order in which newsledger first saw the incidents",
    "whether it is terrorism (crit1 to crit3, doubtterr) and whether it succeeded are not judged",
    "what is not known is written as GTD does: -99, -9, Unknown, month or day 0",
)

UNKNOWN, UNKNOWN_NUMBER, UNKNOWN_FLAG = "Unknown", -99, -9
SAID = frozenset({"weapons", "targets", "kinds", "precision"})
COVERED = {
    "killed": frozenset({"total", "unknown", "attackers"}),
    "injured": frozenset({"total", "unknown", "attackers"}),
    "abducted": frozenset({"total", "unknown"}),
    "arrested": frozenset({"attackers"}),
}
HOSTAGES = frozenset({"kidnapping", "hostage_taking", "hijacking"})
# where_prec to specificity: 1 a town and its coordinates, 3 a district's centre, 4 a province's, 5 not known.
SPECIFICITY = {1: 1, 2: 1, 3: 3, 4: 4}
# "accused" and "suspected" are others' words; GTD calls such an attribution uncertain.
CERTAIN = frozenset({"claimed", "convicted"})


def entries(cases: Iterable[Case]) -> Iterator[Entry]:
    """An entry for each incident, numbered day by day; what is no attack has no row."""
    serials: Counter[str] = Counter()
    for case in cases:
        if not is_attack(case.settled):
            kind = phrases.say_field(case.settled.type or "")
            yield Entry(case.settled, left_out=f"no attack of GTD's ({kind})")
            continue
        day = event_day(began(case.settled))
        serials[day] += 1
        row = {"eventid": f"{day}{serials[day]:04}", **_row(case)}
        yield Entry(case.settled, (row,), unsaid=tuple(_unsaid(case)))


def is_attack(settled: Settled) -> bool:
    """Whether GTD has an attack type for its own type; one of unknown type may be an attack."""
    known = incident_types().get(settled.type or "")
    return known is None or known.gtd is not None


def event_day(days: Days | None) -> str:
    """yyyymmdd with zeros for what is not known."""
    year, month, day = date_parts(days)
    return f"{year or 0:04}{month:02}{day:02}"


def date_parts(days: Days | None) -> tuple[int | None, int, int]:
    """iyear, imonth and iday, month and day 0 where not known; the year of the first day."""
    if days is None:
        return None, 0, 0
    first, last = days.first, days.last
    month = first.month if (first.year, first.month) == (last.year, last.month) else 0
    return first.year, month, first.day if days.number == 1 else 0


def _row(case: Case) -> Cells:
    settled = case.settled
    return {
        **_when(settled),
        **_where(settled.place),
        "summary": sentence(case),
        "suicide": int("suicide_bombing" in (settled.type, *settled.subtypes)),
        **_numbered("attacktype", attack_types(settled), "attacks", UNKNOWN_ATTACK),
        **_targets(settled),
        **_groups(case),
        **_numbered("weaptype", weapon_types(settled), "weapons", UNKNOWN_WEAPON),
        "weapdetail": "; ".join(settled.weapons) or None,
        **_casualties(settled),
        "addnotes": _notes(settled),
        **{f"scite{number}": cite for number, cite in enumerate(_cites(sources(case)), 1)},
        "dbsource": "newsledger",
    }


def _when(settled: Settled) -> Cells:
    start, whole = began(settled), lasted(settled)
    year, month, day = date_parts(start)
    long = bool(start and whole and start.number == 1 and whole.number > 2) or _over_a_day(settled)
    return {
        "iyear": year,
        "imonth": month,
        "iday": day,
        "approxdate": None if start is None or day else _approximately(settled, start),
        "extended": int(long),
        "resolution": whole.last.isoformat() if long and whole and whole.number > 1 else None,
    }


def _over_a_day(settled: Settled) -> bool:
    """extended: more than 24 hours."""
    duration = settled.duration
    return duration is not None and duration.hours_low is not None and duration.hours_low > 24


def _approximately(settled: Settled, days: Days) -> str:
    said = phrases.say_time(settled.start) if settled.start and settled.start.value else None
    return said or f"{days.first.isoformat()} to {days.last.isoformat()}"


def _where(place: Place | None) -> Cells:
    if place is None:
        return {"provstate": UNKNOWN, "city": UNKNOWN, "specificity": 5}
    country = country_of(place.country_code)
    region = country.gtd if country else None
    specificity = SPECIFICITY.get(place.precision or 0, 5)
    # GTD gives no coordinates where it does not know the province.
    at = point(place) if specificity < 5 else None
    return {
        "country_txt": place.country,
        "region": region,
        "region_txt": region and gtd_names("regions")[region],
        "provstate": place.admin1 or UNKNOWN,
        "city": place.locality or UNKNOWN,
        "latitude": at and at[0],
        "longitude": at and at[1],
        "specificity": specificity,
        "location": place.name if place.name not in (place.locality, place.admin1, place.country) else None,
    }


def attack_types(settled: Settled) -> list[int]:
    """The attack types, its own first, each once; unknown ones are left to the caller."""
    told = (incident_types().get(name) for name in (settled.type or "", *settled.subtypes))
    return list(dict.fromkeys(known.gtd for known in told if known is not None and known.gtd is not None))


def weapon_types(settled: Settled) -> list[int]:
    """The weapon types of the weapons named, then those that the types of the incident name."""
    named_ones = (weapon_codes().get(weapon) for weapon in settled.weapons)
    by_type = (type_weapons().get(name) for name in (settled.type or "", *settled.subtypes))
    return list(dict.fromkeys(code for code in (*named_ones, *by_type) if code is not None))


def _numbered(column: str, codes: Sequence[int], names: str, unknown: int) -> Cells:
    """column1, column1_txt and so on for as many as the layout has columns."""
    cells: dict[str, object] = {}
    for number, code in enumerate(codes or [unknown], 1):
        cells |= {f"{column}{number}": code, f"{column}{number}_txt": gtd_names(names)[code]}
    return cells


def _targets(settled: Settled) -> Cells:
    told = [(target.name, target_codes().get(target.kind)) for target in settled.targets]
    cells: dict[str, object] = {}
    for number, (name, codes) in enumerate(told or [(UNKNOWN, None)], 1):
        code = codes.targtype(name) if codes else UNKNOWN_TARGET
        cells |= {f"targtype{number}": code, f"targtype{number}_txt": gtd_names("targets")[code]}
        cells |= {f"target{number}": name}
    return cells


def _groups(case: Case) -> Cells:
    actors = named(case)
    claims = sum(actor.status == "claimed" for actor in actors)
    cells: dict[str, object] = {"gname": actors[0].name if actors else UNKNOWN}
    cells |= {f"gname{number}": actor.name for number, actor in enumerate(actors[1:], 2)}
    cells |= {
        f"guncertain{number}": int(actor.status not in CERTAIN) for number, actor in enumerate(actors, 1)
    }
    captured = best(toll(case.settled, "arrested", "attackers"))
    return cells | {
        "nperps": _or(best(case.settled.attackers), UNKNOWN_NUMBER),
        "nperpcap": _or(captured, UNKNOWN_NUMBER),
        "claimed": 1 if claims else UNKNOWN_FLAG,
        "compclaim": int(claims > 1) if claims else UNKNOWN_FLAG,
    }


def _casualties(settled: Settled) -> Cells:
    """nkill and nwound count everybody; nkillter and nwoundte the attackers among them."""
    held = best(everybody(settled, "abducted"))
    taken = bool(held) or bool(HOSTAGES & {settled.type, *settled.subtypes})
    return {
        "nkill": best(everybody(settled, "killed")),
        "nkillter": best(toll(settled, "killed", "attackers")),
        "nwound": best(everybody(settled, "injured")),
        "nwoundte": best(toll(settled, "injured", "attackers")),
        "ishostkid": 1 if taken else 0 if held == 0 else UNKNOWN_FLAG,
        "nhostkid": _or(held, UNKNOWN_NUMBER) if taken else None,
    }


def _or(number: int | None, unknown: int) -> int:
    return unknown if number is None else number


def _notes(settled: Settled) -> str | None:
    """addnotes: where the sources differ, a sentence each."""
    told = (conflict.explanation for conflict in settled.conflicts if conflict.explanation)
    return " ".join(f"{words[0].upper()}{words[1:].rstrip('.')}." for words in told) or None


def _cites(told: Sequence[Source]) -> list[str]:
    """The first three sources: headline, outlet, day."""
    cites = (
        ", ".join(part for part in (f"“{one.headline}”" if one.headline else "", one.office, one.day) if part)
        for one in told
    )
    return [" ".join(cite.split()) for cite in cites if cite][:3]


def _unsaid(case: Case) -> Iterator[str]:
    settled = case.settled
    if began(settled) is None:
        yield "iyear: no date is known"
    if settled.type is None:
        yield "attacktype1: what kind of attack it was is not told"
    for name, known, most in (
        ("attack types", attack_types(settled), 3),
        ("targets", settled.targets, 3),
        ("weapon types", weapon_types(settled), 4),
        ("perpetrators", named(case), 3),
        ("sources", sources(case), 3),
    ):
        if len(known) > most:
            yield f"{name}: {len(known)} are known, {most} have columns"
    yield from beyond(settled, SAID, COVERED, {})


GTD = Layout("gtd", "gtd", COLUMNS, entries, NEVER)
