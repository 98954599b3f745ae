"""Made-up incidents with their pages: texts, claims with evidence in them, all from a number.

The same number always gives the same incident. Most have one or two reports, a few have dozens (a Pareto
tail), so that the average incident has twenty claims and the largest have hundreds; reports of one incident
disagree now and then, as reports do.
"""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from newsledger.model import (
    Account,
    Actor,
    Block,
    Claim,
    Count,
    Document,
    Event,
    Facts,
    Incident,
    Member,
    Person,
    Place,
    Published,
    Quote,
    RecordedClaim,
    Span,
    Speaker,
    Target,
    Thing,
    Time,
    Value,
)

FIRST_DAY = date(2015, 1, 1)
RECORDED = "2026-01-01T00:00:00Z"

# Chosen so that 50,000 incidents have a million claims, the largest some four hundred.
TAIL, MOST_REPORTS = 1.345, 60

TYPES = ("shooting", "bombing", "armed_attack", "kidnapping", "clash", "raid", "stabbing", "arson")
COUNTRIES = (
    ("Pakistan", "PK", 30.0, 70.0), ("Nigeria", "NG", 9.0, 8.0), ("Colombia", "CO", 4.0, -73.0),
    ("Iraq", "IQ", 33.0, 44.0), ("India", "IN", 22.0, 79.0), ("Mexico", "MX", 23.0, -102.0),
    ("Kenya", "KE", 0.5, 38.0), ("Philippines", "PH", 12.0, 122.0), ("Mali", "ML", 17.0, -4.0),
    ("Ukraine", "UA", 49.0, 32.0), ("Haiti", "HT", 19.0, -72.4), ("Somalia", "SO", 6.0, 46.0),
)  # fmt: skip
OUTLETS = tuple(f"The {place} {kind}" for place in ("Morning", "Coast", "Capital", "River", "Hill", "Market")
                for kind in ("Courier", "Post", "Tribune", "Star"))  # fmt: skip
SOURCES = ("police", "hospital officials", "residents", "the army", "a local official", "witnesses")
GROUPS = tuple(
    f"Brigade of the {name}" for name in ("North", "Plain", "Delta", "Red Hill", "Old Road", "Lake")
)
WEAPONS = ("rifle", "grenade", "knife", "car bomb", "pistol")
TARGETS = (("bus", "transport"), ("school", "school"), ("police post", "police"), ("market", "business"))
FIRST = ("Amara", "Bilal", "Chidi", "Dario", "Esma", "Farid", "Gloria", "Hakan", "Ines", "Jonas")
LAST = ("Okoro", "Rahman", "Castillo", "Demir", "Petrenko", "Santos", "Haidari", "Mwangi", "Joseph", "Khan")
SYLLABLES = ("ka", "ro", "mi", "ta", "be", "lu", "no", "sha", "dri", "gan", "vel", "pur")


@dataclass(slots=True)
class Page:
    """A report being written: its text so far, and where in it each value stands."""

    text: str = ""
    found: list[tuple[str, Value, str | None, Speaker | None, Quote]] = field(default_factory=list)

    def say(self, sentence: str, *told: tuple[str, Value, str | None], by: str | None = None) -> None:
        """Add a sentence; its values have all of it as their evidence."""
        start = len(self.text)
        self.text += sentence
        quote = Quote(start, len(self.text), sentence)
        at = self.text.find(by, start) if by else -1
        speaker = Speaker(description=by, start=at, end=at + len(by)) if by and at >= 0 else None
        self.found += [(name, value, role, speaker, quote) for name, value, role in told]
        self.text += "\n"


@dataclass(frozen=True, slots=True)
class Made:
    """An incident, and the document of each of its members."""

    incident: Incident
    documents: tuple[Document, ...]


def made(number: int) -> Made:
    """The made-up incident of that number."""
    chance = random.Random(number)
    reports = min(int(chance.paretovariate(TAIL)), MOST_REPORTS)
    id = _hash("incident", number, 16)
    happening = _happening(chance)
    told = [_report(chance, happening, number, at) for at in range(reports)]
    members = tuple(_member(document, page, id) for document, page in told)
    return Made(Incident(id, members), tuple(document for document, _ in told))


@dataclass(frozen=True, slots=True)
class _Happening:
    day: date
    type: str
    place: Place
    killed: int
    injured: int
    group: str
    weapon: str
    target: tuple[str, str]
    victim: str


def _happening(chance: random.Random) -> _Happening:
    country, code, latitude, longitude = chance.choice(COUNTRIES)
    town = "".join(chance.choice(SYLLABLES) for _ in range(3)).title()
    place = Place(
        town, town, None, f"{chance.choice(('North', 'South', 'East', 'West'))} Province", country, code,
        latitude + chance.uniform(-3, 3), longitude + chance.uniform(-3, 3), 2,
    )  # fmt: skip
    return _Happening(
        FIRST_DAY + timedelta(days=chance.randrange(4000)),
        chance.choice(TYPES),
        place,
        min(int(chance.paretovariate(1.2)) - 1, 300),
        min(int(2 * chance.paretovariate(1.1)) - 2, 900),
        chance.choice(GROUPS),
        chance.choice(WEAPONS),
        chance.choice(TARGETS),
        f"{chance.choice(FIRST)} {chance.choice(LAST)}",
    )


def _report(chance: random.Random, one: _Happening, number: int, at: int) -> tuple[Document, Page]:
    published = one.day + timedelta(days=min(int(chance.expovariate(0.7)), 20))
    page = Page()
    for sentence in _sentences(chance, one):
        page.say(*sentence[:-1], by=sentence[-1])
    outlet = chance.choice(OUTLETS)
    id = _hash(f"document {at}", number, 20)
    document = Document(
        id=id,
        text=page.text,
        external_id=f"made-{number}-{at}",
        uri=f"https://news.example/{number}/{at}",
        title=page.text.partition("\n")[0],
        outlet=outlet,
        language="en",
        published=Published(published.isoformat(), "day", "stated"),
        blocks=(Block(0, len(page.text), "body"),),
    )
    return document, page


def _sentences(chance: random.Random, one: _Happening) -> Iterator[tuple]:  # type: ignore[type-arg]
    kind = one.type.replace("_", " ")
    town, name = one.place.name, one.target[0]
    event, where = Event(one.type, kind), one.place
    yield f"{kind.title()} in {town}", ("event", event, None), ("place", where, None), None
    # One report in five has another number: an early count, or somebody else's.
    killed = max(one.killed - int(chance.expovariate(0.5)), 0) if chance.random() < 0.2 else one.killed
    injured = max(one.injured - int(chance.expovariate(0.3)), 0) if chance.random() < 0.2 else one.injured
    day = one.day.isoformat()
    when = Time(day, "day", False, f"{day}T00:00:00Z", f"{day}T23:59:59Z", None, day)
    by = chance.choice(SOURCES)
    people = Count(killed, killed, f"{killed} people")
    dead, start = ("killed", people, "victims"), ("start", when, None)
    yield f"{killed} people were killed on {day}, {by} said.", dead, start, by
    others = Count(injured, injured, f"{injured} others")
    wounded = ("injured", others, "victims")
    target = ("target", Target(name, one.target[1], name, None, None), None)
    yield f"{injured} others were wounded near a {name}.", wounded, target, None
    if chance.random() < 0.6:
        actor = Actor(one.group, (), "armed_group", one.group)
        yield f"The attack was blamed on the {one.group}.", ("perpetrator", actor, None), None
    if chance.random() < 0.5:
        yield f"The attackers used a {one.weapon}.", ("weapon", Thing(one.weapon, one.weapon), None), None
    if one.killed and chance.random() < 0.4:
        age = chance.randrange(5, 80)
        person = Person(one.victim, age, one.victim, "killed")
        yield (
            f"Among the dead was {one.victim}, {age}, a shopkeeper of {town}.",
            ("victim", person, None),
            None,
        )


def _member(document: Document, page: Page, incident: str) -> Member:
    account = hashlib.sha256(f"account {document.id}".encode()).hexdigest()[:16]
    claims = tuple(
        RecordedClaim(
            Claim(
                hashlib.sha256(f"claim {document.id} {at}".encode()).hexdigest()[:20],
                document.id, account, name, value, (quote,), role, speaker=speaker, confidence=0.8,
            ),
            incident,
            document.published,
            RECORDED,
        )
        for at, (name, value, role, speaker, quote) in enumerate(page.found)
    )  # fmt: skip
    terms = tuple(sorted({word.strip(".,").lower() for word in page.text.split() if word[0].isalpha()}))
    facts = Facts(
        document.id, document.external_id, document.uri, document.title, document.outlet, "en",
        document.published,
    )  # fmt: skip
    spans = (Span(0, len(page.text)),)
    return Member(facts, Account(account, document.id, "focal", document.title or "", spans, terms), claims)


def _hash(what: str, number: int, digits: int) -> str:
    return hashlib.sha256(f"{what} {number}".encode()).hexdigest()[:digits]
