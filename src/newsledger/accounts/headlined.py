"""What a page's title alone tells: a story behind a paywall, or one that is gone from its page."""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.events import EventMention, events_in, is_violent
from newsledger.accounts.identifiers import account_id
from newsledger.accounts.kinds import cut, kind_of
from newsledger.accounts.segments import Segment
from newsledger.accounts.story import Story, story_of
from newsledger.accounts.tellings import INTENT
from newsledger.accounts.terms import terms_of
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.sentences import counts_of
from newsledger.accounts.windows import focal_window
from newsledger.codebook.phrases import incident_types, triggers
from newsledger.model import Account, Block, Document

HARM = frozenset(("killed", "injured", "abducted"))


def headlined(document: Document, *, learned: bool = True) -> Account | None:
    """The account of the incident that a document's title tells; None where it tells none.

    It has no spans and its page no claims of it: a title is not part of the text, and every claim quotes
    the text. What the title says of day and place is read where accounts are linked.
    """
    title = document.title
    if not title or not title.strip():
        return None
    story = story_of(replace(document, text=title, blocks=(Block(0, len(title), "body"),)), learned=learned)
    drafts = counts_of(story).drafts
    events = events_in(story, drafts)
    if not _tells(story, events, drafts):
        return None
    return _account(story, events, title)


def _account(story: Story, events: Sequence[EventMention], title: str) -> Account:
    spans = tuple(sentence.span for sentence in story.sentences)
    segment = Segment("focal", spans, 0, focal_window(story, events))
    return Account(
        account_id(story.document.id, "focal"),
        story.document.id,
        kind_of(story, segment, events),
        cut(title),
        (),
        terms_of(story, segment),
    )


def _tells(story: Story, events: Sequence[EventMention], drafts: Sequence[Draft]) -> bool:
    """Whether a title tells one incident: an attack on somebody who came to harm, or one of its own.

    "Shootings", "gun violence" are what a page on another thing speaks of. Where people came to harm, words
    of sport beside it take nothing back.
    """
    harmed = any(
        draft.field in HARM and draft.scope == "incident" and draft.modality != "denied" for draft in drafts
    )
    if harmed and any(_attacks([token.low for token in tokens]) for tokens in story.tokens):
        return True
    return any(
        is_violent(event) and incident_types()[event.type].attack and not _is_general(event)
        for event in events
    )


def _attacks(words: Sequence[str]) -> bool:
    """Whether a word names an attack that took place, as "to kill" does not."""
    return any(
        incident_types()[found.value.type].attack and words[max(found.start - 1, 0)] not in INTENT
        for found in triggers().all_in(words)
    )


def _is_general(event: EventMention) -> bool:
    word = event.text.lower()
    return event.is_noun and word.endswith(("s", "violence")) and word not in ("shots", "gunshots")
