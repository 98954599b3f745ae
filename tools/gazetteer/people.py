"""Given names, family names and common words, which tell a person or a word from a place."""

import re

from faker.config import AVAILABLE_LOCALES
from faker.factory import Factory

from newsledger.values.places.names import normalise
from tools.gazetteer.sources import Sources

GIVEN, FAMILY, COMMON = 1, 2, 4
# US census of 1990: names are sorted by frequency; further down, places and rare spellings prevail.
GIVEN_RANK, FAMILY_RANK = 2000, 12000
PLAIN_NAME = re.compile(r"[^\W\d_]{3,}(?:[- ][^\W\d_]{3,})*")


def census(sources: Sources, kind: str, count: int) -> list[str]:
    """The commonest names of the US census."""
    lines = sources.read("names", f"names-0.3.0/names/dist.{kind}").decode().splitlines()
    return [line.split()[0].lower() for line in lines[:count]]


def names_of_the_world() -> tuple[set[str], set[str]]:
    """Given and family names of all of Faker's locales that are written in Latin letters."""
    given: set[str] = set()
    family: set[str] = set()
    for locale in sorted(AVAILABLE_LOCALES):
        provider, _, _ = Factory._find_provider_class("faker.providers.person", locale)
        for kind in ("first_names", "first_names_male", "first_names_female", "first_romanized_names"):
            given |= latin(getattr(provider, kind, ()))
        for kind in ("last_names", "last_romanized_names"):
            family |= latin(getattr(provider, kind, ()))
    return given, family


def latin(found: object) -> set[str]:
    """Keys of the single-word names among them."""
    names = found if isinstance(found, (list, tuple, dict, set, frozenset)) else ()
    keys = {normalise(n) for n in names if isinstance(n, str) and PLAIN_NAME.fullmatch(n)}
    return {k for k in keys if k.isascii() and " " not in k and len(k) > 2}


def read_people(sources: Sources, common: set[str], places: set[str]) -> dict[str, int]:
    """Word → flags. Common words are kept where a place bears their name."""
    given, family = names_of_the_world()
    given |= {*census(sources, "male.first", GIVEN_RANK), *census(sources, "female.first", GIVEN_RANK)}
    family |= set(census(sources, "all.last", FAMILY_RANK))
    flags: dict[str, int] = {}
    kept = {normalise(w) for w in common} & places
    for kind, words in ((GIVEN, given), (FAMILY, family), (COMMON, kept)):
        for word in words:
            flags[word] = flags.get(word, 0) | kind
    return flags
