"""What incidents are to each other, as the accounts of one page have it, with the sentences that say so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from sqlalchemy import Connection, select

from newsledger.ledger.batches import parts
from newsledger.ledger.blackout import Blackout
from newsledger.ledger.codec import quotes_of
from newsledger.ledger.redactions import blackout
from newsledger.ledger.tables import ACCOUNTS, MEMBERSHIPS, RELATIONS
from newsledger.model import Passage, Quote, Related

# The same relation, read from the other end; the contract has no word for the other end of a retaliation.
INVERSE = {
    "background_of": "has_background",
    "has_background": "background_of",
    "part_of": "has_part",
    "has_part": "part_of",
    "follow_up_of": "has_follow_up",
    "has_follow_up": "follow_up_of",
}

# These say no more than that a page mentions it: they yield where the text says what it has to do with it.
MENTIONS = frozenset({"background_of", "has_background"})


class Tie(NamedTuple):
    """A relation from one incident to another, with the document and the sentence that say so."""

    own: str
    other: str
    relation: str
    document_id: str
    quote: Quote | None


def related(
    connection: Connection, incident_of: Mapping[str, str], superseded: Set[str]
) -> dict[str, tuple[Related, ...]]:
    """The relations of each incident to others, by incident, as its accounts have them, from either end.

    `incident_of` has the incident of each account; documents in `superseded` no longer say anything.
    """
    ties = [tie for tie in _ties(connection, incident_of) if tie.document_id not in superseded]
    hidden = blackout(connection, {tie.document_id for tie in ties}) if ties else Blackout()
    found: dict[str, dict[tuple[str, str], set[Passage]]] = defaultdict(lambda: defaultdict(set))
    for tie in ties:
        passages = found[tie.own][tie.other, tie.relation]
        if tie.quote is not None:
            passages.add(Passage(tie.document_id, hidden.quote(tie.document_id, tie.quote)))
    return defaultdict(tuple, {own: _sorted(_firmest(of)) for own, of in found.items()})


def _ties(connection: Connection, incident_of: Mapping[str, str]) -> Iterable[Tie]:
    for near, far, forward in (
        (RELATIONS.c.account_id, RELATIONS.c.other_id, True),
        (RELATIONS.c.other_id, RELATIONS.c.account_id, False),
    ):
        query = (
            select(
                near.label("near"), RELATIONS.c.other_id, RELATIONS.c.relation,
                MEMBERSHIPS.c.incident_id, ACCOUNTS.c.document_id, ACCOUNTS.c.data,
            )
            .join(MEMBERSHIPS, MEMBERSHIPS.c.account_id == far)
            .join(ACCOUNTS, ACCOUNTS.c.id == RELATIONS.c.account_id)
        )  # fmt: skip
        for part in parts(list(incident_of)):
            for row in connection.execute(query.where(near.in_(part))):
                relation = row.relation if forward else INVERSE.get(row.relation)
                own = incident_of[row.near]
                if relation is not None and own != row.incident_id:
                    quote = quotes_of(row.data).get((row.other_id, row.relation))
                    yield Tie(own, row.incident_id, relation, row.document_id, quote)


def _firmest(of: Mapping[tuple[str, str], set[Passage]]) -> dict[tuple[str, str], set[Passage]]:
    """The relations without mere mentions of what another relation explains."""
    explained = {other for other, relation in of if relation not in MENTIONS}
    return {key: said for key, said in of.items() if key[1] not in MENTIONS or key[0] not in explained}


def _sorted(of: Mapping[tuple[str, str], set[Passage]]) -> tuple[Related, ...]:
    return tuple(Related(other, relation, _in_order(said)) for (other, relation), said in sorted(of.items()))


def _in_order(said: Iterable[Passage]) -> tuple[Passage, ...]:
    ordered: Sequence[Passage] = sorted(said, key=lambda p: (p.document_id, p.quote.start, p.quote.end))
    return tuple(ordered)
