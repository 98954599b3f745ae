"""The vocabulary of the project's own labelled texts (labelled/FORMAT.md)."""

HARMS = ("killed", "injured", "abducted", "arrested", "missing", "trapped", "displaced")
_ROLES = """
total attackers victims civilians security_forces police military paramilitary armed_group officials
aid_workers journalists children unknown
"""
_TARGETS = """
police military government diplomatic religious school hospital transport business media aid utility residence
civilians other
"""
_EVENTS = """
armed_attack shooting bombing suicide_bombing assassination killing kidnapping hostage_taking siege arson
stabbing vehicle_attack clash raid air_strike shelling riot protest robbery arrest other
"""
ROLES = tuple(_ROLES.split())
TARGETS = tuple(_TARGETS.split())
EVENTS = tuple(_EVENTS.split())
NAMED = ("victim", "attacker", "other")
ATTACKERS = ("person", "org")
TIED = ("source", "cue", "content")
PLAIN = frozenset({"weapon", "city", "place", "time"})
LABELS = frozenset({*HARMS, *TIED, *PLAIN, "name", "age", "attacker", "attackers", "target", "event"})

SCOPES = frozenset({"background", "period", "campaign", "hypothetical"})
MODALITIES = frozenset({"hedged", "denied", "retracted"})
HARM_FLAGS = SCOPES | MODALITIES | {"part", "person", "again"}
EVENT_FLAGS = SCOPES | MODALITIES
ATTACKER_FLAGS = SCOPES | MODALITIES | {"claimed", "accused", "again"}
