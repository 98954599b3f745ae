"""What was known at a moment: a filter over the same claims, not a copy of them."""

from collections.abc import Set
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

from newsledger.errors import UsageError
from newsledger.findings.dates import first_moment
from newsledger.model import Incident, Member, RecordedClaim, Related

By = Literal["reported", "recorded", "both"]


def known_at(incident: Incident, moment: str, by: By = "reported") -> Incident:
    """The incident with the claims known at an ISO time; without members where nothing was known yet.

    By `reported` a page dated to the day is known from that day's first second (UTC); a page without a date
    is known since the ledger recorded it. By `recorded` what counts is when the ledger learned it. By `both`
    a claim must have been reported and recorded.
    """
    when = _instant(moment, "the moment")
    members = [kept for m in incident.members if (kept := _member_at(m, when, by))]
    pages = {member.document.id for member in members}
    ties = [tie for one in incident.related if (tie := _related_at(one, pages))]
    return replace(incident, members=tuple(members), related=tuple(ties))


def _related_at(related: Related, pages: Set[str]) -> Related | None:
    """The relation as these pages say it; one that only other pages say was not known."""
    said = tuple(one for one in related.evidence if one.document_id in pages)
    return None if related.evidence and not said else replace(related, evidence=said)


def _member_at(member: Member, when: datetime, by: By) -> Member | None:
    claims = tuple(c for c in member.claims if _since(c, by) <= when)
    return replace(member, claims=claims) if claims else None


def _since(recorded: RecordedClaim, by: By) -> datetime:
    learned = _instant(recorded.recorded_at, "the time of recording")
    if by == "recorded" or not recorded.reported_at.value:
        return learned
    told = _instant(recorded.reported_at.value, "the date of a page")
    return max(told, learned) if by == "both" else told


def _instant(iso: str, what: str) -> datetime:
    """An ISO prefix as the first instant that it covers, UTC unless it carries a zone."""
    try:
        found = first_moment(iso)
    except ValueError:
        hint = "write it as 2023-02-18 or 2023-02-18T06:00Z"
        raise UsageError(f"{what} is no ISO time: {iso!r}; {hint}") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
