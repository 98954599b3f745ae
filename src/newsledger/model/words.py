"""The closed lists of words that the records use (contract.md, "Words")."""

from typing import Literal

BlockKind = Literal["headline", "body", "dateline", "caption", "boilerplate"]
Precision = Literal["year", "month", "week", "day", "part_of_day", "hour", "minute"]
DateBasis = Literal["stated", "metadata", "dateline", "inferred", "unknown"]
DocumentStatus = Literal["read", "rejected"]
AccountKind = Literal["focal", "follow_up", "joint", "background"]
Scope = Literal["incident", "period", "campaign", "hypothetical"]
Modality = Literal["asserted", "hedged", "denied", "retracted"]
Derivation = Literal["stated", "counted"]
ClaimStatus = Literal["current", "superseded", "rejected"]
ActorKind = Literal["person", "armed_group", "state_force", "unknown"]
Outcome = Literal["killed", "injured", "abducted", "arrested", "escaped", "unharmed"]

# Fields whose value is a Count with a role.
TOLL_FIELDS = ("killed", "injured", "abducted", "arrested", "missing", "trapped", "displaced")

# Fields whose value is an Actor.
ACTOR_FIELDS = ("perpetrator", "claimed_by", "denied_by")

# Roles that lie within `security_forces`.
FORCES = ("police", "military", "paramilitary")
