"""The streets that a text names, as two reports of one incident write them alike: "columbus street"."""

import re
from collections.abc import Sequence
from itertools import islice

KINDS = {
    "street": ("street", "st"),
    "avenue": ("avenue", "ave", "av"),
    "road": ("road", "rd"),
    "drive": ("drive", "dr"),
    "boulevard": ("boulevard", "blvd"),
    "lane": ("lane", "ln"),
    "place": ("place", "pl"),
    "court": ("court", "ct"),
    "way": ("way",),
    "parkway": ("parkway", "pkwy"),
    "circle": ("circle", "cir"),
    "terrace": ("terrace",),
    "highway": ("highway", "hwy"),
    "trail": ("trail",),
    "square": ("square",),
    "loop": ("loop",),
    "alley": ("alley",),
    "pike": ("pike",),
    "apartments": ("apartments", "apts"),
}
_KIND = {short: kind for kind, shorts in KINDS.items() for short in shorts}
# Before a name "St" is a saint and "Dr" a doctor.
_TITLES = ("st", "dr")

STREET = re.compile(rf"\s({'|'.join(short.capitalize() for short in _KIND)})\b(\.?\s[A-Z][a-z])?")
NAME = re.compile(r"[A-Z][\w'’-]{1,30}|Jr\.|\d{1,3}(?:st|nd|rd|th)")
# "The 900 block of South Broadway".
BLOCK = re.compile(r"\b(\d{2,5}\s+block\s+of\s+(?:[NSEW]\.?\s+|North\s+|South\s+|East\s+|West\s+)?[A-Z]\w+)")
# The longest name of a street, in words, and the stretch of text in which they are looked for.
WORDS = 4
REACH = 100

# Directions are given or left out; the rest are capitals at the start of a sentence.
_LEFT_OUT = frozenset(
    (
        *("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"),
        *("ne", "nw", "se", "sw", "the", "on", "in", "at", "and", "near", "of", "along", "off", "from"),
    )
)
# Courts that are no places.
_LAW = frozenset(
    (
        *("superior", "circuit", "district", "county", "supreme", "federal", "municipal", "juvenile"),
        *("magistrates'", "magistrate", "criminal", "high", "crown", "sessions", "family", "civil", "state"),
    )
)

# Of a longer list (a round-up, a map) the first ones. In one sentence so many kinds of street are looked at.
MOST = 12
LOOKS = 200


def streets_in(text: str) -> tuple[str, ...]:
    """The streets, each once, in the order of the text: lower case, directions left out, kinds in full."""
    found: dict[str, None] = {}
    for match in islice(STREET.finditer(text), LOOKS):
        kind = match[1].casefold()
        if kind in _TITLES and match[2]:
            continue
        street = _street(text[max(match.start() - REACH, 0) : match.start()].split(), _KIND[kind])
        if street:
            found.setdefault(street)
        if len(found) >= MOST:
            break
    return tuple(found)


def _street(before: Sequence[str], kind: str) -> str | None:
    """The street whose kind stands after these words; None where they are no name."""
    words: list[str] = []
    for word in reversed(before[-WORDS:]):
        if not NAME.fullmatch(word):
            break
        words.insert(0, word.casefold().replace("’", "'"))
    while words and words[0] in _LEFT_OUT:
        words.pop(0)
    return " ".join((*words, kind)) if words and not (kind == "court" and words[-1] in _LAW) else None
