"""Grouping every account of the ledger into incidents, in one transaction."""

from collections.abc import Iterator

from sqlalchemy import Connection

from newsledger.desk.identity import identified
from newsledger.incidents import Judgement, Profile, link, profile
from newsledger.ledger.casebook import tellings
from newsledger.ledger.documents import document_ids, newest
from newsledger.ledger.groups import Grouping, foundings, is_linked, judgement_rows, write_grouping
from newsledger.ledger.opening import Ledger
from newsledger.settings import clock

# Documents looked at in one query; SQLite takes some 32,000 parameters.
BATCH = 500


def link_ledger(ledger: Ledger) -> None:
    """Group all accounts anew where one has no incident yet.

    The groups are worked out while others may write; where they did, they are worked out again.
    """
    while True:
        with ledger.reading() as connection:
            if is_linked(connection):
                return
            seen = newest(connection)
            grouping = _grouping(connection)
        with ledger.writing() as connection:
            if newest(connection) == seen:
                write_grouping(connection, grouping, clock())
                return


def _grouping(connection: Connection) -> Grouping:
    groups = link(list(_profiles(connection)), _judgements(connection))
    return identified(groups, foundings(connection))


def _profiles(connection: Connection) -> Iterator[Profile]:
    ids = document_ids(connection)
    for at in range(0, len(ids), BATCH):
        for _, member in tellings(connection, ids[at : at + BATCH], frozenset()):
            yield profile(member.document, member.account, tuple(one.claim for one in member.claims))


def _judgements(connection: Connection) -> tuple[Judgement, ...]:
    """The reviewers' decisions on pairs of accounts; of two on one pair the later stands."""
    decided = {}
    for kind, data in judgement_rows(connection):
        if kind == "link":
            made = Judgement(
                data["first"], data["second"], "same" if data["verdict"] == "same" else "different"
            )
            decided[made.pair] = made
    return tuple(decided.values())
