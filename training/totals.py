"""Which words count the people of a record's totals: what the patterns read, where it comes to its figures.

No label of the record says where an article counts its dead. Where the patterns' reading of a page adds up to
what the record states, the reading is taken to be right, and sentences without a word of harm to tell of
nobody harmed. Where it does not, those descriptions are taken whose age or name and fate are the record's.
All else is left open. The learned reader has no part in this, so that it is not taught its own mistakes.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from newsledger.accounts.details.bearers import is_same_name
from newsledger.accounts.tolls.drafts import Draft
from newsledger.accounts.tolls.persons import persons_in
from training.examples import Marked, Reach
from training.labels import HARMS
from training.participants import Participant

# Sentences with these words may tell of the harmed in a way that the patterns do not see.
TELLING = re.compile(
    r"\b(?:kill|dead|death|die[sd]?\b|dying|murder|homicide|slain|slay|victim|fatal|bod(?:y|ies)\b|abduct|kidnap|hostage|missing)",
    re.IGNORECASE,
)
# More drafts than this have too many sums.
MOST = 10


@dataclass(frozen=True, slots=True)
class Taught:
    """Marks of harm, and the sentences in which nothing of harm is taught."""

    marked: tuple[Marked, ...]
    unsure: tuple[Marked, ...]


def harm_of_page(
    text: str,
    sentences: Sequence[Reach],
    drafts: Sequence[Draft],
    totals: Mapping[str, Sequence[int]],
    people: Sequence[Participant],
) -> Taught | None:
    """What a page teaches of the killed and injured; `totals` are the figures that would each be right."""
    told = [d for d in drafts if d.real and d.low and not d.pronoun and d.field in totals]
    whole = all(_comes_to(told, field, figures) for field, figures in totals.items())
    right = told if whole else [d for d in told if _is_of_record(d, totals, people)]
    if not whole and not right:
        return None
    # Where only some are sure, their own sentences teach, and none besides.
    return _taught(text, sentences, drafts, right, people, others=whole)


def _comes_to(told: Sequence[Draft], field: str, figures: Sequence[int]) -> bool:
    """Whether the people told of one by one, or the largest number, are as many as a record says."""
    persons = sum(field in one.fields for one in persons_in(told))
    groups = [d.low or 0 for d in told if d.field == field and d.low == d.high != 1 and not d.partitive]
    largest = max(groups, default=0)
    return any(max(persons, largest) == figure for figure in figures)


def _is_of_record(draft: Draft, totals: Mapping[str, Sequence[int]], people: Sequence[Participant]) -> bool:
    """Whether a description has the record's number, or the age or name and the fate of somebody in it."""
    if draft.low == draft.high != 1:
        return (draft.low or 0) > 1 and draft.low in totals[draft.field] and not draft.partitive
    if draft.low != 1 or draft.high != 1:
        return False
    same = [one for one in people if _is_same(draft, one)]
    # A dead person may have been told of as wounded before.
    return bool(same) and all(
        draft.field in one.fates or (draft.field, "killed" in one.fates) == ("injured", True) for one in same
    )


def _is_same(draft: Draft, one: Participant) -> bool:
    if draft.name and one.name:
        return is_same_name(draft.name, one.name)
    return draft.age is not None and draft.age == one.age


def _taught(
    text: str,
    sentences: Sequence[Reach],
    drafts: Sequence[Draft],
    right: Sequence[Draft],
    people: Sequence[Participant],
    *,
    others: bool,
) -> Taught:
    marked = {Marked(d.field, d.mention.start, d.mention.end): None for d in right}
    unsure = []
    for start, end in sentences:
        here = [d for d in drafts if start <= d.mention.start < end]
        sure = [d for d in here if d in right]
        if len(sure) < len(here) or (not here and (not others or _may_tell(text[start:end], people))):
            unsure += [Marked(label, start, end) for label in HARMS]
    return Taught(tuple(marked), tuple(unsure))


def _may_tell(sentence: str, people: Sequence[Participant]) -> bool:
    """Whether a sentence may tell of the harmed in words that the patterns do not read."""
    names = {part for one in people for part in one.parts[-1:]}
    return bool(TELLING.search(sentence)) or any(name in sentence for name in names)


def harm_of_note(
    text: str, sentences: Sequence[Reach], drafts: Sequence[Draft], totals: Mapping[str, int]
) -> Taught | None:
    """What a note of a sentence or two teaches: its drafts, or the only ones of them that give each total."""
    told = [d for d in drafts if d.low and d.low == d.high and not d.pronoun and d.field in totals]
    right: list[Draft] = []
    for field, total in totals.items():
        chosen = _adding_up([d for d in told if d.field == field], total)
        if chosen is None:
            return None
        right += chosen
    return _taught(text, sentences, drafts, right, (), others=True)


def _adding_up(found: Sequence[Draft], total: int) -> list[Draft] | None:
    """All of the drafts, or the only choice of them, whose numbers add up to the total."""
    if sum(d.low or 0 for d in found) == total:
        return list(found)
    if len(found) > MOST:
        return None
    choices = list(_choices(found, total))
    return choices[0] if len(choices) == 1 else None


def _choices(found: Sequence[Draft], total: int) -> Iterator[list[Draft]]:
    for size in range(len(found)):
        for some in combinations(found, size):
            if sum(d.low or 0 for d in some) == total:
                yield list(some)
