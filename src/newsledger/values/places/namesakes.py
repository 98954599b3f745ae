"""Places of one name at several levels: a town, and the district or province around it."""

from collections.abc import Sequence

from newsledger.values.places.distance import kilometres
from newsledger.values.places.entries import Entry, Sense

PROVINCE_NOUNS = frozenset(
    {"province", "governorate", "state", "region", "oblast", "prefecture", "territory"}
)
DISTRICT_NOUNS = frozenset({"district", "county", "subdistrict", "tehsil", "department"})
TOWN_NOUNS = frozenset({"city", "town", "capital"})
# A province and its town are one name's two levels if they lie this near: provinces' points are their middle.
SAME_AREA_KM = 300.0
# Where a province has more than so many times its town's people, the bare name is the province (Quebec).
TOWN_IS_MEANT = 10


def level_of_nouns(*words: str) -> str | None:
    """The level that a noun beside a name asks for: "province", "district", "city"."""
    for nouns, level in ((PROVINCE_NOUNS, "admin1"), (DISTRICT_NOUNS, "admin2"), (TOWN_NOUNS, "locality")):
        if nouns.intersection(words):
            return level
    return None


def namesake(senses: Sequence[Sense], sense: Sense, level: str, *, bare: bool) -> Sense | None:
    """The place of the same name at another level and nearby."""
    entry = sense.entry
    for other in senses:
        found = other.entry
        if (
            found.feature != level
            or found.country != entry.country
            or (other.alternate and level == "locality" and not is_seat(found, sense))
        ):
            continue
        if kilometres(found.latitude, found.longitude, entry.latitude, entry.longitude) > SAME_AREA_KM:
            continue
        if not bare or found.population * TOWN_IS_MEANT > entry.population:
            return other
    return None


def is_seat(town: Entry, district: Sense) -> bool:
    """Whether a town under another spelling gives its district the name: Jenin, which is Janīn."""
    area = district.entry
    return not district.alternate and area.feature == "admin2" and town.admin2 == area.name


def at_level(senses: Sequence[Sense], sense: Sense, wanted: str | None) -> Sense:
    """A meaning at the wanted level; the town, as a rule, where no level is asked for."""
    if sense.entry.feature not in ("locality", "admin1", "admin2") or sense.form:
        return sense
    if wanted == sense.entry.feature or (wanted is None and sense.entry.feature == "locality"):
        return sense
    return namesake(senses, sense, wanted or "locality", bare=wanted is None) or sense
