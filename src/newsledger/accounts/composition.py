"""One account of a story: its details settled, its claims made."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.confidence import confidence_of
from newsledger.accounts.details.choosing import with_chosen
from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.introductions import Introduction
from newsledger.accounts.details.places import place_of
from newsledger.accounts.details.setting import Scene
from newsledger.accounts.details.starts import with_one_start
from newsledger.accounts.details.targets import lead_target
from newsledger.accounts.events import EventMention, is_violent
from newsledger.accounts.kinds import ATTACKS, is_heard, kind_of, title_of, type_of
from newsledger.accounts.making import Maker, merged
from newsledger.accounts.segments import Segment
from newsledger.accounts.shares import share_of
from newsledger.accounts.story import Story
from newsledger.accounts.terms import terms_of
from newsledger.accounts.tolls.claims import toll_claims
from newsledger.accounts.tolls.denials import denials_of
from newsledger.accounts.tolls.sentences import Counts
from newsledger.accounts.windows import is_aftermath
from newsledger.codebook.phrases import incident_types
from newsledger.model import Account, Claim, Event, Person, Place, Relation, Span, Time
from newsledger.values.times import with_zone


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a story, not yet divided among its incidents."""

    story: Story
    events: tuple[EventMention, ...]
    counts: Counts
    details: tuple[Detail, ...]
    introductions: tuple[Introduction, ...] = ()


def account_of(
    found: Found, segment: Segment, id: str, relations: tuple[Relation, ...], near: Place | None
) -> tuple[Account, list[Claim]]:
    """The account of a segment and its claims; `near` is where the page's own incident was."""
    story, maker = found.story, Maker(found.story, segment, id)
    events = [event for event in found.events if segment.holds(event.start)]
    details = _details(found, segment, events, near)
    drafts = share_of(segment, found.counts.drafts, story.text)
    details = with_chosen(details, Scene(story, events, drafts, segment.holds))
    kind = type_of(story, events)
    claims = [
        maker.claim(
            detail.field,
            detail.value,
            [Span(detail.start, detail.end)],
            modality=detail.modality,
            speaker=detail.speaker,
            extractors=detail.extractors,
        )
        for detail in details
    ]
    types = frozenset(event.type for event in events if is_violent(event))
    here = [place for place in found.introductions if segment.holds(place.start)]
    tolls = toll_claims(maker, drafts, incident_types().get(kind or ""), types, found.counts.people, here)
    claims = [
        *_unnamed(claims, tolls),
        *_event_claims(maker, events, kind),
        *tolls,
        *denials_of(maker, tolls),
        *_attackers(maker, found),
    ]
    account = Account(
        id, story.document.id, kind_of(story, segment, events), title_of(story, segment, events),
        segment.spans, terms_of(story, segment), relations,
    )  # fmt: skip
    return account, [replace(claim, confidence=confidence_of(claim)) for claim in merged(claims)]


def _details(
    found: Found, segment: Segment, events: Sequence[EventMention], near: Place | None
) -> list[Detail]:
    """The segment's details with one start, its target and its place."""
    story = found.story
    inside = [detail for detail in found.details if segment.holds(detail.start)]
    fresh = segment.kind == "focal" and not is_aftermath(story)
    details = with_one_start(inside, story.document.published, fresh=fresh)
    targets = [detail for detail in details if detail.field == "target"]
    if not targets and (target := lead_target(story, events, segment.holds)):
        details.append(target)
        targets.append(target)
    place = place_of(story, events, targets, segment.holds, focal=segment.kind == "focal", near=near)
    return [*_zoned(details, place), place] if place else details


def _unnamed(claims: Sequence[Claim], tolls: Sequence[Claim]) -> list[Claim]:
    """The claims without attackers who are already named among those harmed or held."""
    named = {claim.value.name for claim in tolls if isinstance(claim.value, Person)}
    return [claim for claim in claims if not (isinstance(claim.value, Person) and claim.value.name in named)]


def _zoned(details: Sequence[Detail], place: Detail) -> list[Detail]:
    """The details with their times in the zone of the incident's place."""
    zone = place.value.zone if isinstance(place.value, Place) else None
    return [
        replace(d, value=with_zone(d.value, zone))
        if zone and isinstance(d.value, Time) and d.value.zone is None
        else d
        for d in details
    ]


def _event_claims(maker: Maker, events: Sequence[EventMention], kind: str | None) -> list[Claim]:
    """What kind of violence, riots too; what the law did after it only where nothing else is told."""
    told = [event for event in events if is_violent(event) or event.type == "riot"] or list(events)
    return [
        maker.claim("event", Event(_type(event, kind), event.text), [Span(event.start, event.end)])
        for event in told
    ]


def _type(event: EventMention, kind: str | None) -> str:
    return kind if kind in ATTACKS and is_heard(event) else event.type


def _attackers(maker: Maker, found: Found) -> list[Claim]:
    """How many attacked, where the text counts those who did."""
    counted = [count for count in found.counts.attackers if maker.segment.holds(count.mention.start)]
    return [maker.claim("attackers", count.value, [count.mention]) for count in counted]
