"""The role of the people that a noun phrase counts, from its noun and the words around it."""

from collections.abc import Sequence
from itertools import pairwise

from newsledger.codebook.people import PersonNoun, people_words

PLAIN = frozenset(("civilians", "unknown", "officials"))
# Nouns for the police that an army or a paramilitary force has too ("two army officers").
FORCES = frozenset(
    [
        "officer",
        "inspector",
        "superintendent",
        "detective",
        "deputy",
        "commander",
        "agent",
        "marshal",
        "trooper",
    ]
)
# How far after a phrase its complement is looked at: "members of the security forces", "a driver for an NGO".
AFTER = 7
LINKS = frozenset(["of", "from", "with", "for", "working", "employed", "contracted", "at"])
BREAKS = frozenset(
    [
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "and",
        "or",
        "who",
        "when",
        "after",
        "while",
        "by",
        "that",
        "which",
        "been",
        "killed",
        "injured",
        "wounded",
    ]
)


def role_of(words: Sequence[str], start: int, end: int, noun: PersonNoun | None) -> str:
    """A role of the contract for the phrase words[start:end]."""
    role = noun.role if noun else "unknown"
    inside, after = words[start:end], _complement(words, end)
    people = people_words()
    head = noun.singular if noun else (words[end - 1] if end else "")
    if role in (*PLAIN, "police", "security_forces") and _is_aid(inside, after, head):
        return "aid_workers"
    if role == "police" and noun is not None and noun.singular in FORCES:
        modifiers = (people.role_modifiers.get(word) for word in inside)
        return next((found for found in modifiers if found in ("military", "paramilitary")), role)
    if role in PLAIN and (noun is None or noun.singular in people.members):
        for word in (*inside, *after):
            if word in people.role_modifiers:
                return people.role_modifiers[word]
        if "security" in after and ("forces" in after or "force" in after):
            return "security_forces"
    return role


def _complement(words: Sequence[str], end: int) -> Sequence[str]:
    """The words of "of the …", "working for …" right after a phrase; empty where none follows."""
    if end >= len(words) or (words[end] not in LINKS and words[end] not in (",", "(")):
        return ()
    kept = []
    for word in words[end : end + AFTER]:
        if word in BREAKS:
            break
        kept.append(word)
    linked = words[end] in LINKS or any(word in LINKS for word in kept[:3])
    return kept if linked else ()


def _is_aid(inside: Sequence[str], after: Sequence[str], head: str) -> bool:
    """Whether these are staff of an aid organisation."""
    heads, modifiers = people_words().aid_heads, people_words().aid_modifiers
    if head not in heads and not any(word in heads for word in inside):
        return False
    pairs = {f"{a} {b}" for run in (inside, after) for a, b in pairwise(run)}
    return any(word in modifiers for word in (*inside, *after)) or bool(pairs & modifiers)
