"""Whether a sentence brings in other violence of the day: by a turn of phrase, or at a place far away.

"Meanwhile, in Jos gunmen killed four policemen": whom it counts are new, where it happened is new. What only
goes on about the page's own attack has somebody known in it ("two of the wounded died in Jos", "the gunmen
killed two more in Jos").
"""

import re
from collections.abc import Sequence

from newsledger.accounts.events import EventMention
from newsledger.accounts.grounds import (
    has_new_name,
    is_all_unnamed,
    is_in_another_street,
    is_named_after,
    places_away,
)
from newsledger.accounts.older import OPENING
from newsledger.accounts.paragraphs import body_of, opens_paragraph, paragraph_end
from newsledger.accounts.story import Story
from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.turns import EARLIER, HOURS, INCIDENTS, SEPARATE, TURNING
from newsledger.accounts.windows import Window, is_aftermath, times_in, window_of
from newsledger.codebook.phrases import things

# How many words before a noun its article is looked for.
NOUN = 4
DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their", "’s", "'s"))
# The first sentences of the body, which tell the page's own incident.
LEAD = 2
HARM = frozenset(("killed", "injured", "abducted"))
# Several attacks of which the page tells together, each of its places one of them.
SEVERAL = re.compile(
    rf"\b(?:{INCIDENTS}|strikes|airstrikes|villages|towns|districts|communities|cities|provinces|states)\b",
    re.I,
)
# "Two of the wounded" are known; two women are not.
SOME_OF = re.compile(r"\s+(?:of|among)\s+(?:the|them|those|these|whom|his|her|their)\b", re.I)
# Those who did it are the page's own: "the gunmen then killed two", "he shot a man".
KNOWN = re.compile(r"\W*(?:the|he|she|they|these|those|who|his|her)\b", re.I)


def is_separate(story: Story, index: int, here: Sequence[EventMention], drafts: Sequence[Draft]) -> bool:
    """Whether a sentence itself says so: "in a separate incident", "earlier on Friday a bomb"."""
    if index == 0:
        return False
    span = story.sentences[index].span
    text = story.text[span.start : span.end]
    if SEPARATE.search(text):
        return bool(here or _new(story, index, drafts))
    return bool(EARLIER.match(text)) and brings_in(story, index, here)


def turns_away(story: Story, index: int, here: Sequence[EventMention], drafts: Sequence[Draft]) -> bool:
    """Whether a paragraph of the body opens with other people harmed in another place."""
    if index < body_of(story) + 1 or not opens_paragraph(story, index):
        return False
    told = _new(story, index, drafts)
    if not told:
        return False
    start = story.sentences[index].span.start
    if HOURS.match(story.text, start) and is_in_another_street(story, index):
        return True
    if TURNING.match(story.text, start):
        return bool(places_away(story, index)) or has_new_name(story, index)
    # A page about an arrest or a trial opens where that was, and tells later where the deed was.
    return (
        not is_aftermath(story)
        and (bool(here) or _is_armed(story, index) or _harms(story, index, drafts))
        and any(not is_named_after(story, index, place) for place in places_away(story, index))
        and not _is_of_several(story)
        and not _is_retold(told, drafts)
    )


def is_new_elsewhere(story: Story, index: int, here: Sequence[EventMention], own: Window | None) -> bool:
    """Whether a later sentence brings in "a bombing" at a place that the page has not named before.

    What the page is about is "the attack" by then.
    """
    tokens = story.tokens[index]
    new_event = any(e.is_noun and _is_indefinite(tokens, e.first) for e in here)
    if (
        index < OPENING
        or not new_event
        or any(own and window_of(time) == own for time in times_in(story, index))
    ):
        return False
    return is_all_unnamed(story, index)


def brings_in(story: Story, index: int, here: Sequence[EventMention]) -> bool:
    """Whether a sentence tells of "a bombing" or "roadside bomb", not of the attack or who spoke of it."""
    tokens = story.tokens[index]
    return any(
        not DEFINITE & {token.low for token in tokens[max(event.first - NOUN, 0) : event.first]}
        for event in here
        if event.is_noun
    )


def _is_indefinite(tokens: Sequence[Token], at: int) -> bool:
    """Whether "a" or "another" opens the noun phrase that ends with this token."""
    for place in range(at - 1, max(at - 5, -1), -1):
        if tokens[place].low in ("a", "an", "another"):
            return True
        if tokens[place].kind != "word" or tokens[place].low in ("the", "of", "in", "as", "was", "is", "by"):
            return False
    return False


def _new(story: Story, index: int, drafts: Sequence[Draft]) -> list[Draft]:
    """The people whom a paragraph that opens here counts as harmed for the first time."""
    last = story.sentences[paragraph_end(story, index)].span.end
    start = story.sentences[index].span.start
    inside = [d for d in drafts if start <= d.mention.start < last and d.field in HARM and d.real]
    return [d for d in inside if not _is_known(story, d)]


def _is_armed(story: Story, index: int) -> bool:
    """Whether a sentence names a weapon: "a convoy was hit by a mine"."""
    return next(things("weapons").all_in([token.low for token in story.tokens[index]]), None) is not None


def _harms(story: Story, index: int, drafts: Sequence[Draft]) -> bool:
    """Whether a sentence itself tells that somebody new was harmed."""
    span = story.sentences[index].span
    return any(d.sentence == span and d.field in HARM and d.real and not _is_known(story, d) for d in drafts)


def _is_known(story: Story, draft: Draft) -> bool:
    """Whether a count is of people spoken of before, or of what the page's own attackers did."""
    named = draft.name is not None and draft.name not in story.text[: draft.mention.start]
    some = draft.rest or SOME_OF.match(story.text, draft.mention.end) is not None
    if (draft.definite and not named) or draft.pronoun or some or draft.role == "attackers":
        return True
    return draft.agent is not None and bool(KNOWN.match(story.text, draft.agent.start))


def _is_retold(told: Sequence[Draft], drafts: Sequence[Draft]) -> bool:
    """Whether all that a paragraph counts is counted before it.

    One person may be told again in other words unless more than one came to such harm.
    """
    before = [d for d in drafts if d.mention.start < told[0].mention.start and d.real]
    several = {d.field for d in before if d.stated and (d.low or 0) > 1}
    known = {(d.field, d.low) for d in before if d.stated or d.field not in several}
    return all((d.field, d.low) in known for d in told)


def _is_of_several(story: Story) -> bool:
    """Whether the headline or the lead tells several attacks or places as one."""
    lead = story.sentences[: body_of(story) + LEAD]
    return any(SEVERAL.search(story.text, s.span.start, s.span.end) for s in lead)
