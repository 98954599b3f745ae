"""A settled incident for the exports' tests: every kind of value in it once."""

from newsledger.model import (
    Conflict,
    Duration,
    Finding,
    Interval,
    Place,
    Related,
    Settled,
    SettledActor,
    SettledTarget,
    Step,
    Time,
    Toll,
    Witness,
)

START = Time(
    "2020-01-02T19:00",
    "hour",
    approximate=True,
    earliest="2020-01-02T14:00:00+00:00",
    latest="2020-01-02T14:59:59+00:00",
    zone="Asia/Karachi",
    text="about 7pm",
)
PLACE = Place(
    name="Testville Town Hall",
    locality="Testville",
    admin1="Northshire",
    country="Erewhon",
    country_code="ER",
    latitude=12.5,
    longitude=-3.25,
    precision=2,
)


def siege(**changes: object) -> Settled:
    """The siege of a town hall; changes replace fields."""
    known: dict[str, object] = {
        "id": "i1",
        "type": "siege",
        "subtypes": ("armed_attack",),
        "title": "Siege of the town hall in Testville",
        "policy": "newsledger",
        "start": START,
        "end": None,
        "duration": Duration(4.0, None),
        "place": PLACE,
        "targets": (SettledTarget("town hall", "government"),),
        "perpetrators": (SettledActor("Front for Tests", ("FFT",), "claimed"),),
        "weapons": ("grenade", "rifle"),
        "vehicles": ("car",),
        "attackers": Toll(3, 3, 3),
        "tolls": {"killed": {"total": Toll(7, 8, 8, Interval(7.0, 9.0, 0.9)), "victims": Toll(5, 5, None)}},
        "status": "ended",
        "conflicts": (Conflict("killed", "totals_differ", ("c1", "c2"), "one says 4, the other 5"),),
        "timeline": (Step(START, "gunmen enter", ("c1",)), Step(None, "it ends", ("c2",))),
        "related": (Related("i2", "has_background"),),
        "findings": (
            Finding("killed.total", 7, 8, 8, "newsledger", "parts and whole", ("c1",), ("c2",), 0.8),
            Finding("place", None, PLACE, None, "newsledger", "most pages", ("c3",)),
            Finding("weapon", None, ("grenade", "rifle"), None, "newsledger", "all that are named", ("c4",)),
        ),
        "documents": (Witness("d1", None, "focal", True),),
    }
    return Settled(**(known | changes))  # type: ignore[arg-type]
