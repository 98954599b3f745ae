"""What reviewers decided, brought to bear on incidents as they are laid out: a function of what stands.

Claims that were rejected say so, corrected and added ones join their account, settled values are handed to
settling. Nothing is written: undoing a judgement leaves no trace.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from newsledger.desk.anchors import Anchor, anchor_of, located
from newsledger.desk.decided import decided_of, ruling_of
from newsledger.desk.pointers import Pointer, pointer_of
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.codec import claim_of, dumps
from newsledger.ledger.judgements import about, all_judgements, last_place
from newsledger.model import (
    Claim,
    ClaimStatus,
    Decided,
    Incident,
    Judgement,
    JudgementKind,
    Member,
    Published,
    RecordedClaim,
    Ruling,
)

# Kinds that speak of a claim or make one, and kinds that speak of an incident as a whole.
READINGS: frozenset[JudgementKind] = frozenset({"reject_claim", "correct_claim", "add_claim"})
SETTLED: frozenset[JudgementKind] = frozenset({"accept", "override", "not_an_incident"})


@dataclass(frozen=True, slots=True)
class Rulings:
    """The judgements that stand on some incidents, by the account that each is about."""

    readings: Mapping[str, Sequence[Judgement]] = field(default_factory=dict)
    settled: Mapping[str, Sequence[Judgement]] = field(default_factory=dict)

    def judged(self, incident: Incident) -> Incident:
        """The incident with its claims as reviewers left them."""
        if not self.readings:
            return incident
        return replace(incident, members=tuple(self.read(one, incident.id) for one in incident.members))

    def read(self, member: Member, incident_id: str | None) -> Member:
        """An account with its claims as reviewers left them."""
        claims = list(member.claims)
        for judgement in self.readings.get(member.account.id, ()):
            _read(claims, judgement, member, incident_id)
        return replace(member, claims=tuple(claims)) if self.readings.get(member.account.id) else member

    def decided(self, incident: Incident) -> tuple[Decided, ...]:
        """The fields that reviewers settled, each by the last word on it."""
        found = {
            str(one.payload["field"]): decided_of(one)
            for one in self._on(incident)
            if one.kind in ("accept", "override")
        }
        return tuple(found[name] for name in sorted(found))

    def dismissed(self, incident: Incident) -> Ruling | None:
        """Who says that it is no incident, where somebody does."""
        found = [one for one in self._on(incident) if one.kind == "not_an_incident"]
        return ruling_of(found[-1]) if found else None

    def _on(self, incident: Incident) -> list[Judgement]:
        found = {
            one.id: one for member in incident.members for one in self.settled.get(member.account.id, ())
        }
        order = {one.id: place for place, one in enumerate(self.settled.get("", ()))}
        return sorted(found.values(), key=lambda one: order[one.id])


NONE = Rulings()


def rulings(connection: Connection, members: Iterable[Member], viewpoint: Viewpoint) -> Rulings:
    """What stands on these accounts from a viewpoint.

    How a page is to be read holds at every moment of reporting; what was settled counts since its recording.
    """
    if not last_place(connection):
        return NONE
    accounts = {member.account.id: member.document.id for member in members}
    found = [
        one
        for one in about(connection, {*accounts, *accounts.values()}, _until(viewpoint))
        if one.undone_by is None and one.kind in READINGS | SETTLED
        if one.kind in READINGS or viewpoint.holds(Published(), one.at)
    ]
    return _placed(connection, found, accounts) if found else NONE


def any_dismissed(connection: Connection) -> bool:
    """Whether somebody ever said of an incident that it is none."""
    return bool(all_judgements(connection, ("not_an_incident",)))


def _until(viewpoint: Viewpoint) -> str | None:
    return viewpoint.moment if viewpoint.by == "recorded" else None


def _placed(connection: Connection, found: Sequence[Judgement], accounts: Mapping[str, str]) -> Rulings:
    """The judgements under the accounts that their anchors mean today."""
    anchors = {one.id: anchors_on(one) for one in found}
    homes = located(connection, (one for held in anchors.values() for one in held), accounts)
    readings: dict[str, list[Judgement]] = defaultdict(list)
    settled: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in found:
        home = next((homes[one] for one in anchors[judgement.id] if one in homes), None)
        by_account = readings if judgement.kind in READINGS else settled
        if home is not None:
            by_account[home].append(judgement)
            by_account[""].append(judgement)
    return Rulings(dict(readings), dict(settled))


def anchors_on(judgement: Judgement) -> list[Anchor]:
    """The anchors of a judgement, of which the first that is still held counts."""
    held = judgement.payload.get("anchors")
    return [anchor_of(one) for one in held] if isinstance(held, list) else []


def _read(claims: list[RecordedClaim], judgement: Judgement, member: Member, incident_id: str | None) -> None:
    """Bring one judgement to bear on the claims of an account."""
    given = judgement.payload.get("pointer")
    if isinstance(given, dict):
        _reject(claims, pointer_of(given), ruling_of(judgement))
    made = judgement.payload.get("claim")
    if isinstance(made, dict):
        _add(claims, made, judgement, member, incident_id)


def _reject(claims: list[RecordedClaim], pointer: Pointer, by: Ruling) -> None:
    meant = [one for one in claims if one.claim.id == pointer.claim]
    meant = meant or [one for one in claims if pointer.means(one.claim)]
    for place, one in enumerate(claims):
        if one in meant:
            claims[place] = replace(one, status="rejected", ruling=by)


def _add(
    claims: list[RecordedClaim],
    made: Mapping[str, object],
    judgement: Judgement,
    member: Member,
    incident_id: str | None,
) -> None:
    """Put a reviewer's claim among those of the account; one that a rerun found by itself is the same one."""
    claim: Claim = claim_of(dumps(made["data"]), str(made["id"]), member.document.id, member.account.id)
    by = ruling_of(judgement)
    for place, one in enumerate(claims):
        if one.claim.id == claim.id:
            extractors = tuple(dict.fromkeys((*one.claim.extractors, *claim.extractors)))
            found = replace(one.claim, extractors=extractors)
            claims[place] = replace(one, claim=found, status="current", ruling=by)
            return
    home = incident_id if claim.scope == "incident" else None
    status: ClaimStatus = "superseded" if any(one.status == "superseded" for one in claims) else "current"
    published = claims[0].reported_at if claims else member.document.published
    claims.append(RecordedClaim(claim, home, published, judgement.at, status, by))
