"""Which segments tell an incident, and as what: the page's own, or one that it only mentions."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.details.detail import Detail
from newsledger.accounts.events import NOT_VIOLENT, EventMention, is_violent
from newsledger.accounts.learned import READER
from newsledger.accounts.segments import Segment
from newsledger.accounts.story import Story
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.weighing import reads_alone
from newsledger.codebook.phrases import incident_types, things, triggers
from newsledger.model import Time

WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*")
# A title with one of these is about somebody's death; that it was violent stands in the text.
DEATH = re.compile(
    r"(?<!\bto )\b(?:dead|deaths?|die[sd]?|dying|kill(?:s|ed|ing)?|slain|slaying|murder(?:s|ed)?|homicides?|"
    r"fatal(?:ly)?|bod(?:y|ies)|suicides?|gunshots?|victims?)\b",
    re.I,
)

# A page is about an incident only if its violence stands in the headline or this early.
LEAD = 4
# And if this share of its sentences tells of it, or this many of its first sentences.
SHARE, EARLY, EARLY_TOLD = 0.15, 8, 3
# A report says in so many sentences what happened and to whom.
OPENING = 2
# A page with this share of its sentences about violence is about nothing else.
MOSTLY = 0.4
# Sentences further apart than this tell of different things.
TOGETHER = 3
# Older violence is history; in a page without a date, what no reporter can have written of.
HISTORY_YEARS, OLDEST = 60, 1850
# "Threatens to kill" tells no killing.
INTENT = frozenset(("to", "would", "could", "will"))
# What makes a telling concrete beside its toll.
CONCRETE = frozenset(("perpetrator", "claimed_by", "target", "weapon", "attacker"))
HARM = frozenset(("killed", "injured", "abducted", "missing", "trapped"))
# No page tells more incidents; what comes after them is a list or an attack on the reader.
MOST = 100
# "Held since 2016" is of one incident, where "killed since 2016" is of many.
LASTING = frozenset(("abducted", "missing", "trapped"))


def tellings_of(
    story: Story,
    segments: Sequence[Segment],
    events: Sequence[EventMention],
    drafts: Sequence[Draft],
    details: Sequence[Detail],
) -> list[Segment]:
    """The segments that tell an incident; of a page about another thing, what it mentions."""
    kept: list[Segment] = []
    for segment in segments[:MOST]:
        violent = [event for event in events if is_violent(event) and segment.holds(event.start)]
        certain = _certain(story, segment, drafts) | _armed(story, segment, drafts)
        told = sorted({event.sentence for event in violent} | certain)
        if not told:
            continue
        harm = _harmed(story, segment, drafts, told)
        inside = [detail for detail in details if segment.holds(detail.start)]
        if segment.kind != "focal":
            if (harm or _is_placed(story, segment, inside)) and not _is_history(story, inside):
                kept.append(segment)
        elif (
            (_is_about(story, told) or _opens_with_harm(told, harm))
            and _is_told_early(story, violent, harm)
            and (harm or _in_title(story) or (len(told) > 1 and _is_placed(story, segment, inside)))
        ):
            kept.append(segment)
        elif mention := _mention(story, segment, sorted({*harm, *certain}), told):
            kept.append(mention)
    return kept


def _certain(story: Story, segment: Segment, drafts: Sequence[Draft]) -> set[int]:
    """The sentences of a note in which the learned reader sees people harmed, in whatever words.

    Figures of a year or a war and what is denied are told there too, since a note tells little else. In a
    whole page, and where illness may have done it, a word of violence must stand beside the harm.
    """
    if not reads_alone(story):
        return set()
    return {
        story.sentence_at(draft.mention.start)
        for draft in drafts
        if READER in draft.extractors
        and segment.holds(draft.mention.start)
        and draft.scope != "hypothetical"
        and not draft.pronoun
    }


def _armed(story: Story, segment: Segment, drafts: Sequence[Draft]) -> set[int]:
    """The sentences about another incident in which people are harmed and a weapon is told of.

    "A drone dropped an explosive on a stop in Jos, injuring three": no word of violence is needed.
    """
    if segment.kind == "focal":
        return set()
    harmed = {
        story.sentence_at(d.mention.start) for d in drafts if segment.holds(d.mention.start) and _is_real(d)
    }
    return {
        index
        for index in harmed
        if next(things("weapons").all_in([token.low for token in story.tokens[index]]), None)
    }


def _harmed(story: Story, segment: Segment, drafts: Sequence[Draft], told: Sequence[int]) -> list[int]:
    """The sentences in which people came to harm, beside the violence."""
    reach = 2 if story.is_brief else 1
    near = {index + step for index in told for step in range(-reach, reach + 1)}
    return sorted(
        {
            index
            for draft in drafts
            if segment.holds(draft.mention.start)
            and _is_real(draft)
            and (index := story.sentence_at(draft.mention.start)) in near
        }
    )


def _is_real(draft: Draft) -> bool:
    lasting = draft.scope == "period" and draft.field in LASTING
    harm = draft.field in HARM or READER in draft.extractors
    told = draft.modality != "denied" or READER in draft.extractors
    return (draft.scope == "incident" or lasting) and told and harm


def _is_placed(story: Story, segment: Segment, details: Sequence[Detail]) -> bool:
    """Whether a telling has a time, and a doer, a target or a place besides."""
    dated = any(detail.field == "start" for detail in details)
    located = any(
        m.place is not None and segment.holds(m.start) and m.feature in ("locality", "site", "airport")
        for m in story.places
    )
    return dated and (located or any(detail.field in CONCRETE for detail in details))


def _is_about(story: Story, told: Sequence[int]) -> bool:
    """Whether the page is about its violence: told in the headline or the lead, and not only there."""
    if any(story.sentences[index].in_headline for index in told) or _in_title(story) or _of_death(story):
        return True
    early = sum(index < EARLY for index in told)
    return told[0] < LEAD and (len(told) >= SHARE * len(story.sentences) or early >= EARLY_TOLD)


def _opens_with_harm(told: Sequence[int], harm: Sequence[int]) -> bool:
    """Whether the first sentences tell of violence and of who was hurt in it: such a page is about that."""
    return told[0] < OPENING and any(index < OPENING for index in harm)


def _is_told_early(story: Story, violent: Sequence[EventMention], harm: Sequence[int]) -> bool:
    """Whether the lead tells of harm or of a deed; "the attack" alone is what other pages refer to."""
    last = LEAD + sum(sentence.in_headline for sentence in story.sentences[:LEAD])
    deeds = [event for event in violent if event.sentence < last and not event.is_noun]
    return (
        bool(deeds)
        or any(index < last for index in harm)
        or len({event.sentence for event in violent} | set(harm)) >= MOSTLY * len(story.sentences)
        or _is_headlined(story, violent)
        or _in_title(story)
        or _of_death(story)
    )


def _is_headlined(story: Story, violent: Sequence[EventMention]) -> bool:
    return any(story.sentences[event.sentence].in_headline for event in violent)


def _in_title(story: Story) -> bool:
    """Whether the page's title, which its text may lack, has a word of violence."""
    words = WORD.findall((story.document.title or "").lower())
    return any(
        incident_types()[found.value.type].family not in NOT_VIOLENT
        for found in triggers().all_in(words)
        if words[max(found.start - 1, 0)] not in INTENT
    )


def _of_death(story: Story) -> bool:
    """Whether the page's title is about somebody's death."""
    return DEATH.search(story.document.title or "") is not None


def _mention(story: Story, segment: Segment, harm: Sequence[int], told: Sequence[int]) -> Segment | None:
    """What a page about another thing mentions: the first sentences that tell of harm, together."""
    first = next((index for index in told if any(abs(index - other) <= 1 for other in harm)), None)
    if first is None:
        return None
    near = [
        index
        for index in sorted({*told, *harm})
        if 0 <= index - first <= TOGETHER or (index == first - 1 and index in harm)
    ]
    spans = tuple(story.sentences[index].span for index in near)
    return replace(segment, kind="background", spans=spans, anchor=spans[0].start)


def _is_history(story: Story, details: Sequence[Detail]) -> bool:
    """Whether what it tells lies generations before publication, or before any reporter."""
    published = (story.document.published.value or "")[:4]
    edge = int(published) - HISTORY_YEARS if published.isdigit() else OLDEST
    times = [detail.value for detail in details if detail.field == "start"]
    values = [time.value for time in times if isinstance(time, Time) and time.value]
    return bool(values) and max(int(value[:4]) for value in values) < edge
