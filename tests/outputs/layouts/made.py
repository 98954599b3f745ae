"""Cases for the tests of the layouts: an invented attack on a police post, told by two papers."""

import csv
import io
from typing import Any

from newsledger.model import (
    Account,
    AccountKind,
    Actor,
    Claim,
    Facts,
    Incident,
    Member,
    Place,
    Published,
    Quote,
    RecordedClaim,
    Settled,
    SettledActor,
    SettledTarget,
    Speaker,
    Time,
    Toll,
)
from newsledger.outputs.layouts.cases import Case
from newsledger.outputs.layouts.cells import written
from newsledger.outputs.layouts.entries import Layout
from newsledger.outputs.layouts.remarks import Remarks
from tests.outputs.settled import siege

ID = "00000000000fedcb"
QUETTA = Place(
    name="Sariab police post",
    locality="Quetta",
    admin2="Quetta District",
    admin1="Balochistan",
    country="Pakistan",
    country_code="PK",
    latitude=30.25,
    longitude=67.0,
    precision=2,
)
BAZAAR = SettledTarget("bazaar", "business")
POST = SettledTarget("police post", "police")
FRONT = SettledActor("Front for Tests", ("FFT",), "claimed")


def day(value: str, **more: Any) -> Time:
    """A time to the day."""
    return Time(value, "day", earliest=f"{value}T00:00:00+05:00", latest=f"{value}T23:59:59+05:00", **more)


def span(first: str, last: str, precision: Any, value: str | None = None) -> Time:
    """A time that is only known to lie between two days."""
    return Time(value, precision, False, f"{first}T00:00:00", f"{last}T23:59:59")


def settled(**changes: Any) -> Settled:
    """The attack on the post; changes replace fields."""
    known: dict[str, Any] = {
        "id": ID,
        "type": "armed_attack",
        "subtypes": (),
        "title": "Armed attack at Sariab police post",
        "start": day("2020-03-04"),
        "end": None,
        "duration": None,
        "place": QUETTA,
        "targets": (POST,),
        "perpetrators": (FRONT,),
        "weapons": ("rifle", "hand grenade"),
        "vehicles": (),
        "attackers": Toll(4, 4, 4),
        "tolls": {
            "killed": {
                "total": Toll(5, 6, 7),
                "victims": Toll(4, 4, 5),
                "attackers": Toll(1, 2, 2),
                "police": Toll(3, 3, 3),
                "civilians": Toll(1, 1, 1),
            },
            "injured": {"total": Toll(9, 9, 9)},
        },
        "conflicts": (),
        "timeline": (),
        "related": (),
    }
    return siege(**(known | changes))


def page(
    name: str,
    published: str | None,
    outlet: str | None,
    *,
    title: str | None = "A headline",
    speaker: Speaker | None = None,
    duplicate_of: str | None = None,
    kind: AccountKind = "focal",
    actor: Actor | None = None,
) -> Member:
    """A page with one claim about the perpetrator."""
    when = Published(published, "day" if published else None, "stated" if published else "unknown")
    facts = Facts(name, None, f"https://{name}.example/x", title, outlet, "en", when, duplicate_of)
    claim = Claim(
        f"{name}/c", name, f"{name}/a", "perpetrator", actor or Actor("Front for Tests", kind="armed_group"),
        (Quote(0, 5, "words"),), speaker=speaker,
    )  # fmt: skip
    recorded = RecordedClaim(claim, ID, when, "2020-03-10T00:00:00Z")
    return Member(facts, Account(f"{name}/a", name, kind, title or ""), (recorded,))


PAGES = (
    page("late", "2020-03-05", "The Late Courier", speaker=Speaker(organization="Police")),
    page(
        "early",
        "2020-03-04",
        "Early Herald",
        title='Gunmen; "many" of them\nstorm post',
        speaker=Speaker(name="Noor Bano", description="a witness"),
    ),
)


def case(*pages: Member, **changes: Any) -> Case:
    """A case of these pages, else of the two papers."""
    return Case(settled(**changes), Incident(ID, pages or PAGES))


def rows(layout: Layout, *cases: Case) -> list[dict[str, str]]:
    """The rows of a layout as a reader of CSV finds them."""
    return table(layout, *cases)[0]


def table(layout: Layout, *cases: Case) -> tuple[list[dict[str, str]], Remarks]:
    """The rows of a layout and the remarks on it."""
    remarks = Remarks(layout.name, layout.never)
    text = "".join(written(layout, cases, remarks))
    return list(csv.DictReader(io.StringIO(text, newline=""))), remarks


def row(layout: Layout, **changes: Any) -> dict[str, str]:
    """The one row of the case with these changes."""
    (found,) = rows(layout, case(**changes))
    return found


def said(layout: Layout, **changes: Any) -> str:
    """What the layout leaves unsaid of the case with these changes, as one text."""
    return "\n".join(table(layout, case(**changes))[1].explanation())
