"""All counts of a story: its phrases for people, its drafts of tolls, and how many attacked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.accounts.made_up import is_made_up
from newsledger.accounts.story import Story, between
from newsledger.accounts.tokens import Token
from newsledger.accounts.tolls.credence import believed_in_note
from newsledger.accounts.tolls.drafts import Draft, drafts_of
from newsledger.accounts.tolls.joined import joined
from newsledger.accounts.tolls.naming import Names, is_building, names_by_place
from newsledger.accounts.tolls.people import people_in
from newsledger.accounts.tolls.phrases import People
from newsledger.accounts.tolls.pronouns import BACK, resolved
from newsledger.accounts.tolls.proposed import proposed_drafts
from newsledger.accounts.tolls.weighing import believed, reads_alone
from newsledger.model import Count, Span

# A person may be named in this many tokens at most.
LONGEST_NAME = 8


@dataclass(frozen=True, slots=True)
class Attackers:
    """A number of people who attacked, at its words."""

    value: Count
    mention: Span


@dataclass(frozen=True, slots=True)
class Counts:
    """What a story counts; `people` holds each sentence's phrases for people."""

    drafts: tuple[Draft, ...]
    people: tuple[tuple[People, ...], ...]
    attackers: tuple[Attackers, ...]


def counts_of(story: Story) -> Counts:
    """The counts of every sentence, in page order, without what is not believed."""
    found = found_in(story)
    if is_made_up(story):
        return replace(found, drafts=(), attackers=())
    borne_out = believed_in_note(story, found.people, found.drafts)
    return replace(found, drafts=believed(borne_out, alone=reads_alone(story)))


def found_in(story: Story) -> Counts:
    """All counts that the patterns and the reader find, believed or not."""
    people: list[tuple[People, ...]] = []
    drafts: list[Draft] = []
    attackers: list[Attackers] = []
    brief = story.is_note
    for index, (sentence, tokens) in enumerate(zip(story.sentences, story.tokens, strict=True)):
        names = _names(story, tokens)
        phrases = people_in(tokens, names, _closed(story, tokens) - _within(names))
        people.append(phrases)
        near = slice(max(index - BACK, 0), index + 1)
        found = drafts_of(story.text, sentence.span, tokens, phrases)
        found = resolved(found, list(zip(story.tokens[near], people[near], strict=True)))
        if story.learned.read:
            proposed = proposed_drafts(story.text, sentence.span, tokens, phrases, story.learned)
            found = joined(found, proposed, brief=brief)
        drafts += found
        attackers += _attackers(story, tokens, people, found)
    return Counts(tuple(drafts), tuple(people), tuple(attackers))


def _names(story: Story, tokens: Sequence[Token]) -> Names:
    """First token → (end, full name) of the named persons of a sentence."""
    if not tokens:
        return {}
    here = between(story.actors, tokens[0].start, tokens[-1].end)
    persons = [a for a in here if a.kind == "person" and not a.generic and not is_building(a.name)]
    starts = {token.start: place for place, token in enumerate(tokens)} if persons else {}
    names: Names = {}
    for actor in persons:
        if actor.start in starts:
            first = starts[actor.start]
            end = first
            while end < len(tokens) and tokens[end].end <= actor.end:
                end += 1
            names[first] = (max(end, first + 1), actor.name)
    taken = [(one.start, one.end) for one in here]
    taken += [(one.start, one.end) for one in between(story.places, tokens[0].start, tokens[-1].end)]

    def is_other(start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in taken)

    return {**names_by_place(tokens, names, is_other), **names}


def _within(names: Names) -> set[int]:
    """The tokens of some names: "Sunday Yakubu" is no day."""
    return {place for first, (end, _) in names.items() for place in range(first, end)}


def _closed(story: Story, tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of times and durations: their numbers count nobody."""
    if not tokens:
        return frozenset()
    first, last = tokens[0].start, tokens[-1].end
    times = [(t.start, t.end) for t in story.times if first <= t.start < last and t.type != "SET"]
    if not times:
        return frozenset()
    return frozenset(
        place
        for place, token in enumerate(tokens)
        if token.kind != "age" and any(s <= token.start and token.end <= e for s, e in times)
    )


def _attackers(
    story: Story, tokens: Sequence[Token], people: Sequence[Sequence[People]], drafts: Sequence[Draft]
) -> list[Attackers]:
    """The numbers of attackers that a sentence gives; "one attacker" may be one of several and is left out.

    Where so many attackers were killed there were at least so many, unless it is said of all of them.
    """
    harmed = {draft.mention.start for draft in drafts}
    found = []
    for phrase in people[-1]:
        start, end = tokens[phrase.start].start, tokens[phrase.end - 1].end
        attack = phrase.role == "attackers" or _they_were(tokens, people, phrase)
        if not (phrase.stated and attack and (phrase.low or 0) > 1 and not phrase.rest):
            continue
        everybody = start not in harmed or (phrase.definite and tokens[phrase.start].low == "all")
        count = Count(phrase.low, phrase.high if everybody else None, story.text[start:end])
        found.append(Attackers(count, Span(start, end)))
    return found


def _they_were(tokens: Sequence[Token], people: Sequence[Sequence[People]], phrase: People) -> bool:
    """Whether a bare number counts the attackers of the sentence before: "They were six"."""
    opened = [token.low for token in tokens[:2]] == ["they", "were"] and phrase.start == 2
    before = people[-2][:1] if len(people) > 1 else ()
    return opened and phrase.head is None and [p.role for p in before] == ["attackers"]
