"""A given name to its place."""

import re
from collections.abc import Sequence

from newsledger.model import Place
from newsledger.values.places.entries import Entry, Sense
from newsledger.values.places.gazetteer import Gazetteer, gazetteer
from newsledger.values.places.names import normalise
from newsledger.values.places.namesakes import at_level, level_of_nouns
from newsledger.values.places.prominence import own_features, sense_score
from newsledger.values.places.records import to_place
from newsledger.values.places.wordlists import DIRECTIONS, PLACE_NOUNS

LONGEST = 200
OF_NOUN = re.compile(
    r"^(?:the )?(?:[\w-]+ )?(?:" + "|".join(sorted(PLACE_NOUNS)) + r") of (?=\S)", re.IGNORECASE
)


def resolve(name: str, *, country_code: str | None = None, admin1: str | None = None) -> Place | None:
    """The most prominent place of this name, within the country and province (name or code) where given.

    "Snow Hill, N.C.", "Sindh province" and "the port city of Karachi" are understood; unknown is None.
    """
    places = gazetteer()
    parts = [part.strip() for part in name[:LONGEST].split(",") if part.strip()]
    for count in range(len(parts), 0, -1):
        inner, outer = ", ".join(parts[:count]), parts[count:]
        entry = best_entry(places, inner, outer, country_code, admin1)
        if entry is not None:
            return to_place(places, entry, name)
    return None


def best_entry(
    places: Gazetteer, name: str, outer: Sequence[str], country_code: str | None, admin1: str | None
) -> Entry | None:
    """The most prominent entry of a name that lies in all that is given."""
    for form in forms(name):
        senses = [s for s in places.senses(normalise(form)) if printed_so(s, form)]
        if country_code:
            senses = [s for s in senses if s.entry.country == country_code.upper()]
        for area in [*outer, *([admin1] if admin1 else ())]:
            senses = [s for s in senses if lies_in(places, s.entry, area)]
        if senses:
            towns = [s for s in senses if at_level(senses, s, None) is s]
            best = max(towns, key=lambda s: sense_score(list(own_features(form, s))))
            return at_level(senses, best, level_beside(name)).entry
    return None


def level_beside(name: str) -> str | None:
    """The level that a given name itself asks for ("Kabul province", "the city of Kabul")."""
    words = name.lower().split()
    before = words[words.index("of") - 1] if "of" in words[1:] else ""
    return level_of_nouns(before, words[-1] if len(words) > 1 else "")


def printed_so(sense: Sense, form: str) -> bool:
    """Whether an abbreviation is printed as one ("US", not "us"); words of nationality are no names."""
    short = sense.form is not None and sense.form.replace(".", "").isupper() and len(sense.form) < 5
    return not sense.people and (not short or form.isupper())


def forms(name: str) -> list[str]:
    """A name as given, and without the nouns and directions around it."""
    found = [name]
    stripped = OF_NOUN.sub("", name)
    words = stripped.split()
    while len(words) > 1 and words[-1].lower() in PLACE_NOUNS:
        words = words[:-1]
    while len(words) > 1 and words[0].lower() in (*DIRECTIONS, "the"):
        words = words[1:]
    for form in (stripped, " ".join(words)):
        if form and form not in found:
            found.append(form)
    return found


def lies_in(places: Gazetteer, entry: Entry, area: str) -> bool:
    """Whether an entry lies in a province or country given by name, abbreviation or code."""
    key = normalise(area)
    if key in (normalise(entry.country or ""), normalise(entry.admin1 or ""), normalise(entry.admin2 or "")):
        return True
    for form in forms(area):
        for sense in places.senses(normalise(form)):
            outer = sense.entry
            if outer.feature == "country" and outer.country == entry.country:
                return True
            same = outer.country == entry.country and outer.admin1 == entry.admin1
            if same and (
                outer.feature == "admin1" or (outer.feature == "admin2" and outer.admin2 == entry.admin2)
            ):
                return True
    return False
