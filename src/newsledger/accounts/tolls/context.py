"""The role that a sentence adds to a phrase: from its list, its agent, the number it leaves out,
its complement.
"""

from newsledger.accounts.tolls.clauses import Sentence
from newsledger.accounts.tolls.harm import Harm
from newsledger.accounts.tolls.parts import is_partitive, part_of_in
from newsledger.accounts.tolls.phrases import People
from newsledger.codebook.grammar import grammar
from newsledger.codebook.people import people_words

# Words between the members of one list.
LIST = (",", "and")
# What only staff are called without more words ("one UN staffer wounded, two nationals killed").
OF_STAFF = frozenset(("national", "international", "expatriate", "expat"))
# How far after "two of the dead were" its noun is looked for.
COMPLEMENT = 7


def role_in_context(sentence: Sentence, harm: Harm) -> str:
    """The phrase's own role, or what the sentence adds: those whom a gunman killed are victims."""
    if harm.group is not None:
        return sentence.people[harm.group].role
    phrase = sentence.people[harm.people]
    staff = phrase.role == "civilians" or "staff" in sentence.words[phrase.start : phrase.end]
    if staff and phrase.head in people_words().aid_heads and _beside_aid(sentence, harm.people):
        return "aid_workers"
    if phrase.role != "unknown":
        return phrase.role
    return (
        _added(sentence, harm, phrase)
        or _of_agent(sentence, harm)
        or _of_others(sentence, harm, phrase)
        or _of_whole(sentence, harm.people)
        or "unknown"
    )


def _of_whole(sentence: Sentence, index: int) -> str | None:
    """The role of the number that includes this one: of "three workers,
    including two women" all are workers.
    """
    whole = part_of_in(sentence, index)
    return None if whole is None else sentence.people[whole].role


def _added(sentence: Sentence, harm: Harm, phrase: People) -> str | None:
    if is_partitive(sentence, harm.people) and (role := _complement_role(sentence, phrase)):
        return role
    bare = phrase.head is None and phrase.stated and not phrase.pronoun and not phrase.rest
    return _left_out(sentence, harm.people) if bare else None


def _left_out(sentence: Sentence, index: int) -> str | None:
    """The role of the noun that a bare number leaves out: "two guards were killed and three wounded"."""
    for place in range(index - 1, -1, -1):
        other = sentence.people[place]
        if (
            other.stated
            and other.head is not None
            and not other.nobody
            and part_of_in(sentence, place) is None
        ):
            return other.role if other.role != "unknown" else None
    return None


def _of_agent(sentence: Sentence, harm: Harm) -> str | None:
    """Victims, where those who did it are called attackers."""
    attacked = harm.agent is not None and sentence.people[harm.agent].role == "attackers"
    return "victims" if attacked else None


def _of_others(sentence: Sentence, harm: Harm, phrase: People) -> str | None:
    """The role of fighters in "two militants were killed and three others fled"."""
    if not (phrase.rest and phrase.head is None):
        return None
    for other in reversed(sentence.people[: harm.people]):
        if other.role in ("attackers", "armed_group") and not other.pronoun and other.stated:
            return None if harm.agent is not None and sentence.people[harm.agent] is other else other.role
    return None


def _complement_role(sentence: Sentence, phrase: People) -> str | None:
    """The role in "two of the dead were guards", "three of them women and children"."""
    for place in range(phrase.end + 2, min(phrase.end + COMPLEMENT, len(sentence.words))):
        index = sentence.owner[place]
        if index is not None:
            role = sentence.people[index].role
            return role if role != "unknown" else None
        if sentence.words[place] in (",", ";"):
            return None
    return None


def _beside_aid(sentence: Sentence, index: int) -> bool:
    """Whether staff stand in one list with aid workers: "one UN staffer and two guards".

    "2 internationals" and "his driver" are staff wherever the sentence has aid workers before.
    """
    phrase = sentence.people[index]
    if sentence.words[phrase.start] in grammar().possessives:
        return any(other.role == "aid_workers" for other in sentence.people[:index])
    if phrase.head in OF_STAFF and phrase.end - phrase.start == 2 and phrase.stated:
        return any(other.role == "aid_workers" for other in sentence.people[:index])
    return any(
        sentence.people[i].role == "aid_workers"
        for i in (*_listed(sentence, index, -1), *_listed(sentence, index, 1))
    )


def _listed(sentence: Sentence, index: int, step: int) -> list[int]:
    """The phrases that a list joins to one, before it (step -1) or after it (step 1)."""
    found = []
    while 0 <= index + step < len(sentence.people):
        left, right = sorted((index, index + step))
        gap = sentence.words[sentence.people[left].end : sentence.people[right].start]
        if not gap or len(gap) > 2 or any(word not in LIST for word in gap):
            break
        index += step
        found.append(index)
    return found
