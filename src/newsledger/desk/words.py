"""Under which words an incident is found: those of its accounts, its names and its places, folded."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from newsledger.model import Actor, Incident, Person, Place, Settled, Target, Thing

# Letters and digits of any script; what is longer is no word of a language.
_WORD = re.compile(r"[^\W_]{1,40}")

# An incident told by hundreds of pages has more words than anybody looks for; the most used are kept.
MOST = 3000

# The words of a place are filed once more under this sign, so that "in Jordan" is not "by Jordan".
PLACE_SIGN = "@"


def folded(text: str) -> list[str]:
    """The words of a text without case and accents, in order."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _WORD.findall(bare)


def words_of(incident: Incident, settled: Settled) -> tuple[str, ...]:
    """The words of an incident, sorted; those of names, places and its title are always among them."""
    named = {word for text in _names(incident, settled) for word in folded(text)}
    places = {PLACE_SIGN + word for text in _places(settled) for word in folded(text)}
    told: Counter[str] = Counter()
    for member in incident.members:
        told.update({word for term in member.account.terms for word in folded(term)})
    ranked = sorted(told, key=lambda word: (-told[word], word))
    return tuple(sorted({*named, *places, *ranked[:MOST]}))


def _names(incident: Incident, settled: Settled) -> Iterator[str]:
    """Everything that has a name in the incident."""
    yield settled.title
    yield from _places(settled)
    yield from (name for actor in settled.perpetrators for name in (actor.name, *actor.aliases))
    yield from (target.name for target in settled.targets)
    for member in incident.members:
        yield from filter(None, (member.document.title, member.document.outlet))
        for recorded in member.claims:
            yield from _named(recorded.claim.value)


def _named(value: object) -> Iterable[str]:
    match value:
        case Person(name=name) if name:
            return (name,)
        case Actor() | Target() | Thing():
            return (value.name,)
        case Place():
            return tuple(filter(None, (value.name, value.locality, value.admin1, value.country)))
    return ()


def _places(settled: Settled) -> Iterator[str]:
    place = settled.place
    if place:
        yield from filter(None, (place.name, place.locality, place.admin2, place.admin1, place.country))
