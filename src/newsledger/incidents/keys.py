"""What an account is filed under, so that others that may tell the same incident are found."""

from collections.abc import Iterator

from newsledger.incidents.kinds import families
from newsledger.incidents.profiles import Profile
from newsledger.incidents.rarity import rarest

# How many of its rarest words an account is filed under, of its title's with the days around, of its streets.
# Of the gold pairs on gva 92.6 % are met so, by 7.9 pairs an account; with 16 words alone 91.1 % by 10.
WORDS = 8
TITLE_WORDS = 3
STREETS = 6

# How many days one bucket of dates covers; neighbours are looked at too.
BUCKET_DAYS = 3
LONG_BUCKET_DAYS = 14

# A window wider than this says too little of the day to be filed by it.
WIDEST_DAYS = 31

# Two accounts that share no key but weak ones share at least this many of them: a word; a word of the title
# or the outlet, with the days around.
SHARED_WORDS = 2
WEAK = ("w:", "h:", "u:")


def keys(one: Profile) -> tuple[str, ...]:
    """The keys of an account, each once, sorted; weak ones begin as WEAK says."""
    found = {*_origins(one), *_people(one), *_towns(one), *_streets(one), *_words(one), *_titles(one)}
    return tuple(sorted(found))


def day_of(one: Profile) -> int:
    """The day by which an account is ordered among those with the same key: its own or its page's, else 0."""
    if one.window and one.window.last - one.window.first <= WIDEST_DAYS:
        return one.window.first
    return one.published or 0


def _origins(one: Profile) -> Iterator[str]:
    """The page itself, whose accounts are never one incident, and what it is a copy or a version of."""
    yield f"d:{one.document_id}"
    yield f"o:{one.origin}"
    yield f"o:{one.document_id}"


def _people(one: Profile) -> Iterator[str]:
    for name in one.names:
        if " " in name:
            yield f"n:{name}"


def _towns(one: Profile) -> Iterator[str]:
    """Towns with the days around, and the town alone for accounts that no date tells anything of."""
    for spot in one.spots[:2]:
        if town := spot.locality or spot.name:
            for bucket in _buckets(one):
                yield f"t:{town}:{bucket}"
    for spot in one.spots[:1]:
        if spot.admin1:
            for family in sorted(families(one.types)):
                for bucket in _buckets(one, short=True):
                    yield f"r:{spot.admin1}:{family}:{bucket}"


def _buckets(one: Profile, short: bool = False) -> list[str]:
    """The stretches of days in which an account may lie, each with the one after: neighbours share one."""
    day = day_of(one)
    if not day:
        return ["?"]
    wide = one.window is not None and one.window.last - one.window.first <= WIDEST_DAYS
    last = one.window.last if one.window and wide else day
    found = [f"s{at}" for at in range(day // BUCKET_DAYS, last // BUCKET_DAYS + 2)]
    return found if short else [*found, *_long_buckets(day, last), "?"]


def _long_buckets(day: int, last: int) -> list[str]:
    return [f"l{at}" for at in range(day // LONG_BUCKET_DAYS, last // LONG_BUCKET_DAYS + 2)]


def _streets(one: Profile) -> Iterator[str]:
    for street in sorted(one.streets)[:STREETS]:
        yield f"s:{street}"


def _words(one: Profile) -> Iterator[str]:
    for term in rarest(one.terms, WORDS):
        yield f"w:{term}"


def _titles(one: Profile) -> Iterator[str]:
    """Words of the title and the outlet, each with the days around: a lone headline has nothing else."""
    days = [bucket for bucket in _buckets(one) if bucket.startswith("l")]
    named = [f"h:{term}" for term in rarest(one.title, TITLE_WORDS)]
    for name in (*named, f"u:{one.outlet}") if one.outlet else named:
        for bucket in days:
            yield f"{name}:{bucket}"
