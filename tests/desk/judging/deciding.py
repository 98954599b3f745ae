"""Judgements made in a line, and what the ledger exports after them."""

import re
from typing import Any

from newsledger.desk.judging import judge
from newsledger.desk.viewpoint import Viewpoint
from newsledger.ledger.opening import Ledger
from newsledger.model import Draft, Judgement, JudgementKind
from tests.desk.test_intake import export

LAYOUTS = ("incidents", "claims", "documents", "csv", "geojson", "ucdp", "acled", "gtd")

BLAST = "A blast in Testville on 2020-01-03 left 5 killed and 9 injured, police said."
AGAIN = "The blast in Testville on 2020-01-03 left 5 killed and 8 injured, residents said."
FIRE = "A fire in Otherton on 2020-03-04 left 2 killed at a mill."


def decide(ledger: Ledger, kind: JudgementKind, incident: str | None = None, **payload: object) -> Judgement:
    """A judgement by Jane Roe."""
    return judge(ledger, Draft(kind, "Jane Roe", incident, payload, "the count of the ministry"))


def everything(ledger: Ledger) -> dict[str, list[Any] | str]:
    """All exports as they are written."""
    from newsledger.desk.exporting import exported

    with ledger.reading() as connection:
        return {name: "".join(exported(connection, name, Viewpoint())) for name in LAYOUTS}


def incident_with(ledger: Ledger, town: str) -> dict[str, Any]:
    """The incident whose place is this town."""
    (found,) = [one for one in export(ledger, "incidents") if one["place"]["locality"] == town]
    return found


def claims_on(ledger: Ledger, field: str, document: str | None = None) -> list[dict[str, Any]]:
    """The claims on a field, of one document where it is named by its external id."""
    ids = {one["id"]: one["external_id"] for one in export(ledger, "documents")}
    return [
        one
        for one in export(ledger, "claims")
        if one["field"] == field and document in (None, ids[one["document_id"]])
    ]


def without_times(text: str) -> str:
    """The export without the times of recording."""
    return re.sub(r'"recorded_at": ?"[^"]*"', "", text)
