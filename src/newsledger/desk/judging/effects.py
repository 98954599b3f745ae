"""What has to be written at once when a judgement is made or undone; all else follows when it is laid out."""

from collections.abc import Collection

from sqlalchemy import Connection

from newsledger.desk.judging.crowds import enforced, restored
from newsledger.desk.judging.listing import judgement_named
from newsledger.desk.judging.preparing import Prepared
from newsledger.desk.judging.redactions import REDACTING, bring_back, take_away
from newsledger.desk.linking import regroup
from newsledger.desk.verdicts import LINKING
from newsledger.ledger.groups import incidents_of
from newsledger.ledger.summaries import touch
from newsledger.model import Draft, Judgement


def carry_out(connection: Connection, judgement: Judgement, made: Prepared) -> None:
    """Let a judgement that was just appended take effect."""
    if judgement.kind in LINKING:
        enforced(connection, regroup(connection, made.regroup), made.regroup)
    elif judgement.kind in REDACTING:
        take_away(connection, judgement, made.secret)
    _touch(connection, judgement, made.regroup)


def take_back(connection: Connection, judgement: Judgement) -> None:
    """Let a judgement that was just undone have no effect any more, or once more where it was an undo."""
    if judgement.kind == "undo":
        _done_again(connection, judgement_named(connection, str(judgement.payload["judgement"])))
        return
    accounts = _moved(judgement)
    if judgement.kind in LINKING:
        restored(connection, judgement, regroup(connection, accounts))
    elif judgement.kind in REDACTING:
        bring_back(connection, judgement)
    _touch(connection, judgement, accounts)


def _done_again(connection: Connection, judgement: Judgement) -> None:
    """Let a judgement whose undoing was undone have its effect again."""
    draft = Draft(judgement.kind, judgement.reviewer, judgement.incident_id, judgement.payload)
    carry_out(connection, judgement, Prepared(draft, judgement.subjects, _moved(judgement)))


def _moved(judgement: Judgement) -> tuple[str, ...]:
    """The accounts whose incidents a judgement on groups may have changed."""
    before = judgement.payload.get("before")
    return tuple(map(str, before)) if isinstance(before, dict) else ()


def _touch(connection: Connection, judgement: Judgement, accounts: Collection[str]) -> None:
    """Have the summaries made anew of all incidents that the judgement is about."""
    concerned = set(incidents_of(connection, {*judgement.subjects, *accounts}).values())
    touch(connection, concerned | ({judgement.incident_id} if judgement.incident_id else set()))


def is_final(judgement: Judgement) -> bool:
    """Whether a judgement took away for good what it took away."""
    return judgement.kind == "remove_document" or judgement.payload.get("remove") is True
