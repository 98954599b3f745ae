"""Who acts and who is acted upon, named as ACLED names them."""

from dataclasses import dataclass

from newsledger.codebook.field_codes import AcledActor, AcledEvent, target_codes
from newsledger.model import Settled
from newsledger.outputs.layouts.cases import Case, kind_of, named
from newsledger.outputs.layouts.targets import first_target
from newsledger.outputs.layouts.tolls import sides_hit

STATE_FORCES, POLITICAL_MILITIA, CIVILIANS = "State forces", "Political militia", "Civilians"
# Events in which a side is a crowd: codebook, "Rioters" and "Protesters".
CROWDS = {"Protests": "Protesters", "Riots": "Rioters"}


@dataclass(frozen=True, slots=True)
class Acting:
    """One side of an event; None where it is not told or ACLED's kind of it cannot be."""

    name: str | None = None
    associate: str | None = None
    inter: str | None = None


def first_actor(case: Case, event: AcledEvent | None) -> Acting:
    """actor1: the crowd, the first perpetrator, else the unidentified group of the codebook."""
    country = _country(case.settled)
    crowd = CROWDS.get(event.event) if event else None
    actors = named(case)
    if crowd:
        name = f"{crowd} ({country})" if country else crowd
        return Acting(name, "; ".join(actor.name for actor in actors) or None, crowd)
    if actors:
        # Rebels, militias and communal groups are told apart by goals that the pages seldom state.
        kind = kind_of(case, actors[0])
        return Acting(actors[0].name, None, STATE_FORCES if kind == "state_force" else None)
    return Acting(f"Unidentified Armed Group ({country})", None, POLITICAL_MILITIA) if country else Acting()


def second_actor(case: Case, event: AcledEvent | None) -> Acting:
    """actor2: what the first target belongs to, else who was hit; nobody in a peaceful protest.

    In a battle both sides bear arms, so that a civilian target is none; in violence against civilians it is
    they, whatever else is told of the dead.
    """
    if event and event.sub_event in ("Peaceful protest", "Arrests"):
        return Acting()
    settled = case.settled
    codes = first_target(settled)
    in_battle = event is not None and event.event == "Battles"
    if codes is None or codes.acled is None or (in_battle and not codes.state):
        if event is not None and event.event == "Violence against civilians":
            return _civilians(_country(settled))
        return _from_tolls(settled, in_battle)
    return _of_country(codes.acled, _country(settled))


def _civilians(country: str | None) -> Acting:
    return Acting(f"Civilians ({country})" if country else None, None, CIVILIANS)


def civilians_targeted(second: Acting) -> str | None:
    """civilian_targeting: where civilians are the only target that is told."""
    return "Civilians targeted" if second.inter == CIVILIANS else None


def interaction(first: Acting, second: Acting) -> str | None:
    """Both kinds in ACLED's order; None where one is not known."""
    if first.inter is None:
        return None
    return f"{first.inter}-{second.inter}" if second.inter else None


def _from_tolls(settled: Settled, in_battle: bool) -> Acting:
    """The side of those hit: armed forces before civilians, civilians before an armed group."""
    country = _country(settled)
    hit = sides_hit(settled, ("killed", "injured", "abducted"))
    if "state" in hit:
        kind = "military" if settled.tolls.get("killed", {}).get("military") else "police"
        actor = target_codes()[kind].acled
        return _of_country(actor, country) if actor else Acting()
    if "civilians" in hit and not in_battle:
        return _civilians(country)
    if "group" in hit and country:
        return Acting(f"Unidentified Armed Group ({country})", None, POLITICAL_MILITIA)
    return Acting()


def _of_country(actor: AcledActor, country: str | None) -> Acting:
    if country is None:
        return Acting(None, None, actor.inter)
    of_it = actor.of(country)
    return Acting(of_it.name, of_it.associate, of_it.inter)


def _country(settled: Settled) -> str | None:
    return settled.place.country if settled.place else None
