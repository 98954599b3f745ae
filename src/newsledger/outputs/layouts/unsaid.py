"""What is settled of an incident and has no place in a layout, in plain words."""

from collections.abc import Callable, Iterator, Mapping, Set

from newsledger.model import Settled, Toll
from newsledger.outputs import phrases

Covered = Mapping[str, Set[str]]


def beyond(settled: Settled, said: Set[str], tolls: Covered, ranges: Covered) -> Iterator[str]:
    """What a layout does not say that has columns for some aspects, for some tolls and for their ranges."""
    for field, by_role in settled.tolls.items():
        for role, toll in by_role.items():
            name = f"{phrases.say_field(field)}, {phrases.say_role(role)}"
            if role not in tolls.get(field, ()):
                yield f"{name}: {phrases.say_toll(toll)}"
            elif role not in ranges.get(field, ()):
                yield from _range(name, toll)
            if toll.interval is not None and "intervals" not in said:
                yield f"{name}: the fitted interval {phrases.say_interval(toll.interval)}"
    for aspect, tell in ASPECTS.items():
        if aspect not in said:
            yield from tell(settled)


def _range(name: str, toll: Toll) -> Iterator[str]:
    if toll.high is None:
        yield f"{name}: at least {toll.low}, no upper bound is given"
    elif toll.low != toll.high:
        yield f"{name}: the range {toll.low}–{toll.high}"


def _conflicts(settled: Settled) -> Iterator[str]:
    for conflict in settled.conflicts:
        yield f"in conflict, {phrases.say_field(conflict.field)}: {conflict.explanation}"


def _kinds(settled: Settled) -> Iterator[str]:
    if settled.subtypes:
        yield f"also told as {', '.join(map(phrases.say_field, settled.subtypes))}"


def _clock(settled: Settled) -> Iterator[str]:
    if settled.start is not None and len(settled.start.value or "") > 10:
        yield f"began {phrases.say_time(settled.start)}"
    if settled.end is not None and settled.end.value:
        yield f"ended {phrases.say_time(settled.end)}"


def _lasting(settled: Settled) -> Iterator[str]:
    if lasted := phrases.say_duration(settled.duration):
        yield f"lasted {lasted}"


def _perpetrators(settled: Settled) -> Iterator[str]:
    for actor in settled.perpetrators:
        yield f"perpetrator {actor.name}: {actor.status}"


def _aliases(settled: Settled) -> Iterator[str]:
    for actor in settled.perpetrators:
        if actor.aliases:
            yield f"{actor.name} is also called {', '.join(actor.aliases)}"


def _targets(settled: Settled) -> Iterator[str]:
    if settled.targets:
        yield f"targets: {', '.join(target.name for target in settled.targets)}"


def _weapons(settled: Settled) -> Iterator[str]:
    if settled.weapons:
        yield f"weapons: {', '.join(settled.weapons)}"


def _vehicles(settled: Settled) -> Iterator[str]:
    if settled.vehicles:
        yield f"vehicles: {', '.join(settled.vehicles)}"


def _attackers(settled: Settled) -> Iterator[str]:
    if settled.attackers is not None:
        yield f"attackers: {phrases.say_toll(settled.attackers)}"


def _steps(settled: Settled) -> Iterator[str]:
    if len(settled.timeline) > 1:
        yield f"a timeline of {len(settled.timeline)} steps"


def _related(settled: Settled) -> Iterator[str]:
    for link in settled.related:
        yield f"{phrases.say_field(link.relation)} {link.incident_id}"


def _coordinates(settled: Settled) -> Iterator[str]:
    if settled.place is not None and (precision := phrases.say_precision(settled.place)):
        yield f"how exact the coordinates are: {precision}"


# Every aspect but the tolls and their intervals; a layout names those that it has columns for.
ASPECTS: Mapping[str, Callable[[Settled], Iterator[str]]] = {
    "conflicts": _conflicts,
    "kinds": _kinds,
    "clock": _clock,
    "duration": _lasting,
    "perpetrators": _perpetrators,
    "aliases": _aliases,
    "targets": _targets,
    "weapons": _weapons,
    "vehicles": _vehicles,
    "attackers": _attackers,
    "timeline": _steps,
    "related": _related,
    "precision": _coordinates,
}
