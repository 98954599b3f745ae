"""Grouping the accounts that wait, and their neighbourhood, into incidents."""

from collections.abc import Collection, Sequence
from functools import partial

from sqlalchemy import Connection

from newsledger.desk.dating import redated
from newsledger.desk.garbage import seldom_sought
from newsledger.desk.identity import identified, joined
from newsledger.desk.shelves import Shelves
from newsledger.desk.verdicts import verdicts
from newsledger.incidents import profile
from newsledger.incidents.candidates import candidates
from newsledger.incidents.clusters import Pair
from newsledger.incidents.grouping import (
    CROWD,
    Neighbourhood,
    compared,
    links,
    neighbourhood,
    partition,
    placed,
    strongest,
)
from newsledger.incidents.judgements import Verdicts, verdicts_of
from newsledger.ledger.casebook import tellings
from newsledger.ledger.filings import done, waiting
from newsledger.ledger.groups import (
    foundings,
    incidents_of,
    mates,
    told_by,
)
from newsledger.ledger.opening import Ledger, make_room
from newsledger.ledger.regrouping import write_grouping
from newsledger.ledger.summaries import touch
from newsledger.model import Group, Link
from newsledger.settings import clock

# Accounts linked in one transaction: other writers wait for some seconds, not for minutes.
BATCH = 500


def link_ledger(ledger: Ledger) -> None:
    """Group all accounts that wait, in batches of one transaction each; what was left is taken up again."""
    with seldom_sought():
        while _any_waits(ledger):
            with ledger.writing() as connection:
                make_room(connection)
                link_waiting(connection, BATCH)


def _any_waits(ledger: Ledger) -> bool:
    with ledger.reading() as connection:
        return bool(waiting(connection, 1))


def link_waiting(connection: Connection, most: int) -> None:
    """Group up to so many accounts that wait, and whom they touch, anew."""
    fresh = waiting(connection, most)
    shelves, ids = Shelves(connection), {account for account, _ in fresh}
    _file(shelves, connection, fresh)
    place(shelves, ids)
    if moved := redated(shelves, ids):
        place(shelves, moved)
    # A page without a date takes one from the incident it is news of: its other incidents may change too.
    touch(connection, told_by(connection, {document for _, document in fresh}))
    done(connection, ids)


def place(shelves: Shelves, fresh: Collection[str]) -> None:
    """Compare accounts that were filed with those near them, and group their neighbourhood anew."""
    _compare(shelves, fresh)
    connection = shelves.connection
    decided = verdicts_of(verdicts(connection))
    hood = _regroup(shelves, fresh, decided)
    if hood.crowd:
        home = incidents_of(connection, hood.crowd.union(*hood.scores) - hood.accounts)
        joining = _groups(placed(hood, fresh, home, decided), hood)
        write_grouping(connection, joined(joining, home), clock(), partial(_explained, shelves))


def regroup(connection: Connection, accounts: Collection[str]) -> frozenset[str]:
    """Group accounts and their neighbourhood anew by the scores that are stored, as judgements have it now.

    Accounts that still wait to be linked are left to that. A crowd stands as it is: those are returned.
    """
    held = incidents_of(connection, accounts).keys()
    return _regroup(Shelves(connection), held, verdicts_of(verdicts(connection))).crowd


def _regroup(shelves: Shelves, fresh: Collection[str], decided: Verdicts) -> Neighbourhood:
    """The neighbourhood of accounts, which was grouped anew but for what of it is a crowd."""
    connection = shelves.connection
    # An account that was placed before may have lost the links by which it held others together.
    hood = neighbourhood({*fresh, *mates(connection, fresh, CROWD)}, shelves, decided)
    groups = _groups(partition(hood.accounts, _inside(hood), decided), hood)
    grouping = identified(groups, foundings(connection, hood.accounts))
    write_grouping(connection, grouping, clock(), partial(_explained, shelves))
    return hood


def _inside(hood: Neighbourhood) -> dict[Pair, float]:
    return {one: score for one, score in hood.scores.items() if hood.accounts.issuperset(one)}


def _file(shelves: Shelves, connection: Connection, fresh: Sequence[tuple[str, str]]) -> None:
    """Work out the profiles of accounts and file them."""
    wanted = {account for account, _ in fresh}
    documents = list(dict.fromkeys(document for _, document in fresh))
    shelves.put(
        [
            profile(member.document, member.account, tuple(one.claim for one in member.claims))
            for _, member in tellings(connection, documents, frozenset(), whole=True)
            if member.account.id in wanted
        ]
    )


def _compare(shelves: Shelves, fresh: Collection[str]) -> None:
    """Score the accounts with those filed near them."""
    held = shelves.profiles(fresh)
    near = {account: candidates(one, shelves) for account, one in held.items()}
    held |= shelves.profiles({other for found in near.values() for other in found} - held.keys())
    scores: dict[Pair, float] = {}
    for account in sorted(near):
        # Of two that are both new, the pair is scored once.
        others = (held[other] for other in near[account] if other > account or other not in near)
        scores |= compared(held[account], others)
    shelves.put_scores(scores)


def _groups(parts: Sequence[Sequence[str]], hood: Neighbourhood) -> list[Group]:
    """The groups of accounts with the links that hold each together, as yet without reasons."""
    home = {account: number for number, part in enumerate(parts) for account in part}
    inside: list[dict[Pair, float]] = [{} for _ in parts]
    for pair, score in hood.scores.items():
        if home.get(pair[0], -1) == home.get(pair[1], -2):
            inside[home[pair[0]]][pair] = score
    return [
        Group(tuple(part), tuple(Link(*one, own[one]) for one in strongest(part, own)))
        for part, own in zip(parts, inside, strict=True)
    ]


def _explained(shelves: Shelves, bare: Sequence[Link]) -> Sequence[Link]:
    """Links with their reasons."""
    held = shelves.profiles({account for one in bare for account in (one.first, one.second)})
    return links([(one.first, one.second) for one in bare], held)
