"""Whether people who were held or taken were arrested or abducted: by who did it, and how."""

from newsledger.accounts.tolls.clauses import Sentence, Verbal
from newsledger.codebook.harm import harm_classes

# Verbs that do not tell: police detain, and so do gunmen.
OPEN = frozenset(("detain", "hold", "seize", "capture", "imprison", "apprehend", "round"))
# How far an agent, a span of time or a word for force is looked for, in tokens.
AGENT, NEAR = 9, 7
CLAUSE_ENDS = frozenset((";", ".", "when", "while", "after", "before", "who", "which"))


def seized_field(sentence: Sentence, at: int, verbal: Verbal, field: str, base: str) -> str:
    """Arrested or abducted for a verb of holding; any other field as it is.

    State forces arrest; armed groups, gunmen and crowds abduct. Where nobody is named the field stands.
    """
    if field not in ("arrested", "abducted") or base not in OPEN:
        return field
    words = _agent_words(sentence, at) or sentence.words[max(verbal.start - AGENT, 0) : verbal.start]
    if any(word in harm_classes().authorities for word in words) and not _armed_group(words):
        return "arrested" if base in ("detain", "imprison", "apprehend", "round") else field
    return "abducted" if any(word in harm_classes().captors for word in words) else field


def _armed_group(words: tuple[str, ...]) -> bool:
    """Whether the captors only sound like a state's: "an armed group", "opposition forces",
    "Islamic State".
    """
    return any(
        word
        in ("opposition", "rebel", "rebels", "anti-government", "islamic", "non-state", "taliban", "militia")
        for word in words
    )


def _agent_words(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The words after "by" in the same clause; empty without one."""
    for place in range(at + 1, min(at + 1 + AGENT, len(sentence.words))):
        if sentence.words[place] in CLAUSE_ENDS:
            return ()
        if sentence.words[place] == "by":
            return sentence.words[place + 1 : place + 1 + AGENT]
    return ()


def is_held(sentence: Sentence, at: int) -> bool:
    """Whether "held" at this place is captivity: for days, against their will, not in a cell."""
    after, around = sentence.words[at + 1 : at + 1 + NEAR], sentence.words[max(at - NEAR, 0) : at + 2 * NEAR]
    if any(word in harm_classes().lawful for word in around):
        return False
    for_long = "for" in after[:2] and any(word in harm_classes().spans_of_time for word in after)
    return (
        for_long
        or after[:3] in (("against", "their", "will"), ("against", "his", "will"), ("against", "her", "will"))
        or after[:2] == ("for", "ransom")
    )


def is_taken(sentence: Sentence, at: int) -> bool:
    """Whether "taken" at this place is an abduction: by force or by captors, not to a hospital."""
    around = sentence.words[max(at - 3, 0) : at + 1 + NEAR]
    if any(
        word in harm_classes().lawful or word in ("hospital", "clinic", "hostage", "captive")
        for word in around
    ):
        return False
    if any(word in harm_classes().by_force for word in around):
        return True
    agent = _agent_words(sentence, at)[:5]
    return any(word in harm_classes().captors for word in agent) and not any(
        word in harm_classes().authorities for word in agent
    )
