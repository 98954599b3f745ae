"""An incident as the layouts take it: what is settled, and the pages and speakers behind it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newsledger.model import (
    ACTOR_FIELDS,
    Actor,
    ActorKind,
    Facts,
    Incident,
    RecordedClaim,
    Settled,
    SettledActor,
    Speaker,
)
from newsledger.outputs.phrases import host_of


@dataclass(frozen=True, slots=True)
class Case:
    """What is settled of an incident, and the accounts that it was settled from."""

    settled: Settled
    incident: Incident


@dataclass(frozen=True, slots=True)
class Source:
    """A page that tells it: publisher, ISO day and headline, each "" where unknown."""

    office: str
    day: str
    headline: str


def sources(case: Case) -> tuple[Source, ...]:
    """The pages by date, each once; a copy of a page that is here itself is no source of its own."""
    pages = {member.document.id: member.document for member in case.incident.members}
    originals = [facts for facts in pages.values() if facts.duplicate_of not in pages]
    originals.sort(key=lambda facts: (facts.published.value or "~", facts.id))
    return tuple(
        Source(office_of(facts), (facts.published.value or "")[:10], facts.title or "") for facts in originals
    )


def copies(case: Case) -> int:
    """How many pages are copies of others of the incident."""
    pages = {member.document.id: member.document for member in case.incident.members}
    return sum(facts.duplicate_of in pages for facts in pages.values())


def office_of(facts: Facts) -> str:
    """The publisher, else the host of the address, else ""."""
    return facts.outlet or host_of(facts.uri) or ""


def speakers(case: Case) -> tuple[str, ...]:
    """Who the pages attribute it to, each once; those who speak of the dead come first."""
    said = sorted(_standing(case), key=lambda recorded: (recorded.claim.field != "killed", *_place(recorded)))
    named = (speaker_name(one.claim.speaker) for one in said if one.claim.speaker)
    return tuple(dict.fromkeys(name for name in named if name))


def speaker_name(speaker: Speaker) -> str | None:
    """A speaker's name, office and organisation in one line; None where nothing is known."""
    known = (speaker.name, speaker.description, speaker.organization)
    return ", ".join(dict.fromkeys(" ".join(part.split()) for part in known if part)) or None


def named(case: Case) -> tuple[SettledActor, ...]:
    """The perpetrators but those who only deny it."""
    return tuple(actor for actor in case.settled.perpetrators if actor.status != "denied")


def kind_of(case: Case, actor: SettledActor) -> ActorKind:
    """What the claims take a perpetrator for, most of them; "unknown" where none says."""
    names = {name.casefold() for name in (actor.name, *actor.aliases)}
    told = Counter(
        recorded.claim.value.kind
        for recorded in _standing(case)
        if recorded.claim.field in ACTOR_FIELDS
        and isinstance(recorded.claim.value, Actor)
        and recorded.claim.value.name.casefold() in names
    )
    told.pop("unknown", None)
    return max(sorted(told), key=lambda kind: told[kind], default="unknown")


def recorded_at(case: Case) -> str | None:
    """When the ledger learned the last of it, an ISO time."""
    return max((one.recorded_at for member in case.incident.members for one in member.claims), default=None)


def _standing(case: Case) -> Iterator[RecordedClaim]:
    for member in case.incident.members:
        for recorded in member.claims:
            if recorded.status == "current" and recorded.claim.scope == "incident":
                yield recorded


def _place(recorded: RecordedClaim) -> tuple[str, str, int, str]:
    claim = recorded.claim
    return recorded.reported_at.value or "~", claim.document_id, claim.evidence[0].start, claim.id
