"""What became of claims: their status changes, with a reason and a time; they are never edited."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select, update

from newsledger.ledger.tables import CLAIM_HISTORY, CLAIMS
from newsledger.model import ClaimStatus


def set_status(
    connection: Connection,
    document_ids: Sequence[str],
    status: ClaimStatus,
    *,
    reason: str,
    cause: str,
    recorded_at: str,
) -> None:
    """Give the claims of these documents a status and write down why; `cause` is the document behind it.

    A claim that a judgement rejected stays rejected.
    """
    due = CLAIMS.c.document_id.in_(document_ids) & CLAIMS.c.status.not_in([status, "rejected"])
    ordered = select(CLAIMS.c.id).where(due).order_by(CLAIMS.c.document_id, CLAIMS.c.position)
    changed = connection.execute(ordered).scalars().all()
    if not changed:
        return
    row = {"status": status, "reason": reason, "cause": cause, "recorded_at": recorded_at}
    connection.execute(insert(CLAIM_HISTORY), [{"claim_id": id} | row for id in changed])
    connection.execute(update(CLAIMS).where(due).values(status=status))
