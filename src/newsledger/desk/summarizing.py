"""Summaries of incidents for lists, made anew where the claims behind them have changed."""

import hashlib
import json
from collections.abc import Collection, Iterator

from sqlalchemy import Connection

from newsledger.desk.laying_out import Laid, desk
from newsledger.desk.reviewing import Need, needs
from newsledger.desk.viewpoint import Viewpoint
from newsledger.desk.words import words_of
from newsledger.ledger.casebook import facts_in
from newsledger.ledger.summaries import Summary, outdated, put
from newsledger.model import Settled, Toll
from newsledger.outputs.layouts.tolls import everybody
from newsledger.outputs.records import incident_record, place_record, time_record, toll_record

# Incidents summed up in one transaction: a tenth of a second's work, so that nobody waits long for it.
BATCH = 50


def renew(connection: Connection, most: int = BATCH, *, first: Collection[str] = ()) -> int:
    """Make up to so many outdated summaries anew, in the caller's transaction; how many there were.

    Those of the incidents that come `first` are among them in any case. Everything is seen from the usual
    viewpoint: the default policy, now.
    """
    ids = sorted({*first, *outdated(connection, most)})
    if ids:
        here = desk(connection, Viewpoint())
        laid = list(here.laid(ids, here.dates(facts_in(connection, ids))))
        held = needs(connection, laid)
        made = [summary(one, held[one.settled.id]) for one in laid]
        put(connection, made, gone=set(ids) - {one.id for one in made})
    return len(ids)


def summary(laid: Laid, need: Need) -> Summary:
    """What lists say of an incident."""
    settled = laid.settled
    place, start = settled.place, settled.start
    killed, injured = everybody(settled, "killed"), everybody(settled, "injured")
    return Summary(
        id=settled.id,
        revision=revision(laid),
        need=need.score,
        conflicts=need.conflicts + need.challenged,
        doubtful=int(need.doubtful),
        fresh=need.fresh,
        reviewed_at=need.reviewed_at,
        dismissed=int(settled.dismissed is not None),
        type=settled.type,
        kinds=f" {' '.join(filter(None, (settled.type, *settled.subtypes)))} ",
        country=_plain(place.country).casefold() if place and place.country else None,
        country_code=_plain(place.country_code).upper() if place and place.country_code else None,
        earliest=(start.earliest or "") if start else "",
        latest=(start.latest or "") if start else "",
        killed=-1 if killed is None else killed.best,
        injured=-1 if injured is None else injured.best,
        documents=len(settled.documents),
        grade=settled.grade.name if settled.grade else None,
        status=settled.status,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        data=_row(settled, killed, injured, need),
        words=words_of(laid.incident, settled),
    )


def revision(laid: Laid) -> str:
    """A name for the incident as it stands: another one once anything that is settled of it changes."""
    said = [(recorded.claim.id, recorded.status) for one in laid.incident.members for recorded in one.claims]
    text = json.dumps([incident_record(laid.settled), said], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _row(settled: Settled, killed: Toll | None, injured: Toll | None, need: Need) -> dict[str, object]:
    """What a line of a list shows, as the exports write it."""
    return {
        "id": settled.id,
        "title": settled.title or None,
        "type": settled.type,
        "subtypes": list(settled.subtypes),
        "start": None if settled.start is None else time_record(settled.start),
        "place": None if settled.place is None else place_record(settled.place),
        "killed": None if killed is None else toll_record(killed),
        "injured": None if injured is None else toll_record(injured),
        "perpetrators": [one.name for one in settled.perpetrators],
        "status": settled.status,
        "grade": None if settled.grade is None else settled.grade.name,
        "conflicts": [{"field": one.field, "explanation": one.explanation} for one in settled.conflicts][:5],
        "documents": len(settled.documents),
        "need": {
            "score": need.score,
            "reasons": list(need.reasons),
            "conflicts": need.conflicts,
            "challenged": need.challenged,
            "fresh": need.fresh,
            "doubtful": need.doubtful,
            "reviewed_at": need.reviewed_at,
            "reviewed_by": need.reviewed_by,
        },
        "dismissed": settled.dismissed is not None,
    }


def _plain(text: str | None) -> str:
    """The text as any text column takes it: without NULs and unpaired surrogates."""
    return (text or "").replace("\0", "�").encode("utf-8", "replace").decode("utf-8")


def renewing(connection: Connection) -> Iterator[int]:
    """Make all outdated summaries anew, a batch at a time."""
    while done := renew(connection):
        yield done
