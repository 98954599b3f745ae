"""What the accounts of one page are to each other, each with the sentence that says so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsledger.accounts.segments import Segment
from newsledger.accounts.story import Story
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.scope import of_days
from newsledger.model import Quote, Relation


def relations_of(story: Story, told: Mapping[str, Segment], main: str) -> dict[str, tuple[Relation, ...]]:
    """The relations of each account of a page, by account; `told` are its segments, `main` its own account.

    What is brought in as older is background; a word between the two may say more of the page's own.
    """
    found: dict[str, list[Relation]] = defaultdict(list)
    if main not in told:
        return {}
    for id, segment in told.items():
        quote = _quote(story, told[main] if segment.kind == "joint" else segment)
        if segment.kind == "background":
            found[id].append(Relation(main, "background_of", quote))
        if segment.tie and segment.kind == "joint":
            found[id].append(Relation(main, segment.tie, quote))
        elif segment.tie:
            found[main].append(Relation(id, segment.tie, quote))
    return {id: tuple(relations) for id, relations in found.items()}


def with_waves(story: Story, segments: Sequence[Segment], drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The counts, those of a wave of attacks within days being the wave's own and no campaign's."""
    waves = [segment for segment in segments if segment.tie == "part_of" and segment.kind == "background"]
    return tuple(
        replace(draft, scope="incident")
        if draft.scope == "campaign"
        and any(wave.holds(draft.mention.start) for wave in waves)
        and of_days(story.text[draft.sentence.start : draft.sentence.end])
        else draft
        for draft in drafts
    )


def _quote(story: Story, segment: Segment) -> Quote:
    """The sentence that brings a segment in."""
    sentence = story.sentences[story.sentence_at(segment.anchor)].span
    return Quote(sentence.start, sentence.end, story.text[sentence.start : sentence.end])
