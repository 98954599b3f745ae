"""What linking knows of one account: when, where, what, who. No text is read here but a lone headline."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from newsledger.incidents import headlines
from newsledger.incidents.rarity import length
from newsledger.model import (
    TOLL_FIELDS,
    Account,
    AccountKind,
    Actor,
    Claim,
    Count,
    Event,
    Facts,
    Person,
    Place,
    Target,
    Thing,
    Time,
)
from newsledger.values.places import town_people

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")

# How a term that is the name of an area begins.
AREA = "in "

# Claims that date an incident, the best first: a `time` is a step in between.
_DATING = ("start", "end", "time")


@dataclass(frozen=True, slots=True)
class Window:
    """The days, as ordinals of the calendar, within which an incident took place."""

    first: int
    last: int

    def gap(self, other: "Window") -> int:
        """Days between the two; 0 where they overlap."""
        return max(self.first - other.last, other.first - self.last, 0)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in comparable form: lower-case names and coordinates; `people` live in its town."""

    name: str | None
    locality: str | None
    admin1: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    people: int | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """One account as linking sees it.

    `window` is when it happened as the account says, None where it does not; `published` is the day of
    the page. `names` (of victims and attackers) and `actors` are lower case; `tolls` are (field, role, low,
    high), high None where open; `length` is that of the terms as a vector of weights; `streets` and `areas`
    (parts of towns, villages) are terms of several words.
    """

    account_id: str
    document_id: str
    kind: AccountKind
    origin: str
    uri: str | None = None
    outlet: str | None = None
    window: Window | None = None
    published: int | None = None
    weekdays: frozenset[int] = frozenset()
    spots: tuple[Spot, ...] = ()
    types: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    victims: frozenset[str] = frozenset()
    ages: frozenset[int] = frozenset()
    actors: frozenset[str] = frozenset()
    target_kinds: frozenset[str] = frozenset()
    target_names: frozenset[str] = frozenset()
    weapons: frozenset[str] = frozenset()
    tolls: tuple[tuple[str, str, int, int | None], ...] = ()
    terms: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    length: float = 0.0


def profile(facts: Facts, account: Account, claims: Sequence[Claim]) -> Profile:
    """The profile of an account from its document's facts and its claims about this incident."""
    told = sorted((c for c in claims if c.scope == "incident" and c.modality != "retracted"), key=_order)
    people = [c.value for c in told if isinstance(c.value, Person)]
    targets = [c.value for c in told if isinstance(c.value, Target)]
    single = [term for term in account.terms if " " not in term]
    areas = [term for term in account.terms if term.startswith(AREA)]
    made = Profile(
        account_id=account.id,
        document_id=account.document_id,
        kind=account.kind,
        origin=facts.duplicate_of or facts.version_of or facts.id,
        uri=facts.uri,
        outlet=facts.outlet,
        window=_window(told),
        published=ordinal(facts.published.value, last=False),
        weekdays=_weekdays(told),
        spots=_spots(told),
        types=_by_frequency(c.value.type for c in told if isinstance(c.value, Event)),
        names=tuple(sorted({*_named(told, "victim"), *_named(told, "attacker")})),
        victims=frozenset(_named(told, "victim")),
        ages=frozenset({*headlines.ages_of(account.title), *(p.age for p in people if p.age is not None)}),
        actors=frozenset(_actors(told)),
        target_kinds=frozenset(t.kind for t in targets if t.kind not in ("other", "civilians")),
        target_names=frozenset(t.name.casefold() for t in targets),
        weapons=_weapons(told),
        tolls=_tolls(told),
        terms=frozenset(single),
        streets=frozenset(account.terms).difference(single, areas),
        areas=frozenset(term.removeprefix(AREA) for term in areas),
        # Of a page without a title it is the first words of the text, which would count twice.
        title=frozenset(w for w in words(account.title) if len(w) > 2) if facts.title else frozenset(),
        length=round(length(single), 4),
    )
    return made if claims or account.spans else _headlined(made, facts, account.title)


def _headlined(one: Profile, facts: Facts, title: str) -> Profile:
    """The profile of an account that its page's title alone tells, with what the title says."""
    days = [w for time in headlines.times_of(title, facts.published) if (w := _covers(time))]
    return replace(
        one,
        window=days[0] if days else None,
        spots=tuple(_spot(place) for place in headlines.places_of(title, facts.outlet)[:4]),
        types=headlines.types_of(title),
    )


def words(text: str) -> list[str]:
    """The words of a title or a name, lower case."""
    return [w.casefold() for w in _WORD.findall(text)]


def name_key(name: str | None) -> str | None:
    """A person's first and last name in lower case, initials and particles between them left out."""
    parts = [w for w in words(name or "") if len(w) > 1 and w not in ("jr", "sr", "ii", "iii", "iv")]
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else f"{parts[0]} {parts[-1]}"


def ordinal(iso: str | None, *, last: bool) -> int | None:
    """The day of an ISO prefix as an ordinal, the first it covers or the last; None if unreadable."""
    if not iso:
        return None
    try:
        parts = [int(p) for p in iso[:10].split("-")]
        year, month, day = (*parts, *(None, None))[:3]
        if year is None:
            return None
        if day is not None:
            return date(year, month or 1, day).toordinal()
        if not last:
            return date(year, month or 1, 1).toordinal()
        if month is None or month == 12:
            return date(year, 12, 31).toordinal()
        return date(year, month + 1, 1).toordinal() - 1
    except ValueError:
        return None


def _order(claim: Claim) -> tuple[int, str]:
    return claim.evidence[0].start if claim.evidence else 0, claim.id


def _by_frequency(values: Iterable[str]) -> tuple[str, ...]:
    """Distinct values, the commonest first, ties in alphabetical order."""
    counted = Counter(values)
    return tuple(sorted(counted, key=lambda v: (-counted[v], v)))


def _window(claims: Sequence[Claim]) -> Window | None:
    """The window that most claims of the best dating field give, the narrowest among equals."""
    for field in _DATING:
        windows = Counter(
            w for c in claims if c.field == field and isinstance(c.value, Time) and (w := _covers(c.value))
        )
        if windows:
            return min(windows, key=lambda w: (w.last - w.first, -windows[w], w.first))
    return None


def _covers(time: Time) -> Window | None:
    first = ordinal(time.earliest or time.value, last=False)
    last = ordinal(time.latest or time.value, last=True)
    if first is None or last is None:
        return None
    return Window(first, max(first, last))


def _weekdays(claims: Sequence[Claim]) -> frozenset[int]:
    """Weekdays (Monday 0) that times without a value name: a hint where a page has no date."""
    found: set[int] = set()
    for claim in claims:
        if isinstance(claim.value, Time) and claim.value.value is None and claim.field in _DATING:
            named = _WEEKDAY.findall(claim.value.text or "")
            found.update(WEEKDAYS.index(f"{start.casefold()}day") for start in named)
    return frozenset(found)


def _spots(claims: Sequence[Claim]) -> tuple[Spot, ...]:
    """The places of an account, the most supported first."""
    counted: Counter[Spot] = Counter()
    for claim in claims:
        if claim.field == "place" and isinstance(claim.value, Place):
            counted[_spot(claim.value)] += max(len(claim.evidence), 1)
    ranked = sorted(counted, key=lambda s: (s.locality is None, -counted[s], repr(s)))
    return tuple(ranked[:4])


def _spot(place: Place) -> Spot:
    def low(text: str | None) -> str | None:
        return text.casefold() if text else None

    return Spot(
        low(place.name),
        low(place.locality),
        low(place.admin1),
        low(place.country_code) or low(place.country),
        place.latitude,
        place.longitude,
        town_people(place),
    )


def _named(claims: Sequence[Claim], field: str) -> set[str]:
    """The keys of the people that a field names."""
    people = (c.value for c in claims if c.field == field)
    return {n for p in people if isinstance(p, Person) and (n := name_key(p.name)) is not None}


def _actors(claims: Sequence[Claim]) -> set[str]:
    names: set[str] = set()
    for claim in claims:
        if isinstance(claim.value, Actor) and claim.field in ("perpetrator", "claimed_by"):
            names.update(n.casefold() for n in (claim.value.name, *claim.value.aliases))
    return names


def _weapons(claims: Sequence[Claim]) -> frozenset[str]:
    things = (c.value for c in claims if c.field == "weapon")
    return frozenset(t.name.casefold() for t in things if isinstance(t, Thing))


def _tolls(claims: Sequence[Claim]) -> tuple[tuple[str, str, int, int | None], ...]:
    wholes = [c for c in claims if c.field in TOLL_FIELDS and c.part_of is None and c.modality != "denied"]
    found = {
        (c.field, c.role or "unknown", c.value.low or 0, c.value.high)
        for c in wholes
        if isinstance(c.value, Count)
    }
    return tuple(sorted(found, key=lambda t: (t[0], t[1], t[2], -1 if t[3] is None else t[3])))
