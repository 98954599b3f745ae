"""What kind of event ACLED would write: the highest of its hierarchy among the tactics of an incident."""

from newsledger.codebook.field_codes import AcledEvent, acled_event, acled_events
from newsledger.codebook.phrases import IncidentType, incident_types
from newsledger.model import Settled
from newsledger.outputs.layouts.targets import first_target
from newsledger.outputs.layouts.tolls import sides_hit

ATTACK = "Violence against civilians / Attack"
CLASH = "Battles / Armed clash"


def kind_of_event(settled: Settled) -> AcledEvent | None:
    """The event type and sub-event type; None where the incident's own type has none or is not known.

    An attack on armed forces is a clash, and a siege in which only civilians are hit is none: violence
    against civilians is against who bears no arms (ACLED codebook, "Violence against civilians").
    """
    own = incident_types().get(settled.type or "")
    if own is None or own.acled is None:
        return None
    tactics = [known.acled for known in (own, *_tactics(settled, own)) if known.acled]
    if _on_armed_forces(settled):
        tactics = [CLASH if tactic == ATTACK else tactic for tactic in tactics]
    elif own.attack and _on_civilians(settled):
        tactics = [ATTACK if tactic == CLASH else tactic for tactic in tactics]
    return min((acled_events()[tactic] for tactic in tactics), key=lambda event: event.rank)


def is_known_elsewhere(settled: Settled) -> bool:
    """Whether its own type is one that ACLED does not code, a robbery for example."""
    return settled.type in incident_types() and acled_event(settled.type) is None


def _tactics(settled: Settled, own: IncidentType) -> list[IncidentType]:
    """The other types that are tactics of the same violence.

    A protest at which a bomb goes off and the raid after an attack are told of it and are no tactics of it.
    """
    others = [incident_types()[name] for name in settled.subtypes if name in incident_types()]
    if own.family in ("law", "crowd"):
        return [other for other in others if other.family == own.family]
    return [other for other in others if other.attack == own.attack and other.family not in ("law", "crowd")]


def _on_civilians(settled: Settled) -> bool:
    """Whether the target is civilian and nobody in arms is among the dead and hurt."""
    codes = first_target(settled)
    civilian = codes is not None and codes.acled is not None and not codes.state
    return civilian and not {"state", "group"} & sides_hit(settled)


def _on_armed_forces(settled: Settled) -> bool:
    codes = first_target(settled)
    return codes is not None and codes.state
