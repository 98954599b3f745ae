"""What two profiles have in common and what sets them apart, as named features with a plain detail."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import lru_cache, partial
from math import fsum

from newsledger.incidents.feature import Feature
from newsledger.incidents.kinds import near
from newsledger.incidents.people import people_features
from newsledger.incidents.placing import name_words, place_features
from newsledger.incidents.profiles import Profile, Spot, Window
from newsledger.incidents.rarity import square, weight, worth

# A window of at most this many days is a date; a wider one (a month, a year) is a vague date.
DATED_WITHIN = 3

# How far apart two accounts are dated, in days.
DATED_APART = (1, 4, 100)
DATED = ("next_day", "days_apart", "apart", "far")

# So many days apart two pages that are each news of a day tell of two incidents.
TWO_NEWS = 2

# How far apart two pages were published, in days.
PUBLISHED_APART = (1, 4, 14, 60)
PUBLISHED = ("together", "near", "weeks", "months", "apart")

# A toll that few incidents have: that two agree in it says more.
MANY = 4

# Roles that a report tells apart from bystanders, and those that say nothing of who was hurt.
KINDS_OF_PEOPLE = {
    **dict.fromkeys(("police", "military", "paramilitary", "security_forces"), "forces"),
    **dict.fromkeys(("armed_group", "attackers"), "attackers"),
    **{role: role for role in ("officials", "aid_workers", "journalists")},
}
UNSAID = frozenset(("unknown", "total"))

# Pages without a day of their own that come out so few days apart.
UNDATED_NEAR = 4

# Two full reports of one incident share more of their wording than this; a few lines need not.
UNLIKE = 0.15
ENOUGH_WORDS = 30

# Beyond this many rare words in common further ones tell nothing new.
MOST_RARE = 10

Toll = tuple[str, str, int, int | None]
Tolls = tuple[Toll, ...]


def features(a: Profile, b: Profile) -> Iterator[Feature]:
    """All features that apply to two profiles; the same whichever comes first."""
    yield Feature("start", 1.0, lambda: "before anything is compared")
    if {a.origin, a.document_id} & {b.origin, b.document_id} and a.kind == b.kind:
        yield Feature("copy", 1.0, lambda: "one page is a copy or a version of the other")
    yield from _wording(a, b)
    yield from _time(a, b)
    yield from place_features(a, b)
    yield from people_features(a, b)
    yield from _kind(a, b)
    yield from _tolls(a, b)
    yield from _background(a, b)


def _wording(a: Profile, b: Profile) -> Iterator[Feature]:
    """What two accounts share in words; where they were the places say already."""
    where = _names(a.spots) & _names(b.spots)
    shared = (a.terms & b.terms) - where
    likeness = round(fsum(map(square, shared)) / (a.length * b.length), 4) if shared else 0.0
    if likeness < UNLIKE and min(len(a.terms), len(b.terms)) >= ENOUGH_WORDS:
        yield Feature("unlike", round(1 - likeness / UNLIKE, 4), lambda: f"likeness {likeness:.2f}")
    if likeness:
        yield Feature("wording", likeness, lambda: f"likeness {likeness:.2f}: {_first(shared)}")
    if rarity := sum(map(worth, shared)):
        yield Feature("rare_words", round(min(rarity, MOST_RARE), 4), lambda: _first(filter(worth, shared)))
    if a.title and b.title and (both := (a.title & b.title) - where):
        # "Shooting" in both headlines says little, the name of a village or a victim much.
        share = _mass(both) / (min(_mass(a.title), _mass(b.title)) or 1.0)
        yield Feature("title", round(share, 4), lambda: f"in both titles: {', '.join(sorted(both)[:5])}")


@lru_cache(maxsize=1 << 14)
def _mass(words: frozenset[str]) -> float:
    """The weights of some words together."""
    return fsum(map(weight, words))


@lru_cache(maxsize=1 << 14)
def _names(spots: tuple[Spot, ...]) -> frozenset[str]:
    """The words of the names of some places."""
    named = (name_words(spot.name, spot.locality, spot.admin1, spot.country) for spot in spots)
    return frozenset().union(*named)


def _first(terms: Iterable[str]) -> str:
    """The rarest of some terms."""
    return ", ".join(sorted(terms, key=lambda t: (-weight(t), t))[:5])


def _time(a: Profile, b: Profile) -> Iterator[Feature]:
    if a.window and b.window:
        yield _dated(a.window, b.window, "follow_up" in (a.kind, b.kind))
        if a.window.gap(b.window) >= TWO_NEWS and _is_fresh(a) and _is_fresh(b):
            yield Feature("time.two_news", 1.0, lambda: "each is news of its own day")
    elif a.window or b.window:
        dated, other = (a, b) if a.window else (b, a)
        yield from _half_dated(dated, other)
    elif a.published is not None and b.published is not None:
        lag = abs(a.published - b.published)
        if lag <= UNDATED_NEAR and "background" not in (a.kind, b.kind):
            near_by = "together" if lag <= 1 else "near"
            yield Feature(f"time.undated_{near_by}", 1.0, lambda: f"published {lag} days apart")
    if not (_is_in_time(a) and _is_in_time(b)):
        yield Feature("time.unknown", 1.0, lambda: "no day and no publication date")
    if a.published is not None and b.published is not None and "background" not in (a.kind, b.kind):
        apart = abs(a.published - b.published)
        name = PUBLISHED[bisect_left(PUBLISHED_APART, apart)]
        # Trials and anniversaries come out months after what they are about.
        stage = "after" if "follow_up" in (a.kind, b.kind) else "published"
        yield Feature(f"{stage}.{name}", 1.0, lambda: f"published {apart} days apart")


def _is_in_time(one: Profile) -> bool:
    """Whether anything says when an account's incident was, be it only the day of its page.

    What a page tells as background has a feature of its own (`background.undated`).
    """
    known = one.window is not None or one.published is not None or bool(one.weekdays)
    return known or one.kind == "background"


def _is_fresh(one: Profile) -> bool:
    """Whether an account is news of the day on which it came out or of the day before."""
    if one.kind != "focal" or one.window is None or one.published is None:
        return False
    return one.window.last - one.window.first <= 1 and 0 <= one.published - one.window.last <= 1


def _dated(a: Window, b: Window, later: bool) -> Feature:
    gap = a.gap(b)
    vague = max(a.last - a.first, b.last - b.first) > DATED_WITHIN
    name = ("overlap" if vague else "same_day") if gap == 0 else DATED[bisect_left(DATED_APART, gap)]
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
            name = (
                "tolls.same_one" if highest == 1 else "tolls.same_many" if highest >= MANY else "tolls.same"
            )
            found.append((name, f"{highest} {field}"))
        elif not _meet(one, two):
            found.append(("tolls.other", f"different numbers {field}"))
        if _are_others(one, two) and _are_others(two, one):
            roles = sorted({role for _, role, _, _ in one | two})
            found.append(("tolls.other_people", f"{field}: {', '.join(roles)}"))
    return tuple(found)


def _are_others(ours: Collection[Toll], theirs: Collection[Toll]) -> bool:
    """Whether none of ours can be among theirs: of another kind, or more than those of no told kind."""
    return all(
        role not in UNSAID and all(_is_apart(role, low, toll) for toll in theirs) for _, role, low, _ in ours
    )


def _is_apart(role: str, low: int, other: Toll) -> bool:
    kind, theirs = KINDS_OF_PEOPLE.get(role), KINDS_OF_PEOPLE.get(other[1])
    if kind and theirs:
        return kind != theirs
    if kind:
        return other[3] is not None and other[3] < low
    return theirs is not None


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
