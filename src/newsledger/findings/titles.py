"""The title of an incident, as an editor writes it: what, of whom, where, when."""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.codebook.phrases import targets as codebook_targets
from newsledger.findings.dates import say_day
from newsledger.model import Incident, Place, SettledTarget, Time

# How a kind of incident is called where its name is not the plain word for it.
WORDS = {
    "armed_attack": "attack", "hostage_taking": "hostage-taking", "arson": "arson attack",
    "mass_shooting": "mass shooting", "air_strike": "air strike", "drone_strike": "drone strike",
}  # fmt: skip

# The word that joins a kind to what it was done to; "at" for all others.
OF = frozenset({"siege", "hijacking", "shelling", "robbery", "looting", "occupation", "bombing"})
ON = frozenset({
    "armed_attack", "raid", "air_strike", "drone_strike", "grenade_attack", "arson", "assault",
})  # fmt: skip

# People are attacked, not attacked at.
PEOPLE = frozenset({
    "civilians", "police", "military", "government", "religious", "media", "aid", "diplomatic",
})  # fmt: skip

# Nouns without an article: they name many, or a mass.
WITHOUT_ARTICLE = frozenset({
    "police", "headquarters", "personnel", "staff", "army", "navy", "traffic", "barracks", "people",
    "children", "men", "women", "policemen",
})  # fmt: skip

# What a name begins with that has its article or number already.
DETERMINED = frozenset({"a", "an", "the", "his", "her", "their", "its", "two", "three", "four", "five"})

# Words that say of which faith a house of prayer is: "a Shiite mosque".
FAITHS = frozenset({
    "catholic", "christian", "coptic", "orthodox", "protestant", "anglican", "methodist", "baptist",
    "lutheran", "jewish", "muslim", "islamic", "shiite", "shi'ite", "shi’ite", "shia", "sunni", "sufi",
    "ahmadi", "hindu", "sikh", "buddhist",
})  # fmt: skip
# And of which nation, where its ending does not tell.
NATIONS = frozenset({
    "kuwaiti", "iraqi", "pakistani", "israeli", "saudi", "yemeni", "somali", "greek", "french", "dutch",
    "afghan", "kurdish", "czech", "swiss", "bangladeshi", "nepali", "omani", "qatari", "emirati",
})  # fmt: skip
# How words of nations end.
ENDINGS = ("ish", "ese", "ian", "ican")

# The last words of names of streets.
STREETS = frozenset({
    "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "drive", "dr", "lane", "highway",
    "way", "court", "square", "plaza", "park", "bridge", "junction", "interstate", "route", "place",
    "circle", "terrace",
})  # fmt: skip

# Countries whose readers place a town by its state, and where the state stands in a place.
BY_STATE = frozenset({"US", "CA", "AU"})


def title_of(
    kind: str | None,
    targets: Sequence[SettledTarget],
    place: Place | None,
    start: Time | None,
    told: str | None = None,
) -> str:
    """A plain title of what, where and when, as far as these are known; else `told`, how a page is titled.

    A day that is about right has no place in it.
    """
    if start is not None and start.approximate and start.precision == "day":
        start = None
    if told and kind is None and not targets and place is None and start is None:
        return f"“{told}”"
    words = WORDS.get(kind or "", (kind or "incident").replace("_", " "))
    what = words[0].upper() + words[1:]
    target = next((t for t in targets if _is_shown(kind, t)), None)
    site = _site(place)
    spot = site if site and _is_area(site) and site not in {t.name for t in targets} else None
    site = None if spot else site
    if site or target:
        what = f"{what} {_joined(kind, site, target)}"
    where = _where(place, site, spot, what)
    if where:
        what = f"{what} in {where}"
    when = say_day(start.value if start else None)
    return f"{what}, {when}" if when else what


def told_by(incident: Incident) -> str | None:
    """The title of the earliest telling; undated pages come last."""
    titles = [
        (m.document.published.value or "~", m.document.id, m.account.title)
        for m in incident.members
        if m.account.title
    ]
    return min(titles)[2] if titles else None


def _is_shown(kind: str | None, target: SettledTarget) -> bool:
    """Whether a title speaks of a target: everybody is a civilian, and a clash has two sides."""
    return target.name != "civilians" and kind not in ("clash", "riot", "protest")


def _is_area(name: str) -> bool:
    """Whether a name is that of a village or an area: no building, street or other thing is in it."""
    words = [word.casefold() for word in name.split()]
    things = bool(set(words) & (_BUILDINGS | STREETS)) or next(iter(codebook_targets().all_in(words)), None)
    return not things and all(word[:1].isupper() for word in name.split())


def _site(place: Place | None) -> str | None:
    """The place itself, where it is more than its town."""
    if place is None or not place.name:
        return None
    around = (place.locality, place.admin2, place.admin1, place.country)
    return None if place.name.casefold() in {(name or "").casefold() for name in around} else place.name


def _joined(kind: str | None, site: str | None, target: SettledTarget | None) -> str:
    """What was attacked, with the word before it: "on police headquarters", "of a house", "at a mosque"."""
    name = site or (target.name if target else "")
    person = site is None and target is not None and (target.kind in PEOPLE and not _building(target.name))
    joint = "on" if kind in ON else "of" if kind in OF or person else "at"
    return f"{joint} {with_article(name)}"


def _building(name: str) -> bool:
    """Whether a name is that of a thing, by its last word: "police station" is no person."""
    last = name.casefold().split()[-1:]
    return bool(last) and last[0] in _BUILDINGS


_BUILDINGS = frozenset({
    "station", "headquarters", "office", "building", "post", "checkpoint", "base", "camp", "barracks",
    "house", "church", "mosque", "temple", "synagogue", "shrine", "ministry", "embassy", "consulate",
    "compound", "court", "academy", "outpost", "prison", "convoy", "vehicle", "car", "bus", "truck",
    "hospital", "studio",
})  # fmt: skip


def with_article(name: str) -> str:
    """A common noun with its article; names and plurals as they are."""
    last = name.split()[-1].casefold() if name.split() else ""
    first, rest = name.split(" ")[0], name.split(" ")[1:]
    kind = bool(rest) and (first.casefold() in FAITHS | NATIONS or first.endswith(ENDINGS))
    common = not any(word[:1].isupper() for word in (rest if kind else name.split()))
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    determined = name.split(" ")[0] in DETERMINED or name[:1].isdigit()
    if not common or plural or determined or last in WITHOUT_ARTICLE:
        return name
    return f"an {name}" if name[0] in "aeiouAEIO" else f"a {name}"


def _where(place: Place | None, site: str | None, spot: str | None = None, said: str = "") -> str | None:
    """Town and country; town and state where that is how towns are told apart; not twice what is `said`."""
    if place is None:
        return None
    if spot:
        place = replace(place, locality=spot)
    near, far = place.locality or place.admin2 or place.admin1, place.country
    if place.country_code in BY_STATE and place.admin1:
        far = place.admin1
    elif place.country_code == "GB" and place.admin2:
        far = place.admin2.removeprefix("Greater ").removeprefix("City of ")
    if near and said.endswith(
        tuple(f" {near} {noun}" for noun in ("village", "town", "hamlet", "settlement"))
    ):
        near = None
    names = list(dict.fromkeys(name for name in (near, far) if name))
    if not names and place.name and not site:
        names = [place.name]
    return ", ".join(names) or None
