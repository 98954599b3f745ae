"""Reading one document: its story, which incidents it tells, and what it claims of each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.annotations import annotations_of
from newsledger.accounts.details.courses import courses_of
from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.perpetrators import perpetrators_of
from newsledger.accounts.details.places import place_of
from newsledger.accounts.details.responsibility import responsibility_of
from newsledger.accounts.details.starts import with_one_start
from newsledger.accounts.details.suspects import suspects_of
from newsledger.accounts.details.targets import lead_target, targets_of
from newsledger.accounts.details.things import things_of
from newsledger.accounts.details.times import times_of
from newsledger.accounts.events import EventMention, events_in, is_violent
from newsledger.accounts.identifiers import account_id
from newsledger.accounts.kinds import kind_of, title_of, type_of
from newsledger.accounts.making import Maker, merged
from newsledger.accounts.segments import Segment, segments_of
from newsledger.accounts.story import Story, story_of
from newsledger.accounts.tellings import tellings_of
from newsledger.accounts.terms import terms_of
from newsledger.accounts.tolls.claims import toll_claims
from newsledger.accounts.tolls.sentences import Counts, counts_of
from newsledger.codebook.phrases import incident_types
from newsledger.model import Account, Claim, Document, Event, Person, Place, Reading, Relation, Span, Time
from newsledger.values.times import with_zone


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a story, not yet divided among its incidents."""

    story: Story
    events: tuple[EventMention, ...]
    counts: Counts
    details: tuple[Detail, ...]


def read(document: Document) -> Reading:
    """The accounts, claims and annotations of one document: a pure function of it."""
    if document.status != "read" or not document.text:
        return Reading(document.id)
    story = story_of(document)
    counts = counts_of(story)
    events = events_in(story, counts.drafts)
    found = Found(story, events, counts, _details(story, events))
    accounts, claims = _accounts(found)
    return Reading(document.id, accounts, claims, annotations_of(story, events, found.counts, accounts))


def _details(story: Story, events: Sequence[EventMention]) -> tuple[Detail, ...]:
    readers = (targets_of, times_of, perpetrators_of, responsibility_of, things_of)
    return (*(detail for reader in readers for detail in reader(story, events)), *suspects_of(story), *courses_of(story))


def _accounts(found: Found) -> tuple[tuple[Account, ...], tuple[Claim, ...]]:
    document = found.story.document
    segments = segments_of(found.story, found.events)
    told = tellings_of(found.story, segments, found.events, found.counts.drafts, found.details)
    main = account_id(document.id, "focal")
    has_main = any(segment.kind == "focal" for segment in told)
    accounts: list[Account] = []
    claims: list[Claim] = []
    for segment in told:
        id = main if segment.kind == "focal" else account_id(document.id, str(segment.anchor))
        older = has_main and segment.kind == "background"
        account, made = _account(found, segment, id, (Relation(main, "background_of"),) if older else ())
        accounts.append(account)
        claims += made
    return tuple(accounts), tuple(claims)


def _account(found: Found, segment: Segment, id: str, relations: tuple[Relation, ...]) -> tuple[Account, list[Claim]]:
    story = found.story
    maker = Maker(story, segment, id)
    events = [event for event in found.events if segment.holds(event.start)]
    details = with_one_start([detail for detail in found.details if segment.holds(detail.start)], story.document.published)
    targets = [detail for detail in details if detail.field == "target"]
    if not targets and (target := lead_target(story, events, segment.holds)):
        details.append(target)
        targets.append(target)
    if place := place_of(story, events, targets, segment.holds, focal=segment.kind == "focal"):
        details = [*_zoned(details, place), place]
    drafts = [draft for draft in found.counts.drafts if segment.holds(draft.mention.start)]
    kind = incident_types().get(type_of(story, events) or "")
    claims = [maker.claim(d.field, d.value, [Span(d.start, d.end)], modality=d.modality, speaker=d.speaker) for d in details]
    claims += _event_claims(maker, events)
    tolls = toll_claims(maker, drafts, kind, found.counts.people)
    claims = [*_unnamed(claims, tolls), *tolls]
    claims += _attackers(maker, found)
    account = Account(
        id, story.document.id, kind_of(story, segment, events), title_of(story, segment, events),
        segment.spans, terms_of(story, segment), relations,
    )  # fmt: skip
    return account, list(merged(claims))


def _unnamed(claims: Sequence[Claim], tolls: Sequence[Claim]) -> list[Claim]:
    """The claims without attackers who are already named among those harmed or held."""
    named = {claim.value.name for claim in tolls if isinstance(claim.value, Person)}
    return [claim for claim in claims if not (isinstance(claim.value, Person) and claim.value.name in named)]


def _zoned(details: Sequence[Detail], place: Detail) -> list[Detail]:
    """The details with their times in the zone of the incident's place."""
    zone = place.value.zone if isinstance(place.value, Place) else None
    if zone is None:
        return list(details)
    return [replace(d, value=with_zone(d.value, zone)) if isinstance(d.value, Time) and d.value.zone is None else d for d in details]


def _event_claims(maker: Maker, events: Sequence[EventMention]) -> list[Claim]:
    """What kind of violence; what the law did after it only where nothing else is told."""
    told = [event for event in events if is_violent(event)] or list(events)
    return [maker.claim("event", Event(event.type, event.text), [Span(event.start, event.end)]) for event in told]


def _attackers(maker: Maker, found: Found) -> list[Claim]:
    """How many attacked, where the text counts those who did."""
    return [
        maker.claim("attackers", count.value, [count.mention])
        for count in found.counts.attackers
        if maker.segment.holds(count.mention.start)
    ]
