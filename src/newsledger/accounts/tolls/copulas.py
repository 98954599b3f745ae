"""Lists that say who the dead were: "the dead include four civilians",
"among the injured were two children".
"""

from collections.abc import Iterator

from newsledger.accounts.tolls.clauses import Sentence
from newsledger.accounts.tolls.objects import objects_after

FIELDS = {
    "dead": "killed",
    "killed": "killed",
    "slain": "killed",
    "deceased": "killed",
    "fatalities": "killed",
    "injured": "injured",
    "wounded": "injured",
    "hurt": "injured",
    "missing": "missing",
    "trapped": "trapped",
    "hostages": "abducted",
    "abducted": "abducted",
    "kidnapped": "abducted",
    "arrested": "arrested",
    "detained": "arrested",
}
OPENERS = frozenset(["the", "those", "all"])
AMONG = frozenset(["among", "amongst"])
LINKS = frozenset(["were", "are", "was", "is", "include", "included", "includes", "comprised", "comprise"])
# How many words may stand between "the dead" and its verb ("the dead in Monday's attack include").
REACH = 6


def some_of(sentence: Sentence) -> Iterator[tuple[str, int, int, bool]]:
    """(field, phrase, place, True) for "8 of the dead were police", "one of those injured",
    "a child was among the wounded".
    """
    for index, phrase in enumerate(sentence.people):
        of = sentence.word(phrase.end) == "of" and phrase.stated
        among = sentence.word(phrase.end) in LINKS and sentence.word(phrase.end + 1) in AMONG
        at = phrase.end + (2 if of else 3)
        field = FIELDS.get(sentence.word(at)) if sentence.word(at - 1) in OPENERS else None
        if field is not None and (of or (among and phrase.low and not phrase.pronoun)):
            yield field, index, at, True


def listed_as(sentence: Sentence) -> Iterator[tuple[str, int, int, bool]]:
    """(field, phrase, place of the word, whether they are only some) for each phrase of such a list."""
    for at in range(1, len(sentence.words)):
        field = FIELDS.get(sentence.words[at])
        if field is None or sentence.words[at - 1] not in OPENERS:
            continue
        some = at > 1 and sentence.words[at - 2] in AMONG
        verb = next(
            (
                i
                for i in range(at + 1, min(at + 1 + REACH, len(sentence.words)))
                if sentence.words[i] in LINKS
            ),
            None,
        )
        if verb is None or any(word in (",", ".", ";", "and") for word in sentence.words[at + 1 : verb]):
            continue
        partial = some or sentence.words[verb].startswith("includ")
        for phrase in objects_after(sentence, verb + 1):
            if not sentence.people[phrase].pronoun:
                yield field, phrase, at, partial
