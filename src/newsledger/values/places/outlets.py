"""Where an outlet sits: from the list of outlets, from the town in its name, from the end of its domain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from newsledger.values.places import wordlists
from newsledger.values.places.entries import Entry
from newsledger.values.places.facts import rows
from newsledger.values.places.gazetteer import COMMON, Gazetteer
from newsledger.values.places.names import normalise

ARCHIVE = re.compile(r"^(?:https?://)?web\.archive\.org/web/\d{1,14}(?:id_)?/", re.IGNORECASE)
DOMAIN = re.compile(
    r"(?:https?://)?(?:www\d?\.)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})(?:[/:].*)?", re.IGNORECASE
)
# First words of towns' names that domains write together with the next.
JOINED_WORDS = (
    "san",
    "santa",
    "los",
    "las",
    "new",
    "fort",
    "saint",
    "north",
    "south",
    "east",
    "west",
    "el",
    "la",
)
# Country ends of domains that are sold to everybody.
COMMON_ENDS = frozenset({"tv", "me", "io", "co", "fm", "am", "cc", "ws", "la", "ly", "to"})
# A town of an outlet's name has a paper of its own only from about this size on.
TOWN_OF_OUTLET = 2000


@dataclass(frozen=True, slots=True)
class Home:
    """Where an outlet sits, as far as known; `towns` holds every town that its name may mean."""

    country: str | None = None
    province: str | None = None
    town: Entry | None = None
    key: str | None = None
    towns: tuple[Entry, ...] = ()


UNKNOWN = Home()


@cache
def listed_homes() -> dict[str, str]:
    """Domain or name in small letters → where the outlet sits."""
    return {row[0]: row[1] for row in rows("outlets.tsv")}


@lru_cache(maxsize=2000)
def home_of(places: Gazetteer, outlet: str) -> Home:
    """The home of an outlet given by name or domain."""
    name = ARCHIVE.sub("", outlet.strip().lower()[:400])[:200]
    domain = DOMAIN.fullmatch(name)
    listed = listed_home(places, domain[1] if domain else name)
    if listed is not None:
        return listed
    country = country_of_domain(places, domain[1]) if domain else None
    for label in domain[1].split(".")[:-1] if domain else [name]:
        for key in town_keys(label):
            if places.word(key) & COMMON:
                continue
            towns = tuple(t for t in towns_of(places, key) if country in (None, t.country))
            if towns:
                only = towns[0] if len(towns) == 1 else None
                return Home(
                    country or (only.country if only else None),
                    only.admin1 if only else None,
                    only,
                    key,
                    towns,
                )
    return Home(country)


def listed_home(places: Gazetteer, name: str) -> Home | None:
    """The home of an outlet of the list, also of its subdomains."""
    parts = name.split(".")
    for first in range(max(1, len(parts) - 1)):
        found = listed_homes().get(".".join(parts[first:]))
        if found:
            area, _, town = found.partition(":")
            country, _, province = area.partition(".")
            towns = tuple(
                t for t in towns_of(places, normalise(town)) if (t.country, t.admin1) == (country, province)
            )
            return Home(country, province or None, towns[0] if towns else None, None, towns[:1])
    return None


def country_of_domain(places: Gazetteer, domain: str) -> str | None:
    """The country that the end of a domain stands for."""
    end = domain.rsplit(".", 1)[-1]
    code = {"uk": "GB"}.get(end, end.upper())
    return code if len(end) == 2 and end not in COMMON_ENDS and places.country(code) else None


def town_keys(label: str) -> Iterator[str]:
    """What is left of an outlet's name without the words that media bear."""
    words = re.split(r"[\s-]+", label)
    kept = [w for w in words if w and w not in wordlists.MEDIA]
    if kept and len(words) > 1:
        yield normalise(" ".join(kept))
        return
    rest, changed = label, True
    while changed:
        changed = False
        for word in sorted(wordlists.MEDIA):
            if len(rest) - len(word) >= 4 and (rest.endswith(word) or rest.startswith(word)):
                rest = rest.removesuffix(word) if rest.endswith(word) else rest.removeprefix(word)
                changed = True
                break
    yield normalise(rest)
    for word in JOINED_WORDS:
        if rest.startswith(word) and len(rest) > len(word) + 2:
            yield f"{word} {rest[len(word) :]}"


def towns_of(places: Gazetteer, key: str) -> Iterator[Entry]:
    """The towns of a name that are large enough for an outlet."""
    for sense in places.senses(key):
        entry = sense.entry
        if entry.feature == "locality" and not sense.alternate and entry.population >= TOWN_OF_OUTLET:
            yield entry
