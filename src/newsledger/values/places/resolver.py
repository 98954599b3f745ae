"""Which place a name means on this page: the words around it, the page's other places, last its size."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from newsledger.values.places.choice import Chosen
from newsledger.values.places.distance import kilometres
from newsledger.values.places.entries import Entry, Sense
from newsledger.values.places.evidence import Evidence
from newsledger.values.places.names import normalise
from newsledger.values.places.namesakes import at_level
from newsledger.values.places.page import Page
from newsledger.values.places.prominence import own_features, sense_score
from newsledger.values.places.sides import on_side, sides_told

# The second look knows what the first one chose for the other names; a third changed nothing.
LOOKS = 2
# Names whose towns are remembered.
REMEMBERED = 5_000
NEAR_KM, REGION_KM = 60.0, 250.0
Container = tuple[str, str | None]


def resolve_all(page: Page, chosen: Sequence[Chosen], evidence: Evidence) -> dict[str, Sense]:
    """Key → the meaning that every mention of it on the page has."""
    containers = explicit_containers(page, chosen)
    sides = sides_told(page, chosen)
    senses: dict[str, tuple[Sense, ...]] = {}
    printed: dict[str, str] = {}
    for choice in chosen:
        key = choice.candidate.key
        meant = on_side(page.places, choice.candidate.senses, key, sides)
        if len(meant) > len(senses.get(key, ())):
            senses[key] = meant
            printed[key] = page.text[choice.candidate.start : choice.candidate.end]
    best: dict[str, Sense] = {key: found[0] for key, found in senses.items() if len(found) == 1}
    weighed = {
        key: weigh(printed[key], found, containers.get(key, set()), evidence) for key, found in senses.items()
    }
    for _ in range(LOOKS):
        best = {
            key: pick(found, [s.entry for k, s in best.items() if k != key]) for key, found in weighed.items()
        }
    return best


# A meaning with the sum of what speaks for it whatever the page's other names mean.
Weighed = tuple[Sense, float]


def weigh(
    name: str, senses: tuple[Sense, ...], containers: set[Container], evidence: Evidence
) -> list[Weighed]:
    """The meanings of a name as it is printed that may be the best; a sole one need not be weighed."""
    towns = _towns(senses)
    if len(towns) == 1:
        return [(towns[0], 0.0)]
    return [(sense, sense_score(lone_features(name, sense, containers, evidence))) for sense in towns]


@lru_cache(maxsize=REMEMBERED)
def _towns(senses: tuple[Sense, ...]) -> list[Sense]:
    # a province of a town's name is weighed as the town; a mention that says "province" is set right later
    return [s for s in senses if at_level(senses, s, None) is s or at_level(senses, s, None).alternate]


def pick(weighed: Sequence[Weighed], others: Sequence[Entry]) -> Sense:
    """The best meaning of a name beside the page's other places; the first of equals."""
    if len(weighed) == 1:
        return weighed[0][0]
    return max(weighed, key=lambda each: sense_score(neighbour_features(each[0].entry, others), each[1]))[0]


def sense_features(
    name: str, sense: Sense, others: Sequence[Entry], containers: set[Container], evidence: Evidence
) -> list[tuple[str, float]]:
    """What speaks for a meaning: features with their amounts."""
    return [
        *lone_features(name, sense, containers, evidence),
        *neighbour_features(sense.entry, others),
    ]


def lone_features(
    name: str, sense: Sense, containers: set[Container], evidence: Evidence
) -> list[tuple[str, float]]:
    """Those of the features that do not depend on the page's other places."""
    return [
        *own_features(name, sense),
        *container_features(sense.entry, containers),
        *evidence_features(normalise(name), sense.entry, evidence),
    ]


def container_features(entry: Entry, containers: set[Container]) -> Iterator[tuple[str, float]]:
    """Whether it lies in what the text names as its province or country ("Fresno, Calif.")."""
    if not containers:
        return
    if any(entry.country == c and (a is None or entry.admin1 == a) for c, a in containers):
        yield "in_container", 1.0
    else:
        yield "outside_container", 1.0


def evidence_features(key: str, entry: Entry, evidence: Evidence) -> Iterator[tuple[str, float]]:
    """Whether the page names its province or country."""
    total = sum(evidence.countries.values())
    if entry.country and total:
        yield "country_share", evidence.countries[entry.country] / total
    provinces = sum(evidence.provinces.values())
    if entry.admin1 and provinces:
        yield "province_share", evidence.provinces[entry.country, entry.admin1] / provinces
    yield from home_features(key, entry, evidence)


def home_features(key: str, entry: Entry, evidence: Evidence) -> Iterator[tuple[str, float]]:
    """Whether it lies where the outlet sits, or where the page was written."""
    home = evidence.home
    # an outlet rather means a namesake at hand than a capital abroad
    if entry.code == "PPLC" and evidence.outlet and home.country != entry.country:
        yield "code=PPLC", 1.0
    if home.country:
        yield ("home_country" if entry.country == home.country else "abroad"), 1.0
    if home.province and (entry.country, entry.admin1) == (home.country, home.province):
        yield "home_province", 1.0
    if home.towns:
        far = min(kilometres(entry.latitude, entry.longitude, t.latitude, t.longitude) for t in home.towns)
        if home.town:
            yield "near_home", float(far < NEAR_KM)
            yield "home_region", float(far < REGION_KM)
        elif key == home.key:
            yield "outlet_town", float(far < 1.0)
        else:
            yield "near_any_home", float(far < NEAR_KM)
    if evidence.dateline.country:
        yield "dateline_country", float(entry.country == evidence.dateline.country)
        yield (
            "dateline_province",
            float(entry.admin1 is not None and entry.admin1 == evidence.dateline.province),
        )


def neighbour_features(entry: Entry, others: Sequence[Entry]) -> Iterator[tuple[str, float]]:
    """How near it lies to the page's other places."""
    points = [o for o in others if o.feature in ("locality", "admin2", "site", "airport")]
    if points:
        far = [kilometres(entry.latitude, entry.longitude, o.latitude, o.longitude) for o in points]
        yield "near_share", len([d for d in far if d < NEAR_KM]) / len(far)
        yield "region_share", len([d for d in far if d < REGION_KM]) / len(far)
        yield "any_near", float(min(far) < NEAR_KM)
        same = [o for o in points if o.country == entry.country and o.admin1 == entry.admin1 and o.admin1]
        yield "same_province_share", len(same) / len(points)
    if entry.admin1 and entry.feature != "admin1":
        named = any(
            o.feature == "admin1" and (o.country, o.admin1) == (entry.country, entry.admin1) for o in others
        )
        yield "province_named", float(named)
    if others:
        yield "same_country_share", len([o for o in others if o.country == entry.country]) / len(others)


def explicit_containers(page: Page, chosen: Sequence[Chosen]) -> dict[str, set[Container]]:
    """Key → the provinces or countries that the text says it lies in ("X, Y", "Y's X", "X in Y")."""
    found: dict[str, set[Container]] = defaultdict(set)
    for first, second in pairwise(chosen):
        between = page.text[first.candidate.end : second.candidate.start]
        if between in (", ", " (", ",", " in ", ". "):
            if between == ". " and not page.text[first.candidate.start : first.candidate.end].isupper():
                continue
            add_container(found, first, second)
        elif between in ("'s ", "’s "):
            add_container(found, second, first)
    return dict(found)


def add_container(found: dict[str, set[Container]], inner: Chosen, outer: Chosen) -> None:
    """Note that one name lies in another: a province or country that holds a namesake of the first."""
    inside = {
        (s.entry.country, s.entry.admin1) for s in inner.candidate.senses if s.entry.feature != "country"
    }
    for sense in outer.candidate.senses:
        area = sense.entry
        if area.feature == "admin1" and (area.country, area.admin1) in inside and area.country:
            found[inner.candidate.key].add((area.country, area.admin1))
        elif area.feature == "country" and area.country and area.country in {c for c, _ in inside}:
            found[inner.candidate.key].add((area.country, None))
