"""People as claims, and the sentences that show them beside the numbers that count them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsledger.accounts.making import Maker
from newsledger.accounts.tolls.persons import Somebody
from newsledger.model import Claim, Count, Modality, Person, Span

# So many sentences are quoted for each person of a number, and for all of them together.
EACH, TOGETHER = 2, 12


def person_claims(maker: Maker, persons: Sequence[Somebody]) -> list[Claim]:
    """Persons as such: victims, and those held for it or killed as attackers.

    Somebody named whom no word of harm shows is a victim whose outcome the page leaves open.
    """
    claims = []
    for one in persons:
        if (one.drafts and one.outcome is None) or (one.name is None and one.age is None):
            continue
        arrested = one.outcome == "arrested"
        field = "attacker" if one.role == "attackers" or arrested else "victim"
        told = [draft.mention for draft in sorted(one.drafts, key=lambda draft: draft.name is None)]
        told += described(one)
        first = one.drafts[0].mention if one.drafts else told[0]
        modality: Modality = "hedged" if arrested else "asserted"
        names = [name for draft in one.drafts for name in draft.extractors]
        names += [name for place in one.places for name in place.extractors]
        value = Person(one.name, one.age, maker.story.text[first.start : first.end], one.outcome)
        claims.append(maker.claim(field, value, told, modality=modality, extractors=names))
    return claims


def with_people(maker: Maker, claims: Sequence[Claim], persons: Sequence[Somebody]) -> tuple[Claim, ...]:
    """The claims of numbers with the sentences that describe and name their people after their own first."""
    return tuple(_with_people(maker, claim, persons) for claim in claims)


def _with_people(maker: Maker, claim: Claim, persons: Sequence[Somebody]) -> Claim:
    value = claim.value
    if not isinstance(value, Count) or claim.scope != "incident" or not (value.low or value.high):
        return claim
    theirs = [one for one in persons if _counts(claim, one)]
    best = [places[0] for one in theirs if (places := list(described(one)))]
    rest = [place for one in theirs for place in list(described(one))[1:EACH]]
    quotes = maker.quotes([*best, *rest][:TOGETHER]) if best else ()
    return replace(claim, evidence=tuple(dict.fromkeys((claim.evidence[0], *quotes, *claim.evidence))))


def _counts(claim: Claim, one: Somebody) -> bool:
    """Whether somebody is among those whom a claim counts."""
    attackers = claim.role == "attackers"
    return claim.field in one.fields and (one.role == "attackers") == attackers


def described(one: Somebody) -> Iterator[Span]:
    """Where the page names somebody or tells the age: first the places that do both, then by their order."""
    places = [(d.name is None, d.age is None, d.mention.start, d.mention) for d in one.drafts]
    places += [(p.name is None, p.age is None, p.start, Span(p.start, p.end)) for p in one.places]
    telling = [place for place in places if not (place[0] and place[1])]
    for *_, span in sorted(telling, key=lambda place: (place[0] + place[1], place[1], place[2])):
        yield span
