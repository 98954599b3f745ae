"""A number and the list that says who they were: "three workers, two drivers and a guard"."""

from collections.abc import Sequence

from newsledger.accounts.tolls.clauses import Sentence
from newsledger.accounts.tolls.phrases import People
from newsledger.codebook.people import people_words

# Nouns for civilians that hold other callings: a driver may be one of the workers, a cook is no teacher.
WIDE = frozenset(
    (
        *(
            "civilian",
            "villager",
            "resident",
            "passenger",
            "worker",
            "employee",
            "staff",
            "staffer",
            "member",
        ),
        *(
            "citizen",
            "foreigner",
            "national",
            "tourist",
            "expatriate",
            "local",
            "refugee",
            "migrant",
            "hostage",
        ),
        *(
            "protester",
            "demonstrator",
            "detainee",
            "guest",
            "bystander",
            "native",
            "settler",
            "crew",
            "visitor",
        ),
        *(
            "traveller",
            "traveler",
            "neighbour",
            "neighbor",
            "staff member",
            "crew member",
            "inhabitant",
            "professional",
        ),
    )
)


def broken_down(sentence: Sentence, found: tuple[int, ...]) -> int | None:
    """The phrase before a list whose number is the sum of the list's."""
    first = found[0] if found else 0
    if first == 0 or len(found) < 2:
        return None
    whole, start = sentence.people[first - 1], sentence.people[first].start
    numbers = [sentence.people[index].low for index in found]
    opened = sentence.word(start - 1) in (",", ":", "–", "—", "-", "(")
    return (
        first - 1
        if opened
        and _may_hold(whole, [sentence.people[index] for index in found])
        and whole.stated
        and None not in numbers
        and sum(n or 0 for n in numbers) == whole.low
        else None
    )


def _may_hold(whole: People, parts: Sequence[People]) -> bool:
    """Whether a number may hold those listed behind it: not three teachers two guards and a cook."""
    open_to_all = whole.role != "civilians" or whole.head in people_words().anybody or whole.head in WIDE
    others = (p for p in parts if p.role == "civilians" and p.head not in (None, whole.head) and p.sure)
    return open_to_all or all(p.head in people_words().anybody for p in others)
