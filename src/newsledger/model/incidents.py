"""Links between accounts, their groups, and incidents as the ledger hands them to settling."""

from dataclasses import dataclass

from newsledger.model.accounts import Account, Claim
from newsledger.model.documents import Published
from newsledger.model.findings import Related
from newsledger.model.judgements import Ruling
from newsledger.model.words import ClaimStatus


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature added to a link's score."""

    feature: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Link:
    """A decision that two accounts tell one incident (or do not), with its reasons."""

    first: str
    second: str
    score: float
    reasons: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Accounts that tell one incident, their ids sorted, and the links that hold them together."""

    accounts: tuple[str, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordedClaim:
    """A claim with what the ledger knows of it: its incident, when it was reported and recorded.

    `ruling` says who rejected, corrected or added it, None where nobody did.
    """

    claim: Claim
    incident_id: str | None
    reported_at: Published
    recorded_at: str
    status: ClaimStatus = "current"
    ruling: Ruling | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a document without its text."""

    id: str
    external_id: str | None
    uri: str | None
    title: str | None
    outlet: str | None
    language: str | None
    published: Published
    duplicate_of: str | None = None
    version_of: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One account of an incident with its document's facts and its claims."""

    document: Facts
    account: Account
    claims: tuple[RecordedClaim, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """A group of accounts under the id that it took when it was first seen."""

    id: str
    members: tuple[Member, ...]
    related: tuple["Related", ...] = ()
