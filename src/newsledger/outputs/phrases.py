"""Values in plain words: what the dossier and the explanation say of a count, a time, a speaker."""

from textwrap import shorten
from typing import cast
from urllib.parse import urlsplit

from newsledger.findings.dates import MONTHS
from newsledger.model import (
    Actor,
    Claim,
    Count,
    Duration,
    Event,
    Facts,
    Interval,
    Person,
    Place,
    Published,
    SettledActor,
    SettledTarget,
    Speaker,
    State,
    Target,
    Thing,
    Time,
    Toll,
    Value,
)

# Roles that name a group with an s and have no member to name.
PLURALS = ("security_forces",)

# A title stands for an unknown outlet up to this length.
LONGEST_TITLE = 42

# UCDP's where_prec (GED codebook, "where_prec"), in words.
PRECISIONS = {
    1: "the place itself",
    2: "within about 25 km of the point",
    3: "somewhere in its district",
    4: "somewhere in its province",
    5: "somewhere in a region larger than a province",
    6: "somewhere in its country",
    7: "in international waters or airspace",
}


def say_field(field: str) -> str:
    """A field or a finding's path in words: `killed.security_forces` is "killed, security forces"."""
    return field.replace("_", " ").replace(".", ", ")


def say_role(role: str, *, one: bool = False) -> str:
    """Who is counted, in words: "aid workers", or "aid worker" where it is one."""
    if role == "unknown":
        return "not specified"
    if one and role == "children":
        return "child"
    return say_field(role.removesuffix("s") if one and role not in PLURALS else role)


def say_position(latitude: float, longitude: float) -> str:
    """Coordinates to a hundredth of a degree: "33.04° S, 71.63° W"."""
    north, east = "S" if latitude < 0 else "N", "W" if longitude < 0 else "E"
    return f"{abs(latitude):.2f}° {north}, {abs(longitude):.2f}° {east}"


def say_range(low: int | None, high: int | None) -> str:
    """Inclusive bounds: "4–5", "at least 24", "at most 3", "4"."""
    if low is None:
        return "unknown" if high is None else f"at most {high:,}"
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def say_interval(interval: Interval | None) -> str | None:
    """A fitted interval with its level, e.g. "7–9 (90 %)"; an open end keeps its dash."""
    if interval is None:
        return None
    high = "…" if interval.high is None else f"{interval.high:g}"
    return f"{interval.low:g}–{high} ({interval.level:.0%})".replace("%", " %")


def say_spread(toll: Toll) -> str | None:
    """The range beside the best value: "4–5", "or more"; None where they are one."""
    if toll.low == toll.high:
        return None
    return "or more" if toll.high is None and toll.low == toll.best else say_range(toll.low, toll.high)


def say_toll(toll: Toll) -> str:
    """The settled value with its range where there is one: "5 (4–5)"."""
    spread = say_spread(toll)
    return f"{toll.best:,} ({spread})" if spread else f"{toll.best:,}"


def say_date(value: str) -> str:
    """An ISO date prefix in words: "17 February 2023", "February 2023", "2023"; others as they are."""
    parts = value.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return value
    month = MONTHS[int(parts[1]) - 1] if len(parts) > 1 and 1 <= int(parts[1]) <= 12 else None
    if month is None:
        return value
    return " ".join([*([str(int(parts[2]))] if len(parts) == 3 else []), month, parts[0]])


def say_moment(iso: str) -> str:
    """An ISO date or time in words: "20 November 2026, 10:31"."""
    date, _, clock = iso.partition("T")
    return f"{say_date(date)}, {clock[:5]}" if clock else say_date(date)


def say_time(time: Time | None) -> str | None:
    """A time as finely as it is known: "about 19:00 on 17 February 2023", else the words of the text."""
    if time is None:
        return None
    if time.value is None:
        return f"“{time.text}”" if time.text else None
    date, _, clock = time.value.partition("T")
    words = say_date(date)
    if clock:
        words = f"{clock[:5]} on {words}"
    if time.precision == "week":
        words = f"the week of {words}"
    if time.precision == "part_of_day" and time.text:
        words = f"{words} (“{time.text}”)"
    return f"about {words}" if time.approximate else words


def say_published(published: Published) -> str:
    """When a page was published, and where that was read: "18 February 2023 (stated)"."""
    if published.value is None:
        return "undated"
    return f"{say_moment(published.value)} ({published.basis})"


def say_duration(duration: Duration | None) -> str | None:
    """How long, in hours: "at least 4 hours"."""
    if duration is None:
        return None
    low, high = duration.hours_low, duration.hours_high
    if low is None:
        return None if high is None else f"at most {_hours(high)}"
    if high is None:
        return f"at least {_hours(low)}"
    return _hours(low) if low == high else f"{low:g} to {_hours(high)}"


def say_place(place: Place | None) -> str | None:
    """A place from the site to the country, each name once."""
    if place is None:
        return None
    names = (place.name, place.locality, place.admin1, place.country)
    return ", ".join(dict.fromkeys(name for name in names if name)) or place.text


def say_precision(place: Place) -> str | None:
    """How exact the coordinates are, in words and as UCDP's number."""
    if place.precision is None:
        return None
    return f"{PRECISIONS.get(place.precision, 'unknown')} (precision {place.precision} of 7)"


def say_speaker(speaker: Speaker | None) -> str | None:
    """Who says it, with office, organisation, outlet and the speakers behind; None for the outlet itself."""
    if speaker is None:
        return None
    who = ", ".join(dict.fromkeys(filter(None, (speaker.name, speaker.description, speaker.organization))))
    behind = "; ".join(filter(None, map(say_speaker, speaker.chain)))
    words = [who or "an unnamed source"]
    if behind:
        words.append(f"citing {behind}")
    if speaker.via:
        words.append(f"via {speaker.via}")
    return ", ".join(words)


def say_outlet(facts: Facts, source: str | None = None) -> str:
    """A page's publisher, else its host, the beginning of its title, or the file that it was read from."""
    file = source.rpartition("/")[2] if source else None
    host = host_of(facts.uri)
    title = f"“{shorten(facts.title, LONGEST_TITLE, placeholder=' …')}”" if facts.title else None
    return facts.outlet or host or title or facts.external_id or file or f"page {facts.id[:8]}"


def say_value(value: Value) -> str:
    """A claim's value in words, whatever its kind."""
    match value:
        case Count():
            return say_range(value.low, value.high)
        case Time():
            return say_time(value) or "unknown"
        case Duration():
            return say_duration(value) or "unknown"
        case Place():
            return say_place(value) or "unknown"
        case Person():
            return _join(value.name or value.text, value.age and f"aged {value.age}", value.outcome)
        case Actor():
            return f"{value.name} ({', '.join(value.aliases)})" if value.aliases else value.name
        case Target():
            counted = say_range(value.low, value.high) if value.low is not None else None
            return _join(value.name, None if value.kind == "other" else value.kind, counted)
        case Thing() | State():
            return value.name
        case Event():
            return say_field(value.type)


def say_any(value: object) -> str:
    """A finding's best value in words, whatever it is made of."""
    match value:
        case None:
            return "unknown"
        case SettledActor():
            return f"{value.name}: {value.status}"
        case SettledTarget():
            return _join(value.name, value.kind)
        case list() | tuple():
            return "; ".join(map(say_any, value)) or "unknown"
        case str() | int() | float():
            return str(value)
    return say_value(cast(Value, value))


def say_counted(claim: Claim) -> str | None:
    """Whom a claim's number counts: "police", "child" where the number is one."""
    if claim.role is None:
        return None
    return say_role(claim.role, one=isinstance(claim.value, Count) and claim.value.high == 1)


def say_claim(claim: Claim) -> str:
    """A claim as a short phrase: "killed, police: 2"."""
    role = f", {say_role(claim.role)}" if claim.role else ""
    return f"{say_field(claim.field)}{role}: {say_value(claim.value)}"


def say_firmness(claim: Claim) -> str | None:
    """How firmly and by which way it is said, where that is not plainly asserted and stated."""
    words: list[str] = [claim.modality] if claim.modality != "asserted" else []
    words += ["counted one by one"] if claim.derivation == "counted" else []
    words += ["part of another figure"] if claim.part_of else []
    return ", ".join(words) or None


def host_of(uri: str | None) -> str | None:
    """The host of an address, None where it has none or is no address."""
    try:
        return urlsplit(uri or "").hostname
    except ValueError:
        return None


def _hours(hours: float) -> str:
    return "1 hour" if hours == 1 else f"{hours:g} hours"


def _join(*parts: object) -> str:
    return ", ".join(str(part) for part in parts if part) or "unknown"
