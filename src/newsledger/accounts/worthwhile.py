"""Which sentences of a page the learned reader is given: those from which most is to be learned."""

from bisect import bisect_right
from collections.abc import Sequence

from newsledger.accounts.reader.triggers import chosen, telling
from newsledger.model import Span
from newsledger.values.actors import ActorMention

# How much of a page may be read for the sake of who speaks in it, what was read for other reasons included:
# on political pages that is a tenth of the words more, and gives two thirds of what reading them all would.
SHARE = 0.6
# A page of which the trigger marks more than MOSTLY is about violence, and tells the same several times over:
# PAGE of its characters are read. That halves the time; what it loses stands in docs/decisions/0013.
MOSTLY, PAGE = 0.6, 0.45
# What a sentence may tell besides its words, counted as so many of them. On 160 pages a new name doubles how
# often the reader marks a victim or an attacker, "the suspects" or a group's name trebles it; so do the first
# two sentences.
NEW_NAME, SUSPECT, OPENING, LEAD = 2.0, 2.0, 1.5, 0.7
FIRST, LEADING = 2, 5
# New names of a sentence that are counted at most.
NAMES = 2


def worth_reading(
    text: str,
    sentences: Sequence[Span],
    doubts: Sequence[float | None] = (),
    actors: Sequence[ActorMention] = (),
    *,
    whole: bool = False,
) -> list[int]:
    """The numbers of the sentences to read, in order.

    All that the trigger marks where it is to be read as a `whole`, or is a page not mostly about violence; of
    other pages those that promise most, up to PAGE of the characters. Then the most doubtful as long as there
    is room: `doubts` says of each sentence how unsure the patterns are of who speaks in it, None where nobody
    does.
    """
    lengths = [sentence.end - sentence.start for sentence in sentences]
    marked = chosen(text, sentences)
    numbers, room = set(marked), SHARE * sum(lengths)
    if not whole and sum(lengths[number] for number in marked) > MOSTLY * sum(lengths):
        room = PAGE * sum(lengths)
        promising = promises(text, sentences, marked, actors)
        numbers = _fitting(sorted(marked, key=lambda number: (-promising[number], number)), lengths, room)
    left = room - sum(lengths[number] for number in numbers)
    doubtful = sorted(
        (-doubt, number) for number, doubt in enumerate(doubts) if doubt is not None and number not in numbers
    )
    return sorted(numbers | _fitting([number for _, number in doubtful], lengths, left))


def _fitting(numbers: Sequence[int], lengths: Sequence[int], room: float) -> set[int]:
    """Those that fit, the first ones before the others."""
    found = set()
    for number in numbers:
        if lengths[number] <= room:
            room -= lengths[number]
            found.add(number)
    return found


def promises(
    text: str, sentences: Sequence[Span], marked: Sequence[int], actors: Sequence[ActorMention]
) -> dict[int, float]:
    """How much each of the marked sentences promises."""
    starts = [sentence.start for sentence in sentences]
    within: dict[int, list[ActorMention]] = {}
    for actor in actors:
        within.setdefault(bisect_right(starts, actor.start) - 1, []).append(actor)
    found: dict[int, float] = {}
    seen: set[str] = set()
    for number in marked:
        here = within.get(number, [])
        names = {name for actor in here if (name := _surname(actor))} - seen
        seen |= names
        early = OPENING if number < FIRST else LEAD if number < LEADING else 0.0
        suspect = SUSPECT if any(map(_may_have_done_it, here)) else 0.0
        found[number] = telling(text, sentences[number]) + NEW_NAME * min(len(names), NAMES) + suspect + early
    return found


def _surname(actor: ActorMention) -> str | None:
    """The last word of a person's name, in small letters."""
    return actor.name.split()[-1].casefold() if actor.kind == "person" and not actor.generic else None


def _may_have_done_it(actor: ActorMention) -> bool:
    """Whether words are of suspects ("the gunmen") or name an armed group."""
    return (actor.kind == "unknown" and actor.generic) or (actor.kind == "armed_group" and not actor.generic)
