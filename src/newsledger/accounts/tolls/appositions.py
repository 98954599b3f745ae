"""A name beside a noun: "his wife, Ana Ruiz", "former clerk Ana Ruiz", "Ana Ruiz, 31,
a nurse," are one phrase each.
"""

from collections.abc import Sequence
from dataclasses import replace

from newsledger.accounts.tolls.phrases import People
from newsledger.codebook.people import people_words

# What follows a name or a noun that explains the phrase before it.
CLOSING = (",", ".", ";", ")", "(", "", "!", "?", "who", "was", "is", "has", "had", "–", "—")
# What goes on to say who somebody is: "Ana Ruiz, 31, a mother of two", "a nurse at the clinic".
GOES_ON = ("of", "at", "from", "in", "with", "for", "on", "who", "whose")


def joined_names(words: Sequence[str], found: Sequence[People]) -> list[People]:
    """The phrases, a noun and the name that it introduces made one; the phrase spans both."""
    joined: list[People] = []
    for phrase in found:
        last = joined[-1] if joined else None
        if last is not None and _is_one(words, last, phrase):
            joined[-1] = _one(last, phrase)
        else:
            joined.append(phrase)
    return joined


def _is_one(words: Sequence[str], first: People, second: People) -> bool:
    """Whether two phrases side by side are of one person, one of them a name."""
    if not (first.one and second.one) or first.pronoun or second.pronoun or second.rest:
        return False
    gap = list(words[first.end : second.start])
    after = words[second.end] if second.end < len(words) else ""
    if second.name is not None and first.name is None and first.head is not None:
        return not gap or (gap == [","] and after in CLOSING and not first.rest)
    if gap == [","] and _tells_age(words, second) and first.age is None and first.head in people_words().kin:
        return True
    described = first.name is not None and second.name is None and second.head is not None
    return (
        described
        and gap in ([","], [",", *gap[1:-1], ","])
        and len(gap) <= 3
        and after in (",", ".", "", *GOES_ON)
        and not second.stated
    )


def _tells_age(words: Sequence[str], phrase: People) -> bool:
    """Whether a phrase is an age alone, before a name: "his mother, 40-year-old Ana Ruiz"."""
    return phrase.end - phrase.start == 1 and phrase.age is not None and words[phrase.start][:1].isdigit()


def _one(first: People, second: People) -> People:
    """Both phrases as one, with the name, the noun and the age of either."""
    role = first.role if first.role != "unknown" else second.role
    return replace(
        first, end=second.end, name=first.name or second.name, head=first.head or second.head, role=role,
        age=first.age if first.age is not None else second.age,
    )  # fmt: skip
