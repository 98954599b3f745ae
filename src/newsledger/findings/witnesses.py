"""Who stands behind each claim: what settling counts and weighs."""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from newsledger.findings.dates import DAY
from newsledger.findings.speakers import WEIGHTS, key_of, kind_of
from newsledger.model import AccountKind, Claim, Count, Facts, Incident, Member, RecordedClaim

Key = TypeVar("Key", bound=Hashable)

# What one witness's word weighs: news of the incident is fuller than a later mention of it, and what is
# "reported" or "feared" weighs half of what is stated. Stated here so that every share can be recomputed.
KIND_WEIGHTS: Mapping[AccountKind, float] = {"focal": 1.0, "follow_up": 0.9, "joint": 0.9, "background": 0.5}
HEDGED_WEIGHT = 0.5

# What weight alone leaves open: one outlet that states a value closes six tenths of it.
LEFT_OPEN = 0.4


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with its account, the page's witness and the sentence it stands in.

    `witness` is the page, or the page that it is a copy of: copies are one witness. `speaker` tells voices
    apart, "" for the outlet itself. `reported` is the ISO day of the page, "" where unknown. `weight` is what
    this word weighs, 0 to 1; `mouth` whose word it is: one speaker through five outlets is one, and so are
    copies of one page.
    """

    claim: Claim
    document: Facts
    kind: AccountKind
    witness: str
    speaker: str
    reported: str
    sentence: int
    weight: float
    mouth: str

    @property
    def position(self) -> int:
        """Where the most direct evidence starts."""
        return self.claim.evidence[0].start


def gather(incident: Incident) -> tuple[Said, ...]:
    """The claims that count, in an order that depends on nothing but the claims.

    Left out: what is superseded, rejected, retracted, about another scope, or said by a copy of a page
    that is here itself; and the very numbers that the same or a later page takes back.
    """
    here = {m.document.id for m in incident.members}
    wrong = _wrong(incident)
    held = [
        _said(member, recorded)
        for member in incident.members
        if member.document.duplicate_of not in here
        for recorded in member.claims
        if counts(recorded) and not {recorded.claim.id, recorded.claim.part_of} & wrong
    ]
    return tuple(sorted(held, key=lambda s: (s.reported, s.document.id, s.position, s.claim.id)))


def _wrong(incident: Incident) -> set[str | None]:
    """The ids of counts that a page of the same time or a later one takes back."""
    back = _taken_back(incident)
    if not back:
        return set()
    return {r.claim.id for member in incident.members for r in member.claims if _is_taken_back(r, back)}


def _taken_back(incident: Incident) -> dict[tuple[str, int | None, int | None], str]:
    """The counts that a page says were wrong, each with the last moment at which one says so."""
    back: dict[tuple[str, int | None, int | None], str] = {}
    for recorded in (r for member in incident.members for r in member.claims):
        claim = recorded.claim
        if recorded.status == "current" and claim.modality == "retracted" and isinstance(claim.value, Count):
            key = (claim.field, claim.value.low, claim.value.high)
            back[key] = max(back.get(key, ""), recorded.reported_at.value or "")
    return back


def _is_taken_back(recorded: RecordedClaim, back: Mapping[tuple[str, int | None, int | None], str]) -> bool:
    """Whether a page of the same time or a later one says that this count was wrong."""
    claim = recorded.claim
    if not isinstance(claim.value, Count):
        return False
    when = back.get((claim.field, claim.value.low, claim.value.high))
    return when is not None and (recorded.reported_at.value or "")[:DAY] <= when[:DAY]


def counts(recorded: RecordedClaim) -> bool:
    """Whether a claim is current and about the incident itself."""
    claim = recorded.claim
    return recorded.status == "current" and claim.scope == "incident" and claim.modality != "retracted"


def _said(member: Member, recorded: RecordedClaim) -> Said:
    claim = recorded.claim
    starts = [span.start for span in member.account.spans]
    witness, speaker = member.document.duplicate_of or member.document.id, key_of(claim.speaker)
    return Said(
        claim=claim,
        document=member.document,
        kind=member.account.kind,
        witness=witness,
        speaker=speaker,
        reported=recorded.reported_at.value or "",
        sentence=bisect_right(starts, claim.evidence[0].start),
        weight=_weight(member.account.kind, claim),
        mouth=f"speaker {speaker}" if claim.speaker and claim.speaker.name else witness,
    )


def _weight(kind: AccountKind, claim: Claim) -> float:
    hedge = HEDGED_WEIGHT if claim.modality == "hedged" else 1.0
    return KIND_WEIGHTS[kind] * hedge * WEIGHTS[kind_of(claim.speaker)]


def votes(options: Mapping[Key, Iterable[Said]]) -> dict[Key, float]:
    """The weight behind each option: every voice counts once, with its firmest word."""
    shares: dict[Key, float] = {}
    for key, said in options.items():
        firmest: dict[str, float] = {}
        for one in said:
            firmest[one.mouth] = max(firmest.get(one.mouth, 0.0), one.weight)
        shares[key] = round(sum(sorted(firmest.values())), 6)
    return shares


def confidence(supporting: Iterable[Said], against: Iterable[Said] = ()) -> float:
    """How far the witnesses bear a value out: the share of their weight for it, times 1 - LEFT_OPEN^n.

    n is that weight: one outlet that states it is worth 0.6, two 0.84, three 0.94; half of them against
    halves it.
    """
    weights = votes({"for": tuple(supporting), "against": tuple(against)})
    borne, total = weights["for"], weights["for"] + weights["against"]
    return round(borne / total * (1.0 - float(LEFT_OPEN**borne)), 2) if total else 0.0


def ids(said: Iterable[Said]) -> tuple[str, ...]:
    """The claim ids of some evidence, each once, in order."""
    return tuple(dict.fromkeys(s.claim.id for s in said))
