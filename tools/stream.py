"""A made-up stream of reports of violence, as linking sees them: as many as wanted, always the same ones.

Incidents come at a steady rate; most have one report, a few have hundreds (a Pareto tail); towns repeat
(Zipf), so that incidents share towns and days; reports slip a day, leave out the date, the town or the names,
and share words with their incident, with their town and with everybody. Words that everybody uses stand in
data/stream_words.txt: words of this project's own texts that the table of rarity knows as common.
"""

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from newsledger.incidents.profiles import Profile, Spot, Window
from newsledger.incidents.rarity import length

WORDS = Path(__file__).parent / "data" / "stream_words.txt"
FIRST_DAY = date(2015, 1, 1).toordinal()
INCIDENTS_A_DAY = 40
TOWNS = 5000
# Exponents of the tails: of reports an incident (measured on the gva half: 2.4, with more at the far end) and
# of incidents a town.
REPORTS_TAIL, TOWNS_TAIL, MOST_REPORTS = 1.3, 0.9, 2000
TYPES = ("shooting", "armed_attack", "bombing", "kidnapping", "stabbing")
WEAPONS = ("gun", "knife", "rifle", "grenade")
FIRST_NAMES, LAST_NAMES = 400, 20000


@dataclass(frozen=True, slots=True)
class Happening:
    """A made-up incident: what is true of it, from which its reports take."""

    number: int
    day: int
    town: int
    type: str
    killed: int
    injured: int
    names: tuple[str, ...]
    ages: tuple[int, ...]
    words: tuple[str, ...]
    reports: int


def stream(seed: int = 1) -> Iterator[tuple[int, Profile]]:
    """(incident, report) without end, in the order of publication within a day."""
    chance = random.Random(seed)
    common = common_words()
    weights = [1 / (rank + 1) ** TOWNS_TAIL for rank in range(TOWNS)]
    number = 0
    for day in range(FIRST_DAY, FIRST_DAY + 100_000):
        told: list[tuple[int, Profile]] = []
        for town in chance.choices(range(TOWNS), weights, k=INCIDENTS_A_DAY):
            number += 1
            one = happening(chance, number, day, town)
            told += ((number, report(chance, one, at, common)) for at in range(one.reports))
        chance.shuffle(told)
        yield from told


def reports(count: int, seed: int = 1) -> list[tuple[int, Profile]]:
    """The first so many of the stream."""
    return list(islice(stream(seed), count))


def common_words() -> list[str]:
    """Words that many incidents are told in, in a fixed order."""
    return WORDS.read_text(encoding="utf-8").split()


def happening(chance: random.Random, number: int, day: int, town: int) -> Happening:
    """One incident."""
    size = min(int(chance.paretovariate(REPORTS_TAIL)), MOST_REPORTS)
    people = chance.choice((1, 1, 1, 2, 3))
    return Happening(
        number,
        day,
        town,
        chance.choice(TYPES),
        chance.choice((0, 1, 1, 2, 5)),
        chance.choice((0, 0, 1, 3, 10)),
        tuple(
            f"first{chance.randrange(FIRST_NAMES)} last{chance.randrange(LAST_NAMES)}" for _ in range(people)
        ),
        tuple(chance.randrange(1, 90) for _ in range(people)),
        tuple(f"own{number}x{at}" for at in range(8)),
        size,
    )


def report(chance: random.Random, one: Happening, at: int, common: Sequence[str]) -> Profile:
    """One report of an incident."""
    dated, named = chance.random() < 0.75, chance.random() < 0.5
    day = one.day + (chance.random() < 0.1)
    names = one.names if named else ()
    terms = frozenset(
        (
            *(common[min(int(chance.paretovariate(0.5)), len(common)) - 1] for _ in range(20)),
            *chance.choices(common, k=40),
            *chance.sample(one.words, 4),
            *(f"town{one.town}x{chance.randrange(30)}" for _ in range(3)),
            *(f"odd{chance.randrange(10**9)}" for _ in range(6)),
            *(part for name in names for part in name.split()),
        )
    )
    return Profile(
        account_id=name("account", one, at),
        document_id=name("document", one, at),
        kind="focal",
        origin=name("document", one, at),
        window=Window(day, day) if dated else None,
        published=one.day + min(int(chance.expovariate(0.4)), 60),
        spots=(town(one.town),) if chance.random() < 0.92 else (),
        types=(one.type,),
        names=names,
        victims=frozenset(names),
        ages=frozenset(one.ages) if chance.random() < 0.5 else frozenset(),
        weapons=frozenset({chance.choice(WEAPONS)}) if chance.random() < 0.3 else frozenset(),
        tolls=(
            ("injured", "unknown", one.injured, one.injured),
            ("killed", "unknown", one.killed, one.killed),
        ),
        terms=terms,
        title=frozenset(chance.sample(sorted(terms), 6)),
        length=round(length(terms), 4),
    )


def name(of: str, one: Happening, at: int) -> str:
    """An id that is as scattered as those of pages are."""
    return hashlib.sha256(f"{of} {one.number} {at}".encode()).hexdigest()[:16]


def town(number: int) -> Spot:
    """A town on a wide grid, thirty towns a region, twenty regions a country."""
    name, region = f"ville{number}", number // 30
    return Spot(
        name, name, f"region{region}", f"c{region // 20}", number % 140 - 70, number // 140 * 3 % 360 - 180
    )
