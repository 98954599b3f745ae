"""What was read at which characters, for `annotate`."""

from collections.abc import Iterator, Sequence

from newsledger.accounts.doings import doings_of
from newsledger.accounts.events import EventMention
from newsledger.accounts.story import Story
from newsledger.accounts.tolls.sentences import Counts
from newsledger.model import Account, Annotation


def annotations_of(
    story: Story, events: Sequence[EventMention], counts: Counts, accounts: Sequence[Account]
) -> tuple[Annotation, ...]:
    """Every layer of the contract but the blocks, which the document has, in page order."""
    layers = (
        _places(story),
        _times(story),
        _actors(story),
        _attributions(story),
        _events([*events, *doings_of(story, events)], accounts),
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


def _attributions(story: Story) -> Iterator[Annotation]:
    for found in story.attributions:
        yield Annotation("attribution", found.content.start, found.content.end, {
            "source": [found.source.start, found.source.end] if found.source else None,
            "cue": [found.cue.start, found.cue.end] if found.cue else None,
            "content": [found.content.start, found.content.end],
        })  # fmt: skip


def _events(events: Sequence[EventMention], accounts: Sequence[Account]) -> Iterator[Annotation]:
    for event in events:
        number = next(
            (i for i, a in enumerate(accounts) if any(s.start <= event.start < s.end for s in a.spans)), None
        )
        yield Annotation(
            "event", event.start, event.end, {"text": event.text, "type": event.type, "account": number}
        )


def _counts(counts: Counts) -> Iterator[Annotation]:
    for draft in counts.drafts:
        if (
            draft.pronoun
            or (draft.low is None and draft.high is None)
            or draft.modality == "denied"
            or draft.scope == "hypothetical"
        ):
            continue
        yield Annotation("count", draft.mention.start, draft.mention.end, {
            "field": draft.field, "role": draft.role, "low": draft.low, "high": draft.high,
        })  # fmt: skip
    for count in counts.attackers:
        yield Annotation("count", count.mention.start, count.mention.end, {
            "field": "attackers", "role": None, "low": count.value.low, "high": count.value.high,
        })  # fmt: skip
