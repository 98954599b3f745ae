"""Reading one document: its story, which incidents it tells, and what it claims of each."""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.annotations import annotations_of
from newsledger.accounts.asides import with_asides
from newsledger.accounts.composition import Found, account_of
from newsledger.accounts.details.courses import courses_of
from newsledger.accounts.details.detail import Detail
from newsledger.accounts.details.introductions import introductions_of
from newsledger.accounts.details.perpetrators import accused_of, perpetrators_of
from newsledger.accounts.details.responsibility import responsibility_of
from newsledger.accounts.details.states import states_of
from newsledger.accounts.details.suspects import suspects_of
from newsledger.accounts.details.targets import targets_of
from newsledger.accounts.details.things import things_of
from newsledger.accounts.details.times import times_of
from newsledger.accounts.events import EventMention, events_in
from newsledger.accounts.headlined import headlined
from newsledger.accounts.identifiers import account_id
from newsledger.accounts.relations import relations_of, with_waves
from newsledger.accounts.round_ups import round_up_of
from newsledger.accounts.segments import Segment, segments_of
from newsledger.accounts.story import Story, story_of
from newsledger.accounts.tellings import tellings_of
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.model import Account, Claim, Document, Place, Reading

# What reads a story by its words of violence, and what reads it without them.
BY_EVENTS = (targets_of, times_of, perpetrators_of, accused_of, states_of, responsibility_of, things_of)
BY_STORY = (courses_of,)


def read(document: Document, *, learned: bool = True, annotated: bool = True) -> Reading:
    """The accounts, claims and annotations of one document: a pure function of it.

    `learned` False leaves the learned reader out, as do weights or a runtime that are not installed;
    `annotated` False leaves out the annotations, which only `annotate` shows.
    """
    if document.status != "read" or not document.text:
        return Reading(document.id)
    story = story_of(document, learned=learned)
    counts = counts_of(story)
    events = events_in(story, counts.drafts)
    introductions = introductions_of(story)
    details = (*_details(story, events), *suspects_of(story, introductions))
    found = Found(story, events, counts, details, introductions)
    accounts, claims = _accounts(found)
    if all(account.kind == "background" for account in accounts):
        own = headlined(document, learned=learned)
        accounts = (own, *accounts) if own else accounts
    annotations = annotations_of(story, events, counts, accounts) if annotated else ()
    return Reading(document.id, accounts, claims, annotations)


def _details(story: Story, events: Sequence[EventMention]) -> tuple[Detail, ...]:
    told = [detail for reader in BY_EVENTS for detail in reader(story, events)]
    return (*told, *(detail for reader in BY_STORY for detail in reader(story)))


def _accounts(found: Found) -> tuple[tuple[Account, ...], tuple[Claim, ...]]:
    """The accounts in the order of their importance: the page's own first, then the others in page order."""
    story, drafts = found.story, found.counts.drafts
    segments = round_up_of(story, found.events, drafts) or with_asides(
        story, segments_of(story, found.events, drafts), drafts
    )
    found = replace(found, counts=replace(found.counts, drafts=with_waves(story, segments, drafts)))
    told = tellings_of(story, segments, found.events, found.counts.drafts, found.details)
    main = account_id(story.document.id, "focal")
    ids = [_id(story, segment) for segment in told]
    ties = relations_of(story, dict(zip(ids, told, strict=True)), main)
    accounts: list[Account] = []
    claims: list[Claim] = []
    near: Place | None = None
    for id, segment in zip(ids, told, strict=True):
        account, made = account_of(found, segment, id, ties.get(id, ()), near)
        near = near or (_place(made) if segment.kind == "focal" else None)
        accounts.append(account)
        claims += made
    return tuple(accounts), tuple(claims)


def _id(story: Story, segment: Segment) -> str:
    return account_id(story.document.id, "focal" if segment.kind == "focal" else str(segment.anchor))


def _place(claims: Sequence[Claim]) -> Place | None:
    return next((claim.value for claim in claims if isinstance(claim.value, Place)), None)
