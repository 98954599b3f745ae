"""What judgements say of accounts, pair by pair, as linking obeys it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sqlalchemy import Connection

from newsledger.desk.anchors import Anchor, anchor_of, located
from newsledger.incidents import Judgement as Verdict
from newsledger.ledger.judgements import all_judgements, data_of
from newsledger.model import Judgement, JudgementKind

LINKING: tuple[JudgementKind, ...] = ("same", "different", "merge", "split", "move")

# Pairs parted by one judgement: beyond this many, where hundreds of accounts stand on both sides, each of the
# fewer is parted from the first of the others only, which parts the groups just as well while they hold.
MOST_PAIRS = 10_000

Groups = Sequence[Sequence[str]]


def verdicts(connection: Connection) -> tuple[Verdict, ...]:
    """The verdicts that stand, in the order in which they were made; of two on one pair the later counts."""
    older = data_of(connection, "link")
    made = [
        Verdict(data["first"], data["second"], "same" if data["verdict"] == "same" else "different")
        for data in older
    ]
    standing = [one for one in all_judgements(connection, LINKING) if one.undone_by is None]
    homes = located(connection, (one for judgement in standing for one in _anchors(judgement)), ())
    together = {one.pair for one in made if one.verdict == "same"}
    for judgement in standing:
        for verdict in _said(_groups(judgement, homes), together):
            (together.add if verdict.verdict == "same" else together.discard)(verdict.pair)
            made.append(verdict)
    return tuple(made)


def grouped(judgement: Judgement) -> list[list[Anchor]]:
    """The groups of a linking judgement: each is one incident, and all are different ones."""
    held = judgement.payload.get("groups")
    return [[anchor_of(one) for one in group] for group in held] if isinstance(held, list) else []


def _anchors(judgement: Judgement) -> Iterator[Anchor]:
    return (one for group in grouped(judgement) for one in group)


def _groups(judgement: Judgement, homes: Mapping[Anchor, str]) -> Groups:
    """The groups by the ids that their accounts have today; what a rerun joined from two is in neither."""
    found = [{homes[one] for one in group if one in homes} for group in grouped(judgement)]
    shared = {id for group in found for id in group if sum(id in other for other in found) > 1}
    return [sorted(group - shared) for group in found]


def _said(groups: Groups, together: set[tuple[str, str]]) -> Iterator[Verdict]:
    """Each group's accounts in a chain, and the groups parted, earlier chains between them cut."""
    home = {id: number for number, group in enumerate(groups) for id in group}
    for one, two in sorted(together):
        if one in home and two in home and home[one] != home[two]:
            yield Verdict(one, two, "different")
    for group in groups:
        yield from (Verdict(one, two, "same") for one, two in pairwise(group))
    for number, group in enumerate(groups):
        for other in groups[number + 1 :]:
            few, many = sorted((group, other), key=len)
            reach = max(1, MOST_PAIRS // max(1, len(few)))
            yield from (Verdict(one, two, "different") for one in few for two in many[:reach])
