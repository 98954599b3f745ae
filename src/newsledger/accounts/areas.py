"""The parts of a town and the villages that a report names first, as two reports of one incident write them.

"in Korangi, Karachi", "Karachi's Orangi Town", "the Solino neighbourhood", "the village of Gidan Dawa". Most
stand in no gazetteer. Names of the town, the province and the country are among them: linking knows those.
"""

import re
from itertools import islice

# Articles and prepositions that are part of a name.
_WITHIN = r"(?:al|el|an|at|au|e|de|la|del|dos|da|du|ul|i)"
_WORD = r"[A-Z0-9]\w*(?:['’](?!s\b)\w+)?"
NAME = (
    rf"(?:(?:al|el|tal|dasht)[- ])?[A-Z]\w+(?:['’](?!s\b)\w+)?(?:[- ](?:{_WITHIN}[- ]){{0,2}}{_WORD}){{0,3}}"
)
_KIND = (
    r"(?:(?:refugee |displacement )?(?:[Aa]rea|[Dd]istrict|[Nn]eighbou?rhood|[Qq]uarter|[Ss]uburb|"
    r"[Tt]ownship|[Cc]amp|[Vv]illage|[Cc]ommunity|[Ss]ettlement|[Ll]ocality|[Cc]olony|[Tt]own|[Ww]ard|[Ss]ector|"
    r"[Cc]ommune|[Bb]arangay|[Hh]amlet|[Mm]arket|[Cc]heckpoint|[Jj]unction|[Cc]rossing))"
)
PATTERNS = (
    re.compile(rf"\b(?:in|near|at|outside|around|towards|into|on)(?: the)? (?:{NAME}['’]s )?({NAME})"),
    re.compile(rf"\b({NAME}) {_KIND}\b"),
    re.compile(rf"\b{_KIND} (?:of|called|named|known as) ({NAME})"),
    re.compile(rf"\b{NAME}['’]s ({NAME})"),
)
# Names that end so are bodies, and adjectives of peoples stand before something else.
_BODIES = re.compile(
    r"(?:Front|Army|Party|Movement|Group|Council|Ministry|Brigades?|Cartel|Forces?|Police|Command|Union|"
    r"State|County|Agency|Times|Post|News|Radio|Television|TV|Channel|Crescent|Cross|Nations|ese|ian|ish)$"
)
# What stands before these is where people were treated or tried, a larger place, or no name of a place.
ELSEWHERE = re.compile(
    r"['’]s?\b|\s+(?:[A-Z]\w+\s+)?(?:[Hh]ospital|[Mm]edical|[Cc]linic|[Mm]orgue|[Uu]niversity|[Cc]ourt|[Cc]ounty|"
    r"[Ss]tate|[Pp]rovince|[Rr]egion|capital|city|border|coast|authorities|government|army|police)\b"
)
_LAST = re.compile(rf"\s(?:{_KIND}|State|Province|Region|Governorate)$")
_NO_PLACES = frozenset(
    (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
        *("october", "november", "december", "the", "police", "army"),
    )
)

# Where an incident was stands at the beginning of its report; places further down are also those of others.
LEAD = 500
MOST = 6
LOOKS = 40


def areas_in(text: str) -> tuple[str, ...]:
    """The names, each once, in the order of the text: lower case, without the word for their kind."""
    lead = text[:LEAD]
    found: dict[str, int] = {}
    for pattern in PATTERNS:
        for match in islice(pattern.finditer(lead), LOOKS):
            name = _LAST.sub("", match[1]).casefold().replace("’", "'").replace("-", " ")
            if _BODIES.search(match[1]) or ELSEWHERE.match(lead, match.end(1)):
                continue
            if name.split()[0] not in _NO_PLACES:
                found.setdefault(name, match.start(1))
    return tuple(sorted(found, key=lambda name: (found[name], name))[:MOST])
