"""The role of the people that a noun phrase counts, from its noun and the words around it."""

from collections.abc import Sequence

from newsledger.codebook.people import PersonNoun, people_words

# Modifiers that decide the role of a plain noun ("army driver", "police guard", "paramilitary soldiers").
MODIFIERS = {
    "police": "police", "sheriff": "police", "gendarmerie": "police", "carabinieri": "police",
    "army": "military", "military": "military", "navy": "military", "naval": "military", "infantry": "military",
    "paramilitary": "paramilitary", "ranger": "paramilitary", "rangers": "paramilitary", "militia": "armed_group",
    "taliban": "armed_group", "rebel": "armed_group", "insurgent": "armed_group", "guerrilla": "armed_group",
}  # fmt: skip
PLAIN = frozenset(("civilians", "unknown", "officials"))
# Nouns that the modifier turns into members of the force; "army base worker" stays a civilian.
MEMBERS = frozenset(
    "member officer personnel official man woman guard driver commander chief officer fighter cadet trainee "
    "recruit leader instructor chaplain doctor engineer pilot member person".split()
)
# How far after a phrase its complement is looked at: "members of the security forces", "a driver for an NGO".
AFTER = 7
LINKS = frozenset("of from with for working employed contracted at".split())
BREAKS = frozenset("was were is are had has and or who when after while by that which been killed injured wounded".split())


def role_of(words: Sequence[str], start: int, end: int, noun: PersonNoun | None) -> str:
    """A role of the contract for the phrase words[start:end]."""
    role = noun.role if noun else "unknown"
    inside, after = words[start:end], _complement(words, end)
    people = people_words()
    head = noun.singular if noun else (words[end - 1] if end else "")
    if role in (*PLAIN, "police", "security_forces") and _is_aid(inside, after, head, people.aid_heads, people.aid_modifiers):
        return "aid_workers"
    if role in PLAIN and (noun is None or noun.singular in MEMBERS):
        for word in (*inside, *after):
            if word in MODIFIERS:
                return MODIFIERS[word]
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


def _is_aid(
    inside: Sequence[str], after: Sequence[str], head: str, heads: frozenset[str], modifiers: frozenset[str]
) -> bool:
    """Whether these are staff of an aid organisation."""
    if head not in heads and not any(word in heads for word in inside):
        return False
    pairs = {f"{a} {b}" for run in (inside, after) for a, b in zip(run, run[1:], strict=False)}
    return any(word in modifiers for word in (*inside, *after)) or bool(pairs & modifiers)
