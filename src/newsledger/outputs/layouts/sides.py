"""Who fought whom, as UCDP tells sides: a state and a group, two groups, or one against civilians."""

from dataclasses import dataclass

from newsledger.codebook.countries import country_of
from newsledger.codebook.phrases import incident_types
from newsledger.model import Settled
from newsledger.outputs.layouts.cases import Case, kind_of, named
from newsledger.outputs.layouts.targets import first_target
from newsledger.outputs.layouts.tolls import sides_hit

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS = "Civilians"


@dataclass(frozen=True, slots=True)
class Sides:
    """The type of violence (1 to 3) and the names of the sides, None where they are not told.

    `state_began` says that the perpetrator is a state's force, so that attackers who died are its dead.
    """

    violence: int | None
    a: str | None = None
    b: str | None = None
    state_began: bool = False


def sides_of(case: Case) -> Sides:
    """The sides by GED's rules (codebook 23.1, "type_of_violence").

    Side A is the state, or who attacks civilians.
    """
    base = _base(case.settled)
    actors = named(case)
    groups = [actor.name for actor in actors if kind_of(case, actor) != "state_force"]
    states = [actor.name for actor in actors if kind_of(case, actor) == "state_force"]
    began = states[0] if states else None
    if base is None:
        return Sides(None, state_began=bool(states))
    if base == NON_STATE:
        return Sides(NON_STATE, *_two(groups))
    if began is not None and base == ONE_SIDED and not _fighters_hit(case.settled):
        return Sides(ONE_SIDED, began, CIVILIANS, state_began=True)
    if began is not None:
        return Sides(STATE_BASED, began, _first(groups), state_began=True)
    if _state_hit(case.settled):
        return Sides(STATE_BASED, government_of(case.settled), _first(groups))
    if base == ONE_SIDED:
        return Sides(ONE_SIDED, _first(groups), CIVILIANS)
    # A clash in which no state is named is one between groups, once two of them are.
    return Sides(NON_STATE, *_two(groups)) if len(groups) > 1 else Sides(None)


def country_name(settled: Settled) -> str | None:
    """GED's name of the country."""
    place = settled.place
    if place is None:
        return None
    known = country_of(place.country_code)
    return known.ucdp_name if known and known.ucdp_name else place.country


def government_of(settled: Settled) -> str | None:
    """GED's name of a government as a side: "Government of Pakistan"."""
    country = country_name(settled)
    return f"Government of {country}" if country else None


def _base(settled: Settled) -> int | None:
    """The codebook's type of violence of its type, else of the first other type that has one."""
    known = incident_types()
    told = (known[name].ucdp for name in (settled.type, *settled.subtypes) if name in known)
    return next((violence for violence in told if violence is not None), None)


def _state_hit(settled: Settled) -> bool:
    """Whether a state's armed forces were the target, or were hit where no target is named."""
    if settled.targets:
        codes = first_target(settled)
        return codes is not None and codes.state
    return "state" in sides_hit(settled) and "civilians" not in sides_hit(settled)


def _fighters_hit(settled: Settled) -> bool:
    return "group" in sides_hit(settled) and "civilians" not in sides_hit(settled)


def _first(names: list[str]) -> str | None:
    return names[0] if names else None


def _two(names: list[str]) -> tuple[str | None, str | None]:
    return _first(names), _first(names[1:])
