"""What was read at which characters, for `annotate`."""

from collections.abc import Iterator, Sequence

from newsledger.accounts.doings import ACTION, doings_of
from newsledger.accounts.events import EventMention
from newsledger.accounts.learned import READER
from newsledger.accounts.offences import told
from newsledger.accounts.policing import implied_police
from newsledger.accounts.story import Story
from newsledger.accounts.tolls.sentences import Counts
from newsledger.model import Account, Annotation, Span

POLICE = "police"


def annotations_of(
    story: Story, events: Sequence[EventMention], counts: Counts, accounts: Sequence[Account]
) -> tuple[Annotation, ...]:
    """Every layer of the contract but the blocks, which the document has, in page order."""
    layers = (
        _places(story),
        _times(story),
        _actors(story),
        _police_at_work(story, implied_police(story, events, counts.drafts), accounts),
        _attributions(story),
        _events([*told(story, events), *doings_of(story, events)], accounts),
        _counts(counts),
    )
    found = [annotation for layer in layers for annotation in layer]
    return tuple(sorted(found, key=lambda a: (a.start, a.end, a.layer)))


def _places(story: Story) -> Iterator[Annotation]:
    for mention in story.places:
        place = mention.place
        yield Annotation("place", mention.start, mention.end, {
            "text": mention.text, "latitude": place.latitude if place else None,
            "longitude": place.longitude if place else None, "geonames_id": mention.geonames_id,
        })  # fmt: skip


def _times(story: Story) -> Iterator[Annotation]:
    for mention in story.times:
        yield Annotation(
            "time",
            mention.start,
            mention.end,
            {"text": mention.text, "type": mention.type, "value": mention.timex},
        )


def _actors(story: Story) -> Iterator[Annotation]:
    for actor in story.actors:
        yield Annotation(
            "actor", actor.start, actor.end, {"text": actor.text, "name": actor.name, "kind": actor.kind}
        )


def _police_at_work(
    story: Story, implied: Iterator[Span], accounts: Sequence[Account]
) -> Iterator[Annotation]:
    """An actor and an event over the words that show the police at work without naming them."""
    for span in implied:
        text = story.text[span.start : span.end]
        yield Annotation("actor", span.start, span.end, {"text": text, "name": POLICE, "kind": POLICE})
        yield _event(span, text, ACTION, accounts)


def _attributions(story: Story) -> Iterator[Annotation]:
    for found in story.attributions:
        yield Annotation("attribution", found.content.start, found.content.end, {
            "source": [found.source.start, found.source.end] if found.source else None,
            "cue": [found.cue.start, found.cue.end] if found.cue else None,
            "content": [found.content.start, found.content.end],
        })  # fmt: skip


def _events(events: Sequence[EventMention], accounts: Sequence[Account]) -> Iterator[Annotation]:
    for event in events:
        yield _event(Span(event.start, event.end), event.text, event.type, accounts)


def _event(span: Span, text: str, type: str, accounts: Sequence[Account]) -> Annotation:
    """An event in the account whose words it is among."""
    number = next(
        (i for i, a in enumerate(accounts) if any(s.start <= span.start < s.end for s in a.spans)), None
    )
    return Annotation("event", span.start, span.end, {"text": text, "type": type, "account": number})


def _counts(counts: Counts) -> Iterator[Annotation]:
    for draft in counts.drafts:
        if (
            draft.pronoun
            or (draft.low is None and draft.high is None)
            or draft.modality == "denied"
            or draft.scope == "hypothetical"
            # One person whom the reader alone takes for harmed is wrong more often than right far from its
            # training texts (India Police Events), and no number.
            or (draft.extractors == (READER,) and not draft.stated)
        ):
            continue
        yield Annotation("count", draft.mention.start, draft.mention.end, {
            "field": draft.field, "role": draft.role, "low": draft.low, "high": draft.high,
        })  # fmt: skip
    for count in counts.attackers:
        yield Annotation("count", count.mention.start, count.mention.end, {
            "field": "attackers", "role": None, "low": count.value.low, "high": count.value.high,
        })  # fmt: skip
