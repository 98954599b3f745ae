"""What two profiles have in common and what sets them apart, as named features with a plain detail."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator
from datetime import date
from functools import lru_cache, partial
from math import fsum
from typing import NamedTuple

from newsledger.incidents.distance import kilometres
from newsledger.incidents.kinds import near
from newsledger.incidents.people import told as told_of
from newsledger.incidents.profiles import Profile, Spot, Window, words
from newsledger.incidents.rarity import square, weight, worth

# A window of at most this many days is a date; a wider one (a month, a year) is a vague date.
DATED_WITHIN = 3

# How far apart two pages were published, in days.
PUBLISHED_APART = (1, 4, 14, 60)
PUBLISHED = ("together", "near", "weeks", "months", "apart")

# Pages without a day of their own that come out so few days apart.
UNDATED_NEAR = 4

# Two full reports of one incident share more of their wording than this; a few lines need not.
UNLIKE = 0.15
ENOUGH_WORDS = 30

# Beyond this many rare words in common further ones tell nothing new.
MOST_RARE = 10

# Suburbs and the city that a reporter names in their stead lie within this distance.
NEAR_KM = 40.0

# How places lie to each other, the nearest first.
RANKS = ("same_site", "same_town", "near", "same_region", "far")

Toll = tuple[str, str, int, int | None]
Tolls = tuple[Toll, ...]


class Feature(NamedTuple):
    """A feature that applies to a pair, how strongly (mostly 1), and why in plain words.

    Of a hundred pairs that are scored some ten become links, so that the words are found when asked for.
    """

    name: str
    amount: float
    detail: Callable[[], str]


def features(a: Profile, b: Profile) -> Iterator[Feature]:
    """All features that apply to two profiles; the same whichever comes first."""
    yield Feature("start", 1.0, lambda: "before anything is compared")
    if {a.origin, a.document_id} & {b.origin, b.document_id} and a.kind == b.kind:
        yield Feature("copy", 1.0, lambda: "one page is a copy or a version of the other")
    yield from _wording(a, b)
    yield from _time(a, b)
    yield from _place(a, b)
    yield from _people(a, b)
    yield from _kind(a, b)
    yield from _tolls(a, b)
    yield from _background(a, b)


def _wording(a: Profile, b: Profile) -> Iterator[Feature]:
    shared = a.terms & b.terms
    likeness = round(fsum(map(square, shared)) / (a.length * b.length), 4) if shared else 0.0
    if likeness < UNLIKE and min(len(a.terms), len(b.terms)) >= ENOUGH_WORDS:
        yield Feature("unlike", round(1 - likeness / UNLIKE, 4), lambda: f"likeness {likeness:.2f}")
    if likeness:
        yield Feature("wording", likeness, lambda: f"likeness {likeness:.2f}: {_first(shared)}")
    if rare := _rare(shared, a, b):
        yield Feature("rare_words", round(min(sum(map(worth, rare)), MOST_RARE), 4), lambda: _first(rare))
    if a.title and b.title and (both := a.title & b.title):
        # "Shooting" in both headlines says little, the name of a town or a victim much.
        share = _mass(both) / (min(_mass(a.title), _mass(b.title)) or 1.0)
        yield Feature("title", round(share, 4), lambda: f"in both titles: {', '.join(sorted(both)[:5])}")


@lru_cache(maxsize=1 << 14)
def _mass(words: frozenset[str]) -> float:
    """The weights of some words together."""
    return fsum(map(weight, words))


def _rare(shared: frozenset[str], a: Profile, b: Profile) -> list[str]:
    """The shared words that are rare; a town's own name is rare too, but that the places say already."""
    rare = [t for t in shared if worth(t)]
    if rare:
        for spot in (*a.spots, *b.spots):
            named = _words(spot.name, spot.locality, spot.admin1)
            if not named.isdisjoint(rare):
                rare = [t for t in rare if t not in named]
    return rare


@lru_cache(maxsize=1 << 14)
def _words(*names: str | None) -> frozenset[str]:
    """The words of a place's names."""
    return frozenset(word for name in names if name for word in words(name))


def _first(terms: Collection[str]) -> str:
    """The rarest of some terms."""
    return ", ".join(sorted(terms, key=lambda t: (-weight(t), t))[:5])


def _time(a: Profile, b: Profile) -> Iterator[Feature]:
    if a.window and b.window:
        yield _dated(a.window, b.window, "follow_up" in (a.kind, b.kind))
    elif a.window or b.window:
        dated, other = (a, b) if a.window else (b, a)
        yield from _half_dated(dated, other)
    elif a.published is not None and b.published is not None:
        lag = abs(a.published - b.published)
        if lag <= UNDATED_NEAR and "background" not in (a.kind, b.kind):
            near_by = "together" if lag <= 1 else "near"
            yield Feature(f"time.undated_{near_by}", 1.0, lambda: f"published {lag} days apart")
    if a.published is not None and b.published is not None and "background" not in (a.kind, b.kind):
        apart = abs(a.published - b.published)
        name = PUBLISHED[bisect_left(PUBLISHED_APART, apart)]
        # Trials and anniversaries come out months after what they are about.
        stage = "after" if "follow_up" in (a.kind, b.kind) else "published"
        yield Feature(f"{stage}.{name}", 1.0, lambda: f"published {apart} days apart")


def _dated(a: Window, b: Window, later: bool) -> Feature:
    gap = a.gap(b)
    vague = max(a.last - a.first, b.last - b.first) > DATED_WITHIN
    if gap == 0:
        name = "overlap" if vague else "same_day"
    else:
        name = "next_day" if gap == 1 else "days_apart" if gap <= 4 else "apart"
    # A page about a trial may take the day in court for that of the incident.
    stage = "_later" if later and gap > 4 else ""
    return Feature(f"time.{name}{stage}", 1.0, lambda: f"{_day(a.first)} and {_day(b.first)}")


def _half_dated(dated: Profile, other: Profile) -> Iterator[Feature]:
    """How an account without a date of its own fits one that has it: by its publication, else its weekday."""
    window = dated.window
    assert window is not None
    if other.published is not None and other.kind != "background":
        lag = other.published - window.first
        name = "before" if lag < -1 else "soon" if lag <= 3 else "later" if lag <= 30 else "long_after"
        yield Feature(
            f"time.reported_{name}", 1.0, lambda: f"published {lag} days after {_day(window.first)}"
        )
    if other.weekdays and window.last - window.first <= 1:
        days = {date.fromordinal(d).weekday() for d in (window.first, window.last)}
        name = "weekday" if days & other.weekdays else "other_weekday"
        yield Feature(f"time.{name}", 1.0, lambda: f"{date.fromordinal(window.first):%A}")


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def _place(a: Profile, b: Profile) -> Iterator[Feature]:
    """The nearest that any place of one comes to any place of the other."""
    found = [match for one in a.spots for two in b.spots if (match := compare_spots(one, two))]
    name, detail = min(found, key=lambda m: (RANKS.index(m[0]), m[1])) if found else ("", "")
    if name in ("", "far") and (town := _town_named(a, b) or _town_named(b, a)):
        name, detail = "named", town
    if name:
        yield Feature(f"place.{name}", 1.0, lambda: detail)


def _town_named(one: Profile, other: Profile) -> str | None:
    """A town of one that the headline of the other names, or where that gives no place its text."""
    words_of = {spot.locality: _words(spot.locality) for spot in one.spots if spot.locality}
    for town, name in words_of.items():
        if name <= other.title or (not other.spots and name <= other.terms):
            return town
    return None


def compare_spots(one: Spot, two: Spot) -> tuple[str, str] | None:
    """How two places lie to each other, with the detail; None where too little is known."""
    if one.country and two.country and one.country != two.country:
        return "far", f"{min(one.country, two.country)} and {max(one.country, two.country)}"
    if one.locality and two.locality:
        return _compare_towns(one, two)
    if one.admin1 and two.admin1:
        both = sorted((one.admin1, two.admin1))
        return ("same_region", both[0]) if both[0] == both[1] else ("far", " and ".join(both))
    if one.name and one.name == two.name:
        return "same_site", one.name
    return None


def _compare_towns(one: Spot, two: Spot) -> tuple[str, str]:
    apart = kilometres(one.latitude, one.longitude, two.latitude, two.longitude)
    pair = " and ".join(sorted((one.locality or "", two.locality or "")))
    if one.locality == two.locality and (apart is None or apart <= NEAR_KM):
        site = one.name and one.name == two.name and one.name != one.locality
        return ("same_site", f"{one.name}, {one.locality}") if site else ("same_town", one.locality or "")
    if apart is not None and apart <= NEAR_KM:
        return "near", pair
    return "far", pair


def _people(a: Profile, b: Profile) -> Iterator[Feature]:
    shared = sorted(set(a.names).intersection(b.names)) if a.names and b.names else []
    if shared:
        yield Feature("names.shared", 1.0, lambda: shared[0])
        if more := shared[1:4]:
            yield Feature("names.more", float(len(more)), lambda: ", ".join(more))
    told = told_of(a, b) | told_of(b, a)
    if told:
        yield Feature("names.told", float(min(len(told), 3)), lambda: ", ".join(sorted(told)[:3]))
    if not (shared or told) and a.victims and b.victims and not _surnames(a.victims) & _surnames(b.victims):
        yield Feature("names.other", 1.0, lambda: "; ".join(sorted((min(a.victims), min(b.victims)))))
    if ages := a.ages & b.ages:
        yield Feature("ages.shared", min(len(ages), 3), lambda: ", ".join(map(str, sorted(ages))))


def _surnames(names: frozenset[str]) -> set[str]:
    return {name.split()[-1] for name in names}


def _kind(a: Profile, b: Profile) -> Iterator[Feature]:
    alike = _alike(a.types, b.types)
    if alike and a.types[0] == b.types[0]:
        yield Feature("type.same", 1.0, lambda: a.types[0])
    elif alike is False:
        yield Feature("type.far", 1.0, lambda: " and ".join(sorted((a.types[0], b.types[0]))))
    yield from _shared_or_other("actors", a.actors, b.actors)
    yield from _shared_or_other("target", a.target_kinds, b.target_kinds)
    if weapons := a.weapons & b.weapons:
        yield Feature("weapons.shared", 1.0, lambda: ", ".join(sorted(weapons)))


_alike = lru_cache(maxsize=1 << 12)(near)


def _shared_or_other(name: str, one: frozenset[str], two: frozenset[str]) -> Iterator[Feature]:
    if one and two:
        both = one & two
        which = "shared" if both else "other"
        yield Feature(f"{name}.{which}", 1.0, lambda: ", ".join(sorted(both or one | two)))


def _tolls(a: Profile, b: Profile) -> Iterator[Feature]:
    """Whether the figures of killed and injured, for whatever role both give, agree."""
    if a.tolls and b.tolls:
        for name, detail in _figures(a.tolls, b.tolls):
            yield Feature(name, 1.0, partial(str, detail))


@lru_cache(maxsize=1 << 14)
def _figures(ours: Tolls, theirs: Tolls) -> tuple[tuple[str, str], ...]:
    """For each field that both give, whether its figures agree, in plain words."""
    found: list[tuple[str, str]] = []
    for field in ("killed", "injured"):
        one, two = ({toll for toll in tolls if toll[0] == field} for tolls in (ours, theirs))
        if not one or not two:
            continue
        highest = max((low for _, _, low, _ in one & two), default=0)
        if highest > 0:
            found.append(("tolls.same", f"{highest} {field}"))
        elif not _meet(one, two):
            found.append(("tolls.other", f"different numbers {field}"))
    return tuple(found)


def _meet(ours: Collection[Toll], theirs: Collection[Toll]) -> bool:
    return any(
        (high is None or other_low <= high) and (other_high is None or low <= other_high)
        for _, _, low, high in ours
        for _, _, other_low, other_high in theirs
    )


def _background(a: Profile, b: Profile) -> Iterator[Feature]:
    told = [p.kind == "background" for p in (a, b)]
    if not any(told):
        return
    yield Feature("background.both" if all(told) else "background.one", 1.0, lambda: "told as background")
    if not (a.window and b.window):
        yield Feature(
            "background.undated", 1.0, lambda: "no date to tell it from other incidents of the kind"
        )
