"""Capitals told by their country or province: "the Haitian capital", "the capital of Chad"."""

import re

from newsledger.values.places.gazetteer import gazetteer
from newsledger.values.places.mention import PlaceMention
from newsledger.values.places.records import to_place

# "the Haitian capital", "Haiti's capital city"; not "capital punishment", nor where its name comes next.
BEHIND = re.compile(
    r"(?:['’]s)? capital(?: city)?(?!\w)(?!['’]?,? (?:of )?[A-Z])"
    r"(?! (?:punishment|murder|crimes?|offen[cs]es?|markets?|gains?|cases?|flight|charges?|controls?)\b)"
)
BEFORE = re.compile(r"\bthe capital(?: city)? of (?:the )?$")
NAMED = re.compile(r",? [A-Z]")
AREAS = frozenset(("country", "nationality", "admin1"))
# Longer than "the capital city of the ".
WINDOW = 30


def capital_meant(text: str, mention: PlaceMention) -> PlaceMention:
    """The mention as that of a capital where words beside the name of its area say so, else as it is."""
    place = mention.place
    if place is None or mention.feature not in AREAS or not _is_capital(text, mention):
        return mention
    places = gazetteer()
    town = places.capital(place.country_code, place.admin1 if mention.feature == "admin1" else None)
    if town is None:
        return mention
    found = to_place(places, town, mention.text)
    return PlaceMention(
        mention.start,
        mention.end,
        mention.text,
        found,
        found.geonames_id,
        "locality",
        found.zone,
        mention.confidence,
    )


def _is_capital(text: str, name: PlaceMention) -> bool:
    """Whether words around a name say "the X capital", "X's capital" or "the capital of X" and name none."""
    behind = BEHIND.match(text, name.end, name.end + WINDOW + 1)
    if behind is not None:
        return (
            behind[0].startswith(("'", "’")) or text[max(0, name.start - 4) : name.start].casefold() == "the "
        )
    before = BEFORE.search(text[max(0, name.start - WINDOW) : name.start])
    return before is not None and not NAMED.match(text, name.end, name.end + 3)
